"""How well English is read, as ``agentsnet calibrate`` shows it."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pytest_agentsnet.agents.wordy import held_out, paraphrases
from pytest_agentsnet.agents.wordy.corpus import filled
from pytest_agentsnet.agents.wordy.paraphrase import Paraphrase
from pytest_agentsnet.core.claim import Slot
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.metrics.calibrating import Reading, Tally, agreement, by_label, by_slot, moods_confused, readings
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.metrics.labelled_files import read_labelled, second_reading, shipped_turns

_HEADING = f"{'slot':<14}{'mood':<13}{'n':>6}{'read':>7}{'right':>7}{'precision':>12}{'recall':>9}"
_ANY = "(any)"


def calibration_lines(file: Path | None = None) -> Iterator[str]:
    """A table of each corpus: the tuned sentences, those that nobody tuned on, and turns of real models, from this file or the shipped one.

    :raises InputError: when the file cannot be read.
    """
    found = file or shipped_turns()
    # Before the tables: a file that cannot be read is all that is told.
    texts = read_labelled(found) if file or found.exists() else None
    yield from _table("sentences that the reader was tuned on", readings(_texts(paraphrases.TUNED)))
    yield ""
    yield from _table("sentences that were held out", readings(_texts(held_out.HELD_OUT)))
    yield ""
    if texts is None:
        yield "turns of real models: none in this installation; --labelled FILE takes a file of them"
        return
    yield from _turns(texts)
    if file is None:
        yield from _second(texts)


def _texts(chosen: Iterable[Paraphrase]) -> Iterator[Labelled]:
    for said in filled(chosen):
        yield Labelled.of(said.instance, said.speaker, said.hearer, said.text, said.statements)


def _turns(texts: Sequence[Labelled]) -> Iterator[str]:
    read = readings(texts)
    yield from _table("labelled turns, all tasks", read)
    for task in dict.fromkeys(one.task for one in texts):
        yield ""
        yield from _table(f"labelled turns, {task}", [one for one in read if one.labelled.task == task])
    yield ""


def _second(texts: Sequence[Labelled]) -> Iterator[str]:
    if not second_reading().exists():
        yield "the labels of a second reader: none in this installation"
        return
    second = read_labelled(second_reading())
    places = {one.place for one in texts}
    shared = sum(one.place in places for one in second)
    yield f"two readers of {shared:,} texts, Cohen's kappa: whether a slot occurs, what it says"
    for slot, (occurs, says) in agreement(texts, second).items():
        yield f"{slot:<14}{_share(occurs):>8}{_share(says):>8}"


def _table(title: str, read: Sequence[Reading]) -> Iterator[str]:
    """A row of each slot in whatever mood, and below it in each where there are several; at the end all that is told, of all slots."""
    yield printable(f"{title}: {len(read):,} {'text' if len(read) == 1 else 'texts'}")
    yield _HEADING
    slots, labels = by_slot(read), by_label(read)
    for slot, tally in slots.items():
        moods = {mood: one for (of, mood), one in labels.items() if of == slot}
        yield _row(slot, _ANY, tally)
        if len(moods) > 1:
            yield from (_row("", mood, one) for mood, one in moods.items())
    yield _row("all", _ANY, sum(slots.values(), Tally()))
    yield _row("", "(with mood)", sum(labels.values(), Tally()))
    yield from _confused(read)


def _confused(read: Sequence[Reading]) -> Iterator[str]:
    counted = moods_confused(read).most_common(5)
    if counted:
        told = ", ".join(f"{labelled} read as {mood} {count:,}" for (labelled, mood), count in counted)
        yield f"moods confused: {told}"


def _row(slot: Slot | str, mood: str, tally: Tally) -> str:
    read = tally.right + tally.wrong
    return f"{slot:<14}{mood:<13}{tally.n:>6,}{read:>7,}{tally.right:>7,}{_share(tally.precision):>12}{_share(tally.recall):>9}"


def _share(share: float | None) -> str:
    return "-" if share is None else f"{share:.2f}"
