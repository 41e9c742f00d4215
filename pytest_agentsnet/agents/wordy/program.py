"""The program of one wordy agent: a rule that speaks and hears English."""

from collections.abc import Sequence

from pytest_agentsnet.agents.rule import Rule
from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.agents.wordy.dialect import Dialect
from pytest_agentsnet.agents.wordy.manner import Delivery, Manner
from pytest_agentsnet.agents.wordy.phrasebook import Passage
from pytest_agentsnet.agents.wordy.texts import joined, taken_apart
from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.keyed import keyed_choice
from pytest_agentsnet.core.message import Inbox, Outbox
from pytest_agentsnet.core.program import SILENT_TURN, AgentView, Turn
from pytest_agentsnet.core.topology import Agent


class WordyProgram:
    """Its turns depend on its views and inboxes alone. ``claims`` is all that it has stated so far, private text included."""

    resumable = True
    only_computes = True

    def __init__(self, rule: Rule, dialect: Dialect, manner: Manner, rounds: int) -> None:
        self.claims: list[Claim] = []
        self._rule, self._dialect, self._manner = rule, dialect, manner
        self._rounds, self._turn = rounds, 0
        self._word: str | None = None

    @property
    def idle(self) -> bool:
        """Whether nothing happens here until a message comes."""
        return self._rule.idle and not self._manner.busy(self._rounds, self._turn + 1)

    async def first(self, view: AgentView) -> Turn:
        """Turn 0: nothing has been heard yet."""
        return self.take(view, {})

    async def step(self, view: AgentView, inbox: Inbox) -> Turn:
        """Hear, then speak."""
        return self.take(view, inbox)

    async def decide(self, view: AgentView, inbox: Inbox) -> Turn:
        """Hear, then answer."""
        self._heard(view, inbox)
        answer = self._manner.answer(view, self._rule.answer(view))
        return Turn(reasoning=self._thoughts(view), answer=answer)

    async def recall(self, view: AgentView, inbox: Inbox | None, turn: Turn) -> None:
        """Hear and speak as then, for the state that this leaves everything in."""
        if view.rounds_left:
            self.take(view, inbox or {})
        else:
            self._heard(view, inbox or {})

    def _heard(self, view: AgentView, inbox: Inbox) -> Delivery:
        parts = {sender: taken_apart(text) for sender, text in inbox.items()}
        words = {
            sender: heard
            for sender, (word, _) in parts.items()
            if word and (heard := self._dialect.read(word, sender, view.agent, view.alphabet)) is not None
        }
        if view.turn:
            self._rule.hear(view, {sender: heard.body for sender, heard in words.items()})
        return Delivery(words, {sender: additions for sender, (_, additions) in parts.items() if additions})

    def take(self, view: AgentView, inbox: Inbox) -> Turn:
        """A turn before the last."""
        delivery = self._heard(view, inbox)
        words = self._rule.say(view)
        self._turn = view.turn
        self._word = next(iter(words.values()), self._word)
        self._manner.hear(view, delivery, lambda: self._opinion(view))
        outbox = self._outbox(view, words)
        if not outbox and view.turn:
            return SILENT_TURN
        return Turn(reasoning=self._thoughts(view), outbox=outbox)

    def _outbox(self, view: AgentView, words: Outbox) -> Outbox:
        texts = {}
        for hearer in view.neighbours:
            draw = (view.key, view.agent, view.turn, hearer)
            body = self._manner.word(view, hearer, words[hearer]) if hearer in words else None
            word = None if body is None else self._dialect.put(body, view.agent, hearer, view.alphabet, *draw)
            additions = self._manner.additions(view, hearer, lambda: self._opinion(view), speaks=bool(words))
            text = joined(word, [each for each in additions if each], *draw)
            if text.text:
                texts[hearer] = text.text
                self._note(view, hearer, [text])
        return texts

    def _opinion(self, view: AgentView) -> str:
        """What the agent would answer now; in leader election whom it would have lead."""
        answer = self._rule.answer(view)
        if view.task != "leader_election":
            return answer
        return view.agent if answer == YES else self._word or NO

    def _thoughts(self, view: AgentView) -> str:
        thought = keyed_choice(self._manner.book.thoughts, "thought", view.key, view.agent, view.turn).template
        passages = [each for each in self._manner.thoughts(view) if each]
        self._note(view, None, passages)
        return "\n\n".join([thought, *(each.text for each in passages)])

    def _note(self, view: AgentView, hearer: Agent | None, passages: Sequence[Passage]) -> None:
        self.claims += [
            Claim(view.agent, view.turn, hearer, each) for passage in passages for each in passage.statements
        ]
