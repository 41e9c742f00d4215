"""The words in which something is called taken or free, or somebody is said to have it, as patterns for marked clauses."""

from typing import Final

from pytest_agentsnet.metrics.reading.words.late import late

_TAKEN: Final = (
    r"taken|in use|used(?: up)?|occupied|gone(?! for\b| un\w)|claimed|blocked|unavailable|reserved(?! for)|off the (?:table|market|menu|list)|off[- ]limits|spoken for|snapped up|snatched(?: (?:up|away))?|grabbed(?: up)?"
    r"|unusable|ruled out|booked|out of (?:reach|bounds|play|the running)|out of the question(?! for @me)|(?:no|not an) option(?! for @me)|closed|accounted for|in conflict|hoovered up|swiped|nabbed|bagged|hitched(?=$|[,.;:!?]| (?:already|too|now|up$))|filled|allocated|no good|promised(?! to)|snagged|pinched|(?:crossed|struck) (?:off|out)|full(?! of)|(?<=is already )(?:paired|matched|partnered|teamed|coupled)(?: up| off)?(?! (?:with|to|up|off)\b)|(?<=is )(?:paired|matched|partnered)(?: up| off)? already(?! (?:with|to)\b)"
    r"|(?:(?<=been )|(?<=being ))(?:used|chosen|picked|selected|held|touched|adopted)|(?:chosen|picked|selected|held|had|seen|owned|touched|adopted)(?= by @(?:other|nobody))|in (?:the )?(?:hands|possession) of @other"
)
_FREE: Final = (
    r"free(?! up [=~@])|available|open(?:ed(?: up)?)?|freed(?: up)?|released|vacated|unused|unclaimed|untaken|unoccupied|vacant|left(?: over)?|up for grabs|possible|unassigned|untouched|unchosen|unpicked|unblocked|unreserved|(?:there )?for the taking|going (?:spare|begging)|spare"
    r"|to be had|(?<=be )had|there to take|safe|empty|fair game|in the clear|without (?:any )?(?:a )?(?:takers?|owner)|still looking|looking for (?:a partner|@other)|unattached|uncommitted|unbooked|unspoken[ -]for|footloose and fancy[ -]free|fancy[ -]free|on the market|on offer|idle|(?<=longer )an option|(?<=still )an option(?! for @me)|waiting for (?:@other|@you|an? \w+)|remaining(?=(?: (?:groups?|colou?rs?|options?|ones?|numbers?|choices|slots?|values?|answers?|agents|partners))?[\"']* ?[:=\u2014])|(?<=still )(?:unpaired|unmatched|partnerless|unhitched|without (?:a )?partner)|disponible|obtainable|waiting to be (?:taken|picked|chosen)"
)
# States that need no verb: "2 taken".
BARE: Final = r"taken|in use|used|occupied|gone|claimed|blocked|unavailable|reserved|spoken for|free|available|unused|unclaimed|vacant|untaken|unoccupied|open|off the table|off limits|up for grabs|snapped up"
_GOES_ON_OTHERWISE: Final = r"(?! (?:to(?! (?:me|you|us|@me|@you|@we|@\d+)\b)|of(?! (?:these|those|them|@my|@other)\b)|with(?! @(?:me|you|\d))|will|spirit|choice|enough|high|alone|behind|without)\b| for (?:discussion|debate|change|suggestions|talks)\b| for$)"
STATE: Final = rf"(?:(?P<taken>(?:{_TAKEN})\b(?! (?:[=~]|@(?:me|you|\d))))|(?P<free>{_FREE}))\b{_GOES_ON_OTHERWISE}"
BE: Final = r"(?:is|are|was|were|be|been|being|'s|went|became|becomes?|come|comes|came|turned|fell|falls|has|have|had|got|gets?|seems?|appears?|looks?|remains?|stays?|will|would|should|might|may|could|can|must|to|sits?|stands?|lies|turns? out|happens?|ought|counts? as|feels?|go|goes|going|gone(?= un))"
ADVERB: Final = r"(?:(?:unmatched|unpaired|single|alone|partnerless|without a partner|undecided|uncommitted),? and|still|also|already|both|all|each|now|probably|maybe|perhaps|currently|as|yet|just|again|too|clearly|definitely|certainly|surely|apparently|either|completely|entirely|fully|quite|pretty much|that|which|who|there|here|only|even|really|indeed|so far|at present|at the moment|right now|presumably|possibly|likely|long|recently|since|sadly|unfortunately|luckily|happily|(?:around|near|next to|beside|for|by|on|in|at|to|with) (?:@(?:me|you|we|other)\b|@(?:my|your|our) \w+)(?: of the (?:graph|network|woods))?|in (?:this|the) (?:area|corner)|by now|then|a bit|simply|wide|\w+ly|the|@my|one|last|sole|an?|other|therefore|thus|of us|of them|of these|from (?:here|what @me \w+|where @me \w+))"
DENIED: Final = r"(?:not (?:any )?(?:longer |more )?|no longer |never |no more |hardly |ceased to be |stopped being |by no means |anything but )"
SEPARATOR: Final = r"(?:(?: ?\([^()]{1,20}\))?\"?\]?,? ?(?:and|or|&|plus|\+|/|nor|n|as well as|along with) ?(?:also |both )?\[?\"?|(?: ?\([^()]{1,20}\))?\"?, ?\"?)"
MARK: Final = r"[\"'\]})]*(?: ?[:>\u2014-]+| ?\()[\"'\[{( ]*"
NOBODY: Final = r"(?:@nobody|(?:none|neither|not (?:a single )?one) of (?:those|these|them)(?= (?:around|near|next|beside|adjacent|close|linked|connected|surrounding))|nobody|not (?:a (?:single )?(?:soul|one)|one|a single @other)|no \w+(?= (?:adjacent|next|near|around|linked|connected|beside|close|bordering)\b)|(?:none|neither|not one|not a single one) of (?:the |those |these |all )?[\w@]+)"
SOMEBODY: Final = r"(?:@other|@all (?=(?:around|near|next|else|here|adjacent|beside)\b)(?:else)?|(?:one|two|three|both|some|several|all|most|many|a (?:few|couple)) (?:of )?(?:the |those )?(?:folks|ones|those|people|guys|persons|others?|agents|nodes|neighbours|neighbors)|(?:people|folks|guys)(?= (?:around|near|next to|beside|close to) @))"
HAVE: Final = (
    r"(?:has|have|had|having|uses?|using|used|takes?|took|taken|taking|chose|chosen|choos\w+|picks?|picked|picking|claims?|claimed|claiming|grabb?\w*|got|gets|sits?|sitting|sat|holds?|held|holding|occup\w+|snapped|snatched|nabbed|bagged|(?<!there )(?:is|are|'s)|in|on|at|with|gone|went|goes"
    r"|opted|opts|settled?|settles|laid|lays|reserved?|selects?|selected|announced|reports?|said|says|decided|touch\w*|wants?|wanted|asked|asking|after|beat @\w+ to|shares?|sharing|shared|wear\w*|worn|sports?|carry|carries|carrying|put(?:s|ting)? on|belongs? to|covers?|blocks?|fills?|own|owns|hogs?|exhausts?)"
)
HAVE_PERSON: Final = r"(?:taken|took|claimed|claims|snapped|snatched|grabbed|got|reserved|nabbed|bagged|booked|asked|spoken|locked|chosen|chose|picked|has|have)"
LINK: Final = r"(?:(?:a (?:finger|hand|claim) on|claims? to|in|on|at|with|for|already|currently|still|up|the|to|now|both|as|yet|down|claim|their|eyes?|his|her|out|over|into|onto|group) |\")*"
WHERE: Final = late(
    r"@(?:me|we) (?:am|are|can|could) (?:\w+ ){1,2}?(?:to|with|by)\b|(?:near|around|next to|close to|linked to|connected to|adjacent to|joined to|with|of|beside|besides|by|among|except|but|than|from|to|on|in|at|near to) @(?:me|you|we|our|my|your|\d+)\b"
)
SUPPOSED: Final = late(r"\b(?:would|could|might|should|will|must|can|if|that|to)\b")
PRESENT: Final = r"(?:(?:is|are|does|do|has|have|both|all|already|also|currently|each) )*(?P<absent>not |never )?(?:(?:yet|already|currently) )*(?:appear\w*|occurs?|shows? up|crops? up|turns? up|c[oa]mes? up|present|represented|found|used|exists?|(?P<missing>missing|absent|unrepresented)) (?:\w+ ){0,2}?(?:among|around|amongst|in|near|next to|with|at) (?:@other|@me|@my|those|the)"
SURROUND: Final = r"(?:(?:around|among|next to|near|beside|amongst) (?:@me|@other)|@my (?:\w+ )?(?:neighbou?rhood|surroundings|vicinity|area|side)),? (?:(?:there|@me|@other|we|already|also|now|currently|only) )*(?:is|are|has|have|see|find|contains?|includes?|shows?|holds?|got|features?) (?:(?:already|both|now|only|currently|an?|the) )*"
PHRASE: Final = r"^\W*(?:(?:and|but|so|because|since|as|then|now|well) )*(?:the|all|what|which|@my|only|still|already|currently|remaining|left|free|open|available|taken|used|gone|also|unused)\b"
OF_STATE: Final = late(
    rf"\b(?:(?P<free>{_FREE}|remain\w*|leftover)|(?P<taken>{_TAKEN}|used|busy|excluded|forbidden))\b"
)
NOT: Final = late(r"\b(?:not|no longer|never)\b")
HAS: Final = late(rf"\b{HAVE}\b")

