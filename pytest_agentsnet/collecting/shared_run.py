"""What the controller tells its xdist workers of the run, and where each of them plays for it.

A worker of the same machine takes part in the controller's run directory. One that does not see it plays in a directory of
its own, which stays: what a killed session has bought there, the next one of the run goes on with.
"""

import socket
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, NoReturn

import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.file_name import file_name
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.running.runs.arriving import Arrivals
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.sharing.ledger import Ledger
from pytest_agentsnet.running.sharing.owner import Owner, is_here, this_process
from pytest_agentsnet.running.sharing.sessions import RunSession

REFUSED = "agentsnet_refused"
"""Of ``workeroutput``, which xdist sends when a worker ends: why it refused to take part."""

_KEY = "agentsnet"
_STARTED = "agentsnet_started"
"""Of ``workerinput``, which xdist sends to a worker that starts: the run, and where the session was started."""


@dataclass(frozen=True)
class SharedRun:
    """The controller's run, in plain types: where it lies, its facts, its session, and what was played that a worker may not see.

    ``share``: the part of the workers that see it for sure; ``spent``: USD that the run has cost so far.
    """

    directory: str
    facts: Mapping[str, Any]
    session: str
    leader: Owner
    share: float = 1.0
    spent: float = 0.0
    tapes: Mapping[str, bytes] = field(default_factory=dict)
    records: Sequence[Mapping[str, Any]] = ()

    def tell(self, node: Any) -> None:
        """Let a worker know that is about to start."""
        node.workerinput[_KEY] = asdict(self)


def tell_where(config: pytest.Config, node: Any) -> None:
    """Let a worker know where the session was started, and by whom."""
    node.workerinput[_STARTED] = (str(config.invocation_params.dir), this_process())


def started_in(config: pytest.Config) -> Path:
    """Where relative paths of the command line begin: also for a worker of this machine, whatever directory it runs in."""
    where, leader = getattr(config, "workerinput", {}).get(_STARTED, ("", ""))
    return Path(where) if where and is_here(leader) else config.invocation_params.dir


def refuse(session: pytest.Session, reason: str) -> NoReturn:
    """End a worker, and the session with it in the reason's first line; xdist starts a worker that fails earlier again and again.

    The controller is told the whole reason, and makes it a usage error.

    :raises pytest.UsageError: always.
    """
    session.shouldstop = reason.partition("\n")[0]
    session.config.workeroutput[REFUSED] = reason  # type: ignore[attr-defined]  # xdist adds it
    raise pytest.UsageError(reason)


class Refused:
    """Stands in the place of a worker's session that cannot begin."""

    def __init__(self, reason: str) -> None:
        self._reason = reason

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self, session: pytest.Session) -> None:
        """:raises pytest.UsageError: always."""
        refuse(session, self._reason)


class Place(NamedTuple):
    """Where a worker plays, and for which session.

    ``home`` is the controller's run directory, by its name there; ``share`` is the part of the session's limits that is for those who
    play in this directory, 1 where all do; ``spent`` is what the run has cost when they began.
    """

    directory: RunDirectory
    session: RunSession
    home: Path
    is_remote: bool
    share: float
    spent: float


def joined(config: pytest.Config, root: Path) -> Place:
    """The place of this worker. A directory of its own lies under the root, by the run and the machine.

    :raises InputError: when it cannot be made, or the controller plays nothing.
    :raises CellError: of the kind ``disk``, when the system refuses.
    """
    told = config.workerinput.get(_KEY)  # type: ignore[attr-defined]  # xdist adds it
    if told is None:
        raise InputError("an option of this worker names a model, but none of the session's own does: name it there")
    run = SharedRun(**told)
    directory, each = _seen(run), 1 / config.workerinput["workercount"]  # type: ignore[attr-defined]  # as above
    if directory is not None:
        session = RunSession(run.session, run.leader)
        return Place(directory, session, directory.path, is_remote=False, share=max(run.share, each), spent=run.spent)
    own = root / f"remote-{run.facts['nonce']}-{file_name(socket.gethostname())}"
    directory = RunDirectory.twin(own, run.facts)
    with closing(Ledger(directory.ledger)) as ledger:
        Arrivals(directory, ledger, run.session).take(
            run.tapes, map(Record.from_json, run.records), kept_elsewhere=True
        )
    # Whether the leader lives cannot be seen from here; whether it can be reached is (``is_reachable``).
    session = RunSession(run.session, this_process())
    return Place(directory, session, Path(run.directory), is_remote=True, share=each, spent=run.spent)


def sees_all(spec: Any) -> bool:
    """Whether a worker of this spec surely sees its controller's files; what ``python=`` starts may run in a container."""
    return bool(spec.popen) and not spec.python and not spec.via


def is_reachable(config: pytest.Config) -> bool:
    """Whether this worker is still connected to its controller; an ended connection is known at once, whatever its kind."""
    # xdist registers the part that reports through execnet's channel.
    channels = (getattr(plugin, "channel", None) for plugin in config.pluginmanager.get_plugins())
    channel: Any = next((channel for channel in channels if hasattr(channel, "waitclose")), None)
    if channel is None:
        return True
    try:
        channel.waitclose(0)
    except channel.TimeoutError:
        return True
    except (EOFError, channel.RemoteError):
        return False
    return False


def _seen(run: SharedRun) -> RunDirectory | None:
    """The controller's run directory, where this process can take part in it.

    Not from another machine over a file system that both see: the ledger's locks do not reach that far.
    """
    if not is_here(run.leader):
        return None
    try:
        directory = RunDirectory.open(Path(run.directory))
        return directory if directory.facts.get("nonce") == run.facts["nonce"] else None
    except InputError:
        return None
