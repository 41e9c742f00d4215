"""Who is to lead where no word says so: by a label, an answer, a name alone."""

from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.marked.fragments import is_fragment
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import ONE, UNTOLD
from pytest_agentsnet.metrics.reading.marked.telling import spoken_of
from pytest_agentsnet.metrics.reading.words.late import late

_SAYS = late(
    rf"({ONE}) (?:(?:also|now|still|both) )?(?:say|says|said|answers?|answered|think|thinks) ({ONE})(?=\W*$|,| (?:and|but|too|also|as well|now|before|earlier|again|last|first|this|originally)\b)"
)
_SAYS_IT_IS = late(
    rf"(@me|@you|@all|@\d+) (?:\w+ ){{0,3}}?(?:says?|said|thinks?|thought|telling|told|claims?|claimed|believes?|wrote|insists?|replied|answers?|answered|reckons?|feels?|guess|suppose)(?: @(?:me|you|we))?(?: that)? (?:@it|that) (?:is|was|should be|would be|will be|has to be|must be|ought to be|could be|might be) (?:\w+ )?({ONE})"
)
_LABEL = late(
    rf"^\W*(?:\w+ ){{0,3}}?(?:leader|candidate|vote|choice|nominee|nomination|pick|proposal|suggestion|winner|answer|decision|ballot|cents|verdict|favou?rite|bet|money|backing|proposed|suggested|chosen|head|boss|supporting|endorsing|backed|elected|nominated|preference|preferred|(?:wish|hope|dream|wanted|desired)(?= ?[:\u2014]| is | candidate| leader)|(?:largest|greatest|highest|smallest|lowest|first|last|top|best|biggest|earliest|latest) (?:known )?(?:names?|id|degree|choice))s?\b[^@]{{0,24}}?(?<!from )(?<!reached )(?<!to )(?<!got )({ONE})(?!'s)(?! (?:have|has|had|know|knew|heard|saw|see|got|found)\b)"
)
_THAT_IS = late(
    rf"(?:^|[,:\u2014] ?|\b(?:so|thus|hence|then|moment|now|think|believe|know|lot|round) )(?:@it|that|this|which) (?:is|was|(?:would|must|will|shall|should|may|might|can|could|cannot)(?: not)?(?: only)? be|(?:has|had|ought|needs|has got) to be|makes) (?:currently |now |still |again )?(?<!this is )({ONE})(?=\W*$|, (?!@|and\b|or\b)| (?:then|now|again|so far|for now|at the moment|right now)\b)"
)
_HEARD_OF = late(
    rf"\b(?:largest|greatest|highest|smallest|lowest|first|last|top|best|biggest|earliest|latest)[^@:]* (?:@me (?:have |has )?\w+[^@:]{{0,20}})?(?: is| so far is|:) ({ONE})(?=\W*$|,)"
)
_SHOULD = late(r"\b(?:should|must|ought|let|can|could|tell|ask|please)\b")
_NAMELY = late(
    rf", (?:(?:so |and )?(?:that|@it|this|which) (?:is|makes|would be|means|gives)|namely|so|thus|hence|which means) ({ONE})(?: then)?\W*$"
)
_GRAPH = late(r"neighbou?r|connect|link|@other")
_IT_IS = late(rf"({ONE}) @it (?:is|shall be|will be|should be|must be)\b")
_IS_IT = late(
    rf"^\W*(?:(?:so|and|then) )*(?:(?:is|was) @it|(?:should|would|will|shall|might|could|must) @it be|let @it be) (?:still |really |then )?({ONE})(?: then| after all)?\W*$"
)
_HOW_ABOUT = late(rf"\W*(?:\w+ )?(?:(?:how|what) about(?! @you\b)|why not) ({ONE})(?: then| instead)?\W*")
ANSWER = late(
    r"(?:(@(?:me|you|\d+)) (?:a )?|\b(?:have|answer\w*|says?|saying|said|(?:am|is|are) an?|put|reply|replying|send\w*|giv\w+|submit\w*|enter\w*|return\w*|vot\w+|stay\w* (?:at|on|with)|final\w*|decision|choice|go\w* with|writ\w+|wrote|type|typing|not\w* down|declar\w+|put\w*)\b[^@]{0,20})=(\d+)"
)
_ANSWER_ORDERED = late(r"\W*(?:(?:so|and|then|just|please|kindly|now) )*(?:please|answer|say|put|reply|vote|send)\b")
STANDS_BACK = late(
    r"\b(?:step\w* (?:down|back|aside)|st(?:and|ood)\w* (?:down|aside)|withdraw\w*|declin\w*(?! (?:to (?!lead|run|stand|be\b|take|serve)|@your|@my (?!candida|nominat)|comment|@it\b))|no (?:intention|ambition|desire|wish|interest)|(?:not|never) run\w*|drop\w* out(?! of (?:contact|touch|sight|reach|@|the (?:graph|chat|network)))|out of (?:the|this) (?:race|running|contest|game)|throw\w* in the towel|count @me out|not want (?:the|this|that) (?:job|role|post)|bow\w* out|pull\w* out|(?:will|shall|would|must|am going to)(?: rather| have to| sooner)? pass(?=\W*$| (?:on|this)\b)|(?:am|is|are) out(?=\W*$| (?:now|then|as)\b)|(?:not|no longer) (?:be )?(?:a candidate|available|interested|standing)|renounce\w*|resign\w*)\b"
)
_VOLUNTEERS = late(
    r"(@me|@you|@\d+):? (?:\w+ ){0,5}?(?:put\w* (?:@me|@they|@it|(?:@my|@they|@your) (?:own )?(?:name|candidacy)) forward|throw\w* @(?:my|they) hat|volunteer\w*|step\w* (?:up|forward)|run(?:ning)?(?! (?:(?:late|out|low|behind|into|an?|the|through)\b|@))|(?:in @it|here|there) to win|(?:do|take|handle) @it|(?:take|accept|assume|undertake|shoulder) (?:on )?(?:the|this) (?:job|role|task|post|office)|stand(?:s|ing)? for (?:election|office|it)|enter\w* the (?:race|contest)|take @it on)\b(?! out)|(@me|@\d+) (?:will|shall|would|do) (?:stand|run|serve)(?=\W*$)|count (@me) in(?=\W*$| (?:as|for (?:lead|the)))"
)
ONE_NAMED = late(rf"{ONE}\b(?!'s)")
_CALLED = frozenset({"leaders", "candidates", "claimed", "claiming", "volunteers"})
_CONTENDERS = late(
    r"\W*(?:@we have |there are |now |so |still |already |only |two |three |both |the |\d |=\d |~\d )*(?:candidates|claimants|contenders|volunteers|rivals)(?: now| here| so far| left)*(?: are)? ?[:\u2014,-]+"
)
_YOURS = late(r"\W*(?:and |so |but )?(?:(?:what|how) about )?@you\W*")
_COUNTED = late(r"[^@\d]\d")
_SIGNED = late(r"\W*@me(?: (?:guess|think|suppose))?\W*")
_VOTES = late(rf"({ONE})\"? ?(?::|\u2014|-+>|>) ?\"?({ONE})\b(?!'s)")
_CLAIMED = late(r"\b(?:leaders|candidates|claim\w*|volunteers)\b")


