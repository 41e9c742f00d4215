import pytest
from stated import stated

_ME_ROBERT_AND_KEVIN = [("edge", "Linda", "Robert", "assert"), ("edge", "Linda", "Kevin", "assert")]


@pytest.mark.parametrize(
    "text",
    [
        "Robert and Kevin are both neighbours of mine.",
        "I'm tied to Robert and to nobody but him and Kevin, both of whom I am linked to: Robert, Kevin.",
        "I've got links to Robert and Kevin.",
        "There are edges from me to Robert and Kevin.",
        "I sit between Robert and Kevin.",
        "My contacts, Robert and Kevin, both said 1.",
        "Linked directly with Robert and Kevin here.",
        "The only ones I can reach are Robert and Kevin.",
        "I have Robert and Kevin as my neighbours.",
        "Those next to me are Robert and Kevin.",
        "nbrs Robert, Kevin",
        "My neighbours: Robert (1), Kevin (0)",
        "My neighbours so far: Robert = 1, Kevin = 0",
        "Since I border Robert and Kevin, I'd rather wait.",
        "Adjacency list: Robert, Kevin",
        "I am wired to Robert and Kevin only.",
        "I'm in direct contact with Robert and Kevin.",
        "Directly attached to me are Robert and Kevin.",
        "I can write to Robert and Kevin only.",
        "edges: Linda-Robert, Linda-Kevin",
        "Robert and Kevin both share an edge with me.",
    ],
)
def test_the_neighbours_of_the_speaker_are_read(text):
    assert sorted(stated(text, "edge")) == sorted(_ME_ROBERT_AND_KEVIN)


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        ("We are neighbours, so we should differ.", ("edge", "Linda", "James", "assert")),
        ("You and I share an edge.", ("edge", "Linda", "James", "assert")),
        ("You are next to Kevin, right?", ("edge", "James", "Kevin", "question")),
        ("Robert might be connected to Kevin.", ("edge", "Robert", "Kevin", "leaning")),
        ("I think Kevin borders Robert.", ("edge", "Kevin", "Robert", "leaning")),
        ("If Robert is linked to Kevin, I'd take 2.", ("edge", "Robert", "Kevin", "conditional")),
        ("Do you know whether Robert is linked to Kevin?", ("edge", "Robert", "Kevin", "question")),
        ("There is no link between Robert and Kevin.", ("edge", "Robert", "Kevin", "negated")),
        ("Robert has no connection to Kevin.", ("edge", "Robert", "Kevin", "negated")),
        ("I can't reach Robert from here.", ("edge", "Linda", "Robert", "negated")),
        ("Robert is one of Kevin's neighbours.", ("edge", "Kevin", "Robert", "assert")),
        ("Kevin's only neighbour is Robert.", ("edge", "Kevin", "Robert", "assert")),
        ("Robert, who is next to Kevin, took 1.", ("edge", "Robert", "Kevin", "assert")),
        ("Kevin-Robert: linked.", ("edge", "Kevin", "Robert", "assert")),
    ],
)
def test_whose_neighbour_somebody_is_is_read(text, edge):
    assert stated(text, "edge") == [edge]


@pytest.mark.parametrize(
    "text",
    [
        "My neighbour Robert took 2.",
        "Tell your neighbours that Robert leads.",
        "My neighbours, I take 1.",
        "I'm next after Robert.",
        "Our edge is not covered.",
        "None of my neighbours has heard from Robert.",
        "Can you talk to Robert?",
        "Robert asked his neighbours about Kevin.",
        "I agree with Robert and Kevin.",
        "The next one is Robert.",
        "Linda, your neighbour's friend, is on 1.",
        "I share Robert's view.",
        "Robert, your neighbours need to know.",
        "In contact with nobody so far, Robert.",
    ],
)
def test_no_edge_is_read_where_none_is_told(text):
    assert stated(text, "edge") == []
