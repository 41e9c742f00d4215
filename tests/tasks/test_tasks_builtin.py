import re
import time
from dataclasses import FrozenInstanceError

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from labellings import labelled
from strategies import as_networkx, published_instances, topologies, topology_of

from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS
from pytest_agentsnet.tasks.builtin import TASKS

BY_NAME = {task.name: task for task in TASKS}
CONSTRAINTS = {
    "coloring": {"equal_colours", "invalid_answer"},
    "leader_election": {"no_leader", "several_leaders", "invalid_answer"},
    "matching": {"not_mutual", "not_a_neighbour", "both_unmatched", "invalid_answer"},
    "vertex_cover": {"uncovered_edge", "redundant_coordinator", "undefined_score", "invalid_answer"},
    "consensus": {"disagreement", "invalid_answer"},
}
each_task = pytest.mark.parametrize("task", TASKS, ids=lambda task: task.name)
some_case = st.sampled_from(TASKS).flatmap(lambda task: st.tuples(st.just(task), labelled(task)))


def test_the_five_tasks_stand_in_the_order_of_the_benchmark():
    assert list(BY_NAME) == ["coloring", "leader_election", "matching", "vertex_cover", "consensus"]
    assert {task.version for task in TASKS} == {1}


@each_task
def test_a_task_is_a_frozen_value(task):
    assert task == type(task)()
    assert hash(task) == hash(type(task)())
    with pytest.raises(FrozenInstanceError):
        task.name = "another"


@given(case=some_case, scoring=st.sampled_from(SCORINGS))
def test_a_verdict_is_a_score_from_0_to_1_and_named_violations(case, scoring):
    task, (topology, labelling) = case
    verdict = task.check(topology, labelling, scoring)
    assert {violation.constraint for violation in verdict.violations} <= CONSTRAINTS[task.name]
    if verdict.score is None:
        assert (task.name, scoring) == ("vertex_cover", "paper")
    else:
        assert 0 <= verdict.score <= 1
    if verdict.solved:
        assert verdict.score == 1


@given(case=some_case)
def test_witnesses_are_agents_with_the_answers_that_they_gave(case):
    task, (topology, labelling) = case
    for scoring in SCORINGS:
        for violation in task.check(topology, labelling, scoring).violations:
            assert all(answer == labelling.get(agent) for agent, answer in violation.witnesses)
            assert all(agent in topology.agents for agent, _ in violation.witnesses)


@given(case=some_case)
def test_strict_never_calls_an_answer_outside_the_alphabet_solved(case):
    task, (topology, labelling) = case
    valid = all(labelling.get(agent) in task.alphabet(topology, agent) for agent in topology.agents)
    assert valid or not task.check(topology, labelling, "strict").solved


@given(case=some_case, order=st.randoms(use_true_random=False))
def test_a_verdict_depends_on_neither_the_order_of_the_answers_nor_on_strangers(case, order):
    task, (topology, labelling) = case
    items = [*labelling.items(), ("A stranger", "Yes")]
    order.shuffle(items)
    for scoring in SCORINGS:
        assert task.check(topology, dict(items), scoring) == task.check(topology, labelling, scoring)


@given(case=some_case)
def test_the_scorings_differ_only_for_vertex_cover(case):
    task, (topology, labelling) = case
    strict, paper = (task.check(topology, labelling, scoring) for scoring in SCORINGS)
    if task.name != "vertex_cover":
        assert strict == paper
    elif paper.score is not None:
        assert strict.score == paper.score
        assert [v for v in strict.violations if v.constraint != "invalid_answer"] == list(paper.violations)


@each_task
def test_an_empty_labelling_is_one_where_nobody_could_be_read(task):
    for topology in published_instances(4).values():
        for scoring in SCORINGS:
            empty = task.check(topology, {}, scoring)
            assert empty == task.check(topology, dict.fromkeys(topology.agents), scoring)
            assert not empty.solved
            assert empty.score in {0.0, None}


@each_task
@given(topology=topologies())
def test_alphabets_hold_distinct_answers_at_least_two(task, topology):
    for agent in topology.agents:
        alphabet = task.alphabet(topology, agent)
        assert len(alphabet) == len(set(alphabet)) >= 2


