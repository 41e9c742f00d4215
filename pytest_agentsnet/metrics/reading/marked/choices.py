"""Answers that are words of the alphabet: groups, bits, and what a user's own task asks for."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.marked.answer_moods import answer_mood, is_denied, without_denial
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import VERB_FIRST
from pytest_agentsnet.metrics.reading.marked.telling import Told
from pytest_agentsnet.metrics.reading.words.late import late

Opposites: TypeAlias = Mapping[int, int]
"""What says whoever denies an answer, where there are but two; empty elsewhere."""

IMPERATIVE = late(
    r"^(?!\W*\"(?!please)[^\"]*\" ?:)(?:\W*please\b|\W*be @my guest\b|\W*feel free|\W*(?:(?:so|and|then|just|now|ok|okay|well|maybe|perhaps|kindly)\b\W*)*(?:do not |never )?"
    r"(?:take|choose|pick|go|switch|change|use|select|answer|set(?! (?:on|at|in|to)\b)|try|move|join|adopt|keep|stay|stick|vote|pass|avoid|consider|get|mind|come|do (?!@|not\b|so\b|that\b|the\b)|flip|shift|hop|jump|assume|undertake|amend|serve|act|elect|opt|become|be|revert|settle|slide|slip|tune|hurry|head|please|enter|snag|grab|accept|say|drop|write|put|report|follow|make|volunteer|coordinate|step|sit|opt|send|submit|declare|cast)\b(?!\"? ?:| (?:is|was|goes|remains|stays|still|now|will)\b))"
)
_GOES_ON = late(r"\W*(?:not|both|but|now|and|then|@they|@it|\")")
_PROPOSED = late(
    r"\b(?:propos\w+|suggest\w*|let @we|let @all|should|how about|how (?:does|would|do) =\d|what about|what if|why|shall|can|could)\b"
)
# "Can live with 2": who says so means himself.
_MODAL_FIRST = late(
    r"\W*(?:(?:and|but|so|then|also|still|just) )*(?:can|could|will|would|might|may) (?!@|we\b|you\b)\w"
)
_OPTIONS = late(
    r"\b(?:allowed|valid|permitted|admissible|allowed_\w+|valid_\w+|default|options|possibilit\w+|candidates|choices|alternatives|range|by default)\b"
)
_UNDECIDED = late(r"\b(?:not (?:yet |really )?(?:decid\w+|made up|sure)|undecided|no (?:idea|preference)|waiting to)\b")
ASKS_WHO = late(
    r"\W*(?:(?:so|and|but|then) )*(?:whom?|whose|@other|which|where(?= do @you stand)|what (?!if|about|do @you think))(?: \w+)?(?: of @\w+)? (?:do|does|did|should|would|will|is|are|has|have|shall|can|could)\b"
)
# What there is to choose from is nobody's choice.
_FROM_AMONG = late(
    r"\b(?:choose|choosing|pick|select) (?:one )?(?:from|among|between)\b|\b(?:options|possibilities|possible (?:groups|values|answers|colou?rs)) (?:are|is)\b|\b(?:groups|colou?rs|options|values) to choose from\b"
)
# What holds unless something else is said is no choice.
_DEFAULT = late(
    r"\b(?:the|house|@my|@our) (?:\w+ )?default\b|(?<!\w)@(?:my|our) (?:\w+ )?default\b|@(?:my|our) (?:\w+ )?(?:rule|policy|scheme|convention)\b|\bfallback\b[^=]*@(?:all|we)\b|^\W*default\b(?! (?:@\w+ )?to\b)|@me only (?:change|switch|answer|say|move|go)\b"
)
_AS_FOR = late(
    r"\W*(?:(?:and|but|now|so) )*(?:as (?:for|to|regards)|regarding|concerning|with regard to|speaking of|what about|back to) (?:the )?=\d+\W*"
)
_NOT_BOTH = late(r"\b(?:can ?not|not|never) (?:all |both )+(?:be|have|take|use|choose|pick|stay|keep|go|get)\b")
# "I have 2, Bob maybe 3": only he may.
_HEDGE = late(r" (?:maybe|perhaps|possibly|probably|presumably|likely|most likely)(?: (?:in|on|at))? $")
_HEDGED = late(r"(@\w+) (?:maybe|perhaps|possibly|probably|presumably|likely|most likely)(?= (?:in |on |at )?=\d)")
_SUGGESTING = late(r"\b(?:suggest|propos|recommend)\w*(?: that)?(?: \w+ing)?(?: on| with| to| for| at)? $")
# "I propose 1" and no more is the speaker's own choice, put forward.
_OWN_PROPOSAL = late(
    r"\W*(?:(?:so|and|but|now|then|ok|okay|well|hence|therefore) )*@me (?:\w+ )?(?:propose|suggest|recommend) =\d+w?\W*"
)
_FOR_YOU = late(
    r"\W*(?:(?:and|so|then|maybe|perhaps|or|but|now|ok) )*=\d+ (?:(?:then|instead|perhaps|maybe) )?for @(?:you|\d+)(?: then| instead| perhaps| maybe)?\W*"
)
_BOTH = late(r"\b(?:both|neither)\b|@we (?:two )?(?:are|said|have|answered|chose)\b")
_BLANK = " \"'=:,\u2014-"
_WORD = late(r"[a-z]+")
_OWN = late(
    r"^\W*(?:(?:and|so|ok|well|already|just|recently|now) )*\w{3,}ed\b|\b(?:tak\w+|choos\w+|chose\w*|pick\w*|going|switch\w*|mov\w+|stay\w*|stick\w*|settl\w+|lock\w*|join\w*|decid\w+|decision|choice|final\w*|answer\w*|vot\w+|group|colou?r|value"
    r"|start\w*|think\w*|lean\w*|tentativ\w+|probabl\w+|maybe|perhaps|plan\w*|prefer\w*|@it (?:is|will be|shall be|would be|has to be|must be)|status|now|current\w*|not|but|also|same|still|remain\w*|for|switched|went|option|happy|glad|fine|okay?|open|willing|ready|agree\w*|consider\w*|commit\w*|number|bit|instead|actually|then|so|down|booked|parked|off|back|appeal\w*|tempt\w*|set|over)\b"
)
_FEW = 3
"""Words beside an answer that may be anything when the answer is nobody else's."""


