"""A user's hook that raises, in one line: pytest would show the inside of the plugin, and the user's mistake somewhere in it."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pluggy
import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line

_ON_THE_WAY = tuple(Path(file).resolve().parent for file in (__file__, pluggy.__file__))
"""Where the code lies that asks a hook, which is nobody's mistake."""

_LONGEST = 200


@contextmanager
def asking(hook: str) -> Iterator[None]:
    """While that hook is asked, and what it gave is looked through, for it may make that while it gives it.

    :raises InputError: when it raises, with the line of the user's code.
    """
    try:
        yield
    except (InputError, pytest.UsageError, pytest.exit.Exception):
        raise
    except Exception as error:  # whatever a hook may raise
        told = one_line(f"{type(error).__name__}: {error}", _LONGEST)
        raise InputError(f"the hook {hook} fails{_place(error)}: {told}") from error


def _place(error: Exception) -> str:
    """Where: the last line in the file of the hook, whatever it called from there."""
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not any(Path(frame.filename).resolve().is_relative_to(path) for path in _ON_THE_WAY)
    ]
    own = [frame for frame in frames if frame.filename == frames[0].filename]
    return f" at {one_line(own[-1].filename, _LONGEST)}:{own[-1].lineno}, in {own[-1].name}" if own else ""
