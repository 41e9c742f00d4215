"""Whether the answers that a text tells are noticed to clash, or are taken for a success."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from pytest_agentsnet.core.claim import Act, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.acts.stances import Stance

_LISTED = 5
"""Lines before one that may tell, as a list, what it notices."""
_MOST = 8
"""Answers that are set against one another."""
_APART_WHERE_EQUAL = frozenset({"coloring", "matching"})


class Line(NamedTuple):
    """What one line tells of answers, and how; it ends before ``end``."""

    stance: Stance
    start: int
    end: int


def standings(
    lines: Sequence[Line], read: Sequence[Statement], task: str, speaker: Agent, hearer: Agent | None
) -> Iterator[Statement]:
    """A clash, or a success, for each line in which one is noticed."""
    if hearer is None:
        return
    slot = "leader" if task == "leader_election" else "answer"
    said = [one for one in read if one.slot == slot and one.mood == "assert"]
    if len(said) < 2 and not any(line.stance for line in lines):
        return
    starts = [one.start for one in said]

    def bond(start: int, end: int) -> _Bond:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        return _bond(said[max(first, last - _MOST) : last], task, speaker) if last - first > 1 else _UNBOUND

    done = {one.slot for one in read}
    for number, line in enumerate(lines):
        here = bond(line.start, line.end)
        if not line.stance and not here.apart:
            continue
        listed = bond(lines[max(0, number - _LISTED)].start, line.end)
        near = lines[max(0, number - 1) : number + 2]
        act = _act(line.stance, here, listed, task, glad_near=any(Stance.GLAD in one.stance for one in near))
        # "A perfect couple! I name you, and you name me."
        praised = act is None and Stance.GLAD in line.stance and Stance.FITTING in line.stance
        if praised and bond(line.end, near[-1].end).together:
            act = "welcome"
        if act and act not in done:
            done.add(act)
            yield Statement(act, None, "", "assert", line.start, line.end)


class _Bond(NamedTuple):
    """How answers of two or more stand to one another."""

    apart: bool = False
    mine: bool = False
    """One of those that clash is the speaker's."""
    together: bool = False


_UNBOUND = _Bond()


def _act(stance: Stance, here: _Bond, listed: _Bond, task: str, *, glad_near: bool) -> Act | None:
    same, different = Stance.SAME in stance, Stance.DIFFERENT in stance
    two = Stance.TWO in stance
    clashing, fitting = (same, different) if task in _APART_WHERE_EQUAL else (different, same)
    clashing = clashing and (two or (listed.apart and different)) and task != "vertex_cover"
    bad = Stance.UNFITTING in stance or Stance.SORRY in stance
    if Stance.GLAD in stance:
        fits = two and (Stance.FITTING in stance or fitting)
        return "welcome" if not bad and (fits or listed.together) else None
    if clashing or (Stance.UNFITTING in stance and (two or listed.apart)):
        return "clash"
    if here.apart and not fitting and (Stance.SORRY in stance or (here.mine and task in _APART_WHERE_EQUAL)):
        return "clash"
    if Stance.FITTING in stance and two and glad_near:
        return "welcome"
    return None


def _bond(said: Sequence[Statement], task: str, speaker: Agent) -> _Bond:
    pairs = [(one, other) for one, other in combinations(said, 2) if one.subject != other.subject]
    if not pairs:
        return _UNBOUND
    same = [(one, other) for one, other in pairs if one.value == other.value]
    mine = any(speaker in {one.subject, other.subject} for one, other in same)
    if task == "matching":
        mutual = [(one, other) for one, other in pairs if one.subject == other.value and one.value == other.subject]
        crossed = any(one.value == other.subject and other.value != one.subject for one, other in pairs)
        return _Bond(bool(same) or crossed, mine, bool(mutual))
    if task == "vertex_cover":
        return _Bond(any(one.value == "No" for one, _ in same), together=len(same) < len(pairs))
    if task == "coloring":
        return _Bond(bool(same), mine, not same)
    return _Bond(len(same) < len(pairs), together=len(same) == len(pairs))
