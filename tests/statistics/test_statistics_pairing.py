"""Which cells of two runs are pairs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import RECORD_SCHEMA, Record
from pytest_agentsnet.statistics.pairing import counterparts, pairing_of


def record(model="old", *, index=0, trial=0, marks="", **facts):
    usual = {
        "cell": f"coloring-ws-n4-i{index}-{model}-t{trial}{marks}", "task": "coloring", "family": "ws", "n": 4,
        "index": index, "seed": 0, "model": model, "trial": trial, "rounds": 4, "diameter": 2, "status": "solved",
        "scoring": "strict", "package_version": "0", "graph": f"graph{index}", "task_version": 1, "prompts": "words",
        "protocol": 3,
    }  # fmt: skip
    return Record(**{**usual, **facts})


def fields(pairing):
    return [(refused.field, refused.there, refused.here) for refused in pairing.refused]


def test_cells_of_one_graph_task_and_trial_are_a_pair_whoever_played_them():
    here = [record("new", index=index, trial=trial) for index in range(3) for trial in range(2)]
    there = [record("old", index=index, trial=trial) for trial in range(3) for index in range(1, 4)]
    pairing = pairing_of(here, there)
    assert [(a.index, a.trial, b.index, b.trial) for a, b in pairing.pairs] == [
        (index, trial, index, trial) for index in (1, 2) for trial in (0, 1)
    ]
    assert [(r.index, r.trial) for r in pairing.alone_here] == [(0, 0), (0, 1)]
    assert [(r.index, r.trial) for r in pairing.alone_there] == [(3, 0), (3, 1), (1, 2), (2, 2), (3, 2)]
    assert not pairing.refused


@pytest.mark.parametrize(
    ("field", "there"),
    [("task_version", 2), ("rounds", 9), ("scoring", "paper"), ("prompts", "other words"), ("protocol", 1)],
)
def test_another_condition_is_no_pair_and_is_named_with_both_values(field, there):
    pairing = pairing_of([record("new")], [record("old", **{field: there})])
    assert fields(pairing) == [(field, there, getattr(record(), field))]
    assert not [*pairing.pairs, *pairing.alone_here, *pairing.alone_there]


def test_without_chain_of_thought_is_another_prompt():
    assert fields(pairing_of([record("new")], [record("old", marks="-nocot")])) == [("reasoning", "off", "on")]


def test_a_name_that_looks_like_a_mark_is_none():
    assert len(pairing_of([record("x-nocot")], [record("old")]).pairs) == 1


def test_another_graph_of_one_name_is_no_pair():
    assert fields(pairing_of([record()], [record(graph="another")])) == [("graph", "another", "graph0")]


def test_a_graph_under_another_name_is_a_pair():
    assert len(pairing_of([record()], [record(family="ring", index=2, graph="graph0")]).pairs) == 1


def test_graphs_that_are_the_same_are_paired_by_their_names():
    here = [record(index=index, graph="k4") for index in (0, 1)]
    pairs = pairing_of(here, here[::-1]).pairs
    assert all(one is other for one, other in pairs)
    assert len(pairs) == 2


def test_records_that_do_not_say_their_conditions_are_no_pair():
    old = record(schema=1, graph="", prompts="", protocol=0, task_version=0)
    assert fields(pairing_of([record("new")], [old])) == [("schema", 1, RECORD_SCHEMA)]
    assert fields(pairing_of([old], [old])) == [("schema", 1, 1)]


def test_who_is_not_spoken_to_with_words_has_no_prompts_that_could_differ():
    textbook = record("textbook", prompts="", protocol=4)
    assert len(pairing_of([textbook], [record("old")]).pairs) == 1


def test_a_cell_that_was_not_played_is_a_pair_too():
    planned = record("new", status="skipped", prompts="", protocol=0)
    assert len(pairing_of([planned], [record("old", status="error")]).pairs) == 1


def test_several_numbers_of_rounds_each_have_their_pair():
    here = [record("new"), record("new", rounds=9, marks="-r9")]
    there = [record("old", rounds=9, marks="-r9"), record("old")]
    assert [(a.rounds, b.rounds) for a, b in pairing_of(here, there).pairs] == [(4, 4), (9, 9)]
    pairing = pairing_of(here, there[:1])
    assert [(a.rounds, b.rounds) for a, b in pairing.pairs] == [(9, 9)]
    assert pairing.alone_here == here[:1]


def test_a_baseline_read_with_both_scorings_is_taken_as_the_candidate_was_read():
    there = [record("old"), record("old", scoring="paper")]
    pairing = pairing_of([record("new", scoring="paper")], there)
    assert [b.scoring for _, b in pairing.pairs] == ["paper"]
    assert not pairing.alone_there


def test_cells_with_a_fixture_of_the_users_own_stay_out():
    custom = record("new", marks="~custom")
    pairing = pairing_of([custom], [replace(custom, model="old")])
    assert not [*pairing.pairs, *pairing.refused, *pairing.alone_here, *pairing.alone_there]


@pytest.mark.parametrize("twice", ["run", "baseline"])
def test_a_cell_twice_is_refused(twice):
    once, both = [record()], [record(), record(revision="b")]
    with pytest.raises(InputError, match=f"the {twice} has the cell coloring-ws-n4-i0-old-t0 twice"):
        pairing_of(*((both, once) if twice == "run" else (once, both)))


@pytest.mark.parametrize(
    ("candidate", "baseline", "expected"),
    [
        ("a", "a", {"a": "a"}),
        ("b", "a", {"b": "a"}),
        ("bc", "a", {"b": "a", "c": "a"}),
        ("ab", "ab", {"a": "a", "b": "b"}),
        ("ac", "ab", {"a": "a", "c": "b"}),
        ("ab", "a", {"a": "a"}),
        ("a", "abc", {"a": "a"}),
        ("ad", "abc", {"a": "a"}),
        ("a", "", {}),
        ("", "a", {}),
    ],
)
def test_a_model_is_compared_with_its_namesake_or_else_with_the_only_other_one(candidate, baseline, expected):
    assert counterparts(candidate, baseline) == expected


def test_two_models_that_may_be_meant_are_refused():
    with pytest.raises(InputError, match=r"the baseline has no new, and a, b may each be meant"):
        pairing_of([record("new")], [record("a"), record("b")])


def test_a_part_of_a_pairing_is_chosen_by_the_candidates_cells():
    here, there = (
        [record("new", index=index) for index in range(3)],
        [record("old", index=index) for index in (1, 2, 3)],
    )
    part = pairing_of(here, there).where(lambda r: r.index in {0, 1, 3})
    assert ([a.index for a, _ in part.pairs], len(part.alone_here), len(part.alone_there)) == ([1], 1, 1)


CELLS = st.lists(
    st.builds(
        lambda index, trial, rounds, task: record(
            index=index, trial=trial, rounds=rounds, task=task, graph=f"g{index % 2}",
            cell=f"{task}-ws-n4-i{index}-old-t{trial}-r{rounds}",
        ),
        st.integers(0, 3), st.integers(0, 1), st.integers(1, 2), st.sampled_from(["coloring", "matching"]),
    ),
    unique_by=lambda r: r.cell,
)  # fmt: skip


@given(CELLS, CELLS)
def test_no_cell_is_lost_and_none_is_used_twice(here, there):
    there = [replace(r) for r in there]
    pairing = pairing_of(here, there)
    matched = [*pairing.pairs, *((r.candidate, r.baseline) for r in pairing.refused)]
    assert sorted(map(id, [*(a for a, _ in matched), *pairing.alone_here])) == sorted(map(id, here))
    if here:
        assert sorted(map(id, [*(b for _, b in matched), *pairing.alone_there])) == sorted(map(id, there))
    assert all((a.task, a.trial, a.graph, a.rounds) == (b.task, b.trial, b.graph, b.rounds) for a, b in pairing.pairs)


@given(CELLS, st.randoms())
def test_a_run_is_paired_with_itself_cell_by_cell_in_any_order(cells, chance):
    shuffled = cells[:]
    chance.shuffle(shuffled)
    pairing = pairing_of(cells, shuffled)
    assert all(one is other for one, other in pairing.pairs)
    assert len(pairing.pairs) == len(cells)
