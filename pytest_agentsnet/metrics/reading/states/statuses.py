"""What a marked clause says to be taken or free: answers by number, or persons who look for a partner.

The grammar is the same for both: a state told of things (``2 and 3 are taken``), a heading over them (``Still free: 4``), a noun
phrase that is them (``the only one left is 5``), and somebody or nobody who has them.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Final, NamedTuple

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.states.plain_states import plain_states
from pytest_agentsnet.metrics.reading.states.state_words import (
    ADVERB,
    ADVISES,
    ANEW,
    AVOIDS,
    BARE,
    BE,
    BY_ANY,
    CHANGED,
    DENIED,
    HAS,
    HAVE,
    HAVE_PERSON,
    HEADING,
    IDLE,
    INVERTED,
    LEANS,
    LINK,
    LONGEST_RANGE,
    MARK,
    NOBODY,
    NOT,
    NOT_ANY,
    OF_STATE,
    PERFECT,
    PHRASE,
    PRESENT,
    RANGE,
    SEPARATOR,
    SEVERAL,
    SOMEBODY,
    STATE,
    SUPPOSED,
    SURROUND,
    WHERE,
    WONDERS,
)
from pytest_agentsnet.metrics.reading.words.late import late


def _all_of_range(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return ", ".join(f"={value}" for value in range(first, last + 1)) if 0 < last - first < LONGEST_RANGE else found[0]


class Status(NamedTuple):
    """A thing, by its mark, that is said to be taken or free; ``denied``: that it is so is denied; ``urged``: it is to be avoided."""

    thing: str
    free: bool
    denied: bool = False
    urged: bool = False


def mood_of_state(marked: str, manner: Manner) -> Mood:
    """How the clause says what is taken or free."""
    if manner.conditional:
        return "conditional"
    if manner.asks or WONDERS.search(marked) or INVERTED.match(marked):
        return "question"
    return "leaning" if LEANS.search(marked) else "assert"


def status_mood(status: Status, marked: str, manner: Manner) -> Mood:
    """How the clause says this."""
    mood = mood_of_state(marked, manner)
    if status.urged and mood != "conditional":
        return "proposal"
    return "negated" if status.denied and mood in {"assert", "leaning"} else mood


def headed(marked: str, manner: Manner) -> str:
    """The clause with its heading in front, where that may be a state."""
    heading = manner.heading
    return f"{heading}: {marked}" if heading and len(heading) < HEADING and OF_STATE.search(heading) else marked


class Things:
    """Finds states of one kind of things in marked clauses."""

    def __init__(self, thing: str, have: str, *, by: str, label_by: str, somebody: str = SOMEBODY) -> None:
        self._thing = late(thing)
        self._some = rf"(?P<things>{thing}(?:{SEPARATOR}{thing}){{0,30}})"
        self._have, self._somebody = have, somebody
        self._state, self._label_state = f"{STATE}{by}", f"{STATE}{label_by}"

    @cached_property
    def _predicate(self) -> re.Pattern[str]:
        filling = rf"(?:(?:{BE}|{ADVERB}|@me (?:think|believe|guess|suppose|hear|see|am told),?)\b,? )"
        return late(
            rf"(?P<neither>\bneither )?{self._some}[\"'\])]*(?:(?P<bare> (?={BARE}))|(?:,? \w+)?, (?:that one|this one|those|these|@it|they)(?=[ '])|(?: (?:has|is) [^=~@,;]{{1,30}} and (?=is |are )| ?[:(>\u2014]+[\"' ]*| -+ |,? (?={BE}|{ADVERB}|{DENIED})|, [^,:;]{{1,40}}, (?={BE})|(?='s ))(?:'s )?{filling}{{0,6}}(?P<not>{DENIED})?{filling}{{0,3}}){self._state}(?P<end> (?:any|no) ?(?:longer|more)\b| (?:\w+ )?by (?:@nobody|none of))?"
        )

    @cached_property
    def _label(self) -> re.Pattern[str]:
        head = r"(?:(?:(?!not\b|@me\b|@you\b|is\b|are\b|no\b)[@\w/]+ ){0,4})"
        return late(
            rf"(?:^|[;,.|{{/] ?)(?:\W*@(?:me|you|\d+)\"?:)?[\W]*{head}(?P<not>{DENIED})?{self._label_state}(?: (?:around|near|by|for|to|with|on|at) @\w+| (?!(?:is|are|so|i|@me|@you|then)\b)[@\w]+| \([^()]{{0,20}}\)| [,/]|,(?= as | in | at | on | for )){{0,7}}(?:, (?:as|so|at least|according|going|judging|if)\b[^=~:;]{{1,40}})?{MARK}{self._some}"
        )

    @cached_property
    def _phrase(self) -> re.Pattern[str]:
        return late(
            rf"(?P<phrase>{PHRASE}[^=~:;]{{0,70}}?) (?:is|are|remains?|would be|being|seems? to be|might be|may be)(?: (?:only|just|also|both|still|now|probably|currently|namely))* \"?{self._some}(?![\w'])"
        )

    @cached_property
    def _except(self) -> re.Pattern[str]:
        all_others = r"(?:everything|@all|@other|(?:all|every|the|any) (?:the )?(?:others?|rest|groups?|colou?rs?|numbers?|options?|\w+ else))(?: else)?"
        but = r"(?:but(?: for)?|except(?: for)?|apart from|other than|save(?: for)?|besides|aside from)"
        first, second = self._some, self._some.replace("?P<things>", "?P<others>")
        return late(
            rf"(?:{all_others}(?: \w+){{0,3}} {but} {first}|{but} {second}, {all_others}) (?:(?:{BE}|{ADVERB}) ){{1,4}}{STATE}"
        )

    @cached_property
    def _by_nobody(self) -> re.Pattern[str]:
        return late(rf"\bby {NOBODY} (?:is|are|has|have|was|were) {self._some}")

    @cached_property
    def _avoid(self) -> re.Pattern[str]:
        return late(rf"(?P<whose>@\w+ [^=~@]{{0,30}}?)?{AVOIDS}{self._some}")

    @cached_property
    def _what(self) -> re.Pattern[str]:
        return late(
            rf"{self._some} (?:is|are|would be) (?:exactly |just |also )?(?:what|one|ones|something|the ones?|(?:the|a) (?:\w+ )?(?:group|colou?r|number|one|value))(?: that| which)? (?:(?P<nobody>{NOBODY})|@other) [^=~@]{{0,20}}?{self._have}\W*$"
        )

    @cached_property
    def _left(self) -> re.Pattern[str]:
        return late(
            rf"^\W*(?:(?:and|but|so) )*(?:(?:still|already|also|only|now) )?(?:(?P<free>free|available|open|unclaimed|unused|left|up for grabs)|(?P<taken>taken|occupied|gone|in use|spoken for|used|claimed|snapped up))(?: [@\w]+){{0,3}} (?:is|are) {self._some}"
        )

    @cached_property
    def _attribute(self) -> re.Pattern[str]:
        return late(
            rf"\b(?:free|available|unused|vacant|unclaimed|unoccupied|untaken|still open|remaining(?= =)) (?:@other |groups? |agents? |ones? |colou?rs? )?\(?{self._some}"
        )

    @cached_property
    def _owned(self) -> re.Pattern[str]:
        return late(
            rf"(?<![@\w])(?:(?P<nobody>{NOBODY})|(?P<somebody>{self._somebody}))(?P<rest>(?:'s)?(?: [^=~.;:]{{0,60}}?)?(?: |(?<='s ))){self._have} {LINK}{self._some}(?! (?:should|must|will|would|ought|needs?|has to|have to|can|moves?|changes?|yields?|wins?|keeps?)\b)"
        )

    @cached_property
    def _present(self) -> re.Pattern[str]:
        return late(
            rf"{self._some} {PRESENT}|(?:among|around|near) [^=~]{{1,20}}?,? {self._some.replace('?P<things>', '?P<others>')} (?:is|are) (?P<gone>missing|absent)"
        )

    @cached_property
    def _surrounding(self) -> re.Pattern[str]:
        return late(rf"{SURROUND}{self._some}")

    @cached_property
    def _too(self) -> re.Pattern[str]:
        things = self._some
        first, second, third, fourth, fifth, sixth = (things.replace("?P<things>", "") for _ in range(6))
        return late(
            rf"\W*(?:(?:and|but|while|whereas|though|although) )*(?:(?:so|neither|nor) (?:is|are|has|have|does|do|was|were) {first}|(?:also )?{second},? (?:too|as well|also|likewise|ditto)|(?:the )?same (?:goes |holds |is true )?(?:for|with|of) {third}|ditto(?: for)? {fourth}|as (?:is|are) {fifth}|{sixth} (?:\w+ly |still |also )?(?:is|are|am|has|have|does|do)(?: (?:not|definitely not|certainly not)(?: yet| so far| though)?)?)\W*"
        )

    @cached_property
    def _pronoun(self) -> re.Pattern[str]:
        filling = rf"(?:(?:{BE}|{ADVERB})\b,? )"
        return late(
            rf"(?:{ANEW}(?:'s {filling}{{0,5}}| (?={BE}|{ADVERB})|(?=$))|^\W*(?=(?:is|are) )|^(?:[^=~@]{{0,40}}, )?\W*(?=(?:(?:{ADVERB}) ){{0,2}}{STATE.replace('?P<taken>', '?:').replace('?P<free>', '?:')}(?: (?:around|near|next to|for|by|on|with|in|at) [@\w ]{{1,20}}| (?:over )?(?:here|there)| now| too| for now| \([^()]{{0,20}}\))?[^\w:,]*(?:$|,))){filling}{{0,6}}(?P<not>{DENIED})?{filling}{{0,3}}{self._state}(?P<end> any ?(?:longer|more)| (?:\w+ )?by (?:@nobody|none of))?"
        )

    def told(self, marked: str, earlier: tuple[str, ...]) -> Iterator[Status]:
        """What the clause tells to be taken or free, each once; ``earlier`` are the things of the clause before."""
        told: set[str] = set()
        for status in self._told(plain_states(marked.replace("_", " ")), earlier):
            if status.thing not in told:
                told.add(status.thing)
                yield status

    def _told(self, marked: str, earlier: tuple[str, ...]) -> Iterator[Status]:
        if found := self._pronoun.match(marked):
            one = tuple(thing for thing in earlier if thing != "@you")[-1:]
            yield from self._each(earlier if SEVERAL.match(marked) or not one else one, found)
        if not self._thing.search(marked):
            return
        for told, free in self._called(marked):
            yield from self._all(told, free=free)
        for told in self._predicate.finditer(marked):
            yield from self._each(self.all_in(told["things"]), told)
        for told, free in (*self._in_phrases(marked), *self._had(marked)):
            yield from self._all(told, free=free)
        avoided = self._avoid.search(marked)
        if avoided and (not avoided["whose"] or ADVISES.match(avoided["whose"])):
            yield from (Status(one, free=False, urged=True) for one in self.all_in(avoided["things"]))

    def _all(self, found: re.Match[str], *, free: bool) -> Iterator[Status]:
        things = found["things"] or found.groupdict().get("others") or ""
        return (Status(one, free) for one in self.all_in(things))

    def _called(self, marked: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Headings over things, all but these, and what is used by nobody."""
        if found := self._by_nobody.search(marked):
            yield found, True
        if found := self._except.search(marked):
            yield found, found["taken"] is not None
        for label in self._label.finditer(marked):
            # "Not available: 1" calls it taken, "not taken: 1" calls it free.
            yield label, bool(label["free"]) != bool(label["not"])

    def _in_phrases(self, marked: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Noun phrases that are things, or stand before them."""
        if found := self._phrase.search(marked):
            state = self._state_of(found["phrase"])
            if state is not None:
                yield found, state
        for pattern in (self._left, self._attribute):
            if found := pattern.search(marked):
                yield found, not found.groupdict().get("taken")

    def _had(self, marked: str) -> Iterator[tuple[re.Match[str], bool]]:
        """Things that somebody or nobody has, or that are around somebody."""
        for owned in self._owned.finditer(marked):
            rest = WHERE.sub("", owned["rest"])
            if "@" not in rest.replace("@other", "") and not SUPPOSED.search(rest):
                yield owned, bool(owned["nobody"])
        if found := self._what.search(marked):
            yield found, bool(found["nobody"])
        for present in self._present.finditer(marked):
            yield present, bool(present["absent"] or present["missing"] or present["gone"])
        for around in self._surrounding.finditer(marked):
            yield around, False

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
        return RANGE.sub(_all_of_range, marked) if "to" in marked or "-" in marked else marked

    def all_in(self, words: str) -> tuple[str, ...]:
        """All things in these words."""
        return tuple(found[0] for found in self._thing.finditer(words))

    @staticmethod
    def _each(things: tuple[str, ...], found: re.Match[str]) -> Iterator[Status]:
        denied = bool(found["not"] or found.groupdict().get("end") or found.groupdict().get("neither"))
        end = found.groupdict().get("end") or ""
        if (found["taken"] or "").startswith(("no ", "not ")):
            denied, end = False, ""
        # What is so no more is told to be otherwise by now; what is not so is only denied.
        over = denied and bool(CHANGED.search(f"{found['not'] or ''}{end}") or NOT_ANY.match(found.string, found.end()))
        nobody = "by" in end
        if denied and not nobody:
            nobody = bool(
                PERFECT.search(found[0]) or IDLE.search(found["taken"] or "") or BY_ANY.match(found.string, found.end())
            )
        for one in things:
            if over or (found["taken"] and nobody):
                yield Status(one, free=bool(found["taken"]))
            else:
                yield Status(one, free=not found["taken"], denied=denied)

    @staticmethod
    def _state_of(phrase: str) -> bool | None:
        """Whether what the phrase stands for is free; None where it tells nothing of the kind."""
        if re.search(NOBODY, phrase) and HAS.search(phrase):
            return True
        found = OF_STATE.search(phrase)
        if found:
            return bool(found["free"]) != bool(NOT.search(phrase))
        return False if "@other" in phrase and HAS.search(phrase) and "@other is" not in phrase else None


VALUES: Final = Things(r"[=~]\d+\b(?!\w)", HAVE, by=r"(?! by @(?:me|we)\b)", label_by="")
WORDS: Final = Things(r"[=~]\d+\b(?!\w)", HAVE, by=r"(?! by @(?:me|we)\b)", label_by="", somebody=r"(?!)")
PARTNERS: Final = Things(
    r"(?<!near )(?<!around )(?<!next to )(?<!adjacent to )(?<!linked to )@(?:you|\d+)\b(?!'s? \w+ (?:is|are)\b)",
    HAVE_PERSON,
    # Who is taken with Bob, or chosen by me, is told to be a partner.
    by=r"(?! (?:with|to) @(?:\d|me\b)| by @(?:me|we)\b)",
    label_by=r"(?! by\W)",
)
