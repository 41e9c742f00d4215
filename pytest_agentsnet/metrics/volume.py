"""How much was sent, and how much of it was needed.

In messages and characters: a transcript has no tokens, for they are each model's own. Records tell those of the whole cell.
"""

from collections.abc import Sequence
from functools import partial

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.sent import sent
from pytest_agentsnet.metrics.textbook_play import textbook_characters


@once_a_case
def _sizes(case: Case) -> Sequence[int]:
    """The characters of each message."""
    return [len(message.body) for message in sent(case)]


def _edge_rounds(case: Case) -> int:
    """How many messages there can be: one along each edge, either way, in each round."""
    return 2 * len(case.instance.topology.edges) * case.rounds


def _messages(case: Case) -> Measurement:
    return Measurement(len(sent(case)) / case.instance.n, case.instance.n)


def _characters(case: Case) -> Measurement:
    return Measurement(sum(_sizes(case)) / case.instance.n, case.instance.n)


def _characters_per_edge_round(case: Case) -> Measurement:
    return Measurement(sum(_sizes(case)) / _edge_rounds(case), _edge_rounds(case))


def _silence_rate(case: Case) -> Measurement | None:
    return share(_edge_rounds(case) - len(sent(case)), _edge_rounds(case))


def _overhead(case: Case) -> Measurement | None:
    needed = textbook_characters(case.instance)
    return Measurement(sum(_sizes(case)) / needed, needed) if needed else None


_exact = partial(CellMetric, tier="exact", source="the transcript")

VOLUME: tuple[CellMetric, ...] = (
    _exact(
        name="messages",
        what="messages that an agent sent (a transcript has no tokens; the record of a cell has those of all its calls)",
        denominator="agents",
        measure=_messages,
        unit="count",
        range=(0.0, None),
    ),
    _exact(
        name="characters",
        what="characters of all messages that an agent sent",
        denominator="agents",
        measure=_characters,
        unit="characters",
        range=(0.0, None),
    ),
    _exact(
        name="characters_per_edge_round",
        what="characters that went one way along an edge in a round",
        denominator="directed edges x rounds",
        measure=_characters_per_edge_round,
        unit="ratio",
        range=(0.0, None),
    ),
    _exact(
        name="silence_rate",
        what="rounds in which an agent sent a neighbour nothing: 1 minus the messages per directed edge and round",
        denominator="directed edges x rounds",
        measure=_silence_rate,
    ),
    _exact(
        name="overhead",
        what="characters of all messages as a multiple of those that the textbook agents send on the same instance (up to n = 200)",
        denominator="characters of the textbook agents' messages",
        measure=_overhead,
        unit="ratio",
        range=(0.0, None),
        direction="lower",
    ),
)
