"""What was asked for, read once: options and ini values into one frozen value, or one line that says what is wrong."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pytest_agentsnet.collecting.bounds import read_limits
from pytest_agentsnet.collecting.grids import GRIDS, Grid
from pytest_agentsnet.collecting.per_model import PerModel, read_per_model
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.verdict import SCORINGS, Scoring
from pytest_agentsnet.running.traffic.limits import Limits
from pytest_agentsnet.topologies.choice import FamilyChoice, read_family

T = TypeVar("T", int, float)

MOST_TRIALS = 100_000
MOST_PARTS = 10_000
"""More shards than anybody has machines."""

_SHARD = re.compile(r"(\d{1,9})/(\d{1,9})", re.ASCII)

_OF_READING = ("agentsnet_scoring", "agentsnet_prompts", "agentsnet_snapshots", "agentsnet_no_extracted")
"""Ini values that shape a replay too."""

Given = Mapping[str, Any]
"""Option key -> value as pytest parsed it: a text, a list of texts, or a bool."""


@dataclass(frozen=True)
class Settings:
    """All options, read.

    Paths are absolute; ``timeout`` is in seconds; ``max_tokens`` None is the model's default; ``shard`` is the part to play,
    from 1, and how many parts there are; ``limits`` are this part's; ``gates`` are as written,
    the margin's among them.
    """

    selection: Selection
    names_cells: bool
    grid: Grid
    grid_given: bool
    directory: Path | None
    fresh: bool
    replay: Path | None
    shard: tuple[int, int] | None
    limits: Limits
    plan: bool
    progress: bool
    timeout: float
    retries: int
    max_tokens: int | None
    per_model: PerModel
    scoring: Scoring
    reasoning: bool
    prompts: Path | None
    snapshots: Path | None
    gates: tuple[str, ...]
    strict_gates: bool
    keep_failed: bool
    baseline: Path | None
    margin: float | None
    early_stop: bool
    markdown: str
    extracted: bool
    polls: bool
    judge: str

    @property
    def models(self) -> tuple[str, ...]:
        """The run's models as written, each once; empty where none is named."""
        return self.selection.models or ()


def read_settings(on_command_line: Given, in_ini: Given, *, here: Path, root: Path) -> Settings:
    """Read the options; the command line goes before the ini file.

    Paths on the command line are relative to ``here``, those in the ini file to ``root``.

    :raises InputError: for any value that is not allowed, in one line.
    """
    if "agentsnet_replay" in on_command_line:  # models, grid and parameters are those of the tapes, unless said here
        in_ini = {key: value for key, value in in_ini.items() if key in _OF_READING}
    given = {**in_ini, **on_command_line}
    _insist_on_plain_texts(given)
    _insist_on_one_way(given)

    def path(key: str) -> Path | None:
        return (here if key in on_command_line else root) / given[key] if given.get(key) else None

    grid_name = given.get("agentsnet_grid")
    grid = GRIDS[_one_of("grid", grid_name or "quick", tuple(GRIDS))]
    scoring = _one_of("scoring", given.get("agentsnet_scoring") or "strict", SCORINGS)
    shard = _shard(given.get("agentsnet_shard"))
    trials = _number("trials", given.get("agentsnet_trials"), int, 1, MOST_TRIALS)
    selection = Selection(
        models=_texts(given.get("agentsnet_model")),
        tasks=_texts(given.get("agentsnet_task")),
        families=_families(given.get("agentsnet_family")),
        sizes=_numbers("size", given.get("agentsnet_size"), 2),
        indices=_numbers("index", given.get("agentsnet_index"), 0),
        seeds=_numbers("seed", given.get("agentsnet_seed"), 0),
        trials=None if trials is None else tuple(range(trials)),
        rounds=_numbers("rounds", given.get("agentsnet_rounds"), 1),
    )
    judge = (given.get("agentsnet_judge") or "").strip()
    margin = _number("margin", given.get("agentsnet_margin"), float, 0, 1)
    return Settings(
        selection=selection,
        names_cells=grid_name is not None or selection != Selection(),
        grid=grid,
        grid_given=grid_name is not None,
        directory=path("agentsnet_dir"),
        fresh=bool(given.get("agentsnet_fresh")),
        replay=path("agentsnet_replay"),
        shard=shard,
        limits=read_limits(given, parts=shard[1] if shard else 1),
        plan=bool(given.get("agentsnet_plan")),
        progress=not given.get("agentsnet_no_progress"),
        timeout=_number("timeout", given.get("agentsnet_timeout"), float, 0.001) or 600.0,
        retries=5 if (retries := _number("retries", given.get("agentsnet_retries"), int, 0)) is None else retries,
        max_tokens=_number("max-tokens", given.get("agentsnet_max_tokens"), int, 1),
        per_model=read_per_model(
            (*(selection.models or ()), judge) if judge else selection.models or (),
            api_bases=given.get("agentsnet_api_base") or (),
            arguments=given.get("agentsnet_model_arg") or (),
            revisions=given.get("agentsnet_revision") or (),
            prices=given.get("agentsnet_price") or (),
        ),
        scoring=scoring,
        reasoning=not given.get("agentsnet_no_reasoning"),
        prompts=path("agentsnet_prompts"),
        snapshots=path("agentsnet_snapshots"),
        gates=_gates(given, margin),
        strict_gates=bool(given.get("agentsnet_strict_gates")),
        keep_failed=bool(given.get("agentsnet_keep_failed")),
        baseline=path("agentsnet_baseline"),
        margin=margin,
        early_stop=bool(given.get("agentsnet_early_stop")),
        markdown=given.get("agentsnet_markdown") or "",
        extracted=not given.get("agentsnet_no_extracted"),
        polls=bool(given.get("agentsnet_poll")),
        judge=judge,
    )


