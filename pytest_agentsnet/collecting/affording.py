"""The budget before the first call: a run that is expected to cost more is refused, with the commands that would go on."""

import shlex
from collections.abc import Sequence
from typing import Any

import pytest

from pytest_agentsnet.clients.scrubbing import HIDDEN, scrubbed_argument
from pytest_agentsnet.collecting.forecasts import Forecasts
from pytest_agentsnet.collecting.narrowing import Priced, affordable, free_axes, sensible
from pytest_agentsnet.collecting.planning import cells_to_play
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import refuse
from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.reporting.plan import counted, money
from pytest_agentsnet.running.estimating.plan import Plan

_COMMAND = "agentsnet_command"
"""Of ``workerinput``: the arguments as they were typed, which xdist rewrites for its workers."""


class Affording:
    """Under xdist every worker looks, since the controller collects nothing; all come to the same."""

    def __init__(self, config: pytest.Config, settings: Settings, run: SessionRun, forecasts: Forecasts) -> None:
        self._config = config
        self._settings = settings
        self._run = run
        self._forecasts = forecasts

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Tell a worker what was typed."""
        node.workerinput[_COMMAND] = list(map(str, self._config.invocation_params.args))

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Refuse before a run directory is made.

        :raises pytest.UsageError: when the run is expected to cost more than the budget allows.
        """
        if self._config.option.collectonly or session.testsfailed:
            return
        try:
            reason = self._reason(cells_to_play(session.items))
        except InputError as error:
            reason = printable(str(error))
        if not reason:
            return
        if self._run.is_worker:
            refuse(session, reason)
        raise pytest.UsageError(reason)

    def _reason(self, cells: Sequence[Cell]) -> str:
        """Why the run is refused, empty where it is not. What costs nothing is not estimated: such runs are to begin at once."""
        paid = [cell for cell in cells if self._forecasts.is_paid(cell.model)]
        judged = bool(self._settings.judge) and self._forecasts.is_paid(self._settings.judge)
        if not paid and not judged:
            return ""
        plan, budget = self._forecasts.plan(cells if judged else paid), self._settings.limits.budget
        # A budget of 0 is refused where the prices are looked at.
        return self._told(plan, budget, paid) if budget and not plan.fits else ""

    def _told(self, plan: Plan, budget: float, cells: Sequence[Cell]) -> str:
        """The refusal with a line for each of the two commands."""
        expected = plan.cost[1]
        spent = f", of which {money(plan.spent)} are spent" if plan.spent else ""
        per_shard = "/shard" if self._settings.shard else ""
        larger = f"--agentsnet-budget={sensible(plan.spent + expected):g}{per_shard}"
        reason = f"what is left of this run is expected to cost {money(expected)} USD, and its budget is {money(budget)}{spent}"
        # A smaller run would be cut otherwise for the shards.
        smaller = [] if self._settings.shard else self._smaller(cells, budget - plan.spent)
        way_on = "or allow more:" if smaller else "allow more:"
        lines = [f"{reason}; nothing was called", *smaller, way_on, f"  {command(self._config, larger)}"]
        return "\n".join(map(printable, lines))

    def _smaller(self, cells: Sequence[Cell], room: float) -> list[str]:
        own = self._forecasts.in_order({cell.id: cell for cell in cells}.values())
        priced = [Priced(cell, self._forecasts.cost_left(cell)) for cell in own]
        axes = free_axes(lambda axis: self._config.getoption(f"agentsnet_{axis}") is not None)
        part = affordable(priced, room, axes)
        if part is None:  # no part of it is cheap enough
            return []
        return [
            f"play less ({counted(len(part.cells), 'cell')}, {money(part.cost)} USD):",
            f"  {command(self._config, *part.options)}",
        ]


def command(config: pytest.Config, *options: str, goes_on: bool = False) -> str:
    """The command as it was typed, with these options added; without keys, which are to be typed again.

    One that ``goes_on`` with the run does not begin it anew.
    """
    typed = getattr(config, "workerinput", {}).get(_COMMAND, config.invocation_params.args)
    shown = [scrubbed_argument(str(word)) for word in typed if not (goes_on and word == "--agentsnet-fresh")]
    again = f"   (with your own in the place of {HIDDEN})" if any(HIDDEN in word for word in shown) else ""
    return shlex.join(["pytest", *shown, *options]) + again
