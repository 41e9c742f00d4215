"""The four fixtures, and cells whose graph or client a test overrides: they stand apart from the plain model's."""

import json

import pytest
from sessions import LEADER, LEADER_CELL, last_records, records, runs, section

MODEL = "--agentsnet-model=textbook"

TRIANGLE = """
import pytest
from pytest_agentsnet import Topology

@pytest.fixture
def agentsnet_topology():
    return Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", "Anna")))
"""

SAYS_YES = """
import pytest
from pytest_agentsnet import Reply

class SaysYes:
    async def complete(self, conversation):
        return Reply('{}' if 'round' in conversation[-1].text and 'ANSWER' not in conversation[-1].text else 'ANSWER: Yes')

@pytest.fixture
def agentsnet_client():
    return SaysYes()
"""


def provenance(path, name):
    """The header's provenance of the only tape whose name begins so."""
    (tape,) = (runs(path)[-1] / "tapes").glob(f"{name}*.jsonl")
    return json.loads(tape.read_text().splitlines()[0])["provenance"]


def test_the_fixtures_give_the_cell_its_graph_and_its_outcome(start):
    start.pytester.makepyfile(
        """
        import pytest
        from pytest_agentsnet import Topology, Transcript, Verdict
        from pytest_agentsnet.core.cell import Cell
        from pytest_agentsnet.core.record import Record

        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
        def test_it(agentsnet_cell, agentsnet_topology, agentsnet_client, agentsnet_run):
            assert isinstance(agentsnet_cell, Cell)
            assert agentsnet_cell.id == "coloring-ws-n4-i0-textbook-t0"
            assert agentsnet_topology is agentsnet_cell.instance.topology
            assert agentsnet_client is None
            assert isinstance(agentsnet_run.transcript, Transcript)
            assert agentsnet_run.transcript.agents == agentsnet_topology.agents
            assert isinstance(agentsnet_run.verdict, Verdict) and agentsnet_run.verdict.solved
            assert isinstance(agentsnet_run.record, Record) and agentsnet_run.record.cell == agentsnet_cell.id
        """
    )
    start(MODEL, ".").assert_outcomes(passed=1)


def test_the_cell_alone_is_not_played(start):
    start.pytester.makepyfile("def test_it(agentsnet_cell): assert agentsnet_cell.instance.n in {4, 8, 16}")
    result = start(MODEL, ".", "--agentsnet-task=coloring")
    result.assert_outcomes(passed=9)
    assert not (start.path / ".agentsnet").exists()


def test_two_tests_of_one_cell_share_it(start):
    start.pytester.makepyfile(LEADER + LEADER.replace("test_leader", "test_leader_again"))
    result = start(MODEL, ".")
    result.assert_outcomes(passed=2)
    assert [record["cell"] for record in last_records(start.path)] == [LEADER_CELL]


def test_the_client_of_a_provider_is_given_without_importing_its_library(start):
    start.pytester.makepyfile(
        """
        import sys

        def test_it(agentsnet_client):
            assert hasattr(agentsnet_client, "complete")
            assert "litellm" not in sys.modules
        """
    )
    options = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring")
    start.apart("--agentsnet-model=gpt-4o", ".", *options).assert_outcomes(passed=1)
    assert not (start.path / ".agentsnet").exists()


def test_a_client_of_a_live_model_is_given_and_can_be_wrapped(start):
    start.pytester.makeconftest(
        """
        import pytest
        from pytest_agentsnet import Reply

        class Silent:
            async def complete(self, conversation): return Reply("ANSWER: No")

        class Counting:
            calls = 0
            def __init__(self, inner): self.inner = inner
            async def complete(self, conversation):
                Counting.calls += 1
                return await self.inner.complete(conversation)

        def pytest_agentsnet_client(model): return Silent() if model == "silent" else None

        @pytest.fixture
        def agentsnet_client(agentsnet_client): return Counting(agentsnet_client)

        @pytest.fixture
        def counting(): return Counting
        """
    )
    start.pytester.makepyfile(
        """
        import pytest

        @pytest.mark.agentsnet(tasks=["leader_election"], sizes=[4], families=["ws"])
        def test_it(agentsnet_run, counting):
            assert counting.calls == agentsnet_run.record.calls > 0
        """
    )
    result = start("--agentsnet-model=silent", ".")
    result.assert_outcomes(passed=1)


