"""What the answers violate, and what those who are at fault had heard, said and could have answered."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.verdict import Violation
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.clashes import fits
from pytest_agentsnet.metrics.endings import endings, ends
from pytest_agentsnet.metrics.promises import promised
from pytest_agentsnet.metrics.settling import settle
from pytest_agentsnet.metrics.sites import Site
from pytest_agentsnet.metrics.violations import violated
from pytest_agentsnet.reporting.explaining.breach_words import told_site
from pytest_agentsnet.reporting.explaining.naming import counted, listed, place_of, shown
from pytest_agentsnet.reporting.explaining.quote import Quote, last_word, own_words
from pytest_agentsnet.reporting.explaining.section import Detail, Entry, Section

TITLE = "What the answers violate"

_END = 150
"""Characters of a reply in which no answer could be read."""


def violated_sites(case: Case) -> Section:
    """In the order of the sites."""
    sites = violated(case)
    where = counted(len(sites), "place")
    entries = [_entry(case, site) for site in sites]
    if entries and sites[0].breach == "other":  # A task of the user's own: its check says best what is wrong.
        entries = [_in_words(violation) for violation in case.instance.check(case.answers).violations]
    return Section(TITLE, (f"{where}, and what those at fault had heard last:",), entries)


def _in_words(violation: Violation) -> Entry:
    answered = [f"{shown(witness.agent)} answered {shown(witness.answer)}" for witness in violation.witnesses]
    return Entry(f"{shown(violation.constraint)}: {one_line(violation.text)}", answered)


def _entry(case: Case, site: Site) -> Entry:
    if site.breach == "no_leader":
        return Entry(told_site(site), list(_candidates(case)))
    details: list[Detail] = []
    for agent in ends(case, site):
        others = [other for other in ends(case, site) if other != agent]
        details += _end(case, agent, [] if site.breach == "several_leaders" else others)
    return Entry(told_site(site), details)


def _candidates(case: Case) -> Iterator[Detail]:
    """Those who once would lead, and when they last said so."""
    found = False
    for agent in case.instance.topology.agents:
        turns = case.knowledge.published.turns.get(agent, ())
        leading = [turn for turn in turns if agent in case.knowledge.published.values[agent, turn]]
        if leading:
            found = True
            yield f"{shown(agent)} would lead until {place_of(case, leading[-1])}, and answered {shown(case.answers[agent])}"
            if quote := own_words(case, agent, leading[-1]):
                yield quote
            yield from _heard(case, agent, [])
    if not found:
        yield "nobody ever said that it would"


def _end(case: Case, agent: Agent, others: Sequence[Agent]) -> Iterator[Detail]:
    """``others`` is the other end of an edge, or nobody."""
    answer, settled = case.answers[agent], settle(case)[agent]
    if answer is None:
        yield f"{shown(agent)} gave no answer that can be read"
        if reply := _last_reply(case, agent):
            yield reply
        return
    since = f"said so from {place_of(case, settled)} on" if settled < case.rounds else "had not settled on it before"
    yield f"{shown(agent)} answered {shown(answer)} and {since}; {_fit(case, agent)}"
    yield from _promises(case, agent)
    yield from _last_words(case, agent, others)
    yield from _heard(case, agent, others)


def _promises(case: Case, agent: Agent) -> Iterator[Detail]:
    """Where agents pair up: whom it had promised that it did not take."""
    if case.instance.task.name == "matching":
        broken = [other for other in promised(case, agent, case.rounds - 1) if other != case.answers[agent]]
        if broken:
            yield f"{shown(agent)} had last promised {listed(broken)} to be their partner"
            yield from (quote for other in broken if (quote := last_word(case, agent, other, case.rounds - 1)))


def _last_words(case: Case, agent: Agent, others: Sequence[Agent]) -> Iterator[Detail]:
    """What it last said of its answer, where that is not what the other end is quoted to have heard."""
    turns = case.knowledge.published.turns.get(agent, ())
    if turns:
        told = {case.said.value(agent, other, case.rounds - 1) for other in others}
        if told != set(case.knowledge.published.values[agent, turns[-1]]) and (
            quote := own_words(case, agent, turns[-1])
        ):
            yield quote


def _fit(case: Case, agent: Agent) -> str:
    """Whether what it had heard left it an answer."""
    heard, instance = _told(case, agent), case.instance
    if all(value is None for value in heard.values()):
        return "no neighbour had told it an answer"
    if endings(case)[agent].fits:
        if instance.task.name == "matching" and list(heard.values()).count(agent) > 1:
            return "that fitted one of the promises that it had been given"
        return "that fitted all that its neighbours had last told it"
    able = [
        answer
        for answer in instance.task.alphabet(instance.topology, agent)
        if fits(instance.task.name, agent, answer, heard)
    ]
    return f"{listed(able)} would have fitted what it had heard" if able else "nothing fitted all that it had heard"


def _told(case: Case, agent: Agent) -> dict[Agent, str | None]:
    """What each neighbour had last told it before it answered."""
    return {u: case.stances.value(u, agent, case.rounds - 1) for u in case.instance.topology.neighbours(agent)}


def _heard(case: Case, agent: Agent, others: Sequence[Agent]) -> Iterator[Detail]:
    """The last words of the other end; where the place is no edge, what neighbours had last said, counted."""
    for other in others:
        if (quote := last_word(case, other, agent, case.rounds - 1)) is None:
            yield f"{shown(agent)} had heard no answer of {shown(other)}'s"
        else:
            yield f"{shown(agent)} had last heard from {shown(other)}: {shown(case.said.value(other, agent, case.rounds - 1))}"
            yield quote
    if not others:
        said = Counter(value for value in _told(case, agent).values() if value is not None)
        if said:
            told = ", ".join(f"{shown(value)} ({count})" for value, count in said.most_common(6))
            yield f"{shown(agent)} had last heard from its neighbours: {told}"


def _last_reply(case: Case, agent: Agent) -> Quote | None:
    """Its end: that is where an answer is looked for."""
    turn = case.transcript.turn(agent, case.rounds)
    words = (turn.replies[-1] if turn.replies else turn.reasoning).strip()
    shortened = words if len(words) <= _END else "..." + words[-_END:]
    return Quote(agent, place_of(case, case.rounds), None, shortened) if words else None
