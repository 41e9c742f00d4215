import pytest

from pytest_agentsnet import instance
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.running import measuring

_TIERS = {metric.name: metric.tier for metric in METRICS}


def tiers_measured(texts):
    """The tiers of the metrics of a cell whose first agent writes these texts to a neighbour, one a turn."""
    chosen = instance("coloring", "ws", 4, rounds=len(texts))
    first, *others = chosen.topology.agents
    neighbour = chosen.topology.neighbours(first)[0]
    turns = [(Turn(outbox={neighbour: text}), *(Turn() for _ in others)) for text in texts]
    answers = tuple(Turn(answer="Group 1") for _ in chosen.topology.agents)
    found = measuring.Measuring().now(Cell(chosen, "any", "any"), Transcript(chosen.topology.agents, (*turns, answers)))
    return {_TIERS[name.removesuffix(".decided")] for name in found.metrics}


@pytest.mark.parametrize("texts", [["I take Group 2."], ["I take", "Group 2."]])
def test_of_a_cell_with_too_much_text_only_exact_metrics_are_measured(texts, monkeypatch):
    assert tiers_measured(texts) == {"exact", "extracted"}
    monkeypatch.setattr(measuring, "_MOST_READ", sum(map(len, texts)))
    assert tiers_measured(texts) == {"exact", "extracted"}
    monkeypatch.setattr(measuring, "_MOST_READ", sum(map(len, texts)) - 1)
    assert tiers_measured(texts) == {"exact"}
