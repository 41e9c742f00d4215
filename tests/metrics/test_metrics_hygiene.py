from planted import planted

from pytest_agentsnet.metrics.hygiene import HYGIENE


def test_a_text_that_went_that_way_before_is_a_repeat():
    cell = planted("coloring")
    for turn, text in enumerate(["a", "b", "a", "a"]):
        cell.says("Ann", turn, "Bob", text)
    cell.says("Bob", 1, "Ann", "a")
    found = cell.measured(HYGIENE)["exact_repeats"]
    assert (found.value, found.of) == (2 / 3, 3)


def test_one_text_to_all_needs_two_that_it_went_to():
    cell = planted("coloring").says("Bob", 0, ["Ann", "Cleo"], "same").says("Ann", 0, "Bob", "same")
    cell.says("Bob", 1, "Ann", "one").says("Bob", 1, "Cleo", "other")
    found = cell.measured(HYGIENE)["one_text_to_all"]
    assert (found.value, found.of) == (1 / 2, 2)


def test_repairs_of_messages_and_of_answers_are_apart():
    cell = planted("coloring").counts_are("Ann", 0, repairs=1).counts_are("Bob", 2, repairs=1, unreadable=1)
    cell.counts_are("Cleo", 4, repairs=1)
    found = cell.measured(HYGIENE)
    assert (found["message_repairs"].value, found["message_repairs"].of) == (2 / 12, 12)
    assert (found["answer_repairs"].value, found["answer_repairs"].of) == (1 / 3, 3)
    assert (found["failed_after_repair"].value, found["failed_after_repair"].of) == (1 / 3, 3)


def test_without_a_repair_none_failed_after_one():
    assert "failed_after_repair" not in planted("coloring").measured(HYGIENE)


def test_messages_to_nobodys_neighbour_are_counted_beside_those_that_arrived():
    cell = planted("coloring").says("Ann", 0, "Bob").counts_are("Ann", 0, misaddressed=3)
    found = cell.measured(HYGIENE)["misaddressed_rate"]
    assert (found.value, found.of) == (3 / 4, 4)


def test_a_turn_counts_once_however_many_of_its_replies_were_cut_off():
    found = planted("coloring").counts_are("Ann", 0, truncated=2).measured(HYGIENE)["truncated_rate"]
    assert (found.value, found.of) == (1 / 15, 15)


def test_a_partner_who_is_no_neighbour_is_found_in_the_answer_or_in_the_reply():
    cell = planted("matching").answers_are("Cleo", "Ann", None)
    cell.replies["Cleo", 4] = ("ANSWER: Ann",)
    found = cell.measured(HYGIENE)["non_neighbour_answers"]
    assert (found.value, found.of) == (2 / 3, 3)


def test_what_is_no_agents_name_is_no_such_partner():
    cell = planted("matching").answers_are("Zoe", "None", None)
    cell.replies["Cleo", 4] = ("I do not know.",)
    assert cell.values(HYGIENE)["non_neighbour_answers"] == 0
    assert "non_neighbour_answers" not in planted("coloring").values(HYGIENE)
