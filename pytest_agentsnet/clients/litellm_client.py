"""A model behind litellm: any of its providers, or an own server that speaks one of their protocols."""

import asyncio
import os
from functools import cached_property
from typing import Any

from pytest_agentsnet.clients.accounts import account_of, key_of, provider_of
from pytest_agentsnet.clients.arguments import insist_on_usable
from pytest_agentsnet.clients.cache_marks import marked, needs_marks
from pytest_agentsnet.clients.failures import Failure
from pytest_agentsnet.clients.faults import TROUBLES
from pytest_agentsnet.clients.litellm_errors import failure_of, is_content_filter
from pytest_agentsnet.clients.litellm_loading import ignore_its_warnings, litellm_library
from pytest_agentsnet.clients.litellm_replies import reply_of
from pytest_agentsnet.clients.own_servers import address_of, authorization_of
from pytest_agentsnet.clients.scrubbing import scrubbed_reply, secrets_of
from pytest_agentsnet.clients.telling import client_error
from pytest_agentsnet.core.client import OTHER_CAP, Account, ClientParameters, Conversation, Reply
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.printable import without_surrogates


class LitellmClient:
    """Talks to one litellm model. Nothing is imported and no connection opened before the first call."""

    def __init__(self, model: str, parameters: ClientParameters) -> None:
        """:raises InputError: for an argument that has an option of its own, or a server's address that is no URL."""
        insist_on_usable(model, parameters)
        self._model = model
        self._parameters = parameters

    def __repr__(self) -> str:
        return f"LitellmClient({self._model!r})"

    @cached_property
    def account(self) -> Account:
        """Provider, key fingerprint and model, as far as they are known without a call."""
        return account_of(self._model, self._parameters, os.environ)

    @cached_property
    def _secrets(self) -> tuple[str, ...]:
        """What the calls may carry, found at the first one: to look for it takes as long as to write a request."""
        return secrets_of(self._parameters, os.environ)

    async def complete(self, conversation: Conversation) -> Reply:
        """Continue the conversation, in one call and without retries.

        :raises ClientError: when there is no reply.
        """
        library = await litellm_library()
        outcome = self._unknown_provider(library) or await self._outcome(library, conversation)
        if isinstance(outcome, ClientError):
            # Raised here and not where it was made, so that nothing of litellm's, headers and keys included, hangs on it.
            raise outcome
        return outcome

    async def warm_up(self) -> None:
        """Import the library.

        :raises ClientError: when it is not there.
        """
        await litellm_library()

    async def _outcome(self, library: Any, conversation: Conversation) -> Reply | ClientError:
        try:
            async with asyncio.timeout(self._parameters.timeout):
                reply = reply_of(await self._response(library, conversation), library)
                return scrubbed_reply(reply, self._secrets)
        except Exception as error:  # noqa: BLE001 - litellm lets through whatever its providers' code raises
            if is_content_filter(error):
                return Reply("", finish_reason="content_filter")
            return client_error(failure_of(error), self._model, self._parameters)

    async def _response(self, library: Any, conversation: Conversation) -> Any:
        try:
            return await library.acompletion(**self._request(conversation, library))
        except asyncio.CancelledError:
            ignore_its_warnings()
            raise

    def _request(self, conversation: Conversation, library: Any) -> dict[str, Any]:
        parameters = self._parameters
        messages = [{"role": said.role, "content": without_surrogates(said.text)} for said in conversation]
        request: dict[str, Any] = {
            "model": self._model,
            "messages": marked(messages) if needs_marks(self._model, parameters, library) else messages,
            "timeout": parameters.timeout,
            # litellm's own retries and those of the SDK below it: a 429 has to reach whoever counts calls.
            "num_retries": 0,
            "max_retries": 0,
            **parameters.arguments,
        }
        if OTHER_CAP not in parameters.arguments:
            request["max_tokens"] = parameters.cap
        if parameters.api_base:
            request |= _own_server(parameters)
            if provider_of(self._model) == "openai":
                # An own server may want no key, but the SDK insists on one.
                request.setdefault("api_key", key_of(self._model, parameters, os.environ) or "none")
        return request

    def _unknown_provider(self, library: Any) -> ClientError | None:
        try:
            library.get_llm_provider(model=self._model, api_base=self._parameters.api_base or None)
        except Exception:  # noqa: BLE001 - it has no other way to say so
            unknown = Failure(TROUBLES["no model"].fault, message="no provider that litellm knows")
            return client_error(unknown, self._model, self._parameters)
        return None


def _own_server(parameters: ClientParameters) -> dict[str, Any]:
    """What a call to an own server says beside the rest: its URL, and the credentials that stand in it as a header."""
    request: dict[str, Any] = {"api_base": address_of(parameters.api_base)}
    authorization = authorization_of(parameters.api_base)
    if authorization:
        headers = parameters.arguments.get("extra_headers", {})
        request["extra_headers"] = {**headers, "Authorization": authorization}
    return request
