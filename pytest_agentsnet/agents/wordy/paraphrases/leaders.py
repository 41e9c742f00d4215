"""Whom agents would have lead."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

LEADERS = paraphrases(
    r"""
= leader me me
I'll be the leader.
I am the leader.
I'm leading.
I'll take the lead, <you>.
I've decided to lead.
I vote for myself.
I will answer Yes as leader.
**Leader:** <me>
{"leader": "<me>"}
I nominate myself as leader.
I'm going to be our leader, everyone else please follow.
Hi, <me> here, I am stepping up as leader.
I volunteer to be the leader.
= leader me third
I vote for <third>.
I nominate <third>.
<third> is our leader.
I support <third> as leader.
My vote goes to <third>.
I'll follow <third> as leader.
**Leader:** <third>
{"leader": "<third>", "from": "<me>"}
I've decided that <third> leads.
<third> will be the leader.
I'm backing <third>.
<you>, I accept <third> as our leader.
- Candidate: <third>
The leader is <third>, as far as I'm concerned.
= leader me you
I vote for you.
You're the leader.
I accept you as the leader, <you>.
I nominate you, <you>.
I'll follow you as our leader.
You have my vote.
My vote goes to you, <you>.
You'll be the leader, <you>.
= leader me me negated
I'm not the leader.
I won't be the leader.
I don't want to lead.
I'm not going to lead.
I can't be the leader.
I am not running for leader, <you>.
I step down as leader.
I'd rather not lead, I decline.
I'm withdrawing my candidacy.
I have no intention of being the leader.
= leader me third negated
I don't support <third> as leader.
<third> is not the leader.
I didn't vote for <third>.
= leader me me negated; leader me third
I'm not the leader, <third> is.
The leader is <third>, and I answer No.
I won't lead, I'm voting for <third> instead.
= leader me me leaning
I'm open to leading.
I could be the leader.
I'm willing to lead.
I'd be happy to lead.
I might take the lead.
I'm considering leading.
I'd like to be the leader.
I'm available as a leader, <you>.
Maybe I'll lead.
= leader me third leaning
I'm leaning towards <third> as leader.
I think <third> might be a good leader.
I'd prefer <third> as the leader.
Probably <third> will lead.
I tend to support <third>.
I am considering <third> for leader.
= leader me you leaning
I think you could be a good leader, <you>.
I'm inclined to vote for you.
= leader me me question
Should I lead?
Can I be the leader?
Do you want me to be the leader?
Shall I take the lead, <you>?
Would you accept me as leader?
May I be your leader?
Are you fine with me leading?
= leader me third question
Should <third> be the leader?
Is <third> our leader?
Shall we vote for <third>?
Would <third> be a good leader?
Do we all accept <third> as leader?
= leader me you question
Are you the leader?
= leader you you question
Do you want to be the leader, <you>?
Are you willing to lead?
= leader you third question
Do you support <third>?
Are you voting for <third>?
Did you choose <third> as leader?
= leader me me proposal
Let me be the leader.
I propose myself as leader.
How about I lead?
I suggest that I take the lead.
Let me lead, <you>.
= leader me third proposal
Let's make <third> our leader.
I propose <third> as the leader.
How about <third> as leader?
I suggest <third>.
Let's elect <third>.
Let <third> lead.
<third> should be the leader.
What if <third> leads?
**Proposal:** <third> becomes the leader.
Why don't we choose <third> as leader?
= leader me you proposal
I propose you as leader.
You should be the leader, <you>.
How about you lead?
Could you be our leader?
Why don't you take the lead, <you>?
= leader you third proposal
Please vote for <third>.
You should support <third> too.
Please accept <third> as leader, <you>.
= leader me me conditional
I'll lead if nobody else wants to.
I'd be the leader unless someone objects.
If nobody volunteers, I'm the leader.
I can lead if you want, <you>.
If everyone agrees, I will be the leader.
In case there's no other candidate, I'll take the lead.
As long as no one minds, I'm leading.
= leader me third conditional
If <third> has the highest name, I'll support <third>.
I'd vote for <third> if others do.
Unless we hear of a better candidate, <third> leads.
If no one objects, <third> is our leader.
When most agents want <third>, I will accept <third>.
= leader me you conditional
I support you as leader unless there's another candidate.
= leader me you conditional; leader you you conditional
If you want to lead, I'll vote for you.
= leader third fourth
<third> votes for <fourth>.
<third> supports <fourth> as leader.
<third> nominated <fourth>.
<third> told me that they support <fourth>.
<third>'s candidate is <fourth>.
= leader third third leaning
<third> wants to lead.
<third> would like to be the leader.
= leader third third
<third> volunteered to be the leader.
<third> says they're the leader.
= leader third third leaning; leader fourth fourth leaning
<third> and <fourth> both want to lead.
= leader you third
You voted for <third>.
You said <third> should lead.
Your candidate is <third>.
You support <third>, <you>.
= leader you you leaning
You said you want to lead.
= leader you you
You volunteered as leader.
= leader me third; leader fourth third
<fourth> and I support <third>.
I vote for <third>, and so does <fourth>.
= leader me third; reason
I support <third> because that is the highest name.
Since <third> has the most neighbours, <third> is our leader.
= leader me me; leader you you; clash
You said you're the leader and I'm the leader too, that's one leader too many.
= leader me third; welcome
Great, we both support <third>.
""",
    "leader_election",
)
