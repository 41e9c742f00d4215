"""What textbook agents tell each other that is no answer: rows of the graph and numbers. And what they think meanwhile."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

ROWS = paraphrases(
    r"""
= edge me names
My neighbours are <names>.
I'm connected to <names>.
I can talk to <names>.
- **My neighbours:** <names>
= edge third names
<third>'s neighbours are <names>.
<third> is connected to <names>.
I was told that <third> is linked to <names>.
- **Neighbours of <third>:** <names>
"""
)

NUMBERS = paraphrases(
    r"""
= nothing
My number this time is <number>.
I drew <number>.
Hi <you>, I've rolled <number> 🎲
{"random_number": <number>}
**Number drawn:** <number>
"""
)

THOUGHTS = paraphrases(
    r"""
= nothing
Let me think about what to write next.
I have read everything that came in, now I write to my neighbours.
**Thinking:** what has changed since the last messages?
OK, next I tell my neighbours where I stand.
Let me go through the messages one by one before I write.
"""
)
