"""A run directory as the page that tells of it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.instances import instances
from pytest_agentsnet.reporting.markdown import Told
from pytest_agentsnet.reporting.summary import in_order
from pytest_agentsnet.reporting.verdicts_json import VERDICTS_SCHEMA, Compared
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.planned import planned_records
from pytest_agentsnet.running.runs.progress import progress_of
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.statistics.gates.gate import GateVerdict
from pytest_agentsnet.tasks.builtin import TASKS


def told_of(path: Path, tapes: str | None) -> Told:
    """What is to be told of the run in that directory; ``tapes`` is the path to it from where the page will lie.

    :raises InputError: when there is no run, or it cannot be read.
    """
    run = RunDirectory.open(path)
    tasks = {task.name: task for task in TASKS}
    verdicts, progress = _verdicts(run.verdicts), progress_of(run)
    way_on = (
        [] if progress.is_finished else [f"{progress.told('done')}; the command that began the run goes on from there"]
    )
    if verdicts and verdicts["selected"] != progress.selected:
        way_on.insert(
            0, f"its gates were decided when it had {verdicts['selected']:,} cells, not {progress.selected:,}"
        )
    return Told(
        name=str(path),
        records=in_order(all_records(run), run.facts.get("models", ())),
        instance_of=instances(run.path, tasks),
        tasks=tuple(tasks),
        verdicts=verdicts,
        tapes=tapes,
        way_on=way_on,
        exit_status=verdicts["exit_status"] if verdicts else None,
        exit_meaning=verdicts["exit_meaning"] if verdicts else "",
    )


def all_records(run: RunDirectory, scoring: str = "") -> list[Record]:
    """What came of each cell that the run was ever asked for, in this scoring (empty for each), those not played included."""
    came = [record for record in read_records(run.results) if scoring in {"", record.scoring}]
    ended = {record.cell for record in came}
    reading = scoring or (came[0].scoring if came else "strict")
    not_played = planned_records(run, "paper" if reading == "paper" else "strict")
    return [*came, *(record for record in not_played if record.cell not in ended)]


def _verdicts(file: Path) -> Mapping[str, Any] | None:
    """What ``verdicts.json`` says; None where there is none."""
    if not file.exists():
        return None
    try:
        told = json.loads(file.read_bytes())
        is_newer = told["schema"] > VERDICTS_SCHEMA
        verdicts = {
            "exit_status": int(told["exit_status"]),
            "exit_meaning": str(told["exit_meaning"]),
            "selected": int(told["cells"]["selected"]),
            "gates": [GateVerdict(**gate).to_json() for gate in told["gates"]],
            "comparisons": [Compared(**comparison).to_json() for comparison in told["comparisons"]],
        }
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise InputError(f"{file} cannot be read as verdicts of this version") from error
    if is_newer:
        raise InputError(
            f"{file} has schema {told['schema']}, newer than {VERDICTS_SCHEMA}, the newest that is read here"
        )
    return verdicts
