from planted import planted

from pytest_agentsnet.metrics import phantoms
from pytest_agentsnet.metrics.phantoms import PHANTOMS


def names(cell, speaker, turn, hearers, name, *, mood="assert"):
    return cell.says(speaker, turn, hearers, f"Ask {name}.", ("phantom", None, name, mood))


def test_whoever_repeats_a_phantom_has_passed_it_on():
    cell = names(planted("coloring", 4), "Bob", 0, ["Ann", "Cleo"], "Zoe")
    names(cell, "Cleo", 2, "Dan", "Zoe", mood="question")
    found = cell.measured(PHANTOMS)
    assert (found["phantom_rate"].value, found["phantom_rate"].of) == (2 / 4, 4)
    # Ann and Cleo read of Zoe at turn 1; Dan at turn 3, its last chance to write; Bob heard of her from nobody.
    assert (found["phantom_reach"].value, found["phantom_reach"].of) == (1 / 3, 3)


def test_whoever_wrote_of_it_first_has_it_from_nobody():
    cell = names(names(planted("coloring"), "Ann", 0, "Bob", "Zoe"), "Bob", 0, "Ann", "Zoe")
    assert "phantom_reach" not in cell.measured(PHANTOMS)


def test_what_is_read_when_nothing_can_be_written_any_more_reaches_nobody():
    assert "phantom_reach" not in names(planted("coloring"), "Ann", 3, "Bob", "Zoe").measured(PHANTOMS)


def test_a_name_out_of_the_prompts_is_a_leak(monkeypatch):
    cell = names(names(planted("coloring"), "Ann", 0, "Bob", "Zoe"), "Ann", 1, "Bob", "Max")
    assert cell.measured(PHANTOMS)["prompt_leak"].value == 0
    monkeypatch.setattr(phantoms, "_words_of_prompts", lambda: "You are Zoe.")
    found = cell.measured(PHANTOMS)["prompt_leak"]
    assert (found.value, found.of) == (1 / 2, 2)


def test_without_phantoms_nobody_used_one():
    assert planted("coloring").everybody_says(0).values(PHANTOMS) == {"phantom_rate": 0}
