"""The words in which somebody tells how many neighbours he has."""

import re
from typing import Final

from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import NUMERAL

WORDS: Final = frozenset([
    "neighbour",
    "neighbours",
    "neighbor",
    "neighbors",
    "degree",
    "degrees",
    "messages",
    "listen",
    "share",
    "lines",
    "leave",
    "meet",
    "connections",
    "connection",
    "links",
    "edges",
    "link",
    "edge",
    "contacts",
    "contact",
    "peers",
    "connected",
    "linked",
    "adjacent",
    "joined",
    "tied",
    "wired",
    "attached",
    "neighbourhood",
    "neighborhood",
    "surrounded",
    "directly",
    "talk",
    "speak",
    "write",
    "communicate",
    "reach",
    "see",
    "message",
    "hear",
    "border",
    "borders",
    "touch",
    "know",
    "around",
    "next",
])

_FILLING = (
    r"(?:(?:both|also|only|just|exactly|no more than|not more than|as few as|as many as|precisely|about|currently|a total of|got|each|now|all|do|does|not|direct|directly|in total|even|the|a|an|happen to"
    r"|happens to|still|already|indeed|really|at least|at most|merely|altogether|as a|node|agent|vertex|up|well|been|here|to|on|hub|leaf|who|that|which|good|of|but|own|actually|rather|quite|roughly|around|no less than|no fewer than)[ ]){0,4}"
)
_WHO = r"(?P<who>(?<![\w'])(?:I|my|you|your|we|our|[^\W_][\w-]{0,40}(?:'s)?))[ ]"
_HAVE = r"(?:has|have|had|having|got|with|counts?|sees?|holds?|maintains?|owns?|boasts?|features?|enjoys?|lists?|responsible for|keeps?|touch(?:es)?|borders?|sits?)"

# What is counted. Those who are in some state are not all of them, nor are others.
_STATE = r"(?![ ](?:in(?![ ](?:total|all)\b)|on|at|with|who|whose|that|which|already|left|taking|using|still|have|has|say|says|said|want|wants|chose|picked|took|are(?![ ](?:around|next|all|mine))|unmatched|undecided|both|can|to|from)\b|')"
NEIGHBOURS: Final = late(
    rf"[ ](?:(?:other|direct|immediate|total|graph|network|different|adjacent)[ ])?(?:neighbou?rs?|connections?|links?|edges?|contacts?|peers?|adjacent[ ]\w+)\b(?P<all>{_STATE})?",
    re.IGNORECASE,
)
OTHERS: Final = late(
    r"[ ](?:(?:other|different|more|further)[ ])?(?:others?|agents?|nodes?|people|players?|members|of[ ](?:you|us|them|the[ ]\w+)|neighbou?rs?|edges?|links?)\b",
    re.IGNORECASE,
)

