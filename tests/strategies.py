"""Hypothesis strategies that tests of several floors share."""

import json

import networkx as nx
from hypothesis import strategies as st

from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.core.program import Counts, Turn
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript

NAMES = ("Anna", "Bob", "Carla", "Dave", "Emma", "Finn", "Gina", "Hugo", "Ines", "Jack", "Kate", "Liam")

# Anything a model might write: all of Unicode, lone surrogates and controls included.
texts = st.text(st.characters(exclude_categories=()), max_size=20)


@st.composite
def topologies(draw, min_n=2, max_n=8):
    """Connected graphs: a random tree and random further edges, names and edges in random order."""
    n = draw(st.integers(min_n, max_n))
    names = draw(st.permutations(NAMES[:n]))
    tree = {frozenset((i, draw(st.integers(0, i - 1)))) for i in range(1, n)}
    pairs = st.frozensets(st.integers(0, n - 1), min_size=2, max_size=2)
    edges = tree | draw(st.sets(pairs, max_size=2 * n))
    ordered = draw(st.permutations(sorted(tuple(draw(st.permutations(sorted(edge)))) for edge in edges)))
    return Topology(tuple(names), tuple((names[i], names[j]) for i, j in ordered))


@st.composite
def transcripts(draw):
    """Transcripts of any content; outboxes go to neighbours of some random graph."""
    topology = draw(topologies(max_n=4))
    rounds = draw(st.integers(1, 3))
    counts = st.builds(Counts, *[st.integers(0, 3)] * 6)
    turns = [
        [
            Turn(
                reasoning=draw(texts),
                outbox=draw(st.dictionaries(st.sampled_from(topology.neighbours(agent)), texts)),
                answer=draw(st.none() | texts),
                replies=tuple(draw(st.lists(texts, max_size=2))),
                counts=draw(counts),
            )
            for agent in topology.agents
        ]
        for _ in range(rounds + 1)
    ]
    return Transcript(topology.agents, tuple(tuple(row) for row in turns))


def as_networkx(topology):
    """The same graph for networkx, whose predicates are the oracles."""
    graph = nx.Graph()
    graph.add_nodes_from(topology.agents)
    graph.add_edges_from(topology.edges)
    return graph


def topology_of(graph):
    """A networkx graph as a topology, its nodes named by numbers."""
    return Topology(tuple(f"A{u}" for u in graph), tuple((f"A{u}", f"A{v}") for u, v in graph.edges))


def published_instances(n):
    """The published graphs of that size: id -> topology."""
    lines = (data_folder("fixtures") / "instances.jsonl").read_text().splitlines()
    rows = [row for row in map(json.loads, lines) if row["n"] == n]
    return {
        row["id"]: Topology(tuple(row["agents"]), tuple((row["agents"][i], row["agents"][j]) for i, j in row["edges"]))
        for row in rows
    }
