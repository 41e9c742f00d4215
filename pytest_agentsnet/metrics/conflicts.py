"""Finding 3: whether conflicts are noticed and mended, and how soon."""

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.episodes import Episode
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, mean, share

_HEARD = "conflicts that both ends had heard of before the answers"


def responded(episode: Episode) -> bool:
    """Whether an end changed in the first or second turn in which it knew."""
    return any(reaction.movers for reaction in episode.reactions[:2])


def unanswered_episodes(case: Case) -> list[Episode]:
    """The conflicts that two turns or more were known in, and nobody changed to the end."""
    return [episode for episode in _long(case) if not episode.moved]


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


def _disputed(case: Case) -> Measurement | None:
    return _spoken_of(case, "disputed")


def _welcomed(case: Case) -> Measurement | None:
    return _spoken_of(case, "welcomed")


def _unmentioned(case: Case) -> Measurement | None:
    return _spoken_of(case, "unmentioned")


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


CONFLICTS: tuple[CellMetric, ...] = (
    CellMetric(
        "conflict_response",
        "conflicts in which an end changed in the first or second turn in which it knew",
        "extracted",
        _HEARD,
        _conflict_response,
        direction="higher",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
    CellMetric(
        "conflict_resolution",
        "conflicts whose place was no longer violated by the answers",
        "extracted",
        _HEARD,
        _conflict_resolution,
        direction="higher",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
    CellMetric(
        "conflict_latency",
        "turns until a conflict was gone, 1 where that was the first in which the ends knew; R where it never was",
        "extracted",
        _HEARD,
        _conflict_latency,
        unit="turns",
        range=(1.0, None),
        direction="lower",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
    CellMetric(
        "recurred",
        "ended conflicts that came back in the same place",
        "extracted",
        "conflicts that both ends had heard of and that ended",
        _recurred,
        direction="lower",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
    CellMetric(
        "unanswered",
        "conflicts in which nobody changed to the end",
        "extracted",
        "conflicts that both ends knew of for two turns or more",
        _unanswered,
        direction="lower",
        rests_on=("answer", "leader"),
        by_strength=True,
    ),
    CellMetric(
        "disputed",
        "unanswered conflicts that an end objected to",
        "extracted",
        "unanswered conflicts",
        _disputed,
        rests_on=("answer", "leader", "clash", "challenge"),
    ),
    CellMetric(
        "welcomed",
        "unanswered conflicts that an end took for a success and none objected to",
        "extracted",
        "unanswered conflicts",
        _welcomed,
        direction="lower",
        rests_on=("answer", "leader", "clash", "challenge", "welcome"),
    ),
    CellMetric(
        "unmentioned",
        "unanswered conflicts that neither end said a word about",
        "extracted",
        "unanswered conflicts",
        _unmentioned,
        direction="lower",
        rests_on=("answer", "leader", "clash", "challenge", "welcome"),
    ),
)
