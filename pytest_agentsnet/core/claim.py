"""What an agent says of the graph, of answers, and of what it and others do, as it was read out of its words."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from pytest_agentsnet.core.topology import Agent

Fact: TypeAlias = Literal[
    "answer", "leader", "taken", "free", "edge", "degree", "n", "diameter", "rounds", "strategy", "phantom"
]
"""Something that is so or not.

``answer``: the answer of ``subject``, spelled as the task's alphabet spells it (``Group 2``, ``Yes``, ``None``, a name, ``0``).
``leader``: the agent that ``subject`` says, wants or expects to lead (leader election only, where it stands for ``answer``); a name.
``taken``, ``free``: an answer that some neighbour of ``subject`` has, or none has.
``edge``: a neighbour of ``subject``, a name. ``degree``: how many neighbours ``subject`` has. ``n``, ``diameter``: of the graph.
``rounds``: how many rounds are left. ``strategy``: the rule that ``subject`` follows or proposes, as a strategy key.
``phantom``: a person's name that no agent has; ``subject`` is None.
"""

Act: TypeAlias = Literal["ack", "reason", "challenge", "check", "ask", "clash", "welcome", "off_protocol"]
"""Something that is done by saying it; ``value`` is empty and ``mood`` is ``assert``.

``ack``: agreement with what the hearer said, or thanks for it. ``reason``: why something is so or should be. ``challenge``: doubt, or
the opposite of what the hearer said. ``check``: a wish to have something confirmed or looked at again. ``ask``: an open question to the
hearer, which names no value. ``clash``: notice of a conflict between answers. ``welcome``: equal or agreeing answers taken for a success. ``off_protocol``: a plan for what the rounds do not offer (a
meeting, a survey, a message to somebody who is no neighbour).
"""

Slot: TypeAlias = Fact | Act

FACTS: tuple[Fact, ...] = (
    "answer",
    "leader",
    "taken",
    "free",
    "edge",
    "degree",
    "n",
    "diameter",
    "rounds",
    "strategy",
    "phantom",
)
ACTS: tuple[Act, ...] = ("ack", "reason", "challenge", "check", "ask", "clash", "welcome", "off_protocol")
SLOTS: tuple[Slot, ...] = (*FACTS, *ACTS)

Mood: TypeAlias = Literal["assert", "leaning", "question", "conditional", "negated", "proposal"]
"""How it is said: as a fact or a decision; as what the speaker tends to or holds possible; as a question; under a condition; as
what is not so; as what the hearer, or both, should do."""

MOODS: tuple[Mood, ...] = ("assert", "leaning", "question", "conditional", "negated", "proposal")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing read out of one text: ``subject`` whose answer, neighbour or degree it is, None where it is nobody's.

    ``start`` and ``end`` are where in the text it stands, in characters: the clause that was read.
    """

    slot: Slot
    subject: Agent | None
    value: str
    mood: Mood
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """A thing said, by whom, in which turn, and to whom (None: in private text, which nobody reads)."""

    speaker: Agent
    turn: int
    hearer: Agent | None
    statement: Statement
