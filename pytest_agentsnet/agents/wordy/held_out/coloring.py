"""Answers in coloring, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

COLORING = paraphrases(
    r"""
= answer me a
<me> here, <a> it is.
You can put me down for <a>.
status=done; group=<ak>
Quick note: after some back and forth I ended up choosing <a>, and that is what I'll answer.
> **Decision**\n> <a>
So that makes me <a> 🎉
I claim <a>.
My pick? <a>.
= answer me a; answer third b; answer fourth c
Current picture: me <a>, <third> <b>, <fourth> <c>.
As things stand I hold <a>, <third> holds <b> and <fourth> holds <c>.
= answer me a leaning
Right now I'm inclined to choose <a>.
<a> looks good to me, though I may still change.
I was hoping to get <a>.
Perhaps <a> would suit me.
Provisional pick: <a>.
I'm open to being in <a>.
= answer me a question
Would you be okay with me in <a>?
<a> for me, good or bad?
Do you think I ought to be <a>?
Am I safe in <a>?
Hmm, is <a> something I should pick?
Could it work if I went for <a>?
= answer you a question
So you're <a>?
Did you end up with <a>?
Is it true that you're using <a>?
= answer me a conditional; answer you b conditional
Once you've settled on <b>, I'm settling on <a>.
In the event that you want <b>, <a> would be mine.
Only if you go for <b> will I go for <a>.
= answer me a conditional
Barring any complaints, I'm <a>.
I'd take <a>, provided you don't need it.
If it helps, I'm happy to be in <a>.
= answer me a negated
I've given up on <a>.
<a> doesn't work for me.
There is no way I'm picking <a>.
I decided against <a>.
You won't find me in <a>.
I am not <a>, to be clear.
= answer me a; answer me b negated
Rather than <b>, I'm choosing <a>.
= answer you a proposal
Feel free to use <a>, <you>.
Your best bet is <a>.
My suggestion for you would be <a>.
Go for <a>, <you>!
Would you consider <a>?
Let me suggest <a> as your group.
= answer you a proposal; answer me b proposal
My idea would be that <a> becomes yours, and I'd have <b>.
Here's a thought: <a> goes to you, <b> goes to me.
= answer third a; answer fourth b
Heard from the others: <third> (<a>) and <fourth> (<b>).
Both of them have decided: <a> for <third>, <b> for <fourth>.
= answer third a
Word is that <third> ended up in <a>.
On my other side, <third> sits in <a>.
Just so you know, <a> is what <third> uses.
<third> mentioned being <a>.
= answer you a
I noted you down as <a>.
So yours is <a>.
Last time you wrote that you're <a>.
= answer me a; answer you b; reason
As you're already <b>, <a> makes sense for me.
My reason for <a> is simple: you are <b>.
= answer me a; answer you a; clash
Uh-oh, <a> is both your group and mine!
Same group on both ends: you <a>, me <a>. That clashes.
""",
    "coloring",
)
