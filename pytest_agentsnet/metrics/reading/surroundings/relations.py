"""The words that say who is whose neighbour: nouns that somebody has, participles and verbs that join two, ways to reach somebody."""

import re
from typing import Final

from pytest_agentsnet.metrics.reading.words.caseless import caseless
from pytest_agentsnet.metrics.reading.words.late import late

BE: Final = r"(?:is|are|am|was|were|be|being|been)"

_NOUN = r"(?:neighbou?r(?:hood)?|contact|connection|link|peer|adjacency|adjacencies)s?(?!'s)"
_JOINED = (
    r"connected(?![ ]than)|linked|adjacent|joined|tied(?![ ]the)|wired|attached|hooked[ ]up|next(?=[ ]to)|surrounded(?=[ ]by)|(?:in|am)[ ]between|beside|on[ ]speaking[ ]terms|in[ ]line|within[ ]reach|around(?=[ ](?:me|you)\b)|neighbou?ring|bordering|(?<!been )(?<!get )(?<!got )(?<!keep )(?<!stay )in[ ](?:direct[ ])?(?:touch|contact)"
    r"|(?:shares?|sharing)[ ](?:(?:an?|one|the)[ ])?(?:direct[ ])?(?:edge|link|border|connection)s?|(?:sits?|stands?|am|wedged|placed|located)[ ](?:right[ ])?between"
)
_JOINS = r"surrounds?|connects|connect(?=[ ](?:to|with))|links?(?=[ ](?:to|with)[ ])|borders?|touch(?:es)?|adjoins?|(?<!from[ ]Qx\w\w\w[ ])reaches|ha(?:s|ve)[ ](?:direct[ ])?access|exchanges?[ ]messages|trades?[ ]messages"
_EDGE = r"(?:edge|link|connection|tie|line)s?(?=[ ](?:\w+[ ]){0,3}?(?:to|with|between|from|joins|joining|connects|connecting)\b)"
_REACH = (
    r"(?:can(?:[ ]?not)?|(?<!been )(?:un)?able[ ]to|only)[ ](?:(?:also|only|just|directly|still|even|actually)[ ]){0,2}"
    r"(?:talk|speak|write|message|reach|hear[ ]from|communicate|contact(?!s?[ ](?:is|are|of|in|here|on)\b|s?:)|see|(?:exchange|trade|swap)[ ]messages|send[ ](?:\w+[ ])?messages?)"
)

RELATION: Final = caseless(
    rf"\b(?:(?P<edge>{_EDGE})|(?P<joined>{_JOINED})|(?P<noun>{_NOUN})|(?P<joins>{_JOINS})|(?P<reach>{_REACH})|(?P<pairs>edges?))\b"
)
"""One of them, by its kind; in lower case."""

_FILLING = (
    rf"{BE}|has|have|had|got|do|does|did|not|no|longer|also|only|both|all|each|either|directly|immediately|just|currently|now|still|already|indeed|actually|even|well|as"
    r"|probably|possibly|maybe|perhaps|apparently|might|may|must|should|seems?|to|who|which|that|there|here|sits?|stands?|lives?|lies?|neither|nor|located|placed|exists?|an?|the|any|one|direct|another|other|further|with|and|too|immediate|happens?"
)
"""Words between a subject and its relation, or behind it, that change nothing."""

SUBJECT_OF: Final = late(rf"[,:]?(?:[ ](?:{_FILLING})(?=[ ,]),?)*[ ]?", re.IGNORECASE)
"""All that stands between a subject and what it is."""

UNSAID: Final = late(
    rf"(?:^|[:;.(|{{]|\u2014|-)[ \"'*]*(?:(?:{_FILLING}|own|known|current|graph|actual|confirmed|all|complete|full)[ ])*$|,[ ]\"$|,[ ](?:(?:and|but|so|because|since)[ ])(?:there[ ](?:is|are)[ ])?(?:(?:{_FILLING})[ ])*$",
    re.IGNORECASE,
)
"""What stands before a relation of which nobody is the subject, so that it is the speaker."""

