"""Rules that say one thing or two, but not who goes first, and what looks like a rule."""

import pytest
from stated import stated

_RULES = {
    "-/flood/-/relay": r"""
assert, consensus: {"method": "min-flooding"}
proposal, consensus: Let's spread the maximum: whenever you hear a bigger bit, take it and pass it on.
proposal, consensus: We should all take the smallest value that's going around and keep passing it on.
assert, consensus: I hold on to the largest value seen so far and send it along every round.
proposal, consensus: Pass on the biggest number you've heard, keep doing it each round, and answer with it at the end.
""",
    "-/majority/-/own": r"""
assert, consensus: Every round I report my own bit, nothing else, and switch to what most neighbors report.
""",
    "-/majority/-/relay": r"""
assert, consensus: {"decision": "majority", "forward": "all values heard"}
assert, consensus: I adopt the majority value and forward every value I hear.
""",
    "-/majority/both/-": r"""
proposal, consensus: Let's follow the majority, and if two of us disagree, we both switch.
""",
    "-/majority/higher_yields/-": r"""
assert, consensus: Majority decides; when it's even, the bit of the later name gives way.
""",
    "-/majority/random/-": r"""
assert, consensus: Majority first, coin flip when it's tied.
assert, consensus: Majority vote among neighbors; ties are settled by a coin.
""",
    "-/propose_accept/higher_yields/-": r"""
assert, matching: I send an offer and accept any that comes in; if two people want the same partner, the later name backs off.
""",
    "-/propose_accept/lower_yields/-": r"""
proposal, matching: Propose and accept, and if two want the same person, the earlier name steps aside. OK?
""",
    "-/random_free/both/-": r"""
assert, coloring: I choose randomly, and if there's a clash both of us choose again.
assert, coloring: I take one at random, and when it clashes the two of us draw again.
assert, coloring: I choose at random, and if we clash we both choose again.
proposal, coloring: Let's choose randomly, and both choose again when there's a conflict.
assert, matching: I ask a random free neighbor; if two of us ask the same one, we both try another.
""",
    "-/random_free/lower_yields/-": r"""
assert, coloring: random available color first; upon conflict the smaller name re-rolls
""",
    "-/random_free/random/-": r"""
assert, coloring: pick=random, conflict=random
""",
    "-/smallest_free/-/relay": r"""
proposal, coloring: Let's each grab the smallest unused color and also pass on which colors our other neighbors mentioned.
""",
    "-/smallest_free/both/-": r"""
proposal, coloring: Everybody goes for the smallest group not in use; if two neighbors end up equal, they both try again next round.
""",
    "-/smallest_free/higher_yields/-": r"""
assert, coloring: {"rule": "smallest free group", "tie_break": "lower name keeps"}
proposal, coloring: Step 1: pick the lowest free color. Step 2: if we still clash, the later name re-picks. Step 3: repeat.
""",
    "-/-/-/gather": r"""
proposal, coloring: Let's share who all our neighbors are until everyone has the full picture.
proposal, coloring: How about swapping full neighbor lists so we all end up with the complete graph?
proposal, coloring: Please send me everything you know about the graph, all edges included, and I'll do the same.
assert, matching: I'm sending everyone all the edges I know so that we all see the whole graph.
proposal, coloring: Let's send our neighbour lists around till everybody has the complete graph.
proposal, coloring: Each of us should tell all its links to all, so the whole graph becomes known.
proposal, coloring: Let's all tell each other our neighbours, until everyone knows the full graph.
proposal, coloring: We should share our lists of neighbours so that the whole network is known to all.
proposal, coloring: I propose that we all share our lists of neighbours, so each of us can see the entire graph.
proposal, coloring: Tell your neighbours about all the edges you know, so that we all learn the graph.
proposal, coloring: First things first: let's map the whole network by sharing every link we know.
proposal, coloring: Let's find out the whole graph by passing on all our neighbours.
proposal, coloring: Could everyone send all their links around, so we get the full graph?
proposal, coloring: Shall we exchange all our neighbours so that everyone knows the graph?
""",
    "-/-/both/-": r"""
assert, coloring: Same group? Both re-pick.
assert, matching: If two proposals cross, both are dropped in my scheme.
proposal, coloring: Whenever two of us are in the same group, we should both pick a new one.
assert, coloring: A clash means both of us go back and choose something else.
question, coloring: So in a conflict do both of us change?
proposal, leader_election: If we both claim it, we both step back and try again.
""",
    "-/-/degree/-": r"""
proposal, coloring: In a clash, let's have the agent with fewer connections switch.
assert, coloring: Conflicts: the node with more neighbors stays, the other one changes.
assert, matching: When several people want the same partner, the one with the fewest other options wins.
assert, coloring: If we clash, the one of us with more links keeps the group.
proposal, coloring: Let the less connected agent step aside whenever there's a clash.
proposal, vertex_cover: If neither end is a coordinator, the one with fewer links should stay out.
assert, coloring: Tie-breaker: fewer neighbors moves.
""",
    "-/-/higher_yields/-": r"""
proposal, coloring: Let's agree that in a conflict, the name later in the alphabet changes.
assert, coloring: For any clash, whoever's name comes second alphabetically re-picks.
proposal, coloring: If two of us land on the same group, let the earlier name keep it.
assert, coloring: Tie-break: lower name keeps its group.
question, coloring: Does the later name give way when two clash?
proposal, coloring: Could we say that whoever is later in the alphabet moves when we collide?
assert, coloring: On a conflict with a neighbor whose name precedes mine, I switch.
assert, coloring: A tie goes to the alphabetically earlier agent.
assert, vertex_cover: If both of us are coordinators, the one with the later name steps down.
assert, coloring: conflict_rule: lower name wins
proposal, coloring: I propose that on a conflict the alphabetically later one changes.
assert, coloring: When I clash with an earlier name, I'm the one to change.
proposal, coloring: If two of us have the same group, the alphabetically later one should change it.
assert, coloring: The later name gives way in a clash.
proposal, coloring: How about the agent with the later name changing when there's a conflict?
assert, coloring: When there's a conflict, the agent later in the alphabet changes its group.
proposal, coloring: Priority in a clash: earlier name > later name. Please stick to that.
assert, leader_election: If two of us claim to lead, the later name backs out.
proposal, coloring: Let the higher name give in if there's a clash.
assert, coloring: Clash? The alphabetically later agent gives in.
conditional, coloring: If you agree to it, the later name always gives way.
assert, coloring: Tiebreak = alphabetical, earlier name stays.
proposal, coloring: Shall we say the one with the later name changes on a clash?
""",
    "-/-/lower_yields/-": r"""
proposal, coloring: When two neighbors collide, the alphabetically earlier one should move.
assert, coloring: If I share a group with someone whose name comes after mine, I'm the one who moves.
proposal, matching: When two of us ask the same person, the one with the earlier name should step aside.
proposal, coloring: I suggest the smaller name gives up its group in a conflict.
assert, coloring: Conflict rule: higher name stays, lower name re-picks.
proposal, coloring: Where two have the same group, the one with the smaller name should pick another.
proposal, coloring: If there's a conflict, the one with the lower name should move.
assert, coloring: If my group is the same as that of a higher name, I change.
proposal, coloring: Whoever has the lower name should change when we conflict.
assert, coloring: In case of a tie, the alphabetically first agent changes.
assert, coloring: I change my group if a neighbour with a later name has it too.
assert, coloring: Tie-breaking: the agent with the lexicographically smaller name is the one that changes.
assert, vertex_cover: When both say No, the earlier name takes it on.
proposal, coloring: The agent with the lower name should give in when we clash.
assert, coloring: I give in to higher names in a clash.
proposal, coloring: How about lower names giving way when there's a clash?
""",
    "-/-/none/-": r"""
assert, coloring: Once I've announced a group I'm not moving, and the same goes for everybody else: nobody yields.
proposal, coloring: Let's agree that no one switches once they've announced a group.
assert, coloring: In my scheme nobody ever has to yield.
""",
    "-/-/random/-": r"""
assert, coloring: {"on_conflict": "coin flip"}
proposal, vertex_cover: If we both say Yes, let's flip a coin to see who backs out.
proposal, coloring: When there's a tie, how about tossing a coin to see who has to move?
assert, coloring: I settle clashes by coin toss.
assert, coloring: When two of us end up with the same group, a random one of the two moves.
""",
    "-/default/-/-": r"""
proposal, consensus: Let's all stay with 0 unless we learn otherwise.
proposal, consensus: I propose 1 as the default for everyone.
proposal, consensus: We should treat 0 as the default value.
assert, vertex_cover: I say Yes by default and only drop to No if all my neighbors are in.
proposal, consensus: When in doubt, everyone should answer 1.
assert, consensus: My fallback rule is 0 unless I'm told otherwise.
proposal, consensus: Let's use 1 as our common default.
assert, vertex_cover: By default I answer No.
proposal, vertex_cover: Everyone starts as coordinator and drops out only if all its neighbors stay in.
proposal, consensus: If nobody hears anything else, let's all say 0.
proposal, consensus: 0 should be our default answer.
proposal, consensus: Let's all answer 0 by default.
proposal, consensus: Unless someone says something else, we should all take 1.
proposal, consensus: We could agree on 0 as a default.
proposal, consensus: I propose to answer 1 unless we hear of something else.
proposal, consensus: Let's keep 0 as the default and only switch if somebody can't go along.
proposal, vertex_cover: Let's all start at Yes and step down only if every neighbor is Yes.
proposal, consensus: Let 0 be our default.
proposal, consensus: I think 1 should be the default unless anyone objects.
assert, leader_election: By default the answer is No with me, and it only becomes Yes if nobody else wants it.
proposal, vertex_cover: Default to Yes, everyone.
proposal, consensus: Let's fall back to 1 if we can't agree.
proposal, consensus: Shall we take 1 as our default?
""",
    "-/flood/-/-": r"""
assert, consensus: I always answer with the smallest value I've heard from anyone.
assert, consensus: I answer with the minimum of all values I've received.
proposal, consensus: We take the lowest bit anyone has mentioned.
""",
    "-/majority/-/-": r"""
proposal, consensus: Shall we just do what the majority does?
proposal, consensus: How about everyone adopts whatever value is most common among its neighbors?
question, consensus: Do you also follow the majority of your neighbors?
leaning, consensus: I'd probably just go with the majority.
negated, consensus: I'm not following the majority.
assert, consensus: I adopt whichever value most of my neighbors have.
proposal, consensus: We should all switch to whatever the majority says.
assert, consensus: Each round I look at my neighbors' values and take the most common one.
negated, consensus: I don't think we should follow the majority.
leaning, consensus: I'm inclined to follow the majority.
conditional, consensus: If you agree, we'll follow the majority.
proposal, consensus: I think we should all take what the majority has.
proposal, consensus: Let's do what most of us say.
proposal, consensus: Everyone should take the value the majority of its neighbours has.
proposal, consensus: I'd suggest going with the majority.
proposal, consensus: Let's all take whatever value is more common.
proposal, consensus: How about a simple vote, the more popular bit wins?
proposal, leader_election: The candidate most of us vote for should be the leader.
proposal, consensus: Let the majority of neighbours decide for each of us.
proposal, consensus: Why don't we go by majority?
proposal, consensus: Proposal: majority vote among neighbors, every round.
assert, consensus: Strategy: local majority.
proposal, consensus: Shall we follow the majority?
""",
    "-/propose_accept/-/-": r"""
proposal, matching: Let's do one round of offers and one round of acceptances.
proposal, matching: One of us makes the offer and the other says yes or no, shall we do it like that?
assert, matching: I extend an offer, and my neighbor either takes it or turns it down.
assert, vertex_cover: I offer to cover an edge and the other end agrees or declines.
proposal, matching: Let's make offers, and whoever gets one can accept or turn it down.
assert, matching: I ask one neighbor at a time and wait for a yes or a no.
proposal, matching: Everyone sends one proposal and accepts the best one received.
assert, matching: I make one proposal per round; if it's rejected, I try the next neighbor.
proposal, matching: Let's say one asks and the other one accepts or refuses.
proposal, matching: I suggest that proposals are sent in one round and answered with yes or no in the next.
proposal, matching: How about one of us proposes and the other accepts?
proposal, matching: Let's propose to each other and then accept or reject.
proposal, matching: I suggest we propose to one neighbour each and see whether they accept.
assert, matching: I propose to each free neighbor in turn until one says yes.
proposal, matching: If you get an offer, accept the first and reject the rest.
proposal, matching: Let's ask and answer: one proposes, the other agrees or doesn't.
proposal, matching: Shall we send proposals first and then accept or decline?
""",
    "-/random_free/-/-": r"""
assert, matching: I just ask any unmatched neighbor, chosen at random.
proposal, matching: Let's each pick a free neighbor at random.
""",
    "-/smallest_free/-/-": r"""
assert, coloring: I go for the lowest-numbered group that isn't used around me.
assert, coloring: Whatever the smallest unused group is among my neighbors, that's the one I take.
assert, matching: I pair with the first unmatched neighbor on my list.
assert, matching: I always go for the alphabetically first neighbor who's still free.
assert, coloring: I always choose the lowest number that isn't taken by a neighbour.
assert, coloring: From the groups that aren't taken, I always take the smallest.
question, coloring: Are you taking the smallest free group each time?
negated, coloring: I'm not using the smallest-free rule.
""",
}
"""Sentences by the key of their rule, each with its mood and task; where ``\\n`` is written a line ends."""

