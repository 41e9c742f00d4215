"""Replies in: the two readings behind one front. Linear in a reply's length, and never an exception, whatever it holds."""

from collections.abc import Collection, Sequence

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Labelling, Scoring
from pytest_agentsnet.protocol import paper, strict
from pytest_agentsnet.protocol.message_reading import MessageReading

PROTOCOL_VERSION = 1
"""Counts up with every change of how prompts are put together or replies are read; part of every provenance."""


def read_messages(
    text: str, neighbours: Sequence[Agent], scoring: Scoring = "strict", agents: Collection[Agent] = ()
) -> MessageReading:
    """The messages of a reply. ``agents`` (all agents' names) is for ``paper``, which refuses a key that is none of them."""
    if scoring == "paper":
        return paper.read_messages(text, neighbours, {*agents, *neighbours})
    return strict.read_messages(text, neighbours)


def read_answer(text: str, alphabet: Sequence[str], scoring: Scoring = "strict") -> str | None:
    """The final answer in a reply, as the alphabet spells it; None where there is none that can be read."""
    if scoring == "paper":
        return paper.read_answer(text, alphabet)
    return strict.read_answer(text, alphabet)


def answers(transcript: Transcript, alphabets: Sequence[Sequence[str]], scoring: Scoring) -> Labelling:
    """Every agent's answer, read again from what it said last: the first reply that the scoring can read.

    ``alphabets`` are the agents' valid answers in the transcript's order. Agents without replies (scripted ones) keep
    the answer that they gave.
    """
    last = zip(transcript.agents, transcript.turns[-1], alphabets, strict=True)
    return {
        agent: first_answer(turn.replies, alphabet, scoring) if turn.replies else turn.answer
        for agent, turn, alphabet in last
    }


def first_answer(replies: Sequence[str], alphabet: Sequence[str], scoring: Scoring = "strict") -> str | None:
    """The answer in the first reply that has one: the repaired reply counts where the first could not be read."""
    read = (read_answer(reply, alphabet, scoring) for reply in replies)
    return next((answer for answer in read if answer is not None), None)
