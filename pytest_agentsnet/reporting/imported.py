"""What came of the files that were imported, in words."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.running.importing.importer import Imported, NotImported

_LONGEST_PLACE, _LONGEST = 300, 2000

ABSENT = (
    "not in such files, and so absent: cost, when each cell was played, the model's parameters and revision, seeds; "
    "replies that were cut or refused are counted where the provider's word is there"
)


def imported_line(outcome: Imported | NotImported) -> str:
    """One line for one result: where it is now and whether its score is the one that was stored, or why it is not imported."""
    place = one_line(str(outcome.place), _LONGEST_PLACE)
    if isinstance(outcome, NotImported):
        return f"{place}: not imported: {one_line(outcome.reason, _LONGEST)}"
    parts = [_scores(outcome)]
    if outcome.stored_answers is None:
        parts.append("no stored answers")
    elif outcome.stored_answers != outcome.agents:
        stored = f"{_count(outcome.stored_answers, 'answer')} stored for {_count(outcome.agents, 'agent')}"
        parts.append(f"{stored}, so that none is compared")
    elif outcome.other_answers:
        parts.append(f"{_count(outcome.other_answers, 'answer')} read otherwise than stored")
    if outcome.differences:
        parts.append(f"{_count(outcome.differences, 'message')} delivered otherwise than written")
    if not outcome.is_new:
        parts.append("was there already, nothing added")
    return f"{place}: {one_line(outcome.cell, _LONGEST)}: {'; '.join(parts)}"


def imported_summary(outcomes: Sequence[Imported | NotImported], out: Path) -> Iterator[str]:
    """The totals, and what nobody can know of such cells."""
    came = [outcome for outcome in outcomes if isinstance(outcome, Imported)]
    added = sum(outcome.is_new for outcome in came)
    yield f"{one_line(str(out), _LONGEST_PLACE)}: {_count(added, 'cell')} added, {len(came) - added:,} there already, {len(outcomes) - len(came):,} not imported"
    if not came:
        return
    compared = [outcome.agrees for outcome in came if outcome.agrees is not None]
    lacking = len(came) - len(compared)
    differing = sum(outcome.differences for outcome in came)
    yield (
        f"the reading paper gives the stored score in {sum(compared):,} of {len(compared):,}; "
        f"{f'no stored score in {lacking:,}; ' if lacking else ''}"
        f"{_count(differing, 'message')} delivered otherwise than written: what was delivered counts"
    )
    unknown = sum(not outcome.knows_tokens for outcome in came)
    yield f"{ABSENT}; token counts are absent in {unknown:,} of {len(came):,}"


def _scores(outcome: Imported) -> str:
    if outcome.agrees is None:
        return f"no stored score, ours {_score(outcome.ours)}"
    agrees = "agrees" if outcome.agrees else "DIFFERS"
    return f"score stored {_score(outcome.stored)}, ours {_score(outcome.ours)}: {agrees}"


def _score(score: float | None) -> str:
    return "none" if score is None else f"{score:.4g}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
