"""Who held what private: rules that stayed in private text, and answers that neighbours were never told."""

from collections.abc import Iterator

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.endings import ends
from pytest_agentsnet.metrics.standing import stands_for
from pytest_agentsnet.metrics.stated_keys import private_keys, told_keys
from pytest_agentsnet.metrics.violations import violated
from pytest_agentsnet.reporting.explaining.naming import counted, listed, shown
from pytest_agentsnet.reporting.explaining.quote import last_word
from pytest_agentsnet.reporting.explaining.rule_words import told_rule
from pytest_agentsnet.reporting.explaining.rules_told import rule_quote
from pytest_agentsnet.reporting.explaining.section import Entry, Section

TITLE = "Kept private"


def kept_private(case: Case) -> Section:
    """Rules first, then answers, of those first that stand at something violated."""
    rules, answers = list(_rules(case)), list(_answers(case))
    if not (rules or answers):
        return Section(TITLE, ("nobody kept a rule to itself, nor an answer from a neighbour",))
    summary = (
        f"{counted(len(rules), 'agent')} had a rule in private and told nobody; "
        f"{counted(len(answers), 'agent')} gave an answer that some neighbour was never told."
    )
    return Section(TITLE, (summary,), (*rules, *answers))


def _rules(case: Case) -> Iterator[Entry]:
    told = told_keys(case)
    for agent, keys in private_keys(case).items():
        if agent not in told:
            turn, key = next(iter(keys.items()))
            quote = rule_quote(case, case.private, agent, turn)
            yield Entry(f"{shown(agent)} told nobody its rule: {told_rule(key)}", [quote] if quote else [])


def _answers(case: Case) -> Iterator[Entry]:
    at_fault = {agent for site in violated(case) if site.agents for agent in ends(case, site)}
    for agent in sorted(case.instance.topology.agents, key=lambda agent: agent not in at_fault):
        if case.answers[agent] is not None and (unaware := never_told(case, agent)):
            quotes = [last_word(case, agent, neighbour, case.rounds) for neighbour in unaware]
            yield Entry(_told_answer(case, agent, unaware), [quote for quote in quotes if quote][:2])


def never_told(case: Case, agent: Agent) -> list[Agent]:
    """The neighbours whom the agent never told the answer that it gave."""
    answer, task = case.answers[agent], case.instance.task.name
    return [
        neighbour
        for neighbour in case.instance.topology.neighbours(agent)
        if all(stands_for(value, agent, task) != answer for value in case.said.told.get((agent, neighbour), ()))
    ]


def _told_answer(case: Case, agent: Agent, unaware: list[Agent]) -> str:
    neighbours = case.instance.topology.neighbours(agent)
    whom = (
        f"{listed(unaware)}"
        if len(unaware) < len(neighbours)
        else f"any of its neighbours ({listed(list(neighbours))})"
    )
    return f"{shown(agent)} answered {shown(case.answers[agent])} and never said so to {whom}"
