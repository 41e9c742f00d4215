"""By what names and in what order models and tasks stand in tables."""

from collections.abc import Iterable, Sequence

from pytest_agentsnet.core.record import Record


def label_of(record: Record) -> str:
    """The model as the table names it; cells with a fixture of the user's own stand apart from the plain model's.

    So do draws of chance that were played from the mean of many, which is in every table.
    """
    if is_custom(record):
        return f"{record.model} (custom)"
    return f"{record.model} (played)" if record.model == "chance" else record.model


def is_custom(record: Record) -> bool:
    """Whether a fixture of the user's own was part of the cell."""
    return record.cell.endswith("~custom")


def by_model(records: Iterable[Record]) -> dict[str, list[Record]]:
    """The records by their labels, in the order in which these come."""
    labelled: dict[str, list[Record]] = {}
    for record in records:
        labelled.setdefault(label_of(record), []).append(record)
    return labelled


def tasks_of(records: Iterable[Record], tasks: Sequence[str]) -> list[str]:
    """The tasks that were played, in the order of ``tasks``, then the others by name."""
    played = {record.task for record in records}
    return [*(task for task in tasks if task in played), *sorted(played.difference(tasks))]
