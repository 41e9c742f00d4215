"""n50 as text: where there is enough to say something, and what is said where there is not."""

import pytest
from simulated import TASKS, falling, one

from pytest_agentsnet.reporting.n50 import is_enough, jumps, n50_lines, n50_of_records, told


def lines(*records):
    by_model = {}
    for record in records:
        by_model.setdefault(record.model, []).append(record)
    return list(n50_lines(by_model, TASKS))


def test_every_task_of_every_model_has_its_n50_in_order():
    own = falling(20, tasks=("matching", "consensus"))
    other = falling(12, tasks=("coloring",), model="other")
    shown = lines(*own, *other)
    assert [line.split()[0] for line in shown[2:-1]] == ["mine", "matching", "consensus", "other", "coloring"]
    assert shown[-1] == "coloring, matching: the rule for rounds jumps at n = 20"


def test_the_value_is_near_the_size_where_half_is_solved_and_within_its_interval():
    found = n50_of_records(falling(20, tasks=("consensus",), trials=3))
    assert found.is_identified
    assert found.low < found.value < found.high
    assert 12 < found.value < 32
    assert told(found) == f"{found.value:.1f}, in [{found.low:.1f}, {found.high:.1f}]"


@pytest.mark.parametrize(("half", "bound"), [(10**6, "or above"), (0.01, "or below")])
def test_where_all_or_nothing_is_solved_n50_is_not_identified_and_the_bound_is_told(half, bound):
    shown = lines(*falling(half, tasks=("consensus",)))
    assert shown[-1].startswith("  consensus           not identified: ")
    assert shown[-1].endswith(bound)


def test_an_interval_without_an_end_says_so():
    solved = {4: 9, 8: 9, 16: 9, 32: 8, 64: 4}
    records = [
        one("consensus", family, n, index, solved=3 * place + index < solved[n])
        for n in solved
        for place, family in enumerate(("ws", "ba", "dt"))
        for index in range(3)
    ]
    assert lines(*records)[-1].endswith(", no bound]")


@pytest.mark.parametrize(
    ("sizes", "indices", "enough"), [((4, 8, 16), 1, False), ((4, 8), 3, False), ((4, 8, 16), 3, True)]
)
def test_few_sizes_and_few_graphs_say_nothing_of_n50(sizes, indices, enough):
    records = falling(8, sizes=sizes, indices=indices, tasks=("coloring",))
    assert is_enough(records) is enough
    assert bool(lines(*records)) is enough


def test_trials_are_no_graphs():
    assert not is_enough(falling(8, sizes=(4, 8, 16), indices=1, trials=3, tasks=("coloring",)))


def test_the_rule_for_rounds_jumps_only_between_sizes_of_its_tasks():
    assert not jumps("coloring", falling(8, sizes=(4, 16), indices=1))
    assert not jumps("coloring", falling(8, sizes=(20, 32), indices=1))
    assert not jumps("consensus", falling(8, sizes=(4, 32), indices=1))
    assert jumps("coloring", falling(8, sizes=(4, 32), indices=1))
    assert lines(*falling(8, sizes=(4, 8, 16)))[-1].split()[0] == "consensus"


def test_no_line_is_longer_than_80_columns():
    assert all(len(line) <= 80 for line in lines(*falling(20, model="a" * 100)))
