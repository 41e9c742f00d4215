"""Edges, degrees, sizes and rounds where a sentence goes its own way."""

import pytest
from stated import stated


def _edges(text):
    return {(one, other, mood) for _, one, other, mood in stated(text, "edge")}


@pytest.mark.parametrize(
    ("text", "edges"),
    [
        (
            "I'm on speaking terms with Robert and Kevin only.",
            {("Linda", "Robert", "assert"), ("Linda", "Kevin", "assert")},
        ),
        ("I have an edge to Robert and one to Kevin.", {("Linda", "Robert", "assert"), ("Linda", "Kevin", "assert")}),
        (
            "Kevin is linked with Emily but not with Brian.",
            {("Kevin", "Emily", "assert"), ("Kevin", "Brian", "negated")},
        ),
        (
            "Around me: James, Robert, Kevin.",
            {("Linda", "James", "assert"), ("Linda", "Robert", "assert"), ("Linda", "Kevin", "assert")},
        ),
        ("Robert and Kevin are mutual neighbours.", {("Robert", "Kevin", "assert")}),
        ("Kevin tells me that he is connected to Emily.", {("Kevin", "Emily", "assert")}),
        (
            "I like Kevin. His neighbours are Emily and myself.",
            {("Kevin", "Emily", "assert"), ("Kevin", "Linda", "assert")},
        ),
        ("Group 1 is used by Kevin's neighbour Emily.", {("Kevin", "Emily", "assert")}),
        (
            "Neither Kevin nor Emily is a neighbour of mine.",
            {("Linda", "Kevin", "negated"), ("Linda", "Emily", "negated")},
        ),
        ("Susan isn't adjacent to me, Kevin is.", {("Linda", "Susan", "negated"), ("Linda", "Kevin", "assert")}),
        ("You and Susan share an edge, James, do you not?", {("James", "Susan", "question")}),
        ("There is an edge between the two of us.", {("Linda", "James", "assert")}),
        (
            "How many neighbours do you have? Mine are Robert and Kevin.",
            {("Linda", "Robert", "assert"), ("Linda", "Kevin", "assert")},
        ),
        ("I have three neighbours; Susan has two.", set()),
        ("Who's next to you?", set()),
    ],
)
def test_edges(text, edges):
    assert _edges(text) == edges


@pytest.mark.parametrize(
    ("text", "degrees"),
    [
        ("Kevin's degree is five, mine only three.", {("Kevin", "5"), ("Linda", "3")}),
        ("Emily has three links, Kevin one.", {("Emily", "3"), ("Kevin", "1")}),
        ("I have four links while you, James, have two.", {("Linda", "4"), ("James", "2")}),
        ("Emily, who has four links, should lead.", {("Emily", "4")}),
        ("Emily with her four links should lead.", {("Emily", "4")}),
        ("Emily (degree 4) should lead.", {("Emily", "4")}),
        ("Kevin, by the way, has five neighbours.", {("Kevin", "5")}),
        ("Each of us has two neighbours.", {("Linda", "2"), ("James", "2")}),
        ("deg(me)=3, deg(Kevin)=2", {("Linda", "3"), ("Kevin", "2")}),
        ("My only two contacts are Robert and you.", {("Linda", "2")}),
        ("Your number of neighbours is 4.", {("James", "4")}),
        ("Whoever has the most neighbours should lead. I have 3.", {("Linda", "3")}),
    ],
)
def test_degrees(text, degrees):
    assert {(one, number) for _, one, number, _ in stated(text, "degree")} == degrees


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("There are five of us, not six.", {("n", "5", "assert"), ("n", "6", "negated")}),
        ("The parties number six.", {("n", "6", "assert")}),
        ("size of network: 7", {("n", "7", "assert")}),
        ("Diameter (estimated): 2", {("diameter", "2", "leaning")}),
        ("The longest way between any two of us is three steps.", {("diameter", "3", "assert")}),
        ("It's at most, as I see it, a diameter-3 graph.", {("diameter", "3", "assert")}),
        ("Four rounds are still ahead of us.", {("rounds", "4", "assert")}),
        ("Rounds left: not 3, but 2.", {("rounds", "3", "negated"), ("rounds", "2", "assert")}),
        ("Is this the last round?", {("rounds", "1", "question")}),
        ("Four rounds remain, I think.", {("rounds", "4", "leaning")}),
    ],
)
def test_sizes_and_rounds(text, told):
    assert {(slot, value, mood) for slot, _, value, mood in stated(text, "n", "diameter", "rounds")} == told
