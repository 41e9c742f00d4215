"""A run as the page of a CI job."""

import dataclasses
import re

import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.markdown import MOST_BYTES, MOST_CELLS, Told, markdown
from pytest_agentsnet.reporting.markdown_file import markdown_file
from pytest_agentsnet.reporting.verdicts_json import Compared, verdicts_to_json
from pytest_agentsnet.statistics.gates.gate import GateVerdict

HOSTILE = "m`|<img src=x>@octocat #1\n## Solved https://example.org"


def record(trial=0, status="solved", model="m", **rest):
    facts = {
        "cell": f"coloring-ws-n4-i0-m-t{trial}", "task": "coloring", "family": "ws", "n": 4, "index": 0, "seed": 0,
        "model": model, "trial": trial, "rounds": 4, "diameter": 2, "status": status, "scoring": "strict",
        "package_version": "0", "score": 1.0 if status == "solved" else None, "tape": f"tapes/t{trial}.jsonl",
    }  # fmt: skip
    return Record(**{**facts, **rest})


UNSOLVED = record(1, "unsolved", score=0.5, violations={"equal_colours": 2})
ERROR = record(2, "error", error_kind="timeout", reason="no reply within 600 s")
SKIPPED = record(3, "skipped", error_kind="budget", reason="the budget is spent", tape="")

PASS = GateVerdict("solved >= 0.2", "PASS", "all is well", 0.2, 0.5, 0.25, 0.75, 9, 45)
FAIL = GateVerdict("errors <= 0", "FAIL", "errors 1: above the bar of 0", 0, 1, 1, 1, 9, 45)
UNKNOWN = GateVerdict("n50 >= 8", "INCONCLUSIVE", "not identified", 8)


def told(*records, verdicts=(), comparisons=(), **rest):
    kept = None
    if verdicts or comparisons:
        kept = verdicts_to_json(
            verdicts, records, package_version="0", exit_status=0, exit_meaning="passed", comparisons=comparisons
        )
    return Told("run", records, lambda _: None, ("coloring",), verdicts=kept, **rest)


def page(*records, **rest):
    return markdown(told(*records, **rest)).splitlines()


def section(lines, beginning):
    """The lines under the heading that begins so."""
    start = next(i for i, line in enumerate(lines) if line.startswith(f"### {beginning}"))
    end = next((i for i in range(start + 1, len(lines)) if lines[i].startswith("###")), len(lines))
    return [line for line in lines[start + 1 : end] if line]


def test_verdicts_come_first_and_failing_ones_before_others():
    lines = page(record(), UNSOLVED, verdicts=[PASS, UNKNOWN, FAIL], exit_status=8, exit_meaning="gate failed")
    assert lines[0] == "## AgentsNet: 1 FAIL, 1 INCONCLUSIVE, 1 PASS"
    assert lines[2] == "Exit status 8: gate failed."
    assert [line for line in lines if line.startswith("| **")] == [
        "| **FAIL** | `errors <= 0` | 1 | exact | 0 | 9 | 45 | 1 |",
        "| **INCONCLUSIVE** | `n50 >= 8` | - | - to - | 8 | 0 | 0 | 1 |",
        "| **PASS** | `solved >= 0.2` | 0.5 | 0.25 to 0.75 | 0.2 | 9 | 45 | 1 |",
    ]
    assert "- **FAIL** `errors <= 0`: errors 1: above the bar of 0" in lines


def test_without_a_gate_the_head_says_how_many_cells_are_solved():
    assert page(record(), UNSOLVED, ERROR)[0] == "## AgentsNet: 1 of 3 cells solved"
    assert page()[0] == "## AgentsNet: nothing was played"


def test_the_table_has_a_row_for_each_task_and_model():
    lines = [line for line in page(record(), UNSOLVED, record(5, model="n", n=8)) if line.startswith("| ")]
    assert lines[0] == "| task | who | n = 4 | n = 8 | all sizes |"
    assert lines[2].startswith("| coloring | `m` | 1/2 0.75")
    assert lines[3].startswith("| coloring | `n` | -")


def test_unsolved_cells_lead_to_their_tapes():
    lines = section(page(record(), UNSOLVED, tapes="../run"), "Unsolved: 1 of 2")
    assert lines == [
        "- [`coloring-ws-n4-i0-m-t1`](../run/tapes/t1.jsonl): score 0.50; violated `equal_colours` 2",
    ]


