"""Names that would be read as Markdown or as ends of sentences (``node_1``, ``J.R.``): plain words of the same length stand in for them."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.reading.words.late import late

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_READABLE = late(r"[^\W_]+(?:[ '-][^\W_]+)*")


class Aliases:
    """The words that stand in for such names of one instance; nothing where it has none."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._of = _aliases(vocabulary.agents)
        self._names = {alias: name for name, alias in self._of.items()}
        longest_first = sorted(self._of, key=len, reverse=True)
        self._name = late(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W_])")
        agents, answers = (tuple(map(self.of, words)) for words in (vocabulary.agents, vocabulary.answers))
        self.vocabulary = Vocabulary(vocabulary.task, agents, answers) if self else vocabulary

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._of)

    def of(self, name: Agent) -> str:
        """What stands for this name or answer."""
        return self._of.get(name, name)

    def put(self, text: str) -> str:
        """The text with aliases for the names, as long as it was."""
        return self._name.sub(lambda found: self._of[found[0]], text)

    def named(self, statement: Statement) -> Statement:
        """The statement with the names again."""
        subject, value = statement.subject, statement.value
        return replace(
            statement, subject=subject and self._names.get(subject, subject), value=self._names.get(value, value)
        )


def _aliases(names: Iterable[Agent]) -> dict[Agent, str]:
    """No alias is another's, or a name; a name of which none can be made stays as it is."""
    taken = set(names)
    found: dict[Agent, str] = {}
    for name in sorted(taken):
        if _READABLE.fullmatch(name):
            continue
        word = "".join(_letter(character) for character in name).capitalize()
        free = (one for one in (word, *(f"{word[:-1]}{letter}" for letter in _LETTERS)) if one not in taken)
        alias = next(free, None)
        if alias is not None and len(alias) == len(name):
            found[name] = alias
            taken.add(alias)
    return found


def _letter(character: str) -> str:
    """Digits differ still: ``node_1`` and ``node_2``."""
    if character.isdecimal():
        return _LETTERS[int(character)]
    return character if character.isalpha() else "x"
