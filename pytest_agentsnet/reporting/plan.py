"""The plan of a run as text: what it will take, at least, as expected and at most, in 80 columns and without colour."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.price import Price
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.running.estimating.duration import Duration
from pytest_agentsnet.running.estimating.load import Forecast, Load
from pytest_agentsnet.running.estimating.manner import CACHED_STEP, LEAST_CACHED, Manner
from pytest_agentsnet.running.estimating.plan import ModelPlan, OnTape, Plan, costs_of

_COLUMN = 18
_LABEL = WIDTH - 3 * _COLUMN


def plan_lines(plan: Plan) -> Iterator[str]:
    """The models one by one, then all together, the time, what the budget says, and what the columns mean."""
    if plan.models:
        yield _row("", ["at least", "expected", "at most"])
    for part in plan.models:
        yield from _model_lines(part)
        yield ""
    if len(plan.models) > 1:
        cells = sum(model.cells for model in plan.models if not model.judges)
        yield f"all: {counted(cells, 'cell')}{_there(plan.on_tape)}"
        yield from _load_rows(plan.forecast)
        if any(model.tariff.price for model in plan.models):
            yield _row("  USD", [money(cost) for cost in plan.cost])
        yield ""
    for model, cells in plan.scripted:
        yield f"{model}: {counted(cells, 'cell')}, no call"
    if plan.models:
        yield from _time_lines(plan)
        yield budget_line(plan)
        yield from _legend()


def budget_line(plan: Plan) -> str:
    """What the budget says of the plan."""
    expected, budget = plan.cost[1], plan.limits.budget
    allowed = "no budget" if budget is None else f"budget {money(budget)} USD"
    line = f"{allowed}: {money(plan.spent)} USD spent, {money(expected)} expected"
    unknown = [part.model for part in plan.models if part.tariff.price is None]
    if not plan.fits:
        return f"{line}: over it, such a run is refused"
    if unknown:
        return f"{line}, without {', '.join(unknown)}, whose cost is not counted or not known"
    if not budget:
        return line
    return f"{line}: it fits, with {(plan.spent + expected) / budget:.0%} of it"


def money(usd: float) -> str:
    """USD with as many digits as matter."""
    return f"{usd:,.2f}" if usd >= 1 or not usd else f"{usd:.4f}"


def counted(number: int, what: str) -> str:
    """A number of things."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def _model_lines(plan: ModelPlan) -> Iterator[str]:
    yield f"{plan.model}: {counted(plan.cells, 'cell')}{_there(plan.on_tape)}"
    yield from _load_rows(plan.forecast)
    if plan.tariff.price is not None:
        yield _row("  USD", [money(cost) for cost in costs_of(plan.forecast, plan.tariff.price)])
    if plan.polls.expected.calls:
        yield f"  {_polls(plan)}"
    yield f"  price: {_price(plan.tariff.price)}{plan.tariff.source}"
    yield from _highest(plan.tariff.price)
    if not plan.judges:
        yield f"  replies {_manner(plan.manner)}; cap {plan.cap:,} tokens"
    if plan.silent:
        yield f"  no textbook plays {', '.join(plan.silent)}: at least as if nothing was said"


def _polls(plan: ModelPlan) -> str:
    """What of it the polls are, as expected."""
    polls, own = plan.polls.expected.calls, plan.forecast.expected.calls - plan.polls.expected.calls
    more = f", {polls / own:.0%} more calls than without" if own > 0 else ""
    cost = "" if plan.tariff.price is None else f", {money(costs_of(plan.polls, plan.tariff.price)[1])} USD"
    return f"polls are {counted(round(polls), 'call')} of the expected{cost}{more}"


def _load_rows(forecast: Forecast) -> Iterator[str]:
    loads = (forecast.least, forecast.expected, forecast.most)
    yield _row("  calls", [_number(load.calls) for load in loads])
    yield _row("  tokens in", [_number(load.tokens_in) for load in loads])
    yield _row("    from the cache", [_share(load) for load in loads])
    yield _row("  tokens out", [_number(load.tokens_out) for load in loads])


def _row(label: str, entries: Sequence[str]) -> str:
    return label.ljust(_LABEL) + "".join(entry.rjust(_COLUMN) for entry in entries)


def _number(number: float) -> str:
    return f"{number:,.0f}"


def _share(load: Load) -> str:
    return f"{load.tokens_cached / load.tokens_in:.0%}" if load.tokens_in else "-"


def _there(on_tape: OnTape) -> str:
    if not on_tape.calls:
        return ""
    begun = f", {on_tape.begun:,} begun" if on_tape.begun else ""
    return f", {on_tape.done:,} done{begun} ({counted(on_tape.calls, 'call')} on tape); still to come:"


def _price(price: Price | None) -> str:
    if price is None:
        return ""
    if price.is_free:
        return "nothing, "
    cached = "" if price.tokens_cached is None else f", {price.tokens_cached:g} cached"
    return f"{price.tokens_in:g} in{cached}, {price.tokens_out:g} out, USD a million tokens, "


def _highest(price: Price | None) -> Iterator[str]:
    """What the most is reckoned at, where that is above the usual price."""
    if price is not None and price.highest != (price.tokens_in, price.tokens_out):
        most_in, most_out = price.highest
        yield f"  at most at {most_in:g} in, {most_out:g} out: the highest tariff that a call may meet"


def _manner(manner: Manner) -> str:
    source = f"on {counted(manner.calls, 'taped call')}" if manner.calls else "assumed"
    return (
        f"{source}: {manner.reasoning:,.0f} characters of reasoning, {manner.message:,.0f} a message, "
        f"{manner.per_token:.1f} a token, {manner.repairs:.0%} repaired"
    )


def _time_lines(plan: Plan) -> Iterator[str]:
    paces = [f"{model.manner.seconds:.3g} s a call ({_source(model.manner)})" for model in plan.models]
    yield f"time {span(plan.duration)} at {' and '.join(dict.fromkeys(paces))}, held by {plan.duration.held_by}"


def _source(manner: Manner) -> str:
    return "on tape" if manner.calls else "assumed"


def span(duration: Duration) -> str:
    """The duration in words: seconds, minutes, hours."""
    seconds = duration.seconds
    if seconds < 90:
        return f"about {seconds:.0f} s"
    if seconds < 90 * 60:
        return f"about {seconds / 60:.0f} min"
    return f"about {seconds / 3600:.1f} h"


def _legend() -> Iterator[str]:
    yield "at least: the words of textbook agents, no repair"
    yield "at most: every turn repaired, every reply as long as the cap, nothing cached"
    yield f"cache: what was sent before, from {LEAST_CACHED:,} tokens on in steps of {CACHED_STEP}, unless tapes say otherwise"
