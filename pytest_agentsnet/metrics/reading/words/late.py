"""Patterns that are compiled when they are first used: there are hundreds, and most texts have need of few."""

import re
from typing import Any, cast


class _Late:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.flags = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # From then on what the compiled one can do is an attribute of this, and this is not asked again.
        compiled = re.compile(self.pattern, self.flags)
        methods = ("search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer")
        self.__dict__.update((one, getattr(compiled, one)) for one in methods)
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern as ``re.compile`` gives it, but for when; an error in it comes out with the first use."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
