"""What a reader sees of a cell that was not solved or could not be measured: the reason first, and no traceback of ours."""

from collections.abc import Iterator

import pytest

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.message import Message
from pytest_agentsnet.core.printable import one_line, printable
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Verdict, Violation

MOST_VIOLATIONS = 8
MOST_MESSAGES = 4

_SUMMARY = 120
"""Characters of a failure in a summary of many."""


class PlainError(Exception):
    """Ends a test with a text that is all that a reader needs: it is shown without a traceback."""


class NotMeasured(PlainError):  # noqa: N818 - it says what happened to the cell, not what is wrong with the test
    """The cell could not be measured, which says nothing about the model. ``kind`` is the record's word for why."""

    def __init__(self, text: str, kind: str) -> None:
        super().__init__(text)
        self.kind = kind


def unsolved_text(cell: Cell, transcript: Transcript, verdict: Verdict, tape: str) -> str:
    """The violations, the last messages between the first two agents at fault, and where the tape is."""
    shown = verdict.violations[:MOST_VIOLATIONS]
    lines = [violation.text for violation in shown]
    if more := len(verdict.violations) - len(shown):
        lines.append(f"and {more:,} more {'violation' if more == 1 else 'violations'}")
    lines.append("")
    lines.extend(_last_messages(cell, transcript, verdict.violations))
    score = "undefined" if verdict.score is None else f"{verdict.score:.2f}"
    lines.append(
        f"score {score}, {cell.instance.n} agents, {cell.instance.rounds} rounds, scoring {cell.settings.scoring}"
    )
    lines.append(f"tape {tape}")
    return printable("\n".join(lines))


def put_plainly(text: str, report: pytest.TestReport) -> None:
    """Let the report show this text and nothing of how it came about; its first line is the summary's."""
    try:
        raise AssertionError(text)  # noqa: TRY301 - pytest shows what was raised, and nothing else
    except AssertionError:
        shown = pytest.ExceptionInfo.from_current().getrepr(style="value", chain=False)
    if shown.reprcrash is not None:
        path, line, _ = report.location
        shown.reprcrash.path, shown.reprcrash.lineno = path, (line or 0) + 1
        shown.reprcrash.message = one_line(text.partition("\n")[0], _SUMMARY)
    report.longrepr = shown


def _last_messages(cell: Cell, transcript: Transcript, violations: tuple[Violation, ...]) -> Iterator[str]:
    pair = _first_edge(cell, violations)
    if pair is None:
        return
    u, v = pair
    between = [m for m in transcript.messages() if (m.sender, m.receiver) in {(u, v), (v, u)}]
    if between:
        yield f"the last messages between {u} and {v}:"
        yield from (_message_line(message) for message in between[-MOST_MESSAGES:])
    else:
        yield f"{u} and {v} wrote nothing to one another"
    yield ""


def _message_line(message: Message) -> str:
    return f"  round {message.round + 1}, {message.sender} to {message.receiver}: {one_line(message.body)}"


def _first_edge(cell: Cell, violations: tuple[Violation, ...]) -> tuple[Agent, Agent] | None:
    """The first edge between two witnesses; for a lone witness the edge to its first neighbour."""
    topology = cell.instance.topology
    agents = set(topology.agents)
    at_fault = [[witness.agent for witness in each.witnesses if witness.agent in agents] for each in violations]
    edges = ((u, v) for named in at_fault for u in named for v in topology.neighbours(u) if v in named)
    ways_out = ((u, topology.neighbours(u)[0]) for named in at_fault for u in named)
    return next(edges, None) or next(ways_out, None)
