import pytest

from pytest_agentsnet.clients.faults import FAULTS, fault_of, kind_of_status
from pytest_agentsnet.core.errors import CellError, ClientError, ProgramError


def test_every_row_stands_under_its_kind_and_says_something():
    for kind, fault in FAULTS.items():
        assert fault.kind == kind
        assert fault.words
        assert fault.ends in {"cell", "run"}


def test_the_table_cannot_be_changed():
    with pytest.raises(TypeError):
        FAULTS["auth"] = FAULTS["timeout"]


@pytest.mark.parametrize("kind", ["rate_limited", "server_error", "timeout", "connection"])
def test_what_often_passes_is_tried_again_and_ends_the_cell_alone(kind):
    assert FAULTS[kind].retried
    assert FAULTS[kind].ends == "cell"


@pytest.mark.parametrize(
    "kind", ["missing_key", "auth", "forbidden", "unknown_model", "quota_exhausted", "missing_part"]
)
def test_what_only_the_user_can_mend_is_tried_once_and_ends_the_run(kind):
    assert not FAULTS[kind].retried
    assert FAULTS[kind].ends == "run"


def test_an_error_finds_its_row():
    assert fault_of(ClientError("no", "auth")) is FAULTS["auth"]
    assert fault_of(ProgramError("no")) is FAULTS["program"]


def test_a_kind_that_the_table_does_not_know_ends_its_cell_without_another_try():
    fault = fault_of(CellError("no", "of my own"))
    assert (fault.kind, fault.retried, fault.ends) == ("unexpected", False, "cell")


@pytest.mark.parametrize("status", range(400, 600))
def test_every_status_of_failure_has_a_row(status):
    assert kind_of_status(status) in FAULTS


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, "auth"), (404, "unknown_model"), (408, "request_timeout"), (409, "conflict"), (413, "too_large"),
     (418, "bad_request"), (429, "rate_limited"), (500, "server_error"), (529, "server_error")],
)  # fmt: skip
def test_a_status_names_its_row(status, kind):
    assert kind_of_status(status) == kind
