"""Rules that say who goes first, and little else, as agents tell them to one another."""

import pytest
from stated import stated

_RULES = {
    "alphabetical/flood/-/relay": r"""
assert, leader_election: I always pass on the alphabetically smallest name I have come across; that agent leads.
""",
    "alphabetical/smallest_free/-/own": r"""
assert, coloring: {"order": "by name", "selection": "lowest unused", "messages": "own choice only"}
assert, coloring: Here's what I'm doing: names in alphabetical order, lowest group still up for grabs, and I only tell people about my own pick.
""",
    "alphabetical/smallest_free/higher_yields/-": r"""
assert, coloring: {"order": "alphabetical", "choice": "first free color", "conflict": "later name moves"}
assert, coloring: So what I do is pretty basic: A before B before C, everybody takes the lowest color left, and should there be a mix-up, the person further down the alphabet moves.
""",
    "degree/flood/-/relay": r"""
proposal, leader_election: Everyone forwards the highest degree seen so far; whoever has it leads.
""",
    "degree/smallest_free/degree/-": r"""
assert, coloring: OK team, rule set: (a) the busiest nodes choose first, (b) always the smallest color not next to you, (c) if it still clashes the one with fewer neighbors switches.
""",
    "leader/assigned/-/gather": r"""
proposal, matching: Let's send all our neighbor lists to Kevin and have him assign the pairs.
proposal, coloring: Send your neighbor lists to Susan, she puts together the full graph and hands out the groups.
""",
    "reverse/flood/-/relay": r"""
assert, leader_election: I back the alphabetically last name I've come across and keep passing it on.
proposal, leader_election: Let's each forward the greatest name we've seen, and the owner of it becomes leader.
assert, leader_election: {"algorithm": "max-name flooding", "forward": "largest name heard"}
""",
    "alphabetical/majority/-/-": r"""
proposal, consensus: Go with the majority; if it's split evenly, the alphabetically first agent's value counts.
""",
    "alphabetical/propose_accept/-/-": r"""
proposal, matching: Agents earlier in the alphabet should propose, and later ones accept or decline.
""",
    "alphabetical/smallest_free/-/-": r"""
proposal, coloring: How about we take turns alphabetically and each choose the first group that's still available?
proposal, coloring: Plan:\n- go by name, A first\n- each agent takes the lowest unused group
proposal, coloring: ### Proposal\n- Turn order: alphabetical\n- Choice: smallest group no neighbor has
proposal, coloring: I suggest that we choose one after another by name, and each takes the lowest free group.
proposal, coloring: We choose in alphabetical order, and everyone takes the smallest number that's free.
proposal, coloring: How about choosing alphabetically, always the lowest available group?
proposal, matching: In order of names, each agent pairs up with its first free neighbor.
proposal, coloring: Shall we go alphabetically, with the smallest free group for each?
""",
    "degree/-/-/gather": r"""
proposal, leader_election: Let's collect everyone's neighbor lists first and then elect whoever has the most links.
""",
    "degree/-/degree/-": r"""
assert, vertex_cover: Higher degree goes first, and if two coordinators are next to each other the one with fewer links drops out.
""",
    "degree/-/higher_yields/-": r"""
assert, leader_election: {"leader": "highest degree", "ties": "alphabetically first"}
proposal, leader_election: Most neighbors wins; if there's a tie, the alphabetically first name leads. Shall we use that?
assert, leader_election: Criterion 1: highest degree. Criterion 2 (ties only): earliest name.
assert, leader_election: Highest degree leads. If several share it, the alphabetically first of them does. Sound good?
""",
    "degree/-/lower_yields/-": r"""
assert, leader_election: I go by degree, and among equals the later name wins.
""",
    "degree/-/random/-": r"""
assert, vertex_cover: 1. Highest degree becomes coordinator first\n2. Ties: coin flip\nAll agreed?
""",
    "degree/assigned/-/-": r"""
proposal, vertex_cover: Let the most connected agent decide for everybody.
""",
    "degree/propose_accept/-/-": r"""
assert, matching: Those with fewer neighbors propose first, and the others accept or refuse.
""",
    "degree/smallest_free/-/-": r"""
proposal, coloring: 1) Sort everyone by number of neighbors, most first.\n2) In that order, each one takes the lowest legal color.
assert, matching: Agents with the fewest neighbors go first, and each picks its alphabetically first free neighbor.
""",
    "leader/assigned/-/-": r"""
proposal, coloring: Could Susan hand everyone a group?
proposal, coloring: I'd propose that Kevin tells each of us which group to take.
proposal, coloring: Let Kevin be the coordinator who assigns all groups.
assert, coloring: Kevin assigns the groups, and I take the one he gives me.
proposal, matching: Kevin decides who pairs with whom, and we all go along with it.
proposal, consensus: Kevin should decide the value for all of us.
proposal, matching: Susan should make the pairs for everyone.
proposal, coloring: Kevin could give each of us a group, couldn't he?
proposal, coloring: Let's leave the assignment of groups to Kevin.
leaning, coloring: Kevin could coordinate us and give everyone a group.
proposal, coloring: How about Kevin assigns the groups to all of us?
proposal, coloring: I propose that Kevin coordinates and assigns a group to everyone.
proposal, coloring: Kevin should assign groups to all of us.
assert, coloring: Susan is our planner: she works out all the groups and tells each of us ours.
conditional, matching: If Kevin makes the pairs for all of us, I'll go along with it.
proposal, coloring: I'd like to suggest that Kevin distributes the groups among us.
proposal, coloring: Kevin, could you assign each of us a group?
question, coloring: Does Kevin assign the groups?
proposal, coloring: Shall we let Kevin assign the groups?
""",
    "random/-/random/-": r"""
proposal, vertex_cover: Let's choose the order by lot, and in a conflict let's flip a coin.
""",
    "random/smallest_free/-/-": r"""
proposal, coloring: We draw numbers to fix the order, then each takes the lowest free group in turn.
""",
    "reverse/smallest_free/-/-": r"""
proposal, coloring: If it were up to me: Z to A, lowest open slot each. Let's do that.
""",
    "alphabetical/-/-/-": r"""
proposal, leader_election: I suggest the agent who comes first in alphabetical order leads.
proposal, leader_election: Simple rule: first name in the alphabet should be leader.
assert, coloring: I follow alphabetical order here.
assert, coloring: My order is by name, from A to Z.
proposal, matching: How about pairing people off alphabetically?
proposal, vertex_cover: For each link, let the earlier name take the coordinator role.
assert, vertex_cover: On each connection, the alphabetically smaller name says Yes.
question, coloring: Are we going in alphabetical order?
leaning, coloring: I'd prefer going alphabetically.
assert, leader_election: The smallest name gets my vote, that's my rule.
proposal, leader_election: Could we simply make the alphabetically first agent our leader?
assert, leader_election: My rule of thumb: the smallest name leads.
proposal, matching: We should pair up in alphabetical order.
proposal, leader_election: Let the first in the alphabet be our leader.
proposal, matching: I propose that we pair off one by one in the order of our names.
assert, vertex_cover: Of the two ends of an edge, the first in the alphabet is coordinator.
proposal, leader_election: The first in alphabetical order should lead.
proposal, leader_election: I propose to make the agent with the lowest name the leader.
assert, coloring: I stick to the alphabetical order of our names.
proposal, matching: Let's pair up by the alphabet.
proposal, vertex_cover: Let's make the alphabetically first one of each pair coordinator.
proposal, vertex_cover: I suggest that on each link the one whose name comes first becomes coordinator.
proposal, leader_election: How about choosing the agent with the first name in the alphabet?
proposal, leader_election: Let's settle on the alphabetically first agent as leader.
assert, coloring: My choice follows alphabetical order.
proposal, matching: Let's go through the names alphabetically to find pairs.
proposal, vertex_cover: How about the alphabetically first agent of each edge being the coordinator?
conditional, coloring: If everyone's okay with it, we go in alphabetical order.
proposal, consensus: Let's use the value of whoever comes first alphabetically.
assert, leader_election: By my rule it's the first name in the alphabet that leads.
proposal, vertex_cover: We could go edge by edge in alphabetical order.
proposal, leader_election: Let's elect whoever is first in the alphabet.
proposal, leader_election: Our leader should be the one with the smallest name.
proposal, vertex_cover: On every edge, let the smaller name be coordinator.
negated, coloring: I don't go by alphabetical order.
conditional, coloring: Unless you object, we go alphabetically.
assert, leader_election: Rule I use: leader = min(name).
proposal, leader_election: Shall we let the first name in the alphabet lead?
proposal, vertex_cover: Shall the first name in the alphabet be coordinator on each edge?
""",
    "degree/-/-/-": r"""
proposal, leader_election: I'd suggest picking whoever has the most connections as leader.
proposal, leader_election: Let's go with the best-connected agent.
proposal, coloring: Let the nodes with the most edges pick first.
assert, coloring: Most-connected agents get first choice.
proposal, matching: Those with the fewest options should pick their partner before the others.
assert, matching: Agents with only one neighbor go first.
proposal, vertex_cover: Whichever end of an edge has more neighbors should answer Yes.
assert, vertex_cover: Per edge, the higher-degree endpoint becomes coordinator.
proposal, leader_election: We should elect the node that has the most neighbors.
assert, leader_election: In my view leadership belongs to the most connected agent.
leaning, leader_election: I'd like the most connected one to lead.
proposal, matching: Agents with few neighbors should be matched first.
assert, matching: The agent with the smallest degree gets to choose first.
assert, vertex_cover: The better connected end of each edge covers it.
proposal, vertex_cover: Let's have the agent with more neighbors cover each shared edge.
proposal, leader_election: Whoever among us has most links ought to lead.
assert, coloring: The one with the most neighbours chooses before the rest.
proposal, matching: Whoever has the fewest neighbours should be first to choose a partner.
proposal, vertex_cover: Between two neighbours the one with more links should say Yes.
proposal, leader_election: How about the one with the most connections being leader?
proposal, leader_election: Let's pick the agent who has the most neighbours.
proposal, coloring: The agents with the highest degree should start.
assert, coloring: Agents with many neighbours go first.
proposal, matching: Whoever has the fewest neighbours should pick first.
proposal, vertex_cover: On each edge the agent with the higher degree should be coordinator.
assert, vertex_cover: Whoever has more neighbours says Yes.
proposal, leader_election: I think we should choose the agent with the most connections.
proposal, leader_election: Why not have the agent with the highest degree lead?
proposal, coloring: How about letting the agent with the most neighbours go first?
assert, coloring: First come the agents with the highest degree.
proposal, matching: The ones with the fewest neighbours ought to go first.
proposal, vertex_cover: How about the agent with the higher degree covering each edge?
assert, vertex_cover: The agent with more connections is the coordinator on each edge.
question, coloring: Do the best-connected agents go first?
proposal, consensus: The best-connected agent's bit should count.
assert, vertex_cover: I go greedy: nodes with the highest degree become coordinators first.
proposal, leader_election: Our leader should be the one with the most links.
proposal, leader_election: Let the agent with the highest degree lead.
proposal, coloring: Let's start with the agents that have the most neighbours.
assert, coloring: More neighbours means choosing earlier.
proposal, matching: Let those with the fewest neighbours choose first.
proposal, vertex_cover: For every edge, let the end with the higher degree be Yes.
assert, vertex_cover: The higher degree decides who of two neighbours is coordinator.
negated, leader_election: We shouldn't elect by degree.
proposal, leader_election: Suggestion: leader = agent with max degree.
proposal, leader_election: Shall we take the agent with the highest degree as leader?
proposal, matching: Shall those with the fewest neighbours choose first?
""",
    "leader/-/-/-": r"""
proposal, consensus: Let's all just use whatever value Kevin has.
proposal, consensus: We could all copy Susan's answer.
proposal, consensus: Everyone should just follow Kevin's value.
proposal, consensus: Susan's bit should be the one everyone copies.
""",
    "none/-/-/-": r"""
proposal, coloring: There's no need for turns, let's all choose at once.
assert, coloring: I don't follow any order at all.
""",
    "random/-/-/-": r"""
proposal, leader_election: Let's draw lots to choose a leader.
proposal, leader_election: How about everyone rolls a number and the highest one leads?
proposal, coloring: Let's randomize the order in which we choose.
assert, coloring: The order is decided by drawing lots.
proposal, leader_election: Why don't we draw the leader at random?
proposal, consensus: Let's flip a coin and all go with the result.
assert, leader_election: Each draws a random number and the highest one leads.
question, leader_election: Is the leader drawn at random?
""",
    "reverse/-/-/-": r"""
proposal, leader_election: We should choose the one at the very end of the alphabet.
proposal, leader_election: How about the agent with the latest name alphabetically?
assert, coloring: I go in reverse alphabetical order.
proposal, coloring: Let's start with Z and work back to A.
proposal, leader_election: The one with the greatest name alphabetically should be in charge.
assert, leader_election: Whoever is last in alphabetical order becomes the leader.
assert, vertex_cover: For each edge, whoever has the later name answers Yes.
proposal, leader_election: I'd say the person at the end of the alphabet should lead.
proposal, leader_election: The last name in the alphabet would be a good leader, let's pick that.
proposal, leader_election: Let's take the agent with the highest name as leader.
proposal, leader_election: We should choose whoever has the highest name.
proposal, leader_election: The agent who's last in the alphabet should be the leader, I think.
proposal, leader_election: Why not go for the alphabetically last agent?
proposal, leader_election: Let the highest name lead.
proposal, coloring: Could we go through the names backwards?
assert, vertex_cover: The alphabetically last endpoint of each edge becomes coordinator.
proposal, leader_election: Shall the alphabetically last agent lead?
""",
}
"""Sentences by the key of their rule, each with its mood and task; where ``\\n`` is written a line ends."""


@pytest.mark.parametrize(
    ("key", "line"), [(key, line) for key, lines in _RULES.items() for line in lines.strip().split("\n")]
)
def test_who_goes_first_is_read(key, line):
    said, _, text = line.partition(": ")
    mood, task = said.split(", ")
    assert stated(text.replace("\\n", "\n"), "strategy", task=task) == [("strategy", "Linda", key, mood)]
