"""What polls will take, beside what they take when a cell is played."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest
from heard import Heard, cell_on

from pytest_agentsnet.agents.model import ModelAgent
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.protocol.poll_words import poll_form, poll_request
from pytest_agentsnet.running.estimating import rehearsal
from pytest_agentsnet.running.estimating.forecasting import Forecaster
from pytest_agentsnet.running.estimating.manner import ASSUMED, FRAMING
from pytest_agentsnet.tasks.builtin import TASKS

A_TOKEN_A_CHARACTER = replace(ASSUMED, per_token=1.0)


def forecast(cell, manner=A_TOKEN_A_CHARACTER, cap=8192):
    return Forecaster(load_pack()).polls(cell, manner, cap)


def forks(cell, text=None):
    """Calls, tokens of the prompts, and of the replies where each fills in the form, of all forks of the cell."""
    heard, asked = Heard(text), []

    async def ask(agent, turn, attempt, conversation):
        return await heard.complete(conversation)

    def on_spoken(view, conversation):
        told = sum(len(utterance.text) + FRAMING for utterance in conversation)
        asked.append((told + len(poll_request(view)) + FRAMING, len(poll_form(view.neighbours))))

    pack = load_pack()
    asyncio.run(play(cell.instance, lambda view: ModelAgent(view, ask, pack, on_spoken), key="loopback"))
    tokens_in, tokens_out = map(sum, zip(*asked, strict=True))
    return len(asked), tokens_in, tokens_out


@pytest.mark.parametrize("task", [task.name for task in TASKS])
def test_the_least_is_what_forks_of_textbook_conversations_really_take(task, monkeypatch):
    monkeypatch.setattr(rehearsal, "play", partial(play, key="loopback"))
    cell = cell_on(task)
    calls, tokens_in, tokens_out = forks(cell)
    least = forecast(cell).least
    assert least.calls == calls == cell.instance.polls
    assert (least.tokens_in, least.tokens_out) == (tokens_in, tokens_out)


def test_the_most_bounds_the_forks_of_a_model_that_runs_to_its_cap():
    cell, cap = cell_on("coloring"), 700
    _, tokens_in, _ = forks(cell, "x" * cap)
    most = forecast(cell, cap=cap).most
    assert tokens_in <= most.tokens_in
    assert most.tokens_out == cap * cell.instance.polls


def test_no_other_call_waits_for_a_poll():
    assert forecast(cell_on("coloring")).path == 0


def test_of_a_task_that_cannot_be_rehearsed_the_polls_are_known():
    class Broken:
        name, version = "broken", 1

        def __getattr__(self, name):
            raise RuntimeError(name)

    cell = cell_on("coloring")
    broken = replace(cell, instance=replace(cell.instance, task=Broken()))
    assert forecast(broken).expected.calls == cell.instance.polls
