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
What are your thoughts, <you>?
Any news from <third>?
Let's avoid conflicts!
We should make sure that there are no conflicts.
Let's keep in touch.
How is it going on your side, <you>?
I haven't decided yet.
I'm waiting to hear from <third>.
I have no preference.
Tell me what you're going to do, <you>.
What has <third> told you?
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
Which group are you taking?
Which group does <third> have?
Our trio needs three groups.
I'll take <a> or <b>.
It's either <a> or <b> for me.
Any of <a>, <b> and <c> would do.
Each of us has to choose a group that none of its neighbours has.
Have you picked a group yet, <you>?
I need a group that differs from yours.
Let's make sure that no two neighbours are in the same group.
What's your group, <you>?
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
What's your value?
We have to choose between 0 and 1.
Either 0 or 1 is fine with me.
Is it going to be 0 or 1?
Let's all choose the same number.
Both numbers are equally good.
Let's settle on one number soon.
Which one do you have, <you>, 0 or 1?
I have no preference between 0 and 1.
We need everyone on the same value.
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= nothing
Who is your partner?
Have you found a partner yet, <you>?
I'm still looking for a partner.
Everybody should find a partner.
Who are you pairing with?
I'm thinking about <third> or <fourth>.
Do you have a partner already?
Nobody may be in two pairs.
I'd love for all of us to find pairs.
Let's form pairs wisely.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= nothing
Who should be the leader?
We need exactly one leader.
Do you have a candidate in mind, <you>?
Who do you support?
It's important that only one of us leads.
Either <third> or <fourth> would be fine.
Let's choose a leader together.
A good leader listens to everyone.
Has a leader been chosen yet?
I'd like to hear who the candidates are.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= nothing
Who is going to coordinate?
We need enough coordinators.
Each link has to have a coordinator.
I haven't decided on coordinating yet.
What's your role, <you>?
Not everyone should be a coordinator.
Let's decide together who coordinates.
A coordinator is needed at one end at least.
Yes or No, what will it be?
Let's coordinate with each other.
""",
        "vertex_cover",
    ),
)
