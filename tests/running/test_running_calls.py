import asyncio
import math
from contextlib import ExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field

import pytest
from played import SQUARE, cell_of

from pytest_agentsnet.core.client import Account, ClientParameters, Reply, Usage, Utterance
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.price import FREE, Price
from pytest_agentsnet.running import calls as calls_module
from pytest_agentsnet.running.calls import CallRules, CellCalls
from pytest_agentsnet.running.sharing.first_calls import FirstCallsHere, FirstCallsInLedger
from pytest_agentsnet.running.sharing.gate import Gate, RunEndedError
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.tapes.header import header_for
from pytest_agentsnet.running.tapes.kept_calls import KeptCalls
from pytest_agentsnet.running.tapes.reader import Tape
from pytest_agentsnet.running.traffic.flight import Demand
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.running.traffic.process import traffic_here

ACCOUNT = Account("loopback", "f00d", "m")
KEYLESS = ACCOUNT._replace(key_fingerprint="")
PROMPT = (Utterance("system", "You are Anna."), Utterance("user", "Write."))


@dataclass
class Client:
    """Does in turn what ``acts`` says (the last one again and again): return a value, or raise an error."""

    acts: list
    account: Account = ACCOUNT
    seconds: float = 0.0
    in_flight: int = 0
    most_in_flight: list = field(default_factory=lambda: [0])
    calls: int = 0

    async def complete(self, conversation):
        self.calls += 1
        self.in_flight += 1
        self.most_in_flight.append(max(self.most_in_flight[-1], self.in_flight))
        try:
            await asyncio.sleep(self.seconds)
            act = self.acts.pop(0) if len(self.acts) > 1 else self.acts[0]
            if isinstance(act, BaseException):
                raise act
            return act
        finally:
            self.in_flight -= 1


class Kept(list):
    """Takes calls as a tape does."""

    async def keep(self, call):
        await asyncio.sleep(0)
        self.append(call)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch):
    monkeypatch.setattr("pytest_agentsnet.clients.retrying.LONGEST_PAUSE", 0.001)


@pytest.fixture(autouse=True)
def _closed_ledgers():
    with ExitStack() as _stack:
        _TRAFFICS.append(_stack)
        yield
        _TRAFFICS.pop()


_TRAFFICS = []
"""Where the traffic of the running test is closed."""


def rules_of(limit=64, retries=3, gate=None):
    traffic = _TRAFFICS[-1].enter_context(traffic_here(Limits(limit)))
    return CallRules(gate or Gate(FirstCallsHere()), traffic, retries)


def nothing_kept():
    cell = cell_of()
    return KeptCalls(Tape(header_for(cell, {}, "0.1.0", 0.0)), cell.instance.task)


def calls_of(client, *, rules=None, kept=None, price=None, **parameters):
    parameters = ClientParameters(**parameters)
    return CellCalls(
        client,
        parameters,
        rules or rules_of(),
        cell="a-cell",
        model="m",
        kept=nothing_kept(),
        on_call=(Kept() if kept is None else kept).keep,
        price=price,
    )


def ask_once(client, **options):
    return asyncio.run(calls_of(client, **options).ask("Anna", 0, 0, PROMPT))


async def all_ask(calls, turn=0, agents=SQUARE.agents):
    asked = (calls.ask(agent, turn, 0, (Utterance("user", f"You are {agent}."),)) for agent in agents)
    return await asyncio.gather(*asked, return_exceptions=True)


def kinds(outcomes):
    return [(type(each).__name__, each.kind) if isinstance(each, Exception) else each.text for each in outcomes]


def test_a_reply_is_kept_before_it_is_used():
    kept = Kept()
    reply = ask_once(Client([Reply("hello")]), kept=kept)
    (call,) = kept
    assert (call.agent, call.turn, call.attempt, call.reply) == ("Anna", 0, 0, reply)
    assert len(call.lines) == 6 * 2
    assert call.seconds >= 0


def test_a_reply_that_cannot_be_kept_is_not_used():
    class Full(Kept):
        async def keep(self, call):
            raise ClientError("the disk is full", "disk")

    with pytest.raises(ClientError, match="full"):
        ask_once(Client([Reply("hello")]), kept=Full())


def test_what_is_worth_another_try_is_tried_again_and_kept_once():
    kept, busy = Kept(), ClientError("busy", "rate_limited", 0.001)
    client = Client([busy, ClientError("down", "server_error"), Reply("hello")])
    assert ask_once(client, kept=kept).text == "hello"
    assert (client.calls, len(kept)) == (3, 1)


