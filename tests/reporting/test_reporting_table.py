"""The table fits 80 columns, whatever stands in it."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pytest_agentsnet.reporting.table import Line, Table
from pytest_agentsnet.reporting.tally import Tally

labels = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=120)
titles = st.text("abc_", min_size=1, max_size=30)
sums = st.builds(Tally, st.integers(1, 10**5), st.floats(0, 10**5), st.just(1.0), st.floats(0, 1))
sizes = st.integers(2, 10**4)
belows = st.dictionaries(sizes | st.none(), st.text("0123.-", min_size=1, max_size=20), max_size=9)
lines = st.builds(Line, labels, st.dictionaries(sizes, sums, min_size=1, max_size=9), belows)


@settings(max_examples=30)
@given(st.dictionaries(titles, st.lists(lines, min_size=1, max_size=3), min_size=1, max_size=3))
def test_no_line_is_longer_than_80_columns(by_task):
    assert all(len(line) <= 80 for line in Table(by_task).lines())


def test_sizes_stand_side_by_side_and_tasks_are_summed_up():
    solved, failed = Tally.of(1.0, 1.0), Tally.of(0.0, 0.25)
    table = Table({
        "coloring": [Line("mine", {4: solved, 8: failed})],
        "matching": [Line("mine", {4: solved}), Line("other", {8: failed})],
    })
    assert list(table.lines()) == [
        "                              n = 4          n = 8      all sizes",
        "coloring",
        "  mine                     1/1 1.00       0/1 0.25       1/2 0.62",
        "matching",
        "  mine                     1/1 1.00              -       1/1 1.00",
        "  other                           -       0/1 0.25       0/1 0.25",
        "all tasks",
        "  mine                     2/2 1.00       0/1 0.25       2/3 0.75",
        "  other                           -       0/1 0.25       0/1 0.25",
    ]


def test_one_task_of_one_size_has_no_sums():
    assert list(Table({"coloring": [Line("mine", {4: Tally.of(1.0, 1.0)})]}).lines()) == [
        "                              n = 4",
        "coloring",
        "  mine                     1/1 1.00",
    ]


def test_a_long_label_has_a_line_of_its_own_and_similar_ones_stay_apart():
    names = ["anthropic/claude-3-7-sonnet", "anthropic/claude-3-7-haiku"]
    table = list(Table({"coloring": [Line(name, {4: Tally.of(1.0, 1.0)}) for name in names]}).lines())
    assert [line.strip() for line in table if "claude" in line] == names
    assert table[3] == "                           1/1 1.00"


def test_a_label_beyond_the_width_is_cut_in_its_middle():
    (line,) = [line for line in Table({"t": [Line("a" * 90 + "end", {4: Tally.of(1.0, 1.0)})]}).lines() if "a" in line]
    assert len(line) == 80
    assert re.fullmatch(r"  a+\.\.a+end", line)


def test_an_expectation_is_shown_with_a_fraction_and_an_unscored_row_with_a_dash():
    shown = list(
        Table({"t": [Line("chance", {4: Tally(9, 1.72, 9, 6.84)}), Line("no", {4: Tally.of(0.0, None)})]}).lines()
    )
    assert shown[2].split() == ["chance", "1.7/9", "0.76"]
    assert shown[3].split() == ["no", "0/1", "-"]


def test_many_cells_make_wider_columns_and_never_touch():
    crowd = {size: Tally(33750, 33750, 33750, 33750) for size in (4, 8, 16, 32)}
    shown = [line for line in Table({"t": [Line("mine", crowd)]}).lines() if "/" in line]
    assert all(re.fullmatch(r"  mine( +\d+/\d+ 1\.00){1,3}", line) for line in shown)


def test_an_empty_table_has_no_lines():
    assert list(Table({}).lines()) == []


def test_a_model_that_is_measured_has_a_second_row_and_the_sum_of_tasks_has_its_own():
    solved = {4: Tally.of(1.0, 1.0), 8: Tally.of(0.0, 0.5)}
    below = {4: ".29-1.00 1.00", None: ".10-.90 -.18"}
    table = Table(
        {"coloring": [Line("mine", solved, below), Line("chance", solved)], "matching": [Line("mine", solved)]},
        {"mine": {8: ".00-.71  .30"}},
    )
    assert table.has_intervals
    assert list(table.lines()) == [
        "                              n = 4          n = 8      all sizes",
        "coloring",
        "  mine                     1/1 1.00       0/1 0.50       1/2 0.75",
        "    95 %, corrected   .29-1.00 1.00              -   .10-.90 -.18",
        "  chance                   1/1 1.00       0/1 0.50       1/2 0.75",
        "matching",
        "  mine                     1/1 1.00       0/1 0.50       1/2 0.75",
        "all tasks",
        "  mine                     2/2 1.00       0/2 0.50       2/4 0.75",
        "    95 %, corrected               -   .00-.71  .30              -",
        "  chance                   1/1 1.00       0/1 0.50       1/2 0.75",
    ]
