from dataclasses import dataclass

import pytest

from pytest_agentsnet.core.verdict import Verdict, Violation, Witness
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing import check_task
from pytest_agentsnet.testing.graphs import complete


@dataclass
class Agree:
    """All say the same: a good task; the bad ones below break one rule each."""

    name: str = "agree"
    version: int = 1

    def brief(self, topology):
        return "Say the same as all others."

    def alphabet(self, topology, agent):
        return ("A", "B")

    def check(self, topology, labelling, scoring):
        given = {labelling.get(agent) for agent in topology.agents}
        if len(given) == 1 and given <= {"A", "B"}:
            return Verdict(1.0)
        witnesses = tuple(Witness(agent, labelling.get(agent)) for agent in topology.agents)
        return Verdict(0.0, (Violation("disagreement", witnesses, "they do not agree"),))


class Spaced(Agree):
    def alphabet(self, topology, agent):
        return ("A", " B")


class Confusing(Agree):
    def alphabet(self, topology, agent):
        return ("A", "answer: B")


class Numbers(Agree):
    def alphabet(self, topology, agent):
        return (0, 1)


class Twice(Agree):
    def alphabet(self, topology, agent):
        return ("A", "A")


class NoChoice(Agree):
    def alphabet(self, topology, agent):
        return ()


class AList(Agree):
    def alphabet(self, topology, agent):
        return ["A", "B"]


class TellsNames(Agree):
    def brief(self, topology):
        return f"Say the same as {topology.agents[0]}."


class TellsOrder(Agree):
    def brief(self, topology):
        # Names the last agent in a way that survives other names: by its number.
        return f"Say the same. {sorted(topology.agents).index(topology.agents[-1])}"


class NoBrief(Agree):
    def brief(self, topology):
        return " "


class Lenient(Agree):
    def check(self, topology, labelling, scoring):
        return Verdict(1.0) if len(set(labelling.values())) < 2 else super().check(topology, labelling, scoring)


class Impossible(Agree):
    def check(self, topology, labelling, scoring):
        return Verdict(0.5, (Violation("never", (), "it cannot be"),))


class Trivial(Agree):
    def check(self, topology, labelling, scoring):
        if all(labelling.get(agent) in {"A", "B"} for agent in topology.agents):
            return Verdict(1.0)
        return Verdict(0.0, (Violation("invalid", (), "no answer"),))


class OverOne(Agree):
    def check(self, topology, labelling, scoring):
        return Verdict(2.0, super().check(topology, labelling, scoring).violations)


class SolvedAtHalf(Agree):
    def check(self, topology, labelling, scoring):
        return Verdict(0.5, super().check(topology, labelling, scoring).violations)


class Liar(Agree):
    def check(self, topology, labelling, scoring):
        verdict = super().check(topology, labelling, scoring)
        return verdict if verdict.solved else Verdict(0.0, (Violation("x", (Witness("Nobody", "A"),), "hm"),))


class Misquotes(Agree):
    def check(self, topology, labelling, scoring):
        verdict = super().check(topology, labelling, scoring)
        witness = Witness(topology.agents[0], "something else")
        return verdict if verdict.solved else Verdict(0.0, (Violation("x", (witness,), "hm"),))


class BareBool(Agree):
    def check(self, topology, labelling, scoring):
        return True


class Fickle(Agree):
    checks = 0

    def check(self, topology, labelling, scoring):
        self.checks += 1
        return Verdict(0.0, (Violation(f"number_{self.checks}", (), "again"),))


class Crashes(Agree):
    def check(self, topology, labelling, scoring):
        return Verdict(float(len({labelling[agent] for agent in topology.agents}) == 1))


class ScribblesOn(Agree):
    def check(self, topology, labelling, scoring):
        labelling["Somebody"] = "A"
        return Verdict(0.0, (Violation("x", (), "hm"),))


@pytest.mark.parametrize("task", [*TASKS, Agree()], ids=lambda task: task.name)
def test_a_good_task_passes(task):
    check_task(task)
    check_task(task, complete(5))


@pytest.mark.parametrize(
    ("task", "told"),
    [
        (Agree(name="Agree on it"), "snake_case word is expected"),
        (Agree(version=0), "version counts from 1"),
        (Agree(version="1.0"), "version is a whole number"),
        (Spaced(), "holds ' B'; answers have single blanks at most"),
        (Confusing(), "answers must be words that a reader can tell apart"),
        (Numbers(), "holds 0, which is no text"),
        (Twice(), "holds an answer twice"),
        (NoChoice(), "is empty, so nothing can be answered"),
        (AList(), "is no tuple"),
        (TellsNames(), "the brief changes with the agents' names"),
        (TellsOrder(), "the brief changes with the order of agents and edges"),
        (NoBrief(), "the brief is empty"),
        (Lenient(), "counts as solved, though an answer is missing or invalid"),
        (Impossible(), "no labelling of .* is a solution"),
        (Trivial(), "every labelling of .* is a solution"),
        (OverOne(), r"score 2.0 is not in \[0, 1\]"),
        (SolvedAtHalf(), "no violation, but score 0.5"),
        (Liar(), "the witness 'Nobody' is no agent"),
        (Misquotes(), "is said to have answered 'something else'"),
        (BareBool(), "returns True, not a Verdict"),
        (Fickle(), "another verdict at a second check"),
        (Crashes(), r"check raised KeyError.*judges any labelling"),
        (ScribblesOn(), "changes the labelling"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_bad_task_is_told_what_is_wrong(task, told):
    with pytest.raises(AssertionError, match=told):
        check_task(task)
