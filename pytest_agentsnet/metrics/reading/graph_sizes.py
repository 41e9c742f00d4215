"""How many agents there are, and how far apart they are, as a clause has it."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.numerals import NUMERAL, digits

WORDS = frozenset({
    "agents", "nodes", "players", "participants", "members", "people", "us", "network", "n", "graph", "total", "size",
})  # fmt: skip
DIAMETER_WORDS = frozenset({"diameter", "hop", "hops", "step", "steps"})

_AGENTS = r"(?:agents|nodes|players|participants|members|people)\b"
# Agents of which something is said are some of them.
_ALL = r"(?![ ](?:with|who|whose|that|which|have|has|had|say|said|want|chose|picked|took|left|already|are[ ](?:in|on|at)|each)\b)"
_SIZE = re.compile(
    rf"\b(?:there[ ](?:are|is)[ ](?:(?:a total of|only|just|exactly|in total|about)[ ])?(?P<there>{NUMERAL})[ ](?:(?:of[ ]us|{_AGENTS}){_ALL}|in total)"
    rf"|all[ ](?:of[ ]the[ ]|the[ ])?(?P<all>{NUMERAL})[ ](?:of[ ]us\b|(?:other[ ])?{_AGENTS})"
    rf"|we[ ]are[ ](?:(?:a group of|a network of|only|just|exactly)[ ])?(?P<we>{NUMERAL})[ ](?:in[ ]total|altogether|{_AGENTS}{_ALL})"
    rf"|(?:network|graph|group|team|total)[ ](?:(?:has|have|of|with|contains|consists of|is|size is|size of)[ ]){{1,2}}(?P<network>{NUMERAL})[ ](?:{_AGENTS}|in[ ]total|of[ ]us)"
    rf"|(?:one|part|member)[ ]of[ ](?:the[ ])?(?P<one>{NUMERAL})[ ]{_AGENTS}{_ALL}"
    rf"|(?P<total>{NUMERAL})[ ](?:{_AGENTS}|of[ ]us)[ ](?:in[ ](?:total|all|the[ ](?:whole[ ]|entire[ ])?(?:network|graph)|this[ ]network|our[ ]network)|altogether|overall)"
    rf"|(?:network|graph)[ ](?:size)(?:[ ]is|[ ]?[:=])[ ]?(?P<size>{NUMERAL})"
    rf"|(?:number of|total)[ ](?:agents|nodes)(?:[ ]is|[ ]?[:=])[ ]?(?P<number>{NUMERAL})"
    rf"|\bn[\"']?[ ]?(?:=|:|is)[ ]?(?P<n>{NUMERAL}))(?![\w-])",
    re.IGNORECASE,
)
_SMALL_CIRCLES = frozenset({"0", "1", "2", "3"})
_DIAMETER = re.compile(
    rf"\bdiameter\b[\"']?(?:[ ](?:of|is|the|our|this|network|graph|at|most|about|exactly|only|to|be|seems|around|here|probably|must|could|might|may|"
    rf"equals|has|a|roughly|think|estimated|estimate|likely)|[ ]?[:=])*[ ]?(?P<k>{NUMERAL})"
    rf"|\b(?P<hops>{NUMERAL})[ ](?:hops?|steps?)[ ](?:apart|away from each other|across|in diameter|wide)",
    re.IGNORECASE,
)


def graph_sizes(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The number of agents, as far as it is said of all of them. Three of us are a circle of friends, not the network."""
    for found in _SIZE.finditer(clause.text):
        value = digits(found[found.lastgroup or 0])
        if value not in _SMALL_CIRCLES or found.lastgroup in {"n", "network", "size", "number"}:
            yield Statement("n", None, value, clause.mood, clause.start, clause.end)


def diameters(clause: Clause, setting: Setting) -> Iterator[Statement]:
    """The longest of the shortest paths of the graph."""
    for found in _DIAMETER.finditer(clause.text):
        yield Statement("diameter", None, digits(found["k"] or found["hops"]), clause.mood, clause.start, clause.end)
