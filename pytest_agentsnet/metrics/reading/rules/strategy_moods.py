"""How a rule is said: told as how it is, proposed, asked about, denied."""

import re
from functools import lru_cache
from typing import Final

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.words.late import late

_BEGINS = r"^(?:\W|(?:so|and|but|then|ok|okay|well|now|hence|again|to \w+ \w+|simply|just|always|please|first|hm|hey|hi|hello|listen|maybe|perhaps)\b[ ,]*)*"
_SUGGESTS = late(
    r"\blet us\b(?! say\b)|\blet us say\b|\b(?:how|what) about\b|\bwhy (?:do not|not)\b|\bwhat if\b|\bshall we\b|\b(?:suggest\w*|recommend\w*|(?:my|a|the|this|one) (?:\w+ )?(?:suggestion|proposal)(?: is\b| would\b|:|,)|^\W*(?:suggestion|proposal|proposed|suggested|todo|to do|instructions?|task)\b|\btodo\b|propos(?:ed|al) (?:rule|protocol|procedure|plan))\b|\b(?:i|we|would|me|am) (?:\w+ )?propos(?:e|ing)(?: that\b|:|,| we\b| everyone\b| the (?:following|rule)\b| this\b|$)|\bi (?:would )?(?:say|think|believe|guess|reckon),? (?:that )?(?:we|everyone|everybody) (?:all |both |just |simply )*(?:go|take|use|follow|pick|choose|do|let|make|adopt|stick|vote|default|answer|share|pass|send)\b|\bi propose (?:to (?:use|go|follow|let|choose|decide|have|make|elect|pass|spread|share|send|answer|say|settle|adopt)\b|this\b|[^.,;]{0,30}\b(?:as|for)\b)|^rule proposal\b"
    r"|\bshould\b(?! (?:two|both|we (?:clash|collide)|our|anybody|anyone|there|a|an|i)\b)|\bought to\b|\b(?:in favou?r of (?:doing|using|it|this|that)|best\b[^.]{0,20}\bif|suggestion)\b|\bi was thinking\b|\bperhaps (?:we|everyone|each)\b|\b(?:could|can|would) you\b|\bcould go to\b|\b(?:could|can|would|might|must) we\b|\bwe (?:could|can|should|must|might|need to)\b|\bplease\b|\bobvious (?:scheme|rule|thing)\b|\bi would like us\b"
    r"|\b(?:we|you|everyone|everybody|all|each|us|agents|nodes) (?:\w+ )?(?:must|shall|has to|have to|need to|needs to)\b|(?<!nobody )(?<!one )(?<!\bI )(?<!ever )\b(?:must|shall|has to|have to|needs to)\b(?! to\b)|\bwork for you if\b|\b(?:be|is|are) (?:you )?(?:ok|okay|fine|good|all right|alright) (?:with you )?if\b|\bwould (?:it|that) (?:be|suit|help|work)\b|\bhave it that\b|\blet (?:her|him|them|the|each|every|everyone|everybody|agents|Qx|all|one|me|majority)|\bwould seem\b|\bwish\b|\b(?:good|best|better|simple|fair|easy|sensible) (?:rule|way|idea|plan|thing)\b[^.]{0,24}\b(?:might|would|could) be\b|\b(?:might|would|could) (?:it|that) (?:not )?be\b|\bit (?:might|would|may) be (?:best|better|sensible|good|wise|easiest|fair)",
    re.IGNORECASE,
)
_ALL = late(
    r"(?:^(?:(?:in )?(?:each|every) round,? |by default,? |then |now |first )?|[,:;.] (?:and |then |but |so )?|(?<!\bso )\b(?:that|then|and|so|because|where|until) (?!you\b))(?:please |just |simply )?(?:every(?:one|body)|all of (?:us|you)|we all|each of us|you all|you|(?:each|every) (?:\w+ )?(?:agent|node|person|player|vertex|neighbou?r|one of us))\b(?! (?:have|are|were|has|said|told|sit|both|and)\b)(?=[ ]\w)|\bby (?:every(?:one|body)|all(?: of us)?)\b|[,:] (?:then )?(?:you and I|we both|both of us)\b|(?:^|[.:;] |, then )we (?!are\b|have\b|both (?:have|are|sit)\b|will see\b|clash\b|collide\b|leave\b|only\b)\w",
    re.IGNORECASE,
)
_VERBS = r"(?:send|tell|share|pass|give|list|forward|pick|take|use|keep|follow|go|choose|default(?= (?:to|every(?:one|body)?|all|your|us)\b)|toss|flip|roll|draw|adopt|propose|accept|break|sort|count|wait|start|begin|offer|ask|collect|point|copy|stick|switch|let|flood|relay|spread|repeat|answer|settle|yield|make|stay|write|invite|majority wins, so|grab|try|select|decide|leave|order|pair|do|never|always|elect|vote|pull|exchange|pool|join|side|match|hand|throw|change|move|say|report|announce|store|remember|work|be|rank|act|swap|hold|merge|cast|set|support|back)"
_COMMAND = late(
    rf"(?:{_BEGINS}|[:;.] )(?:(?:(?:in|on|at|if|when|whenever|for|should|once|unless)\b[^.;]{{2,80}}?,|(?:in|on|at|upon) (?:an? |the |any )?\w+) (?:please |just |simply )?)?{_VERBS}\b(?!\"? ?(?:[:=]|is\b|are\b|of\b|decides?\b))(?!, )|, (?:and |then |just |simply )*(?:drop|take|use|keep|forward|pass|send|go|pick|choose|tell|adopt|follow)\b",
    re.IGNORECASE,
)
_MINE = late(
    r"^(?:(?!(?:[Yy]ou|[Ee]veryone|[Ee]ach|[Aa]ll|[Ww]e)\b)[\w ]{0,24}[,:] |(?:[Bb]y default|[Ee]ach round|(?:in )?every round|[Ss]o|[Ff]irst|[Ii]nitially|[Tt]hen|[Oo]therwise|[Nn]ow|[Ww]ell|[Oo]kay|[Oo]k) )?(?:I (?!was thinking|suggest|propose(?! to (?!use|go|follow|let|take|choose|decide|pick|have|make|elect|pass|spread|share|send|answer|say|settle|adopt)\w)|recommend|would (?:like to )?(?:suggest|propose|recommend|say)|vote that|think|reckon|believe|feel|guess|say\b|am (?!\w+ing\b)|have (?!to\b)|had\b|got\b|hear\b|see\b|know\b|agree\b)|[Mm]y (?!suggestion|proposal|recommendation|idea)(?:\w+ )?(?:rule|approach|strategy|method|way|habit|plan|policy|principle|default|candidate|procedure)|[Rr]ule (?:I|of thumb)|(?:\w+ ){1,3}on my (?:end|side|part)|[Ww]hen(?:ever)? I \w+[^.;]{0,40}?,? I\b|[Pp]lan for myself|[Ww]hat I do|[Ss]implest thing: I)\b"
)
_AGREED = late(
    r"(?:^|[,.] )(?:under|by|according to) (?:our|the|my) (?:rule|agreement)|(?:^|[,.] |\bso )as agreed\b",
    re.IGNORECASE,
)
_INTERROGATIVE = late(
    r"^(?:[\w ]{0,20}[,:] |(?:so )?(?:in|on|if|when|after) [^,?]{0,40} (?=(?:do|does|is|are|will|would)\b))?(?:and |but |so )?(?:are|is|do|does|did|have|has|will|would|should|who|what|which|how|why|when|where|am|was|were|any)\b",
    re.IGNORECASE,
)
_LEANS = late(
    r"\bI want\b|\b(?:maybe|perhaps|might|could|inclined|thinking (?:of|about)|considering|leaning|tend to|(?:am|be|are) open to|I would (?!suggest|propose|recommend|say)\w+|would (?:just |simply )?(?:rather|like(?! to (?:suggest|propose))|prefer|go|settle|let|pick|choose|elect|follow)|prefer)\b",
    re.IGNORECASE,
)
_DENIES = late(
    r"\b(?:let us not|(?:we|you) should not (?:go|use|follow|elect|choose|decide|vote|pick|let|default|take) (?:by|the|an?|at|according|in)|(?<!neighbours )(?<!neighbors )(?<!others )(?<!somebody )(?<!someone )(?<!anyone )(?<!anybody )(?:do|does|did|will|should|would|can|shall|am|are) ?not (?:be )?(?:using|following|going|use|want|follow(?! any order)|go|like|(?<!can not )agree|need(?! an? (?:order|ranking))|think|believe)(?! (?:to have|first|ahead))|never (?:use|go|follow))\b|\b(?:am|are|be|is) against\b|\bis not (?:how|the way|my (?:way|rule|method)|the rule)\b|\bno alphabetical rule\b|\brather not\b|\bdisagree (?:with|that)\b",
    re.IGNORECASE,
)
_SUPPOSES = late(
    r"^unless (?:you|anyone|anybody|somebody|someone|they|Qx[a-z]{3}) (?:\w+ )?(?:objects?|minds?|disagrees?|protests?)\b|^if (?:we|everyone|each of us|you and i|all of us) (?:\w+ )?(?:were|used|went|had|took|drew|did|let)\b|^if (?:\w+ ){1,3}(?:agrees?|objects?|approves?|accepts? (?:it|this|that)|buys? (?:in|into it)|(?:is|are) (?:fine|ok|okay|happy|willing|in)|does not mind|do not mind)\b(?: (?:to|with) (?:it|this|that))?(?=,)|^if (?:Qx[a-z]{3}|you|they|he|she)\b[^.]*\b(?:I|we) (?:will |would )?(?:go along|follow|accept|agree|comply)\b|\b(?:I|I will) do (?:that|this|it|so) (?:unless|if|provided)\b",
    re.IGNORECASE,
)

