"""The pause before another try at the gate."""

import asyncio

import pytest

from pytest_agentsnet.core.client import Account, Reply
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.running.sharing.first_calls import FirstCallsHere
from pytest_agentsnet.running.sharing.gate import Gate, RunEndedError

ACCOUNT = Account("loopback", "f00d", "m")
FOREVER = 3600.0


async def hello():
    return Reply("hello")


async def revoked():
    raise ClientError("the key is revoked", "auth")


def test_a_pause_lasts_as_long_as_it_was_meant_to():
    async def pause():
        begun = asyncio.get_running_loop().time()
        await Gate(FirstCallsHere()).pause(ACCOUNT, 0.05)
        return asyncio.get_running_loop().time() - begun

    assert asyncio.run(pause()) >= 0.04


def test_a_fault_that_ends_the_run_ends_the_pauses_of_its_account_and_no_others():
    async def revoke_meanwhile():
        gate = Gate(FirstCallsHere())
        await gate.through(ACCOUNT, hello)
        pausing = asyncio.create_task(gate.pause(ACCOUNT, FOREVER))
        another = asyncio.create_task(gate.pause(ACCOUNT._replace(model="another"), FOREVER))
        with pytest.raises(ClientError):
            await gate.through(ACCOUNT, revoked)
        await asyncio.wait_for(pausing, 30)
        with pytest.raises(RunEndedError, match="revoked"):
            gate.insist(ACCOUNT)
        still = not another.done()
        another.cancel()
        return still

    assert asyncio.run(revoke_meanwhile())


def test_many_calls_of_an_open_account_ask_the_others_once():
    class Asked(FirstCallsHere):
        times = 0

        def begin(self, account):
            self.times += 1
            return super().begin(account)

    async def many(gate):
        await gate.through(ACCOUNT, hello)
        await asyncio.gather(*(gate.through(ACCOUNT, hello) for _ in range(100)))

    first_calls = Asked()
    asyncio.run(many(Gate(first_calls)))
    assert first_calls.times <= 5


def test_what_ends_an_account_elsewhere_is_heard_of_soon(monkeypatch):
    monkeypatch.setattr("pytest_agentsnet.running.sharing.gate._TRUSTED", 0.01)

    async def revoked_elsewhere():
        first_calls = FirstCallsHere()
        gate = Gate(first_calls)
        for _ in range(2):
            await gate.through(ACCOUNT, hello)
        first_calls.failed(ACCOUNT, "revoked elsewhere", "auth")
        await asyncio.sleep(0.02)
        await gate.through(ACCOUNT, hello)

    with pytest.raises(RunEndedError, match="revoked elsewhere"):
        asyncio.run(revoked_elsewhere())
