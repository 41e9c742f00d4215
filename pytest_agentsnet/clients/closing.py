"""The connections that clients keep open between calls, closed before their event loop ends."""

from pytest_agentsnet.clients import direct_connections, litellm_loading


async def close_connections() -> None:
    """Close what is open; nothing is imported for that where nothing was used.

    Calls that are under way end with it; later ones open new connections.
    """
    await litellm_loading.close_connections()
    await direct_connections.close_connections()
