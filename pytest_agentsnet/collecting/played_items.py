"""Which items play which cells."""

from dataclasses import replace

import pytest

from pytest_agentsnet.core.cell import Cell


def asks_for_cells(item: pytest.Item) -> bool:
    """Whether the item is a case of a test that asks for cells."""
    callspec = getattr(item, "callspec", None)
    return callspec is not None and "agentsnet_cell" in callspec.params


def cell_of(item: pytest.Item) -> Cell | None:
    """The cell that the item asks for; None for any other item."""
    return item.callspec.params["agentsnet_cell"] if asks_for_cells(item) else None  # type: ignore[attr-defined]  # above


def plays(item: pytest.Item) -> bool:
    """Whether the item has a cell and its test asks for what comes of it."""
    return cell_of(item) is not None and "agentsnet_run" in item.fixturenames  # type: ignore[attr-defined]  # a function


def selected_cell(item: pytest.Item) -> Cell:
    """The cell of an item that has one; of an overridden fixture with what that may depend on, which is in its id."""
    cell: Cell = item.callspec.params["agentsnet_cell"]  # type: ignore[attr-defined]  # as above
    if cell.settings.custom:
        return replace(cell, settings=replace(cell.settings, variant=_variant(item, cell)))
    return cell


def _variant(item: pytest.Item, cell: Cell) -> str:
    """The test and its other parameters, where it has any: what an overriding fixture may depend on."""
    if len(item.callspec.params) == 1:  # type: ignore[attr-defined]  # as above
        return ""
    return item.nodeid.replace(cell.id, "", 1)
