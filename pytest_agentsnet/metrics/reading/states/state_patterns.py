"""How marked clauses say that things of one kind are taken or free, a pattern a way of saying it."""

import re
from functools import cached_property

from pytest_agentsnet.metrics.reading.states.state_words import (
    ADVERB,
    ANEW,
    AVOIDS,
    BARE,
    BE,
    DENIED,
    LINK,
    MARK,
    NOBODY,
    PHRASE,
    PRESENT,
    SEPARATOR,
    SOMEBODY,
    STATE,
    SURROUND,
)
from pytest_agentsnet.metrics.reading.words.late import late


class StatePatterns:
    """The patterns for things that ``thing`` finds, which persons ``have``; each is put together with its first use."""

    def __init__(self, thing: str, have: str, *, by: str, label_by: str, somebody: str = SOMEBODY) -> None:
        self.thing = late(thing)
        self._some = rf"(?P<things>{thing}(?:{SEPARATOR}{thing}){{0,30}})"
        self._have, self._somebody = have, somebody
        self._state, self._label_state = f"{STATE}{by}", f"{STATE}{label_by}"

    @cached_property
    def predicate(self) -> re.Pattern[str]:
        """A state told of things: "2 and 3 are taken"."""
        filling = rf"(?:(?:{BE}|{ADVERB}|@me (?:think|believe|guess|suppose|hear|see|am told),?)\b,? )"
        return late(
            rf"(?P<neither>\bneither )?{self._some}[\"'\])]*(?:(?P<bare> (?={BARE}))|(?:,? \w+)?, (?:that one|this one|those|these|@it|they)(?=[ '])|(?: (?:has|is) [^=~@,;]{{1,30}} and (?=is |are )| ?[:(>\u2014]+[\"' ]*| -+ |,? (?={BE}|{ADVERB}|{DENIED})|, [^,:;]{{1,40}}, (?={BE})|(?='s ))(?:'s )?{filling}{{0,6}}(?P<not>{DENIED})?{filling}{{0,3}}){self._state}(?P<end> (?:any|no) ?(?:longer|more)\b| (?:\w+ )?by (?:@nobody|none of))?"
        )

    @cached_property
    def label(self) -> re.Pattern[str]:
        """A state as a heading over things: "still free: 4"."""
        head = r"(?:(?:(?!not\b|@me\b|@you\b|is\b|are\b|no\b)[@\w/]+ ){0,4})"
        return late(
            rf"(?:^|[;,.|{{/] ?)(?:\W*@(?:me|you|\d+)\"?:)?[\W]*{head}(?P<not>{DENIED})?{self._label_state}(?: (?:around|near|by|for|to|with|on|at) @\w+| (?!(?:is|are|so|i|@me|@you|then)\b)[@\w]+| \([^()]{{0,20}}\)| [,/]|,(?= as | in | at | on | for )){{0,7}}(?:, (?:as|so|at least|according|going|judging|if)\b[^=~:;]{{1,40}})?{MARK}{self._some}"
        )

    @cached_property
    def phrase(self) -> re.Pattern[str]:
        """A noun phrase that is a thing: "the only one left is 5"."""
        return late(
            rf"(?P<phrase>{PHRASE}[^=~:;]{{0,70}}?) (?:is|are|remains?|would be|being|seems? to be|might be|may be)(?: (?:only|just|also|both|still|now|probably|currently|namely))* \"?{self._some}(?![\w'])"
        )

    @cached_property
    def all_but(self) -> re.Pattern[str]:
        """All but some: "everything but 2 is taken"."""
        all_others = r"(?:everything|@all|@other|(?:all|every|the|any) (?:the )?(?:others?|rest|groups?|colou?rs?|numbers?|options?|\w+ else))(?: else)?"
        but = r"(?:but(?: for)?|except(?: for)?|apart from|other than|save(?: for)?|besides|aside from)"
        first, second = self._some, self._some.replace("?P<things>", "?P<others>")
        return late(
            rf"(?:{all_others}(?: \w+){{0,3}} {but} {first}|{but} {second}, {all_others}) (?:(?:{BE}|{ADVERB}) ){{1,4}}{STATE}"
        )

    @cached_property
    def by_nobody(self) -> re.Pattern[str]:
        """What is in nobody's use: "used by nobody are 2 and 3"."""
        return late(rf"\bby {NOBODY} (?:is|are|has|have|was|were) {self._some}")

    @cached_property
    def avoid(self) -> re.Pattern[str]:
        """What is to be avoided: "stay off 2"."""
        return late(rf"(?P<whose>@\w+ [^=~@]{{0,30}}?)?{AVOIDS}{self._some}")

    @cached_property
    def what(self) -> re.Pattern[str]:
        """What somebody or nobody has: "2 is what nobody uses"."""
        return late(
            rf"{self._some} (?:is|are|would be) (?:exactly |just |also )?(?:what|one|ones|something|the ones?|(?:the|a) (?:\w+ )?(?:group|colou?r|number|one|value))(?: that| which)? (?:(?P<nobody>{NOBODY})|@other) [^=~@]{{0,20}}?{self._have}\W*$"
        )

    @cached_property
    def left(self) -> re.Pattern[str]:
        """A state before the verb: "free are 2 and 3"."""
        return late(
            rf"^\W*(?:(?:and|but|so) )*(?:(?:still|already|also|only|now) )?(?:(?P<free>free|available|open|unclaimed|unused|left|up for grabs)|(?P<taken>taken|occupied|gone|in use|spoken for|used|claimed|snapped up))(?: [@\w]+){{0,3}} (?:is|are) {self._some}"
        )

    @cached_property
    def attribute(self) -> re.Pattern[str]:
        """A state beside its thing: "the free group 2"."""
        return late(
            rf"\b(?:free|available|unused|vacant|unclaimed|unoccupied|untaken|still open|remaining(?= =)) (?:@other |groups? |agents? |ones? |colou?rs? )?\(?{self._some}"
        )

    @cached_property
    def owned(self) -> re.Pattern[str]:
        """Somebody or nobody who has things: "a neighbour of mine has 2"."""
        return late(
            rf"(?<![@\w])(?:(?P<nobody>{NOBODY})|(?P<somebody>{self._somebody}))(?P<rest>(?:'s)?(?: [^=~.;:]{{0,60}}?)?(?: |(?<='s ))){self._have} {LINK}{self._some}(?! (?:should|must|will|would|ought|needs?|has to|have to|can|moves?|changes?|yields?|wins?|keeps?)\b)"
        )

    @cached_property
    def present(self) -> re.Pattern[str]:
        """What is there or missing: "2 occurs around me"."""
        return late(
            rf"{self._some} {PRESENT}|(?:among|around|near) [^=~]{{1,20}}?,? {self._some.replace('?P<things>', '?P<others>')} (?:is|are) (?P<gone>missing|absent)"
        )

    @cached_property
    def surrounding(self) -> re.Pattern[str]:
        """What somebody is surrounded by: "around me there are 2 and 3"."""
        return late(rf"{SURROUND}{self._some}")

    @cached_property
    def too(self) -> re.Pattern[str]:
        """That the same holds of more things: "and so is 3", "5 is not"."""
        things = self._some
        first, second, third, fourth, fifth, sixth = (things.replace("?P<things>", "") for _ in range(6))
        return late(
            rf"\W*(?:(?:and|but|while|whereas|though|although) )*(?:(?:so|neither|nor) (?:is|are|has|have|does|do|was|were) {first}|(?:also )?{second},? (?:too|as well|also|likewise|ditto)|(?:the )?same (?:goes |holds |is true )?(?:for|with|of) {third}|ditto(?: for)? {fourth}|as (?:is|are) {fifth}|{sixth} (?:\w+ly |still |also )?(?:is|are|am|has|have|does|do)(?: (?:not|definitely not|certainly not)(?: yet| so far| though)?)?)\W*"
        )

    @cached_property
    def pronoun(self) -> re.Pattern[str]:
        """A state told of what was named before: "it is taken"."""
        filling = rf"(?:(?:{BE}|{ADVERB})\b,? )"
        return late(
            rf"(?:{ANEW}(?:'s {filling}{{0,5}}| (?={BE}|{ADVERB})|(?=$))|^\W*(?=(?:is|are) )|^(?:[^=~@]{{0,40}}, )?\W*(?=(?:(?:{ADVERB}) ){{0,2}}{STATE.replace('?P<taken>', '?:').replace('?P<free>', '?:')}(?: (?:around|near|next to|for|by|on|with|in|at) [@\w ]{{1,20}}| (?:over )?(?:here|there)| now| too| for now| \([^()]{{0,20}}\))?[^\w:,]*(?:$|,))){filling}{{0,6}}(?P<not>{DENIED})?{filling}{{0,3}}{self._state}(?P<end> any ?(?:longer|more)| (?:\w+ )?by (?:@nobody|none of))?"
        )
