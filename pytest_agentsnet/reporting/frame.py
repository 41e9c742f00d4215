"""Records as a pandas frame. Only whoever asks for one needs pandas."""

from collections.abc import Sequence

import pandas as pd

from pytest_agentsnet.core.record import Record

_SOLVED = {"solved": True, "unsolved": False}

_TEXTS = (
    "cell", "task", "family", "model", "revision", "probe", "status", "scoring", "reason", "error_kind", "provenance",
    "tape", "graph", "transcript", "prompts", "package_version",
)  # fmt: skip

_DTYPES = {
    "run": "string",
    **dict.fromkeys(_TEXTS, "string"),
    "solved": "boolean",
    "score": "float64",
    "cost_usd": "float64",
    "seconds": "float64",
}
"""Of columns that are no whole numbers; those are ``Int64``, which may be missing. ``violations``, ``causes`` and ``claims`` stay as they are."""

_METRIC, _OF = "metrics.", ".of"

_LEADING = ("run", "cell", "model", "task", "family", "n", "index", "seed", "trial", "solved", "score", "status")


def frame_of(runs: Sequence[tuple[str, Sequence[Record]]]) -> pd.DataFrame:
    """One row a record, in order, with the name of its run.

    ``solved`` is missing where there is no verdict; ``started`` is a time in UTC; ``violations`` counts them by constraint; each metric
    has two columns, ``metrics.NAME`` and its denominator ``metrics.NAME.of``, which are missing where it is absent.
    """
    rows = [
        {"run": run, "solved": _SOLVED.get(record.status), **record.to_json(), **_measured(record)}
        for run, records in runs
        for record in records
    ]
    plain = list(dict.fromkeys([*_LEADING, *Record.__dataclass_fields__]))
    plain.remove("metrics")
    measured = sorted({name for row in rows for name in row if name.startswith(_METRIC)})
    names = [*plain, *measured]
    frame = pd.DataFrame(rows, columns=names, dtype="object")
    whole = {name: "Int64" for name in plain if name not in {*_DTYPES, "started", "violations", "causes", "claims"}}
    whole |= {name: "Int64" if name.endswith(_OF) else "float64" for name in measured}
    frame = frame.astype({**_DTYPES, **whole})
    frame["started"] = pd.to_datetime(frame["started"].astype("float64"), unit="s", utc=True).astype(
        "datetime64[ns, UTC]"
    )
    return frame


def _measured(record: Record) -> dict[str, float]:
    columns: dict[str, float] = {}
    for name, measurement in record.metrics.items():
        if "value" in measurement:
            columns[_METRIC + name] = measurement["value"]
            columns[_METRIC + name + _OF] = measurement["of"]
    return columns
