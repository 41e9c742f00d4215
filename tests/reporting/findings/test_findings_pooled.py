import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.record import Record
from pytest_agentsnet.reporting.findings.pooled import pooled


def record(index=0, status="solved", n=16, task="coloring", **metrics):
    return Record(
        cell=f"{task}-ws-n{n}-i{index}-m-t0", task=task, family="ws", n=n, index=index, seed=0, model="m", trial=0, rounds=6,
        diameter=3, status=status, scoring="strict", package_version="0", graph=f"{n}{index}", metrics=metrics,
    )  # fmt: skip


def one(value, of, **rest):
    return {"value": value, "of": of, **rest}


def test_shares_are_averaged_over_cells_and_not_over_what_they_are_shares_of():
    found = pooled([record(0, late=one(1.0, 90)), record(1, late=one(0.0, 10))], "late")
    assert (found.value, found.of, found.cells, found.few) == (0.5, 100, 2, ())
    assert 0 < found.low < 0.5 < found.high < 1


def test_a_share_of_fewer_than_five_is_listed_and_not_averaged():
    found = pooled([record(0, late=one(0.5, 4)), record(1, late=one(0.2, 5))], "late")
    assert (found.value, found.of, found.cells, found.few) == (0.2, 5, 1, ((2.0, 4),))
    alone = pooled([record(0, late=one(0.5, 4))], "late")
    assert (alone.value, alone.low, alone.cells, alone.few) == (None, None, 0, ((2.0, 4),))


def test_a_difference_of_shares_of_fewer_than_five_is_not_averaged_either():
    found = pooled([record(0, kept=one(-0.5, 4)), record(1, kept=one(0.2, 5))], "kept", "difference")
    assert (found.value, found.of, found.cells, found.few, found.low) == (0.2, 5, 1, ((-2.0, 4),), None)


def test_cells_that_are_all_too_small_are_summed_up():
    found = pooled([record(0, late=one(0.5, 4)), record(1, late=one(0.0, 1))], "late")
    assert (found.value, found.summed_up) == (None, 0.4)
    assert pooled([record(0, late=one(0.5, 5))], "late").summed_up is None


def test_what_is_so_or_not_of_a_whole_cell_is_averaged_over_cells():
    found = pooled([record(i, lucky=one(float(i < 2), 1)) for i in range(3)], "lucky", "yes_or_no")
    assert found.value == pytest.approx(2 / 3)
    assert (found.cells, found.few) == (3, ())


def test_times_have_a_mean_and_how_many_never_came():
    records = [record(0, latency=one(2.0, 3, censored=1)), record(1, latency=one(4.0, 2))]
    found = pooled(records, "latency", "turns")
    assert (found.value, found.of, found.censored, found.low) == (3.0, 5, 1, None)


def test_cells_without_a_verdict_and_without_the_metric_have_no_say():
    lost = record(1, "error", late=one(1.0, 9))
    faulty = record(2, late={"fault": "KeyError"})
    assert pooled([record(0, late=one(0.25, 8)), lost, faulty, record(3)], "late").cells == 1
    assert pooled([lost, faulty], "late") is None


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), min_size=1, max_size=8))
def test_the_interval_holds_the_value_and_nothing_is_lost(counts):
    records = [record(i, late=one(min(count, of) / of, of)) for i, (count, of) in enumerate(counts)]
    found = pooled(records, "late")
    assert found.of + sum(of for _, of in found.few) == sum(of for _, of in counts)
    assert found.cells + len(found.few) == len(counts)
    if found.value is not None:
        assert 0 <= found.low <= found.value <= found.high <= 1
