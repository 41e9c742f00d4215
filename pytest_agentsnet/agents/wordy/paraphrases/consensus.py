"""Answers in consensus. ``<a>`` and ``<b>`` are the two bits, ``<aw>`` the first in words."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

CONSENSUS = paraphrases(
    r"""
= answer me a
<a>
I choose <a>.
I'm going with <a>.
My value is <a>.
My current value: **<a>**
Hi <you>, I've decided on <a>.
{"value": <a>}
{"agent": "<me>", "vote": <a>}
I vote <a>.
Final answer: <a>
I am sticking with <a> for the rest of the game.
Switching from <b> to <a>.
I now have <a> too.
- **Choice:** <a>
My number is <a>, <you>!
I'm at <aw>.
I've changed my mind and will answer <a>.
= answer me a; answer third a
<third> and I both have <a>.
= answer me a; answer third b
My value is <a>, <third> still has <b>.
= answer me a proposal; answer you a proposal
Let's all go with <a>.
How about we all choose <a>?
I propose that everyone picks <a>.
We should settle on <a>.
Let's agree on <a>!
Shall we go for <a>?
I suggest <a> for all of us.
**Proposal:** everybody answers <a>.
My suggestion is that all of us use <a>.
Why don't we just take <a>?
Can we all agree on <aw>?
What if we both said <a>?
{"proposal": <a>}
= answer you a proposal
Please switch to <a>.
Could you change to <a>, <you>?
You should choose <a> as well.
Would you be willing to take <a> too?
Please pass on <a> and pick it yourself.
<you>, please go with <a>.
= answer me a leaning
I'm leaning towards <a>.
I would prefer <a>.
I'd pick <a> for the moment.
Probably <a>.
I tend to <a>, but I can change.
Starting with <a>, tentatively.
My initial preference is <a>.
I could go with <a>.
I might choose <a>.
Thinking about <a> right now.
I'm happy to support <a>, <you>.
**Leaning:** <a>
= answer me a question
Should I choose <a>?
Should I switch to <a>?
Is <a> fine as my value?
Would it help if I went with <a>?
Do you want me to take <a>?
Shall I stay at <a>?
<you>, can I keep <a>?
Am I supposed to pick <a>?
May I go with <a>?
Would you like me to change to <a>?
**Q:** should I answer <a>?
Do I stay with <a>?
= answer you a question
Are you choosing <a>?
Is your value <a>?
<you>, do you also have <a>?
Did you pick <a> or not?
Do you still hold <a>?
Have you switched to <a> yet?
= answer me a conditional; answer you a conditional
If you choose <a>, I choose <a> too.
I'd go with <a> if you do.
As long as you're on <a>, I'm staying on <a>.
When everybody else says so, I'd pick <a>.
I could accept <a>, provided that everyone does.
= answer me a conditional
I'll switch to <a> if most of my neighbours want it.
Unless I hear otherwise, I'm going with <a>.
If nobody objects, <a> is my choice.
If there is a tie I'll take <a>.
Should the others prefer it, I will change to <a>.
In case of doubt I answer <a>.
Assuming no one disagrees, I'll keep <a>.
= answer me a conditional; answer third a conditional
If <third> says <a>, I'll say <a>.
= answer me a negated
I'm not choosing <a>.
I don't have <a>.
I won't go with <a>.
I am not going to pick <a>.
No <a> for me.
I never said <a>.
I haven't switched to <a>.
I can't accept <a>.
I don't want <a>, <you>.
I'm no longer at <a>.
**Not <a>** from my side.
I do not plan to vote <a>.
= answer me a; answer me b negated
I choose <a>, not <b>.
I'm not taking <b> but <a>.
= answer you a
You have <a>.
You chose <a>.
Your value is <a>, <you>.
I see that you said <a>.
You told me your number is <a>.
= answer you a; ack
Noted: you're on <a>.
= answer you a
You're on <a> now.
= answer third a
<third> has <a>.
<third> chose <a>.
<third> told me <a>.
My neighbour <third> is going with <a>.
<third>'s value is <a>.
<third> is going to answer <a>.
- <third>: <a>
<third> voted <a> last time.
{"from": "<third>", "value": <a>}
According to <third>, it's <a>.
= answer third a; answer fourth b
<third> says <a>, <fourth> says <b>.
<third> has <a> and <fourth> has <b>.
So far: <third> = <a>, <fourth> = <b>.
**Heard:**\n- <third>: <a>\n- <fourth>: <b>
= answer me a; answer you a; welcome
Great, we both have <a>!
Perfect, you chose <a> and so did I: <a>.
= answer me a; answer you b; clash
You have <b> and I have <a>: we don't agree yet.
We disagree: I'm at <a> and you're at <b>.
= answer me a; reason
I choose <a> because most of my neighbours do.
Since the majority around me wants it, I'm going with <a>.
""",
    "consensus",
)
