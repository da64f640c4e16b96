"""Search: the grammar and its complaints, folding with offsets, the index beside a plain recount, hits in place."""

import sqlite3
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from defections import finding
from defections.building import build
from defections.errors import DefectionsError
from defections.filters import LONGEST_QUERY, Filters, clean_query, is_too_long
from defections.finding import search
from defections.queries import Library
from defections.searching.grammar import Either, Every, Node, Phrase, parse_query
from defections.searching.hits import find_hits
from defections.searching.index import INDEX, Index, is_whole, write_index, write_match
from defections.searching.lexing import LAYERS, QueryError, point_at
from defections.searching.spelling import suggest_query
from defections.searching.words import fold_text, list_words
from defections.storage import load_manifest


def phrase(words: str, layer: str = "text", *, is_prefix: bool = False) -> Phrase:
    return Phrase(tuple(words.split()), is_prefix, layer)


GRAMMAR = [
    ("army", phrase("army")),
    ("Army", phrase("army")),
    ("two men", Every((phrase("two"), phrase("men")))),
    ("two AND men", Every((phrase("two"), phrase("men")))),
    ("two and men", Every((phrase("two"), phrase("and"), phrase("men")))),
    ("two OR men", Either((phrase("two"), phrase("men")))),
    ("a b OR c d", Either((Every((phrase("a"), phrase("b"))), Every((phrase("c"), phrase("d")))))),
    ("a (b OR c)", Every((phrase("a"), Either((phrase("b"), phrase("c")))))),
    ("a NOT b", Every((phrase("a"),), (phrase("b"),))),
    ("a AND NOT b c NOT d", Every((phrase("a"), phrase("c")), (phrase("b"), phrase("d")))),
    ("a NOT (b OR c)", Every((phrase("a"),), (Either((phrase("b"), phrase("c"))),))),
    ("NOT b a", Every((phrase("a"),), (phrase("b"),))),
    ('"two men"', phrase("two men")),
    ("“two men”", phrase("two men")),
    ("«two men»", phrase("two men")),
    ("„two men“", phrase("two men")),
    ('"two men', None),
    ('"AND"', phrase("and")),
    ('"two me"*', phrase("two me", is_prefix=True)),
    ("pris*", phrase("pris", is_prefix=True)),
    ("al-Shabab", phrase("al shabab")),
    ("1,500", phrase("1 500")),
    ("12:30", phrase("12 30")),
    ("don’t", phrase("don t")),
    ("Café", phrase("cafe")),
    ("men & women – all", Every((phrase("men"), phrase("women"), phrase("all")))),
    ("speaker:army", phrase("army", "speaker")),
    ("Speaker: army", phrase("army", "speaker")),
    ('actor:"the army" men', Every((phrase("the army", "actor"), phrase("men")))),
    ("reason:(pay OR fam*)", Either((phrase("pay", "reason"), phrase("fam", "reason", is_prefix=True)))),
    ("text:army", phrase("army")),
]
COMPLAINTS = [
    ('"two men', 0, "never closed"),
    ('two "men', 4, "never closed"),
    ("two AND", 4, "has nothing after it"),
    ("two OR", 4, "has nothing after it"),
    ("two NOT", 4, "has nothing after it"),
    ("two AND OR men", 4, "has nothing after it"),
    ("two (men AND)", 9, "has nothing after it"),
    ("AND men", 0, "has nothing before it"),
    ("(OR men)", 1, "has nothing before it"),
    ("NOT men", 0, "nothing to leave out from"),
    ("two (NOT men)", 5, "nothing to leave out from"),
    ("two OR NOT men", 4, "use AND NOT"),
    ("NOT NOT men", 0, "has nothing after it"),
    ("(two", 0, "never closed"),
    ("two (", 4, "never closed"),
    ("two)", 3, "closes nothing"),
    (")", 0, "closes nothing"),
    ("two ()", 4, "nothing between the brackets"),
    ('""', 0, "no word between the quotation marks"),
    ('two "…"', 4, "no word between the quotation marks"),
    ("speaker:", 0, "has no word after it"),
    ("men speaker: AND two", 4, "has no word after it"),
    ("nobody:x", 0, "no layer “nobody:”"),
    ("http://x", 0, "no layer “http:”"),
    ("actor:(speaker:x)", 0, "holds another layer"),
    ("*", 0, "needs at least 2 letters"),
    ("two a*", 5, "needs at least 2 letters"),
    ("pr*son", 2, "only at the end of a word"),
    ("…", 0, "no word to look for"),
    ("(" * 500 + "a" + ")" * 500, 20, "more than 20 deep"),
]


