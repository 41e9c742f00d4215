"""When strategies met: who stated which rule, from when on in private and in messages, and where neighbours' rules agree."""

from collections.abc import Iterator

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.stated_keys import is_rule_of_speaker, key_at, private_keys, told_keys
from pytest_agentsnet.metrics.strategy import agreement_round
from pytest_agentsnet.reporting.explaining.naming import counted, place_of, shown
from pytest_agentsnet.reporting.explaining.quote import Quote, quote_of
from pytest_agentsnet.reporting.explaining.rule_words import told_rule
from pytest_agentsnet.reporting.explaining.section import Entry, Section

TITLE = "Strategies"


def rules_told(case: Case) -> Section:
    """Each agent that told a rule has an entry for each rule that it told, as it stood then."""
    return Section(TITLE, tuple(_summary(case)), tuple(_entries(case)))


def rule_quote(case: Case, claims: Claims, agent: Agent, turn: int) -> Quote | None:
    """Where the agent states a rule in this turn, of these claims."""
    return next((quote_of(case, claim) for claim in claims.of_turn(agent, turn) if is_rule_of_speaker(claim)), None)


def _summary(case: Case) -> Iterator[str]:
    told, n = told_keys(case), case.instance.n
    if not told:
        yield f"none of the {n:,} agents told anybody a rule to go by"
        return
    edges, agreeing = case.instance.topology.edges, list(_agreeing(case))
    yield (
        f"{len(told):,} of {counted(n, 'agent')} told a rule to go by; the last rules of both ends agree on {len(agreeing):,} of "
        f"{counted(len(edges), 'edge')}."
    )
    met = agreement_round(case, 1.0)
    yield (
        f"All edges agree from {place_of(case, met)} on."
        if met < case.rounds
        else "There was no round from which all edges agree."
    )


def _agreeing(case: Case) -> Iterator[tuple[Agent, Agent]]:
    last = {agent: key_at(keys, case.rounds) for agent, keys in told_keys(case).items()}
    for u, v in case.instance.topology.edges:
        mine, theirs = last.get(u), last.get(v)
        if mine and theirs and mine.agrees_with(theirs):
            yield u, v


def _entries(case: Case) -> Iterator[Entry]:
    private = private_keys(case)
    stated = [(turn, agent, key) for agent, keys in told_keys(case).items() for turn, key in keys.items()]
    seen: dict[Agent, str] = {}
    for turn, agent, key in sorted(stated, key=lambda one: one[0]):
        rule = told_rule(key)
        if seen.get(agent) != rule:
            seen[agent], first = rule, agent not in seen
            before = min(private.get(agent, [turn]))
            since = f" (in private from {place_of(case, before)} on)" if first and before < turn else ""
            quote = rule_quote(case, case.claims, agent, turn)
            yield Entry(f"{shown(agent)}, {place_of(case, turn)}{since}: {rule}", [quote] if quote else [])
