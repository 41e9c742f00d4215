"""Long sentences in lines of 80 columns."""

from textwrap import wrap

from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.reporting.table import WIDTH


def wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    """The text in lines; the first begins with ``first``, each other one with ``rest``."""
    return wrap(printable(text), WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False)