def test_where_no_link_can_lead_a_cell_is_named():
    lines = section(page(UNSOLVED), "Unsolved")
    assert lines == ["- `coloring-ws-n4-i0-m-t1`: score 0.50; violated `equal_colours` 2"]


def test_errors_are_counted_by_kind_and_the_cells_named():
    lines = section(page(record(), ERROR, SKIPPED), "Not measured: 2 of 3")
    assert "| `timeout` | 1 | `no reply within 600 s` |" in lines
    assert "| `budget` | 1 | `the budget is spent` |" in lines
    assert lines[-1] == "- `coloring-ws-n4-i0-m-t2`: `timeout`"


def test_lost_and_won_cells_come_before_the_interval():
    comparison = Compared("m", "last", "m", 2, -0.5, -0.75, 0.1, lost=[UNSOLVED.cell], won=["gone-t9"])
    assert section(page(record(), UNSOLVED, comparisons=[comparison], tapes="run"), "`m` against `m` of `last`") == [
        "- lost 1:",
        "  - [`coloring-ws-n4-i0-m-t1`](run/tapes/t1.jsonl)",
        "- won 1:",
        "  - `gone-t9`",
        "- difference in the rate solved -0.500, from -0.750 to +0.100, of 2 pairs",
    ]


def test_calls_and_cost_and_how_to_go_on_close_the_page():
    paid = record(calls=3, tokens_in=10, tokens_out=5, tokens_cached=0, cost_usd=0.5)
    lines = page(paid, way_on=["1 of 2 cells done; the same command goes on from there"])
    assert section(lines, "Calls and cost")[-1] == "- cost 0.5000 USD"
    assert section(lines, "How to go on") == [
        "- 1 cell: 1 solved",
        "- 1 of 2 cells done; the same command goes on from there",
        "- the conversation of a cell: `agentsnet show run CELL`",
    ]


def test_the_command_that_shows_a_cell_can_be_given_as_it_stands():
    page = markdown(dataclasses.replace(told(record()), name="odd dir ;$x"))
    assert page.splitlines()[-1] == "- the conversation of a cell: `agentsnet show 'odd dir ;$x' CELL`"


def test_both_scorings_have_their_tables():
    lines = page(record(), dataclasses.replace(record(), scoring="paper"))
    assert sum(line.startswith("### Solved") for line in lines) == 2
    assert "Chance is the mean of 100 draws on the same cells; scoring paper." in lines


def test_a_cell_that_was_read_with_both_scorings_is_counted_once_by_the_strict_one():
    unsolved = dataclasses.replace(UNSOLVED, calls=10, tokens_in=7, tokens_out=5)
    read_twice = [unsolved, dataclasses.replace(unsolved, scoring="paper", status="solved", violations={})]
    lines = page(*read_twice[::-1], dataclasses.replace(ERROR, scoring="paper"))
    assert lines[0] == "## AgentsNet: 0 of 2 cells solved"
    assert "- calls 10 (repairs 0, truncated 0)" in lines
    assert "- 2 cells: 1 unsolved, 1 error" in lines
    assert section(lines, "Not measured: 1 of 2 cells")


def test_cells_unsolved_by_the_paper_reading_say_so():
    lines = page(record(), UNSOLVED, dataclasses.replace(UNSOLVED, scoring="paper"))
    assert [line for line in lines if line.startswith("### Unsolved")] == [
        "### Unsolved: 1 of 2 cells",
        "### Unsolved: 1 of 1 cells; scoring paper",
    ]


def test_long_lists_are_cut_and_say_so():
    lost = [record(trial, "unsolved", score=0.0, violations={"x": 1}) for trial in range(MOST_CELLS + 7)]
    lines = section(page(*lost), "Unsolved")
    assert len(lines) == MOST_CELLS + 1
    assert lines[-1] == "- and 7 more"


def test_hostile_texts_do_nothing():
    hostile = [
        record(model=HOSTILE),
        record(1, "unsolved", model=HOSTILE, score=0.0, violations={HOSTILE: 1}),
        record(2, "error", model=HOSTILE, error_kind=HOSTILE, reason=HOSTILE),
    ]
    verdict = GateVerdict(f"solved[model={HOSTILE}] >= 0.2", "FAIL", f"of {HOSTILE}", 0.2)
    text = markdown(told(*hostile, verdicts=[verdict], comparisons=[Compared(HOSTILE, HOSTILE, HOSTILE, 0)]))
    assert "<img" not in text
    assert sum(line.startswith("## ") for line in text.splitlines()) == 1
    table_rows = [line for line in text.splitlines() if line.startswith("| **FAIL**")]
    assert [line.count(" | ") for line in table_rows] == [7]


