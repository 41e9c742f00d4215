"""Each conflict from its first round to its end: who held what, when both had heard, who moved when, how it ended."""

from collections.abc import Iterator, Sequence
from itertools import islice

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.episodes import Episode, Reaction
from pytest_agentsnet.reporting.explaining.breach_words import told_site
from pytest_agentsnet.reporting.explaining.naming import counted, listed, place_of, shown, when
from pytest_agentsnet.reporting.explaining.quote import last_word, own_words
from pytest_agentsnet.reporting.explaining.section import Detail, Entry, Section

TITLE = "Conflicts"


def conflict_story(case: Case) -> Section:
    """Those that are there at the end come first, then the others by their first round."""
    episodes = case.conflicts.episodes
    if not episodes:
        return Section(TITLE, ("no two agents told each other what clashes",))
    still = sum(episode.last == case.rounds for episode in episodes)
    summary = (
        f"{counted(len(episodes), 'conflict')}: {len(case.conflicts.heard):,} known to those who clashed in time to change something, "
        f"{len(episodes) - still:,} gone{_for_want(case)}, {still:,} there at the end."
    )
    ordered = sorted(episodes, key=lambda episode: (episode.last < case.rounds, episode.first))
    return Section(TITLE, (summary,), [Entry(_course(case, each), _details(case, each)) for each in ordered])


def _course(case: Case, episode: Episode) -> str:
    if episode.first == case.rounds:
        return f"{told_site(episode.site)}: began with the answers"
    end = "there at the end" if episode.last == case.rounds else f"gone {when(case, episode.last + 1)}"
    if silent := _silent(case, episode):
        end = f"gone with the answers: {_without_answer(case, silent)}"
    return f"{told_site(episode.site)}: began {when(case, episode.first)}, {_known(case, episode)}, {end}"


def _for_want(case: Case) -> str:
    """How many of those that are gone nobody mended."""
    silent = sum(bool(_silent(case, episode)) for episode in case.conflicts.episodes)
    return f" ({silent:,} because somebody gave no valid answer)" if silent else ""


def _silent(case: Case, episode: Episode) -> list[Agent]:
    """Those at fault without a valid answer where the conflict is gone for that alone."""
    last = episode.reactions[-1] if episode.reactions else None
    if episode.last != case.rounds - 1 or (last and last.movers):
        return []
    ends = last.ends if last else episode.site.agents
    around = case.instance.topology.neighbours(ends[0]) if episode.site.breach == "redundant_yes" else ()
    return [agent for agent in (*ends, *around) if agent in case.stances.unanswering]


def _without_answer(case: Case, agents: Sequence[Agent]) -> str:
    unread = all(case.answers.get(agent) is None for agent in agents)
    return f"{listed(agents)} gave no {'answer that can be read' if unread else 'valid answer'}"


def _known(case: Case, episode: Episode) -> str:
    since = episode.heard_since
    if since is None:
        return "not known to both in time" if len(episode.site.agents) == 2 else "not known in time"
    return f"known from {place_of(case, since)} on" if since < case.rounds else "known when they answered"


def _details(case: Case, episode: Episode) -> list[Detail]:
    if episode.first == case.rounds:
        return []
    return [*_first_words(case, episode), *_moves(case, episode)]


def _first_words(case: Case, episode: Episode) -> Iterator[Detail]:
    """What those who clash had said when it began."""
    agents = episode.site.agents
    for agent in agents:
        others = sorted(case.instance.topology.neighbours(agent), key=lambda other: other not in agents)
        quotes = (last_word(case, agent, other, episode.first) for other in others)
        yield from islice((found for found in quotes if found), 1)


def _moves(case: Case, episode: Episode) -> Iterator[Detail]:
    """Turn by turn; turns in a row in which nobody moved are told together."""
    still: list[Reaction] = []
    for reaction in episode.reactions[:-1] if _silent(case, episode) else episode.reactions:
        if not reaction.movers:
            still.append(reaction)
            continue
        yield from _held(case, still)
        still = []
        moved = "; ".join(_told_move(case, agent, reaction) for agent in reaction.movers)
        after = ", and they clash again" if reaction.clashing and reaction.turn <= episode.last else ""
        yield f"{place_of(case, reaction.turn)}: {moved}{after}"
        for agent in reaction.movers:
            if quote := own_words(case, agent, reaction.turn, reaction.ends):
                yield quote
    yield from _held(case, still)


def _held(case: Case, still: Sequence[Reaction]) -> Iterator[Detail]:
    if still:
        first, last = still[0].turn, still[-1].turn
        span = place_of(case, first) if first == last else f"{place_of(case, first)} to {place_of(case, last)}"
        yield f"{span}: {listed(still[-1].ends)} stayed where {'it was' if len(still[-1].ends) == 1 else 'they were'}"


def _told_move(case: Case, agent: Agent, reaction: Reaction) -> str:
    others = sorted(case.instance.topology.neighbours(agent), key=lambda other: other not in reaction.ends)
    held = [
        (case.stances.value(agent, u, reaction.turn - 1), case.stances.value(agent, u, reaction.turn)) for u in others
    ]
    before, after = next((pair for pair in held if pair[0] != pair[1]), (None, None))
    return f"{shown(agent)} moved from {shown(before)} to {shown(after)}" if after else f"{shown(agent)} moved"
