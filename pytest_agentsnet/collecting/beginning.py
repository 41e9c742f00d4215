"""The beginning of a session in which the plugin is in use: what was asked for is read, and the parts that do it are registered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import pytest

from pytest_agentsnet.collecting import builtins, suites
from pytest_agentsnet.collecting.affording import Affording
from pytest_agentsnet.collecting.ahead import Ahead
from pytest_agentsnet.collecting.baseline import Baseline
from pytest_agentsnet.collecting.catalogue import catalogue_of
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.early_stop import EarlyStop, insist_on_gates
from pytest_agentsnet.collecting.ending import Ending
from pytest_agentsnet.collecting.exiting import Exiting
from pytest_agentsnet.collecting.failures import Failures
from pytest_agentsnet.collecting.forecasts import Forecasts
from pytest_agentsnet.collecting.gate_check import GateCheck, gates_of
from pytest_agentsnet.collecting.gates import Gates
from pytest_agentsnet.collecting.judging import Judging
from pytest_agentsnet.collecting.left_out import LeftOut
from pytest_agentsnet.collecting.lineup import BUILTINS, Lineup
from pytest_agentsnet.collecting.markdown import MarkdownSummary
from pytest_agentsnet.collecting.out_of_budget import OutOfBudget
from pytest_agentsnet.collecting.planned import Planned
from pytest_agentsnet.collecting.planning import Planning, only_collect
from pytest_agentsnet.collecting.playing import Playing
from pytest_agentsnet.collecting.price_check import PriceCheck
from pytest_agentsnet.collecting.progress import ProgressLine
from pytest_agentsnet.collecting.remote import Receiver, Sender
from pytest_agentsnet.collecting.replaying import Replaying
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.collecting.session import AgentsnetSession
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.collecting.settings import Given, read_settings
from pytest_agentsnet.collecting.shared_run import Refused, started_in
from pytest_agentsnet.collecting.suite_snapshots import SuiteSnapshots
from pytest_agentsnet.collecting.workers import Workers
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.recordings import Recordings
from pytest_agentsnet.statistics.gates.gate import Gate
from pytest_agentsnet.tasks.builtin import TASKS


def begin(config: pytest.Config, on_command_line: Given, in_ini: Given) -> "AgentsnetSession | None":
    """Read what was asked for, and take part in the session. A worker that cannot is None, and ends when it collects.

    :raises pytest.UsageError: in one line, for anything that is not allowed.
    """
    config.pluginmanager.register(builtins, BUILTINS)
    try:
        return _begin(config, on_command_line, in_ini)
    except InputError as error:
        reason = printable(str(error))
        if not hasattr(config, "workerinput"):
            raise pytest.UsageError(reason) from None
        config.pluginmanager.register(Refused(reason))
        return None


def _begin(config: pytest.Config, on_command_line: Given, in_ini: Given) -> "AgentsnetSession":
    settings = read_settings(on_command_line, in_ini, here=started_in(config), root=config.rootpath)
    recordings = None if settings.replay is None else Recordings(settings.replay)
    if recordings is not None and not settings.models:
        settings = replace(settings, selection=replace(settings.selection, models=recordings.models))
    catalogue = catalogue_of(config)
    lineup = Lineup(config, settings, recordings.models if recordings is not None else ())
    maker = Maker(settings, catalogue, lineup, recordings)
    named = recordings is not None or names_a_model(config.invocation_params.args)
    own_tasks = tuple(name for name in catalogue.tasks if name not in {task.name for task in TASKS})
    only_suites = suites.redirect(config, model_named=named, own_tasks=bool(own_tasks))
    wanted = lineup.wanted(load_pack(settings.prompts), catalogue.tasks.values())
    run = SessionRun(config, settings, wanted)
    workers = Workers(config, settings, run, insists_on_cells=named)
    gates = gates_of(settings, config, catalogue.metrics.values())
    if not run.is_worker:
        maker.insist_on_options()
        if named and recordings is None:
            lineup.preflight()
            _ = run.choice
        if only_suites:
            maker.cells(Selection())
    playing, playing_parts = _playing(config, maker, run, gates)
    session = AgentsnetSession(config, settings, maker, workers, playing, own_tasks=own_tasks)
    parts: dict[str, object] = {
        "workers": workers,
        **_ending(config, maker, workers, gates),
        **_planning(config, maker, workers, gates),
    }
    # What a report says is put right before it is said why its test failed.
    parts |= {"reports": session.reports, "session": session, "failures": parts.pop("failures")}
    if run.is_worker:
        parts["sender"] = Sender(run)
    else:
        parts["receiver"] = Receiver(settings, run)
        parts["ending"] = Ending(run)
        parts["progress"] = ProgressLine(config, settings, run)
        if recordings is not None:
            parts["left-out"] = LeftOut(config, recordings, workers)
    parts |= playing_parts
    if session.shard is not None:
        parts["shard"] = session.shard
    if settings.snapshots is not None:
        parts["snapshots"] = SuiteSnapshots(config, settings.snapshots, run)
    # The last registered is asked first: the session ends its playing before its directory is looked at.
    for name, part in parts.items():
        config.pluginmanager.register(part, f"agentsnet-{name}")
    return session


def _playing(
    config: pytest.Config, maker: Maker, run: SessionRun, gates: Sequence[Gate]
) -> tuple[Playing | Replaying, dict[str, object]]:
    """What plays the cells, and the parts that say in which order, and at which prices."""
    settings, lineup = maker.settings, maker.lineup
    if settings.early_stop and settings.models:
        insist_on_gates(gates)
    metrics = tuple(maker.catalogue.metrics.values())
    if maker.recordings is not None:
        return Replaying(settings, maker.recordings, metrics), {}
    early_stop = EarlyStop(gates, maker, run) if settings.early_stop else None
    playing = Playing(settings, lineup, run, metrics, early_stop)
    parts: dict[str, object] = {
        "prices": PriceCheck(config, settings, lineup),
        "ahead": Ahead(config, run, playing, early_stop),
    }
    return playing, parts if early_stop is None else {**parts, "early-stop": early_stop}


def _ending(config: pytest.Config, maker: Maker, workers: Workers, gates: Sequence[Gate]) -> dict[str, object]:
    """The gates and the comparison, what the session's exit status is made of, and the page that tells of it."""
    settings, run = maker.settings, workers.run
    path = settings.baseline if settings.models else None
    baseline = None if path is None else Baseline(config, path, maker, workers)
    failures = Failures(gated=bool(gates), keep_failed=settings.keep_failed)
    parts: dict[str, object] = {"failures": failures}
    if not run.is_worker:
        verdicts = Gates(gates, maker, workers, baseline) if gates else None
        parts["exiting"] = Exiting(failures, verdicts, workers, strict=settings.strict_gates)
        if verdicts is not None:
            parts["gates"] = verdicts
        if settings.markdown:
            parts["markdown"] = MarkdownSummary(config, maker, workers, verdicts, baseline)
    if gates:
        parts["gate-check"] = GateCheck(config, gates, maker, run)
    # What is registered last looks first: a gate needs a baseline that is one.
    if baseline is not None:
        parts["baseline"] = baseline
    return parts


