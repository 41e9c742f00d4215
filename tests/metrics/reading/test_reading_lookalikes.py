"""Sentences that models often write, in words of statements that they do not make."""

import pytest
from stated import stated

from pytest_agentsnet.core.claim import FACTS


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("coloring", "There are 4 groups to choose from: 1, 2, 3 and 4."),
        ("coloring", "We can choose from Group 1, Group 2 and Group 3."),
        ("coloring", "Our options are 1, 2 and 3."),
        ("coloring", "I'd rather wait one more round before I commit to anything."),
        ("coloring", "I received your message."),
        ("coloring", "I'm waiting to hear from Robert."),
        ("coloring", "Step one: choose. Step two: tell."),
        ("matching", "Should any conflict come up, we'll sort it out together."),
        ("matching", "Let's figure this out together."),
        ("matching", "We can decide together."),
        ("matching", "Let's make sure we all find a partner."),
        ("leader_election", "I trust you to make the best decision for us all."),
    ],
)
def test_no_fact_is_read(task, text):
    assert stated(text, *FACTS, task=task) == []


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("You answered 1 last round, James.", "rounds"),
        ("I was in Group 1 last round.", "rounds"),
        ("Just so you know, 1 and 4 are in use around me.", "reason"),
        ("Since last round, I've been in Group 2.", "reason"),
        ("What's the reason for your choice?", "reason"),
        ("Calls and meetings aren't possible here.", "off_protocol"),
        ("I have chosen Group 2 at random.", "strategy"),
        ("The total number of agents is 8.", "taken"),
        ("**Rounds left:** 3", "free"),
    ],
)
def test_what_only_looks_like_it_is_none(text, slot):
    assert stated(text, slot) == []


def test_numbers_of_ones_own_are_answers_all_the_same():
    assert stated("My number is 0, James!", "answer", task="consensus") == [("answer", "Linda", "0", "assert")]
    assert stated("Mine's 2.", "answer") == [("answer", "Linda", "Group 2", "assert")]
