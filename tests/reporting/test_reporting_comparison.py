"""A comparison as a text."""

import pytest

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.comparison import MOST_CELLS, comparison_lines
from pytest_agentsnet.statistics.comparing import comparisons_of


def record(model, solved, *, index=0, n=8, task="coloring", trial=0, **facts):
    usual = {
        "cell": f"{task}-ws-n{n}-i{index}-{model}-t{trial}", "task": task, "family": "ws", "n": n, "index": index,
        "seed": 0, "model": model, "trial": trial, "rounds": 4, "diameter": 2, "scoring": "strict", "prompts": "words",
        "status": {True: "solved", False: "unsolved", None: "error"}[solved], "package_version": "0",
        "graph": f"graph{n}-{index}", "task_version": 1, "protocol": 3, "transcript": f"{model}{n}{index}{task}{trial}",
    }  # fmt: skip
    return Record(**{**usual, **facts})


def run(model, outcomes, **facts):
    return [record(model, solved, index=index, **facts) for index, solved in enumerate(outcomes)]


def told(here, there):
    return list(comparison_lines([("new against old", c) for c in comparisons_of(here, there)]))


def joined(here, there):
    return " ".join(" ".join(told(here, there)).split())


def test_lost_and_won_cells_come_first_then_the_interval_then_a_sentence():
    lines = told(run("new", [0, 1, 1] * 9), run("old", [1, 0, 1] * 9))
    assert lines[:3] == ["new against old", "lost 9", "  coloring-ws-n8-i0-new-t0"]
    assert lines[11:13] == ["won 9", "  coloring-ws-n8-i1-new-t0"]
    assert lines[21].startswith("difference +0.000 [-0.")
    assert lines[21].endswith("18 of 27 pairs solved, 18 by the baseline")
    assert lines[22] == "95% interval for new graphs, from 27 graphs (paired t of graphs)"
    assert lines[23].startswith("No difference is shown: from ")


@pytest.mark.parametrize(
    ("here", "there", "sentence"),
    [([0] * 27, [1] * 27, "The candidate solves less: "), ([1] * 27, [0] * 27, "The candidate solves more: ")],
)
def test_an_interval_on_one_side_of_0_says_which_solves_more(here, there, sentence):
    assert sentence in joined(run("new", here), run("old", there))


def test_a_long_list_of_cells_is_cut():
    lines = told(run("new", [0] * 27), run("old", [1] * 27))
    assert lines[1] == "lost 27"
    assert lines[MOST_CELLS + 2] == f"  and {27 - MOST_CELLS} more"


def test_equal_transcripts_everywhere_test_nothing():
    here = run("new", [1, 0, 1], transcript="same")
    text = joined(here, run("old", [1, 0, 1], transcript="same"))
    assert text.endswith("The same answers in 3 pairs; nothing was tested.")
    assert "p =" not in text
    assert "the same answers in 1 of 4 pairs" in joined(
        [*run("new", [1], transcript="same"), *run("new", [1, 0, 1], n=16)],
        [*run("old", [1], transcript="same"), *run("old", [1, 0, 1], n=16)],
    )


def test_records_without_a_transcript_are_not_taken_for_equal():
    text = joined(run("new", [1, 0], transcript=""), run("old", [1, 0], transcript=""))
    assert "the same answers" not in text.lower()


def test_errors_widen_the_interval_on_both_sides_and_are_counted():
    measured = (run("new", [1] * 9), run("old", [1] * 9))
    (plain,) = comparisons_of(*measured)
    errors = (run("new", [None, 1, None], n=16), run("old", [1, None, None], n=16))
    here, there = ([*measured[i], *errors[i]] for i in range(2))
    (wide,) = comparisons_of(here, there)
    assert wide.difference.low < plain.difference.low < plain.difference.high < wide.difference.high
    assert (wide.pairs, wide.unmeasured, wide.lost, wide.won) == (9, (2, 2), [], [])
    assert "not measured: 2 cells of the candidate, 2 of the baseline; the lower bound takes them" in joined(
        here, there
    )


