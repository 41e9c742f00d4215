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
Names at the front of the alphabet go first.
Smallest name is our leader, that's the rule.
leader = min(name)
Whoever is first on the alphabetical list should be in charge.
Let's do it in ABC order.
The alphabet decides who chooses before whom.
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
Let the agent that is connected to the most others be the leader.
The more neighbours you have, the earlier you choose.
Sort by degree, descending.
The end with fewer links answers No, the one with more answers Yes.
Whoever has only one neighbour should be paired first.
Nodes of high degree first.
""",
    "leader/-/-/-": """
Let's all go with Kevin's number.
Everyone should copy Kevin's bit.
Let's make Kevin's bit the one that counts.
We should all follow Kevin's lead and answer with her number.
Kevin's answer is binding on everybody.
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
No fixed order, everyone chooses when they like.
It doesn't matter who goes first.
Nobody has to wait for anybody, everyone picks right away.
Without any order, everybody just chooses.
There is no priority among agents.
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
For every edge a coin decides which end covers it.
A random draw decides on the leader.
Each of us picks a number between 1 and 100, highest number wins.
Who covers the edge is decided by tossing a coin.
Fate should decide: we all draw numbers and the top number leads.
Can we simply draw straws for the leadership?
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
We pick whoever is alphabetically last.
Last in the alphabet leads.
Criterion: lexicographic maximum of the names.
Larger names first, smaller ones after.
Take turns from Z down to A.
Reverse alphabetical, please.
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
Yes is the default here.
An agent stays No unless one of its neighbours is No too.
All agents keep 0 unless they're told something else.
0 is what we answer by default.
Should we not come to an agreement, everyone takes 0 as a fallback.
As a default I'm a coordinator.
""",
    "-/flood/-/-": """
I keep the smallest bit that anybody has told me.
Always switch to the larger of your own value and what you hear.
Everyone answers with the smallest bit that has come to its ears.
Minimum of all I heard; I mention nothing but that.
I answer the largest bit that reached me from anyone.
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
A simple head count decides: the value with more supporters.
I change to whichever value has more votes around me.
Let's do a majority vote.
My bit is always the one that the majority of my contacts hold.
Whoever is outnumbered switches to the other value.
We go with the most common value.
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
Whoever gets an offer says yes or no to it.
An agent offers, the other agrees or declines.
I take the first offer that comes in.
Send one request per round; requests that are mutual become pairs.
I'll make a proposal to each neighbour in turn until somebody accepts.
An offer stands until it's accepted or declined.
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
I'd just choose one of the free groups at random.
Each of us throws a die for its group.
I propose to a random free neighbour.
My group is drawn randomly from those not in use.
Any colour will do as long as no neighbour has it, so I pick one at random.
Choose a colour at random out of those your neighbours don't have.
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
Take the lowest number that doesn't clash with anyone.
I look at what my neighbours took and choose the smallest number that remains.
Lowest possible number not yet used next door, that's what I use.
Everybody should take the smallest colour they can without a conflict.
I start at 1 and go up until I find a free group.
First available group for everyone.
""",
    "alphabetical/assigned/-/-": """
The first name in the alphabet sets the value for everybody.
""",
    "alphabetical/propose_accept/-/-": """
The smaller name makes the offer, the larger name accepts or rejects it.
""",
    "alphabetical/smallest_free/-/-": """
Alphabetically, one agent per round, each with the lowest group its neighbours left it.
My plan is to wait till everyone earlier in the alphabet has spoken and then use the first colour that's left.
I propose a simple scheme: names in alphabetical order, each agent grabs the lowest colour still open to it.
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
Let Kevin do the pairing for all of us.
Kevin makes the plan and tells each of us which group to use.
I'd rather have one of us, say Kevin, assign all the groups.
Kevin picks a value and all the others adopt it.
The hub pairs everybody up.
Could you assign the groups for all of us, Kevin?
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
A collision means that both try again.
Upon a conflict I'd expect both agents to retry.
After a clash, we both pick something new.
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
In conflicts the busier agent, the one with more neighbours, wins.
Should two agents clash, then the one having more links keeps its colour.
Conflicts are decided in favour of the higher degree.
The agent with more neighbours may insist on its group.
""",
    "-/-/higher_yields/-": """
When two clash, the alphabetically second one gives in.
Conflicts are settled in favour of the earlier name.
Ties are broken alphabetically.
If both pick the same, the higher name re-rolls.
The one whose name is further down the alphabet moves on a clash.
Whoever comes first in the alphabet holds on to the group, the other retreats.
Equal picks? The later name goes for another group.
The alphabetically earlier agent wins any conflict.
Clashes are resolved alphabetically: first name stays.
If my neighbour and I pick the same and my name is later, I re-pick.
You move if your name comes after mine.
When in conflict, the junior one by name, i.e. the later one, gives way.
If it comes to a clash, the group belongs to the earlier name.
Should our groups be equal, the one of us whose name is later in the alphabet takes another.
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
In case of doubt the smaller name gives up its claim.
When we collide, whoever is later in the alphabet may stay.
I yield to every neighbour whose name is greater than mine.
Conflict: larger name keeps, smaller name changes.
Rule for clashes: the name that comes first in the alphabet has to find something else.
If two want the same group, it goes to the one with the later name.
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
Whatever is chosen stays chosen.
There's no giving way in my scheme.
No agent ever gives up a group it has announced.
Choices are final.
Even in a conflict nobody needs to move.
""",
    "-/-/random/-": """
