"""Who is said to lead, and by whom."""

import re
from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import ONE, UNTOLD
from pytest_agentsnet.metrics.reading.marked.telling import spoken_of
from pytest_agentsnet.metrics.reading.words.late import late

_LEAD = r"\b(?:(?:do|take|handle) @it\b|tak(?:e|es|ing) (?:the (?:lead|reins|helm|role|job)|charge|over)|took (?:the lead|charge|over)|at the helm|in the saddle|wear(?:s|ing)? the crown|call(?:s|ing)? the shots|run(?:s|ning)? the show|in the driv\w+ seat|hold(?:s|ing)? the reins|(?:(?<=is )|(?<=be ))the one\b(?= (?:for|to|@other)|\W*$)|(?:is|are) @our (?:man|woman|one)\b|head (?:of )?(?:@it|the|this|@we)|(?:(?<=the )|(?<=natural )|(?<=be )|(?<=as )|(?<=a )|(?<=team )|(?<=group ))head\b(?! of the (?:list|line|queue)|-)|boss|coordinator|leads?|leading|led|leader(?:ship)?|in charge|running for|run for|candidacy|(?:is|are|am|be|as) (?:a|an|the|@my|@our) (?:\w+ )?candidate|stand for|chair|captain|president)\b"
LEADING = late(_LEAD)
_STANDS = late(
    r"\b(?:volunteer\w*|offer\w*|want\w*|like to|willing|wish\w*|claim\w*|says?|said|insist\w*|run(?:s|ning)?|stand(?:s|ing)?|step\w* (?:up|forward)|announc\w+|declar\w+|propos\w+|nominat\w+|happy to|ready to|intends?|mean(?:s|t)? to|aims?|hopes?|plans?|declin\w*|refus\w*|withdr[ae]w\w*|renounc\w*|unwilling|reluctan\w*|resign\w*|turn\w* down|gives? up|gave up|agreed to|accept\w*|prepared to|keen|eager|available|forgo\w*)\b"
)
_OPINION = late(
    r"\b(?:want\w*|think\w*|said|says?|saying|believ\w*|propos\w+|suggest\w*|decid\w+|agree\w*|prefer\w*|like|told|tell\w*|vot\w+|hope\w*|feel\w*|reports?|reported|reporting|claim\w*|insist\w*|announc\w+|declar\w+|wrote|writes|writing|maintain\w*|states?|stated|mention\w*|expect\w*|assum\w+|consider\w*|sees?|view\w*|regard\w*|lists?|named?|has|have|had|wants)\b"
)
_NAMED_LEADER = late(
    rf"\bleader(?: (?:is|will be|should be|shall be|would be|could be|might be|remains|to be|must be)(?: \w+)?| ?[:\u2014>-]+|\"? ?:)? \"?({ONE})\b(?!'s| [a-z])"
)
_FITS = late(
    rf"({ONE}) (?:is|seems?|looks?|would be|sounds?)(?: \w+)? (?:the|a|@our) (?:\w+ )?(?:choice|pick|option|fit|bet|consensus)\b"
)
_CLEFT = late(
    rf"(?:@it|that) (?:is|was|should be|will be) ({ONE}) (?:@other|whom?|that)\b|\b(?:is|was) @it ({ONE}) (?:@other|whom?|that)\b"
)
_CLAIM = late(
    rf"({ONE}(?:(?:,| and|, and) {ONE})*) (?:@?\w+ ){{0,3}}?claim(?:s|ed|ing)?\b(?! that| to\b| @(?!it))(?: (?:the|@it|this))?(?: (?:role|post|lead|job|position|title|leadership|office))?\b"
)
_MINE = late(r"\b(?:the|this|that) (?:lead|role|job|leadership|post|crown) is (?:all )?(@me|@you|@\d+)")
_THEMSELVES = late(r"(?<!\bon )(?<!\bby )\b(?:themselves|himself|herself|ourselves)\b")
_INVITED = late(r"\b(?:would|could|can|will) @you\b")
_HE = late(
    r"(@\d+) [^@]*\b(?:think|thinks|thought|says?|said|told|claims?|believes?|insists?|wants?|suggests?|proposes?|announced|wrote|wishes|hopes)\b(?: (?:@me|@you|@we|that))* @they (?:\w+ ){0,3}$"
)
LEADING_ASKED = late(
    r"\W*(?:(?:so|then|just|now|ok|kindly|do not|feel free to|go ahead and|by all means)\b\W*)*(?:go ahead and $|feel free to $|please (?:\w+ )?$|(?:please )?(?:be|become|act as|take) (?:(?:the|a|an|@our|@my) )?$)"
)
GO_AHEAD = late(r"(?:\bgo ahead and|\bfeel free to|\bby all means) (?=$|lead|take|be\b)")
LEAD_ORDERED = late(
    r"\W*(?:(?:so|then|just|now|please|kindly|do) )*take (?:the (?:lead|reins|helm|role|job)|charge|over)\b(?! ?[:\u2014])"
)
_READY = late(
    r"\W*(?:(?:so|and|but|then|still|also|am|very|not|quite|would be|@it would be|an?|absolute|great|@my|be) )*(?:willing|ready|happy|glad|able|prepared|available|open|honou?r\w*|pleas\w+|volunteering|offering|going|keen|eager|can|will|could|would|might|do not|planning|reluctant|unwilling)\b"
)
_NOUN = late(r"\W*(?:the|a|one) ")
_BESIDE = late(rf"({ONE}) (?:as (?:the |a )?|to |the (?:natural |obvious )?)?$")
_ONE = late(rf"{ONE}(?!'s)")


