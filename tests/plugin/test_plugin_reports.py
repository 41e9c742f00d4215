"""What is written down: records, JUnit properties, the header, the closing table."""

import re
import xml.etree.ElementTree as ET

import pytest
from sessions import SMALL, last_records, section

from pytest_agentsnet.collecting import planned

MODEL = "--agentsnet-model=textbook"
ONE = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring")

FIELDS = {
    "schema", "package_version", "cell", "task", "family", "n", "index", "seed", "model", "revision", "trial", "probe",
    "rounds", "diameter", "status", "reason", "error_kind", "score", "violations", "repairs", "misaddressed",
    "unreadable", "truncated", "refused", "empty", "calls", "bought_twice", "tokens_in", "tokens_out", "tokens_cached",
    "cost_usd", "polls", "polls_missing", "poll_tokens_in", "poll_tokens_out", "poll_cost_usd", "started", "seconds",
    "scoring", "provenance", "tape", "graph", "transcript", "task_version", "prompts",
    "protocol", "metrics", "causes", "claims",
}  # fmt: skip

PRICED = """
from pytest_agentsnet import Reply, Usage

class Priced:
    price = None
    def __init__(self, usage): self.usage = usage
    async def complete(self, conversation): return Reply("ANSWER: Group 1", usage=self.usage)

USAGES = {"priced": Usage(1000, 10, 400, 0.25), "unpriced": Usage(1000, 10), "uncounted": Usage()}

def pytest_agentsnet_client(model): return Priced(USAGES[model])
"""


def properties(path):
    """The properties of each test case: name of the case -> name -> value."""
    return {
        case.get("name"): {each.get("name"): each.get("value") for each in case.iter("property")}
        for case in ET.parse(path).iter("testcase")  # noqa: S314 - our own file
    }


def table(result):
    return section(result, "AgentsNet")


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_a_record_has_every_documented_field(start, workers):
    options = ("--agentsnet-revision=mine", "--agentsnet-seed=3", "--agentsnet-index=1", "--agentsnet-trials=1")
    start(MODEL, *ONE, *options, *workers).assert_outcomes(passed=1, **({} if workers else {"deselected": 4}))
    (record,) = last_records(start.path)
    assert set(record) == FIELDS
    expected = {
        "schema": 3, "cell": "coloring-ws-n4-i1-textbook-t0-s3", "task": "coloring", "family": "ws", "n": 4, "index": 1,
        "seed": 3, "model": "textbook", "revision": "mine", "trial": 0, "probe": "", "rounds": 4, "diameter": 1,
        "status": "solved", "reason": "", "error_kind": "", "score": 1.0, "violations": {}, "calls": 0,
        "bought_twice": 0, "repairs": 0, "tokens_in": 0, "cost_usd": 0, "scoring": "strict",
    }  # fmt: skip
    assert {name: record[name] for name in expected} == expected
    assert record["tape"] == f"tapes/{record['cell']}-{record['provenance']}.jsonl"
    assert record["started"] > 1.7e9
    assert record["seconds"] > 0
    assert record["claims"]["answer"] > 0 == record["claims"]["strategy"]


def test_claims_are_counted_only_where_english_is_read(start):
    start(MODEL, *ONE, "--agentsnet-no-extracted")
    (record,) = last_records(start.path)
    assert (record["claims"], "violated_equal_groups" in record["metrics"]) == ({}, True)


def test_violations_are_counted_by_constraint(start):
    start("--agentsnet-model=constant", *ONE)
    (record,) = last_records(start.path)
    assert (record["status"], record["score"], record["violations"]) == ("unsolved", 0.0, {"equal_colours": 6})


@pytest.mark.parametrize("workers", [(), ("-n2",)])
def test_junit_carries_the_main_facts_as_scalars(start, workers):
    start(MODEL, "--agentsnet-model=constant", *ONE, "--junitxml=out.xml", *workers)
    told = properties(start.path / "out.xml")
    assert told["test_the_coloring_is_proper[coloring-ws-n4-i0-constant-t0]"] == {
        "agentsnet_cell": "coloring-ws-n4-i0-constant-t0",
        "agentsnet_task": "coloring",
        "agentsnet_family": "ws",
        "agentsnet_n": "4",
        "agentsnet_model": "constant",
        "agentsnet_trial": "0",
        "agentsnet_rounds": "4",
        "agentsnet_scoring": "strict",
        "agentsnet_status": "unsolved",
        "agentsnet_score": "0.0",
        "agentsnet_calls": "0",
        "agentsnet_cost_usd": "0.0",
        "agentsnet_tape": last_tape(start.path, "constant"),
    }
    assert told["test_the_coloring_is_proper[coloring-ws-n4-i0-textbook-t0]"]["agentsnet_status"] == "solved"


def last_tape(path, model):
    return next(record["tape"] for record in last_records(path) if record["model"] == model)


