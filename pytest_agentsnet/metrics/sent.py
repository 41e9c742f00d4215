"""The messages of a cell, listed once for all metrics."""

from collections.abc import Sequence

from pytest_agentsnet.core.message import Message
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.once import once_a_case


@once_a_case
def sent(case: Case) -> Sequence[Message]:
    """All messages, in the transcript's order."""
    return list(case.transcript.messages())
