"""The second row of a model in the table: the interval of each rate, and the score once chance is taken out.

Only models that are measured have one. Chance, constant and textbook are what these are measured by.
"""

from collections.abc import Mapping, Sequence

from pytest_agentsnet.agents.builtin import WORDY, scripted
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.tally import Tally, total
from pytest_agentsnet.reporting.yardsticks import Yardsticks


def is_measured(record: Record) -> bool:
    """Whether the record is of a model, and not of scripted agents that come with the benchmark."""
    try:
        return scripted(record.model) is None
    except InputError:  # a textbook/KEY of another version
        return False


def speaks_english(record: Record) -> bool:
    """Whether agents of the record write sentences: a model's, a user's own, or the textbook's that are made to."""
    return is_measured(record) or WORDY in record.model


def intervals(records: Sequence[Record], yardsticks: Yardsticks) -> Mapping[int | None, str]:
    """The entries of one model's records by size, all sizes together under None; none where the model is scripted.

    Imports SciPy.
    """
    if not all(map(is_measured, records)):
        return {}
    by_size = {n: [record for record in records if record.n == n] for n in sorted({record.n for record in records})}
    return {n: _entry(group, yardsticks) for n, group in [*by_size.items(), (None, records)]}


def _entry(records: Sequence[Record], yardsticks: Yardsticks) -> str:
    from pytest_agentsnet.statistics.rates import rate_of  # noqa: PLC0415 - SciPy, only where a model is measured
    from pytest_agentsnet.statistics.sample import runs_of  # noqa: PLC0415 - as above

    estimate = rate_of(runs_of(records))
    score = chance_corrected(records, yardsticks)
    return f"{_short(estimate.low)}-{_short(estimate.high)} {'-' if score is None else _short(score):>4}"


def chance_corrected(records: Sequence[Record], yardsticks: Yardsticks) -> float | None:
    """The mean score where 0 is what chance reaches on the same cells and 1 is everything; None where either is missing."""
    from pytest_agentsnet.statistics.corrected import corrected  # noqa: PLC0415 - as above

    scored = [record for record in records if record.score is not None]
    chance = [tally for record in scored if (tally := yardsticks.reached("chance", record))]
    score, guessed = total(Tally.of(0.0, record.score) for record in scored).mean_score, total(chance).mean_score
    if score is None or guessed is None or len(chance) < len(scored):
        return None
    return corrected(score, guessed)


def _short(number: float) -> str:
    """A share in as few columns as it takes: .29, 1.00, -.18."""
    return f"{number:.2f}".replace("0.", ".", 1) if abs(number) < 0.995 else f"{number:.2f}"
