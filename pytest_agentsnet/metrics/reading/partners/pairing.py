"""Who is said to be with whom, in sentences."""

import re
from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.marked.fragments import about_graph
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import ONE, UNTOLD, done_to, plain
from pytest_agentsnet.metrics.reading.partners.pair_words import CHOICE_ASKED, PAIR, TWO
from pytest_agentsnet.metrics.reading.words.late import late

DEED = late(
    rf"\b(?:{PAIR}|choos\w+|chose\w*|pick\w*|nam(?:e|es|ed|ing)|select\w*|answer\w*|accept\w*|propos\w+|commit\w*|pledg\w+|promis\w+|offer\w*|agreed|agreement|arrangement|deal"
    r"|prefer\w*|favou?r\w*|lean\w*|consider\w*|thinking (?:of|about)|(?:go(?:es|ing|ne)?|went) for|opt\w* for|decid\w+ on|settl\w+ (?:on|for)|point\w*|reserv\w+|taken by|claim\w*|vot\w+|list\w*|writ\w+"
    r"|declin\w+|reject\w*|turn\w*|refus\w+|would (?:like|love|rather|want)(?! to (?:hear|know|see|ask|talk|tell|wait|check|learn)\b)"
    r"|(?:am|is|are|was|be|been|being|go|going|went|goes|gone|end\w*(?: up)?|stick\w*|stuck|stay\w*|settl\w+|happy|remain\w*|wait\w*)(?: no longer| \w+)? with|drop\w*|ditch\w*|hop\w+ for|tend\w* (?:to|towards?)|(?:lock\w*|settl\w+|set|spoken for|tied|booked|in|done|out|happily|better off|best off|luck)(?: in| up)?:? with|com(?:e|ing)(?: \w+)? to|turn(?:ing)? to|(?:heart )?set on|eyes for|spoken for by|broke up with|(?:faithful|loyal|true|married|engaged) to|goes to|submit\w*|mind in favou?r of|mind (?:is )?(?:on|for)|(?:given|gave|bound|tied) to|(?:shak\w+|shook) hands with|wish\w* for|(?:bound|headed|heading|destined|meant|made|earmarked|slated|intended|fated|set|down|cut out) for|(?:run|ran|running|go|went|gone|going|walk\w*|dash\w*|ride|rode|made) (?:off|away) with|(?:proceed\w*|goin|going|go|fly\w*|flew|danc\w+|sail\w*|elop\w+|in cahoots|in bed) w(?:ith)?|(?:contracted|betrothed|wed|joined|attached|pledged|allied|assigned|allocated) to|switch\w* to|chang\w+ to|mov\w+ to)\b|^ (?:(?:will|would|can|could|should|must|might|may|ought to|has to|just|now|already|then|also|both|to|(?:do|does|did|would|will|can|could) not) )*(?:took|takes?|taking|gets?|(?:has |have )?got|has|have|wants?|wanted) (?:already |now |still )?$|^\W*(?:(?:please|do|not|never|just|then|so|better|you|should|and|ok|okay|well) )*(?:take|grab|get) $|(?:word|promise|agreement|yes|no) to $"
)
_PAIRED = late(
    rf"\b(?:{PAIR}|pairs?|(?:you|these|those|they|us|the) two(?! (?:of|\w+s)\b))\b|\b(?:agreed|settled|committed|sorted|a thing|a deal|a pact|an agreement|an arrangement|an understanding)\W*$"
)
_GOING_ON = late(rf"\W*(?:but|but with|not|and not|instead) ({ONE})(?: instead)?\W*")
# "Bob and I: signed and sealed".
_SEALED = late(
    rf"^\W*(?:so |and |then |well |now )*(?:@we both|{ONE} (?:and|&|\+) {ONE}) ?[:,\u2014-]+[\w ,]*\b(?:done|sealed|signed|settled|sorted|official|final|decided|confirmed|agreed|delivered|dusted|locked|certain|fixed|set|deal|happening|yes)\b"
)
# "It will be Bob and me".
_IT_IS_TWO = late(
    rf"(?<!\w)(?:@it|that|this|then) (?:is|was|will be|would be|shall be|must be|has to be) (?:now |then )?{ONE} and {ONE}(?=\W*$|, )"
)
_NEITHER = late(rf"\bneither ({ONE}) nor ({ONE})")
_BOTH = late(r"@we (?:\w+ ){0,2}both\b")
_COUNTS = late(r"\btwo\b.*\b(?:each|neighbou?rs|contacts|links|edges|connections|degrees?)\b")
_TOGETHER = late(
    rf"@we (?:@?\w+ ){{0,6}}?(?:{PAIR})\b|\b(?:{PAIR}|deal|agreement) (?:between|for) @we\b|\b(?:{PAIR}) of @we|@our (?:pair|pairing|partnership|match(?= (?:is|stands|holds)\b))\b|@we (?:\w+ ){{0,3}}?form|(?:@it|that) (?:is|will be|is going to be|would be|must be|has to be|shall be)(?: just| then| now)? @we both(?=\W*$|,)|^\W*(?:(?:so|what|then|great|yes) )*(?:a|an|the) (?:\w+ )?(?:match|pair|couple|team|deal|item)(?: \w+){{0,3}}[,:\u2014-]+ ?@we both\W*$"
)
# What two do together may be something else.
_IN_COMMON = late(
    r"\b(?:sort|figur\w*|decid\w*|solv\w*|resolv\w*|discuss\w*|handl\w*|manag\w*|talk\w*) .{0,30}together\b|\bdecide together\b|\bfind (?:a|our|the|some) partners?\b|\bput @our heads together\b"
)
_BOTH_PAIR = late(rf"@we both (?:\w+ ){{0,3}}?(?:{PAIR})\b")
_RULES = late(
    r"\b(?:orders?|mutual|heaviest|highest|lowest|alphabet\w*|wisely|pairs|work|everyone|picked|choos\w+|chose\w*)\b"
)
_MODAL = late(r"\b(?:will|would|could|can|should|shall|let|are|might|may)\b")
_INVITED = late(rf"\W*(?:would|will|could|can) @you (?:\w+ ){{0,3}}?(?:{PAIR})\b")
BE_MINE = late(
    r"^\W*(?:please |so+,? |then |just |hey |well |and |so, |come (?:and )?)*(?:(?:@you )?(?:fancy|care to|wanna|want to|up for|keen on|game for|interested in|like to|feel like|ready to|willing to|happy to|(?:would|will|do|could) @you (?:\w+ )?(?:consider|like to|care to|fancy|mind|want to|think about)) )?(?:be|become|being|becoming) @my\b"
)
_BE_YOURS = late(r"\b(?:be|being|become|becoming|as) (?:@your)\b")
_SHARED = late(r"\blet @we\b|proposal|\bplan\b|how about|what about")
_AWAITED = late(r"\b(?:wait\w*|await\w*|ask\w*|know|hear\w*|depend\w*|need|see) (?:for |on |about |to |from )?$")
_THIRD = late(r"@\d+")
# Two who do something to a third are no pair.
_PAST_TWO = late(rf"{ONE} and {ONE}[^@]*\b(?:with|to|by)\b[^@]*{ONE}")
OWN_PARTNER = late(
    r"(@my|@your|@\d+'s) (?:\w+ ){0,2}?(?:partner|choice|match|pick|pair|favou?rite|answer|preference|option|decision|teammate|candidate|back-?up|fallback|alternative|bet|hope|mate|date|other half|better half|buddy|wingman|companion|counterpart|soulmate|plus one|significant other|ally|sidekick|twin|better half)\b"
)
_LABEL = late(
    rf"^\W*(?:\w+ ){{0,3}}?(?:partner|choice|match|pair|pick|decision|answer|pairs|preference|(?:wish|hope|seeking|wanted|desired|looking for|hoping for|aiming for|after|target)(?= ?[:\u2014]| (?:partner|match) ?[:\u2014])|matched|paired|status|mate|buddy|date|spoken for by|open to|locked in|other half)\b[^@]{{0,20}}?({ONE})"
)
_RELATIVE = late(
    rf"({ONE})(?: that| whom| who)? ({ONE}) (?:have |has |will |would )?(?:picked|chose|chosen|named?|selected|choose|want)\b"
)
# "Best option for you: Bob".
_FOR_WHOM = late(
    rf"\b(?:option|choice|match|partner|bet|fit|pick|hope|idea) for ({ONE}) ?(?:is|would be|:|\u2014|might be) ({ONE})"
)
_SAYS = late(rf"({ONE}) (?:\w+ )?(?:says?|said) ({ONE})(?=\W*$|,|;)")
_ACCEPTS_THROUGH = late(
    rf"\b(?:tell|let|inform) ({ONE})(?: know)?(?: that)? (@me|@we) (?:will |would |can |gladly |happily |also )*(?:accept|agree|am in|say yes)"
)
_RELATIVE_WITH = late(rf"({ONE}),? (?:with|to) (?:whom|@other|which) ({ONE}) ")
_AT_THE_END = late(rf"(?:, |\u2014 ?|: ?)(@me|@you|@\d+) with ({ONE})\W*$")
_LISTS = late(r"(?:neighbou?rs|@other)[,:]? @\w+(?:,| and)")
_PASSIVE = late(
    rf"({ONE}) (?:has been|have been|was|were|is|are|am|got|is being|will be|already) (?:\w+ )?(?:chosen|picked|selected|named|accepted|wanted|preferred) by ({ONE})(?!'s)"
)
# "With you I would like to pair", "Bob is mine".
_FRONTED = late(rf"^\W*(?:it is )?with ({ONE}),? (?:that )?({ONE}) ")
_BELONGS = late(
    rf"(?!@it|@they)({ONE}) (?:is|am|are|was|will be|would be) (?:already |all |now |still )?({ONE})(?= (?:now|already)\b|\W*$)"
)
_LEAVING = late(rf"\b(?:leav\w+|left|keep\w*|sav\w+) ({ONE}) (?:free )?(?:for|to|with) ({ONE})")
_HOLDS = late(r" (?:\w+ )*(?:took|takes?|taking|gets?|got|has|have) (?:already |now |still )?")
_SUITS = late(r"(@\d+) (?:would|could|might) (?:suit|fit|be (?:\w+ )?(?:good|best|perfect|right|ideal) for) (@you)")
_TRY = late(r"(@you) (?:\w+ ){0,3}(?:ask|try|approach) (@\d+)(?: out| instead)?\W*$")
_NAME_OF = late(
    r"(@me|@you|@\d+) (?:\w+ )?(?:put|write|enter|submit|give|answer)\w*(?: with| in| down)? (@your|@my|@\d+'s) name\b"
)
_ARE_WITH = late(rf"\b(?:is|are|am|was|were) ({ONE}) (?:\w+ )?with ({ONE})(?: now| already| then| after all)?\W*$")
_WHOM_LAST = (_ARE_WITH, _TRY, _NAME_OF, _FOR_WHOM, _SAYS, _SUITS, _ACCEPTS_THROUGH)
_CHOSEN_FIRST = (_FRONTED, _RELATIVE_WITH, _BELONGS, _PASSIVE, _LEAVING, _RELATIVE)