@pytest.mark.parametrize(
    ("usage", "price", "cost"),
    [
        (Usage(1000, 100), Price(2.0, 10.0), 0.003),
        (Usage(1000, 100, cost_usd=7.0), Price(2.0, 10.0), 7.0),
        (Usage(1000, None), Price(2.0, 10.0), None),
        (Usage(1000, 100), None, None),
        (Usage(1000, 100, cost_usd=math.nan), Price(2.0, 10.0), 0.003),
        (Usage(1000, 100, cost_usd=math.inf), None, None),
        (Usage(1000, "100", cost_usd="7"), Price(2.0, 10.0), None),
    ],
)
def test_a_reply_is_kept_with_its_cost_where_the_client_has_not_said_it(usage, price, cost):
    kept = Kept()
    reply = ask_once(Client([Reply("hello", usage=usage)]), kept=kept, price=price)
    assert reply.usage.cost_usd == kept[0].reply.usage.cost_usd == cost


@pytest.mark.parametrize("usage", [None, {"tokens_in": 5}])
def test_a_reply_whose_usage_is_none_is_told_as_the_clients(usage):
    with pytest.raises(ClientError, match=r"the client failed .*: it returned a Reply whose usage is .* no Usage"):
        ask_once(Client([Reply("hello", usage=usage)]))


def test_every_try_has_its_turn_in_the_traffic_and_says_what_came_of_it():
    seen = []

    class Watched:
        @asynccontextmanager
        async def flight(self, account, demand):
            seen.append((account, demand))
            try:
                yield self
            except ClientError as error:
                seen.append(error.kind)
                raise

        def answered(self, reply):
            seen.append(reply.text)

    rules = CallRules(Gate(FirstCallsHere()), Watched(), 3)
    client = Client([ClientError("busy", "rate_limited", 0.001), Reply("hello")])
    ask_once(client, rules=rules, price=Price(1.0, 2.0), max_tokens=77)
    size = len("You are Anna." + "Write.") + 2 * 16
    demand = Demand("a-cell Anna 0 0", size, 77, Price(1.0, 2.0))
    assert seen == [(ACCOUNT, demand), "rate_limited", (ACCOUNT, demand), "hello"]


def test_a_client_warms_up_before_its_call_has_a_place():
    seen = []

    class Slow(Client):
        async def warm_up(self):
            seen.append("ready")

    class Watched:
        @asynccontextmanager
        async def flight(self, account, demand):
            seen.append("flies")
            yield self

        def answered(self, reply):
            seen.append("lands")

    ask_once(Slow([Reply("hello")]), rules=CallRules(Gate(FirstCallsHere()), Watched(), 0))
    assert seen == ["ready", "flies", "lands"]


def test_tries_are_bounded():
    client = Client([ClientError("down", "server_error")])
    with pytest.raises(ClientError, match="down"):
        ask_once(client, rules=rules_of(retries=2))
    assert client.calls == 3


def test_a_client_that_forgets_its_time_out_is_cut_short(monkeypatch):
    monkeypatch.setattr(calls_module, "_GRACE", 0.01)
    client = Client([Reply("late")], seconds=60)
    with pytest.raises(ClientError, match=r"no reply within 0\.02 s") as late:
        ask_once(client, timeout=0.02, rules=rules_of(retries=1))
    assert (late.value.kind, client.calls, client.in_flight) == ("timeout", 2, 0)


def test_a_client_that_keeps_the_time_itself_is_left_to_it(monkeypatch):
    monkeypatch.setattr(calls_module, "_GRACE", 0.01)
    client = Client([Reply("late")], seconds=0.1)
    client.keeps_time = True
    assert ask_once(client, timeout=0.02, rules=rules_of(retries=0)).text == "late"


def test_a_clients_own_time_out_error_counts_as_one():
    with pytest.raises(ClientError) as late:
        ask_once(Client([TimeoutError("mine")]), rules=rules_of(retries=0))
    assert late.value.kind == "timeout"


def test_a_client_that_breaks_is_an_error_that_names_it_and_hides_keys(monkeypatch):
    monkeypatch.setenv("LOOPBACK_API_KEY", "env-secret-1")
    client = Client([ValueError("no env-secret-1, no arg-secret-2, no url-secret-3, no sk-abcdefghijkl")])
    with pytest.raises(ClientError) as broken:
        ask_once(client, arguments={"api_key": "arg-secret-2"}, api_base="http://me:url-secret-3@here/v1")
    assert broken.value.kind == "unexpected"
    assert "ValueError: no [hidden], no [hidden], no [hidden], no [hidden]" in broken.value.reason
    assert client.calls == 1


