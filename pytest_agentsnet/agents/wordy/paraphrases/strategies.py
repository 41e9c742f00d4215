"""Rules that agents state: whole ones of the textbook agents, and parts of rules."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

STRATEGIES = (
    *paraphrases(
        r"""
= strategy me reverse/smallest_free/none/own
I wait until all neighbours with a later name have decided, then I take the smallest free group; nobody has to give way, and I only tell my own choice.
My rule: later names in the alphabet go first, and I pick the lowest group that none of my neighbours has. Nobody has to give way. I report just my own choice.
= strategy me reverse/smallest_free/none/own proposal
Let's go in reverse alphabetical order: each takes the smallest group not taken, nobody gives way, and each tells only its own choice.
I suggest that higher names choose first and everyone takes the lowest free number; no one ever yields, and we only share our own choices.
= strategy me none/random_free/both/own
I try a random free group, and if a neighbour tries the same, we both draw again; there's no order, and I tell only my own pick.
I pick at random among what's free. On a clash both sides re-pick. No order among us, I only announce my own choice.
= strategy me none/random_free/both/own proposal
Let's all pick a random free group without any order; if two clash, both pick again, and each says only its own choice.
How about everyone picks at random from the free groups? In a conflict both change. No order, only own choices are sent.
= strategy me none/random_free/lower_yields/own
I take a random free group, in no particular order, and if two of us clash the one with the smaller name changes; I tell only my own choice.
I've drawn a group at random from the free ones. On a conflict the lower name yields. Nobody goes first, and I just announce my own.
= strategy me none/random_free/lower_yields/own proposal
Let's pick free groups at random, no order, and on a clash the agent with the lower name gives way; just announce your own group.
I propose: no order, random free groups, own choices only, and the alphabetically smaller name moves when two are equal.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= strategy me reverse/propose_accept/none/own
I propose to the free neighbour with the highest name, and whoever I propose to can accept or not; nobody has to yield, and I tell only of my own.
My approach: I send an offer to the last free name in the alphabet and we pair if it's mutual. No conflict rule, own offers only.
= strategy me reverse/propose_accept/none/own proposal
Let's each propose to the free neighbour whose name comes last in the alphabet and accept proposals that are mutual; no yielding, own offers only.
I suggest that offers go to the highest name first and are accepted if mutual. Nobody gives way, each tells just its own offer.
= strategy me random/propose_accept/none/own
I flip a coin: either I propose to a random neighbour or I wait and accept one proposal; nobody yields, and I share only my own.
By coin toss I either make an offer or listen and accept one. There's no yielding, and only my own offers are told.
= strategy me random/propose_accept/none/own proposal
Let's toss coins to see who proposes and who accepts; there's no yielding and everybody tells only its own offers.
How about we each flip a coin, propose on heads and accept on tails? Nobody yields, own offers only.
= strategy me none/propose_accept/none/own
There's no order: I point at the neighbour whose link with me is heaviest and accept if the offer is mutual; nobody yields, own choice only.
I propose along the heaviest link and we pair when it's mutual. No order, no yielding, just my own proposal.
= strategy me none/propose_accept/none/own proposal
Let's all make offers along our heaviest link, without any order, and accept mutual ones; nobody yields, own offers only.
I suggest proposing along the heaviest edge and accepting if it's mutual, with no order and no yielding, own offers only.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= strategy me random/smallest_free/lower_yields/own
Each round I draw a random number, the highest goes first and takes the first option that's free, and lower numbers give way; I tell only my own number.
I send a fresh random number every round. Greatest number goes first with the first free choice, the lower one yields, and I pass on nothing but my own.
= strategy me random/smallest_free/lower_yields/own proposal
Let's draw random numbers: the highest goes first, takes the first free choice, and the lower yields; everybody tells only its own.
How about random numbers each round? The biggest goes first with the first free option, smaller ones give way, own numbers only.
= strategy me reverse/smallest_free/lower_yields/own
I go by names from Z to A: later names decide first, each takes the first choice that's free, and the smaller name gives way; I only report my own state.
Higher names first. I take the first option that no neighbour blocks, and the lower name yields. I tell only my own.
= strategy me reverse/smallest_free/lower_yields/own proposal
Let's decide in reverse alphabetical order, each taking the first free option; on a conflict the lower name yields, and each tells only its own.
I propose that the higher name goes first and takes the first free option, the lower name gives way, and we tell only our own.
""",
        "vertex_cover",
    ),
    *paraphrases(
        r"""
