"""The corrected reading: what can be recovered from a reply without guessing, in one pass over it.

Messages. A reply may hold other text, code fences and several objects beside the one that counts. An object is flat,
``{"name": "text", ...}``; a trailing comma and raw line breaks within a text are let pass, as are escapes that JSON
does not know. The object that counts is the last one with a neighbour's name as a key (drafts come before it); where
there is none, the last one at all, whose messages then all go astray. ``{}`` is silence where it ends the reply;
anywhere else it may be a figure of speech and does not count.

- A key is a neighbour's name exactly, or but for case, blanks and Markdown around it where only one neighbour fits.
- Numbers and booleans are taken as they are written; null and blank text are silence.
- A nested value anywhere in the object, or two different texts for one neighbour, makes the reply unreadable.
- After a text that is no object the search goes on behind its last complete ``"name": value``. So an object that was
  quoted within a broken one is not taken for the real one.

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
from pytest_agentsnet.protocol.message_reading import NO_OBJECT, MessageReading, outside

# Possessive quantifiers: no pattern takes a second look at what it has passed.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_KEY = re.compile(rf"\s*+({_STRING})\s*+:\s*+", re.DOTALL)
_VALUE = re.compile(rf"{_STRING}|[-+]?[0-9][0-9.eE+-]*+|true|false|null", re.DOTALL)
_COMMA = re.compile(r"\s*+,")
_CLOSING = re.compile(r"\s*+\}")
_BRACKET = re.compile(rf'{_STRING}|["{{}}\[\]]', re.DOTALL)
_ESCAPE = re.compile(r'\\(["\\/bfnrt]|u[0-9a-fA-F]{4}|)')
_END_OF_REPLY = re.compile(r"[\s`]*+\Z")

_DECORATION = "*_`\"'"
_WORD = re.escape(ANSWER_MARKER.removesuffix(":"))
_MARKER = re.compile(rf"(?<![^\W_]){_WORD}[{_DECORATION}]{{0,4}}[ \t]{{0,4}}:", re.IGNORECASE)
_WORD_GOES_ON = r"_*+(?:[-'\u2019]?[^\W_]|\.[0-9])"


@dataclass(frozen=True)
class _Object:
    """One object of a reply: ``values`` are as written, None for a nested one."""

    start: int
    end: int
    values: tuple[tuple[str, str | None], ...]


def read_messages(text: str, neighbours: Sequence[Agent]) -> MessageReading:
    """The messages of a reply; keys that are no neighbour's name stay as they were written."""
    known = _Neighbours(neighbours)
    chosen, addressed = None, False
    for found in _objects(text):
        names_a_neighbour = any(known.named(key) for key, _ in found.values)
        is_silence = not found.values and _END_OF_REPLY.match(text, found.end)
        if names_a_neighbour or is_silence or (found.values and not addressed):
            chosen, addressed = found, names_a_neighbour
    if chosen is None:
        return MessageReading(reasoning=text.strip(), problem=NO_OBJECT)
    outbox: dict[Agent, str] = {}
    for key, value in chosen.values:
        name = known.named(key) or key.strip()
        if value is None:
            return MessageReading(reasoning=text.strip(), problem=f"the value of {_short(name)} is not a text")
        body = _body(value)
        if outbox.setdefault(name, body) != body:
            return MessageReading(reasoning=text.strip(), problem=f"it has two messages for {_short(name)}")
    spoken = {name: body for name, body in outbox.items() if body.strip()}
    return MessageReading(spoken, outside(text, chosen.start, chosen.end))


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
    """The complete objects of a reply that lie in no other, from left to right."""
    start = text.find("{")
    while start >= 0:
        found, behind = _object(text, start)
        if found is not None:
            yield found
        start = text.find("{", behind)


def _object(text: str, start: int) -> tuple[_Object | None, int]:
    """The object that begins here, if it is one, and where to search on."""
    values: list[tuple[str, str | None]] = []
    behind = position = start + 1
    while key := _KEY.match(text, position):
        value = _VALUE.match(text, key.end())
        if value is not None:
            values.append((_decoded(key[1]), value[0]))
            behind = value.end()
        elif text.startswith(("{", "["), key.end()):
            values.append((_decoded(key[1]), None))
            behind = _behind_nested(text, key.end())
        else:
            break
        comma = _COMMA.match(text, behind)
        position = comma.end() if comma else behind
        if not comma:
            break
    closing = _CLOSING.match(text, position)
    if closing is None:
        return None, behind
    return _Object(start, closing.end(), tuple(values)), closing.end()


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
    valid = _ESCAPE.sub(lambda escape: escape[0] if escape[1] else r"\\", quoted)
    return without_surrogates(json.loads(valid, strict=False))


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


def _short(name: str) -> str:
    return f'"{one_line(name, 60)}"'


@lru_cache(maxsize=1024)
def _options(alphabet: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(alphabet, key=len, reverse=True)
    choices = "|".join(r"\s++".join(map(re.escape, option.split())) for option in longest_first)
    return re.compile(rf"[\s{_DECORATION}(\[<\u201c\u2018]*({choices})(?!{_WORD_GOES_ON})", re.IGNORECASE)
