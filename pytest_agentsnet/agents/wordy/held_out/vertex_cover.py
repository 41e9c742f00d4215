"""Answers in vertex cover, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

VERTEX_COVER = paraphrases(
    r"""
= answer me Yes
Put me down as a coordinator.
It's a Yes from me.
I've got this one, I'm coordinating 💪
<me>: Yes
I'm serving as coordinator here.
role=coordinator
You can rely on me being a coordinator.
= answer me No
It's a No from my side.
No coordinating for me.
I'm out, others will do it.
I'm not taking the coordinator role.
I have chosen to remain a non-coordinator.
My vote on coordinating: No.
= answer me Yes leaning
I wouldn't mind being a coordinator.
I'm inclined to say Yes.
Being a coordinator would suit me.
Right now I see myself as a coordinator.
I'm happy to coordinate, nothing fixed yet.
I feel I'm likely to be a coordinator.
= answer me No leaning
I don't think I'll be a coordinator.
No would be my preference.
= answer me Yes question
Is it me who should coordinate?
Would you like me as a coordinator?
Does the network need me to coordinate?
Do you want a Yes from me?
= answer me No question
Is it safe for me to stay out?
Would No be fine from me?
= answer you Yes question
So you're coordinating?
Have you made up your mind to be a coordinator?
Does it stay a Yes with you?
= answer you Yes conditional; answer me No conditional
Supposing that you take it on, I'd be out.
Once you're a coordinator, there's no need for me to be one.
= answer you No conditional; answer me Yes conditional
In case you drop out, I'm stepping in as coordinator.
Only if you don't coordinate, I will.
= answer me Yes conditional
Barring volunteers, I'm the coordinator.
I'll be a coordinator, provided the others agree.
= answer you Yes proposal
I'd like you to be the coordinator.
It would make sense for you to answer Yes.
Would you mind being a coordinator?
Be a coordinator, please.
= answer you Yes proposal; answer me No proposal
I'd suggest that you do the coordinating while I stay away from it.
What about this: Yes from you, No from me.
= answer you No proposal
There's no need for you to coordinate, just say No.
= answer third Yes
Over on my side <third> is doing the coordinating.
I've got a Yes from <third>.
<third> let me know that they'll coordinate.
It's <third> who coordinates.
= answer third No
<third> has opted out of coordinating.
I've got a No from <third>.
= answer third Yes; answer fourth No
Yes from <third>, No from <fourth>.
= answer you Yes
I've noted your Yes.
So you're one of the coordinators.
= answer me No; answer you Yes; reason
No from me, given that you're already coordinating.
= answer me No; answer you No; clash
Two times No on our edge, yours and mine, and that can't stay.
""",
    "vertex_cover",
)
