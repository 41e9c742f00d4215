"""A failed call as the error that its client raises: of the right kind, and in words that hold no secret."""

import os

from pytest_agentsnet.clients.accounts import key_of, provider_of
from pytest_agentsnet.clients.failures import Failure
from pytest_agentsnet.clients.faults import TROUBLES
from pytest_agentsnet.clients.paragraphs import Called, paragraph
from pytest_agentsnet.clients.scrubbing import scrubbed_line, secrets_of, shown_url
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.errors import ClientError


def client_error(failure: Failure, model: str, parameters: ClientParameters) -> ClientError:
    """The error to raise. A key that was refused is a missing one where none was sent."""
    kind, particulars = failure.kind, failure.particulars
    if kind == TROUBLES["unauthorized"].fault and not key_of(model, parameters, os.environ):
        kind = TROUBLES["no key"].fault
    if kind == TROUBLES["timeout"].fault:
        particulars = f"{parameters.timeout:g} s"
    called = Called(model, provider_of(model), shown_url(parameters.api_base))
    told = scrubbed_line(particulars, secrets_of(parameters, os.environ))
    return ClientError(paragraph(kind, called, told), kind, failure.retry_after, failure.quota)
