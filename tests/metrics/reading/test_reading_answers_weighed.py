"""Answers that are leaned to, ruled out, asked back, set against one another, or said under a condition without an if; and what looks like them."""

import pytest
from stated import facts, stated, told

_ALL = (
    ("coloring", "I'm in Group 2, and you?", "me: Group 2"),
    ("consensus", "1 on my end so far, and yours?", "me: 1"),
    ("consensus", "0 here for now, and there?", "me: 0 (leaning)"),
    ("vertex_cover", "Yes from me, and from you?", "me: Yes"),
    ("leader_election", "Carol has my vote — who has yours?", "me: Carol"),
    ("leader_election", "Carol is my candidate, and yours?", "me: Carol"),
    ("leader_election", "I vote Carol, all right with you?", "me: Carol"),
    ("matching", "My partner is Carol, who is yours?", "me: Carol"),
    ("coloring", "I take Group 2, okay by you?", "me: Group 2"),
    ("consensus", "I stay on 1, fine with you?", "me: 1"),
    ("coloring", "Is 2 yours?", "you: Group 2 (question)"),
    ("coloring", "You have 2, right?", "you: Group 2 (question)"),
    ("coloring", "Group 2 is what I have in mind right now.", "me: Group 2 (leaning)"),
    ("coloring", "Group 3 is what I'm eyeing.", "me: Group 3 (leaning)"),
    ("coloring", "Group 3 is what I have.", "me: Group 3"),
    ("matching", "Carol is who I'm eyeing.", "me: Carol (leaning)"),
    ("consensus", "A little in favour of 0 on my part.", "me: 0 (leaning)"),
    ("consensus", "Mildly for 1, myself.", "me: 1 (leaning)"),
    ("consensus", "I'm gravitating toward 0.", "me: 0 (leaning)"),
    ("consensus", "I find myself drifting to 1.", "me: 1 (leaning)"),
    ("consensus", "I am moving to 1.", "me: 1"),
    ("vertex_cover", "Carol strikes me as a probable coordinator.", "Carol: Yes (leaning)"),
    ("coloring", "Group 2 has no chance with me.", "me: Group 2 (negated)"),
    ("coloring", "Group 3 stands no chance of being my choice.", "me: Group 3 (negated)"),
    ("consensus", "1 is off the table for me.", "me: 1 (negated)"),
    ("coloring", "Group 1 is off the table.", "taken: Group 1"),
    ("matching", "You won't end up with None.", "you: None (negated)"),
    ("matching", "None is out of the question for me.", "me: None (negated)"),
    ("matching", "You and I a pair? Out of the question.", "me: you (negated)"),
    ("matching", "You and me, James? Not happening.", "me: you (negated)"),
    ("matching", "You and me, James?", "me: you (proposal)"),
    ("vertex_cover", "Nobody heard a No from Carol.", "Carol: No (negated)"),
    ("vertex_cover", "Robert heard a No from Carol.", "Carol: No"),
    ("coloring", "There's no vacancy in Group 2.", "taken: Group 2"),
    ("coloring", "No room left in Group 4.", "taken: Group 4"),
    ("coloring", "No vacancies in Group 1 any more.", "taken: Group 1"),
    ("coloring", "Group 3 has a vacancy.", "free: Group 3"),
    ("coloring", "There's still a vacancy in Group 5.", "free: Group 5"),
    ("coloring", "There's no room for doubt.", ""),
    ("consensus", "Your 1 stands against my 0.", "you: 1; me: 0"),
    ("consensus", "Your 0 is no match for my 1.", "you: 0; me: 1"),
    ("consensus", "I am against 1.", "me: 1 (negated)"),
    ("coloring", "What speaks for Group 2 is that it's free around me.", "free: Group 2"),
    ("vertex_cover", "I doubt the coordinators you mentioned.", ""),
    ("matching", "You and Robert want the same partner.", ""),
    ("matching", "You and Robert want to pair up.", "you: Robert (leaning)"),
    ("consensus", "How would 1 sound for both of us?", "me: 1 (proposal); you: 1 (proposal)"),
    ("matching", "What would you say to the two of us joining up?", "me: you (proposal)"),
    ("matching", "Robert and you, are you two paired yet?", "you: Robert (question)"),
    ("matching", "Given her few links, Carol should go with you.", "you: Carol (proposal)"),
    ("matching", "Whose proposal did you accept, James?", ""),
    ("matching", "Lovely: Linda + James.", "me: you"),
    ("vertex_cover", "- Carol: kindly step up as coordinator", "Carol: Yes (proposal)"),
    ("vertex_cover", "Where do you stand on being a coordinator?", ""),
    ("vertex_cover", "Will you be a coordinator or not?", "you: Yes (question)"),
    ("consensus", "Has Carol come down on the side of 1?", "Carol: 1 (question)"),
    ("leader_election", "Carol has the most links, which makes her my choice.", "me: Carol"),
    ("leader_election", "Carol has the most links, which makes her happy.", ""),
    ("leader_election", "Is Carol the one Robert supports?", "Robert: Carol (question)"),
    ("leader_election", "I put Carol forward.", "me: Carol (proposal)"),
    ("leader_election", "I'm with you: Carol.", "me: Carol"),
    ("leader_election", "Do you vote for Carol or for Robert?", ""),
    ("leader_election", "Would you rather have Carol or Susan lead?", ""),
    (
        "leader_election",
        "Should Robert vote Carol, she has my vote too.",
        "Robert: Carol (conditional); me: Carol (conditional)",
    ),
    ("coloring", "Failing word from Carol, I go with Group 1.", "me: Group 1 (conditional)"),
    ("coloring", "Barring a word from you by then, it's Group 2 for me.", "me: Group 2 (conditional)"),
    ("consensus", "Only with Carol on 0 do I go to 0.", "Carol: 0 (conditional); me: 0 (conditional)"),
    ("consensus", "Only Carol is on 0.", "Carol: 0"),
)


