"""How a line takes what it tells of answers: as a success or as a mishap, of two who have the same or not."""

from collections.abc import Collection, Sequence
from enum import Flag, auto
from typing import Final

from pytest_agentsnet.metrics.reading.acts.answers_meeting import BESIDE_WELL, OPPOSED
from pytest_agentsnet.metrics.reading.acts.unfitting import BETTER, UNFITTING
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.words.cues import Cues, cue
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered
from pytest_agentsnet.metrics.reading.words.word_classes import GLAD, PROPOSAL


class Stance(Flag):
    """What is in the words of a line."""

    NONE = 0
    GLAD = auto()
    SORRY = auto()
    TWO = auto()
    """Two persons, or their answers, are spoken of together."""
    SAME = auto()
    DIFFERENT = auto()
    FITTING = auto()
    """What two have goes together, or not: in other words than that it is the same."""
    UNFITTING = auto()


_NOUN = r"(?:groups?|colou?rs?|numbers?|picks?|choices?|answers?|values?|bits?|votes?|candidates?|leaders?|favou?rites?|partners?|names?|persons?|roles?|sides?|ones?|slots?|spots?|selections?|decisions?)"
_ONE = r"(?:i|you|me|qx[a-z]{3}|he|she|him|her)"
_MINE = r"(?:i|you|me|mine|my|yours?|qx[a-z]{3})"
_DOES = r"(?:is|are|am|was|has|have|had|did|does|do|will)"
# Joined by a word, or set against each other.
_TWO: Final = late(
    rf"\b(?:we|us|our|ours|both|each other|one another|two of (?:us|you|them)|(?:each|neither|none|either) of (?:us|you|them)|mutual\w*|everyone|everybody|unanimous\w*|all (?:three|four|of us|round|say|said|have|back|stand|agree|name|chose|at|on|in))\b"
    rf"|\b{_ONE}(?:,? (?:and|&|or|nor|versus|vs|against) |/| ?\+ ?|, ){_ONE}\b|\byour\b[^.?]{{0,40}}\b(?:my|mine|qx[a-z]{{3}}'s)\b|\b(?:my|qx[a-z]{{3}}'s)\b[^.?]{{0,40}}\b(?:yours?|qx[a-z]{{3}}'s)\b|\bqx[a-z]{{3}}'s\b[^.?]{{0,30}}\bmine\b"
    rf"|\b(?:mine|yours) and (?:yours|mine|qx\w+)\b|\b(?:so|neither|nor) {_DOES} {_ONE}\b|\b(?:me|i|you), too\b|\b(?:those|these) (?:two|{_NOUN})\b|\ba (?:\w+ )?(?:couple|pair|match|duo|team)\b|\bas (?:you|me|i|mine|yours|qx[a-z]{{3}})\b"
    r"|\b(?:two|2|three|3|several) (?:\w+ )?(?:leaders|candidates|claimants|captains|kings|queens|suitors|bosses|heads|chiefs|partners|coordinators|volunteers|claims)\b|\b(?:link|edge|connection) (?:between|from|to|of)\b|\b(?:this|our|the same|one) (?:edge|link|connection)\b|\b(?:you|me|qx[a-z]{3}) and (?:to|with|for|on|at|by) (?:you|me|qx[a-z]{3})\b|\bbetween (?:us|you)\b|\b\d for (?:me|you|qx[a-z]{3})\b[^.?]{0,12}\d for\b"
)
_SAME = rf"\b(?:(?<!not the )same(?: old| very| single)? {_NOUN}|same as|the same(?=$|[,:.;!])|one and the same|identical|twice|double[ds]?|doubled up|twins?|(?:on|in|with|at|wear\w*|have|share) one {_NOUN}|duplicat\w+|coincides?|equals?|alike|shar(?:e|es|ed|ing) (?:(?:a|one|the) {_NOUN}|(?:group|colou?r) \d|\d))\b"
# "Both of us went for 2", "Bob and I have both picked Carol"
_DONE = r"(?:have|has|are|is|sit|sits|sitting|ended|went|gone|landed|settled|picked|chose|chosen|took|taken|take|want|wanted|named|name|back|backing|support|vote|voted|hold|holding|got|said|say|going|go|for|in|on|at|with|by|claim|claimed|like|prefer|after)"
_BOTH = rf"(?:\b(?:we|us|you|i|me|one another|each other|adjacent|linked|connected|neighbou?rs)\b[^.?]{{0,30}} both|\bboth(?: of us| (?:i|you|me) and {_ONE}| {_ONE} and (?:i|you|me)))(?: (?:have|has|are|is|now|just|already|still|currently|simultaneously|somehow)){{0,3}} {_DONE}(?: (?:up|for|in|on|at|to|with|by|from|the|group|colou?r|number|already|now)){{0,4}} (?:\d|qx[a-z]{{3}}|her|him|it(?! is))\b|\b(?:\d|it|that|qx[a-z]{{3}}) is on (?:both|each)\b|\b(?:group )?\d twice\b|\btwice (?:group )?\d\b|\d for both\b|\b(\d) (?:next to|against|beside|on|meets|touching) (?:group )?\1\b|\b{_MINE}\b[^.?\d]{{0,15}}(\d)\b[^.?\d]{{0,6}}\b{_MINE}\b[^.?\d]{{0,15}}\b\2\b|\d\b[^.?\d]{{0,12}}\bso (?:am|do|have|did|is|has|does) {_ONE}\b"