def namely(marked: str) -> str | None:
    """Whom a rule is said to choose: "the last name leads, that is Bob"."""
    found = _NAMELY.search(marked)
    return found[1] if found else None


def said_names(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who says whose name: "Bob says Carol", "you told me that it is Carol"."""
    yield from _SAYS.findall(marked)
    said = _SAYS_IT_IS.search(marked)
    if said:
        yield said[1], said[2]


def unsaid(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Candidates that are told without a word for leading: by a label, an answer, or by who volunteers or withdraws."""
    contenders = _CONTENDERS.match(marked)
    if contenders:
        yield from ((one, one) for one in ONE_NAMED.findall(marked, contenders.end()) if one not in UNTOLD)
        return
    label = (
        _HEARD_OF.search(marked)
        or _LABEL.match(marked)
        or _IT_IS.search(marked)
        or _IS_IT.match(marked)
        or _HOW_ABOUT.fullmatch(marked)
    )
    if not label and not _GRAPH.search(marked):
        label = _THAT_IS.search(marked)
    answers = [] if label else list(answers_told(marked, manner))
    if label:
        yield "@me", label[1]
    elif answers:
        yield from ((_who_says(whom, marked), whom) for whom, _ in answers)
    elif stands := STANDS_BACK.search(marked) or _VOLUNTEERS.search(marked):
        for whom in spoken_of(marked[: stands.end()])[-1:]:
            if whom == "@me" or not (
                whom in UNTOLD or whom == "@we" or manner.conditional or (manner.asks and STANDS_BACK.search(marked))
            ):
                yield whom, whom


def answers_told(marked: str, manner: Manner) -> Iterator[tuple[str, int]]:
    """Who answers Yes or No, each with the place of his answer; the verb may be left out behind the first."""
    asked = ("@you",) if _ANSWER_ORDERED.match(marked) else ()
    begin = 0
    for answer in ANSWER.finditer(marked):
        if answer[1] and not begin:
            continue
        for whom in spoken_of(answer[1] or marked[begin : answer.start()]) or asked or manner.before or ("@me",):
            if whom not in UNTOLD:
                yield from ((one, int(answer[2])) for one in (("@me", "@you") if whom == "@we" else (whom,)))
        begin = answer.end()


def fragment(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is to lead in a clause that is no sentence: "maybe Carol then", "not me"."""
    persons = [one for one in ONE_NAMED.findall(marked) if one not in UNTOLD]
    if not persons or _COUNTED.search(marked) or not is_fragment(marked, manner.heading, _CALLED):
        return
    votes = _VOTES.findall(marked)
    if votes and not _LABEL.match(marked):
        yield from votes
    elif _CLAIMED.search(f"{manner.heading} {marked}"):
        yield from ((person, person) for person in persons)
    elif (
        len(persons) == 1
        and not (_SIGNED.fullmatch(marked) and not manner.conditional)
        and not _asked_back(marked, manner)
    ):
        yield "@me", persons[0]


def _asked_back(marked: str, manner: Manner) -> bool:
    """Whether it asks the hearer for his own choice ("My vote is Bob's. Yours?"), or is the end of a list."""
    if manner.before and marked.startswith(("and ", "or ")):
        return True
    return manner.asks and (bool(manner.before) or _YOURS.fullmatch(marked) is not None)


def _who_says(whom: str, marked: str) -> str:
    """Whose opinion it is that somebody answers Yes: his own, where it is told of a third what he does."""
    return whom if whom[1:].isdigit() and not _SHOULD.search(marked) else "@me"
