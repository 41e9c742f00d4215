"""The options that bound a run: calls in flight, requests and tokens a minute, and what all may cost."""

import math
from collections.abc import Mapping
from typing import Any

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.traffic.limits import Limits

DEFAULT_BUDGET = 50.0

_PER_SHARD = "/shard"


def read_limits(given: Mapping[str, Any], *, parts: int) -> Limits:
    """The limits of one of so many parts of a run: its share of the whole run's, or what is said for each (``VALUE/shard``).

    :raises InputError: for any value that is not allowed, in one line.
    """
    concurrency = _share("concurrency", given, parts)
    if concurrency is not None:
        concurrency = max(1, math.floor(concurrency))
    rpm, tpm = _share("rpm", given, parts), _share("tpm", given, parts)
    if given.get("agentsnet_budget", "").strip() == "none":
        return Limits(concurrency, rpm, tpm)
    budget = _share("budget", given, parts)
    return Limits(concurrency, rpm, tpm, DEFAULT_BUDGET / parts if budget is None else budget)


def _share(name: str, given: Mapping[str, Any], parts: int) -> float | None:
    text = given.get(f"agentsnet_{name}")
    if text is None:
        return None
    each = text.removesuffix(_PER_SHARD)
    number = _number(name, each, text)
    return number if each != text else number / parts


def _number(name: str, text: str, given: str) -> float:
    is_money = name == "budget"
    try:
        number = float(text) if is_money else int(text)
    except ValueError:
        number = math.nan
    if not (0 if is_money else 1) <= number < math.inf:
        allowed = "USD, 0 or more, or none" if is_money else "a whole number, 1 or more"
        share = f"; N{_PER_SHARD} says it for each part" if _PER_SHARD in given else ""
        raise InputError(f"--agentsnet-{name} is {allowed}, not {given!r}{share}")
    return number
