"""What holds of the metrics of strategies, settling, silent agreement and polls, whatever is said."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from spoken_cells import case_of, instance_of
from strategies import topologies

from pytest_agentsnet.core.claim import MOODS, Claim, Statement
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.strategy_key import strategy_key
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.poll import Opinion, Poll
from pytest_agentsnet.metrics.polled import POLLED
from pytest_agentsnet.metrics.replay import REPLAY
from pytest_agentsnet.metrics.settling import SETTLING
from pytest_agentsnet.metrics.silent import SILENT
from pytest_agentsnet.metrics.strategy import STRATEGY

METRICS = (*SETTLING, *STRATEGY, *REPLAY, *SILENT, *POLLED)
BY_NAME = {metric.name: metric for metric in METRICS}
TASKS = ("coloring", "consensus", "leader_election", "matching", "vertex_cover")
RULES = (
    "reverse/smallest_free/none/own",
    "-/-/-/gather",
    "reverse/flood/-/-",
    "-/majority/-/-",
    "-/random_free/lower_yields/-",
)


@st.composite
def told(draw):
    """What a case is made of: an instance, answers, claims, private claims, and a poll or none."""
    instance = instance_of(draw(st.sampled_from(TASKS)), draw(topologies(max_n=6)), rounds=draw(st.integers(1, 5)))
    topology, task = instance.topology, instance.task
    slot = "leader" if task.name == "leader_election" else "answer"
    values = {
        agent: topology.agents if slot == "leader" else task.alphabet(topology, agent) for agent in topology.agents
    }
    claims = []
    for _ in range(draw(st.integers(0, 20))):
        speaker = draw(st.sampled_from(topology.agents))
        kind = draw(st.sampled_from(["strategy", "reason", slot, slot, slot]))
        value = {"strategy": st.sampled_from(RULES), "reason": st.just("")}.get(kind, st.sampled_from(values[speaker]))
        statement = Statement(kind, speaker, draw(value), draw(st.sampled_from(MOODS)))
        turn, hearer = draw(st.integers(0, instance.rounds - 1)), draw(st.sampled_from(topology.neighbours(speaker)))
        claims.append(Claim(speaker, turn, hearer, statement))
    private = [replace(claim, hearer=None) for claim in claims if draw(st.booleans())]
    answers = {agent: draw(st.sampled_from([*task.alphabet(topology, agent), None])) for agent in topology.agents}
    poll = draw(st.none() | st.just(Poll({}))) and Poll({
        (agent, turn): Opinion(
            answer=draw(st.sampled_from(task.alphabet(topology, agent))),
            strategy=strategy_key(draw(st.sampled_from(RULES))),
            leader=draw(st.sampled_from(topology.agents)) if slot == "leader" else None,
        )
        for agent in topology.agents
        for turn in range(instance.rounds)
    })
    return instance, answers, claims, private, poll


def values(told, leaving_out=()):
    found = measured(case_of(*told), METRICS)
    return {name: each.to_json() for name, each in found.items() if name.removesuffix(".decided") not in leaving_out}


@given(told())
def test_every_value_is_within_its_range_and_of_something(told):
    for name, found in measured(case_of(*told), METRICS).items():
        least, greatest = BY_NAME[name.removesuffix(".decided")].range
        assert found.of > 0
        assert 0 <= found.censored <= found.of
        assert least - 1e-9 <= found.value
        assert greatest is None or found.value <= greatest + 1e-9
        assert all(0 <= value <= 1 for value in found.series)


@given(told(), st.randoms())
def test_the_order_of_agents_and_neighbours_changes_nothing(told, shuffled):
    instance, answers, claims, private, poll = told
    agents, edges = list(instance.topology.agents), list(instance.topology.edges)
    shuffled.shuffle(agents)
    shuffled.shuffle(edges)
    other = Instance(instance.task, Topology(tuple(agents), tuple(edges)), instance.rounds)
    # A rule that draws may draw otherwise: how many rounds it needs is of this very graph.
    assert values(told, ["late_agreement"]) == values((other, answers, claims, private, poll), ["late_agreement"])


@given(told())
def test_other_names_in_the_same_order_change_nothing(told):
    instance, answers, claims, private, poll = told
    new = {name: f"X{place}" for place, name in enumerate(sorted(instance.topology.agents))}

    def renamed(value):
        return new.get(value, value)

    topology = Topology(
        tuple(map(renamed, instance.topology.agents)), tuple((new[u], new[v]) for u, v in instance.topology.edges)
    )

    def of(claim):
        said = replace(claim.statement, subject=renamed(claim.statement.subject), value=renamed(claim.statement.value))
        return Claim(new[claim.speaker], claim.turn, renamed(claim.hearer), said)

    other = poll and Poll({
        (new[agent], turn): replace(opinion, answer=renamed(opinion.answer), leader=renamed(opinion.leader))
        for (agent, turn), opinion in poll.opinions.items()
    })
    answered = {new[agent]: renamed(answer) for agent, answer in answers.items()}
    again = (
        Instance(instance.task, topology, instance.rounds),
        answered,
        [*map(of, claims)],
        [*map(of, private)],
        other,
    )
    assert values(told, ["late_agreement"]) == values(again, ["late_agreement"])
