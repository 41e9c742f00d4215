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
        "Robert and Kevin agree.",
        "I talked to Robert.",
        "Tell Robert to contact Kevin.",
        "Robert says that Kevin leads.",
        "Next I ask Robert.",
        "I wrote to Robert and Kevin.",
        "My neighbours told me about Kevin.",
        "Please ask your neighbours whether Kevin leads.",
        "One of my neighbours said Kevin leads.",
        "Kevin's neighbours all said 1.",
        "I'm in contact with my neighbours about Kevin.",
        "Pass it to your neighbours, James.",
        "Kevin is the only one of us next in line.",
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


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ('{"edges": [["Linda", "Robert"], ["Linda", "Kevin"]]}', {"Kevin-Linda", "Linda-Robert"}),
        ('{"edges": [["Robert", "Kevin"]]}', {"Kevin-Robert"}),
        ('{"connected_to": ["Robert", "Kevin"]}', {"Kevin-Linda", "Linda-Robert"}),
        ('{"my_neighbours": ["Robert", "Kevin"]}', {"Kevin-Linda", "Linda-Robert"}),
        ("**My neighbours:** Robert, Kevin", {"Kevin-Linda", "Linda-Robert"}),
        ("- neighbours: Robert & Kevin", {"Kevin-Linda", "Linda-Robert"}),
        ("Neighbourhood: {Robert, Kevin}", {"Kevin-Linda", "Linda-Robert"}),
        ("My contacts\n- Robert\n- Kevin", {"Kevin-Linda", "Linda-Robert"}),
        ("My links are:\n1. Robert\n2. Kevin", {"Kevin-Linda", "Linda-Robert"}),
        ("I'm wedged between Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("Both Robert and Kevin are connected with me.", {"Kevin-Linda", "Linda-Robert"}),
        ("Robert and Kevin border me.", {"Kevin-Linda", "Linda-Robert"}),
        ("The two I'm linked to are Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("I know that Robert and Kevin are neighbours.", {"Kevin-Robert"}),
        ("Robert is a neighbour to both Kevin and Emily.", {"Emily-Robert", "Kevin-Robert"}),
        ("Robert has an edge to Kevin.", {"Kevin-Robert"}),
        ("Robert links to Kevin.", {"Kevin-Robert"}),
        ("There's a connection from Robert to Kevin.", {"Kevin-Robert"}),
        ("Robert <-> Kevin are linked.", {"Kevin-Robert"}),
        ("Robert and Kevin share a link.", {"Kevin-Robert"}),
        ("Besides you I'm only linked to Kevin.", {"Kevin-Linda"}),
        ("Apart from you, my neighbours are Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("You, Robert and Kevin are my neighbours.", {"James-Linda", "Kevin-Linda", "Linda-Robert"}),
        ("You're one of my neighbours.", {"James-Linda"}),
        ("We are connected.", {"James-Linda"}),
        ("You and I are directly linked.", {"James-Linda"}),
        ("You and Robert are both neighbours of mine.", {"James-Linda", "Linda-Robert"}),
        ("Among my neighbours are Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("My list of neighbours is Robert, Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("My neighbour list: Robert, Kevin", {"Kevin-Linda", "Linda-Robert"}),
        ("List of my neighbours: Robert, Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("I've two neighbours: Robert as well as Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("Next to me sit Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("My other neighbours besides you: Robert, Kevin", {"Kevin-Linda", "Linda-Robert"}),
        ("My remaining neighbour is Kevin.", {"Kevin-Linda"}),
        ("My one other neighbour, Kevin, is undecided.", {"Kevin-Linda"}),
        ("Kevin, another neighbour of mine, took 1.", {"Kevin-Linda"}),
        ("I can only exchange messages with Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("Kevin isn't adjacent to Robert.", {"Kevin-Robert"}),
        ("Emily's neighbours are Robert, Kevin and you.", {"Emily-James", "Emily-Kevin", "Emily-Robert"}),
        ("Your neighbours are Robert and Kevin, right?", {"James-Kevin", "James-Robert"}),
        ("Emily is linked to Robert and to Kevin.", {"Emily-Kevin", "Emily-Robert"}),
        ("Do you have an edge to Kevin?", {"James-Kevin"}),
        ("Is there a link between you and Kevin?", {"James-Kevin"}),
        ("I have edges with both Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("my neighbors = [Robert, Kevin]", {"Kevin-Linda", "Linda-Robert"}),
        ("I have 2 neighbors (Robert and Kevin).", {"Kevin-Linda", "Linda-Robert"}),
        ("As for my neighbours, they are Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("Kevin counts among my neighbours.", {"Kevin-Linda"}),
        ("Kevin belongs to my neighbours.", {"Kevin-Linda"}),
        ("Kevin and I are neighbours.", {"Kevin-Linda"}),
        ("I share edges with Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("My node connects to Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
        ("My edges lead to Robert and Kevin.", {"Kevin-Linda", "Linda-Robert"}),
    ],
)
def test_who_is_linked_is_read_in_many_words(text, pairs):
    assert {"-".join(sorted((subject, value))) for _, subject, value, _ in stated(text, "edge")} == pairs
