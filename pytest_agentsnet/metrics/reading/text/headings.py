"""Headings: what stands before a colon, or on a line over a list, speaks of what follows."""

from typing import NamedTuple

_LONGEST = 80
"""Characters of a line that may be a heading without a colon."""


class Headings(NamedTuple):
    """The heading that is in force, as the clauses of a text go by."""

    heading: str = ""
    line: str = ""
    """The line so far, while it is one clause that nothing has ended."""
    spoken_under: bool = False
    """Whether clauses stand under the heading."""
    over_list: bool = False

    def said(self, words: str, mark: str) -> "Headings":
        """After a clause that has this mark behind it."""
        line = words if mark == "\n" and not self.line and len(words) < _LONGEST and ": " not in words else ""
        if mark == ":":
            return Headings(words, line)
        return Headings(self.heading, line, spoken_under=self.heading != "", over_list=self.over_list)

    def ended(self, end: str) -> "Headings":
        """After a sentence with these characters at its end: a heading goes on over the items of its list, or for one line."""
        if "\n" not in end:
            return self
        listed = end.strip() != ""
        if listed and self.line and not self.over_list:
            return Headings(self.line, over_list=True)
        if not listed and self.spoken_under:
            return Headings()
        return Headings(self.heading, spoken_under=self.spoken_under, over_list=listed)

    def __bool__(self) -> bool:
        """Whether there are words that may speak of what follows."""
        return bool(self.heading or self.line)


NO_HEADINGS = Headings()
