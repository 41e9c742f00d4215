"""The run that this one is compared with."""

from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records


def baseline_records(settings: Settings) -> list[Record]:
    """Its records under the session's scoring; none where no baseline is named.

    :raises InputError: when there is no run.
    """
    if settings.baseline is None:
        return []
    records = read_records(RunDirectory.open(settings.baseline).results)
    return [record for record in records if record.scoring == settings.scoring]
