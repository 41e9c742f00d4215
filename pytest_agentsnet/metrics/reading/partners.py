"""Whom agents will name as their partners, or nobody: matching."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.answer_moods import answer_mood, wonders
from pytest_agentsnet.metrics.reading.fragments import about_graph, is_fragment
from pytest_agentsnet.metrics.reading.manner import Manner
from pytest_agentsnet.metrics.reading.persons import NOT_CHOSEN, ONE, OWNERS, UNTOLD, done_to, plain, without_sets
from pytest_agentsnet.metrics.reading.telling import spoken_of

NOBODY = ""
"""The partner of who has none."""

_PAIR = r"pair(?:s|ed|ing)?|match(?:es|ed|ing)?|team(?:s|ed|ing)?|partner(?:s|ed|ing|ship)?|couple|bond|together|hook(?:ed|ing)?"
_DEED = re.compile(
    rf"\b(?:{_PAIR}|choos\w+|chose\w*|pick\w*|nam(?:e|es|ed|ing)|select\w*|answer\w*|accept\w*|propos\w+|commit\w*|pledg\w+|promis\w+|offer\w*|agreed|agreement|arrangement|deal"
    r"|prefer\w*|favou?r\w*|lean\w*|consider\w*|thinking (?:of|about)|go(?:es|ing|ne)? for|opt\w* for|decid\w+ on|settl\w+ on|point\w*|reserv\w+|taken by|claim\w*|vot\w+|list\w*|writ\w+"
    r"|declin\w+|reject\w*|turn\w*|refus\w+|would (?:like|love|rather|want)"
    r"|(?:am|is|are|was|be|been|being|go|going|went|goes|gone|end\w*(?: up)?|stick\w*|stuck|stay\w*|settl\w+|happy|remain\w*|wait\w*)(?: \w+)? with)\b|^ (?:(?:will|would|can|could|should|just|now|already|then|also|both|to) )*(?:took|takes?|taking|gets?|got|has|have) (?:already |now |still )?$|^\W*(?:(?:please|do|not|never|just|then|so|better|you|should|and|ok|okay|well) )*(?:take|grab|get) $|(?:word|promise|agreement|yes|no) to $"
)
_PAIRED = re.compile(rf"\b(?:{_PAIR}|pairs?|two)\b|\b(?:agreed|settled|committed|sorted|a thing)\W*$")
_TWO = re.compile(rf"({ONE}),? (?:and|&|with|\+|[^\x00-\x7f]{{1,2}}) (?!\1\b)({ONE})(?!')")
_LINE = re.compile(rf"\W*({ONE})\"?\s*(?:[:=\u2014,&+]|-+>?|<-*>)\s*\"?({ONE})\W*")
_LISTED = re.compile(rf"\bpairs?\b[^@a-z]*({ONE})[^@a-z]*({ONE})")
_DYAD = re.compile(rf"({ONE}) ?(?:[-+/&x\u2014]|<?-+>|:|<|>|with|[^\x00-\x7f]{{1,2}})\"? ?\"?({ONE})(?!'s)")
_SHORT_WORDS = frozenset(
    "with to on pair pairs paired pairing match matches matched matching partner partners partnered team teams taken together up me couple offer offering request accept accepted".split()
)
_TIGHT = re.compile(rf"({ONE})(?:[-\u2014+]|<->| ?[^\x00-\x7f] ?)({ONE})(?!'s)")
_TURNED_DOWN = re.compile(
    r"\W*(?:(?:sorry|no|offer|proposal|request) ?\W*)*(?:declined|rejected|refused|turned down)\W*"
)
_TAKEN_UP = re.compile(r"\W*(?:(?:yes|ok|okay|great|offer|proposal|request|happily|gladly) ?\W*)*accepted\W*")
_ACCEPTS = re.compile(
    r"\W*(?:(?:so|yes|ok|okay|great|then|and|sure|perfect|well)\b\W*)*@me (?:\w+ ){0,3}?(?:accept|accepted|decline|declined|refuse)(?: @it)?\W*"
)
_OFFERED = re.compile(
    r"\W*(?:(?:let us|shall @we|want to|wanna|care to|up for|still|so|or|be|become|pair|match|team|partners?|partner up|pair up|match up|team up) ?)+\W*"
)
_GOING_ON = re.compile(rf"\W*(?:but|but with|not|and not|instead) ({ONE})(?: instead)?\W*")
_TOGETHER = re.compile(rf"@we (?:\w+ ){{0,4}}?(?:{_PAIR})\b|\b(?:{_PAIR}) of @we|@we (?:\w+ ){{0,3}}?form")
_BOTH_PAIR = re.compile(rf"@we both (?:\w+ ){{0,3}}?(?:{_PAIR})\b")
_RULES = re.compile(
    r"\b(?:orders?|mutual|heaviest|highest|lowest|alphabet\w*|wisely|pairs|@all|work|everyone|picked|choos\w+|chose\w*)\b"
)
_MODAL = re.compile(r"\b(?:will|would|could|can|should|shall|let|are|might|may)\b")
_INVITED = re.compile(rf"\W*(?:would|will|could|can) @you (?:\w+ ){{0,3}}?(?:{_PAIR})\b")
_BE_MINE = re.compile(r"^\W*(?:please |so |then |just )*(?:be|become) @my\b")
_BE_YOURS = re.compile(r"\b(?:be|being|become|becoming|as) (?:@your)\b")
_SHARED = re.compile(r"\blet @we\b|proposal|plan|how about|what about")
_PERSON = re.compile(rf"{ONE}\b(?!'s)")
_THIRD = re.compile(r"@\d+")
# Two who do something to a third are no pair.
_PAST_TWO = re.compile(rf"{ONE} and {ONE}[^@]*\b(?:with|to|by)\b[^@]*{ONE}")
_OWN_PARTNER = re.compile(
    r"(@my|@your|@\d+'s) (?:\w+ ){0,2}?(?:partner|choice|match|pick|pair|favou?rite|answer|preference|option|decision|teammate|candidate|back-?up|fallback|alternative)\b"
)
_LABEL = re.compile(
    rf"^\W*(?:\w+ ){{0,3}}?(?:partner|choice|match|pair|pick|decision|answer|pairs|preference|matched|paired|status)\b[^@]{{0,20}}?({ONE})"
)
_RELATIVE = re.compile(
    rf"({ONE})(?: that| whom| who)? ({ONE}) (?:have |has |will |would )?(?:picked|chose|chosen|named?|selected|choose|want)\b"
)
# "I promised myself to Bob".
_GIVEN = re.compile(
    r"\b(promis\w+|commit\w*|pledg\w+|attach\w*|ti(?:e|ed)|offer\w*|g[ai]ven?|bound) @(?:me|you|they) to"
)
_FAVOUR = re.compile(r"\b(?:do|doing|did) @(?:me|we) (?:the|a) (?:\w+ )?favou?r(?: of)?|\bin favou?r of\b")
_DECLINES = re.compile(r"\b(?:declin\w+|reject\w*|turn\w* (?:@\w+ )?down|refus\w+|say\w* no)\b")
_LISTS = re.compile(r"(?:neighbou?rs|@other)[,:]? @\w+(?:,| and)")
_PASSIVE = re.compile(
    rf"({ONE}) (?:has been|have been|was|were|is|are|am|got|is being|will be|already) (?:\w+ )?(?:chosen|picked|selected|named|accepted|wanted|preferred) by ({ONE})(?!'s)"
)
# "With you I would like to pair", "Bob is mine".
_FRONTED = re.compile(rf"\W*(?:it is )?with ({ONE}),? (?:that )?({ONE}) ")
_BELONGS = re.compile(
    rf"({ONE}) (?:is|am|are|was|will be|would be) (?:already |all |now |still )?({ONE})(?= (?:now|already)\b|\W*$)"
)
_LEAVING = re.compile(rf"\b(?:leav\w+|left|keep\w*|sav\w+) ({ONE}) (?:free )?(?:for|to|with) ({ONE})")
_NONE = re.compile(
    r"\b(?:(?:no|without|lack|not have|not having|not got) (?:an?y? )?partner|single|un(?:matched|paired|partnered)|alone|solo|null|left over|leftover|partnerless|not (?:paired|matched) (?:with|to) (?:any|@other)"
    r"|without @other|(?:with|to) @nobody)\b|=\d+"
)
_NOT_NONE = re.compile(
    r"\bnot (?:be |stay |remain |end up )?(?:single|un\w+|alone|left)|\bno partner yet|yet\b|look\w* for|every|wait\w*|status|: \"?un|\b(?:still|currently|so far|until) un"
)
_INVITES = re.compile(
    r"^\W*(?:can|could|may|might|shall|let) @me (?:be|become) @your\b|\b(?:would|will|do|could|can|are) @you\b(?!.*@me (?:to|as)\b).*(?:\b(?:be|become)\b.*@my\b|\b(?:"
    + _PAIR
    + r")\b.*(?:@me\b|$))"
)
_WISHES = re.compile(
    r"\b(?:want\w*|like|hop\w+|ask\w*|offer\w*|propos\w+|plan\w*|would|wish\w*) (?:@\w+ )?to (?:pair|match|partner|team)"
)
_HOLDS = re.compile(r" (?:\w+ )*(?:took|takes?|taking|gets?|got|has|have) (?:already |now |still )?")
_LISTED_ME = re.compile(r"\b(?:list|nam|chos|choos|pick|select|put|want|ha[vd]|mark)\w* @me\b")
_IS_WITH_ME = re.compile(
    r"\b(?:be|is|are|was|been|being|paired|matched|together|partnered|pair|match|partner) (?:up )?(?:with|to) @me\b"
)
_NOUNS = re.compile(
    r"(?:@your|@\d+'s|the|this|that|@their) (?:\w+ )?(?:proposal|offer|suggestion|invitation|request)s?"
)
_IMPERATIVE = re.compile(
    r"^(?!\W*\"[^\"]*\" ?:)\W*(?:(?:please|maybe|perhaps|just|so|then|and|ok|okay|kindly|try|do not|never)\b\W*){0,4}(?:please|take|grab|pair|match|team|choose|pick|go|try|name|accept|select|consider)\b(?!ing)(?! with @you)"
)


def read_partners(marked: str, manner: Manner) -> Iterator[tuple[str, str, Mood]]:
    """Who, whose partner it will be (``NOBODY``: none) and the mood, for each person of whom the clause tells it."""
    marked = NOT_CHOSEN.sub("", marked)
    marked = _FAVOUR.sub("", _GIVEN.sub(r"\1 to", without_sets(marked)))
    if manner.conditional and _DECLINES.search(marked):
        return
    if _NONE.search(marked) and not _NOT_NONE.search(marked):
        who = spoken_of(marked) or manner.before or ("@me",)
        if who[-1] not in UNTOLD | {"@we"}:
            yield who[-1], NOBODY, _none_mood(marked, who[-1], manner)
        return
    told: set[tuple[str, str]] = set()
    for chooser, chosen in _pairs(marked, manner):
        pair = _ordered(chooser, chosen, marked, manner)
        if pair and pair not in told:
            told.add(pair)
            yield *pair, _mood(marked, pair, manner)


def _pairs(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is said to be with whom."""
    plain_pair = _LINE.fullmatch(marked)
    brief = is_fragment(marked, manner.heading, _SHORT_WORDS)
    dyads = (
        (_DYAD.findall(marked) if brief else ())
        or ([] if about_graph(marked) else _TIGHT.findall(marked))
        or _LISTED.findall(marked)
    )
    fronted, belongs = _FRONTED.match(marked), _BELONGS.search(marked)
    passive, leaving = _PASSIVE.search(marked), _LEAVING.search(marked)
    relative = _RELATIVE.search(marked)
    going_on = _GOING_ON.fullmatch(marked)
    two = _TWO.findall(marked)
    owned = _OWN_PARTNER.search(marked)
    if plain_pair:
        yield plain_pair[1], plain_pair[2]
    elif dyads:
        yield from dyads
    elif fronted:
        yield fronted[2], fronted[1]
    elif belongs:
        yield (belongs[1], belongs[2]) if belongs[1] == "@me" else (belongs[2], belongs[1])
    elif passive:
        yield passive[2], passive[1]
    elif leaving:
        yield leaving[2], leaving[1]
    elif relative:
        yield relative[2], relative[1]
    elif going_on:
        yield "@me", going_on[1]
    elif (
        two
        and ((_PAIRED.search(marked) and not _LISTS.search(marked)) or _shared(marked, manner))
        and not _PAST_TWO.search(marked)
    ):
        yield from two
        if _BOTH_PAIR.search(marked):
            yield "@me", "@you"
    elif owned:
        yield from _owned(marked, owned)
    elif "@we" in marked and _TOGETHER.search(marked) and not _is_rule(marked, manner):
        third = _THIRD.search(marked)
        yield "@me", third[0] if third else "@you"
    else:
        yield from list(_chosen(marked, manner)) or _fragment(marked, manner, brief=brief)


