"""How a model really wrote, from its tapes: it takes the place of what is assumed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.program import AgentView
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.protocol.rendering import opening, request
from pytest_agentsnet.running.estimating.manner import ASSUMED, FRAMING, Manner
from pytest_agentsnet.running.estimating.rehearsal import reply_length
from pytest_agentsnet.running.runs.directory import RunDirectory, numbered
from pytest_agentsnet.running.tapes.header import instance_on
from pytest_agentsnet.running.tapes.lines import Call
from pytest_agentsnet.running.tapes.reader import Tape, read_header, read_tape, turn_of

_MOST_TAPES = 200
"""Tapes that are looked at, the latest first; reading the head of one takes a fraction of a millisecond."""
_MOST_CALLS = 1000
"""Calls after which no further tape is read: means do not change any more, and a plan is to be quick."""


@dataclass
class _Sums:
    """What is counted over the tapes of a model."""

    calls: int = 0
    turns: int = 0
    repairs: int = 0
    seconds: float = 0.0
    reasoning: int = 0
    told: int = 0
    neighbours: int = 0
    text: int = 0
    tokens_out: int = 0
    prompts: int = 0
    prompt_tokens: int = 0
    tokens_in: int = 0
    tokens_cached: int = 0

    def manner(self) -> Manner:
        """The means; what the provider does not say is as assumed."""
        per_token = self.prompts / self.prompt_tokens if self.prompt_tokens > 0 else ASSUMED.per_token
        return Manner(
            reasoning=self.reasoning / self.calls,
            message=self.told / self.neighbours if self.neighbours else ASSUMED.message,
            repairs=self.repairs / self.turns,
            per_token=per_token,
            seconds=self.seconds / self.calls,
            hidden=max(0.0, (self.tokens_out - self.text / per_token) / self.calls) if self.tokens_out else 0.0,
            cached=self.tokens_cached / self.tokens_in if self.tokens_in else None,
            calls=self.calls,
        )


def experience_of(model: str, tapes: Path, tasks: Mapping[str, Task]) -> Manner | None:
    """The manner of the model on the tapes in this folder; None where it has said nothing there."""
    sums = _Sums()
    for tape in _tapes(model, tapes):
        if sums.calls >= _MOST_CALLS:
            break
        task = tasks.get(tape.header.task)
        if task is not None:
            _count(tape, task, sums)
    return sums.manner() if sums.calls else None


def latest_run_of(model: str, root: Path, *, but: RunDirectory | None = None) -> RunDirectory | None:
    """The latest of the numbered runs under this folder that the model took part in; ``but`` one is left out."""
    for _, path in sorted(numbered(root).items(), reverse=True):
        run = RunDirectory(path)
        try:
            if run != but and model in run.facts.get("models", ()):
                return run
        except InputError:
            continue
    return None


def _tapes(model: str, folder: Path) -> Iterator[Tape]:
    paths = sorted(RunDirectory(folder.parent).tape_files, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in islice(paths, _MOST_TAPES):
        try:
            if read_header(path).model == model:
                yield read_tape(path)
        except InputError:
            continue


def _count(tape: Tape, task: Task, sums: _Sums) -> None:
    header = tape.header
    views = views_of(instance_on(header, task), key=header.key, reasoning=header.reasoning)
    pack = Pack.from_texts(header.pack) if header.pack else None
    for number in range(header.rounds + 1):
        for view in views(number):
            calls = tape.calls.get((view.agent, number), ())
            if calls:
                _count_turn(tape, view, calls, sums)
                if number == 0 and pack is not None and (tokens := calls[0].reply.usage.tokens_in):
                    sums.prompts += len(opening(pack, view)) + len(request(pack, view, None))
                    sums.prompt_tokens += max(0, tokens - 2 * FRAMING)


def _count_turn(tape: Tape, view: AgentView, calls: tuple[Call, ...], sums: _Sums) -> None:
    sums.turns += 1
    sums.repairs += len(calls) - 1
    for call in calls:
        usage = call.reply.usage
        sums.calls += 1
        sums.seconds += call.seconds
        sums.text += len(call.reply.text)
        sums.tokens_out += usage.tokens_out or 0
        if usage.tokens_in is not None and usage.tokens_cached is not None:
            sums.tokens_in += usage.tokens_in
            sums.tokens_cached += usage.tokens_cached
    turn = turn_of(tape, view)
    told = sum(map(len, turn.outbox.values()))
    sums.reasoning += sum(len(call.reply.text) for call in calls) - (
        reply_length(view, turn) if turn.answer or told else 0
    )
    if view.rounds_left:
        sums.told += told
        sums.neighbours += len(view.neighbours)
