"""What can go wrong. A bad reply of a model is not here: it is a value, and data about the model."""

from pytest_agentsnet.core.quota import Quota


class AgentsnetError(Exception):
    """The base of all errors that this package raises on purpose."""


class InputError(AgentsnetError, ValueError):
    """The user asked for something that cannot be had: one line, with what was wrong and what is allowed."""


class CellError(AgentsnetError):
    """The cell could not be measured, which says nothing about the model.

    ``kind`` is one short word for the record (``program``, ``timeout``, ...); the text is the reason in plain words.
    """

    def __init__(self, reason: str, kind: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.kind = kind


class ProgramError(CellError):
    """An agent program raised, or returned something that is no turn. The cause is the program's own exception."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, "program")


class ClientError(CellError):
    """A model client could not get a reply.

    ``kind`` names a row of the table of faults, which says whether the call is tried again and what it ends.
    ``retry_after`` is the pause that the provider asked for, in seconds, and ``quota`` what it said of its limits. The text
    never holds a key or a header.
    """

    def __init__(self, reason: str, kind: str, retry_after: float | None = None, quota: Quota | None = None) -> None:
        super().__init__(reason, kind)
        self.retry_after = retry_after
        self.quota = quota
