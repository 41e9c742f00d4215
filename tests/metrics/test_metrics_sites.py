import random

import pytest

import pytest_agentsnet as agentsnet
from pytest_agentsnet.metrics.sites import sites_of_answers


@pytest.mark.parametrize("task", ["coloring", "leader_election", "matching", "vertex_cover", "consensus"])
@pytest.mark.parametrize("family", ["ws", "ba", "path", "star", "complete"])
def test_a_labelling_is_unsolved_exactly_when_it_violates_a_site(task: str, family: str) -> None:
    random_of = random.Random(f"{task} {family}")
    solved = 0
    for n in (4, 8):
        instance = agentsnet.instance(task, family, n)
        topology = instance.topology
        for _ in range(200):
            wild = random_of.random() < 0.2
            answers = {
                agent: random_of.choice([
                    *instance.task.alphabet(topology, agent),
                    *([None, "x", topology.agents[0]] * wild),
                ])
                for agent in topology.agents
            }
            verdict = instance.check(answers)
            assert verdict.solved == (not sites_of_answers(instance, answers)), answers
            solved += verdict.solved
    assert 0 < solved < 400
