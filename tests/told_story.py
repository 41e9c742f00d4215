"""Parts of the story of a planted cell, as text."""

from pytest_agentsnet.core.cell import Cell
from pytest_agentsnet.reporting.explaining.judged_case import JudgedCase
from pytest_agentsnet.reporting.explaining.story import story
from pytest_agentsnet.running.tapes.header import header_for


def told(section, most=None):
    """A section with its lines joined again."""
    return " ".join(" ".join(section.lines(most)).replace("      | ", "").split())


def judged(cell, model="mine"):
    """A planted cell as if it had been on a tape."""
    case = cell.read_case()
    header = header_for(Cell(cell.instance, model, "mine"), {}, "0", 0.0)
    return JudgedCase(header, case, {"strict": cell.instance.check(case.answers)})


def story_of(cell, **options):
    return list(story(judged(cell), **options))
