"""What a reader sees: violations first, then the last messages, the tape; a user's own assertion beside it; no traceback of ours."""

import json
import xml.etree.ElementTree as ET

import pytest
from sessions import ERRATIC, LEADER, last_records, section

from pytest_agentsnet.core.printable import printable

ONE = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring")
TITLE = "test_the_coloring_is_proper[coloring-ws-n4-i0-{}-t0]"

TALKATIVE = """
from pytest_agentsnet import Turn

class Talkative:
    def __init__(self, view): self.view = view
    async def first(self, view): return self.turn(view)
    async def step(self, view, inbox): return self.turn(view)
    async def decide(self, view, inbox): return Turn(answer="Group 2")
    def turn(self, view):
        return Turn(outbox={name: f"turn {view.turn} of {view.agent}" for name in view.neighbours})

def pytest_agentsnet_agent(model):
    return Talkative if model == "talkative" else None
"""

HOSTILE = {
    "ansi": "\x1b[2J\x1b[31mred\x1b]0;title\x07",
    "surrogate": "half \ud800 a pair",
    "null": "a\x00b",
    "bidi": "\u202eesrever\u2066",
    "lines": "one\ntwo\r\nthree\u2028four",
    "markup": "]]> </failure> &amp; <x>",
    "not a character": "\ufffe\uffff \x85 \x9b31m",
    "long": "x" * 5000,
}


def test_a_failure_shows_violations_first_then_the_last_messages_and_the_tape(start):
    start.pytester.makeconftest(TALKATIVE)
    result = start("--agentsnet-model=talkative", *ONE)
    result.assert_outcomes(failed=1, deselected=4)
    lines = section(result, TITLE.format("talkative"))
    assert lines[0] == "Jeremy and Douglas are neighbours and both answered Group 2"
    blank = lines.index("")
    assert all(" are neighbours and both answered Group 2" in line for line in lines[:blank])
    assert lines[blank + 1 : blank + 6] == [
        "the last messages between Jeremy and Douglas:",
        "  round 3, Jeremy to Douglas: turn 2 of Jeremy",
        "  round 3, Douglas to Jeremy: turn 2 of Douglas",
        "  round 4, Jeremy to Douglas: turn 3 of Jeremy",
        "  round 4, Douglas to Jeremy: turn 3 of Douglas",
    ]
    assert lines[-2] == "score 0.00, 4 agents, 4 rounds, scoring strict"
    (record,) = last_records(start.path)
    assert lines[-1] == f"tape .agentsnet/run-0001/{record['tape']}"
    assert (start.path / ".agentsnet" / "run-0001" / record["tape"]).exists()


@pytest.mark.parametrize("style", ["auto", "long", "short", "line", "native", "no"])
def test_no_style_of_traceback_shows_the_frameworks_frames(start, style):
    result = start("--agentsnet-model=constant", *ONE, f"--tb={style}", "--showlocals", "--full-trace")
    text = "\n".join(result.outlines)
    assert "Jeremy and Douglas are neighbours and both answered Group 1" in text or style == "no"
    for ours in ("collecting", "agentsnet_run.verdict.solved", "AssertionError", "Traceback"):
        assert ours not in text


def test_the_summary_line_says_the_first_violation_where_there_is_room(start, monkeypatch):
    monkeypatch.setenv("CI", "true")
    result = start("--agentsnet-model=constant", *ONE)
    result.stdout.fnmatch_lines(
        "FAILED pytest_agentsnet/suites/test_coloring.py::*] - Jeremy and Douglas are neighbours and both answered Group 1"
    )


def test_many_violations_are_cut(start):
    result = start("--agentsnet-model=constant", "--agentsnet-size=16", *ONE[1:])
    lines = section(result, TITLE.format("constant").replace("n4", "n16"))
    assert len([line for line in lines if "are neighbours" in line]) == 8
    assert "and 24 more violations" in lines


def test_a_leader_election_shows_the_edge_of_the_first_agent_at_fault(start):
    result = start("--agentsnet-model=constant", "--agentsnet-size=4", "--agentsnet-task=leader_election")
    result.stdout.fnmatch_lines([
        "4 agents answered Yes: Jeremy, Douglas, Stephen, Danielle",
        "Jeremy and Douglas wrote nothing to one another",
    ])


