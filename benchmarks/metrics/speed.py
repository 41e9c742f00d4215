"""What it takes to measure one cell: CPU seconds and peak memory of all metrics, and that they are linear in the text.

    python benchmarks/metrics/speed.py
    python benchmarks/metrics/speed.py --kind dense --task matching --n 100 --no-doubling

The texts are of three kinds, told in ``cells.py``; the bounds are for the words of real runs: n = 100 with R = 15, and n = 16 with the rounds
that the benchmark gives it. Each row is a process of its own, which measures two cells. ``first``: with all that a process does once
(the reader is imported, its patterns are compiled, every line is new to it). ``next``: another cell with other texts, as all cells of a
run are but the first of each process; the bounds are told of both. ``seen before`` is the share of the lines of the next cell whose
reading was kept from the same words about other agents: with ``unrepeated`` none is.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from cells import KINDS

ONE_CELL = """
import json, resource, sys, time
from cells import cell
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.reading.line_reading import line_reader
from pytest_agentsnet.metrics.reading.text.lines import lines
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.running.measuring import Measuring

kind, task, n, rounds, characters = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:])
cells = [cell(kind, task, n, rounds or None, characters, first=first) for first in (0, 1_000_000)]

def kept(instance):
    vocabulary = Vocabulary.of(instance)
    answers = tuple(answer for answer in vocabulary.answers if answer not in vocabulary.known)
    return line_reader(task, answers).read.cache_info()

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

before, took = peak(), []
for instance, transcript in cells:
    seen, begun = kept(instance), time.process_time()
    measures = Measuring().now(Cell(instance, "any", "any"), transcript)
    took.append(time.process_time() - begun)
texts = [message.body for message in transcript.messages()]
texts += [turn.reasoning for turns in transcript.turns for turn in turns if turn.reasoning]
added, cut, now = peak() - before, sum(1 for text in texts for _ in lines(text)), kept(instance)
case, megabytes = Case(instance, transcript), peak()
claims = sum(1 for claims in (case.claims, case.private) for _ in claims)
print(json.dumps({
    "rounds": instance.rounds, "texts": len(texts), "characters": sum(map(len, texts)), "seconds": took, "claims": claims,
    "peak": megabytes, "added": added, "seen": 1 - (now.misses - seen.misses) / cut,
}))
"""

COLUMNS = "| cell | texts | characters | claims | CPU s, first | CPU s, next | µs a character | peak MB | seen before |"
SECONDS, SMALL_SECONDS, MEGABYTES = 2.0, 0.1, 300.0


def measured(kind: str, task: str, n: int, rounds: int, characters: int) -> dict[str, Any]:
    """The figures of one cell."""
    command = [sys.executable, "-c", ONE_CELL, kind, task, *map(str, (n, rounds, characters))]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parent)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def main() -> None:
    """Print a row a cell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kind", action="append", choices=KINDS, help="repeatable (all)")
    parser.add_argument("--task", action="append", help="repeatable (coloring)")
    parser.add_argument("--n", action="append", type=int, help="agents; repeatable (100, 16)")
    parser.add_argument("--rounds", type=int, help="(those of the benchmark at n = 16, else 15)")
    parser.add_argument("--characters", type=int, default=400, help="of a message")
    parser.add_argument("--doubling", action=argparse.BooleanOptionalAction, default=True)
    chosen = parser.parse_args()
    print(COLUMNS)
    print("|---|" + "---:|" * 8)
    for task in chosen.task or ["coloring"]:
        for kind in chosen.kind or KINDS:
            for n in chosen.n or (100, 16):
                _print(kind, task, n, chosen.rounds or (0 if n <= 16 else 15), chosen.characters)
            if chosen.doubling:
                for characters in (100, 200, 400, 800, 1600):
                    _print(kind, task, 32, chosen.rounds or 15, characters)


def _print(kind: str, task: str, n: int, rounds: int, characters: int) -> None:
    found = measured(kind, task, n, rounds, characters)
    first, later = (f"{seconds:.2f}{_verdict(kind, n, characters, seconds, found)}" for seconds in found["seconds"])
    each = [
        f"{kind} {task} n = {n}, R = {found['rounds']}, {characters} a text",
        f"{found['texts']:,}",
        f"{found['characters']:,}",
        f"{found['claims']:,}",
        first,
        later,
        f"{1e6 * found['seconds'][1] / found['characters']:.2f}",
        f"{found['peak']:.0f} (+{found['added']:.0f})",
        f"{found['seen']:.0%}",
    ]
    print(f"| {' | '.join(each)} |", flush=True)


def _verdict(kind: str, n: int, characters: int, seconds: float, found: dict[str, Any]) -> str:
    """Of the words of real runs in the sizes that have a bound."""
    bound = {100: SECONDS, 16: SMALL_SECONDS}.get(n)
    if kind != "recorded" or bound is None or characters != 400:
        return ""
    holds = seconds < bound and found["peak"] < MEGABYTES
    return f" (< {bound:g}: {'yes' if holds else 'NO'})"


if __name__ == "__main__":
    main()
