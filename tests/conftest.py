"""What all tests share. That this file lies here also lets them import ``strategies``.

Every pytest session in a clone reads it, the benchmark's too, in environments without the libraries of the tests: it imports
none of them.
"""

import gc
import os
import signal
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

HERE = Path(__file__).parent
WAITING = HERE / "live"
"""Sessions that are waited for."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put first what is waited for, beside which others compute; within that the order stays as it was drawn."""
    items.sort(key=lambda item: not item.path.is_relative_to(WAITING))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log):
    """Let each worker keep what is shared within a module, and take over from the other one what is left at the end."""
    from xdist.scheduler import WorkStealingScheduling

    here = all(Path(config.invocation_params.dir, arg.split("::")[0]).is_relative_to(HERE) for arg in config.args)
    return WorkStealingScheduling(config, log) if here and config.getoption("dist") == "load" else None


@pytest.fixture(scope="session", autouse=True)
def compiled_once():
    """The hundreds of sessions in processes of their own do not compile the package anew, whatever the environment says."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


@pytest.fixture(scope="session", autouse=True)
def heard_interrupts():
    """A shell has its jobs in the background ignore Ctrl-C, and what they start with them: sessions within tests are interrupted."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="module", autouse=True)
def short_collections():
    """Pytest collects garbage at the end of each session, those in this process too: not among all modules and items each time.

    The import of litellm undoes it.
    """
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch):
    """Sessions within tests print the same wherever the tests themselves run."""
    for variable in ("CI", "BUILD_NUMBER", "PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT"):
        monkeypatch.delenv(variable, raising=False)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> None:
    """Before the first module with properties: a busy machine must not fail a test that is right."""
    from hypothesis import settings

    # Always upon the same: a profile upon the one before, module upon module, ends in a RecursionError.
    settings.register_profile("agentsnet", settings.get_profile("default"), deadline=None)
    settings.load_profile("agentsnet")
