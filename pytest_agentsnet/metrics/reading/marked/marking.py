"""A clause with persons and answers marked, so that patterns need not know who and what there is.

``@me``, ``@my``, ``@you``, ``@your``, ``@we``, ``@our`` are speaker and hearer, by pronoun or name; ``@3`` is the agent in that
place of the topology (a greater number is a person that is no agent); ``@other`` is somebody who is not told, ``@nobody``
nobody, ``@all`` everybody, ``@they`` and ``@it`` somebody or something named before. ``=2`` is the answer in that place of the
alphabet, ``~2`` a number that may be one. All else is in lower case. Names are gone, so renaming agents changes no reading.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from pytest_agentsnet.metrics.reading.marked.pronouns import pronouns_marked
from pytest_agentsnet.metrics.reading.text.clause import Clause, Setting
from pytest_agentsnet.metrics.reading.text.stand_ins import CAPITALISED, PREFIX, STAND_IN
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import TO_TWELVE

PERSON = r"@(?:me|my|you|your|we|our|other|nobody|all|they|it|\d+)\b"

# Nobody can write a mark.
_FREED = str.maketrans({"=": ":", "@": " ", "~": " "})
_MARK = late("[=@~]")
_GREETED = late(
    r"^\W*(?:(?:hi|hello|hey|dear|thanks|thank you|sorry|okay?|greetings|good morning|yes|no|sure|great|perfect|and|so|but|also)\b[ ,!]*)*@hearer\b(?!,? ?(?:and |& )?@(?:me|\d+)(?:,? ?(?:and |& )?@\w+)* ?[:\u2014=])(?! ?:+ ?\"?@\w+\W*$| ?[<-]*->| ?[-\u2014]+@) ?(?:[,!:\u2014-] ?+(?![=~\d>])|$)"
)
_CALLED = late(r"(?<!@\d)(?<!@\d\d)(?<!@me), ?@hearer\b[\W]*$|, ?@hearer\b(?=,)")
_HEARER = late(r"@hearer\b(?:'s)?")
_NAME_IS = late(
    r"(@\d+)'s(?= (?:already|in|with|now|going|taking|still|not|an?|the|on|at|been|also|leading|paired|my|your|our|the (?:one|leader|best|right|only|coordinator))\b| \d{1,3}(?= ?(?:[,;.)]|$| (?:and|but)\b)))"
)
# "4's tempting".
_ANSWER_IS = late(
    r"([=~]\d+w?)'s(?= (?:an?|the|not|mine|my|@\w+|still|now|already|also|taken|free|gone|open|in|out|off|fine|good|great|ok|okay|right|best|better|too|so|up|available|unclaimed|attractive|\w+ing)\b)"
)
# "Bob, who has 1": he has it.
_RELATIVE = late(r"(@(?:me|\d+)),? (?:who|which)\b(?= (?!of\b|do\b|does\b|did\b))")
# "Yours, Linda".
_CLOSINGS = ("yours", "regards", "best", "cheers", "sincerely", "love", "kind", "warm", "greetings", "all the best")
_SIGNED = late(r"^[a-z]+(?: [a-z]+){0,2},? @me\W*$")
_MY = late(r"@me's\b")
# Somebody who is neither a neighbour nor named, but does what only a person does: "the boss takes 2".
_SOMEBODY = late(
    r"^([^\w@]*(?:(?:and|but|so|because|since|if|while|that|then|also|well|ok|as|when)\b[^\w@]*)*)(?:(?:the|whichever|whatever) (?:\w+ ){0,2}?(?:name|degree|id|(?:lower|higher|smaller|larger|first|second|last|later|earlier|greater|lesser) (?:one|agent|node)) (?=(?!is\b|was\b|so\b|i\b)(?:[a-z]+s|must|should|will|may|can)\b)|both (?:endpoints|sides|nodes|ends|parties|of them) (?=[a-z])|(?:a|any|every) [a-z]+ (?=(?:must|has to|should|needs to|can only)\b)|(?:(?:the|this|that|some|a|an) )?(?!(?:answer|choice|vote|group|colou?r|value|decision|plan|mine|my|yours?|what|which|so|nor|as|either|none|both|all|each|who|whoever|everything|it|this|that|one|rule|anyone|somebody|someone|other|others)\b)"
    r"[a-z]+ (?:(?:next door|next to @\w+|nearby|over there|in charge) )?(?=(?:has (?:\w+ )?(?:picked|taken|chosen|=|\d)|takes|chooses|picks|wants|prefers|votes|says|pairs|answers)\b(?!:)))"
)

_NUMBER_WORD = f"(?:{'|'.join(TO_TWELVE)})"
_NUMBERED = late(r"(\S+) (\d{1,6})")
_EVERYDAY = frozenset({"Yes", "No", "None"})
"""Answers that are something else in lower case."""
_NOT_NOBODY = r"(?! (?:one|body|neighbou?rs?|agents?|contacts?|peers?|friends?|nodes?|longer|more) )"
"""Behind "No": "no neighbour of mine"."""
_NO_ARTICLE = r"(?! (?!for\b|is\b|it\b|and\b|or\b)[a-z])"
_NUMBER_NOUNS = (
    "group",
    "groups",
    "color",
    "colors",
    "colour",
    "colours",
    "number",
    "no.",
    "option",
    "slot",
    "team",
    "gr.",
    "grp",
    "g",
    "gp",
    "bit",
    "value",
    "label",
    "side",
    "camp",
)
_COUNTED = r"(?! ?(?:more|other|additional|of (?:us|@we|the|my|those|these|them)|rounds?|turns?|neighbou?rs?|agents?|times?|messages?|others?|left|people|connections?|edges?|friends?|groups?\b|colou?rs|@other|@all|hops?|steps?|links?|nodes?|%|percent|questions?|repl(?:y|ies)|answers|conflicts?|minutes?|seconds?|things?|options?|choices|reasons?|issues?|problems?|votes?|out of|\.\d))"
# "We are both zeros".
_PLURAL = late(r"\b(zero|one|two|three)e?s\b(?=\W*$|,| (?:now|too|already)\b)")
# "Among the 1s".
_THE_ONES = late(r"(?<=(?:am|of|is|ng) )the (\d)e?s\b")
_BARE = late(
    rf"\b(?=[\dzotfsen])(?<![.@=~-])(?<!which )(?<!step )(?<!this )(?<!same )(?<!each )(?<!any )(?:(?:(?<!the )|(?=\d+(?: here| there)?(?:\W*$|[,.;)]| (?:on|in|is|was|do|does|now|already|too|please|for|and|that|belongs)\b)))(\d{{1,6}})|(?<!the )(?<!that )(?<!free )(?<!open )(?<!taken )(?<!available )({'|'.join(TO_TWELVE)}))\b{_COUNTED}"
)


@dataclass(frozen=True)
class Marker:
    """Marks the clauses of one instance."""

    vocabulary: Vocabulary

    def marks_of(self, strangers: Sequence[str]) -> dict[str, str]:
        """Marks of persons that are no agents."""
        return {name: f"@{place}" for place, name in enumerate(strangers, len(self.vocabulary.agents))}

    def marked(self, clause: Clause, setting: Setting, strangers: Mapping[str, str]) -> str:
        """The clause with marks, without greetings and without the hearer's name where it is called by it."""
        text = clause.text
        if _MARK.search(text):
            text = text.translate(_FREED)
        if PREFIX in text:
            ends = {setting.speaker: "@me", setting.hearer: "@hearer"}
            places = self._places
            text = STAND_IN.sub(lambda found: ends.get(found[0]) or places.get(found[0]) or found[0], text)
        if strangers:
            text = CAPITALISED.sub(lambda found: strangers.get(found[0], found[0]), text)
        if self.numbers:
            text = text.lower()
            counts = self.telling.search(text) is not None
            text = self._values.sub(self._value, text) if counts else text
        else:
            counts = False
            text = self._values.sub(self._value, text).lower()
        if "@" in text:
            text = self._named(text)
        text = pronouns_marked(text)
        if somebody := _SOMEBODY.match(text):
            text = f"{somebody[1]}@9999 {text[somebody.end() :]}"
        if counts and (" be" in text or "are" in text or "@we" in text):
            text = _PLURAL.sub(lambda found: str(TO_TWELVE.index(found[1])), text)
        if counts and " the " in text:
            text = _THE_ONES.sub(r"\1", text)
        text = _BARE.sub(self._bare, text) if counts else text
        return _ANSWER_IS.sub(r"\1 is", text) if counts and "'s " in text else text

    def _named(self, text: str) -> str:
        """Names are possessive, and greeted, and have something said of them."""
        if "@hearer" in text:
            text = _CALLED.sub("", _GREETED.sub("", text))
            text = _HEARER.sub(lambda found: "@your" if found[0].endswith("s") else "@you", text)
        if " wh" in text:
            text = _RELATIVE.sub(r"\1", text)
        if text.startswith(_CLOSINGS):
            text = _SIGNED.sub("", text)
        if "'s" in text:
            text = _MY.sub("@my", _NAME_IS.sub(r"\1 is", text))
        return text

    def _value(self, found: re.Match[str]) -> str:
        if self.numbers and found[1]:
            number = found[1].lower()
            place = self.numbers.get(int(number) if number.isdigit() else TO_TWELVE.index(number))
        else:
            place = self._spelled.get(found[0].casefold())
        return found[0] if place is None else f"={place}"

    def _bare(self, found: re.Match[str]) -> str:
        number = int(found[1]) if found[1] else TO_TWELVE.index(found[2])
        place = self.numbers.get(number)
        return found[0] if place is None else f"~{place}{'' if found[1] else 'w'}"

    @cached_property
    def telling(self) -> re.Pattern[str]:
        """Finds something in every clause, in lower case, that tells an answer of the alphabet."""
        if self.numbers:
            return late(rf"\d|\b{_NUMBER_WORD}(?:e?s)?\b")
        return late("|".join(re.escape(answer.lower()) for answer in self.vocabulary.answers) or r"(?!)")

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The places of the answers that are numbers, or a word and a number as all the others are."""
        answers = self.vocabulary.answers
        if all(answer.isascii() and answer.isdigit() for answer in answers):
            return {int(answer): place for place, answer in enumerate(answers)}
        parts = [_NUMBERED.fullmatch(answer) for answer in answers]
        if not all(parts) or len({part[1] for part in parts if part}) > 1:
            return {}
        return {int(part[2]): place for place, part in enumerate(parts) if part}

    @cached_property
    def _values(self) -> re.Pattern[str]:
        """Answers as they are spelled, or, where they are numbers, a number behind a noun that stands for them."""
        answers = self.vocabulary.answers
        if self.numbers:
            first = _NUMBERED.fullmatch(answers[0])
            nouns = sorted({*_NUMBER_NOUNS, *([first[1].lower()] if first else [])}, key=len, reverse=True)
            noun = "|".join(map(re.escape, nouns))
            return late(
                rf"(?<!mine )(?<!ours )(?<!they )(?<!we )\b(?:{noun}) ?(?:number |no\.? |: )?(\d{{1,6}}|(?<= ){_NUMBER_WORD})\b"
            )
        # An answer of one letter is no article, and one that is a name is read otherwise.
        words = [
            f"{re.escape(answer)}{_NO_ARTICLE}"
            if len(answer) == 1
            else rf"{re.escape(answer)}{_NOT_NOBODY}"
            if answer in _EVERYDAY
            else f"(?i:{re.escape(answer)})"
            for answer in sorted(answers, key=len, reverse=True)
            if answer not in self._places
        ]
        return late(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)" if words else r"(?!)")

    @cached_property
    def _places(self) -> dict[str, str]:
        return {agent: f"@{place}" for place, agent in enumerate(self.vocabulary.agents)}

    @cached_property
    def _spelled(self) -> dict[str, int]:
        return {answer.casefold(): place for place, answer in enumerate(self.vocabulary.answers)}
