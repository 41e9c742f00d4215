"""Clauses about what is taken or free put plainly: "2 has no takers" as "2 is unclaimed", "I see nobody in 2" as "nobody in 2"."""

import re
from collections.abc import Callable

from pytest_agentsnet.metrics.reading.marked.values import no_option_for_me
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered

_THING = r"(?:[=~]\d+\b|@(?:you|\d+)\b)"
_TAKER = (
    r"(?:takers?|owners?|users?|holders?|occupants?|claimants?|wearers?|bidders?|interest|claims?|buyers?|customers?)"
)
_COUNTED = r"(?:rounds?|turns?|steps?|hops?|links?|edges?|messages?|agents?|nodes?|@other|neighbou?rs?|degree|deg|diameter|players?|contacts?|connections?|persons?|people|members?|questions?|tries|attempts?|vertices|distance|repl(?:y|ies))"
# "Rounds left: 3", "the number of open links is 3": no answer, whatever is left or open.
_COUNT = late(
    rf"(?:(?:^|[{{\[,;.(|] ?|\b(?:and|but|that|so) )[\"' ]*(?:(?:the|total|number of|count of|no\. of|amount of|number|num|n|no|our|@my|my|still|remaining|free|open|left|available|unused|max|maximum|current|all)[ _])*{_COUNTED}(?:[ _](?:left|remaining|remain|to go|total|in total|so far|free|open|available|apart|altogether|number|count|still))*\"? ?(?:[:(\u2014-]+|is|are|equals?|comes to|amounts to)"
    rf"|\b(?:(?:number|amount|sum|count)\b of|total|count)\b (?:(?!groups?\b|colou?rs?\b|options?\b|values?\b)[@\w]+ ){{0,6}}?(?:is|are|equals?|comes to|amounts to)|\b(?:total|count)\"? ?:) ?\"?(?:now |only |just |still |exactly |about )?~\d+w?\b"
)
# "Three free groups".
_SEVERAL = late(
    r"~\d+w? (?=(?:still |other |more )?(?:free|open|available|unused|taken|used|unclaimed|remaining|different|vacant|occupied) (?:groups|colou?rs|neighbou?rs|@other|choices|options|ones|slots|agents|numbers|answers|values|contacts)\b)"
)
_COUNTING = late(
    r"rounds?|turns?|steps?|hops?|links?|edges?|messages?|agents?|nodes?|@other|neighbou?rs?|deg|diameter|number|count|total|contacts?|connections?|people|tries|distance|repl"
)
# Whom nobody finds is not there.
_UNSEEN = late(
    r"(?<!\w)(?:(?:@(?:me|we) |^\W*)(?:do|did|can|could|have|am|was) not (?:yet )?(?:see|seen|seeing|find|found|know(?: of)?|known|hear(?:d)?(?: of)?|notice|noticed|aware of|have|spot|spotted|got)|there (?:is|are|was|seems to be) not(?: yet)?|@(?:me|we) (?:see|find|know(?: of)?|hear of|notice|have) no|without|@(?:me|we) have yet to (?:see|meet|find)) (?:(?:any|a single|one|a) (?:of )?)?(?:@other|neighbou?r|agent)(?: (?:here|yet|around|of mine))?(?: that| who)?\b"
)
_UNTAKEN = late(
    rf"({_THING}) (?:(?:still|has|have|is|are|remains?|stays?|stands?|goes|gone|so far|yet|currently|now|left|got) )+(?:no|not (?:any|a single)|not (?:yet )?(?:found|got|met|had|attracted) (?:an?|any)|without(?: any| an?)?|lacks?(?: an?| any)?) (?:\w+ )?{_TAKER}\b"
)
_TAKEN_UP = late(
    rf"({_THING}) (?:(?:already|now|just|also|has|have) )*(?:has|have|found|got) (?:(?:already|now|got|found) )*(?:(?:an?|its|one) (?:\w+ )?(?:taker|owner|user|holder|occupant|wearer)\b|@other (?:in|on|with) @it)"
)
_CAN_BE = late(
    rf"({_THING}(?:(?:,| and|, and) {_THING}){{0,5}}) can (?:(?:still|safely|now|also|freely|both|all) )*be (?:taken|chosen|used|picked|claimed|occupied|grabbed|selected|had)\b(?! by)"
)
_CANNOT_BE = late(
    rf"({_THING}(?:(?:,| and|, and) {_THING}){{0,5}}) can(?:not| not| no longer) (?:\w+ )?be (?:taken|chosen|used|picked|claimed|selected|had)\b(?! by)(?: any ?(?:more|longer))?"
)
_NONE_OF_IT = late(
    rf"\b(?:there is|@me (?:see|have|find|know of)) no ({_THING}) (?=(?:around|near|next to|among|beside|on|here|in)\b)"
)
_ONCE = late(
    r"\b(?:used to be|(?:was|were) (?:once|formerly|earlier|previously|initially|at first)) (?:free|available|open|taken|used|unused|occupied)\b"
)
_NO_SIGN = late(rf"\bno (?:sign|trace|hint) of ({_THING})")
_ROOM = late(
    rf"\bthere is (?:still |some |plenty of |a |an? )*(?:room|space|place|vacancy|seat|spot|opening)(?: left| free)? (?:in|on|at|with|for @\w+ in) ({_THING})"
)
_OWNED = late(
    rf"({_THING}) (?:(?:already|now|also|currently|is|has been|been) )*(?:belongs to|the (?:group|colou?r|choice|pick|answer) of|owned by|in the (?:hands|possession|keeping) of) (?=@other)"
)
_LEFT = late(
    rf"^(\W*(?:(?:and|but|so|then|now) )*(?:only |just )?)({_THING}(?:(?:,| and|, and) {_THING}){{0,5}}) (?:still |now |only )?(?:remains?|(?:is|are) (?:still |yet )?there|(?:is|are) all that (?:is left|remains)|(?:is|are) (?:all )?clear)(?= (?:for|around|near|on|at|here|next|in) |(?: for now| so far| here)?\W*$)"
)
_LEAVES = late(
    rf"\b(?:that|this|which|it|@it) (?:only )?(?:leaves|left|frees up) (?:only |just |@(?:me|you|us|we) |with |open |free )*({_THING}(?:(?:,| and|, and) {_THING}){{0,5}})(?= (?:free|open|available|unclaimed|unused|unoccupied|vacant|untaken))"
)
# "My neighbours are not using 2", "there is a 2 next to me"
_NOT_USING = late(
    rf"@other (?:\w+ )?(?:are|is|do|does|have|has) not (?:\w+ )?(?:us(?:e|es|ing)|tak(?:e|es|ing|en)|chosen|picked|hold|holding|have|in|on) (?={_THING})"
)
_NEXT_TO_ME = late(
    rf"(?:there (?:is|are)|@me (?:\w+ )?(?:see|have|find|spot)) (?:already |now |an? |another )*({_THING}) (?=(?:already )?(?:around|near|next to|among|beside) @(?:me|other)\b)"
)
# "Bob has 1, leaving only 2".
_LEAVING = late(r", (?:thus |so |hence )?leaving (?:only |just |@(?:me|you|us|we) |with |us )*(?=[=~]\d)")
_TO_CHOOSE = late(
    rf"(?:@\w+ )?(?:(?:can|could|still|now|only|also) )*(?:have|has|got) (?:only |just |both )?({_THING}(?:(?:,| and|, and| or|, or) {_THING}){{0,5}}) (?:left )?to (?:choose|pick|select|go) (?:from|between|with|for)\b"
)
# Who says "your 2 is safe" speaks of no vacancy.
_SAFE = late(rf"(@(?:your|my) {_THING} is )safe\b")
_STILL_THERE = late(
    rf"^(\W*(?:(?:and|but|so|then|well) )*)there (?:is|are) (?:still|always|also) (?:only |just )?({_THING}(?:(?:,| and|, and) {_THING}){{0,5}})(?= (?:left|around|here)\b|(?:,? for @\w+)?\W*$)"
)
_YET = late(
    r"\b(?:has|have|is|are|remains?) (?:still |as )?yet to be (?:taken|claimed|picked|chosen|used|occupied|snapped up|grabbed|selected)\b"
)
_KEYED = late(
    r"^(\W*)(?:\"(?:status|state|availability|is)\" ?: ?\"([\w ]+)(?=\")|\"(?:is |still )?(free|available|open|taken|occupied|used|in use)\" ?: ?(true|false|yes|no)\b)"
)
# "Bob, whom Carol knows, is free", "Bob who is next to Carol, is free".
_RELATIVE = late(
    rf"({_THING})(?:, (?:whom|whose|which|who|of whom|where|@other) [^,;]{{1,60}}| (?:is|has|was|sits) [^,;]{{1,60}}), (?=(?:is|are|has|was|remains) (?!not @|@))"
)
_ENDS_ITS_STATE = late(
    r"\b(?:(?:has|have) (?:just |now |already )?(?:ceased|stopped)|ceases|stops|quit|stopped|ceased) (?:to be|being)\b"
)


