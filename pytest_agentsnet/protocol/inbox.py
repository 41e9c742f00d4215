"""How a delivery is shown to an agent: as one JSON object, the same form in which the agent itself writes.

``{"Anna": "I take Group 1", "Bob": null}``: every neighbour in the agent's order, null for a silent one. Whatever a
neighbour writes stays within its own quotes on this one line, so that it cannot pass as another neighbour or as the
harness.
"""

import json
from collections.abc import Iterable

from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.topology import Agent

_encode = json.JSONEncoder(ensure_ascii=False).encode


def render_inbox(neighbours: Iterable[Agent], inbox: Inbox) -> str:
    """The delivery as one line of JSON; characters that steer a terminal or cannot be encoded are written as escapes."""
    return "{" + ", ".join(f"{_quoted(name)}: {_body(inbox.get(name))}" for name in neighbours) + "}"


def parse_inbox(text: str) -> Inbox:
    """The exact inverse of ``render_inbox``: sender -> body, silent neighbours left out."""
    return {name: body for name, body in json.loads(text).items() if body is not None}


def _body(body: str | None) -> str:
    return "null" if body is None else _quoted(body)


def _quoted(text: str) -> str:
    quoted = _encode(text)
    if quoted.isprintable():
        return quoted
    return "".join(character if character.isprintable() else json.dumps(character)[1:-1] for character in quoted)
