"""Answers in coloring. ``<a>``, ``<b>``, ``<c>`` are groups (``Group 2``), ``<ak>`` their numbers, ``<aw>`` the number in words."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

COLORING = paraphrases(
    r"""
= answer me a
<a>
I'll go with <a>.
I take <a>.
<a> for me.
Final choice: <a>
**My group:** <a>
Hey <you>! Just letting you know I've settled on <a> 😊
{"my_group": <ak>}
{"sender": "<me>", "choice": "<a>", "status": "final"}
Hi <you>, I am <me> and my group is <a>.
- My choice: **<a>**
Locking in group <aw>, <you>.
I have decided to be in <a> and I'm going to stay there.
Hello <you>. After reading everyone's messages, I'm sticking with <a>.
Mine is <a>.
I'm switching from <b> to <a>.
I've picked number <ak>.
### Status update\n- **Agent:** <me>\n- **Group:** <a>
I was <b> before; now it's <a>.
Taking <a>. Good luck everyone!
My answer is going to be <a>.
= answer me a; answer third b
I'm in <a> and <third> is in <b>.
Update: <third> took <b>. I took <a>.
| agent | group |\n|---|---|\n| <me> | <a> |\n| <third> | <b> |
= answer me a; answer you b
You have <b>, I have <a>.
With you in <b>, <you>, I'm in <a>.
= answer me a leaning
I'm leaning towards <a>.
Thinking of <a> for now.
Maybe I'll take <a>.
I could take <a>.
I'd prefer <a>, but I'm flexible.
Tentatively <a> for me.
My current plan is <a>, nothing fixed yet.
Probably going with <a>, <you>.
Hi <you>, I might end up in <a>.
**Tentative choice:** <a>
I am considering <a> at the moment.
I'd like to have <a>.
My first idea was to pick <a>.
= answer me a question
Should I take <a>?
Is it okay with you if I'm <a>?
<you>, would it be fine for me to pick <a>?
Do you mind me having <a>?
Any objection to me choosing <a>?
Hi <you>! May I take <a>?
Can I be group <aw>?
Would <a> be a good choice for me?
Shall I go for <a> then?
Does it hurt anyone if I use <a>?
What do you think, should I switch to <a>?
**Question:** should I be in <a>?
= answer you a question
Are you in <a>?
Is your group <a>, <you>?
Have you already picked <a>?
<you>, did you say you are taking <a>?
Do you have <a> right now?
Are you still on <a>, or did you move?
Will you stay in <a>?
Is it <a> that you chose?
= answer me a conditional; answer you b conditional
If you take <b>, I take <a>.
I'll move to <a> in case you choose <b>.
As soon as you go to <b>, I will go to <a>.
Assuming you're in <b>, I'd be in <a>.
When you pick <b> I can pick <a>.
Should you choose <b>, then I'm going to choose <a>.
I'm fine with <a> as long as you stick with <b>.
{"if_you_choose": "<b>", "then_i_choose": "<a>"}
= answer me a conditional
I'd be happy to take <a> if nobody objects.
Unless someone else wants it, I will take <a>.
I'll stay with <a> unless you tell me otherwise, <you>.
Provided that my other neighbours agree, <a> is what I'd choose.
= answer me a conditional; free me a conditional
If that's still open, I'll be <a>.
= answer me a conditional; answer third b conditional
If <third> keeps <b>, I'll take <a>.
I would switch to <a> if <third> really goes for <b>.
= answer me a negated
I won't take <a>.
I'm not going to be in <a>.
I can't use <a>.
<a> is not an option for me.
I have not chosen <a>.
I'm no longer in <a>.
Don't count me in <a>, <you>.
I'd never go with <a>.
**Not** <a> for me.
I am dropping <a>.
I'm staying away from <a>.
I will leave <a> to others.
= answer me a; answer me b negated
I won't take <b> but <a>.
Not <b>: I'm taking <a> instead.
I'm going with <a>, not <b>.
= answer you a negated
You shouldn't take <a>.
Please don't choose <a>, <you>.
You are not in <a>.
= answer you a proposal
Could you take <a>?
How about you take <a>, <you>?
You should pick <a>.
I suggest that you use <a>.
Please choose <a>.
Why don't you go with <a>?
What if you were <a>?
Would you be willing to switch to <a>?
I propose <a> for you.
<you> - can you move to <a>, please?
Maybe you could pick <a>, <you>.
It'd be great if you'd take <a>.
= answer you a proposal; answer me b proposal
How about you take <a> and I take <b>?
Proposal: <you> = <a>, <me> = <b>.
Let's say you're <a> and I'm <b>.
I suggest you go with <a> while I go with <b>.
**Proposed assignment**\n- You: <a>\n- Me: <b>
What about <a> for you and <b> for me?
= answer you a proposal; answer third b proposal
I propose <a> for <you> and <b> for <third>.
Let's put <you> in <a> and <third> in <b>.
**Suggestion:** <you> should use <a>, and <third> should use <b>.
= answer third a proposal
<third> should take <a>.
I asked <third> to go with <a>.
I think we should let <third> have <a>.
= answer third a
<third> took <a>.
<third> has <a>.
<third> told me they're in <a>.
My other neighbour <third> is in <a>.
According to <third>, their group is <a>.
FYI: <third> picked <a>.
<third>'s choice is <a>.
From <third> I heard <a>.
I know that <third> has chosen <a>.
- <third>: <a>
{"agent": "<third>", "group": <ak>}
<third> is going with group <aw>.
= answer third a; answer fourth b
<third> is <a>, <fourth> is <b>.
<third> chose <a> and <fourth> chose <b>.
What I know so far:\n* <third> → <a>\n* <fourth> → <b>
<third> announced <a>, while <fourth> announced <b>.
= answer third a leaning
<third> might take <a>.
<third> seems to want <a>.
I think <third> is probably in <a>.
= answer third a negated
<third> is not in <a>.
<third> doesn't have <a> any more.
= answer you a
You have <a>.
You said you are in <a>.
Your group is <a>, <you>.
Got your message that you're taking <a>.
I see you chose <a>.
You're in group <aw>.
= answer you a; answer me b; reason
Since you took <a>, I'm going with <b>.
I'm taking <b> because you already have <a>.
You have <a>, so I choose <b>.
= answer me a; answer you a; clash
We both have <a>, that's a conflict.
Conflict! You and I are both in <a>.
<you>, we have a problem: you're in <a> and I'm in <a> too.
""",
    "coloring",
)