# Before the number: whose they are.
OWNED: Final = late(
    r"\b(?P<who>my|your|our|[^\W_][\w-]{0,40}'s)[ ](?:(?:only|own|current|direct|total|sole)[ ]){0,2}$", re.IGNORECASE
)
HAS: Final = late(rf"{_WHO}(?:(?:am|are|is|was|being)[ ])?{_FILLING}{_HAVE}[ ]{_FILLING}$", re.IGNORECASE)
WITH: Final = late(
    r"^\W*(?:(?:and|but|so|as|since|because|someone|somebody|the[ ]one|an?[ ](?:agent|node))[ ])*(?:with|having)[ ](?:(?:only|just|as many as|my|the|all)[ ])*$",
    re.IGNORECASE,
)
NAMED_WITH: Final = late(rf"\b(?P<who>[^\W_][\w-]{{0,40}}),[ ](?:with|having)[ ]{_FILLING}$", re.IGNORECASE)
ALONE: Final = late(
    r"^\W*(?:(?:with|just|only|and|so)[ ])*(?P<who>because)?(?:(?<=because)[ ])?(?:(?:of|only|just)[ ])*$",
    re.IGNORECASE,
)
RELATED: Final = late(
    rf"{_WHO}(?:(?:am|are|is|being)[ ]{_FILLING}(?:connected|linked|adjacent|joined|tied|next|wired|attached|surrounded|in[ ]touch|in[ ]contact)[ ](?:to|with|by)"
    rf"|(?:can|could|may|get[ ]to)[ ]{_FILLING}(?:talk|speak|write|communicate|reach|see|message|contact|hear|exchange[ ]messages|trade[ ]messages|swap[ ]messages)(?:[ ](?:directly[ ])?(?:to|with|from))?"
    rf"|{_FILLING}(?:hears?[ ]from|borders?(?:[ ]on)?|touch(?:es)?|talks?[ ]to|write[ ]to|links?[ ]to|connects?[ ]to|reach(?:es)?|(?:get|receive|send|exchange)s?[ ]messages[ ](?:from|to|with)|(?:have|has|share|shares|got)[ ](?:(?:an?|direct)[ ]){0, 2}(?:edges?|links?|connections?|ties|lines)[ ](?:to|with)))[ ]{_FILLING}$",
    re.IGNORECASE,
)
TIED: Final = late(
    rf"{_WHO}(?:am|are|is|being)[ ]{_FILLING}(?:connected|linked|adjacent|joined|tied|wired|attached|in[ ]touch|in[ ]contact)[ ](?:to|with)[ ](?:(?:only|just|exactly)[ ])?$",
    re.IGNORECASE,
)
ENDS: Final = late(r"(?:$|[,.;:!])")
"""A number that ends a clause counts neighbours behind "I am linked to"."""
KNOWS: Final = late(rf"{_WHO}{_FILLING}knows?[ ]{_FILLING}$", re.IGNORECASE)
DEGREE: Final = late(
    rf"(?:{_WHO}{_FILLING}(?:(?:own|node|graph|vertex|has(?: a)?|have(?: a)?|am|is|are|of|with(?: a)?|at|current|exact)[ ]){{0,3}})?"
    r"(?:degree|deg|(?:number|count|#)[ ]of[ ](?:my[ ])?(?:neighbou?rs|connections|links|edges)|(?:neighbou?r|link|edge|connection)[ ]count|neighbou?rhood(?:'s)?(?:[ ]size)?|neighbou?r[ ]list|list[ ]of[ ](?:my[ ])?neighbou?rs)"
    r"(?:'s)?[\"']?(?:,(?=[ ]being))?[ -]?(?:\((?:me|mine|[^()]{1,20})\)[ ]?)?(?:of[ ](?:mine|me)[ ]?)?(?:[:=,(]|-?>|of|is|are|being|equals|number|has[ ]size|consists[ ]of|is[ ]made[ ]up[ ]of|made[ ]up[ ]of|comprises|contains|has|happens[ ]to[ ]be|(?:might|may|could|should|would|must|will)[ ]be|seems[ ]to[ ]be|is[ ]probably|comes[ ]to|amounts[ ]to)?[ ]?"
    rf"{_FILLING}$",
    re.IGNORECASE,
)

DEGREE_AT: Final = late(r"\bdegree[ ]?\([ ]?(?P<who>[^\W_][\w-]{0,40})[ ]?\)(?:[ ]?[:=|]|[ ]is)*[ ]*$", re.IGNORECASE)
"""Degrees as a function: "deg(Bob) = 3"."""
DEGREE_OF: Final = late(r"\bdegree[ ]of[ ](?P<who>[^\W_][\w-]{0,40})(?:[ ]is|[ ]?[:=])[ ]$", re.IGNORECASE)

PLAIN: Final = late(
    rf"(?:(?P<who>my|your|[^\W_][\w-]{{0,40}}'s)[ ])?\b(?:neighbou?rs|connections|links)[\"']?(?P<mark>[ ]?(?:[:=(]|is|are|number|count)?)[ ]?{_FILLING}(?<! on )(?<! at )(?<! to )$",
    re.IGNORECASE,
)
MORE: Final = late(r"(?![ ]in[ ](?:number|total|all)\b)[ ]?\w")

