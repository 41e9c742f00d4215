"""Stops of gates, in ``run.json``."""

from contextlib import closing

from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.stops import keep_stop, kept_stops
from pytest_agentsnet.running.sharing.ledger import Ledger


def test_stops_are_kept_by_their_gates_beside_what_else_is_known_of_the_run(tmp_path):
    directory = RunDirectory.named(tmp_path / "run", {"models": ["m"]})
    assert kept_stops(directory) == {}
    with closing(Ledger(directory.ledger)) as ledger:
        keep_stop(directory, ledger, "solved >= 0.9", {"reason": "first"})
        keep_stop(directory, ledger, "score >= 0.9", {"reason": "other"})
        keep_stop(directory, ledger, "solved >= 0.9", {"reason": "second"})
    assert kept_stops(RunDirectory.open(directory.path)) == {
        "solved >= 0.9": {"reason": "second"},
        "score >= 0.9": {"reason": "other"},
    }
    assert directory.facts["models"] == ["m"]