LEANS: Final = late(
    r"\b(?:maybe|perhaps|probably|possibly|might|may (?:\w+ )?be|imagine|seems?|appears? (?:to|that)|looks?|doubt|apparently|likely|presumably|should be|could be|must be|ought to be|not (?:\w+ )?(?:sure|certain)|unsure)\b|@me (?:\w+ )?(?:think|believe|guess|suppose|suspect|assume|reckon|imagine|expect|presume|take @it|fancy|gather|would say|bet)\b"
)
ANEW: Final = r"^\W*(?:(?:and|but|so|because|since|as|although|though|while|if|when|hence|thus|therefore|then|whereas|now|meanwhile),? )*(?:(?:around|near|for|on|at|in) @\w+(?: (?:side|end|part|area))?,? )?(?:@it|@they|that one|this one|those|these|it|they|which|@other(?= (?:is|are))|(?:both|all|still|also)(?= ))"


WONDERS: Final = late(r"\bwhether\b|\b(?:know|tell me|check|see|ask|confirm) if\b")
INVERTED: Final = late(r"\W*(?:(?:and|so|but|or) )?(?:is|are|has|have|does|do|was|were) (?:the |group )?[@=~]")
ADVISES: Final = late(
    r"@you (?:\w+ )?(?:should|could|might|may|must|need|want|had|would|better)\b|@me (?:would|suggest|recommend|propose|advise)\b|@we (?:should|must)\b"
)
AVOIDS: Final = r"(?:\b(?:avoid(?:ing)?|hands off|do not touch|(?:stay|steer|keep|better keep) (?:away from|clear of|out of|off))|\bdo not go near) (?:(?:group|using|taking|picking|choosing) )?"
# "Has not been claimed", "is not used by anyone": nobody has it. That it is not taken is only denied.
PERFECT: Final = late(r"\b(?:has|have|had) not (?:\w+ ){0,2}?been\b")
BY_ANY: Final = late(r" (?:\w+ )?by (?:any |a single )?@other")
IDLE: Final = late(r"^(?:in use|used(?: up)?|spoken for)$")
CHANGED: Final = late(r"\b(?:no longer|no more|not more|any ?(?:longer|more))\b")
NOT_ANY: Final = late(r"[^=~,;]{0,30}? any ?(?:longer|more)\b")
HEADING: Final = 60
"""Characters of a heading that is a state."""
SEVERAL: Final = late(r"[^=~]{0,12}?\b(?:they|are|both|all|@they are|remain)\b")


RANGE: Final = late(r"(?<!from )(?<!switch )(?<!move )(?<!change )[=~](\d+) ?(?:to|through|-|\u2013) ?[=~](\d+)\b")
LONGEST_RANGE: Final = 30
