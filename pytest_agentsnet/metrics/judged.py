"""What a second model found in messages, in the place of what was read there by rule."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from pytest_agentsnet.core.claim import Act, Claim, Statement
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.changes import DELIBERATION
from pytest_agentsnet.metrics.claims import Claims
from pytest_agentsnet.metrics.kappa import cohens_kappa
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.metrics.metric import CellMetric, Measurement, share
from pytest_agentsnet.metrics.silent import AGREEING, SILENT
from pytest_agentsnet.protocol.judge_words import JUDGED_ACTS

Judged: TypeAlias = Mapping[tuple[Agent, int, str], frozenset[Act]]
"""The acts that were found in a text, by who wrote it, in which turn, and the text."""

LEAST_KAPPA = 0.6
"""Below it what a judge finds is not told. Source: Landis and Koch, The measurement of observer agreement, 1977 (substantial)."""

_SILENT = "judged_silent_agreement"


def as_judged(case: Case, judged: Judged) -> Case:
    """The same case with the judge's acts in the place of those that were read by rule; texts not judged have none."""
    claims: dict[tuple[Agent, int], list[Claim]] = {}
    for claim in case.claims:
        if claim.statement.slot not in JUDGED_ACTS:
            claims.setdefault((claim.speaker, claim.turn), []).append(claim)
    for message in case.transcript.messages():
        slot = message.sender, message.round
        claims.setdefault(slot, []).extend(
            Claim(*slot, message.receiver, Statement(act, None, "", "assert"))
            for act in judged.get((*slot, message.body), ())
        )
    other = replace(case)
    other.__dict__["claims"] = Claims(claims)
    return other


def _messages_with(act: Act) -> Callable[[Case], Measurement | None]:
    def measure(case: Case) -> Measurement | None:
        told = {(c.speaker, c.turn, c.hearer) for c in case.claims.of_slot(act)}
        return share(len(told), sum(1 for _ in case.transcript.messages()))

    return measure


def _silent_agreement(case: Case) -> Measurement | None:
    (by_rule,) = (metric for metric in SILENT if metric.name == "silent_agreement")
    return by_rule.measure(case)


JUDGED: tuple[CellMetric, ...] = (
    *(
        CellMetric(
            f"judged_{act}",
            f"messages in which a second model found this: {what}",
            "judged",
            "messages",
            _messages_with(act),
        )
        for act, what in JUDGED_ACTS.items()
    ),
    CellMetric(
        _SILENT,
        "changes to what most neighbours said without a reason, doubt or check that a second model found in that turn's messages",
        "judged",
        "changes to what most neighbours said",
        _silent_agreement,
        tasks=AGREEING,
    ),
)
"""Of cases ``as_judged``."""


def kappas(pairs: Sequence[tuple[Labelled, frozenset[Act]]]) -> Mapping[str, float | None]:
    """Cohen's kappa of the labels and the judge by the name of the metric, over texts that were labelled by hand."""
    by_hand = [(frozenset(said.slot for said in labelled.statements), found) for labelled, found in pairs]
    found: dict[str, float | None] = {
        f"judged_{act}": cohens_kappa((act in labels, act in acts) for labels, acts in by_hand) for act in JUDGED_ACTS
    }
    spoke_up = frozenset(DELIBERATION)
    found[_SILENT] = cohens_kappa((bool(labels & spoke_up), bool(acts & spoke_up)) for labels, acts in by_hand)
    return found
