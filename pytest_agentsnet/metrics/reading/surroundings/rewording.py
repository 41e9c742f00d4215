"""Sentences put more plainly before facts are read: without asides, with names for pronouns and for "who"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pytest_agentsnet.metrics.reading.surroundings.around_names import around_names
from pytest_agentsnet.metrics.reading.surroundings.rejoining import ASIDE, owning, rejoined, uncalled
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.late import late

_REWORDED: Final = frozenset({
    "being",
    "having",
    "with",
    "who",
    "which",
    "us",
    "two",
    "mine",
    "yours",
    "number",
    "whose",
    "agent",
    "node",
    "name",
    "id",
    "linked",
    "connected",
    *("pair", "couple", "duo", "trio", "threesome", "quartet", "quintet", "dozen"),
})
_COUNT_AT_END = late(
    r"\b(?:degree|deg)\b(?: is| of)?[ :=]*\d+(?: here)?$|(?:\d|one|two|three|four|five|six) (?:neighbou?r|contact|link|connection|edge|peer)s?(?: \w+){0,2}$",
    re.IGNORECASE,
)
_THIRD: Final = frozenset({"he", "she", "him", "her", "his", "hers"})
_PRONOUN = late(r"\b(?:[Hh]e|[Ss]he|[Hh]im|[Hh]is|[Hh]ers?)\b")
_OWNED = late(
    r"[ ](?:\w+[ ]){0,2}?(?:neighbou?r\w*|links?|edges?|connections?|contacts?|degree|peers?|list|side|end|name|only|own|one|two|three|four|five|six|\d)\b"
)
# "Mine are", "mine number three", where neighbours were spoken of before.
_MINE = late(r"\b(?:[Mm]ine|[Yy]ours)\b(?= (?:are|is|number|count|include|would be|equals?|comes? to)\b|:)")
_OWN: Final = {"mine": "my", "yours": "your"}
_COUNTED = late(r"\b(neighbou?r|contact|link|degree|connection)s?\b", re.IGNORECASE)
_BOTH = late(
    r"\b(?:[Bb]oth|[Tt]he two|[Ee]ach) of us\b(?= can| are| have| reach| border| know| share| touch| talk)|\b[Ww]e two\b|\bus two\b|\bus both\b"
)
_BOTH_OF_US = late(r"\b(?:[Bb]oth of us|[Tt]he two of us|us both|us two)\b")
_WHOSE = late(r"^whose\b ")
_KEYED = late(r"\"(?:agent|node|name|id|vertex)\" ?[:=] ?\"(\w+)\"")
_DEGREE_KEY = late(r"\W*(?:degree|links?|neighbou?rs?|number of \w+)\" ?[:=] ?(\d+)")
_MY_LIST = late(r" \((?:mine|me|own)\)?$")
_COUNT_ALONE = late(
    r"(?:only |just |exactly )?(?:\d+|one|two|three|four|five|six|seven) (?:direct )?(?:neighbou?rs?|links?|edges?|connections?|contacts?)",
    re.IGNORECASE,
)
_SOME: Final = {
    "pair": "two",
    "couple": "two",
    "duo": "two",
    "trio": "three",
    "threesome": "three",
    "quartet": "four",
    "quintet": "five",
    "half a dozen": "six",
}
_SOME_OF = late(
    r"\b(?:(?:a|an|the) (?:mere )?)?(pair|couple|duo|trio|threesome|quartet|quintet|half a dozen)(?: of)?(?= (?:\w+ )?(?:neighbou?rs|links|edges|connections|contacts|peers|friends|ties|lines|nodes|agents|people|others|us|buddies|wires)\b)",
    re.IGNORECASE,
)
_YOURS_TRULY = late(r"\byours truly\b")
_TO_THIS = late(r"\bto this (?:one|node|agent)\b")
_THIS_NODE = late(r"\b[Tt]his (?:node|agent) has\b")
_ONE_WITH = late(r"\b(has|have|had) (?:one|another)(?= (?:with|to)\b)")
# "Is it two neighbours that you have?", "Three is the number of links Bob has"
_CLEFT = late(
    r"\b(?:(?P<asks>is|was|would|could|might) it(?: be)?|it (?:is|was|would be)) (?P<k>(?:\d+|one|two|three|four|five|six|seven|eight) (?:neighbou?rs?|links?|connections?|edges|contacts))(?: that)? (?P<who>I|you|[^\W_]\w*) (?P<has>have|has|had|count|counts)(?: got)?\b",
    re.IGNORECASE,
)
_FRONTED_NUMBER = late(
    r"^(?P<k>\d+|one|two|three|four|five|six|seven|eight) is the number of (?P<of>neighbou?rs|links|connections|edges|contacts)(?: that)? (?P<who>I|you|[^\W_]\w*) (?P<has>have|has)\b",
    re.IGNORECASE,
)
_OWNERS: Final = {"i": "my", "you": "your"}
_NUMBER_OF = late(r"\b(?:the )?(number of (?:neighbou?rs|links|connections|edges)) (I|you|\w+) (?:has|have)\b")
_OF = late(r"\b(?:neighbou?r|contact|peer|friend|one) of $", re.IGNORECASE)
_FEW = 30
"""Characters behind "her" that tell whether it owns something."""


def plainer(sentence: Sentence, setting: Setting, earlier: str, *, linked: bool) -> Sentence:
    """The sentence as it is to be read.

    ``earlier`` is the third person who was named last before it, if any; ``linked`` says that neighbours were spoken of.
    """
    words = sentence.words
    if (
        "," not in words
        and '"' not in words
        and "(" not in words
        and _THIRD.isdisjoint(sentence.vocabulary)
        and sentence.vocabulary.isdisjoint(_REWORDED)
    ):
        return sentence
    clauses = tuple(_plainer(uncalled(sentence.clauses, setting), setting, earlier, recent=linked))
    return sentence if [one.text for one in clauses] == [one.text for one in sentence.clauses] else Sentence.of(clauses)


def last_named(sentence: Sentence, setting: Setting, earlier: str) -> str:
    """The third person who was named last, up to the end of this sentence."""
    ends = {setting.speaker, setting.hearer}
    named = [one for one in setting.vocabulary.names_in(sentence.words) if one not in ends]
    return named[-1] if named else earlier


def _plainer(clauses: Iterable[Clause], setting: Setting, earlier: str, *, recent: bool) -> Iterator[Clause]:
    ends = {setting.speaker, setting.hearer}
    patterns = around_names(setting.vocabulary.name.pattern, setting.hearer or "")
    before, keyed, linked = "", "", recent
    for clause in owning(tuple(rejoined(clauses, patterns.end)), patterns.subject):
        text = ASIDE.sub("", clause.text)
        text = text if patterns.listed.search(text) else patterns.called.sub("", text)
        text = _BOTH_OF_US.sub("you and me", _BOTH.sub("you and I", text)) if " us" in text or "two" in text else text
        if _COUNTED.search(text):
            text = _MY_LIST.sub("", text)
        text = _with_count(before, text, setting)
        text = _THIS_NODE.sub("I have", _TO_THIS.sub("to me", _YOURS_TRULY.sub("me", text)))
        text = _SOME_OF.sub(lambda found: _SOME[found[1].lower()], text)
        if linked:
            text = _ONE_WITH.sub(r"\1 a link", _MINE.sub(lambda found: f"{_OWN[found[0].lower()]} neighbours", text))
        if patterns.names.fullmatch(text) and _COUNT_AT_END.search(before) and not setting.vocabulary.names_in(before):
            text = f"my neighbours: {text}"
        text = patterns.keyed.sub(_owned, patterns.function.sub(_owned, text))
        if found := _KEYED.search(text):
            keyed = found[1]
        elif keyed and (found := _DEGREE_KEY.match(text)):
            text = f"{keyed} has degree {found[1]}"
        text = patterns.whose.sub(r"\1, \1's ", text)
        if ending := patterns.ends_in.search(before):
            text = _WHOSE.sub(f"{ending[1]}'s ", patterns.who.sub(ending[1], text))

        def put(found: re.Match[str], text: str = text, told: str = earlier) -> str:
            named = [one for one in setting.vocabulary.names_in(text[: found.start()]) if one not in ends]
            person = _meant(named, told, own=_OF.search(text, 0, found.start()) is None)
            if not person:
                return found[0]
            word = found[0].lower()
            owns = word in {"his", "hers"} or (word == "her" and _OWNED.match(text, found.end(), found.end() + _FEW))
            return f"{person}'s" if owns else person

        text = _PRONOUN.sub(put, text)
        text = patterns.noted.sub(_noted, patterns.neighbours.sub(r"\1 neighbours ", text) if "'s" in text else text)
        text = _CLEFT.sub(r"\g<who> \g<has> \g<k>", text)
        text = _FRONTED_NUMBER.sub(r"\g<who> \g<has> \g<k> \g<of>", text)
        text = _NUMBER_OF.sub(
            lambda found: f"{_OWNERS.get(found[2].lower(), found[2] + chr(39) + 's')} {found[1]}", text
        )
        text = patterns.headed.sub(lambda found: "I have " if found[1] == "me" else f"{found[1]} has ", text)
        text = patterns.with_many.sub(_has, text)
        text = patterns.being.sub(lambda found: f"{found[1]} {'are' if found[1].lower() == 'you' else 'is'} ", text)
        text = patterns.fronted.sub(lambda found: f"{found[3]} has {found[1] or found[2]}, {found[3]} ", text)
        text = patterns.trailing.sub(lambda found: f"{found[1]}, {found[2]} has ", text)
        named_here = [one for one in setting.vocabulary.names_in(text) if one not in ends]
        earlier = named_here[-1] if named_here else earlier
        before = text
        linked = linked or _COUNTED.search(text) is not None
        yield replace(clause, text=text)


def _with_count(before: str, text: str, setting: Setting) -> str:
    """The clause, told of whoever is named alone before it: "Bob (four neighbours) knows more"."""
    alone = before in setting.vocabulary.known and before != setting.hearer
    return f"{before} has {text}" if alone and _COUNT_ALONE.fullmatch(text) else text


def _meant(named: Sequence[str], told: str, *, own: bool) -> str:
    """Whom a pronoun means of those named before; "Bob is a friend of hers" does not mean his own."""
    if not named:
        return told
    if own:
        return named[-1]
    return told if named[0] == named[-1] else named[0]


def _noted(found: re.Match[str]) -> str:
    return f"{found[1]} {'with' if found[2].startswith('degree') else 'has'} {found[2]}"


def _owned(found: re.Match[str]) -> str:
    """The neighbours, or the degree, of somebody: "neighbours(Bob)", "Bob: degree"."""
    owner = {"me": "my", "you": "your"}.get(found[1].lower(), f"{found[1]}'s")
    return f"{owner} {found[2] if found.re.groups > 1 else 'neighbours'}"


def _has(found: re.Match[str]) -> str:
    return f"{found[1]} has "
