"""The cells of a test: what its marker allows, what the options choose of it, and the grid for the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, product
from typing import Any, TypeVar

from pytest_agentsnet.collecting.catalogue import Catalogue
from pytest_agentsnet.collecting.lineup import Lineup
from pytest_agentsnet.collecting.recorded_axes import meant_families, recorded_axes
from pytest_agentsnet.collecting.selection import Selection, allows, within_families
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance, insist_on_few_turns
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.running.tapes.naming import stem_of, tape_stem
from pytest_agentsnet.topologies.catalogue import topology
from pytest_agentsnet.topologies.choice import FamilyChoice
from pytest_agentsnet.topologies.parameters import completed, differing

T = TypeVar("T")


@dataclass(frozen=True)
class Maker:
    """Makes cells. The order is fixed (task, size, family, index, seed, rounds, model, trial) on every worker."""

    settings: Settings
    catalogue: Catalogue
    lineup: Lineup
    recordings: Recordings | None = None

    def cells(self, limit: Selection, *, custom: str = "") -> list[Cell]:
        """All cells within the limit. ``custom`` is the location of a fixture that the test overrides.

        A replay plays what was recorded. Cells without a tape are among them where the run had them, or the options name them.

        :raises InputError: for an unknown name, or a graph or cell that cannot be had.
        """
        self._insist_on_names(limit)
        if self.recordings is None:
            return self._of_grid(self.narrowed(limit), custom)
        axes = self.narrowed(limit)
        recorded = list(self._recorded(self.recordings, axes, custom))
        return sorted([*recorded, *self._missing(self.recordings, axes, custom, recorded)], key=self.place)

    def _recorded(self, recordings: Recordings, axes: Selection, custom: str) -> Iterator[Cell]:
        """The recorded cells on these axes, each once whatever its variants."""
        chosen, seen = self.settings, set()
        for recording in recordings.all:
            header = recording.header
            if (
                not recording.is_of(custom)
                or header.model not in chosen.models
                or header.task not in (axes.tasks or ())
            ):
                continue
            cell = recording.cell(self.catalogue.task(header.task), self.lineup.slugs, chosen.scoring, custom)
            cell = self._as_asked_for(cell, header.asked)
            if (
                cell.id not in seen
                and allows(axes, cell, self.catalogue.families)
                and (chosen.reasoning or not cell.settings.reasoning)
            ):
                seen.add(cell.id)
                yield cell

    def _missing(
        self, recordings: Recordings, axes: Selection, custom: str, recorded: Sequence[Cell]
    ) -> Iterator[Cell]:
        """The cells on these axes that cannot be played: those that the run had, and all where the options name cells."""
        ids, there = {cell.id for cell in recorded}, {_measured(cell, axes) for cell in recorded}
        for cell in chain(self._lost(recordings, axes, custom), self._unreadable(recordings, axes, custom)):
            if cell.id not in ids:
                ids.add(cell.id)
                there.add(_measured(cell, axes))
                yield cell
        for cell in self._of_grid(axes, custom) if self.settings.names_cells else ():
            if _measured(cell, axes) not in there:
                there.add(_measured(cell, axes))
                yield cell

    def _lost(self, recordings: Recordings, axes: Selection, custom: str) -> Iterator[Cell]:
        """The cells on these axes that the run has a record of, and no tape that can be read."""
        for record in recordings.lost:
            own = Selection(
                models=(record.model,),
                tasks=(record.task,),
                families=tuple(choice for choice in axes.families or () if choice.name == record.family),
                sizes=(record.n,),
                indices=(record.index,),
                seeds=(record.seed,),
                trials=(record.trial,),
                rounds=(record.rounds,),
            )
            if record.task in (axes.tasks or ()):
                for cell in self._either_way(own, custom):
                    if cell.id == record.cell and allows(axes, cell, self.catalogue.families):
                        yield cell

    def _unreadable(self, recordings: Recordings, axes: Selection, custom: str) -> Iterator[Cell]:
        """The cells on these axes that a tape which cannot be read is of by its name, also where there are no records."""
        stems = {stem_of(path) for path in recordings.unreadable} - {tape_stem(each.cell) for each in recordings.lost}
        if stems:
            yield from (cell for cell in self._either_way(axes, custom) if tape_stem(cell.id) in stems)

    def _either_way(self, axes: Selection, custom: str) -> Iterator[Cell]:
        """The grid's cells, and those without reasoning where nothing says which are meant."""
        for cell in self._of_grid(axes, custom):
            yield cell
            if cell.settings.reasoning:
                yield replace(cell, settings=replace(cell.settings, reasoning=False))

    def _as_asked_for(self, cell: Cell, n: int) -> Cell:
        """The cell before a fixture put another graph of the user's own in the place of the one of ``n`` agents."""
        instance = cell.instance
        family = self.catalogue.families.get(instance.family)
        if not n or family is None:
            return cell
        graph = topology(family, n, instance.index, instance.seed, dict(instance.parameters))
        usual = instance.rounds == default_rounds(instance.task, instance.topology)
        rounds = default_rounds(instance.task, graph) if usual else instance.rounds
        return replace(cell, instance=replace(instance, topology=graph, rounds=rounds))

    def place(self, cell: Cell) -> tuple[Any, ...]:
        """Where the cell stands among all: the same order as a grid's."""
        instance = cell.instance
        tasks, families = list(self.catalogue.tasks), list(self.catalogue.families)
        family = families.index(instance.family) if instance.family in families else len(families)
        place = (tasks.index(instance.task.name), instance.n, family, instance.index, instance.seed, instance.rounds)
        return (*place, self.settings.models.index(cell.model), cell.trial, cell.id)

    def _of_grid(self, axes: Selection, custom: str) -> list[Cell]:
        cells = [
            Cell(instance, model, self.lineup.slugs[model], trial, settings=self._cell_settings(model, custom))
            for instance in self._instances(axes)
            for model in axes.models or ()
            if self.lineup.plays(model, instance.task.name)
            for trial in axes.trials or ()
        ]
        # A family may be named twice, with its defaults written out and without.
        return list({cell.id: cell for cell in cells}.values())

    def insist_on_options(self) -> None:
        """Check what in the options no test's marker can mend: names, and families that have no graph of a size asked for.

        :raises InputError: for the first of them.
        """
        chosen = self.settings.selection
        self._insist_on_names(chosen)
        for choice in chosen.families or ():
            family = self.catalogue.family(choice.name)
            parameters = completed(family, dict(choice.parameters))
            for n in chosen.sizes or ():
                if refusal := family.refusal(n, parameters):
                    raise InputError(refusal)

    def narrowed(self, limit: Selection) -> Selection:
        """The values of every axis: the limit's that are chosen, those chosen where nothing limits them, else the grid's."""
        chosen, grid = self._chosen, self.settings.grid
        return Selection(
            models=_within(limit.models, self.settings.models, ()),
            tasks=_within(limit.tasks, chosen.tasks, tuple(self.catalogue.tasks)),
            families=within_families(limit.families, chosen.families, tuple(map(FamilyChoice, grid.families))),
            sizes=_within(limit.sizes, chosen.sizes, grid.sizes),
            indices=_within(limit.indices, chosen.indices, grid.indices),
            seeds=_within(limit.seeds, chosen.seeds, (0,)),
            trials=_within(limit.trials, chosen.trials, (0,)),
            rounds=None if limit.rounds is chosen.rounds is None else _within(limit.rounds, chosen.rounds, ()),
        )

    @cached_property
    def _chosen(self) -> Selection:
        """What the options choose, those of a named grid included; in a replay what was recorded stands for the rest."""
        chosen, grid = self.settings.selection, self.settings.grid
        if self.settings.grid_given:
            return replace(chosen, sizes=chosen.sizes or grid.sizes, indices=chosen.indices or grid.indices)
        if self.recordings is None:
            return chosen
        recorded = recorded_axes(self.recordings)
        return Selection(
            tasks=chosen.tasks or tuple(dict.fromkeys([*(recorded.tasks or ()), *self._tasks_of(self.recordings)])),
            families=meant_families(chosen.families, recorded.families or ()),
            sizes=chosen.sizes or recorded.sizes,
            indices=chosen.indices or recorded.indices,
            seeds=chosen.seeds or recorded.seeds,
            trials=chosen.trials or recorded.trials,
            rounds=chosen.rounds,
        )

    def _tasks_of(self, recordings: Recordings) -> Iterator[str]:
        """The tasks whose tapes cannot be read, by the tapes' names."""
        names = [tape.name for tape in recordings.unreadable]
        return (task for task in self.catalogue.tasks if any(name.startswith(f"{task}-") for name in names))

    def _insist_on_names(self, selection: Selection) -> None:
        for name in selection.tasks or ():
            self.catalogue.task(name)
        for choice in selection.families or ():
            self.catalogue.family(choice.name)

    def _cell_settings(self, model: str, custom: str) -> CellSettings:
        revision = self.settings.per_model.revision(model)
        return CellSettings(self.settings.reasoning, self.settings.scoring, revision, custom)

    def _instances(self, axes: Selection) -> Iterator[Instance]:
        tasks = [self.catalogue.task(name) for name in axes.tasks or ()]
        graphs = product(axes.sizes or (), axes.families or (), axes.indices or (), axes.seeds or ())
        for task, (n, choice, index, seed) in product(tasks, graphs):
            try:
                family, parameters = self.catalogue.family(choice.name), dict(choice.parameters)
                graph, marks = topology(family, n, index, seed, parameters), differing(family, parameters)
                for rounds in (default_rounds(task, graph),) if axes.rounds is None else axes.rounds:
                    instance = Instance(task, graph, rounds, family.name, index, seed, marks)
                    insist_on_few_turns(instance, "--agentsnet-rounds")
                    yield instance
            except InputError:
                if self.recordings is None:  # of a replay's axes not every combination need be one
                    raise


def _measured(cell: Cell, axes: Selection) -> tuple[object, ...]:
    """What tells a cell from others of a replay; the number of its rounds only where somebody has spoken of it."""
    instance = cell.instance
    place = (instance.task.name, instance.family, instance.parameters, instance.n, instance.index, instance.seed)
    return (*place, cell.model, cell.trial, axes.rounds and instance.rounds)


def _within(limit: tuple[T, ...] | None, chosen: Sequence[T] | None, default: tuple[T, ...]) -> tuple[T, ...]:
    if limit is None:
        return tuple(chosen) if chosen is not None else default
    return limit if chosen is None else tuple(value for value in limit if value in chosen)
