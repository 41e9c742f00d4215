"""A cell as a text that people read: the graph, who said what to whom round by round, the answers, the verdict.

The text depends on nothing but what was said: no times, no costs, no order of arrival. Headings are the only lines that
begin at the margin, and what agents wrote is escaped and indented, so that no message can pass for a part of the text.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.topology import Agent, Topology
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import Labelling, Scoring, Verdict
from pytest_agentsnet.protocol.reading import answers
from pytest_agentsnet.reporting.focus import EVERYTHING, Focus


@dataclass(frozen=True)
class Conversation:
    """What is told of a cell. Each part gives its lines without line ends.

    ``answers`` are those that were judged: under the scoring ``paper`` they may be others than the transcript's.

    A ``focus`` shows less: of one agent, what it thought, wrote and was sent; of two, what they thought and wrote to one
    another; of nobody, everything.
    """

    cell_id: str
    facts: tuple[str, ...]
    topology: Topology
    transcript: Transcript
    answers: Labelling
    verdict: Verdict
    scoring: Scoring

    @classmethod
    def of(cls, cell: Cell, transcript: Transcript, verdict: Verdict) -> "Conversation":
        """The conversation of a cell that was played to its end."""
        instance, scoring = cell.instance, cell.settings.scoring
        topology = instance.topology
        alphabets = [instance.task.alphabet(topology, agent) for agent in topology.agents]
        judged = answers(transcript, alphabets, scoring)
        return cls(cell.id, tuple(_facts(cell)), topology, transcript, judged, verdict, scoring)

    def text(self) -> str:
        """All of it."""
        return "".join(f"{line}\n" for line in self.lines())

    def lines(self) -> Iterator[str]:
        """All of it, in order."""
        yield _shown(self.cell_id)
        yield ""
        yield from self.graph()
        yield ""
        for number in range(1, self.transcript.rounds + 1):
            yield from self.round(number)
            yield ""
        yield from self.last_words()
        yield ""
        yield from self.judgement()

    def graph(self, focus: Focus = EVERYTHING) -> Iterator[str]:
        """What was played, and each agent with its neighbours in its order."""
        yield "Graph"
        yield from (f"  {_shown(fact)}" for fact in self.facts)
        for agent in self.topology.agents:
            if focus.sees(agent):
                yield f"  {_shown(agent)}: {_names(self.topology.neighbours(agent))}"

    def round(self, number: int, focus: Focus = EVERYTHING) -> Iterator[str]:
        """Round 1 to R: what each agent thought, how its reply was at fault, what was delivered, who was silent."""
        yield f"Round {number}"
        silent: list[Agent] = []
        for agent, turn in zip(self.transcript.agents, self.transcript.turns[number - 1], strict=True):
            if focus.sees(agent):
                yield from _private(agent, turn)
            receivers = [name for name in self.topology.neighbours(agent) if focus.hears(agent, name)]
            yield from _sent(agent, turn, receivers)
            if receivers and turn.outbox.keys().isdisjoint(receivers):
                silent.append(agent)
        if silent:
            yield f"  {_names(silent)} {'is' if len(silent) == 1 else 'are'} silent"

    def last_words(self, focus: Focus = EVERYTHING) -> Iterator[str]:
        """The answers, each after what its agent thought."""
        yield "Answers"
        for agent, turn in zip(self.transcript.agents, self.transcript.turns[-1], strict=True):
            if not focus.sees(agent):
                continue
            yield from _private(agent, turn)
            answer = self.answers.get(agent)
            if answer is None:
                yield f"  {_shown(agent)} gave no answer that can be read"
            else:
                yield from _spoken(_shown(agent), answer)

    def judgement(self) -> Iterator[str]:
        """The verdict with its score, and every violation."""
        yield "Verdict"
        score = "undefined" if self.verdict.score is None else f"{self.verdict.score:.4g}"
        yield f"  {'solved' if self.verdict.solved else 'unsolved'}, score {score}, scoring {self.scoring}"
        for violation in self.verdict.violations:
            yield from _spoken(_shown(violation.constraint), violation.text)


def _facts(cell: Cell) -> Iterator[str]:
    instance = cell.instance
    yield f"task {instance.task.name}, {_family(instance)}, index {instance.index}, seed {instance.seed}"
    yield f"{instance.n} agents, {instance.rounds} {'round' if instance.rounds == 1 else 'rounds'}"
    yield f"model {cell.model}, trial {cell.trial}"


def _family(instance: Instance) -> str:
    return " ".join(["family", instance.family, *(f"{name}={value}" for name, value in instance.parameters)])


def _private(agent: Agent, turn: Turn) -> Iterator[str]:
    """What nobody else saw of a turn: how its replies were at fault, and the text around the messages."""
    counts = ", ".join(f"{name} {count}" for name, count in asdict(turn.counts).items() if count)
    head = f"{_shown(agent)} [{counts}]" if counts else _shown(agent)
    if turn.reasoning:
        yield from _spoken(f"{head} privately", turn.reasoning)
    elif counts:
        yield f"  {head}"


def _sent(sender: Agent, turn: Turn, receivers: list[Agent]) -> Iterator[str]:
    """The messages of a turn, each once for all who were sent the same; nothing of one who is silent."""
    same: dict[str, list[Agent]] = {}
    for name in receivers:
        if name in turn.outbox:
            same.setdefault(turn.outbox[name], []).append(name)
    for body, names in same.items():
        yield from _spoken(f"{_shown(sender)} to {_names(names)}", body)
    left_out = [name for name in receivers if name not in turn.outbox]
    if same and left_out:
        yield f"  {_shown(sender)} is silent to {_names(left_out)}"


def _spoken(head: str, text: str) -> Iterator[str]:
    """A text on the line of its head; behind a bar of its own where it has several lines, or none to be seen."""
    lines = _escaped(text).split("\n")
    if len(lines) == 1 and lines[0].strip():
        yield f"  {head}: {lines[0]}"
    else:
        yield f"  {head}:"
        yield from (f"    | {line}" if line else "    |" for line in lines)


def _names(agents: list[Agent] | tuple[Agent, ...]) -> str:
    return ", ".join(map(_shown, agents))


def _shown(name: str) -> str:
    """A name on one line."""
    return _escaped(name).replace("\n", "\\n")


def _escaped(text: str) -> str:
    """The text fit to be seen; its own backslashes are doubled, so that two texts never look the same."""
    return printable(text.replace("\\", "\\\\"))
