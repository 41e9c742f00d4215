"""Finding 1 as far as words alone tell it: answers that differ from what neighbours were told."""

from pytest_agentsnet.core.topology import Edge
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.wording import wordings


def _unannounced_answer(case: Case) -> Measurement | None:
    last: dict[Edge, frozenset[str]] = {}
    for found in wordings(case):
        if found.answers and case.answers[found.message.sender] is not None:
            last[found.message.sender, found.message.receiver] = found.answers
    return share(sum(case.answers[sender] not in words for (sender, _), words in last.items()), len(last))


ANNOUNCING: tuple[CellMetric, ...] = (
    CellMetric(
        "unannounced_answer",
        "directed edges whose last message with an answer word lacks the answer that the sender gave",
        "exact",
        "directed edges with a message that has an answer word, from senders that gave an answer",
        _unannounced_answer,
        direction="lower",
        # Yes, No, None and neighbours' names stand in messages for all kinds of reasons.
        tasks=frozenset({"coloring", "consensus"}),
    ),
)
