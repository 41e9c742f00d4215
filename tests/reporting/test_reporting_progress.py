"""How a session stands, in one line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.reporting.pace import Pace
from pytest_agentsnet.reporting.progress import progress_line
from pytest_agentsnet.running.runs.standing import Standing
from pytest_agentsnet.running.traffic.glance import Glance

COUNT = st.integers(0, 10**12)
AMOUNT = st.floats(0, 10**9)
GLANCES = st.builds(Glance, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, COUNT, AMOUNT, AMOUNT, AMOUNT)
LINES = st.tuples(
    st.builds(Standing, COUNT, COUNT, COUNT),
    GLANCES,
    st.builds(Pace, st.none() | AMOUNT, st.none() | AMOUNT),
)

BUSY = Glance(
    in_flight=64,
    waiting=12,
    calls=2310,
    tokens_in=1_234_567,
    tokens_out=85_432,
    errors=3,
    usd=0.42,
    reserved=0.1,
    held_for=20,
)


STANDING = Standing(45, 12, 900)
UNKNOWN = Pace()


def told(glance, pace=UNKNOWN, standing=STANDING, **more):
    return progress_line(standing, glance, pace, **more)


def test_all_that_is_known_is_said_the_most_important_first():
    assert told(BUSY, Pace(31.24, 170), budget=50) == (
        "12/45 cells, about 3 min left, $0.42 of $50, 3 errors, on hold for 20 s, 64 in flight, 12 waiting, "
        "31.2 calls/s, tokens 1.2M in 85.4k out"
    )


def test_what_is_not_known_or_not_there_is_not_said():
    assert told(Glance()) == "12/45 cells"
    assert told(Glance(), standing=Standing(1, 0, 8)) == "0/1 cell"
    assert told(Glance(calls=1), Pace(0.0)) == "12/45 cells, 0 in flight, 0.0 calls/s"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "1 s"),
        (89, "89 s"),
        (91, "2 min"),
        (5000, "83 min"),
        (7000, "2 h"),
        (100_000, "28 h"),
        (400_000, "5 days"),
        (2e8, "2,315 days"),
    ],
)
def test_time_left_is_as_exact_as_an_estimate_can_be(seconds, words):
    assert told(Glance(), Pace(seconds_left=seconds)) == f"12/45 cells, about {words} left"


@pytest.mark.parametrize(
    ("usd", "budget", "words"),
    [
        (0.00123, None, "$0.0012"),
        (0.0999, None, "$0.0999"),
        (1234.5, 2000, "$1,234.50 of $2,000"),
        (0, 0.5, "$0.00 of $0.50"),
    ],
)
def test_costs_are_said_as_soon_as_there_may_be_some(usd, budget, words):
    assert told(Glance(usd=usd, reserved=0.01), budget=budget) == f"12/45 cells, {words}"


@given(st.integers(0, 10**15))
def test_token_counts_have_three_figures_at_most_below_ten_to_the_twelfth(number):
    text = told(Glance(tokens_in=number, tokens_out=1)).rpartition("tokens ")[2].split(" in ")[0] if number else "0"
    figures, scale = text.rstrip("kMG"), {"k": 1e3, "M": 1e6, "G": 1e9}.get(text[-1], 1)
    assert len(figures.replace(".", "")) <= 3 or number >= 10**12
    assert float(figures) * scale == pytest.approx(number, rel=0.06)


@given(LINES, st.none() | AMOUNT, st.integers(1, 300))
def test_what_fits_the_width_is_the_beginning_of_the_whole_in_whole_parts(line, budget, width):
    whole = progress_line(*line, budget=budget)
    cut = progress_line(*line, budget=budget, width=width)
    assert len(cut) <= width
    assert whole.isascii()
    assert whole.isprintable()
    assert whole.startswith(cut)
    if cut != whole and len(cut) < width:
        assert whole[len(cut) :].startswith(", ")


def test_at_a_narrow_width_what_matters_most_is_left():
    pace = Pace(31.24, 170)
    assert told(BUSY, pace, width=60) == "12/45 cells, about 3 min left, $0.42, 3 errors"
    assert told(BUSY, pace, width=25) == "12/45 cells"
    assert told(BUSY, pace, width=5) == "12/45"
