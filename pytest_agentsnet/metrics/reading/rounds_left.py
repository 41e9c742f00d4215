"""How many rounds are left, as a clause has it."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.caseless import caseless, lowered
from pytest_agentsnet.metrics.reading.clause import Clause
from pytest_agentsnet.metrics.reading.degree_words import NOT_THAT
from pytest_agentsnet.metrics.reading.fact_moods import fact_mood
from pytest_agentsnet.metrics.reading.numerals import NUMERAL, digits

WORDS = frozenset({
    "round",
    "rounds",
    "turns",
    "turn",
    "deliveries",
    "last",
    "final",
    "left",
    "outstanding",
    "ahead",
    "remaining",
    "remain",
    "remains",
    "exchanges",
    "exchange",
})

_ROUNDS = r"(?:(?:message|messaging|communication|more|further|additional)[ ])?(?:rounds?|turns?|deliver(?:y|ies)|exchanges?)(?:[ ]of[ ](?:messages|communication|messaging))?"
_LEFT = r"(?:left|remaining|remains?|to[ ]go|still[ ]to[ ](?:come|go))"
_COUNTED = caseless(
    rf"(?<!=)(?P<left>{NUMERAL})[ ](?:more[ ])?(?:(?:{_ROUNDS}|messages?)[ ](?:(?:that[ ]|which[ ])?(?:is|are)[ ])?(?:still[ ])?)?{_LEFT}\b"
    rf"|(?P<more>{NUMERAL})[ ](?:more|further|additional|remaining|last|final)[ ]{_ROUNDS}\b"
    rf"|(?:{_ROUNDS}[ _]?{_LEFT}|remaining[ ]{_ROUNDS})[\"']?[ ]?(?:[:=\u2014]|is|are|equals|comes[ ]to)?[ ]?(?P<listed>{NUMERAL})"
    rf"|(?:still|only|just)[ ](?:have[ ]|got[ ]|has[ ])?(?:only[ ]|just[ ])?(?P<still>{NUMERAL})[ ]{_ROUNDS}\b|(?:have|got)[ ](?:only|just|still)[ ](?P<have>{NUMERAL})[ ]{_ROUNDS}\b"
    rf"|(?P<until>{NUMERAL})[ ]{_ROUNDS}[ ](?:until|till|before)\b|\bdown[ ]to[ ](?:the[ ]last[ ])?(?P<down>{NUMERAL})[ ]{_ROUNDS}"
    rf"|(?P<also>{NUMERAL})[ ](?:more[ ]|will[ ]|still[ ])?{_ROUNDS}[ ]{_LEFT}\b|\bafter[ ]this\b[^.]{{0,20}}?,[ ](?P<after>{NUMERAL})[ ](?:will[ ])?remain\b"
    rf"|left[ ]with[ ](?:only[ ]|just[ ])?(?P<with>{NUMERAL})[ ]{_ROUNDS}|\bremaining[ ]?[:=][ ]?(?P<remain>{NUMERAL})[ ]{_ROUNDS}|(?P<come>{NUMERAL})[ ]{_ROUNDS}[ ](?:to[ ](?:come|go)|ahead)\b"
    rf"|\bafter[ ](?:this|that)\b[^.]{{0,30}}?\b(?P<later>{NUMERAL})[ ](?:more|left|remains?)\b|\bcan[ ]still[ ](?:exchange|send|write)[ ](?P<send>{NUMERAL})[ ](?:more[ ])?messages"
    rf"|(?P<ahead>{NUMERAL})[ ](?:more[ ])?{_ROUNDS}[ ](?:\w+[ ]){{0,2}}?(?:ahead|outstanding|in[ ]hand|to[ ]spare|at[ ]our[ ]disposal|more|pending|open|up[ ]our[ ]sleeves?)\b|\bremains?[ ](?:only[ ]|just[ ]|still[ ])?(?P<remains>{NUMERAL})[ ]{_ROUNDS}"
    rf"|\b(?:remaining[ ]time|time[ ]left|what(?:'s|[ ]is)[ ]left)\b[^.;]{{0,24}}?(?P<time>{NUMERAL})[ ]{_ROUNDS}|(?P<what>{NUMERAL})[ ]{_ROUNDS}[ ](?:is[ ](?:what|all)|that)[ ](?:we|you|is|are)\b(?:[ ]\w+){{0,3}}?[ ](?:left|remaining|remain)"
    rf"|(?:last|final|remaining|next)[ ](?P<coming>{NUMERAL})[ ]rounds\b"
)
_OF_ROUNDS = re.compile(r"rounds?|turns?|deliver|exchange|messages", re.IGNORECASE)
_NOT_BUT = re.compile(
    rf"\b(?:left|remaining)[ ]?:?[ ](?:is[ ]|are[ ])?not[ ](?P<no>{NUMERAL}),?[ ]but[ ](?P<yes>{NUMERAL})",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"\b(?:(?:this|it)[ ](?:is|was|will[ ]be|being)(?:[ ]not)?|(?:is|was)[ ](?:this|it)|we[ ](?:are|have)[ ](?:now[ ])?(?:in|at|on|reached)|now[ ](?:in|is)|here[ ]is|as[ ]this[ ]is|have)"
    r"[ ,]+(?:now[ ]|already[ ]|also[ ]|really[ ]){0,2}(?:the|our|my)[ ](?:very[ ])?(?:last|final)"
    r"[ ](?:(?:message|messaging|communication)[ ])?(?:rounds?|message|chance|turn|exchange|delivery|opportunity|time)\b"
    r"|^(?:the[ ])?(?:last|final)[ ](?:round|chance|turn)\b(?![ ](?:you|I|we|he|she|they)\b)"
    r"|\b(?:last|final)[ ]round[ ](?:of[ ]messages|now|here|coming)\b",
    re.IGNORECASE,
)


def rounds_left(clause: Clause, *, counts: bool) -> Iterator[Statement]:
    """The rounds left: deliveries still to come, so 1 in the last round of messages. ``counts``: there may be a number in the clause."""
    found = _COUNTED.search(lowered(clause.text)) if counts else None
    corrected = _NOT_BUT.search(clause.text) if counts else None
    if corrected and _OF_ROUNDS.search(clause.text):
        yield Statement("rounds", None, digits(corrected["no"]), "negated", clause.start, clause.end)
        yield Statement("rounds", None, digits(corrected["yes"]), "assert", clause.start, clause.end)
        return
    if found and _OF_ROUNDS.search(clause.text):
        # "The two rounds that remain" takes them for granted, whatever is asked.
        mood = "assert" if found.lastgroup == "coming" else fact_mood(clause, 0, len(clause.text))
        yield Statement("rounds", None, digits(found[found.lastgroup or 0]), mood, clause.start, clause.end)
        if other := NOT_THAT.match(clause.text, found.end()):
            yield Statement("rounds", None, digits(other["k"]), "negated", clause.start, clause.end)
    elif not found and _LAST.search(clause.text):
        yield Statement("rounds", None, "1", fact_mood(clause, 0, len(clause.text)), clause.start, clause.end)