# What is said of a rule right after it: "So we should do", "I'll do that unless you object".
_SPOKEN_OF = late(
    r"[\W]{0,4}(?:(?:so|that(?:'s)?|this|it|like this|i(?:'ll| will| would| do)?|you|can|could|shall|let's|let us|everyone|everybody|please|what|how|would|does|do|sounds?) (?=[^.!?]{0,40}\b(?:should|do that|do this|do so|like|propose|suggest|object|(?:use|do|follow|adopt|try|run|go with|go by|stick to|have) (?:that|this|it|the same|likewise|so)|my (?:\w+ )?(?:way|rule|method|approach|strategy|habit|plan)|(?:how|what) I)\b)[^.!?]{2,80})",
    re.IGNORECASE,
)
_IF_YOU_LIKE = late(
    r"\b(?:unless|if|provided)\b[^.]{0,20}\b(?:object|agree|mind|like|accept|approve|fine|ok|okay)", re.IGNORECASE
)
_MINE_TOO = late(
    r"^\W*(?:that|this|it)(?:'s| is| has been) (?:also |just |always |been )?(?:my (?:\w+ )?(?:way|rule|method|approach|strategy|habit|plan)|(?:how|what) I\b(?!'d| (?:would|suggest|propose|want)))",
    re.IGNORECASE,
)
_DO_SO = late(
    r"^\W*(?:you|can|could|shall|let's|let us|everyone|everybody|please|how about|would)\b[^.!?]{0,24}\b(?:use|do|follow|adopt|try|run|go with|go by|stick to) (?:that|this|it|the same|likewise|so)\b",
    re.IGNORECASE,
)
_WISHED = late(r"\bI(?:'d| would) (?:like|rather|prefer)\b", re.IGNORECASE)

