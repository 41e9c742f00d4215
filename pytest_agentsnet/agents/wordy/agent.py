"""Wordy textbook agents by name: ``KEY-wordy``, ``KEY-wordy-VARIANT``, and ``-heldout`` behind either."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pytest_agentsnet.agents.rule import RuleFactory
from pytest_agentsnet.agents.strategies import STRATEGIES
from pytest_agentsnet.agents.wordy.adopting import Adopting
from pytest_agentsnet.agents.wordy.dialects import DIALECTS
from pytest_agentsnet.agents.wordy.lying import Lying
from pytest_agentsnet.agents.wordy.manner import Manner
from pytest_agentsnet.agents.wordy.phrasebook import Part, Phrasebook
from pytest_agentsnet.agents.wordy.program import WordyProgram
from pytest_agentsnet.agents.wordy.telling import Announcing, Private
from pytest_agentsnet.agents.wordy.verifying import Verifying
from pytest_agentsnet.agents.wordy.wavering import Wavering
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.strategy_key import StrategyKey

_HELD_OUT = "-heldout"

VARIANTS: Mapping[str, Callable[[Phrasebook, StrategyKey], Manner]] = {
    "": Manner,
    "announce": Announcing,
    "private": Private,
    "verify": Verifying,
    "adopt": Adopting,
    "lie": Lying,
    "change": Wavering,
}


@dataclass(frozen=True)
class WordyAgent:
    """Textbook agents that speak English. ``key_of`` says whose rule an agent plays, ``rule_of`` makes the rule of a key."""

    key: str
    tasks: frozenset[str]
    key_of: Callable[[AgentView], str]
    rule_of: Callable[[str], RuleFactory]
    variant: str = ""
    part: Part = "tuned"

    def __call__(self, view: AgentView) -> WordyProgram:
        """The program of the agent with this view.

        :raises InputError: when its task is none of theirs.
        """
        if view.task not in self.tasks:
            raise InputError(f"{self.key} plays {', '.join(sorted(self.tasks))}, not {view.task}")
        key = self.key_of(view)
        plain = key.removesuffix("-resend")
        book = Phrasebook(self.part, view.task)
        manner = VARIANTS[self.variant](book, STRATEGIES[plain])
        return WordyProgram(self.rule_of(key)(view), DIALECTS[plain](book), manner, view.rounds)


def variant_and_part(manner: str) -> tuple[str, Part] | None:
    """Variant and sentences from what stands behind ``-wordy``; None where that is no such thing."""
    part: Part = "held out" if manner.endswith(_HELD_OUT) else "tuned"
    variant = manner.removesuffix(_HELD_OUT)
    if not variant:
        return "", part
    known = variant.startswith("-") and variant[1:] in VARIANTS and variant != "-"
    return (variant[1:], part) if known else None
