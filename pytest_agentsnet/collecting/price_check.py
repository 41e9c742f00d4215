"""The last look at the prices before the first call, when it is known which models play."""

from collections.abc import Mapping
from contextlib import suppress

import pytest

from pytest_agentsnet.clients.prices import listed_price
from pytest_agentsnet.collecting.lineup import Lineup
from pytest_agentsnet.collecting.played_items import cell_of
from pytest_agentsnet.collecting.pricing import Pay, insist_on_prices
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.collecting.shared_run import refuse
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import printable


class PriceCheck:
    """Ends the session before it makes a run directory, where a model's price is not known or not allowed."""

    def __init__(self, config: pytest.Config, settings: Settings, lineup: Lineup) -> None:
        self._config = config
        self._settings = settings
        self._lineup = lineup

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """:raises pytest.UsageError: in one line, for the models of all cells whose client is not the test's own."""
        if self._config.option.collectonly or self._settings.plan:
            return
        played = {model for item in session.items if (model := _model_of(item))}
        judge = [self._settings.judge] if self._settings.judge and played else []
        pays = self._lineup.pays(dict.fromkeys([*(m for m in self._lineup.live if m in played), *judge]))
        try:
            insist_on_prices(pays, self._settings.limits.budget)
        except InputError as error:
            reason = printable(f"{error}{self._misspelt(pays)}")
            if hasattr(self._config, "workerinput"):
                refuse(session, reason)
            raise pytest.UsageError(reason) from None

    def _misspelt(self, pays: Mapping[str, Pay]) -> str:
        """A question, where a name says nothing of a provider, litellm's list lacks it, and no hook has an agent or client for it."""
        strangers = [
            model
            for model, pay in pays.items()
            if not pay.is_known and "/" not in model and listed_price(model) is None and not self._is_served(model)
        ]
        if not strangers:
            return ""
        return f". Or is {' or '.join(strangers)} misspelt? No hook has it as an agent or a client, and litellm's list lacks it"

    def _is_served(self, model: str) -> bool:
        with suppress(Exception):  # whatever a hook may raise: the test that plays with it says so
            return self._lineup.is_served_by_the_user(model)
        return True


def _model_of(item: pytest.Item) -> str:
    """The model that the item calls through the run's own client; empty where there is none."""
    cell = cell_of(item)
    calls = cell is not None and "agentsnet_client" in item.fixturenames  # type: ignore[attr-defined]  # a function
    return cell.model if cell is not None and calls and ":agentsnet_client" not in cell.settings.custom else ""
