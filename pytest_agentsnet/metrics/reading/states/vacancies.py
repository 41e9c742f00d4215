"""Which agents are taken, and which are free to be partners: matching."""

from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood, Slot
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.states.statuses import PARTNERS, headed, status_mood


def read_vacancies(marked: str, manner: Manner, earlier: tuple[str, ...]) -> Iterator[tuple[Slot, str, Mood]]:
    """Slot, person and mood of each agent of whom the clause tells it; ``earlier`` are those of the clause before."""
    for one in PARTNERS.told(headed(marked, manner), earlier):
        yield "free" if one.free else "taken", one.thing, status_mood(one, marked, manner)
