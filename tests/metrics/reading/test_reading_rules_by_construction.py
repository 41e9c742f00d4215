"""Rules in other words: offers, coins, heaps and words that are final."""

import pytest
from stated import stated


@pytest.mark.parametrize(
    ("task", "text", "rule", "mood"),
    [
        ("coloring", "When two of us land on one colour, both draw again at random.", "-/random_free/both/-", "assert"),
        ("coloring", "Two of us in one group: one of them, chosen by lot, leaves.", "-/-/random/-", "assert"),
        (
            "matching",
            "1. I knock at one neighbour's door at a time.\n2. A yes binds us, a no sends me to the next.",
            "-/propose_accept/-/-",
            "assert",
        ),
        ("matching", "Each round I make an offer, which is taken or declined.", "-/propose_accept/-/-", "assert"),
        (
            "matching",
            "From A to Z, each asks a neighbour, and whoever is asked first accepts.",
            "alphabetical/propose_accept/-/-",
            "assert",
        ),
        (
            "matching",
            "Those with fewest links ask first, and an offer that is nodded at holds.",
            "degree/propose_accept/-/-",
            "assert",
        ),
        ("consensus", "The lowest bit anyone ever names wins, and I pass on all I hear.", "-/flood/-/relay", "assert"),
        ("consensus", "Let Susan's word be final.", "leader/-/-/-", "proposal"),
        ("consensus", "I count the bits around me and join the bigger heap.", "-/majority/-/-", "assert"),
        ("consensus", "Nobody goes first; we side with the larger camp.", "none/majority/-/-", "assert"),
        ("consensus", "Toss a coin, all of you, and stay with what it shows.", "-/random_free/-/-", "proposal"),
        ("coloring", "How about Susan giving out the groups?", "leader/assigned/-/-", "proposal"),
        ("leader_election", "I propose we all throw a die, the highest throw leading.", "random/-/-/-", "proposal"),
        ("leader_election", "The greatest degree decides, and ties are settled by lot.", "degree/-/random/-", "assert"),
        (
            "leader_election",
            "Always forward the last name in the alphabet that you've heard; its bearer leads.",
            "reverse/flood/-/relay",
            "proposal",
        ),
        ("coloring", "I always go for the lowest number nobody around me has.", "-/smallest_free/-/-", "assert"),
        ("coloring", "Collisions: both redraw. Let's all follow this!", "-/-/both/-", "proposal"),
        (
            "consensus",
            "### How we agree\n1. Everyone starts with its own bit.\n2. Adopt the lowest bit you've heard so far.\n3. Relay that bit to all your neighbours.",
            "-/flood/-/relay",
            "proposal",
        ),
        ("consensus", "I take the highest value heard so far. Then I forward that value.", "-/flood/-/relay", "assert"),
        ("leader_election", "By lot: each rolls a random number, the top one leads.", "random/-/-/-", "assert"),
        ("coloring", "Whenever Susan and I both want the same group, a coin decides.", "-/-/random/-", "assert"),
        ("matching", "If you and I chose the same one, lots are drawn over who steps aside.", "-/-/random/-", "assert"),
        (
            "matching",
            "The later name yields when two collide; that's me most of the time.",
            "-/-/higher_yields/-",
            "assert",
        ),
        ("vertex_cover", "Rule for clashes: whoever has the larger name moves.", "-/-/higher_yields/-", "assert"),
    ],
)
def test_the_rule_is_read(task, text, rule, mood):
    assert stated(text, "strategy", task=task) == [("strategy", "Linda", rule, mood)]


@pytest.mark.parametrize(
    ("task", "text"),
    [
        ("matching", "Robert's offer is kind."),
        ("matching", "I've asked one neighbour so far."),
        ("consensus", "Susan's word reached me a round ago."),
        ("coloring", "Robert is handing out compliments."),
        ("consensus", "The bigger camp is on 1."),
        ("coloring", "Go to 2, so that nobody needs to switch."),
        ("coloring", "I'd like everybody to follow this."),
    ],
)
def test_no_rule_is_read(task, text):
    assert stated(text, "strategy", task=task) == []
