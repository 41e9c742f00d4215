"""Tasks, families, agents and clients of a user's own, through the same hooks as the built-in ones."""

import pytest
from sessions import LEADER, SMALL, last_records, refusal, section

MODEL = "--agentsnet-model=textbook"

TWO_GROUPS = """
from pytest_agentsnet import Verdict, Violation, Witness

class TwoGroups:
    name = "two_groups"
    version = 1
    def brief(self, topology): return "Not everybody may answer the same."
    def alphabet(self, topology, agent): return ("a", "b")
    def check(self, topology, labelling, scoring):
        if len(set(labelling.values())) > 1:
            return Verdict(1.0)
        witnesses = tuple(Witness(agent, labelling.get(agent)) for agent in topology.agents[:2])
        return Verdict(0.0, (Violation("all_equal", witnesses, "everybody answered the same"),))

def pytest_agentsnet_tasks():
    return [TwoGroups()]
"""

TRIANGLES = """
from pytest_agentsnet import Topology

class Triangle:
    name = "triangle"
    defaults = {}
    def refusal(self, n, parameters): return None if n == 3 else f"triangle has three agents, not {n}"
    def build(self, n, index, seed, parameters):
        return Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", "Anna")))

def pytest_agentsnet_topologies():
    return [Triangle()]
"""

FIRST_NEIGHBOUR = """
import pathlib
from pytest_agentsnet import Turn

class Agent:
    def __init__(self, view):
        self.view = view
        with pathlib.Path("made.txt").open("a") as file:
            file.write(f"{view.key} {view.agent}\\n")
    async def first(self, view): return Turn(outbox={name: "hello" for name in view.neighbours})
    async def step(self, view, inbox): return Turn()
    async def decide(self, view, inbox): return Turn(answer="Yes" if view.agent < min(view.neighbours) else "No")

def pytest_agentsnet_agent(model):
    return Agent if model == "mine" else None
"""


def test_an_agent_of_ones_own_is_made_once_per_agent_and_cell(start):
    start.pytester.makeconftest(FIRST_NEIGHBOUR)
    result = start("--agentsnet-model=mine", *SMALL, "--agentsnet-task=leader_election", "--agentsnet-task=consensus")
    assert result.parseoutcomes()["deselected"] == 3
    assert sum(result.parseoutcomes().get(outcome, 0) for outcome in ("passed", "failed")) == 4
    made = (start.path / "made.txt").read_text().splitlines()
    assert len(made) == len(set(made)) == 16


