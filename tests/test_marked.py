"""Source text as HTML: what is marked is exactly the row's text, and no text of a report becomes markup."""

import time
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import reader
from ui.marked import Mark, render
from ui.markup import write_item, write_link, write_list

HOSTILE = [
    "<script>alert(1)</script>",
    "</mark></span><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "&lt;b&gt; &amp; &#60;i&#62; &nbsp &copy",
    "<!-- comment --> <![CDATA[x]]> <?php x ?>",
    "<style>*{display:none}</style><iframe srcdoc='x'>",
    "*said* _so_ `code` $x$ 10~20~30 [link](http://x) :smile: :red[x]",
    "line one\nline two\r\rline three\ttab\x0cpage",
    "\u202eevil\u202c zero\u200bwidth \U0001f642\U0001f1f8\U0001f1fe e\u0301 منشق",
]
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.text("<>&\"'/ \r\nab;#1", max_size=60),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60),
)


class Reader(HTMLParser):
    """Reads HTML as a browser does: all text, the pieces of each id, and every tag and attribute met."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.attributes = "", set(), set()
        self.pieces: dict[str, str] = {}
        self.current: set[str] = set()
        self.titles: list[str] = []
        self._open: list[list[str]] = []
        self.feed(html)
        self.close()
        assert not self._open

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        self.tags.add(tag)
        self.attributes |= said.keys()
        self._open.append((said.get("data-marks") or "").split())
        self.titles.append(said.get("title", ""))
        if said.get("aria-current") == "true":
            self.current |= set(self._open[-1])

    def handle_endtag(self, _):
        self._open.pop()

    def handle_data(self, data):
        self.text += data
        for mark in {mark for marks in self._open for mark in marks}:
            self.pieces[mark] = self.pieces.get(mark, "") + data

    def handle_comment(self, data):
        raise AssertionError(f"a comment came through: {data}")

    handle_decl = handle_pi = unknown_decl = handle_comment


@st.composite
def marked_texts(draw):
    text = draw(TEXTS)
    offset = draw(st.integers(0, 1000))
    bounds = st.integers(max(0, offset - 20), offset + len(text) + 20)
    spans = draw(
        st.lists(st.tuples(bounds, bounds, st.sampled_from(["figure", "reason", "excluded"]), TEXTS), max_size=12)
    )
    marks = [
        Mark(min(a, b), max(a, b), kind, "" if kind == "excluded" else f"{kind[0]}-{n:010x}", title)
        for n, (a, b, kind, title) in enumerate(spans)
    ]
    return text, offset, marks


@given(marked_texts())
def test_pieces_of_each_id_joined_are_the_marks_text(case):
    text, offset, marks = case
    read = Reader(render(text, marks, offset=offset))
    cut = {m.id: text[max(0, m.start - offset) : max(0, m.end - offset)] for m in marks if m.id}
    assert read.pieces == {mark: words for mark, words in cut.items() if words}


@given(marked_texts(), st.booleans())
def test_no_text_becomes_markup(case, spaced):
    text, offset, marks = case
    read = Reader(render(text, marks, offset=offset, spaced=spaced))
    assert read.text == text
    assert read.tags <= {"mark", "span"}
    assert read.attributes <= {"data-marks", "data-kind", "data-why", "aria-current", "title", "class"}


@pytest.mark.parametrize("text", ["one\ntwo\nthree", "one\n\ntwo\n"])
def test_room_follows_each_line_where_it_is_wanted(text):
    marks = [Mark(0, len(text), "figure", "f-0000000000", "a\ntitle")]
    assert render(text, marks).count("room") == 0
    assert render(text, marks, spaced=True).count('<span class="room"></span>') == text.count("\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("one\ntwo\nthree", False),
        ("one\n\ntwo\n\nthree", True),
        ("one", False),
        ("", True),
        ("one\ntwo\nthree\nfour\nfive\n\nsix", False),
        ("head\n \none\n\n\ntwo", True),
    ],
)
def test_blank_lines_set_paragraphs_apart(text, found):
    assert reader._has_blank_lines(text) == found


@given(marked_texts(), st.randoms())
def test_order_of_marks_does_not_change_what_is_marked(case, random):
    text, offset, marks = case
    shuffled = random.sample(marks, len(marks))
    one, other = (Reader(render(text, order, offset=offset)) for order in (marks, shuffled))
    assert one.pieces == other.pieces


@pytest.mark.parametrize("title", HOSTILE)
def test_titles_come_through_as_they_are(title):
    read = Reader(render("ten men", [Mark(0, 3, "figure", "f-1", title)]))
    assert read.titles == [title]


def test_overlapping_marks_are_cut_into_pieces_that_name_both():
    html = render("at least 58 people", [Mark(0, 11, "figure", "f-1"), Mark(3, 18, "reason", "r-1")])
    assert [piece.partition('"')[0] for piece in html.split('data-marks="')[1:]] == ["f-1", "f-1 r-1", "r-1"]


def test_the_linked_mark_is_current_on_all_its_pieces():
    marks = [Mark(0, 9, "figure", "f-1"), Mark(5, 12, "reason", "r-1"), Mark(14, 16, "move", "v-1")]
    html = render("Ten men fled to the west", marks, current="r-1")
    assert html.count('aria-current="true"') == 2
    assert Reader(html).current == {"f-1", "r-1"}
    assert "aria-current" not in render("Ten men fled to the west", marks)
    assert "aria-current" not in render("Ten men fled to the west", marks, current="r-2")


def test_nothing_to_mark():
    assert render("a < b", []) == "a &lt; b"
    assert render("", [Mark(0, 0, "figure", "f-1")]) == ""
    assert render("ten", [Mark(3, 9, "figure", "f-1"), Mark(1, 1, "figure", "f-2")]) == "ten"


@pytest.mark.parametrize("width", [3, 300], ids=["apart", "overlapping"])
def test_twice_the_marks_take_about_twice_the_time(width):
    def measure(count: int) -> float:
        marks = [Mark(10 * n, 10 * n + width, "figure", f"f-{n:010x}") for n in range(count)]
        text = "ten men " * (count * 2)
        started = time.process_time()
        render(text, marks)
        return time.process_time() - started

    measure(200)
    assert min(measure(4000) for _ in range(3)) < 3.2 * min(measure(2000) for _ in range(3))


@pytest.mark.parametrize("words", ["<b>x</b>", "a & b", '"quoted"', "</a></li>"])
def test_links_and_items_hold_words_as_they_are_typed(words: str) -> None:
    link = write_link(f"/search?q={words}", words)
    assert unescape(link) == f'<a href="/search?q={words}" target="_self">{words}</a>'
    assert link.count("<") == 2
    listed = write_list([write_item(link, words), write_item(words)])
    assert listed.count("<li>") == 2
    assert listed.count("<") == link.count("<") + len(["ul", "li", "br", "span", "span", "li", "li", "li", "ul"])
