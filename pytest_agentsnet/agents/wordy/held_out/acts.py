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
= ask
How would you proceed?
Please share what you know, <you>.
Has <third> said anything?
Where do you stand, <you>?
You go first: what's it going to be?
Drop me a line about your plans 🙏
> **Open question**\n> Who are you in touch with, <you>?
still_missing: answer of <you>, please supply
We were wondering over here what you lot would rather have.
It would help us to hear how <third> has decided, if you know.
And at your end?
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
= ack; ask
Cheers for that, now what are you after yourself?
= phantom - phantom
Good morning <phantom>!
Give my regards to <phantom>.
As <phantom> pointed out, we should hurry.
Yours truly, <phantom>
cc: <phantom>
I'll forward this to <phantom>.
= phantom - phantom; ask
Did <phantom> write to you?
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
    *paraphrases(
        r"""
= ask
What about your group, <you>, any idea?
Do you know who's in which group?
= answer me a; ask
<a> on this side, and on yours?
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= ask
Which of the two numbers do you favour?
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= ask
Found anybody yet?
Whom would you pick?
""",
        "matching",
    ),
    *paraphrases(
        r"""
= ask
Any candidates?
Whom would you want as leader?
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= ask
Coordinators, who are they?
Is anybody going to coordinate on your side?
""",
        "vertex_cover",
    ),
)
