"""How many claims were read in a cell, by slot: what is seldom claimed in a whole run says nothing of it."""

from collections import Counter
from collections.abc import Mapping

from pytest_agentsnet.core.claim import SLOTS
from pytest_agentsnet.metrics.case import Case


def claim_counts(case: Case) -> Mapping[str, int]:
    """Of every slot, 0 too: in messages, one for each hearer; rules also in private text, which serves nothing but them."""
    counted = Counter(claim.statement.slot for claim in case.claims)
    counted["strategy"] += sum(claim.statement.slot == "strategy" for claim in case.private)
    return {slot: counted[slot] for slot in SLOTS}
