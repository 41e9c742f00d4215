"""What an installed plugin that is not used costs a pytest session, as CPU time of what pytest does for it at every start.

    python benchmarks/idle.py
    python benchmarks/idle.py --starts 200 --pairs 30

The package is installed from its wheel, whose file list pytest reads, into a folder of its own. Each start is that of a
fresh interpreter that has pytest imported and nothing of this package; it measures the listing of the files, the
import of the entry point, the registration (hooks and options) and the configuration. Beside it stands the wall time of whole
sessions in pairs, with the plugin and with ``-p no:agentsnet``, in turn.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
BOUND = 5.0
"""Milliseconds of CPU that it may cost."""

ONE_START = """
import json, sys, time
from importlib.metadata import distribution
from _pytest.assertion import install_importhook
from _pytest.config import _iter_rewritable_modules, get_config

config = get_config([])
hook = install_importhook(config)
found = distribution("pytest-agentsnet")
assert not [name for name in sys.modules if name.startswith("pytest_agentsnet")]
times = [time.process_time()]

for name in _iter_rewritable_modules(str(file) for file in found.files):
    hook.mark_rewrite(name)
times.append(time.process_time())

(entry,) = (entry for entry in found.entry_points if entry.group == "pytest11")
plugin = entry.load()
times.append(time.process_time())

config.pluginmanager.register(plugin, "agentsnet")
times.append(time.process_time())

config.parse([])
begun = time.process_time()
plugin.pytest_configure(config)
times.append(times[-1] + time.process_time() - begun)
print(json.dumps([1000 * (end - start) for start, end in zip(times, times[1:])]))
"""
PARTS = ("listing of files", "import", "registration", "configuration")


def main() -> None:
    """Print the milliseconds of each part and of all, then the pairs of sessions."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--starts", type=int, default=200)
    parser.add_argument("--pairs", type=int, default=30)
    options = parser.parse_args()
    with TemporaryDirectory() as root:
        folder = Path(root)
        environment = _installed(folder)
        tests = folder / "tests"
        tests.mkdir()
        (tests / "test_nothing.py").write_text("def test_nothing(): pass\n")
        starts = [_one_start(tests, environment) for _ in range(options.starts + 1)][1:]
        for name, values in zip(PARTS, zip(*starts, strict=True), strict=True):
            print(f"{name:18} {_spread(values)}")
        totals = [sum(start) for start in starts]
        print(f"{'all':18} {_spread(totals)}; {_verdict(statistics.median(totals))}")
        differences = [_one_pair(tests, environment, number) for number in range(options.pairs + 1)][1:]
        print(f"{'whole sessions':18} {_interval(differences)}")


def _installed(folder: Path) -> dict[str, str]:
    """An environment in which the package comes from its wheel and pytest keeps its bytecode, as it does by default."""
    built, site = folder / "dist", folder / "site"
    _quietly("-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(ROOT))
    (wheel,) = built.iterdir()
    _quietly("-m", "pip", "install", "--no-deps", "--no-index", "--target", str(site), str(wheel))
    environment = {**os.environ, "PYTHONPATH": str(site)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


def _quietly(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, check=True)


def _one_start(folder: Path, environment: dict[str, str]) -> list[float]:
    """Milliseconds of CPU of each part."""
    # Other plugins that are installed here are left out: `parse` would load them.
    alone = {**environment, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", ONE_START], cwd=folder, env=alone, capture_output=True, text=True, check=True
    )
    parts: list[float] = json.loads(done.stdout)
    return parts


def _one_pair(folder: Path, environment: dict[str, str], number: int) -> float:
    """By how many milliseconds of wall time the session with the plugin was longer; which one goes first takes turns."""
    sessions: list[tuple[str, ...]] = [(), ("-p", "no:agentsnet")]
    seconds = {}
    for arguments in sessions if number % 2 else reversed(sessions):
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments]
        begun = time.perf_counter()
        subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=True)
        seconds[arguments] = time.perf_counter() - begun
    return 1000 * (seconds[sessions[0]] - seconds[sessions[1]])


def _spread(values: Sequence[float]) -> str:
    return f"{statistics.median(values):6.2f} ms CPU (median of {len(values)}; {min(values):.2f} to {max(values):.2f})"


def _verdict(median: float) -> str:
    return f"must be < {BOUND:g}: {'yes' if median < BOUND else 'NO'}"


def _interval(differences: Sequence[float]) -> str:
    """The median difference, with a bootstrap interval of 95 %."""
    draw = random.Random(0)  # noqa: S311 - reproducible, not secret
    medians = sorted(statistics.median(draw.choices(differences, k=len(differences))) for _ in range(2000))
    low, high = medians[50], medians[-51]
    return f"{statistics.median(differences):+6.1f} ms wall (median of {len(differences)} pairs; 95 % {low:+.1f} to {high:+.1f})"


if __name__ == "__main__":
    main()
