"""The cells of a test: what its marker allows, what the options choose of it, and the grid for the rest."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any, TypeVar

from pytest_agentsnet.collecting.catalogue import Catalogue
from pytest_agentsnet.collecting.lineup import Lineup
from pytest_agentsnet.collecting.selection import Selection, allows, within_families
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance, insist_on_few_turns
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.running.recordings import Recordings
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

        A replay plays what was recorded; where the options name cells, also those that they name and that were not.

        :raises InputError: for an unknown name, or a graph or cell that cannot be had.
        """
        self._insist_on_names(limit)
        if self.recordings is None:
            return self._of_grid(limit, custom)
        recorded = self._recorded(self.recordings, limit, custom)
        asked = self._of_grid(limit, custom) if self.settings.names_cells else []
        return sorted({cell.id: cell for cell in (*recorded, *asked)}.values(), key=self._place)

    def _recorded(self, recordings: Recordings, limit: Selection, custom: str) -> list[Cell]:
        families, settings = self.catalogue.families, self.settings
        cells = [
            recording.cell(self.catalogue.task(recording.header.task), self.lineup.slugs, settings.scoring)
            for recording in recordings.all
            if recording.custom[0] == custom and recording.header.model in settings.models
        ]
        return [
            replace(cell, settings=replace(cell.settings, variant=""))
            for cell in cells
            if allows(limit, cell, families)
            and allows(settings.selection, cell, families)
            and (settings.reasoning or not cell.settings.reasoning)
        ]

    def _place(self, cell: Cell) -> tuple[Any, ...]:
        """Where the cell stands among all: the same order as a grid's."""
        instance = cell.instance
        tasks, families = list(self.catalogue.tasks), list(self.catalogue.families)
        family = families.index(instance.family) if instance.family in families else len(families)
        place = (tasks.index(instance.task.name), instance.n, family, instance.index, instance.seed, instance.rounds)
        return (*place, self.settings.models.index(cell.model), cell.trial, cell.id)

    def _of_grid(self, limit: Selection, custom: str) -> list[Cell]:
        axes = self.narrowed(limit)
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
        """The values of every axis: the limit's that the options choose, the options' where nothing limits them."""
        chosen, grid = self.settings.selection, self.settings.grid
        chosen_sizes = chosen.sizes or (grid.sizes if self.settings.grid_given else None)
        chosen_indices = chosen.indices or (grid.indices if self.settings.grid_given else None)
        return Selection(
            models=_within(limit.models, self.settings.models, ()),
            tasks=_within(limit.tasks, chosen.tasks, tuple(self.catalogue.tasks)),
            families=within_families(limit.families, chosen.families, tuple(map(FamilyChoice, grid.families))),
            sizes=_within(limit.sizes, chosen_sizes, grid.sizes),
            indices=_within(limit.indices, chosen_indices, grid.indices),
            seeds=_within(limit.seeds, chosen.seeds, (0,)),
            trials=_within(limit.trials, chosen.trials, (0,)),
            rounds=None if limit.rounds is chosen.rounds is None else _within(limit.rounds, chosen.rounds, ()),
        )

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
        families = [(self.catalogue.family(choice.name), dict(choice.parameters)) for choice in axes.families or ()]
        for task, n, (family, parameters) in product(tasks, axes.sizes or (), families):
            marks = differing(family, parameters)
            for index, seed in product(axes.indices or (), axes.seeds or ()):
                graph = topology(family, n, index, seed, parameters)
                for rounds in (default_rounds(task, graph),) if axes.rounds is None else axes.rounds:
                    instance = Instance(task, graph, rounds, family.name, index, seed, marks)
                    insist_on_few_turns(instance, "--agentsnet-rounds")
                    yield instance


def _within(limit: tuple[T, ...] | None, chosen: Sequence[T] | None, default: tuple[T, ...]) -> tuple[T, ...]:
    if limit is None:
        return tuple(chosen) if chosen is not None else default
    return limit if chosen is None else tuple(value for value in limit if value in chosen)
