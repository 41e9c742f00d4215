"""How the story begins: which cell it is, what came of it, and what names its failure."""

from collections.abc import Iterator

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.verdict import Scoring, Verdict
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.causes import causes
from pytest_agentsnet.metrics.measuring import measured
from pytest_agentsnet.metrics.silent import SILENT
from pytest_agentsnet.reporting.explaining.cause_words import A_DESCRIPTION, CAUSE_WORDS
from pytest_agentsnet.reporting.explaining.judged_case import JudgedCase
from pytest_agentsnet.reporting.explaining.naming import counted, shown
from pytest_agentsnet.reporting.wrapping import wrapped


def heading(judged: JudgedCase) -> Iterator[str]:
    """The causes are the label and all others that hold; a solved cell says whether its solution had been agreed."""
    yield one_line(judged.header.cell, 500)
    for sentence in _sentences(judged):
        yield from wrapped(sentence, "  ", "    ")


def _sentences(judged: JudgedCase) -> Iterator[str]:
    header, case = judged.header, judged.case
    yield (
        f"model {shown(header.model)}; {shown(header.task)}, {counted(case.instance.n, 'agent')}, "
        f"{counted(case.rounds, 'round')}"
    )
    for scoring, verdict in judged.verdicts.items():
        yield _told_verdict(verdict, scoring)
    if named := causes(case):
        label, *others = named
        yield f"cause: {label} ({CAUSE_WORDS[label]})"
        yield from (f"also: {other} ({CAUSE_WORDS[other]})" for other in others)
        yield A_DESCRIPTION
    else:
        yield from _how_solved(case)


def _told_verdict(verdict: Verdict, scoring: Scoring) -> str:
    score = "undefined" if verdict.score is None else f"{verdict.score:.4g}"
    return f"{'solved' if verdict.solved else 'unsolved'}, score {score}, scoring {scoring}"


def _how_solved(case: Case) -> Iterator[str]:
    """Nothing where the task leaves nothing to agree on."""
    lucky = measured(case, SILENT).get("lucky")
    if lucky is not None:
        yield (
            "lucky: what the agents had last said did not solve the task yet, and their answers do"
            if lucky.value
            else "agreed: what the agents had last said solves the task already"
        )