_DIFFERENT = rf"\b(?:differs?|diverges?|different {_NOUN}|opposite {_NOUN}|not the same(?: {_NOUN})?|not (?:all )?(?:equal|identical|in agreement|aligned|unanimous|in sync|of one mind)|at odds|split|far apart|out of (?:step|line|sync|tune)|(?:worlds|poles) apart|divided|at variance|(?:different|opposite) (?:directions|ways)|a gap between|getting nowhere|stalemate|deadlock(?:ed)?|at a standstill|tug of war|disagreement|discord)\b"
_SORRY = (
    r"(?:^|[,:;!.] ?|\b(?:oh|a|the|our|this is|that is|here is (?:a|the)|we have (?:got )?a|there is a|what a) )(?:uh[ -]?oh|oops|ouch|oh no|oh dear|alas|damn|darn|drat|argh|ugh|blast|whoops|yikes|hm+|trouble|snag|hitch|problem|pity|pickle|mess|shame|rub|catch|bad news|bad luck|bother|unfortunately|sadly|regrettably|warning|alert|attention|heads up|careful|stop|wait)\b(?! of (?:your|this|that))"
    r"|\b(?:unfortunate(?:ly)?|sadly|awkward(?:ly)?|alas|embarrassing(?:ly)?|problematic|not good|no good|not ideal|i am afraid|regrettabl[ey]|worrying(?:ly)?|unlucky)\b"
)
_FITTING = (
    r"\b(?:fits?|fit together|go(?:es)? (?:well|nicely|beautifully|perfectly|hand in hand)? ?together|get(?:s)? along|match(?:es|ed|ing)?|agree[ds]?|in agreement|aligned|in line|in sync|in step|in tune|of one mind|of the same (?:mind|opinion)|see it the same way|eye to eye|unanimous\w*|consensus|compatible|consistent|settle[sd] (?:it|that)|all (?:good|round|covered|clear|equal|(?:set|settled)(?=$|[,:;!]))"
    r"|(?:a|one|our|perfect|lovely|great|happy|is) (?:couple|match|pair|team|duo|fit)|partners|paired|mutual\w*|each other|one another|stand behind|no (?:more |further )?(?:conflicts?|clash(?:es)?|friction|collisions?|overlaps?|trouble)|no longer (?:clash|bite|collide|conflict|overlap|in conflict)|nothing (?:clashes|collides|conflicts|bites|overlaps)|like a (?:glove|dream|charm)|suits? (?:mine|yours|my|your)|(?:happy|good|perfect) end(?:ing)?|hand in glove|harmon\w+|side by side|peace|covered|in good hands|all (?:say|name|back|support)|(?:qx[a-z]{3}|\d) it is|taken care of|official|no two of us)\b"
)
_GLAD = rf"(?<!be )\b(?:{GLAD}|joy|champagne|luckily|happily|sweet|all good|terrific|at last(?=$|[,!])|good (?:solution|outcome|result|match|fit)|bliss|party|could not be (?:better|happier)|what a win|delights me|pleases me|over the moon|job done|pleasure to|like a (?:glove|dream|charm)|get along (?:fine|nicely)|go together (?:well|nicely|fine)|(?<!not )(?:fit|work)s? together)\b(?! (?:to (?!see|hear|find|know|have|report|note|learn|announce|say|tell|discover)|with\b|{PROPOSAL}|if|for you\b|whichever|whatever|choice|day|morning|evening|afternoon|question))"
_CHEERS = late("[\U0001f389\U0001f38a\U0001f44d\U0001f44c\u2705\U0001f973\U0001f64c\U0001f929]")
# What is told under these is not how it is.
_NO_FACT: Final = late(
    r"\b(?:if|when|whenever|where(?!as)|wherever|unless|until|(?<!at )(?<!only )(?<!just )once|should|must|may|might|would|could (?!not be (?:better|happier))|avoid\w*|avert\w*|ideally|prevent\w*|never|nobody gives|no two (?!of us)|any two|every two|in case|so that|so as|messages?(?: and| were| are| is| was)|to stop|to keep|lest|instead of|rather than|can ?not (?:be|have|take|choose|use) (?:in |on )?(?:the same|one)|whoever|whose|those who|the one who|the one with|(?:anyone|anybody) (?:who|with|that|in|on)|each pair|let us|need to|needs to be|have to|want to|wants to|try to|trying to|whether|hope|suppose|imagine|otherwise|happens to|how i|of two|of the two|neighbou?rs with|agents with"
    r"|degrees?|same number of|same (?:network|graph|team|boat|goal|task|problem|time|thing|aim|side|page|question|message|rule|way|degree|round|turn))\b"
)

