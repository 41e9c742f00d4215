"""What a marked clause says to be taken or free: answers by number, or persons who look for a partner.

The grammar is the same for both: a state told of things (``2 and 3 are taken``), a heading over them (``Still free: 4``), a noun
phrase that is them (``the only one left is 5``), and somebody or nobody who has them.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.manner import Manner

_TAKEN = (
    r"taken|in use|used(?: up)?|occupied|gone(?! for\b)|claimed|blocked|unavailable|reserved(?! for)|off the (?:table|market|menu|list)|off[- ]limits|spoken for|snapped up|snatched(?: (?:up|away))?|grabbed(?: up)?"
    r"|unusable|ruled out|booked|out of (?:reach|bounds|the question|play|the running)|(?:no|not an) option|closed|accounted for|in conflict|hoovered up|swiped|nabbed|bagged|filled|allocated|no good|promised(?! to)"
    r"|(?:(?<=been )|(?<=being ))(?:used|chosen|picked|selected|held|touched|adopted)|(?:chosen|picked|selected|held|had|seen|owned|touched|adopted)(?= by @(?:other|nobody))|in (?:the )?(?:hands|possession) of @other"
)
_FREE = (
    r"free|available|open(?:ed(?: up)?)?|freed(?: up)?|unused|unclaimed|untaken|unoccupied|vacant|left(?: over)?|up for grabs|possible|unassigned|untouched|unchosen|unpicked|unblocked|unreserved|(?:there )?for the taking|going (?:spare|begging)|spare"
    r"|to be had|(?<=be )had|there to take|safe|empty|fair game|in the clear|without takers|still looking|looking for (?:a partner|@other)|unattached|uncommitted|unbooked|unspoken[ -]for|footloose and fancy[ -]free|fancy[ -]free|disponible|obtainable|waiting to be (?:taken|picked|chosen)"
)
# States that need no verb: "2 taken".
_BARE = r"taken|in use|used|occupied|gone|claimed|blocked|unavailable|reserved|spoken for|free|available|unused|unclaimed|vacant|untaken|unoccupied|open|off the table|off limits|up for grabs|snapped up"
_GOES_ON_OTHERWISE = r"(?! (?:to(?! (?:me|you|us|@me|@you|@we|@\d+)\b)|of(?! (?:these|those|them|@my|@other)\b)|with(?! @(?:me|you|\d))|will|spirit|choice|enough|high|alone|behind|without)\b| for (?:discussion|debate|change|suggestions|talks)\b| for$)"
_STATE = rf"(?:(?P<taken>(?:{_TAKEN})\b(?! (?:[=~]|@(?:me|you|\d))))|(?P<free>{_FREE}))\b{_GOES_ON_OTHERWISE}"
_BE = r"(?:is|are|was|were|be|been|being|'s|became|becomes?|come|comes|came|turned|fell|falls|has|have|had|got|gets?|seems?|appears?|looks?|remains?|stays?|will|would|should|might|may|could|can|must|to|sits?|stands?|lies|turns? out|happens?|ought|counts? as|feels?)"
_ADVERB = r"(?:(?:unmatched|unpaired|single|alone|partnerless|without a partner|undecided|uncommitted),? and|still|also|already|both|all|each|now|probably|maybe|perhaps|currently|as|yet|just|again|too|clearly|definitely|certainly|surely|apparently|either|completely|entirely|fully|quite|pretty much|that|which|who|there|here|only|even|really|indeed|so far|at present|at the moment|right now|presumably|possibly|likely|long|recently|since|sadly|unfortunately|luckily|happily|(?:around|near|next to|beside|for|by|on|in|at|to|with) (?:@(?:me|you|we|other)\b|@(?:my|your|our) \w+)(?: of the (?:graph|network|woods))?|in (?:this|the) (?:area|corner)|by now|then|a bit|simply|wide|\w+ly|the|@my|one|last|sole|an?|other|therefore|thus|of us|of them|of these|from (?:here|what @me \w+|where @me \w+))"
_DENIED = r"(?:not (?:any )?(?:longer |more )?|no longer |never |no more |hardly |anything but )"
_SEPARATOR = r"(?:(?: ?\([^()]{1,20}\))?\"?\]?,? ?(?:and|or|&|plus|\+|/|nor|n|as well as|along with) ?(?:also |both )?\[?\"?|\"?, ?\"?)"
_MARK = r"[\"'\]})]*(?: ?[:>\u2014-]+| ?\()[\"'\[{( ]*"
_NOBODY = r"(?:@nobody|nobody|not (?:a (?:single )?(?:soul|one)|one|a single @other)|no \w+(?= (?:adjacent|next|near|around|linked|connected|beside|close|bordering)\b)|(?:none|neither|not one|not a single one) of (?:the |those |these |all )?[\w@]+)"
_SOMEBODY = r"(?:@other|@all (?=(?:around|near|next|else|here|adjacent|beside)\b)(?:else)?|(?:one|two|three|both|some|several|all|most|many|a (?:few|couple)) (?:of )?(?:the |those )?(?:folks|ones|those|people|guys|persons|others?|agents|nodes|neighbours|neighbors))"
_HAVE = (
    r"(?:has|have|had|having|uses?|using|used|takes?|took|taken|taking|chose|chosen|choos\w+|picks?|picked|picking|claims?|claimed|claiming|grabb?\w*|got|gets|sits?|sitting|sat|holds?|held|holding|occup\w+|snapped|snatched|nabbed|bagged|(?<!there )(?:is|are|'s)|in|on|at|with|gone|went|goes"
    r"|opted|opts|settled?|settles|laid|lays|reserved?|selects?|selected|announced|reports?|said|says|decided|touch\w*|wants?|wanted|asked|asking|after|covers?|blocks?|fills?|own|owns|hogs?|exhausts?)"
)
_HAVE_PERSON = r"(?:taken|took|claimed|claims|snapped|snatched|grabbed|got|reserved|nabbed|bagged|booked|asked|spoken|locked|chosen|chose|picked|has|have)"
_LINK = r"(?:(?:in|on|at|with|for|already|currently|still|up|the|to|now|both|as|yet|down|claim|their|eyes?|his|her|out|over|into|onto|group) |\")*"
_WHERE = re.compile(
    r"@(?:me|we) (?:am|are|can|could) (?:\w+ ){1,2}?(?:to|with|by)\b|(?:near|around|next to|close to|linked to|connected to|adjacent to|joined to|with|of|beside|besides|by|among|except|but|than|from|to|on|in|at|near to) @(?:me|you|we|our|my|your|\d+)\b"
)
_SUPPOSED = re.compile(r"\b(?:would|could|might|should|will|must|can|if|that|to)\b")
_PRESENT = r"(?:(?:is|are|does|do|has|have|both|all|already|also|currently|each) )*(?P<absent>not |never )?(?:(?:yet|already|currently) )*(?:appear\w*|occurs?|shows? up|crops? up|turns? up|present|represented|found|used|exists?|(?P<missing>missing|absent|unrepresented)) (?:\w+ ){0,2}?(?:among|around|amongst|in|near|next to|with|at) (?:@other|@me|@my|those|the)"
_SURROUND = r"(?:(?:around|among|next to|near|beside|amongst) (?:@me|@other)|@my (?:\w+ )?(?:neighbou?rhood|surroundings|vicinity|area|side)),? (?:(?:there|@me|@other|we|already|also|now|currently|only) )*(?:is|are|has|have|see|find|contains?|includes?|shows?|holds?|got|features?) (?:(?:already|both|now|only|currently) )*"
_PHRASE = r"^\W*(?:(?:and|but|so|because|since|as|then|now|well) )*(?:the|all|what|which|@my|only|still|already|currently|remaining|left|free|open|available|taken|used|gone|also|unused)\b"
_OF_STATE = re.compile(
    rf"\b(?:(?P<free>{_FREE}|remain\w*|leftover)|(?P<taken>{_TAKEN}|used|busy|excluded|forbidden))\b"
)
_NOT = re.compile(r"\b(?:not|no longer|never)\b")
_HAS = re.compile(rf"\b{_HAVE}\b")

_LEANS = re.compile(
    r"\b(?:maybe|perhaps|probably|possibly|might|may(?! concern)|seems?|appears? (?:to|that)|looks?|doubt|apparently|likely|presumably|should be|could be|must be)\b|@me (?:\w+ )?(?:think|believe|guess|suppose|suspect|assume|reckon)\b"
)
_ANEW = r"^\W*(?:(?:and|but|so|because|since|as|although|though|while|if|when|hence|thus|therefore|then|whereas) )*(?:(?:around|near|for|on|at|in) @\w+(?: (?:side|end|part|area))?,? )?(?:@it|@they|that one|this one|it|they|which|@other(?= (?:is|are))|(?:both|all|still|also)(?= ))"


_WONDERS = re.compile(r"\bwhether\b|\b(?:know|tell me|check|see|ask|confirm) if\b")
_INVERTED = re.compile(r"\W*(?:(?:and|so|but|or) )?(?:is|are|has|have|does|do|was|were) (?:the |group )?[@=~]")
_ADVISES = re.compile(
    r"@you (?:\w+ )?(?:should|could|might|may|must|need|want|had|would|better)\b|@me (?:would|suggest|recommend|propose|advise)\b|@we (?:should|must)\b"
)
_AVOIDS = r"(?:\b(?:avoid(?:ing)?|hands off|do not touch|(?:stay|steer|keep|better keep) (?:away from|clear of|out of|off))|\bdo not go near) (?:(?:group|using|taking|picking|choosing) )?"
# "Has not been claimed", "is not used by anyone": nobody has it. That it is not taken is only denied.
_PERFECT = re.compile(r"\b(?:has|have|had) not (?:\w+ ){0,2}?been\b")
_BY_ANY = re.compile(r" (?:\w+ )?by @other")
_HEADING = 60
"""Characters of a heading that is a state."""
_SEVERAL = re.compile(r"[^=~]{0,12}?\b(?:they|are|both|all|@they are|remain)\b")


_RANGE = re.compile(r"(?<!from )(?<!switch )(?<!move )(?<!change )[=~](\d+) ?(?:to|through|-|\u2013) ?[=~](\d+)\b")
_LONGEST_RANGE = 30


def _all_of_range(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(f"={value}" for value in range(first, last + 1)) if 0 < last - first < _LONGEST_RANGE else found[0]


class Status(NamedTuple):
    """A thing, by its mark, that is said to be taken or free; ``denied``: that it is so is denied; ``urged``: it is to be avoided."""

    thing: str
    free: bool
    denied: bool
    urged: bool = False


def mood_of_state(marked: str, manner: Manner) -> Mood:
    """How the clause says what is taken or free."""
    if manner.conditional:
        return "conditional"
    if manner.asks or _WONDERS.search(marked) or _INVERTED.match(marked):
        return "question"
    return "leaning" if _LEANS.search(marked) else "assert"


def status_mood(status: Status, marked: str, manner: Manner) -> Mood:
    """How the clause says this."""
    mood = mood_of_state(marked, manner)
    if status.urged and mood != "conditional":
        return "proposal"
    return "negated" if status.denied and mood in {"assert", "leaning"} else mood


def headed(marked: str, manner: Manner) -> str:
    """The clause with its heading in front, where that may be a state."""
    heading = manner.heading
    return f"{heading}: {marked}" if heading and len(heading) < _HEADING and _OF_STATE.search(heading) else marked


class Things:
    """Finds states of one kind of things in marked clauses."""

    def __init__(self, thing: str, have: str, *, by: str, label_by: str, somebody: str = _SOMEBODY) -> None:
        self._thing = re.compile(thing)
        self._some = rf"(?P<things>{thing}(?:{_SEPARATOR}{thing}){{0,30}})"
        self._have, self._somebody = have, somebody
        self._state, self._label_state = f"{_STATE}{by}", f"{_STATE}{label_by}"

    @cached_property
    def _predicate(self) -> re.Pattern[str]:
        filling = rf"(?:(?:{_BE}|{_ADVERB}|@me (?:think|believe|guess|suppose|hear|see|am told),?)\b,? )"
        return re.compile(
            rf"(?P<neither>\bneither )?{self._some}[\"'\])]*(?:(?P<bare> (?={_BARE}))|(?:,? \w+)?, (?:that one|this one|@it|they)(?=[ '])|(?: (?:has|is) [^=~@,;]{{1,30}} and (?=is |are )| ?[:(>\u2014]+[\"' ]*| -+ |,? (?={_BE}|{_ADVERB}|{_DENIED})|, [^,:;]{{1,40}}, (?={_BE})|(?='s ))(?:'s )?{filling}{{0,6}}(?P<not>{_DENIED})?{filling}{{0,3}}){self._state}(?P<end> any ?(?:longer|more)| (?:\w+ )?by (?:@nobody|none of))?"
        )

    @cached_property
    def _label(self) -> re.Pattern[str]:
        head = r"(?:(?:(?!not\b|@me\b|@you\b|is\b|are\b|no\b)[@\w/]+ ){0,4})"
        return re.compile(
            rf"(?:^|[;,.|{{] ?)[\W]*{head}(?P<not>{_DENIED})?{self._label_state}(?: (?:around|near|by|for|to|with|on|at) @\w+| (?!(?:is|are|so|i|@me|@you|then)\b)[@\w]+| \([^()]{{0,20}}\)| [,/]){{0,6}}{_MARK}{self._some}"
        )

    @cached_property
    def _phrase(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?P<phrase>{_PHRASE}[^=~:;]{{0,70}}?) (?:is|are|remains?|would be|being|seems? to be|might be|may be)(?: (?:only|just|also|both|still|now|probably|currently|namely))* \"?{self._some}(?![\w'])"
        )

    @cached_property
    def _except(self) -> re.Pattern[str]:
        all_others = (
            r"(?:everything|@all|@other|(?:all|every|the) (?:the )?(?:others?|rest|group|colou?r|\w+ else))(?: else)?"
        )
        but = r"(?:except(?: for)?|apart from|other than|save(?: for)?|besides|aside from)"
        first, second = self._some, self._some.replace("?P<things>", "?P<others>")
        return re.compile(
            rf"(?:{all_others}(?: \w+){{0,3}} {but} {first}|{but} {second}, {all_others}) (?:(?:{_BE}|{_ADVERB}) ){{1,4}}{_STATE}"
        )

    @cached_property
    def _avoid(self) -> re.Pattern[str]:
        return re.compile(rf"(?P<whose>@\w+ [^=~@]{{0,30}}?)?{_AVOIDS}{self._some}")

    @cached_property
    def _what(self) -> re.Pattern[str]:
        return re.compile(
            rf"{self._some} (?:is|are|would be) (?:exactly |just |also )?(?:what|one|ones|something|the ones?)(?: that| which)? (?:(?P<nobody>{_NOBODY})|@other) [^=~@]{{0,20}}?{self._have}\W*$"
        )

    @cached_property
    def _left(self) -> re.Pattern[str]:
        return re.compile(
            rf"^\W*(?:(?:and|but|so) )*(?:still|already|also|only|now) (?:(?P<free>free|available|open|unclaimed|unused|left|up for grabs)|(?P<taken>taken|occupied|gone|in use|spoken for|used))(?: [@\w]+){{0,3}} (?:is|are) {self._some}"
        )

    @cached_property
    def _attribute(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:free|available|unused|vacant|unclaimed|unoccupied|untaken|still open) (?:@other |groups? |agents? |ones? |colou?rs? )?\(?{self._some}"
        )

    @cached_property
    def _owned(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<![@\w])(?:(?P<nobody>{_NOBODY})|(?P<somebody>{self._somebody}))(?P<rest>(?:'s)?(?: [^=~.;:]{{0,60}}?)?(?: |(?<='s ))){self._have} {_LINK}{self._some}(?! (?:should|must|will|would|ought|needs?|has to|have to|can|moves?|changes?|yields?|wins?|keeps?)\b)"
        )

    @cached_property
    def _present(self) -> re.Pattern[str]:
        return re.compile(
            rf"{self._some} {_PRESENT}|(?:among|around|near) [^=~]{{1,20}}?,? {self._some.replace('?P<things>', '?P<others>')} (?:is|are) (?P<gone>missing|absent)"
        )

    @cached_property
    def _surrounding(self) -> re.Pattern[str]:
        return re.compile(rf"{_SURROUND}{self._some}")

    @cached_property
    def _too(self) -> re.Pattern[str]:
        things = self._some
        first, second, third, fourth, fifth, sixth = (things.replace("?P<things>", "") for _ in range(6))
        return re.compile(
            rf"\W*(?:(?:and|but|while|whereas|though|although) )*(?:(?:so|neither|nor) (?:is|are|has|have|does|do|was|were) {first}|(?:also )?{second},? (?:too|as well|also|likewise|ditto)|(?:the )?same (?:goes |holds |is true )?(?:for|with|of) {third}|ditto(?: for)? {fourth}|as (?:is|are) {fifth}|{sixth} (?:\w+ly |still |also )?(?:is|are|am|has|have|does|do)(?: (?:not|definitely not|certainly not)(?: yet| so far| though)?)?)\W*"
        )

    @cached_property
    def _pronoun(self) -> re.Pattern[str]:
        filling = rf"(?:(?:{_BE}|{_ADVERB})\b,? )"
        return re.compile(
            rf"(?:{_ANEW}(?:'s {filling}{{0,5}}| (?={_BE}|{_ADVERB})|(?=$))|^\W*(?=(?:is|are) )|^(?:[^=~@]{{0,40}}, )?\W*(?=(?:(?:{_ADVERB}) ){{0,2}}{_STATE.replace('?P<taken>', '?:').replace('?P<free>', '?:')}(?: (?:around|near|next to|for|by|on|with|in|at) [@\w ]{{1,20}})?\W*(?:$|,))){filling}{{0,6}}(?P<not>{_DENIED})?{filling}{{0,3}}{self._state}(?P<end> any ?(?:longer|more)| (?:\w+ )?by (?:@nobody|none of))?"
        )

    def told(self, marked: str, earlier: tuple[str, ...]) -> Iterator[Status]:
        """What the clause tells to be taken or free, each once; ``earlier`` are the things of the clause before."""
        told: set[str] = set()
        for status in self._told(marked.replace("_", " "), earlier):
            if status.thing not in told:
                told.add(status.thing)
                yield status

    def _told(self, marked: str, earlier: tuple[str, ...]) -> Iterator[Status]:
        if found := self._pronoun.match(marked):
            one = [thing for thing in earlier if thing != "@you"][-1:]
            yield from self._each(earlier if _SEVERAL.match(marked) or not one else tuple(one), found)
        if self._thing.search(marked) is None:
            return
        if found := self._except.search(marked):
            yield from (
                Status(one, found["taken"] is not None, denied=False)
                for one in self.all_in(found["things"] or found["others"])
            )
        for found in self._label.finditer(marked):
            # "Not available: 1" calls it taken, "not taken: 1" calls it free.
            free = bool(found["free"]) != bool(found["not"])
            yield from (Status(one, free, denied=False) for one in self.all_in(found["things"]))
        for found in self._predicate.finditer(marked):
            yield from self._each(self.all_in(found["things"]), found)
        if found := self._phrase.search(marked):
            state = self._state_of(found["phrase"])
            if state is not None:
                yield from (Status(one, state, denied=False) for one in self.all_in(found["things"]))
        for pattern in (self._left, self._attribute):
            if found := pattern.search(marked):
                free = not found.groupdict().get("taken")
                yield from (Status(one, free, denied=False) for one in self.all_in(found["things"]))
        for found in self._owned.finditer(marked):
            rest = _WHERE.sub("", found["rest"])
            if "@" not in rest.replace("@other", "") and not _SUPPOSED.search(rest):
                yield from (Status(one, bool(found["nobody"]), denied=False) for one in self.all_in(found["things"]))
        if found := self._avoid.search(marked):
            if not found["whose"] or _ADVISES.match(found["whose"]):
                yield from (Status(one, free=False, denied=False, urged=True) for one in self.all_in(found["things"]))
        if found := self._what.search(marked):
            yield from (Status(one, bool(found["nobody"]), denied=False) for one in self.all_in(found["things"]))
        for found in self._present.finditer(marked):
            free = bool(found["absent"] or found["missing"] or found["gone"])
            yield from (Status(one, free, denied=False) for one in self.all_in(found["things"] or found["others"]))
        for found in self._surrounding.finditer(marked):
            yield from (Status(one, free=False, denied=False) for one in self.all_in(found["things"]))

    def as_well(self, marked: str, *, closes: bool) -> tuple[str, ...]:
        """The things of which the clause only says that it holds of them too, or that it does not: "and so is 3", "5 is not".

        What is but a subject and a verb goes on, unless it ``closes`` the sentence.
        """
        found = (
            self._too.fullmatch(marked) if closes or not marked.endswith((" is", " are")) or "so " in marked else None
        )
        return self.all_in(found[0]) if found else ()

    def ranges(self, marked: str) -> str:
        """The clause with all numbers of a range: "1 to 3"."""
        return _RANGE.sub(_all_of_range, marked) if "to" in marked or "-" in marked else marked

    def all_in(self, words: str) -> tuple[str, ...]:
        """All things in these words."""
        return tuple(found[0] for found in self._thing.finditer(words))

    @staticmethod
    def _each(things: tuple[str, ...], found: re.Match[str]) -> Iterator[Status]:
        denied = bool(found["not"] or found.groupdict().get("end") or found.groupdict().get("neither"))
        for one in things:
            if (
                found["taken"] and denied and (_PERFECT.search(found[0]) or _BY_ANY.match(found.string, found.end()))
            ) or (found["taken"] and "by" in (found.groupdict().get("end") or "")):
                yield Status(one, free=True, denied=False)
            else:
                yield Status(one, free=not found["taken"], denied=denied)

    @staticmethod
    def _state_of(phrase: str) -> bool | None:
        """Whether what the phrase stands for is free; None where it tells nothing of the kind."""
        if re.search(_NOBODY, phrase) and _HAS.search(phrase):
            return True
        found = _OF_STATE.search(phrase)
        if found:
            return bool(found["free"]) != bool(_NOT.search(phrase))
        return False if "@other" in phrase and _HAS.search(phrase) and "@other is" not in phrase else None


VALUES: Final = Things(r"[=~]\d+\b(?!\w)", _HAVE, by=r"(?! by @(?:me|we)\b)", label_by="")
WORDS: Final = Things(r"[=~]\d+\b(?!\w)", _HAVE, by=r"(?! by @(?:me|we)\b)", label_by="", somebody=r"(?!)")
PARTNERS: Final = Things(
    r"(?<!near )(?<!around )(?<!next to )(?<!adjacent to )(?<!linked to )@(?:you|\d+)\b(?!'s? \w+ (?:is|are)\b)",
    _HAVE_PERSON,
    by="",
    label_by=r"(?! by\W)",
)
