"""Turns of phrase by which an answer is weighed, ruled out or has room: "I am drifting to 1", "2 has no chance", "no vacancy in 3"."""

from typing import Final

from pytest_agentsnet.metrics.reading.marked.urging import PERSON, VALUE, Turn
from pytest_agentsnet.metrics.reading.words.late import late

_OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|sorry|ok|now|because|since|as|if) )*)"
_ROOM = r"(?:vacanc(?:y|ies)|room|space|place|seat|spot|opening)"

WEIGHING: Final = (
    # "Group 2 is what I have in mind", "Carol is who I am eyeing".
    Turn(
        " @me ",
        late(
            rf"{_OPENING}({VALUE}|@\d+|@you) is (?:what|whom?|that which|@other)(?: @other| that)? @me (?:\w+ly |just |still )?(?:(?:have|had) in mind|am (?:\w+ly )?(?:eyeing|eying|looking at|thinking of|considering|contemplating|toying with|aiming (?:at|for)|set on)|fancy|favou?r|would like|have (?:@my|an?) eyes? on)\b"
        ),
        r"\1@me lean towards \2",
    ),
    # "Whom would you choose in my place?"
    Turn("in @my ", late(r",? (?:if @you were )?in @my (?:place|stead|shoes|position|situation)\b"), ""),
    # "Slightly in favour of 1", "mildly for 0".
    Turn(
        "ly ",
        late(rf"{_OPENING}(?:slight|mild|vague|weak|faint|moderate)ly (?:in favou?r of|for|pro|towards?) (?={VALUE})"),
        r"\1@me lean towards ",
    ),
    Turn(
        "favo",
        late(rf"{_OPENING}(?:a little|a bit|a touch|a shade|somewhat|rather|marginally) in favou?r of (?={VALUE})"),
        r"\1@me lean towards ",
    ),
    # "We are drifting to 1", "I find myself gravitating to 0".
    Turn(
        "ing to",
        late(
            r"\b(?:am|are|is|be|find @me|finds? @they|feel @me) (?:\w+ly |slowly |still |now )?(?:drift|gravitat|edg|veer|inch|warm|tilt|slid|shad)ing (?:over |up )?(?:to|towards?) "
        ),
        "lean towards ",
    ),
    Turn("strikes @me as ", late(rf"({PERSON}) strikes @me as (?=an? (?:\w+ )?(?:=\d|coordinator))"), r"\1 is probably "),
    # "2 has no chance with me", "3 stands no chance of being mine".
    Turn(
        " chance",
        late(
            rf"{_OPENING}({VALUE}|@\d+|@you) (?:has|have|stands?|had) (?:absolutely |simply )?(?:no|little|not much|not the slightest|zero|=0|~0w?) chance (?:with @me|of (?:being|becoming|getting) @(?:me|my)|to (?:be|become) @(?:me|my))[^=~@]*$"
        ),
        r"\1@me do not have \2",
    ),
    Turn(
        " for @me",
        late(
            rf"{_OPENING}({VALUE}) is (?:\w+ly |now )?(?:off (?:the (?:table|menu|list|cards)|limits)|out of the question|out|ruled out|not (?:an option|on the (?:table|cards))|no (?:option|go)) for @me\b"
        ),
        r"\1@me do not have \2",
    ),
    Turn(
        "@nobody ",
        late(
            rf"{_OPENING}@nobody (?:ever )?(?:got|gets|heard|hears|had|saw|received|receives) (?:an? |the )?({VALUE}) (?:from|out of) ({PERSON})"
        ),
        r"\1\3 do not have \2",
    ),
    Turn(
        "will not ",
        late(rf"({PERSON}) will not (?:be left|end up|be stuck|finish|remain|stay|sit there) with (?={VALUE})"),
        r"\1 will not have ",
    ),
    # "No vacancy left in 3", "2 has a vacancy".
    Turn(
        "no ",
        late(
            rf"\b(?:there is |@me see |has |have )?no (?:more |further |longer any |other )?{_ROOM}(?: (?:left|available|any more|for @me|at all|remaining)){{0,2}} (?:in|at|on|with) ({VALUE})(?: any ?(?:more|longer))?"
        ),
        r"\1 is taken",
    ),
    Turn(
        " in ",
        late(rf"\bthere is (?:still |also )?(?:an? |some )?{_ROOM}(?: left)? (?:in|at|on) ({VALUE})"),
        r"\1 is free",
    ),
    Turn(
        " has ",
        late(rf"({VALUE}) (?:still |also )?has (?:still )?(?P<no>no )?(?:an? |any |some )?(?:free )?{_ROOM}\b"),
        lambda found: f"{found[1]} is {'taken' if found['no'] else 'free'}",
    ),
    # What is asked of two values in one breath: "how would 1 sound?".
    Turn(
        "how ",
        late(rf"^(\W*(?:(?:and|but|so|then) )*)how (?:does|do|would|might) ({VALUE}) (?:sound|suit|strike|do)\b"),
        r"\1how about \2",
    ),
    Turn("on the side of ", late(rf"\b(?:down )?on the side of (?={VALUE})"), "on "),
    # "Your 0 stands against my 1": each has his own.
    Turn(
        " @my ",
        late(
            rf"(@your (?:\w+ )?{VALUE}),? (?:(?:is )?(?:up |stands |set |runs |speaks |goes )?against|versus|vs\.?|is (?:no match for|at war with)) (?=@my (?:\w+ )?{VALUE})"
        ),
        r"\1 and ",
    ),
    Turn(
        " @your ",
        late(
            rf"(@my (?:\w+ )?{VALUE}),? (?:(?:is )?(?:up |stands |set |runs |speaks |goes )?against|versus|vs\.?|is (?:no match for|at war with)) (?=@your (?:\w+ )?{VALUE})"
        ),
        r"\1 and ",
    ),
    # "What speaks for 5 is that it is free": so it is.
    Turn(
        "what speaks ",
        late(rf"^(\W*)what speaks (?:for|against) ({VALUE})(?P<mine> as @m[ey])?[^=~@]* is (?:that )?@it is\b"),
        lambda found: f"{found[1]}{'@me have ' + found[2] + ' while ' if found['mine'] else ''}{found[2]} is",
    ),
    Turn(
        " on @my ",
        late(rf"{_OPENING}({VALUE}) on @my (?:end|side|part)(?=[^\w,]*$| (?:so far|now|for now|then|too|as well|at the moment)\b)"),
        r"\1@me have \2",
    ),
    # "Would you rather have Bob or Carol lead?" names nobody.
    Turn(
        " or @",
        late(
            r"^\W*(?:(?:and|so|but) )*(?:would @you (?:rather|sooner|prefer to)|do @you (?:want to|prefer to)) (?:have|see) @\w+ or @\w+ (?:lead\w*|in charge|at the helm|as (?:the |@our )?leader)\W*$"
        ),
        "which one",
    ),
    # Of whom the hearer spoke.
    Turn(
        "coordinators @you",
        late(
            r"\b(?:the|those|these|all|any) coordinators @you (?:\w+ly |just )?(?:listed|named|mentioned|gave|sent|reported|told|list|name|mention|report|speak|spoke|wrote)\b"
        ),
        "what @you said",
    ),
    Turn(
        "the same ",
        late(rf"{PERSON} and {PERSON} (?:(?:are|both|all) )*(?:after|want|eyeing|seek|chase|chasing) the same (?:partner|person|agent|one|@other)\b"),
        "the same is wanted",
    ),
    Turn(
        ": @",
        late(
            rf"^\W*(?:wonderful|great|perfect|lovely|splendid|super|excellent|hooray|hurray|nice|yay|brilliant|fantastic|marvell?ous) ?: (?={PERSON} ?[+&] ?{PERSON}\W*$)"
        ),
        "",
    ),
    Turn(" or ", late(r" or (?:for|with|by|to|on|in) (?=@\d+\W*$)"), " or "),
    Turn(" or not", late(r",? or not\W*$"), ""),
)  # fmt: skip
"""Their order does not matter."""
