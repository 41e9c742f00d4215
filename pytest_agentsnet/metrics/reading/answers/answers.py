"""Whose answer is what, and which answers are taken or free, in all clauses of a line."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.answers.groups import read_groups
from pytest_agentsnet.metrics.reading.answers.leading import read_leading
from pytest_agentsnet.metrics.reading.answers.pairs import read_pairs
from pytest_agentsnet.metrics.reading.answers.stating import SHORT
from pytest_agentsnet.metrics.reading.answers.values import read_values
from pytest_agentsnet.metrics.reading.marked.marking import Marker
from pytest_agentsnet.metrics.reading.marked.marks import Marks
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.text.vocabulary import LEADER_ELECTION
from pytest_agentsnet.metrics.reading.words.late import late

# Without a word that begins so a clause tells no answer of the task. (In lower case: a search that ignores case takes long.)
_TELLING: Mapping[str, re.Pattern[str]] = {
    "vertex_cover": late(
        r"coordinat|\b(?:yes|no|role|job|task|duty|position|volunteer|true|false|in|out|aside|by|back|down|up|off|cover|pass|hold)"
    ),
    "matching": late(
        r"\b(?:pair|match|lock|joi|knot|item|hitch|bet|mate|date|budd|luck|com|heart|eyes|promis|no can|thanks|reject|hand|hit it|say|said|off|team|partner|coupl|bond|together|cho|pick|nam|select|answer|accept|propos|commit|promis|offer|agree|arrang|deal|prefer|favo|lean"
        r"|consider|think|opt|decid|settl|point|reserv|taken|claim|vot|declin|reject|turn|refus|with|single|unmatched|unpaired|alone|null|none|without|would|goes|going|free|avail|open|took|take|has|spoken|grabs|market|gone|left|look|snap|nab|book|occup|mine|yours|me and|you and|and me|and you|like this|found|each other|one another)"
    ),
    LEADER_ELECTION: late(
        r"\b(?:lead|led|vot|out|head|boss|crown|saddle|helm|shots|show|behind|faith|money|second|yield|conced|bow|camp|side|the one|want|with you|board|name|claim|contend|rival|chosen|thus|hence|that is|man|woman|reins|mind|job|race|favour|favor|nomin|support|accept|back|endors|elect|candida|in charge|follow|propos|suggest|cho|pick|select|prefer|favo|consider|recommend|defer|agree|settl|switch"
        r"|go|step|withdr|declin|volunt|run|stand|answer|it is|how about|what about|say|said|drop|resign|winner|decision|mak|trust|adopt|recogn|acknow|appoint|rall)"
    ),
}


def read_answers(
    found: Sequence[Clause], setting: Setting, marker: Marker, strangers: Sequence[str]
) -> Iterator[Statement]:
    """The answers that the clauses of a line tell; ``strangers`` are persons in its text that are no agents."""
    marks = Marks(setting, marker, strangers, found)
    task = setting.vocabulary.task
    telling = _TELLING.get(task) or marks.marker.telling
    read = _READINGS.get(task, read_values)
    for clause in found:
        if telling.search(clause.text.lower()) or len(clause.text) < SHORT or marks.before(clause):
            yield from read(clause, marks)


_READINGS: Mapping[str, Callable[[Clause, Marks], Iterator[Statement]]] = {
    "coloring": read_groups,
    "matching": read_pairs,
    LEADER_ELECTION: read_leading,
}
