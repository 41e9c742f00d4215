"""How a process ends that has a model in it."""

import subprocess
import sys
import time

import pytest

TALK = """
import asyncio, threading, time
from pytest_agentsnet.clients.local import LocalClient
from pytest_agentsnet.core.client import ClientParameters, Utterance

def talk(tokens):
    client = LocalClient("local/smollm2", ClientParameters(max_tokens=tokens, arguments={"n_ctx": 8192}))
    return asyncio.run(client.complete((Utterance("user", "Tell a story that has no end. " * 30),)))
"""

ENDINGS = {
    "after a reply": "talk(2)",
    "before anything was loaded": "LocalClient('local/smollm2', ClientParameters())._engine",
    "while six wait and talk": (
        "talk(1)\nfor _ in range(6): threading.Thread(target=talk, args=(8000,), daemon=True).start()\ntime.sleep(1)"
    ),
    "while it loads": "threading.Thread(target=talk, args=(1,), daemon=True).start()\ntime.sleep(0.3)",
    "by an exit in a thread's midst": (
        "import sys\nthreading.Thread(target=talk, args=(8000,), daemon=True).start()\ntime.sleep(2)\nsys.exit(0)"
    ),
}


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_process_ends_soon_and_silently(ending):
    script = TALK + ENDINGS[ending]
    begun = time.monotonic()
    ended = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert time.monotonic() - begun < 90


def test_ctrl_c_still_interrupts():
    script = TALK + "import signal\ntalk(1)\nsignal.raise_signal(signal.SIGINT)\ntime.sleep(60)"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False)
    assert "KeyboardInterrupt" in ended.stderr
    assert ended.returncode != 0
