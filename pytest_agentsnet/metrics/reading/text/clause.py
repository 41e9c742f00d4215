"""A clause: the smallest piece of a text that is read by itself."""

import re
from dataclasses import dataclass, field
from functools import cached_property

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.moods import mood_of, proposes
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.reading.words.late import late

# What these words begin goes its own way, whatever was proposed before.
_OWN_WAY = late(
    r"(?i:(?:but|so|because|since|as|therefore|thus|however)\b)|(?:(?:and )?(?:[A-Z]\w*|you|he|she|they)) (?:is|am|are|has|have) (?:already|currently|now|still|[a-z]+ing)\b"
)

# Who asks whether something would suit proposes it.
_LEAVE = late(
    r"\b(?:is|would|are|will|does|how) (?:it|that|you) (?:\w+ ){0,4}?(?:okay|ok|fine|good|agreeable|acceptable|all right|alright|possible|happy|convenient|work|suit|feel)(?: (?:for|with|to|by) you)?$|^\W*(?:so |and )?(?:would you |do you )?mind$",
    re.IGNORECASE,
)
# A plan that is nobody's own is one for all.
_PLANS = late(
    r"\W*(?:(?:the|our|a|new|here is|so|joint|possible|draft|full|final|lock|in|now|next) )*(?:plan|assignments?|allocation|schedule|requests?|to ?do|next steps?|distribution|layout|split|lock(?: it| them)? in|ask)(?: now)?\W*",
    re.IGNORECASE,
)
_ASKED_OF = late(r"\W*(?:and |but |so )?(?:how|what) about [A-Z]\w*", re.IGNORECASE)
_ASKS = late(r"(?:is|are|has|have|does|do|did|was|will) (?!(?:I|we)\b)")
_CLAUSES_BACK = 3
"""Clauses that a proposal goes on for."""


@dataclass(frozen=True)
class Clause:
    """``text`` is what is read: one line without Markdown and contractions; ``start`` and ``end`` are where it stands, in characters.

    ``sentence`` is the number of its sentence. ``asks``: it ends in a question mark; ``conditional``: it is a condition, or stands
    under one. ``heading`` is what stands before it with a colon and is no clause of its own ("My proposal:"), in front of lists too.
    ``before`` is the clause before it in its sentence.
    """

    text: str
    start: int
    end: int
    sentence: int = 0
    asks: bool = False
    conditional: bool = False
    heading: str = ""
    before: "Clause | None" = field(default=None, repr=False, compare=False)

    @cached_property
    def mood(self) -> Mood:
        """How the clause as a whole is said."""
        mood = mood_of(self.text, asks=self.asks, conditional=self.conditional)
        return "proposal" if self.proposed and mood not in {"conditional", "negated"} else mood

    @property
    def proposed(self) -> bool:
        """Whether it goes on with a proposal that its heading or a clause shortly before it has begun."""
        if self.asks and self.before and not self.text.startswith("if I ") and _LEAVE.search(self.before.text):
            return True
        if self.asks and self.before and _ASKS.match(self.text) and _ASKED_OF.fullmatch(self.before.text):
            return False
        if self.heading and (proposes(self.heading) or _PLANS.fullmatch(self.heading)):
            return True
        clause = self
        for _ in range(_CLAUSES_BACK):
            if clause.before is None or _OWN_WAY.match(clause.text):
                return False
            clause = clause.before
            if proposes(clause.text):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Setting:
    """Who speaks to whom (None: to itself, in private), in what words."""

    speaker: Agent
    hearer: Agent | None
    vocabulary: Vocabulary
