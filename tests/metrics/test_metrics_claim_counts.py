from planted import planted

from pytest_agentsnet.core.claim import SLOTS
from pytest_agentsnet.metrics.claim_counts import claim_counts


def test_claims_are_counted_by_slot_and_hearer_and_what_nobody_claims_is_0():
    cell = planted("coloring").says("Bob", 0, ["Ann", "Cleo"], "...", ("answer", "Bob", "Group 1"), ("n", None, "3"))
    cell.says("Ann", 1, "Bob", "...", ("answer", "Ann", "Group 1", "question"))
    assert claim_counts(cell.case()) == dict.fromkeys(SLOTS, 0) | {"answer": 3, "n": 2}


def test_of_private_text_only_rules_count():
    rule = "The one with the smaller name picks the smallest free group. I take Group 1."
    cell = planted("coloring").thinks("Ann", 0, rule)
    counted = claim_counts(cell.read_case())
    assert {slot for slot, count in counted.items() if count} == {"strategy"}
