"""How much of what polled agents were asked for they told."""

from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share


def _opinion_rate(case: Case) -> Measurement | None:
    if case.poll is None:
        return None
    slot = case.vocabulary.answer_slot
    told = sum(getattr(opinion, slot) is not None for opinion in case.poll.opinions.values())
    return share(told, case.instance.n * case.rounds)


OPINIONS: tuple[CellMetric, ...] = (
    CellMetric(
        "opinion_rate",
        "polls whose reply could be read and had an answer, or in leader election a leader",
        "exact",
        "turns of agents but the last ones",
        _opinion_rate,
        direction="higher",
        of_poll=True,
    ),
)
