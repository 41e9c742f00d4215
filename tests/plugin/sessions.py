"""How the tests of this floor start a session, and what they read of it."""

import json
import re
from collections import Counter

from other_plugins import WITHOUT

LEADER = """
import pytest

@pytest.mark.agentsnet(tasks=["leader_election"], sizes=[4], families=["ws"])
def test_leader(agentsnet_run):
    assert agentsnet_run.verdict.solved
"""
"""A user's own test of one cell."""

LEADER_CELL = "leader_election-ws-n4-i0-textbook-t0"

SMALL = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-family=ba")
"""Two cells a task."""

UNMARKED = "def test_nothing_of_ours(): pass"

ERRATIC = """
from pytest_agentsnet import Turn

class Erratic:
    '''Writes what it is told to, in every turn.'''
    def __init__(self, view): self.view = view
    async def first(self, view): return self.turn()
    async def step(self, view, inbox): return self.turn()
    async def decide(self, view, inbox): return self.turn()
    def turn(self):
        said = SAID
        return Turn(outbox={name: said for name in self.view.neighbours}, answer=said)

def pytest_agentsnet_agent(model):
    return Erratic if model == "erratic" else None
"""


class Start:
    """Starts sessions in the directory of a pytester."""

    def __init__(self, pytester):
        self.pytester = pytester
        self.path = pytester.path

    def __call__(self, *arguments):
        return self.pytester.runpytest_inprocess(*WITHOUT, *map(str, arguments))

    def apart(self, *arguments):
        """In a process of its own."""
        return self.pytester.runpytest_subprocess(*WITHOUT, *map(str, arguments))

    def ids(self, *arguments):
        """The node ids that would run."""
        result = self(*arguments, "--collect-only", "-q")
        return [line for line in result.outlines if "::" in line]

    def cells(self, *arguments):
        """The ids in brackets of what would run."""
        return [node.partition("[")[2].removesuffix("]") for node in self.ids(*arguments)]


def refusal(result):
    """The one line of a usage error; that there is exactly one, and no traceback, is asserted."""
    assert result.ret == 4, "\n".join([*result.outlines, *result.errlines])
    told = [line for line in [*result.outlines, *result.errlines] if line.startswith("ERROR: ")]
    assert len(told) == 1, told
    text = "\n".join([*result.outlines, *result.errlines])
    assert "Traceback" not in text
    assert "INTERNALERROR" not in text
    assert "pytest_agentsnet/" not in text.replace("plugins: ", "").replace(told[0], "")
    return told[0].removeprefix("ERROR: ")


def runs(path):
    """The run directories under ``.agentsnet``."""
    return sorted((path / ".agentsnet").glob("run-*"))


def records(directory):
    """The lines of a run's results."""
    return [json.loads(line) for line in (directory / "results.jsonl").read_text().splitlines()]


def last_records(path):
    return records(runs(path)[-1])


def assert_each_played_once(directory, cells):
    """One record and one tape for each of these cells, and nothing else."""
    assert Counter(record["cell"] for record in records(directory)) == Counter(cells)
    names = [re.sub(r"-[0-9a-f]{8}$", "", tape.stem) for tape in (directory / "tapes").iterdir()]
    assert Counter(names) == Counter(cells)


def section(result, title):
    """The lines between the heading of that title and the next heading."""
    lines = result.outlines
    begin = next(i for i, line in enumerate(lines) if re.fullmatch(rf"[=_]+ {re.escape(title)} [=_]+", line))
    end = next((i for i in range(begin + 1, len(lines)) if re.match(r"(=|_)\1+ .* (=|_)+$", lines[i])), len(lines))
    return lines[begin + 1 : end]
