"""One measurement: an instance played by one model in one trial."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.verdict import Scoring

_UNFIT = re.compile(r"[^a-z0-9._]")


@dataclass(frozen=True)
class CellSettings:
    """How a cell is played beside its instance.

    ``reasoning``: the model is asked to reason before it writes; ``scoring`` reads and checks the final answers and
    needs no call; ``revision`` names the checkpoint behind a served name; ``custom`` is the location of a fixture that
    a test overrides, empty for the plain model; ``variant`` is then the test's other parameters, which that fixture may
    depend on, and ``asked`` the number of agents of the graph in whose place it put another, 0 where it did not.
    """

    reasoning: bool = True
    scoring: Scoring = "strict"
    revision: str = ""
    custom: str = ""
    variant: str = ""
    asked: int = 0


@dataclass(frozen=True)
class Cell:
    """One (instance, model, trial, probe) with its settings. ``slug`` is the model's name as ids spell it."""

    instance: Instance
    model: str
    slug: str
    trial: int = 0
    probe: str = ""
    settings: CellSettings = field(default_factory=CellSettings)

    @cached_property
    def id(self) -> str:
        """A stable ASCII name without ``/``: ``coloring-ws-n8-i0-gpt-4o-t0``, then what differs from the defaults."""
        marks = self.instance.id_suffix
        if self.probe:
            marks += f"-{_UNFIT.sub('-', self.probe.lower())}"
        if not self.settings.reasoning:
            marks += "-nocot"
        if self.settings.variant:
            marks += f"-{_hex(self.settings.variant)}"
        if self.settings.custom:
            marks += "~custom"
        return f"{self.instance.base_id}-{self.slug}-t{self.trial}{marks}"

    @property
    def key(self) -> str:
        """What seeds the private randomness of this cell's agents. It holds no more of the graph than an agent knows."""
        return f"{self.instance.id}-t{self.trial}"


def _hex(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:4]


def slugs(models: Iterable[str]) -> Mapping[str, str]:
    """How ids spell each of the models: lower case, with ``-`` for all but letters, digits, dot and underscore.

    Two models that would share a slug each get ``~`` and four hex digits of the full name's hash.
    """
    plain = {model: _UNFIT.sub("-", model.lower()) for model in models}
    shared = list(plain.values())
    return {model: f"{slug}~{_hex(model)}" if shared.count(slug) > 1 else slug for model, slug in plain.items()}
