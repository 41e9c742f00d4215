"""What is kept of a cell for tables, gates and files: plain JSON types only."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Literal, TypeAlias

from pytest_agentsnet.core.errors import InputError

RECORD_SCHEMA = 3

Status: TypeAlias = Literal["solved", "unsolved", "error", "skipped"]

MEASURED: tuple[Status, ...] = ("solved", "unsolved")
"""The outcomes that say something about the model. They stand; the others are tried again by the next session."""

NOT_NEEDED = "early_stop"
"""The ``error_kind`` of cells that were skipped because the verdict did not need them."""


@dataclass(frozen=True)
class Record:
    """One cell's outcome, as one line of ``results.jsonl``.

    ``reason`` and ``error_kind`` say why there is no verdict; ``violations`` counts them by constraint; token numbers
    and ``cost_usd`` (USD) are None where a call's is unknown; ``started`` is seconds since the epoch, ``seconds`` how
    long the cell took; ``provenance`` is its hash and ``tape`` the tape's file name within the run directory.

    ``polls`` are calls that asked forks of conversations what agents think; they and what they took are in none of the other numbers.
    ``polls_missing`` are those without a reply, however often they were tried.

    ``graph`` is the topology's hash, and ``transcript`` that of all that was said: equal ones are one measurement, made twice.
    ``task_version``, ``prompts`` (the hash of the words that models are spoken to with) and ``protocol`` (the version of the
    reading) say what another record must share to be compared with this one. Records of schema 1 lack these five.

    ``metrics`` has what was measured of the transcript, by the metric's name: ``value``, ``of`` (its denominator), where they say
    something ``censored`` and ``series``; or ``fault``, why it could not be measured. A metric without a denominator is absent.
    ``causes`` are those of an unsolved cell, the first one the label. ``claims`` counts what was read out of what agents wrote, by slot;
    empty where English was not read. Records up to schema 2 have none of these.
    """

    cell: str
    task: str
    family: str
    n: int
    index: int
    seed: int
    model: str
    trial: int
    rounds: int
    diameter: int
    status: Status
    scoring: str
    package_version: str
    revision: str = ""
    probe: str = ""
    reason: str = ""
    error_kind: str = ""
    score: float | None = None
    violations: Mapping[str, int] = field(default_factory=dict)
    repairs: int = 0
    misaddressed: int = 0
    unreadable: int = 0
    truncated: int = 0
    refused: int = 0
    empty: int = 0
    calls: int = 0
    bought_twice: int = 0
    tokens_in: int | None = None
    tokens_out: int | None = None
    tokens_cached: int | None = None
    cost_usd: float | None = None
    polls: int = 0
    polls_missing: int = 0
    poll_tokens_in: int | None = 0
    poll_tokens_out: int | None = 0
    poll_cost_usd: float | None = 0.0
    started: float = 0.0
    seconds: float = 0.0
    provenance: str = ""
    tape: str = ""
    graph: str = ""
    transcript: str = ""
    task_version: int = 0
    prompts: str = ""
    protocol: int = 0
    metrics: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    causes: Sequence[str] = ()
    claims: Mapping[str, int] = field(default_factory=dict)
    schema: int = RECORD_SCHEMA

    @property
    def spent_usd(self) -> float | None:
        """USD of all calls, polls included; None where a call's is unknown."""
        return None if self.cost_usd is None or self.poll_cost_usd is None else self.cost_usd + self.poll_cost_usd

    def to_json(self) -> dict[str, Any]:
        """The record as plain JSON, every field present."""
        return asdict(self) | {"causes": list(self.causes)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Record":
        """The inverse of ``to_json``; fields that this version does not know are dropped.

        :raises InputError: when it was written by a newer version.
        """
        if data["schema"] > RECORD_SCHEMA:
            raise InputError(
                f"record schema {data['schema']} is newer than {RECORD_SCHEMA}, the newest that this version reads"
            )
        known = {f.name for f in fields(cls)}
        values = {name: value for name, value in data.items() if name in known}
        return cls(**values | {"causes": tuple(values.get("causes", ()))})
