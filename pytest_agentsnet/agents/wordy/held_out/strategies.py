"""Rules that agents state, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

STRATEGIES = (
    *paraphrases(
        r"""
= strategy me reverse/smallest_free/none/own
Starting from the end of the alphabet, each in turn gets the lowest number left; I'm doing it that way, with no one giving way and only own choices announced.
= strategy me reverse/smallest_free/none/own proposal
**Order:** Z to A. **Choice:** the smallest free group. **Conflicts:** nobody gives way. **Messages:** your own choice only.
= strategy me none/random_free/both/own
What I do is roll dice among the open groups; in no order, and if somebody has rolled the same we both roll again. I mention only my own result.
= strategy me none/random_free/both/own proposal
Everybody should randomly choose an unused group; equal choices mean both of us choose anew. Order doesn't matter. Say only what you chose.
= strategy me none/random_free/lower_yields/own
No order for me, just a random unused group; facing the same group, it's the smaller name that moves. I announce my own group only.
= strategy me none/random_free/lower_yields/own proposal
Simple protocol: random available group, no order; in case of equal groups the lower name has to move; everyone announces its own group only.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= strategy me reverse/propose_accept/none/own
I'm making my offer to the highest-named neighbour left, and it's a match once they offer back; nobody yields, I speak only for myself.
= strategy me reverse/propose_accept/none/own proposal
Everyone should offer to its alphabetically last free neighbour, a match being made once offers are mutual; no yielding, speak only for yourself.
= strategy me random/propose_accept/none/own
Heads I propose, tails I accept: that's decided by a coin for me, with no yielding, and I speak only for myself.
= strategy me random/propose_accept/none/own proposal
We could leave it to a coin who proposes and who accepts, no yielding, and everyone speaks only for itself.
= strategy me none/propose_accept/none/own
In no order I offer to whoever I've the heaviest edge with; if they offer back, it's accepted. Nobody yields, and I speak only for myself.
= strategy me none/propose_accept/none/own proposal
Everyone should offer along its heaviest edge and accept what comes back, in no order and without yielding, speaking only for itself.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= strategy me random/smallest_free/lower_yields/own
Fresh random priorities decide for me who goes first; the first open option is taken, the lower priority gives way, and only my own priority goes out.
= strategy me random/smallest_free/lower_yields/own proposal
We should use random priorities: top priority first, first open option, lower priority yields, own priority only in the messages.
= strategy me reverse/smallest_free/lower_yields/own
I work down the alphabet from its end, first open option each time, the lower name giving way, only my own decision being told.
= strategy me reverse/smallest_free/lower_yields/own proposal
Let the later name decide first and take the first open option; lower names yield; tell only your own decision.
""",
        "vertex_cover",
    ),
    *paraphrases(
        r"""
= strategy me reverse/flood/lower_yields/relay
Whatever the largest name is that reaches me, I send it on; lower names step aside for the highest.
= strategy me reverse/flood/lower_yields/relay proposal
Everyone keeps forwarding the maximum name heard, and lower ones step aside for it.
= strategy me reverse/default/none/own
Being the highest name next door is enough for me to lead by default; no yielding, I decide on my own.
= strategy me reverse/default/none/own proposal
The default should be that a local highest name leads, no yielding, each on its own.
= strategy me alphabetical/-/-/- proposal
Why not go with the first name in alphabetical order as the leader?
= strategy me degree/-/-/- proposal
The best connected agent ought to lead.
= strategy me reverse/-/-/- proposal
The greatest name in alphabetical order ought to be leader.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= strategy me none/flood/none/relay
Each time I hear a smaller bit I make it mine and send it on; no order, and no yielding either.
= strategy me none/flood/none/relay proposal
We should spread the minimum: adopt any smaller value heard and relay it. No order, no yielding.
= strategy me none/majority/none/own
What the larger part of my neighbours has, I take; in no order, without yielding, and I send only my own value.
= strategy me none/majority/none/own proposal
Everyone should adopt what the bulk of its neighbours says, in no order, without yielding, sending only its own value.
= strategy me -/majority/-/- proposal
We could simply let the majority decide.
= strategy me -/default/-/- proposal; answer me 1 conditional; answer you 1 conditional
Unless told otherwise everybody should fall back to 1.
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= strategy me none/assigned/none/gather
I relay every adjacency list until the complete network is known to me, then I do what the common solution assigns to me; in no order, no yielding.
= strategy me none/assigned/none/gather proposal
We could all exchange adjacency lists, rebuild the entire graph, and do what one shared solution assigns to us; no order, no yielding.
""",
        "coloring",
        "matching",
        "vertex_cover",
    ),
    *paraphrases(
        r"""
= strategy me alphabetical/smallest_free/-/- proposal
From A to Z, one after the other, everyone grabs the lowest group still open.
= strategy me -/-/lower_yields/-
Whoever's name is earlier in the alphabet changes when groups collide.
= strategy me -/-/higher_yields/-
The later name in the alphabet is the one to move when two groups are equal.
= strategy me degree/-/-/-
The better connected ones get to choose first.
= strategy me leader/assigned/-/- proposal
It would be good if <third> handed out the groups to everyone.
= strategy me -/smallest_free/-/-
The lowest number that's still open next to me is always what I pick.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= strategy me -/propose_accept/-/-
One side makes an offer, the other side accepts or rejects it.
= strategy me degree/-/-/- proposal
Those with few neighbours ought to be served first.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= strategy me degree/-/-/- proposal
Between two neighbours the better connected one ought to coordinate.
""",
        "vertex_cover",
    ),
)
