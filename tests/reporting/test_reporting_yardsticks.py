"""References are looked up and played once for an instance."""

from collections import Counter

from simulated import instance_of, one

from pytest_agentsnet.reporting import yardsticks as module
from pytest_agentsnet.reporting.yardsticks import Yardsticks


def test_each_instance_is_played_once_whatever_the_models_and_trials(monkeypatch):
    calls = Counter()

    def counting(instance, scoring):
        calls[instance.id, scoring] += 1

    monkeypatch.setattr(module, "REFERENCES", {"chance": counting})
    sticks = Yardsticks(instance_of)
    records = [one(trial=trial, model=model) for trial in range(2) for model in ("a", "b")]
    for record in [*records, one(n=8), one(scoring="paper")]:
        assert sticks.reached("chance", record) is None
    assert calls == {
        ("coloring-ws-n4-i0", "strict"): 1,
        ("coloring-ws-n8-i0", "strict"): 1,
        ("coloring-ws-n4-i0", "paper"): 1,
    }


def test_a_record_is_asked_for_once():
    asked = Counter()

    def counting(record):
        asked[record.cell] += 1
        return instance_of(record)

    sticks = Yardsticks(counting)
    for _ in range(3):
        sticks.reached("chance", one())
        assert [record.cell for record in sticks.each_once([one(), one(trial=1)])] == [one(trial=1).cell]
        assert len(sticks.topologies([one(), one("matching"), one(trial=1)])) == 1
    assert set(asked.values()) == {1}


def test_what_cannot_be_had_or_judged_is_none(monkeypatch):
    def failing(instance, scoring):
        raise RuntimeError("the check of a user's own task")

    monkeypatch.setattr(module, "REFERENCES", {"chance": failing})
    assert Yardsticks(instance_of).reached("chance", one()) is None
    lost = Yardsticks(lambda record: None)
    assert lost.reached("chance", one()) is None
    assert lost.each_once([one()]) == lost.topologies([one()]) == []
