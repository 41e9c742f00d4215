"""The provider that the benchmarks call, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def provider(latency: float) -> Iterator[str]:
    """Its URL, for as long as the block lasts; ``latency`` is in seconds."""
    command = [sys.executable, "-m", "pytest_agentsnet.testing", "--agents=monologue", f"--latency={latency}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().strip()
        finally:
            process.terminate()
