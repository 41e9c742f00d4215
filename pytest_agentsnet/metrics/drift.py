"""Whether messages went on to say something, and something that the rounds allow."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import partial

from pytest_agentsnet.core.topology import Edge
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.sent import sent
from pytest_agentsnet.metrics.wording import wordings


@once_a_case
def _news(case: Case) -> Mapping[str, list[bool]]:
    """By half of the run, for each message: whether an answer word or a third agent's name in it is new on that directed edge."""
    halves: dict[str, list[bool]] = {"first": [], "second": []}
    known: dict[Edge, AbstractSet[str]] = {}
    for found in wordings(case):
        message = found.message
        edge = message.sender, message.receiver
        before, told = known.get(edge, frozenset()), found.answers | found.third
        halves["first" if 2 * message.round < case.rounds else "second"].append(not told <= before)
        known[edge] = before | told
    return halves


def _no_news(half: str, case: Case) -> Measurement | None:
    news = _news(case)[half]
    return share(news.count(False), len(news))


def _off_protocol(case: Case) -> Measurement | None:
    astray = {(claim.speaker, claim.turn, claim.hearer) for claim in case.claims.of_slot("off_protocol")}
    return share(len(astray), len(sent(case)))


def _aware_of_rounds_left(case: Case) -> Measurement | None:
    """A question, a denial or a condition says nothing of how many are left."""
    told = [known for claim, known in case.knowledge.beliefs if claim.statement.slot == "rounds"]
    return share(sum(known.truth == "true" for known in told), len(told))


_no_news_metric = partial(CellMetric, tier="exact", direction="lower", source="the transcript")

DRIFT: tuple[CellMetric, ...] = (
    _no_news_metric(
        name="no_news_early",
        what="messages without an answer word or third agent's name that is new on that directed edge, in the first half of the run",
        denominator="messages of the first half",
        measure=partial(_no_news, "first"),
    ),
    _no_news_metric(
        name="no_news_late",
        what="messages without an answer word or third agent's name that is new on that directed edge, in the second half of the run",
        denominator="messages of the second half",
        measure=partial(_no_news, "second"),
    ),
    CellMetric(
        "off_protocol",
        "messages that plan what the rounds do not offer: meetings, surveys, writing to agents who are no neighbours",
        "extracted",
        "messages",
        _off_protocol,
        direction="lower",
        rests_on=("off_protocol",),
    ),
    CellMetric(
        "aware_of_rounds_left",
        "statements of how many rounds are left that are right",
        "extracted",
        "statements of how many rounds are left",
        _aware_of_rounds_left,
        direction="higher",
        rests_on=("rounds",),
    ),
)
