"""Report files in, documents out: decoding, the text as it will be stored, ids for articles."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG

from defections.cutting.splitting import split_document
from defections.errors import ReportError
from defections.page.masking import find_excluded
from defections.page.metadata import find_metadata
from defections.records import Article, Document

# Files that lie beside reports and are none; any other is tried, so that one that cannot be read is named as a problem.
COMPANIONS = frozenset(
    {".json", ".csv", ".tsv", ".parquet", ".py", ".pyc", ".toml", ".yaml", ".yml", ".lock", ".sha256"}
)
LARGEST_BYTES = 20_000_000
_BYTE_ORDER_MARKS = (  # UTF-32's first: one of them starts as UTF-16's does
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def list_reports(places: Iterable[Path]) -> list[Path]:
    """List the report files at and below the given files and folders, each once, in order of name."""
    found: dict[Path, None] = {}
    for place in places:
        found.update(dict.fromkeys(_list_folder(place) if place.is_dir() else [place]))
    return list(found)


def _list_folder(folder: Path) -> list[Path]:
    inside = (path for path in sorted(folder.rglob("*")) if not path.is_dir())
    return [path for path in inside if path.suffix.lower() not in COMPANIONS and not _is_hidden(path, folder)]


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def read_document(path: Path, article_id: str | None = None) -> Document:
    """Read one report file and cut it up.

    Raises:
        ReportError: the file cannot be read, is empty, or is no text; the message says why and what to do.
    """
    return make_document(read_bytes(path), path=show_path(path), article_id=article_id or make_slug(path.stem))


def make_document(raw: bytes, *, path: str, article_id: str) -> Document:
    """Make a document from a report's bytes; `path` is what it is called in tables and messages.

    Raises:
        ReportError: the bytes are empty or are no text.
    """
    text = decode(raw)
    excluded = tuple(find_excluded(text))
    about = find_metadata(text, excluded)
    article = Article(
        article_id=article_id,
        path=path,
        sha256=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=about.title or article_id,
        word_count=len(re.findall(r"\w+", text)),
        outlet=about.outlet,
        author=about.author,
        published=about.published,
        url=about.url,
        language=about.language,
    )
    return split_document(article, excluded)


def show_path(path: Path) -> str:
    """Write a path as text; bytes of it that are no UTF-8, which no table could hold, as replacement characters."""
    return os.fsencode(path).decode("utf-8", errors="replace")


def read_bytes(path: Path) -> bytes:
    """Read a report's bytes.

    Raises:
        ReportError: the file is missing, unreadable or too large.
    """
    try:
        about = path.stat()
        if not S_ISREG(about.st_mode):
            raise ReportError("It is no file: name a report's file, not a folder, pipe or device.")
        if about.st_size > LARGEST_BYTES:
            raise ReportError(f"The file is larger than {LARGEST_BYTES // 1_000_000} MB: split it into single reports.")
        return path.read_bytes()
    except OSError as error:
        raise ReportError(
            f"The file could not be opened ({error.strerror}): check that it exists and may be read."
        ) from None


def decode(raw: bytes) -> str:
    """Decode a report: a byte-order mark is dropped, CRLF read as LF, nothing else changed.

    Without a byte-order mark the text is UTF-8, or else Windows-1252.

    Raises:
        ReportError: there is no text in it, or it is no text.
    """
    text = _decode(raw).replace("\r\n", "\n")
    if not text.strip():
        raise ReportError("The file is empty: add the report's text or remove the file.")
    strange = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\r\f\x0b\x1c\x1d\x1e\x1f")
    if strange > 0.01 * len(text):
        raise ReportError("The file is not text: save the report as plain text in UTF-8.")
    return text


def _decode(raw: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="replace")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def make_slug(name: str) -> str:
    """Make a readable id of a file's name: lower case ASCII letters, digits, hyphens and underscores."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return (
        re.sub(r"[^a-z0-9_]+", "-", plain.lower()).strip("-")
        or "report-" + hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    )


def name_articles(paths: Iterable[Path]) -> list[str]:
    """Give each path its article id: the slug of the file's name, with the folder or a number where two clash."""
    ids: list[str] = []
    taken: set[str] = set()
    for path in paths:
        slug = make_slug(path.stem)
        wanted = slug if slug not in taken else make_slug(f"{path.parent.name}-{path.stem}")
        candidate, number = wanted, 2
        while candidate in taken:
            candidate, number = f"{wanted}-{number}", number + 1
        taken.add(candidate)
        ids.append(candidate)
    return ids
