"""Who is to lead where no word says so: by a label, an answer, a name alone."""

import re
from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.fragments import is_fragment
from pytest_agentsnet.metrics.reading.manner import Manner
from pytest_agentsnet.metrics.reading.persons import ONE, UNTOLD
from pytest_agentsnet.metrics.reading.telling import spoken_of

_SAYS = re.compile(
    rf"({ONE}) (?:(?:also|now|still|both) )?(?:say|says|said|answers?|answered|think|thinks) ({ONE})(?=\W*$|,| (?:and|but|too|also|as well|now)\b)"
)
_SAYS_IT_IS = re.compile(
    rf"(@me|@you|@all|@\d+) (?:\w+ ){{0,3}}?(?:says?|said|thinks?|thought|telling|told|claims?|claimed|believes?|wrote|insists?|replied|answers?|answered|reckons?|feels?|guess|suppose)(?: @(?:me|you|we))?(?: that)? (?:@it|that) (?:is|was|should be|would be|will be|has to be|must be|ought to be|could be|might be) (?:\w+ )?({ONE})"
)
_LABEL = re.compile(
    rf"^\W*(?:\w+ ){{0,3}}?(?:leader|candidate|vote|choice|nominee|nomination|pick|proposal|suggestion|winner|answer|decision)s?\b[^@]{{0,24}}?({ONE})(?!'s)"
)
_IT_IS = re.compile(rf"({ONE}) @it (?:is|shall be|will be|should be|must be)\b")
_HOW_ABOUT = re.compile(rf"\W*(?:\w+ )?(?:how|what) about ({ONE})\W*")
ANSWER = re.compile(
    r"\b(?:answer\w*|say|said|put|reply|replying|send\w*|giv\w+|submit\w*|enter\w*|return\w*|vot\w+|stay\w* (?:at|on|with)|final\w*|decision|choice|go\w* with)\b[^@]{0,20}=(\d+)"
)
_ANSWER_ORDERED = re.compile(
    r"\W*(?:(?:so|and|then|just|please|kindly|now) )*(?:please|answer|say|put|reply|vote|send)\b"
)
STANDS_BACK = re.compile(
    r"\b(?:step\w* (?:down|back|aside)|withdraw\w*|declin\w*|no intention|(?:not|never) run\w*|drop\w* out|out of the race|renounce\w*|resign\w*)\b"
)
_VOLUNTEERS = re.compile(
    r"@me (?:\w+ ){0,2}?(?:put\w* @me forward|throw\w* @my hat|volunteer\w*|step\w* (?:up|forward)|run(?:ning)?)\b(?! out)"
)
ONE_NAMED = re.compile(rf"{ONE}\b(?!'s)")
_CALLED = frozenset({"leaders", "candidates", "claimed", "claiming", "volunteers"})
_SIGNED = re.compile(r"\W*@me\W*")
_VOTES = re.compile(rf"({ONE})\"? ?(?::|\u2014|-+>|>) ?\"?({ONE})\b(?!'s)")
_CLAIMED = re.compile(r"\b(?:leaders|candidates|claim\w*|volunteers)\b")


def said_names(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who says whose name: "Bob says Carol", "you told me that it is Carol"."""
    yield from _SAYS.findall(marked)
    said = _SAYS_IT_IS.search(marked)
    if said:
        yield said[1], said[2]


def unsaid(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Candidates that are told without a word for leading: by a label, an answer, or by who volunteers or withdraws."""
    label = _LABEL.match(marked) or _IT_IS.search(marked) or _HOW_ABOUT.fullmatch(marked)
    answer = ANSWER.search(marked)
    if label:
        yield "@me", label[1]
    elif answer:
        asked = ("@you",) if _ANSWER_ORDERED.match(marked) else ()
        for whom in spoken_of(marked[: answer.start()]) or asked or manner.before or ("@me",):
            if whom not in UNTOLD:
                yield from (("@me", one) for one in (("@me", "@you") if whom == "@we" else (whom,)))
    elif (STANDS_BACK.search(marked) or _VOLUNTEERS.search(marked)) and spoken_of(marked)[-1:] == ("@me",):
        yield "@me", "@me"


def fragment(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is to lead in a clause that is no sentence: "maybe Carol then", "not me"."""
    persons = [one for one in ONE_NAMED.findall(marked) if one not in UNTOLD]
    if not persons or not is_fragment(marked, manner.heading, _CALLED):
        return
    votes = _VOTES.findall(marked)
    if votes and not _LABEL.match(marked):
        yield from votes
    elif _CLAIMED.search(f"{manner.heading} {marked}"):
        yield from ((person, person) for person in persons)
    elif len(persons) == 1 and not _SIGNED.fullmatch(marked) and not (manner.asks and manner.before):
        yield "@me", persons[0]
