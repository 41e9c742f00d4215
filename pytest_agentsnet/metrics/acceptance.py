"""Finding 2: whether what agents are told is believed unchecked, and whether mistakes are taken back."""

from collections.abc import Callable, Sequence

from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearings import Fate, Hearing, hearings, mentions, told_facts
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.mentions import mention_of
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, Unit, share

_FALSE = "first times that an agent read a false fact, which it had not stated itself, with a message still to write"
"""What is read in turn R is none of it, for no later turn could repeat, ask about or deny it, whatever the answer makes of it."""
_RESTS_ON: tuple[Slot, ...] = ("answer", "leader", "taken", "free", "edge", "degree", "n", "phantom")


def false_hearings(case: Case) -> list[Hearing]:
    """The first readings of false facts."""
    return [hearing for hearing in hearings(case) if not hearing.is_true]


def _accepted(found: Sequence[Hearing]) -> Measurement | None:
    return share(sum(hearing.accepted for hearing in found), len(found))


def _acceptance(case: Case) -> Measurement | None:
    return _accepted(false_hearings(case))


def _acceptance_refutable(case: Case) -> Measurement | None:
    return _accepted([hearing for hearing in hearings(case) if hearing.refutable])


def _acceptance_true(case: Case) -> Measurement | None:
    return _accepted([hearing for hearing in hearings(case) if hearing.is_true])


def _selectivity(case: Case) -> Measurement | None:
    of_true, of_false = _acceptance_true(case), _acceptance(case)
    if of_true is None or of_false is None:
        return None
    return Measurement(of_true.value - of_false.value, min(of_true.of, of_false.of))


def _with_fate(fate: Fate) -> Callable[[Case], Measurement | None]:
    def measure(case: Case) -> Measurement | None:
        found = false_hearings(case)
        return share(sum(hearing.fate == fate for hearing in found), len(found))

    return measure


def _false_facts(case: Case) -> dict[tuple[Agent, Item], int]:
    """Who told which false fact, and in which turn first."""
    first: dict[tuple[Agent, Item], int] = {}
    for claim, is_true in told_facts(case):
        if not is_true:
            first.setdefault((claim.speaker, item_of(claim.statement)), claim.turn)
    return first


def _corrected(case: Case) -> dict[tuple[Agent, Item], int]:
    """The same, of those that the speaker later denied; in which turn it did."""
    denials = {
        (speaker, item): mentions(case).denied(speaker, item, turn + 1)
        for (speaker, item), turn in _false_facts(case).items()
    }
    return {fact: turn for fact, turn in denials.items() if turn is not None}


def _self_correction_rate(case: Case) -> Measurement | None:
    return share(len(_corrected(case)), len(_false_facts(case)))


def _correction_reach(case: Case) -> Measurement | None:
    """A denial reaches whom it is told to, by whomever, from the turn of the first correction on."""
    since: dict[Item, int] = {}
    for (_, item), turn in _corrected(case).items():
        since[item] = min(turn, since.get(item, turn))
    repeaters = [hearing for hearing in false_hearings(case) if hearing.fate == "repeated" and hearing.item in since]
    reached = sum(_was_denied_to(case, hearing.receiver, hearing.item, since[hearing.item]) for hearing in repeaters)
    return share(reached, len(repeaters))


def _was_denied_to(case: Case, hearer: Agent, item: Item, since: int) -> bool:
    return any(
        mention_of(item_of(claim.statement), claim.statement.mood, item) == "denial"
        for neighbour in case.instance.topology.neighbours(hearer)
        for turn in range(since, case.rounds)
        for claim in case.claims.told(neighbour, turn, hearer)
    )


def _metric(
    name: str,
    what: str,
    measure: Callable[[Case], Measurement | None],
    denominator: str = _FALSE,
    *,
    unit: Unit = "share",
    least: float = 0.0,
    direction: Direction = "lower",
    rests_on: tuple[Slot, ...] = _RESTS_ON,
) -> CellMetric:
    return CellMetric(
        name,
        what,
        "extracted",
        denominator,
        measure,
        unit=unit,
        range=(least, 1.0),
        direction=direction,
        rests_on=rests_on,
    )


ACCEPTANCE: tuple[CellMetric, ...] = (
    _metric(
        "acceptance_refutable",
        "those that stated the fact themselves or acted on it, unquestioned, although they could have refuted it",
        _acceptance_refutable,
        _FALSE + ", and that contradicts its prompt, its neighbourhood or what the subject itself had told it",
    ),
    _metric(
        "acceptance",
        "those that stated the fact themselves or acted on it, unquestioned; what was first read in turn R, with the answer, is left out",
        _acceptance,
    ),
    _metric(
        "acted",
        "those whose next own answer changed as the fact implies while they knew of no clash",
        _with_fate("acted"),
    ),
    _metric("dropped", "those of which nothing more was heard", _with_fate("dropped"), direction="neither"),
    _metric(
        "questioned",
        "those that asked about the fact first, or doubted at once whoever told it",
        _with_fate("questioned"),
        direction="higher",
        rests_on=(*_RESTS_ON, "challenge", "check"),
    ),
    _metric("contradicted", "those that denied the fact first", _with_fate("contradicted"), direction="higher"),
    _metric(
        "acceptance_true",
        "those that stated the fact themselves or acted on it, unquestioned",
        _acceptance_true,
        _FALSE.replace("false", "true"),
        direction="higher",
    ),
    _metric(
        "selectivity",
        "acceptance of true facts minus acceptance of false ones",
        _selectivity,
        "the smaller of the two denominators",
        unit="difference",
        least=-1.0,
        direction="higher",
    ),
    _metric(
        "self_correction_rate",
        "those that their speaker later denied",
        _self_correction_rate,
        "false facts by speaker",
        direction="higher",
    ),
    _metric(
        "correction_reach",
        "those that were told the contrary from the turn of the correction on",
        _correction_reach,
        "agents that had passed on a false fact which its speaker later denied",
        direction="higher",
    ),
)
