"""Which rule an agent says that it follows, or proposes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.cues import Cues
from pytest_agentsnet.metrics.reading.precedence import COMPARING, precedence
from pytest_agentsnet.metrics.reading.remembering import remembered
from pytest_agentsnet.metrics.reading.sentence import Sentence
from pytest_agentsnet.metrics.reading.strategy_words import CHOICES

_PROPOSES = re.compile(
    r"\blet us\b|\b(?:how|what) about\b|\bwhy (?:do not|not)\b|\bwhat if\b|\bshall we\b|\b(?:suggest|recommend|(?:my|a|the|this|one) (?:\w+ )?(?:suggestion|proposal) (?:is|would)|^suggestion|^proposal)\b|\bpropos(?:e|ing)(?: that\b|:|,| we\b| everyone\b|$)"
    r"|\bshould\b|\bought to\b|\b(?:in favou?r of|best\b[^.]{0,20}\bif|suggestion)\b|\bi was thinking\b|\bperhaps (?:we|everyone|each)\b|\b(?:could|can|would) you\b|\bcould go to\b|\b(?:could|can|would|might|must) we\b|\bwe (?:could|can|should|must|might|need to)\b|\bplease\b|\bplan:|^(?:send|tell|share|pass|give|list|forward)\b",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\bI\b|\b[Mm]y\b|\bme\b")
_OF_MYSELF = re.compile(
    r"^(?:[\w ]{0,20}, )?I (?!was thinking|suggest|propose(?: that|:| we|,)|think|recommend|would)|^[Mm]y (?:rule|approach|strategy|method|way)"
)
_INTERROGATIVE = re.compile(
    r"^(?:[\w ]{0,20}, )?(?:and |but |so )?(?:are|is|do|does|did|have|has|will|would|who|what|which|how|why|when|where|am|was|were|any)\b",
    re.IGNORECASE,
)
_LAID_DOWN = re.compile(
    r"^(?:\W|the |our |my )*(?:rule|protocol|mechanism|clash handling|conflict rule|tie-?break)\w*\b", re.IGNORECASE
)
_LEANS = re.compile(
    r"\b(?:maybe|perhaps|might|could|inclined|thinking (?:of|about)|considering|leaning|tend to|open to|would like|would prefer)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:let us not|(?:do|does|did|will|should|would|can|shall) ?not (?:be )?(?:using|following|going|use|want|follow|go|like|agree|need|have to|think)|never (?:use|go|follow))\b|\bagainst\b",
    re.IGNORECASE,
)

_SUPPOSES = re.compile(
    r"\bif (?:we|everyone|each of us|you and i|all of us) (?:\w+ )?(?:were|used|went|had|took|drew|did|let)\b",
    re.IGNORECASE,
)

_CUES = Cues(cue for _, _, cue in CHOICES)


@dataclass(frozen=True, slots=True)
class Rule:
    """A key, the words that state it, and where they stand."""

    key: StrategyKey
    words: str
    start: int
    end: int
    asks: bool = False


def strategies(text: str, rules: Sequence[Rule], speaker: Agent) -> Iterator[Statement]:
    """The rules that the text states, each once. Sentences of one paragraph that complete one another state one."""
    told: set[tuple[str, Mood]] = set()
    for rule in _joined(text, rules):
        if rule.key.says_something:
            statement = Statement(
                "strategy", speaker, str(rule.key), _mood(rule.words, asks=rule.asks), rule.start, rule.end
            )
            if (statement.value, statement.mood) not in told:
                told.add((statement.value, statement.mood))
                yield statement


def rule_of(sentence: Sentence) -> Rule | None:
    """What one sentence says of a rule, if anything."""
    key = _key(sentence.words, sentence.small, sentence.vocabulary)
    return Rule(key, sentence.words, sentence.start, sentence.end, sentence.asks) if key else None


@remembered
def _key(words: str, small: str, vocabulary: frozenset[str]) -> StrategyKey | None:
    chosen: dict[str, str] = {}
    for number in _CUES.found(vocabulary, words, small):
        choice, value, _ = CHOICES[number]
        chosen.setdefault(choice, value)
    order, conflict = (None, None)
    if not vocabulary.isdisjoint(COMPARING):
        order, conflict = precedence(words, small, spreads=chosen.get("pick") == "flood")
    if order and (
        chosen.get("order") in {None, "alphabetical", "leader"} or chosen.get("order") == chosen.get("conflict")
    ):
        chosen["order"] = order
    if conflict:
        chosen.setdefault("conflict", conflict)
    if chosen.get("pick") == "majority" and "random" in chosen.values():
        # Lots decide between values that as many have, not between two who clash.
        chosen = {choice: value for choice, value in chosen.items() if value != "random"}
    if order is None and chosen.get("order") == chosen.get("conflict") != "none":
        # Degrees or lots decide who gives way, not who goes first.
        chosen.pop("order", None)
    if chosen.get("pick") == "flood":
        chosen["information"] = "relay"
    return StrategyKey(**chosen) if chosen else None  # type: ignore[arg-type]  # of the table


def _joined(text: str, rules: Sequence[Rule]) -> Iterator[Rule]:
    """The rules, with those made one that stand in one paragraph and do not contradict each other."""
    whole: Rule | None = None
    for rule in rules:
        if whole and "\n\n" not in text[whole.end : rule.start] and (key := _both(whole.key, rule.key)):
            whole = replace(
                whole, key=key, words=f"{whole.words}. {rule.words}", end=rule.end, asks=whole.asks or rule.asks
            )
            continue
        if whole:
            yield whole
        whole = rule
    if whole:
        yield whole


def _both(first: StrategyKey, second: StrategyKey) -> StrategyKey | None:
    """The key that says what both say, None where they contradict each other."""
    chosen: dict[str, str] = {}
    for choice in (field.name for field in fields(StrategyKey)):
        mine, other = getattr(first, choice), getattr(second, choice)
        if mine and other and mine != other:
            return None
        chosen[choice] = mine or other
    return StrategyKey(**chosen)  # type: ignore[arg-type]  # both are keys


@lru_cache(maxsize=4096)
def _mood(words: str, *, asks: bool) -> Mood:
    if _DENIES.search(words):
        return "negated"
    if _SUPPOSES.match(words):
        return "conditional"
    if not _OF_MYSELF.search(words) and _PROPOSES.search(words):
        return "proposal"
    if asks and _INTERROGATIVE.search(words):
        return "question"
    if not _FIRST_PERSON.search(words) and not _LAID_DOWN.match(words):
        return "proposal"
    return "leaning" if _LEANS.search(words) else "assert"
