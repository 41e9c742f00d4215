"""What litellm raised, as a row of the tables of faults, in words that hold no secret.

litellm's own exception is a guess (an HTTP 401 may come out as a BadRequestError, a refused connection as an
InternalServerError), so the kind is read from the innermost exception of the chain, where HTTP's own answer is.
"""

import re
from datetime import UTC, datetime
from typing import Any

from pytest_agentsnet.clients.failures import Failure, chain_of, class_names, first_trouble, words_of
from pytest_agentsnet.clients.faults import TROUBLES, trouble_of_status
from pytest_agentsnet.clients.refusals import Refusal

_UNREADABLE = {"builtins.ValueError", "builtins.LookupError", "builtins.AttributeError", "builtins.TypeError"}
"""What reading a response raises when it is not of the expected form."""

_TRACEBACK = "Traceback (most recent call last)"
_PREFIX = re.compile(r"(?:(?:litellm\.)?\w*(?:Error|Exception|Timeout)(?: Error)?(?::| -)\s*)+")


def is_content_filter(error: Exception) -> bool:
    """Whether the provider's filter declined the prompt, which is an answer and no fault."""
    chain = chain_of(error)
    if any("litellm.ContentPolicyViolationError" in class_names(link) for link in chain):
        return True
    # Now and then litellm takes it for any other refusal, though the provider has said which it is.
    response = _http_response(chain)
    return response is not None and Refusal.of(response.status_code, response.text, response.headers).is_content_filter


def failure_of(error: Exception, now: datetime | None = None) -> Failure:
    """What went wrong. ``now`` is the time from which a Retry-After date counts."""
    chain = chain_of(error)
    response = _http_response(chain)
    if response is None:
        return Failure(_kind_without_status(chain), message=_message(chain))
    refusal = Refusal.of(response.status_code, response.text, response.headers)
    return refusal.failure(now or datetime.now(UTC), first_trouble(chain[:1]))


def _kind_without_status(chain: list[BaseException]) -> str:
    trouble = first_trouble(reversed(chain))
    if trouble:
        return trouble.fault
    if any("litellm.AuthenticationError" in class_names(link) or _lacks_credentials(link) for link in chain):
        return TROUBLES["no key"].fault
    status = getattr(chain[0], "status_code", None)
    # Where HTTP reports no failure, 200 and 500 are what litellm says of a response that it cannot read.
    if status in {200, 500} or _UNREADABLE & class_names(chain[-1]):
        return TROUBLES["malformed"].fault
    return "unexpected" if status is None else trouble_of_status(status).fault


def _lacks_credentials(error: BaseException) -> bool:
    return f"{type(error).__module__}.{type(error).__name__}" == "openai.OpenAIError"


def _http_response(chain: list[BaseException]) -> Any:
    for link in reversed(chain):
        if "httpx.HTTPStatusError" in class_names(link):
            return link.response  # type: ignore[attr-defined]  # httpx is not imported to be recognised
    return None


def _message(chain: list[BaseException]) -> str:
    """The first line of what was raised, without the names of classes that litellm puts before it."""
    outermost, innermost = (words_of(error) for error in (chain[0], chain[-1]))
    first = next(iter(outermost.splitlines()), "")
    innermost = _without_traceback(innermost) or type(chain[-1]).__name__
    text = _PREFIX.sub("", first, count=1) if first.startswith("litellm.") else first
    # Of a response that it cannot read litellm tells the traceback and all that it knew; what failed says why.
    return innermost if "Connection error" in text or _TRACEBACK in text else text or innermost


def _without_traceback(text: str) -> str:
    return text.rstrip().splitlines()[-1].strip() if _TRACEBACK in text else text
