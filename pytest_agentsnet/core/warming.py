"""Clients that have something to load before their first call."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class WarmsUp(Protocol):
    """A client that loads something first, so that a call that may go out does so at once."""

    async def warm_up(self) -> None:
        """Load it, where that has not been done.

        :raises ClientError: when it cannot be had.
        """
