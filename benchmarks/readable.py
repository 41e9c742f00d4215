"""How many of a model's first replies can be read, messages and answers apart.

    python benchmarks/readable.py local/smollm2
    python benchmarks/readable.py gpt-4o-mini --n 8 --no-reasoning

A turn whose reply needed no repair was readable at once; the share of those says how well the prompts and the model
understand each other. Every task is played once on the first graph of the family, with the benchmark's own rounds
unless told otherwise.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.tasks.builtin import TASKS

NAMES = [task.name for task in TASKS]


def main() -> None:
    """Play, and print a line a task and the sums."""
    options = _options()
    messages: list[Turn] = []
    answers: list[Turn] = []
    for task in options.task or NAMES:
        instance = agentsnet.instance(task, family=options.family, n=options.n, rounds=options.rounds)
        transcript, verdict = agentsnet.run(
            instance,
            model=options.model,
            reasoning=not options.no_reasoning,
            max_tokens=options.max_tokens,
            prompts=options.prompts,
        )
        written = [turn for turns in transcript.turns[:-1] for turn in turns]
        print(
            f"{task}: {_shares(written, transcript.turns[-1])}; {'solved' if verdict.solved else 'unsolved'}",
            flush=True,
        )
        messages += written
        answers += transcript.turns[-1]
    print(f"all: {_shares(messages, answers)}")


def _shares(messages: Iterable[Turn], answers: Iterable[Turn]) -> str:
    return f"messages {_share(messages)}; answers {_share(answers)}"


def _share(turns: Iterable[Turn]) -> str:
    counts = [turn.counts for turn in turns]
    repairs = sum(count.repairs for count in counts)
    repaired = repairs - sum(count.unreadable for count in counts)
    astray = sum(count.misaddressed for count in counts)
    return (
        f"{len(counts) - repairs} of {len(counts)} readable at once, {repaired} of {repairs} repaired, {astray} astray"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", help="a model as --agentsnet-model takes it")
    parser.add_argument("--task", action="append", choices=NAMES, help="repeatable; default: all")
    parser.add_argument("--family", default="ws")
    parser.add_argument("--n", type=int, default=4, help="number of agents")
    parser.add_argument("--rounds", type=int, help="default: the benchmark's")
    parser.add_argument("--no-reasoning", action="store_true")
    parser.add_argument("--max-tokens", type=int, help="output cap of a reply")
    parser.add_argument("--prompts", type=Path, help="folder of another prompt pack")
    return parser.parse_args()


if __name__ == "__main__":
    main()
