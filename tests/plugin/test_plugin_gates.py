"""Gates in a session: the cells that they decide about, their items, and what is kept of them."""

import json
import re

import pytest
from gated import LOOSE, MIXED, cases, play, verdicts
from sessions import refusal, runs, section

HIGH = "--agentsnet-gate=tripwire(solved >= 0.9)"
UNDECIDED = "--agentsnet-gate=solved >= 0.2"
NO_ERRORS = "--agentsnet-gate=errors <= 0"
HALF = play("mixed", "consensus", "coloring")
"""Three cells solved, three not."""


@pytest.fixture
def mixed(start):
    start.pytester.makeconftest(MIXED)
    return start


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_an_unsolved_cell_is_xfailed_and_each_gate_is_one_item(mixed, workers):
    result = mixed(*HALF, LOOSE, HIGH, UNDECIDED, *workers, "--junitxml=out.xml")
    assert result.ret == 0
    told = {outcome: number for outcome, number in result.parseoutcomes().items() if outcome != "deselected"}
    assert told == {"passed": 5, "xfailed": 3, "skipped": 1}
    found = cases(mixed.path / "out.xml")
    assert len(found) == 9
    assert found["agentsnet", "gate[tripwire(solved>=0.2)]"] == ("", "")
    tag, message = found["agentsnet", "gate[solved>=0.2]"]
    assert (tag, message.startswith("INCONCLUSIVE solved >= 0.2: solved 0.50 in [")) == ("skipped", True)
    xfailed = [message for (name, _), (tag, message) in found.items() if name.endswith("test_coloring")]
    assert xfailed == ["unsolved; a gate decides"] * 3


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_gate_that_fails_says_so_at_once_in_terminal_junit_and_file(mixed, workers):
    result = mixed(*play("mixed", "coloring", "vertex_cover"), HIGH, *workers, "--junitxml=out.xml")
    assert result.ret == 8
    assert result.parseoutcomes()["failed"] == 1
    tag, message = cases(mixed.path / "out.xml")["agentsnet", "gate[tripwire(solved>=0.9)]"]
    assert (tag, message.startswith("FAIL tripwire(solved >= 0.9): solved 0.00 in [0.00, ")) == ("failure", True)
    kept = verdicts(mixed.path)
    (gate,) = kept["gates"]
    assert (gate["gate"], gate["outcome"], gate["trials"]) == ("tripwire(solved >= 0.9)", "FAIL", 6)
    assert (kept["exit_status"], kept["cells"]["unsolved"], kept["cells"]["selected"]) == (8, 6, 6)
    result.stdout.fnmatch_lines("FAILED agentsnet::gate*tripwire(solved>=0.9)* - FAIL *")


def test_the_section_says_each_verdict_in_two_lines_of_80_columns_at_most(mixed):
    result = mixed(*HALF, LOOSE, HIGH, UNDECIDED, NO_ERRORS)
    lines = section(result, "AgentsNet gates")
    assert max(map(len, lines)) <= 80
    heads = [line for line in lines if re.match("PASS|FAIL|INCONCLUSIVE", line)]
    assert [head.split()[0] for head in heads] == ["PASS", "PASS", "INCONCLUSIVE", "PASS"]
    assert len([line for line in lines if line.startswith("    ")]) <= len(heads)
    assert "WARNING: 1 gate is INCONCLUSIVE, which is not PASS (--agentsnet-strict-gates)" in lines


def test_strict_gates_fail_where_nothing_is_decided(mixed):
    result = mixed(*HALF, UNDECIDED, "--agentsnet-strict-gates", "--junitxml=out.xml")
    assert result.ret == 11
    assert cases(mixed.path / "out.xml")["agentsnet", "gate[solved>=0.2]"][0] == "failure"
    assert "WARNING" not in result.stdout.str()


def test_kept_failures_stay_failed_and_do_not_turn_the_exit_status(mixed):
    result = mixed(*HALF, LOOSE, "--agentsnet-keep-failed")
    assert (result.ret, result.parseoutcomes()["failed"]) == (0, 3)


def test_a_gate_in_the_ini_file_is_one_too(mixed):
    (mixed.path / "pytest.ini").write_text(
        "[pytest]\nagentsnet_gate =\n    tripwire(solved >= 0.2)\n    errors <= 0\nagentsnet_strict_gates = true"
    )
    mixed(*HALF)
    assert [gate["gate"] for gate in verdicts(mixed.path)["gates"]] == ["tripwire(solved >= 0.2)", "errors <= 0"]


