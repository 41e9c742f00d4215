"""The soak, short: sessions and workers killed again and again against a provider that misbehaves."""

import re
import sys
from pathlib import Path

import pytest
from live_sessions import Session, run

SOAK = Path(__file__).parents[2] / "benchmarks" / "soak.py"


@pytest.fixture(scope="session")
def soaked(played):
    def play(folder):
        options = ("--cells=15", "--size=4", "--workers", "2", "--pause", "4", "8", f"--folder={folder / 'soak'}")
        run(folder, sys.executable, str(SOAK), *options)

    return played("soaked", play)


def test_killed_again_and_again_nothing_is_lost_and_only_calls_in_flight_are_bought_twice(soaked: Session):
    assert (soaked.status, soaked.err) == (0, "")
    assert soaked.out.endswith("nothing lost\n")
    assert "equal to the run without faults and kills: 15 of 15 cells" in soaked.out


def test_there_were_kills_and_faults(soaked):
    kills, faults = re.findall(r"kills (\d+) .*; faults (\d+) ", soaked.out)[-1]
    assert int(kills) >= 1
    assert int(faults) >= 10
