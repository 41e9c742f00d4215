"""Agreeing, giving reasons and objecting in other constructions, and what only looks like it."""

import pytest
from stated import stated


@pytest.mark.parametrize(
    ("task", "text", "act"),
    [
        ("coloring", "No, James, Susan is in 2, not in 3.", "challenge"),
        ("coloring", "Nope, Kevin never told me that.", "challenge"),
        ("coloring", "You've confused me with Susan.", "challenge"),
        ("coloring", "I never promised you 2.", "challenge"),
        ("coloring", "You misheard: I'm in 4.", "challenge"),
        ("coloring", "Hang on, in your last note you had 3.", "challenge"),
        ("coloring", "I see things the other way round.", "challenge"),
        ("coloring", "I'm against letting chance decide.", "challenge"),
        ("coloring", "There we part ways, James.", "challenge"),
        ("coloring", "That's not how I remember it.", "challenge"),
        ("coloring", '{"verdict": "disagree"}', "challenge"),
        ("coloring", "Your arithmetic is off.", "challenge"),
        ("coloring", "Not so: Susan took 1.", "challenge"),
        ("coloring", "I can't go along with that.", "challenge"),
        ("coloring", "Last round you told me 2.", "challenge"),
        ("coloring", "Roger that, James.", "ack"),
        ("coloring", "True, 2 is the better one.", "ack"),
        ("coloring", "First of all: agreed.", "ack"),
        ("coloring", "Sounds sensible to me.", "ack"),
        ("coloring", "Happy to go along with it.", "ack"),
        ("coloring", "received: ok", "ack"),
        ("coloring", "Fine by me, James.", "ack"),
        ("coloring", "Indeed, that's how it is.", "ack"),
        ("coloring", "Exactly, James!", "ack"),
        ("coloring", "My thoughts exactly.", "ack"),
        ("coloring", "Very well, James, as you wish.", "ack"),
        ("coloring", "Will do!", "ack"),
        ("coloring", "I'm with you on that one.", "ack"),
        ("coloring", "With nobody else in 2, I'm going for it.", "reason"),
        ("coloring", "4 isn't used near me, so that's mine.", "reason"),
        ("coloring", "Susan has 1, for which reason I move to 2.", "reason"),
        ("coloring", "2 for me, it being free.", "reason"),
        ("coloring", "3 is unclaimed, so why not take it?", "reason"),
        ("coloring", "That's because Susan won't move.", "reason"),
        ("matching", "I'm choosing you: nobody else answered.", "reason"),
        ("matching", "With everyone else taken, I pick you.", "reason"),
        ("leader_election", "Robert, simply because he knows most people.", "reason"),
    ],
)
def test_the_act_is_read(task, text, act):
    assert [one[0] for one in stated(text, "ack", "reason", "challenge", task=task)] == [act]


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("coloring", "No problem, there's plenty of time."),
        ("coloring", "Good to know for everybody: 2 is free."),
        ("coloring", "As we all know, groups must differ."),
        ("coloring", "For the sake of completeness: I have two links."),
        ("coloring", "So I had a word with Susan."),
        ("matching", "Nobody for me: I stay alone."),
        ("matching", "Susan is with Robert, leaving me paired with you."),
        ("coloring", "I'm fine with 2 as long as it's free."),
        ("coloring", "The fact is that 2 is taken."),
        ("coloring", "No news from Susan yet."),
    ],
)
def test_none_is_read(task, text):
    assert stated(text, "ack", "reason", "challenge", task=task) == []
