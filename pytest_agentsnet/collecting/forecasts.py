"""The forecasts of a session: each model with its manner, its cap, its price, and what is on tape already."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.pricing import Pay, Source
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.core.cell import Cell, CellSettings
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.protocol.judge_words import judge_words_hash
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.reporting.findings.judged import labelled_turns
from pytest_agentsnet.running.estimating.experience import experience_of, latest_run_of
from pytest_agentsnet.running.estimating.forecasting import Forecaster
from pytest_agentsnet.running.estimating.judged import judged_forecast
from pytest_agentsnet.running.estimating.kept import Kept, kept_of
from pytest_agentsnet.running.estimating.load import NOTHING, Forecast
from pytest_agentsnet.running.estimating.manner import ASSUMED, Manner
from pytest_agentsnet.running.estimating.plan import ModelPlan, OnTape, Plan, Tariff
from pytest_agentsnet.running.estimating.rehearsal import has_textbook
from pytest_agentsnet.running.judgements import Judgements
from pytest_agentsnet.running.judging import speeches_labelled
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.spending import spent

_SOURCES: Mapping[Source, str] = {
    "option": "by --agentsnet-price",
    "client": "by its client",
    "place": "on a machine of your own",
    "list": "by litellm's list",
    "nowhere": "not known; say it with --agentsnet-price",
}


class Forecasts:
    """Nothing is called and nothing is written; a task or a run directory is looked at when it is first needed.

    The run is taken as it stood when the session began, or ``with_session`` as it stands now.
    """

    def __init__(self, maker: Maker, run: SessionRun, *, with_session: bool = False) -> None:
        self._maker = maker
        self._run = run
        self._with_session = with_session
        self._tariffs: dict[str, Tariff] = {}
        self._manners: dict[str, Manner] = {}

    def plan(self, cells: Iterable[Cell]) -> Plan:
        """The plan of these cells; one that is named twice is played once.

        :raises InputError: when the run directory cannot be gone on in.
        """
        lineup, settings = self._maker.lineup, self._maker.settings
        own = self.in_order({cell.id: cell for cell in cells}.values())
        counts = Counter(cell.model for cell in own)
        models = tuple(self._of_model(model, [cell for cell in own if cell.model == model]) for model in lineup.live)
        if settings.judge and models:
            models = (*models, self._of_judge(settings.judge, [cell for cell in own if cell.model in lineup.live]))
        scripted = tuple((model, count) for model, count in counts.items() if model not in lineup.live)
        return Plan(models, scripted, settings.limits, self.spent)

    def in_order(self, cells: Iterable[Cell]) -> list[Cell]:
        """The cells as a grid has them, however their tests were shuffled: the first of a likeness stands for the others."""
        return sorted(cells, key=self._maker.place)

    def left(self, cell: Cell) -> Forecast:
        """What is still to come of the cell."""
        there = self._kept.of(cell)
        own = NOTHING if there.done else self._own(cell) * max(0.0, 1 - there.calls / cell.instance.turns)
        return own + self._polls_left(cell, there)

    def cost_left(self, cell: Cell) -> float:
        """USD that what is still to come of the cell is expected to cost; 0 where costs are not counted."""
        price = self.tariff_of(cell.model).price
        return 0.0 if price is None else self.left(cell).expected.cost(price)

    def cell_of(self, record: Record, instance: Instance) -> Cell:
        """The cell that the record is of, as far as a forecast needs it."""
        settings = CellSettings(reasoning=self._maker.settings.reasoning)
        return Cell(instance, record.model, self._maker.lineup.slugs[record.model], record.trial, settings=settings)

    def whole(self, cell: Cell) -> Forecast:
        """What the cell takes from its first call to its last."""
        return self._own(cell) + self._polls_left(cell, OnTape())

    def _own(self, cell: Cell) -> Forecast:
        return self._forecaster.forecast(cell, self.manner(cell.model), self._cap(cell.model))

    def _polls_left(self, cell: Cell, there: OnTape) -> Forecast:
        """What is still to be asked of forks of the cell's conversations."""
        if not self._maker.settings.polls:
            return NOTHING
        whole = self._forecaster.polls(cell, self.manner(cell.model), self._cap(cell.model))
        return whole * max(0.0, 1 - there.polls / cell.instance.polls)

    def effort(self, cells: Sequence[Cell]) -> float:
        """About how many seconds it takes to forecast these cells."""
        return self._forecaster.effort(cells)

    def manner(self, model: str) -> Manner:
        """How the model wrote in the run that goes on, or else in its latest one; assumed where it never spoke."""
        if model not in self._manners:
            self._manners[model] = self._experience(model) or ASSUMED
        return self._manners[model]

    def tariff_of(self, model: str) -> Tariff:
        """What the model costs."""
        if model not in self._tariffs:
            pay = self._maker.lineup.pays([model]).get(model, Pay(None, "nowhere"))
            counted = pay.price is not None or not pay.is_known
            self._tariffs[model] = Tariff(pay.price, _SOURCES[pay.source] if counted else "not counted")
        return self._tariffs[model]

    def is_paid(self, model: str) -> bool:
        """Whether the model's calls are known to cost something."""
        called = (*self._maker.lineup.live, self._maker.settings.judge)
        return model in called and self.tariff_of(model).is_paid

    @property
    def _directory(self) -> RunDirectory | None:
        return self._run.used_directory() if self._with_session else self._run.standing_directory

    @cached_property
    def spent(self) -> float:
        """USD that the run has cost so far."""
        run = self._directory
        return 0.0 if run is None else spent(run)

    def _of_model(self, model: str, cells: Sequence[Cell]) -> ModelPlan:
        on_tape = sum((self._kept.of(cell) for cell in cells), OnTape())
        forecast = sum((self.left(cell) for cell in cells), NOTHING)
        polls = sum((self._polls_left(cell, self._kept.of(cell)) for cell in cells), NOTHING)
        tasks = dict.fromkeys(cell.instance.task.name for cell in cells)
        silent = tuple(task for task in tasks if not has_textbook(task))
        manner, tariff = self.manner(model), self.tariff_of(model)
        return ModelPlan(model, len(cells), on_tape, forecast, manner, self._cap(model), tariff, silent, polls)

    def _of_judge(self, judge: str, cells: Sequence[Cell]) -> ModelPlan:
        """What it takes to have all cells judged, and once the labelled turns."""
        run = self._directory
        known = 0 if run is None else len(Judgements(run.path).by(judge, judge_words_hash()))
        labelled = list(speeches_labelled(labelled_turns()))
        manner = replace(ASSUMED, seconds=self.manner(judge).seconds)
        writers = max((self.manner(cell.model).message for cell in cells), default=ASSUMED.message)
        forecast = judged_forecast(cells, labelled, known, manner=manner, writers=writers, cap=self._cap(judge))
        return ModelPlan(
            f"{judge} as a judge",
            len(cells),
            OnTape(),
            forecast,
            manner,
            self._cap(judge),
            self.tariff_of(judge),
            judges=True,
        )

    def _cap(self, model: str) -> int:
        return self._maker.lineup.parameters(model).cap

    def _experience(self, model: str) -> Manner | None:
        run, tasks = self._directory, self._maker.catalogue.tasks
        here = None if run is None else experience_of(model, run.tapes, tasks)
        if here is not None:
            return here
        # A run that this session began says nothing of what could be known before.
        earlier = latest_run_of(model, self._run.root, but=self._run.used_directory())
        return None if earlier is None else experience_of(model, earlier.tapes, tasks)

    @cached_property
    def _kept(self) -> Kept:
        return kept_of(self._directory)

    @cached_property
    def _forecaster(self) -> Forecaster:
        return Forecaster(load_pack(self._maker.settings.prompts))
