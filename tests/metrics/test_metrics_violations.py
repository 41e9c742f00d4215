import pytest
from planted import path_of, planted

from pytest_agentsnet.metrics.sites import Breach
from pytest_agentsnet.metrics.violations import VIOLATIONS


def violated(task, *answers, n=4):
    """The breaches with their values, where there are any."""
    values = planted(task, n).answers_are(*answers).values(VIOLATIONS)
    return {
        name.removeprefix("violated_"): value for name, value in values.items() if name.startswith("violated") and value
    }


@pytest.mark.parametrize(
    ("task", "answers", "breaches"),
    [
        ("coloring", ["Group 1", "Group 1", "Group 2", "Group 2"], {"equal_groups": 2 / 3}),
        ("coloring", ["Group 1", "Group 2", None, "Group 9"], {"no_answer": 2 / 4}),
        ("consensus", ["0", "1", "1", "1"], {"different_bits": 1 / 3}),
        ("vertex_cover", ["No", "No", "Yes", "Yes"], {"both_no": 1 / 3, "redundant_yes": 1 / 4}),
        ("matching", ["None", "None", "Dan", "Cleo"], {"both_none": 1 / 3}),
        ("matching", ["Bob", "Cleo", "Bob", "None"], {"promises": 1 / 3}),
        ("matching", ["Bob", "None", "Dan", "Cleo"], {"not_named_back": 1 / 4}),
        ("matching", ["Dan", "Cleo", "Bob", "None"], {"no_neighbour": 1 / 4}),
        ("leader_election", ["No", "No", "No", "No"], {"no_leader": 1}),
        ("leader_election", ["Yes", "Yes", "No", "Yes"], {"several_leaders": 1}),
        ("matching", ["Bob", "Ann", "Dan", "Cleo"], {}),
    ],
)
def test_the_answers_violate_what_they_violate_and_nothing_else(task, answers, breaches):
    assert violated(task, *answers) == breaches


def test_every_breach_of_the_benchmark_has_a_metric():
    names = {metric.name.removeprefix("violated_") for metric in VIOLATIONS if metric.name.startswith("violated_")}
    assert names == {*Breach.__args__} - {"other"}


def test_one_agent_alone_can_mend_what_two_cannot():
    found = planted("consensus", 4).answers_are("0", "1", "1", "1").measured(VIOLATIONS)
    assert (found["answers_to_change"].value, found["mendable_alone"].value) == (1, 1)
    found = planted("consensus", 4).answers_are("0", "0", "1", "1").measured(VIOLATIONS)
    assert (found["answers_to_change"].value, found["mendable_alone"].value) == (2, 0)


def test_what_is_solved_needs_no_mending():
    found = planted("consensus", 4).answers_are("1", "1", "1", "1").measured(VIOLATIONS)
    assert (found["answers_to_change"].value, found["answers_to_change"].censored) == (0, 0)
    assert "mendable_alone" not in found


def test_beyond_the_search_the_number_is_a_bound_and_says_so():
    import pytest_agentsnet as agentsnet

    cell = planted("coloring", topology=agentsnet.instance("coloring", "ws", 50).topology)
    found = cell.answers_are(*["Group 1"] * 50).measured(VIOLATIONS)
    assert found["answers_to_change"].censored == 1
    assert found["answers_to_change"].value > 8
    assert found["mendable_alone"].value == 0


def test_whether_one_could_have_mended_it_is_absent_where_nobody_had_time_to_look(monkeypatch):
    from pytest_agentsnet.metrics import mending

    monkeypatch.setattr(mending, "_WORK", 0)
    found = planted("vertex_cover", topology=path_of(3)).answers_are("No", "No", "Yes").measured(VIOLATIONS)
    assert (found["answers_to_change"].value, found["answers_to_change"].censored) == (1, 1)
    assert "mendable_alone" not in found
