"""Names that are no plain words are read as those that are, wherever they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.metrics.reading.text.aliases import Aliases
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.text_reader import ReaderOnDemand

PLAIN = ("Ann", "Bob", "Cleo", "Dan")
ANSWERS = {
    "leader_election": ("Yes", "No"),
    "coloring": ("Group 1", "Group 2", "Group 3"),
    "consensus": ("0", "1"),
    "vertex_cover": ("Yes", "No"),
}
TEXTS = [
    ("leader_election", "I vote for {2} as leader."),
    ("leader_election", "Hi {1}! {2} and I would both follow {3}."),
    ("coloring", "{2} has Group 1, and {1}'s group is Group 2. I take Group 3."),
    ("coloring", "My neighbours are {1}, {2} and {3}; **{2}**: Group 1."),
    ("consensus", "{1} and {2} both have 1, {3} says 0."),
    ("vertex_cover", "{2} is a coordinator, so I am none."),
    ("matching", "{1}, I am paired with {2}."),
    ("matching", "I would like to pair with {2}, unless {3} takes her."),
]


def read(names, task, text):
    answers = ANSWERS.get(task) or (*names, "None")
    said = ReaderOnDemand(Vocabulary(task, names, answers)).read(text.format(*names), names[0], names[1])
    place = {name: number for number, name in enumerate(names)}
    return [(one.slot, place.get(one.subject), place.get(one.value, one.value), one.mood) for one in said]


@pytest.mark.parametrize(
    "names",
    [
        ("node_1", "node_2", "node_3", "node_4"),
        ("agent_1", "agent_2", "agent_10", "agent_11"),
        ("St. John", "J.R.", "#1", "#2"),
        ("a_b", "Cleo", "a*b", "Dan"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(("task", "text"), TEXTS)
def test_whatever_agents_are_called_the_same_is_read(names, task, text):
    assert read(PLAIN, task, text)
    assert read(names, task, text) == read(PLAIN, task, text)


def test_statements_quote_the_text_as_it_was():
    names = ("node_1", "node_2", "node_3", "node_4")
    text = "Hello node_2, I take Group 3. node_3 has Group 1."
    first, second = ReaderOnDemand(Vocabulary("coloring", names, ANSWERS["coloring"])).read(text, *names[:2])
    assert text[first.start : first.end].strip(" .") == "I take Group 3"
    assert text[second.start : second.end].strip(" .") == "node_3 has Group 1"


def test_names_that_are_plain_words_need_none():
    assert not Aliases(Vocabulary("coloring", ("Ann", "v1", "node-1", "Agent 1", "O'Neil"), ANSWERS["coloring"]))


@given(st.lists(st.text("aAxX1_.#* ", min_size=1, max_size=4), unique=True, min_size=2, max_size=12))
def test_no_two_agents_have_one_alias_and_none_is_of_another_length(names):
    aliases = Aliases(Vocabulary("coloring", tuple(names), ()))
    spelled = [aliases.of(name) for name in names]
    assert len(set(spelled)) == len(names)
    assert list(map(len, spelled)) == list(map(len, names))