@pytest.mark.parametrize(
    "nonsense", ["a text", None, Reply(None), Reply("a", reasoning=7), Reply("a", finish_reason=None)]
)
def test_what_is_no_reply_is_an_error(nonsense):
    with pytest.raises(ClientError, match="which is no Reply with a text") as broken:
        ask_once(Client([nonsense]))
    assert broken.value.kind == "unexpected"


def test_lone_surrogates_are_replaced():
    kept = Kept()
    reply = ask_once(Client([Reply("a\ud800b", "\udfff")]), kept=kept)
    assert (reply.text, reply.reasoning, kept[0].reply) == ("a\ufffdb", "\ufffd", reply)


def test_no_more_calls_fly_than_the_limit_allows():
    client = Client([Reply("hello")], seconds=0.05)

    async def many():
        rules = rules_of(limit=3)
        return await asyncio.gather(*[all_ask(calls_of(client, rules=rules)) for _ in range(4)])

    asyncio.run(many())
    assert (client.calls, client.most_in_flight[-1]) == (16, 3)


def test_a_pause_before_another_try_holds_no_place():
    slow, quick = Client([ClientError("busy", "rate_limited", 0.2), Reply("at last")]), Client([Reply("hello")])
    quick.account = ACCOUNT._replace(model="another")
    order = []

    async def both():
        rules = rules_of(limit=1)

        async def ask(client, name):
            await calls_of(client, rules=rules).ask("Anna", 0, 0, PROMPT)
            order.append(name)

        await asyncio.gather(ask(slow, "slow"), ask(quick, "quick"))

    asyncio.run(both())
    assert order == ["quick", "slow"]


def test_the_first_call_flies_alone_and_then_all_do():
    client = Client([Reply("hello")], seconds=0.1)
    outcomes = asyncio.run(all_ask(calls_of(client)))
    assert kinds(outcomes) == ["hello"] * 4
    assert client.most_in_flight == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(
    ("account", "price", "most"),
    [
        (KEYLESS, FREE, [0, 1, 2, 3, 4]),
        (KEYLESS, Price(1.0, 1.0), [0, 1, 1, 2, 3]),
        (KEYLESS, None, [0, 1, 1, 2, 3]),
        (ACCOUNT, FREE, [0, 1, 1, 2, 3]),
    ],
)
def test_where_there_is_no_key_and_nothing_to_pay_nobody_waits_for_the_first(account, price, most):
    client = Client([Reply("hello")], account, seconds=0.1)
    outcomes = asyncio.run(all_ask(calls_of(client, price=price)))
    assert kinds(outcomes) == ["hello"] * 4
    assert client.most_in_flight == most


def test_what_ends_the_run_is_told_once_by_calls_that_were_under_way_together():
    client = Client([ClientError("there is no such model", "unknown_model")], KEYLESS, seconds=0.01)
    calls = calls_of(client, price=FREE)

    async def twice():
        return kinds(await all_ask(calls)), kinds(await all_ask(calls))

    first, second = asyncio.run(twice())
    ended = ("RunEndedError", "unknown_model")
    assert first == [("ClientError", "unknown_model")] + [ended] * 3
    assert second == [ended] * 4
    assert client.calls == 4


def test_what_ends_the_run_is_told_by_one_process(tmp_path):
    async def both(ledger):
        gates = [Gate(FirstCallsInLedger(ledger, f"elsewhere/{number}/1", "s")) for number in range(2)]
        client = Client([ClientError("there is no such model", "unknown_model")], KEYLESS, seconds=0.1)
        asked = (all_ask(calls_of(client, rules=rules_of(gate=gate), price=FREE)) for gate in gates)
        return client, [kind for outcomes in await asyncio.gather(*asked) for kind in kinds(outcomes)]

    with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
        client, outcomes = asyncio.run(both(ledger))
    assert sorted(outcomes) == [("ClientError", "unknown_model")] + [("RunEndedError", "unknown_model")] * 7
    assert client.most_in_flight[-1] == 8


def test_clients_of_other_accounts_are_not_waited_for():
    one, other = Client([Reply("hello")], seconds=0.3), Client([Reply("hello")], seconds=0.3)
    other.account = ACCOUNT._replace(model="another")
    seen = []

    async def both():
        rules = rules_of()
        asked = [asyncio.create_task(all_ask(calls_of(client, rules=rules))) for client in (one, other)]
        await asyncio.sleep(0.01)
        seen.append((one.calls, other.calls))
        await asyncio.gather(*asked)

    asyncio.run(both())
    assert seen == [(1, 1)]


def test_a_wrong_key_costs_one_call():
    client = Client([ClientError("the key is wrong \ud800", "auth")])
    outcomes = asyncio.run(all_ask(calls_of(client)))
    assert client.calls == 1
    assert kinds(outcomes) == [("ClientError", "auth")] + [("RunEndedError", "auth")] * 3
    assert outcomes[1].reason.startswith("the key is wrong")


