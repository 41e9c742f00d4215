"""Sentences that state nothing, though their words are those of statements."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

NOTHING = (
    *paraphrases(
        r"""
= nothing
Hi <you>!
Hello <you>, I'm <me>.
Hello <you> and everybody else, I hope you're doing well.
Let's coordinate!
We need to work together.
Let's find a solution that works for all of us.
I look forward to working with you, <you>.
I'm <me>, your neighbour's voice in this network. Hello!
Let's avoid conflicts!
We should make sure that there are no conflicts.
Let's keep in touch.
I haven't decided yet.
I'm waiting to hear from <third>.
I have no preference.
I'll pass your message on to <third>.
Let's communicate openly and stay flexible.
I want to hear everyone before I make up my mind.
Our goal is to solve this together.
**Next steps:** wait for more messages.
{"message": "hello"}
Together we can do it 💪
I have no answer yet.
We must all be consistent in the end.
"""
    ),
    *paraphrases(
        r"""
= nothing
Our trio needs three groups.
I'll take <a> or <b>.
It's either <a> or <b> for me.
Any of <a>, <b> and <c> would do.
Each of us has to choose a group that none of its neighbours has.
I need a group that differs from yours.
Let's make sure that no two neighbours are in the same group.
The groups are numbered.
There are several groups to choose from.
We both need different groups.
Options: <a>, <b>, <c>
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= nothing
We have to choose between 0 and 1.
Either 0 or 1 is fine with me.
Let's all choose the same number.
Both numbers are equally good.
Let's settle on one number soon.
I have no preference between 0 and 1.
We need everyone on the same value.
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= nothing
I'm still looking for a partner.
Everybody should find a partner.
I'm thinking about <third> or <fourth>.
Nobody may be in two pairs.
I'd love for all of us to find pairs.
Let's form pairs wisely.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= nothing
We need exactly one leader.
It's important that only one of us leads.
Either <third> or <fourth> would be fine.
Let's choose a leader together.
A good leader listens to everyone.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= nothing
We need enough coordinators.
Each link has to have a coordinator.
I haven't decided on coordinating yet.
Not everyone should be a coordinator.
Let's decide together who coordinates.
A coordinator is needed at one end at least.
Let's coordinate with each other.
""",
        "vertex_cover",
    ),
)
