"""A part of the story: its title, what sums it up, and its entries, of which the first are shown unless all are asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeAlias

from pytest_agentsnet.reporting.explaining.quote import Quote
from pytest_agentsnet.reporting.wrapping import wrapped

Detail: TypeAlias = str | Quote


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened, and what it rests on."""

    sentence: str
    details: Sequence[Detail] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """``summary`` are sentences on all of it; where there is no entry, it says so on the line of the title."""

    title: str
    summary: Sequence[str] = ()
    entries: Sequence[Entry] = ()

    def lines(self, most: int | None = None) -> Iterator[str]:
        """In 80 columns, with at most so many entries, and twice as many details in each. Only the title begins at the margin."""
        if not self.entries:
            yield from wrapped(f"{self.title}: {' '.join(self.summary)}", "", "  ")
            return
        yield self.title
        for sentence in self.summary:
            yield from wrapped(sentence, "  ", "  ")
        for entry in self.entries[:most]:
            yield from wrapped(entry.sentence, "  - ", "    ")
            details = None if most is None else 2 * most
            for detail in islice(entry.details, details):
                yield from detail.lines() if isinstance(detail, Quote) else wrapped(detail, "    ", "      ")
            yield from left_out(len(entry.details), details, "    ")
        yield from left_out(len(self.entries), most, "  ")


def left_out(there: int, most: int | None, margin: str) -> Iterator[str]:
    """Says how many are not shown; nothing where all are."""
    if most is not None and there > most:
        yield f"{margin}… and {there - most:,} more; --all shows them"
