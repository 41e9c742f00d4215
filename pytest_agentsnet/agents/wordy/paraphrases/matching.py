"""Answers in matching: whom an agent will name, or nobody."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

MATCHING = paraphrases(
    r"""
= answer me you
<you>
I'm pairing with you.
I'll answer with your name, <you>.
You are my partner.
Hi <you>, I choose you!
You're my partner now.
I'm committing to you as my final partner.
I'll be your partner.
Done: I pair with you.
{"my_partner": "<you>"}
**Partner:** <you>
I'm sticking with you, <you>.
I've decided to match with you.
I will name you at the end.
= answer me third
I'm pairing with <third>.
I'm already matched with <third>.
My partner is <third>.
I've agreed to be with <third>.
<third> is my partner.
Final choice: <third>
Sorry <you>, I'm with <third>.
I accepted <third>'s offer.
I'm taken by <third>.
{"status": "matched", "partner": "<third>"}
- **My partner:** <third>
Hey <you>, I have already promised <third> to pair up with them.
I'm going with <third>.
= answer me None
None
I have no partner.
I'm going to answer None.
I will stay single.
My answer is None.
I remain unmatched.
All of my neighbours are paired, I'm left alone.
**Partner:** None
{"partner": null}
= answer me third
<third> and I are a pair.
<third> and I have agreed to pair up.
We're matched, <third> and me.
= answer me you proposal
Let's pair up!
How about we pair up, <you>?
I propose that you and I become partners.
Would you like to be my partner?
Do you want to pair with me?
Hi <you>! Shall we team up?
Can we be a pair?
Let's be partners, <you>.
**Proposal:** <me> and <you> pair up.
Will you be my partner?
I'd suggest the two of us form a pair.
I'm proposing to you, <you>.
What if we matched with each other?
= answer you third proposal
You should pair with <third>.
How about you go with <third>?
Could you pair up with <third> instead?
I suggest you choose <third>.
Please match with <third>, <you>.
Maybe try <third> as your partner.
= answer you third proposal; answer me fourth proposal
How about you pair with <third> and I pair with <fourth>?
Let's do it like this: you and <third>, me and <fourth>.
= answer me you leaning
I'd like to pair with you.
I'm leaning towards you.
I'm thinking of pairing with you, <you>.
I would prefer you as my partner.
Maybe I'll choose you.
I'm open to being your partner.
I could pair with you.
You're my first choice for now.
I might go with you, <you>.
I'm interested in pairing with you.
I am considering you as a partner.
I plan to name you.
= answer me third leaning
I'm leaning towards <third>.
I'm considering <third> as my partner.
Probably I'll end up with <third>.
I'd prefer to pair with <third>.
I might go with <third>.
= answer me you question
Should I pair with you?
Do you want me to choose you?
Can I name you as my partner?
May I answer with your name, <you>?
Am I your partner?
Should I name you at the end, <you>?
Is it okay if I pick you?
Shall I wait for you and name you?
= answer me third question
Should I pair with <third>?
Is it better for me to choose <third>?
Shall I go with <third> instead?
Would it be alright for me to match with <third>?
= answer you third question
Are you pairing with <third>?
Is <third> your partner?
<you>, are you already matched with <third>?
Did you choose <third>?
Have you agreed with <third>?
Are you and <third> together?
= answer you me question
Are you going to choose me?
Will you name me?
Is it me you picked, <you>?
= answer me you conditional; answer you me conditional
If you choose me, I'll choose you.
I'll pair with you if you name me back.
I'd answer with your name as long as you answer with mine.
= answer me you conditional
I'll be your partner unless somebody else accepts me.
I can pair with you in case you don't find anyone else.
If nobody else wants me, I choose you.
Should it not work out elsewhere, I'd pair with you.
= answer me you conditional; free me you conditional
If you're still free, I'll pair with you.
When you're available, I'm going with you.
= answer me None conditional
If all my neighbours are taken, I'll answer None.
Unless someone proposes to me, I'll stay single.
= answer me third conditional
If <third> agrees, I'll match with them.
= answer me third conditional; answer you me conditional
I'll go with <third> unless you want me.
= answer me third conditional; taken me you conditional
If you're already taken, I'll pair with <third>.
= answer me you negated
I can't pair with you.
I'm not your partner.
I won't choose you, sorry.
I have to decline your proposal.
I'm not able to be your partner, <you>.
I don't want to pair with you.
I'm no longer going to name you.
= answer me third negated
I'm not pairing with <third>.
I didn't choose <third>.
<third> is not my partner.
I won't match with <third>.
I've turned <third> down.
I don't have any agreement with <third>.
= answer me you negated; answer me third
I can't pair with you, I'm with <third>.
I won't choose you but <third>.
= answer me you negated; answer me third; reason
I can't be your partner because I already chose <third>.
= answer third fourth
<third> is paired with <fourth>.
<third> told me they're with <fourth>.
<third> chose <fourth>.
<third>'s partner is <fourth>.
I heard <third> picked <fourth>.
FYI <third> has matched with <fourth>.
- <third>: paired with <fourth>
<third> will answer <fourth>.
= answer third fourth
<third> and <fourth> are a pair.
<third> and <fourth> are already matched.
<third> and <fourth> have paired up.
{"pairs": [["<third>", "<fourth>"]]}
= answer third None
<third> is still single.
<third> has no partner.
= answer you third
You're matched with <third>.
You told me you're with <third>.
Your partner is <third>, <you>.
I know you chose <third>.
I see you're pairing with <third>.
= answer you me
You are naming me.
You said that you'd choose me.
= answer me you; welcome
Great, we're a pair!
Perfect, <you>, we are partners then.
""",
    "matching",
)