def _fragment(marked: str, manner: Manner, *, brief: bool) -> Iterator[tuple[str, str]]:
    """The partner of a clause that is no sentence."""
    persons = _PERSON.findall(marked)
    if (brief and not persons and "@we both" in marked) or _ACCEPTS.fullmatch(marked):
        yield "@me", "@you"
    elif not persons:
        if (
            _TURNED_DOWN.fullmatch(marked)
            or _TAKEN_UP.fullmatch(marked)
            or (manner.asks and _OFFERED.fullmatch(marked))
        ):
            yield "@me", "@you"
    elif brief and not (manner.before and manner.asks):
        if len(persons) == 1 and _IMPERATIVE.match(marked):
            yield "@you", persons[0]
        elif len(persons) == 1 or (persons[0] == "@me" and len(persons) == 2):
            yield "@me", persons[-1]
        elif len(persons) == 2 and _TWO.search(marked):
            yield persons[0], persons[1]


def _is_rule(marked: str, manner: Manner) -> bool:
    """Whether pairs in general are spoken of: "we pair if it is mutual"."""
    general = manner.conditional and "@you" not in manner.before and not _MODAL.search(marked)
    return general or bool(_RULES.search(marked))


def _owned(marked: str, owned: re.Match[str]) -> Iterator[tuple[str, str]]:
    """Whose partner somebody is: "my partner is Bob", "Bob is my partner"."""
    owner = plain(owned[1])
    others = re.findall(ONE, marked[: owned.start()] + marked[owned.end() :])
    others = [one for one in others if one != owner and one not in UNTOLD]
    if others:
        yield owner, others[-1]
    elif (owner == "@me" and _BE_MINE.search(marked)) or (owner == "@you" and _BE_YOURS.search(marked)):
        yield "@me", "@you"


