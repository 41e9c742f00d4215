"""Seconds to go on with a run whose cells are all done, beside those of playing them: a session of 1,000 cells by default.

python benchmarks/resume.py
python benchmarks/resume.py --cells 200 --size 8 --workers 2
"""

import argparse
import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

CLIENT = """
from pytest_agentsnet import Reply
from pytest_agentsnet.testing.player import Player

PLAYER = Player()

class Talker:
    price = None
    async def complete(self, conversation):
        return Reply(await PLAYER.reply([said.text for said in conversation if said.role != "assistant"]))

def pytest_agentsnet_client(model):
    return Talker() if model == "talker" else None
"""
TASKS = 5


def main() -> None:
    """Play the cells, take them from the tapes, and take them from the tapes alone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cells", type=int, default=1000, help="a multiple of 5")
    parser.add_argument("--size", type=int, default=4)
    parser.add_argument("--workers", type=int, default=0)
    options = parser.parse_args()
    with TemporaryDirectory() as root:
        folder = Path(root)
        (folder / "conftest.py").write_text(CLIENT)
        playing = _seconds(folder, options)
        print(f"{options.cells} cells of {options.size} agents, a client without latency: played in {playing:.1f} s")
        _told("all from the run directory", _seconds(folder, options), playing)
        for file in (*(folder / "run").glob("ledger.sqlite*"), folder / "run" / "results.jsonl"):
            file.unlink()
        _told("ledger and results deleted, all from the tapes alone", _seconds(folder, options), playing)


def _seconds(folder: Path, options: argparse.Namespace) -> float:
    command = [
        sys.executable,
        *("-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"),
        "--agentsnet-model=talker",
        "--agentsnet-family=ws",
        f"--agentsnet-size={options.size}",
        f"--agentsnet-trials={options.cells // TASKS}",
        "--agentsnet-dir=run",
        *([f"-n{options.workers}"] if options.workers else []),
    ]
    begun = time.monotonic()
    done = subprocess.run(command, cwd=folder, env=dict(os.environ), capture_output=True, check=False)
    if done.returncode:
        sys.exit(done.stdout.decode())
    return time.monotonic() - begun


def _told(what: str, seconds: float, playing: float) -> None:
    print(f"  {what}: {seconds:.1f} s, {seconds / playing:.0%} of playing")


if __name__ == "__main__":
    main()
