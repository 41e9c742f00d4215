"""Where two texts of one conversation part: the first part that differs, a few of its lines, and what else differs."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pytest_agentsnet.core.printable import printable

MOST_LINES = 2
"""Lines shown of each of the two."""

WIDTH = 76
"""Characters shown of a line, around the place where it first differs."""


def difference(old: str, new: str) -> Iterator[str]:
    """Where they part first (``first in round 2:``), ``-`` lines of the old and ``+`` lines of the new, the rest in one line.

    Nothing for equal texts; never more than six lines.
    """
    if old == new:
        return
    before, after = old.split("\n"), new.split("\n")
    line = next(i for i, (was, now) in enumerate(zip_longest(before, after)) if was != now)
    heading = _heading_above(line, after if line < len(after) else before)
    yield f"first in {_called(heading)}:"
    if line < min(len(before), len(after)) and _is_heading(before[line]) and _is_heading(after[line]):
        yield from _changed_lines([before[line]], [after[line]])
    else:
        yield from _changed_lines(_section_from(line, before), _section_from(line, after))
    others = [name for name in _differing_sections(before, after) if name != heading]
    if others:
        yield f"also different: {_summed_up(others)}"


def _is_heading(line: str) -> bool:
    return bool(line) and not line.startswith(" ")


def _heading_above(line: int, lines: Sequence[str]) -> str:
    return next((text for text in reversed(lines[: line + 1]) if _is_heading(text)), "")


def _called(heading: str) -> str:
    """A heading as a sentence speaks of it."""
    if heading.startswith("Round "):
        return printable(heading).lower()[:WIDTH]
    return f"the {heading.lower()}" if heading in {"Graph", "Answers", "Verdict"} else "its first line"


def _section_from(line: int, lines: Sequence[str]) -> list[str]:
    """The lines from there to the next heading, without blank ones."""
    end = next((i for i in range(line, len(lines)) if _is_heading(lines[i])), len(lines))
    return [text for text in lines[line:end] if text]


def _changed_lines(before: list[str], after: list[str]) -> Iterator[str]:
    """The first lines of each that the other does not end with, too."""
    same = _shared(before[::-1], after[::-1])
    place = _shared(before[0], after[0]) if before and after else 0
    for sign, lines in (("-", before), ("+", after)):
        for number, line in enumerate(lines[: len(lines) - same][:MOST_LINES]):
            yield f"{sign} {_cut(line, 0 if number else place)}"


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How much both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (left, right) in pairs if left != right), min(len(one), len(other)))


def _cut(line: str, place: int) -> str:
    """As much of the line as fits, around the place."""
    start = max(0, place - WIDTH // 2) if len(line) > WIDTH else 0
    shown = line[start : start + WIDTH]
    ellipses = ("..." if start else "", "..." if start + WIDTH < len(line) else "")
    return printable(f"{ellipses[0]}{shown[len(ellipses[0]) : WIDTH - len(ellipses[1])]}{ellipses[1]}")


def _differing_sections(before: Sequence[str], after: Sequence[str]) -> list[str]:
    old, new = _sections(before), _sections(after)
    return [heading for heading in {**new, **old} if old.get(heading) != new.get(heading)]


def _sections(lines: Sequence[str]) -> dict[str, list[str]]:
    """The lines under each heading, without the blank one that ends them."""
    sections: dict[str, list[str]] = {}
    heading = ""
    for line in lines:
        if _is_heading(line):
            heading = line
        elif line:
            sections.setdefault(heading, []).append(line)
    return sections


def _summed_up(headings: Sequence[str]) -> str:
    rounds = sum(heading.startswith("Round ") for heading in headings)
    named = [_called(heading) for heading in headings if heading in {"Graph", "Answers", "Verdict"}]
    counted = [f"{rounds} more {'round' if rounds == 1 else 'rounds'}"] if rounds else []
    return ", ".join([*counted, *named]) or "its headings"
