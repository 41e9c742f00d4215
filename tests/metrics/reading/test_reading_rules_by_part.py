"""Rules in many words, by what they say: each sentence is of a family of structures, and says it in one of its ways."""

import pytest
from stated import stated

_RULES = {
    "alphabetical/-/-/-": """
We work our way down the alphabet, Adam before Zoe.
The order is simply A to Z.
Seniority goes by name: whoever is nearest to A decides first.
Let's sort ourselves by name and go one by one.
Earlier names choose before later ones.
I wait for everybody before me in the alphabet.
Whoever's initial comes first gets to pick first.
Lexicographic order, please.
""",
    "degree/-/-/-": """
Priority is by number of neighbours.
The busiest node gets to pick first.
Those with the fewest links go first.
Whoever knows the most people should be the leader.
The most popular node, the one with most contacts, is in charge.
On every edge, the better linked end takes it on.
High-degree vertices should enter the cover first.
Most links leads.
""",
    "leader/-/-/-": """
Let's all go with Kevin's number.
Everyone should copy Kevin's bit.
Let's make Kevin's bit the one that counts.
We should all follow Kevin's lead and answer with her number.
Kevin's answer is binding on everybody.
Everyone just answers what Vera answers.
""",
    "none/-/-/-": """
There's no ranking among us, we all choose at the same time.
Nobody is ahead of anybody.
We all act at once, no turns.
All of us count the same.
Nobody goes first.
Nobody has any priority here.
We don't need an order: all choose simultaneously.
No one comes before anyone else.
""",
    "random/-/-/-": """
Let's roll dice for the post.
Everybody draws a number and the highest number leads.
Let's leave it to chance who leads.
We go in a random order.
Pull a name out of a hat, and that one leads.
The leader could be drawn by lot.
Everyone announces a random number; the largest is the leader.
Dice decide: highest roll leads.
""",
    "reverse/-/-/-": """
We go backwards through the alphabet.
Order: Z first, A last.
Later names pick before earlier ones.
I let all those behind me in the alphabet choose first.
The name closest to the end of the alphabet should lead.
Max name is leader.
I'd elect the person whose name comes last.
Descending alphabetical order, then.
""",
    "-/default/-/-": """
Everyone falls back to 0 if there is no agreement.
The standard answer is 1, unless somebody protests.
When in doubt, 0.
I stay at No by default.
Everyone says Yes unless all its neighbours do.
0 is our fallback.
If nothing else is agreed on, our default is 0.
We could all default to 1.
""",
    "-/flood/-/-": """
I keep the smallest bit that anybody has told me.
Always switch to the larger of your own value and what you hear.
Everyone answers with the smallest bit that has come to its ears.
Minimum of all I heard; I mention nothing but that.
I answer the largest bit that reached me from anyone.
Everyone keeps the maximum of everything it has been told.
""",
    "-/majority/-/-": """
I go along with the bigger camp.
Whatever most of my neighbours say, I say too.
I count the votes and join the larger side.
The more frequent bit wins.
Majority wins.
Let the majority decide.
I follow the crowd.
My vote goes to what the bulk of my neighbours prefer.
""",
    "-/propose_accept/-/-": """
I ask somebody, and she agrees or refuses.
One makes an offer, the other takes it or leaves it.
I ask my neighbours one after another until one says yes.
We send requests, and a request that is granted makes a pair.
Proposals first, then acceptances or refusals.
Somebody nominates a person and the rest approve or reject.
Invite one neighbour and wait whether it accepts.
We make each other offers, and you can accept or refuse.
""",
    "-/random_free/-/-": """
Everyone just takes any group that is still open.
I close my eyes and pick a free group at random.
I'm choosing arbitrarily among the unused groups.
Whichever group is free will do, each of us just takes one.
Let's draw our groups out of a hat.
Each asks some unmatched neighbour, no matter which.
A random choice among what is left, that's how I do it.
Pick whatever group is not taken.
""",
    "-/smallest_free/-/-": """
I take the lowest group that isn't in use next to me.
Each of us uses the first colour missing around it.
Count up from 1 until you hit a group nobody near you has.
Smallest number left over wins a place with me.
Of the free groups, everybody takes the lowest.
My habit is to grab the minimum available.
The rule: least colour unused by neighbours.
Each pairs with its first unpaired neighbour.
""",
    "alphabetical/assigned/-/-": """
The first name in the alphabet sets the value for everybody.
""",
    "alphabetical/propose_accept/-/-": """
The smaller name makes the offer, the larger name accepts or rejects it.
Let's propose in alphabetical order: each agent proposes to its first unmatched neighbor, who accepts if still free.
I propose that agents with lower names send proposals and agents with higher names accept or decline them.
""",
    "alphabetical/smallest_free/-/-": """
Alphabetically, one agent per round, each with the lowest group its neighbours left it.
My plan is to wait till everyone earlier in the alphabet has spoken and then use the first colour that's left.
I propose a simple scheme: names in alphabetical order, each agent grabs the lowest colour still open to it.
So here's how I do it: in name order, and always the least number that's still unused around me.
Hi! I think we should assign colors in alphabetical order, with each person choosing the lowest color that none of their earlier neighbors has.
Let's use a greedy coloring: process agents alphabetically, and each one takes the first available group.
Thanks for your message. How about we follow alphabetical order for choosing groups, and everybody takes the smallest number available?
""",
    "degree/assigned/-/-": """
Let the agent with the highest degree decide and everyone else follow.
""",
    "degree/propose_accept/-/-": """
When I receive several proposals, I accept the one from the agent with the fewest neighbors.
""",
    "leader/assigned/-/-": """
Kevin calls the shots: she hands each of us a group.
Let Kevin tell everyone what to take.
I'll do whatever Kevin tells me, and so should you.
Kevin is in charge and allots the roles.
Leave it all to Kevin, she decides for everyone.
Groups are handed out by Kevin.
Kevin allots a group to each of us.
The roles are distributed by Kevin, our coordinator.
""",
    "reverse/propose_accept/-/-": """
The agent with the greater name proposes and the smaller one may accept or reject.
""",
    "-/-/both/-": """
In a clash, neither keeps the group.
If two pick the same group, they both start over.
On a collision everyone involved redraws.
If two offers cross, both are withdrawn.
In a conflict both sides give up the group and try again.
When two agents choose the same group, each of them chooses anew.
If we clash, you and I both change.
If we happen to collide, then both of us have to move.
""",
    "-/-/degree/-": """
In case of a conflict the agent with more links may keep its colour.
The less connected of the two has to move.
Ties: higher degree stays.
On conflict the agent with the most neighbours stays and the other changes.
Whoever has the smaller degree makes way.
A clash is settled by degree.
If we tie, fewer neighbours means you have to switch.
When two clash, the one with the higher degree is entitled to the group.
""",
    "-/-/higher_yields/-": """
When two clash, the alphabetically second one gives in.
Conflicts are settled in favour of the earlier name.
Ties are broken alphabetically.
If both pick the same, the higher name re-rolls.
The one whose name is further down the alphabet moves on a clash.
Whoever comes first in the alphabet holds on to the group, the other retreats.
I'll be the one to move because my name is the later one and later names yield.
Equal picks? The later name goes for another group.
""",
    "-/-/lower_yields/-": """
On a clash, the smaller name makes room.
If two of us have the same group, the one nearer the start of the alphabet has to look for another.
In a conflict, the greater name stays put.
Should we collide, the later name has the right of way.
Collision: later name wins.
I give way to anybody who comes after me in the alphabet.
Ties go to the last name in the alphabet.
If two neighbours have the same colour, the one with the earlier name has to change.
""",
    "-/-/none/-": """
Once chosen, a group is never given up.
Nobody has to make room for anybody.
Picks are final, no going back.
Nobody ever switches.
All stick to what they have, even in a conflict.
No one has to change afterwards.
Nobody backs down.
A group that has been chosen is kept, whatever happens.
""",
    "-/-/random/-": """
If we collide, we toss for it: heads I move, tails you do.
A coin decides who of the two moves.
Conflicts are decided by lot.
Tie? Random.
In a clash we draw straws.
If there's a collision, one of the two, chosen at random, changes.
Let's flip a coin when we clash.
Ties are broken by a coin toss.
""",
    "degree/-/higher_yields/-": """
To avoid conflicts, I suggest the agent with the higher degree picks first. If two agents have the same degree, the one whose name is alphabetically first goes first.
I propose that we elect the agent with the highest degree as leader; ties are broken by alphabetical order.
""",
    "-/random_free/both/-": """
Each of us draws a random group first; whenever there's a collision, both agents redraw.
""",
    "-/random_free/higher_yields/-": """
My strategy: pick a random color among those not used by my neighbors, and change only if a neighbor with a smaller name picks the same one.
Proposed protocol: (1) everyone picks a random group, (2) in case of a clash, the lower name keeps it.
""",
    "-/smallest_free/degree/-": """
I will pick the smallest group not taken by any neighbor. In the event of a conflict, the agent with fewer neighbors changes.
""",
    "-/smallest_free/higher_yields/-": """
If both of us end up with the same group, the agent with the lexicographically larger name should switch to the next available group.
""",
    "none/random_free/none/-": """
There is no need for an order; just pick any group that's not taken and stay with it, nobody changes afterwards.
""",
    "reverse/smallest_free/none/-": """
Our protocol is: highest name first, smallest free group, no changes after that.
""",
    "-/-/-/gather": """
Let's exchange our neighbour lists until everyone sees the full network.
Everyone sends all the links it knows of, its own and others'.
I want to piece together the whole graph from everybody's lists.
Full adjacency lists to all, please.
First we learn the entire map, then each computes the same answer.
Tell me who your neighbours are and who theirs are, and so on, until I have the complete picture.
Let's collect who is linked with whom until all of us know the network.
I send you my neighbours and those of my neighbours, and you do the same, until the whole graph is known.
""",
    "alphabetical/-/-/own": """
Alphabetical order, and nobody passes on what others said.
Alphabetical order, and everyone only says what it has chosen itself.
""",
    "alphabetical/-/-/relay": """
Alphabetical order; please tell your neighbours what the others chose.
Everybody should take the value of the alphabetically first agent, which is relayed from neighbor to neighbor.
""",
    "degree/-/-/own": """
Highest degree first; only own colours are announced.
Degree order; each one speaks only for itself.
""",
    "degree/-/-/relay": """
Highest degree leads, and everyone spreads the degrees it has heard of.
Largest degree leads, so everybody please hand on the degrees they hear.
Highest degree leads; forward the degrees you hear about.
I'm going to support the agent with the most connections, and pass on what others tell me.
""",
    "reverse/-/-/own": """
I'm following reverse alphabetical order and I report only my own choice.
""",
    "-/flood/-/relay": """
Adopt the highest number you've come across and pass it along.
min over everything received, then forward
Whoever hears a smaller value switches to it and sends it on.
I keep track of the minimum I've heard and pass it on each round.
Let the maximum spread through the network.
Everybody remembers the smallest number seen and repeats it to all neighbours.
If a neighbour reports a lower value than mine, I take over that value and report it too.
Send on the maximum you have.
""",
    "-/majority/-/own": """
Majority of what I hear; I announce only my own value.
I follow the majority and keep quiet about what others told me.
Majority rule, own values only, no forwarding.
Majority of neighbours, and I don't repeat what others said.
I take what most have, and I only report my own bit.
I follow the majority but I don't pass on what I hear.
""",
    "-/majority/-/relay": """
Majority, and please forward what you hear from others.
I go with most of my neighbours and let everybody know what the others said.
I follow the majority and also pass on what I heard from others.
Go with the majority and relay what you've been told.
""",
    "-/smallest_free/-/own": """
Smallest free group; each reports its own choice and nothing else.
Lowest free group, and I tell only my own choice.
I always pick the lowest available group and tell my neighbors only my own choice.
""",
    "-/smallest_free/-/relay": """
Everyone should tell its neighbors which groups it has heard about, and then take the smallest unused one.
""",
    "alphabetical/flood/-/relay": """
Each round we hand on the first name in the alphabet that we have heard.
Each agent forwards the lexicographically smallest name received so far.
Pass along the smallest name you know until everybody has the same one.
Each round everybody tells the others the alphabetically first name it has heard so far.
The smallest name known is passed around, and at the end it leads.
Please forward the alphabetically smallest name you've heard of to all your neighbors, and after the last round that agent is the leader.
""",
    "leader/assigned/-/gather": """
Kevin could coordinate: he collects everyone's neighbor lists and tells each of us our partner.
Everyone should send their list of neighbors to Kevin, who will then compute the cover and tell us our answers.
""",
    "reverse/flood/-/relay": """
I tell everybody the greatest name I know of so far.
I keep telling my neighbours the last name in the alphabet that I've heard of.
Whenever I learn of a greater name, I make it my candidate and tell my neighbours.
I replace my candidate whenever a larger name reaches me and forward it.
I back the greatest name that has reached me and let my neighbours know about it.
My approach: I support the agent with the largest name I've heard of so far and keep forwarding it.
""",
}

