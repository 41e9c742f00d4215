"""The benchmark without pytest: for notebooks and scripts.

Names mean the built-ins, as they do without any hook; tasks, topologies, programs and clients of one's own are handed over
as objects.
"""

import atexit
import math
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.clients.builtin import client_for, default_max_tokens, preflight
from pytest_agentsnet.core.cell import Cell, CellSettings, slugs
from pytest_agentsnet.core.client import ClientParameters, ModelClient
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.family import Family
from pytest_agentsnet.core.instance import Instance, insist_on_few_turns
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.program import AgentFactory, PlaysSomeTasks
from pytest_agentsnet.core.task import Task, default_rounds
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.core.verdict import SCORINGS, Scoring, Verdict
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.metric import Measurement
from pytest_agentsnet.protocol.pack import Pack, load_pack
from pytest_agentsnet.running.loop import LoopThread
from pytest_agentsnet.running.player import play_unrecorded
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.seats import ModelSeat, ScriptedSeat, Seat
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import FAMILIES
from pytest_agentsnet.topologies.catalogue import topology as topology_of
from pytest_agentsnet.topologies.choice import read_family
from pytest_agentsnet.topologies.parameters import differing, whole_number

if TYPE_CHECKING:
    from pandas import DataFrame

T = TypeVar("T", Task, Family)


class Played(NamedTuple):
    """What was said, and what the check of the graph says of the answers."""

    transcript: Transcript
    verdict: Verdict


def instance(
    task: str | Task,
    family: str | Family = "ws",
    n: int = 8,
    index: int = 0,
    *,
    seed: int = 0,
    rounds: int | None = None,
    topology: Topology | None = None,
) -> Instance:
    """A task on a graph: the published one where there is one, or on the ``topology`` given.

    ``family`` is a name, with parameters where they differ from the defaults (``regular:d=4``); ``rounds`` defaults to the
    benchmark's.

    :raises InputError: for what there is not, and for more turns than a cell may take.
    """
    if rounds is not None:
        rounds = whole_number(rounds, "rounds must be", least=1)
    problem = _named("task", task, TASKS) if isinstance(task, str) else task
    if topology is None:
        parameters: dict[str, int | float] = {}
        if isinstance(family, str):
            choice = read_family(family)
            family, parameters = _named("family", choice.name, FAMILIES), dict(choice.parameters)
        graph = topology_of(family, n, index, seed, parameters)
        rounds = default_rounds(problem, graph) if rounds is None else rounds
        made = Instance(problem, graph, rounds, family.name, index, seed, differing(family, parameters))
    else:
        made = Instance(problem, topology, default_rounds(problem, topology) if rounds is None else rounds)
    insist_on_few_turns(made)
    return made


async def arun(
    instance: Instance,
    model: str | AgentFactory | ModelClient = "textbook",
    *,
    trial: int = 0,
    scoring: Scoring = "strict",
    reasoning: bool = True,
    max_tokens: int | None = None,
    timeout: float = 600.0,  # noqa: ASYNC109 - it bounds one call, not this function
    retries: int = 5,
    concurrency: int = 64,
    api_base: str = "",
    arguments: Mapping[str, Any] | None = None,
    prompts: Path | None = None,
) -> Played:
    """Let a network of this model play the instance; nothing is written to disk.

    ``model`` is a name as ``--agentsnet-model`` takes it, a factory of agent programs, or a model client. ``timeout`` is in
    seconds and for one call.

    :raises InputError: for a name that nothing serves, a task that the agent does not play, or a setting out of bounds.
    :raises CellError: when the cell cannot be measured.
    """
    _insist(model, scoring, timeout, trial=trial, retries=retries, concurrency=concurrency, max_tokens=max_tokens)
    insist_on_few_turns(instance)
    pack = load_pack(prompts)
    name = model if isinstance(model, str) else type(model).__name__
    parameters = ClientParameters(max_tokens or default_max_tokens(name), timeout, api_base, arguments or {})
    seat = _seat(model, instance, parameters, pack)
    settings = CellSettings(reasoning, scoring)
    cell = Cell(instance, name, slugs([name])[name], trial, settings=settings)
    playing = play_unrecorded(cell, seat, concurrency=concurrency, retries=retries)
    # The caller's own agents and clients may belong to the caller's event loop; a named model's connections belong to ours.
    named = isinstance(model, str) and isinstance(seat, ModelSeat)
    outcome = await (_loop().awaited(playing) if named else playing)
    return Played(outcome.transcript, outcome.verdict)


