"""Prices before the first call: known, said, or asked for."""

import pytest
from sessions import SMALL, UNMARKED, last_records, refusal, runs

ONE = ("--agentsnet-size=4", "--agentsnet-family=ws", "--agentsnet-task=coloring")

CLIENT = """
from pytest_agentsnet import FREE, Price, Reply, Usage

class Client:
    usage = Usage(100, 10, 40)
    async def complete(self, conversation): return Reply("ANSWER: Group 1", usage=self.usage)

class Priced(Client):
    price = Price(1.0, 2.0, 0.5)

class Free(Client):
    price = FREE

class Telling(Priced):
    usage = Usage(100, 10, 40, 0.00001)

class Odd(Client):
    price = 5

MODELS = {"unpriced": Client, "another": Client, "priced": Priced, "free": Free, "telling": Telling, "odd": Odd}
MODELS["openai/m"] = Telling

def pytest_agentsnet_client(model):
    return MODELS[model]() if model in MODELS else None
"""
A_CALL = (60 * 1.0 + 40 * 0.5 + 10 * 2.0) / 1e6
"""What the client's own price makes of its usage, in USD."""

OVERRIDING = """
import pytest
from conftest import Client, Priced

class Known(Client):
    price = PRICE

@pytest.fixture
def agentsnet_client(): return CLASS()

@pytest.mark.agentsnet(tasks=["coloring"], sizes=[4], families=["ws"])
def test_own(agentsnet_run): assert agentsnet_run.record.calls
"""


def models(*names):
    return [f"--agentsnet-model={name}" for name in names]


def cost_of_a_call(path):
    (record,) = last_records(path)
    return None if record["cost_usd"] is None else record["cost_usd"] / record["calls"]


@pytest.fixture
def play(start):
    start.pytester.makeconftest(CLIENT)
    return start


ASKED = (
    "the price of unpriced and another is not known, and an unknown price is not 0; say it in USD per million tokens"
    " (--agentsnet-price=unpriced=IN,OUT --agentsnet-price=another=IN,OUT), or none in its place to count no costs"
)


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])
def test_prices_that_nobody_knows_are_asked_for_in_one_line_and_nothing_is_made(play, workers):
    result = play(*models("unpriced", "priced", "another", "textbook"), *SMALL, *workers)
    assert refusal(result) == ASKED
    assert not runs(play.path)


def test_a_name_that_nobody_has_may_be_misspelt(play):
    assert refusal(play(*models("shi", "openai/shi", "unpriced"), *SMALL)).endswith(
        "to count no costs. Or is shi misspelt? No hook has it as an agent or a client, and litellm's list lacks it"
    )


@pytest.mark.parametrize("price", ["none", "0,0"])
def test_one_price_may_be_meant_for_all_models(play, price):
    result = play(*models("unpriced", "another"), *ONE, f"--agentsnet-price={price}")
    result.assert_outcomes(failed=2, deselected=4)


def test_a_price_of_each_model_is_enough(play):
    prices = ("--agentsnet-price=unpriced=1,2", "--agentsnet-price=another=none")
    play(*models("unpriced", "another"), *ONE, *prices).assert_outcomes(failed=2, deselected=4)
    records = {record["model"]: record for record in last_records(play.path)}
    assert records["unpriced"]["cost_usd"] == pytest.approx(records["unpriced"]["calls"] * 120e-6)
    assert records["another"]["cost_usd"] is None


def test_a_litellm_model_at_another_server_needs_a_price_although_its_name_has_one(play):
    told = refusal(play(*models("gpt-4o"), *ONE, "--agentsnet-api-base=https://far.example/v1"))
    assert told.startswith("the price of gpt-4o is not known")


@pytest.mark.parametrize("option", ["--collect-only", "--agentsnet-size=5"])
def test_nobody_is_asked_where_nothing_is_played(play, option):
    play.pytester.makepyfile(test_mine=UNMARKED)
    result = play(*models("unpriced"), ".", "--collect-only", option)
    assert "the price of" not in str(result.errlines)


def test_nobody_is_asked_for_textbook_or_a_replay(play):
    play(*models("unpriced"), *ONE, "--agentsnet-dir=out", "--agentsnet-price=none")
    result = play("--agentsnet-replay=out")
    result.assert_outcomes(failed=1, deselected=4)
    play(*models("textbook"), *ONE, "--agentsnet-budget=0").assert_outcomes(passed=1, deselected=4)