def test_an_agent_of_ones_own_that_raises_is_an_error_with_the_users_frames_only(start):
    start.pytester.makeconftest(
        FIRST_NEIGHBOUR.replace(
            "async def step(self, view, inbox): return Turn()", "async def step(self, view, inbox): return lost(inbox)"
        )
        + "\ndef lost(inbox):\n    return inbox['nobody']\n"
    )
    start.pytester.makepyfile(LEADER)
    result = start("--agentsnet-model=mine", ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([
        "*the program of * raised at turn 1: KeyError: 'nobody'",
        '*conftest.py", line *, in step',
        "*return lost(inbox)",
        '*conftest.py", line *, in lost',
        "*return inbox[[]'nobody'[]]",
    ])
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")
    (record,) = last_records(start.path)
    assert (record["status"], record["error_kind"], record["score"]) == ("error", "program", None)
    assert "KeyError: 'nobody'" in record["reason"]


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_an_agent_that_wants_to_end_the_process_ends_its_cell_alone(start, workers):
    start.pytester.makeconftest(
        FIRST_NEIGHBOUR.replace(
            "async def step(self, view, inbox): return Turn()", "async def step(self, view, inbox): exit(3)"
        )
    )
    result = start(
        "--agentsnet-model=mine", "--agentsnet-model=textbook", *SMALL, "--agentsnet-task=consensus", *workers
    )
    assert result.parseoutcomes()["errors"] == 2
    assert result.parseoutcomes()["passed"] == 2
    assert {record["reason"][-13:] for record in last_records(start.path) if record["model"] == "mine"} == {
        "SystemExit: 3"
    }


def test_a_check_that_wants_to_end_the_process_ends_its_cell_alone(start):
    start.pytester.makeconftest(TWO_GROUPS.replace("if len(set", "exit(3)\n        if len(set"))
    start("--agentsnet-model=chance", *SMALL, "--agentsnet-task=two_groups").assert_outcomes(errors=2, deselected=5)


def test_a_factory_that_wants_to_end_the_process_ends_its_cell_alone(start):
    start.pytester.makeconftest("def pytest_agentsnet_agent(): return lambda view: exit(3)")
    start("--agentsnet-model=mine", *SMALL, "--agentsnet-task=coloring").assert_outcomes(errors=2, deselected=4)


def test_an_agent_that_cannot_be_made_is_an_error_with_the_users_frames_only(start):
    start.pytester.makeconftest(
        "def make(view): raise RuntimeError('not today')\ndef pytest_agentsnet_agent(model): return make"
    )
    start.pytester.makepyfile(LEADER)
    result = start("--agentsnet-model=mine", ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([
        "the program of * could not be made: RuntimeError: not today",
        '*conftest.py", line 1, in make',
    ])
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")


def test_an_agent_that_returns_no_turn_is_an_error_in_one_line(start):
    start.pytester.makeconftest(FIRST_NEIGHBOUR.replace("return Turn()", "return 'hello'"))
    start.pytester.makepyfile(LEADER)
    result = start("--agentsnet-model=mine", ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines("the program of * returned a str; a program returns a Turn (turn 1)")


def test_an_agent_of_ones_own_may_play_some_tasks_only(start):
    start.pytester.makeconftest(FIRST_NEIGHBOUR + "\nAgent.tasks = frozenset({'leader_election'})\n")
    result = start("--agentsnet-model=mine", *SMALL)
    result.stdout.fnmatch_lines(
        "agentsnet: mine does not play coloring, matching, vertex_cover, consensus; those cells are deselected"
    )
    assert result.parseoutcomes()["deselected"] == 4


def test_a_factory_that_is_none_is_one_line(start):
    start.pytester.makeconftest("def pytest_agentsnet_agent(model): return 'an agent'")
    assert refusal(start("--agentsnet-model=mine")) == (
        "the hook pytest_agentsnet_agent gives 'an agent' for mine: no factory"
    )


def test_a_client_of_ones_own_speaks_for_its_model(start):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import Reply, Usage

        class Client:
            def __init__(self, parameters): self.parameters = parameters
            async def complete(self, conversation):
                assert self.parameters.arguments == {"temperature": 0, "stop": "x"}
                assert (self.parameters.max_tokens, self.parameters.timeout) == (77, 9.5)
                return Reply("ANSWER: No", usage=Usage(10, 2))

        def pytest_agentsnet_client(model, parameters):
            return Client(parameters) if model == "direct/mine" else None
        """
    )
    start.pytester.makepyfile(LEADER.replace("verdict.solved", "record.calls"))
    options = ["--agentsnet-model-arg=temperature=0", "--agentsnet-model-arg=direct/mine=stop=x"]
    result = start(
        "--agentsnet-model=direct/mine", ".", *options, "--agentsnet-max-tokens=77", "--agentsnet-timeout=9.5"
    )
    result.assert_outcomes(passed=1)
    (record,) = last_records(start.path)
    assert record["tokens_in"] == 10 * record["calls"]
    assert record["cost_usd"] == 0


def test_a_client_that_fails_for_good_is_told_once_and_the_rest_is_skipped(start):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import ClientError

        class Locked:
            price = None
            calls = 0
            async def complete(self, conversation):
                Locked.calls += 1
                assert Locked.calls == 1
                raise ClientError("the door is locked: export KEY=...", "auth")

        def pytest_agentsnet_client(model): return Locked()
        """
    )
    result = start("--agentsnet-model=locked", "--agentsnet-size=4", "--agentsnet-task=coloring", "-rs")
    result.assert_outcomes(errors=1, skipped=2, deselected=4)
    lines = result.outlines
    assert sum(line == "the door is locked: export KEY=..." for line in lines) == 1
    result.stdout.fnmatch_lines(
        "SKIPPED [[]2] *suites/test_coloring.py:*: not begun, since locked cannot be called: the door is locked*"
    )
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")
    assert [record["status"] for record in last_records(start.path)] == ["error", "skipped", "skipped"]
    assert {record["error_kind"] for record in last_records(start.path)} == {"auth"}


def test_a_client_of_ones_own_that_raises_is_an_error_with_the_users_frames_only(start):
    start.pytester.makeconftest(
        """
        class Broken:
            price = None
            async def complete(self, conversation): return conversation[99]

        def pytest_agentsnet_client(model): return Broken()
        """
    )
    start.pytester.makepyfile(LEADER)
    result = start("--agentsnet-model=broken", ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*IndexError: tuple index out of range*", '*conftest.py", line *, in complete'])
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("return 'a client'", "the hook pytest_agentsnet_client gives 'a client' for mine: no client"),
        ("raise OSError('no socket')", "*OSError: no socket"),
    ],
)
def test_a_client_hook_that_fails_shows_nothing_of_ours(start, body, line):
    start.pytester.makeconftest(f"def pytest_agentsnet_client(model): {body}")
    start.pytester.makepyfile(LEADER)
    result = start("--agentsnet-model=mine", ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(line)
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")


def test_a_task_of_ones_own_runs_in_the_shipped_suites(start):
    start.pytester.makeconftest(TWO_GROUPS)
    result = start("--agentsnet-model=chance", "--agentsnet-size=16", "--agentsnet-task=two_groups", "-v")
    result.assert_outcomes(passed=3, deselected=5)
    result.stdout.fnmatch_lines(
        "pytest_agentsnet/suites/test_own_tasks.py::test_the_task_is_solved[[]two_groups-ws-n16-i0-chance-t0] PASSED*"
    )
    by_family = {record["family"]: record for record in last_records(start.path)}
    # A task without a rule of its own for the rounds gets twice the diameter and one.
    assert all(record["rounds"] == 2 * record["diameter"] + 1 for record in by_family.values())
    assert "two_groups" in section(result, "AgentsNet")


def test_a_task_of_ones_own_may_give_its_rounds(start):
    start.pytester.makeconftest(
        TWO_GROUPS.replace("version = 1", "version = 1\n    def rounds(self, topology): return 2")
    )
    start("--agentsnet-model=chance", "--agentsnet-size=16", "--agentsnet-task=two_groups").assert_outcomes(
        passed=3, deselected=5
    )
    assert {record["rounds"] for record in last_records(start.path)} == {2}


def test_a_task_of_ones_own_that_is_unsolved_shows_its_violation(start):
    start.pytester.makeconftest(TWO_GROUPS)
    result = start("--agentsnet-model=constant", *SMALL, "--agentsnet-task=two_groups")
    result.assert_outcomes(failed=2, deselected=5)
    result.stdout.fnmatch_lines("everybody answered the same")


def test_a_task_of_ones_own_is_not_played_by_the_textbook_and_the_header_says_so(start):
    start.pytester.makeconftest(TWO_GROUPS)
    result = start(MODEL, *SMALL)
    result.assert_outcomes(passed=10, deselected=1)
    result.stdout.fnmatch_lines("agentsnet: textbook does not play two_groups; those cells are deselected")


def test_a_check_of_ones_own_that_raises_is_an_error_with_the_users_frames_only(start):
    start.pytester.makeconftest(
        TWO_GROUPS.replace(
            "def check(self, topology, labelling, scoring):",
            "def check(self, topology, labelling, scoring):\n        labelling['nobody']",
        )
    )
    result = start("--agentsnet-model=chance", *SMALL, "--agentsnet-task=two_groups")
    result.assert_outcomes(errors=2, deselected=5)
    result.stdout.fnmatch_lines([
        "the check of two_groups raised KeyError: 'nobody'",
        '*conftest.py", line *, in check',
    ])
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")
    assert {record["error_kind"] for record in last_records(start.path)} == {"check"}


def test_a_check_of_ones_own_that_returns_no_verdict_is_an_error_in_one_line(start):
    start.pytester.makeconftest(TWO_GROUPS.replace("return Verdict(1.0)", "return True"))
    result = start(
        "--agentsnet-model=chance", "--agentsnet-size=16", "--agentsnet-family=ws", "--agentsnet-task=two_groups"
    )
    result.assert_outcomes(errors=1, deselected=5)
    result.stdout.fnmatch_lines("the check of two_groups returned True, which is no Verdict")
    result.stdout.no_fnmatch_line("*pytest_agentsnet/[!s]*.py*")


def test_witnesses_who_are_nobody_are_shown_by_the_violation_alone(start):
    start.pytester.makeconftest(
        TWO_GROUPS.replace("for agent in topology.agents[:2]", "for agent in ('Nobody', 'Noone')")
    )
    result = start("--agentsnet-model=constant", *SMALL, "--agentsnet-task=two_groups")
    result.assert_outcomes(failed=2, deselected=5)
    result.stdout.fnmatch_lines("everybody answered the same")


def test_a_check_that_raises_on_the_answers_of_chance_costs_only_its_row(start):
    start.pytester.makeconftest(
        TWO_GROUPS.replace(
            "def check(self, topology, labelling, scoring):",
            "def check(self, topology, labelling, scoring):\n        assert set(labelling.values()) == {'a'}",
        )
    )
    result = start("--agentsnet-model=constant", *SMALL, "--agentsnet-task=two_groups")
    result.assert_outcomes(failed=2, deselected=5)
    rows = [line.split()[0] for line in section(result, "AgentsNet") if line.startswith("  ")]
    assert rows == ["n", "constant"]


def test_a_task_whose_class_cannot_be_hashed_is_played_and_tabled(start):
    start.pytester.makeconftest(
        TWO_GROUPS.replace(
            "class TwoGroups:", "class TwoGroups:\n    __hash__ = None\n    def __eq__(self, other): return True"
        )
    )
    start("--agentsnet-model=chance", "--agentsnet-size=16", "--agentsnet-task=two_groups").assert_outcomes(
        passed=3, deselected=5
    )


def test_a_family_of_ones_own_is_played_by_name(start):
    start.pytester.makeconftest(TRIANGLES)
    options = ("--agentsnet-family=triangle", "--agentsnet-task=coloring")
    assert start.cells(MODEL, *options, "--agentsnet-size=3") == ["coloring-triangle-n3-i0-textbook-t0"]
    start(MODEL, *options, "--agentsnet-size=3").assert_outcomes(passed=1, deselected=4)
    assert refusal(start(MODEL, *options)) == "triangle has three agents, not 4"


@pytest.mark.parametrize(
    ("conftest", "line"),
    [
        (TWO_GROUPS.replace("two_groups", "coloring"), "two hooks give a task named 'coloring'; names must differ"),
        (TRIANGLES.replace('"triangle"', '"ring"'), "two hooks give a family named 'ring'; names must differ"),
        (
            TWO_GROUPS.replace("[TwoGroups()]", "[TwoGroups(), TwoGroups()]"),
            "two hooks give a task named 'two_groups'; names must differ",
        ),
        (
            TWO_GROUPS.replace("two_groups", "Two Groups/é"),
            "the task 'Two Groups/é' needs another name: lower-case letters, digits and underscores",
        ),
        (
            TRIANGLES.replace("[Triangle()]", "Triangle()"),
            "a hook gives <conftest.Triangle object at *> where a list is wanted: [[]a family, another family]",
        ),
        (
            "def pytest_agentsnet_tasks(): return [7]",
            "a hook gives 7 as a task, which lacks name, version, brief, alphabet, check",
        ),
    ],
)
def test_what_hooks_may_not_give_is_one_line(start, conftest, line):
    start.pytester.makeconftest(conftest)
    result = start(MODEL)
    refusal(result)
    result.stderr.fnmatch_lines(f"ERROR: {line}")
    refusal(start(MODEL, "-n2"))


def test_hooks_that_give_nothing_are_fine(start):
    start.pytester.makeconftest(
        "def pytest_agentsnet_tasks(): pass\ndef pytest_agentsnet_topologies(): return []\n"
        "def pytest_agentsnet_agent(): pass\ndef pytest_agentsnet_client(): pass\n"
    )
    start(MODEL, *SMALL).assert_outcomes(passed=10)


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_each_finished_cell_is_told_once(start, workers):
    start.pytester.makeconftest(
        """
        import pathlib

        def pytest_agentsnet_cell_finished(record):
            with pathlib.Path("told.txt").open("a") as file:
                file.write(f"{record.cell} {record.status}\\n")
        """
    )
    start.pytester.makepyfile(LEADER + LEADER.replace("test_leader", "test_again").replace("[4]", "[4, 8]"))
    start(MODEL, ".", *workers).assert_outcomes(passed=3)
    assert sorted((start.path / "told.txt").read_text().splitlines()) == [
        "leader_election-ws-n4-i0-textbook-t0 solved",
        "leader_election-ws-n8-i0-textbook-t0 solved",
    ]


@pytest.mark.parametrize(
    "way_out", ["pytest.skip('no')", "pytest.fail('no')", "pytest.exit('no')", "raise KeyboardInterrupt"]
)
def test_an_agent_cannot_end_its_test_or_session_by_the_back_door(start, way_out):
    start.pytester.makeconftest(
        f"""
        import pytest
        from pytest_agentsnet import Turn

        class Erratic:
            async def first(self, view): return Turn()
            async def step(self, view, inbox): {way_out}
            async def decide(self, view, inbox): return Turn(answer=view.alphabet[0])

        def pytest_agentsnet_agent(model):
            return (lambda view: Erratic()) if model == "erratic" else None
        """
    )
    result = start(
        "--agentsnet-model=erratic", "--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring"
    )
    result.assert_outcomes(errors=1, deselected=4)
    (record,) = last_records(start.path)
    assert (record["status"], record["error_kind"]) == ("error", "program")


METRICS = """
from pytest_agentsnet import CellMetric, Measurement

def first_words(case):
    return Measurement(sum(len(m.body) for m in case.transcript.messages() if m.round == 0), case.instance.n)

def broken(case):
    return Measurement(1 / 0, 1)

def pytest_agentsnet_metrics():
    return [
        CellMetric("first_words", "characters of the first messages", "exact", "agents", first_words, "characters", (0, None)),
        CellMetric("nothing", "a metric of nothing", "exact", "nothing", lambda case: None),
        CellMetric("broken", "a metric that fails", "exact", "cells", broken),
        CellMetric("read", "a metric that reads", "extracted", "cells", lambda case: Measurement(1.0, 1)),
    ]
"""


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_metric_of_ones_own_is_in_every_record(start, workers):
    start.pytester.makeconftest(METRICS)
    result = start(MODEL, *SMALL, "--agentsnet-task=leader_election", "--agentsnet-no-extracted", *workers)
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines([
        "of your own *",
        "  first_words *",
        "metric broken failed in 2 cells: ZeroDivisionError: division by zero",
    ])
    records = last_records(start.pytester.path)
    assert len(records) == 2
    for record in records:
        assert record["metrics"]["first_words"]["value"] > 0
        assert record["metrics"]["first_words"]["of"] == 4
        assert record["metrics"]["broken"] == {"fault": "ZeroDivisionError: division by zero"}
        assert not {"nothing", "read"} & set(record["metrics"])


@pytest.mark.parametrize("hook", ["tasks(config)", "topologies(config)", "metrics(config)", "agent(model)"])
def test_a_hook_that_raises_ends_the_session_in_one_line_that_names_the_users_own(start, hook):
    start.pytester.makeconftest(f"import json\n\ndef pytest_agentsnet_{hook}:\n    return json.loads('rubbish')\n")
    name = hook.partition("(")[0]
    told = refusal(start(MODEL, *SMALL))
    assert told.startswith(
        f"the hook pytest_agentsnet_{name} fails at {start.path}/conftest.py:4, in pytest_agentsnet_{name}: JSONDecodeError:"
    )
