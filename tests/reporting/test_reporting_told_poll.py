from pytest_agentsnet.core.strategy_key import StrategyKey
from pytest_agentsnet.metrics.poll import Opinion
from pytest_agentsnet.reporting.told_poll import opinion_line


def test_an_opinion_is_one_line_with_what_the_agent_knows():
    opinion = Opinion("Group 1", StrategyKey(order="reverse"), 4, 2, "Bob", {"Bob": "Group 2", "Dan": "Group 1"})
    assert opinion_line("Anna", opinion) == (
        "  Anna polled: would answer Group 1; rule reverse/-/-/-; leader Bob; n 4; degree 2; believes Bob: Group 2, Dan: Group 1"
    )
    assert opinion_line("Anna", Opinion(n=4)) == "  Anna polled: n 4"


def test_one_that_cannot_be_read_says_so():
    assert opinion_line("Anna", Opinion()) == "  Anna polled: nothing that can be read"


def test_a_name_cannot_steer_the_terminal():
    assert "\x1b" not in opinion_line("An\x1b[31mna", Opinion(answer="\x1b[2J"))
