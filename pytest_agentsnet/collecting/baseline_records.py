"""The run that this one is compared with."""

from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.outcomes import outcomes_of


def baseline_records(settings: Settings) -> list[Record]:
    """Its records, under whatever scoring; none where no baseline is named.

    :raises InputError: when there is no run, or nothing has come of it.
    """
    if settings.baseline is None:
        return []
    try:
        return outcomes_of(settings.baseline)
    except InputError as error:
        raise InputError(f"--agentsnet-baseline: {error}") from None