_PAST = late(
    r"^\W*(?:\w+ )?(?:was|old|previously|formerly|before) ?:|^ (?:\w+ )?(?:was|were|had been|used to be)\b(?! (?:to|hoping|thinking|going|planning|leaning|considering|about)\b)"
)
_REPORTS = late(
    r"\b(?:tell|told|said|saying|assured|wrote|claimed|mentioned|announced|promised|informed|heard|thought|stated|reported|replied|indicated|confirmed)\b"
)
_PLANNED = late(
    r" (?:was|had) (?:\w+ ){0,2}?(?:going|about|planning|meaning|intending|intended|planned|set|fond|meant) (?:to|on|of)\b"
    r"| had (?:\w+ ){0,2}?(?:thinking|considering|considered|leaning|hoping|hoped|eyeing|toying|thought|wanted|favou?red)\b"
)
_KNOWN = late(r"@all (?:that )?(?:@me|around|near|else|@other|here|in|among)\b")
_ONCE = late(r"\W*(?:formerly|previously|originally|until now|up to now|once)\W*$")
_PLACE_LEFT = late(
    r"(?<!away )\bfrom (?:\w+ )?$|\b(?:part(?:ed|ing)|done|finished|through) with (?:the )?$|\b(?:good-?bye|bye|farewell|adieu|so long),? (?:to )?(?:the )?$|\bforget (?:about )?$"
)
_FORMER = late(r"\b(?:before|earlier|previously|originally|formerly)\b")
_NOT_THIS = late(
    r"(?:\bno longer|\bno longer in|\bno longer on|\binstead of|\brather than|\bnot|\bnot on|\bnot in|\bover) $"
)
_DENIED_ALONE = late(
    r"(?:(?<==)\d+(?: now)?,? (?:and |but )?no longer|=\d+,? (?:and )?not|instead of|rather than) (?:on |in )?=\d+"
)
_NOBODY = frozenset({"@it", "@other", "@nobody"})