def pictures_of_one_graph():
    path = topology_of(nx.path_graph(7))
    spider = topology_of(nx.Graph([(0, 1), (1, 2), (2, 3), (3, 4), (2, 5), (5, 6)]))
    ring = topology_of(nx.cycle_graph(7))
    return path, spider, ring


@each_task
def test_a_brief_says_no_more_of_the_graph_than_its_size_and_for_coloring_the_palette(task):
    path, spider, ring = pictures_of_one_graph()
    assert task.brief(path) == task.brief(ring)
    renamed = Topology(tuple("ABCDEFG"), tuple(zip("ABCDEF", "BCDEFG", strict=True)))
    assert task.brief(path) == task.brief(renamed)
    if task.name != "coloring":
        assert task.brief(path) == task.brief(spider)


@each_task
def test_a_brief_is_one_short_paragraph_that_says_when_the_network_succeeds(task):
    for topology in published_instances(16).values():
        brief = task.brief(topology)
        assert "The network succeeds if" in brief
        assert "At the end every agent answers" in brief
        assert "\n" not in brief
        assert len(brief.split()) < 120


@each_task
def test_a_brief_shows_no_sign_that_a_template_could_take_for_a_placeholder(task):
    assert not re.search(r"[{}$%]", task.brief(published_instances(4)["ws-n4-i0"]))


@each_task
def test_networkx_solutions_are_solved_on_every_published_graph(task):
    for n in (4, 8, 16, 20, 50, 100):
        for topology in published_instances(n).values():
            labelling = solution(task.name, topology)
            for scoring in SCORINGS:
                verdict = task.check(topology, labelling, scoring)
                assert (verdict.score, verdict.violations) == (1.0, ())


def solution(name, topology):
    graph = as_networkx(topology)
    if name == "coloring":
        return {agent: f"Group {colour + 1}" for agent, colour in nx.greedy_color(graph).items()}
    if name == "matching":
        pairs = nx.maximal_matching(graph)
        partner = dict(pairs) | {v: u for u, v in pairs}
        return {agent: partner.get(agent, "None") for agent in topology.agents}
    if name == "vertex_cover":
        outside = nx.maximal_independent_set(graph, seed=0)
        return {agent: "No" if agent in outside else "Yes" for agent in topology.agents}
    if name == "leader_election":
        return {agent: "Yes" if agent == max(topology.agents) else "No" for agent in topology.agents}
    return dict.fromkeys(topology.agents, "1")


@pytest.mark.parametrize(("name", "mean"), [("coloring", 0.88), ("vertex_cover", 0.74)])
def test_uniform_answers_score_high_on_the_published_graphs_of_sixteen(name, mean):
    task = BY_NAME[name]
    scores = [
        task.check(
            topology,
            {agent: keyed_choice(task.alphabet(topology, agent), key, agent, draw) for agent in topology.agents},
            "strict",
        ).score
        for key, topology in published_instances(16).items()
        for draw in range(100)
    ]
    # 900 draws: the standard error is under .004; the published figures have two digits.
    assert sum(scores) / len(scores) == pytest.approx(mean, abs=0.02)


@each_task
@pytest.mark.parametrize("answer", ["Yes", "None", "A0", "?"])
@pytest.mark.parametrize(
    ("graph", "small", "large"),
    [(nx.star_graph, 1000, 16000), (nx.complete_graph, 80, 319)],  # 16 times as many nodes and edges
    ids=["star", "complete"],
)
def test_a_check_takes_time_linear_in_nodes_and_edges(task, answer, graph, small, large):
    def seconds(n):
        topology = topology_of(graph(n))
        labelling = dict.fromkeys(topology.agents, answer)
        task.check(topology, labelling, "strict")
        return min(timed(task, topology, labelling) for _ in range(3))

    # Quadratic growth would be a factor of 256; what a busy machine adds was once one of 4.
    assert seconds(large) < 128 * seconds(small) + 0.05


def timed(task, topology, labelling):
    start = time.process_time()
    task.check(topology, labelling, "strict")
    return time.process_time() - start


@each_task
def test_ten_thousand_alphabets_are_cheap(task):
    n = 10_000
    names = tuple(f"A{i}" for i in range(n))
    star = Topology(names, tuple((names[0], name) for name in names[1:]))
    total = sum(len(set_of) for set_of in {id(a): a for a in (task.alphabet(star, name) for name in names)}.values())
    assert total < 5 * n
