"""What agents say of the graph and of the rounds; and in coloring what is taken or free around them."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

SURROUNDINGS = (
    *paraphrases(
        r"""
= taken me a
<a> is taken.
<a> is already used by one of my neighbours.
One of my other neighbours has <a>.
Somebody next to me is in <a>.
Avoid <a>, it's occupied.
<a> isn't available any more.
{"taken": ["<a>"]}
<a> is in use around here.
Heads up: <a> has been claimed.
There is already someone in <a> near me.
**Taken:** <a>
A neighbour of mine is using <a>.
= taken me a; taken me b
<a> and <b> are taken around me.
My neighbours already use <a> and <b>.
Occupied so far:\n- <a>\n- <b>
= taken me a; free me b
<a> is taken but <b> is still free.
<a> is gone, <b> is available.
= free me a
<a> is free.
<a> is still available.
Nobody around me has <a>.
None of my neighbours is using <a>.
<a> is open.
Group <aw> hasn't been taken by anyone yet.
{"free": ["<a>"]}
**Available:** <a>
I see that <a> is unused.
No one has claimed <a> so far.
<a> remains available on my side.
= free me a; free me b
<a> and <b> are free.
Both <a> and <b> are still available.
Free groups:\n- <a>\n- <b>
= free me a; answer me a
<a> is still free and I'm taking it: <a> is mine.
= answer me a; reason
I'm choosing <a> because nobody around me needs it.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= edge me third
I'm connected to <third>.
<third> is my neighbour.
I also have <third> as a neighbour.
My other neighbour is <third>.
I can talk to <third> directly.
I'm linked to <third> as well.
<third> is one of my neighbors.
I'm adjacent to <third>.
- Neighbour: <third>
= edge me third; edge me fourth
My other neighbours are <third> and <fourth>.
I'm connected to <third> and <fourth>.
My neighbors: <third>, <fourth>
I can talk to both <third> and <fourth>.
{"neighbors": ["<third>", "<fourth>"]}
**Neighbours of <me>:**\n- <third>\n- <fourth>
= edge me you; edge me third; edge me fourth
My neighbours are <you>, <third> and <fourth>.
You know my neighbours: they're <you>, <third>, and <fourth>.
= edge third fourth
<third> and <fourth> are neighbours.
<third> is connected to <fourth>.
<third> is linked to <fourth>.
<third> is a neighbor of <fourth>.
There is a link between <third> and <fourth>.
= edge you third
You're connected to <third>.
You and <third> are neighbours.
= degree me degree
I have <degree> neighbours.
I've got <degree> neighbors.
I'm connected to <degree> agents.
My degree is <degree>.
{"degree": <degree>}
Number of my neighbours: <degree>
I am linked with <degree> others.
There are <degree> neighbours around me.
I can talk to <degree> agents.
**Degree:** <degree>
With my <degree> neighbours I'm well connected.
I only have <degree> connections.
= degree third degree
<third> has <degree> neighbours.
= degree you degree
You have <degree> neighbours.
= n - n
There are <n> of us.
There are <n> agents in the network.
The network has <n> agents.
We are <n> agents in total.
All <n> agents have to agree.
{"agents_total": <n>}
We're a group of <n> agents.
**Network size:** <n>
With <n> agents this takes a while.
Out of <n> agents I know only a few.
I know that <n> agents take part.
The total number of agents is <n>.
= diameter - diameter
The diameter is <diameter>.
The network has a diameter of <diameter>.
The graph's diameter comes to <diameter>.
{"diameter": <diameter>}
**Diameter:** <diameter>
With a diameter of <diameter>, news travels quickly.
I computed that the diameter equals <diameter>.
Our diameter is <diameter>.
Any two agents are at most <diameter> hops apart.
No agent is more than <diameter> hops away from another.
We know the diameter (<diameter>).
Everyone is within <diameter> hops of everyone.
= rounds - rounds
We have <rounds> rounds left.
There are <rounds> rounds left.
<rounds> rounds remain.
<rounds> more rounds to go.
Only <rounds> rounds remaining, <you>.
We've still got <rounds> rounds.
{"rounds_left": <rounds>}
**Rounds left:** <rounds>
With <rounds> rounds left there's time.
After this there are <rounds> rounds to go.
= rounds - 1
This is the last round.
Only one round left.
This is our final round, <you>.
One round remains.
= n - n; degree me degree
There are <n> of us and I have <degree> neighbours.
= rounds - rounds; n - n
With <rounds> rounds left and <n> agents we should be quick.
"""
    ),
)
