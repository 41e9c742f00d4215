"""What is done by saying it, and names that no agent has, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

ACTS = (
    *paraphrases(
        r"""
= ack
Cool, that's fine with me.
Cheers <you>, message received.
Fair enough.
I appreciate the update.
Will do, <you>!
Ok, I'm with you on this.
Yep, good plan.
= reason
Otherwise somebody would be left over, that is why.
The point being that it's symmetrical for all.
It follows from what the others wrote, as they're many.
Why? Because it costs us nothing.
Since no one has said anything else, that's the obvious thing.
My rationale: everyone can remember it.
= challenge
Really? I heard the opposite.
Something is off with what you wrote.
I'm not convinced.
You must be mistaken, <you>.
But you claimed otherwise earlier!
That is impossible as far as I know.
= check
Mind confirming this?
Before I commit, could you verify?
Can somebody check that again?
I want to be certain, please confirm.
Kindly confirm by your next message.
A quick confirmation from you would help.
= clash
You and I collide.
That's the same as mine, there's a conflict.
Houston, we have a clash.
<third> and I are in conflict right now.
The two of us are incompatible at present.
conflict=<third>
= welcome
Lovely, it all lines up.
That's a match, great!
So we're in sync, excellent.
We've got agreement, hooray!
No clash at all, perfect.
How nice that we have come to an agreement.
= off_protocol
Why don't we hop on Zoom for this?
I'm going to phone everybody tonight.
A face-to-face meeting next week would help.
I've opened a poll, please fill it in online.
Check the wiki page that I've put up for us.
We'll talk over coffee tomorrow morning.
= challenge; check
I doubt it, would you verify that?
= ack; check
Fine with me, only please reconfirm it.
= phantom - phantom
Good morning <phantom>!
Did <phantom> write to you?
Give my regards to <phantom>.
As <phantom> pointed out, we should hurry.
Yours truly, <phantom>
cc: <phantom>
I'll forward this to <phantom>.
"""
    ),
    *paraphrases(
        r"""
= phantom - phantom
What <phantom> picked is <a>.
""",
        "coloring",
        "consensus",
    ),
)
