"""One article through all stages."""

from defections.leaving.moves import extract_moves
from defections.leaving.reasons import extract_reasons
from defections.leaving.sides import name_sides
from defections.names.actors import find_mentions
from defections.numbers.figures import extract_figures
from defections.numbers.relations import find_relations
from defections.records import Analysis, Document
from defections.speech.credit import Crediting
from defections.speech.statements import extract_statements


def analyse(document: Document) -> Analysis:
    """Read everything out of one article; it looks at no other article, so it can run anywhere."""
    mentions = tuple(find_mentions(document))
    statements = tuple(extract_statements(document, mentions))
    crediting = Crediting(document, statements)
    figures = tuple(crediting.fill(tuple(extract_figures(document))))
    reasons = tuple(crediting.fill(tuple(extract_reasons(document, figures, mentions))))
    moves = tuple(crediting.fill(tuple(extract_moves(document, mentions))))
    sides = name_sides(document, mentions, moves)
    return Analysis(
        document=document,
        mentions=tuple(sorted((*mentions, *sides), key=lambda mention: mention.start)),
        statements=statements,
        figures=figures,
        relations=tuple(find_relations(document, figures)),
        reasons=reasons,
        moves=moves,
    )
