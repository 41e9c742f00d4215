"""Whom agents want to lead: leader election."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.answer_moods import answer_mood
from pytest_agentsnet.metrics.reading.choices import ASKS_WHO
from pytest_agentsnet.metrics.reading.fragments import is_fragment
from pytest_agentsnet.metrics.reading.left_out import LeftOut, left_out
from pytest_agentsnet.metrics.reading.manner import Manner
from pytest_agentsnet.metrics.reading.persons import NOT_CHOSEN, ONE, UNTOLD, done_to, plain, without_sets
from pytest_agentsnet.metrics.reading.telling import spoken_of

_LEAD = r"\b(?:(?:do|take|handle) @it\b|tak(?:e|es|ing) (?:the (?:lead|reins|helm|role|job)|charge|over)|took (?:the lead|charge|over)|at the helm|head (?:of )?(?:@it|the|this|@we)|boss|coordinator|leads?|leading|led|leader(?:ship)?|in charge|running for|run for|candidacy|(?:is|are|am|be|as) (?:a|an|the|@my|@our) (?:\w+ )?candidate|stand for|chair|captain|president)\b"
_LEADING = re.compile(_LEAD)
_SUPPORT = re.compile(
    r"\b(?:vot\w+|nominat\w+|support\w*|follow\w*|accept\w*|back|backs|backed|backing|endors\w+|choos\w+|chose\w*|elect\w*|pick\w*|select\w*|propos\w+|suggest\w*|recommend\w*|prefer\w*"
    r"|favou?r\w*|lean\w*|consider\w*|agree\w* (?:on|with|to)|go(?:es|ing)? (?:with|for)|settl\w+ on|stick\w* with|recogni[sz]e\w*|acknowledge\w*|mak(?:e|es|ing)|rall\w+ behind|endorse|appoint\w*"
    r"|candidate|defer\w*|yield\w* to|switch\w* to|behind|for|named?|pass on|trust\w*|adopt\w*|root\w*|campaign\w*|supporter)\b|\b(?:am|is|are) with $|\b(?:take|takes|taking|took) $"
)
_VOTE_OF = re.compile(
    r"(@you|@\d+) (?:\w+ ){0,2}?(?:have|has|get|gets|got|can count on) (@my|@your|@\d+'s) (?:\w+ )?(?:vote|support|backing)"
)
_LABEL = re.compile(
    rf"^\W*(?:\w+ ){{0,3}}?(?:leader|candidate|vote|choice|nominee|nomination|pick|proposal|suggestion|winner|answer|decision)s?\b[^@]{{0,24}}?({ONE})(?!'s)"
)
_NAMED_LEADER = re.compile(
    rf"\bleader(?: (?:is|will be|should be|shall be|would be|could be|might be|remains|to be|must be)(?: \w+)?| ?[:\u2014>-]+|\"? ?:)? \"?({ONE})\b(?!'s| [a-z])"
)
_MYSELF = re.compile(
    r"\b(?:step\w* (?:down|back|aside)|withdraw\w*|declin\w*|no intention|(?:not|never) run\w*|drop\w* out|out of the race|renounce\w*|resign\w*)\b"
)
_STANDS = re.compile(
    r"\b(?:volunteer\w*|offer\w*|want\w*|like to|willing|wish\w*|claim\w*|says?|said|insist\w*|run(?:s|ning)?|stand(?:s|ing)?|step\w* (?:up|forward)|announc\w+|declar\w+|propos\w+|nominat\w+|happy to|ready to|intends?|plans?)\b"
)
_OPINION = re.compile(
    r"\b(?:want\w*|think\w*|said|says?|saying|believ\w*|propos\w+|suggest\w*|decid\w+|agree\w*|prefer\w*|like|told|tell\w*|vot\w+|hope\w*|feel\w*|reports?|reported|reporting|claim\w*|insist\w*|announc\w+|declar\w+|wrote|writes|writing|maintain\w*|states?|stated|mention\w*|expect\w*|assum\w+|consider\w*|sees?|view\w*|regard\w*|lists?|named?|has|have|had|wants)\b"
)
_ANSWER = re.compile(
    r"\b(?:answer\w*|say|said|put|reply|replying|send\w*|giv\w+|submit\w*|enter\w*|return\w*|vot\w+|stay\w* (?:at|on|with)|final\w*|decision|choice|go\w* with)\b[^@]{0,20}=(\d+)"
)
_IMPERATIVE = re.compile(
    r"^(?!\W*\"[^\"]*\" ?:)\W*(?:(?:so |and )?please\b|(?:just |so |then |and |ok |do not )?(?:vote(?! ?(?:[-:\u2014>]|is|goes))|support|follow|accept|back|take|choose|elect|pick|nominate|select|endorse)\b)"
)
_ANSWER_ORDERED = re.compile(
    r"\W*(?:(?:so|and|then|just|please|kindly|now) )*(?:please|answer|say|put|reply|vote|send)\b"
)
_ONE = re.compile(ONE)
_ONE_NAMED = re.compile(rf"{ONE}\b(?!'s)")
# "Carol is the one who leads", "it is Carol whom we follow".
_THE_ONE = re.compile(
    r"(?<=\w )(?:the |that )?(?:right |best |only )?(?:one|@other) (?:@other|that|to)(?= )|(?<=@me )@other (?=leads?|is)"
)
_CLEFT = re.compile(
    rf"(?:@it|that) (?:is|was|should be|will be) ({ONE}) (?:@other|whom?|that)\b|\b(?:is|was) @it ({ONE}) (?:@other|whom?|that)\b"
)
_PASSIVE = re.compile(
    rf"({ONE}) (?:has been|have been|was|were|is|are|am|got|is being|will be) (?:\w+ )?(?:chosen|picked|selected|named|nominated|elected|supported|backed|endorsed|proposed|suggested|preferred|favou?red|followed|accepted) by ({ONE}|@all)(?!'s)"
)
_ITSELF = re.compile(r"@you (?:\w+ ){1,4}@you")
_THEMSELVES = re.compile(r"\b(?:themselves|himself|herself|ourselves)\b")
_CALLED = frozenset({"leaders", "candidates", "claimed", "claiming", "volunteers"})
_VOTES = re.compile(rf"({ONE})\"? ?(?::|\u2014|-+>|>) ?\"?({ONE})\b(?!'s)")
_CLAIMED = re.compile(r"\b(?:leaders|candidates|claim\w*|volunteers)\b")
_INVITED = re.compile(r"\b(?:would|could|can|will) @you\b")
_HE = re.compile(
    r"(@\d+) [^@]*\b(?:think|thinks|thought|says?|said|told|claims?|believes?|insists?|wants?|suggests?|proposes?|announced|wrote|wishes|hopes)\b(?: (?:@me|@you|@we|that))* @they (?:\w+ ){0,3}$"
)
_BE = re.compile(
    r"\W*(?:(?:so|then|just|now|ok|kindly|do not)\b\W*)*(?:please (?:\w+ )?$|(?:please )?(?:be|become|act as|take) (?:(?:the|a|an|@our|@my) )?$)"
)
_READY = re.compile(
    r"\W*(?:(?:so|and|but|then|still|also|am|very|not|quite|would be|@it would be|an?|absolute|great|@my|be) )*(?:willing|ready|happy|glad|able|prepared|available|open|honou?r\w*|pleas\w+|volunteering|offering|going|keen|eager|can|will|could|would|might|do not|planning|reluctant|unwilling)\b"
)
_NOUN = re.compile(r"\W*(?:the|a|one) ")
_BESIDE = re.compile(rf"({ONE}) (?:as (?:the |a )?|to )?$")
_HOW_ABOUT = re.compile(rf"\W*(?:\w+ )?(?:how|what) about ({ONE})\W*")
_IT_IS = re.compile(rf"({ONE}) @it (?:is|shall be|will be|should be|must be)\b")
_VOLUNTEERS = re.compile(
    r"@me (?:\w+ ){0,2}?(?:put\w* @me forward|throw\w* @my hat|volunteer\w*|step\w* (?:up|forward)|run(?:ning)?)\b(?! out)"
)
_REPORTED = re.compile(r"\b(?:proposed|suggested|nominated|recommended)\b")
_AGREES = re.compile(r"@(?:me|we) (?:\w+ )?(?:agree\w*|decided|accept\w*|confirm\w*|convinced)\b")
_CHOSE = re.compile(r"\b(?:chose\w*|picked|selected|named|trusts?|want)\b")
_THANKS = re.compile(r"\bthank\w*(?: @you)?(?: (?:so|very) much| a lot)? for (?:@your )?\w+")
_SAYS = re.compile(
    rf"({ONE}) (?:(?:also|now|still|both) )?(?:say|says|said|answers?|answered|think|thinks) ({ONE})(?=\W*$|,| (?:and|but|too|also|as well|now)\b)"
)
_SAYS_IT_IS = re.compile(
    rf"(@me|@you|@all|@\d+) (?:\w+ ){{0,3}}?(?:says?|said|thinks?|thought|telling|told|claims?|claimed|believes?|wrote|insists?|replied|answers?|answered|reckons?|feels?|guess|suppose)(?: @(?:me|you|we))?(?: that)? (?:@it|that) (?:is|was|should be|would be|will be|has to be|must be|ought to be|could be|might be) (?:\w+ )?({ONE})"
)
_EACH = re.compile(
    rf"@(my|your|\d+'s|you) (?:\w+ )?(?:vote|choice|pick|candidate|nominee|leader)?(?: (?:is|goes to|for|as well|too|also))* ?:? ?({ONE})(?= ?(?:[,;/]|and\b|$))"
)
_POSSESSED = re.compile(r"@(?:my|our|your) (?=(?:\w+ )?leader)")
_THINKS = re.compile(r"^\W*(?:what )?(?:do|would) @you think (?:(?:of|about|that) )?")
_RULE = re.compile(
    r"\bby default\b|\b(?:names?|node|agent|one|ids?|degree|@other|@all) (?:\w+ )?(?:leads|(?:is|becomes|should be|will be) (?:the )?leader)\b|(?:a|any|no) (?:\w+ )?candidate\b"
)
_WISHES = re.compile(
    r"\b(?:want\w*|would (?:like|love)|willing|hop\w+|wish\w*|open to|consider\w*|happy to|interested|could|might|maybe)\b"
)
_NOMINATES = re.compile(r"\bnominat\w+")
_ASKED_OF_ALL = re.compile(r"\b(?:shall|should|do) @(?:we|all)\b")
_SUPPORTING = re.compile(
    r"\b(?:(?:is|am|are|be|all) (?:for|with)|rooting|campaigning|supporter|vot\w+|nominat\w+|support\w*|back\w*|endors\w+|elect\w*|candidate|rall\w+|appoint\w*)\b"
)
_CHOOSING = re.compile(
    r"\b(?:accept\w*|tak(?:e|es|ing)|took|propos\w+|suggest\w*|prefer\w*|choos\w+|chose\w*|pick\w*|lean\w*|go\w* with|follow\w*|defer\w*|settl\w+ on|agree\w* on|switch\w* to)\b"
)


def read_leaders(
    marked: str, manner: Manner, last: tuple[str, str] | None, no: int | None
) -> Iterator[tuple[str, str, Mood]]:
    """Who, whom it would have lead and the mood, for each candidate of whom the clause tells; ``no`` is the place of the answer No."""
    marked = NOT_CHOSEN.sub("", marked)
    marked = _THE_ONE.sub("", _THANKS.sub("", marked))
    marked = _THINKS.sub("", _POSSESSED.sub("the ", without_sets(marked)))
    if _RULE.search(marked) or (manner.asks and ASKS_WHO.match(marked)):
        return
    told: dict[str, str] = {}
    for who, whom in _candidates(marked, manner, last, no):
        supporter = "@me" if who in {"@we", "@all"} else who
        if supporter not in UNTOLD and whom not in UNTOLD and whom != "@we" and supporter not in told:
            told[supporter] = whom
            yield supporter, whom, _mood(marked, supporter, whom, manner, no)


def _candidates(marked: str, manner: Manner, last: tuple[str, str] | None, no: int | None) -> Iterator[tuple[str, str]]:
    left = left_out(marked) if last else None
    if left:
        yield from _left_out(left, last)
        return
    votes = _SAYS.findall(marked)
    if votes:
        yield from votes
        return
    said = _SAYS_IT_IS.search(marked)
    if said:
        yield ("@me" if said[1] == "@all" else said[1]), said[2]
        return
    passive, cleft = _PASSIVE.search(marked), _CLEFT.search(marked)
    if passive:
        yield ("@me" if passive[2] == "@all" else passive[2]), passive[1]
        return
    if cleft and _LEADING.search(marked):
        yield "@me", cleft[1] or cleft[2]
        return
    selves = _THEMSELVES.search(marked)
    if selves:
        named = spoken_of(marked[: selves.start()])
        yield from ((person, person) for person in (("@me", "@you") if named == ("@we",) else named))
        return
    each = _EACH.findall(marked)
    if len(each) > 1:
        yield from ((plain(f"@{owner}"), whom) for owner, whom in each)
        return
    vote = _VOTE_OF.search(marked)
    named = _NAMED_LEADER.search(marked)
    found = list(_supported(marked, manner))
    if vote:
        yield plain(vote[2]), vote[1]
    elif found:
        yield from found
    elif named:
        yield _speaker_of(marked[: named.start()], (named[1],)) or "@me", named[1]
    else:
        yield from list(_lead(marked, manner)) or list(_unsaid(marked, manner, no)) or _fragment(marked, manner)


def _unsaid(marked: str, manner: Manner, no: int | None) -> Iterator[tuple[str, str]]:
    """Candidates that are told without a word for leading: by a label, an answer, or by who volunteers or withdraws."""
    label = _LABEL.match(marked) or _IT_IS.search(marked) or _HOW_ABOUT.fullmatch(marked)
    answer = _ANSWER.search(marked)
    if label:
        yield "@me", label[1]
    elif answer and no is not None:
        asked = ("@you",) if _ANSWER_ORDERED.match(marked) else ()
        for whom in spoken_of(marked[: answer.start()]) or asked or manner.before or ("@me",):
            if whom not in UNTOLD:
                yield from (("@me", one) for one in (("@me", "@you") if whom == "@we" else (whom,)))
    elif (_MYSELF.search(marked) or _VOLUNTEERS.search(marked)) and spoken_of(marked)[-1:] == ("@me",):
        yield "@me", "@me"


def _fragment(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is to lead in a clause that is no sentence: "maybe Carol then", "not me"."""
    persons = [one for one in _ONE_NAMED.findall(marked) if one not in UNTOLD]
    if not persons or not is_fragment(marked, manner.heading, _CALLED):
        return
    votes = _VOTES.findall(marked)
    if votes and not _LABEL.match(marked):
        yield from votes
    elif _CLAIMED.search(f"{manner.heading} {marked}"):
        yield from ((person, person) for person in persons)
    elif len(persons) == 1 and not (manner.asks and manner.before):
        yield "@me", persons[0]


