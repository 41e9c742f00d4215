"""Answers in matching, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

MATCHING = paraphrases(
    r"""
= answer me you
It's you, <you>.
Count on me, I'm writing your name down.
My final answer will be you.
<you>, I'm all yours 🙂
answer(<me>) := <you>
You've got yourself a partner in me.
= answer me third
I've got <third>, sorry.
<third> it is for me.
I'm spoken for: <third>.
I ended up with <third>.
My answer's going to be <third>.
I gave my word to <third>.
= answer me None
Nobody for me, I'm out.
There's no one left for me: None is my answer.
None on my end.
= answer me third
<third> and myself have already found each other.
= answer me you proposal
Partner up with me?
You and me, <you>?
I'm offering to be your partner; interested?
Care to form a pair?
Could the two of us match?
Here is my offer, the two of us form a couple.
= answer you third proposal
Have you thought about taking <third>?
<third> would be a good partner for you.
Try <third>, <you>.
= answer me you leaning
You look like a good match for me.
Right now it would probably be you.
I'd love to be paired with you.
At the moment you're my favourite.
You'd be my preferred partner.
I was hoping to end up with you.
= answer me third leaning
<third> is likely going to be my partner.
Right now <third> looks best to me.
= answer me you question
Do you need me to pick you?
Would you mind me naming you?
Is it me who's your partner?
= answer me third question
Do I take <third>?
Would <third> be the right partner for me?
Is <third> somebody I ought to pick?
= answer you third question
So it's you and <third>?
Did you end up with <third>?
Have the two of you, <third> and you, become partners?
= answer me you conditional
I'd go for you provided no one else has asked you.
Only if <third> says no will I take you.
= answer me you conditional; free me you conditional
Once you let me know you're free, I'm yours.
= answer me third conditional
Assuming <third> doesn't mind, I'll be with <third>.
= answer me third conditional; answer you me conditional
Failing that, <third> is my choice, but only if you turn me down.
= answer me None conditional
In the worst case, if everybody's gone, it's None for me.
= answer me you negated
We won't be a pair, I'm afraid.
I have to say no to you.
It can't be you, <you>.
Count me out as your partner.
= answer me third negated
<third> and I are not together.
I've decided against <third>.
= answer third fourth
<fourth> is the one <third> chose.
Word from <third>: it's <fourth>.
<third> went for <fourth>.
<third> is taken, by <fourth>.
= answer third fourth
There's already one couple, <third> with <fourth>.
<third> ↔ <fourth> is settled.
= answer you third
So you ended up with <third>.
I noted that you go with <third>.
You already have a partner, namely <third>.
= answer me you; welcome
Wonderful, that makes us a couple!
""",
    "matching",
)
