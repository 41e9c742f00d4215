"""What pytest loads: options, the marker, the hook specs, the fixtures, and a hand-over.

Nothing of the package beyond this thin front is imported until an option, an ini value or a marked test with a model
asks for it: an installed plugin that is not used must cost nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pytest_agentsnet import newhooks
from pytest_agentsnet.options import OPTIONS

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from pytest_agentsnet.collecting.session import AgentsnetSession
    from pytest_agentsnet.core.cell import Cell
    from pytest_agentsnet.core.client import ModelClient
    from pytest_agentsnet.core.topology import Topology
    from pytest_agentsnet.running.outcome import Outcome

MARKER = (
    "agentsnet(tasks, families, sizes, indices, seeds, rounds, trials, models, probes): play cells of the AgentsNet "
    "benchmark in this test, one case a cell; each argument is a list that limits the cells, and all are optional"
)
NO_MODEL = "no model: name one, e.g. --agentsnet-model textbook"
NO_CELL = "agentsnet_cell has no cell here: name the fixture in the arguments of the test itself"
SUITES = ("pytest_agentsnet.suites", "pytest_agentsnet/suites/")
"""How arguments name the shipped suites: as a module, or as node ids are printed."""

_SESSION: pytest.StashKey[AgentsnetSession] = pytest.StashKey()
_INI_TYPES: dict[str, Any] = {"text": "string", "texts": "linelist", "switch": "bool"}


def pytest_addhooks(pluginmanager: pytest.PytestPluginManager) -> None:
    """Make the extension hooks known."""
    pluginmanager.add_hookspecs(newhooks)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Register the options and their ini twins."""
    group = parser.getgroup("agentsnet", "AgentsNet: networks of agents on graphs (arXiv 2507.08616)")
    for option in OPTIONS:
        if option.kind == "switch":
            group.addoption(option.flag, dest=option.key, action="store_true", default=None, help=option.help)
        else:
            action = "append" if option.kind == "texts" else "store"
            group.addoption(
                option.flag, dest=option.key, action=action, default=None, metavar=option.metavar, help=option.help
            )
        if option.has_ini:
            parser.addini(option.key, f"the default of {option.flag}", type=_INI_TYPES[option.kind], default=None)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker, and hand over to the session where anything is asked for."""
    config.addinivalue_line("markers", MARKER)
    on_command_line = {o.key: config.getoption(o.key) for o in OPTIONS if config.getoption(o.key) is not None}
    in_ini = {o.key: value for o in OPTIONS if o.has_ini and (value := config.getini(o.key))}
    if on_command_line or in_ini or any(argument.startswith(SUITES) for argument in config.args):
        from pytest_agentsnet.collecting.beginning import begin  # noqa: PLC0415 - only where it is used

        session = begin(config, on_command_line, in_ini)
        if session is not None:
            config.stash[_SESSION] = session


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One case for each cell of a test that asks for cells; a single skipped one where no model is named."""
    if "agentsnet_cell" not in metafunc.fixturenames:
        return
    session = metafunc.config.stash.get(_SESSION, None)
    if session is None or not session.has_models:
        nothing = pytest.param(None, marks=pytest.mark.skip(reason=NO_MODEL), id="no-model")
        metafunc.parametrize("agentsnet_cell", [nothing], indirect=True)
    else:
        session.parametrize(metafunc)


@pytest.fixture
def agentsnet_cell(request: pytest.FixtureRequest) -> Cell:
    """The cell of the grid that this case plays, on another graph where ``agentsnet_topology`` is overridden."""
    if not hasattr(request, "param"):
        pytest.fail(NO_CELL, pytrace=False)
    cell: Cell = request.param
    return cell


@pytest.fixture
def agentsnet_topology(agentsnet_cell: Cell) -> Topology:
    """The graph of the cell. Override it to play the task on a graph of your own."""
    return agentsnet_cell.instance.topology


@pytest.fixture
def agentsnet_client(request: pytest.FixtureRequest, agentsnet_cell: Cell) -> ModelClient | None:
    """The client of the cell's model, None where scripted agents play. Override it to put a client of your own."""
    __tracebackhide__ = True
    return request.config.stash[_SESSION].client(agentsnet_cell)


@pytest.fixture
def agentsnet_run(
    request: pytest.FixtureRequest,
    agentsnet_cell: Cell,
    agentsnet_topology: Topology,
    agentsnet_client: ModelClient | None,
) -> Outcome:
    """The played cell: ``.transcript``, ``.verdict`` and ``.record``. A cell that could not be measured is an ERROR."""
    __tracebackhide__ = True
    session = request.config.stash[_SESSION]
    return session.run(request.node, agentsnet_cell, agentsnet_topology, agentsnet_client)


@pytest.fixture
def agentsnet_snapshot(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """The file that keeps the played cell as it was reviewed: ``assert agentsnet_run == agentsnet_snapshot``."""
    from pytest_agentsnet.collecting.snapshots import conversation_snapshot  # noqa: PLC0415 - only where it is used

    return conversation_snapshot(snapshot)