_CUES: Final = (
    (Stance.GLAD, cue("great perfect perfectly excellent glad nice nicely wonderful wonderfully awesome happy happier fantastic lovely super brilliant pleased hooray hurray hurrah yay yayy done good neat love terrific cool sweet amazing superb delighted delightful splendid marvelous marvellous fabulous beautiful beautifully thrilled relieved relief bravo congratulations congrats phew did success bingo joy delight woohoo pleasure pleases delights moon accomplished content champagne luckily happily last bliss party better win along together glove dream charm yes yesss", _GLAD)),
    (Stance.SORRY, cue("uh oops ouch oh alas damn darn drat argh ugh blast whoops yikes hm hmm hmmm trouble snag hitch problem pity pickle mess shame rub catch bad bother unfortunately unfortunate sadly regrettably regrettable warning alert attention heads careful stop wait awkward awkwardly embarrassing problematic good ideal afraid worrying unlucky", _SORRY)),
    (Stance.SAME, cue("one twin twins same identical twice double doubles doubled duplicate duplicates duplicated coincide coincides equal equals alike share shares shared sharing", _SAME)),
    (Stance.SAME | Stance.TWO, cue("both twice each so you me i mine yours my your next against beside meets touching", _BOTH)),
    (Stance.DIFFERENT, cue("differ differs diverge diverges different opposite not odds split apart divided variance gap nowhere stalemate deadlock deadlocked standstill tug out disagreement discord", _DIFFERENT)),
    (Stance.FITTING, cue("fit fits go goes get gets match matches matched matching agree agrees agreed agreement aligned line sync step tune mind see eye it unanimous unanimously consensus compatible consistent settles settled all couple pair team duo partners paired mutual mutually other another stand no nothing glove dream charm suit suits end ending harmony harmonious side peace covered hands care official", _FITTING)),
    (Stance.UNFITTING, UNFITTING),
    (Stance.UNFITTING | Stance.TWO, OPPOSED),
    (Stance.GLAD | Stance.FITTING | Stance.TWO, BESIDE_WELL),
)  # fmt: skip
_FOUND: Final = Cues(one for _, one in _CUES)


def stance_of(sentences: Sequence[Sentence], rules: Collection[int]) -> Stance:
    """That of the sentences which tell how it is; where a rule begins it is none of them."""
    stance = Stance.NONE
    for sentence in sentences:
        if not sentence.asks and not sentence.conditional and not _has_rule(sentence, rules):
            stance |= _stance(sentence.words, sentence.vocabulary)
    return stance


def _has_rule(sentence: Sentence, rules: Collection[int]) -> bool:
    return any(sentence.start <= one < sentence.end for one in rules)


@remembered
def _stance(text: str, vocabulary: frozenset[str]) -> Stance:
    found = Stance.NONE
    for number in _FOUND.found(vocabulary, text):
        found |= _CUES[number][0]
    if not text.isascii() and _CHEERS.search(text):
        found |= Stance.GLAD
    words = text.lower()
    if not found or "|" in words or _NO_FACT.search(words):
        return Stance.NONE

    if _TWO.search(words):
        found |= Stance.TWO
    if Stance.UNFITTING in found and BETTER.search(words):
        found = (found | Stance.FITTING) & ~Stance.UNFITTING
    return found