class TestGrammar:
    @pytest.mark.parametrize(("query", "tree"), [(query, tree) for query, tree in GRAMMAR if tree])
    def test_queries_are_read_as_meant(self, query: str, tree: Node) -> None:
        assert parse_query(query) == tree

    @pytest.mark.parametrize(("query", "position", "part"), COMPLAINTS)
    def test_malformed_queries_are_told_what_is_wrong_and_where(self, query: str, position: int, part: str) -> None:
        with pytest.raises(QueryError) as caught:
            parse_query(query)
        sentence = str(caught.value)
        assert part in sentence
        assert sentence.endswith(".") and "\n" not in sentence and len(sentence) < 250
        assert caught.value.position == position
        above, below = point_at(query, position).split("\n")
        assert above[below.index("^")] == query[position]

    @given(st.one_of(st.text(max_size=60), st.text('ab "()*:AND ORT', max_size=60)))
    @example("\x00")
    @example("\ud800")
    @example("a" * 10_000)
    @example("a " * 5_000)
    @example("(" * 10_000)
    def test_any_text_is_a_query_or_one_clear_complaint(self, query: str) -> None:
        try:
            tree = parse_query(query)
        except QueryError as error:
            assert str(error).endswith(".")
            assert 0 <= error.position <= len(query)
        else:
            assert write_match(tree)

    @given(st.text(max_size=3 * LONGEST_QUERY))
    def test_what_is_too_long_is_cut_and_known_to_be(self, text: str) -> None:
        cleaned = clean_query(text)
        assert len(cleaned) <= LONGEST_QUERY
        assert is_too_long(text) or cleaned == clean_query(text + " ")
        assert not is_too_long(cleaned)

    @pytest.mark.parametrize("text", ["x" * 10_000, "a b " * 2_500, "x" * 1_001])
    def test_ten_kilobytes_are_too_long(self, text: str) -> None:
        assert is_too_long(text)
        assert parse_query(clean_query(text))

    @pytest.mark.parametrize(
        ("text", "end"),
        [
            ("isis OR " * 1_250 + "isis", " OR isis"),
            ("fighter AND NOT wife AND " * 400 + "x", "AND NOT wife"),
            ("NOT (fighter OR wife) said " * 400, " said"),
            ('"left the group" OR ' * 500 + "x", ' OR "left the group"'),
            ("“left the group” OR " * 500 + "x", " OR “left the group”"),
            ("(" + "fighter OR " * 1_000 + "x)", " OR fighter)"),
            ("(a OR (" + "fighter AND " * 1_000 + "x))", " AND fighter))"),
            ("reason:pay OR " * 800 + "x", " OR reason:pay"),
            ("extraordinarily " * 700, " extraordinarily"),
            ("speaker:(" + "guard OR " * 1_200 + "x)", " OR guard)"),
        ],
    )
    def test_a_long_query_is_cut_after_its_last_whole_operand(self, text: str, end: str) -> None:
        cleaned = clean_query(text)
        assert LONGEST_QUERY - 100 < len(cleaned) <= LONGEST_QUERY
        assert cleaned.endswith(end)
        assert parse_query(cleaned)