# "Are you up for pairing?": nobody but the two can be meant.
INVITING = late(
    rf"^\W*(?:(?:so|and|but|then|well|hey|or|now) )*(?:(?:would|could|will|might) @you (?:\w+ ){{0,4}}?|do @you (?:want|like|fancy|feel like|care|wish|mind)(?: to)? (?:\w+ ){{0,2}}?|are @you (?:\w+ )?(?:up|game|keen|ready|open|interested|willing|inclined|free) (?:for|to|in|on) (?:\w+ )?|how (?:would|do|does) (?:@you feel about |@you like )|how about |what about |why not |fancy |care (?:to|for) |(?:up|game|keen|ready) (?:for|on) |(?:any )?interest(?:ed)? in )(?:@we )?(?:being |a |us )?(?:new )?(?:{PAIR})(?: up)?(?: together| then| now| perhaps| maybe| with @me)*\W*$"
)
_TWO_ASKED = late(
    r"^\W*(?:(?:so|and|then|is @it|now) )*(@you|@\d+) (?:and|&|\+) (@\d+)(?: then| now)?(?:, (?:is|are) (?:that|@it|@they) \w+)?\W*$"
)
_A_MATCH = late(
    r"^\W*(?:(?:so|then|and|great|yes|ok|perfect|well) )*(?:@it|that|this) is (?:now |then |officially )?(?:a|the) (?:match|pair)\W*$"
)


