"""What a second model found in the messages of a run: told only where it reads as the people did who labelled turns by hand."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from pytest_agentsnet.core.claim import Act
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.judged import JUDGED, LEAST_KAPPA, as_judged, kappas
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.metrics.labelled_files import read_labelled, shipped_turns
from pytest_agentsnet.protocol.judge_words import judge_words_hash, read_judgement
from pytest_agentsnet.reporting.findings.pooled import Pooled, pooled
from pytest_agentsnet.running.judgements import LABELLED, Judgement, Judgements, Speech
from pytest_agentsnet.running.judging import acts_in, speeches_labelled, speeches_of
from pytest_agentsnet.running.tapes.header import instance_on
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of

_Said: TypeAlias = Mapping[tuple[str, str, int], Judgement]
"""What the judge replied, by place, speaker and turn."""


def labelled_turns() -> list[Labelled]:
    """The turns that were labelled by hand; none in an installation without them."""
    return read_labelled(shipped_turns()) if shipped_turns().is_file() else []


@dataclass(frozen=True)
class JudgedRun:
    """A run as this judge reads it. ``run`` is the directory that the records' tapes lie in."""

    judge: str
    run: Path
    tasks: Mapping[str, Task]

    def lines(self, records: Sequence[Record], labelled: Sequence[Labelled]) -> Iterator[str]:
        """What it read, then each number with its kappa, or why it is not told. Imports SciPy."""
        said = Judgements(self.run).by(self.judge, judge_words_hash())
        if not said:
            return
        pairs = _pairs(labelled, said)
        yield f"{self.judge} as a judge of {len(said):,} turns, {len(pairs):,} labelled texts among them"
        replies, measured = _Replies(said), []
        replies.count(speeches_labelled(labelled))
        for record in records:
            if read := self._read(record, said):
                speeches, case = read
                replies.count(speeches)
                measured.append(_measured(record, case, acts_in(speeches, said)))
        if replies.unread:
            yield f"{replies.unread:,} of {replies.counted:,} replies of the judge could not be read, or not in full"
        for name, kappa in kappas(pairs).items():
            yield f"  {_line(name, kappa, len(pairs), pooled(measured, name))}"

    def _read(self, record: Record, said: _Said) -> tuple[Sequence[Speech], Case] | None:
        """The turns of the cell, and the case; None where it was not judged or cannot be read."""
        task = self.tasks.get(record.task)
        if record.status not in MEASURED or task is None or not any(place == record.tape for place, _, _ in said):
            return None
        try:
            tape = read_tape(self.run / record.tape)
            transcript = transcript_of(tape, task)
        except InputError:
            return None
        return list(speeches_of(record.tape, transcript)), Case(instance_on(tape.header, task), transcript)


def _measured(record: Record, case: Case, acts: Mapping[tuple[str, str, int, str], frozenset[Act]]) -> Record:
    """The record with the judged numbers in the place of all others."""
    judged = as_judged(case, {(speaker, turn, text): found for (_, speaker, turn, text), found in acts.items()})
    found = {
        metric.name: measurement.to_json()
        for metric in JUDGED
        if (not metric.tasks or record.task in metric.tasks) and (measurement := metric.measure(judged))
    }
    return replace(record, metrics=found)


@dataclass
class _Replies:
    """How many there are about the turns that were counted, and of how many of them something could not be read."""

    said: _Said
    counted: int = 0
    unread: int = 0

    def count(self, speeches: Iterable[Speech]) -> None:
        """Add those about these turns."""
        for speech in speeches:
            if judgement := self.said.get(speech[:3]):
                self.counted += 1
                self.unread += None in read_judgement(judgement.reply.text, len(speech.texts))


def _pairs(labelled: Iterable[Labelled], said: _Said) -> list[tuple[Labelled, frozenset[Act]]]:
    """The labelled texts of which the judge said something that can be read, with that."""
    told = [each for each in labelled if each.hearer is not None]
    acts = acts_in(speeches_labelled(told), said)
    keys = [(f"{LABELLED}/{each.cell}", each.speaker, each.turn or 0, each.text) for each in told]
    return [(each, acts[key]) for each, key in zip(told, keys, strict=True) if key in acts]


def _line(name: str, kappa: float | None, texts: int, found: Pooled | None) -> str:
    if kappa is None:
        return f"{name} is not told: on {texts:,} labelled texts there is no kappa of it"
    if kappa < LEAST_KAPPA:
        return (
            f"{name} is not told: its kappa on {texts:,} labelled texts is {kappa:.2f}, and {LEAST_KAPPA:.2f} the least"
        )
    known = f"kappa {kappa:.2f} on {texts:,} labelled texts"
    if found is None:
        return f"{name} absent, {known}"
    few = sum(of for _, of in found.few)
    value = f"{found.counted:.3g} of {few:,}" if found.value is None else f"{found.value:.2f} (n {found.of:,})"
    return f"{name} {value}, {known}"
