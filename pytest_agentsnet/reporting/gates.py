"""What the gates came to, as text: two lines each, in 80 columns and without colour."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from textwrap import wrap

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.statistics.gates.gate import GateVerdict


def gate_lines(verdicts: Sequence[GateVerdict]) -> Iterator[str]:
    """Each verdict, and in a sentence what it rests on and what it means."""
    for verdict in verdicts:
        text = printable(f"{verdict.outcome}  {verdict.sentence}")
        yield from wrap(text, WIDTH, subsequent_indent="    ", max_lines=2, placeholder=" ...")


def kept_lines(file: Path) -> Iterator[str]:
    """What stands in a run's ``verdicts.json``; nothing where there is none.

    :raises InputError: when it cannot be read.
    """
    if not file.exists():
        return
    try:
        told = json.loads(file.read_bytes())
        verdicts = [GateVerdict(**verdict) for verdict in told["gates"]]
        cells, status, meaning = told["cells"]["selected"], told["exit_status"], told["exit_meaning"]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise InputError(f"{file} cannot be read as verdicts of this version") from error
    yield f"gates on {cells:,} {'cell' if cells == 1 else 'cells'}"
    yield from gate_lines(verdicts)
    yield printable(f"exit status {status}: {meaning}")


def warning_line(verdicts: Sequence[GateVerdict], *, strict: bool) -> str:
    """That some gates were not decided, which may be overlooked where it does not fail; empty where there is nothing to say."""
    undecided = sum(verdict.outcome == "INCONCLUSIVE" for verdict in verdicts)
    if not undecided or strict:
        return ""
    gates = "1 gate is" if undecided == 1 else f"{undecided:,} gates are"
    return f"WARNING: {gates} INCONCLUSIVE, which is not PASS (--agentsnet-strict-gates)"
