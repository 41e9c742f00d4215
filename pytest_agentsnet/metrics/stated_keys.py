"""The rules that agents state, as strategy keys: in messages, in private, or when they were polled."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from typing import TypeAlias

from pytest_agentsnet.core.claim import Claim, Mood
from pytest_agentsnet.core.strategy_key import StrategyKey, strategy_key
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.once import once_a_case

_STATED: frozenset[Mood] = frozenset({"assert", "leaning", "proposal"})

KeysByTurn: TypeAlias = Mapping[Agent, Mapping[int, StrategyKey]]
"""By agent, the turns in which it stated a rule, in order, with its rule as it stands from then on. An agent without one is left out."""


@once_a_case
def told_keys(case: Case) -> KeysByTurn:
    """In messages, to whomever: a rule of the speaker's own or one for all."""
    return _standing(_stated(case.claims))


@once_a_case
def private_keys(case: Case) -> KeysByTurn:
    """In private text, or where agents were polled as they said then."""
    return _standing(_stated(case.private)) if case.poll is None else polled_keys(case)


@once_a_case
def polled_keys(case: Case) -> KeysByTurn:
    """In the poll; none without one."""
    opinions = {} if case.poll is None else case.poll.opinions
    asked = sorted((turn, agent, opinion.strategy) for (agent, turn), opinion in opinions.items() if opinion.strategy)
    return _standing((agent, turn, key) for turn, agent, key in asked)


def held_keys(case: Case) -> KeysByTurn:
    """What agents hold as far as others are concerned: as they were polled, or without a poll as they told."""
    return told_keys(case) if case.poll is None else polled_keys(case)


def key_at(keys: Mapping[int, StrategyKey], turn: int) -> StrategyKey | None:
    """An agent's rule as it stands after this turn."""
    standing = None
    for stated, key in keys.items():
        if stated > turn:
            break
        standing = key
    return standing


def refined(before: StrategyKey | None, now: StrategyKey) -> StrategyKey:
    """A rule after more was said of it: what was left open is filled in. A choice that is made anew makes it another rule."""
    if before is None:
        return now
    told: dict[str, str] = {f.name: value for f in fields(now) if (value := getattr(now, f.name))}
    if any(getattr(before, name) not in {None, value} for name, value in told.items()):
        return now
    return replace(before, **told)  # type: ignore[arg-type]  # its own choices


def _stated(claims: Claims) -> Iterator[tuple[Agent, int, StrategyKey]]:
    """By turn. Of different rules told in one turn the one that most hearers were told; of even ones the first by its letters."""
    told: dict[tuple[Agent, int], dict[Agent | None, StrategyKey]] = {}
    for claim in claims.of_slot("strategy"):
        if is_rule_of_speaker(claim):
            keys = told.setdefault((claim.speaker, claim.turn), {})
            keys[claim.hearer] = refined(keys.get(claim.hearer), strategy_key(claim.statement.value))
    for (speaker, turn), keys in sorted(told.items(), key=lambda item: item[0][1]):
        counted = Counter(keys.values())
        yield speaker, turn, min(counted, key=lambda key: (-counted[key], str(key)))


def is_rule_of_speaker(claim: Claim) -> bool:
    """Whether the claim states a rule that the speaker follows or would have all follow."""
    said = claim.statement
    return said.slot == "strategy" and said.mood in _STATED and said.subject in {None, claim.speaker}


def _standing(stated: Iterable[tuple[Agent, int, StrategyKey]]) -> KeysByTurn:
    """``stated`` comes in the order of turns."""
    found: dict[Agent, dict[int, StrategyKey]] = {}
    for agent, turn, key in stated:
        standing = refined(next(reversed(found.get(agent, {}).values()), None), key)
        if standing.says_something:
            found.setdefault(agent, {})[turn] = standing
    return found