# Behind it.
AROUND: Final = late(
    r"(?:[ ](?:are|is|that|who|which|sit|sits|end|ends|lie|all|directly|connected|linked|adjacent|attached|tied|joined|hooked[ ]up|leading|i|can|only))*"
    r"[ ](?:around|near|next[ ]to|adjacent[ ]to|of|on|for|at|to|with|beside|reach|write[ ]to|talk[ ]to|speak[ ]to|hear[ ]from|listen[ ]to|(?:lead|go|goes|come|comes)[ ](?:to|away[ ]from|out[ ](?:of|from))|leave|meet[ ]at|in(?=[ ](?:my|your)[ ](?:\w+[ ])?(?:neighbou?rhood|circle|vicinity|list)\b)|touch|touches|surround|border(?:[ ]on)?)[ ]?(?P<who>me|you|mine|yours|my|your|(?=$|[,.]))(?![\w])",
    re.IGNORECASE,
)
ARE_MINE: Final = late(
    r"[ ](?:are|is)[ ](?:all[ ])?(?P<who>my|your)[ ](?:degree|neighbou?rs|contacts|connections|number[ ]of)\b",
    re.IGNORECASE,
)
OF_MINE: Final = late(r"[ ]of[ ](?P<who>my|your)[ ](?:neighbou?rs|connections|links|contacts)\b", re.IGNORECASE)
ALL: Final = late(r"\ball[ ]$", re.IGNORECASE)
ONE_OF_THEM: Final = late(r"[ ](?:direct[ ])?(?:contact|connection|link|edge)\b", re.IGNORECASE)
NUMBER: Final = late(NUMERAL, re.IGNORECASE)
SOLE: Final = late(
    r"(?P<who>\b(?:my|your|[^\W_][\w-]{0,40}'s))[ ](?:only|sole|one and only)[ ](?:direct[ ])?(?:neighbou?r|connection|link|contact)\b",
    re.IGNORECASE,
)

# Behind a clause that counts neighbours: "while I have only one".
MORE_OR_LESS: Final = late(
    r"\b(?:most|more|fewe(?:r|st)|how many|many) (?:neighbou?rs|links|connections|contacts|edges)\b", re.IGNORECASE
)
COUNTED: Final = late(
    rf"{NUMERAL}[ ](?:other[ ]|direct[ ])?(?:neighbou?r|link|connection|edge|contact|peer)|\b(?:connected|linked|adjacent|touch|contact)[ ](?:to|with)[ ]{NUMERAL}|\bdegrees?\b|\bnumber[ ]of[ ](?:neighbou?r|link|connection|edge|contact)s\b|\b(?:neighbou?r|link)[ ]count",
    re.IGNORECASE,
)
ELLIPSIS: Final = late(
    rf"(?:^|[,;:(|][ ]*[{{\[]?|[ ](?:and|but|while|whereas|with)[ ])(?:(?:and|but|while|whereas|because)[ ])?[\"']?(?P<who>(?:I|me|mine|you|yours|we|[^\W_][\w-]{{0,40}}(?:'s)?))[\"']?[ ]?(?:(?:has|have|had|got|is|are|being|only|just|about|counts?|with|at|:|=|\(|(?<=just )the|(?<=only )the)[ ]?){{0,3}}(?P<k>{NUMERAL})\)?"
    r"(?:[ ]of[ ](?:them|those)|[ ]each|[ ]only|[ ]in[ ]total)?(?=$|[,;.)}|]|[ ](?:and|but|while|so)\b)",
    re.IGNORECASE,
)
"""Others, and how many they have, where it was told before what is counted: "Bob has three links, Carol one"."""
NOT_THAT: Final = late(
    rf"[^.;:]{{0,24}}?,?[ ](?:(?:and|but)[ ])?(?:not|rather[ ]than|instead[ ]of)[ ](?:just[ ]|only[ ])?(?P<k>{NUMERAL})(?=[.,;!?)]|$|[ ](?:as|like|any)\b)",
    re.IGNORECASE,
)
"""Behind a number: which it is not."""
LINKING: Final = frozenset({"because", "with", "and", "but", "so", "since", "at", "has", "have", "of", "the", "is", "a", "as", "node", "total", "having", "there", "number", "count", "own", "current", "exact", "graph", "vertex", "only", "just"})  # fmt: skip
"""Words before a degree that own none."""
