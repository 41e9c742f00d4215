"""Headings: what stands before a colon, or on a line over a list, speaks of what follows."""

_LONGEST = 80
"""Characters of a line that may be a heading without a colon."""


class Headings:
    """The heading that is in force, kept while the clauses of a text go by."""

    def __init__(self) -> None:
        self.heading = ""
        self._line = ""
        """The line so far, while it is one clause that nothing has ended."""
        self._items = 0
        self._over_list = False

    def said(self, words: str, mark: str) -> None:
        """A clause goes by, and this mark stands behind it."""
        self._items += 1
        if mark == ":":
            self.heading, self._items, self._over_list = words, 0, False
        self._line = words if mark == "\n" and not self._line and len(words) < _LONGEST and ": " not in words else ""

    def ended(self, end: str) -> None:
        """A sentence has ended with these characters: a heading goes on over the items of its list, or for one line."""
        if "\n" not in end:
            return
        listed = end.strip() != ""
        if listed and self._line and not self._over_list:
            self.heading, self._items = self._line, 0
        elif not listed and self._items:
            self.heading, self._items = "", 0
        self._over_list = listed
        self._line = ""
