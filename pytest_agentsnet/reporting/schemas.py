"""The JSON Schemas (draft 2020-12) of what a run directory keeps for other programs."""

import json
from importlib.resources import files
from typing import Any, Literal


def schema(name: Literal["results", "verdicts"]) -> dict[str, Any]:
    """The schema of a line of ``results.jsonl``, or of ``verdicts.json``. The number at the end of its ``$id`` is its version."""
    text = files("pytest_agentsnet.reporting").joinpath("json_schemas", f"{name}.schema.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
