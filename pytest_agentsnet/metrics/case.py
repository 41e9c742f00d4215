"""One cell to be measured: the instance and the transcript, and what is read out of them once for all metrics."""

from dataclasses import dataclass, replace
from functools import cached_property

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Labelling
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.episodes import Conflicts
from pytest_agentsnet.metrics.knowledge import Knowledge
from pytest_agentsnet.metrics.light_cone import LightCone
from pytest_agentsnet.metrics.poll import Poll
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.said import SaidAnswers
from pytest_agentsnet.metrics.stances import Stances
from pytest_agentsnet.metrics.text_reader import ReaderOnDemand, TextReader


@dataclass(frozen=True, eq=False)
class Case:
    """What a metric is a function of.

    ``decided`` leaves out what agents only tend to. With ``poll``, what agents said when they were polled stands for what they said to
    their neighbours: the answer of an agent after turn t is the same for all of them.
    """

    instance: Instance
    transcript: Transcript
    poll: Poll | None = None
    decided: bool = False

    @property
    def rounds(self) -> int:
        """R: turns are 0 to R, and the answers are the state at R."""
        return self.transcript.rounds

    @cached_property
    def answers(self) -> Labelling:
        """A: each agent's answer, None where none was readable."""
        return self.transcript.answers

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names and answer words of this instance."""
        return Vocabulary.of(self.instance)

    @cached_property
    def reader(self) -> TextReader:
        """What reads texts of this instance. It keeps what it has read: one text often goes to many."""
        return ReaderOnDemand(self.vocabulary)

    @cached_property
    def claims(self) -> Claims:
        """Everything that messages claim."""
        return Claims.of(self.transcript, self.reader)

    @cached_property
    def private(self) -> Claims:
        """Everything that private text claims."""
        return Claims.of_private(self.transcript, self.reader)

    @cached_property
    def said(self) -> SaidAnswers:
        """The own answers that agents told their neighbours."""
        if self.poll is not None:
            return SaidAnswers.polled(self.poll, self.instance.topology, self.vocabulary, self.rounds)
        return SaidAnswers.of(self.claims, self.vocabulary, self.rounds, decided=self.decided)

    @cached_property
    def stances(self) -> Stances:
        """What agents hold before their neighbours, turn by turn, their answers included."""
        return Stances.of(self.instance, self.said, self.answers, self.rounds)

    @cached_property
    def conflicts(self) -> Conflicts:
        """The conflicts between what agents hold, from beginning to end."""
        return Conflicts.of(self.instance, self.stances)

    @cached_property
    def cone(self) -> LightCone:
        """What each agent could know, and when."""
        return LightCone.of(self.instance.topology, self.transcript)

    @cached_property
    def knowledge(self) -> Knowledge:
        """What is to be said of each claim: how its speaker came to know it, and whether it is so."""
        return Knowledge(self.instance, self.answers, self.claims, self.said, self.cone)

    @cached_property
    def decided_only(self) -> "Case":
        """This case with decided words alone; what does not depend on that is shared."""
        other = replace(self, decided=True)
        for name in ("vocabulary", "reader", "claims", "private", "cone"):
            other.__dict__[name] = getattr(self, name)
        return other

    def with_poll(self, poll: Poll) -> "Case":
        """This case as the poll has it; what was read of the transcript so far is shared."""
        other = replace(self, poll=poll)
        read = ("vocabulary", "reader", "claims", "private", "cone")
        other.__dict__.update({name: self.__dict__[name] for name in read if name in self.__dict__})
        return other

    def delivered(self, receiver: Agent, turn: int) -> dict[Agent, str]:
        """D[receiver, turn]: the messages that this agent read at this turn, by sender in its order of neighbours."""
        return self._inboxes[turn].get(receiver, {}) if turn else {}

    @cached_property
    def _inboxes(self) -> list[dict[Agent, dict[Agent, str]]]:
        read: list[dict[Agent, dict[Agent, str]]] = [{} for _ in range(self.rounds + 1)]
        for message in self.transcript.messages():
            if message.round < self.rounds:
                read[message.round + 1].setdefault(message.receiver, {})[message.sender] = message.body
        return read
