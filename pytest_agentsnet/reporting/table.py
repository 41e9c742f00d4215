"""The table of tasks and sizes: solved / cells and the mean score, in 80 columns and without colour."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pytest_agentsnet.reporting.tally import Tally, total

WIDTH = 80
"""Columns of a terminal that every line is made for."""

_LABEL = 20
_NARROWEST = 15


@dataclass(frozen=True)
class Line:
    """One row under a task: a model, chance or textbook, with its tally by size."""

    label: str
    by_size: Mapping[int, Tally]


@dataclass(frozen=True)
class Table:
    """Rows by task, tasks in the order of the benchmark; the rows under "all" sum the tasks up."""

    by_task: Mapping[str, Sequence[Line]] = field(default_factory=dict)

    @property
    def sections(self) -> Mapping[str, Sequence[Line]]:
        """The rows under each title: the tasks, and all tasks together where there are several."""
        together = {"all tasks": _summed(self.by_task)} if len(self.by_task) > 1 else {}
        return {**self.by_task, **together}

    @property
    def sizes(self) -> Sequence[int | None]:
        """The columns; None stands for all sizes together, where there are several."""
        measured = sorted({size for lines in self.by_task.values() for line in lines for size in line.by_size})
        return [*measured, None] if len(measured) > 1 else measured

    def lines(self) -> Iterator[str]:
        """The table as text, sizes side by side in blocks that fit 80 columns, all sizes together at the end."""
        sections, sizes = self.sections, self.sizes
        rows = [line for lines in sections.values() for line in lines]
        width = max([_NARROWEST, *(len(entry(line, size)) + 2 for line in rows for size in sizes)])
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


def _summed(by_task: Mapping[str, Sequence[Line]]) -> list[Line]:
    sums: dict[str, dict[int, Tally]] = {}
    for lines in by_task.values():
        for line in lines:
            sizes = sums.setdefault(line.label, {})
            for size, tally in line.by_size.items():
                sizes[size] = sizes.get(size, Tally()) + tally
    return [Line(label, sizes) for label, sizes in sums.items()]
