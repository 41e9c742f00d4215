"""What an agent would answer, and the sentences in which that is told, asked and quoted.

An opinion is spelled as the answer, but in leader election it is the agent that is to lead, or ``No`` where nobody is known.
"""

from collections.abc import Iterable, Mapping

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.agents.wordy.casting import spelled
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.topology import Agent

_TOLD = ("assert", "leaning", "proposal")


def opinion_in(statements: Iterable[Statement], speaker: Agent) -> str | None:
    """The speaker's own opinion as these statements have it, the last one."""
    told = [
        each.value
        for each in statements
        if each.slot in ("answer", "leader") and each.subject == speaker and each.mood in _TOLD
    ]
    return told[-1] if told else None


def own(book: Phrasebook, view: AgentView, hearer: Agent, opinion: str, *draw: object) -> Passage | None:
    """That this is the speaker's."""
    if view.task == "leader_election" and opinion == NO:
        return book.passage("leader me me negated", _cast(view, hearer), *draw)
    value, cast = _value(view, hearer, opinion)
    return book.passage(f"{_slot(view)} me {value}", cast, *draw)


def asked(book: Phrasebook, view: AgentView, hearer: Agent, opinion: str, *draw: object) -> Passage | None:
    """Whether this is the hearer's, as a question."""
    value, cast = _value(view, hearer, opinion)
    return book.passage(f"{_slot(view)} you {value} question", cast, *draw)


def quoted(
    book: Phrasebook, view: AgentView, hearer: Agent, third: Agent, opinion: str, *draw: object
) -> Passage | None:
    """That this is a third agent's."""
    value, cast = _value(view, hearer, opinion)
    if value == "third":
        # A value of its own beside the agent that it is said of.
        value, cast = ("third" if opinion == third else "fourth"), {**cast, "fourth": opinion}
    return book.passage(f"{_slot(view)} third {value}", {**cast, "third": third}, *draw)


def another(view: AgentView, opinion: str, *draw: object, but: Agent | None = None) -> str:
    """A different one that is not ``but`` either, by keyed hash of the draw; the same where there is no other."""
    possible = (view.agent, *view.neighbours) if view.task == "leader_election" else view.alphabet
    others = [each for each in possible if each not in (opinion, but)]
    return keyed_choice(others, "another", view.key, view.agent, *draw) if others else opinion


def answer_of(view: AgentView, opinion: str) -> str:
    """The answer of an agent that is of this opinion."""
    if view.task != "leader_election":
        return opinion
    return YES if opinion == view.agent else NO


def _slot(view: AgentView) -> str:
    return "leader" if view.task == "leader_election" else "answer"


def _value(view: AgentView, hearer: Agent, opinion: str) -> tuple[str, Mapping[str, str]]:
    """What stands for the opinion in the heading of a table, and the cast for its gaps."""
    cast = _cast(view, hearer)
    if view.task in ("coloring", "consensus"):
        return "a", {**cast, **spelled("a", opinion)}
    if opinion in (YES, NO, NOBODY):
        return opinion, cast
    if opinion in (view.agent, hearer):
        return ("me" if opinion == view.agent else "you"), cast
    return "third", {**cast, "third": opinion}


def _cast(view: AgentView, hearer: Agent) -> Mapping[str, str]:
    return {"me": view.agent, "you": hearer}
