"""Whatever is said, the story can be told, and all that it quotes was written by that agent, in that round, to that hearer."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import NAMES, planted
from told_story import judged

from pytest_agentsnet.reporting.explaining.story import story
from pytest_agentsnet.tasks.builtin import TASKS

AGENTS = NAMES[:4]
SENTENCES = (
    "I take Group 1.", "I'll go with 0.", "My final answer is Yes.", "I answer No.", "I pair with Bob.", "I will be the leader.",
    "I nominate Dan as leader.", "Cleo takes Group 2.", "Bob answers 1.", "Zoe is in Group 3.", "There are 9 agents.",
    "Ann and Dan are neighbours.", "Let's go in alphabetical order, each takes the smallest free group.", "Which group are you in?",
    "That is not so: Cleo is in Group 3.", "Are you sure?", "We clash!", "Group 1 is taken.", "Great, we both have 1!",
)  # fmt: skip
QUOTED = re.compile(r"^    \((\w+), (?:round (\d+)|answer)\)(?: to (\w+)| in private)?: (\".*)$")

texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join)
places = st.tuples(st.sampled_from(AGENTS), st.integers(0, 3))


def quotations(lines):
    """Agent, turn, hearer and words, lines that go on joined."""
    joined = []
    for line in lines:
        if line.startswith("      | "):
            joined[-1] += " " + line.removeprefix("      | ")
        else:
            joined.append(line)
    return [found.groups() for line in joined if (found := QUOTED.match(line))]


@pytest.mark.parametrize("task", [task.name for task in TASKS])
@settings(max_examples=25)
@given(st.data())
def test_all_that_is_quoted_was_written_there(task, data):
    cell = planted(task, 4)
    topology = cell.instance.topology
    alphabets = [cell.instance.task.alphabet(topology, agent) for agent in AGENTS]
    cell.answers_are(*(data.draw(st.sampled_from([*alphabet, None])) for alphabet in alphabets))
    for (agent, turn), text in data.draw(st.dictionaries(places, texts, max_size=12)).items():
        cell.says(agent, turn, data.draw(st.sampled_from(topology.neighbours(agent))), text)
    for (agent, turn), text in data.draw(st.dictionaries(places, texts, max_size=4)).items():
        cell.thinks(agent, turn, text)
    lines = list(story(judged(cell), everything=True))
    assert all(len(line) <= 80 for line in lines)
    for agent, number, hearer, words in quotations(lines):
        turn = cell.transcript().turn(agent, int(number) - 1)
        written = turn.reasoning if hearer is None else turn.outbox[hearer]
        assert words.strip('"').removesuffix("...").rstrip() in written
