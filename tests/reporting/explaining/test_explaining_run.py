"""The failures of a run by their causes; what a record lacks is measured from its tape."""

import pytest
from planted import planted

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.explaining.explained import explained
from pytest_agentsnet.reporting.explaining.measured_records import is_incomplete, measured_records
from pytest_agentsnet.reporting.explaining.run_story import by_cause
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import append_record
from pytest_agentsnet.running.tapes.header import header_for, header_to_json
from pytest_agentsnet.running.tapes.lines import encoded, turn_line, verdict_to_json

FACTS = {
    "task": "coloring", "family": "ws", "n": 3, "index": 0, "seed": 0, "model": "mine", "trial": 0, "rounds": 4,
    "diameter": 2, "package_version": "0",
}  # fmt: skip
METRICS = {"never_stated": {"value": 0.0, "of": 3}}


@pytest.fixture
def run(tmp_path):
    return RunDirectory.named(tmp_path / "run")


def keep(run, cell, status="unsolved", scoring="strict", **rest):
    append_record(run.results, Record(cell=cell, status=status, scoring=scoring, score=0.5, **{**FACTS, **rest}))


def tape(run, planted_cell, name="old", *, verdicts=True, task=None):
    """The planted cell on a tape, as it would have been recorded; its place in the run."""
    cell, transcript = Cell(planted_cell.instance, "mine", "mine"), planted_cell.transcript()
    header = header_to_json(header_for(cell, {}, "0", 0.0))
    lines = [encoded(header | ({"task": task} if task else {}))]
    for number, turns in enumerate(transcript.turns):
        lines += [encoded(turn_line(agent, number, turn)) for agent, turn in zip(transcript.agents, turns, strict=True)]
    if verdicts:
        lines.append(encoded(verdict_to_json(planted_cell.instance.check(transcript.answers), "strict")))
    (run.tapes / f"{name}.jsonl").write_bytes(b"".join(lines))
    return f"tapes/{name}.jsonl"


def standing():
    cell = planted("coloring").answers_are("Group 1", "Group 1", "Group 2")
    for turn in range(4):
        cell.says("Ann", turn, "Bob", "I take Group 1.").says("Bob", turn, "Ann", "I take Group 1.")
    return cell


def told(run, *arguments, **options):
    return list(explained(run.path, *(arguments or (None,)), **options))


def test_failures_are_grouped_by_their_first_cause(run):
    keep(run, "a-t0", causes=("standoff", "too_late"), violations={"equal_colours": 2}, metrics=METRICS)
    keep(run, "b-t0", causes=("too_late",), metrics=METRICS)
    keep(run, "c-t0", causes=("standoff",), metrics=METRICS)
    keep(run, "d-t0", causes=("other",), metrics=METRICS)
    keep(run, "e-t0", status="solved", metrics=METRICS)
    keep(run, "f-t0", status="error", error_kind="auth", reason="no key")
    lines = told(run)
    begin = next(place for place, line in enumerate(lines) if line.startswith("4 cells unsolved"))
    text = " ".join(" ".join(lines[begin:]).split())
    assert "standoff 2 of 4 (agents knew that they clash, and none of them changed for three rounds)" in text
    assert "a-t0 score 0.5; equal_colours 2; also too_late c-t0 score 0.5" in text
    assert (
        "too_late 1 of 4 (an end of what is violated came to its answer in the last round, or with it; holds in 2)"
        in text
    )
    assert "other 1 of 4 (no cause of the list holds)" in text
    assert "e-t0" not in text
    assert "left out: 1 cell without a verdict" in lines
    assert "no cause of the list in 25%" in " ".join(" ".join(lines[:begin]).split())
    assert lines[-1].endswith("run a-t0")


def test_the_most_frequent_cause_comes_first_and_the_unknown_last():
    causes = [(), (), (), ("too_late",), ("format",), ("format", "too_late"), ("a newer one",)]
    records = [Record(cell=str(number), status="unsolved", scoring="strict", causes=each, **FACTS)
               for number, each in enumerate(causes)]  # fmt: skip
    assert list(by_cause(records)) == ["format", "too_late", "a newer one", ""]