= strategy me reverse/flood/lower_yields/relay
I pass on the largest name that I've heard; the highest name leads and lower ones give way.
My rule is to forward the greatest name I know to everybody. The highest one becomes leader, smaller names yield.
= strategy me reverse/flood/lower_yields/relay proposal
Let's all pass on the largest name we have heard; the highest becomes the leader and lower names give way.
I propose that everyone forwards the highest name known so far, and the lower names yield to it.
= strategy me reverse/default/none/own
By default I lead when my name is higher than those of all my neighbours; nobody has to yield, and I look only at my own.
I'm using a default: the agent with the highest name around leads, no yielding, nothing is passed on but my own.
= strategy me reverse/default/none/own proposal
Let's use a default: whoever has the highest name among its neighbours leads. No yielding, each decides on its own.
I suggest as a default that the highest name around leads, with no yielding, each telling just its own.
= strategy me reverse/-/-/- proposal
Let's choose the agent whose name comes last in the alphabet.
I suggest that the alphabetically last name leads.
= strategy me alphabetical/-/-/- proposal
Let's make whoever comes first alphabetically the leader.
The agent with the alphabetically smallest name should be our leader.
= strategy me degree/-/-/- proposal
The agent with the most neighbours should lead.
I propose that whoever has the highest degree becomes leader.
""",
        "leader_election",
    ),
    *paraphrases(
        r"""
= strategy me none/flood/none/relay
I pass on the smallest value I've heard and take it myself; there's no order and nobody yields.
My rule: I always adopt and forward the lowest number I know of. No order, no yielding.
= strategy me none/flood/none/relay proposal
Let's all adopt and pass on the smallest number heard, with no order among us and no yielding.
I suggest everyone forwards the minimum it has heard and takes it. No order and nobody yields.
= strategy me none/majority/none/own
I follow the majority of my neighbours; there's no order, nobody yields, and I tell only my own value.
I go with whatever most of my neighbours say. No order, no yielding, only my own value is sent.
= strategy me none/majority/none/own proposal
Let's each go with the majority of our neighbours, no order, no yielding, and send only our own value.
I propose we follow what most neighbours say; nobody goes first, nobody yields, own values only.
= strategy me -/majority/-/- proposal
Let's go with the majority.
I suggest that everyone follows what most of its neighbours have.
= strategy me -/default/-/- proposal; answer me 0 conditional; answer you 0 conditional
Let's default to 0 unless somebody hears otherwise.
= strategy me -/default/-/- proposal; answer me 0 proposal; answer you 0 proposal
By default we should all answer 0.
""",
        "consensus",
    ),
    *paraphrases(
        r"""
= strategy me none/assigned/none/gather
I share all my neighbours with you and pass on every list I get until the whole graph is known, then each gets its assigned part; no order, no yielding.
I'm collecting the whole graph: I forward all neighbour lists, then everyone takes its assigned part of one solution. No order, nobody yields.
= strategy me none/assigned/none/gather proposal
Let's tell each other all our neighbours until we know the whole graph, then each takes the part assigned to it; no order, no yielding.
I suggest we gather the full network by passing on all neighbour lists and compute one assignment for all. No order, nobody yields.
""",
        "coloring",
        "matching",
        "vertex_cover",
    ),
    *paraphrases(
        r"""
= strategy me alphabetical/smallest_free/-/- proposal
Let's go in alphabetical order, each taking the smallest group not taken.
**Plan**\n1. Alphabetical order of names.\n2. Everybody takes the lowest group that's still free.
= strategy me -/-/lower_yields/- proposal
If two of us clash, the lower name should change.
= strategy me -/-/higher_yields/- proposal
On a clash, let the one with the alphabetically later name switch.
= strategy me -/random_free/both/-
I pick at random and re-pick on a clash, as should the other.
= strategy me degree/-/-/-
Whoever has the highest degree goes first.
= strategy me degree/-/-/- proposal
Agents with more neighbours should choose first.
= strategy me leader/assigned/-/- proposal
Let's have <third> coordinate and assign the groups.
I suggest that <third> assigns a group to each of us.
= strategy me -/-/-/gather proposal
Let's tell each other all of our neighbours until we know the whole graph.
= strategy me -/-/-/gather proposal; reason
Let's exchange all neighbour lists so that everybody knows the whole graph.
= strategy me -/smallest_free/-/-
I always take the smallest group that none of my neighbours has.
= strategy me alphabetical/-/-/-
I'm going by alphabetical order of names.
= strategy me -/-/lower_yields/-
I give way whenever a neighbour with a higher name has my group.
In a conflict the agent with the alphabetically smaller name yields.
= strategy me -/-/higher_yields/-
Whenever two neighbours have the same group, the higher name gives way.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= strategy me -/propose_accept/-/- proposal
Let's send proposals and accept or decline them in the next round.
How about one proposes and the other accepts or declines?
= strategy me alphabetical/-/-/- proposal
Let's match in alphabetical order.
= strategy me degree/-/-/- proposal
Agents with the fewest neighbours should choose their partner first.
""",
        "matching",
    ),
    *paraphrases(
        r"""
= strategy me degree/-/-/- proposal
The agent with more neighbours should become coordinator.
= strategy me degree/-/-/-
On every link, whoever has the higher degree answers Yes.
= strategy me alphabetical/-/-/- proposal
On every edge the alphabetically first name should be the coordinator.
""",
        "vertex_cover",
    ),
)