def test_a_users_test_keeps_its_own_assertion_and_has_the_text_beside_it(start):
    start.pytester.makepyfile(LEADER)
    result = start("--agentsnet-model=constant", ".")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([
        ">*assert agentsnet_run.verdict.solved",
        "E*assert False",
        "*--- AgentsNet leader_election-ws-n4-i0-constant-t0 ---*",
        "4 agents answered Yes: Jeremy, Douglas, Stephen, Danielle",
        "tape .agentsnet/run-0001/tapes/*.jsonl",
    ])


def test_a_users_test_that_fails_on_a_solved_cell_has_nothing_beside_it(start):
    start.pytester.makepyfile(
        LEADER.replace("assert agentsnet_run.verdict.solved", "assert agentsnet_run.record.calls == 1")
    )
    result = start("--agentsnet-model=textbook", ".")
    result.assert_outcomes(failed=1)
    result.stdout.no_fnmatch_line("*--- AgentsNet *")


def test_an_unsolved_cell_is_no_failure_of_a_test_that_asks_for_something_else(start):
    start.pytester.makepyfile(LEADER.replace("verdict.solved", "record.status == 'unsolved'"))
    start("--agentsnet-model=constant", ".").assert_outcomes(passed=1)


def test_an_expected_failure_of_the_users_stays_one(start):
    start.pytester.makepyfile(LEADER.replace("def test", "@pytest.mark.xfail(strict=True)\ndef test"))
    start("--agentsnet-model=constant", ".").assert_outcomes(xfailed=1)


def test_an_error_of_the_framework_in_the_users_own_hands_keeps_its_traceback(start):
    start.pytester.makepyfile(
        "import pytest_agentsnet as agentsnet\ndef test_it(agentsnet_cell): agentsnet.run(agentsnet.instance('cube'))"
    )
    result = start("--agentsnet-model=textbook", ".", *ONE)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines([
        ">*agentsnet.run(agentsnet.instance('cube'))",
        "*InputError: there is no task 'cube'*",
    ])


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_hostile_words_of_agents_are_escaped_everywhere(start, workers):
    words = list(HOSTILE.values())
    start.pytester.makeconftest(ERRATIC.replace("SAID", f"{words!a}[self.view.n - 4]"))
    sizes = [f"--agentsnet-size={4 + number}" for number in range(len(words))]
    result = start(
        "--agentsnet-model=erratic",
        *sizes,
        "--agentsnet-family=ws",
        "--agentsnet-task=matching",
        "--junitxml=out.xml",
        *workers,
    )
    result.assert_outcomes(failed=len(words))
    shown = "\n".join(result.outlines)
    assert "INTERNALERROR" not in shown
    assert shown == printable(shown)
    assert r"\x1b[2J\x1b[31mred" in shown
    assert r"\u202eesrever\u2066" in shown
    assert r"half \ud800 a pair" in shown
    assert r"a\x00b" in shown
    cases = list(ET.parse(start.path / "out.xml").iter("testcase"))  # noqa: S314 - our own file
    assert len(cases) == len(words)
    assert all("which is not the name of a neighbour" in case.find("failure").text for case in cases)
    records = last_records(start.path)
    assert len(records) == len(words)
    assert {record["status"] for record in records} == {"unsolved"}


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_hostile_words_in_a_users_own_assertion_break_nothing(start, workers):
    start.pytester.makeconftest(ERRATIC.replace("SAID", repr(HOSTILE["surrogate"])))
    start.pytester.makepyfile(
        """
        import logging

        def test_it(agentsnet_run):
            said = next(iter(agentsnet_run.transcript.answers.values()))
            print(said)
            logging.warning(said)
            assert said == "half a pair"
        """
    )
    # In a process of its own, since what is logged in this one would break the session around it.
    result = start.apart("--agentsnet-model=erratic", ".", *ONE, "--junitxml=out.xml", *workers)
    result.assert_outcomes(failed=1)
    assert "INTERNALERROR" not in "\n".join(result.outlines)
    result.stdout.fnmatch_lines("*half*a pair*")
    (case,) = ET.parse(start.path / "out.xml").iter("testcase")  # noqa: S314 - our own file
    assert case.find("failure") is not None


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_hostile_words_of_an_exception_break_nothing(start, workers):
    start.pytester.makeconftest(
        ERRATIC.replace("said = SAID", f"raise ValueError({HOSTILE['surrogate'] + HOSTILE['ansi']!a})")
    )
    result = start("--agentsnet-model=erratic", *ONE, "--junitxml=out.xml", *workers)
    assert result.parseoutcomes()["errors"] == 1
    shown = "\n".join(result.outlines)
    assert "INTERNALERROR" not in shown
    assert "\x1b[2J" not in shown
    assert r"half \ud800 a pair\x1b[2J" in shown
    (case,) = ET.parse(start.path / "out.xml").iter("testcase")  # noqa: S314 - our own file
    assert "raised at turn 0" in case.find("error").text
    (record,) = last_records(start.path)
    assert record["status"] == "error"


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_hostile_words_in_the_log_of_an_agent_that_fails_break_nothing(start, workers):
    start.pytester.makeconftest(
        ERRATIC.replace("said = SAID", f"import logging; logging.warning({HOSTILE['surrogate']!a}); 1 / 0")
    )
    result = start.apart("--agentsnet-model=erratic", *ONE, *workers)
    assert result.parseoutcomes()["errors"] == 1
    assert "INTERNALERROR" not in "\n".join(result.outlines)


