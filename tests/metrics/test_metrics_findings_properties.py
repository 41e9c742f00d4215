from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import Planted, instance_of
from strategies import NAMES, topologies

from pytest_agentsnet.core.claim import ACTS, FACTS, MOODS
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.metrics.acceptance import ACCEPTANCE
from pytest_agentsnet.metrics.causes import causes
from pytest_agentsnet.metrics.conflicts import CONFLICTS
from pytest_agentsnet.metrics.endings import ENDINGS
from pytest_agentsnet.metrics.moves import MOVES
from pytest_agentsnet.metrics.promises import PROMISES
from pytest_agentsnet.metrics.verification import VERIFICATION

METRICS = (*ACCEPTANCE, *VERIFICATION, *CONFLICTS, *MOVES, *ENDINGS, *PROMISES)
RANGES = {metric.name: metric.range for metric in METRICS}
ROUNDS = 4


@dataclass(frozen=True)
class Script:
    """What is said and answered, apart from the order of agents: (speaker, turn, hearer, statements), and answers by agent."""

    task: str
    topology: Topology
    said: tuple
    answers: dict

    def cell(self):
        cell = Planted(instance_of(self.task, self.topology, ROUNDS))
        place = {agent: i for i, agent in enumerate(self.topology.agents)}
        for speaker, turn, hearer, statements in sorted(self.said, key=lambda words: (words[1], place[words[0]])):
            cell.says(speaker, turn, hearer, "...", *statements)
        return cell.answers_are(**self.answers)

    def numbers(self):
        case = self.cell().case()
        found = self.cell().measured(METRICS)
        return {
            name: (round(each.value, 9), each.of, each.censored, each.series) for name, each in found.items()
        }, causes(case)

    def reordered(self, random):
        agents = random.sample(self.topology.agents, self.topology.n)
        edges = [random.sample(edge, 2) for edge in random.sample(self.topology.edges, len(self.topology.edges))]
        return Script(self.task, Topology(tuple(agents), tuple((u, v) for u, v in edges)), self.said, self.answers)

    def renamed(self, new):
        """With other names wherever a name stands."""
        topology = Topology(
            tuple(new[agent] for agent in self.topology.agents), tuple((new[u], new[v]) for u, v in self.topology.edges)
        )
        said = tuple(
            (
                new[speaker],
                turn,
                new[hearer],
                tuple((slot, new.get(who, who), new.get(value, value), mood) for slot, who, value, mood in statements),
            )
            for speaker, turn, hearer, statements in self.said
        )
        return Script(
            self.task, topology, said, {new[agent]: new.get(answer, answer) for agent, answer in self.answers.items()}
        )


def scripts(task):
    @st.composite
    def drawn(draw):
        topology = draw(topologies(min_n=2, max_n=6))
        random = draw(st.randoms(use_true_random=False))
        own = "leader" if task == "leader_election" else "answer"
        instance = instance_of(task, topology, ROUNDS)

        def answer(agent):
            return random.choice(topology.agents if own == "leader" else instance.task.alphabet(topology, agent))

        def statement(speaker):
            slot = random.choice([own] * 8 + [*FACTS, *ACTS])
            subject = random.choice([speaker, random.choice(topology.agents)])
            value = {
                "edge": random.choice(topology.agents),
                "phantom": random.choice(["Zoe", "Max"]),
                **dict.fromkeys(["answer", "leader", "taken", "free"], answer(subject)),
                **dict.fromkeys(["degree", "n", "diameter", "rounds"], str(random.randint(1, 4))),
            }.get(slot, "")
            whose = None if slot in {"n", "diameter", "rounds", "phantom", *ACTS} else subject
            return (
                slot,
                whose,
                value,
                random.choice(("assert", "assert", "assert", *MOODS)) if slot in FACTS else "assert",
            )

        said = tuple(
            (agent, turn, neighbour, tuple(statement(agent) for _ in range(random.randint(0, 2))))
            for turn in range(ROUNDS)
            for agent in topology.agents
            for neighbour in topology.neighbours(agent)
            if random.random() < 0.7
        )
        answers = {agent: random.choice(instance.task.alphabet(topology, agent)) for agent in topology.agents}
        return Script(task, topology, said, answers)

    return drawn()


few = settings(max_examples=25)
all_tasks = pytest.mark.parametrize("task", ["coloring", "leader_election", "matching", "vertex_cover", "consensus"])


@all_tasks
@few
@given(data=st.data())
def test_every_number_lies_in_the_range_that_its_metric_declares(task, data):
    for name, found in data.draw(scripts(task)).cell().measured(METRICS).items():
        least, greatest = RANGES[name.removesuffix(".decided")]
        assert found.value >= least
        assert greatest is None or found.value <= greatest
        assert found.of > 0
        assert 0 <= found.censored <= found.of


@all_tasks
@few
@given(data=st.data())
def test_neighbours_who_clash_hold_or_one_yields_or_both_move(task, data):
    values = data.draw(scripts(task)).cell().values(MOVES)
    if "hold" in values:
        assert values["hold"] + values["yield_one"] + values["both_move"] == pytest.approx(1)


@all_tasks
@few
@given(data=st.data())
def test_a_false_fact_has_one_fate(task, data):
    values = data.draw(scripts(task)).cell().values(ACCEPTANCE)
    if "acceptance" in values:
        assert values["acceptance"] >= values["acted"]
        assert sum(values[name] for name in ("acceptance", "dropped", "questioned", "contradicted")) == pytest.approx(1)


@all_tasks
@few
@given(data=st.data())
def test_an_unanswered_conflict_is_disputed_welcomed_or_not_spoken_of(task, data):
    values = data.draw(scripts(task)).cell().values(CONFLICTS)
    assert ("disputed" in values) == (values.get("unanswered", 0) > 0)
    if "disputed" in values:
        assert values["disputed"] + values["welcomed"] + values["unmentioned"] == pytest.approx(1)


@all_tasks
@few
@given(data=st.data())
def test_the_order_of_agents_and_edges_changes_no_number(task, data):
    script = data.draw(scripts(task))
    other = script.reordered(data.draw(st.randoms(use_true_random=False)))
    assert script.numbers() == other.numbers()


@all_tasks
@few
@given(data=st.data())
def test_other_names_change_no_number(task, data):
    script = data.draw(scripts(task))
    shuffled = data.draw(st.permutations([f"{name}a" for name in NAMES]))
    new = dict(zip(script.topology.agents, shuffled, strict=False))
    assert script.renamed(new).numbers() == script.numbers()
