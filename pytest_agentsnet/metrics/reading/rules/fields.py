"""Rules in fields, each a label and what it says: ``order: degree``, ``"pick": "random"``, ``tie = lower name``."""

import re
from collections.abc import Iterator
from typing import Final

from pytest_agentsnet.metrics.reading.words.caseless import caseless, lowered
from pytest_agentsnet.metrics.reading.words.late import late

_QUOTES: Final = str.maketrans("", "", '"[]{}')
_SIGN = late(r"[ ]*(?:=+>?|-+>|:=|[ ]:)[ ]*(?=[^\s=])")

_NAMED: Final = r"(?:alphabet\w*|lexico\w*|names?|abc|a[ ]?(?:to|->|-)[ ]?z)\b"
_AFTER: Final = r"[^.;:]{0,40}?\b"
_LINKED: Final = r"(?:degrees?|connect\w*|neighbou?rs?|links?|edges?)\b"
_GREATEST: Final = r"(?:last|latest|highest|largest|greatest|max\w*)\b"
_LEAST: Final = r"(?:first|earliest|lowest|smallest|least|min\w*)\b"
_MOST: Final = r"(?:the[ ]|by[ ]|node[ ]|agent[ ]|one[ ]|with[ ]|whoever[ ]|has[ ])*(?:highest|max\w*|most|best|largest|greatest|fewest|lowest)\b"

_LABELS: Final[tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]] = (
    (
        "order",
        r"(?:order(?:ing|[ ]by)?|priorit(?:y|ies)|criteri(?:on|a)|ranking|rank|precedence|sequence|seniority|turns?|queue|sort(?:ed)?(?:[ ]by)?|who[ ](?:goes|picks|chooses|decides|leads|wins)(?:[ ]first)?|goes[ ]first|first)",
        (
            ("none", r"(?:no(?:ne|body)?\b(?!\.)|all[ ]at[ ]once|simultaneous|parallel)"),
            ("degree", _AFTER + _LINKED),
            ("random", _AFTER + r"(?:random\w*|lots?|coin\w*|dice|shuffl\w*|chance)\b"),
            ("reverse", rf"(?=[^.;]{{0,40}}{_NAMED})" + _AFTER + r"(?:revers\w*|descending|desc|backwards?|last|latest|highest|largest|greatest|max\w*)\b|z[ ]?(?:to|->|-)[ ]?a\b"),
            ("alphabetical", _AFTER + _NAMED),
        ),
    ),
    (
        "leader",
        r"(?:leader(?:ship)?|coordinators?|winner|candidate|elect(?:ion)?|vote(?:[ ]for)?)",
        (
            ("degree", _MOST + _AFTER + _LINKED),
            ("random", r"(?:random\w*|by[ ]lot|drawn|coin\w*|dice)\b"),
            ("reverse", _GREATEST + _AFTER + _NAMED + "|" + _NAMED + _AFTER + _GREATEST),
            ("alphabetical", _LEAST + _AFTER + _NAMED + "|" + _NAMED + _AFTER + _LEAST),
        ),
    ),
    (
        "pick",
        r"(?:pick(?:ing|s)?|choice|choose|select(?:ion)?|method|decision|decide|rule|strategy|protocol|policy|update|algorithm|approach|vote|step[ ]\d)",
        (
            ("majority", r"(?:simple[ ]|local[ ]|the[ ])?(?:majority\b|(?:most|more)[ ](?:common|frequent)\b)"),
            ("flood", r"(?:min|max)\w*[ -](?:name[ ]|value[ ]|id[ ])?(?:flood\w*|propagat\w*|heard|received|seen|of[ ])"),
            ("propose_accept", r"(?:propos\w+|offers?|ask|request)\b[^.;]{0,24}\b(?:accept|respon|declin|reject|answer)\w*"),
            ("smallest_free", r"(?:greedy|first[ -]fit|(?:the[ ])?(?:smallest|lowest|first|min\w*)[ ]\w*[ ]?(?:free|available|unused|open|legal|missing)\b)"),
            ("random_free", r"(?:a[ ]|uniformly[ ])?(?:random\w*|any[ ](?:free|available|unused|open))\b"),
        ),
    ),
    (
        "conflict",
        r"(?:(?:on[ ])?(?:a[ ])?(?:conflicts?|clash(?:es)?|collisions?|ties?|tie[ -]?break(?:er|ing)?)(?:[ ](?:rule|resolution|handling|policy))?|yields?|gives[ ]way|who[ ]yields|loser)",
        (("none", r"(?:nobody|no[ ]one|ignored?)\b(?![ ]\w+[ ]yet)"), ("both", r"both(?:[ ](?:agents|sides|re\w+|moves?|change|yield|switch|drop|retry|withdraw))*$"), ("random", r"(?:random\w*|coin\w*|lots?|dice|chance)\b")),
    ),
    (
        "information",
        r"(?:shar(?:e|es|ing)|messages?|info(?:rmation)?|broadcast|tell|communication|comms|send|report(?:ing)?|msgs?|say|exchange|forward(?:ing)?|relay)",
        (
            ("gather", _AFTER + r"(?:graph|network|adjacency|topology|neighbou?r[ ]lists?|all[ ](?:edges|links|neighbou?rs))\b"),
            ("own", r"(?:my[ ]|only[ ]|just[ ])*(?:own|self|mine|itself)\b"),
            ("relay", _AFTER + r"(?:heard|received|known|others?|everything|all[ ]values)\b"),
        ),
    ),
)  # fmt: skip
_FIELD = late(
    r"(?:^|[,;:.(]|[ ]\d\))[ ]?(?:the |my |our )?(?:(?!and\b|if\b|when\b|with\b)[\w-]+[ ])?(?:"
    + "|".join(f"(?P<{part}>{label})" for part, label, _ in _LABELS)
    + r")(?:[ ](?:\d|\([\w ]{1,20}\)|rule|of[ ]\w+))?(?=:[ ]?\w)",
    re.IGNORECASE,
)
_VALUES: Final = {part: tuple((choice, caseless(pattern)) for choice, pattern in values) for part, _, values in _LABELS}
_PART_OF: Final = {"leader": "order"}
_END = late(r"[;.]|,[ ](?=[\w -]{1,30}:)|$")


def in_words(words: str) -> str:
    """The words without quotation marks and brackets, with a colon behind every label."""
    if any(mark in words for mark in '"[{'):
        words = words.translate(_QUOTES)
    return _SIGN.sub(": ", words) if "=" in words or "->" in words or " :" in words else words


def fields_of(words: str) -> Iterator[tuple[str, str]]:
    """Parts of a key, and what the words say of them in fields, in order."""
    if ":" not in words:
        return
    for found in _FIELD.finditer(words):
        part = found.lastgroup or ""
        end = _END.search(words, found.end() + 1)
        value = lowered(words[found.end() + 1 : end.start() if end else len(words)].strip())
        for choice, pattern in _VALUES[part]:
            if pattern.match(value):
                yield _PART_OF.get(part, part), choice
                break
