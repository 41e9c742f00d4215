"""Reasons that no conjunction brings, answers that meet, questions that ask back or between candidates; and what looks like them."""

import pytest
from stated import stated

_ACTS = ("ack", "reason", "challenge", "check", "ask", "clash", "welcome")


@pytest.mark.parametrize(
    ("task", "text", "acts"),
    [
        ("coloring", "Group 2 being gone already, I move to Group 3.", "reason"),
        ("coloring", "3 being free on my side, I settle there.", "reason"),
        ("vertex_cover", "All my neighbours being coordinators, No is enough for me.", "reason"),
        ("coloring", "For the time being, I take 2.", ""),
        ("consensus", "Choose 1, James: it's the one with the widest backing.", "reason"),
        ("consensus", "1 is the value with the widest backing.", ""),
        ("coloring", "What speaks for Group 2 is that nobody around me has it.", "reason"),
        ("leader_election", "What Carol has going for her is her many links.", "reason"),
        ("coloring", "Names in order save trouble, so that's how I go about it.", "reason"),
        ("coloring", "So that's how you choose.", ""),
        ("vertex_cover", "Your Yes goes nicely with my No.", "welcome"),
        ("coloring", "Your Group 2 and my Group 3 get along just fine.", "welcome"),
        ("coloring", "My Group 1 sits well beside your Group 5.", "welcome"),
        ("coloring", "Your Group 2 would go nicely with my Group 3.", ""),
        ("matching", "Lovely: Linda + James.", "welcome"),
        ("matching", "Lovely: Linda is back.", ""),
        ("consensus", "Your 1 stands against my 0.", "clash"),
        ("consensus", "Your 0 is no match for my 1.", "clash"),
        ("vertex_cover", "Your No leaves my No hanging.", "clash"),
        ("consensus", "Robert is against my 0.", ""),
        ("coloring", "Lest we clash, I take Group 4.", "reason"),
        ("coloring", "In a clash no one has to move.", ""),
        ("leader_election", "I'm with you: Carol.", "ack"),
        ("matching", "I'm with you.", ""),
        ("coloring", "Any empty group will do.", ""),
        ("consensus", "0 here for now, and there?", "ask"),
        ("vertex_cover", "Yes from me, and from you?", "ask"),
        ("leader_election", "Carol has my vote — who has yours?", "ask"),
        ("matching", "My partner is Carol, who is yours?", "ask"),
        ("coloring", "I take Group 2, okay by you?", "check"),
        ("consensus", "How would 1 sound for both of us?", ""),
        ("matching", "What would you say to us teaming up?", ""),
        ("matching", "You and I a pair? Out of the question.", ""),
    ],
)
def test_acts_are_read_beside_answers(task, text, acts):
    assert {slot for slot, *_ in stated(text, *_ACTS, task=task)} == set(filter(None, acts.split(", ")))


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("coloring", "Are you on Group 1 or Group 2?"),
        ("consensus", "0 or 1, what will it be?"),
        ("consensus", "Is it going to be 0 or 1, James?"),
        ("coloring", "Group 3 or Group 4 — which one did Carol take?"),
        ("vertex_cover", "Yes or No, what's your answer?"),
        ("leader_election", "Carol or Robert, whom do you prefer?"),
        ("leader_election", "Do you vote for Carol or for Robert?"),
        ("leader_election", "Would you rather have Carol or Susan lead?"),
        ("matching", "Do you want Carol or Susan?"),
        ("matching", "Is your partner Carol or Robert?"),
        ("coloring", "Say which of the five groups you settle on."),
        ("coloring", "Has anyone next to you said which group they want?"),
        ("coloring", "Could you list the groups that your neighbours hold?"),
        ("coloring", "What's the plan on your side for the next round?"),
        ("consensus", "Which value do most around you hold?"),
        ("consensus", "Report back what Susan says, please."),
        ("matching", "Does anybody still lack a partner over there?"),
        ("matching", "Whose proposal did you accept, James?"),
        ("vertex_cover", "Cover or no cover, what's it going to be?"),
        ("vertex_cover", "Where do you stand on being a coordinator?"),
    ],
)
def test_a_question_between_candidates_or_for_a_plan_is_open_and_states_nothing(task, text):
    assert stated(text, task=task) == [("ask", None, "", "assert")]
