"""What a text states, for tests of how English is read. Linda speaks to James."""

from pytest_agentsnet.metrics.reading.reader import Reader
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

AGENTS = ("Carol", "James", "Linda", "Robert", "Susan", "Kevin", "Emily", "Brian")
ANSWERS = {
    "coloring": ("Group 1", "Group 2", "Group 3", "Group 4", "Group 5"),
    "consensus": ("0", "1"),
    "matching": (*AGENTS, "None"),
    "leader_election": ("Yes", "No"),
    "vertex_cover": ("Yes", "No"),
}
_PERSONS = {"Linda": "me", "James": "you"}


def reader(task="coloring", agents=AGENTS):
    return Reader(Vocabulary(task, agents, ANSWERS[task]))


def stated(text, *slots, task="coloring", speaker="Linda", hearer="James"):
    """The statements of these slots, as (slot, subject, value, mood), without their places."""
    return [
        (one.slot, one.subject, one.value, one.mood)
        for one in reader(task).read(text, speaker, hearer)
        if not slots or one.slot in slots
    ]


def told(text, task):
    """What Linda tells James of answers, a fact a line: ``me: Group 2``, ``Carol: Group 1 (leaning)``, ``taken: Group 3``."""
    return {_fact(*one) for one in stated(text, "answer", "leader", "taken", "free", task=task)}


def _fact(slot, subject, value, mood):
    who = slot if slot in {"taken", "free"} else _PERSONS.get(subject, subject)
    return f"{who}: {_PERSONS.get(value, value)}" + ("" if mood == "assert" else f" ({mood})")


def facts(line):
    """The facts that are written in one line, between semicolons."""
    return set(filter(None, line.split("; ")))
