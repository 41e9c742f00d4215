from planted import planted

from pytest_agentsnet.metrics.drift import DRIFT


def test_an_answer_word_or_a_third_name_is_news_once_on_a_directed_edge():
    cell = planted("coloring", rounds=4)
    cell.says("Bob", 0, "Ann", "Group 1, Ann.").says("Bob", 1, "Ann", "Cleo has Group 1.")
    cell.says("Bob", 2, "Ann", "Cleo, Group 1, Bob and Ann!").says("Bob", 3, "Ann", "Group 2")
    cell.says("Bob", 2, "Cleo", "Group 1")
    found = cell.measured(DRIFT)
    assert (found["no_news_early"].value, found["no_news_early"].of) == (0, 2)
    assert (found["no_news_late"].value, found["no_news_late"].of) == (1 / 3, 3)


def test_the_middle_round_of_an_odd_number_belongs_to_the_first_half():
    cell = planted("coloring", rounds=3).says("Ann", 1, "Bob", "Well.").says("Ann", 2, "Bob", "Group 1")
    found = cell.measured(DRIFT)
    assert (found["no_news_early"].value, found["no_news_early"].of) == (1, 1)
    assert (found["no_news_late"].value, found["no_news_late"].of) == (0, 1)


def test_a_half_without_messages_is_absent():
    assert "no_news_late" not in planted("coloring").says("Ann", 0, "Bob").measured(DRIFT)


def test_plans_for_what_the_rounds_do_not_offer_are_counted_by_message():
    cell = planted("coloring").says("Ann", 0, "Bob", "...", ("off_protocol", None, ""), ("off_protocol", None, ""))
    cell.says("Ann", 1, "Bob").says("Bob", 1, "Ann")
    found = cell.measured(DRIFT)["off_protocol"]
    assert (found.value, found.of) == (1 / 3, 3)


def test_rounds_left_are_known_rightly_or_not():
    cell = planted("coloring", rounds=4).says(
        "Ann", 1, "Bob", "...", ("rounds", None, "3"), ("rounds", None, "9", "question")
    )
    cell.says("Ann", 3, "Bob", "...", ("rounds", None, "2"))
    found = cell.measured(DRIFT)["aware_of_rounds_left"]
    assert (found.value, found.of) == (1 / 2, 2)
    assert "aware_of_rounds_left" not in planted("coloring").measured(DRIFT)


def test_another_plain_word_of_a_textbook_agent_is_news():
    cell = planted("coloring")
    for turn in range(4):
        cell.says("Ann", turn, "Bob", f"COLOR {turn % 3 + 1}")
    found = cell.measured(DRIFT)
    assert (found["no_news_early"].value, found["no_news_late"].value) == (0, 1 / 2)
