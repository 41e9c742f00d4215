"""What textbook agents tell each other that is no answer, and what they think meanwhile, held out."""

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases

ROWS = paraphrases(
    r"""
= edge me names
My list of neighbours reads: <names>.
neighbors of mine = [<names>]
= edge third names
<third> can talk to <names>.
neighbors of <third> = [<names>]
"""
)

NUMBERS = paraphrases(
    r"""
= nothing
This time chance gave me <number>.
number=<number>
"""
)

THOUGHTS = paraphrases(
    r"""
= nothing
Right, so where are we?
First things first: the inbox. Then my own messages.
"""
)
