"""Finding 3: what neighbours do who know that they clash, and what agents do without a clash."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.episodes import Episode, Reaction
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, share
from pytest_agentsnet.metrics.stances import Step

_ON_EDGES = frozenset({"coloring", "matching", "vertex_cover", "consensus"})
_COLORING = frozenset({"coloring"})
_KNOWN = "turns of two neighbours who had both heard that they clash"
_BOTH = "turns in which two neighbours both changed who had both heard that they clash"
_SPOKEN = "agents that told some neighbour an own answer"


def edge_episodes(case: Case) -> list[Episode]:
    """The conflicts between two neighbours that both had heard of."""
    return [
        episode for episode in case.conflicts.heard if episode.site.breach not in {"several_leaders", "redundant_yes"}
    ]


def stood_off(episode: Episode) -> bool:
    """Whether nobody changed for three turns in a row in which both knew."""
    return episode.longest_hold >= 3


def in_lockstep(episode: Episode) -> bool:
    """Whether both once changed at the same time to the same value.

    With two answers to choose from that cannot be: those who swap their bits clash again without meeting in one, and two who both give
    up their ``No`` clash no more.
    """
    return episode.site.breach == "equal_groups" and any(map(_clashing_again, episode.reactions))


def _clashing_again(reaction: Reaction) -> bool:
    return len(reaction.movers) == 2 and reaction.clashing


def _reactions(case: Case) -> Iterator[Reaction]:
    """Whoever gives no valid answer neither stays nor changes: such a turn counts where the other end changed."""
    for episode in edge_episodes(case):
        yield from (reaction for reaction in episode.reactions if reaction.clashing or reaction.movers)


def _moving(movers: int) -> Callable[[Case], Measurement | None]:
    def measure(case: Case) -> Measurement | None:
        reactions = list(_reactions(case))
        return share(sum(len(reaction.movers) == movers for reaction in reactions), len(reactions))

    return measure


def _both_clash(case: Case) -> Measurement | None:
    both = [reaction for reaction in _reactions(case) if len(reaction.movers) == 2]
    return share(sum(map(_clashing_again, both)), len(both))


def _lockstep_chance(case: Case) -> Measurement | None:
    both = sum(len(reaction.movers) == 2 for reaction in _reactions(case))
    return Measurement(1 / len(case.vocabulary.answers), both) if both else None


def _standoff(case: Case) -> Measurement | None:
    long = [episode for episode in edge_episodes(case) if len(episode.reactions) >= 3]
    return share(sum(map(stood_off, long)), len(long))


def _unneeded_move(case: Case) -> Measurement | None:
    moves = chances = 0
    known = Counter(agent for agent, _ in case.conflicts.known)
    for agent, tracks in _tracks(case):
        begun = min(steps[0].turn for steps in tracks)
        changes = {step.turn for steps in tracks for step in steps[1:]}
        moves += sum((agent, turn) not in case.conflicts.known for turn in changes)
        chances += case.rounds - begun - known[agent]
    return share(moves, chances)


def _oscillation(case: Case) -> Measurement | None:
    return _with_three(case, lambda values: values[0] == values[2])


def _march(case: Case) -> Measurement | None:
    number = {answer: place for place, answer in enumerate(case.vocabulary.answers)}

    def marching(values: Sequence[str]) -> bool:
        if not number.keys() >= set(values):
            return False
        x, y, z = (number[value] for value in values)
        return x != z and y == (x + 1) % len(number) and z == (y + 1) % len(number)

    return _with_three(case, marching)


def _with_three(case: Case, pattern: Callable[[Sequence[str]], bool]) -> Measurement | None:
    """The agents that hold three values of this pattern one after the other before some neighbour, of those that hold any."""
    values = [[[step.value for step in steps] for steps in tracks] for _, tracks in _tracks(case)]
    found = [
        any(pattern(three) for row in rows for three in zip(row, row[1:], row[2:], strict=False)) for rows in values
    ]
    return share(sum(found), len(found))


def _tracks(case: Case) -> Iterator[tuple[Agent, list[Sequence[Step]]]]:
    """By agent that told some neighbour an own answer: what it held before each of those, its answer included."""
    told: dict[Agent, list[Sequence[Step]]] = {}
    for (agent, _), steps in case.stances.steps.items():
        if steps[0].turn < case.rounds:
            told.setdefault(agent, []).append(steps)
    yield from told.items()


def _metric(
    name: str,
    what: str,
    denominator: str,
    measure: Callable[[Case], Measurement | None],
    direction: Direction = "lower",
    *,
    tasks: frozenset[str] = _ON_EDGES,
) -> CellMetric:
    rests_on: tuple[Slot, ...] = ("answer",) if tasks else ("answer", "leader")
    return CellMetric(
        name,
        what,
        "extracted",
        denominator,
        measure,
        direction=direction,
        rests_on=rests_on,
        tasks=tasks,
        by_strength=True,
    )


MOVES: tuple[CellMetric, ...] = (
    _metric("hold", "turns in which neither of them changed", _KNOWN, _moving(0), "neither"),
    _metric("yield_one", "turns in which one of them changed", _KNOWN, _moving(1), "higher"),
    _metric("both_move", "turns in which both of them changed", _KNOWN, _moving(2)),
    _metric("both_clash", "turns after which they clash again", _BOTH, _both_clash),
    _metric("lockstep", "turns in which both changed to the same group", _BOTH, _both_clash, tasks=_COLORING),
    _metric(
        "lockstep_chance",
        "1 / palette: how often two changes to any group at all would meet",
        _BOTH,
        _lockstep_chance,
        "neither",
        tasks=_COLORING,
    ),
    _metric(
        "standoff",
        "conflicts in which neither changed for three turns in a row",
        "conflicts between two neighbours that both knew of for three turns or more",
        _standoff,
    ),
    _metric(
        "unneeded_move",
        "turns in which the agent changed what it had told a neighbour, by word or answer",
        "turns of agents that had told an own answer before and knew of no clash of theirs",
        _unneeded_move,
    ),
    _metric(
        "oscillation",
        "agents that went from one value to another and straight back, before the same neighbour",
        _SPOKEN,
        _oscillation,
        tasks=frozenset(),
    ),
    _metric(
        "march",
        "agents that went through three groups in a row by number, before the same neighbour (the first follows the last)",
        _SPOKEN,
        _march,
        tasks=_COLORING,
    ),
)
