"""An answer fits what was heard just where it clashes with nothing of it; in matching, of several promises one can be kept."""

from itertools import product

import pytest

from pytest_agentsnet.agents.words import NO, NOBODY, YES
from pytest_agentsnet.metrics.clashes import clash, fits

AROUND = ("Bob", "Cleo", "Dan")


def clashing(task, answer, heard):
    return [u for u, value in heard.items() if value is not None and clash(task, "Ann", u, answer, value)]


def all_heard(*values):
    return [dict(zip(AROUND, row, strict=True)) for row in product((*values, None), repeat=len(AROUND))]


@pytest.mark.parametrize(
    ("task", "alphabet"),
    [("coloring", ("Group 1", "Group 2", "Group 3")), ("consensus", ("0", "1"))],
)
def test_an_answer_fits_that_clashes_with_nothing(task, alphabet):
    for heard in all_heard(*alphabet):
        for answer in alphabet:
            assert fits(task, "Ann", answer, heard) == (not clashing(task, answer, heard))


def test_a_no_fits_that_clashes_with_no_other():
    for heard in all_heard(NO, YES):
        assert fits("vertex_cover", "Ann", NO, heard) == (not clashing("vertex_cover", NO, heard))


def test_in_matching_an_answer_that_clashes_with_nothing_is_the_only_one_that_fits():
    alphabet = (*AROUND, NOBODY)
    for heard in all_heard("Ann", "Eve", NOBODY):
        clean = [answer for answer in alphabet if not clashing("matching", answer, heard)]
        promised = [u for u, value in heard.items() if value == "Ann"]
        fitting = [answer for answer in alphabet if fits("matching", "Ann", answer, heard)]
        # Where every answer breaks a promise, one of the promises can be kept.
        assert fitting == (clean or promised), heard


@pytest.mark.parametrize(
    ("heard", "fitting"),
    [
        ({"Bob": "Ann", "Cleo": None}, ["Bob"]),
        ({"Bob": "Ann", "Cleo": "Ann"}, ["Bob", "Cleo"]),
        ({"Bob": "Cleo", "Cleo": None}, ["Cleo", NOBODY]),
        ({"Bob": NOBODY, "Cleo": "Dan"}, []),
    ],
)
def test_whom_one_can_name_who_was_promised(heard, fitting):
    assert [answer for answer in (*heard, NOBODY) if fits("matching", "Ann", answer, heard)] == fitting
