"""Gates on exact metrics in a session."""

import pytest
from gated import MIXED, cases, play, verdicts
from sessions import last_records, refusal, section

SILENT = "--agentsnet-gate=tripwire(silence_rate <= 0.1)"
NO_MESSAGE = "--agentsnet-gate=messages <= 0"
CHANGES = "--agentsnet-gate=coloring.answers_to_change >= 3"


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
@pytest.mark.parametrize("reading", [(), ("--agentsnet-no-extracted",)], ids=["reading", "exact only"])
def test_exact_metrics_decide_as_rates_and_counts_do(start, workers, reading):
    start.pytester.makeconftest(MIXED)
    result = start(
        *play("mixed", "coloring", "vertex_cover"),
        SILENT,
        NO_MESSAGE,
        CHANGES,
        *workers,
        *reading,
        "--junitxml=out.xml",
    )
    assert result.ret == 8
    silent, messages, changes = verdicts(start.path)["gates"]
    assert (silent["outcome"], silent["value"], silent["trials"], silent["graphs"]) == ("FAIL", 1.0, 6, 3)
    assert (messages["outcome"], messages["value"], messages["trials"]) == ("PASS", 0.0, 6)
    assert (changes["outcome"], changes["trials"]) == ("PASS", 3)
    told = cases(start.path / "out.xml")
    tag, sentence = told["agentsnet", "gate[tripwire(silence_rate<=0.1)]"]
    assert (tag, sentence.startswith("FAIL tripwire(silence_rate <= 0.1): silence_rate 1.00 in [")) == ("failure", True)
    assert told["agentsnet", "gate[messages<=0]"] == ("", "")


def test_the_verdicts_of_metrics_stand_in_the_section_of_gates(start):
    start.pytester.makeconftest(MIXED)
    lines = section(start(*play("mixed", "coloring"), NO_MESSAGE), "AgentsNet gates")
    assert lines[0] == "PASS  messages 0 over 3 cells: within the bar of 0"


OWN = """
from pytest_agentsnet import CellMetric, Measurement

def pytest_agentsnet_metrics():
    return [
        CellMetric("agents", "agents", "exact", "cells", lambda case: Measurement(case.instance.n, 1), "count", (0, None)),
        CellMetric("guessed", "guesses", "extracted", "cells", lambda case: Measurement(1.0, 1)),
    ]
"""


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_an_exact_metric_of_ones_own_decides(start, workers):
    start.pytester.makeconftest(OWN + MIXED)
    result = start(*play("mixed", "coloring"), "--agentsnet-gate=coloring.agents <= 100", *workers)
    (verdict,) = verdicts(start.path)["gates"]
    cells = last_records(start.path)
    assert (verdict["outcome"], verdict["value"]) == ("PASS", sum(record["n"] for record in cells))
    assert result.ret == 0
    told = refusal(start(*play("mixed", "coloring"), "--agentsnet-gate=guessed <= 1"))
    assert "guessed is no measure of a gate, it rests on reading English" in told


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_metric_of_polls_is_refused_where_nobody_is_polled(start, workers):
    start.pytester.makeconftest(MIXED)
    gate = "--agentsnet-gate=tripwire(opinion_rate >= 0.6)"
    assert refusal(start(*play("mixed", "coloring"), gate, *workers)) == (
        "the gate tripwire(opinion_rate >= 0.6) is about agents that are polled, and none is: add --agentsnet-poll"
    )
    assert not list(start.path.rglob("results.jsonl"))
    assert start(*play("mixed", "coloring"), gate, "--agentsnet-poll", *workers).ret != 4


@pytest.mark.parametrize(
    ("gate", "told"),
    [
        ("late_settling <= 0.2", "late_settling is no measure of a gate, it rests on reading English; only exact"),
        ("coloring.withdrawal <= 0.2", "withdrawal is no measure of a gate, it rests on reading English; only exact"),
        ("coloring.violated_promises <= 0.2", "violated_promises is measured on matching alone"),
    ],
)
def test_a_metric_that_cannot_decide_is_refused_before_anything_is_played(start, gate, told):
    start.pytester.makeconftest(MIXED)
    assert told in refusal(start(*play("mixed", "coloring"), f"--agentsnet-gate={gate}"))
    assert not list(start.path.rglob("results.jsonl"))


def test_a_share_needs_all_cells_and_a_count_none_of_those_that_are_left_out(start):
    paper = (
        "--agentsnet-model=constant",
        "--agentsnet-grid=paper",
        "--agentsnet-task=coloring",
        "--agentsnet-early-stop",
    )
    hopeless = "--agentsnet-gate=solved >= 0.8"
    start(*paper, hopeless, NO_MESSAGE)
    _, messages = verdicts(start.path)["gates"]
    assert (messages["outcome"], messages["trials"] < 27) == ("PASS", True)
    start(*paper, hopeless, "--agentsnet-gate=silence_rate >= 0.5", "--agentsnet-fresh")
    _, silent = verdicts(start.path)["gates"]
    assert (silent["outcome"], silent["trials"]) == ("PASS", 27)


def test_a_gate_on_a_share_alone_stops_nothing_early(start):
    result = start("--agentsnet-model=constant", "--agentsnet-early-stop", "--agentsnet-gate=silence_rate >= 0.5")
    assert "no gate here can be decided early" in refusal(result)
