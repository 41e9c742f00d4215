"""What the head of a session says: who plays, what was asked for, who sits out."""

from collections.abc import Iterator

from pytest_agentsnet.clients.prices import is_unpaid
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.selection import Selection
from pytest_agentsnet.topologies.choice import FamilyChoice


def header(maker: Maker, *, only_collects: bool) -> Iterator[str]:
    """One line for the run, one for each model that does not play all of its tasks, and one on those that cannot be polled or cost nothing."""
    settings = maker.settings
    yield "; ".join([f"agentsnet: {', '.join(settings.models) or 'no model'}", *_asked_for(maker)])
    for model in settings.models:
        if maker.recordings is not None:
            continue
        idle = [task for task in maker.narrowed(Selection()).tasks or () if not maker.lineup.plays(model, task)]
        if idle:
            yield f"agentsnet: {model} does not play {', '.join(idle)}; those cells are deselected"
    if settings.polls and maker.recordings is None:
        yield from _not_polled(maker)
    if maker.recordings is None and not only_collects:
        yield from _free_of_charge(maker)


def _not_polled(maker: Maker) -> Iterator[str]:
    programs = [model for model in maker.settings.models if model not in maker.lineup.live]
    if programs:
        are = "is no model, and is" if len(programs) == 1 else "are no models, and are"
        yield f"agentsnet: {', '.join(programs)} {are} not polled"


def _free_of_charge(maker: Maker) -> Iterator[str]:
    said = maker.settings.per_model
    own = [model for model in maker.lineup.live if is_unpaid(model, said.api_base(model))]
    free = [model for model, pay in maker.lineup.pays(own).items() if pay.source == "place"]
    if free:
        yield f"agentsnet: cost 0 for {', '.join(free)}, on machines of your own; --agentsnet-price says otherwise"


def _asked_for(maker: Maker) -> Iterator[str]:
    settings, chosen = maker.settings, maker.settings.selection
    if maker.recordings is not None:
        tapes = len(maker.recordings.all)
        yield f"replay of {settings.replay}, {tapes:,} {'tape' if tapes == 1 else 'tapes'}"
    if settings.models and (maker.recordings is None or settings.grid_given):
        yield f"grid {settings.grid.name}"
    axes = {
        "task": chosen.tasks,
        "family": None if chosen.families is None else tuple(map(_family, chosen.families)),
        "size": chosen.sizes,
        "index": chosen.indices,
        "seed": chosen.seeds,
        "rounds": chosen.rounds,
    }
    for name, values in axes.items():
        if values is not None:
            yield f"{name} {', '.join(map(str, values))}"
    if chosen.trials is not None:
        yield f"{len(chosen.trials)} trials"
    if settings.shard is not None:
        yield "shard {}/{}".format(*settings.shard)
    if settings.scoring != "strict":
        yield f"scoring {settings.scoring}"
    if not settings.reasoning:
        yield "no reasoning"
    if settings.prompts is not None:
        yield f"prompts {settings.prompts}"


def _family(choice: FamilyChoice) -> str:
    parameters = ",".join(f"{name}={value}" for name, value in choice.parameters)
    return f"{choice.name}:{parameters}" if parameters else choice.name
