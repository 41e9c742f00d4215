"""In whose neighbourhood something is so, as a clause says or those before it."""

from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.marked.neighbourhoods import neighbourhood
from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.words.late import late

_CLAUSES_BACK = 3
"""Clauses before it that may name whose it is."""
_KEYS_BACK = 6
_NAMED = late(r"@\d+\b")
_GOES_ON = late(r"\b(?:is|are|too|as well)\W*$|^\W*(?:and |but )?(?:so|neither|nor) ")
_KEYED = late(r"\"(?:agent|about|node|name|id|vertex)\" ?: ?\"(@(?:me|you|\d+))\"|\"@other\" ?: ?\"(@(?:me|you|\d+))\"")
_OF_AGENT = late(r"\"(?:agent|node)\"")


def neighbourhood_of(clause: Clause, marks: Marks) -> str:
    """Of whose neighbourhood the clause speaks, or that before it with which it goes on."""
    place: Clause | None = clause
    marked = marks.of(clause)
    earlier = ""
    for _ in range(_CLAUSES_BACK):
        place = place and marks.before(place)
        if place is None or earlier:
            break
        named = _NAMED.findall(marks.of(place))
        earlier = named[-1] if named else ""
    if clause.text[:2].lstrip("{[").startswith('"') and (keyed := _keyed(clause, marks)):
        return keyed
    partners = not marks.marker.numbers
    where = neighbourhood(marked, clause.text, earlier, partners=partners) or (
        "" if partners else headed_by(clause, marks)
    )
    if not where and (before := marks.before(clause)) and (clause.before or _GOES_ON.search(marked)):
        return neighbourhood_of(before, marks)
    return where or "@me"


def _keyed(clause: Clause, marks: Marks) -> str:
    """The mark of the person whom the object is about of which this is a key and its value."""
    place = marks.before(clause)
    for _ in range(_KEYS_BACK):
        if place is None:
            break
        found = _KEYED.search(marks.of(place))
        if found and (found[1] or _OF_AGENT.search(place.text)):
            return found[1] or found[2]
        place = marks.before(place)
    return ""


def headed_by(clause: Clause, marks: Marks) -> str:
    """The mark of the person whom the heading of the clause names, if it names one only."""
    named = set(marks.setting.vocabulary.names_in(clause.heading)) if clause.heading else ()
    ends = {marks.setting.speaker: "@me", marks.setting.hearer: "@you"}
    agents = marks.setting.vocabulary.agents
    return next((ends.get(one) or f"@{agents.index(one)}" for one in named), "") if len(named) == 1 else ""
