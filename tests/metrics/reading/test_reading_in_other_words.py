import pytest
from stated import stated


@pytest.mark.parametrize(
    "text",
    [
        "1, for the majority has it.",
        "I go with 1, for nobody near me wants the other one.",
        "I go with 1, considering what most said.",
        "My answer is 1, considering your last message.",
        "My choice is based on what I heard: 1.",
        "This is why I take 1.",
        "Following Robert's message, I switch to 1.",
        "After reading your note, I take 0.",
    ],
)
def test_a_reason_stands_beside_what_is_decided(text):
    assert stated(text, "reason", task="consensus")


@pytest.mark.parametrize(
    "text",
    [
        "I answer 1 for the whole game.",
        "After this round, we answer.",
        "Is this why?",
        "Following up on my last message: I answer 1.",
    ],
)
def test_what_only_begins_like_a_reason_is_none(text):
    assert stated(text, "reason", task="consensus") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Altogether we're 6.", "6"),
        ("Counting me, there are six.", "6"),
        ("Including everyone we are 7.", "7"),
        ("In total, that makes 5 of us.", "5"),
    ],
)
def test_all_are_counted_together(text, value):
    assert [said[2] for said in stated(text, "n")] == [value]


@pytest.mark.parametrize(
    "text", ["Altogether we are in group 3.", "Counting my neighbours, there are six.", "So we are 2."]
)
def test_what_only_looks_like_a_sum_counts_nobody(text):
    assert stated(text, "n") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("This leaves us two rounds.", "2"),
        ("Which leaves 3 rounds.", "3"),
        ("In two rounds we must answer.", "2"),
        ("In 3 rounds everyone has to decide.", "3"),
    ],
)
def test_rounds_are_left_until_the_answer(text, value):
    assert [said[2] for said in stated(text, "rounds")] == [value]