def test_cells_that_the_early_stop_left_out_are_no_errors():
    left_out = [record("new", None, index=3, status="skipped", error_kind="early_stop")]
    here, there = [*run("new", [1, 0, 1]), *left_out], run("old", [1, 1, 1, 1])
    assert comparisons_of(here, there)[0].difference == comparisons_of(here[:3], there[:3])[0].difference
    assert "not needed, by the early stop: 1 pair" in joined(here, there)


def test_where_nothing_was_measured_nothing_is_said():
    assert "Nothing was measured on both sides" in joined(run("new", [None]), run("old", [1]))


def test_refused_pairs_are_counted_by_field_and_hashes_are_cut():
    here = [*run("new", [1, 1]), *run("new", [1, 1], n=16)]
    there = [*run("old", [1, 1]), *run("old", [1, 1], n=16, prompts="f" * 64)]
    assert "2 pairs refused: prompts is fffffffffffff... in the baseline and words in the candidate" in joined(
        here, there
    )


def test_cells_that_only_one_run_has_are_counted():
    text = joined(run("new", [1, 1, 1]), [*run("old", [1, 1]), *run("old", [1], n=16)])
    assert "1 cell of the candidate without a counterpart 1 cell of the baseline without a counterpart" in text


def test_mcnemar_is_told_inside_a_task_with_one_pair_a_graph_only():
    lost = ([0] * 9, [1] * 9)
    assert "coloring: lost 9, won 0 of 9; McNemar: p = 0.0039" in joined(run("new", lost[0]), run("old", lost[1]))
    here, there = (
        [r for trial in (0, 1) for r in run(m, o, trial=trial)] for m, o in zip(("new", "old"), lost, strict=True)
    )
    assert "coloring: lost 18, won 0 of 18" in told(here, there)


def test_p_values_that_cannot_survive_the_correction_are_not_told():
    four = (run("new", [0] * 4), run("old", [1] * 4))
    assert "sign flips of graph totals: no p-value, 4 graphs are too few; it decides nothing" in joined(*four)
    one = joined(run("new", [0]), run("old", [1]))
    assert "sign flips of graph totals: no p-value, 1 graph is too few; it decides nothing" in one
    here, there = (
        [r for task in "abcdefghijklm" for r in run(m, o, task=task)] for m, o in (("new", [0] * 9), ("old", [1] * 9))
    )
    text = joined(here, there)
    assert "a: lost 9, won 0 of 9; McNemar: no p-value, 9 graphs are too few among 13 tests" in text
    assert "sign flips of graph totals: p = 0.0039; it decides nothing" in text


def test_several_comparisons_are_corrected_together():
    (comparison,) = comparisons_of(run("new", [0] * 9), run("old", [1] * 9))
    lines = list(comparison_lines([("first", comparison), ("second", comparison)]))
    assert lines.count("sign flips of graph totals: p = 0.0039 (0.0078 after Holm); it decides nothing") == 2
    assert lines[lines.index("second") - 1] == ""


def test_each_model_has_a_comparison_of_its_own():
    here = [*run("a", [0, 0]), *run("b", [1, 1])]
    assert [(c.model, c.other, len(c.lost)) for c in comparisons_of(here, run("old", [1, 1]))] == [
        ("a", "old", 2),
        ("b", "old", 0),
    ]


def test_the_known_limit_is_told_where_most_is_solved_and_no_drop_is_shown():
    assert "Known limit" in joined(run("new", [1] * 9), run("old", [1] * 9))
    assert "Known limit" not in joined(run("new", [1, 0, 0] * 3), run("old", [1, 0, 0] * 3))


def test_hostile_text_is_escaped_and_lines_are_short():
    hostile = "new\x1b[2J\u202e" * 3
    lines = list(
        comparison_lines([
            (f"{hostile} in a" + " word" * 40, c) for c in comparisons_of(run(hostile, [0] * 9), run("old", [1] * 9))
        ])
    )
    text = "".join(lines)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert all(len(line) <= 80 for line in lines if not line.startswith("  coloring"))
