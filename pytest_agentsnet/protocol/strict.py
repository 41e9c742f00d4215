"""The corrected reading: what can be recovered from a reply without guessing, in one pass over it.

Messages. A reply may hold other text, code fences and several objects beside the one that counts. An object is flat,
``{"name": "text", ...}``; a trailing comma and raw line breaks within a text are let pass, as are escapes that JSON
does not know. The object that counts is the last one with a neighbour's name as a key, whole or not (drafts come
before it); where there is none, the last whole one, whose messages then all go astray. ``{}`` is silence where it ends
the reply; anywhere else it may be a figure of speech and does not count.

- A key is a neighbour's name exactly, or but for case, blanks and Markdown around it where only one neighbour fits.
- Numbers and booleans are taken as they are written; null and blank text are silence.
- A nested value anywhere in the object, or two different texts for one neighbour, makes the reply unreadable.
- Within an object no other is looked for, nor within the complete values of a broken one: what an agent quotes is not
  what it says.

Answers. The last marker decides. What follows it, behind light Markdown, quotes and blanks, is compared with the valid
answers, longest first, in any case where that is unambiguous, and must end at the end of a word.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pytest_agentsnet.core.printable import one_line, without_surrogates
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.message_reading import MessageReading, outside, unreadable

# Possessive quantifiers: no pattern takes a second look at what it has passed.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_KEY = re.compile(rf"\s*+({_STRING})\s*+:\s*+", re.DOTALL)
_VALUE = re.compile(rf"{_STRING}|[-+]?[0-9][0-9.eE+-]*+|true|false|null", re.DOTALL)
_COMMA = re.compile(r"\s*+,")
_CLOSING = re.compile(r"\s*+\}")
# Every other brace is text: nothing that begins there could count.
_BEGINNING = re.compile(rf"\{{(?=\s*+(?:{_STRING}\s*+:|\}}[\s`]*+\Z))", re.DOTALL)
_BRACKET = re.compile(rf'{_STRING}|["{{}}\[\]]', re.DOTALL)
_LENIENT = json.JSONDecoder(strict=False)
_ESCAPE = re.compile(r'\\(["\\/bfnrt]|u[0-9a-fA-F]{4}|)')
_END_OF_REPLY = re.compile(r"[\s`]*+\Z")

_DECORATION = "*_`\"'"
_WORD = re.escape(ANSWER_MARKER.removesuffix(":"))
_MARKER = re.compile(rf"(?<![^\W_]){_WORD}[{_DECORATION}]{{0,4}}[ \t]{{0,4}}:", re.IGNORECASE)
_WORD_GOES_ON = r"_*+(?:[-'\u2019]?[^\W_]|\.[0-9])"


@dataclass(frozen=True)
class _Object:
    """What begins at a brace of the reply and goes on at least to ``end``.

    ``values`` are as written, None where they are nested or broken; ``whole`` says whether it is closed.
    """

    start: int
    end: int
    values: tuple[tuple[str, str | None], ...]
    whole: bool


def read_messages(text: str, neighbours: Sequence[Agent]) -> MessageReading:
    """The messages of a reply; keys that are no neighbour's name stay as they were written."""
    known = _known(tuple(neighbours))
    chosen, addressed = None, False
    for found in _objects(text):
        names_a_neighbour = any(known.named(key) for key, _ in found.values)
        is_silence = not found.values
        is_astray = found.values and not addressed
        if names_a_neighbour or (found.whole and (is_silence or is_astray)):
            chosen, addressed = found, names_a_neighbour
    if chosen is None:
        return unreadable(text, "there is no JSON object in it")
    if not chosen.whole:
        return unreadable(text, "its JSON object is broken")
    outbox: dict[Agent, str] = {}
    for key, value in chosen.values:
        name = known.named(key) or key.strip()
        if value is None:
            return unreadable(text, f"the value of {_short(name)} is not a text")
        body = _body(value)
        if outbox.setdefault(name, body) != body:
            return unreadable(text, f"it has two messages for {_short(name)}")
    spoken = {name: body for name, body in outbox.items() if body.strip()}
    goes_on = not _END_OF_REPLY.match(text, chosen.end)
    return MessageReading(spoken, outside(text, chosen.start, chosen.end), goes_on=goes_on)


