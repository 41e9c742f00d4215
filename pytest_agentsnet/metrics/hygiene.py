"""How well agents kept to the protocol, and how often they said the same again."""

from collections.abc import Callable, Sequence
from functools import partial

from pytest_agentsnet.core.program import Counts, Turn
from pytest_agentsnet.core.topology import Edge
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.sent import sent
from pytest_agentsnet.protocol.reading import read_answer


def _exact_repeats(case: Case) -> Measurement | None:
    earlier: dict[Edge, set[str]] = {}
    later = repeated = 0
    for message in sent(case):
        before = earlier.setdefault((message.sender, message.receiver), set())
        later += bool(before)
        repeated += message.body in before
        before.add(message.body)
    return share(repeated, later)


def _one_text_to_all(case: Case) -> Measurement | None:
    several = [turn.outbox for turns in case.transcript.turns for turn in turns if len(turn.outbox) > 1]
    return share(sum(len(set(outbox.values())) == 1 for outbox in several), len(several))


def _message_repairs(case: Case) -> Measurement | None:
    return _share_with(lambda counts: counts.repairs, _turns(case)[: -case.instance.n])


def _answer_repairs(case: Case) -> Measurement | None:
    return _share_with(lambda counts: counts.repairs, case.transcript.turns[-1])


def _failed_after_repair(case: Case) -> Measurement | None:
    return _share_with(lambda counts: counts.unreadable, [turn for turn in _turns(case) if turn.counts.repairs])


def _truncated(case: Case) -> Measurement | None:
    return _share_with(lambda counts: counts.truncated, _turns(case))


def _misaddressed(case: Case) -> Measurement | None:
    astray = case.transcript.counts.misaddressed
    return share(astray, len(sent(case)) + astray)


def _non_neighbour_answers(case: Case) -> Measurement | None:
    """No such answer is valid: what was read as one is None, and the reply tells."""
    topology = case.instance.topology
    agents = frozenset(topology.agents)
    named = 0
    for agent, turn in zip(topology.agents, case.transcript.turns[-1], strict=True):
        answer = turn.answer
        if answer is None and turn.replies:
            answer = read_answer(turn.replies[-1], topology.agents)
        named += answer in agents and answer not in topology.neighbours(agent)
    return share(named, topology.n)


def _turns(case: Case) -> Sequence[Turn]:
    return [turn for turns in case.transcript.turns for turn in turns]


def _share_with(problem: Callable[[Counts], int], turns: Sequence[Turn]) -> Measurement | None:
    return share(sum(problem(turn.counts) > 0 for turn in turns), len(turns))


_exact = partial(CellMetric, tier="exact", direction="lower", source="the transcript")

HYGIENE: tuple[CellMetric, ...] = (
    _exact(
        name="exact_repeats",
        what="messages with a text that went along that edge in that direction before",
        denominator="messages but for the first of each directed edge",
        measure=_exact_repeats,
    ),
    _exact(
        name="one_text_to_all",
        what="turns in which an agent sent all that it wrote to the same text",
        denominator="turns in which an agent wrote to two neighbours or more",
        measure=_one_text_to_all,
        direction="neither",
    ),
    _exact(
        name="message_repairs",
        what="turns whose messages had to be asked for again because the reply could not be read",
        denominator="agents' turns before the last",
        measure=_message_repairs,
    ),
    _exact(
        name="answer_repairs",
        what="answers that had to be asked for again because the reply could not be read",
        denominator="agents",
        measure=_answer_repairs,
    ),
    _exact(
        name="failed_after_repair",
        what="turns that could still not be read after that",
        denominator="agents' turns that were asked for again",
        measure=_failed_after_repair,
    ),
    _exact(
        name="misaddressed_rate",
        what="messages to somebody who is no neighbour, which were dropped",
        denominator="messages, those included",
        measure=_misaddressed,
    ),
    _exact(
        name="truncated_rate",
        what="turns with a reply that was cut off at the greatest length",
        denominator="agents' turns",
        measure=_truncated,
    ),
    _exact(
        name="non_neighbour_answers",
        what="agents that named an agent for a partner who is none of its neighbours",
        denominator="agents",
        measure=_non_neighbour_answers,
        tasks=frozenset({"matching"}),
    ),
)