@pytest.mark.parametrize(("task", "text", "line"), _ALL)
def test_an_answer_is_read_as_it_is_weighed(task, text, line):
    assert told(text, task) == facts(line)


@pytest.mark.parametrize(
    ("task", "text", "slots"),
    [
        ("coloring", "n: counting all of us, I get to 9.", [("n", "9", "assert")]),
        ("consensus", "Adding up all agents, I end up with 8.", [("n", "8", "assert")]),
        ("consensus", "Counting on everyone, I take 1.", []),
        ("consensus", "Would 4 be the number of agents?", [("n", "4", "question")]),
        ("consensus", "Would 3 be the diameter?", [("diameter", "3", "question")]),
        ("consensus", "Word from Carol reaches Robert in time.", []),
        ("consensus", "Carol reaches Robert directly.", [("edge", "Robert", "assert")]),
        ("coloring", "Nobody comes first, and any unclaimed group will do.", [("strategy", "none/random_free/-/-", "assert")]),
        ("matching", "Offers go out, and the first one accepted counts.", [("strategy", "-/propose_accept/-/-", "assert")]),
        ("matching", "Degree order is not how I choose.", [("strategy", "degree/-/-/-", "negated")]),
        (
            "vertex_cover",
            "Let's agree on one common answer for all and change it only where somebody objects.",
            [("strategy", "-/default/-/-", "proposal")],
        ),
        ("consensus", "Do take 0: it's the value with the most support.", []),
        ("consensus", "Take the value with the most support.", [("strategy", "-/majority/-/-", "proposal")]),
    ],
)  # fmt: skip
def test_a_fact_or_a_rule_is_read_in_such_words(task, text, slots):
    read = stated(text, "n", "diameter", "edge", "strategy", task=task)
    assert [(slot, value, mood) for slot, _, value, mood in read] == slots
