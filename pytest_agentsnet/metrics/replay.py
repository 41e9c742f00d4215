"""Finding 1: what agents do, held against textbook rules: the one that they state, and the one that their answers follow."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from pytest_agentsnet.agents.builtin import DEFAULT_KEYS
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.moments import Moment, moments
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.prescriptions import Allowed, prescribed, replayable
from pytest_agentsnet.metrics.rounds_needed import rounds_needed
from pytest_agentsnet.metrics.settling import OWN_ANSWERS
from pytest_agentsnet.metrics.standing import stands_for
from pytest_agentsnet.metrics.stated_keys import held_keys, key_at
from pytest_agentsnet.metrics.strategy import agreement_round, share_with_two_keys
from pytest_agentsnet.metrics.textbook import Textbook, textbooks, that_play

_LEAST_TURNS = 3
_LEAST_SHARE = 0.8
_QUORUM = 0.8


@once_a_case
def behavioural_keys(case: Case) -> Mapping[Agent, Textbook]:
    """By agent, the textbook rule that .8 or more of what it said follow, over 3 or more turns; agents without one are left out.

    Of several rules the one that more of it follows, then the one that leaves less open, then the one that says something on more of
    these turns, then the one that textbook agents play unless told otherwise.
    """
    task = case.instance.task.name
    found: dict[Agent, Textbook] = {}
    speaking = {agent: said for agent, said in moments(case).items() if len(said) >= _LEAST_TURNS}
    for agent, said in speaking.items():
        fits = [
            (*fit, book.key == DEFAULT_KEYS[task], book) for book in textbooks(task) if (fit := _fit(said, book, task))
        ]
        if fits:
            found[agent] = max(fits, key=lambda fit: fit[:-1])[-1]
    return found


def _fit(said: Iterable[Moment], book: Textbook, task: str) -> tuple[float, float, int] | None:
    """The share of what was said that follows the rule, minus how many answers it allowed at a time, and on how many turns.

    None where that is too little.
    """
    held = [(_follows(moment, allowed, task), len(allowed)) for moment in said if (allowed := prescribed(book, moment))]
    if len(held) < _LEAST_TURNS:
        return None
    followed = sum(follows for follows, _ in held) / len(held)
    return (followed, -sum(size for _, size in held) / len(held), len(held)) if followed >= _LEAST_SHARE else None


def _follows(moment: Moment, allowed: Iterable[str], task: str) -> bool:
    """An answer is held against the answers that the allowed words imply; before, each word is held against both."""
    implied = {stands_for(value, moment.agent, task) for value in allowed}
    return moment.value in implied if moment.final else implied.union(allowed).issuperset(moment.said)


def _behavioural_key(case: Case) -> Measurement | None:
    speaking = sum(len(said) >= _LEAST_TURNS for said in moments(case).values())
    return share(len(behavioural_keys(case)), speaking)


def _execution_fidelity(case: Case) -> Measurement | None:
    held = [_follows(moment, allowed, case.instance.task.name) for moment, allowed in _bound(case) if allowed]
    return share(sum(held), len(held))


def _bound(case: Case) -> Iterator[tuple[Moment, Allowed]]:
    """What agents with a stated rule said from the turn on in which they stated it, and what the rule allowed."""
    task = case.instance.task.name
    for agent, keys in held_keys(case).items():
        for moment in moments(case)[agent]:
            key = key_at(keys, moment.turn)
            books = filter(replayable, that_play(key, task)) if key else iter(())
            if book := next(books, None):
                yield moment, prescribed(book, moment)


def _late_agreement(case: Case) -> Measurement | None:
    """Of several textbook agents that play the rule, the quickest."""
    if share_with_two_keys(case) < 0.5:
        return None
    needed = [rounds for book in _agreed_upon(case) if (rounds := rounds_needed(case.instance, book)) is not None]
    if not needed:
        return None
    return Measurement(float(case.rounds - agreement_round(case, _QUORUM) < min(needed)), 1)


def _agreed_upon(case: Case) -> Iterable[Textbook]:
    """The textbook agents that play the rule which most agents state in the end; of even ones the first by its letters."""
    last = [key for keys in held_keys(case).values() if (key := key_at(keys, case.rounds))]
    agreeing = {key: sum(key.agrees_with(other) for other in last) for key in Counter(last)}
    most = min(agreeing, key=lambda key: (-agreeing[key], str(key)))
    return that_play(most, case.instance.task.name)


REPLAY: tuple[CellMetric, ...] = (
    CellMetric(
        "late_agreement",
        "whether four edges in five came to state the same rule with fewer rounds left than it needs on this graph with these names",
        "extracted",
        "the network, where half of the edges have two stated rules, and a textbook agent that plays the commonest solves the task",
        _late_agreement,
        unit="yes_or_no",
        direction="lower",
        rests_on=("strategy",),
    ),
    CellMetric(
        "behavioural_key",
        "agents of whose own answers .8 or more are what one and the same textbook rule would have said, over 3 turns or more",
        "extracted",
        "agents that gave own answers in 3 turns or more, the last one included",
        _behavioural_key,
        rests_on=OWN_ANSWERS,
        by_strength=True,
    ),
    CellMetric(
        "execution_fidelity",
        "own answers that are what the rule which the agent had stated prescribes, given what was delivered",
        "extracted",
        "own answers given after stating a rule, in turns in which it prescribes something",
        _execution_fidelity,
        direction="higher",
        rests_on=("strategy", *OWN_ANSWERS),
        by_strength=True,
    ),
)
