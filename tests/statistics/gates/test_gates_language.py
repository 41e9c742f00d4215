"""The language of gates: what it reads, and the one line for what it does not."""

import re
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.statistics.gates.gate import AXES, WHOLE_AXES, Bar, Condition
from pytest_agentsnet.statistics.gates.language import LONGEST, read_gate
from pytest_agentsnet.statistics.gates.measures import COUNTS, MEASURES, NOT_GATED, OF_RECORDS
from pytest_agentsnet.statistics.gates.writing import subject_text, written


def the_complaint(text):
    with pytest.raises(InputError) as caught:
        read_gate(text)
    complaint = str(caught.value)
    assert len(complaint.splitlines()) == 1
    return complaint


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("solved>=.8", "solved >= 0.8"),
        ("  solved  >=  0.80 ", "solved >= 0.8"),
        ("solved >= 80%", "solved >= 0.8"),
        ("coloring.solved[n=16] >= 0.6", "coloring.solved[n=16] >= 0.6"),
        ("solved[model=gpt-4o]>=baseline-0.05", "solved[model=gpt-4o] >= baseline - 0.05"),
        ("solved >= baseline - 5%", "solved >= baseline - 0.05"),
        ("solved > baseline", "solved > baseline"),
        ("solved <= baseline + 1", "solved <= baseline + 1"),
        ("score.corrected > 0", "score.corrected > 0"),
        ("my_task2.score.corrected > -0.5", "my_task2.score.corrected > -0.5"),
        ("cost_usd <= 20", "cost_usd <= 20"),
        ("errors <= 2%", "errors <= 2%"),
        ("errors < 7", "errors < 7"),
        ("errors <= 0.7%", "errors <= 0.7%"),
        ("n50 >= 24", "n50 >= 24"),
        ("tripwire( solved >= 0.5 )", "tripwire(solved >= 0.5)"),
        ("solved[n=016, n=4] >= 0.5", "solved[n=16,4] >= 0.5"),
        ("solved[n=4,8,family=ws] >= 0.5", "solved[family=ws, n=4,8] >= 0.5"),
        ("solved[model=direct/a:b-c.d?] > 0", "solved[model=direct/a:b-c.d?] > 0"),
        ("solved[model=a=b] > 0", 'solved[model="a=b"] > 0'),
        ("solved[model='x, n=4]', y] > 0", 'solved[model="x, n=4]",y] > 0'),
        ("solved[model='say \"hi\"'] > 0", "solved[model='say \"hi\"'] > 0"),
    ],
)
def test_a_gate_has_one_text_however_it_is_spaced_and_spelt(text, canonical):
    gate = read_gate(text)
    assert gate.text == canonical
    assert read_gate(canonical) == gate


def test_a_gate_is_read_into_its_parts():
    gate = read_gate("tripwire(coloring.score[family=ws, n=4,8, model='a b'] <= 0.25)")
    assert (gate.task, gate.measure, gate.comparison, gate.tripwire) == ("coloring", "score", "<=", True)
    assert gate.bar == Bar(0.25)
    assert gate.conditions == (
        Condition("family", "ws"),
        Condition("model", "a b"),
        Condition("n", "4"),
        Condition("n", "8"),
    )


def test_percentages_of_cells_stay_shares_and_those_of_rates_become_rates():
    assert read_gate("errors <= 2%").bar == Bar(0.02, as_share=True)
    assert read_gate("errors <= 2").bar == Bar(2.0)
    assert read_gate("solved >= 2%").bar == Bar(0.02)


@pytest.mark.parametrize("name", COUNTS)
def test_every_count_of_the_record_may_be_gated(name):
    assert read_gate(f"matching.{name} <= 12").measure == name


