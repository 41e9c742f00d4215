"""Which false claims entered where and how far they went: the story names the agent, the round, the words and the hops."""

from planted import planted
from told_story import told

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.reporting.explaining.false_claims import false_claims, phantom_names
from pytest_agentsnet.reporting.explaining.false_facts import false_facts
from pytest_agentsnet.reporting.explaining.item_words import told_item

NINE = "There are 9 agents in the network."


def taking(n=4, rounds=4):
    cell = planted("coloring", n, rounds)
    for number, agent in enumerate(cell.instance.topology.agents):
        cell.says(agent, 0, cell.instance.topology.neighbours(agent), f"I take Group {1 + number % 2}.")
    return cell.answers_are(*(f"Group {1 + number % 2}" for number in range(n)))


def test_a_false_claim_that_is_passed_on_is_followed_to_where_it_ends():
    cell = taking().says("Ann", 1, "Bob", NINE).says("Bob", 2, "Cleo", f"So I heard: {NINE}")
    text = told(false_claims(cell.read_case()))
    assert text.startswith(
        "False claims 1 false thing told of others and of the graph, read twice; once passed on or acted on unquestioned."
    )
    assert "that there are 9 agents: first by (Ann, round 2); what it knew speaks against it; there are 4" in text
    assert f'(Ann, round 2) to Bob: "{NINE[:-1]}' in text
    assert (
        "Bob (1 hop from Ann) was told by Ann and passed it on in round 3, although it could have known better" in text
    )
    assert "(Bob, round 3) to Cleo: " in text
    assert "Cleo read it and made nothing of it" in text


def test_a_second_hop_is_two_hops_from_where_it_entered():
    cell = taking().says("Ann", 0, "Bob", NINE).says("Bob", 1, "Cleo", NINE).says("Cleo", 2, "Dan", NINE)
    (fact,) = false_facts(cell.read_case())
    assert [(one.hearing.receiver, one.turn, one.hops) for one in fact.received if one.hearing.accepted] == [
        ("Bob", 1, 1),
        ("Cleo", 2, 2),
    ]
    assert fact.reach == 2


def test_what_was_acted_on_is_told_with_the_words_of_the_change():
    triangle = Topology(("Ann", "Bob", "Cleo"), (("Ann", "Bob"), ("Bob", "Cleo"), ("Ann", "Cleo")))
    cell = planted("coloring", topology=triangle).answers_are("Group 1", "Group 3", "Group 3")
    cell.says("Ann", 0, ["Bob", "Cleo"], "I take Group 1.").says("Cleo", 0, ["Ann", "Bob"], "I take Group 3.")
    cell.says("Bob", 0, ["Ann", "Cleo"], "I take Group 2.").says("Ann", 1, "Bob", "Cleo is in Group 2.")
    cell.says("Bob", 2, "Ann", "I take Group 3.")
    text = told(false_claims(cell.read_case()))
    assert (
        "that Cleo answers Group 2: first by (Ann, round 2); it had heard something else; Cleo had last said Group 3"
        in text
    )
    assert (
        "Bob (1 hop from Ann) was told by Ann and acted on it in round 3, although it could have known better" in text
    )
    assert '(Bob, round 3) to Ann: "I take Group 3' in text


def test_a_claim_that_is_taken_back_says_when():
    cell = taking().says("Ann", 0, "Bob", NINE).says("Ann", 2, "Bob", "There are 4 agents in the network.")
    assert "Ann took it back in round 3" in told(false_claims(cell.read_case()))


def test_whoever_says_the_same_unasked_is_told_apart_from_those_who_were_told():
    cell = taking().says("Ann", 0, "Bob", NINE).says("Dan", 1, "Cleo", NINE)
    text = told(false_claims(cell.read_case()))
    assert f'Dan said so too in round 2, and had not been told (Dan, round 2) to Cleo: "{NINE[:-1]}' in text


def test_what_most_believed_comes_first():
    cell = taking().says("Dan", 0, "Cleo", "There are 7 agents in the network.")
    cell.says("Ann", 1, "Bob", NINE).says("Bob", 2, "Cleo", NINE)
    assert [told_item(fact.item) for fact in false_facts(cell.read_case())] == [
        "there are 9 agents",
        "there are 7 agents",
    ]


def test_a_name_that_nobody_has_stands_in_a_section_of_its_own():
    cell = taking().says("Ann", 1, "Bob", "Zoe is in Group 3.").says("Bob", 2, "Cleo", "Zoe is in Group 3.")
    text = told(phantom_names(cell.read_case()))
    assert text.startswith("Names that nobody has 2 agents wrote of somebody who is no agent.")
    assert (
        'that there is somebody called Zoe: first by (Ann, round 2) (Ann, round 2) to Bob: "Zoe is in Group 3' in text
    )
    assert "Bob (1 hop from Ann) was told by Ann and passed it on in round 3" in text
    assert not any(fact.item[0] == "phantom" for fact in false_facts(taking().read_case()))


def test_where_nothing_false_was_told_both_sections_are_one_line():
    case = taking().read_case()
    assert len(list(false_claims(case).lines())) == len(list(phantom_names(case).lines())) == 1


def test_every_kind_of_fact_has_words_of_its_own():
    slots = ("answer", "leader", "taken", "free", "edge", "degree", "n", "diameter", "rounds", "phantom")
    assert len({told_item((slot, "Bob", "3")) for slot in slots}) == len(slots)


def test_what_was_so_stands_beside_what_was_said():
    cell = taking().says("Ann", 1, "Bob", "I have 3 neighbours.")
    assert "that Ann has 3 neighbours: first by (Ann, round 2); what it knew speaks against it; Ann has 1" in told(
        false_claims(cell.read_case())
    )


def test_what_nobody_had_said_is_told_as_that():
    cell = taking().says("Ann", 1, "Bob", "Dan takes Group 3.")
    text = told(false_claims(cell.read_case()))
    assert "that Dan answers Group 3: first by (Ann, round 2); " in text
    assert "; Dan had last said Group 2" in text
