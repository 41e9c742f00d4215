"""The table of tasks and sizes: solved / cells and the mean score, in 80 columns and without colour."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pytest_agentsnet.reporting.tally import Tally, total

WIDTH = 80
"""Columns of a terminal that every line is made for."""

_LABEL = 20
_NARROWEST = 15

BELOW = "    95 %, corrected"
"""The label of the second row of a model that is measured."""


@dataclass(frozen=True)
class Line:
    """One row under a task: a model, chance or textbook, with its tally by size.

    ``below`` are the entries of a second row, by size and for all sizes under None.
    """

    label: str
    by_size: Mapping[int, Tally]
    below: Mapping[int | None, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Table:
    """Rows by task, tasks in the order of the benchmark; the rows under "all" sum the tasks up.

    ``below_all`` are the second rows of these sums by label, for they are no sums.
    """

    by_task: Mapping[str, Sequence[Line]] = field(default_factory=dict)
    below_all: Mapping[str, Mapping[int | None, str]] = field(default_factory=dict)

    @property
    def has_intervals(self) -> bool:
        """Whether any model has a second row."""
        return any(line.below for lines in self.by_task.values() for line in lines)

    @property
    def sections(self) -> Mapping[str, Sequence[Line]]:
        """The rows under each title: the tasks, and all tasks together where there are several."""
        if len(self.by_task) < 2:
            return self.by_task
        together = [replace(line, below=self.below_all.get(line.label, {})) for line in _summed(self.by_task)]
        return {**self.by_task, "all tasks": together}

    @property
    def sizes(self) -> Sequence[int | None]:
        """The columns; None stands for all sizes together, where there are several."""
        measured = sorted({size for lines in self.by_task.values() for line in lines for size in line.by_size})
        return [*measured, None] if len(measured) > 1 else measured

    def lines(self) -> Iterator[str]:
        """The table as text, sizes side by side in blocks that fit 80 columns, all sizes together at the end."""
        sections, sizes = self.sections, self.sizes
        rows = [line for lines in sections.values() for line in lines]
        entries = (text for line in rows for size in sizes for text in (entry(line, size), below(line, size)))
        width = max([_NARROWEST, *(len(text) + 2 for text in entries)])
        columns = max(1, (WIDTH - _LABEL) // width)
        for start in range(0, len(sizes), columns):
            if start:
                yield ""
            yield from _block(sections, sizes[start : start + columns], width)


def _block(sections: Mapping[str, Sequence[Line]], sizes: Sequence[int | None], width: int) -> Iterator[str]:
    yield " " * _LABEL + "".join(heading(size).rjust(width) for size in sizes)
    for title, lines in sections.items():
        yield title
        for line in lines:
            yield from _labelled(line.label, "".join(entry(line, size).rjust(width) for size in sizes))
            if line.below:
                yield BELOW.ljust(_LABEL) + "".join(below(line, size).rjust(width) for size in sizes)


def heading(size: int | None) -> str:
    """The title of a column."""
    return "all sizes" if size is None else f"n = {size}"


def _labelled(label: str, entries: str) -> Iterator[str]:
    """The row; a label that is too long for its column has a line of its own, so that similar ones can be told apart."""
    if len(label) + 3 <= _LABEL:
        yield f"  {label}".ljust(_LABEL) + entries
    else:
        yield f"  {_clipped(label)}"
        yield " " * _LABEL + entries


def _clipped(label: str) -> str:
    room = WIDTH - 2
    return label if len(label) <= room else f"{label[: room // 2 - 1]}..{label[1 - room // 2 :]}"


def entry(line: Line, size: int | None) -> str:
    """What stands in a row and column: solved / cells and the mean score."""
    tally = total(line.by_size.values()) if size is None else line.by_size.get(size, Tally())
    if not tally.cells:
        return "-"
    solved = f"{tally.solved:.0f}" if tally.solved == int(tally.solved) else f"{tally.solved:.1f}"
    score = "-" if tally.mean_score is None else f"{tally.mean_score:.2f}"
    return f"{solved}/{tally.cells} {score.rjust(4)}"


def below(line: Line, size: int | None) -> str:
    """What stands in the second row of the line under that size; empty where it has none."""
    return line.below.get(size, "-") if line.below else ""


def _summed(by_task: Mapping[str, Sequence[Line]]) -> list[Line]:
    sums: dict[str, dict[int, Tally]] = {}
    for lines in by_task.values():
        for line in lines:
            sizes = sums.setdefault(line.label, {})
            for size, tally in line.by_size.items():
                sizes[size] = sizes.get(size, Tally()) + tally
    return [Line(label, sizes) for label, sizes in sums.items()]
