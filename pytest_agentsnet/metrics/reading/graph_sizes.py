"""How many agents there are, and how far apart they are, as a clause has it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.caseless import caseless, lowered
from pytest_agentsnet.metrics.reading.clause import Clause
from pytest_agentsnet.metrics.reading.degree_words import NOT_THAT
from pytest_agentsnet.metrics.reading.fact_moods import fact_mood
from pytest_agentsnet.metrics.reading.numerals import NUMERAL, digits
from pytest_agentsnet.metrics.reading.remembering import remembered

WORDS = frozenset({
    "we", "altogether", "all", "agents", "nodes", "players", "participants", "vertices", "members", "people", "persons", "us", "network", "n", "graph", "total", "size", "agent", "node", "player", "member", "one", "part", "parties", "ppl", "heads", "headcount", "team", "group", "net", "circle", "village", "stations", "souls", "number",
})  # fmt: skip
DIAMETER_WORDS = frozenset({
    "diameter",
    "apart",
    "reached",
    "hop",
    "hops",
    "step",
    "steps",
    "path",
    "distance",
    "links",
    "edges",
    "longest",
    "widest",
    "greatest",
    "max",
    "maximum",
    "d",
})

_AGENTS = r"(?:persons|agents|nodes|players|participants|members|peoples?|ppl|heads|stations|souls|parties|vertices)\b"
# Agents of which something is said are some of them, and so are those around somebody.
_ALL = r"(?![ ](?:with|who|whose|that|which|have(?![ ]to)|has|had|say|said|want|chose|picked|took|left|already|are[ ](?:in|on|at)|each|around|next)\b)"
_SOME = (
    r"(?<!other )(?<!only )(?<!any )(?<!least )(?<!most )(?<!than )(?<!these )(?<!those )(?<!linked to )(?<!connected to )(?<!adjacent to )(?<!linked with )"
    r"(?<!connected with )(?<!talk to )(?<!speak to )(?<!write to )(?<!reach )(?<!from )(?<!next to )(?<!next )(?<!joined to )(?<!touch with )(?<!contact with )"
)
_SIZE = caseless(
    rf"\b(?:(?:there[ ](?:are|is)|are[ ]there)[ ](?:(?:a total of|only|just|exactly|in total|about)[ ])?(?P<there>{NUMERAL})[ ](?:(?:of[ ]us|{_AGENTS}){_ALL}|in total)"
    rf"|(?:network|graph|group|team)[ ](?:(?:has|have|of|with|contains|consists of|is|size is|size of|made up of|comprises|includes)[ ]){{1,2}}(?P<network>{NUMERAL})[ ](?:{_AGENTS}|in[ ]total|of[ ]us)"
    rf"|we[ ](?:are|number|count|total)[ ](?:(?:a group of|a network of|a team of|only|just|exactly)[ ])?(?P<we>{NUMERAL})[ ](?:in[ ](?:total|all)|altogether|strong|{_AGENTS}{_ALL})"
    rf"|(?:size[ ]of[ ](?:the|our|this)[ ](?:network|graph)|(?:network|graph)[ ]size|number[ ]of[ ](?:all[ ])?(?:agents|nodes|players|participants)(?:[ ]in[ ](?:the|our)[ ]network)?|(?:agents|nodes)[ ](?:total|count)|total(?:[ ](?:agents|nodes|size))?|(?:number|num|n)[ ](?:agents|nodes)|^(?:all[ ])?(?:agents|nodes|players)|size[ ]of[ ](?:the[ ])?network)"
    rf"[\"']?(?:[ ](?:is|equals|being|comes[ ]to|amounts[ ]to|totals|stands[ ]at)|[ ]?[:=])[ ]?(?P<size>{NUMERAL})"
    rf"|\bn[\"']?[ ]?(?:=|:|is|==|equals|(?:is[ ])?(?:probably|likely)|(?:might|may|could|should|must)[ ]be|)[ ]?(?P<n>{NUMERAL})"
    rf"|(?:{_AGENTS}|\bhead ?count(?:[ ]of[ ][\w ]{{1,24}}?)?|\bteam[ ](?:strength|size))[\"']?[ ]?(?:[:=\u2014]|number|counted:)[ ]?(?P<noted>{NUMERAL})(?![ ](?:neighbou?rs|links|edges))"
    rf"|\b(?:our|this|the|a|same)[ ](?:\w+[ ])?(?:network|net|graph|group|team|circle|village|company|band|crowd|cluster|ring)[ ]of[ ](?P<circle>{NUMERAL})(?![ ](?:neighbou?rs|links|edges|groups|rounds|hops|steps|options|colou?rs))"
    rf"|\bwe[ ]?=[ ]?(?P<ours>{NUMERAL})|\bnumber[ ]of[ ](?:its|our|all|the)[ ](?:nodes|agents),?[ ](?:being|is)[ ](?P<its>{NUMERAL})|\bone[ ]of[ ](?P<among>{NUMERAL})[ ](?:\w+[ ])?{_AGENTS}"
    rf"|\bsize[ ]of[ ](?:the[ ]|our[ ])?(?:net|network|graph|team)[ ]?[:\u2014][ ]?(?P<netsize>{NUMERAL})|\bwe[ ](?:are|are[ ]being)[ ](?:being[ ])?(?P<being>{NUMERAL})[ ]{_AGENTS}"
    rf"|{_SOME}(?P<agents>{NUMERAL})(?:-(?:agent|node|player|member)\b|[ ](?:of[ ]us|{_AGENTS}){_ALL})|we[ ]are[ ](?P<persons>(?:four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty))(?=$|,|[ ](?:and|here|now)\b)|we[ ]are[ ](?:only[ ]|just[ ])?(?:a[ ](?:group|network|team|circle)[ ]of)[ ](?P<group>{NUMERAL})(?=$|[,.!])|we[ ](?:number|total)[ ](?P<number>{NUMERAL})|a[ ]total[ ]of[ ](?P<total>{NUMERAL})[ ]{_AGENTS}|(?:one|part)[ ]of[ ](?:the[ ])?(?P<one>{NUMERAL})(?=$|,)|all[ ](?:of[ ]the[ ]|the[ ])?(?P<all>{NUMERAL})[ ](?:of[ ]us|agents|nodes|players|participants))(?![\w-])"
)
_AROUND = re.compile(r"\bneighbou?rhood|\bsurrounded\b|\bdirectly\b|\b(?:around|next[ ]to)[ ]me\b", re.IGNORECASE)
_WHOLE = frozenset({"n", "network", "size", "noted", "ours", "its", "netsize"})
_SMALL_CIRCLES = frozenset({"0", "1", "2", "3"})
_APART = r"(?:apart|away|across|wide|of[ ](?:each|one|every\w*|any\w*)|from[ ](?:each|one|any|every)|to[ ]reach|to[ ](?:any|every)\w*|between)"
_DIAMETER = re.compile(
    rf"\bdiameter\b[\"']?(?:[ ]?\([^()\d]{{1,20}}\)|,(?=[ ]being)|[ ]of[ ](?:the|our|this)[ ]\w+)?[ ]?[:=(,\u2014]?[ ]?(?:(?!(?:and|but|while|with|in|so|then)\b)[\w']+[ ][:=(]?[ ]?){{0,6}}?(?P<k>{NUMERAL})"
    rf"|\bdiameter\b[^.;:()]{{0,60}}?[ ](?:is|equals|of|amounts[ ]to|comes[ ]to)[ ](?:about[ ]|only[ ]|just[ ])?(?P<aside>{NUMERAL})"
    rf"|\b(?:f[au]rthest|most[ ]distant|two[ ]ends|end[ ]to[ ](?:end|the[ ]other)|ends)\b[^.;]{{0,40}}?\b(?P<far>{NUMERAL})[ ](?:(?:hops?|steps?|links?|edges?)\b|apart)"
    rf"|\b(?P<cross>{NUMERAL})[ ](?:hops?|steps?|links?)[ ](?:\w+[ ]){{0,2}}?(?:cross|(?:get[ ])?from[ ](?:one[ ])?end)|\breach\w*[ ](?:everyone|everybody|any\w*|all)\b[^.]{{0,25}}?\b(?P<reaching>{NUMERAL})[ ](?:hops?|steps?)|\breached[ ](?:from[ ]\w+[ ](?:\w+[ ])?)?(?:with)?in[ ](?:at[ ]most[ ])?(?P<reached>{NUMERAL})[ ](?:hops?|steps?)"
    rf"|\b(?:any\w*|every\w*|nobody|no[ ](?:one|agent|node)|network|graph)\b[^.;,]{{0,50}}?\b(?P<all>{NUMERAL})[ ](?:hops?|steps?)\b(?![ ](?:away[ ])?from[ ](?:me|you)\b)"
    rf"|\b(?P<over>{NUMERAL})[ ](?:hops?|steps?)\b[^.;,]{{0,40}}?\b(?:any\w*|across|graph|network)\b|\b(?:at[ ]most|up[ ]to|within)[ ](?P<bound>{NUMERAL})[ ](?:hops?|steps?)\b[^.;,]{{0,40}}?\b(?:every\w*|all)\b|\bmax(?:imum)?[ ]path(?:[ ]length)?[ ](?P<length>{NUMERAL})"
    rf"|\b(?:at[ ]most|no[ ]more[ ]than|not[ ]more[ ]than|more[ ]than|within|maximum[ ]of|up[ ]to|most)[ ](?P<within>{NUMERAL})[ ](?:hops?|steps?|edges|links)[ ](?:\w+[ ])?{_APART}"
    rf"|\bn[ ]?=[ ]?\d+[ ,;]+d[ ]?=[ ]?(?P<letter>{NUMERAL})|\b(?:longest|widest|greatest|max(?:imum|imal)?|farthest|furthest)[ ](?:\w+[ ])?(?:way|route|distance|gap|span|stretch|separation|trip|path)\b[^.;]{{0,50}}?\b(?P<way>{NUMERAL})(?=$|[.,;)]|[ ](?:\w+[ ])?(?:hops?|steps?|links?|edges?))"
    rf"|\b(?P<most>{NUMERAL})[ ](?:hops?|steps?)[ ](?:apart[ ])?(?:at[ ](?:the[ ])?(?:very[ ])?most|max(?:imum)?|tops)\b|\bhops?[ ]across[ ]?[:\u2014][ ]?(?P<net>{NUMERAL})"
    rf"|\b(?P<hops>{NUMERAL})[ ](?:hops?|steps?)[ ](?:across|in[ ]diameter|wide|apart[ ]at[ ]most|from[ ]end[ ]to[ ]end)"
    rf"|\b(?:longest|maximum|max|greatest|largest)[ ](?:shortest[ ])?(?:path|distance)\b[^.]{{0,40}}?(?:\b(?:is|has|of)|[:=])[ ](?:only[ ]|just[ ])?(?:length[ ])?(?P<path>{NUMERAL})",
    re.IGNORECASE,
)


def sizes(clause: Clause) -> Iterator[Statement]:
    """The number of agents, as far as it is said of all of them. Three of us are a circle of friends, not the network."""
    for value, start, end in _told(clause.text):
        told = Statement("n", None, value, fact_mood(clause, start, end), clause.start, clause.end)
        yield from _denied(iter((told,)), clause, end)


@remembered
def _told(text: str) -> tuple[tuple[str, int, int], ...]:
    """The numbers, and where what tells them begins and ends."""
    if _AROUND.search(text):
        return ()
    told = [
        (digits(found[found.lastgroup or 0]), found.lastgroup, *found.span()) for found in _SIZE.finditer(lowered(text))
    ]
    return tuple((value, start, end) for value, how, start, end in told if value not in _SMALL_CIRCLES or how in _WHOLE)


def _denied(statements: Iterator[Statement], clause: Clause, end: int) -> Iterator[Statement]:
    """These, and the number that is denied behind them: "five of us, not six"."""
    for one in statements:
        yield one
        if one.mood != "negated" and (other := NOT_THAT.match(clause.text, end)):
            yield replace(one, value=digits(other["k"]), mood="negated")


def diameters(clause: Clause) -> Iterator[Statement]:
    """The longest of the shortest paths of the graph."""
    for found in _DIAMETER.finditer(clause.text):
        value = digits(found[found.lastgroup or 0])
        told = Statement("diameter", None, value, fact_mood(clause, *found.span()), clause.start, clause.end)
        yield from _denied(iter((told,)), clause, found.end())
