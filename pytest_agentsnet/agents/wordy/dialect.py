"""The plain words of a rule in English: put into a sentence by who speaks, and taken out of it again by who hears.

Both know the sentences and nothing else of each other. A speaker takes a sentence out of which exactly the plain word comes again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pytest_agentsnet.agents.wordy.casting import spelled
from pytest_agentsnet.agents.wordy.paraphrase import Paraphrase, filled, gaps, unfilled
from pytest_agentsnet.agents.wordy.phrasebook import Passage
from pytest_agentsnet.core.keyed import keyed_integer
from pytest_agentsnet.core.topology import Agent

_VERBATIM = "My word is: <word>"


@dataclass(frozen=True)
class Word:
    """A kind of plain message with gaps (``COLOR <ak>``), and the sentences that stand for it."""

    plain: str
    sentences: Sequence[Paraphrase]


@dataclass(frozen=True)
class Heard:
    """A plain message that was told in a sentence, and what the sentence states."""

    body: str
    passage: Passage


@dataclass(frozen=True)
class Dialect:
    """The words of one rule, the more special before the more general. ``by_line``: each line of a message is a word."""

    words: tuple[Word, ...]
    by_line: bool = False

    def put(self, body: str, speaker: Agent, hearer: Agent, alphabet: Sequence[str], *draw: object) -> Passage:
        """A passage that says this to the hearer, by keyed hash of the draw; verbatim where no sentence can."""
        if self.by_line and "\n" in body:
            lines = [self.put(line, speaker, hearer, alphabet, line, *draw) for line in body.split("\n")]
            return Passage(
                "\n".join(line.text for line in lines), tuple(each for line in lines for each in line.statements)
            )
        known = {"me": speaker, "you": hearer}
        for word in self.words:
            cast = _completed(unfilled(word.plain, body, known), alphabet)
            if cast is None:
                continue
            fitting = [each for each in word.sentences if gaps(each.template) <= cast.keys()]
            start = keyed_integer(len(fitting), "word", *draw) if fitting else 0
            for sentence in (*fitting[start:], *fitting[:start]):
                text = sentence.filled(cast)
                heard = self.read(text, speaker, hearer, alphabet)
                if heard is not None and heard.body == body:
                    return heard.passage
        return Passage(filled(_VERBATIM, {"word": body}), ())

    def read(self, text: str, speaker: Agent, hearer: Agent, alphabet: Sequence[str]) -> Heard | None:
        """The plain word in a passage of the speaker; None in a text of another kind."""
        if self.by_line and "\n" in text:
            lines = [self.read(line, speaker, hearer, alphabet) for line in text.split("\n")]
            heard = [line for line in lines if line is not None]
            if len(heard) < len(lines):
                return None
            statements = tuple(each for line in heard for each in line.passage.statements)
            return Heard("\n".join(line.body for line in heard), Passage(text, statements))
        known = {"me": speaker, "you": hearer}
        for word in self.words:
            for sentence in word.sentences:
                cast = _completed(unfilled(sentence.template, text, known), alphabet)
                if cast is not None and gaps(word.plain) <= cast.keys():
                    return Heard(filled(word.plain, cast), Passage(text, sentence.stated(cast)))
        verbatim = unfilled(_VERBATIM, text, {})
        return None if verbatim is None else Heard(verbatim["word"], Passage(text, ()))


def numbered_by(sentences: Sequence[Paraphrase], mark: str) -> tuple[Paraphrase, ...]:
    """The same sentences, each with a mark behind it that has a gap of its own."""
    return tuple(replace(each, template=f"{each.template} {mark}") for each in sentences)


def _completed(cast: Mapping[str, str] | None, alphabet: Sequence[str]) -> Mapping[str, str] | None:
    """With all spellings of the answer that stands in one of the gaps; None where no answer is spelled so."""
    if cast is None:
        return None
    given = [gap for gap in ("a", "ak", "aw") if gap in cast]
    if not given:
        return cast
    for answer in alphabet:
        spellings = spelled("a", answer)
        if all(spellings.get(gap) == cast[gap] for gap in given):
            return {**cast, **spellings}
    return None
