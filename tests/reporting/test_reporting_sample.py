"""What the figures of a model rest on."""

from dataclasses import replace

from simulated import falling, instance_of, one, yardsticks

from pytest_agentsnet.reporting.sample import sample_lines
from pytest_agentsnet.reporting.yardsticks import Yardsticks


def lines(records, sticks=None):
    return list(sample_lines("mine", records, sticks or yardsticks()))


def test_graphs_are_counted_once_for_all_tasks_and_shapes_up_to_names():
    assert lines(falling(8, sizes=(4, 8, 16))) == ["mine: 27 graphs, 20 shapes"]
    assert lines([one()]) == ["mine: 1 graph, 1 shape"]


def test_shapes_are_not_told_where_a_graph_cannot_be_had():
    unknown = Yardsticks(lambda record: None if record.n == 8 else instance_of(record))
    assert lines([one(), one(n=8)], unknown) == ["mine: 2 graphs"]


def test_records_without_a_graphs_hash_are_told_apart_by_what_they_were_drawn_from():
    records = [replace(record, graph="") for record in falling(8, sizes=(4, 8), indices=1)]
    assert lines(records) == ["mine: 6 graphs, 6 shapes"]


def test_trials_have_a_correlation_and_an_effective_number():
    told = lines(falling(8, sizes=(4, 8), trials=3))
    assert told[1].startswith("  270 runs; their correlation within graphs (ICC) is ")
    assert "they weigh as" in told[1]
    assert len(told) == 2


def test_a_correlation_that_is_not_defined_is_none():
    told = lines([one(trial=trial) for trial in range(2)])
    assert told[1] == "  2 runs; their correlation within graphs (ICC) is not defined here"


def test_trials_that_repeat_another_word_for_word_are_counted():
    alike = [one(trial=trial, transcript="same") for trial in range(3)]
    elsewhere = [one(n=8, trial=trial, transcript="same") for trial in range(2)]
    told = lines([*alike, *elsewhere, one(n=8, trial=2, transcript="")])
    assert told[-1] == "  3 of 6 trials repeat another word for word"


def test_trials_weigh_as_no_more_than_there_are_transcripts():
    runs = falling(8, sizes=(4, 8), trials=3)
    told = lines([replace(run, transcript="same") for run in runs])
    assert told[1].endswith(" they weigh as 90")
    assert told[2] == "  180 of 270 trials repeat another word for word"


def test_a_long_name_leaves_room_for_the_figures():
    (line,) = sample_lines("a" * 100, [one()], yardsticks())
    assert len(line) == 80
    assert line.endswith("...: 1 graph, 1 shape")
