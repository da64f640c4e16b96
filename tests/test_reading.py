"""Report files in: decoding, what counts as a report, ids of articles."""

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from defections import reading
from defections.errors import ReportError
from defections.reading import decode, list_reports, make_slug, name_articles, read_bytes, read_document

DECODED = [
    pytest.param(b"Ten men fled.", "Ten men fled.", id="ASCII"),
    pytest.param("Zehn Männer – «flohen».".encode(), "Zehn Männer – «flohen».", id="UTF-8"),
    pytest.param(b"\xef\xbb\xbfTen men fled.", "Ten men fled.", id="UTF-8 with a byte-order mark"),
    pytest.param(b"\xff\xfe" + "Ten “men”".encode("utf-16-le"), "Ten “men”", id="UTF-16, little end first"),
    pytest.param(b"\xfe\xff" + "Ten “men”".encode("utf-16-be"), "Ten “men”", id="UTF-16, big end first"),
    pytest.param(
        b"\xff\xfe" + "a\r\nb \U0001f642".encode("utf-16-le"), "a\nb \U0001f642", id="UTF-16 with CRLF and emoji"
    ),
    pytest.param(b"\xff\xfe\x00\x00" + "Ten".encode("utf-32-le"), "Ten", id="UTF-32, little end first"),
    pytest.param(b"\x00\x00\xfe\xff" + "Ten".encode("utf-32-be"), "Ten", id="UTF-32, big end first"),
    pytest.param(b"\x93Ten men\x94 \x96 \x80 5", "“Ten men” – € 5", id="Windows-1252"),
    pytest.param("Männer".encode("latin-1"), "Männer", id="Latin-1"),
    pytest.param(b"caf\xe9 \x81", "café \ufffd", id="a byte that Windows-1252 has not"),
    pytest.param(b"one\r\ntwo\r\n", "one\ntwo\n", id="CRLF"),
    pytest.param(b"one\rtwo", "one\rtwo", id="a bare CR stays"),
    pytest.param(b"one\r\r\ntwo", "one\r\ntwo", id="CRLF after CR is read once"),
    pytest.param("one\ufefftwo".encode(), "one\ufefftwo", id="a mark inside stays"),
    pytest.param("e\u0301 \u200b\u202eabc".encode(), "e\u0301 \u200b\u202eabc", id="nothing is normalised"),
    pytest.param(b"page one\x0cpage two", "page one\x0cpage two", id="form feeds are text"),
]


@pytest.mark.parametrize(("raw", "text"), DECODED)
def test_decoded(raw, text):
    assert decode(raw) == text


REFUSED = [
    pytest.param(b"", "empty", id="no bytes"),
    pytest.param(b" \n\t\r\n", "empty", id="white space"),
    pytest.param(b"\xef\xbb\xbf", "empty", id="a byte-order mark alone"),
    pytest.param(b"\xff\xfe", "empty", id="a UTF-16 mark alone"),
    pytest.param(bytes(range(256)) * 40, "not text", id="all bytes"),
    pytest.param(b"\x7fELF\x02\x01\x01" + b"\x00" * 200, "not text", id="a program"),
    pytest.param(b"%PDF-1.4\n" + b"\x00\x01\x02" * 100, "not text", id="a binary PDF"),
    pytest.param(b"PK\x03\x04\x14\x00\x06\x00" + b"\x00" * 20 + b"word/document.xml", "not text", id="a Word document"),
    pytest.param("Ten men fled.".encode("utf-16-le"), "not text", id="UTF-16 without its mark"),
    pytest.param(b"\x89PNG\r\n\x1a\n" + bytes(60), "not text", id="a picture"),
]


@pytest.mark.parametrize(("raw", "said"), REFUSED)
def test_refused(raw, said):
    with pytest.raises(ReportError, match=said):
        decode(raw)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(str.strip))
def test_utf8_comes_back_as_it_was(text):
    assert decode(text.encode()) == text.removeprefix("\ufeff") or not text.removeprefix("\ufeff").strip()


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(raw):
    try:
        text = decode(raw)
    except ReportError:
        return
    assert text.strip()
    text.encode()  # no half characters, which no table could hold


def test_utf16_cut_off_in_the_middle_is_still_text():
    decode(b"\xff\xfe" + "Ten men fled \U0001f642".encode("utf-16-le")[:-1]).encode()


class TestReadBytes:
    def test_missing(self, tmp_path):
        with pytest.raises(ReportError, match="could not be opened"):
            read_bytes(tmp_path / "none.txt")

    def test_folder(self, tmp_path):
        with pytest.raises(ReportError, match="no file"):
            read_bytes(tmp_path)

    def test_too_large(self, tmp_path, monkeypatch):
        monkeypatch.setattr(reading, "LARGEST_BYTES", 1_000_000)
        large = tmp_path / "large.txt"
        large.write_bytes(b"x" * 1_000_001)
        with pytest.raises(ReportError, match="larger than 1 MB"):
            read_bytes(large)

    def test_not_allowed(self, tmp_path, monkeypatch):
        shut = tmp_path / "shut.txt"
        shut.write_text("Ten men fled.")

        def refuse(_):
            raise PermissionError(13, "Permission denied")  # root may read anything, so that chmod would show nothing

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(ReportError, match="Permission denied"):
            read_bytes(shut)

    def test_pipe_does_not_wait_for_ever(self, tmp_path):
        pipe = tmp_path / "pipe.txt"
        os.mkfifo(pipe)
        with pytest.raises(ReportError, match="no file"):
            read_bytes(pipe)

    def test_link_to_nowhere(self, tmp_path):
        link = tmp_path / "link.txt"
        link.symlink_to(tmp_path / "gone.txt")
        with pytest.raises(ReportError, match="could not be opened"):
            read_bytes(link)


