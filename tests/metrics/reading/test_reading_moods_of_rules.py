"""How rules are said: told as how they are, proposed, leant to, under a condition, denied."""

import pytest
from stated import stated

_MOODS = {
    "assert": """
Alphabetically, one agent per round, each with the lowest group its neighbours left it.
An agent whose name is earlier has the first pick.
I go for the name that comes first in the alphabet.
Criterion: lexicographic maximum of the names.
Most links leads.
Dice decide: highest roll leads.
Kevin makes the plan and tells each of us which group to use.
The hub pairs everybody up.
No one comes before anyone else.
Lowest possible number not yet used next door, that's what I use.
First available group for everyone.
My group is drawn randomly from those not in use.
If nothing else is agreed on, our default is 0.
An agent stays No unless one of its neighbours is No too.
I change to whichever value has more votes around me.
Whoever is outnumbered switches to the other value.
More votes win.
I keep telling my neighbours the last name in the alphabet that I've heard of.
An agent offers, the other agrees or declines.
I'll make a proposal to each neighbour in turn until somebody accepts.
In case of doubt the smaller name gives up its claim.
I yield to every neighbour whose name is greater than mine.
I'll be the one to move because my name is the later one and later names yield.
The alphabetically earlier agent wins any conflict.
""",
    "proposal": """
Let's choose one after the other, A before B before C.
Take turns from Z down to A.
High-degree vertices should enter the cover first.
Sort by degree, descending.
Everyone announces a random number; the largest is the leader.
Could you assign the groups for all of us, Kevin?
Everybody should take the smallest colour they can without a conflict.
Each of us throws a die for its group.
Let's do a majority vote.
Count ones and zeros around you and take the more frequent one.
Everyone answers with the smallest bit that has come to its ears.
We make each other offers, and you can accept or refuse.
If two neighbours have the same colour, the one with the earlier name has to change.
Let's flip a coin when we clash.
Alphabetical order; please tell your neighbours what the others chose.
Share every edge you know about.
Could we go in inverse alphabetical order?
Each of us picks a number between 1 and 100, highest number wins.
Let's make Kevin's bit the one that counts.
Just use the lowest number that none of your neighbours announced.
Choose a colour at random out of those your neighbours don't have.
Should we not come to an agreement, everyone takes 0 as a fallback.
Let's assume 1 unless somebody speaks up.
Let's vote and take the value with the most votes.
""",
    "leaning": """
I'd like smaller names to have priority.
I'd rather have one of us, say Kevin, assign all the groups.
I'd put the best-connected agents into the cover first.
Upon a conflict I'd expect both agents to retry.
Kevin could coordinate: he collects everyone's neighbor lists and tells each of us our partner.
""",
    "conditional": """
If Kevin agrees, I follow the majority.
The later name gives way. I'll do that unless you object.
If we drew random numbers, the highest number would lead.
""",
    "negated": """
I won't go by alphabetical order.
Let's not follow the majority.
I'm not going to use a default.
""",
    "question": """
Are you following the majority?
Do we go in alphabetical order?
""",
}


@pytest.mark.parametrize(
    ("text", "mood"), [(text, mood) for mood, texts in _MOODS.items() for text in texts.strip().splitlines()]
)
def test_a_rule_is_read_with_its_mood(text, mood):
    assert [told for *_, told in stated(text, "strategy", task="coloring")] == [mood]


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Lower names choose first. So we should do.", "proposal"),
        ("Lower names choose first. That's how I'd like to have it.", "leaning"),
        ("Lower names choose first. I have three neighbours.", "assert"),
    ],
)
def test_what_is_said_of_a_rule_behind_it_counts(text, mood):
    assert [told for *_, told in stated(text, "strategy", task="coloring")] == [mood]


def test_a_command_in_private_text_is_the_speakers_own_rule():
    text = "Take the lowest free group in alphabetical order."
    assert stated(text, "strategy", hearer=None)[0][3] == "assert"
    assert stated(text, "strategy")[0][3] == "proposal"
