"""What a request of a result file delivers: after a paragraph ``Message from NAME:`` that neighbour's text.

Such a paragraph may stand within a text too, for agents write what they like. What the sender is known to have written is
therefore taken whole where it stands, before the next paragraph is looked for, and of two paragraphs in one sender's name the
one that says it is the sender's; the first where neither does.
"""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from pytest_agentsnet.core.message import Inbox
from pytest_agentsnet.core.topology import Agent

_HEAD = re.compile(r"(?:\A|\n\n)Message from ([^\n:]{1,100}):")
_BETWEEN = ("\n\n", "\n", " ", "")


class Delivery(NamedTuple):
    """What was delivered, and for how many senders that is not what their reply says."""

    inbox: Inbox
    differences: int


def brings_messages(request: str, neighbours: Collection[Agent]) -> bool:
    """Whether the request delivers anything."""
    return any(head[1] in neighbours for head in _HEAD.finditer(request))


def delivery_in(request: str, sent: Mapping[Agent, str], neighbours: Collection[Agent]) -> Delivery:
    """The messages in the request. ``sent`` is what the neighbours' replies say: where the two differ, what was delivered counts."""
    inbox: dict[Agent, str] = {}
    confirmed: dict[Agent, int] = {}  # where a later paragraph says what its sender wrote
    head = _HEAD.search(request)
    while head is not None:
        sender, position = head[1], head.end()
        if sender in neighbours and (sender not in inbox or head.start() == confirmed.get(sender)):
            end = _end_of(sent[sender], request, position) if sender in sent else None
            if end is not None:
                inbox[sender], position = sent[sender], end
            else:
                inbox[sender] = _text_at(request, position)
                confirmed[sender] = _paragraph_of(sender, sent[sender], request, position) if sender in sent else -1
        head = _HEAD.search(request, position)
    differences = sum(inbox.get(sender) != sent.get(sender) for sender in {**sent, **inbox})
    return Delivery({name: inbox[name] for name in neighbours if name in inbox}, differences)


def _end_of(body: str, request: str, position: int) -> int | None:
    """Where this very body ends that begins here, before a blank line or at the end; None where it does not stand here."""
    for between in _BETWEEN:
        end = position + len(between) + len(body)
        stands = request.startswith(between, position) and request.startswith(body, end - len(body))
        if stands and (end == len(request) or request.startswith("\n\n", end)):
            return end
    return None


def _paragraph_of(sender: Agent, body: str, request: str, position: int) -> int:
    """Where the next paragraph in that name begins that holds this very body; -1 where there is none."""
    padded = f"{request}\n\n"
    places = [padded.find(f"\n\nMessage from {sender}:{between}{body}\n\n", position) for between in _BETWEEN]
    return min((place for place in places if place >= 0), default=-1)


def _text_at(request: str, position: int) -> str:
    """The text that begins here: up to the next head, and where none follows the one paragraph, for instructions may follow."""
    start = position + len(next(between for between in _BETWEEN if request.startswith(between, position)))
    following = _HEAD.search(request, position)
    if following:
        return request[start : following.start()].strip()
    return request[start:].partition("\n\n")[0].strip()
