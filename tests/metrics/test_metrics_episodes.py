import random

import pytest
from own_words import groups, talking
from planted import Planted

import pytest_agentsnet as agentsnet
from pytest_agentsnet.metrics.episodes import Episode, Reaction
from pytest_agentsnet.metrics.sites import Site, sites_of_answers, sites_told

EDGE = Site("equal_groups", ("Ann", "Bob"))
BOTH = ("Ann", "Bob")
NO_CONFLICT = {"no_leader", "no_answer"}
"""Where there is nobody to clash with."""


def episodes(cell):
    return list(cell.case().conflicts.episodes)


def test_what_is_said_in_a_turn_is_heard_in_the_next():
    (episode,) = episodes(groups("1112", "2211", answers="21"))
    assert episode == Episode(EDGE, 2, 2, (Reaction(3, BOTH, ("Ann",), clashing=False),))
    assert episode.heard_since == 3


def test_a_clash_that_begins_with_the_answers_is_heard_by_nobody():
    (episode,) = episodes(groups("1111", "2222", answers="11"))
    assert episode == Episode(EDGE, 4, 4)
    assert episode.heard_since is None


def test_there_is_none_with_somebody_who_never_says_an_answer():
    assert episodes(groups("1111", "----", answers="12")) == []


def test_silence_changes_nothing():
    (episode,) = episodes(groups("1---", "1---", answers="12"))
    assert (episode.first, episode.last) == (0, 3)
    assert [reaction.movers for reaction in episode.reactions] == [(), (), (), ("Bob",)]


@pytest.mark.parametrize("answer", [None, "Group 9"])
def test_a_clash_with_one_who_gives_no_valid_answer_is_gone_with_the_answers_and_nobody_moved(answer):
    (episode,) = episodes(groups("1---", "1---", answers="12").answers_are("Group 1", answer))
    assert (episode.first, episode.last, episode.moved, episode.longest_hold) == (0, 3, False, 3)
    assert episode.reactions[-1] == Reaction(4, BOTH, (), clashing=False)


def test_one_who_moves_with_its_answer_has_moved_whatever_the_other_answers():
    (episode,) = episodes(groups("1---", "1---", answers="21").answers_are("Group 2", None))
    assert episode.reactions[-1] == Reaction(4, BOTH, ("Ann",), clashing=False)


def test_a_needless_coordinator_beside_one_without_an_answer_is_needless_no_more():
    found = episodes(talking("vertex_cover", [["Yes"], ["Yes"]], ["Yes", None]))
    assert [(episode.last, episode.moved) for episode in found] == [(3, False), (3, False)]


def test_a_candidate_who_gives_no_answer_leads_no_more_but_has_not_withdrawn():
    (episode,) = episodes(talking("leader_election", [["Ann"], ["Bob"]], ["Yes", None]))
    assert (episode.last, episode.moved) == (3, False)
    (episode,) = episodes(talking("leader_election", [["Ann"], ["Bob"]], ["No", None]))
    assert episode.reactions[-1].movers == ("Ann",)


def test_two_who_move_to_the_same_stay_in_one_episode():
    (episode,) = episodes(groups("1213", "1212", answers="32"))
    assert (episode.first, episode.last) == (0, 2)
    assert [(reaction.movers, reaction.clashing) for reaction in episode.reactions] == [
        (BOTH, True),
        (BOTH, True),
        (BOTH, False),
    ]


def test_a_clash_that_comes_back_is_another_episode():
    found = episodes(groups("1211", "1111", answers="12"))
    assert [(episode.first, episode.last) for episode in found] == [(0, 0), (2, 3)]


def test_what_is_told_to_one_neighbour_does_not_clash_with_another():
    cell = groups("----", "----", "----", answers="123")
    cell.says("Bob", 0, "Ann", "...", ("answer", "Bob", "Group 1")).says(
        "Ann", 0, "Bob", "...", ("answer", "Ann", "Group 1")
    )
    cell.says("Bob", 0, "Cleo", "...", ("answer", "Bob", "Group 2")).says(
        "Cleo", 0, "Bob", "...", ("answer", "Cleo", "Group 1")
    )
    assert [episode.site for episode in episodes(cell)] == [EDGE]


