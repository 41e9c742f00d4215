"""What a user's own agent is made of, so that a change of it is seen."""

import hashlib
import inspect
from functools import cache, partial
from pathlib import Path

from pytest_agentsnet.core.program import AgentFactory

_OURS = "pytest_agentsnet."


def source_of(factory: AgentFactory) -> str:
    """Eight hex digits of the file that defines the factory; empty for agents of this package and where there is no file.

    What that file imports is not looked at: a revision (``--agentsnet-revision``) names such a change.
    """
    while isinstance(factory, partial):
        factory = factory.func
    definition = factory if inspect.isroutine(factory) or inspect.isclass(factory) else type(factory)
    if definition.__module__.startswith(_OURS):
        return ""
    try:
        return _digest(Path(inspect.getfile(definition)))
    except (OSError, TypeError):
        return ""


@cache
def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:8]