@pytest.mark.parametrize("where", ["conftest", "module", "class", "nested"])
def test_an_overridden_topology_marks_the_cell_and_its_place_is_in_the_provenance(start, where):
    leader = LEADER.replace("import pytest", "")
    if where == "conftest":
        start.pytester.makeconftest(TRIANGLE)
        start.pytester.makepyfile(test_it=LEADER)
        place = "conftest.py:agentsnet_topology"
    elif where == "nested":
        folder = start.pytester.mkdir("below")
        (folder / "conftest.py").write_text(TRIANGLE)
        (folder / "test_it.py").write_text(LEADER)
        place = "below/conftest.py:agentsnet_topology"
    elif where == "module":
        start.pytester.makepyfile(test_it=TRIANGLE + leader)
        place = "test_it.py:agentsnet_topology"
    else:
        start.pytester.makepyfile(
            test_it="""
            import pytest
            from pytest_agentsnet import Topology

            class TestTriangle:
                @pytest.fixture
                def agentsnet_topology(self):
                    return Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla"), ("Carla", "Anna")))

                @pytest.mark.agentsnet(tasks=["leader_election"], sizes=[4], families=["ws"])
                def test_leader(self, agentsnet_run):
                    assert agentsnet_run.verdict.solved
            """
        )
        place = "test_it.py:TestTriangle.agentsnet_topology"
    assert start.cells(MODEL, ".") == [f"{LEADER_CELL}~custom"]
    start(MODEL, ".").assert_outcomes(passed=1)
    (record,) = last_records(start.path)
    assert record["cell"] == "leader_election-ws-n3-i0-textbook-t0~custom"
    assert (record["n"], record["rounds"], record["diameter"], record["status"]) == (3, 3, 1, "solved")
    assert provenance(start.path, record["cell"])["custom"] == place


def test_an_overridden_client_marks_the_cell_and_is_spoken_to_whoever_the_model_is(start):
    start.pytester.makeconftest(SAYS_YES)
    start.pytester.makepyfile(
        LEADER.replace(
            "assert agentsnet_run.verdict.solved", "assert set(agentsnet_run.transcript.answers.values()) == {'Yes'}"
        )
    )
    assert start.cells(MODEL, ".") == [f"{LEADER_CELL}~custom"]
    start(MODEL, ".").assert_outcomes(passed=1)
    (record,) = last_records(start.path)
    assert record["cell"] == f"{LEADER_CELL}~custom"
    assert record["calls"] >= 16
    assert provenance(start.path, record["cell"])["custom"] == "conftest.py:agentsnet_client"


def test_both_overridden_are_both_in_the_provenance(start):
    start.pytester.makeconftest(SAYS_YES + TRIANGLE)
    start.pytester.makepyfile(LEADER)
    start(MODEL, ".")
    (record,) = last_records(start.path)
    assert provenance(start.path, record["cell"])["custom"] == (
        "conftest.py:agentsnet_client conftest.py:agentsnet_topology"
    )


def test_an_override_of_a_plugin_outside_the_root_is_named_by_its_module(start, monkeypatch):
    folder = start.pytester.mkdir("plugins")
    (folder / "my_graphs.py").write_text(TRIANGLE)
    monkeypatch.syspath_prepend(folder)
    below = start.pytester.mkdir("project")
    (below / "pytest.ini").write_text("[pytest]\n")
    (below / "conftest.py").write_text("pytest_plugins = ['my_graphs']")
    (below / "test_it.py").write_text(LEADER)
    monkeypatch.chdir(below)
    start(MODEL, ".").assert_outcomes(passed=1)
    (record,) = last_records(below)
    assert provenance(below, record["cell"])["custom"] == "my_graphs:agentsnet_topology"


def test_a_test_that_does_not_see_the_override_stays_plain_and_the_table_keeps_them_apart(start):
    start.pytester.makepyfile(test_custom=TRIANGLE + LEADER, test_plain=LEADER)
    assert start.cells(MODEL, ".") == [f"{LEADER_CELL}~custom", LEADER_CELL]
    result = start(MODEL, ".")
    result.assert_outcomes(passed=2)
    rows = [line.split() for line in section(result, "AgentsNet")]
    assert ["textbook", "(custom)", "1/1", "1.00", "-", "1/1", "1.00"] in rows
    assert ["textbook", "-", "1/1", "1.00", "1/1", "1.00"] in rows


