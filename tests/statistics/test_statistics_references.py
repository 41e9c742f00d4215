"""The formulas beside those of statsmodels, to 1e-6."""

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest, norm
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from pytest_agentsnet.statistics.exact import clopper_pearson
from pytest_agentsnet.statistics.holm import holm
from pytest_agentsnet.statistics.logistic import fit_logistic, is_separated, log_likelihood
from pytest_agentsnet.statistics.mcnemar import mcnemar_p
from pytest_agentsnet.statistics.wilson import wilson_bounds

LEVELS = st.sampled_from((0.025, 0.005, 0.1))


@st.composite
def shares(draw: st.DrawFn) -> tuple[int, int]:
    total = draw(st.integers(1, 400))
    return draw(st.integers(0, total)), total


@given(shares(), LEVELS)
def test_clopper_pearson(share, level):
    solved, total = share
    assert clopper_pearson(solved, total, level) == pytest.approx(
        proportion_confint(solved, total, 2 * level, method="beta"), abs=1e-6
    )


@given(shares(), LEVELS)
def test_wilson(share, level):
    solved, total = share
    low, high = wilson_bounds(np.array([solved / total]), np.array([float(total)]), np.array([norm.isf(level)]))
    expected = proportion_confint(solved, total, 2 * level, method="wilson")
    assert (low[0], high[0]) == pytest.approx(expected, abs=1e-6)


@given(st.integers(0, 60), st.integers(0, 60))
def test_mcnemar(won, lost):
    reference = mcnemar([[0, won], [lost, 0]], exact=True).pvalue if won + lost else 1.0
    assert mcnemar_p(won, lost) == pytest.approx(reference, abs=1e-6)


def test_mcnemar_of_many_pairs():
    assert mcnemar_p(900, 1000) == pytest.approx(binomtest(900, 1900).pvalue, abs=1e-9)


@settings(max_examples=20)  # The reference collects garbage at each call.
@given(st.lists(st.integers(0, 10**6).map(lambda millionths: millionths / 10**6), min_size=1, max_size=12))
def test_holm(ps):
    assert holm(ps) == pytest.approx(list(multipletests(ps, method="holm")[1]), abs=1e-6)


def test_holm_of_nothing():
    assert holm([]) == []


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), min_size=3, max_size=5))
def test_the_logistic_fit(counts):
    sizes = np.log2([4, 8, 16, 32, 64][: len(counts)])
    total = np.array([[float(max(pair)) for pair in counts]])
    solved = np.array([[float(min(pair)) for pair in counts]])
    assume(not is_separated(solved, total)[0])
    intercept, slope = fit_logistic(sizes, solved, total)
    runs = [(x, int(at < won)) for x, won, of in zip(sizes, solved[0], total[0], strict=True) for at in range(int(of))]
    variable, outcome = np.array(runs).T
    reference = sm.GLM(outcome, sm.add_constant(variable), family=sm.families.Binomial()).fit(tol=1e-12)
    assert (intercept[0], slope[0]) == pytest.approx(tuple(reference.params), abs=1e-6, rel=1e-6)
    logits = intercept[:, np.newaxis] + slope[:, np.newaxis] * sizes
    assert log_likelihood(solved, total, logits)[0] >= log_likelihood(solved, total, logits * 1.001)[0]


def test_the_logistic_fit_of_many_samples_is_that_of_each():
    sizes, total = np.log2([4, 8, 16]), np.full((2, 3), 9.0)
    solved = np.array([[8.0, 5.0, 1.0], [6.0, 6.0, 5.0]])
    both = fit_logistic(sizes, solved, total)
    for at in range(2):
        alone = fit_logistic(sizes, solved[at : at + 1], total[at : at + 1])
        assert (both[0][at], both[1][at]) == pytest.approx((alone[0][0], alone[1][0]), abs=1e-8)


@pytest.mark.parametrize(
    ("solved", "separated"),
    [
        ([9, 9, 0], True),
        ([9, 4, 0], True),
        ([0, 4, 9], True),
        ([9, 9, 9], True),
        ([9, 8, 1], False),
        ([5, 9, 0], False),
    ],
)
def test_a_step_has_no_logistic_fit(solved, separated):
    assert is_separated(np.array([solved], dtype=float), np.full((1, 3), 9.0))[0] == separated
