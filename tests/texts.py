"""Texts as documents, by the real masking and splitting: what the tests of all extractors start from."""

import hashlib

from defections.cutting.splitting import split_document
from defections.page.masking import find_excluded
from defections.page.metadata import find_metadata
from defections.records import Article, Document


def document(text: str, name: str = "report.txt") -> Document:
    excluded = tuple(find_excluded(text))
    about = find_metadata(text, excluded)
    article = Article(
        article_id=name.rpartition(".")[0] or name,
        path=name,
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        text=text,
        title=about.title or name,
        word_count=len(text.split()),
        outlet=about.outlet,
        author=about.author,
        published=about.published,
        url=about.url,
        language=about.language,
    )
    return split_document(article, excluded)


def kept(text: str) -> str:
    """What is left of a text when the page round it is masked, in one line."""
    parts, position = [], 0
    for span in find_excluded(text):
        parts.append(text[position : span.start])
        position = span.end
    return " ".join("".join([*parts, text[position:]]).split())
