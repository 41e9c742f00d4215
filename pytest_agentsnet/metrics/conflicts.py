"""Finding 3: whether conflicts are noticed and mended, and how soon."""

from collections.abc import Callable
from functools import partial

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.episodes import Episode
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, Unit, mean, share

_HEARD = "conflicts that both ends had heard of before the answers"


def responded(episode: Episode) -> bool:
    """Whether an end changed in the first or second turn in which it knew."""
    return any(reaction.movers for reaction in episode.reactions[:2])


def unanswered_episodes(case: Case) -> list[Episode]:
    """The conflicts that two turns or more were known in, and nobody changed to the end."""
    return [episode for episode in _long(case) if not episode.moved and episode.last == case.rounds]


def _conflict_response(case: Case) -> Measurement | None:
    heard = case.conflicts.heard
    return share(sum(map(responded, heard)), len(heard))


def _conflict_resolution(case: Case) -> Measurement | None:
    heard = case.conflicts.heard
    return share(sum(episode.place not in case.conflicts.open for episode in heard), len(heard))


def _conflict_latency(case: Case) -> Measurement | None:
    waits = [
        case.rounds if episode.last == case.rounds else episode.last + 2 - episode.reactions[0].turn
        for episode in case.conflicts.heard
    ]
    return mean(waits, sum(episode.last == case.rounds for episode in case.conflicts.heard))


def _recurred(case: Case) -> Measurement | None:
    later = {}
    for episode in case.conflicts.episodes:
        later[episode.place] = episode.first
    ended = [episode for episode in case.conflicts.heard if episode.last < case.rounds]
    return share(sum(later[episode.place] > episode.last for episode in ended), len(ended))


def _unanswered(case: Case) -> Measurement | None:
    return share(len(unanswered_episodes(case)), len(_long(case)))


def _long(case: Case) -> list[Episode]:
    return [episode for episode in case.conflicts.heard if len(episode.reactions) >= 2]


def _spoken_of(case: Case, manner: str) -> Measurement | None:
    episodes = unanswered_episodes(case)
    return share(sum(_manner(case, episode) == manner for episode in episodes), len(episodes))


def _manner(case: Case, episode: Episode) -> str:
    """What the ends said of it to each other (candidates to anyone), from the turn in which it began: doubt goes before joy."""
    ends = episode.site.agents
    acts: set[Slot] = {
        claim.statement.slot
        for end in ends
        for turn in range(episode.first, case.rounds)
        for claim in case.claims.of_turn(end, turn)
        if claim.hearer in ends or episode.site.breach in {"several_leaders", "redundant_yes"}
    }
    if acts & {"clash", "challenge"}:
        return "disputed"
    return "welcomed" if "welcome" in acts else "unmentioned"


def _metric(
    name: str,
    what: str,
    denominator: str,
    measure: Callable[[Case], Measurement | None],
    *,
    unit: Unit = "share",
    direction: Direction = "lower",
    acts: tuple[Slot, ...] = (),
) -> CellMetric:
    return CellMetric(
        name,
        what,
        "extracted",
        denominator,
        measure,
        unit=unit,
        range=(0.0, 1.0) if unit == "share" else (1.0, None),
        direction=direction,
        rests_on=("answer", "leader", *acts),
        by_strength=True,
    )


CONFLICTS: tuple[CellMetric, ...] = (
    _metric(
        "conflict_response",
        "conflicts in which an end changed in the first or second turn in which it knew",
        _HEARD,
        _conflict_response,
        direction="higher",
    ),
    _metric(
        "conflict_resolution",
        "conflicts whose place the answers no longer violate",
        _HEARD,
        _conflict_resolution,
        direction="higher",
    ),
    _metric(
        "conflict_latency",
        "turns until a conflict was gone, 1 where that was the first in which the ends knew; R where it never was",
        _HEARD,
        _conflict_latency,
        unit="turns",
    ),
    _metric(
        "recurred",
        "ended conflicts that came back in the same place",
        "conflicts that both ends had heard of before the answers and that ended",
        _recurred,
    ),
    _metric(
        "unanswered",
        "conflicts in which nobody changed to the end",
        "conflicts that both ends knew of for two turns or more",
        _unanswered,
    ),
    _metric(
        "disputed",
        "unanswered conflicts that an end objected to",
        "unanswered conflicts",
        partial(_spoken_of, manner="disputed"),
        direction="neither",
        acts=("clash", "challenge"),
    ),
    _metric(
        "welcomed",
        "unanswered conflicts that an end took for a success and none objected to",
        "unanswered conflicts",
        partial(_spoken_of, manner="welcomed"),
        acts=("clash", "challenge", "welcome"),
    ),
    _metric(
        "unmentioned",
        "unanswered conflicts that neither end said a word about",
        "unanswered conflicts",
        partial(_spoken_of, manner="unmentioned"),
        acts=("clash", "challenge", "welcome"),
    ),
)
