"""Clauses with marks, and how they stand to one another."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pytest_agentsnet.metrics.reading.marked.beside import answer_to_oneself, completed, is_topic_of
from pytest_agentsnet.metrics.reading.marked.conditioning import how_said
from pytest_agentsnet.metrics.reading.marked.courtesies import is_plea
from pytest_agentsnet.metrics.reading.marked.doubts import is_proposed, is_thought, is_unsure
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.marking import Marker
from pytest_agentsnet.metrics.reading.marked.order import Order
from pytest_agentsnet.metrics.reading.marked.referring import referred
from pytest_agentsnet.metrics.reading.marked.telling import spoken_of
from pytest_agentsnet.metrics.reading.marked.turns_of_phrase import plain_turns
from pytest_agentsnet.metrics.reading.marked.values import answers_marked
from pytest_agentsnet.metrics.reading.marked.word_order import of_whom, plain_order
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.words.late import late

_CLAUSES_BACK = 3
"""Clauses of which "they", "it" and what names nobody may speak on."""
_BARE = late(r"\W*=\d+\W*")
_NAMED = late(r"@\d+\b")
_KEY_OF_PERSON = late(r"@(?:me|you|\d+)\b")
_CALLED = late(r"\W*(?:(?:my|dear|old|good|the) )*@other\W*")
_HE = late(
    r"^(\W*(?:(?:and|but|so|since|because|as|while|if|then|therefore|also|now|today|still|yet)\b\W*)*)@they\b(?! (?:all|both|each)\b)"
)
# A key of those around, or of to whom it is said: not of whom the next key speaks.
_LISTS = late(
    r"\W*(?:nbrs?|neighbou?rs?|contacts|links|edges|adjacent|reachable|connected \w+|peers|to|hearer|recipient)[\"']? ?:",
    re.IGNORECASE,
)
_AT_THE_END = late(r"(@\d+)\W*$")
_WHOM = late(
    r"\b(?:with|for|behind|back|support|follow|nominate|elect|choose|pick|prefer|want|accept|name|answer|to|makes?) (@they|@it)(?=\W*$| @my (?:candidate|choice|pick|vote|leader|favou?rite|nominee)\b|,| (?:then|too|instead|now|as well)\b)"
)
# "My partner is Carol, who is yours?" asks of nobody named.
_ASKS_BACK = late(r"who (?:is|has|have|gets|got) yours?\W*$")
# "Bob votes for Carol, she has my vote too": whom he votes for.
_HAS_MINE = late(r"@they (?:\w+ )?(?:has|have|gets?|got) @my (?:\w+ )?(?:vote|support|backing|voice|ballot)\b")
_VOTED_FOR = late(
    r"\b(?:vot\w+(?: for)?|back\w*|support\w*|choos\w+|chose|pick\w*|nam\w+|elect\w*|want\w*|prefer\w*|favou?r\w*|for) (@\d+)\W*$"
)
_FOLLOWED = late(r"(?:who|whom|whose|which|can|could|has|have|is|are|will|would|should|must|may)\b")
# What is the speaker's own, or a question.
_OWN = late(r"[^@]*@(?:me|my|we|our)\b|\W*[=~]\d+w?\W*$|\W*(?:is|are|do|does|did|have|has|what|which|who)\b")
_NAME_ALONE = late(
    r"\W*(?:(?:and|but|so|now) )?@(?:you|me|\d+)(?:,? (?:too|also|as well|likewise|however|meanwhile))?\W*"
)
# "Carol's choice -> maybe 2".
_LABEL_OF = late(
    r"\W*(@\d+'s|@your) (?:\w+ )?(?:choice|pick|answer|vote|group|value|colou?r|decision|selection|partner|bit|candidate)\W*"
)
_ASKS_THAT = late(r"(?:is|was|are) (?:that|it|this)\b", re.IGNORECASE)
_LABEL_AT_MOST = 64
"""Characters of a clause that says no more than what the next one needs."""
_NAMES_ALONE = late(r"\W*(@(?:you|me|\d+)(?:(?:,| and|, and| &) @(?:you|me|\d+))*)\W*")
_VALUE_ALONE = late(
    r"\W*(?:(?:in|on|at|with|for|the|those|all|already|now) )*[=~](\d+)w?(?: (?:here|now|so far|already))?\W*"
)
# "Bob, Carol, and you are coordinators": the comma has parted one subject.
_AND_ONE_MORE = late(
    r"and @(?:you|me)(?: both| all)? (?:are|were|have|had|both|all|will|should|could|can|must|share|said|took|chose|picked|went|voted|support)\b"
)
# "Carol: should take 2", to Carol.
_OUGHT = late(r"(?:should|must|ought to|has to|needs to)\b")
_US_ALONE = late(r"\W*@we both(?: an? (?:pair|couple|team|match|item|duo))?\W*")
_NUMBER = late(r"~(\d+)\b")
_VALUE = late(r"=(\d+)")


class Marks(Order):
    """The marked clauses of one line, each made once."""

    def __init__(self, setting: Setting, marker: Marker, strangers: Sequence[str], found: Sequence[Clause]) -> None:
        super().__init__(found)
        self.setting = setting
        self.marker = marker
        self._strangers = self.marker.marks_of(strangers)
        self._leading = {one.before.start for one in found if one.before}
        self._introduced = {
            before.start for before, clause in pairwise(found) if clause.before and _FOLLOWED.match(clause.text)
        }
        self._made: dict[int, str] = {}
        self._written: dict[int, str] = {}
        self._alphabetic = bool(self.marker.numbers)

    def of(self, clause: Clause) -> str:
        """This clause with marks."""
        if clause.start not in self._made:
            marked = self._as_written(clause)
            if "@they" in marked and _HE.match(marked):
                marked = self._with_third(marked, self.before(clause))
            if (
                marked.startswith("@other ")
                and clause.text.startswith(("who ", "which "))
                and not _ASKS_BACK.match(clause.text)
            ):
                marked = of_whom(self._of_whom(clause), marked)
            if named := _NAMES_ALONE.fullmatch(marked):
                marked = self._under_value(clause, named[1]) or marked
            elif _VALUE_ALONE.fullmatch(marked) and self._stands_over_names(clause):
                marked = ""
            if (
                _AND_ONE_MORE.match(marked)
                and clause.before
                and (list_of := _NAMES_ALONE.fullmatch(self.of(clause.before)))
            ):
                marked = f"{list_of[1]} {marked}"
            if is_plea(self.after(clause), clause) and not _OWN.match(marked):
                marked = f"please {marked}"
            marked = self._with_referents(plain_order(plain_turns(self._completed(clause, marked))), clause)
            self._made[clause.start] = marked
        return self._made[clause.start]

    def _completed(self, clause: Clause, marked: str) -> str:
        """The marked clause with what those beside it say that it leaves out; nothing where it is but the topic of the next."""
        if clause.before and len(clause.before.text) < _LABEL_AT_MOST:
            before = self._as_written(clause.before)
            label = _LABEL_OF.fullmatch(before)
            marked = f"{label[1]} choice: {marked}" if label else completed(marked, before) or marked
        behind = self.after(clause)
        if behind is not None and behind.before is clause and _ASKS_THAT.match(behind.text):
            marked = "" if is_topic_of(marked, self._as_written(behind)) else marked
        if self._answers_himself(clause) == "no":
            if _US_ALONE.fullmatch(marked):
                return "@we both are not a pair"
            return f"{marked} are not a pair" if " and " in marked else f"not {marked}"
        return marked

    def _with_referents(self, marked: str, clause: Clause) -> str:
        """The marked clause with persons and answers that were told before it in the place of "him" and "it"."""
        whom = _WHOM.search(marked) if "@they" in marked or "@it" in marked else None
        third = self._third(self.before(clause)) if whom and not self._alphabetic else None
        if whom and third:
            marked = f"{marked[: whom.start(1)]}{third}{marked[whom.end(1) :]}"
        if self._alphabetic or self.setting.vocabulary.task == "vertex_cover":
            marked = referred(marked, self._values(self.before(clause)))
        return marked

    def _answers_himself(self, clause: Clause) -> str:
        """How the next sentence answers a name or a value alone that is asked: "Bob? Fine with me"."""
        behind = self.after(clause)
        if not clause.asks or behind is None or clause.before or behind.before:
            return ""
        asked = self._as_written(clause)
        if _US_ALONE.fullmatch(asked):
            return "no" if answer_to_oneself(self._as_written(behind)) == "no" else ""
        if not (_NAMES_ALONE.fullmatch(asked) or _VALUE_ALONE.fullmatch(asked)):
            return ""
        return answer_to_oneself(self._as_written(behind))

    def _with_third(self, marked: str, clause: Clause | None) -> str:
        """The marked clause with the one who was named last, if there is but one, in the place of "he"."""
        third = self._third(clause)
        if third is None and clause and _HAS_MINE.search(marked):
            voted = _VOTED_FOR.search(self.of(clause))
            third = voted[1] if voted else None
        return _HE.sub(rf"\1{third}", marked) if third else marked

    def _third(self, clause: Clause | None) -> str | None:
        """The one who is named in this clause, or in the nearest before it that names somebody; None where it names several."""
        for _ in range(_CLAUSES_BACK):
            if clause is None:
                break
            named = set(_NAMED.findall(self.of(clause)))
            if named:
                return named.pop() if len(named) == 1 else None
            clause = self.before(clause)
        return None

    def _under_value(self, clause: Clause, persons: str) -> str:
        """That those who are named alone have the answer that stands over them, or before a dash; nothing where none does."""
        over = clause.before if _NAMED.search(persons) else None
        value = _VALUE_ALONE.fullmatch(self._as_written(over)) if over else None
        if value is None and clause.heading:
            over = replace(clause, text=clause.heading, heading="", before=None)
            value = _VALUE_ALONE.fullmatch(self._as_written(over))
        return f"{persons} have ={value[1]}" if value else ""

    def _stands_over_names(self, clause: Clause) -> bool:
        """Whether the clause behind it, of which it is the heading or from which a dash parts it, but names persons."""
        behind = self._following.get(clause.start)
        if behind is None or not (behind.before is clause or behind.heading == clause.text):
            return False
        names = _NAMES_ALONE.fullmatch(self._as_written(behind))
        return names is not None and (_NAMED.search(names[1]) is not None or behind.heading == clause.text)

    def _as_written(self, clause: Clause) -> str:
        if clause.start not in self._written:
            self._written[clause.start] = self.marker.marked(clause, self.setting, self._strangers)
        return self._written[clause.start]

    def _of_whom(self, clause: Clause) -> str:
        """Of whom a relative clause speaks: of him whose name stands right before it."""
        before = self.before(clause)
        named = _AT_THE_END.search(self.of(before)) if before else None
        return named[1] if named else "@other"

    def _values(self, clause: Clause | None) -> list[int]:
        """The answers named in the clause, or in the nearest before it that names one."""
        for _ in range(_CLAUSES_BACK):
            if clause is None:
                break
            values = [int(value) for value in _VALUE.findall(answers_marked(self.of(clause)))]
            if not values and self._alphabetic:
                values = [int(value) for value in _NUMBER.findall(self.of(clause))]
                values = values if len(values) == 1 else []
            if values:
                return values
            clause = self.before(clause)
        return []

    def earlier(self, clause: Clause) -> tuple[int, ...]:
        """The answers of which was spoken shortly before this clause."""
        if not self._alphabetic or self.heads(clause):
            return ()
        return tuple(dict.fromkeys(self._values(self.before(clause))))

    def is_thought(self, clause: Clause) -> bool:
        """Whether "I think" comes behind it."""
        return is_thought(clause, self.after(clause))

    def is_unsure(self, clause: Clause) -> bool:
        """Whether what stands beside it says that it is but thought so."""
        return is_unsure(clause, self._following)

    def introduces(self, clause: Clause) -> bool:
        """Whether it is a name alone of which the next clause speaks: "Bob, who is free", "you, Bob, can reach him"."""
        return clause.start in self._introduced and _NAME_ALONE.fullmatch(self.of(clause)) is not None

    def opens(self, clause: Clause) -> bool:
        """Whether it is a bare answer before more of its sentence: "Yes, I agree"."""
        return clause.before is None and clause.start in self._leading and _BARE.fullmatch(self.of(clause)) is not None

    def manner(self, clause: Clause) -> Manner:
        """How this clause stands in its sentence."""
        before: tuple[str, ...] = ()
        earlier = clause.before
        for _ in range(_CLAUSES_BACK):
            if earlier is None or before:
                break
            before = () if self._tells_no_subject(earlier, clause) else spoken_of(self.of(earlier))
            earlier = earlier.before
        ordered = clause.heading in {self.setting.hearer, "you", "You"} and _OUGHT.match(clause.text) is not None
        before = before or (("@you",) if ordered else ())
        asks, conditional, proposed = how_said(clause, self.before(clause), self.after(clause), self.of(clause))
        asks = asks and not self._answers_himself(clause)
        proposed = proposed or ordered or is_proposed(clause, self._following)
        return Manner(asks, conditional, proposed, clause.heading.lower(), before)

    def _tells_no_subject(self, earlier: Clause, clause: Clause) -> bool:
        """Whether an earlier clause is of no person of whom this one goes on to speak: a list, "my friend", another key."""
        if _LISTS.match(earlier.text):
            return True
        if earlier.text.startswith('"') and clause.text.startswith('"'):
            return _KEY_OF_PERSON.search(self.of(earlier)) is None
        return earlier.text.lower().startswith(("my ", "dear ")) and _CALLED.fullmatch(self.of(earlier)) is not None

    def agent(self, person: str) -> str | None:
        """The agent that the mark stands for; None for a person that is none, or is not told."""
        if person == "@me":
            return self.setting.speaker
        if person == "@you":
            return self.setting.hearer
        agents = self.setting.vocabulary.agents
        place = int(person[1:]) if person[1:].isdigit() else len(agents)
        return agents[place] if place < len(agents) else None
