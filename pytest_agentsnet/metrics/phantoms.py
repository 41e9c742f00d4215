"""Finding 2, where it is plainest: people who do not exist, and who passed them on."""

from collections.abc import Callable, Collection, Mapping
from functools import cache

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.word_list import WordList, words_of
from pytest_agentsnet.protocol.pack import load_pack


@once_a_case
def first_uses(case: Case) -> Mapping[tuple[Agent, str], int]:
    """By (speaker, name): the first turn in which it wrote the name of somebody who is no agent, in whatever mood."""
    first: dict[tuple[Agent, str], int] = {}
    for claim in case.claims.of_slot("phantom"):
        use = claim.speaker, claim.statement.value
        first[use] = min(first.get(use, claim.turn), claim.turn)
    return first


def _phantom_rate(case: Case) -> Measurement | None:
    return share(len({speaker for speaker, _ in first_uses(case)}), case.instance.n)


@once_a_case
def readers(case: Case) -> Collection[tuple[Agent, str]]:
    """By (agent, name): who read of somebody who is no agent while it could still write, and had not written of them before.

    Whoever wrote of somebody before hearing of them has not taken them from others.
    """
    uses = first_uses(case)
    heard: dict[tuple[Agent, str], int] = {}
    for claim in case.claims.of_slot("phantom"):
        if claim.hearer is not None and claim.turn + 1 < case.rounds:
            reception = claim.hearer, claim.statement.value
            heard[reception] = min(heard.get(reception, claim.turn + 1), claim.turn + 1)
    return [who for who, turn in heard.items() if uses.get(who, turn) >= turn]


def _phantom_reach(case: Case) -> Measurement | None:
    return share(sum(who in first_uses(case) for who in readers(case)), len(readers(case)))


def _prompt_leak(case: Case) -> Measurement | None:
    names = {name for _, name in first_uses(case)}
    prompt = f"{_words_of_prompts()}\n{case.instance.task.brief(case.instance.topology)}"
    found = WordList(names).found_in(prompt, words_of(prompt))
    return share(len(found), len(names))


@cache
def _words_of_prompts() -> str:
    """The package's own: whose prompts a user wrote is not told by a transcript."""
    return "\n".join(load_pack(None).texts.values())


def _extracted(name: str, what: str, denominator: str, measure: Callable[[Case], Measurement | None]) -> CellMetric:
    return CellMetric(name, what, "extracted", denominator, measure, direction="lower", rests_on=("phantom",))


PHANTOMS: tuple[CellMetric, ...] = (
    _extracted("phantom_rate", "agents that wrote the name of somebody who is no agent", "agents", _phantom_rate),
    _extracted(
        "phantom_reach",
        "agents that wrote such a name after they had read it",
        "agents and such names that they read when they could still write, and had not written before",
        _phantom_reach,
    ),
    _extracted(
        "prompt_leak",
        "such names that stand in the prompts",
        "names in messages of people who are no agents",
        _prompt_leak,
    ),
)
