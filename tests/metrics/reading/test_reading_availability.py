"""What is taken and what is free, of groups and of partners."""

import pytest
from stated import facts, stated, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Told of things.
        ("Group 1 and Group 3 have both been snapped up around here.", "taken: Group 1; taken: Group 3"),
        ("Groups 2 and 5 are still there for the taking.", "free: Group 2; free: Group 5"),
        ("Group 2 has just been freed.", "free: Group 2"),
        ("1 and 2 are blocked for me.", "taken: Group 1; taken: Group 2"),
        ("Groups 1 to 3 are taken.", "taken: Group 1; taken: Group 2; taken: Group 3"),
        ("G2 taken, G3 taken, G4 free", "taken: Group 2; taken: Group 3; free: Group 4"),
        ("Group 2, the one with the odd name, is off the table now.", "taken: Group 2"),
        # Headings and notes.
        ("Used: 1/3. Unused: 2/4.", "taken: Group 1; taken: Group 3; free: Group 2; free: Group 4"),
        ("Occupied around me -> 2, 3", "taken: Group 2; taken: Group 3"),
        ("3 = taken, 4 = free", "taken: Group 3; free: Group 4"),
        ("Blocked: 1, 2, still open as of now: 5", "taken: Group 1; taken: Group 2; free: Group 5"),
        ('{"taken_groups": [1, 2], "free_groups": [3]}', "taken: Group 1; taken: Group 2; free: Group 3"),
        # Noun phrases.
        ("What remains for me is Group 5.", "free: Group 5"),
        ("The groups nobody around me uses are 3 and 5.", "free: Group 3; free: Group 5"),
        ("The groups already used by my neighbours are 1 and 4.", "taken: Group 1; taken: Group 4"),
        # Somebody and nobody.
        ("No one in my surroundings has opted for Group 5 as yet.", "free: Group 5"),
        ("None of the agents I'm linked to has gone for Group 4.", "free: Group 4"),
        ("Group 4 is used by no one near me.", "free: Group 4"),
        ("By none of my neighbours are 1 and 4 being used.", "free: Group 1; free: Group 4"),
        ("Two of the folks next to me already sit in Group 2.", "taken: Group 2"),
        ("Both 1 and 3 appear among my neighbours.", "taken: Group 1; taken: Group 3"),
        ("No neighbour has told me that they take 4.", ""),
        # Again.
        ("Group 1 is free; so is 3.", "free: Group 1; free: Group 3"),
        ("Group 1 is spoken for, and Group 2 as well.", "taken: Group 1; taken: Group 2"),
        ("Somebody asked for Group 2. It's occupied.", "taken: Group 2"),
        # Moods.
        ("Group 4 is no longer free.", "taken: Group 4"),
        ("Group 4 isn't taken.", "taken: Group 4 (negated)"),
        ("Group 4 hasn't been claimed by anybody.", "free: Group 4"),
        ("Group 3 seems to be free.", "free: Group 3 (leaning)"),
        ("Group 3 is free, I believe.", "free: Group 3 (leaning)"),
        ("Please steer clear of Group 3.", "taken: Group 3 (proposal)"),
        # Something else.
        ("Take any group that is free.", ""),
    ],
)
def test_groups_that_are_taken_or_free(text, expected):
    assert told(text, "coloring") == facts(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Carol is already paired off, so she's unavailable.", {("taken", "Carol", "assert")}),
        (
            "Available: Kevin. Gone: Carol, Robert.",
            {("free", "Kevin", "assert"), ("taken", "Carol", "assert"), ("taken", "Robert", "assert")},
        ),
        ("Susan is taken, Brian too.", {("taken", "Susan", "assert"), ("taken", "Brian", "assert")}),
        ("Try Emily, she's still free.", {("free", "Emily", "assert")}),
        ("You might try Emily, who's still up for grabs.", {("free", "Emily", "assert")}),
        ("Neither Carol nor Robert is free.", {("free", "Carol", "negated"), ("free", "Robert", "negated")}),
        ("Nobody has claimed Susan yet.", {("free", "Susan", "assert")}),
        ("The only one still free is Brian.", {("free", "Brian", "assert")}),
        ("Apart from Brian, everybody is taken.", {("free", "Brian", "assert")}),
        ("Are you still available?", {("free", "James", "question")}),
        ("Kevin has taken Susan.", set()),
        ("Carol is free to choose whom she likes.", set()),
    ],
)
def test_partners_who_are_taken_or_free(text, expected):
    assert {(slot, value, mood) for slot, _, value, mood in stated(text, "taken", "free", task="matching")} == expected


@pytest.mark.parametrize(
    ("text", "whose", "value"),
    [
        ("Is Group 4 unoccupied where you are?", "James", "Group 4"),
        ("Does anybody around you use Group 2?", "James", "Group 2"),
        ("Around Kevin, Group 4 is taken.", "Kevin", "Group 4"),
        ("Nobody adjacent to Kevin has Group 3.", "Kevin", "Group 3"),
        ("No neighbour of Kevin has Group 3.", "Kevin", "Group 3"),
        ("Carol's neighbourhood has Group 2 taken.", "Carol", "Group 2"),
        ("Kevin has three neighbours, and around him Group 2 is taken.", "Kevin", "Group 2"),
        ("I am linked to Kevin, and Group 2 is taken.", "Linda", "Group 2"),
    ],
)
def test_in_whose_neighbourhood_it_is_so(text, whose, value):
    assert {(subject, group) for _, subject, group, _ in stated(text, "taken", "free")} == {(whose, value)}


def test_it_is_said_of_other_answers_too():
    assert stated("Nobody around me has 1.", "free", task="consensus") == [("free", "Linda", "1", "assert")]
    assert stated("No neighbour of mine has Yes.", "taken", task="vertex_cover") == []
