"""CPU seconds to read messages of 400 characters, and hostile text, as their number of characters doubles.

Messages are sentences of known meaning drawn by a keyed hash, so that nearly each states something; they are all different.

python benchmarks/metrics/reading.py
python benchmarks/metrics/reading.py --task consensus --messages 6000
"""

import argparse
import time
from collections.abc import Iterator, Sequence

from pytest_agentsnet.agents.wordy.corpus import filled
from pytest_agentsnet.agents.wordy.paraphrases import TUNED
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.metrics.reading.reader import Reader
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_LENGTH = 400
_HOSTILE = (
    "if ",
    "first ",
    "I yield to a greater name ",
    "4 agents ",
    "Robert and ",
    "a. ",
    "I\n",
    "((",
    '"neighbors": ',
    "share all ",
)


def main() -> None:
    """Print a line for each number of messages, then one for each hostile text."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--task", default="coloring")
    parser.add_argument("--messages", type=int, default=3000)
    given = parser.parse_args()
    said = [one for one in filled(TUNED) if one.instance.task.name == given.task]
    vocabulary = Vocabulary.of(said[0].instance)
    for number in (given.messages, 2 * given.messages):
        texts = list(_messages([one.text for one in said], number))
        print(f"{number:,} messages, {sum(map(len, texts)):,} characters: {_seconds(vocabulary, texts):.2f} s")
    for piece in _HOSTILE:
        small, large = (_seconds(vocabulary, [piece * (size // len(piece))]) for size in (500_000, 1_000_000))
        print(f"{piece!r} to 500,000 and 1,000,000 characters: {small:.2f} s, {large:.2f} s")


def _messages(sentences: Sequence[str], number: int) -> Iterator[str]:
    for message in range(number):
        text, place = "", 0
        while len(text) < _LENGTH:
            text += keyed_choice(sentences, "reading", message, place) + " "
            place += 1
        yield text[:_LENGTH]


def _seconds(vocabulary: Vocabulary, texts: Sequence[str]) -> float:
    reader = Reader(vocabulary)
    speaker, hearer = vocabulary.agents[:2]
    start = time.process_time()
    for text in texts:
        reader.read(text, speaker, hearer)
    return time.process_time() - start


if __name__ == "__main__":
    main()
