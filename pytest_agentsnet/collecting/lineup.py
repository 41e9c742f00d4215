"""Who plays: each of the run's models as a scripted agent or as a language model behind a client."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress

import pytest

from pytest_agentsnet.clients.builtin import default_max_tokens, preflight
from pytest_agentsnet.collecting.hook_faults import asking
from pytest_agentsnet.collecting.pricing import Pay, pay_of, tells_cost
from pytest_agentsnet.collecting.settings import Settings
from pytest_agentsnet.core.cell import slugs
from pytest_agentsnet.core.client import ClientParameters, ModelClient
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.program import AgentFactory, PlaysSomeTasks
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.protocol.pack import Pack
from pytest_agentsnet.running.program_source import source_of
from pytest_agentsnet.running.provenance import Provenance, provenance_of_player
from pytest_agentsnet.running.runs.choosing import Wanted

BUILTINS = "agentsnet-builtins"
"""The name under which the built-in implementations of the hooks are registered."""


class Lineup:
    """The run's models. Agents are asked for at once, clients when the first of their cells is played."""

    def __init__(self, config: pytest.Config, settings: Settings, recorded: Sequence[str] = ()) -> None:
        """``recorded`` are the models of a replay's tapes: a cell keeps its id where only some of them are chosen."""
        self._config = config
        self._settings = settings
        self.slugs = slugs(dict.fromkeys([*settings.models, *recorded]))
        self._agents: dict[str, AgentFactory] = {}
        self._clients: dict[str, ModelClient] = {}
        for model in settings.models:
            try:
                factory = self._factory(model)
            except InputError:
                if model in recorded:  # by another version
                    continue
                raise
            if factory is not None:
                self._agents[model] = factory
        self._insist_on_a_judge_that_reads()
        self._insist_on_plain_servers()

    @property
    def live(self) -> tuple[str, ...]:
        """The models that are spoken to through a client."""
        return tuple(model for model in self._settings.models if model not in self._agents)

    def agent(self, model: str) -> AgentFactory | None:
        """The factory of a scripted or own agent; None for a model behind a client."""
        return self._agents.get(model)

    def waits(self, model: str) -> bool:
        """Whether this model's agents wait for others than themselves: all but those of this package, which only compute."""
        factory = self._agents.get(model)
        return factory is None or bool(source_of(factory))

    def plays(self, model: str, task: str) -> bool:
        """Whether this model's agents know the task."""
        factory = self._agents.get(model)
        return not isinstance(factory, PlaysSomeTasks) or task in factory.tasks

    def parameters(self, model: str) -> ClientParameters:
        """What the model's client is told about its calls."""
        settings = self._settings
        return ClientParameters(
            max_tokens=settings.max_tokens or default_max_tokens(model),
            timeout=settings.timeout,
            api_base=settings.per_model.api_base(model),
            arguments=settings.per_model.arguments_of(model),
            tells_cost=tells_cost(model, settings.per_model),
        )

    def client(self, model: str) -> ModelClient:
        """The model's client, made once in each process.

        :raises InputError: when nothing can serve the model.
        """
        __tracebackhide__ = True
        if model not in self._clients:
            hook = self._config.hook.pytest_agentsnet_client
            client = hook(model=model, parameters=self.parameters(model), config=self._config)
            if not hasattr(client, "complete"):
                raise InputError(
                    f"the hook pytest_agentsnet_client gives {one_line(repr(client))} for {model}: no client"
                )
            self._clients[model] = client
        return self._clients[model]

    def pay(self, model: str, client: ModelClient | None) -> Pay:
        """What this model's calls through this client cost.

        :raises InputError: when the client's price is none.
        """
        return pay_of(model, client, self._settings.per_model)

    def pays(self, models: Iterable[str]) -> Mapping[str, Pay]:
        """What the calls of these live models cost, through the clients that the hooks give.

        Left out are those whose hook or client fails: each test that plays with them says so.
        """
        pays = {}
        for model in models:
            with suppress(Exception):  # whatever a hook may raise
                client = None if self._settings.per_model.says_price(model) else self.client(model)
                pays[model] = self.pay(model, client)
        return pays

    def preflight(self) -> None:
        """Find out before the first test what can be known of the live models without a call.

        :raises InputError: when a part is missing or a name cannot be served.
        """
        for model in self.live:
            try:
                preflight(model, self.parameters(model))
            except InputError:
                if not self.is_served_by_the_user(model):
                    raise

    def wanted(self, pack: Pack, tasks: Iterable[Task]) -> Wanted:
        """What is going to be played, as far as it decides which run directory can be gone on in."""
        models = {model: self._provenance(model, pack) for model in self._settings.models}
        hiding = tuple(model for model in self.live if self._may_hide_another(model))
        return Wanted({"models": models, "tasks": {task.name: task.version for task in tasks}}, hiding)

    def is_served_by_the_user(self, model: str) -> bool:
        """Whether a hook beside the built-in one has a client for the model."""
        manager = self._config.pluginmanager
        hook = manager.subset_hook_caller("pytest_agentsnet_client", [manager.get_plugin(BUILTINS)])
        return hook(model=model, parameters=self.parameters(model), config=self._config) is not None

    def _provenance(self, model: str, pack: Pack) -> Provenance:
        factory, revision = self._agents.get(model), self._settings.per_model.revision(model)
        if factory is None:
            player = provenance_of_player(revision, pack, self.parameters(model), "")
        else:
            player = provenance_of_player(revision, None, None, source_of(factory))
        return {**player, "reasoning": self._settings.reasoning}

    def _may_hide_another(self, model: str) -> bool:
        """Whether one name may stand for two checkpoints, and no revision says which."""
        settings = self._settings.per_model
        is_own = bool(settings.api_base(model)) or (model.startswith("local/") and model.endswith(".gguf"))
        return is_own and not settings.revision(model)

    def _factory(self, model: str) -> AgentFactory | None:
        """What the hooks give for this model where it is an agent, which needs no client."""
        with asking("pytest_agentsnet_agent"):
            factory: AgentFactory | None = self._config.hook.pytest_agentsnet_agent(model=model, config=self._config)
        if factory is None or callable(factory):
            return factory
        raise InputError(f"the hook pytest_agentsnet_agent gives {one_line(repr(factory))} for {model}: no factory")

    def _insist_on_a_judge_that_reads(self) -> None:
        judge = self._settings.judge
        if judge and self._factory(judge) is not None:
            raise InputError(
                f"--agentsnet-judge={one_line(judge)} names an agent, which plays and judges nothing; "
                "name a language model: gpt-4o, direct/NAME, local/PATH.gguf"
            )

    def _insist_on_plain_servers(self) -> None:
        judge = [self._settings.judge] if self._settings.judge else []
        called = list(dict.fromkeys([*self.live, *judge]))
        if len(called) > 1 and "" in self._settings.per_model.api_bases:
            raise InputError(
                f"--agentsnet-api-base names no model, and the run has {len(called)} that need a server or provider; "
                f"say whose it is: --agentsnet-api-base={called[0]}=URL"
            )