METRICS = {"late_settling": {"value": 0.5, "of": 8}, "never_stated": {"value": 0.25, "of": 8}}


def test_the_findings_of_each_model_with_metrics_stand_folded_as_code():
    lines = page(record(metrics=METRICS), record(1, model="other", metrics=METRICS), record(2, model="silent"))
    starts = [i for i, line in enumerate(lines) if line.startswith("<details>")]
    assert [lines[i] for i in starts] == [
        f"<details><summary>Why networks failed: <code>{model}</code></summary>" for model in ("m", "other")
    ]
    block = lines[starts[0] : lines.index("</details>")]
    assert block[1:3] == ["", "```text"]
    assert any(line.split()[:2] == ["late_settling", ".50"] for line in block)
    assert block[-2:] == ["```", ""]


def test_scripted_agents_have_no_findings():
    assert "<details>" not in markdown(told(record(model="textbook", metrics=METRICS)))


@pytest.mark.parametrize("hostile", [HOSTILE, "<img src=x>", "</summary><script>", "```\n</details>"])
def test_no_name_gets_out_of_the_findings(hostile):
    text = markdown(told(record(model=hostile, task=hostile, metrics=METRICS)))
    (summary,) = [line for line in text.splitlines() if line.startswith("<details>")]
    assert re.sub(r"<(/?(details|summary|code)|!-- --)>", "", summary).count("<") == 0
    assert text.count("</details>") == 1


def test_a_page_that_is_cut_does_not_end_within_code():
    whole = told(*(record(trial, model=f"m{trial}", metrics=METRICS) for trial in range(3)))
    for most in range(200, len(markdown(whole).encode()), 400):
        assert sum(line.startswith("```") for line in markdown(whole, most).splitlines()) % 2 == 0


@pytest.mark.parametrize("most", [200, 1_000, 5_000, MOST_BYTES])
def test_the_page_is_never_longer_than_allowed(most):
    lost = [record(t, "unsolved", model="é" * 300, score=0.0, violations={"ü" * 50: 1}) for t in range(40)]
    text = markdown(told(*lost), most)
    assert len(text.encode()) <= most
    assert text.endswith("\n")
    assert ("The rest is cut" in text) == (most <= 5_000)


def test_a_file_is_replaced_whole(tmp_path):
    (tmp_path / "run").mkdir()
    file = markdown_file("summary.md", tmp_path)
    assert file.tapes(tmp_path / "run") == "run"
    file.write(told(record()))
    file.write(told(UNSOLVED))
    assert (tmp_path / "summary.md").read_text().count("## AgentsNet") == 1
    assert {path.name for path in tmp_path.iterdir()} == {"run", "summary.md"}


def test_githubs_summary_is_added_to_and_has_no_links(tmp_path):
    summary = tmp_path / "summary"
    summary.write_text("what another step said\n")
    file = markdown_file("github", tmp_path, {"GITHUB_STEP_SUMMARY": str(summary)})
    assert file.tapes(tmp_path / "run") is None
    file.write(told(record()))
    file.write(told(UNSOLVED))
    text = summary.read_text()
    assert text.startswith("what another step said\n## AgentsNet")
    assert text.count("## AgentsNet") == 2


def test_githubs_summary_stays_within_its_bound(tmp_path):
    summary = tmp_path / "summary"
    summary.write_text("x" * (MOST_BYTES - 10))
    markdown_file("github", tmp_path, {"GITHUB_STEP_SUMMARY": str(summary)}).write(told(record()))
    assert summary.stat().st_size <= MOST_BYTES


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("github", "GITHUB_STEP_SUMMARY is not set: name a file"),
        (".", ". is a directory: name a file in it"),
        ("nowhere/summary.md", "nowhere/summary.md cannot be written: there is no directory"),
    ],
)
def test_where_nothing_can_be_written_one_line_says_so(tmp_path, name, reason):
    with pytest.raises(InputError) as refused:
        markdown_file(name, tmp_path, {})
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)
