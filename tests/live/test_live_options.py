"""What the options ask for is what the provider sees; and what it does not tell stays unknown."""

import shutil

import pytest
from live_provider import watched_provider
from live_sessions import pytest_session

from pytest_agentsnet.protocol import pack as default

OWN_WORDS = "These are the words of a pack of our own."
CALLS = 20


def _own_pack(folder):
    shutil.copytree(default._DEFAULT_FOLDER, folder)
    with (folder / "system.txt").open("a") as system:
        system.write(f"\n\n{OWN_WORDS}\n")
    return folder


@pytest.fixture(scope="session")
def session(played):
    def play(folder):
        pack = _own_pack(folder / "pack")
        with watched_provider(
            folder / "seen.json", prompts=pack, latency=(0.02, 0.2), first_latency=0.2, usage=False
        ) as provider:
            pytest_session(
                folder,
                "--agentsnet-model=openai/gpt-4o",
                f"--agentsnet-api-base={provider.url}",
                "--agentsnet-task=coloring",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                "--agentsnet-concurrency=2",
                "--agentsnet-price=2.5,10",
                "--agentsnet-max-tokens=77",
                "--agentsnet-model-arg=temperature=0.25",
                "--agentsnet-model-arg=openai/gpt-4o=seed=7",
                "--agentsnet-revision=step-12000",
                "--agentsnet-no-reasoning",
                "--agentsnet-prompts=pack",
            )

    return played("options", play)


def test_the_cell_is_solved_and_its_id_says_what_is_special(session):
    (record,) = session.records
    assert (session.status, record.status, record.calls, len(session.calls)) == (0, "solved", CALLS, CALLS)
    assert record.cell == "coloring-ws-n4-i0-openai-gpt-4o-t0-nocot"
    assert record.revision == "step-12000"


def test_the_cap_and_the_arguments_go_with_every_call(session):
    sent = {
        tuple((name, value) for name, value in sorted(call.items()) if name != "messages") for call in session.calls
    }
    assert sent == {(("max_tokens", 77), ("model", "gpt-4o"), ("seed", 7), ("temperature", 0.25))}


def test_without_reasoning_no_prompt_asks_for_it(session):
    words = default.load_pack(session.folder / "pack").texts
    last_prompts = [call["messages"][-1]["content"] for call in session.calls]
    assert all(words["no_reasoning"] in prompt for prompt in last_prompts)
    assert not any(words["reasoning"] in prompt for prompt in last_prompts)


def test_another_pack_of_prompts_is_spoken_and_kept_on_the_tape(session):
    assert all(call["messages"][0]["content"].endswith(OWN_WORDS) for call in session.calls)
    (record,) = session.records
    assert OWN_WORDS in session.tape(record).header.pack["system"]


def test_no_more_calls_are_in_flight_than_allowed(session):
    assert max(session.seen["in_flight_at_each_begin"]) == 2


def test_tokens_and_cost_that_the_provider_does_not_tell_are_unknown(session):
    (record,) = session.records
    assert (record.tokens_in, record.tokens_out, record.tokens_cached, record.cost_usd) == (None, None, None, None)


def test_the_terminal_and_junit_say_that_they_are_unknown(session):
    lines = session.out.splitlines()
    assert "cost unknown" in lines
    assert any(line.endswith("tokens in unknown, out unknown, cached unknown") for line in lines)
    properties = {each.get("name"): each.get("value") for each in session.cases[0].iter("property")}
    assert properties["agentsnet_cost_usd"] == "unknown"
