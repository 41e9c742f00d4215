"""How well the labelled turns of real models are read, task by task.

That is measured when the reader or the labels change, and kept in ``turns_kept.py``, so that no session reads these turns anew:

    python -m pytest_agentsnet.reporting.findings.turns_read
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from pytest_agentsnet.core.claim import Mood, Slot
from pytest_agentsnet.metrics.calibrating import Tally, by_label, by_slot, readings
from pytest_agentsnet.metrics.labelled_files import read_labelled, shipped_turns
from pytest_agentsnet.reporting.findings import turns_kept
from pytest_agentsnet.reporting.findings.turns_kept import KEPT

_MODULE = '''"""How well the labelled turns of real models are read: written by ``turns_read``, not by hand."""

from typing import Any, Final

# fmt: off
KEPT: Final[dict[str, Any]] = {{
{rows}}}
"""By task; tallies are right, wrong and missed."""
'''


@dataclass(frozen=True)
class Read:
    """What was read of the labelled turns of a task: by slot in whatever mood, and by slot and mood; ``turns`` is how many there are."""

    turns: int
    slots: Mapping[Slot, Tally]
    moods: Mapping[tuple[Slot, Mood], Tally]

    def to_json(self) -> dict[str, Any]:
        """Tallies as right, wrong and missed."""
        return {
            "turns": self.turns,
            "slots": {slot: astuple(tally) for slot, tally in self.slots.items()},
            "moods": {" ".join(label): astuple(tally) for label, tally in self.moods.items()},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Read":
        """What ``to_json`` gave."""
        moods: dict[Any, Tally] = {tuple(label.split()): Tally(*tally) for label, tally in data["moods"].items()}
        return cls(data["turns"], {slot: Tally(*tally) for slot, tally in data["slots"].items()}, moods)


@cache
def turns_read() -> Mapping[str, Read]:
    """By task, as it was measured."""
    return {task: Read.from_json(read) for task, read in KEPT.items()}


def measured() -> Iterator[tuple[str, Read]]:
    """By task, as the reader reads them now."""
    found = readings(read_labelled(shipped_turns()))
    for task in dict.fromkeys(reading.labelled.task for reading in found):
        own = [reading for reading in found if reading.labelled.task == task]
        turns = {(one.labelled.cell, one.labelled.turn, one.labelled.speaker) for one in own}
        yield task, Read(len(turns), by_slot(own), by_label(own))


def written(read: Iterable[tuple[str, Read]]) -> str:
    """The module in which that is kept."""
    rows = "".join(f"    {json.dumps(task)}: {json.dumps(of_task.to_json())},\n" for task, of_task in read)
    return _MODULE.format(rows=rows)


if __name__ == "__main__":
    Path(turns_kept.__file__).write_text(written(measured()), encoding="utf-8")