class TestWords:
    @pytest.mark.parametrize(
        ("text", "folded"),
        [
            ("Two MEN left.", "two men left"),
            ("Zwölf Kämpfer", "zwolf kampfer"),
            ("Ka\u0308mpfer", "kampfer"),
            ("don't don’t don`t", "don t don t don t"),
            ("Łódź, Ørsted, Đà", "lodz orsted da"),
            ("İstanbul", "istanbul"),
            ("Straße", "strasse"),
            ("sol\u00addier sol\u200bdier", "soldier soldier"),
            ("snake_case", "snake case"),
            ("العَرَبِيَّة", "العربية"),
            ("…–—!?", ""),
            ("x" * 100, "x" * 64),
        ],
    )
    def test_folding(self, text: str, folded: str) -> None:
        assert fold_text(text) == folded

    @given(st.text())
    @example("\ud800a\x00b")
    def test_words_stand_at_their_offsets(self, text: str) -> None:
        words = list_words(text)
        assert fold_text(text) == " ".join(word.folded for word in words)
        assert all(before.end <= after.start for before, after in pairwise(words))
        for word in words:
            alone = list_words(text[word.start : word.end])
            assert [each.folded for each in alone] == [word.folded]
            assert all(c.isalnum() for c in word.folded)

    @given(st.text(st.characters(categories=["L", "N", "Zs"])))
    def test_case_and_composition_do_not_matter(self, text: str) -> None:
        assert fold_text(unicodedata.normalize("NFD", text)) == fold_text(unicodedata.normalize("NFC", text))


SENTENCES = [
    "Two soldiers of the army left in May.",
    "The army said two men had left.",
    "Two men, tired of war, walked home.",
    "“We left,” said the Ka\u0308mpfer’s mother; the men stayed.",
    "Prisoners and prison guards fled",
    "army army army",
    "",
    "ﬁve men in İzmir — No war!",
]
WORDS = ["two", "men", "army", "war", "left", "the", "kampfer", "prison", "İzmir", "five", "zebra"]
PHRASES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(
        ["pris*", "ma*", "ar*", '"two men"', '"the army"', '"of the ar"*', '"two soldiers of"', "Kämpfer's"]
    ),
)
TREES = st.recursive(
    PHRASES,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" ", " AND ", " OR ", " NOT ", " AND NOT "]), inner).map("".join),
        inner.map("({})".format),
    ),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    folder = tmp_path_factory.mktemp("index")
    rows = (
        (f"n-{n}", f"report-{n // 2}", (fold_text(text), "the army", "", "", "title"))
        for n, text in enumerate(SENTENCES)
    )
    write_index(folder / INDEX, rows)
    return Index(folder)


def list_ids(index: Index, query: str) -> list[str]:
    found: list[str] = index.find(query)["sentence_id"].to_pylist()
    return sorted(found)


def _holds(tree: Node, words: list[str]) -> bool:
    """Whether words hold what a tree looks for, by the plainest means."""
    if isinstance(tree, Either):
        return any(_holds(part, words) for part in tree.parts)
    if isinstance(tree, Every):
        return all(_holds(part, words) for part in tree.parts) and not any(_holds(p, words) for p in tree.without)
    line = " ".join(["", *words, ""])
    return f" {' '.join(tree.words)}{'' if tree.is_prefix else ' '}" in line


