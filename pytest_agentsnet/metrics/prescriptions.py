"""What a textbook rule would have an agent say next, given what it has said and heard so far.

A textbook agent hears plain words and draws lots of its own. Here its rule is told in terms of answers that somebody gave, so that
anybody can be held to it: where the rule draws, all that it may draw is allowed.
"""

import operator
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from typing import TypeAlias

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.moments import Moment
from pytest_agentsnet.metrics.standing import majority
from pytest_agentsnet.metrics.textbook import Textbook

Above: TypeAlias = Callable[[Agent, Agent], bool]
"""Whether the first name goes before the second."""

Allowed: TypeAlias = AbstractSet[str] | None
"""The answers one of which the rule would have said; None where it waits, or leaves
everything open."""


def replayable(book: Textbook) -> bool:
    """Whether answers alone can be held against the rule."""
    return book.key in _RULES


def prescribed(book: Textbook, moment: Moment) -> Allowed:
    """What the rule would have this agent say at this moment; None too for a rule that is not replayable."""
    rule = _RULES.get(book.key)
    return None if rule is None else rule(moment, operator.lt if book.mirrored else operator.gt)


def _greedy_by_name(moment: Moment, above: Above) -> Allowed:
    earlier = [u for u in moment.neighbours if above(u, moment.agent)]
    if not moment.heard.keys() >= set(earlier):
        return None
    taken = {moment.heard[u] for u in earlier}
    return _one(next((value for value in moment.alphabet if value not in taken), None))


def _announce_and_repair(moment: Moment, above: Above) -> Allowed:
    if moment.own is None:
        return None
    if any(value == moment.own and above(u, moment.agent) for u, value in moment.heard.items()):
        return set(moment.alphabet).difference(moment.heard.values()) or None
    return {moment.own}


def _random_trial(moment: Moment, _: Above) -> Allowed:
    """Of two that clash both try again, and may draw the same once more."""
    return _one(None if moment.own in moment.heard.values() else moment.own)


def _name_order_complement(moment: Moment, above: Above) -> Allowed:
    return _outside(moment, [u for u in moment.neighbours if above(u, moment.agent)])


def _luby_complement(moment: Moment, _: Above) -> Allowed:
    """Who comes before whom is drawn: only where all neighbours' answers leave one choice is it told."""
    return _outside(moment, moment.neighbours)


def _outside(moment: Moment, earlier: list[Agent] | tuple[Agent, ...]) -> Allowed:
    """In the cover when one of those that go first is not; out of it when they all are."""
    words = [moment.heard.get(u) for u in earlier]
    if NO in words:
        return {YES}
    return {NO} if all(word == YES for word in words) else None


def _propose_highest(moment: Moment, above: Above) -> Allowed:
    settled, free = _partners(moment)
    if settled:
        return settled
    first = free[0]
    for u in free:
        first = u if above(u, first) else first
    return {first}


def _propose_to_any(moment: Moment, _: Above) -> Allowed:
    settled, free = _partners(moment)
    return settled or (set(free) if len(free) < len(moment.neighbours) else None)


def _partners(moment: Moment) -> tuple[Allowed, list[Agent]]:
    """What is settled: the partner where both name each other, None of all answers where nobody is left; and who is still free."""
    if moment.own is not None and moment.heard.get(moment.own) == moment.agent:
        return {moment.own}, []
    free = [u for u in moment.neighbours if moment.heard.get(u, NOBODY) in {NOBODY, moment.agent}]
    return ({NOBODY} if moment.final or not free else None), free


def _flood_names(moment: Moment, above: Above) -> Allowed:
    first = moment.agent
    for name in moment.ever - {YES, NO}:
        first = name if above(name, first) else first
    return {first}


def _first_of_neighbourhood(moment: Moment, above: Above) -> Allowed:
    first = moment.agent
    for name in moment.neighbours:
        first = name if above(name, first) else first
    return {first}


def _flood_smallest(moment: Moment, _: Above) -> Allowed:
    return None if moment.first is None else {min({moment.first} | moment.ever)}


def _majority(moment: Moment, _: Above) -> Allowed:
    return _one(majority(moment.heard.values()) or moment.own)


def _one(value: str | None) -> Allowed:
    return None if value is None else {value}


_RULES: Mapping[str, Callable[[Moment, Above], Allowed]] = {
    "greedy-by-name": _greedy_by_name,
    "random-trial": _random_trial,
    "announce-and-repair": _announce_and_repair,
    "propose-highest": _propose_highest,
    "israeli-itai": _propose_to_any,
    "luby-complement": _luby_complement,
    "name-order-complement": _name_order_complement,
    "flood-max": _flood_names,
    "flood-min": _flood_smallest,
    "majority": _majority,
    "naive-leader": _first_of_neighbourhood,
}
"""By KEY of ``textbook/KEY``. Left out are: ``trial-by-name``, whose strategy is announce-and-repair's; ``locally-heaviest``, whose
weights nobody can compute in words; ``gather``, which gives no answer before the end."""
