"""Records of runs as a pandas frame."""

import subprocess
import sys

import pandas as pd
import pytest

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import append_record


def record(trial=0, status="solved", **rest):
    facts = {
        "cell": f"coloring-ws-n4-i0-m-t{trial}", "task": "coloring", "family": "ws", "n": 4, "index": 0, "seed": 0,
        "model": "m", "trial": trial, "rounds": 4, "diameter": 2, "status": status, "scoring": "strict",
        "package_version": "0", "started": 1_700_000_000.5,
    }  # fmt: skip
    return Record(**{**facts, **rest})


def made(path, *records):
    run = RunDirectory.named(path)
    for each in records:
        append_record(run.results, each)
    return path


MEASURED = {"silence_rate": {"value": 0.25, "of": 8}, "own": {"fault": "KeyError"}}

RECORDS = (
    record(score=1.0, tokens_in=7, cost_usd=0.5),
    record(1, "unsolved", score=0.5, violations={"proper": 2}, metrics=MEASURED),
    record(2, "error", error_kind="timeout", reason="no reply"),
    record(3, "skipped", error_kind="auth", reason="the key is wrong"),
)


def test_each_record_is_a_row_with_its_run(tmp_path):
    one, two = made(tmp_path / "one", *RECORDS), made(tmp_path / "two", RECORDS[0])
    frame = agentsnet.load_results(one, str(two))
    assert frame["run"].tolist() == [str(one)] * 4 + [str(two)]
    assert frame["cell"].tolist()[:2] == ["coloring-ws-n4-i0-m-t0", "coloring-ws-n4-i0-m-t1"]
    measured = {"metrics.silence_rate", "metrics.silence_rate.of"}
    assert set(frame.columns) == {"run", "solved", *RECORDS[0].to_json(), *measured} - {"metrics"}
    assert frame["metrics.silence_rate"].isna().tolist()[0]
    assert (frame["metrics.silence_rate"].iloc[1], frame["metrics.silence_rate.of"].iloc[1]) == (0.25, 8)


def test_solved_is_missing_where_there_is_no_verdict(tmp_path):
    frame = agentsnet.load_results(made(tmp_path / "run", *RECORDS))
    assert str(frame["solved"].dtype) == "boolean"
    assert frame["solved"].tolist()[:2] == [True, False]
    assert frame["solved"].isna().tolist() == [False, False, True, True]
    assert frame["solved"].mean() == 0.5


def test_numbers_are_numbers_also_where_some_are_missing(tmp_path):
    frame = agentsnet.load_results(made(tmp_path / "run", *RECORDS))
    assert {str(frame[name].dtype) for name in ("n", "trial", "calls", "tokens_in", "schema")} == {"Int64"}
    assert {str(frame[name].dtype) for name in ("score", "cost_usd", "seconds")} == {"float64"}
    assert frame["tokens_in"].sum() == 7
    assert frame["score"].mean() == 0.75
    assert frame["started"].iloc[0] == pd.Timestamp(1_700_000_000.5, unit="s", tz="UTC")
    assert frame["violations"].iloc[1] == {"proper": 2}


def test_texts_are_strings(tmp_path):
    frame = agentsnet.load_results(made(tmp_path / "run", *RECORDS))
    assert all(isinstance(frame[name].dtype, pd.StringDtype) for name in ("cell", "model", "status", "reason", "run"))
    assert frame.groupby("status").size().to_dict() == {"error": 1, "skipped": 1, "solved": 1, "unsolved": 1}


def test_a_run_without_a_record_has_the_same_columns_and_types(tmp_path):
    empty = agentsnet.load_results(made(tmp_path / "empty"))
    full = agentsnet.load_results(made(tmp_path / "full", *RECORDS))
    assert empty.empty
    measured = {"metrics.silence_rate", "metrics.silence_rate.of"}
    assert empty.dtypes.to_dict() == {name: kind for name, kind in full.dtypes.items() if name not in measured}


def test_what_is_no_run_or_named_twice_is_told_in_one_line(tmp_path):
    run = made(tmp_path / "run", *RECORDS)
    with pytest.raises(agentsnet.InputError, match=r"^load_results needs a run directory, e\.g\. \S+$"):
        agentsnet.load_results()
    with pytest.raises(agentsnet.InputError, match=r"^.*nowhere is no run directory: its run\.json cannot be read$"):
        agentsnet.load_results(tmp_path / "nowhere")
    with pytest.raises(agentsnet.InputError, match=r"are one directory; name it once$"):
        agentsnet.load_results(run, tmp_path / "x" / ".." / "run")


def test_without_pandas_one_line_says_how_to_get_it(tmp_path):
    code = (
        "import sys; sys.modules['pandas'] = None\n"
        "import pytest_agentsnet as agentsnet\n"
        "try: agentsnet.load_results('run')\n"
        "except agentsnet.InputError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "load_results needs pandas: pip install 'pytest-agentsnet[pandas]'\n"