class TestIndex:
    @given(TREES)
    def test_the_index_finds_what_a_recount_finds(self, index: Index, query: str) -> None:
        tree = parse_query(query)
        wanted = [f"n-{n}" for n, text in enumerate(SENTENCES) if _holds(tree, fold_text(text).split())]
        assert list_ids(index, query) == wanted
        assert index.count(query) == len(wanted)
        assert sorted(index.rank(query)["sentence_id"].to_pylist()) == wanted

    @given(TREES)
    def test_hits_stand_in_just_the_sentences_found(self, index: Index, query: str) -> None:
        tree = parse_query(query)
        marked = [f"n-{n}" for n, text in enumerate(SENTENCES) if find_hits(text, tree)]
        assert list_ids(index, query) == marked

    def test_the_best_comes_first(self, index: Index) -> None:
        rows = sorted(index.rank("army").to_pylist(), key=lambda row: row["rank"])
        assert rows[0]["sentence_id"] == "n-5"

    def test_reports_go_by_numbers(self, index: Index) -> None:
        numbers = index.rank("army OR war")["report"].to_pylist()
        assert index.name_reports(numbers) == ["report-0", "report-1", "report-2", "report-3"]

    def test_the_first_are_ranked_when_there_are_too_many(self, index: Index) -> None:
        assert index.rank("two", most=2)["sentence_id"].to_pylist() == ["n-0", "n-1"]

    @pytest.mark.parametrize("layer", LAYERS)
    def test_layers_are_columns_of_their_own(self, index: Index, layer: str) -> None:
        found = list_ids(index, f'{layer}:"the army"')
        assert len(found) == {"text": 2, "speaker": len(SENTENCES)}.get(layer, 0)

    @given(st.text(max_size=80))
    @example('" OR text:*')
    @example("a" * 5_000)
    def test_no_text_breaks_the_search(self, index: Index, text: str) -> None:
        try:
            index.find(clean_query(text))
        except QueryError as error:
            assert str(error).endswith(".")

    @pytest.mark.parametrize("sign", [" ", " OR ", " NOT "])
    def test_a_query_may_have_as_many_words_as_fit_in(self, index: Index, sign: str) -> None:
        words = sign.join(f"a{n}" for n in range(250))[: LONGEST_QUERY - 5].rsplit(sign, 1)[0]
        assert list_ids(index, "men OR (" + words + ")") == list_ids(index, "men")

    def test_brackets_as_deep_as_allowed(self, index: Index) -> None:
        assert list_ids(index, "(men OR " * 19 + "(war)" + ")" * 19) == list_ids(index, "men OR war")


class TestHits:
    @pytest.mark.parametrize(
        ("text", "query", "hits"),
        [
            ("Two men left", "men", ["men"]),
            ("Two MEN’S wives", "men", ["MEN"]),
            ("Two men left", '"two men"', ["Two men"]),
            ("Zwölf Ka\u0308mpfer flohen", "kampfer", ["Ka\u0308mpfer"]),
            ("prison, prisoner", "pris*", ["prison", "prisoner"]),
            ("men men", '"men men" men', ["men men"]),
            ("men of war", "(men AND zebra) OR war", ["war"]),
            ("men of war", "men NOT zebra", ["men"]),
            ("men of war", "men NOT war", []),
            ("men of war", "actor:army AND men", ["men"]),
            ("men of war", "men NOT (war actor:army)", ["men"]),
            ("al-Shabab’s men", "al-shabab", ["al-Shabab"]),
            ("\U0001f642 men", "men", ["men"]),
        ],
    )
    def test_marked(self, text: str, query: str, hits: list[str]) -> None:
        assert [text[start:end] for start, end in find_hits(text, parse_query(query))] == hits


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("search")
    (folder / "in").mkdir()
    (folder / "in" / "a.txt").write_text(
        "Soldiers leave the Northern Army\n\nAt least 58 people have left the group, the army said on Monday. "
        "“They stopped paying us, so I left,” said Omar Haddad, a former fighter. Rain fell on the hills.",
        encoding="utf-8",
    )
    build([folder / "in"], folder / "out", workers=1)
    return Library(folder / "out")