def uncounted(marked: str) -> str:
    """The marked clause without bare numbers of rounds, agents, links and the like, which are no answers."""
    if "~" in marked and _COUNTING.search(marked):
        marked = _COUNT.sub(lambda found: found[0][: found[0].rindex("~")] + "#", marked)
    return _SEVERAL.sub("# ", marked) if "~" in marked else marked


def _by_key(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[1]}@it is {found[2]}"
    return f"{found[1]}@it is {'' if found[4] in {'true', 'yes'} else 'not '}{found[3]}"


_REWRITTEN: tuple[tuple[tuple[str, ...], re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    ((" no", "lack", "without"), _UNTAKEN, r"\1 is unclaimed"),
    (("not", " no ", "without", " yet to "), _UNSEEN, "@nobody"),
    (("there is",), _ROOM, r"\1 is free"),
    (("there is", "there are"), _STILL_THERE, r"\1\2 is free"),
    (("yet to be",), _YET, "is unclaimed"),
    (('": ',), _KEYED, _by_key),
    (("no sign", "no trace", "no hint"), _NO_SIGN, r"\1 is free"),
    ((" ha", " found ", " got "), _TAKEN_UP, r"\1 is taken"),
    ((" can ",), _CAN_BE, r"\1 is free"),
    (("cannot be", "can not", "can no longer"), _CANNOT_BE, r"\1 is taken"),
    ((" no =", " no ~"), _NONE_OF_IT, r"\1 is free "),
    (("used to be", "was ", "were "), _ONCE, "was not what it is"),
    (("@other",), _OWNED, r"\1 is taken by "),
    (("remain", "clear", " there", "all that"), _LEFT, r"\1\2 is free"),
    ((", is ", ", are ", ", has ", ", remains "), _RELATIVE, r"\1 "),
    ((" be",), _ENDS_ITS_STATE, "is no longer"),
    (("leave", "left", "frees"), _LEAVES, r"\1 is"),
    ((" not ",), _NOT_USING, "@nobody has "),
    ((" next to ", " near ", " around ", " among ", " beside "), _NEXT_TO_ME, r"\1 is taken "),
    (("leaving ",), _LEAVING, "; free: "),
    ((" to choose", " to pick", " to select", " to go"), _TO_CHOOSE, r"\1 is free"),
    ((" safe",), _SAFE, r"\1fine"),
)
"""Words of which one is there, what is written, and what is said by that."""


@remembered
def plain_states(marked: str) -> str:
    """The marked clause so that it tells of what is taken or free in words that say so, without numbers that count something."""
    marked = no_option_for_me(uncounted(marked))
    for cues, written, said in _REWRITTEN:
        if any(cue in marked for cue in cues):
            marked = written.sub(said, marked)
    return marked
