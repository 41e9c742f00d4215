"""Files of the released implementation into a run directory, one after the other: what cannot be imported does not stop the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pytest_agentsnet.core.errors import CellError, InputError
from pytest_agentsnet.core.verdict import Labelling
from pytest_agentsnet.protocol.reading import answers
from pytest_agentsnet.running.importing.files import Place, results_in
from pytest_agentsnet.running.importing.keeping import ImportedRun, under, usages_of
from pytest_agentsnet.running.importing.released import ReleasedResult, result_from_json
from pytest_agentsnet.running.importing.transcribing import transcribed
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.outcome import verdict_on

_SAME = 1e-9
"""Scores closer than this differ by rounding alone."""


@dataclass(frozen=True)
class Imported:
    """A result that is in the run directory now.

    ``stored`` is the score in the file, None where there is no number; ``ours`` that of the reading ``paper``, None where it is
    undefined; ``stored_answers`` are how many the file has for its ``agents``, None without a list of them; ``other_answers``
    counts agents whose answer is read otherwise than the file says; ``differences`` the messages that were delivered otherwise
    than the sender's reply says; ``is_new`` is False where it was there already.
    """

    place: Place
    cell: str
    stored: float | None
    ours: float | None
    agents: int
    stored_answers: int | None
    other_answers: int
    differences: int
    knows_tokens: bool
    is_new: bool

    @property
    def agrees(self) -> bool | None:
        """Whether our score is the one in the file; None where the file has none, and nothing can agree."""
        if self.stored is None:
            return None
        return self.ours is not None and abs(self.stored - self.ours) < _SAME


@dataclass(frozen=True)
class NotImported:
    """A result, or a whole file, that could not be imported, and why."""

    place: Place
    reason: str


def import_files(
    files: Sequence[Path], out: Path, measuring: Measuring | None = None
) -> Iterator[Imported | NotImported]:
    """Import the files in the order given; each is told as it is done. ``measuring`` has other metrics than the package's.

    :raises InputError: when the directory holds another run, or cannot be written.
    """
    run = ImportedRun(out, measuring or Measuring())
    for file in files:
        try:
            results = list(results_in(file))
        except InputError as error:
            yield NotImported(Place(file), str(error))
            continue
        for place, result in results:
            yield _imported(place, result, run)


def _imported(place: Place, data: object, run: ImportedRun) -> Imported | NotImported:
    try:
        result = result_from_json(data)
        read = transcribed(result)
    except InputError as error:
        return NotImported(place, str(error))
    try:
        kept = run.keep(result, read.transcript)
        cell = under(kept.cell, "paper")
        ours = verdict_on(read.transcript, cell).score
    except CellError as error:  # the disk: nothing else can go wrong here
        raise InputError(str(error)) from error
    topology = result.instance.topology
    alphabets = [result.instance.task.alphabet(topology, agent) for agent in topology.agents]
    labelling = answers(read.transcript, alphabets, "paper")
    usages = usages_of(result)
    return Imported(
        place,
        kept.id,
        result.score,
        ours,
        topology.n,
        None if result.answers is None else len(result.answers),
        _other_answers(result, labelling),
        read.differences,
        all(usage.tokens_in is not None and usage.tokens_out is not None for usage in usages),
        kept.is_new,
    )


def _other_answers(result: ReleasedResult, labelling: Labelling) -> int:
    agents = result.instance.topology.agents
    if result.answers is None or len(result.answers) != len(agents):
        return 0
    return sum(stored != labelling[agent] for agent, stored in zip(agents, result.answers, strict=True))