class TestTables:
    @pytest.mark.parametrize(
        ("query", "part"),
        [
            ("speaker:army", "At least 58"),
            ("speaker:haddad", "stopped paying"),
            ('actor:"omar haddad"', "stopped paying"),
            ("reason:pay", "stopped paying"),
            ("reason:push", "stopped paying"),
            ("report:soldiers AND rain", "Rain fell"),
            ("rain NOT speaker:army", "Rain fell"),
        ],
    )
    def test_layers_lead_to_their_sentence(self, library: Library, query: str, part: str) -> None:
        found = search(library, Filters(text=query), 10)
        assert [part in text for text in found.rows["text"]] == [True]
        assert (found.sentences, found.reports, found.is_cut) == (1, 1, False)

    @pytest.mark.parametrize(("most", "kept", "is_cut"), [(1, 1, True), (2, 2, False), (3, 2, False)])
    def test_too_many_hits_are_cut_and_told(
        self, library: Library, monkeypatch: pytest.MonkeyPatch, most: int, kept: int, is_cut: bool
    ) -> None:
        monkeypatch.setattr(finding, "MOST_RANKED", most)
        found = search(library, Filters(text="left"), 10)
        assert (found.sentences, len(found.rows), found.is_cut) == (kept, kept, is_cut)
        assert not search(library, Filters(text="left", units=("people",)), 10).is_cut

    def test_other_filters_narrow_what_is_found(self, library: Library) -> None:
        assert search(library, Filters(text="left"), 10).sentences == 2
        assert search(library, Filters(text="left", reasons=("pay",)), 10).sentences == 1
        assert search(library, Filters(text="left"), 1, 1).rows["text"].size == 1

    @pytest.mark.parametrize(
        ("query", "nearest"),
        [
            ("lefr the gruop", "left the group"),
            ("raim OR hilsl", "rain OR hills"),
            ('"lefr the group"', '"left the group"'),
            ("speaker:hadda NOT rian", "speaker:hadda* NOT rain"),
            ("fight", "fight*"),
            ("xyzzyx", None),
            ("raim AND xyzzyx", None),
            ('"fight group"', None),
            ("left", None),
            ("lef", None),
            ("", None),
        ],
    )
    def test_a_query_that_finds_nothing_has_a_nearest_one(
        self, library: Library, query: str, nearest: str | None
    ) -> None:
        assert suggest_query(library, Filters(text=query)) == nearest

    def test_a_sentence_can_be_linked_to(self, library: Library) -> None:
        row = search(library, Filters(text="rain"), 1).rows.iloc[0]
        assert library.locate(row["sentence_id"])["text"].tolist() == [row["text"]]
        marks = library.marks(row["article_id"], row["sentence_id"])
        assert marks.loc[marks["kind"] == "sentence", "id"].tolist() == [row["sentence_id"]]
        assert "sentence" not in set(library.marks(row["article_id"])["kind"])


class TestDamage:
    @pytest.fixture
    def folder(self, tables: Path, tmp_path: Path) -> Path:
        for path in tables.iterdir():
            if path.is_file():
                (tmp_path / path.name).write_bytes(path.read_bytes())
        return tmp_path

    def test_a_built_folder_has_its_index(self, folder: Path) -> None:
        assert is_whole(folder / INDEX)
        assert load_manifest(folder)

    @pytest.mark.parametrize("damage", ["missing", "empty", "cut off", "of another version"])
    def test_tables_without_an_index_are_built_anew_and_say_so(self, folder: Path, damage: str) -> None:
        path = folder / INDEX
        if damage == "missing":
            path.unlink()
        elif damage == "empty":
            path.write_bytes(b"")
        elif damage == "cut off":
            path.write_bytes(path.read_bytes()[:5_000])
        else:
            connection = sqlite3.connect(path)
            connection.execute("PRAGMA user_version = 99")
            connection.close()
        if damage != "cut off":
            assert load_manifest(folder) is None
        if damage != "of another version":
            with pytest.raises(DefectionsError, match="index is missing or damaged"):
                Library(folder).count("figures", Filters(text="people"))
        assert Library(folder).count("figures") > 0