def test_without_a_model_a_gate_in_the_ini_file_is_about_nothing(mixed):
    (mixed.path / "pytest.ini").write_text("[pytest]\nagentsnet_gate = solved >= 0.2")
    mixed.pytester.makepyfile("def test_it(): pass")
    result = mixed("test_without_a_model_a_gate_in_the_ini_file_is_about_nothing.py")
    assert result.ret == 0
    assert "gate" not in result.stdout.str().replace("a_gate_in", "")


def test_a_gate_on_the_command_line_does_not_pass_where_there_is_nothing_to_decide(mixed):
    mixed.pytester.makepyfile(test_own="def test_it(): pass")
    assert "name one" in refusal(mixed("test_own.py", LOOSE))
    (mixed.path / "pytest.ini").write_text("[pytest]\nagentsnet_model = mixed")
    result = mixed("test_own.py", LOOSE)
    assert result.ret == 1
    assert section(result, "AgentsNet gates")[0].startswith("ERROR: a gate is on the command line")


def test_an_error_stays_one_and_the_failure_of_a_solved_cells_test_too(mixed):
    mixed.pytester.makepyfile(
        test_own="""
        import pytest

        @pytest.mark.agentsnet(tasks=["consensus", "coloring", "matching"], sizes=[4])
        def test_it(agentsnet_run):
            assert agentsnet_run.verdict.solved
            assert agentsnet_run.record.family != "dt"

        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
        def test_of_ones_own_that_is_wrong(agentsnet_run):
            raise KeyError("a fault of the test")
        """
    )
    result = mixed("--agentsnet-model=mixed", "test_own.py", LOOSE)
    result.assert_outcomes(passed=3, errors=3, failed=2, xfailed=3)
    assert result.ret == 1


def test_only_other_failures_end_a_session_that_stops_at_the_first(mixed):
    result = mixed(*HALF, LOOSE, "--maxfail=1")
    assert (result.ret, result.parseoutcomes()["xfailed"]) == (0, 3)


def test_a_failed_gate_is_no_test_to_run_again(mixed):
    options = (*play("mixed", "coloring", "vertex_cover"), HIGH)
    mixed(*options)
    again = mixed(*options, "--lf")
    again.stdout.no_fnmatch_line("*known failures*")


def test_the_gates_are_about_all_cells_of_the_run_also_where_few_are_played_now(mixed):
    mixed(*play("mixed", "coloring", "consensus"), "--agentsnet-dir=out")
    mixed(*play("mixed", "consensus"), LOOSE, "--agentsnet-dir=out")
    kept = json.loads((mixed.path / "out" / "verdicts.json").read_text())
    assert (kept["cells"]["selected"], kept["cells"]["unsolved"], kept["gates"][0]["trials"]) == (6, 3, 6)


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_cell_that_was_asked_for_and_not_played_is_lost_for_the_gates(mixed, workers):
    mixed(*play("mixed", "consensus", "matching"), "--agentsnet-dir=out", "-x")
    result = mixed(*play("mixed", "consensus"), NO_ERRORS, "--agentsnet-dir=out", *workers)
    assert result.ret == 8
    kept = json.loads((mixed.path / "out" / "verdicts.json").read_text())
    assert (kept["cells"]["selected"], kept["cells"]["solved"], kept["gates"][0]["value"]) == (6, 3, 3.0)


def test_a_replay_shows_its_verdicts_and_keeps_none(mixed):
    mixed(*HALF, "--agentsnet-dir=out")
    before = {path: path.stat().st_mtime_ns for path in (mixed.path / "out").rglob("*")}
    for workers in ((), ("-n2",)):
        result = mixed("--agentsnet-replay=out", HIGH, *workers)
        assert result.parseoutcomes()["xfailed"] == 3
        assert section(result, "AgentsNet gates")[0].startswith("PASS  solved 0.50 in ")
    assert not list(mixed.path.rglob("verdicts.json"))
    assert {path: path.stat().st_mtime_ns for path in (mixed.path / "out").rglob("*")} == before


