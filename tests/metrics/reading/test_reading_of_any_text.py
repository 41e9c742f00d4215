import re

from hypothesis import given
from hypothesis import strategies as st
from stated import AGENTS, ANSWERS, reader

from pytest_agentsnet.metrics.reading.reader import Reader
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_MINE = {
    "edge",
    "degree",
    "n",
    "diameter",
    "rounds",
    "strategy",
    "phantom",
    "ack",
    "reason",
    "challenge",
    "check",
    "clash",
    "welcome",
}
_PIECES = (
    "I'm connected to Robert and Kevin.", "You have 3 neighbours.", "There are 8 of us.", "The diameter is 4.", "This is the last round.",
    "Robert and Carol are neighbours.", "Great, we agree!", "Are you sure?", "Please confirm that.", "We have a conflict.", "Thanks, James.",
    "On a clash the lower name yields.", "Let's go in alphabetical order.", "because Kevin said so", "Hi Zoe,", "- Susan: 3 neighbours\n", "\n\n",
    "How many neighbours do you have, Emily?", "if", "**", '{"neighbors": ["Robert"]}',
)  # fmt: skip
_FILLER = ("It is a nice day.", "We will see.", "The birds sing.", "What a game!")
_texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=8).map(" ".join)


def _read(text, speaker="Linda", hearer="James", agents=AGENTS):
    found = Reader(Vocabulary("consensus", agents, ANSWERS["consensus"])).read(text, speaker, hearer)
    return [one for one in found if one.slot in _MINE]


@given(_texts)
def test_statements_lie_within_the_text(text):
    for one in _read(text):
        assert 0 <= one.start < one.end <= len(text)


@given(_texts)
def test_a_text_is_read_the_same_by_every_reader(text):
    assert _read(text) == _read(text)


@given(st.lists(st.sampled_from(_PIECES), max_size=6).map(" ".join), st.permutations(AGENTS))
def test_renaming_agents_renames_what_is_said(text, renamed):
    names = dict(zip(AGENTS, renamed, strict=True))
    rename = re.compile("|".join(AGENTS))

    def renaming(words):
        return rename.sub(lambda found: names[found.group()], words)

    def told(statements, translate=str):
        return [(s.slot, s.subject and translate(s.subject), translate(s.value), s.mood) for s in statements]

    other = _read(renaming(text), names["Linda"], names["James"], tuple(names[agent] for agent in AGENTS))
    assert told(other) == told(_read(text), renaming)


@given(st.sampled_from([piece for piece in _PIECES if piece.endswith((".", "!"))]), st.sampled_from(_FILLER))
def test_filler_sentences_change_nothing(piece, filler):
    def told(text):
        return [(s.slot, s.subject, s.value, s.mood) for s in _read(text)]

    assert told(f"{filler} {piece} {filler}") == told(piece)


def test_a_statement_stands_where_its_sentence_does():
    text = "Hello there. I am connected to Robert. Bye."
    (edge,) = [one for one in reader().read(text, "Linda", "James") if one.slot == "edge"]
    assert text[edge.start : edge.end].strip().startswith("I am connected to Robert")
