"""Which cells are started ahead of their turn: those of the coming items, as far as they are sure to be asked for."""

from collections.abc import Iterable, Iterator

import pytest

from pytest_agentsnet.clients.litellm_loading import ignore_its_warnings
from pytest_agentsnet.collecting.early_stop import EarlyStop
from pytest_agentsnet.collecting.marking import replaces_run
from pytest_agentsnet.collecting.played_items import cell_of, plays
from pytest_agentsnet.collecting.playing import Playing
from pytest_agentsnet.collecting.session_run import SessionRun
from pytest_agentsnet.core.cell import Cell

CAUTIOUS = 2
"""Cells that are started ahead of their turn where the session may end at the next failure."""


class Ahead:
    """Looks ahead when the first item begins; a cautious session a few items far, as it goes on.

    All workers have the same items. Where they share their run, each begins with a part of its own, and goes on with what the
    others have not begun. Where one of them is on another machine, what is played ahead of its turn might be given to it: then each
    looks at its next item only, which xdist takes away from nobody.
    """

    def __init__(
        self, config: pytest.Config, run: SessionRun, playing: Playing, early_stop: EarlyStop | None = None
    ) -> None:
        self._config = config
        self._run = run
        self._playing = playing
        self._early_stop = early_stop
        self._began = False

    def pytest_sessionstart(self) -> None:
        """Calls are made between the tests too."""
        ignore_its_warnings()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(self, item: pytest.Item, nextitem: pytest.Item | None) -> None:
        """An item is about to run, under warning filters of its own, which are those of the calls under way too."""
        ignore_its_warnings()
        if getattr(self._config.option, "setupplan", False) or item.session.shouldstop or item.session.shouldfail:
            return
        if may_end_soon(self._config) or not self._run.all_share:
            self._playing.look_ahead(_sure(self._next_items(item, nextitem)))
        elif not self._began:
            self._began = True
            mine, later = _shared_out(self._in_order(_sure(item.session.items)), self._config)
            self._playing.look_ahead([*_sure([item]), *mine], later)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, exitstatus: int) -> None:
        """Other workers wait for the cells that this one has begun."""
        was_ended = exitstatus not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}
        if self._run.is_worker and self._began and not was_ended:
            self._playing.finish()

    def _in_order(self, cells: Iterable[Cell]) -> list[Cell]:
        """In the end all others would wait for a long one that was begun last; where a run may stop early, in each block."""
        ordered = sorted(cells, key=lambda cell: (-cell.instance.rounds, -cell.instance.n))
        if self._early_stop is not None:
            self._early_stop.expect(ordered)
            ordered.sort(key=self._early_stop.block)
        return ordered

    def _next_items(self, item: pytest.Item, nextitem: pytest.Item | None) -> list[pytest.Item]:
        """The item, and those that follow it; a worker knows of one only."""
        if self._run.is_worker:
            return [item] if nextitem is None else [item, nextitem]
        items = item.session.items
        place = items.index(item)
        return items[place : place + 1 + CAUTIOUS]


def may_end_soon(config: pytest.Config) -> bool:
    """Whether the options say that the first failures end the session, or stop it for somebody to look."""
    option = config.option
    return bool(option.maxfail or option.usepdb or option.trace or getattr(option, "stepwise", False))


def _sure(items: Iterable[pytest.Item]) -> Iterator[Cell]:
    """The cells of the items that are sure to ask for them as they are."""
    for item in items:
        cell = cell_of(item)
        is_plain = cell is not None and plays(item) and not cell.settings.custom and not replaces_run(item)
        if cell is not None and is_plain and not _may_be_skipped(item):
            yield cell


def _may_be_skipped(item: pytest.Item) -> bool:
    """Whether a mark may keep the item from running; the conditions of ``skipif`` are pytest's to evaluate."""
    marks = [mark.name for mark in item.iter_markers()]
    return (
        "skip" in marks
        or "skipif" in marks
        or any(mark.kwargs.get("run", True) is False for mark in item.iter_markers("xfail"))
    )


def _shared_out(cells: list[Cell], config: pytest.Config) -> tuple[list[Cell], list[Cell]]:
    """This process's part of the cells, and those of the other workers from a place of its own on."""
    told = getattr(config, "workerinput", None)
    if told is None:
        return cells, []
    workers = told["workercount"]
    # A worker in a dead one's place has a number of its own.
    number = int(told["workerid"].removeprefix("gw")) % workers
    others = [cell for i, cell in enumerate(cells) if i % workers != number]
    begin = number * len(others) // workers
    return cells[number::workers], others[begin:] + others[:begin]
