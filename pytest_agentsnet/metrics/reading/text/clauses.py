"""Cutting a line into clauses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pytest_agentsnet.metrics.reading.text.clause import Clause
from pytest_agentsnet.metrics.reading.text.conditions import under_conditions
from pytest_agentsnet.metrics.reading.text.contractions import written_out
from pytest_agentsnet.metrics.reading.text.headings import Headings
from pytest_agentsnet.metrics.reading.text.lines import END
from pytest_agentsnet.metrics.reading.words.late import late

LONGEST = 400
"""Characters of a clause. What is longer is cut there, so that no reader meets more."""

_SHORT = 2
"""Spaces in what may be half a subject: "you and I", "so Bob and I"."""

_CONNECTORS = (
    "but|bc|cuz|cos|iff|while|whereas|as soon as|when|once|although|though|because|since|so|yet|then|which|as long as|provided|assuming|in case"
    "|if|unless|otherwise|or else|however|instead|therefore|thus|given that|not"
)
_SUBJECTS = "I|I'[a-z]+|[Yy]ou|we|We|he|she|they|it|let|let's|Let's|how|what|who|my|My|your|please|pls|plz|can|could|would|will|should|do|does|did|are|is|have"
_VERBS = (
    "(?:(?:is|are|has|does|wo)n't|is|are|has|have|will|took|must|shall|needs|ought|cannot|takes?|said|says?|stays?|goes|wants?|should|can|could|would|remains?|seems?|was|had|chose|chooses?|picked|picks?"
    "|answered|answers?|does|did|might|may|still|already|leads?|votes?|voted|supports?|becomes?)"
)
# Behind these words "if" begins no condition: "let me know if you take 2" asks.
_ASKED = (
    "what",
    "What",
    "know",
    "see",
    "check",
    "wonder",
    "sure",
    "tell me",
    "Tell me",
    "Check",
    "See",
    "Confirm",
    "confirm",
    "even",
    "Even",
    "only",
    "Only",
    "as",
)
_NOT_ASKED = "".join(rf"(?<!\b{word}[ ])" for word in _ASKED)
# "You and I", "both Bob and you" are one subject, "with you and I" are none.
_ONE_SUBJECT = late(
    r"(?:^|: |\b(?:both|that|since|because|if|whether|unless|suggest|propose|think|said|neither|either|hope|means?|case|as|while|so|but|and|between)[ ])(?:[A-Z]\w*,? )*(?:[A-Z]\w*|[Yy]ou|me)$"
)
# Each branch begins with a character of its own, so that the search runs from one of these to the next.
_BOUNDARY = late(
    rf"{END}|;|\((?![^()\n]{{0,12}}\))|\)(?![ ]?[=:][ ]?\w)"
    r"|\u2014(?<!oordinators \u2014)(?<!oordinator \u2014)(?<!eader \u2014)(?<!artner \u2014)(?<!ote \u2014)(?!(?<=\w\u2014)[A-Z]\w*(?:[,.;:\u2014]|[ ](?:and|exists?|un\w+|covered|linked|connected)\b|[ ]\(|$))[ ]?+(?!(?:[Gg]roup|[Yy]es|[Nn]o|\d|None)\b)"
    r"|,[ ]*(?=as[ ](?:I|you|we|he|she|they|it|is|does|do|are|did|has|[A-Z])|[A-Z]\w*[ ](?:too|as[ ]well|also|likewise)\b)"
    rf"|,[ ]*(?!if[ ](?:memory|I'm[ ]not[ ]mist|I[ ]am[ ]not[ ]mist|I[ ](?:recall|remember))|(?:is|was)[ ](?:that|it|this)[ ](?:you|yours|me|mine|him|[A-Z]\w*)\W{{0,2}}(?:[?]|$)|(?:or[ ])?so[ ]it[ ](?:looks|seems|appears)\b)(?=(?:and[ ]|or[ ])?(?!(?:I|[Yy]ou|me)(?:[,.;)\n]|[ ]and[ ](?!I\b)|$))(?:{_CONNECTORS}|{_SUBJECTS})\b|[\"'][\w ]{{1,30}}[\"'][ ]?:)"
    r"|,(?<!Qx\w\w\w,)(?<!ou,)[ ]*(?=[A-Z]\w*[ ]and[ ](?:I|you)[ ](?:both|will|would|are|have|can|could|should|do|did)\b)"
    rf"|,[ ]*(?=(?:and[ ])?(?:[A-Z]\w*(?:[ ]\d+)?|\d+)[ ]{_VERBS}\b)"
    # What asks back is asked by itself: "0 for now, and yours?", "my vote - who has yours?", "I take 2, okay by you?".
    r"|,[ ]*(?=and[ ](?:(?:on|from|with|at|in|for)[ ])?(?:yours?|you|there|your[ ](?:side|end|part))[ ]?[?])|\u2014[ ]?(?=who[ ](?:has|have|gets|got)[ ]yours?[ ]?[?])"
    r"|,[ ]*(?=(?:(?:is|are|if)[ ])?(?:all[ ]right|alright|okay|ok|fine|good|cool)[ ](?:with|by|for)[ ]you[ ]?[?])"
    rf"|:[ ]*(?=(?:[A-Z]\w*,[ ])*(?:[A-Z]\w*[ ]and[ ])?[A-Z]\w*[ ](?:\w+ly[ ]|both[ ]|all[ ]|now[ ])?(?:{_VERBS}|are|will|have)\b)"
    r"|,[ ]*(?=only[ ](?:[A-Z]|\d)|(?:and|but)[ ](?:now|then|also|still|yet|this|that|it)[ ]|for[ ](?:me|you|[A-Z]\w*)[ ])"
    rf"|:[ ]*(?=\n|$|(?:{_SUBJECTS})\b(?!['\"]?[ ]?[:.,;!?]|$))"
    r"|[ ](?=[abcginpsuw-])(?:(?=and[ ][A-Z]\w*[ ](?:is|isn't|has|hasn't|takes|says|stays|goes|wants|does|doesn't|chooses|picks|will|won't)\b)|--?[ ](?!(?:[Gg]roup|[Yy]es|[Nn]o|\d|None)\b)"
    r"|(?=(?:(?<!thing[ ])(?<!\ball[ ])but(?![ ](?:a|one|two|three|four|five)[ ](?:single|neighbou?r|link|contact|connection|edge))|while|whereas|because|bc|cuz|cos|iff|unless|in case|in the case|provided|(?:as|so) long as|as soon as|when|so[ ](?:I|you|we|my|your|let)|and[ ](?:I|you|we|my|your|let)|and[ ]that[ ](?:I|you|we|[A-Z])|and[ ]not[ ]|and[ ](?:so|neither|nor)[ ](?:is|are|am|do|does|did|has|have|will|would))\b)"
    r"|(?=(?:since|seeing that|considering that|given that|now that)[ ](?:I|you|we|they|he|she|it|nobody|[A-Z]))"
    # "I take 2 as none of my neighbours has it".
    r"|(?<!long[ ])(?<!soon[ ])(?<!far[ ])(?<!just[ ])(?=(?:since|as)[ ](?:none[ ]of|no[ ](?:one|neighbou?r|agent|other)|nobody|not[ ](?:one|a[ ]single))\b)"
    r"|(?=and[ ](?:none[ ]of[ ](?:my|the|our)|no[ ]neighbou?r|(?:nobody|no[ ]one)(?:[ ]else)?[ ](?:has|uses|took|takes|chose|is[ ](?:on|in|using))\b))"
    rf"|(?=if\b(?![ ](?:memory|I'm[ ]not[ ]mist|I[ ]am[ ]not[ ]mist|I[ ](?:recall|remember)))){_NOT_ASKED})"
)
# What stands before this is asked too: "or", "is it?", "would you?".
_ASKED_BEHIND = late(
    r"or\b|(?:and )?then$|I (?:suppose|guess|take it|presume|gather|assume|trust|think|believe)$|(?:is|are|am|was|were|do|does|did|have|has|would|will|can|could|should|is not|are not|do not|does not|did not|will not|would not) (?:I|you|we|he|she|they|it|that)(?: not)?$"
)
_IF = late(
    r"\W*(?:(?:and|but|so)[ ])?(?:if|unless|should|once|when|in case|provided|assuming|as long as|supposing|with(?=[ ](?:you|[A-Z]\w*)[ ](?:as|in|on|at|out|being|taking|leading)\b))[ ]\w+[ ]\S+",
    re.IGNORECASE,
)
_THEN = late(
    r"(?<!,)(?<!\band)(?<!\bor)(?<!\bthat)(?<!\bthan)(?<!\bwhat)(?<!\bthink)(?<!\bif)(?<!\bas)[ ](?=(?:I|i|you|we)(?:'ll|'d|[ ](?:will|would|could|might|can|go|take|stay|pick|choose|answer|vote|switch|move|shall)\b))|,[ ](?=(?:the|there|my|your|our|[Gg]roup|\d+|[Yy]es|[Nn]o|me|take|go|pick|choose|use|grab|switch|move|stay|answer|say|name|pair|lead|vote|support)\b)"
)
# "Bob \u2014 Carol" over a list: by Bob, for Carol.
_LETTERHEAD = late(r"(?P<by>[A-Z]\w*)[ ]*\u2014[ ]*[A-Z]\w*[ ]*")
_ENDS = frozenset(".!?\n")


@dataclass(slots=True)
class _Sentence:
    number: int = 0
    pieces: list[tuple[str, int, int, str]] = field(default_factory=list)
    """Text, start, end and heading of each clause."""

    def closed(self, mark: str) -> Iterator[Clause]:
        """Its clauses, now that its end is known."""
        if not self.pieces:
            return
        asks = "?" in mark
        conditional = under_conditions([piece[0] for piece in self.pieces], asks=asks)
        last = len(self.pieces) - 1
        clause = None
        for place, (text, start, end, heading) in enumerate(self.pieces):
            asking = asks and (place == last or _ASKED_BEHIND.match(self.pieces[place + 1][0]) is not None)
            clause = Clause(text, start, end, self.number, asking, conditional[place], heading, clause)
            yield clause
        self.number += 1
        self.pieces = []


def _then(line: str, start: int, stop: int) -> int | None:
    """Where in a condition that goes on to this place its consequence begins, if there is no comma between or none that tells."""
    condition = _IF.match(line, start, stop)
    then = _THEN.search(line, condition.end(), stop) if condition else None
    return then.start() if then else None


def clauses(line: str, headings: Headings) -> tuple[tuple[Clause, ...], Headings]:
    """The clauses of a line of folded text under these headings, and the headings after it."""
    place = search = 0
    sentence = _Sentence()
    found: list[Clause] = []
    while place < len(line):
        boundary = _BOUNDARY.search(line, search, place + LONGEST + 1)
        stop, after = boundary.span() if boundary else (min(len(line), place + LONGEST),) * 2
        mark = line[stop] if boundary else ""
        words = " ".join(line[place:stop].split())
        if then := _then(line, place, stop):
            stop, after, mark = then, then + (line[then] == ","), " "
            words = " ".join(line[place:stop].split())
        if mark == " " and line.startswith("and ", after) and (words.count(" ") < _SHORT or _ONE_SUBJECT.search(words)):
            search = after + 1
            continue
        # What a short bracket holds stays in its clause.
        if mark == ")" and "(" in words and "!(" not in words:
            search = after
            continue
        if words:
            sentence.pieces.append((written_out(words), place, stop, headings.heading))
            head = _LETTERHEAD.fullmatch(line, sentence.pieces[0][1], stop) if mark == "\n" else None
            headings = headings.said(head["by"] if head else words, mark)
        if mark in _ENDS:
            found.extend(sentence.closed(line[stop:after]))
            headings = headings.ended(line[stop:after])
        place = search = after
    return (*found, *sentence.closed("")), headings
