"""Finding 1 as far as words alone tell it: answers that differ from what neighbours were told."""

from pytest_agentsnet.core.topology import Edge
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.wording import Wording, wordings


def _unannounced_answer(case: Case) -> Measurement | None:
    last: dict[Edge, frozenset[str]] = {}
    for found in wordings(case):
        words = _answer_words(case, found)
        if words and case.answers[found.message.sender] is not None:
            last[found.message.sender, found.message.receiver] = words
    return share(sum(case.answers[sender] not in words for (sender, _), words in last.items()), len(last))


def _answer_words(case: Case, found: Wording) -> frozenset[str]:
    """In matching also the names of those whom the sender may name, the hearer it greets among them."""
    if case.instance.task.name != "matching":
        return found.answers
    return found.answers | found.names.intersection(case.instance.topology.neighbours(found.message.sender))


ANNOUNCING: tuple[CellMetric, ...] = (
    CellMetric(
        "unannounced_answer",
        "directed edges whose last message with an answer word lacks the answer that the sender gave; in matching None and all names of the "
        "sender's neighbours are such words, greetings too; in vertex_cover and leader_election nobody tells an answer by a Yes or a No, "
        "which stand in messages for all kinds of reasons",
        "exact",
        "directed edges with a message that has an answer word, from senders that gave an answer",
        _unannounced_answer,
        direction="lower",
        tasks=frozenset({"coloring", "consensus", "matching"}),
    ),
)
