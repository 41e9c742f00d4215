import pytest
from stated import reader, stated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Hey Zoe, are you there?", ["Zoe"]),
        ("Ask Mateo about it.", ["Mateo"]),
        ("Grace has Group 2.", ["Grace"]),
        ("I talked to Mark and Grace.", ["Mark", "Grace"]),
        ("Hi Xanthippe, how are you?", ["Xanthippe"]),
        ("Group 2 for Alice, Group 1 for Bob.", ["Alice", "Bob"]),
        ("Alice: Group 1\nBob: Group 2", ["Alice", "Bob"]),
        ("I asked May about it.", ["May"]),
        ("Hi Grace, how are things?", ["Grace"]),
        ("Shall we make Balthasar our leader?", ["Balthasar"]),
        ("I'm in contact with Eudoxia.", ["Eudoxia"]),
        ("We could elect Winifred.", ["Winifred"]),
        ("Let's make Group 2 the default.", []),
        ("I stay in touch with Everyone.", []),
        ("Best regards,\nRose", ["Rose"]),
        ("We can decide in May.", []),
        ("My Final Hope is Group 2.", []),
    ],
)
def test_a_name_that_no_agent_has_is_a_phantom(text, names):
    assert stated(text, "phantom") == [("phantom", None, name, "assert") for name in names]


def test_an_agents_own_name_is_no_phantom_even_when_it_is_a_word_or_two_of_them():
    agents = ("Grace", "Anna Lee", "Linda")
    assert [
        one for one in reader(agents=agents).read("Grace and Anna Lee agree.", "Linda", None) if one.slot == "phantom"
    ] == []


def test_a_name_that_is_said_twice_in_a_clause_is_one_phantom():
    assert len(stated("Zoe said that Zoe is on it.", "phantom")) == 1
