"""A language model in this process: llama.cpp with a GGUF file. No key, no server, no port."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from pytest_agentsnet.clients.local_arguments import read_arguments
from pytest_agentsnet.clients.local_engine import Engine, Event, engine_of
from pytest_agentsnet.clients.local_loading import EngineSettings
from pytest_agentsnet.clients.local_model import insist_on_engine, weights_of
from pytest_agentsnet.core.client import Account, ClientParameters, Conversation, Reply, Usage
from pytest_agentsnet.core.errors import ClientError, InputError
from pytest_agentsnet.core.printable import one_line, without_surrogates

_CHARACTERS_A_TOKEN = 4
"""Of English prose and JSON; the first prompts of SmolLM2 have 4.1."""


def preflight(model: str, parameters: ClientParameters) -> None:
    """Find what is wrong with a local model without importing or loading anything.

    :raises InputError: for a wrong argument, or with what is missing and the commands that bring it.
    """
    LocalClient(model, parameters)
    weights_of(model)
    insist_on_engine(model)


class LocalClient:
    """Plays ``local/smollm2`` or ``local/PATH.gguf``; replies are greedy and seeded unless an argument says otherwise.

    Calls cost nothing and are made as many at once as the engine has slots; further ones wait, and their time-out begins
    when a slot takes them up.
    """

    keeps_time = True

    def __init__(self, model: str, parameters: ClientParameters) -> None:
        """:raises InputError: for an argument that local models do not take."""
        if parameters.api_base:
            raise InputError(f"{model} is played in this process and takes no --agentsnet-api-base")
        self._model = model
        self._parameters = parameters
        self._arguments = read_arguments(model, parameters.arguments)

    def __repr__(self) -> str:
        return f"LocalClient({self._model!r})"

    @property
    def account(self) -> Account:
        """Nobody's bill: the model alone."""
        return Account("local", "", self._model)

    async def prepare(self, longest: int) -> None:
        """Look whether the longest conversation fits into a slot's context, before half of the cell has been played.

        :raises ClientError: with what to do, where it is not expected to.
        """
        context, tokens = self._arguments.machine.n_ctx, longest // _CHARACTERS_A_TOKEN
        if tokens > context:
            raise ClientError(
                f"{self._model}: the longest conversation of this cell is expected to reach {tokens} tokens, and the"
                f" context of a slot has {context}; --agentsnet-model-arg=n_ctx=N asks for longer ones, up to what the"
                " model was trained for, and --agentsnet-model-arg=n_parallel=N for fewer where memory is short; a smaller"
                " --agentsnet-max-tokens or --agentsnet-rounds needs less",
                "context_too_long",
            )

    async def complete(self, conversation: Conversation) -> Reply:
        """Continue the conversation. The first call of a process loads the model.

        :raises ClientError: when a part is missing, or the conversation does not fit into the model's context.
        """
        timeout = self._parameters.timeout
        try:
            events = await self._engine.stream(self._request(conversation), timeout)
        except TimeoutError:
            raise ClientError(f"{self._model}: no reply within {timeout:g} s", "timeout") from None
        return reply_of(self._model, events)

    @cached_property
    def _engine(self) -> Engine:
        try:
            insist_on_engine(self._model)
            return engine_of(EngineSettings(weights_of(self._model), self._arguments.machine, self._model))
        except InputError as error:
            raise ClientError(str(error), "missing_part") from None

    def _request(self, conversation: Conversation) -> dict[str, Any]:
        return {
            "messages": [{"role": said.role, "content": without_surrogates(said.text)} for said in conversation],
            "max_tokens": self._parameters.max_tokens,
            "stream": True,
            "stream_options": {"include_usage": True},
            "return_progress": True,  # events while the prompt is read too: chances to leave a call
            "cache_prompt": True,
            **self._arguments.sampling,
        }


def reply_of(model: str, events: Sequence[Event]) -> Reply:
    """The reply that a stream of events makes.

    :raises ClientError: when it ends in an error, or before the reply does.
    """
    text: list[str] = []
    reasoning: list[str] = []
    finish_reason = ""
    usage = Usage(cost_usd=0.0)
    for event in events:
        if "error" in event:
            raise _refusal(model, event["error"])
        for choice in event["choices"]:
            text.append(choice["delta"].get("content") or "")
            reasoning.append(choice["delta"].get("reasoning_content") or "")
            finish_reason = choice["finish_reason"] or finish_reason
        if "usage" in event:
            usage = _usage(event["usage"])
    if not finish_reason:
        raise ClientError(f"{model}: the reply broke off", "malformed")
    return Reply(without_surrogates("".join(text)), without_surrogates("".join(reasoning)), usage, finish_reason)


def _usage(told: Event) -> Usage:
    cached = told.get("prompt_tokens_details", {}).get("cached_tokens")
    return Usage(told["prompt_tokens"], told["completion_tokens"], cached, cost_usd=0.0)


def _refusal(model: str, error: Event) -> ClientError:
    if error.get("type") == "exceed_context_size_error":
        return ClientError(
            f"{model}: a prompt of {error['n_prompt_tokens']} tokens does not fit into the context of"
            f" {error['n_ctx']} tokens; --agentsnet-model-arg=n_ctx=N asks for a longer one, up to what the model was"
            " trained for",
            "context_too_long",
        )
    return ClientError(f"{model}: llama.cpp refused the request: {one_line(str(error.get('message')))}", "bad_request")
