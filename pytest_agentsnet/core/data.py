"""Where the data beside the code lies: the shipped suites and the frozen instances."""

from functools import cache
from pathlib import Path
from typing import Literal


@cache
def data_folder(name: Literal["suites", "fixtures"]) -> Path:
    """The folder of that name: inside the package when installed from a wheel, beside it in a clone or editable install."""
    package = Path(__file__).resolve().parent.parent
    inside = package / name
    return inside if inside.is_dir() else package.parent / name