@pytest.mark.parametrize(
    ("text", "found", "column", "expected"),
    [
        ("", "the end", 1, "a measure such as solved"),
        ("solved", "the end", 7, "'>=', '>', '<=' or '<'"),
        ("solved => 0.8", "'=>'", 8, "'>=', '>', '<=' or '<'"),
        ("solved == 0.8", "'=='", 8, "'>=', '>', '<=' or '<'"),
        ("solved >=", "the end", 10, "a bar for solved: from 0 to 1, or a percentage, or baseline"),
        ("solved >= x", "'x'", 11, "a bar for solved: from 0 to 1, or a percentage, or baseline"),
        ("solved >= 1.5", "'1.5'", 11, "from 0 to 1, or a percentage"),
        ("solved >= 80", "'80'", 11, "from 0 to 1, or a percentage"),
        ("solved >= -0.1", "'-0.1'", 11, "from 0 to 1"),
        ("score.corrected > 2", "'2'", 19, "at most 1"),
        ("cost_usd <= 2%", "'2%'", 13, "0 or more"),
        ("errors <= 200%", "'200%'", 11, "a percentage up to 100%"),
        ("solved >= baseline + 3", "'3'", 22, "from 0 to 1"),
        ("solved >= baseline -", "the end", 21, "a number after the sign"),
        ("cost_usd <= baseline", "'baseline'", 13, "only solved is compared with a baseline"),
        ("silence_rate <= baseline", "'baseline'", 17, "only solved is compared with a baseline"),
        ("silence_rate <= 2", "'2'", 17, "a bar for silence_rate: from 0 to 1, or a percentage"),
        ("messages <= 2%", "'2%'", 13, "a bar for messages: 0 or more"),
        ("hop_speed >= 3", "'3'", 14, "a bar for hop_speed: from 0 to 2"),
        ("0.8 <= solved", "'0.8'", 1, "a measure, alone or behind a task and a dot"),
        ("recall >= 0.8", "'recall'", 1, "solved, score"),
        ("a.b.solved > 0", "'a.b.solved'", 1, "behind a task and a dot"),
        (".solved > 0", "'.solved'", 1, "behind a task and a dot"),
        ("solved[size=4] > 0", "'size'", 8, "one of task, family, model, n"),
        ("solved[n=] > 0", "']'", 10, "a whole number for n"),
        ("solved[n=four] > 0", "'four'", 10, "a whole number for n"),
        ("solved[n=4 > 0", "'>'", 12, "',' or ']'"),
        ("solved[model=] > 0", "']'", 14, "a value for model"),
        ("solved[model='x] > 0", '"\'"', 14, "a value for model, in quotes"),
        ("solved[] > 0", "']'", 8, "one of task"),
        ("coloring.solved[task=matching] > 0", "'task'", 17, "one of family, model, n"),
        ("solved >= 0.8 and more", "'and'", 15, "the end"),
        ("solved >= 1e-3", "'e'", 12, "the end"),
        ("tripwire solved > 0", "'solved'", 10, "'(' after tripwire"),
        ("tripwire(solved > 0", "the end", 20, "')'"),
        ("tripwire(tripwire(solved > 0))", "'tripwire'", 10, "a measure"),
        ("solved\n> 0", r"'\n'", 7, "what can be shown"),
        ("solved \u202e> 0", r"'\u202e'", 8, "what can be shown"),
        ("sölved > 0", "'s'", 1, "a measure"),
    ],
)
def test_what_is_no_gate_is_told_with_its_column(text, found, column, expected):
    complaint = the_complaint(text)
    assert f"found {found} at column {column}, expected " in complaint
    assert expected in complaint.partition("expected ")[2]


@pytest.mark.parametrize("name", NOT_GATED)
def test_what_decides_nothing_is_refused_with_the_reason(name):
    assert NOT_GATED[name] in the_complaint(f"coloring.{name} <= 3")


def test_an_unknown_measure_is_refused_with_the_list_of_what_there_is():
    complaint = the_complaint("coloring.beauty > 0")
    assert all(name in complaint for name in OF_RECORDS)
    assert "an exact metric (agentsnet metrics lists them)" in complaint


def test_a_text_past_all_bounds_is_refused_by_its_length():
    assert f"{LONGEST}" in the_complaint("x" * 100_000)


values = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=12).filter(
    lambda text: not ("'" in text and '"' in text)
)
conditions = st.sampled_from(AXES).flatmap(
    lambda axis: st.builds(
        Condition, st.just(axis), st.integers(0, 10**9 - 1).map(str) if axis in WHOLE_AXES else values
    )
)
hundredths = st.integers(0, 100).map(lambda number: number / 100)


@st.composite
def gates(draw):
    measure = MEASURES[draw(st.sampled_from(sorted(MEASURES)))]
    bars = [hundredths.map(Bar)]
    if measure.against_baseline:
        bars.append(st.integers(-100, 100).map(lambda number: Bar(number / 100, on_baseline=True)))
    if measure.as_share:
        bars.append(hundredths.map(lambda number: Bar(number, as_share=True)))
    if measure.most is None:
        bars.append(st.integers(0, 10**9).map(lambda number: Bar(float(number))))
    task = draw(st.sampled_from(["", "coloring", "my_own2", "solved", "tripwire", "baseline"]))
    chosen = draw(st.lists(conditions, max_size=4))
    return written(
        measure,
        draw(st.sampled_from([">=", ">", "<=", "<"])),
        draw(st.one_of(bars)),
        task=task,
        conditions=[condition for condition in chosen if not (task and condition.axis == "task")],
        tripwire=draw(st.booleans()),
    )


@given(gates())
def test_every_gate_that_is_written_reads_back(gate):
    assert read_gate(gate.text) == gate
    assert subject_text(gate) in gate.text


@given(st.text(max_size=60) | st.text("solved.[]()<>=n4,'\"% baseline-0.5tripwire", max_size=60))
@example("solved[model=" + "a" * 400)
def test_any_text_is_a_gate_or_one_line_with_a_column(text):
    try:
        gate = read_gate(text)
    except InputError as error:
        complaint = str(error)
    else:
        assert read_gate(gate.text) == gate
        return
    assert len(complaint.splitlines()) == 1
    assert re.search(r"at column [0-9]+, expected .", complaint)


@pytest.mark.parametrize("piece", ["(", "[", "solved.", "n=4,", "'", " ", "tripwire("])
def test_the_longest_text_is_read_in_no_time(piece):
    text = f"solved[n={piece * LONGEST}"[:LONGEST]
    begun = time.process_time()
    for _ in range(20):
        the_complaint(text)
    assert time.process_time() - begun < 2
