"""What holds of all metrics, and of those that rest on the messages themselves, whatever they say."""

import re
from dataclasses import dataclass, field
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from planted import Planted, instance_of, planted
from strategies import topologies

from pytest_agentsnet.core.claim import FACTS, MOODS, SLOTS
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.metrics.announcing import ANNOUNCING
from pytest_agentsnet.metrics.belief import BELIEF
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.drift import DRIFT
from pytest_agentsnet.metrics.hygiene import HYGIENE
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.metric import Direction, Tier, Unit
from pytest_agentsnet.metrics.phantoms import PHANTOMS
from pytest_agentsnet.metrics.spread import SPREAD
from pytest_agentsnet.metrics.trajectory import TRAJECTORY
from pytest_agentsnet.metrics.violations import VIOLATIONS
from pytest_agentsnet.metrics.volume import VOLUME
from pytest_agentsnet.tasks.builtin import TASKS

BY_NAME = {metric.name: metric for metric in METRICS}
OF_MESSAGES = (*ANNOUNCING, *BELIEF, *PHANTOMS, *TRAJECTORY, *VIOLATIONS, *SPREAD, *DRIFT, *VOLUME, *HYGIENE)
TASK_NAMES = tuple(task.name for task in TASKS)


@pytest.mark.parametrize("metric", METRICS, ids=lambda metric: metric.name)
def test_each_metric_says_what_it_is(metric):
    assert re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", metric.name)
    assert metric.what.strip(" .") == metric.what
    assert metric.denominator.strip(" .") == metric.denominator
    assert metric.source
    assert metric.tier in get_args(Tier)
    assert metric.unit in get_args(Unit)
    assert metric.direction in get_args(Direction)
    assert metric.range[1] is None or metric.range[0] < metric.range[1]
    assert set(metric.rests_on) <= set(SLOTS)
    assert metric.tasks <= set(TASK_NAMES)
    if metric.unit in {"share", "yes_or_no"}:
        assert metric.range[1] == 1.0
    if metric.tier == "exact":
        assert not metric.rests_on
        assert not metric.by_strength


def test_no_two_metrics_have_one_name():
    assert len(BY_NAME) == len(METRICS)


@dataclass
class Talk:
    """What is said in a cell, by the numbers of agents: texts are lists of words, of which numbers are agents."""

    task: str
    topology: Topology
    rounds: int
    messages: list = field(default_factory=list)
    answers: list = field(default_factory=list)

    def cell(self, names, order=None):
        """The cell with these names; agents and edges in another order where one is given."""
        agents = self.topology.agents
        new = dict(zip(agents, names, strict=True))
        shuffled = list(agents), list(self.topology.edges)
        for row in shuffled if order else ():
            order.shuffle(row)
        topology = Topology(tuple(new[v] for v in shuffled[0]), tuple((new[u], new[v]) for u, v in shuffled[1]))
        cell = Planted(Instance(instance_of(self.task, topology, self.rounds).task, topology, self.rounds))
        for speaker, hearer, turn, words, statements in self.messages:
            facts = [
                (slot, new[subject], "reverse/-/-/-" if slot == "strategy" else new.get(value, value), mood)
                for slot, subject, value, mood in statements
            ]
            cell.says(new[speaker], turn, new[hearer], " ".join(new.get(word, word) for word in words), *facts)
        return cell.answers_are(**{
            new[v]: new.get(answer, answer) for v, answer in zip(agents, self.answers, strict=True)
        })


@st.composite
def talks(draw):
    topology = draw(topologies(max_n=6))
    talk = Talk(draw(st.sampled_from(TASK_NAMES)), topology, draw(st.integers(1, 5)))
    task = instance_of(talk.task, topology, talk.rounds).task
    values = [*topology.agents, *{word for v in topology.agents for word in task.alphabet(topology, v)}, "2", "Zoe"]
    mine = st.sampled_from([
        (u, v, t) for u in topology.agents for v in topology.neighbours(u) for t in range(talk.rounds)
    ])
    for speaker, hearer, turn in draw(st.lists(mine, unique=True, max_size=20)):
        words = draw(st.lists(st.sampled_from([*values, "and", "no,", "take"]), min_size=1, max_size=5))
        statements = [
            (
                draw(st.sampled_from([*FACTS, "answer", "answer", "leader"])),
                draw(st.sampled_from([*topology.agents, speaker, speaker])),
                draw(st.sampled_from(values)),
                draw(st.sampled_from([*MOODS, "assert", "assert"])),
            )
            for _ in range(draw(st.integers(0, 3)))
        ]
        talk.messages.append((speaker, hearer, turn, words, statements))
    talk.answers = [draw(st.sampled_from([*task.alphabet(topology, v), None])) for v in topology.agents]
    return talk


def numbers(cell):
    """All but how long names are, and what the textbook agents need, who go by them."""
    found = measured(cell.case(), OF_MESSAGES)
    by_length = {"characters", "characters_per_edge_round", "overhead"}
    return {name: measurement.to_json() for name, measurement in found.items() if name not in by_length}


@given(talks())
def test_every_value_is_within_its_range_and_of_something(talk):
    for name, found in measured(talk.cell(talk.topology.agents).case(), METRICS).items():
        least, greatest = BY_NAME[name.removesuffix(".decided")].range
        assert found.of > 0, name
        assert 0 <= found.censored <= found.of, name
        assert least - 1e-9 <= found.value, name
        assert greatest is None or found.value <= greatest + 1e-9, name


@given(talks(), st.randoms())
def test_other_names_change_no_number(talk, shuffled):
    names = [f"Agent{place}" for place in range(talk.topology.n)]
    shuffled.shuffle(names)
    assert numbers(talk.cell(talk.topology.agents)) == numbers(talk.cell(names))


@given(talks(), st.randoms())
def test_the_order_of_agents_and_neighbours_changes_no_number(talk, shuffled):
    assert numbers(talk.cell(talk.topology.agents)) == numbers(talk.cell(talk.topology.agents, shuffled))


@given(talks())
def test_all_claims_come_from_somewhere(talk):
    found = measured(talk.cell(talk.topology.agents).case(), BELIEF)
    shares = [
        found[name].value
        for name in found
        if name.startswith("claims_") and name not in {"claims_true", "claims_false"}
    ]
    assert not shares or sum(shares) == pytest.approx(1)


SPOKEN_OF = {
    "acceptance",
    "acceptance_refutable",
    "relay_error",
    "relay_reach",
    "hop_speed",
    "stale_taken",
    "no_news_early",
    "off_protocol",
    "conflict_response",
    "conflict_resolution",
}


@pytest.mark.parametrize("task", TASK_NAMES)
def test_where_nobody_spoke_there_is_nothing_to_accept_to_relay_or_to_resolve(task):
    found = planted(task, 4).measured()
    assert not SPOKEN_OF & found.keys()
    assert BY_NAME.keys() >= SPOKEN_OF
    assert found["silence_rate"].value == 1
