"""Whom agents want to lead: leader election."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.leaders.leader_wording import worded_plainly
from pytest_agentsnet.metrics.reading.leaders.leaders_owned import owned, source_of
from pytest_agentsnet.metrics.reading.leaders.leaders_unsaid import (
    ONE_NAMED,
    STANDS_BACK,
    answers_told,
    fragment,
    namely,
    said_names,
    unsaid,
)
from pytest_agentsnet.metrics.reading.leaders.leadership import (
    GO_AHEAD,
    LEAD_ORDERED,
    LEADING,
    LEADING_ASKED,
    labelled_leader,
    leading,
    named_leaders,
)
from pytest_agentsnet.metrics.reading.leaders.supporting import (
    SUPPORT,
    SUPPORT_ASKED,
    VOTE_WANTED,
    supported,
    votes_each,
    votes_given,
    votes_of,
)
from pytest_agentsnet.metrics.reading.marked.answer_moods import answer_mood
from pytest_agentsnet.metrics.reading.marked.choices import ASKS_WHO
from pytest_agentsnet.metrics.reading.marked.left_out import LeftOut, left_out
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import NOT_CHOSEN, UNTOLD, without_sets
from pytest_agentsnet.metrics.reading.words.late import late

# "Carol is the one who leads", "it is Carol whom we follow".
_THE_ONE = late(
    r"(?<=\w )(?:the |that )?(?:right |best |only )?(?:one|@other) (?:@other|that|to)(?= )|(?<=@me )@other (?=leads?|is)"
)
_REPORTED = late(
    r"\b(?:proposed|suggested|nominated|recommended|says?|said|thinks|thought|wants|wanted|believes|insists|argues|holds|finds|feels|reckons)\b"
)
_AGREES = late(r"@(?:me|we) (?:\w+ )?(?:agree\w*|decided|accept\w*|confirm\w*|convinced)\b")
_THANKS = late(r"\bthank\w*(?: @you)?(?: (?:so|very) much| a lot)? for (?:@your )?\w+")
_POSSESSED = late(r"@(?:my|our|your) (?=(?:\w+ )?(?:leader|head\b|boss|captain))")
_THINKS = late(r"^\W*(?:what )?(?:do|would) @you think (?:(?:of|about|that) )?")
_RULE = late(
    r"^\W*(?:(?:back|support|second|endors)ed by|supporters|backers|voters|followers)\"? ?[:\u2014]|\bby default\b|\b(?:opinion|idea|view|thoughts?|word|news|decision|clue|preference|say|vote) (?:about|on|of|as to|regarding|in) (?:the |a |any |@our )?(?:leader\b|leadership|matter)|@9999 (?:\w+ )?(?:leads|(?:is|becomes|should be|will be) (?:the )?leader)\b|\bthan (?:to )?lead|\b(?:about|regarding|decid\w+ on|agree\w* on|settl\w+ on|(?:choos|elect|pick|select|find|determin)\w* (?:a|the)) (?:a |the )?(?:leadership|leaders?)\b(?! ?(?:@|is\b|:))|\b(?:names?|node|agent|one|ids?|degree|@other|@all) (?:\w+ )?(?:leads|(?:is|becomes|should be|will be) (?:the )?leader)\b|\b(?:names?|initials?|letters?|nodes?|degrees?) (?:that|which|in|of|with|at|from)\b [^@]{1,40} (?:leads|(?:is|becomes|should be|will be) (?:the )?leader)\b|(?<!as )(?:a|any|no) (?:\w+ )?candidate\b|\b(?:know|knows|knew|find|found|meet|ask|asked|reach|contact|tell|told|name|announce)(?: to)? (?:the|a|@our) leader\b(?! (?:is|will|should|must|be)\b| ?:)|\b(?:exactly|just|only) one\b|\bnot (?:have )?both\b|\bonly if\b|\bif (?:that|this|the) name\b|\bone (?:of @we(?: both)?|@other) (?:must|has to|should|needs to|will have to|can)\b|\b(?:the|this) (?:choice|decision|call|move) is @you\W*$|@we need (?:a|one) (?:single )?leader|\bits (?:owner|bearer|holder)\b|\b(?:curious|hear|know|wonder\w*|interested)[^@]{0,16}(?:@other|whom?|which \w+) @you\b|^\W*(?:no|=\d+) (?:boss|leader|head|chief)\b"
)
_WISHES = late(
    r"\b(?:want\w*|would (?:like|love)|willing|hop\w+|wish\w*|open to|consider\w*(?! @they\b| himself| herself)|happy to|interested|could|might|maybe)\b"
)
_WOULD_BE = late(
    r"(?:@you|@\d+) would (?:\w+ )?(?:be|make) (?:an? |the )?(?:\w+ )?(?:leader|head|boss|choice|pick|captain)\b"
)
_NOMINATES = late(r"\bnomin(?:at\w+|ees?)\b|(?<=@me )second\b|\bsecond(?:s|ed|ing)\b")
_WANTS = late(r"\b(?:wants?(?! to\b)|wanted(?! to\b)|favou?rs?|favou?red)\b")
"""Whom somebody wants to lead is whom he stands for."""
_HANDED = late(r"\W*(?:please |just |so |then )*(?:hand|pass|give|leave|entrust|make)\b")
_PLEASE = late(r"^\W*please\b|\bplease\W*$")
_ASKED_OF_ALL = late(r"\b(?:shall|should|do) @(?:we|all)\b")
# "Only if you vote for Carol will I vote for her".
_THEN = late(
    r"^\W*(?:(?:and|but|so) )?only (?:if|when|once) ([^:]+?),? (will|would|shall|can|could|do) (@me|@we|@you|@\d+) (.*)$"
)
_AND_ANOTHER = late(
    r", (?:and |but |while )?(?=(?:@\d+|@me|@you) (?:\w+ )?(?:backs?|supports?|votes?|voted|favou?rs?|follows?|says?|said|claims?|wants?|declines?|prefers?|nominates?|chose|picks?|leads?)\b)"
)
# "Bob votes for Carol, Dan for Eve".
_FOR_ANOTHER = late(r"(?:,|,? and|,? while|,? but) (@\d+|@me|@you) (?:for|behind) (@\d+|@me|@you)(?:: [^@]*|\W*)$")
# Who leads is asked or not known, whoever does not know it.
_ASKED_WHO = late(
    r"^.*\b(?:ask|asks|asked|asking|know|knows|knew|tell|tells|told|wonder\w*|find out|found out|learn\w*|see|saw|decid\w+|unclear|unsure)(?: @\w+)? (?=(?:@other (?:that |to )?)?@other (?:leads?|is|should|will|would|to|@me|@you|@they|@\d)\b)"
)
_GOES_ON = late(r"\W*(?:has|have|gets?|will (?:have|get)|can count on) @my (?:\w+ ){0,2}(?:vote|support|backing)\b")
_WILL_YOU = late(
    r"^\W*(?:(?:so|and|but|then|please) )*(?:will|would|could|can) @you (?:\w+ )?(?:be|become|act|serve|take|lead|run|stand)\b"
)
_TELLS = late(r"@you (?:\w+ )?(?:say|said|claim|claimed|told|announced|declared|wrote|insist|insisted)\b")
_AND_TOO = late(r"(?:, (?:and |as does )?| and | as does )(@\d+|@you) (?:does )?(?:likewise|too|as well|also)\W*$")
_SAYS_SO = late(
    r"\W*(?:(?:and|but|while|then|now) )*(@me|@you|@\d+) (?:\w+ ){0,2}?(?:says?|said|claims?|claimed|thinks?|thought|insists?|insisted|believes?|announced|tells? @\w+|told @\w+)(?: that)? (?:@they|@me|@you) (?:\w+ )?(?:does|do|did|is|am|are|will|would|should|must)(?: too| as well| so)?\W*"
)
_FINDERS = (said_names, votes_of, votes_given, named_leaders, supported, labelled_leader, leading, unsaid, fragment)
"""Each finds candidates that are told in its way; what the first has found is so."""


def read_leaders(
    marked: str, manner: Manner, last: tuple[str, str, Mood] | None, no: int | None
) -> Iterator[tuple[str, str, Mood]]:
    """Who, whom it would have lead and the mood, for each candidate of whom the clause tells; ``no`` is the place of the answer No."""
    parts = _parts(marked, manner)
    if parts:
        for part, its_manner in parts:
            yield from read_leaders(part, its_manner, None, no)
        return
    source, rest = source_of(marked)
    found = _read(rest if source else marked, manner, last, no)
    yield from (in_view(source, *one) for one in found) if source else found


def _read(
    marked: str, manner: Manner, last: tuple[str, str, Mood] | None, no: int | None
) -> Iterator[tuple[str, str, Mood]]:
    """The candidates of a clause that says one thing, in nobody else's name."""
    ruled = _RULE.search(marked) is not None
    if manner.before and _GOES_ON.match(marked):
        marked = f"{manner.before[-1]} {marked}"
    marked = worded_plainly(_ASKED_WHO.sub("", NOT_CHOSEN.sub("", marked)), no, manner.before)
    marked = _THE_ONE.sub("", _THANKS.sub("", marked))
    marked = _THINKS.sub("", without_sets(marked))
    possessed = list(votes_each(marked)) or list(owned(marked, manner))
    marked = _POSSESSED.sub("the ", marked)
    if ruled or "@9999" in marked or _RULE.search(marked) or (manner.asks and ASKS_WHO.match(marked)):
        chosen = namely(marked)
        if chosen and chosen not in UNTOLD:
            yield "@me", chosen, answer_mood("", "@me", manner)
        return
    told: dict[str, str] = {}
    for who, whom in possessed or _candidates(marked, manner, last):
        supporter = "@me" if who in {"@we", "@all"} else who
        once = supporter not in told or ("neither" in marked and whom != told[supporter])
        if supporter not in UNTOLD and whom not in UNTOLD and whom != "@we" and once:
            told[supporter] = whom
            yield supporter, whom, _mood(marked, supporter, whom, manner, no, last=last)
    too = _AND_TOO.search(marked)
    if too and len(told) == 1 and too[1] not in told and "@me" in told and SUPPORT.search(marked):
        yield too[1], told["@me"], "assert"


