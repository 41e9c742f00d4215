"""Which agents are taken, and which are free to be partners: matching."""

import re
from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood, Slot
from pytest_agentsnet.metrics.reading.answer_moods import answer_mood
from pytest_agentsnet.metrics.reading.manner import Manner

_PERSON = r"@(?:me|you|\d+)\b"
_TAKEN = r"taken|spoken for|unavailable|occupied|booked|gone|off the table"
_FREE = r"free|available|open|unclaimed|untaken|unattached|up for grabs|left|still looking"
_STATUS = re.compile(
    rf"(?P<persons>{_PERSON}(?:(?:, (?:and |or )?| and | or | & ){_PERSON})*)\"?(?P<gap>(?: ?[:(=\u2014]+\"?)? ?(?:(?:is|are|am|was|seems?|remains?|to be|be|it|looks?|still|already|also|both|all|now|probably|maybe|currently|as) )*)"
    rf"(?P<not>not (?:any )?)?(?:longer )?(?:(?P<taken>{_TAKEN})|(?:{_FREE}))\b(?! to\b| by\b| of\b| with\b)"
)
_ONE = re.compile(_PERSON)


def read_vacancies(marked: str, manner: Manner) -> Iterator[tuple[Slot, str, Mood]]:
    """Slot, person and mood of each agent of whom the clause tells it."""
    if manner.conditional:
        return
    for found in _STATUS.finditer(marked):
        if not found["gap"].strip() and not manner.asks:
            continue
        slot: Slot = "taken" if found["taken"] else "free"
        for person in _ONE.findall(found["persons"]):
            if person != "@me" and not (person == "@you" and manner.asks):
                yield slot, person, _mood(marked, person, manner, denied=bool(found["not"]))


def _mood(marked: str, person: str, manner: Manner, *, denied: bool) -> Mood:
    if denied:
        return "negated"
    mood = answer_mood(marked, person, manner)
    return "assert" if mood in {"negated", "proposal"} else mood