@pytest.mark.parametrize(
    ("model", "price", "cost"),
    [
        ("priced", None, A_CALL),
        ("free", None, 0.0),
        ("telling", None, 0.00001),
        ("telling", "10,10", 110e-5),
        ("telling", "none", None),
        ("priced", "none", None),
        ("free", "10,10", 110e-5),
    ],
)
def test_the_record_has_the_cost_of_what_was_said_first_and_told_next(play, model, price, cost):
    said = () if price is None else (f"--agentsnet-price={price}",)
    play(*models(model), *ONE, *said).assert_outcomes(failed=1, deselected=4)
    assert cost_of_a_call(play.path) == (None if cost is None else pytest.approx(cost))


def test_a_price_that_is_none_is_an_error_of_the_cell(play):
    result = play(*models("odd"), *ONE)
    result.assert_outcomes(errors=1, deselected=4)
    result.stdout.fnmatch_lines("the client of odd has 5 as its price, which is no Price and not None")


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])
def test_a_budget_of_0_forbids_paid_calls_before_the_first(play, workers):
    told = refusal(play(*models("priced", "free"), *ONE, "--agentsnet-budget=0", *workers))
    assert told.startswith("--agentsnet-budget=0 forbids every paid call, and those of priced are not free;")
    assert not runs(play.path)
    play(*models("free"), *ONE, "--agentsnet-budget=0").assert_outcomes(failed=1, deselected=4)


def test_prices_and_budget_may_stand_in_the_ini_file(play):
    play.pytester.makeini(
        "[pytest]\nagentsnet_price =\n    unpriced=3,4\n    another=none\nagentsnet_budget = 0\nagentsnet_model = unpriced"
    )
    play.pytester.makepyfile(
        "import pytest\n@pytest.mark.agentsnet(tasks=['coloring'], sizes=[4], families=['ws'])\n"
        "def test_it(agentsnet_run): assert agentsnet_run.record.calls"
    )
    assert refusal(play("-o", "addopts=")).startswith("--agentsnet-price 'another=none' is no")
    play.pytester.makeini(
        "[pytest]\nagentsnet_price =\n    unpriced=3,4\nagentsnet_budget = 0\nagentsnet_model = unpriced"
    )
    assert refusal(play()).startswith(
        "--agentsnet-budget=0 forbids every paid call, and those of unpriced are not free"
    )
    play("--agentsnet-budget=1").assert_outcomes(passed=1)
    assert cost_of_a_call(play.path) == pytest.approx(340e-6)


def test_a_model_of_the_ini_file_is_asked_for_its_price_only_where_it_plays(play):
    play.pytester.makeini("[pytest]\nagentsnet_model = unpriced")
    play.pytester.makepyfile(test_mine=UNMARKED)
    play().assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("own", "cost"),
    [("Priced", A_CALL), ("Client", None)],
)
def test_a_client_of_the_tests_own_has_its_own_price_or_is_not_counted(play, own, cost):
    play.pytester.makepyfile(OVERRIDING.replace("CLASS", own).replace("PRICE", "None"))
    play(*models("unpriced"), ".").assert_outcomes(passed=1)
    assert cost_of_a_call(play.path) == (None if cost is None else pytest.approx(cost))


def test_a_client_of_the_tests_own_costs_what_the_runs_model_does_where_it_says_nothing(play):
    play.pytester.makepyfile(OVERRIDING.replace("CLASS", "Client").replace("PRICE", "None"))
    play(*models("unpriced"), ".", "--agentsnet-price=10,10").assert_outcomes(passed=1)
    assert cost_of_a_call(play.path) == pytest.approx(110e-5)


def test_what_is_on_machines_of_ones_own_costs_nothing_and_the_head_says_so(play):
    play.pytester.makeconftest(CLIENT.replace("= Telling", "= Client"))
    result = play(*models("openai/m"), *ONE, "--agentsnet-api-base=http://127.0.0.1:9/v1")
    result.assert_outcomes(failed=1, deselected=4)
    result.stdout.fnmatch_lines([
        "agentsnet: cost 0 for openai/m, on machines of your own; --agentsnet-price says otherwise",
        "cost 0.0000 USD",
    ])
    assert cost_of_a_call(play.path) == 0
    said = play(*models("openai/m"), *ONE, "--agentsnet-api-base=http://[::1]:9/v1", "--agentsnet-price=1,2")
    said.stdout.no_fnmatch_line("agentsnet: cost 0*")


def test_another_price_lets_the_same_run_go_on(play):
    play(*models("unpriced"), *ONE, "--agentsnet-price=1,2")
    result = play(
        *models("unpriced"),
        *ONE,
        "--agentsnet-trials=2",
        "--agentsnet-dir=.agentsnet/run-0001",
        "--agentsnet-price=none",
    )
    result.assert_outcomes(failed=2, deselected=4)
    assert len(runs(play.path)) == 1
    assert [record["cost_usd"] is None for record in last_records(play.path)] == [False, True]
