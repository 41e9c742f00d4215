"""Chance and textbook on the cells that are shown."""

from dataclasses import replace

import pytest

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.api import instance, run
from pytest_agentsnet.reporting.reference import DRAWS, chance, textbook
from pytest_agentsnet.reporting.tally import Tally

INSTANCES = [instance(task, "ba", n) for task in ("coloring", "leader_election", "matching") for n in (4, 8)]


@pytest.mark.parametrize("played", INSTANCES, ids=lambda each: each.id)
def test_chance_is_the_mean_of_what_the_chance_agents_reach_in_a_hundred_trials(played):
    verdicts = [run(played, scripted("chance"), trial=trial).verdict for trial in range(DRAWS)]
    tally = chance(played, "strict")
    assert tally.cells == 1
    assert tally.solved == pytest.approx(sum(verdict.solved for verdict in verdicts) / DRAWS)
    assert tally.mean_score == pytest.approx(sum(verdict.score for verdict in verdicts) / DRAWS)


@pytest.mark.parametrize("played", INSTANCES, ids=lambda each: each.id)
def test_the_textbook_row_is_what_the_model_textbook_reaches(played):
    verdict = run(played, "textbook").verdict
    assert textbook(played, "strict") == Tally.of(float(verdict.solved), verdict.score)


def test_the_textbook_has_no_row_for_a_task_that_it_does_not_play():
    unknown = replace(instance("consensus").task, name="unknown")
    assert textbook(instance(unknown), "strict") is None


def test_where_the_paper_leaves_a_score_undefined_the_mean_is_over_the_others():
    played = instance("vertex_cover", "path", 2)
    strict, paper = chance(played, "strict"), chance(played, "paper")
    assert paper.scored < 1.0 == strict.scored
    assert paper.mean_score > strict.mean_score
