"""Why a cell is unsolved: a description by a list of causes, not a proof that one of them brought it about."""

from collections import Counter
from collections.abc import Callable

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.conflicts import unanswered_episodes
from pytest_agentsnet.metrics.endings import crossed, ends, slipped_at
from pytest_agentsnet.metrics.episodes import Episode
from pytest_agentsnet.metrics.moves import edge_episodes, in_lockstep, stood_off
from pytest_agentsnet.metrics.phantoms import first_uses, readers
from pytest_agentsnet.metrics.promises import jilts, promised_several, withdrawn
from pytest_agentsnet.metrics.settling import settle
from pytest_agentsnet.metrics.sites import Breach
from pytest_agentsnet.metrics.standing import spoken
from pytest_agentsnet.metrics.violations import violated

OTHER = "other"


def causes(case: Case, *, extracted: bool = True) -> tuple[str, ...]:
    """All causes that hold of an unsolved cell, in the order of the list: the first is its label. None of a solved cell.

    ``other`` where none holds. Without ``extracted`` only those are looked at that the answers alone show, and
    there is no ``other``.
    """
    if not violated(case):
        return ()
    tests = CAUSES if extracted else {name: CAUSES[name] for name in EXACT}
    # Where most of the list was never looked at, that nothing holds says nothing.
    return tuple(name for name, holds in tests.items() if holds(case)) or ((OTHER,) if extracted else ())


def _has(case: Case, *breaches: Breach) -> bool:
    return any(site.breach in breaches for site in violated(case))


def _open(case: Case) -> list[Episode]:
    """The conflicts between two neighbours that both knew of and that are there in the answers."""
    return [episode for episode in edge_episodes(case) if episode.last == case.rounds]


def answers_missing(case: Case) -> bool:
    """``format``: an agent has no valid answer; a partner who is no neighbour is none of this."""
    return _has(case, "no_answer")


def never_stated(case: Case) -> bool:
    """Half of the agents or more told nobody an own answer."""
    silent = sum(not turns for turns in spoken(case).values())
    return 2 * silent >= case.instance.n


def multi_promise(case: Case) -> bool:
    """A partner who broke its promise had promised several."""
    return case.instance.task.name == "matching" and any(
        promised_several(case, partner, case.rounds - 1) for _, partner in jilts(case)
    )


def phantom(case: Case) -> bool:
    """Three agents or more passed on a name that is nobody's: used it after they had read it, and not before."""
    passed_on = Counter(name for agent, name in readers(case) if (agent, name) in first_uses(case))
    return any(agents >= 3 for agents in passed_on.values())


def answer_slip(case: Case) -> bool:
    """An end of a violated site answered against what it had heard, although another answer would have fitted.

    That it had told the answer before and held it makes it no less of one: a standoff that such an answer ends in is listed behind it.
    """
    return any(slipped_at(case, site) for site in violated(case))


def crossed_final(case: Case) -> bool:
    """The ends of a violated site that changed with their answers all fitted what they had heard."""
    return any(crossed(case, site) for site in violated(case))


def lockstep(case: Case) -> bool:
    """Both ends of a violated edge once changed at the same time, to the same group."""
    return any(in_lockstep(episode) for episode in _open(case))


def standoff(case: Case) -> bool:
    """Neither end of a violated edge changed for three turns in which both knew."""
    return any(stood_off(episode) for episode in _open(case))


def unanswered(case: Case) -> bool:
    """A conflict was known for two turns or more, and nobody changed to the end."""
    return bool(unanswered_episodes(case))


def withdrawal(case: Case) -> bool:
    """Nobody leads, and a candidate withdrew in its answer."""
    return _has(case, "no_leader") and bool(withdrawn(case))


def over_claim(case: Case) -> bool:
    """Two leaders or more, or a coordinator among coordinators."""
    return _has(case, "several_leaders", "redundant_yes")


def uncovered(case: Case) -> bool:
    """Nobody took on what somebody had to: two neighbours both answer ``No`` or both ``None``, or nobody leads."""
    return _has(case, "both_no", "both_none", "no_leader")


def too_late(case: Case) -> bool:
    """An end of a violated site came to the answer that it gave in turn R - 1 at the earliest; without a valid one it came to none."""
    late = {agent for agent, turn in settle(case).items() if turn >= case.rounds - 1} - case.stances.unanswering
    return any(not late.isdisjoint(ends(case, site)) for site in violated(case))


CAUSES: dict[str, Callable[[Case], bool]] = {
    "format": answers_missing,
    "never_stated": never_stated,
    "multi_promise": multi_promise,
    "phantom": phantom,
    "answer_slip": answer_slip,
    "crossed_final": crossed_final,
    "lockstep": lockstep,
    "standoff": standoff,
    "unanswered": unanswered,
    "withdrawal": withdrawal,
    "over_claim": over_claim,
    "uncovered": uncovered,
    "too_late": too_late,
}
"""In the order in which they name a cell."""

EXACT: tuple[str, ...] = ("format", "over_claim", "uncovered")
"""What the answers alone show, with no English read."""
