"""Verdicts as text."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.reporting.gates import gate_lines, kept_lines, warning_line
from pytest_agentsnet.reporting.verdicts_json import verdicts_text, verdicts_to_json
from pytest_agentsnet.statistics.gates.gate import GateVerdict

PASS = GateVerdict("solved >= 0.8", "PASS", "solved 0.94 in [0.87, 0.98]: above the bar of 0.8", 0.8)
UNDECIDED = GateVerdict("solved >= 0.9", "INCONCLUSIVE", "the bar lies within", 0.9)


@given(st.text(min_size=1, max_size=400), st.sampled_from(["PASS", "FAIL", "INCONCLUSIVE"]))
def test_a_verdict_takes_two_lines_of_80_columns_at_most_and_shows_no_hostile_character(sentence, outcome):
    lines = list(gate_lines([GateVerdict("solved >= 0.8", outcome, sentence, 0.8)]))
    assert 1 <= len(lines) <= 2
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith(outcome)
    assert not any(character in line for line in lines for character in "\x1b\u202e\n\ud800")


def test_what_is_not_decided_is_warned_of_unless_it_fails():
    assert warning_line([PASS], strict=False) == ""
    assert warning_line([PASS, UNDECIDED], strict=False).startswith("WARNING: 1 gate is INCONCLUSIVE")
    assert warning_line([UNDECIDED, UNDECIDED], strict=False).startswith("WARNING: 2 gates are INCONCLUSIVE")
    assert warning_line([PASS, UNDECIDED], strict=True) == ""


def test_kept_verdicts_are_told_as_they_were(tmp_path):
    told = verdicts_to_json([PASS, UNDECIDED], [], package_version="1", exit_status=0, exit_meaning="passed")
    file = tmp_path / "verdicts.json"
    file.write_text(verdicts_text(told))
    assert list(kept_lines(file)) == ["gates on 0 cells", *gate_lines([PASS, UNDECIDED]), "exit status 0: passed"]


def test_a_run_without_gates_has_nothing_to_tell(tmp_path):
    assert list(kept_lines(tmp_path / "verdicts.json")) == []


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({"gates": [{"gate": 1}]}), '{"gates": 1}'])
def test_a_file_that_is_none_is_said_in_one_line(tmp_path, text):
    file = tmp_path / "verdicts.json"
    file.write_text(text)
    with pytest.raises(InputError, match="cannot be read as verdicts of this version"):
        list(kept_lines(file))
