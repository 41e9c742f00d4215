"""Which rule an agent says that it follows, or proposes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace

from pytest_agentsnet.core.claim import Mood, Statement
from pytest_agentsnet.core.strategy_key import Conflict, Order, StrategyKey
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.rules.clashes import CLASHING, clash_parts, without
from pytest_agentsnet.metrics.reading.rules.fields import fields_of, in_words
from pytest_agentsnet.metrics.reading.rules.order_words import ORDERS
from pytest_agentsnet.metrics.reading.rules.pick_words import COIN_KEPT, NUMBERS_DRAWN, PICKS
from pytest_agentsnet.metrics.reading.rules.precedence import compares, precedence
from pytest_agentsnet.metrics.reading.rules.strategy_moods import mood_of_rule
from pytest_agentsnet.metrics.reading.rules.strategy_words import CONFLICTS, GIVING_WAY, INFORMATION, RELAYED
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.cues import Cue, Cues
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered

_ORDERS = Cues(cue for _, cue in ORDERS)
_PICKS = Cues(cue for _, cue in PICKS)
_CONFLICTS = Cues(cue for _, cue in CONFLICTS)
_GIVING_WAY = Cues(cue for _, cue in GIVING_WAY)
_INFORMATION = Cues(cue for _, cue in INFORMATION)
_RELAYED = Cues((RELAYED,))

# The one of two who gives way, not an answer.
# One choice, however it was made, is no rule.
_ONE_DRAWN = late(
    r"\b(?:took|taken|chose|chosen|choose|take|pick|picked|drew|drawn|have|got|with|for)[ ](?:group[ ]|colou?r[ ])?\d",
    re.IGNORECASE,
)
_NUMBERS_DRAWN = late(NUMBERS_DRAWN, re.IGNORECASE)
_FREE = frozenset({"free", "available", "each", "all", "everyone", "unused", "remaining", "if", "when"})
_DRAWN_ONE = late(r"\b(?:chosen|picked|drawn|selected|settled|resolved|decided|broken)\b", re.IGNORECASE)
_COIN_KEPT = late(COIN_KEPT, re.IGNORECASE)
_ONE_OF_TWO = late(r"\bone of (?:us|them|the two)\b", re.IGNORECASE)
_ASKS_WHICH = late(
    r"\W*(?:(?:and|so|but) )?(?:which|who|whose|what (?!about|if|do you (?:think|say)))\b", re.IGNORECASE
)
# One list that is asked for is a fact.
_ONE_LIST = late(r"\byour[ ](?:list[ ]of[ ]\w+|neighbou?r[ ]?list|adjacency[ ]list|edge[ ]list)\b", re.IGNORECASE)
_EVERYBODY = frozenset(
    {
        "everyone",
        "everybody",
        "all",
        "each",
        "every",
        "full",
        "complete",
        "whole",
        "entire",
        "until",
        "lists",
        "exchange",
        "swap",
    }
    | {"forward", "pass", "relay", "collect", "pool", "we", "us", "our", "others"}
)
_FIRST_OF = late(
    r"\balphabetically (?:first|smallest|lowest|earliest)(?= (?:\w+ )?(?:(?:free|available|unmatched|unpaired|open|remaining)\b|(?:neighbou?r|contact|partner)\b[^.;]{0,24}\b(?:free|available|unmatched|unpaired|open)\b))",
    re.IGNORECASE,
)
_WELL = frozenset({"different", "distinct", "fine", "perfect", "great", "luckily", "anymore"})
_HOPING = frozenset({"hope", "hopefully", "glad", "afraid", "seems"})
_SHORT = 32
"""Characters that a clash in question has at most."""
_BEHIND = 100
"""Characters behind a rule that may speak of it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A key, the words that state it, and where they stand."""

    key: StrategyKey
    words: str
    start: int
    end: int
    asks: bool = False


def strategies(text: str, rules: Sequence[Rule], speaker: Agent, *, private: bool) -> Iterator[Statement]:
    """The rules that the text states, each once. Sentences of one paragraph that complete one another state one."""
    told: set[tuple[str, Mood]] = set()
    for rule in _joined(text, rules):
        if rule.key.says_something:
            statement = Statement(
                "strategy",
                speaker,
                str(rule.key),
                mood_of_rule(rule.words, text[rule.end : rule.end + _BEHIND], asks=rule.asks, private=private),
                rule.start,
                rule.end,
            )
            if (statement.value, statement.mood) not in told:
                told.add((statement.value, statement.mood))
                yield statement


def rules_of(sentences: Sequence[Sentence]) -> Iterator[Rule]:
    """What these sentences of one line say of rules, each by itself, but a clash in question with what is done then."""
    asked: tuple[Clause, ...] = ()
    for sentence in sentences:
        whole = sentence
        if asked:
            joined = Sentence.of((*asked, *sentence.clauses))
            whole = replace(joined, words=f"if {joined.words}", vocabulary=joined.vocabulary | {"if"})
        short = sentence.asks and len(sentence.words) < _SHORT and sentence is not sentences[-1]
        asked = sentence.clauses if short and clash_parts(f"if {sentence.words}") else ()
        if not asked and (rule := _rule_of(whole)):
            yield rule


def _rule_of(sentence: Sentence) -> Rule | None:
    if sentence.asks and _ASKS_WHICH.match(sentence.words):
        return None
    key = _key(in_words(sentence.words), sentence.vocabulary)
    return Rule(key, sentence.words, sentence.start, sentence.end, sentence.asks) if key else None


@remembered
def _key(words: str, vocabulary: frozenset[str]) -> StrategyKey | None:
    parts = [] if vocabulary.isdisjoint(CLASHING) else clash_parts(words)
    clashing = " ; ".join(words[begin:end] for begin, end in parts)
    calm = without(words, parts) if parts else words
    pick = _first(PICKS, _PICKS, words, vocabulary)
    order = _first(ORDERS, _ORDERS, calm, vocabulary)
    conflict = _first(GIVING_WAY, _GIVING_WAY, words, vocabulary)
    information = _first(INFORMATION, _INFORMATION, words, vocabulary)
    compared: tuple[Order | None, Conflict | None] = (None, None)
    if clashing or compares(vocabulary):
        # Of one's neighbours the first is taken, who does not go first for that.
        plain = _FIRST_OF.sub(lambda found: "x" * len(found[0]), words) if pick == "smallest_free" else words
        compared = precedence(plain, parts, spreads=pick == "flood")
    if compared[0] and order in {None, "alphabetical", "leader"}:
        order = compared[0]
    conflict = conflict or compared[1] or (_first(CONFLICTS, _CONFLICTS, clashing, vocabulary) if clashing else None)
    if not parts and compared[0] is None and order == conflict != "none":
        # Degrees or lots decide who gives way, not who goes first.
        order = None
    if (
        pick == "random_free"
        and "random" in {order, conflict}
        and (
            "leader" in vocabulary
            or (order == "random" and _NUMBERS_DRAWN.search(words))
            or (conflict == "random" and _ONE_OF_TWO.search(words))
            or (clashing and not _first(PICKS, _PICKS, calm, vocabulary) and _DRAWN_ONE.search(clashing))
        )
    ):
        pick = None
    if information == "gather" and _ONE_LIST.search(words) and _EVERYBODY.isdisjoint(vocabulary):
        information = None
    told = dict(fields_of(words))
    order, pick = told.get("order", order), told.get("pick", pick)
    conflict, information = conflict or told.get("conflict"), information or told.get("information")
    # Most decide, and nobody for all; a coin gives answers, and no order.
    if (pick, order) == ("majority", "leader") or (order == "random" and pick and _COIN_KEPT.search(words)):
        order = None
    if pick == "random_free" and _ONE_DRAWN.search(words) and _FREE.isdisjoint(vocabulary):
        pick = None
    if conflict == "none" and not (vocabulary.isdisjoint(_HOPING) and (order or pick or vocabulary.isdisjoint(_WELL))):
        conflict = None
    if pick == "flood" and information != "gather" and _RELAYED.found(vocabulary, words):
        information = "relay"
    key = StrategyKey(order, pick, conflict, information)  # type: ignore[arg-type]  # of the tables
    return key if any(map(str, (order or "", pick or "", conflict or "", information or ""))) else None


def _first(table: Sequence[tuple[str, Cue]], cues: Cues, words: str, vocabulary: frozenset[str]) -> str | None:
    """What the first line of the table says that is found."""
    return next((table[number][0] for number in cues.found(vocabulary, words)), None)


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
