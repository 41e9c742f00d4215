"""The table of exit statuses, its order, and that README shows it."""

import subprocess
import sys
from pathlib import Path

import pytest

from pytest_agentsnet.collecting.exit_codes import EXIT_CODES, Ending, exit_status, exit_table

README = Path(__file__).parent.parent.parent / "README.md"

EVERYTHING = {
    "others_failed": True,
    "outcomes": ("PASS", "FAIL", "INCONCLUSIVE"),
    "strict": True,
    "provider_unusable": True,
    "budget_spent": True,
    "not_measured": True,
}


@pytest.mark.parametrize(
    ("untrue", "status"),
    [
        ({}, 1),
        ({"others_failed": False}, 8),
        ({"outcomes": ("PASS", "INCONCLUSIVE")}, 9),
        ({"provider_unusable": False}, 10),
        ({"budget_spent": False}, 11),
        ({"strict": False}, 12),
        ({"errors_accepted": True}, 0),
    ],
)
def test_the_first_row_that_is_true_is_the_status(untrue, status):
    facts = dict(EVERYTHING)
    for step in (
        {},
        {"others_failed": False},
        {"outcomes": ("PASS", "INCONCLUSIVE")},
        {"provider_unusable": False},
        {"budget_spent": False},
        {"strict": False},
        {"errors_accepted": True},
    ):
        facts |= step
        if step == untrue:
            break
    assert exit_status(Ending(**facts)) == status


def test_cells_that_were_not_measured_are_told_of_only_where_gates_leave_them_out():
    assert exit_status(Ending(not_measured=True)) == 0
    assert exit_status(Ending(not_measured=True, outcomes=("PASS",))) == 12
    assert exit_status(Ending(not_measured=True, outcomes=("INCONCLUSIVE",))) == 12
    assert exit_status(Ending(not_measured=True, outcomes=("PASS",), errors_accepted=True)) == 0


def test_no_number_of_another_plugin_is_taken():
    assert not set(EXIT_CODES) & {6, 7}
    assert all(row.number == number for number, row in EXIT_CODES.items())


def test_readme_shows_the_table_as_it_is():
    printed = subprocess.run(
        [sys.executable, "-m", "pytest_agentsnet.collecting.exit_codes"], capture_output=True, text=True, check=True
    )
    assert printed.stdout == exit_table()
    assert exit_table() in README.read_text(encoding="utf-8")