WE: Final = late(rf"\bwe(?:[ ](?:{_FILLING}))*[ ]$", re.IGNORECASE)

MY_NODE: Final = late(rf"\bmy[ ](?:node|vertex|position|place|agent)(?:[ ](?:{_FILLING}))*[ ]$", re.IGNORECASE)
"""The speaker as a node of the graph, before its relation."""

OBJECT_OF: Final = late(
    r"[ ]?(?:(?:(?:that|which)(?=[ ](?:joins|connects|runs|goes|leads|exists))|directly|only|both|just|also|each|up|runs|goes|leads|exists|is|either|immediately|right|goes|leading|running|going|shared)[ ]){0,3}(?:(?:to|with|of|by|from|between|on|upon|joins|joining|connects|connecting)(?:[ ]?:)?[ ])?(?:(?:both|only|just|either|each[ ]of|directly[ ]to)[ ])?[\"']?",
    re.IGNORECASE,
)
"""All that stands between a relation and whom it joins to."""

LINK_OF: Final = late(
    r"[ ](?:that[ ]|which[ ])?(?:I|you|we|they)[ ](?:have|share|hold)[ ](?:with|to)[ ]", re.IGNORECASE
)
"""Between a link and the other end, where its owner is named behind it: "the link I have with"."""

COMPLEMENT: Final = late(
    rf"(?:[ ]*(?:[:=(,\"'>|\[\u2014-]|\(\d{{1,2}}\)|\b(?:{BE}|includes?|including|namely|consists?|consisting|comprises?|made|up|contains?|numbers?|total|one|two|three|four|five|six|seven|only|just|both|also|here|now|currently|there|so[ ]far|sits?|stands?|(?:(?:no|number)\.?[ ]?)?\#?\d{{1,2}}|too|as[ ]well|in[ ]this|in[ ]the|graph|network|besides|apart|aside"
    r"|from|than|other|you|directly|exactly|these|those|they|one|among|them|of|whom|who|which|names?|list|set|called|named|go|goes|lead|leads|run|runs|to|not|of[ ]course|as[ ]follows|to[ ]wit|viz|specifically|that[ ]is|precisely|others|agents|nodes|people|,[ ]and[ ](?:it|that)[ ]is|on[ ]my[ ](?:list|side|end)|right[ ]now|i[ ]have|i[ ]know|we[ ]have)\b))*[ ]*",
    re.IGNORECASE,
)
"""All that stands between neighbours and their names."""

PREDICATE: Final = late(
    rf"(?:'s|[ ,]*(?:I[ ](?:\w+ly[ ])?(?:believe|think|suppose|guess|assume|gather|know|understand)[ ](?:to[ ])?|happens?[ ]to[ ]|seems?[ ]to[ ]|\w+[ ])?(?:{BE}|counts?(?=[ ](?:as|among))|belongs?[ ]to|figures?))(?:[ ](?:also|both|all|not|no|only|just|indeed|still|direct|close|immediate|mutual|common|shared|graph|further|other|even|really|each|either|neither|probably|maybe|likely|currently|now|actually|already|one|two|three|some|among|part|of|an?|the|another|in|surely|directly))*[ ]?",
    re.IGNORECASE,
)
"""All that stands between somebody and whose neighbour he is."""

WORDS: Final = frozenset({
    "neighbour", "neighbours", "neighbor", "neighbors", "neighbouring", "neighboring", "neighbourhood",
    "neighborhood", "contact", "contacts", "connection", "connections", "link", "links", "peer", "peers",
    "connected", "linked", "adjacent", "adjacency", "joined", "tied", "wired", "attached", "hooked", "next",
    "bordering", "touch", "touches", "borders", "border", "connects", "connect", "share", "shares", "sharing",
    "edge", "edges", "tie", "line", "can", "cannot", "able", "unable", "around", "beside", "between", "talk",
    "speak", "write", "exchange", "trade", "swap", "reach", "hear", "communicate", "see", "message", "surround",
    "surrounds", "surrounded", "access", "speaking", "reaches", "adjoins", "adjoin", "exchanges", "trades",
})  # fmt: skip
"""Of these one stands in every sentence that has a relation."""