def _candidates(marked: str, manner: Manner, last: tuple[str, str, Mood] | None) -> Iterator[tuple[str, str]]:
    if last:
        left = left_out(marked)
        if left:
            return _left_out(left, last)
        says = _SAYS_SO.fullmatch(marked)
        if says and last[0] == last[1]:
            return iter([(says[1], says[1])])
    found = (list(find(marked, manner)) for find in _FINDERS)
    return iter(next(filter(None, found), ()))


def left_out_of_leading(marked: str) -> bool:
    """Whether the clause leaves out whom it is about, so that the one before it tells: "and Bob says that he does"."""
    return left_out(marked) is not None or _SAYS_SO.fullmatch(marked) is not None


def in_view(source: str, who: str, whom: str, mood: Mood) -> tuple[str, str, Mood]:
    """The candidate as it is one in the opinion of somebody: what he proposes is told of him as a fact."""
    if who != "@me" or source in UNTOLD:
        return who, whom, mood
    return source, whom, "assert" if mood == "proposal" and source != "@me" else mood


def _parts(marked: str, manner: Manner) -> Sequence[tuple[str, Manner]]:
    """The halves of a clause that says two things: "only if you lead will I", "you back Carol, Bob backs himself"."""
    then = _THEN.match(marked) if manner.conditional else None
    if then:
        before = tuple(ONE_NAMED.findall(then[1]))
        return (then[1], manner), (f"{then[3]} {then[2]} {then[4]}", replace(manner, before=before[-1:]))
    gapped = _FOR_ANOTHER.search(marked) if ", " in marked or " and " in marked else None
    if gapped and SUPPORT.search(marked, 0, gapped.start()):
        return (marked[: gapped.start()], manner), (f"{gapped[1]} supports {gapped[2]}", manner)
    cut = _AND_ANOTHER.search(marked) if ", " in marked else None
    if cut and (SUPPORT.search(marked, 0, cut.start()) or LEADING.search(marked, 0, cut.start())):
        front = marked[: cut.start()]
        return (front, manner), (marked[cut.end() :], replace(manner, before=tuple(ONE_NAMED.findall(front))[-1:]))
    return ()


