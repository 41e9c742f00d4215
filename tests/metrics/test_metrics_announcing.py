from planted import planted

from pytest_agentsnet.metrics.announcing import ANNOUNCING


def unannounced(cell):
    found = cell.measured(ANNOUNCING).get("unannounced_answer")
    return found and (found.value, found.of)


def test_the_last_message_with_an_answer_word_must_have_the_answer():
    cell = planted("coloring").answers_are("Group 1", "Group 2", "Group 3")
    cell.says("Ann", 0, "Bob", "I take Group 2").says("Ann", 1, "Bob", "or group 1?").says("Ann", 2, "Bob", "Fine.")
    cell.says("Bob", 0, "Ann", "Group 2").says("Bob", 1, "Ann", "Group 3").says("Bob", 0, "Cleo", "Group 2 for me")
    assert unannounced(cell) == (1 / 3, 3)


def test_whoever_gave_no_answer_announced_none():
    cell = planted("coloring").answers_are(None, "Group 2").says("Ann", 0, "Bob", "Group 1")
    assert unannounced(cell) is None


def test_it_is_absent_where_nobody_used_an_answer_word():
    assert unannounced(planted("consensus").answers_are("0", "0", "0").everybody_says(0)) is None


def test_words_of_everyday_speech_are_no_announcement():
    assert unannounced(planted("vertex_cover").answers_are("Yes", "No", "Yes").everybody_says(0, "No, thanks.")) is None


def test_in_matching_the_names_of_neighbours_and_none_are_answer_words():
    cell = planted("matching").answers_are("Bob", "Cleo", "None")
    cell.says("Ann", 0, "Bob", "You and I, then.").says("Bob", 0, "Ann", "I pair with Cleo.").says(
        "Cleo", 0, "Bob", "none"
    )
    assert unannounced(cell) == (0, 2)
    assert unannounced(cell.says("Bob", 1, "Ann", "Ann, fine. Bob")) == (1 / 2, 2)


def test_in_matching_the_name_of_one_who_is_no_neighbour_is_none():
    assert unannounced(planted("matching").answers_are("Bob").says("Ann", 0, "Bob", "Is Cleo free?")) is None


def test_the_plain_words_of_textbook_agents_are_answer_words():
    cell = planted("coloring").answers_are("Group 2", "Group 3", "Group 1")
    cell.says("Ann", 0, "Bob", "COLOR 2").says("Bob", 0, ["Ann", "Cleo"], "FINAL 2")
    assert unannounced(cell) == (2 / 3, 3)
    paired = (
        planted("matching").answers_are("Bob", "None").says("Ann", 0, "Bob", "POINT").says("Bob", 0, "Ann", "POINT")
    )
    assert unannounced(paired) == (1 / 2, 2)
