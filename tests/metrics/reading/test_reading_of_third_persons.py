"""What is said of somebody who is no agent is nobody's answer, and least of all the speaker's."""

import pytest
from stated import facts, stated, told

_COLORING = (
    ("Zoltan takes Group 1", ""),
    ("Zoltan takes 1.", ""),
    ("Mr. Smith is in Group 2", ""),
    ("Mrs Brown has 2.", ""),
    ("He said he takes 1.", ""),
    ("She is in Group 3.", ""),
    ("Her group is 2.", ""),
    ("I take 2 because he takes 1.", "me: Group 2"),
    ("Bogdan and Zoltan are in Group 1.", ""),
    ("I hear that Zoltan has Group 1, so I take 2.", "me: Group 2"),
    ("The guy next door has picked 2.", ""),
    ("The boss takes 2.", ""),
    ("Zoltan's group is 2.", ""),
    ("Since Zoltan is Group 2, I am Group 3.", "me: Group 3"),
    ("According to Zoltan, Group 2 is free.", "free: Group 2"),
    ("Neither has 2.", ""),
    ("Carol told me she's Group 5.", "Carol: Group 5"),
    ("Carol is my neighbour, and she has Group 2.", "Carol: Group 2"),
    ("I talked to Carol, and she takes 2.", "Carol: Group 2"),
    ("Color is 2.", "me: Group 2"),
    ("Vote goes to 2.", "me: Group 2"),
    ("Answer remains 2.", "me: Group 2"),
    ("Everything considered, I take 2.", "me: Group 2"),
)
_OTHERS = (
    ("consensus", "Zoltan answered 1.", ""),
    ("consensus", "He votes 1.", ""),
    ("consensus", "Zoltan says 0 and I say 1.", "me: 1"),
    ("vertex_cover", "Zoltan is a coordinator.", ""),
    ("vertex_cover", "She will not be a coordinator.", ""),
    ("vertex_cover", "Mr. Smith will be a coordinator, so I will not.", "me: No"),
    ("matching", "Zoltan pairs with Carol.", ""),
    ("matching", "He is single.", ""),
    ("matching", "Robert is free, and he pairs with Carol.", "free: Robert; Robert: Carol"),
    ("leader_election", "Zoltan votes for Carol.", ""),
    ("leader_election", "He votes for Carol.", ""),
    ("leader_election", "Mr. Smith wants to lead.", ""),
    ("leader_election", "I vote for Zoltan.", ""),
)


@pytest.mark.parametrize(("text", "line"), _COLORING)
def test_a_group_of_somebody_unknown_is_not_the_speakers(text, line):
    assert told(text, "coloring") == facts(line)


@pytest.mark.parametrize(("task", "text", "line"), _OTHERS)
def test_an_answer_of_somebody_unknown_is_not_the_speakers(task, text, line):
    assert told(text, task) == facts(line)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Zoltan takes Group 1.", ["Zoltan"]),
        ("Mr. Smith is in Group 2.", ["Smith"]),
        ("I heard from Bogdan that Zoltan will take 2.", ["Bogdan", "Zoltan"]),
        ("Let Zoltan have 2.", ["Zoltan"]),
        ("Consistency is the best choice.", []),
        ("Receiver accepts the first offer.", []),
        ("Everybody takes 2.", []),
        ("Red is my choice.", []),
        ("Vote for Group 2.", []),
        ("Carol takes 2.", []),
    ],
)
def test_a_name_in_no_list_is_known_by_what_is_said_of_it(text, names):
    assert [value for _, _, value, _ in stated(text, "phantom")] == names
