"""Answers of the speaker that the text itself gives up: "we are both in 2, so I'll move to 4"."""

from collections.abc import Sequence

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.words.late import late

_MOVES = late(
    r"\bI(?:['\u2019](?:ll|m)|[ ](?:will|am|shall))?[ ](?:(?:now|then|just|therefore|going[ ]to|gladly|happily|be|have[ ]to|must)[ ]){0,3}(?:move|moving|switch|switching|change|changing|swap|swapping|shift|shifting)[ ](?:over[ ]|mine[ ]|my[ ]\w+[ ]){0,2}(?:to|into)\b"
)
# What was so in a round gone by is told, not given up.
_GONE_BY = late(r"\bround\b|\bhave been\b|\bso far\b|\bended\b")


def without_given_up(text: str, statements: Sequence[Statement], speaker: Agent) -> list[Statement]:
    """The statements without the speaker's own answers before that to which it says that it moves."""
    answers = [one for one in statements if one.slot == "answer"]
    own = [one for one in answers if one.subject == speaker]
    moved = [one for one in own if one.mood == "assert" and _MOVES.search(text, one.start, one.end)] if own[1:] else []
    if not moved:
        return list(statements)
    # What is thought of both is how things stand, not what the speaker would like.
    shared = {(one.start, one.value) for one in answers if one.subject != speaker and one.mood == "leaning"}
    last = moved[-1]
    given_up = [
        one
        for one in own
        if one.start < last.start
        and one.value != last.value
        and (one.mood == "assert" or (one.mood == "leaning" and (one.start, one.value) in shared))
        and not _GONE_BY.search(text, one.start, one.end)
    ]
    return [one for one in statements if one not in given_up]
