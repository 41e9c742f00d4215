"""Sizes, diameters, rounds and degrees in unusual constructions: clefts, fronted numbers, keys, lists with their sum."""

import pytest
from stated import stated


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Facts so far:\n- people: 5\n- diameter: 2", [("n", None, "5", "assert"), ("diameter", None, "2", "assert")]),
        ('{"people": 7}', [("n", None, "7", "assert")]),
        ("players = 6", [("n", None, "6", "assert")]),
        ("Population: eight.", [("n", None, "8", "assert")]),
        ("The network, I suppose, is six strong.", [("n", None, "6", "leaning")]),
        ("This graph, six of us strong, isn't large.", [("n", None, "6", "assert")]),
        ("Heads in this network: six.", [("n", None, "6", "assert")]),
        ("Nine we are, no more and no less.", [("n", None, "9", "assert")]),
        ("Seven people make up the network, as far as I can tell.", [("n", None, "7", "assert")]),
        ("Our number is seven.", [("n", None, "7", "assert")]),
        ("I count four agents all told, me among them.", [("n", None, "4", "assert")]),
        ("Your head count is off; we're five.", [("n", None, "5", "assert")]),
        ("We're five, James, not more.", [("n", None, "5", "assert")]),
        ("There's six of us playing.", [("n", None, "6", "assert")]),
        ("team size → 8", [("n", None, "8", "assert")]),
        ("The graph, 3 across at its widest, isn't big.", [("diameter", None, "3", "assert")]),
        ("Four hops from end to end, that's our graph.", [("diameter", None, "4", "assert")]),
        ("At its widest the network measures three steps.", [("diameter", None, "3", "assert")]),
        ("From one end to the other it's four links.", [("diameter", None, "4", "assert")]),
        ("diam → 4", [("diameter", None, "4", "assert")]),
        ("Nobody here is more than two hops from anybody else.", [("diameter", None, "2", "assert")]),
        ("It's about five steps across, I guess.", [("diameter", None, "5", "leaning")]),
        ("Two rounds, then the curtain falls.", [("rounds", None, "2", "assert")]),
        ("One round is still ours to use.", [("rounds", None, "1", "assert")]),
        ("Our last round, this one!", [("rounds", None, "1", "assert")]),
        ("This, James, is the last round.", [("rounds", None, "1", "assert")]),
        ("Has the last round begun?", [("rounds", None, "1", "question")]),
        ("Three more exchanges and we must answer.", [("rounds", None, "3", "assert")]),
        ("Another two rounds, then it's over.", [("rounds", None, "2", "assert")]),
        ("There's but one turn remaining.", [("rounds", None, "1", "assert")]),
        ("It's the final round, so I stick with 2.", [("rounds", None, "1", "assert")]),
        ("Rounds to go → 4", [("rounds", None, "4", "assert")]),
        ("Three rounds until we answer.", [("rounds", None, "3", "assert")]),
        ("The clock says two more rounds.", [("rounds", None, "2", "assert")]),
        ("After this round it's over.", [("rounds", None, "1", "assert")]),
        ("Five people told me so.", []),
        ("Last round you took 1.", []),
        ("In two rounds I'll tell you more.", []),
        ("Three rounds ago you had 2.", []),
        ("There are five groups.", []),
        ("We are one team.", []),
        ("The two of us are in 3.", []),
        ("My group is 5.", []),
        ("Would it be two neighbours that you've got?", [("degree", "James", "2", "question")]),
        ("Is it three links you have?", [("degree", "James", "3", "question")]),
        ("Three neighbours I have, and you're one of them.", [("degree", "Linda", "3", "assert")]),
        ("Two plus one, that makes three neighbours for me.", [("degree", "Linda", "3", "assert")]),
        (
            "Robert has four neighbours, you just the one.",
            [("degree", "Robert", "4", "assert"), ("degree", "James", "1", "assert")],
        ),
        (
            "Robert counts three neighbours, James; I count two.",
            [("degree", "Robert", "3", "assert"), ("degree", "Linda", "2", "assert")],
        ),
        ("Susan has two links, I four.", [("degree", "Susan", "2", "assert"), ("degree", "Linda", "4", "assert")]),
        ("My links: Robert + you + Susan → three in all.", [("degree", "Linda", "3", "assert")]),
        ("Robert, you and Susan: three links in all.", [("degree", "Linda", "3", "assert")]),
        ("Three is the number of links Robert has.", [("degree", "Robert", "3", "assert")]),
        ("Two links are all you've got.", [("degree", "James", "2", "assert")]),
        (
            "I don't have 2 neighbours, I have 3.",
            [("degree", "Linda", "2", "negated"), ("degree", "Linda", "3", "assert")],
        ),
        ("Kevin's got five people around him.", [("degree", "Kevin", "5", "assert")]),
        ("A single neighbour is all I have.", [("degree", "Linda", "1", "assert")]),
        ("degree(me) = 4", [("degree", "Linda", "4", "assert")]),
        ("I've but two neighbours.", [("degree", "Linda", "2", "assert")]),
        ("My neighbours number three.", [("degree", "Linda", "3", "assert")]),
        ("I'm linked up with three others.", [("degree", "Linda", "3", "assert")]),
        ("I offer myself to one neighbour at a time.", []),
        ("Every agent has two neighbours at least.", []),
        ("One of my neighbours took 2.", []),
    ],
)
def test_a_count_is_read_in_any_construction(text, facts):
    assert stated(text, "n", "diameter", "rounds", "degree") == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "**My neighbours (3):** Susan, Kevin, James",
            "Linda-Susan, Linda-Kevin, Linda-James, Linda has 3",
        ),
        ("### Status\n- contacts: James\n- links: Kevin, James", "Linda-James, Linda-Kevin"),
        ("**Linda → James**\n- Degree: 4\n- Neighbors: Susan, James", "Linda has 4, Linda-Susan, Linda-James"),
        ("**Linda → James**\n- 3 neighbours\n- 5 rounds left", "Linda has 3"),
        ("I have three neighbours, James.", "Linda has 3"),
        ("My contacts are: Robert, James", "Linda-Robert, Linda-James"),
        ("links (2): James, Emily", "Linda-James, Linda-Emily, Linda has 2"),
        ("My neighbours are Susan and Kevin, James.", "Linda-Susan, Linda-Kevin"),
        ("My neighbours (3 and 4) want it too.", ""),
    ],
)
def test_a_list_of_neighbours_has_the_hearer_and_a_count_in_it(text, facts):
    said = {
        f"{whose} has {value}" if slot == "degree" else f"{whose}-{value}"
        for slot, whose, value, _ in stated(text, "edge", "degree")
    }
    assert said == set(filter(None, facts.split(", ")))
