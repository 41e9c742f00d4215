import pytest
from stated import stated

_FACTS = ("edge", "degree", "n", "diameter", "rounds")


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "My neighbours are James, Robert and Kevin.",
            [
                ("edge", "Linda", "James", "assert"),
                ("edge", "Linda", "Robert", "assert"),
                ("edge", "Linda", "Kevin", "assert"),
            ],
        ),
        (
            "I am neighbours with Robert and Kevin.",
            [("edge", "Linda", "Robert", "assert"), ("edge", "Linda", "Kevin", "assert")],
        ),
        ("Besides you, I'm connected to Robert.", [("edge", "Linda", "Robert", "assert")]),
        ("Kevin and Emily are connected to each other.", [("edge", "Kevin", "Emily", "assert")]),
        (
            "Kevin's neighbours: Emily and Brian",
            [("edge", "Kevin", "Emily", "assert"), ("edge", "Kevin", "Brian", "assert")],
        ),
        (
            "My neighbors include Robert, Kevin.",
            [("edge", "Linda", "Robert", "assert"), ("edge", "Linda", "Kevin", "assert")],
        ),
        ("Are you connected to Kevin?", [("edge", "James", "Kevin", "question")]),
        ("Is Kevin your neighbour?", [("edge", "James", "Kevin", "question")]),
        ("I'm not connected to Kevin.", [("edge", "Linda", "Kevin", "negated")]),
        ("Kevin isn't my neighbour.", [("edge", "Linda", "Kevin", "negated")]),
        (
            "Robert, Kevin and I are all neighbours of Susan.",
            [
                ("edge", "Robert", "Susan", "assert"),
                ("edge", "Kevin", "Susan", "assert"),
                ("edge", "Linda", "Susan", "assert"),
            ],
        ),
        ("There's an edge between Robert and Kevin.", [("edge", "Robert", "Kevin", "assert")]),
        (
            "My connections: Robert | Kevin",
            [("edge", "Linda", "Robert", "assert"), ("edge", "Linda", "Kevin", "assert")],
        ),
        ("Edges I know: Robert-Kevin", [("edge", "Robert", "Kevin", "assert")]),
        (
            "I only have two neighbours, you and Robert.",
            [
                ("degree", "Linda", "2", "assert"),
                ("edge", "Linda", "James", "assert"),
                ("edge", "Linda", "Robert", "assert"),
            ],
        ),
        ("I have a total of five neighbours.", [("degree", "Linda", "5", "assert")]),
        ("My node has degree 4.", [("degree", "Linda", "4", "assert")]),
        ("Robert's degree is 4.", [("degree", "Robert", "4", "assert")]),
        ("Do you have 3 neighbours?", [("degree", "James", "3", "question")]),
        ("All 4 of my neighbours are in Group 1.", [("degree", "Linda", "4", "assert")]),
        ("I'm a node with 3 neighbours.", [("degree", "Linda", "3", "assert")]),
        ("I have degree 3.", [("degree", "Linda", "3", "assert")]),
        ("We're 16 agents altogether.", [("n", None, "16", "assert")]),
        ("There are eight agents, so it may take a while.", [("n", None, "8", "assert")]),
        ("In a network of 16 nodes that takes time.", [("n", None, "16", "assert")]),
        ("The whole graph has 8 vertices.", [("n", None, "8", "assert")]),
        ("n=8", [("n", None, "8", "assert")]),
        ("With eight of us in the network, let's be quick.", [("n", None, "8", "assert")]),
        ("Among the 16 agents only one leads.", [("n", None, "16", "assert")]),
        ("Are there 8 of us?", [("n", None, "8", "question")]),
        ("The diameter of our network is at most 4.", [("diameter", None, "4", "assert")]),
        ("Network diameter = 4", [("diameter", None, "4", "assert")]),
        ("The longest shortest path is 4.", [("diameter", None, "4", "assert")]),
        ("2 rounds left", [("rounds", None, "2", "assert")]),
        ("Just two more rounds.", [("rounds", None, "2", "assert")]),
        ("We only have 3 rounds.", [("rounds", None, "3", "assert")]),
        ("Rounds remaining: 2", [("rounds", None, "2", "assert")]),
        ("It's the final round of messages.", [("rounds", None, "1", "assert")]),
        ("This is our last chance to coordinate.", [("rounds", None, "1", "assert")]),
        ("With three rounds to go there is time.", [("rounds", None, "3", "assert")]),
        ("No rounds left.", [("rounds", None, "0", "assert")]),
        ("We have 2 turns remaining.", [("rounds", None, "2", "assert")]),
    ],
)
def test_what_is_said_of_the_graph_and_the_rounds_is_read(text, facts):
    assert sorted(stated(text, *_FACTS), key=str) == sorted(facts, key=str)