_SAID_AFTER: Final[tuple[tuple[re.Pattern[str], Mood], ...]] = (
    (_IF_YOU_LIKE, "conditional"),
    (_MINE_TOO, "assert"),
    (_DO_SO, "proposal"),
    (_SUGGESTS, "proposal"),
    (_WISHED, "leaning"),
)
_OUTWEIGHING: Final[tuple[tuple[re.Pattern[str], Mood], ...]] = (
    (_DENIES, "negated"),
    (_SUPPOSES, "conditional"),
    (_AGREED, "assert"),
)


@lru_cache(maxsize=4096)
def mood_of_rule(words: str, after: str, *, asks: bool, private: bool) -> Mood:
    """The mood of a rule in these words, with ``after`` behind it; a command in private text is one to oneself."""
    spoken = _SPOKEN_OF.match(after)
    said = next((mood for pattern, mood in _SAID_AFTER if pattern.search(spoken[0])), None) if spoken else None
    said = said or next((mood for pattern, mood in _OUTWEIGHING if pattern.search(words)), None)
    return said or _of_itself(words, asks=asks, private=private)


def _of_itself(words: str, *, asks: bool, private: bool) -> Mood:
    mine = _MINE.search(words) is not None
    if not mine and _SUGGESTS.search(words):
        return "proposal"
    if asks and _INTERROGATIVE.search(words):
        return "question"
    # "I do it like that, then everyone takes his part" is told, "my rule: everyone takes his part" is proposed.
    for_all = _ALL.search(words) is not None and (not mine or words[0] in "Mm")
    if not private and (for_all or (not mine and (asks or _COMMAND.search(words)))):
        return "proposal"
    return "leaning" if _LEANS.search(words) else "assert"