def test_agentsnet_show_tells_the_verdicts(mixed, capsys):
    from pytest_agentsnet.cli import main

    mixed(*HALF, LOOSE, NO_ERRORS)
    capsys.readouterr()
    assert main(["show", str(runs(mixed.path)[-1])]) == 0
    lines = capsys.readouterr().out.splitlines()
    told = lines[lines.index("gates on 6 cells") + 1 :]
    assert [line.split()[:2] for line in told if not line.startswith(" ")][:2] == [
        ["PASS", "solved"],
        ["PASS", "errors"],
    ]
    assert lines[-1] == "exit status 0: passed"


def test_the_same_evidence_is_the_same_look_and_new_evidence_the_next(mixed):
    def look(*options):
        mixed(*HALF, LOOSE, "--agentsnet-dir=out", *options)
        (gate,) = json.loads((mixed.path / "out" / "verdicts.json").read_text())["gates"]
        return gate["look"]

    assert [look(), look(), look("-n2")] == [1, 1, 1]
    assert [look("--agentsnet-trials=2"), look("--agentsnet-trials=2")] == [2, 2]
    # Scripted agents play alike: the fresh run has the evidence of the first look.
    assert look("--agentsnet-fresh") == 1
    assert look("--agentsnet-fresh", "--agentsnet-trials=3") == 3


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_further_look_at_which_pass_is_impossible_is_refused_before_anything_is_played(mixed, workers):
    bar, where = "--agentsnet-gate=solved >= 0.8", ("--agentsnet-model=textbook", "--agentsnet-dir=out")
    assert mixed(*where, bar).ret == 0
    assert mixed(*where, bar).ret == 0  # nothing new is played, and the verdict of the first look shown
    before = sorted(path.name for path in (mixed.path / "out").rglob("*.jsonl"))
    result = mixed(*where, bar, "--agentsnet-fresh", *workers)
    assert result.ret == 4
    assert "can never PASS" in result.stdout.str() + result.stderr.str()
    # Under xdist the workers find out, and the run of before has been put away by then.
    assert sorted(path.name for path in (mixed.path / "out").rglob("*.jsonl")) == before
    result = mixed(*where, bar, "--agentsnet-fresh", "--agentsnet-plan")
    result.stdout.fnmatch_lines(["*solved >= 0.8 can never PASS*"])


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
@pytest.mark.parametrize(
    ("gate", "told"),
    [
        ("solved => 0.2", "column 8"),
        ("solved >= 0.9", "can never PASS"),
        ("solved[n=64] >= 0.2", "no cell with n '64'"),
        ("chess.solved >= 0.2", "there is no task 'chess'"),
        ("solved >= baseline", "--agentsnet-baseline"),
    ],
)
def test_a_gate_that_cannot_be_decided_is_refused_before_anything_is_played(mixed, gate, told, workers):
    if workers and told != "can never PASS":  # one stands for all that is found when the cells are known
        workers = ()
    result = mixed(*HALF, f"--agentsnet-gate={gate}", *workers)
    if workers:
        assert result.ret == 4
        result.stdout.fnmatch_lines(f"ERROR: *{told}*")
    else:
        assert told in refusal(result)
    assert not list(mixed.path.rglob("results.jsonl"))


def test_runxfail_would_take_the_decision_from_the_gates(mixed):
    assert "--runxfail" in refusal(mixed(*HALF, LOOSE, "--runxfail"))


def test_the_plan_says_what_each_gate_can_decide_and_refuses_nothing(mixed):
    result = mixed(*HALF, UNDECIDED, "--agentsnet-gate=solved >= 0.9", "--agentsnet-plan")
    assert result.ret == 0
    lines = " ".join(section(result, "AgentsNet plan"))
    assert re.search(r"the gate solved >= 0.2: of 6 runs solved +PASS from", lines)
    assert "the gate solved >= 0.9 can never PASS" in lines


def test_a_gate_that_will_hardly_be_decided_is_warned_of(mixed):
    plain = mixed(*HALF, UNDECIDED)
    plain.stdout.fnmatch_lines("agentsnet: the gate solved >= 0.2 PASSes with *")
    mixed(*HALF, UNDECIDED, "-n2").stdout.fnmatch_lines("agentsnet: the gate solved >= 0.2 PASSes with *")


def test_listing_tests_decides_nothing(mixed):
    result = mixed(*HALF, UNDECIDED, "--collect-only", "-q")
    assert (result.ret, "gate[" in result.stdout.str()) == (0, False)