def _planning(config: pytest.Config, maker: Maker, workers: Workers, gates: Sequence[Gate]) -> dict[str, object]:
    """What looks ahead: the plan, or the comparison of what it will cost with the budget, and later with what it did."""
    settings, run = maker.settings, workers.run
    forecasts = Forecasts(maker, run)
    if settings.plan:
        if not settings.models:
            raise InputError("--agentsnet-plan is of models: name one, e.g. --agentsnet-model gpt-4o")
        only_collect(config)
        return {"planning": Planning(config, run, forecasts, GateCheck(config, gates, maker, run).plan_lines)}
    judging: dict[str, object] = {"judging": Judging(maker, workers)} if settings.judge and not run.is_worker else {}
    if run.replays:
        return judging
    affording = Affording(config, settings, run, forecasts)
    if run.is_worker:
        return {"affording": affording}
    # The closing lines of those registered first come last.
    return {
        "out-of-budget": OutOfBudget(config, maker, workers),
        "planned": Planned(maker, workers, forecasts),
        "affording": affording,
        **judging,
    }


def names_a_model(arguments: Iterable[object]) -> bool:
    """Whether the command line itself names a model; what the ini file or ``addopts`` adds does not count."""
    return any(str(argument).partition("=")[0] == "--agentsnet-model" for argument in arguments)