def said_before(marked: str, manner: Manner, no: int | None) -> tuple[str, str, Mood] | None:
    """Whom the clause before says to lead, and who says so: he himself where he is its subject."""
    earlier = next(read_leaders(marked, manner, None, no), None)
    if earlier is None:
        return None
    who, whom, mood = earlier
    first = ONE_NAMED.search(marked)
    leads = first is not None and first[0] == whom and LEADING.search(marked) and not SUPPORT.search(marked)
    return (whom if leads else who), whom, mood


def _left_out(left: LeftOut, last: tuple[str, str, Mood] | None) -> Iterator[tuple[str, str]]:
    """The candidate of the clause before, once more, or instead of it: "so does Bob", "Bob is"."""
    if last is None or left.denied:
        return
    for person in left.persons:
        if left.does:
            yield (person, last[1]) if last[0] != last[1] else (person if left.repeats else "@me", person)
        else:
            yield "@me", person


def _mood(
    marked: str, who: str, whom: str, manner: Manner, no: int | None, *, last: tuple[str, str, Mood] | None
) -> Mood:
    left = left_out(marked) if last else None
    if left:
        proposed = left.proposed or "why not" in marked
        again = last[2] if last and left.repeats and last[2] in {"leaning", "negated"} else "assert"
        return "conditional" if manner.conditional else "proposal" if proposed else again
    if manner.asks and whom == "@you" and not manner.conditional and _WILL_YOU.match(marked):
        return "proposal"
    words = _NOMINATES.sub("support", marked)
    if manner.asks and not manner.conditional and _ASKED_OF_ALL.search(marked):
        return "question"
    if (who[1].isdigit() or who == "@you") and who != whom:
        words = _WANTS.sub("supports", words)
    supports = SUPPORT.search(marked)
    mood = answer_mood(words, who if supports or who != "@me" else whom, manner)
    if mood == "proposal" and who == whom and who[1].isdigit() and not manner.asks and not STANDS_BACK.search(marked):
        mood = "leaning" if _WISHES.search(marked) else "assert"
    if (
        mood == "proposal"
        and not manner.asks
        and (
            (who[1].isdigit() and who != whom and _REPORTED.search(marked))
            or _AGREES.search(marked)
            or (who == "@you" and _TELLS.search(marked))
        )
    ):
        return "assert"
    stands_back = (whom in {"@me", who} and bool(STANDS_BACK.search(marked))) or _answers_no(marked, whom, no, manner)
    if stands_back and mood == "proposal":
        return "negated"
    return _turned(mood, marked, who, whom, stands_back=stands_back) if mood in {"assert", "leaning"} else mood


def _turned(mood: Mood, marked: str, who: str, whom: str, *, stands_back: bool) -> Mood:
    """What becomes of an assertion that withdraws, asks for something, or tells of a wish."""
    if stands_back:
        return "negated"
    if (
        (who == "@you" and (SUPPORT_ASKED.match(marked) or VOTE_WANTED.match(marked)))
        or (who == "@me" and _HANDED.match(marked))
        or (who == "@me" != whom and _PLEASE.search(marked))
        or (whom == "@you" and (LEAD_ORDERED.match(marked) or GO_AHEAD.search(marked)))
        or (whom == "@you" and LEADING_ASKED.match(marked[: _lead_start(marked)]))
    ):
        return "proposal"
    wishes = who == whom and who != "@me" and _WISHES.search(marked)
    return "leaning" if wishes or (who == "@me" and _WOULD_BE.search(marked)) else mood


def _lead_start(marked: str) -> int:
    lead = LEADING.search(marked)
    return lead.start() if lead else 0


def _answers_no(marked: str, whom: str, no: int | None, manner: Manner) -> bool:
    if LEADING.search(marked):
        return False
    return any(answer == no for one, answer in answers_told(marked, manner) if one == whom)
