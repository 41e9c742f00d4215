import sys

import pytest

from pytest_agentsnet.running.giving_way import giving_way


@pytest.fixture(autouse=True)
def as_it_was():
    before = sys.getswitchinterval()
    yield
    assert sys.getswitchinterval() == before


def test_turns_are_short_until_the_last_is_done():
    before = sys.getswitchinterval()
    with giving_way():
        short = sys.getswitchinterval()
        assert short < before
        with giving_way():
            assert sys.getswitchinterval() == short
        assert sys.getswitchinterval() == short
    assert sys.getswitchinterval() == before


def test_they_are_as_before_after_an_error():
    before = sys.getswitchinterval()
    with pytest.raises(ZeroDivisionError), giving_way():
        raise ZeroDivisionError
    assert sys.getswitchinterval() == before


def test_shorter_turns_that_somebody_wanted_stay():
    before = sys.getswitchinterval()
    try:
        sys.setswitchinterval(0.00001)
        wanted = sys.getswitchinterval()
        with giving_way():
            assert sys.getswitchinterval() == wanted
    finally:
        sys.setswitchinterval(before)