def said_before(marked: str, manner: Manner, no: int | None) -> tuple[str, str] | None:
    """Whom the clause before says to lead, and who says so: he himself where he is its subject."""
    earlier = next(read_leaders(marked, manner, None, no), None)
    if earlier is None:
        return None
    who, whom, _ = earlier
    first = _ONE_NAMED.search(marked)
    leads = first is not None and first[0] == whom and _LEADING.search(marked) and not _SUPPORT.search(marked)
    return (whom, whom) if leads else (who, whom)


def _left_out(left: LeftOut, last: tuple[str, str] | None) -> Iterator[tuple[str, str]]:
    """The candidate of the clause before, once more, or instead of it: "so does Bob", "Bob is"."""
    if last is None or left.denied:
        return
    for person in left.persons:
        if left.does:
            yield person, last[1] if last[0] != last[1] else person
        else:
            yield "@me", person


def _supported(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who supports whom."""
    for pair in done_to(marked, _SUPPORT, manner.before):
        if pair.whom in UNTOLD or pair.whom == "@we":
            continue
        whos = pair.everybody or (("@you",) if _IMPERATIVE.match(marked) else ("@me",))
        if pair.whom == "@me" and manner.asks:
            whos = ("@me",)
        for who in whos:
            if who == pair.whom == "@you" and not _ITSELF.search(marked):
                continue
            told = pair.everybody and pair.whom == "@me" and _CHOSE.search(pair.between)
            if told or _counts(pair.between, marked, pair.whom):
                yield who, pair.whom


def _counts(between: str, marked: str, whom: str) -> bool:
    """Whether the words of support are about leading."""
    if _SUPPORTING.search(between) or _LEADING.search(marked):
        return True
    return bool(_CHOOSING.search(between)) and (whom not in {"@me", "@you"} or bool(_ITSELF.search(marked)))


def _lead(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is said to lead, and by whom."""
    lead = _LEADING.search(marked)
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
    earlier = _speaker_of(front, persons)
    for person in persons:
        if person == "@me":
            yield ("@me" if manner.asks else earlier or "@me"), "@me"
        elif earlier and earlier not in {"@me", "@all", "@we"}:
            yield earlier, person
        elif manner.asks and person == "@you" and _INVITED.search(marked):
            yield "@me", "@you"
        elif manner.conditional and person == "@you":
            yield "@me", "@you"
        elif not earlier and _STANDS.search(front) and not _by_me(front, person):
            if not manner.conditional:
                yield person, person
        else:
            yield "@me", person


def _leading(marked: str, front: str, lead: re.Match[str], manner: Manner) -> tuple[str, ...]:
    """Who leads: whoever stands before the word for it, else behind it, else who was spoken of."""
    beside = _BESIDE.search(front)
    persons = (beside[1],) if beside and beside[1] not in UNTOLD else spoken_of(front)
    if persons:
        return persons
    behind = _ONE.search(marked, lead.end())
    if behind:
        return (behind[0],)
    if _BE.match(front):
        return ("@you",)
    if _READY.match(front):
        return ("@me",)
    return () if _NOUN.match(marked) else manner.before


def _speaker_of(front: str, persons: tuple[str, ...]) -> str:
    """Whose opinion it is that these lead: who is named before them with a word of opinion."""
    place = front.rfind(persons[0])
    said = front[:place]
    opinion = _OPINION.search(said)
    if not opinion:
        return ""
    who = spoken_of(said[: opinion.start()])
    return who[-1] if who else ""


def _by_me(front: str, person: str) -> bool:
    """Whether the words of standing are the speaker's, not the candidate's."""
    return not _STANDS.search(front[front.rfind(person) :])


def _mood(marked: str, who: str, whom: str, manner: Manner, no: int | None) -> Mood:
    if left_out(marked):
        return "conditional" if manner.conditional else "assert"
    words = _NOMINATES.sub("support", marked)
    if manner.asks and not manner.conditional and _ASKED_OF_ALL.search(marked):
        return "question"
    supports = _SUPPORT.search(marked)
    mood = answer_mood(words, who if supports or who != "@me" else whom, manner)
    if mood == "proposal" and ((who[1].isdigit() and _REPORTED.search(marked)) or _AGREES.search(marked)):
        return "assert"
    stands_back = (whom == "@me" and bool(_MYSELF.search(marked))) or _answers_no(marked, no)
    if stands_back and mood == "proposal":
        return "negated"
    return _turned(mood, marked, who, whom, stands_back=stands_back) if mood in {"assert", "leaning"} else mood


def _turned(mood: Mood, marked: str, who: str, whom: str, *, stands_back: bool) -> Mood:
    """What becomes of an assertion that withdraws, asks for something, or tells of a wish."""
    if stands_back:
        return "negated"
    if (who == "@you" and _IMPERATIVE.match(marked)) or (whom == "@you" and _BE.match(marked[: _lead_start(marked)])):
        return "proposal"
    return "leaning" if who == whom and who != "@me" and _WISHES.search(marked) else mood


def _lead_start(marked: str) -> int:
    lead = _LEADING.search(marked)
    return lead.start() if lead else 0


def _answers_no(marked: str, no: int | None) -> bool:
    answer = _ANSWER.search(marked)
    return answer is not None and int(answer[1]) == no and not _LEADING.search(marked)
