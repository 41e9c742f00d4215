import pytest
from stated import stated


@pytest.mark.parametrize(
    ("task", "text", "key", "mood"),
    [
        ("coloring", "Let's let the alphabetically first agent choose first.", "alphabetical/-/-/-", "proposal"),
        (
            "coloring",
            "In case of a clash, whoever's name comes first in the alphabet keeps the group.",
            "-/-/higher_yields/-",
            "proposal",
        ),
        ("coloring", "If we clash, the one later in the alphabet changes.", "-/-/higher_yields/-", "proposal"),
        ("coloring", "If there is a tie, lower name wins.", "-/-/higher_yields/-", "proposal"),
        (
            "coloring",
            "I keep my group if my name is alphabetically smaller, otherwise I switch.",
            "-/-/higher_yields/-",
            "assert",
        ),
        ("coloring", "We take turns in alphabetical order.", "alphabetical/-/-/-", "proposal"),
        ("coloring", "How about going by alphabetical order?", "alphabetical/-/-/-", "proposal"),
        ("coloring", "Are you using alphabetical order?", "alphabetical/-/-/-", "question"),
        ("coloring", "Let's not use alphabetical order.", "alphabetical/-/-/-", "negated"),
        ("coloring", "I'll just pick randomly and change if someone has the same.", "-/random_free/-/-", "assert"),
        ("coloring", "Everyone should choose the lowest available group.", "-/smallest_free/-/-", "proposal"),
        (
            "coloring",
            "The node with the highest degree chooses first, then the others pick the lowest available.",
            "degree/smallest_free/-/-",
            "proposal",
        ),
        ("coloring", "Susan should be the coordinator who assigns groups to all.", "leader/assigned/-/-", "proposal"),
        ("leader_election", "Let's elect the agent with the alphabetically last name.", "reverse/-/-/-", "proposal"),
        (
            "leader_election",
            "The agent whose name is first in alphabetical order becomes leader.",
            "alphabetical/-/-/-",
            "proposal",
        ),
        ("leader_election", "I suggest we pick whoever has the most connections.", "degree/-/-/-", "proposal"),
        (
            "leader_election",
            "Please forward the highest name you have seen so far; the highest wins.",
            "reverse/flood/-/relay",
            "proposal",
        ),
        ("consensus", "Let's follow the majority vote.", "-/majority/-/-", "proposal"),
        ("consensus", "I'll adopt whatever value most of my neighbours have.", "-/majority/-/-", "assert"),
        ("consensus", "If there's no agreement, we default to 0.", "-/default/-/-", "proposal"),
        ("consensus", "Everyone passes along the smallest bit it has seen.", "-/flood/-/relay", "proposal"),
        ("vertex_cover", "Whoever has fewer neighbours steps back.", "-/-/degree/-", "proposal"),
        ("vertex_cover", "The higher-degree node becomes coordinator.", "degree/-/-/-", "proposal"),
        (
            "matching",
            "Each of us proposes to one neighbour, and the neighbour accepts or rejects.",
            "-/propose_accept/-/-",
            "proposal",
        ),
        ("matching", "Let's pair up in order of names.", "alphabetical/-/-/-", "proposal"),
        (
            "coloring",
            "Let's share our full neighbour lists so everybody can map the network.",
            "-/-/-/gather",
            "proposal",
        ),
    ],
)
def test_a_rule_is_read_as_its_key(task, text, key, mood):
    assert stated(text, "strategy", task=task) == [("strategy", "Linda", key, mood)]


def test_sentences_of_one_paragraph_that_complete_one_another_state_one_rule():
    text = "Let's go in alphabetical order. Robert says hi. On a clash the lower name yields."
    assert stated(text, "strategy") == [("strategy", "Linda", "alphabetical/-/lower_yields/-", "proposal")]


def test_sentences_that_contradict_each_other_state_two_rules():
    text = "Let's go in alphabetical order. Or let's go in reverse alphabetical order."
    assert [value for _, _, value, _ in stated(text, "strategy")] == ["alphabetical/-/-/-", "reverse/-/-/-"]


def test_rules_of_two_paragraphs_are_two():
    text = "Let's go in alphabetical order.\n\nOn a clash the lower name yields."
    assert [value for _, _, value, _ in stated(text, "strategy")] == ["alphabetical/-/-/-", "-/-/lower_yields/-"]


def test_what_is_passed_on_alone_is_no_rule():
    assert stated("I only tell you my own choice.", "strategy") == []


def test_private_text_states_the_speakers_rules_too():
    assert stated("I'll follow the majority.", "strategy", task="consensus", hearer=None) == [
        ("strategy", "Linda", "-/majority/-/-", "assert")
    ]