SLUGS = [
    ("004_64ee3c0343ec10d2", "004_64ee3c0343ec10d2"),
    ("Why they LEFT (2015)", "why-they-left-2015"),
    ("Überläufer – Mali", "uberlaufer-mali"),
    ("--a--b--", "a-b"),
    ("../../etc/passwd", "etc-passwd"),
    ("a&b=c?d#e", "a-b-c-d-e"),
    ("<script>", "script"),
    ("ﬁnal", "final"),
]


@pytest.mark.parametrize(("name", "slug"), SLUGS)
def test_slug(name, slug):
    assert make_slug(name) == slug


def test_names_without_a_latin_letter_get_distinct_slugs():
    slugs = [make_slug(name) for name in ("منشقون", "перебежчики", "!!!", "", "\udcff")]
    assert len(set(slugs)) == len(slugs)
    assert all(slug.startswith("report-") for slug in slugs)


@given(st.text())
def test_slugs_fit_an_address(name):
    slug = make_slug(name)
    assert slug
    assert slug.replace("-", "").replace("_", "").isalnum() or set(slug) <= set("-_")
    assert slug == slug.lower()
    assert slug.isascii()


CLASHES = [
    (["a/x.txt", "b/y.txt"], ["x", "y"]),
    (["a/x.txt", "b/x.txt"], ["x", "b-x"]),
    (["a/x.txt", "a/X.TXT", "a/x.md"], ["x", "a-x", "a-x-2"]),
    (["a/x.txt", "b/x.txt", "c/b-x.txt"], ["x", "b-x", "c-b-x"]),
    (["x.txt", "x.html"], ["x", "x-2"]),
]


@pytest.mark.parametrize(("paths", "ids"), CLASHES)
def test_clashing_names(paths, ids):
    assert name_articles(map(Path, paths)) == ids


@given(
    st.lists(st.tuples(st.sampled_from(["a", "b", "x", "x-2"]), st.sampled_from(["x", "X", "a-x", "x-2", "b x", "é"])))
)
def test_article_ids_are_distinct(names):
    paths = [Path(folder) / f"{name}.txt" for folder, name in names]
    ids = name_articles(paths)
    assert len(set(ids)) == len(ids) == len(paths)


class TestListReports:
    def test_reports_below_folders_each_once_in_order(self, tmp_path):
        for name in ("b.txt", "a.txt", "deep/er/c.md", "deep/no-ending"):
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text("Ten men fled.")
        listed = list_reports([tmp_path, tmp_path / "a.txt", tmp_path / "deep"])
        assert [str(path.relative_to(tmp_path)) for path in listed] == [
            "a.txt",
            "b.txt",
            "deep/er/c.md",
            "deep/no-ending",
        ]

    def test_companions_are_no_reports(self, tmp_path):
        for name in ("a.json", "b.CSV", ".hidden", ".DS_Store", "c.parquet"):
            (tmp_path / name).write_text("{}")
        assert list_reports([tmp_path]) == []

    def test_hidden_folders_hold_no_reports(self, tmp_path):
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "HEAD").write_text("ref")
        assert list_reports([tmp_path]) == []

    def test_a_hidden_folder_above_does_not_matter(self, tmp_path):
        folder = tmp_path / ".cache" / "reports"
        folder.mkdir(parents=True)
        (folder / "a.txt").write_text("Ten men fled.")
        assert list_reports([folder]) == [folder / "a.txt"]

    def test_a_file_named_is_taken_whatever_its_ending(self, tmp_path):
        assert list_reports([tmp_path / "a.json"]) == [tmp_path / "a.json"]

    def test_folders_that_link_to_themselves_end(self, tmp_path):
        (tmp_path / "a.txt").write_text("Ten men fled.")
        (tmp_path / "loop").symlink_to(tmp_path)
        assert list_reports([tmp_path]) == [tmp_path / "a.txt"]


def test_document_knows_where_it_came_from(tmp_path):
    report = tmp_path / "Ten Men.txt"
    report.write_bytes(b"\xef\xbb\xbfTen men fled.\r\nThey were tired.\r\n")
    article = read_document(report).article
    assert (article.article_id, article.path, article.word_count) == ("ten-men", str(report), 6)
    assert article.text == "Ten men fled.\nThey were tired.\n"
    assert article.sha256 == hashlib.sha256(report.read_bytes()).hexdigest()
