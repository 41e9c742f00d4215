"""Neighbours and their number in other words than the usual ones."""

import pytest
from stated import stated


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("A wire runs between Robert and me.", {"Linda-Robert"}),
        ("From Robert to Kevin there goes an edge.", {"Kevin-Robert"}),
        ("Kevin's adjacent nodes are Robert and you.", {"Kevin-Robert", "James-Kevin"}),
        ("Besides you, I talk to Kevin only.", {"Kevin-Linda"}),
        ("Robert lives right next door to me.", {"Linda-Robert"}),
        ("Attached to my node: Robert, Kevin", {"Linda-Robert", "Kevin-Linda"}),
        ("My friends in the graph are you and Kevin.", {"James-Linda", "Kevin-Linda"}),
        ("My circle is you and Robert.", {"James-Linda", "Linda-Robert"}),
        ("The two of us are linked.", {"James-Linda"}),
        ("It's with Robert that I'm connected.", {"Linda-Robert"}),
        ("Robert is directly reachable from me.", {"Linda-Robert"}),
        ("neighbours(Kevin): Robert + Emily", {"Kevin-Robert", "Emily-Kevin"}),
        ('{"Kevin": {"neighbors": ["Robert", "Emily"]}}', {"Kevin-Robert", "Emily-Kevin"}),
        ("I've got a line to Robert, and of course to you.", {"Linda-Robert", "James-Linda"}),
        ("Kevin's circle, as she told me, includes Robert.", {"Kevin-Robert"}),
        ("My one and only contact is you, James.", {"James-Linda"}),
        ("Robert and Kevin both border on my node!", {"Linda-Robert", "Kevin-Linda"}),
    ],
)
def test_edges_told_loosely_are_read(text, pairs):
    assert pairs <= {"-".join(sorted(one[1:3])) for one in stated(text, "edge")}


@pytest.mark.parametrize(
    "text",
    [
        "Who is connected to Robert?",
        "I wish I were next to Robert.",
        "Robert, Kevin and Emily have more links than I do.",
        "Connect with Robert and pair up.",
        "Let Robert talk to Kevin.",
        "Kevin has 2, my neighbours have 1.",
        "I'll link up with Robert.",
    ],
)
def test_no_edge_is_read_in_a_wish_or_a_plan(text):
    assert stated(text, "edge") == []


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Three agents surround me.", {"Linda 3"}),
        ("Around me there are four peers.", {"Linda 4"}),
        ("Two links leave me.", {"Linda 2"}),
        ("Five edges meet at Kevin.", {"Kevin 5"}),
        ("Kevin reports four contacts.", {"Kevin 4"}),
        ("You've got a pair of neighbours.", {"James 2"}),
        ("I've half a dozen friends here.", {"Linda 6"}),
        ("There are three of us around Kevin.", {"Kevin 3"}),
        ("My neighbour count stands at 4.", {"Linda 4"}),
        ("Four is the number of people I can write to.", {"Linda 4"}),
        ("Having four neighbours, Kevin should lead.", {"Kevin 4"}),
        ("We, James, have two neighbours each.", {"Linda 2", "James 2"}),
        ("A single link ties me to the rest.", {"Linda 1"}),
    ],
)
def test_degrees_told_loosely_are_read(text, degrees):
    assert {f"{one[1]} {one[2]}" for one in stated(text, "degree")} == degrees


@pytest.mark.parametrize(
    "text",
    [
        "One of my neighbours is Kevin.",
        "There are 7 edges in the graph.",
        "Two neighbours told me 1.",
        "Robert and Kevin are my other two contacts.",
        "Everyone has two neighbours.",
        "I talked to three agents.",
        "Kevin and I share one neighbour.",
    ],
)
def test_no_degree_is_read_in_what_counts_something_else(text):
    assert stated(text, "degree") == []
