"""The axes of a replay: what was recorded stands where the options say nothing."""

from itertools import chain

from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.topologies.choice import FamilyChoice


def recorded_axes(recordings: Recordings) -> Selection:
    """The values of the axes that a replay's cells have, with and without a tape."""
    headers = [recording.header for recording in recordings.all]
    choices = [FamilyChoice(header.family, tuple(sorted(header.parameters.items()))) for header in headers]
    played = [
        *(
            (header.task, header.asked or header.topology.n, header.index, header.seed, header.trial)
            for header in headers
        ),
        *((record.task, record.n, record.index, record.seed, record.trial) for record in recordings.lost),
    ]
    tasks, sizes, indices, seeds, trials = (tuple(dict.fromkeys(values)) for values in zip(*played, strict=True))
    families = {choice.name for choice in choices}
    choices += [FamilyChoice(record.family) for record in recordings.lost if record.family not in families]
    return Selection(None, tasks, tuple(dict.fromkeys(choices)), sizes, indices, seeds, trials)


def meant_families(
    chosen: tuple[FamilyChoice, ...] | None, recorded: tuple[FamilyChoice, ...]
) -> tuple[FamilyChoice, ...]:
    """The families that a replay's options mean: one that is named without parameters is all that was recorded of it."""
    if chosen is None:
        return recorded
    meant = [
        [each for each in recorded if not choice.parameters and each.name == choice.name] or [choice]
        for choice in chosen
    ]
    return tuple(dict.fromkeys(chain.from_iterable(meant)))
