"""Sentences that state nothing, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

NOTHING = (
    *paraphrases(
        r"""
= nothing
Hey there, <you> 👋
This is <me> writing.
Looking forward to hearing from you, <you>.
Good luck to all of us!
Teamwork is what counts now.
Nothing new from my end.
I'm still making up my mind.
Conflicts are what we want to avoid.
I'll get back to you, <you>, next time.
It would be wise to stay flexible.
Let's do this in a cooperative spirit!
"""
    ),
    *paraphrases(
        r"""
= nothing
<a>/<b>, still undecided.
Somewhere between <a> and <c>, who knows.
Neighbours must not share a group.
With enough groups it should be doable.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= nothing
0? 1? Who knows.
It's 0 versus 1 and I'm undecided.
One common number is all that we need.
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= nothing
Still without any agreement, <third> and <fourth> both seem nice.
A pair takes two.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= nothing
A single leader is the goal here.
Maybe <third>, maybe <fourth>, I can't tell.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= nothing
No link may be left without a coordinator.
Too many coordinators would be a waste.
""",
        "vertex_cover",
    ),
)