# "I have no answer from Bob", "I will write to Bob".
_LETTERS = late(
    r"^(?!.*\b(?:accept|tak|took|declin|reject|refus|agree|turn)\w*\b).*\b(?:(?:answer|reply|word|news|messages?|offers?|proposals?|requests?|response|confirmation|invitation)(?: yet| so far| back)? from|writ\w+ (?:directly |straight |again )?to) $|\b(?:connected|linked|in touch|in contact|acquainted|familiar|frank|honest|open|candid|straight|blunt|patient) with $"
)


def turned_about(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who is whose, where whom somebody chooses comes first: "Bob was chosen by Carol", "with Bob I pair", "Bob is mine"."""
    for pattern in _WHOM_LAST:
        told = pattern.search(marked)
        if told:
            yield (plain(told[2]), told[1]) if pattern in {_ACCEPTS_THROUGH, _SUITS} else (told[1], plain(told[2]))
            return
    for pattern in _CHOSEN_FIRST:
        found = pattern.search(marked)
        if found:
            yield (
                (found[1], found[2])
                if found.re.pattern == _BELONGS.pattern and found[1] == "@me"
                else (found[2], found[1])
            )
            return
    going_on = _GOING_ON.fullmatch(marked)
    if going_on:
        yield "@me", going_on[1]


def both_named(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Two who are named together, where pairs are spoken of."""
    paired = (
        (_PAIRED.search(marked) or _SEALED.match(marked) or _IT_IS_TWO.search(marked))
        and not _COUNTS.search(marked)
        and not _LISTS.search(marked)
    ) or _shared(marked, manner)
    if manner.asks and INVITING.match(marked):
        yield "@me", "@you"
        return
    asked = _TWO_ASKED.match(marked) if manner.asks else None
    if asked or _A_MATCH.match(marked):
        yield (asked[1], asked[2]) if asked else ("@me", "@you")
        return
    two = TWO.findall(marked)
    ending = _AT_THE_END.search(marked)
    if ending and not two[1:]:
        yield ending[1], ending[2]
    elif two and paired and not _PAST_TWO.search(marked):
        yield from two
        if _BOTH_PAIR.search(marked):
            yield "@me", "@you"


def owned_partner(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Whose partner somebody is: "my partner is Bob", "Bob is my partner"."""
    owned = OWN_PARTNER.search(marked)
    if owned is None or _AWAITED.search(marked, 0, owned.start()):
        return
    owner = plain(owned[1])
    others = re.findall(ONE, marked[: owned.start()] + marked[owned.end() :])
    others = [one for one in others if one != owner and one not in UNTOLD]
    neither = _NEITHER.search(marked)
    if neither and neither[1] in others and neither[2] in others:
        yield owner, neither[1]
        yield owner, neither[2]
    elif others:
        yield owner, others[-1]
    elif (owner == "@me" and BE_MINE.search(marked)) or (owner == "@you" and _BE_YOURS.search(marked)):
        yield "@me", "@you"


def together(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Speaker and hearer, or a third, in the first person plural."""
    if (
        ("@we" in marked or "@our" in marked)
        and (_TOGETHER.search(marked) or _SEALED.match(marked))
        and not _is_rule(marked, manner)
        and not _IN_COMMON.search(marked)
    ):
        third = _THIRD.search(marked)
        yield "@me", third[0] if third else "@you"


def chosen_partner(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who chooses whom, by any word for it."""
    done = done_to(marked, DEED, manner.before)
    chosen = [pair for pair in done if pair.whom != "@we" and not _LETTERS.search(pair.between)]
    if about_graph(marked):
        chosen = [pair for pair in chosen if not _HOLDS.fullmatch(pair.between)]
    asked = "@you" if CHOICE_ASKED.match(marked) else "@me"
    for pair in chosen:
        everybody = pair.everybody or (asked,)
        if everybody == ("@we",) and _BOTH.search(marked) and pair.whom[1:].isdigit():
            everybody = ("@me", "@you")
        for who in everybody:
            yield who, pair.whom
    label = None if chosen else _LABEL.match(marked)
    if not chosen and manner.asks and _INVITED.match(marked):
        yield "@me", "@you"
    elif label:
        yield "@me", label[1]


def _is_rule(marked: str, manner: Manner) -> bool:
    """Whether pairs in general are spoken of: "we pair if it is mutual"."""
    general = (
        manner.conditional and "@you" not in manner.before and "@we both" not in marked and not _MODAL.search(marked)
    )
    return general or bool(_RULES.search(marked))


def _shared(marked: str, manner: Manner) -> bool:
    return manner.proposed or bool(_SHARED.search(marked))
