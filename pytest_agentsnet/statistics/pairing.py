"""Which cells of two runs may be compared, and which look alike but were not played under the same conditions."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record

_OLDEST_SCHEMA = 2
"""Earlier records do not say which graph and which words they are of."""


class Refused(NamedTuple):
    """Two cells that are no pair: ``field`` is ``there`` in the baseline and ``here`` in the candidate."""

    candidate: Record
    baseline: Record
    field: str
    there: object
    here: object


@dataclass(frozen=True)
class Pairing:
    """``pairs`` of (candidate, baseline), whatever came of the cells.

    ``alone_here`` are the candidate's cells that the baseline has nothing like, ``alone_there`` the baseline's.
    """

    pairs: Sequence[tuple[Record, Record]]
    refused: Sequence[Refused]
    alone_here: Sequence[Record]
    alone_there: Sequence[Record]

    def where(self, holds: Callable[[Record], bool]) -> "Pairing":
        """The part of it whose candidate's cells (of ``alone_there``: the baseline's) are as asked."""
        return Pairing(
            [pair for pair in self.pairs if holds(pair[0])],
            [refused for refused in self.refused if holds(refused.candidate)],
            [record for record in self.alone_here if holds(record)],
            [record for record in self.alone_there if holds(record)],
        )


def pairing_of(candidate: Sequence[Record], baseline: Sequence[Record]) -> Pairing:
    """Pair the cells of two runs by graph, task and trial, each model with its counterpart. Custom cells stay out.

    Give it whole runs, and narrow the pairing: which model is meant by which is seen from all of them. A candidate's record may be
    one of a cell that is still to be played.

    :raises InputError: when a cell stands twice in a run, or several models of the baseline may be meant.
    """
    here, there = _plain(candidate), _plain(baseline)
    scorings = {record.scoring for record in here}
    there = [record for record in there if record.scoring in scorings] or there
    _insist_on_once(here, "the run")
    _insist_on_once(there, "the baseline")
    meant = counterparts(models_of(here), models_of(there))
    pairs: list[tuple[Record, Record]] = []
    refused: list[Refused] = []
    for model, other in meant.items():
        own = [record for record in here if record.model == model]
        for record, counterpart in _matched(own, [record for record in there if record.model == other]):
            difference = _difference(record, counterpart)
            if difference is None:
                pairs.append((record, counterpart))
            else:
                refused.append(difference)
    seen = {id(record) for pair in pairs for record in pair} | {id(r) for pair in refused for r in pair[:2]}
    return Pairing(
        pairs,
        refused,
        [record for record in here if id(record) not in seen],
        [record for record in there if record.model in meant.values() and id(record) not in seen],
    )


def counterparts(candidate: Sequence[str], baseline: Sequence[str]) -> Mapping[str, str]:
    """For each of the candidate's models the one that it is compared with: of the same name, or else the only one of another.

    A model that has none is left out.

    :raises InputError: when no name is shared and more than one of the baseline's may be meant.
    """
    meant = {model: model for model in candidate if model in baseline}
    possible = [model for model in baseline if model not in meant]
    renamed = [model for model in candidate if model not in meant]
    if len(possible) == 1:
        meant |= dict.fromkeys(renamed, possible[0])
    elif renamed and possible and not meant:
        raise InputError(
            f"the baseline has no {renamed[0]}, and {_listed(possible)} may each be meant; "
            "take a baseline of that model, or of one model"
        )
    return meant


def models_of(records: Iterable[Record]) -> list[str]:
    """The models of the records, each once."""
    return list(dict.fromkeys(record.model for record in records))


def _plain(records: Iterable[Record]) -> list[Record]:
    return [record for record in records if not record.cell.endswith("~custom")]


def _insist_on_once(records: Sequence[Record], where: str) -> None:
    seen: set[tuple[str, str, str]] = set()
    for record in records:
        key = record.cell, record.model, record.scoring
        if key in seen:
            raise InputError(
                f"{where} has the cell {record.cell} twice, played by two revisions or with other parameters: "
                "compare runs that have each cell once"
            )
        seen.add(key)


def _matched(own: Sequence[Record], others: Sequence[Record]) -> Iterator[tuple[Record, Record]]:
    """Cells that are the same but for who played them; of those left, cells on the same graph; of those left, cells of one name."""
    left, free = list(own), list(others)
    for key in (_identity, _graph, _name):
        waiting: dict[tuple[object, ...], list[Record]] = {}
        for record in free:
            waiting.setdefault(key(record), []).append(record)
        still_left = []
        for record in left:
            if found := waiting.get(key(record)):
                yield record, found.pop(0)
            else:
                still_left.append(record)
        left, free = still_left, [record for records in waiting.values() for record in records]


def _graph(record: Record) -> tuple[object, ...]:
    return record.graph, record.task, record.trial, record.probe


def _name(record: Record) -> tuple[object, ...]:
    return record.task, record.family, record.n, record.index, record.seed, record.trial, record.probe


def _identity(record: Record) -> tuple[object, ...]:
    return *_graph(record), *_name(record), record.rounds, record.scoring, _marks(record)


def _marks(record: Record) -> tuple[str, ...]:
    """What the id says of the cell beyond the defaults."""
    return tuple(record.cell.rpartition(f"-t{record.trial}")[2].split("-"))


def _difference(candidate: Record, baseline: Record) -> Refused | None:
    """The first condition that the two do not share.

    Who is not spoken to with words (a textbook agent, an agent of the user's own, a cell that was never begun) has no prompts and
    no reading that could differ.
    """

    def refused(field: str, there: object, here: object) -> Refused:
        return Refused(candidate, baseline, field, there, here)

    if min(candidate.schema, baseline.schema) < _OLDEST_SCHEMA:
        return refused("schema", baseline.schema, candidate.schema)
    for field in ("graph", "task_version", "rounds", "scoring"):
        there, here = getattr(baseline, field), getattr(candidate, field)
        if there != here:
            return refused(field, there, here)
    if not (candidate.prompts and baseline.prompts):
        return None
    for field in ("prompts", "protocol"):
        there, here = getattr(baseline, field), getattr(candidate, field)
        if there != here:
            return refused(field, there, here)
    reasons = ["off" if "nocot" in _marks(record) else "on" for record in (baseline, candidate)]
    return None if reasons[0] == reasons[1] else refused("reasoning", *reasons)


def _listed(names: Sequence[str], most: int = 4) -> str:
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
