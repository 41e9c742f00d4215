"""Simulated samples as the records of cells, to be decided on as a run directory's are."""

import numpy as np
from providers import Sample

from pytest_agentsnet.core.record import Record, Status


def records_of(sample: Sample, at: int, model: str = "simulated") -> list[Record]:
    """One of the samples, a record a run; a lost run is an error."""
    solved, original = sample.solved[at], sample.original[at]
    return [
        _record(
            solved[place],
            int(original[place]),
            task=f"task{place[2]}",
            n=sample.sizes[place[0]],
            index=place[1],
            trial=place[3],
            model=model,
        )
        for place in np.ndindex(*solved.shape)
    ]


def _record(value: float, original: int, *, task: str, n: int, index: int, trial: int, model: str) -> Record:
    is_lost = np.isnan(value)
    status: Status = "error" if is_lost else "solved" if value == 1 else "unsolved"
    return Record(
        cell=f"{task}-ws-n{n}-i{index}-{model}-t{trial}",
        task=task,
        family="ws",
        n=n,
        index=index,
        seed=0,
        model=model,
        trial=trial,
        rounds=4,
        diameter=2,
        status=status,
        scoring="strict",
        package_version="",
        score=None if is_lost else float(value),
        graph=f"n{n}-i{index}",
        transcript="" if is_lost else f"{model}-{original}",
    )
