"""Answers that are a word and a number (``Group 2``), numbered anew in each line: what is said of one group is said of another alike."""

from collections.abc import Mapping, Sequence

from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import TO_TWELVE

_DIGITS = late(r"\d+")
_WORD = late(r"\w+")
# A number that is told otherwise may be an answer too, or something else.
_NUMBER_WORDS = frozenset(TO_TWELVE)
_NUMBERED = late(r"(\w+) ([1-9])")


class NumberedAnswers:
    """The answers of one task, if they are of this kind; of one digit each, so that no place in a text moves."""

    def __init__(self, answers: Sequence[str]) -> None:
        parts = [_NUMBERED.fullmatch(answer) for answer in answers]
        words = {part[1] for part in parts if part}
        self._known = frozenset(answers) if all(parts) and len(words) == 1 else frozenset()
        self._word = next(iter(words), "")
        self._answer = late(rf"{self._word}(?<!\w{self._word}) [1-9](?!\w)")
        self._spelled = tuple(sorted(answers))

    def anew(self, line: str) -> Mapping[str, str]:
        """What stands in for each answer of the line, the first for the first and so on; nothing where it tells other numbers as well."""
        if not self._known or self._word not in line:
            return {}
        found = self._answer.findall(line)
        if not found or len(found) != len(_DIGITS.findall(line)):
            return {}
        if not _NUMBER_WORDS.isdisjoint(_WORD.findall(line.lower())):
            return {}
        told = dict.fromkeys(found)
        return dict(zip(told, self._spelled, strict=False)) if self._known.issuperset(told) else {}

    def put(self, text: str, spelled: Mapping[str, str]) -> str:
        """The text with other answers in the places of these."""
        return self._answer.sub(lambda answer: spelled.get(answer[0], answer[0]), text) if spelled else text
