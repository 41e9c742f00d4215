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
