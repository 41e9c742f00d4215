"""What agents say of the graph, of the rounds and of what is taken or free, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

SURROUNDINGS = (
    *paraphrases(
        r"""
= taken me a
Around here <a> has an owner already.
<a> can't be had, one of mine sits there.
I've a neighbour who holds <a>.
Stay clear of <a>, it's not free.
<a>: unavailable
I've been told that <a> belongs to somebody next to me.
= taken me a; taken me b
Two groups are gone on my side, <a> and <b>.
= taken me a; free me b
While <a> has been snatched up, <b> hasn't.
= free me a
There's still room in <a>.
As far as I can see, <a> is up for grabs.
Not a single neighbour of mine holds <a>.
<a> would be possible, it's empty.
Group <ak> - open.
Everyone has left <a> alone.
= free me a; free me b
You'd have <a> or <b> to choose from, both are free.
""",
        "coloring",
    ),
    *paraphrases(
        r"""
= edge me third
On my list of neighbours there's <third>.
<third> sits right next to me.
I share a link with <third>.
I hear from <third> directly, being neighbours.
= edge me third; edge me fourth
The ones that I'm in contact with are my neighbours <third> and <fourth>.
links_of_<me>: {<third>; <fourth>}
= edge third fourth
<third> can talk to <fourth> directly.
<third>'s neighbours include <fourth>.
The edge <third> - <fourth> exists.
= degree me degree
<degree> is the number of agents next to me.
I count <degree> neighbours.
deg(<me>)=<degree>
Next to me there are <degree> agents.
My connections number <degree>.
As for neighbours, I've <degree>.
= n - n
<n> agents are in this together.
Counting everyone, we're <n>.
N: <n>
It's a network with <n> members.
In total, <n> agents participate.
There being <n> of us, a vote takes time.
= diameter - diameter
As for the diameter, I've got <diameter>.
From one end to the other it takes <diameter> hops.
diam(G) = <diameter>
The longest shortest path has length <diameter>.
I was told the diameter, it's <diameter>.
A diameter of <diameter> is what we have.
= rounds - rounds
We're down to <rounds> rounds.
That leaves us <rounds> rounds.
rounds_remaining=<rounds>
There's time for <rounds> more rounds.
Another <rounds> rounds and it's over.
= rounds - 1
It's the last round now.
We've a single round left.
"""
    ),
)
