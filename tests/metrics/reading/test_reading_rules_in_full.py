"""Rules that say all: who goes first, how an answer is found, who gives way, and what is told."""

import pytest
from stated import stated

_RULES = {
    "alphabetical/propose_accept/higher_yields/own": r"""
proposal, matching: Proposal:\n- order: alphabetical\n- method: propose, accept or decline\n- tie: later name yields\n- messages: own offers only
""",
    "none/assigned/none/gather": r"""
assert, coloring: I share my full neighbor list and forward all the lists that reach me until we have the whole graph, and then each agent takes its assigned piece. No order, nobody yields.
proposal, coloring: We could pool all neighbor lists until the complete graph is known, compute one solution, and have each agent take the part assigned to it. No order and no yielding.
assert, coloring: I send on every list of neighbours until all of us have the complete graph; one solution is computed and each takes what it's assigned there. No order, no one gives way.
proposal, coloring: Let's pass all lists of neighbours around until everybody has the whole picture, then work out one solution that assigns to each its part, without order or yielding.
assert, matching: First I gather everybody's links into the full graph, then the same solution is computed everywhere and every agent gets its assigned role. There's no order and no yielding.
assert, vertex_cover: I send all the neighbour lists I know to everyone. Once we know the whole network, everybody plays the part it was assigned. No order, no yielding.
proposal, vertex_cover: Let's collect all neighbours of everybody until the network is known to all, and everyone takes the assigned part of the same solution. No order, nobody yields.
assert, coloring: I pass around every neighbour list until the graph is complete, and then everyone acts on the part assigned to it, without order or yielding.
proposal, coloring: I propose that we put together the whole graph from everyone's neighbour lists and follow one common assignment. No order or yielding.
assert, coloring: I collect all neighbour lists and share them, so that everyone can see the entire graph and take the group assigned to it. There's no order and nobody gives in.
proposal, coloring: Everybody should share all neighbour lists they have. When the entire graph is known, we use a single assignment for everyone. No order, no giving in.
proposal, matching: Let's circulate complete neighbour lists until everybody knows everything, solve it once, and each takes the partner assigned by that solution. No precedence, no backing down.
assert, coloring: I tell all my neighbours everything I know of the graph until it's complete; then the parts of one solution are assigned to all. No order, no one gives way.
""",
    "none/flood/none/relay": r"""
assert, consensus: I keep the lowest number that has come in and send it on to everyone. There is no order and no one has to back down.
proposal, consensus: Everyone should keep the minimum value they've received and pass it along. No one goes first and no one yields.
assert, consensus: My procedure: take over and forward the smallest value anyone has told me. Nobody has priority and nobody gives way.
assert, consensus: The smallest value that has reached me is the one I take and pass on. Nobody goes first, nobody gives way.
proposal, consensus: Everybody should go over to the lowest value it hears and spread it on, without order or yielding.
proposal, consensus: How about each takes the minimum of what it hears and repeats it to all? No one is first and no one yields.
assert, consensus: I adopt the smallest number I hear and tell it to everyone. There is no order, and nobody has to give way.
proposal, consensus: Let's each take the smallest value we hear and pass it to our neighbours. No order, nobody gives way.
assert, consensus: I pick up the lowest value I hear and relay it. We have no order and nobody yields.
proposal, consensus: I suggest picking up and relaying the lowest value each of us hears, without any order or yielding.
assert, consensus: Whenever I hear a lower number I switch to it and pass it on. Order doesn't matter and nobody gives in.
proposal, consensus: Let's always go down to the lowest number we've heard and pass that on, no order, no giving in.
proposal, consensus: Let's propagate the minimum: take it, send it on. Nobody has precedence, nobody backs down.
assert, consensus: I take the minimum of everything I've heard and tell it to my neighbours. No order, no one gives way.
""",
    "none/majority/none/own": r"""
assert, consensus: I simply side with most of my neighbors. There is no ranking, nobody has to yield, and I send nothing but my own bit.
proposal, consensus: Let's all adopt the value most neighbors hold, with no order, no giving way, and only our own values in the messages.
assert, consensus: I take the value that's most frequent around me. Nobody has priority and nobody must yield; I report only my own value.
assert, consensus: What most of those around me hold, I hold. No order, no one gives way, and nothing but my own value is told.
proposal, consensus: Everyone should take the value that prevails among its neighbours; there's no order and no yielding, and each tells its own value only.
assert, consensus: I take whatever value most neighbours have. There's no order, no one gives way and I only pass on my own value.
proposal, consensus: I'd say we all go with most of our neighbours. No one is first, no one yields, and only own values are exchanged.
assert, consensus: I use the value that the majority of my neighbours use. No order; no one yields; I just tell my own value.
proposal, consensus: Let's use the value that most of our neighbours use. There's no order and no yielding, and we only tell our own.
assert, consensus: I side with the majority around me. There's no order and no giving in. I state just my own value.
proposal, consensus: Each of us should do as most neighbours do, with no order, without giving in, stating only our own value.
assert, consensus: I go where most of my neighbours are. I give nobody precedence, nobody has to back down, and what I send is just my own value.
proposal, consensus: Let's go with what the majority of our neighbours say. We need no order, no one gives way, and we speak only of our own values.
""",
    "none/propose_accept/none/own": r"""
assert, matching: No particular order: I send my proposal over the strongest edge, and we're a pair once it's mutual. Nobody yields and I only speak about my own.
proposal, matching: Without any ordering, let's each propose over our strongest link and match when it is mutual, nobody stepping back, each reporting just its own proposal.
assert, matching: My offer goes along the link with the greatest weight, and if it comes back it's a match. I follow no order, yield to no one, and mention only my own offer.
proposal, matching: Each should offer to the neighbour at its heaviest edge and accept if both want it, with no ranking and no one yielding, and tell its own offer only.
assert, matching: Whoever I share the heaviest link with gets my proposal, and if they propose too we're matched. There's no order to it, nobody backs off, and I only talk about my own proposal.
proposal, matching: Let's propose along the heaviest edges and accept when both agree. No order, nobody has to yield, only own proposals are sent.
assert, matching: I make my offer over the link of largest weight, and partners are those who made each other offers. No order, no yielding; I just tell my own offer.
assert, matching: I always propose on the heaviest of my links, and accept a proposal on it. There's no order, I don't give way, and state only my own.
proposal, matching: Let's each propose where the link is heaviest and accept if it's mutual. We need no order, nobody gives way, and we speak only of our own proposals.
""",
    "none/random_free/both/own": r"""
proposal, coloring: How about we all just choose a random available color at the same time, with both agents re-choosing whenever two match, and everyone reporting only their own color?
proposal, coloring: We should skip any ordering. Everyone rolls for an unused group; if two neighbors match, both roll again. Share only your own result.
assert, coloring: I choose blindly among the unused groups. If a neighbour chose the same, we each choose afresh. Nobody is first, and I say nothing about others.
assert, coloring: No one has priority. I draw my group by lot from those that are free, draw again together with the other one if we coincide, and make only my own draw known.
proposal, coloring: Why don't we each roll for one of the free groups, all at once, and roll anew on both sides when two are the same? We'd only tell our own.
proposal, coloring: Everyone should draw randomly from the groups left over, in no order; if two get the same, neither keeps it. Just tell your own.
assert, coloring: Any free group will do, I let chance pick one. Should a neighbour have the same, we both try another one. There's no sequence, and I just say what I have.
proposal, coloring: I'd suggest random picks from the free groups with no particular order. If two match, both of them pick once more. Just your own pick in each message.
assert, coloring: I select one of the free groups randomly. If it turns out that a neighbour selected it as well, both of us select again. I follow no order and communicate only my selection.
proposal, coloring: Let's each select randomly from the unused groups; if neighbours collide, both reselect. There's no order, and everyone communicates only its own selection.
proposal, coloring: Just take a random one of the free groups, everybody, no order needed. When two collide, redraw both. Only say what you've drawn yourself.
assert, coloring: {"order": "none", "pick": "random free group", "conflict": "both re-draw", "share": "own choice"}
""",
    "none/random_free/lower_yields/own": r"""
assert, coloring: I choose randomly from the open groups, there's no sequence, the alphabetically earlier agent moves if two collide, and I only ever announce mine.
proposal, coloring: Everybody picks a random open group, in no set order. If two neighbors collide, the one whose name is earlier in the alphabet switches. Only announce your own.
assert, coloring: My group comes at random from what's left over. There's no order, and where two are equal it's the smaller name that changes; I tell my own group only.
assert, coloring: Chance decides which free group I take, nobody goes ahead of anybody, and against a higher name I give way. I keep to my own choice in what I tell.
proposal, coloring: We could each take any free group by chance, with nobody first; of two that clash the lower name moves, and everyone names only its own.
proposal, coloring: Random choice among the free groups for everyone, please, no order; the lower name of two that collide picks again, and only one's own group is announced.
assert, coloring: A random free group for me, regardless of order. In case of a clash the one earlier in the alphabet moves on. I keep others' choices out of my messages and only give mine.
proposal, coloring: Let's all draw from the free groups without turns. If two draw the same one, whoever is alphabetically first draws again. Each of us reports just the own group.
assert, coloring: I'm selecting a free group randomly. There isn't any order; if there's a clash, the lower name has to change, and I only communicate my own.
proposal, coloring: We should select free groups randomly and without order. In a clash the alphabetically first one changes. Only communicate your own selection.
assert, coloring: I pick randomly from what is free. Nobody's first. If another agent picked the same, the smaller of the two names re-picks. I mention my own pick only.
proposal, coloring: Free groups get picked at random, okay? Order doesn't matter, and between two that clash the lower name has to go elsewhere. Let's each state only our own.
proposal, coloring: Let's keep it simple: a random group from those nobody near you has, no ranking, and should two be the same, the earlier name draws another. Send nothing but your own group.
assert, coloring: I choose any free group by lot. We don't take turns. If my neighbour has the same group and a greater name, I'm the one who changes. I speak of my own choice only.
""",
    "random/propose_accept/none/own": r"""
assert, matching: I toss a coin each round: on heads I make an offer, on tails I wait and accept one. Nobody gives way, and I report only my own side.
proposal, matching: Each of us should flip a coin to decide whether to ask or to listen; listeners accept one request. No yielding, and report only your own.
assert, matching: Heads, I propose to somebody; tails, I wait for a proposal and accept it. Nobody yields. I report only what I do myself.
assert, matching: A coin tells me whether I propose or accept in this round. No one gives way and I speak of my own offers only.
proposal, matching: Let a coin decide for each of us whether we propose or accept; there's no giving way, and we tell only our own offers.
assert, matching: Each round a coin flip tells me to either propose or wait. When waiting I accept one offer. No one yields and I share just my own offers.
proposal, matching: Everyone tosses a coin: propose on heads, accept on tails. No yielding. Tell others only about your own.
assert, matching: Depending on a coin I make an offer or accept one of those I get. No yielding on my side, and I just tell my own.
proposal, matching: We could let a coin decide who makes an offer and who accepts one. No yielding, and only our own offers get told.
assert, matching: First a coin: if heads I propose to some neighbour, otherwise I accept a proposal. There is no giving way; only my own proposals are stated.
proposal, matching: Let's each toss a coin and either propose or accept, depending on it. No one has to yield. Each states its own proposals only.
proposal, matching: How about tossing a coin each round: one side sends an offer, the other side waits and accepts one? No one yields. Own offers only, please.
assert, matching: The coin decides: I either send out a proposal or accept one. No one gives way to anyone, and my messages are about my own side only.
""",
    "random/smallest_free/lower_yields/own": r"""
assert, vertex_cover: I roll a random number every round; whoever rolls highest moves first and takes the first open option, lower rolls back off, and I share only my own roll.
proposal, vertex_cover: Everyone draws a random number each round. Highest number chooses first and takes the first available option, smaller numbers yield. Tell others only your own number.
assert, vertex_cover: A new random number each round decides who goes first: the greatest takes the first choice open to it and smaller ones make way. I report only my number.
assert, vertex_cover: Whoever draws the highest number chooses first, the first free option; whoever draws a lower one gives way. Only my own number is sent.
proposal, vertex_cover: Everyone draws a number by chance, the biggest has the first pick of the first free option, the smaller give way, and we tell just our own numbers.
assert, vertex_cover: I announce a random number in each round. Who has the highest goes ahead and picks the first option available, the others with lower numbers step back. I send only my own number.
proposal, vertex_cover: Let's each pick a random number every round: highest first, first free option, lower number backs down. Only tell your own number.
assert, vertex_cover: I use random numbers that I draw anew each round: the highest may choose first and takes the first free one, lower ones have to yield, and I only tell mine.
assert, vertex_cover: In each round I throw a random number. The higher number decides earlier, for the first option not blocked, and the lower one gives in. I state my own number only.
proposal, vertex_cover: Let random numbers decide who's first: the highest takes the first free option, the lower ones give in, and everyone states only its own number.
assert, vertex_cover: New random numbers every round; biggest number first, with the first option that isn't blocked; smaller numbers back off; mine is the only number I send.
proposal, vertex_cover: Let's give ourselves random numbers every round; the highest chooses first and takes the first option that's free, the lower number gives way, and each speaks only of its own number.
""",
    "reverse/default/none/own": r"""
assert, leader_election: My default is to lead if no neighbor has a higher name than mine. Nobody steps aside, and I go only by my own information.
proposal, leader_election: Let's say that by default the highest name in the neighborhood leads, nobody yields, and each agent reports only its own position.
assert, leader_election: Unless there's a higher name next to me, I lead by default. No one gives way, and I speak just for myself.
assert, leader_election: I go by a default rule: the highest name among neighbours leads. Nobody yields, each knows only its own.
proposal, leader_election: As a default, the one with the greatest name nearby should lead; nobody gives way and everyone tells only its own.
assert, leader_election: If no neighbour's name is higher than mine, I lead by default. No one needs to give way, and I only consider my own.
proposal, leader_election: How about this default: the agent with the highest name in its neighbourhood is leader. No one yields and everyone only reports for itself.
assert, leader_election: By default it's me who leads if I have the highest name around here, nobody yields, and I only use what's my own.
proposal, leader_election: Let's take the highest name among neighbours as leader by default, with nobody yielding and each telling only its own.
assert, leader_election: Being the one with the highest name among my neighbours makes me leader by default. No yielding; just my own name counts for my messages.
proposal, leader_election: Let the default be that the highest name around leads. Nobody gives way, and we speak only for ourselves.
""",
    "reverse/flood/lower_yields/relay": r"""
assert, leader_election: Each round I relay the highest name that has reached me; the top name ends up leading and the lower names back down.
proposal, leader_election: We should keep forwarding the alphabetically last name we know, so the highest name leads and the smaller names step down.
assert, leader_election: I repeat the highest name that I've been told of. In the end it leads, and everyone with a lower name gives way.
assert, leader_election: The largest name I've heard is what I hand on in every round; it's to be the leader, and smaller ones step back.
proposal, leader_election: Everyone should hand on the highest name it has come across; that one leads and the lower names step aside.
proposal, leader_election: Let's spread the greatest name through the network until all know it; it leads, lower ones give way.
assert, leader_election: I forward the highest name I've heard of so far, that's who leads. Anyone with a lower name gives way.
proposal, leader_election: Everybody should pass along the largest name they know. Highest name becomes leader, the lower ones step back.
assert, leader_election: I let everyone know the highest name I've heard. Whoever has that name leads and the smaller names yield to it.
proposal, leader_election: How about passing on the highest name we've each heard? It will be leader and lower names yield.
assert, leader_election: The highest name that I've come to know is the one I pass on. It leads, and lower names give in.
proposal, leader_election: Please all pass the highest name on that you've seen. That one will be the leader and smaller names give in.
assert, leader_election: I tell my neighbours the highest name I've heard so far; whoever has it leads, lower names give way.
""",
    "reverse/propose_accept/none/own": r"""
assert, matching: I make an offer to the available neighbor who is last alphabetically; they say yes or no. No one steps aside, and I speak only for myself.
proposal, matching: Let's each send a request to the unpaired neighbor latest in the alphabet and pair up when requests match. Nobody backs down, and each of us reports only our own request.
assert, matching: The highest name that's still free gets my proposal, and it may accept or decline. There's nothing to yield, and I tell nobody's offers but my own.
assert, matching: I go down from the last name of my free neighbours and ask each; if we ask each other we're a pair. Nobody gives way, and I report my own offers alone.
proposal, matching: Everybody should propose to the latest free name and accept when the wish is mutual, without yielding, telling only its own proposals.
assert, matching: I start proposing with the last name in the alphabet among those still free; they can say yes or no. No one has to give way. I only inform about my own proposal.
proposal, matching: Let's all ask the free neighbour with the greatest name first. If it's mutual, it's a pair. Nobody needs to step back, and each only tells about its own offers.
assert, matching: Of the neighbours who are free, I make an offer to the one with the largest name; we become partners if it makes me one too. There's no yielding and I just tell my own.
proposal, matching: Let's make offers to the free neighbour latest in the alphabet, and become partners when both made one. No one yields and everyone tells just its own.
assert, matching: I approach the free neighbour with the last name in alphabetical order and she accepts or declines. Nobody yields to anybody; I state only my own offer.
proposal, matching: Let's approach free neighbours from the last name upwards; a match is made when both approach each other. No yielding, and state only your own offers.
assert, matching: My proposal always goes to the free neighbour with the last name. If they say yes we're matched. I don't yield to others, and I speak of my own proposal only.
""",
    "reverse/smallest_free/lower_yields/own": r"""
assert, vertex_cover: I follow reverse alphabetical order: later names choose first with the first open choice, the earlier name yields, and I say only my own status.
proposal, vertex_cover: Let's have names closer to Z decide first, each taking the first available choice, with the alphabetically lower name backing off, and everyone sharing only its own status.
assert, vertex_cover: From the last name to the first: I decide when the higher names have, on the first option that's free. Lower names give way. I tell only about myself.
assert, vertex_cover: The higher name has precedence with the first free option, so I give way to higher names; I tell nothing but my own decision.
proposal, vertex_cover: Let higher names choose before lower ones, each the first option that's open, and let the lower name give way; each reports itself only.
assert, vertex_cover: Names at the end of the alphabet go first. I take the first option still free, the lower name backs down, and I only pass on my own state.
proposal, vertex_cover: How about going from Z to A? Everyone takes the first free option, the smaller name yields, and we each tell only our own state.
assert, vertex_cover: Later names come before earlier ones with me: each has the first choice that's still free, the lower name yields, and I just tell my own state.
assert, vertex_cover: Higher names decide ahead of me. Then I take the first option that's not blocked, and I give in to higher names. I state only my own.
proposal, vertex_cover: My suggestion is reverse alphabetical order with the first free option for each; lower names give in and only own states are told.
""",
    "reverse/smallest_free/none/own": r"""
proposal, coloring: Let's work from Z back to A: on your turn you grab the smallest group still open, keep it no matter what, and tell people just your own pick.
assert, coloring: I hold off until everyone after me in the alphabet has settled, grab the smallest number still open, never budge, and broadcast only what I chose myself.
assert, coloring: Descending name order for me. First color nobody next to me uses, no backing off, and I mention only my own.
proposal, coloring: **Protocol**\n1. Names from Z to A take turns.\n2. On your turn, choose the lowest group your neighbors aren't using.\n3. Nobody changes afterwards.\n4. Report only your own group.
assert, coloring: Those after me in the alphabet settle first; afterwards I take the least group left over. I never make room for anyone, and my messages carry my own choice and nothing more.
assert, coloring: Later names have precedence. When it's my turn I take the lowest number not yet in use. No swapping. My own choice is all I report.
proposal, coloring: Let the later names begin; each of us then uses the smallest number that's left, never changes it, and says nothing about others' choices.
proposal, coloring: What about this: from the last name to the first, each agent settles on the lowest unused group, without anybody giving way, and announces its own group alone.
assert, coloring: I let everybody with a later name go before me and then settle for the first group I can have. There's no backing down afterwards. What I send is my own group, that's all.
assert, coloring: Z goes first, A goes last. I use the smallest group still on offer, nobody gets pushed out, and I share my own choice, not others'.
proposal, coloring: Let's have the alphabet in reverse: when it's your turn, go for the lowest number nobody around you has. No one has to move for anyone, and you only mention your own.
assert, coloring: I wait for the later names. Then I choose the first group none of my neighbours took, nobody needs to change, and I only communicate my own choice.
proposal, coloring: My proposal: agents choose from Z down to A, smallest unused group each, no giving way, and everybody only communicates its own choice.
proposal, coloring: Can we go from the end of the alphabet to its beginning, everybody with the smallest group that's unused, nobody ever yielding and everybody informing only about itself?
proposal, coloring: Let's choose from last name to first, smallest group not used nearby, no changes, and messages about our own choice only.
""",
}
"""Sentences by the key of their rule, each with its mood and task; where ``\\n`` is written a line ends."""


@pytest.mark.parametrize(
    ("key", "line"), [(key, line) for key, lines in _RULES.items() for line in lines.strip().split("\n")]
)
def test_all_of_a_rule_is_read(key, line):
    said, _, text = line.partition(": ")
    mood, task = said.split(", ")
    assert stated(text.replace("\\n", "\n"), "strategy", task=task) == [("strategy", "Linda", key, mood)]
