"""The page with all metrics."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from pytest_agentsnet.cli import main
from pytest_agentsnet.metrics.builtin import GROUPS, METRICS
from pytest_agentsnet.reporting.metric_list import metric_list

PAGE = Path(__file__).parents[2] / "docs" / "metrics.md"


def test_the_page_in_the_documentation_is_the_one_that_the_command_prints(capsys):
    assert main(["metrics"]) == 0
    assert PAGE.read_text("utf-8") == capsys.readouterr().out, "agentsnet metrics > docs/metrics.md"


def test_each_group_is_a_table_with_a_row_for_each_metric():
    tokens = MarkdownIt().enable("table").parse("\n".join(metric_list()))
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") == len(GROUPS)
    assert kinds.count("tr_open") == len(METRICS) + len(GROUPS)
    assert kinds.count("td_open") == 9 * len(METRICS)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("unannounced_answer", "| share | lower | exact | rate | coloring, consensus, matching |"),
        ("overhead", "| ratio | lower | exact | mean |  |"),
        ("answers_to_change", "| count | lower | exact | count |  |"),
        ("late_settling", "| agents | share | lower | extracted |  |  |"),
    ],
)
def test_a_row_says_unit_direction_tier_gate_and_tasks(name, told):
    (found,) = [line for line in metric_list() if line.startswith(f"| `{name}`")]
    assert told in found


def test_metrics_that_are_measured_twice_have_a_star():
    starred = [line.split("`")[1] for line in metric_list() if line.startswith("| `") and "`*" in line]
    assert starred == [metric.name for metric in METRICS if metric.by_strength]
