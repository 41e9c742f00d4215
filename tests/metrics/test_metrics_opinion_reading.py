import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spoken_cells import RING, instance_of
from strategies import texts

from pytest_agentsnet.core.strategy_key import StrategyKey, strategy_key
from pytest_agentsnet.metrics.opinion_reading import read_opinion, read_poll
from pytest_agentsnet.metrics.poll import Opinion
from pytest_agentsnet.protocol.poll_words import CHOICES, UNKNOWN, answer_of, poll_fields

COLORING = instance_of("coloring")
MATCHING = instance_of("matching")
GROUPS = COLORING.task.alphabet(RING, "Ann")
FIELDS = poll_fields(RING.neighbours("Ann"))


def opinion(fields, instance=COLORING):
    return read_opinion(json.dumps(fields), "Ann", instance)


keys = st.builds(StrategyKey, **{name: st.none() | st.sampled_from(list(words)) for name, words in CHOICES.items()})
opinions = st.builds(
    Opinion,
    answer=st.none() | st.sampled_from(GROUPS),
    strategy=keys.map(lambda key: None if key == StrategyKey() else key),
    n=st.none() | st.integers(0, 10**8),
    degree=st.none() | st.integers(0, 10**8),
    leader=st.none() | st.sampled_from(RING.agents),
    neighbours=st.dictionaries(st.sampled_from(RING.neighbours("Ann")), st.sampled_from(GROUPS)),
)


def written(meant):
    """The opinion as a reply has it."""
    chosen = {name: getattr(meant.strategy, name, None) for name in CHOICES}
    own = {"answer": meant.answer, "n": meant.n, "degree": meant.degree, "leader": meant.leader, **chosen}
    said = own | {answer_of(name): answer for name, answer in meant.neighbours.items()}
    return {key: UNKNOWN if said.get(key) is None else said[key] for key in FIELDS}


@given(
    opinions, st.sampled_from(["{}", "```json\n{}\n```", "Let me think. {}\nThat is all.", '{{"answer": "..."}} {}'])
)
def test_an_opinion_is_read_back_whatever_stands_around_it(meant, around):
    assert read_opinion(around.format(json.dumps(written(meant))), "Ann", COLORING) == meant


@given(texts, st.dictionaries(st.sampled_from(FIELDS), st.one_of(texts, st.integers(), st.none(), st.lists(texts))))
def test_any_reply_is_read_and_only_what_was_asked_for_comes_of_it(text, fields):
    for reply in (text, json.dumps(fields), text + json.dumps(fields)):
        read = read_opinion(reply, "Ann", COLORING)
        assert read.answer in {None, *GROUPS}
        assert read.leader in {None, *RING.agents}
        assert read.neighbours.keys() <= set(RING.neighbours("Ann"))
        assert strategy_key(str(read.strategy or StrategyKey())) == (read.strategy or StrategyKey())


@pytest.mark.parametrize("spelled", ["group 1", " Group 1. ", "**Group 1**", "GROUP  1", "1", 1])
def test_case_blanks_and_decoration_do_not_matter(spelled):
    assert opinion({"answer": spelled}).answer == "Group 1"


@pytest.mark.parametrize("spelled", ["smallest free", "Smallest-free", "smallest_free"])
def test_the_words_of_a_choice_may_be_written_apart(spelled):
    assert opinion({"pick": spelled}).strategy == StrategyKey(pick="smallest_free")


@pytest.mark.parametrize(
    "value", [UNKNOWN, "", None, "Group 9", "Group 1 or Group 2", "I take Group 1", "x" * 1_000_000]
)
def test_what_is_not_known_or_is_none_of_the_answers_is_nothing(value):
    assert opinion({"answer": value}) == Opinion()


def test_none_is_an_answer_of_matching_and_a_null_is_not():
    assert opinion({"answer": "None"}, MATCHING).answer == "None"
    assert opinion({"answer": None}, MATCHING).answer is None


def test_nobody_of_that_name_leads():
    assert opinion({"leader": "Zoe"}).leader is None
    assert opinion({"leader": "bob"}).leader == "Bob"


@pytest.mark.parametrize("number", ["-4", "4.5", "four", "9" * 5000, "\u0664"])
def test_a_number_is_written_in_a_few_plain_digits(number):
    assert opinion({"n": number}).n is None


def test_an_agent_is_asked_about_its_own_neighbours_alone():
    said = {answer_of("Bob"): "Group 1", answer_of("Cid"): "Group 2", answer_of("Dan"): "Group 3"}
    assert opinion(said).neighbours == {"Bob": "Group 1", "Dan": "Group 3"}


def test_replies_in_which_nothing_can_be_read_are_no_opinions():
    read = read_poll({("Ann", 0): "no idea", ("Bob", 0): '{"n": 4}', ("Bob", 1): ""}, COLORING)
    assert dict(read.opinions) == {("Bob", 0): Opinion(n=4)}


@pytest.mark.parametrize("piece", ['{"answer": ', '{"answer": "Group 1", ', "{[", '{"n": {"n": ', '"\\'])
def test_a_megabyte_of_broken_objects_is_read(piece):
    assert read_opinion(piece * (1_000_000 // len(piece)), "Ann", COLORING) == Opinion()
