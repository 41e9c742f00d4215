"""What is done by saying it, and names that no agent has."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

ACTS = (
    *paraphrases(
        r"""
= ack
Thanks for letting me know, <you>!
Got it, <you>.
Understood.
Sounds good!
Okay, I agree with you.
Thank you for your message.
Yes, that works for me.
Noted, thanks.
I agree with your proposal, <you>.
Agreed 👍
Great idea, <you>!
Alright, let's do it your way.
{"ack": true}
Hi <you>, I received your message and I'm on board.
Sure, no problem.
= reason
Because that's the simplest thing to do.
The reason is that most of us want it.
That way everybody gets what they need, since nobody is left out.
It's better this way because we'd be done sooner.
This is due to what my other neighbours told me.
So that my other neighbours can keep theirs.
My reasoning: it leaves the most options open.
Since that is the most common choice, it's easy to remember.
**Reason:** fewer changes later on
{"reason": "it keeps things simple"}
This makes sense given that we don't have much time.
As nobody else spoke up, it seems the natural choice.
= challenge
That can't be right.
Are you sure, <you>?
I doubt that.
No, that's not what you said before.
I don't think that's correct.
That doesn't match what I was told.
I disagree with you.
Wait, you told me something else last round.
That contradicts your earlier message.
This seems wrong to me, <you>.
Hmm, I don't believe that's possible.
**Objection:** this cannot work.
= check
Please confirm.
Can you double-check that, <you>?
Could you confirm your choice?
Please verify with your other neighbours.
Let me know if that's still correct.
Please let me verify this first.
Would you check again with your side?
I'd like to verify this before I go on.
Can you reconfirm, please?
Please check whether this is still true.
Confirm please 🙏
**Action needed:** please confirm your choice.
= ask
What are your thoughts, <you>?
Any news from <third>?
How is it going on your side, <you>?
Tell me what you're going to do, <you>.
What has <third> told you?
What about you, <you>?
And yours?
Please let me know your choice.
Could you tell me what you've decided so far?
Update? Need your choice, <you>.
**Question for you, <you>:** what is your plan?
- What have you heard from the others?\n- What do you prefer?
{"to": "<you>", "request": "your_current_choice"}
We'd love to know what you've got in mind over there 😊
I'm curious what <third> and <fourth> are planning, do you know?
Who are your neighbours, <you>?
How many neighbours do you have?
Please share with me whatever your other neighbours have told you.
I'd be interested in your opinion, <you>.
I need to know what you want before I can commit to anything.
Hey hey <you>, so how do you see things? Write back!
= clash
We have a conflict.
There's a conflict between you and me.
Our choices clash.
We're in conflict, <you>.
I noticed that <third> and I have the same one, which is a conflict.
Conflict detected with <third>.
{"conflict": true, "with": "<third>"}
**Conflict** with <you>!
We collide right now.
It looks like we've both picked the same, that clashes.
Our answers don't fit together at the moment.
I see a collision between us, <you>.
= welcome
Great, we agree!
Perfect, no conflict between us.
Excellent, we're all on the same page.
Wonderful, our choices match!
Nice, that fits perfectly.
Good, we're in agreement, <you>.
I'm glad that we agree.
Yay, everything fits 🎉
Happy to see that we've reached an agreement.
Fantastic, we have a consensus!
**Status:** no conflicts between us, great!
Good to see we're consistent.
= off_protocol
Let's meet tomorrow to discuss this.
Let's schedule a call.
I'll send you an email with the details.
Can we set up a meeting, <you>?
I'll create a shared document for all of us.
Let's have a video conference at noon.
I'll run a survey among all the agents.
We should hold a workshop on this.
Please join the group chat.
I'll make an announcement on our Slack channel.
Let's gather in the meeting room.
Please fill in the spreadsheet by Friday.
= challenge; check
Are you sure about that? Please double-check.
= ack; reason
Thanks, that makes sense because it leaves me free.
= ack; check
Got it, but please confirm once more.
= ack; ask
Thanks, <you>, and what are you going to do?
= challenge; ask
That's not what you said before, so which is it now, <you>?
= clash; check
There's a conflict between us, please check again.
= phantom - phantom
Hi <phantom>, how are things?
Please tell <phantom> about this.
I also heard from <phantom>.
<phantom> is coordinating with me.
My friend <phantom> will join in.
Dear <phantom>,\nI hope this finds you well.
I'm waiting for a message from <phantom>.
{"to": "<phantom>", "message": "hello"}
- <phantom>: no news yet
I'd like to thank <phantom>.
Best regards,\n<phantom>
**<phantom>** hasn't replied.
= phantom - phantom; ask
Has anyone talked to <phantom>?
What does <phantom> think about it?
= phantom - phantom; ack
Thanks, <phantom>!
= phantom - phantom
My other neighbour is <phantom>.
"""
    ),
    *paraphrases(
        r"""
= phantom - phantom
<phantom> took <a>.
<phantom> has chosen <a>.
""",
        "coloring",
        "consensus",
    ),
    *paraphrases(
        r"""
= phantom - phantom
I vote for <phantom>.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= ask
Which group are you taking?
Which group does <third> have?
Have you picked a group yet, <you>?
What's your group, <you>?
Let me know which group you want, <you>.
{"query": "your group?"}
= answer me a; ask
I'm in <a>, what about you?
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= ask
What's your value?
Is it going to be 0 or 1?
Which one do you have, <you>, 0 or 1?
Send me your bit, please.
= answer me a; ask
Mine is <a>. Yours?
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= ask
Who is your partner?
Have you found a partner yet, <you>?
Who are you pairing with?
Do you have a partner already?
Tell us who's still free on your side.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= ask
Who should be the leader?
Do you have a candidate in mind, <you>?
Who do you support?
Has a leader been chosen yet?
I'd like to hear who the candidates are.
Vote, <you>? Name, please.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= ask
Who is going to coordinate?
What's your role, <you>?
Yes or No, what will it be?
Which of your neighbours are coordinators, <you>?
""",
        "vertex_cover",
    ),
)
