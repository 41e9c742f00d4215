"""A fact that was told, in plain words."""

from pytest_agentsnet.metrics.hearsay import Item
from pytest_agentsnet.reporting.explaining.naming import shown


def told_item(item: Item) -> str:
    """``Bob answers Group 2``."""
    slot, subject, value = item
    whose, what = shown(subject) if subject else "the speaker", shown(value)
    words = {
        "answer": f"{whose} answers {what}",
        "leader": f"{whose} is for {what} as leader",
        "taken": f"{what} is taken around {whose}",
        "free": f"{what} is free around {whose}",
        "edge": f"{whose} and {what} are neighbours",
        "degree": f"{whose} has {what} neighbours",
        "n": f"there are {what} agents",
        "diameter": f"the diameter is {what}",
        "rounds": f"{what} rounds are left",
        "phantom": f"there is somebody called {what}",
    }
    return words.get(slot, f"{slot} {what}")
