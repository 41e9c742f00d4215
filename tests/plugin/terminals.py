"""Pytest sessions on a terminal: what they write, and what a terminal shows of it."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from dataclasses import dataclass

import pyte
from other_plugins import WITHOUT

_LONGEST = 60
"""Seconds after which a session is taken to hang."""

CONFTEST = """
import asyncio
from pytest_agentsnet import Reply
from pytest_agentsnet.collecting import line, planned, progress
from pytest_agentsnet.testing.player import Player

progress._EVERY = 0.02
line.LineBelow.first = 0.0
line.LineBetween.first = line.LineBetween.every = 0.1
planned._SHARE = 0.0
PLAYER = Player()

class Slow:
    price = None

    async def complete(self, conversation):
        await asyncio.sleep(0.05)
        return Reply(await PLAYER.reply([said.text for said in conversation if said.role != "assistant"]))

def pytest_agentsnet_client(model):
    return Slow() if model == "slow" else None
"""
"""A model that takes its time, a line that is impatient, and no comparison with the plan, which depends on the machine's speed."""

SLOW = ("--agentsnet-model=slow", "--agentsnet-task=consensus", "--agentsnet-size=4")
"""Three cells, about a fifth of a second each."""

DRAWN = "/3 cells"


@dataclass(frozen=True)
class Shown:
    """All that was written to a terminal, and the exit status."""

    written: str
    columns: int
    status: int

    @property
    def rows(self):
        """What the terminal shows in the end, with what has left its screen; without times and the bars that fill a row."""
        screen = pyte.HistoryScreen(self.columns, 24, history=10_000)
        pyte.Stream(screen).feed(self.written)
        gone = ["".join(row[column].data for column in range(self.columns)) for row in screen.history.top]
        rows = [_without_times(row.rstrip()) for row in (*gone, *screen.display)]
        while rows and not rows[-1]:
            rows.pop()
        return rows


def on_terminal(folder, *arguments, columns=100, term="xterm", answers=(), resized=()):
    """A session there. ``answers``: what is typed (or the signal sent) once a text is seen; ``resized``: columns, one after the other."""
    ours, its = pty.openpty()
    resize(ours, columns)
    environment = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    session = subprocess.Popen(
        [sys.executable, "-m", "pytest", *WITHOUT, *arguments],
        cwd=folder,
        env={**environment, "TERM": term},
        stdin=its,
        stdout=its,
        stderr=its,
        start_new_session=True,
    )
    os.close(its)
    written = _read(ours, session, list(answers), list(resized))
    return Shown(written, columns, session.wait(_LONGEST))


def resize(terminal, columns):
    """Let the terminal have that many columns."""
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


def _read(terminal, session, answers, resized):
    written, deadline = b"", time.monotonic() + _LONGEST
    with open(terminal, "r+b", buffering=0) as file:  # noqa: PTH123 - a descriptor
        while time.monotonic() < deadline:
            if not select.select([terminal], [], [], 1)[0]:
                continue
            try:
                piece = file.read(65536)
            except OSError:  # the session has ended
                return written.decode()
            if not piece:
                return written.decode()
            written += piece
            if answers and answers[0][0].encode() in written:
                answer = answers.pop(0)[1]
                if isinstance(answer, signal.Signals):
                    session.send_signal(answer)
                else:
                    file.write(answer.encode())
            if resized and DRAWN.encode() in written:
                resize(terminal, resized.pop(0))
    session.kill()
    raise AssertionError(f"the session hangs:\n{written.decode()}")


def _without_times(row):
    return re.sub(r"={3,}|_{3,}", "===", re.sub(r"\d+\.\d+s", "0.00s", row))