def _gates(given: Given, margin: float | None) -> tuple[str, ...]:
    """The gates as written, and the one that the margin stands for."""
    written = _texts(given.get("agentsnet_gate")) or ()
    if margin is None:
        return written
    if not given.get("agentsnet_baseline"):
        raise InputError("--agentsnet-margin is a margin below a baseline: name its run with --agentsnet-baseline=DIR")
    number = f"{margin:.6f}".rstrip("0").rstrip(".")
    return tuple(dict.fromkeys((*written, f"solved >= baseline - {number}")))


def _insist_on_plain_texts(given: Given) -> None:
    for key, value in given.items():
        for text in value if isinstance(value, list) else [value]:
            if isinstance(text, str) and not (text.strip() and text.isprintable()):
                # Not the whole text, which may be a key.
                unfit = "".join(character for character in text if not character.isprintable())
                what = f"holds characters that cannot be shown: {unfit!a}" if text.strip() else "is empty"
                raise InputError(f"--{key.replace('_', '-')} {what}; give it a value or leave it out")


def _insist_on_one_way(given: Given) -> None:
    if given.get("agentsnet_replay") and given.get("agentsnet_plan"):
        raise InputError(
            "--agentsnet-replay calls nobody, so that there is nothing to plan; leave out --agentsnet-plan"
        )
    if given.get("agentsnet_replay") and given.get("agentsnet_early_stop"):
        raise InputError(
            "--agentsnet-replay plays what is on the tapes, and --agentsnet-early-stop leaves cells out; give one of them"
        )
    for other in ("dir", "fresh"):
        if given.get("agentsnet_replay") and given.get(f"agentsnet_{other}"):
            raise InputError(
                f"--agentsnet-replay writes no run, and --agentsnet-{other} says where one goes; give one of them"
            )


def _one_of(name: str, value: str, allowed: Sequence[Any]) -> Any:
    if value not in allowed:
        raise InputError(f"--agentsnet-{name} is one of {', '.join(allowed)}, not {value!r}")
    return value


def _texts(values: Sequence[str] | None) -> tuple[str, ...] | None:
    return tuple(dict.fromkeys(value.strip() for value in values)) if values else None


def _families(values: Sequence[str] | None) -> tuple[FamilyChoice, ...] | None:
    return tuple(dict.fromkeys(read_family(value) for value in values)) if values else None


def _numbers(name: str, values: Sequence[str] | None, least: int) -> tuple[int, ...] | None:
    if not values:
        return None
    numbers = (_number(name, value, int, least) for value in values)
    return tuple(dict.fromkeys(number for number in numbers if number is not None))


def _shard(value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    cut = _SHARD.fullmatch(value)
    part, parts = map(int, cut.groups()) if cut else (0, 0)
    if not 1 <= part <= parts <= MOST_PARTS:
        raise InputError(
            "--agentsnet-shard is I/N, part I of N: 1/4, 2/4, 3/4 or 4/4 for four machines "
            f"(N at most {MOST_PARTS:,}), not {one_line(repr(value), 60)}"
        )
    return part, parts


def _number(
    name: str, value: str | None, kind: Callable[[str], T], least: float, most: float | None = None
) -> T | None:
    if value is None:
        return None
    number = _parsed(value, kind)
    if number is None or not least <= number < math.inf or (most is not None and number > most):
        what = "a whole number" if kind is int else "a number"
        bound = f"{least} or more" if most is None else f"from {least} to {most:,}"
        raise InputError(f"--agentsnet-{name} is {what}, {'more than 0' if 0 < least < 1 else bound}, not {value!r}")
    return number


def _parsed(value: str, kind: Callable[[str], T]) -> T | None:
    try:
        return kind(value)
    except ValueError:
        return None
