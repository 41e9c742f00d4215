"""Which names and answer words stand in each message, whatever is said about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.message import Message
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.reading.text.clause import Setting
from pytest_agentsnet.metrics.reading.text.plain_words import plain_answers
from pytest_agentsnet.metrics.sent import sent
from pytest_agentsnet.metrics.word_list import WordList, words_of


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands in one message: agents' names, and answers as the alphabets spell them, in whatever case.

    Names are no answers here, but a plain word of the textbook agents that is the whole message is the answer that it gives: ``COLOR 2``
    is ``Group 2``, and ``POINT`` is the hearer.
    """

    message: Message
    names: frozenset[Agent]
    answers: frozenset[str]

    @property
    def third(self) -> frozenset[Agent]:
        """The agents named but for the two that talk."""
        return self.names - {self.message.sender, self.message.receiver}


@once_a_case
def wordings(case: Case) -> Sequence[Wording]:
    """All messages in the transcript's order, with what stands in them. A text that goes to many is looked at once."""
    agents = frozenset(case.vocabulary.agents)
    spelled = {answer.casefold(): answer for answer in case.vocabulary.answers if answer not in agents}
    names, answers = WordList(agents), WordList(spelled)
    kept: dict[str, tuple[frozenset[Agent], frozenset[str]]] = {}
    found: list[Wording] = []
    for message in sent(case):
        body = message.body
        if body not in kept:
            words, folded = words_of(body), body.casefold()
            spoken = answers.found_in(folded, set(map(str.casefold, words)))
            kept[body] = frozenset(names.found_in(body, words)), frozenset(spelled[answer] for answer in spoken)
        named, told = kept[body]
        found.append(Wording(message, named, told | _plain(case, message)))
    return found


def _plain(case: Case, message: Message) -> frozenset[str]:
    """In leader election such a word is a name, which is no answer there."""
    if case.vocabulary.answer_slot != "answer":
        return frozenset()
    meanings = plain_answers(message.body, Setting(message.sender, message.receiver, case.vocabulary))
    return frozenset(value for value, _ in meanings or ())