def test_a_first_call_that_fails_by_itself_lets_the_next_fly():
    client = Client([ClientError("too long", "context_too_long"), Reply("hello")], seconds=0.002)
    outcomes = asyncio.run(all_ask(calls_of(client)))
    assert kinds(outcomes) == [("ClientError", "context_too_long"), "hello", "hello", "hello"]
    assert client.most_in_flight[:3] == [0, 1, 1]


def test_a_first_call_that_is_cancelled_lets_the_next_fly():
    client = Client([Reply("hello")], seconds=0.3)

    async def cancelled():
        calls = calls_of(client)
        first = asyncio.create_task(calls.ask("Anna", 0, 0, PROMPT))
        second = asyncio.create_task(calls.ask("Bob", 0, 0, PROMPT))
        await asyncio.sleep(0.01)
        first.cancel()
        return await second

    assert asyncio.run(cancelled()).text == "hello"
    assert client.calls == 2


def test_a_key_that_is_revoked_ends_the_run_also_for_calls_that_wait_for_a_place():
    client = Client([Reply("hello"), ClientError("revoked", "auth")], seconds=0.002)
    calls = calls_of(client, rules=rules_of(limit=1))
    outcomes = asyncio.run(all_ask(calls))
    assert client.calls == 2
    assert kinds(outcomes) == ["hello", ("ClientError", "auth")] + [("RunEndedError", "auth")] * 2


def test_a_process_waits_for_anothers_first_call(tmp_path):
    here, there = Client([Reply("hello")], seconds=0.2), Client([Reply("hello")], seconds=0.2)

    async def both(ledger):
        gates = [Gate(FirstCallsInLedger(ledger, f"elsewhere/{number}/1", "s")) for number in range(2)]
        asked = [
            asyncio.create_task(all_ask(calls_of(client, rules=rules_of(gate=gate))))
            for client, gate in zip((here, there), gates, strict=True)
        ]
        await asyncio.sleep(0.1)
        flown = here.calls, there.calls
        return flown, [kinds(outcomes) for outcomes in await asyncio.gather(*asked)]

    with closing(Ledger(tmp_path / "ledger.sqlite")) as ledger:
        flown, outcomes = asyncio.run(both(ledger))
    assert flown == (1, 0)
    assert outcomes == [["hello"] * 4] * 2


def test_a_first_call_that_takes_long_stays_claimed(monkeypatch):
    monkeypatch.setattr("pytest_agentsnet.running.sharing.lease.RENEWED_EVERY", 0.01)
    renewed = []

    class Watched(FirstCallsHere):
        def renew(self, account):
            renewed.append(account)
            raise CellError("the disk is full for a moment", "disk")

    reply = ask_once(Client([Reply("hello")], seconds=0.2), rules=rules_of(gate=Gate(Watched())))
    assert reply.text == "hello"
    assert len(renewed) > 1
    assert set(renewed) == {ACCOUNT}


def test_after_the_end_no_cell_of_the_account_calls():
    client = Client([ClientError("the key is wrong", "auth")])

    async def two_cells():
        rules = rules_of()
        await all_ask(calls_of(client, rules=rules))
        return await all_ask(calls_of(client, rules=rules))

    assert kinds(asyncio.run(two_cells())) == [("RunEndedError", "auth")] * 4
    assert client.calls == 1


def test_a_client_without_an_account_falls_under_its_model():
    class Plain:
        calls = 0

        async def complete(self, conversation):
            self.calls += 1
            raise ClientError("the key is wrong", "auth")

    client = Plain()
    with pytest.raises(RunEndedError):
        asyncio.run(_twice(client))
    assert client.calls == 1


async def _twice(client):
    calls = calls_of(client)
    with pytest.raises(ClientError):
        await calls.ask("Anna", 0, 0, PROMPT)
    await calls.ask("Bob", 0, 0, PROMPT)


def test_a_key_that_a_server_repeats_is_not_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-planted-0123456789")

    class Echo:
        async def complete(self, conversation):
            key = "sk-planted-0123456789"
            return Reply(f"You sent {key}", f"and {key}", finish_reason=key)

    kept = []

    async def keep(call):
        kept.append(call)

    async def ask():
        rules = rules_of(1, 0)
        calls = CellCalls(Echo(), ClientParameters(), rules, cell="c", model="m", kept=nothing_kept(), on_call=keep)
        return await calls.ask("Ann", 0, 0, (Utterance("user", "hello"),))

    reply = asyncio.run(ask())
    assert "planted" not in repr((reply, kept))
    assert reply.text == "You sent [hidden]"
