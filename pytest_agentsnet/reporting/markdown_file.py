"""Where the Markdown of a run goes: a file, or the summary of a job of GitHub Actions."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.reporting.markdown import MOST_BYTES, Told, markdown
from pytest_agentsnet.running.disk import refusal, replace_whole

GITHUB = "github"
_VARIABLE = "GITHUB_STEP_SUMMARY"


@dataclass(frozen=True)
class MarkdownFile:
    """A file that is replaced whole, or one that others add to as well."""

    path: Path
    appends: bool = False

    def tapes(self, run: Path) -> str | None:
        """The path that leads a reader from here to the run directory; None where no link can: GitHub's page lies nowhere."""
        if self.appends:
            return None
        try:
            return Path(os.path.relpath(run.resolve(), self.path.resolve().parent)).as_posix()
        except ValueError:  # another drive
            return None

    def write(self, told: Told) -> None:
        """Write the page, or add it to what is there.

        :raises InputError: when the system refuses.
        """
        try:
            if self.appends:
                there = self.path.stat().st_size if self.path.exists() else 0
                with self.path.open("a", encoding="utf-8", newline="\n") as file:
                    file.write(markdown(told, MOST_BYTES - there))
            else:
                replace_whole(self.path, markdown(told).encode())
        except OSError as error:
            raise InputError(f"{self.path} cannot be written: {refusal(error)}") from None


def markdown_file(name: str, here: Path, environment: Mapping[str, str] = os.environ) -> MarkdownFile:
    """The file of that name, relative to ``here``; ``github`` means the one that GitHub Actions names.

    :raises InputError: where there is no such folder, or GitHub Actions has named none.
    """
    if name == GITHUB:
        if not environment.get(_VARIABLE):
            raise InputError(
                f"github means the summary of a job of GitHub Actions, and {_VARIABLE} is not set: name a file"
            )
        return MarkdownFile(Path(environment[_VARIABLE]), appends=True)
    path = here / name
    if path.is_dir():
        raise InputError(f"{name} is a directory: name a file in it")
    if not path.parent.is_dir():
        raise InputError(f"{name} cannot be written: there is no directory {path.parent}")
    return MarkdownFile(path)