def named_leaders(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who leads by the order of words alone: "it is Bob whom we follow", "both declared themselves", "the leader is Bob"."""
    mine = _MINE.search(marked)
    if mine:
        yield "@me", mine[1]
        return
    claim = _CLAIM.search(marked)
    if claim:
        yield from ((one, one) for one in _ONE.findall(claim[1]))
        return
    cleft, selves = _CLEFT.search(marked), _THEMSELVES.search(marked)
    if cleft and LEADING.search(marked):
        yield "@me", cleft[1] or cleft[2]
    elif selves:
        named = spoken_of(marked[: selves.start()])
        yield from ((person, person) for person in (("@me", "@you") if named == ("@we",) else named))


def labelled_leader(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who leads as the word "leader" has it behind it: "Carol reports leader Bob"."""
    named = _NAMED_LEADER.search(marked) or _FITS.search(marked)
    if named:
        speakers = _speakers_of(marked[: named.start()], (named[1],))
        yield from ((who, named[1]) for who in speakers or ("@me",))


def leading(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is said to lead, and by whom."""
    lead = LEADING.search(marked)
    if lead is None:
        return
    front = marked[: lead.start()]
    persons = _leading(marked, front, lead, manner)
    if not persons:
        return
    himself = _HE.search(front)
    if himself:
        yield himself[1], himself[1]
        return
    speakers = _speakers_of(front, persons)
    earlier = speakers[-1] if speakers else ""
    invited = manner.asks and _INVITED.search(marked) is not None
    for person in persons:
        if person == "@me":
            yield ("@me" if manner.asks else earlier or "@me"), "@me"
        elif earlier and earlier not in {"@me", "@all", "@we"} and not (invited and earlier == person == "@you"):
            yield from ((who, person) for who in speakers)
        elif person == "@you" and (invited or manner.conditional):
            yield "@me", "@you"
        elif not earlier and _STANDS.search(front) and not _by_me(front, person):
            if not manner.conditional:
                yield person, person
        else:
            yield "@me", person


def _leading(marked: str, front: str, lead: re.Match[str], manner: Manner) -> tuple[str, ...]:
    """Who leads: whoever stands before the word for it, else behind it, else who was spoken of."""
    beside = _BESIDE.search(front)
    if GO_AHEAD.search(front) or ("," in front and LEADING_ASKED.match(front.rpartition(", ")[2])):
        return ("@you",)
    persons = (beside[1],) if beside and beside[1] not in UNTOLD else spoken_of(front)
    if persons:
        return persons
    behind = _ONE.search(marked, lead.end())
    if behind:
        return (behind[0],)
    if LEADING_ASKED.match(front) or LEAD_ORDERED.match(marked):
        return ("@you",)
    if _READY.match(front):
        return ("@me",)
    return () if _NOUN.match(marked) else manner.before


def _speakers_of(front: str, persons: tuple[str, ...]) -> tuple[str, ...]:
    """Whose opinion it is that these lead: who is named before them with a word of opinion."""
    place = front.rfind(persons[0])
    said = front[:place]
    opinion = _OPINION.search(said)
    if not opinion:
        return ()
    return spoken_of(said[: opinion.start()])


def _by_me(front: str, person: str) -> bool:
    """Whether the words of standing are the speaker's, not the candidate's."""
    return not _STANDS.search(front[front.rfind(person) :])
