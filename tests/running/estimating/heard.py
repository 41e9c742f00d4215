"""Cells played by the loopback provider's player without a provider, with every conversation counted."""

from pytest_agentsnet import api
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.running.estimating.load import Load
from pytest_agentsnet.running.estimating.manner import FRAMING
from pytest_agentsnet.testing.player import Player


def cell_on(task, family="ws", n=8, **settings):
    return Cell(api.instance(task, family, n, **settings), "counted", "counted")


class Heard:
    """Says what textbook agents say, or always the same text, and counts one token a character."""

    def __init__(self, text=None):
        self._player = Player()
        self._text = text
        self.load = Load()

    async def complete(self, conversation):
        prompts = [utterance.text for utterance in conversation if utterance.role != "assistant"]
        text = await self._player.reply(prompts) if self._text is None else self._text
        tokens_in = sum(len(utterance.text) + FRAMING for utterance in conversation)
        self.load += Load(1, tokens_in, 0, len(text))
        return Reply(text)


def really(cell, text=None):
    """What the cell takes when it is played."""
    heard = Heard(text)
    api.run(cell.instance, heard)
    return heard.load
