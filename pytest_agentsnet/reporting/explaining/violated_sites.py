"""What the answers violate, and what those who are at fault had heard, said and could have answered."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.clashes import fits
from pytest_agentsnet.metrics.endings import answer_fits, ends, heard_at_the_end
from pytest_agentsnet.metrics.promises import withdrawn
from pytest_agentsnet.metrics.settling import settle
from pytest_agentsnet.metrics.sites import Site
from pytest_agentsnet.metrics.violations import violated
from pytest_agentsnet.reporting.explaining.breach_words import told_site
from pytest_agentsnet.reporting.explaining.naming import counted, listed, place_of, shown
from pytest_agentsnet.reporting.explaining.quote import Quote, last_word, own_words
from pytest_agentsnet.reporting.explaining.section import Detail, Entry, Section

TITLE = "What the answers violate"


def violated_sites(case: Case) -> Section:
    """In the order of the sites."""
    sites = violated(case)
    where = counted(len(sites), "place")
    return Section(
        TITLE, (f"{where}, and what those at fault had heard last:",), [_entry(case, site) for site in sites]
    )


def _entry(case: Case, site: Site) -> Entry:
    details: list[Detail] = []
    at_fault = _at_fault(case, site)
    for agent in at_fault:
        details += _end(case, agent, [other for other in at_fault if other != agent])
    if site.breach == "other":
        details += [shown_text(violation.text) for violation in case.instance.check(case.answers).violations]
    return Entry(told_site(site), details)


def _at_fault(case: Case, site: Site) -> Sequence[Agent]:
    """Where nobody leads, those who withdrew, if there are any."""
    if site.breach == "no_leader" and (late := withdrawn(case)):
        return late
    return ends(case, site)


def _end(case: Case, agent: Agent, others: Sequence[Agent]) -> Iterator[Detail]:
    answer, settled = case.answers[agent], settle(case)[agent]
    if answer is None:
        yield f"{shown(agent)} gave no answer that can be read"
        if reply := _last_reply(case, agent):
            yield reply
        return
    since = f"said so from {place_of(case, settled)} on" if settled < case.rounds else "had not settled on it before"
    yield f"{shown(agent)} answered {shown(answer)} and {since}; {_fit(case, agent)}"
    if quote := own_words_last(case, agent):
        yield quote
    yield from _heard(case, agent, others)


def _fit(case: Case, agent: Agent) -> str:
    """Whether what it had heard left it an answer."""
    heard, instance = heard_at_the_end(case, agent), case.instance
    if all(value is None for value in heard.values()):
        return "no neighbour had told it an answer"
    if answer_fits(case, agent):
        return "that fitted all that its neighbours had last told it"
    able = [
        answer
        for answer in instance.task.alphabet(instance.topology, agent)
        if fits(instance.task.name, agent, answer, heard)
    ]
    return f"{listed(able)} would have fitted what it had heard" if able else "nothing fitted all that it had heard"


def _heard(case: Case, agent: Agent, others: Sequence[Agent]) -> Iterator[Detail]:
    """The last words of the other end; where the place is no edge, what neighbours had last said, counted."""
    neighbours = case.instance.topology.neighbours(agent)
    near = [other for other in others if other in neighbours]
    for other in near:
        if (quote := last_word(case, other, agent, case.rounds - 1)) is None:
            yield f"{shown(agent)} had heard no answer of {shown(other)}'s"
        else:
            yield f"{shown(agent)} had last heard from {shown(other)}: {shown(case.said.value(other, agent, case.rounds - 1))}"
            yield quote
    if not near:
        said = Counter(value for value in heard_at_the_end(case, agent).values() if value is not None)
        if said:
            told = ", ".join(f"{shown(value)} ({count})" for value, count in said.most_common(6))
            yield f"{shown(agent)} had last heard from its neighbours: {told}"


def own_words_last(case: Case, agent: Agent) -> Quote | None:
    """What the agent last said of its own answer, to whomever."""
    turns = case.knowledge.published.turns.get(agent, ())
    return own_words(case, agent, turns[-1]) if turns else None


def shown_text(text: str) -> str:
    """A longer text on one line."""
    return shown(text)


def _last_reply(case: Case, agent: Agent) -> Quote | None:
    turn = case.transcript.turn(agent, case.rounds)
    words = turn.replies[-1] if turn.replies else turn.reasoning
    return Quote(agent, "answer", None, words) if words.strip() else None