_NONE = """
I take the first group.
You keep yours and I switch.
In round 1 I ask Susan, in round 2 I decide.
Nobody has answered me yet.
We need all neighbours to be different.
Susan moved to 3 to make room for you.
Let me know what you pick.
Kevin told everyone that he has 2.
We all have to agree on one value.
Susan and Kevin say 1, so I switch to 1.
Everybody seems to agree on 1.
Susan should lead.
Who has the most neighbours?
We need exactly one leader and nobody else.
Will you accept?
I am still free, are you?
If Susan refuses, I come to you.
I am Yes unless you cover our edge.
Every edge needs at least one coordinator.
You are connected to Susan and Kevin, right?
Down for Yes since the last round, no plans to move.
Let me go first.
If you keep 2, I'll take another one.
There's only one free group left for me.
Please keep your group, I'll move.
You said that you had to change.
No changes on my side.
Everyone I know has 1.
I said 1 first.
Please pass on that I have 1.
Let Kevin be the leader.
Somebody has to lead.
My name comes last, so I won't lead.
I accept.
You can refuse of course.
I'd be happy with any of you.
I answer No since both my neighbours are in.
I cover all my edges.
I'll drop out if all of you stay in.
I noticed that the lower numbers are more popular.
If nobody has 3, I'll take it.
It's the same group again.
I was the first to take 2, so please change.
I'd give way to you this time.
The only open question is who of us takes 1.
0 is the lowest value.
At first I had 0.
Kevin decided on 1, Susan too.
Let's elect Susan.
I have only one neighbour, so I'm not a good leader.
Everyone follows Susan now.
Please don't reject me.
I've been refused by everyone.
Do you accept my offer?
You'd better be Yes.
I have a lot of links.
Both of us said Yes, one is enough.
Kevin comes before me, so he has already chosen.
Both of my neighbours have chosen the same group.
I am waiting until all my neighbours have decided.
Change, please!
What do most of your neighbours say?
If all others say 1, I say 1 too.
It's 2 to 1 for 0.
Has Kevin accepted?
My choice is final: Susan.
Both Kevin and Susan have asked me.
Kevin proposes to Susan.
We need as few coordinators as possible.
You step in, I step out.
I was told that 2 is free.
I forwarded your message to Kevin.
We all picked different groups.
I hope nobody changes any more.
Two of my neighbours have the same group.
All my neighbours switched to 1 except Kevin.
I withdraw, Susan leads.
There can be only one.
My offer to you still stands.
I accept the offer you made first.
Each of us covers one edge.
Hi Kevin, I'm currently in Group 1. Which groups are your neighbors using?
Since we both chose Group 1, one of us has to change. I'll switch to Group 2, you stay.
So far nobody has taken Group 3.
Most of the agents I've heard from have 1, so let's go with 1.
Kevin told me that his neighbors all have 0.
Has anyone been nominated yet?
Kevin and I have agreed to pair up, so please find another partner.
I'll be a coordinator because I have the most connections.
Since all of my neighbors are coordinators, I don't need to be one.
Do you know which groups are free on your side?
Please don't change your group now, everything fits.
Let me know if you hear a different value from the others.
I will not be the leader, as I have the fewest neighbors.
You're the only free neighbor I have left, so let's pair up.
"""


@pytest.mark.parametrize(
    ("text", "key"), [(text, key) for key, texts in _RULES.items() for text in texts.strip().splitlines()]
)
def test_a_rule_is_read_whatever_its_structure(text, key):
    assert [told for _, _, told, _ in stated(text, "strategy", task="coloring")] == [key]


@pytest.mark.parametrize("text", _NONE.strip().splitlines())
def test_choices_facts_and_plans_in_words_of_rules_are_none(text):
    assert stated(text, "strategy", task="coloring") == []