If we collide, we toss for it: heads I move, tails you do.
A coin decides who of the two moves.
Conflicts are decided by lot.
In a clash we draw straws.
If there's a collision, one of the two, chosen at random, changes.
Let's flip a coin when we clash.
Ties are broken by a coin toss.
We let a coin decide whenever two of us want the same group.
Conflict resolution: random.
In case of equal choices lots are drawn.
If we both want 2, a coin should decide.
Who changes after a collision is decided by lot.
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
Share every edge you know about.
All edges get forwarded to everyone.
Let's build a common map from everybody's neighbour lists.
I'm going to tell you all I know about the network, edge by edge, so that you can reconstruct it.
Everyone should report all its links and those it was told of.
I pass all neighbour lists around until each of us has the full picture.
""",
    "alphabetical/-/-/own": """
Alphabetical order, and nobody passes on what others said.
Alphabetical order, and everyone only says what it has chosen itself.
""",
    "alphabetical/-/-/relay": """
Alphabetical order; please tell your neighbours what the others chose.
""",
    "degree/-/-/own": """
Highest degree first; only own colours are announced.
""",
    "degree/-/-/relay": """
Highest degree leads, and everyone spreads the degrees it has heard of.
Largest degree leads, so everybody please hand on the degrees they hear.
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
Forward the smallest bit you know of in every round.
The maximum of all values wins; pass on any larger value you receive.
""",
    "-/majority/-/own": """
Majority of what I hear; I announce only my own value.
I follow the majority and keep quiet about what others told me.
Majority rule, own values only, no forwarding.
Majority of neighbours, and I don't repeat what others said.
I take what most have, and I only report my own bit.
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
""",
    "alphabetical/flood/-/relay": """
Each round we hand on the first name in the alphabet that we have heard.
Each agent forwards the lexicographically smallest name received so far.
Pass along the smallest name you know until everybody has the same one.
Each round everybody tells the others the alphabetically first name it has heard so far.
""",
    "reverse/flood/-/relay": """
I tell everybody the greatest name I know of so far.
I keep telling my neighbours the last name in the alphabet that I've heard of.
Whenever I learn of a greater name, I make it my candidate and tell my neighbours.
I replace my candidate whenever a larger name reaches me and forward it.
""",
}

_NONE = """
I take the first group.
The smallest free group is 2, so I take 2.
We both have 2, so one of us must move.
In round 1 I ask Susan, in round 2 I decide.
Is any group still free?
I have no other choice than Group 3.
We need all neighbours to be different.
I switched because we clashed.
Tell me your group and I will choose another one.
Let me know what you pick.
Nothing changes for me.
Most of us have 1 now.
We all have to agree on one value.
Let's both take 0.
The last value I heard from you was 0.
Everybody seems to agree on 1.
I vote for Susan, she has the most links.
There must be exactly one leader.
Who has the most neighbours?
I stand down, you lead.
You have the highest degree of all, I think.
Will you accept?
Susan declined my offer.
Yes, I accept your proposal.
If Susan refuses, I come to you.
Is your first choice still Kevin?
All my neighbours are coordinators.
Every edge needs at least one coordinator.
I'd step back if you say Yes.
Please send me your answer.
Down for Yes since the last round, no plans to move.
I'm the last one to choose.
Whoever you are, I take 2.
If you keep 2, I'll take another one.
I have three neighbours and all of them are undecided.
I'm free to change if you want.
Please keep your group, I'll move.
I'd rather not move again.
None of my neighbours has 3, so I take it.
No changes on my side.
Same group? Then I change to 3.
The majority seems to be 0 right now.
I said 1 first.
I heard 0 twice and 1 once.
All the others follow you, so I take 1 as well.
Let Kevin be the leader.
Kevin says that Susan decides.
You decide, I'm fine with either.
My name comes last, so I won't lead.
Who decides?
I would accept if you asked me.
You can refuse of course.
Kevin asked me and I said yes.
If you refuse I stay alone.
I answer No since both my neighbours are in.
One of us two has to say Yes.
Do you want to be a coordinator?
I'll drop out if all of you stay in.
My four links are all covered.
Our names are both at the end of the alphabet.
If nobody has 3, I'll take it.
I've chosen 2, the first that came to mind.
Everyone must have a different group from their neighbours.
I was the first to take 2, so please change.
My other neighbour keeps changing.
If we clash again, I'll take 3.
The only open question is who of us takes 1.
The most recent value from Kevin is 1.
There is no majority yet.
At first I had 0.
Can you tell the others that I switched to 1?
Kevin has the most votes so far.
Let's elect Susan.
Susan is at the top of my list.
You are better connected than me.
Everyone follows Susan now.
I proposed to you in the first round.
Let's be partners.
I've been refused by everyone.
I'm the last one without a partner.
I can't accept, I'm already paired.
You'd better be Yes.
All neighbours of mine say No, so I must say Yes.
Please list your neighbours.
Both of us said Yes, one is enough.
As the last to answer I take what is left.
You can have 1, I will look for another.
Both of my neighbours have chosen the same group.
Only one of us can keep it.
My group is the same as last round.
Change, please!
Are you first or am I?
I don't know the majority.
If all others say 1, I say 1 too.
Could you pass this on to Kevin?
Kevin would be the best leader because he has the most neighbours.
Has Kevin accepted?
I am as well connected as you are.
The others follow Kevin already.
Both Kevin and Susan have asked me.
You offered first, so I accept.
Nobody should stay alone.
We need as few coordinators as possible.
No one covers the link between us.
"""


@pytest.mark.parametrize(
    ("text", "key"), [(text, key) for key, texts in _RULES.items() for text in texts.strip().splitlines()]
)
def test_a_rule_is_read_whatever_its_structure(text, key):
    assert [told for _, _, told, _ in stated(text, "strategy", task="coloring")] == [key]


@pytest.mark.parametrize("text", _NONE.strip().splitlines())
def test_choices_facts_and_plans_in_words_of_rules_are_none(text):
    assert stated(text, "strategy", task="coloring") == []