def read_answer(text: str, alphabet: Sequence[str]) -> str | None:
    """The answer behind the last marker; None where there is no marker or no valid answer behind it."""
    marked = [marker.end() for marker in _MARKER.finditer(text)]
    if not marked:
        return None
    match = _options(tuple(alphabet)).match(text, marked[-1])
    if match is None:
        return None
    written = " ".join(match[1].split())
    if written in alphabet:
        return written
    alike = [option for option in alphabet if option.casefold() == written.casefold()]
    return alike[0] if len(alike) == 1 else None


def _objects(text: str) -> Iterator[_Object]:
    """What begins at the reply's braces, from left to right, but for what lies within the one before."""
    beginning = _BEGINNING.search(text)
    while beginning:
        found = _object(text, beginning.start())
        yield found
        beginning = _BEGINNING.search(text, found.end)


def _object(text: str, start: int) -> _Object:
    """What begins here. A broken object ends behind its last complete value.

    So only the piece in which it broke is looked at again, and all objects together are linear: of two that go on
    side by side one is always within quotes while the other is not.
    """
    values: list[tuple[str, str | None]] = []
    end = position = start + 1
    while key := _KEY.match(text, position):
        name = _decoded(key[1])
        if value := _VALUE.match(text, key.end()):
            values.append((name, value[0]))
            end = position = value.end()
        elif text.startswith(("{", "["), key.end()):
            values.append((name, None))
            end = position = _behind_nested(text, key.end())
        else:
            values.append((name, None))
            break
        comma = _COMMA.match(text, position)
        if comma is None:
            break
        position = comma.end()
    closing = _CLOSING.match(text, position)
    return _Object(start, closing.end() if closing else end, tuple(values), closing is not None)


def _behind_nested(text: str, start: int) -> int:
    """Where the brackets that open here are closed again, or the end of the text."""
    depth = 0
    for token in _BRACKET.finditer(text, start):
        if token[0] in "{[":
            depth += 1
        elif token[0] in "}]":
            depth -= 1
        elif token[0] == '"':
            break
        if not depth:
            return token.end()
    return len(text)


def _decoded(quoted: str) -> str:
    """The text within these quotes; a backslash that begins no escape of JSON's stands for itself."""
    if "\\" not in quoted:
        return without_surrogates(quoted[1:-1])
    valid = _ESCAPE.sub(lambda escape: escape[0] if escape[1] else r"\\", quoted)
    return without_surrogates(_LENIENT.decode(valid))


def _body(value: str) -> str:
    if value.startswith('"'):
        return _decoded(value)
    return "" if value == "null" else value


class _Neighbours:
    """Who is meant by a key."""

    def __init__(self, names: Sequence[Agent]) -> None:
        self._names = frozenset(names)
        alike = Counter(name.casefold() for name in names)
        self._by_any_case = {name.casefold(): name for name in names if alike[name.casefold()] == 1}

    def named(self, key: str) -> Agent | None:
        """The neighbour of that name; None where there is none or more than one could be meant."""
        name = key.strip()
        bare = name.strip(_DECORATION + " ")
        for exact in (name, bare):
            if exact in self._names:
                return exact
        return self._by_any_case.get(bare.casefold())


@lru_cache(maxsize=1024)
def _known(neighbours: tuple[Agent, ...]) -> _Neighbours:
    return _Neighbours(neighbours)


def _short(name: str) -> str:
    return f'"{one_line(name, 60)}"'


@lru_cache(maxsize=1024)
def _options(alphabet: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(alphabet, key=len, reverse=True)
    choices = "|".join(r"\s++".join(map(re.escape, option.split())) for option in longest_first)
    return re.compile(rf"[\s{_DECORATION}(\[<\u201c\u2018]*({choices})(?!{_WORD_GOES_ON})", re.IGNORECASE)
