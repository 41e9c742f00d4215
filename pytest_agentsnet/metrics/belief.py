"""Finding 2: where claims came from, how many are so, and what became of answers that were passed on."""

from collections import Counter
from functools import partial
from typing import get_args

from pytest_agentsnet.core.claim import Claim, Slot
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.knowledge import BELIEFS, Source, Truth
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case


@once_a_case
def _sources(case: Case) -> Counter[Source]:
    return Counter(known.source for _, known in case.knowledge.beliefs)


@once_a_case
def _truths(case: Case) -> Counter[Truth]:
    return Counter(known.truth for _, known in case.knowledge.beliefs)


def _from(source: Source, case: Case) -> Measurement | None:
    return share(_sources(case)[source], _sources(case).total())


def _that_are(truth: Truth, case: Case) -> Measurement | None:
    return share(_truths(case)[truth], _truths(case).total())


def _relay_error(case: Case) -> Measurement | None:
    relayed = [known.freshness for _, known in case.knowledge.beliefs if known.freshness is not None]
    return share(sum(freshness in {"outdated", "misquoted"} for freshness in relayed), len(relayed))


def _stale_taken(case: Case) -> Measurement | None:
    taken = [claim for claim, _ in case.knowledge.beliefs if _is_of_own_neighbours(claim)]
    return share(sum(not _was_heard(claim, case) for claim in taken), len(taken))


def _is_of_own_neighbours(claim: Claim) -> bool:
    return claim.statement.slot == "taken" and claim.statement.subject in {claim.speaker, None}


def _was_heard(claim: Claim, case: Case) -> bool:
    """Whether some neighbour had last told the speaker to have that answer."""
    speaker, heard = claim.speaker, claim.turn - 1
    return any(
        case.said.value(neighbour, speaker, heard) == claim.statement.value
        for neighbour in case.instance.topology.neighbours(speaker)
    )


_CLAIMS = "statements in messages of answers, the graph and the rounds left, made as facts"
_RESTS_ON: tuple[Slot, ...] = tuple(sorted(BELIEFS))
_WORDS: dict[Source, tuple[str, Direction]] = {
    "self": ("of the speaker's own answer, which it decides", "neither"),
    "sourced": ("that somebody had told the speaker", "neither"),
    "inferable": (
        "that follow by one step from the speaker's prompt, its neighbourhood or what it had been told",
        "neither",
    ),
    "unsourced": ("that the speaker might have known, and had from nowhere", "lower"),
    "impossible": ("that no chain of messages can have brought to the speaker", "lower"),
}
_JUDGED: dict[Truth, tuple[str, Direction]] = {
    "true": ("that were so when they were made, or proved so", "higher"),
    "false": ("that were not so", "lower"),
}

_extracted = partial(CellMetric, tier="extracted", rests_on=_RESTS_ON)

BELIEF: tuple[CellMetric, ...] = (
    *(
        _extracted(
            name=f"claims_{source}",
            what=f"statements {_WORDS[source][0]}",
            denominator=_CLAIMS,
            measure=partial(_from, source),
            direction=_WORDS[source][1],
        )
        for source in get_args(Source)
    ),
    *(
        _extracted(
            name=f"claims_{truth}",
            what=f"statements {words}",
            denominator=_CLAIMS,
            measure=partial(_that_are, truth),
            direction=direction,
        )
        for truth, (words, direction) in _JUDGED.items()
    ),
    CellMetric(
        "relay_error",
        "statements of another agent's answer that tell an older one although a newer had arrived, or one that never had",
        "extracted",
        "statements of an answer of another agent of whom the speaker had been told any",
        _relay_error,
        direction="lower",
        rests_on=("answer", "leader"),
    ),
    CellMetric(
        "stale_taken",
        "answers called taken although no neighbour had last told the speaker to have them",
        "extracted",
        "answers that speakers call taken around them",
        _stale_taken,
        direction="lower",
        rests_on=("taken", "answer"),
    ),
)
