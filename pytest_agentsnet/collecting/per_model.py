"""Options that may be meant for one model: ``[MODEL=]VALUE``."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from pytest_agentsnet.clients.scrubbing import scrubbed
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.price import Price

_DEAREST = 1e6
"""USD per million tokens."""


@dataclass(frozen=True)
class PerModel:
    """What was said of each model; the key ``""`` holds what was said of all. Later values win over earlier ones.

    URLs and arguments may hold a key or a password: they are never shown.
    """

    api_bases: Mapping[str, str] = field(repr=False)
    arguments: Mapping[str, Mapping[str, Any]] = field(repr=False)
    revisions: Mapping[str, str]
    prices: Mapping[str, Price | None]

    def api_base(self, model: str) -> str:
        """The own server's URL for this model, empty without one."""
        return self.api_bases.get(model, self.api_bases.get("", ""))

    def arguments_of(self, model: str) -> dict[str, Any]:
        """The further arguments of this model's calls."""
        return {**self.arguments.get("", {}), **self.arguments.get(model, {})}

    def revision(self, model: str) -> str:
        """The checkpoint that this model's name stands for, empty where nobody said."""
        return self.revisions.get(model, self.revisions.get("", ""))

    def says_price(self, model: str) -> bool:
        """Whether the user said what this model costs, or that its costs are not to be counted."""
        return model in self.prices or "" in self.prices

    def price(self, model: str) -> Price | None:
        """What the user said that this model costs; None for costs that are not to be counted."""
        return self.prices[model] if model in self.prices else self.prices[""]


def read_per_model(
    models: Sequence[str],
    *,
    api_bases: Sequence[str],
    arguments: Sequence[str],
    revisions: Sequence[str],
    prices: Sequence[str],
) -> PerModel:
    """Read the four options. What stands before the first ``=`` is a model only where it is one of the run's models.

    A model name may itself hold ``=``: the longest of the run's models that the text begins with is meant.

    :raises InputError: for a URL that is none, an argument without a name, or a price that is none.
    """
    urls: dict[str, str] = {}
    for model, url in _addressed(models, api_bases):
        if not _is_web_address(url):
            raise InputError(
                f"--agentsnet-api-base {_quoted(url)} is no [MODEL=]URL; a URL is http://HOST:PORT/PATH or https://..., "
                "and a model before it as --agentsnet-model spells it"
            )
        urls[model] = url
    calls: dict[str, dict[str, Any]] = {}
    for model, text in _addressed(models, arguments):
        name, equals, value = text.partition("=")
        if not equals or not name.strip().isidentifier():
            raise InputError(
                f"--agentsnet-model-arg {_quoted(name)} is no [MODEL=]KEY=VALUE; for example temperature=0, "
                "and a model before it only as --agentsnet-model spells it"
            )
        calls.setdefault(model, {})[name.strip()] = _value(value)
    costs = {model: _price(text) for model, text in _addressed(models, prices)}
    return PerModel(urls, calls, dict(_addressed(models, revisions)), costs)


def _addressed(models: Sequence[str], texts: Sequence[str]) -> Iterator[tuple[str, str]]:
    for text in texts:
        model = max((model for model in models if text.startswith(f"{model}=")), key=len, default="")
        yield model, text[len(model) + 1 :] if model else text


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a bracket left open, a port that is no number
        return False


def _price(text: str) -> Price | None:
    if text.strip() == "none":
        return None
    try:
        figures = [float(figure) for figure in text.split(",")]
    except ValueError:
        figures = []
    if len(figures) not in {2, 3} or not all(0 <= figure <= _DEAREST for figure in figures):
        raise InputError(
            f"--agentsnet-price {text!r} is no [MODEL=]IN,OUT[,CACHED] in USD per million tokens, each up to"
            " 1,000,000, for example 2.50,10 or 2.50,10,1.25; none counts no costs; and a model before it only as --agentsnet-model spells it"
        )
    return Price(*figures)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _quoted(text: str) -> str:
    """The text as an error may show it: without what stands before an ``@``, where a URL carries a password, and keys."""
    return repr(scrubbed(text.rpartition("@")[2], ()))