def test_junit_says_why_a_cell_was_not_measured(start):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import ClientError

        class Locked:
            price = None
            async def complete(self, conversation): raise ClientError("locked", "auth")

        def pytest_agentsnet_client(model): return Locked()
        """
    )
    start("--agentsnet-model=locked", *ONE, "--agentsnet-family=ba", "--junitxml=out.xml")
    told = list(properties(start.path / "out.xml").values())
    assert [(each["agentsnet_status"], each["agentsnet_error_kind"], each["agentsnet_reason"]) for each in told] == [
        ("error", "auth", "locked"),
        ("skipped", "auth", "locked"),
    ]


@pytest.fixture
def uncompared(monkeypatch):
    """No comparison with the plan, which depends on the machine's speed."""
    monkeypatch.setattr(planned, "_SHARE", 0.0)


@pytest.mark.usefixtures("uncompared")
@pytest.mark.parametrize(
    ("model", "cost", "tokens", "last"),
    [
        ("priced", "9.0", "in 36,000, out 360, cached 14,400", "cost 9.0000 USD"),
        ("unpriced", "unknown", "in 36,000, out 360, cached unknown", "cost unknown"),
        ("uncounted", "unknown", "in unknown, out unknown, cached unknown", "cost unknown"),
    ],
)
def test_costs_are_told_and_unknown_ones_are_no_zeroes(start, model, cost, tokens, last):
    start.pytester.makeconftest(PRICED)
    result = start(f"--agentsnet-model={model}", *ONE, "--junitxml=out.xml")
    (told,) = properties(start.path / "out.xml").values()
    assert (told["agentsnet_calls"], told["agentsnet_cost_usd"]) == ("36", cost)
    # 20 turns, and a repair of each of the 16 that asked for messages.
    assert table(result)[-4:-1] == ["calls 36 (repairs 16, truncated 0)", f"tokens {tokens}", last]


@pytest.mark.usefixtures("uncompared")
def test_a_cost_that_is_known_for_some_cells_only_says_so(start):
    start.pytester.makeconftest(PRICED)
    result = start("--agentsnet-model=priced", "--agentsnet-model=unpriced", *ONE)
    assert table(result)[-2] == "cost 9.0000 USD, and 1 cell of unknown cost"
    assert table(result)[-3] == "tokens in 72,000, out 720, cached at least 14,400"


def test_the_header_says_who_plays_what(start):
    result = start(
        MODEL,
        "--agentsnet-model=chance",
        *SMALL,
        "--agentsnet-scoring=paper",
        "--agentsnet-no-reasoning",
        "--agentsnet-trials=2",
    )
    result.stdout.fnmatch_lines(
        "agentsnet: textbook, chance; grid quick; family ws, ba; size 4; 2 trials; scoring paper; no reasoning"
    )


def test_the_table_stands_at_the_end_with_chance_and_textbook_beside_each_model(start):
    result = start("--agentsnet-model=constant", *SMALL, "--agentsnet-task=coloring", "--agentsnet-task=consensus")
    lines = table(result)
    assert lines[:2] == [
        "solved / cells and mean score; chance is the mean of 100 draws",
        "                              n = 4",
    ]
    assert [line for line in lines[2:] if not line.startswith("  chance")] == [
        "coloring",
        "  constant                 0/2 0.00",
        "  textbook                 2/2 1.00",
        "consensus",
        "  constant                 2/2 1.00",
        "  textbook                 2/2 1.00",
        "all tasks",
        "  constant                 2/4 0.50",
        "  textbook                 4/4 1.00",
        "",
        "4 cells: 2 solved, 2 unsolved",
        "run directory .agentsnet/run-0001",
    ]
    chance = [line for line in lines if line.startswith("  chance")]
    assert len(chance) == 3
    assert all(re.fullmatch(r"  chance +\d\.\d/[24] 0\.\d\d", line) for line in chance)


def test_the_textbook_that_was_played_stands_once_and_chance_beside_its_mean(start):
    result = start(MODEL, "--agentsnet-model=chance", *SMALL, "--agentsnet-task=coloring")
    labels = [re.split(r"\s{2,}", line.strip())[0] for line in table(result) if line.startswith("  ") and "/" in line]
    assert labels == ["textbook", "chance (played)", "chance"]


