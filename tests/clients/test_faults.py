import subprocess
import sys
from pathlib import Path

import pytest

from pytest_agentsnet.clients.fault_table import fault_table
from pytest_agentsnet.clients.faults import FAULTS, TROUBLES, fault_of, trouble_of_status
from pytest_agentsnet.core.errors import CellError, ClientError, ProgramError


def test_every_row_stands_under_its_kind_and_says_something():
    for kind, fault in FAULTS.items():
        assert fault.kind == kind
        assert fault.words
        assert fault.ends in {"cell", "run"}


def test_the_table_cannot_be_changed():
    with pytest.raises(TypeError):
        FAULTS["auth"] = FAULTS["timeout"]
    with pytest.raises(TypeError):
        TROUBLES["dns"] = TROUBLES["tls"]


@pytest.mark.parametrize("kind", ["rate_limited", "server_error", "timeout", "connection"])
def test_what_often_passes_is_tried_again_and_ends_the_cell_alone(kind):
    assert FAULTS[kind].retries
    assert FAULTS[kind].ends == "cell"


@pytest.mark.parametrize(
    "kind", ["missing_key", "auth", "forbidden", "unknown_model", "quota_exhausted", "missing_part"]
)
def test_what_only_the_user_can_mend_is_tried_once_and_ends_the_run(kind):
    assert not FAULTS[kind].retries
    assert FAULTS[kind].ends == "run"


def test_an_error_finds_its_row():
    assert fault_of(ClientError("no", "auth")) is FAULTS["auth"]
    assert fault_of(ProgramError("no")) is FAULTS["program"]


def test_a_kind_that_the_table_does_not_know_ends_its_cell_without_another_try():
    fault = fault_of(CellError("no", "of my own"))
    assert (fault.kind, fault.retries, fault.ends) == ("unexpected", 0, "cell")


@pytest.mark.parametrize("status", range(400, 600))
def test_every_status_of_failure_has_a_row(status):
    assert trouble_of_status(status).fault in FAULTS


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, "auth"), (404, "unknown_model"), (408, "request_timeout"), (409, "conflict"), (413, "too_large"),
     (418, "bad_request"), (429, "rate_limited"), (500, "server_error"), (529, "server_error")],
)  # fmt: skip
def test_a_status_names_its_row(status, kind):
    assert trouble_of_status(status).fault == kind


def test_each_trouble_is_one_of_the_faults_or_an_answer():
    for name, trouble in TROUBLES.items():
        assert trouble.name == name
        assert (trouble.fault in FAULTS) != bool(trouble.answer)


def test_no_two_troubles_have_one_status():
    statuses = [status for trouble in TROUBLES.values() for status in trouble.statuses]
    assert len(statuses) == len(set(statuses))


def test_what_ends_the_run_is_told_within_seconds_and_what_is_tried_again_has_time_for_it():
    for fault in FAULTS.values():
        assert bool(fault.retries) == bool(fault.patience)
        assert fault.ends == "cell" or fault.patience <= 15


def test_readme_shows_the_table_as_it_is():
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"\n\n{fault_table()}\n" in readme, "python -m pytest_agentsnet.clients.fault_table prints README's table"


def test_one_command_prints_the_table():
    command = [sys.executable, "-W", "error", "-m", "pytest_agentsnet.clients.fault_table"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == (fault_table(), "")


def test_the_bounds_that_readme_states_are_those_of_the_table():
    readme = " ".join((Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").split())
    most = 1 + max(fault.retries for fault in FAULTS.values())
    longest = max(fault.patience for fault in FAULTS.values())
    assert f"{most} times `--agentsnet-timeout` and {longest:.0f} s of pauses" in readme