def _chosen(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who chooses whom, by any word for it."""
    chosen = [pair for pair in done_to(marked, _DEED, manner.before) if pair.whom != "@we"]
    if about_graph(marked):
        chosen = [pair for pair in chosen if not _HOLDS.fullmatch(pair.between)]
    asked = "@you" if _IMPERATIVE.match(marked) else "@me"
    for pair in chosen:
        everybody = pair.everybody or (asked,)
        if everybody == ("@we",) and "@we both" in marked and pair.whom[1:].isdigit():
            everybody = ("@me", "@you")
        for who in everybody:
            yield who, pair.whom
    label = None if chosen else _LABEL.match(marked)
    if not chosen and manner.asks and _INVITED.match(marked):
        yield "@me", "@you"
    elif label:
        yield "@me", label[1]


def _shared(marked: str, manner: Manner) -> bool:
    return manner.proposed or bool(_SHARED.search(marked))


def _ordered(who: str, whom: str, marked: str, manner: Manner) -> tuple[str, str] | None:
    """A pair is told of the speaker first, else of the hearer; an invitation is the speaker's own offer."""
    who, whom = OWNERS.get(who, who), OWNERS.get(whom, whom)
    if {who, whom} & UNTOLD or who == whom:
        return None
    if "@we" in {who, whom}:
        third = whom if who == "@we" else who
        return ("@me", third if third not in {"@we", "@me"} else "@you")
    if whom == "@me" and who == "@you":
        mutual = not _LISTED_ME.search(marked) and (
            _OWN_PARTNER.search(marked) or (manner.asks and _INVITES.search(marked)) or _TWO.search(marked)
        )
        return ("@me", "@you") if mutual else (who, whom)
    if whom == "@me" and (
        _TWO.search(marked)
        or _OWN_PARTNER.search(marked)
        or (_IS_WITH_ME.search(marked) and not _WISHES.search(marked))
    ):
        return (whom, who)
    if whom == "@you" and who != "@me" and _TWO.search(marked):
        return (whom, who)
    return (who, whom)


def _mood(marked: str, pair: tuple[str, str], manner: Manner) -> Mood:
    words = _NOUNS.sub("it", marked)
    if pair == ("@me", "@you") and _BE_MINE.search(marked):
        return "proposal"
    if wonders(marked) and not manner.conditional:
        return "question"
    invites = _INVITES.search(marked) or _OFFERED.fullmatch(marked) or is_fragment(marked, manner.heading, _SHORT_WORDS)
    if manner.asks and pair == ("@me", "@you") and not manner.conditional and invites:
        return "proposal"
    mood = answer_mood(words, pair[0], manner)
    if pair[0] == "@you" and mood in {"assert", "leaning"} and _IMPERATIVE.match(marked):
        return "proposal"
    return mood


def _none_mood(marked: str, who: str, manner: Manner) -> Mood:
    mood = answer_mood(_NONE.sub("", marked), who, manner)
    return "assert" if mood == "negated" else mood
