import pytest

from pytest_agentsnet.core.errors import ClientError, InputError, ProgramError
from pytest_agentsnet.core.verdict import SCORINGS, Verdict, Violation, Witness

VIOLATION = Violation("equal_colours", (Witness("Anna", "Group 1"), Witness("Bob", "Group 1")), "Anna and Bob clash")


@pytest.mark.parametrize("score", [1.0, 0.5, None])
def test_solved_is_the_absence_of_violations_whatever_the_score(score):
    assert Verdict(score).solved
    assert not Verdict(score, (VIOLATION,)).solved


def test_a_violation_reads_as_its_sentence():
    assert str(VIOLATION) == "Anna and Bob clash"


def test_strict_is_the_first_scoring():
    assert SCORINGS == ("strict", "paper")


def test_an_error_of_a_cell_carries_its_kind_and_its_reason():
    assert (ProgramError("it broke").kind, ProgramError("it broke").reason) == ("program", "it broke")
    error = ClientError("too many requests", "rate_limit", retry_after=2.5)
    assert (str(error), error.kind, error.retry_after) == ("too many requests", "rate_limit", 2.5)


def test_a_users_mistake_is_also_a_value_error():
    with pytest.raises(ValueError, match="no such thing"):
        raise InputError("no such thing")
