"""Agents that a clause lists, by name or as you and me."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.words.late import late

_PRONOUNS = r"(?<![Bb]esides )(?<!other than )(?<!part from )(?<![Ee]xcept )(?<!two of )(?<!hree of )(?<!four of )(?<!five of )(?<!some of )(?<!many of )(?<!one of )\b(?:I|[Mm]e|[Mm]yself|[Yy]ou|[Yy]ourself|[Mm]y (?:own )?(?:node|vertex|place|position|spot)|[Yy]our (?:node|vertex|place|position|spot)|[Tt]his (?:node|vertex))\b"
_BETWEEN = late(
    r"[\"' (]*(?:,|&|/|\+|and also\b|(?:and|nor) (?:(?:one|another) )?(?:also )?(?:to|with|from)\b|, (?:to|with|from)\b|and\b|nor\b|or\b|plus\b|as well as\b)?[\"' ]*(?:(?:and|or|both)\b(?: (?:one |another )?(?:to|with|from)\b)?)?[\"' ]*",
    re.IGNORECASE,
)

_LISTED = late(r"[\"']?(?:[ ]?(?:,|&|$)|[ ](?:and|or)\b)")


@dataclass(frozen=True, slots=True)
class NameList:
    """Agents that are named together (``Bob, Carol and you``), and where in the clause."""

    agents: tuple[Agent, ...]
    start: int
    end: int


def name_lists(text: str, setting: Setting) -> Iterator[NameList]:
    """The lists of the clause, in order; a single name is one too."""
    agents: list[Agent] = []
    start = end = 0
    for found in _anybody(setting.vocabulary.name.pattern).finditer(text):
        agent = who(found.group(), setting)
        if agent is None:
            continue
        if agents and (not _BETWEEN.fullmatch(text, end, found.start()) or _begins_anew(text, end, found)):
            yield NameList(tuple(agents), start, end)
            agents = []
        if not agents:
            start = found.start()
        agents.append(agent)
        end = found.end()
    if agents:
        yield NameList(tuple(agents), start, end)


def _begins_anew(text: str, end: int, found: re.Match[str]) -> bool:
    """Whether a pronoun behind a comma is a subject of its own: "tell Bob, I take 2"."""
    word = found.group().lower()
    if word not in {"i", "you"}:
        # "Bob is next to me, Carol borders on Dave."
        return (
            text.startswith("me,", end - 2)
            and not text.endswith("between ", 0, end - 2)
            and not _LISTED.match(text, found.end())
        )
    if word not in {"i", "you"} or text[end : found.start()].strip() != ",":
        return False
    return word == "i" or not _LISTED.match(text, found.end())


def who(word: str, setting: Setting) -> Agent | None:
    """The agent that a word stands for: a name for its agent, I and you for the speaker and the hearer."""
    pronoun, _, noun = word.lower().partition(" ")
    if noun and pronoun in {"my", "your", "this"}:
        return setting.hearer if pronoun == "your" else setting.speaker
    if pronoun in {"i", "me", "my", "mine", "myself"}:
        return setting.speaker
    if pronoun in {"you", "your", "yours", "yourself"}:
        return setting.hearer
    return word if word in setting.vocabulary.known else None


@lru_cache(maxsize=64)
def _anybody(name: str) -> re.Pattern[str]:
    return late(rf"{name}|{_PRONOUNS}")
