"""Which false claims entered where, and how far they went."""

from collections.abc import Iterator

from pytest_agentsnet.core.claim import Claim
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.acceptance import false_hearings
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.phantoms import first_uses
from pytest_agentsnet.metrics.refuting import could_refute
from pytest_agentsnet.reporting.explaining.false_facts import FalseFact, Received, false_facts
from pytest_agentsnet.reporting.explaining.item_words import told_item
from pytest_agentsnet.reporting.explaining.naming import counted, listed, shown, when, who
from pytest_agentsnet.reporting.explaining.quote import Quote, own_words, quote_of
from pytest_agentsnet.reporting.explaining.section import Detail, Entry, Section

TITLE, PHANTOMS = "False claims", "Names that nobody has"

_SOURCES = {
    "self": "its own",
    "sourced": "it had been told so",
    "inferable": "it seemed to follow from what it had been told",
    "unsourced": "nobody had told it so",
    "impossible": "no chain of messages can have brought it that",
}
_FRESHNESS = {
    "stale": "it was so when it heard it",
    "outdated": "it had heard something newer",
    "misquoted": "it had heard something else",
}
_FATES = {"questioned": "asked about it", "contradicted": "denied it"}


def false_claims(case: Case) -> Section:
    """All but names, which have a section of their own."""
    facts = [fact for fact in false_facts(case) if fact.item[0] != "phantom"]
    if not facts:
        return Section(TITLE, ("nobody was told anything of others or of the graph that was not so",))
    heard = [hearing for hearing in false_hearings(case) if hearing.item[0] != "phantom"]
    believed = sum(hearing.accepted for hearing in heard)
    summary = (
        f"{counted(len(facts), 'false thing')} told of others and of the graph, read {_times(len(heard))}; "
        f"{_times(believed)} passed on or acted on unquestioned."
    )
    return Section(TITLE, (summary,), [_entry(case, fact) for fact in facts])


def phantom_names(case: Case) -> Section:
    """Of people who are no agents: who wrote of them first, and who took it up."""
    facts = [fact for fact in false_facts(case) if fact.item[0] == "phantom"]
    if not facts:
        return Section(PHANTOMS, ("none was written",))
    users = len({speaker for speaker, _ in first_uses(case)})
    summary = (f"{counted(users, 'agent')} wrote of somebody who is no agent.",)
    return Section(PHANTOMS, summary, [_entry(case, fact) for fact in facts])


def _entry(case: Case, fact: FalseFact) -> Entry:
    origin = fact.origin
    reason = "" if fact.item[0] == "phantom" else f"; {_came_by(case, fact)}{_what_was_so(case, origin)}"
    sentence = f"that {told_item(fact.item)}: first by {who(case, origin.speaker, origin.turn)}{reason}"
    return Entry(sentence, [quote_of(case, origin), *_course(case, fact)])


def _times(number: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _came_by(case: Case, fact: FalseFact) -> str:
    """How the first speaker came to say so."""
    origin = fact.origin
    known = case.knowledge.of(origin)
    if known.freshness in _FRESHNESS:
        return _FRESHNESS[known.freshness]
    if known.source != "sourced" and could_refute(case, origin.speaker, fact.item, origin.turn):
        return "what it knew speaks against it"
    return _SOURCES[known.source]


def _what_was_so(case: Case, claim: Claim) -> str:
    slot, subject = claim.statement.slot, claim.statement.subject
    topology = case.instance.topology
    if slot == "n":
        return f"; there are {topology.n:,}"
    if subject not in topology.agents:
        return ""
    if slot == "degree":
        return f"; {shown(subject)} has {topology.degree(subject):,}"
    said = sorted(case.knowledge.published.last(subject, claim.turn)) if slot in {"answer", "leader"} else []
    return f"; {shown(subject)} had last said {listed(said)}" if said else ""


def _course(case: Case, fact: FalseFact) -> Iterator[Detail]:
    for claim in fact.others:
        yield f"{shown(claim.speaker)} said so too {when(case, claim.turn)}, and had not been told"
        yield quote_of(case, claim)
    for received in fact.received:
        yield from _told_fate(case, received, fact)
    dropped = [one.hearing.receiver for one in fact.received if one.hearing.fate == "dropped"]
    if dropped:
        yield f"{listed(dropped)} read it and made nothing of it"
    if fact.taken_back is not None:
        yield f"{shown(fact.origin.speaker)} took it back {when(case, fact.taken_back)}"


def _told_fate(case: Case, received: Received, fact: FalseFact) -> Iterator[Detail]:
    hearing, turn = received.hearing, received.turn
    agent, hops = shown(hearing.receiver), f"{counted(received.hops, 'hop')} from {shown(fact.origin.speaker)}"
    told = f"{agent} ({hops}) was told by {listed(hearing.tellers)} and"
    refutable = ", although it could have known better" if hearing.refutable and hearing.accepted else ""
    quote: Quote | None = None
    if hearing.fate == "repeated":
        yield f"{told} passed it on {when(case, turn)}{refutable}"
        quote = _repetition(case, hearing.receiver, turn, fact.item)
    elif hearing.fate == "acted":
        yield f"{told} acted on it {when(case, turn)}{refutable}"
        quote = own_words(case, hearing.receiver, turn)
    elif hearing.fate in _FATES:
        yield f"{told} {_FATES[hearing.fate]} {when(case, turn)}"
    if quote:
        yield quote


def _repetition(case: Case, agent: Agent, turn: int, item: Item) -> Quote | None:
    claims: Iterator[Claim] = (claim for claim in case.claims.of_turn(agent, turn) if item_of(claim.statement) == item)
    found = next(claims, None)
    return None if found is None else quote_of(case, found)