def run(instance: Instance, model: str | AgentFactory | ModelClient = "textbook", **settings: Any) -> Played:
    """``arun`` for callers that cannot await, also from within a running event loop (a notebook's)."""
    return _loop().call(arun(instance, model, **settings))


def measure(instance: Instance, transcript: Transcript, *, extracted: bool = True) -> Mapping[str, Measurement]:
    """The built-in metrics of what was said on this instance, by name; one whose denominator is 0 is absent.

    ``extracted`` says whether those that rest on reading English are among them.

    :raises InputError: for a transcript of other agents.
    """
    if transcript.agents != instance.topology.agents:
        raise InputError(f"the transcript is of {len(transcript.agents)} agents, and not of those of {instance.id}")
    return measured(Case(instance, transcript), METRICS, extracted=extracted)


def load_results(*runs: str | Path) -> "DataFrame":
    """The records of one or more run directories as a pandas frame, one row for each cell and scoring.

    The column ``run`` is the directory as it was given; ``solved`` is missing where a cell could not be measured.

    :raises InputError: in one line, where a directory holds no run or is named twice, or where pandas is missing.
    """
    try:
        from pytest_agentsnet.reporting.frame import frame_of  # noqa: PLC0415 - pandas is an extra
    except ImportError as error:
        if error.name != "pandas":
            raise
        raise InputError("load_results needs pandas: pip install 'pytest-agentsnet[pandas]'") from None
    if not runs:
        raise InputError("load_results needs a run directory, e.g. .agentsnet/run-0001")
    opened: dict[Path, str | Path] = {}
    for run in runs:
        if (home := Path(run).resolve()) in opened:
            raise InputError(f"{run} and {opened[home]} are one directory; name it once")
        opened[home] = run
    return frame_of([(str(run), read_records(RunDirectory.open(Path(run)).results)) for run in runs])


@cache
def _loop() -> LoopThread:
    """One thread for all runs: a provider's pooled connections belong to the event loop that opened them."""
    loop = LoopThread()
    atexit.register(loop.close)
    return loop


def _insist(
    model: object,
    scoring: str,
    timeout: object,
    *,
    trial: object,
    retries: object,
    concurrency: object,
    max_tokens: object,
) -> None:
    """Refuse settings that would be found out late or never."""
    whole_number(trial, "trial must be", least=0)
    whole_number(retries, "retries must be", least=0)
    whole_number(concurrency, "concurrency must be", least=1)
    if max_tokens is not None:
        whole_number(max_tokens, "max_tokens must be", least=1)
    if not isinstance(timeout, int | float) or isinstance(timeout, bool) or not 0 < timeout < math.inf:
        raise InputError(f"timeout must be a number of seconds, more than 0, not {timeout!r}")
    if scoring not in SCORINGS:
        raise InputError(f"scoring is one of {', '.join(SCORINGS)}, not {scoring!r}")
    if not (isinstance(model, str) or hasattr(model, "complete") or callable(model)):
        what = one_line(repr(model), 60)
        raise InputError(f"model is a name, a factory of agent programs or a client with complete(), not {what}")


def _seat(
    model: str | AgentFactory | ModelClient, instance: Instance, parameters: ClientParameters, pack: Pack
) -> Seat:
    if isinstance(model, str):
        factory = scripted(model)
        if factory is None:
            preflight(model, parameters)
            return ModelSeat(client_for(model, parameters), pack, parameters)
        if isinstance(factory, PlaysSomeTasks) and instance.task.name not in factory.tasks:
            raise InputError(f"{model} does not play {instance.task.name}; it plays {', '.join(sorted(factory.tasks))}")
        return ScriptedSeat(factory)
    if hasattr(model, "complete"):
        return ModelSeat(model, pack, parameters)
    return ScriptedSeat(model)


def _named(what: str, name: str, known: tuple[T, ...]) -> T:
    for member in known:
        if member.name == name:
            return member
    raise InputError(f"there is no {what} {name!r}; there are {', '.join(member.name for member in known)}")