def test_many_cells_of_a_cause_are_cut(run):
    for number in range(20):
        keep(run, f"a-t{number}", causes=("format",), metrics=METRICS)
    assert "    … and 12 more; --all shows them" in told(run)
    assert sum("score" in line for line in told(run, None, everything=True)) == 20


def test_a_record_without_metrics_is_measured_from_its_tape(run):
    keep(run, "old-t0", tape=tape(run, standing()))
    (record,) = measured_records(run.path, [Record(cell="old-t0", status="unsolved", scoring="strict",
                                                   tape="tapes/old.jsonl", **FACTS)])  # fmt: skip
    assert record.causes == ("answer_slip", "standoff", "unanswered")
    assert record.metrics["conflict_latency"]["value"] == 4
    assert not is_incomplete(record)
    assert any("answer_slip 1 of 1" in line for line in told(run))


def test_one_that_was_measured_without_reading_english_is_measured_too(run):
    keep(run, "old-t0", tape=tape(run, standing()), metrics={"violated_equal_groups": {"value": 0.5, "of": 2}},
         causes=("other",))  # fmt: skip
    assert any("answer_slip 1 of 1" in line for line in told(run))


def test_a_record_whose_tape_is_gone_is_told_as_it_is(run):
    keep(run, "gone-t0", tape="tapes/gone.jsonl")
    lines = told(run)
    assert any("unknown 1 of 1 (no cause could be looked for)" in line for line in lines)
    assert "1 cell could not be measured: no tape that can be read is there" in lines


def test_of_a_tape_that_was_read_in_two_ways_the_strict_record_is_told(run):
    for scoring, cause in (("strict", "standoff"), ("paper", "format")):
        keep(run, "a-t0", scoring=scoring, tape="tapes/a.jsonl", causes=(cause,), metrics=METRICS)
    text = " ".join(told(run))
    assert "standoff 1 of 1" in text
    assert "format 1" not in text


def test_a_run_without_an_ended_cell_says_so(run):
    keep(run, "a-t0", status="error", error_kind="auth", reason="no key")
    assert told(run) == ["no cell of this run has come to an end"]


def test_a_cell_is_told_from_its_tape_alone(run):
    tape(run, standing(), "a-t0-00000000")
    lines = told(run, "a-t0")
    assert lines[0] == "coloring-custom-n3-i0-mine-t0"
    assert "    round 2 to answer: Ann and Bob stayed where they were" in lines


def test_a_cell_of_a_task_that_is_not_known_here_has_the_verdict_of_then(run):
    tape(run, standing(), "a-t0-00000000", task="ours")
    text = " ".join(" ".join(told(run, "a-t0")).split())
    assert "unsolved, score 0.5, scoring strict" in text
    assert "- equal_colours: " in text
    assert "Ann answered Group 1 Bob answered Group 1" in text


def test_what_was_not_played_to_its_end_is_refused_in_one_line(run):
    tape(run, standing(), "a-t0-00000000", verdicts=False)
    keep(run, "b-t0", status="skipped", error_kind="auth", reason="no key")
    with pytest.raises(InputError, match="was not played to its end, so that there is nothing to explain yet"):
        told(run, "a-t0")
    with pytest.raises(InputError, match="b-t0 was not played, so that there is nothing to explain"):
        told(run, "b-t0")


def test_a_cell_that_was_judged_in_one_reading_alone_is_told_in_the_strict_one_too(run):
    place = run.path / tape(run, standing(), "a-t0-00000000")
    place.write_bytes(place.read_bytes().replace(b'"scoring":"strict"', b'"scoring":"paper"'))
    assert told(run, "a-t0")[2:4] == ["  unsolved, score 0.5, scoring strict", "  unsolved, score 0.5, scoring paper"]
