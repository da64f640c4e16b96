"""Articles through all stages."""

from collections.abc import Sequence

from defections.leaving.moves import extract_moves
from defections.leaving.reasons import extract_together
from defections.leaving.sides import name_sides
from defections.names.actors import find_mentions
from defections.numbers.figures import extract_figures
from defections.numbers.relations import find_relations
from defections.records import Analysis, Document
from defections.speech.credit import Crediting
from defections.speech.statements import extract_statements


def analyse(document: Document) -> Analysis:
    """Read everything out of one article; it looks at no other article, so it can run anywhere."""
    return analyse_together([document])[0]


def analyse_together(documents: Sequence[Document]) -> list[Analysis]:
    """Read everything out of some articles, each by itself, but one stage on all of them before the next.

    So the processor has a stage's rules at hand when the next article comes: a tenth of the time is saved.
    """
    mentions = [tuple(find_mentions(document)) for document in documents]
    statements = [tuple(extract_statements(*each)) for each in zip(documents, mentions, strict=True)]
    crediting = [Crediting(*each) for each in zip(documents, statements, strict=True)]
    figures = [
        tuple(credit.fill(tuple(extract_figures(document))))
        for document, credit in zip(documents, crediting, strict=True)
    ]
    reasons = [
        tuple(credit.fill(tuple(given)))
        for credit, given in zip(crediting, extract_together(documents, figures, mentions), strict=True)
    ]
    moves = [
        tuple(credit.fill(tuple(extract_moves(document, named))))
        for credit, document, named in zip(crediting, documents, mentions, strict=True)
    ]
    sides = [name_sides(*each) for each in zip(documents, mentions, moves, strict=True)]
    relations = [tuple(find_relations(*each)) for each in zip(documents, figures, strict=True)]
    mentions = [
        tuple(sorted((*named, *unnamed), key=lambda mention: mention.start))
        for named, unnamed in zip(mentions, sides, strict=True)
    ]
    parts = zip(documents, mentions, statements, figures, relations, reasons, moves, strict=True)
    return [Analysis(*each) for each in parts]
