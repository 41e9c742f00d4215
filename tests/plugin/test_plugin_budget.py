"""A budget that is spent before the run is over: what is said, what it costs, and how it goes on."""

import re

import pytest
from sessions import last_records, runs

DEAR = """
import asyncio
from pytest_agentsnet import Price, Reply, Usage
from pytest_agentsnet.testing.player import Player

PLAYER = Player()

class Dear:
    '''Plays textbook agents, with replies that are billed as much longer than anybody expects.'''
    price = Price(1.0, 10.0)

    async def complete(self, conversation):
        await asyncio.sleep(0.01)
        prompts = [said.text for said in conversation if said.role != "assistant"]
        tokens = sum(len(said.text) for said in conversation) // 4
        return Reply(await PLAYER.reply(prompts), usage=Usage(tokens, TOKENS))

def pytest_agentsnet_client(model):
    return Dear() if model == "dear" else None
"""

BUDGET = 1.5
OPTIONS = ("--agentsnet-model=dear", "--agentsnet-size=4", "--agentsnet-max-tokens=1000")


@pytest.fixture
def dear(start):
    def begin(tokens=900):
        start.pytester.makeconftest(DEAR.replace("TOKENS", str(tokens)))
        return start

    return begin


def cost(path):
    return sum(record["cost_usd"] for record in last_records(path))


@pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "two workers"])
def test_a_run_whose_budget_is_spent_is_no_success_and_says_the_command_that_goes_on(dear, workers):
    start = dear()
    result = start(*OPTIONS, f"--agentsnet-budget={BUDGET}", *workers)
    assert result.ret == 10
    assert "failed" not in result.parseoutcomes()
    assert result.parseoutcomes()["skipped"] > 0
    assert 0.8 * BUDGET < cost(start.path) <= BUDGET
    result.stdout.re_match_lines([
        r"the budget ended the run: \$1\.\d+ of the budget of \$1\.50 are spent, and the next call may cost .*",
        r"\d+ cells left; .* USD should do:",
        r"  pytest .*--agentsnet-budget=1\.5.* --agentsnet-budget=[\d.]+$",
    ])
    (larger,) = re.findall(r"^  pytest .* (--agentsnet-budget=[\d.]+)$", result.stdout.str(), re.MULTILINE)
    again = start(*OPTIONS, larger)
    again.assert_outcomes(passed=15)
    assert len(runs(start.path)) == 1
    again.stdout.no_fnmatch_line("the budget ended the run*")


def test_the_same_command_again_buys_nothing_more(dear):
    start = dear()
    options = (*OPTIONS, f"--agentsnet-budget={BUDGET}")
    start(*options)
    spent = cost(start.path)
    again = start(*options)
    assert again.ret in {10, pytest.ExitCode.USAGE_ERROR}
    assert cost(start.path) == pytest.approx(spent, abs=0.02)
    assert cost(start.path) <= BUDGET


def test_a_reply_that_costs_more_than_it_could_ends_the_run_and_is_named(dear):
    start = dear(tokens=40_000)
    result = start(*OPTIONS, "--agentsnet-budget=100", "--agentsnet-task=consensus", "--agentsnet-concurrency=1")
    assert result.ret == 10
    assert len([record for record in last_records(start.path) if record["status"] == "skipped"]) == 3
    result.stdout.re_match_lines([r"the budget ended the run: .*consensus-ws-n4-i0-dear-t0 .*"])


def test_none_lifts_the_budget(dear):
    start = dear()
    start(*OPTIONS, "--agentsnet-budget=none").assert_outcomes(passed=15)
    assert cost(start.path) > BUDGET


def test_what_costs_nothing_goes_on_when_the_budget_is_spent(dear):
    start = dear()
    result = start(*OPTIONS, "--agentsnet-model=textbook", f"--agentsnet-budget={BUDGET}")
    assert result.parseoutcomes()["passed"] >= 15
    assert {record["model"] for record in last_records(start.path) if record["status"] == "solved"} >= {"textbook"}


def test_the_command_that_goes_on_names_folders_and_models_that_are_shaped_like_keys(dear):
    start = dear()
    key = "--agentsnet-model-arg=api_key=sk-0123456789abcdef"
    result = start(*OPTIONS, f"--agentsnet-budget={BUDGET}", "--agentsnet-dir=hf-checkpoint-12000", key)
    (line,) = [line for line in result.outlines if line.startswith("  pytest ")]
    assert "--agentsnet-dir=hf-checkpoint-12000" in line
    assert "sk-0123456789abcdef" not in result.stdout.str()
    assert line.endswith("   (with your own in the place of [hidden])")
