"""Answers in consensus, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

CONSENSUS = paraphrases(
    r"""
= answer me a
Count me as a <a>.
<me>: <a>.
SET my_bit TO <a>;
Set my bit to <a>.
Just confirming my own position, it's <a> 👍
I ended up with <a> in the end.
After hearing from both sides, I've moved over to <a>.
= answer me a proposal; answer you a proposal
<a> for everyone, please!
Everybody on <a>, that's what I'd propose.
It'd be simplest for all of us to say <a>.
Could the whole group converge on <a>?
I'd recommend that we use <a>.
I'd like us all to end on <a>.
= answer you a proposal
It would be good if you also moved to <a>.
Come over to <a>, <you>!
Consider changing your value to <a>.
= answer me a leaning
<a> seems okay to me.
I was thinking <a>.
I have a slight preference for <a>.
I'd say <a>, I guess.
Provisionally I'm at <a>.
I don't mind going with <a>.
= answer me a question
Does <a> sound right for me?
Is it better for me to be at <a>?
Do I have to change to <a>?
Would <a> be the right pick for me?
Want me on <a>?
Could I just answer <a>?
= answer you a question
You're at <a>, is that what you wrote?
So <a> is your final value?
Was it <a> that you picked?
= answer me a conditional
Failing any objection, <a> will be my answer.
I'm prepared to move to <a> once the others have.
Were the rest to agree, I'd take <a>.
Only if I have to, I'd vote <a>.
<a> from me, as long as nobody minds.
= answer me a conditional; answer you a conditional
You say <a>, I say <a>, that's the deal if you want it.
= answer me a negated
<a> isn't my choice.
Count me out for <a>.
I've moved away from <a>.
I refuse to go with <a>.
I am definitely not a <a>.
It's not <a> on my end.
= answer you a
I've got you down for <a>.
Yours is <a>, as I understand it.
= answer third a
For <third> it's <a>.
I just heard that <third> moved to <a>.
<a> is what <third> is telling people.
On the other side <third> sits at <a>.
= answer third a; answer fourth b
Two reports came in, <a> from <third> and <b> from <fourth>.
<third> (<a>) and <fourth> (<b>) don't match.
= answer me a; answer you a; welcome
Awesome, same here, <a> and <a>, we match!
= answer me a; answer you b; clash
Looks like a mismatch: my <a> versus your <b>.
= answer me a; reason
<a>, and here's why: it's what nearly everyone near me uses.
""",
    "consensus",
)
