"""The way of one call: the gate, further tries, the traffic, the client under a time-out, the tape."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple, TypeAlias

from pytest_agentsnet.clients.counts import countable_reply, make_countable
from pytest_agentsnet.clients.retrying import retrying
from pytest_agentsnet.clients.scrubbing import scrubbed_line, scrubbed_reply, secrets_of
from pytest_agentsnet.core.client import (
    Account,
    ClientParameters,
    Conversation,
    HasAccount,
    KeepsTime,
    ModelClient,
    Reply,
    Usage,
)
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.price import Price, costed
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.warming import WarmsUp
from pytest_agentsnet.engine.loop import is_the_programs
from pytest_agentsnet.running.sharing.gate import Gate
from pytest_agentsnet.running.tapes.kept_calls import KeptCalls
from pytest_agentsnet.running.tapes.lines import Call
from pytest_agentsnet.running.tapes.prompt_trail import Prompt, PromptTrail
from pytest_agentsnet.running.traffic.flight import Demand, Traffic

OnCall: TypeAlias = Callable[[Call], Awaitable[None]]
"""Keeps a call; its reply is not used before this returns."""

_GRACE = 30.0
"""Seconds beyond its time-out in which a client can raise its own error, which says more than ours.

The first call of a client may import a library, which takes seconds that its own time-out does not count.
"""


@dataclass(frozen=True)
class CallRules:
    """How all calls of a process are made: through one gate, each try in the traffic of all, tried again ``retries`` times."""

    gate: Gate
    traffic: Traffic
    retries: int


class Bought(NamedTuple):
    """A reply, the hash of what it was given to, and its duration."""

    prompt: str
    reply: Reply
    seconds: float


class ClientCalls:
    """Calls through one client. ``name`` says for a message whose they are; ``price`` is None where costs are not counted."""

    def __init__(
        self,
        client: ModelClient,
        parameters: ClientParameters,
        rules: CallRules,
        *,
        name: str,
        model: str,
        price: Price | None = None,
    ) -> None:
        self._client = client
        self._parameters = parameters
        self._rules = rules
        self._name = name
        self._account = client.account if isinstance(client, HasAccount) else Account("", "", model)
        # Where no key can be wrong and nothing be lost, nobody waits for the first call.
        self._first_alone = bool(self._account.key_fingerprint) or price is None or not price.is_free
        self._to_warm_up = client if isinstance(client, WarmsUp) else None
        self._keeps_time = client if isinstance(client, KeepsTime) else None
        self._price = price
        self._secrets = secrets_of(parameters, os.environ)

    async def beside(self, about: str, conversation: Conversation) -> Bought:
        """The reply to a conversation that is none of the cell's own, for who asks to keep.

        It goes the way of every call, behind those that a game waits for; ``about`` names it for a message.

        :raises ClientError: when there is none.
        :raises RunEndedError: when no call is made any more.
        """
        prompt = PromptTrail().follow(conversation)
        reply, seconds = await self._bought(f"{self._name} {about}", prompt, conversation, gives_way=True)
        return Bought(prompt.whole, reply, seconds)

    async def _bought(
        self, name: str, prompt: Prompt, conversation: Conversation, *, gives_way: bool = False
    ) -> tuple[Reply, float]:
        """A new reply, and the seconds that it took."""
        demand = Demand(name, prompt.size, self._parameters.cap, self._price, gives_way)
        seconds = 0.0

        async def once() -> Reply:
            nonlocal seconds
            if self._to_warm_up is not None:
                await self._to_warm_up.warm_up()
            async with self._rules.traffic.flight(self._account, demand) as flight:
                self._rules.gate.insist(self._account)
                begun = time.monotonic()
                reply = await self._complete(conversation)
                seconds = time.monotonic() - begun
                flight.answered(reply)
            return reply

        async def patiently() -> Reply:
            return await retrying(
                once,
                retries=self._rules.retries,
                key=name,
                sleep=partial(self._rules.gate.pause, self._account),
            )

        reply = await self._rules.gate.through(self._account, patiently, first_alone=self._first_alone)
        return reply, seconds

    async def _complete(self, conversation: Conversation) -> Reply:
        timeout = self._parameters.timeout
        keeps_time = self._keeps_time is not None and self._keeps_time.keeps_time
        try:
            async with asyncio.timeout(None if keeps_time else timeout + _GRACE):
                reply = await self._client.complete(conversation)
        except ClientError as error:
            make_countable(error)
            raise
        except CellError:
            raise
        except TimeoutError as error:
            raise ClientError(f"no reply within {timeout:g} s", "timeout") from error
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            if not is_the_programs(error):
                raise
            raise self._unexpected(f"{type(error).__name__}: {error}") from error
        return self._carriable(reply)

    def _carriable(self, reply: object) -> Reply:
        """The reply with numbers that can be summed and its cost, without what no UTF-8 file can carry, and without a key that a server repeats."""
        if not isinstance(reply, Reply) or not all(
            isinstance(text, str) for text in (reply.text, reply.reasoning, reply.finish_reason)
        ):
            raise self._unexpected(f"it returned {reply!r}, which is no Reply with a text")
        if not isinstance(reply.usage, Usage):
            raise self._unexpected(f"it returned a Reply whose usage is {reply.usage!r}, which is no Usage")
        reply = countable_reply(reply)
        usage = costed(reply.usage, self._price, told=self._parameters.tells_cost)
        return scrubbed_reply(replace(reply, usage=usage), self._secrets)

    def _unexpected(self, what: str) -> ClientError:
        shown = scrubbed_line(what, self._secrets)
        return ClientError(f"the client failed in a way that it does not know: {shown}", "unexpected")


class CellCalls(ClientCalls):
    """The calls of one cell's agents. ``ask`` is what a model agent is given."""

    def __init__(
        self,
        client: ModelClient,
        parameters: ClientParameters,
        rules: CallRules,
        *,
        cell: str,
        model: str,
        kept: KeptCalls,
        on_call: OnCall,
        price: Price | None = None,
    ) -> None:
        super().__init__(client, parameters, rules, name=cell, model=model, price=price)
        self._kept = kept
        self._on_call = on_call

    async def ask(self, agent: Agent, turn: int, attempt: int, conversation: Conversation) -> Reply:
        """The model's reply: the one that is kept already, or else a new one, once it is kept.

        :raises ClientError: when there is none.
        :raises PromptDiffersError: when the kept one was given to another prompt.
        :raises RunEndedError: when no call is made any more.
        """
        prompt, kept = self._kept.follow(agent, turn, attempt, conversation)
        if kept is not None:
            return kept
        reply, seconds = await self._bought(f"{self._name} {agent} {turn} {attempt}", prompt, conversation)
        await self._on_call(Call(agent, turn, attempt, prompt.whole, prompt.hashes, reply, seconds))
        return reply
