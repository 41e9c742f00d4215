"""litellm's list of models, from its installed distribution; the library itself is not imported."""

import importlib.util
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FILE = "model_prices_and_context_window_backup.json"


@cache
def price_map() -> Mapping[str, Mapping[str, Any]]:
    """What is listed of each model, by name; empty without litellm. It is read once, when somebody first asks."""
    library = importlib.util.find_spec("litellm")
    file = Path(library.origin).with_name(_FILE) if library and library.origin else None
    if file is None or not file.is_file():
        return {}
    listed: Mapping[str, Mapping[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return listed
