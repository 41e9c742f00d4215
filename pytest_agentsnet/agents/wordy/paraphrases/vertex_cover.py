"""Answers in vertex cover: coordinator or not."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

VERTEX_COVER = paraphrases(
    r"""
= answer me Yes
Yes
Yes.
I'll be a coordinator.
I am a coordinator.
I answer Yes.
I'm in as a coordinator.
I've decided to take the coordinator role.
I will work as a coordinator, <you>.
**Coordinator:** Yes
{"coordinator": true}
{"agent": "<me>", "answer": "Yes"}
My answer is Yes.
Hi <you>, I'm going to coordinate.
I'll take care of our connection as coordinator.
I volunteer as a coordinator.
Final answer: Yes
- My role: coordinator
= answer me No
No
I'm not a coordinator.
I won't be a coordinator.
I answer No.
I'll stay out.
My final answer is No.
I don't need to be a coordinator.
I'm stepping back from being a coordinator.
**Coordinator:** No
{"coordinator": false}
I decided not to coordinate.
I'm leaving the coordinating to others.
I can't be a coordinator.
I am going with No.
= answer me No; answer you Yes
You are a coordinator, and I'm not.
You said Yes and I say No.
= answer me Yes; answer third No
I'm a coordinator and <third> is not.
I take the job, <third> stays out.
= answer me Yes leaning
I'm leaning towards being a coordinator.
I could be a coordinator.
I'm willing to be a coordinator.
I might answer Yes.
I'd be open to coordinating.
Maybe I'll become a coordinator.
I'm thinking of answering Yes.
I'd prefer to be a coordinator.
I'm considering the coordinator role.
Probably Yes from me.
I'm ready to coordinate, <you>.
For now I plan to be a coordinator.
= answer me No leaning
I'd rather not be a coordinator.
I'm leaning towards No.
I'd prefer to stay out.
I will probably answer No.
= answer me Yes question
Should I be a coordinator?
Do you want me to be a coordinator?
Should I answer Yes?
Do I need to be a coordinator?
Would it help if I coordinated?
Shall I take the coordinator role, <you>?
Can I be a coordinator?
Is it necessary for me to answer Yes?
Am I needed as a coordinator?
= answer me No question
Can I stay out?
Should I answer No?
May I step back, <you>?
= answer you Yes question
Are you a coordinator?
Will you be a coordinator?
<you>, are you answering Yes?
Is your answer Yes?
Did you decide to be a coordinator?
Do you plan to coordinate?
= answer you Yes conditional; answer me No conditional
If you're a coordinator, I'll stay out.
I'll answer No if you answer Yes.
I don't have to be a coordinator as long as you are one.
When you take the role, I can step back.
= answer you No conditional; answer me Yes conditional
If you say No, I'll say Yes.
Should you stay out, I will be a coordinator.
I'm a coordinator unless you are one.
I'd coordinate if you don't.
= answer me Yes conditional
If nobody else volunteers, I'll be a coordinator.
I'll answer Yes if it's needed.
I can be a coordinator unless someone objects.
I'd take the role in case it is required.
= answer me No conditional
If all of my neighbours are coordinators, I'll answer No.
= answer you Yes proposal
Could you be a coordinator?
You should be a coordinator.
Please answer Yes, <you>.
I suggest that you become a coordinator.
How about you take the coordinator role?
Would you be willing to coordinate?
Please become a coordinator.
Why don't you coordinate, <you>?
Can you take over as coordinator?
= answer you Yes proposal; answer me No proposal
How about you coordinate and I stay out?
Let's say you are the coordinator and I'm not.
Proposal: you answer Yes, I answer No.
= answer you No proposal
You should stay out.
You should answer No.
Please answer No, <you>.
= answer me Yes proposal; answer you No proposal
I suggest I coordinate and you stay out.
Let me be the coordinator, you can answer No.
**Plan:** <me> = Yes, <you> = No.
= answer third Yes
<third> is a coordinator.
<third> is going to be a coordinator.
<third> answered Yes.
<third> told me they're coordinating.
<third> took the coordinator role.
FYI: <third> will be a coordinator.
- <third>: Yes
<third> volunteers as a coordinator.
= answer third No
<third> is not a coordinator.
<third> won't be a coordinator.
<third> says No.
<third> stays out.
= answer third Yes; answer fourth No
<third> is a coordinator, <fourth> isn't.
<third> said Yes and <fourth> said No.
Status:\n- <third>: Yes\n- <fourth>: No
= answer third Yes; answer fourth Yes
<third> and <fourth> are coordinators.
Both <third> and <fourth> answered Yes.
= answer third Yes proposal
<third> should be a coordinator.
I nominate <third> as a coordinator.
= answer you Yes
You are a coordinator.
You said you'd be a coordinator.
Your answer is Yes.
I see that you're coordinating.
= answer you No
You aren't a coordinator.
You told me that you'll stay out.
= answer me No; answer you Yes; reason
Since you're a coordinator, I'll answer No.
I stay out because you are a coordinator.
= answer me No; answer you No; clash
We both said No, that leaves our edge uncovered.
Problem: neither you nor I am a coordinator.
""",
    "vertex_cover",
)
