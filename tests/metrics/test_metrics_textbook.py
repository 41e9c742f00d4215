import asyncio
from itertools import pairwise

import pytest

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.strategy_key import strategy_key
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.metrics.rounds_needed import rounds_needed
from pytest_agentsnet.metrics.textbook import Textbook, textbooks, that_play


@pytest.mark.parametrize(
    ("task", "key", "agents"),
    [
        ("coloring", "reverse/smallest_free/none/own", ["greedy-by-name"]),
        ("coloring", "alphabetical/smallest_free/-/-", ["greedy-by-name (smaller names first)"]),
        ("coloring", "reverse/smallest_free/lower_yields/-", ["greedy-by-name"]),
        ("coloring", "-/random_free/lower_yields/-", ["trial-by-name", "announce-and-repair"]),
        ("coloring", "-/-/-/gather", ["gather"]),
        ("coloring", "degree/smallest_free/-/-", []),
        ("matching", "reverse/propose_accept/-/-", ["propose-highest"]),
        ("vertex_cover", "reverse/-/-/-", ["name-order-complement"]),
        ("leader_election", "reverse/flood/-/-", ["flood-max"]),
        ("leader_election", "alphabetical/-/-/relay", ["flood-max (smaller names first)"]),
        ("consensus", "-/majority/-/-", ["majority"]),
        ("consensus", "leader/assigned/-/-", []),
    ],
)
def test_a_stated_rule_is_played_by_the_textbook_agents_that_share_most_with_it(task, key, agents):
    assert [str(book) for book in that_play(strategy_key(key), task)] == agents


def test_only_rules_that_names_matter_to_are_mirrored():
    assert {str(book) for book in textbooks("consensus")} == {"flood-min", "majority"}
    assert Textbook("flood-max", mirrored=True) in textbooks("leader_election")


@pytest.mark.parametrize(
    ("task", "names", "book", "rounds"),
    [
        # The greatest name goes first; A is told last, and had the right colour by then.
        ("coloring", "ABCDEFGHI", Textbook("greedy-by-name"), 7),
        ("coloring", "ABCDEFGHI", Textbook("greedy-by-name", mirrored=True), 7),
        # H leads in its own eyes until the name of I comes from the other end; so does B with the names reversed.
        ("leader_election", "IABCDEFGH", Textbook("flood-max"), 8),
        ("leader_election", "ACDEFGHIB", Textbook("flood-max", mirrored=True), 8),
        ("leader_election", "IABCDEFGH", Textbook("naive-leader"), None),
        ("matching", "ABCDEFGHI", Textbook("gather"), 8),
    ],
)
def test_rounds_needed_along_a_path(task, names, book, rounds):
    path = Topology(tuple(names), tuple(pairwise(names)))
    assert rounds_needed(agentsnet.instance(task, topology=path, rounds=3), book) == rounds


def test_a_rule_that_cannot_spell_the_names_needs_no_number_of_rounds():
    odd = Topology(("Ann, B", "Cid"), (("Ann, B", "Cid"),))
    assert rounds_needed(agentsnet.instance("matching", topology=odd), Textbook("gather")) is None


def test_rounds_are_found_where_an_event_loop_runs():
    async def ask():
        return rounds_needed(agentsnet.instance("coloring", "ws", 8), Textbook("greedy-by-name"))

    assert asyncio.run(ask()) is not None


@pytest.mark.parametrize("task", ["coloring", "matching", "vertex_cover", "leader_election", "consensus"])
def test_with_the_rounds_needed_the_textbook_agent_solves_the_task(task):
    for book in textbooks(task):
        instance = agentsnet.instance(task, "ws", 8)
        needed = rounds_needed(instance, book)
        if needed and not book.mirrored and book.key != "israeli-itai":
            again, key = agentsnet.instance(task, "ws", 8, rounds=needed), f"{instance.id}-t0"
            assert again.check(asyncio.run(play(again, book.agent, key=key)).answers).solved, book
