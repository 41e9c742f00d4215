"""Randomness by keyed hash: the same parts, the same draw, on every machine and in every order of execution."""

import hashlib
import json
import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_compact = json.JSONEncoder(separators=(",", ":")).encode


def keyed_digest(*parts: object) -> str:
    """32 hex digits that depend on all parts (numbers and texts) and their order."""
    return hashlib.blake2b(_compact(parts).encode(), digest_size=16).hexdigest()


def keyed_integer(bound: int, *parts: object) -> int:
    """A whole number from 0 to bound - 1; the bias of the modulus is under bound / 2^128."""
    return int(keyed_digest(*parts), 16) % bound


def keyed_choice(options: Sequence[T], *parts: object) -> T:
    """One of the options, each as likely as the others."""
    return options[keyed_integer(len(options), *parts)]


def keyed_random(*parts: object) -> random.Random:
    """A generator of its own, seeded by the parts, for draws that one hash cannot give (samples, shuffles)."""
    return random.Random(keyed_digest(*parts))  # noqa: S311 - reproducible, not secret
