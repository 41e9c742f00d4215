"""Clauses made one that were cut in two where facts are told: around a call or an aside, between the ends of a link, before a subject."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.words.late import late

ASIDE = late(
    r",? \(?(?:on the other hand|for (?:his|her|its|my|your|their) part|incidentally|however|by the way|of course|in (?:fact|turn|contrast|addition)|as it happens|meanwhile|though|moreover|admittedly"
    r"|for (?:example|instance|the record)|in (?:any|that) (?:case|event)|as (?:you know|I said|mentioned|usual)|after all|I (?:hear|am told|gather|see)|obviously|naturally|respectively|likewise|obvs|by contrast|as stated|so far|for now|then|as (?:he|she|they|you|I) \w+(?: \w+)?)(?:,|\)|$)"
    r"|^(?:(?:guess what|you know what|believe it or not|mind you|look|listen|fun fact|just so you know|to be clear|for the record|hey|wow|oh),? )+(?=\w)",
    re.IGNORECASE,
)
"""What is said by the way, within a clause."""
_LINKS = late(r"\b(?:links?|edges?|connections?)\b", re.IGNORECASE)
_VERB_WORDS: Final = r"(?:is|has|have|had|are|can|could|will|does|do|did|borders?|knows?|includes?|comprises?|consists?|touch(?:es)?|reach(?:es)?|sits?|lives?|happens?|counts?|links?|connects?)\b"
_VERB = late(_VERB_WORDS)
_SAID_ASIDE = late(
    r"as (?:he|she|they|you|we|I|everyone|\w+) (?:\w+ )?(?:tells?|told|says?|said|writes?|wrote|knows?|sees?|noticed|claims?|claimed|puts?|reports?|reported|mentioned|heard|guessed|remember|recall)\b.{0,24}"
    r"|then|however|of course|naturally|obviously|by the way|I hear|I think|it seems|so I hear|too|also|again|in short|in fact|for one|in turn",
    re.IGNORECASE,
)
"""A clause between a subject and its verb that changes nothing."""
_SAID_THEN = late(
    rf"^as (?:he|she|they|you|we|I|everyone|\w+) (?:tells?|told|says?|said|writes?|wrote|knows?|know|see|noticed|claims?|reports?|reported|mentioned)\b[^,]{{0,24}}, (?={_VERB_WORDS})"
)
_CUT_OFF = late(rf"(?:{ASIDE.pattern})$", re.IGNORECASE)
_HAVING = late(
    r"^(?:(?:and|but|so|as|since) )?(?:[Hh]aving|[Ww]ith) (?=(?:\w+ ){1,3}(?:neighbou?r|link|edge|connection|contact|peer|friend)s?$)"
)
# "Being linked to three agents, I ...", "Connected to two others, Bob ..."
_BEING = late(
    r"^(?:(?:and|but|so|as|since) )?(?:[Bb]eing (?=(?:\w+ )?(?:linked|connected|adjacent|of degree|joined|tied)\b)|(?=[CL](?:onnected|inked) (?:to|with) (?:\w+ ){0,2}(?:agents|nodes|others|people)$))"
)


def uncalled(clauses: Sequence[Clause], setting: Setting) -> Iterator[Clause]:
    """The clauses, those that a call of the hearer or an aside has cut in two made one: "you, Bob, have two"."""
    waiting: Clause | None = None
    called = f"ou, {setting.hearer}"
    clauses = [replace(one, text=_SAID_THEN.sub(", ", one.text)) for one in clauses]
    for number, one in enumerate(clauses):
        clause = replace(one, text=one.text.removeprefix(", ")) if one.text.startswith(", ") else one
        follows = number + 1 < len(clauses) and _VERB.match(clauses[number + 1].text)
        if follows and _SAID_ASIDE.fullmatch(clause.text) and (waiting or number):
            continue
        if waiting and _VERB.match(clause.text):
            subject = ASIDE.sub(
                "", waiting.text.removesuffix(f", {setting.hearer}") if setting.hearer else waiting.text
            )
            clause = replace(clause, text=f"{subject} {clause.text}", start=waiting.start, before=waiting.before)
        elif waiting:
            yield waiting
        cut = setting.hearer is not None and clause.text.endswith((called, f"e, {setting.hearer}"))
        waiting = (
            clause if cut or _before_aside(clauses[number + 1 : number + 3]) or _CUT_OFF.search(clause.text) else None
        )
        if waiting is None:
            yield clause
    if waiting:
        yield waiting


def _before_aside(following: Sequence[Clause]) -> bool:
    """Whether an aside follows, and then the verb."""
    if following and following[0].text.startswith(", "):
        return True
    behind = following[1:]
    return bool(behind and _SAID_ASIDE.fullmatch(following[0].text) and _VERB.match(behind[0].text))


def rejoined(clauses: Iterable[Clause], end: re.Pattern[str]) -> Iterator[Clause]:
    """The clauses, the two ends of a link made one clause where links are listed with dashes."""
    waiting: Clause | None = None
    for clause in clauses:
        lists = _LINKS.search(clause.heading) is not None and end.fullmatch(clause.text) is not None
        if waiting and lists:
            yield replace(waiting, text=f"{waiting.text}-{clause.text}", end=clause.end)
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = clause if lists else None
        if not lists:
            yield clause
    if waiting:
        yield waiting


def owning(clauses: Sequence[Clause], subject: re.Pattern[str]) -> Iterator[Clause]:
    """The clauses, each that says what somebody has with the subject of the next: "having two links, Bob leads"."""
    for number, clause in enumerate(clauses):
        following = subject.match(clauses[number + 1].text) if number + 1 < len(clauses) else None
        if following and _BEING.search(clause.text):
            yield replace(clause, text=_BEING.sub(f"{following[1]} is ", clause.text))
        else:
            yield replace(clause, text=_HAVING.sub(f"{following[1]} has ", clause.text)) if following else clause
