"""Which textbook agent plays a rule that somebody stated."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import cache

from pytest_agentsnet.agents.builtin import ScriptedAgent, scripted
from pytest_agentsnet.agents.strategies import STRATEGIES
from pytest_agentsnet.core.strategy_key import Conflict, Order, StrategyKey

_OTHER_ORDER: dict[Order, Order] = {"alphabetical": "reverse", "reverse": "alphabetical"}
_OTHER_END: dict[Conflict, Conflict] = {"lower_yields": "higher_yields", "higher_yields": "lower_yields"}


@dataclass(frozen=True, slots=True)
class Textbook:
    """A textbook agent by its KEY; ``mirrored`` is the same with smaller names in the place of greater ones."""

    key: str
    mirrored: bool = False

    def __str__(self) -> str:
        return f"{self.key} (smaller names first)" if self.mirrored else self.key

    @property
    def strategy(self) -> StrategyKey:
        """The rule that it follows."""
        key = STRATEGIES[self.key]
        return mirrored(key) if self.mirrored else key

    @property
    def agent(self) -> ScriptedAgent:
        """The agent whose rule it is, as it plays without the mirror."""
        found = scripted(f"textbook/{self.key}")
        if not isinstance(found, ScriptedAgent):
            raise TypeError(f"textbook/{self.key} is no agent of some tasks alone")
        return found


def mirrored(key: StrategyKey) -> StrategyKey:
    """The rule that treats smaller names as this one treats greater ones."""
    order = _OTHER_ORDER.get(key.order, key.order) if key.order else None
    conflict = _OTHER_END.get(key.conflict, key.conflict) if key.conflict else None
    return replace(key, order=order, conflict=conflict)


@cache
def textbooks(task: str) -> Sequence[Textbook]:
    """Those that play the task; mirrored ones only where names count."""
    all_of_it = [book for key in STRATEGIES if task in (book := Textbook(key)).agent.tasks]
    ordered = [book for book in all_of_it if mirrored(book.strategy) != book.strategy]
    return (*all_of_it, *(Textbook(book.key, mirrored=True) for book in ordered))


@cache
def that_play(key: StrategyKey, task: str) -> Sequence[Textbook]:
    """Those that play this rule: no choice of it is another one with them, and of such those that share the most with it."""
    shared = {
        book: _shared(key, _open(book.strategy)) for book in textbooks(task) if key.agrees_with(_open(book.strategy))
    }
    most = max(shared.values(), default=0)
    return [book for book, count in shared.items() if count == most]


def _open(key: StrategyKey) -> StrategyKey:
    """Where nobody gives way since no answers clash, whoever would do so makes no difference."""
    return replace(key, conflict=None) if key.conflict == "none" else key


def _shared(mine: StrategyKey, theirs: StrategyKey) -> int:
    return sum(1 for f in fields(mine) if getattr(mine, f.name) and getattr(mine, f.name) == getattr(theirs, f.name))
