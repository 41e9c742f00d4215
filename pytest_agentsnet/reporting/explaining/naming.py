"""Names, values and turns as the story has them: fit to be seen, short, and counted as people count."""

from collections.abc import Sequence

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case

_LONGEST = 40
"""Characters of a name or a value."""


def shown(text: str | None, width: int = _LONGEST) -> str:
    """A name or a value on one line; its own backslashes are doubled, so that no text looks like an escape."""
    return "nothing" if text is None else one_line(text.replace("\\", "\\\\"), width)


def listed(names: Sequence[str], most: int = 6) -> str:
    """The names with "and" between the last two; of many the first, and how many more there are."""
    said = [shown(name) for name in names]
    if len(said) > most + 1:
        said = [*said[:most], f"{len(said) - most:,} more"]
    return said[0] if len(said) == 1 else f"{', '.join(said[:-1])} and {said[-1]}" if said else "nobody"


def place_of(case: Case, turn: int) -> str:
    """Messages of turn t are those of round t + 1; the turn after the last round is that of the answers."""
    return "answer" if turn >= case.rounds else f"round {turn + 1}"


def when(case: Case, turn: int) -> str:
    """The same after a verb."""
    return "with the answer" if turn >= case.rounds else f"in round {turn + 1}"


def who(case: Case, agent: Agent, turn: int) -> str:
    """``(Ann, round 2)``."""
    return f"({shown(agent)}, {place_of(case, turn)})"


def counted(number: int, one: str, many: str = "") -> str:
    """``1 agent``, ``2 agents``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