_NONE = [
    ("consensus", "Most of my neighbors have 1 right now."),
    ("coloring", "Let's make sure that nobody has the same group as a neighbor."),
    ("leader_election", "We need to agree on one leader before the last round."),
    ("matching", "I'll ask Kevin first and then Susan."),
    ("matching", "Kevin accepted my offer."),
    ("coloring", "The smallest free group is 3, so I take 3."),
    ("coloring", "If we clash again, I'll let you know."),
    ("vertex_cover", "I have the most neighbors, so I answer Yes."),
    ("leader_election", "Susan has the most neighbors, so she should lead."),
    ("coloring", "Nobody near me changes anymore, we are done."),
    ("consensus", "I pass on that Kevin has 1."),
    ("coloring", "Could you tell me your list of neighbors?"),
    ("coloring", "My choice is final."),
    ("leader_election", "Alice comes first, then Bob."),
    ("coloring", "I'll go first and take Group 1."),
    ("coloring", "Please take the smallest group that is free for you, which is 2."),
    ("leader_election", "Kevin has the highest degree as far as I know."),
    ("leader_election", "I have more neighbors than you."),
    ("consensus", "The majority of us have 1."),
    ("consensus", "Most agents are on 0, I'll join them."),
    ("matching", "I'd be happy to accept your proposal."),
    ("matching", "If Susan declines, will you pair with me?"),
    ("vertex_cover", "Kevin covers our edge, so I can be No."),
    ("coloring", "We're in conflict, can you move?"),
    ("coloring", "Nobody around me has Group 3."),
    ("coloring", "Let me know which groups your neighbors have."),
    ("consensus", "What's your default?"),
    ("leader_election", "Your name comes after mine in the alphabet."),
    ("consensus", "I switched to 1 because most of my neighbors have it."),
    ("coloring", "I had to move because Kevin has the same group."),
    ("coloring", "Both Kevin and I moved, and now we clash again."),
    ("matching", "Both of my offers were declined."),
    ("leader_election", "I'm last in the alphabet."),
    ("leader_election", "Kevin is first in the alphabet, so he leads."),
    ("coloring", "You are next in line, pick what you like."),
    ("vertex_cover", "Since you have fewer links, you can stay out."),
    ("coloring", "Nobody has told me their group yet."),
    ("consensus", "All my neighbors say 0, nobody says 1."),
    ("matching", "Whoever is free, please write to me."),
    ("leader_election", "Please vote for the candidate you like."),
    ("coloring", "The first group is taken."),
    ("consensus", "Let's keep 0 then."),
    ("coloring", "Everyone has chosen a different group, nobody needs to change."),
    ("matching", "I was declined by Susan and Kevin."),
    ("consensus", "Kevin passed on that Susan has 0."),
    ("leader_election", "The last vote was 3 to 1 for Kevin."),
    ("coloring", "I moved first, so you can stay."),
    ("coloring", "It's your turn to choose."),
    ("leader_election", "I believe the agent with the most neighbors is Kevin."),
    ("leader_election", "Which of us has the highest degree?"),
    ("leader_election", "I don't know who comes first in the alphabet."),
    ("leader_election", "You have more connections than I do, right?"),
    ("leader_election", "I'm voting for Susan, the best-connected of us."),
    ("leader_election", "Among my neighbors the highest name is Susan."),
    ("coloring", "My name is the smallest here."),
    ("coloring", "Do you know the agent with the fewest neighbors?"),
    ("vertex_cover", "I'm the better connected end of our edge."),
    ("vertex_cover", "Our edge is covered by Kevin."),
    ("consensus", "A majority for 1 is forming around me."),
    ("consensus", "There's no majority yet."),
    ("consensus", "I got 1 from most of my neighbors."),
    ("consensus", "The majority has spoken: 1."),
    ("consensus", "Do we have a majority for 0?"),
    ("consensus", "The lowest value I heard was 0."),
    ("matching", "I made an offer to Kevin and he accepted."),
    ("matching", "Nobody has made me an offer."),
    ("matching", "Will you accept if I propose to you?"),
    ("coloring", "I've only told you my own choice so far."),
    ("coloring", "We both chose at the same time, sorry."),
    ("coloring", "I can't see the whole graph."),
    ("coloring", "Priority now is to avoid the clash between us."),
    ("coloring", "Order: Kevin, Susan, me."),
    ("leader_election", "Leader: Kevin"),
    ("coloring", "Choice: Group 2"),
    ("coloring", "Decision: 3"),
    ("coloring", '{"status": "conflict", "choice": "Group 1"}'),
    ("consensus", "Vote: 1"),
    ("coloring", "Conflict: none so far."),
    ("coloring", "Conflicts: none"),
    ("vertex_cover", "Reason: most links."),
    ("coloring", "Share: my group is 2."),
    ("coloring", "Rounds: last, names: Kevin and Susan."),
]


@pytest.mark.parametrize(
    ("key", "line"), [(key, line) for key, lines in _RULES.items() for line in lines.strip().split("\n")]
)
def test_no_more_is_read_than_what_is_said(key, line):
    said, _, text = line.partition(": ")
    mood, task = said.split(", ")
    assert stated(text.replace("\\n", "\n"), "strategy", task=task) == [("strategy", "Linda", key, mood)]


@pytest.mark.parametrize(("task", "text"), _NONE)
def test_what_is_no_rule_is_none(task, text):
    assert stated(text, "strategy", task=task) == []