def test_a_time_out_shows_its_reason_and_no_frames(start):
    start.pytester.makeconftest(
        """
        class Slow:
            price = None
            async def complete(self, conversation): raise TimeoutError

        def pytest_agentsnet_client(model): return Slow()
        """
    )
    result = start("--agentsnet-model=slow", *ONE, "--agentsnet-timeout=2.5", "--agentsnet-retries=0")
    result.assert_outcomes(errors=1, deselected=4)
    assert section(result, "ERROR at setup of " + TITLE.format("slow")) == ["no reply within 2.5 s"]


def test_hostile_words_of_a_client_reach_nobody(start):
    start.pytester.makeconftest(
        f"""
        from pytest_agentsnet import ClientError, Reply

        class Client:
            price = None
            async def complete(self, conversation):
                return Reply({HOSTILE["surrogate"]!a} + {HOSTILE["ansi"]!a} + " ANSWER: Group 1")

        def pytest_agentsnet_client(model): return Client()
        """
    )
    result = start("--agentsnet-model=hostile", *ONE)
    result.assert_outcomes(failed=1, deselected=4)
    shown = "\n".join(result.outlines)
    assert shown == printable(shown)
    (tape,) = (start.path / ".agentsnet" / "run-0001" / "tapes").iterdir()
    texts = [json.loads(line).get("text", "") for line in tape.read_text().splitlines()]
    assert any("half \ufffd a pair" in text for text in texts)


def test_names_of_agents_on_a_graph_of_ones_own_are_escaped_too(start):
    start.pytester.makepyfile(
        test_it="""
        import pytest
        from pytest_agentsnet import Topology

        @pytest.fixture
        def agentsnet_topology():
            return Topology(("A\\x1b[31m", "B\\ud800"), (("A\\x1b[31m", "B\\ud800"),))

        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
        def test_it(agentsnet_run):
            assert agentsnet_run.verdict.solved
        """
    )
    result = start("--agentsnet-model=constant", ".", "--junitxml=out.xml")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(r"A\x1b[[]31m and B\ud800 are neighbours and both answered Group 1")


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_cell_that_was_cut_short_is_an_error_with_the_reason_alone(start, workers):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import ClientError

        class Gone:
            price = None
            async def complete(self, conversation):
                raise ClientError("the provider is down (503)", "bad_request")

        def pytest_agentsnet_client(model): return Gone()
        """
    )
    result = start("--agentsnet-model=gone", *ONE, *workers)
    assert result.parseoutcomes()["errors"] == 1
    title = "ERROR at setup of " + TITLE.format("gone")
    lines = [line for line in section(result, title) if line and not line.startswith("[gw")]
    assert lines == ["the provider is down (503)"]
    (record,) = last_records(start.path)
    assert (record["status"], record["error_kind"], record["reason"]) == (
        "error",
        "bad_request",
        "the provider is down (503)",
    )
    assert (record["score"], record["violations"]) == (None, {})
    result.stdout.fnmatch_lines(["1 cell: 1 error", "  1 cell not measured, bad_request: the provider is down (503)"])