def test_rounds_that_were_asked_for_stay_on_a_graph_of_ones_own(start):
    start.pytester.makepyfile(test_it=TRIANGLE + LEADER.replace("sizes=[4]", "sizes=[4], rounds=[6]"))
    start(MODEL, ".").assert_outcomes(passed=1)
    start.pytester.makepyfile(test_it=TRIANGLE + LEADER)
    start(MODEL, ".", "--agentsnet-rounds=5").assert_outcomes(passed=1)
    assert [record["rounds"] for run in runs(start.path) for record in records(run)] == [6, 5]


def test_an_override_may_depend_on_the_cell(start):
    start.pytester.makepyfile(
        """
        import pytest
        from pytest_agentsnet import Topology

        @pytest.fixture
        def agentsnet_topology(agentsnet_topology):
            agents = agentsnet_topology.agents
            return Topology(agents, tuple((agents[0], other) for other in agents[1:]))

        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4, 8])
        def test_on_stars(agentsnet_run):
            assert agentsnet_run.record.diameter == 2
        """
    )
    start(MODEL, ".").assert_outcomes(passed=6)
    assert len(last_records(start.path)) == 6


@pytest.mark.parametrize(
    ("fixture", "line"),
    [
        ("def agentsnet_topology(): return 'a ring'", "the fixture agentsnet_topology gives 'a ring': no Topology"),
        ("def agentsnet_client(): return 'gpt'", "the fixture agentsnet_client gives 'gpt': no client"),
        (
            "def agentsnet_topology(): from pytest_agentsnet import instance; return instance('coloring', 'path', 9000, rounds=1).topology",
            "leader_election-ws-n9000-i0 has R = 17,999, and * turns; a cell may take 10,000,000: *",
        ),
    ],
)
def test_an_override_that_gives_something_else_is_an_error_in_one_line(start, fixture, line):
    start.pytester.makepyfile(f"import pytest\n@pytest.fixture\n{fixture}\n{LEADER}")
    result = start(MODEL, ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(line)
    result.stdout.no_fnmatch_line("*pytest_agentsnet/*.py*")


def test_a_live_model_whose_client_fixture_gives_none_is_an_error_in_one_line(start):
    start.pytester.makepyfile(f"import pytest\n@pytest.fixture\ndef agentsnet_client(): return None\n{LEADER}")
    result = start("--agentsnet-model=somebody", ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines("the fixture agentsnet_client gives no client for somebody")


def test_an_override_that_raises_shows_the_users_frames(start):
    start.pytester.makepyfile(
        f"import pytest\n@pytest.fixture\ndef agentsnet_topology(): raise ValueError('no graph today')\n{LEADER}"
    )
    result = start(MODEL, ".")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*ValueError: no graph today*"])
    result.stdout.no_fnmatch_line("*pytest_agentsnet/*.py*")


CLIENT_BY_PARAMETER = """
import pytest
from pytest_agentsnet import Reply

class Says:
    def __init__(self, answer): self.answer = answer
    async def complete(self, conversation): return Reply("{}" if "JSON" in conversation[-1].text else f"ANSWER: {self.answer}")

@pytest.fixture
def agentsnet_client(answer): return Says(answer)

@pytest.mark.parametrize("answer", ["Yes", "No"])
@pytest.mark.agentsnet(tasks=["leader_election"], sizes=[4], families=["ws"])
def test_leader(agentsnet_run, answer):
    assert set(agentsnet_run.transcript.answers.values()) == {answer}
"""


def test_a_client_that_depends_on_another_parameter_plays_its_own_cell(start):
    start.pytester.makepyfile(CLIENT_BY_PARAMETER)
    start("--agentsnet-model=mine", ".").assert_outcomes(passed=2)
    cells = [record["cell"] for record in last_records(start.path)]
    assert len(set(cells)) == 2
    assert all(cell.endswith("~custom") for cell in cells)
