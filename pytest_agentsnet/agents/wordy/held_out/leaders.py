"""Whom agents would have lead, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

LEADERS = paraphrases(
    r"""
= leader me me
Your leader is me, <me>.
I've taken on the leadership.
Leadership: mine.
It's me who leads.
role: leader, name: <me>
You can count on my leadership, I'm doing it 🚀
= leader me third
<third> gets my vote.
I'm with <third> on this one.
As leader I pick <third>.
For me the leader is <third>.
<third> for leader!
I'm going to endorse <third>.
= leader me you
You've got my support as leader.
Leader: you, <you>.
I'm happy to follow, it's you who leads.
= leader me me negated
Leading is not for me.
I'd decline the leader role.
Someone else has to lead, not me.
Count me out as a leader.
I've dropped out of the race.
I never claimed to be the leader.
= leader me third negated
<third> isn't my candidate.
I no longer back <third>.
= leader me me leaning
I wouldn't mind leading.
I'm ready to lead, for what it's worth.
Perhaps I could take on the leader role.
I'd volunteer, nothing is decided though.
= leader me third leaning
<third> looks like a good leader to me.
I'm inclined to go with <third>.
My preference would be <third>.
= leader me me question
Is it fine by you if I lead?
Does the leadership fall to me?
Would me being the leader work?
= leader me third question
<third> as leader, what do you think?
Do you think <third> ought to lead?
Could <third> lead us?
= leader you you question
Would you like to lead?
= leader you third question
Is <third> your choice as well?
= leader me me proposal
My proposal is that I lead.
Would you let me lead? I suggest it.
= leader me third proposal
Can we go with <third> as our leader?
I'd recommend <third> for the role.
<third> as our leader, that's my suggestion.
May I suggest <third>?
I move that <third> be leader.
= leader me you proposal
It'd be best if you led us.
Would you take on the leadership, <you>?
= leader you third proposal
Join me in voting for <third>.
= leader me me conditional
Failing anyone better, I'm your leader.
Provided there are no objections, I lead.
If need be, I'll be the one leading.
= leader me third conditional
Assuming we all agree, it's <third>.
Once the others confirm, I'd go for <third>.
I'm for <third>, provided no greater name turns up.
= leader third fourth
According to <third>, <fourth> ought to lead.
I hear that <third> is backing <fourth>.
= leader third third
<third> is running for leader.
<third> has put themselves forward.
= leader you third
Your vote was for <third>.
I saw you're backing <third>.
= leader me third; reason
<third>, as no other name I know comes later in the alphabet.
= leader me me; leader you you; clash
Two leaders won't work: you claim it and I claim it.
""",
    "leader_election",
)