def test_candidates_know_when_each_has_been_told_another_name():
    lines = [
        ["Ann", "Ann", None, "Ann"],
        [None, "Ann", None, None],
        [None, "Dan", None, None],
        ["Dan", None, None, None],
    ]
    (episode,) = episodes(talking("leader_election", lines, ["Yes", "No", "No", "No"]))
    assert episode.site == Site("several_leaders", ("Ann", "Dan"))
    assert (episode.first, episode.last, episode.reactions) == (0, 3, ())
    lines[1][2] = "Dan"
    lines[2][2] = "Ann"
    (episode,) = episodes(talking("leader_election", lines, ["Yes", "No", "No", "No"]))
    assert episode.heard_since == 3
    assert [reaction.movers for reaction in episode.reactions] == [(), ("Dan",)]


def test_a_coordinator_among_coordinators_is_an_episode_of_its_own():
    (needless, *_) = episodes(talking("vertex_cover", [["Yes"], ["Yes"], ["Yes"]], ["Yes", "No", "Yes"]))
    assert needless.site == Site("redundant_yes", ("Ann",))
    assert needless.last == 3


def wild_cell(task, family, seed):
    """Everybody says anything to anyone, and answers something valid, or now and then nothing that is."""
    chance = random.Random(f"{task} {family} {seed}")
    instance = agentsnet.instance(task, family, chance.choice([4, 8]), rounds=5)
    topology = instance.topology
    cell = Planted(instance)
    slot = "leader" if task == "leader_election" else "answer"
    for turn in range(instance.rounds):
        for agent in topology.agents:
            for neighbour in topology.neighbours(agent):
                if chance.random() < 0.6:
                    alphabet = (
                        (*topology.neighbours(agent), agent)
                        if slot == "leader"
                        else instance.task.alphabet(topology, agent)
                    )
                    cell.says(agent, turn, neighbour, "...", (slot, agent, chance.choice(alphabet)))
    answers = [chance.choice(instance.task.alphabet(topology, agent)) for agent in topology.agents]
    # In every other cell all answers are valid.
    return cell.answers_are(*(None if seed % 2 and chance.random() < 0.3 else answer for answer in answers))


def _places(sites):
    """Sites without those at fault of the whole graph, and an agent who is not named back as its edge has it elsewhere."""
    return {Site(site.breach, () if site.breach == "several_leaders" else site.agents) for site in sites}


@pytest.mark.parametrize("task", ["coloring", "leader_election", "vertex_cover", "consensus"])
@pytest.mark.parametrize("family", ["ws", "path", "star"])
def test_a_turn_is_within_the_episodes_of_just_those_sites_that_are_violated_then(task, family):
    for seed in range(15):
        case = wild_cell(task, family, seed).case()
        for turn in range(case.rounds):
            told = lambda v, u: case.said.value(v, u, turn)  # noqa: B023, E731 - called here
            going = {episode.place for episode in case.conflicts.episodes if episode.first <= turn <= episode.last}
            assert going == _places(sites_told(case.instance, told)), turn
        violated = [site for site in sites_of_answers(case.instance, case.answers) if site.breach not in NO_CONFLICT]
        assert case.conflicts.open == _places(violated)


@pytest.mark.parametrize("family", ["ws", "path", "star"])
def test_in_matching_an_edge_stands_for_the_agent_who_is_not_named_back(family):
    for seed in range(15):
        case = wild_cell("matching", family, seed).case()
        namers = {
            Site("not_named_back", (agent,))
            for site in case.conflicts.open
            if site.breach == "not_named_back"
            for agent in site.agents
            if case.answers[agent] in site.agents
        }
        others = {site for site in case.conflicts.open if site.breach != "not_named_back"}
        violated = sites_of_answers(case.instance, case.answers)
        assert namers | others == {site for site in violated if site.breach not in NO_CONFLICT}


def test_in_an_election_somebody_may_say_nothing_at_all():
    cell = talking("leader_election", [["Ann"], [None]], [None, None])
    assert episodes(cell) == []