def test_the_table_fits_80_columns_with_long_names_and_many_sizes(start):
    names = ["anthropic/claude-3-7-sonnet-20250219", "anthropic/claude-3-7-sonnet-20250220", "x" * 200]
    start.pytester.makeconftest(
        "from pytest_agentsnet.agents.builtin import scripted\ndef pytest_agentsnet_agent(): return scripted('constant')"
    )
    sizes = [f"--agentsnet-size={n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 100)]
    result = start(
        *(f"--agentsnet-model={name}" for name in names),
        *sizes,
        "--agentsnet-family=star",
        "--agentsnet-task=leader_election",
    )
    lines = table(result)
    assert max(map(len, lines)) <= 80
    assert sum(line == f"  {names[0]}" for line in lines) == sum(line == f"  {names[1]}" for line in lines) == 4
    headings = " ".join(line for line in lines if "n = " in line or "all sizes" in line)
    assert re.findall(r"n = (\d+)|all (sizes)", headings)[-1] == ("", "sizes")
    assert [int(n) for n in re.findall(r"n = (\d+)", headings)] == [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 100]


def test_the_table_has_no_colour_of_its_own(start):
    result = start("--agentsnet-model=constant", *ONE, "--color=yes")
    lines = result.outlines
    begin = next(i for i, line in enumerate(lines) if "AgentsNet" in line)
    end = next(i for i, line in enumerate(lines) if line.startswith("run directory"))
    assert not [line for line in lines[begin + 1 : end] if "\x1b" in line]


def test_paper_scoring_stands_above_the_table_and_leaves_undefined_scores_open(start):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import Turn

        class No:
            def __init__(self, view): pass
            async def first(self, view): return Turn()
            async def step(self, view, inbox): return Turn()
            async def decide(self, view, inbox): return Turn(answer="No")

        def pytest_agentsnet_agent(model): return No if model == "no" else None
        """
    )
    result = start(
        "--agentsnet-model=no", "--agentsnet-scoring=paper", "--agentsnet-size=4", "--agentsnet-task=vertex_cover"
    )
    lines = table(result)
    assert lines[0] == "solved / cells and mean score; chance is the mean of 100 draws; scoring paper"
    assert "  no                       0/3    -" in lines
    assert {(record["score"], record["scoring"]) for record in last_records(start.path)} == {(None, "paper")}
    result.stdout.fnmatch_lines("score undefined, 4 agents, 4 rounds, scoring paper")


def test_what_was_not_measured_stands_apart_and_not_in_the_table(start):
    start.pytester.makeconftest(
        """
        from pytest_agentsnet import Turn

        class Moody:
            def __init__(self, view): pass
            async def first(self, view):
                if view.task == "consensus": raise OSError("no coffee")
                return Turn()
            async def step(self, view, inbox): return Turn()
            async def decide(self, view, inbox): return Turn(answer=view.alphabet[0])

        def pytest_agentsnet_agent(model): return Moody
        """
    )
    result = start("--agentsnet-model=moody", *SMALL, "--agentsnet-task=consensus", "--agentsnet-task=coloring")
    lines = table(result)
    assert "consensus" not in lines
    assert "  moody                    0/2 0.00" in lines
    assert "4 cells: 2 unsolved, 2 errors" in lines
    assert any(
        re.fullmatch(r"  2 cells not measured, program: the program of \w+ raised at turn 0: OSE.*", line)
        for line in lines
    )


def test_errors_alone_make_no_table(start):
    start.pytester.makeconftest("def pytest_agentsnet_agent(): return lambda view: 1 / 0")
    result = start("--agentsnet-model=broken", *ONE)
    lines = table(result)
    assert lines[0] == "1 cell: 1 error"
    assert lines[-2:] == [
        "run directory .agentsnet/run-0001",
        "0 of 1 cell done; the same command goes on from there",
    ]


def test_the_table_is_printed_once_under_xdist_and_equals_the_plain_one(start):
    options = (MODEL, "--agentsnet-model=constant", *SMALL)
    plain, spread = (table(start(*options, *workers)) for workers in ((), ("-n2",)))
    assert [line for line in plain if "run-0" not in line] == [line for line in spread if "run-0" not in line]


def test_a_quiet_session_keeps_the_table(start):
    assert "coloring" in table(start(MODEL, *ONE, "-q"))


def test_no_line_is_lost_between_the_heading_and_the_table(start):
    assert table(start(MODEL, *ONE))[0].startswith("solved / cells")


def test_the_table_is_there_after_an_interrupt(start):
    start.pytester.makepyfile(
        test_it="""
        import pytest

        @pytest.mark.agentsnet(tasks=["coloring"], sizes=[4])
        def test_it(agentsnet_run, agentsnet_cell):
            if agentsnet_cell.instance.family == "ba":
                raise KeyboardInterrupt
        """
    )
    result = start.apart(MODEL, ".")
    assert result.ret == 2
    assert "2 cells: 2 solved" in table(result)


def test_properties_are_told_for_a_users_own_tests_too(start):
    start.pytester.makepyfile("def test_it(agentsnet_run): pass")
    start(MODEL, ".", *ONE, "--junitxml=out.xml")
    (told,) = properties(start.path / "out.xml").values()
    assert told["agentsnet_cell"] == "coloring-ws-n4-i0-textbook-t0"


def test_the_session_does_not_hold_on_to_transcripts(start):
    start.pytester.makeconftest(
        """
        import gc

        def pytest_sessionfinish():
            from pytest_agentsnet import Transcript
            gc.collect()
            print("transcripts", sum(isinstance(each, Transcript) for each in gc.get_objects()))
        """
    )
    result = start.apart(MODEL, *SMALL, "-s")
    result.stdout.fnmatch_lines("*transcripts 0")
