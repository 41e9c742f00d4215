"""From runs to a picture."""

import sys
from dataclasses import replace

import pytest
from simulated import falling, one

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.reporting.plot import played, plot
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import append_record


def run_of(path, *records):
    run = RunDirectory.named(path, {"models": ["b", "a"]})
    for record in records:
        append_record(run.results, record)
    return path


def test_the_picture_is_written_and_named(tmp_path):
    run = run_of(tmp_path / "run", *falling(8, sizes=(4, 8, 16), tasks=("matching", "coloring")))
    for name in ("n50.svg", "N50.PNG"):
        assert list(plot([run], tmp_path / name)) == [f"{tmp_path / name} shows coloring, matching"]
        assert (tmp_path / name).stat().st_size > 1000


def test_models_of_several_runs_are_told_apart_by_the_run(tmp_path):
    first = run_of(tmp_path / "first", one(model="a"), one(model="b"))
    second = run_of(tmp_path / "second", one(model="a"))
    assert list(played([first, second, first])) == ["b", f"a ({first})", f"a ({second})"]


def test_only_what_was_measured_is_drawn_and_of_one_scoring(tmp_path):
    records = [one(), replace(one(), scoring="paper"), one(n=8, status="error"), one(model="textbook")]
    (shown,) = played([run_of(tmp_path / "run", *records)]).values()
    assert [record.scoring for record in shown[0]] == ["strict"]
    (shown,) = played([run_of(tmp_path / "paper", replace(one(), scoring="paper"))]).values()
    assert [record.scoring for record in shown[0]] == ["paper"]


@pytest.mark.parametrize("name", ["n50.gif", "n50", ".png"])
def test_another_kind_of_file_is_refused_before_anything_is_read(tmp_path, name):
    with pytest.raises(InputError, match=r"names no picture: it ends in \.png, \.svg or \.pdf"):
        list(plot([tmp_path / "nowhere"], tmp_path / name))


def test_a_run_without_a_model_that_is_measured_is_refused(tmp_path):
    run = run_of(tmp_path / "run", one(model="textbook"), one(status="error"))
    with pytest.raises(InputError, match="no cell of a model has a verdict"):
        list(plot([run], tmp_path / "n50.png"))


def test_a_place_that_cannot_be_written_is_one_line(tmp_path):
    run = run_of(tmp_path / "run", one())
    with pytest.raises(InputError, match=r"cannot be written: No such file or directory$"):
        list(plot([run], tmp_path / "nowhere" / "n50.png"))


def test_without_matplotlib_the_command_that_installs_it_is_told(tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "pytest_agentsnet.reporting.drawing", raising=False)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(InputError, match=r"^a plot needs matplotlib: pip install 'pytest-agentsnet\[plot\]'$"):
        list(plot([tmp_path], tmp_path / "n50.png"))
