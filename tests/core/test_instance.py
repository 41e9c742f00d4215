import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.coloring import Coloring
from pytest_agentsnet.tasks.consensus import Consensus

PATH = Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))
CONSENSUS = Instance(Consensus(), PATH, 5, family="path")


def test_the_benchmarks_own_instances_have_plain_ids():
    assert CONSENSUS.id == "consensus-path-n3-i0"
    assert Instance(Coloring(), PATH, 4, family="path", index=2).id == "coloring-path-n3-i2"


@pytest.mark.parametrize(
    ("changed", "suffix"),
    [
        ({"rounds": 9}, "-r9"),
        ({"seed": 7}, "-s7"),
        ({"parameters": (("d", 3),)}, "-d3"),
        ({"parameters": (("k", 4), ("p", 0.25))}, "-k4-p0.25"),
        ({"rounds": 1, "seed": 7, "parameters": (("d", 3),)}, "-d3-s7-r1"),
    ],
)
def test_what_differs_from_the_defaults_is_in_the_id(changed, suffix):
    instance = Instance(Consensus(), PATH, **{"rounds": 5, "family": "path"} | changed)
    assert instance.id == "consensus-path-n3-i0" + suffix
    assert instance.base_id == "consensus-path-n3-i0"


@given(
    index=st.integers(0, 99),
    seed=st.integers(0, 10**6),
    rounds=st.integers(1, 20),
    degree=st.integers(1, 9),
)
def test_instances_that_differ_have_different_ids(index, seed, rounds, degree):
    def identity(index, seed, rounds, degree):
        return Instance(Consensus(), PATH, rounds, "regular", index, seed, (("d", degree),)).id

    mine = identity(index, seed, rounds, degree)
    assert mine != identity(index + 1, seed, rounds, degree)
    assert mine != identity(index, seed + 1, rounds, degree)
    assert mine != identity(index, seed, rounds + 1, degree)
    assert mine != identity(index, seed, rounds, degree + 1)
    assert mine.isascii()
    assert "/" not in mine


def test_turns_are_agents_times_deliveries_and_one():
    assert (CONSENSUS.n, CONSENSUS.rounds, CONSENSUS.turns) == (3, 5, 18)


@pytest.mark.parametrize("rounds", [0, -1])
def test_an_instance_has_a_round_at_least(rounds):
    with pytest.raises(InputError, match="rounds must be 1 or more, not"):
        Instance(Consensus(), PATH, rounds)


def test_answers_are_judged_by_name():
    assert CONSENSUS.check({"Anna": "1", "Bob": "1", "Carla": "1"}).solved
    assert not CONSENSUS.check({"Anna": "1", "Bob": "1"}).solved
    assert CONSENSUS.check({}, "paper").score == 0.0


@pytest.mark.parametrize(
    ("answers", "scoring", "complaint"),
    [
        ({"Anna": "1"}, "lenient", "scoring is one of strict, paper, not 'lenient'"),
        ({"Zoe": "1"}, "strict", "'Zoe' is no agent of consensus-path-n3-i0; its agents are Anna, Bob, Carla"),
        ({"Bob": 1}, "strict", "the answer of Bob is 1; an answer is a text, or None where there is none"),
    ],
)
def test_answers_that_make_no_sense_are_refused_in_one_line(answers, scoring, complaint):
    with pytest.raises(InputError) as refusal:
        CONSENSUS.check(answers, scoring)
    assert str(refusal.value) == complaint


def test_the_refusal_of_a_stranger_does_not_list_ten_thousand_agents():
    names = tuple(f"A{i}" for i in range(10_000))
    star = Topology(names, tuple((names[0], name) for name in names[1:]))
    with pytest.raises(InputError) as refusal:
        Instance(Consensus(), star, 3).check({"Zoe": "1"})
    assert len(str(refusal.value)) < 400
