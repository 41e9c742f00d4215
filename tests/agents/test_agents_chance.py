from collections import Counter

from agents_at_play import instance_of, transcript_of
from hypothesis import given
from hypothesis import strategies as st
from strategies import topologies

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.agents.chance import chance_answer, chance_labelling
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.tasks.builtin import TASKS

ALPHABET = ("a", "b", "c")


@given(topologies(), st.sampled_from(TASKS), st.integers(0, 99))
def test_the_agents_of_trial_t_answer_as_draw_t_does(topology, task, trial):
    instance = instance_of(task.name, topology)
    cell = Cell(instance, model="chance", slug="chance", trial=trial)
    transcript = transcript_of(instance, scripted("chance"), key=cell.key)
    assert transcript.answers == chance_labelling(instance, trial)
    assert not list(transcript.messages())


def test_every_valid_answer_is_as_likely_as_the_others():
    drawn = Counter(chance_answer(ALPHABET, f"key {draw}", "Anna") for draw in range(3000))
    assert set(drawn) == set(ALPHABET)
    assert all(900 < count < 1100 for count in drawn.values())
