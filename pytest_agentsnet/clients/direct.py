"""A model behind any server that speaks the OpenAI chat protocol: vLLM, llama.cpp, SGLang, TGI, a gateway."""

import asyncio
import os
from datetime import UTC, datetime
from functools import cached_property

from pytest_agentsnet.clients.accounts import account_of, key_of
from pytest_agentsnet.clients.arguments import insist_on_usable
from pytest_agentsnet.clients.direct_connections import Answer, CertificatesError, TooLargeError, Way, posted
from pytest_agentsnet.clients.direct_replies import UnreadableError, reply_of
from pytest_agentsnet.clients.direct_requests import beginning_of, body_of, headers_of, url_of
from pytest_agentsnet.clients.failures import Failure, chain_of, first_trouble, words_of
from pytest_agentsnet.clients.faults import TROUBLES
from pytest_agentsnet.clients.proxies import proxy_for
from pytest_agentsnet.clients.quota_headers import quota_of
from pytest_agentsnet.clients.refusals import Refusal
from pytest_agentsnet.clients.scrubbing import scrubbed_reply, secrets_of
from pytest_agentsnet.clients.telling import client_error
from pytest_agentsnet.core.client import Account, ClientParameters, Conversation, Reply
from pytest_agentsnet.core.errors import ClientError, InputError


class DirectClient:
    """Talks to ``direct/NAME``. Nothing is imported and no connection opened before the first call."""

    def __init__(self, model: str, parameters: ClientParameters) -> None:
        """Keys, proxies and certificates are those of the environment at this moment.

        :raises InputError: without a server, or for an argument that cannot be sent to it.
        """
        insist_on_usable(model, parameters)
        name = model.removeprefix("direct/")
        if not name or not parameters.api_base:
            raise InputError(
                f"{model} needs a name after direct/ and the URL of its server: --agentsnet-model=direct/NAME"
                " --agentsnet-api-base=http://HOST:PORT/v1"
            )
        self._model = model
        self._parameters = parameters
        self._beginning = beginning_of(name, parameters)
        self._secrets = secrets_of(parameters, os.environ)
        url = url_of(parameters)
        self._way = Way(url, proxy_for(url), headers_of(key_of(model, parameters, os.environ), parameters))

    def __repr__(self) -> str:
        return f"DirectClient({self._model!r})"

    @cached_property
    def account(self) -> Account:
        """Provider, key fingerprint and model."""
        return account_of(self._model, self._parameters, os.environ)

    async def complete(self, conversation: Conversation) -> Reply:
        """Continue the conversation, in one call and without retries.

        :raises ClientError: when there is no reply.
        """
        outcome = await self._outcome(conversation)
        if isinstance(outcome, ClientError):
            # Raised here and not where it was made, so that nothing of the request, headers and key included, hangs on it.
            raise outcome
        return outcome

    async def _outcome(self, conversation: Conversation) -> Reply | ClientError:
        told = await self._told(conversation)
        if isinstance(told, Failure):
            return client_error(told, self._model, self._parameters)
        return scrubbed_reply(told, self._secrets)

    async def _told(self, conversation: Conversation) -> Reply | Failure:
        try:
            async with asyncio.timeout(self._parameters.timeout):
                answer = await posted(self._way, body_of(self._beginning, conversation))
            return _read(answer, datetime.now(UTC))
        except (TooLargeError, UnreadableError) as error:
            return Failure(TROUBLES["malformed"].fault, message=str(error))
        except CertificatesError as error:
            return Failure(TROUBLES["tls"].fault, message=str(error))
        except Exception as error:  # noqa: BLE001 - a call may fail in any way, and must be told in ours
            return _met(error)


def _read(answer: Answer, now: datetime) -> Reply | Failure:
    """What was answered, as a reply or as the failure that it tells."""
    if 200 <= answer.status < 300:
        return reply_of(answer.body, quota_of(answer.headers, now))
    refusal = Refusal.of(answer.status, answer.body.decode(errors="replace"), answer.headers)
    if refusal.is_content_filter:
        return Reply("", finish_reason="content_filter", quota=quota_of(answer.headers, now))
    return refusal.failure(now)


def _met(error: Exception) -> Failure:
    """What went wrong without an answer."""
    chain = chain_of(error)
    trouble = first_trouble(reversed(chain))
    words = words_of(error) or type(chain[-1]).__name__
    return Failure(trouble.fault if trouble else "unexpected", message=words)
