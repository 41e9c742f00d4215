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
            "assert",
        ),
        ("coloring", "If we clash, the one later in the alphabet changes.", "-/-/higher_yields/-", "assert"),
        ("coloring", "If there is a tie, lower name wins.", "-/-/higher_yields/-", "assert"),
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
            "assert",
        ),
        ("coloring", "Susan should be the coordinator who assigns groups to all.", "leader/assigned/-/-", "proposal"),
        ("leader_election", "Let's elect the agent with the alphabetically last name.", "reverse/-/-/-", "proposal"),
        (
            "leader_election",
            "The agent whose name is first in alphabetical order becomes leader.",
            "alphabetical/-/-/-",
            "assert",
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
        ("consensus", "If there's no agreement, we default to 0.", "-/default/-/-", "assert"),
        ("consensus", "Everyone passes along the smallest bit it has seen.", "-/flood/-/relay", "proposal"),
        ("vertex_cover", "Whoever has fewer neighbours steps back.", "-/-/degree/-", "assert"),
        ("vertex_cover", "The higher-degree node becomes coordinator.", "degree/-/-/-", "assert"),
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
        (
            "coloring",
            "Rule: the agent with the alphabetically lower name changes its group whenever we collide.",
            "-/-/lower_yields/-",
            "assert",
        ),
        (
            "coloring",
            "If both of us want the same group, whoever is later in the alphabet keeps it.",
            "-/-/lower_yields/-",
            "assert",
        ),
        (
            "coloring",
            "When two neighbours pick equal groups, the one with the higher name keeps it and the other moves.",
            "-/-/lower_yields/-",
            "assert",
        ),
        ("coloring", "Tie-breaker: smaller name wins.", "-/-/higher_yields/-", "assert"),
        ("coloring", "In the event of a clash I'll give way if my name is smaller.", "-/-/lower_yields/-", "assert"),
        ("coloring", "I'll change my group if someone with a higher name has it.", "-/-/lower_yields/-", "assert"),
        ("coloring", "Let's break ties by degree: whoever has fewer neighbours moves.", "-/-/degree/-", "proposal"),
        ("coloring", "On a conflict we both choose again at random.", "-/random_free/both/-", "assert"),
        ("coloring", "On collision flip a coin to decide who moves.", "-/-/random/-", "proposal"),
        ("coloring", "I suggest a greedy approach: smallest available group first.", "-/smallest_free/-/-", "proposal"),
        (
            "coloring",
            "Each agent takes the lowest-numbered group which none of its neighbours uses.",
            "-/smallest_free/-/-",
            "proposal",
        ),
        (
            "coloring",
            "I go through the groups and take the first one that's available.",
            "-/smallest_free/-/-",
            "assert",
        ),
        ("coloring", "I choose uniformly at random from the remaining groups.", "-/random_free/-/-", "assert"),
        (
            "coloring",
            "We could all choose a random available group and redraw if we clash.",
            "-/random_free/both/-",
            "proposal",
        ),
        (
            "coloring",
            "Everybody waits for neighbours with greater names, then takes the smallest free one.",
            "reverse/smallest_free/-/-",
            "proposal",
        ),
        ("coloring", "I wait for all my higher-named neighbours before I decide.", "reverse/-/-/-", "assert"),
        ("coloring", "Order: A to Z.", "alphabetical/-/-/-", "assert"),
        ("coloring", "Priority by name, Z first.", "reverse/-/-/-", "assert"),
        ("coloring", "Let's decide in order of our names, beginning with the last.", "reverse/-/-/-", "proposal"),
        ("coloring", "Agents pick in alphabetical sequence.", "alphabetical/-/-/-", "assert"),
        ("coloring", "Best-connected agents decide first.", "degree/-/-/-", "assert"),
        ("coloring", "The most connected one of us should start.", "degree/-/-/-", "proposal"),
        ("coloring", "Let Robert be our coordinator: he assigns the groups.", "leader/assigned/-/-", "proposal"),
        ("coloring", "I'll assign groups to everybody.", "leader/assigned/-/-", "assert"),
        (
            "coloring",
            "Let's have a central coordinator who tells everyone its group.",
            "leader/assigned/-/-",
            "proposal",
        ),
        (
            "coloring",
            "Let's collect everyone's neighbours, so each of us can reconstruct the full graph.",
            "-/-/-/gather",
            "proposal",
        ),
        ("coloring", "I'll forward every adjacency list I receive.", "-/-/-/gather", "assert"),
        (
            "coloring",
            "Please send me your neighbour list and pass mine on; once we have the entire network we compute one solution.",
            "-/assigned/-/gather",
            "proposal",
        ),
        (
            "leader_election",
            "Let's pick the person with the lexicographically greatest name as leader.",
            "reverse/-/-/-",
            "proposal",
        ),
        ("leader_election", "Whoever's name comes last alphabetically is the leader.", "reverse/-/-/-", "assert"),
        ("leader_election", "The highest name should win.", "reverse/-/-/-", "proposal"),
        ("leader_election", "My suggestion: first name in the alphabet leads.", "alphabetical/-/-/-", "proposal"),
        (
            "leader_election",
            "Keep track of the largest name you've heard and pass it on.",
            "reverse/flood/-/relay",
            "proposal",
        ),
        (
            "leader_election",
            "I relay the maximum name I've seen to all my neighbours.",
            "reverse/flood/-/relay",
            "assert",
        ),
        ("leader_election", "The one with the most links becomes leader, ok?", "degree/-/-/-", "proposal"),
        ("leader_election", "If my name beats all my neighbours' names I lead by default.", "-/default/-/-", "assert"),
        ("leader_election", "Let's draw lots.", "random/-/-/-", "proposal"),
        ("consensus", "I simply copy what most neighbours say.", "-/majority/-/-", "assert"),
        (
            "consensus",
            "Majority rules: switch to whatever the majority of your neighbours has.",
            "-/majority/-/-",
            "proposal",
        ),
        ("consensus", "Let's take the majority value.", "-/majority/-/-", "proposal"),
        ("consensus", "My approach is to side with the majority.", "-/majority/-/-", "assert"),
        ("consensus", "Let's use 1 as the default.", "-/default/-/-", "proposal"),
        ("consensus", "Our default should be 0.", "-/default/-/-", "proposal"),
        ("consensus", "Always adopt the smaller value when you hear it and spread it.", "-/flood/-/relay", "proposal"),
        ("consensus", "I keep the minimum of all values I have received and forward it.", "-/flood/-/relay", "assert"),
        (
            "matching",
            "I make an offer to the highest free name and wait for an accept.",
            "reverse/propose_accept/-/-",
            "assert",
        ),
        ("matching", "One of us proposes, the other one says yes or no.", "-/propose_accept/-/-", "assert"),
        ("matching", "Let's do proposals: mutual ones become pairs.", "-/propose_accept/-/-", "proposal"),
        ("matching", "I toss a coin each round to decide whether to propose or to listen.", "random/-/-/-", "assert"),
        ("matching", "Pair up with the alphabetically first free neighbour.", "-/smallest_free/-/-", "proposal"),
        (
            "vertex_cover",
            "The endpoint with the higher degree takes the job on every link.",
            "degree/-/-/-",
            "assert",
        ),
        ("vertex_cover", "For each edge, the smaller name is the coordinator.", "alphabetical/-/-/-", "assert"),
        ("consensus", "Let's each follow whatever the most neighbours hold.", "-/majority/-/-", "proposal"),
        ("consensus", "Unless told otherwise, answer 0; that's our default.", "-/default/-/-", "proposal"),
        ("consensus", "Everyone should repeat the lowest number received so far.", "-/flood/-/relay", "proposal"),
        ("consensus", "We flood the minimum through the network.", "-/flood/-/relay", "proposal"),
        (
            "leader_election",
            "Let's all support the agent with the greatest name we know of, and pass it along.",
            "reverse/flood/-/relay",
            "proposal",
        ),
        (
            "leader_election",
            "I'm following this rule: the largest name I've come across is passed to everyone.",
            "reverse/flood/-/relay",
            "assert",
        ),
        ("leader_election", "Highest name leads, everyone else steps back.", "reverse/-/lower_yields/-", "proposal"),
        ("leader_election", "How about the agent who is alphabetically last?", "reverse/-/-/-", "proposal"),
        ("leader_election", "Let's go for the node with the largest number of neighbours.", "degree/-/-/-", "proposal"),
        (
            "leader_election",
            "Shall we simply take the first name in alphabetical order?",
            "alphabetical/-/-/-",
            "proposal",
        ),
        ("leader_election", "I suggest choosing randomly.", "-/random_free/-/-", "proposal"),
        (
            "coloring",
            "Everyone gets the smallest number that's not used by a neighbour.",
            "-/smallest_free/-/-",
            "proposal",
        ),
        ("coloring", "My method is simple: lowest group not in use around me.", "-/smallest_free/-/-", "assert"),
        ("coloring", "I roll the dice among the free groups.", "-/random_free/-/-", "assert"),
        ("coloring", "I'm choosing a free group by chance.", "-/random_free/-/-", "assert"),
        ("coloring", "If we collide, we both draw a new one.", "-/-/both/-", "proposal"),
        ("coloring", "In case of a tie both of us pick again.", "-/-/both/-", "assert"),
        ("coloring", "On equal choices, the agent whose name sorts first backs off.", "-/-/lower_yields/-", "assert"),
        ("coloring", "The larger name has priority in a conflict.", "-/-/lower_yields/-", "assert"),
        ("coloring", "If there's a clash, yield to the greater name.", "-/-/lower_yields/-", "proposal"),
        ("coloring", "I yield to higher names.", "-/-/lower_yields/-", "assert"),
        ("coloring", "Smaller names defer to larger ones.", "-/-/lower_yields/-", "assert"),
        (
            "coloring",
            "When we conflict, the one whose name comes later in the alphabet stays.",
            "-/-/lower_yields/-",
            "assert",
        ),
        ("coloring", "Lower name loses, higher name stays.", "-/-/lower_yields/-", "assert"),
        ("coloring", "I decide after all greater names have decided.", "reverse/-/-/-", "assert"),
        ("coloring", "Names from the end of the alphabet choose first.", "reverse/-/-/-", "assert"),
        ("coloring", "Nobody moves once decided; no order.", "none/-/none/-", "assert"),
        ("coloring", "Agents take turns by name, Z to A.", "reverse/-/-/-", "assert"),
        (
            "matching",
            "We point at one neighbour each; if we point at each other, we are a pair.",
            "-/propose_accept/-/-",
            "proposal",
        ),
        (
            "matching",
            "Send a proposal to one neighbour and accept the first one you get.",
            "-/propose_accept/-/-",
            "proposal",
        ),
        ("matching", "Let's flip coins: heads propose, tails listen.", "random/-/-/-", "proposal"),
        ("vertex_cover", "Draw a random number, biggest decides first.", "random/-/-/-", "proposal"),
        (
            "vertex_cover",
            "I draw random priorities; higher priority goes first and lower gives way.",
            "random/-/lower_yields/-",
            "assert",
        ),
        ("coloring", "Each shares its list of neighbours until all know the map.", "-/-/-/gather", "assert"),
        (
            "coloring",
            "I broadcast all edges I know so that the whole topology becomes known.",
            "-/-/-/gather",
            "assert",
        ),
        (
            "coloring",
            "Let's pool our neighbour lists and then solve it for the entire graph.",
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