def read_choices(
    marked: str, tells: Sequence[Told], manner: Manner, task: str, opposites: Opposites, *, worded: bool = False
) -> Iterator[tuple[str, int, Mood]]:
    """Person, answer and mood of each answer that the clause tells; ``worded``: it has been said in the very word."""
    if (
        not tells
        or (_AS_FOR.fullmatch(marked) and not manner.asks)
        or _DEFAULT.search(marked)
        or _UNDECIDED.search(marked)
        or _NOT_BOTH.search(marked)
        or _FROM_AMONG.search(marked)
        or _FROM_AMONG.search(manner.heading)
        or (manner.asks and ASKS_WHO.match(marked))
    ):
        return
    plain = _DENIED_ALONE.sub("", marked)
    hedged = [one for one in tells if _HEDGE.match(one.gap)] if tells[1:] else []
    sure = _HEDGED.sub(r"\1", plain) if len(hedged) == 1 else plain
    for number, found in enumerate(tells):
        if _is_former(found, marked) or (opposites and "@we" in found.persons and not _BOTH.search(marked)):
            continue
        denied = bool(_NOT_THIS.search(found.gap)) and (number > 0 or not plain.strip())
        for person in _whose(found, marked, manner, task):
            own = plain if found in hedged else sure
            mood = "negated" if denied else _mood(found, own or marked, person, manner)
            denies = mood == "negated" or (mood != "assert" and is_denied(plain or marked))
            # "I did not say Yes" is no No, "I am no coordinator" is.
            if denies and found.value in opposites and not (worded and mood == "negated"):
                said = _mood(found, without_denial(plain or marked), person, manner)
                yield person, opposites[found.value], "assert" if mood == "negated" and said == "question" else said
            else:
                yield person, found.value, mood


def _is_former(found: Told, marked: str) -> bool:
    """Whether it was the answer once, and is left behind."""
    given_up = _PLACE_LEFT.search(found.gap) or _ONCE.match(found.gap)
    if given_up or (found.persons == ("@me",) and _PLANNED.match(found.gap)):
        return True
    was = _FORMER.search(found.behind) or (_PAST.search(found.gap) and "if " not in marked)
    return bool(was) and not _REPORTS.search(marked)


def _whose(found: Told, marked: str, manner: Manner, task: str) -> Iterator[str]:
    if task == "consensus" and found.persons == ("@me",) and _SUGGESTING.search(found.gap):
        yield from ("@me",) if _OWN_PROPOSAL.fullmatch(marked) else ("@me", "@you")
        return
    persons = found.persons or _unnamed(found, marked, manner, task)
    if persons == ("@they",):
        persons = tuple(one for one in manner.before if one[1:].isdigit())
    if not _NOBODY.isdisjoint(persons):
        return
    for person in persons:
        if person == "@we" or (person == "@all" and task == "consensus" and not _KNOWN.search(marked)):
            yield from ("@me", "@you")
        elif person != "@all":
            yield person


def _unnamed(found: Told, marked: str, manner: Manner, task: str) -> tuple[str, ...]:
    """Whose an answer is beside which nobody is named: of whom the sentence spoke, of the hearer in a request, else the speaker's."""
    if IMPERATIVE.match(marked):
        return ("@you",)
    if manner.before and (
        _GOES_ON.match(marked) or (VERB_FIRST.match(marked) and not manner.asks) or not found.gap.strip(_BLANK)
    ):
        return manner.before
    if _MODAL_FIRST.match(marked) and not manner.proposed:
        return ("@me",)
    if _PROPOSED.search(marked) or manner.proposed:
        return ("@we",) if task == "consensus" else ()
    if _OPTIONS.search(marked):
        return ()
    words = _WORD.findall(marked)
    return ("@me",) if len(words) <= _FEW or _OWN.search(marked) else ()


def _mood(found: Told, marked: str, person: str, manner: Manner) -> Mood:
    mood = answer_mood(marked, person, manner)
    if (
        person == "@you"
        and not found.persons
        and mood in {"assert", "leaning", "question"}
        and IMPERATIVE.match(marked)
    ):
        return "proposal"
    if mood == "question" and _FOR_YOU.fullmatch(marked):
        return "proposal"
    # "Group 1 for Bob" gives it to him, and it is his to take.
    return "proposal" if mood == "assert" and found.behind == " for " and person != "@me" else mood
