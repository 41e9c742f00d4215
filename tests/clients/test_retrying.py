import asyncio
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.clients.faults import FAULTS
from pytest_agentsnet.clients.retrying import LONGEST_PAUSE, pause, retrying
from pytest_agentsnet.core.client import Reply
from pytest_agentsnet.core.errors import ClientError, ProgramError

RATE_LIMITED = FAULTS["rate_limited"]


class Calls:
    """A call that fails with these errors, one after the other, and then replies."""

    def __init__(self, *errors):
        self.errors = list(errors)
        self.made = 0
        self.slept = []

    async def call(self):
        self.made += 1
        if self.errors:
            raise self.errors.pop(0)
        return Reply("at last")

    async def sleep(self, seconds):
        self.slept.append(seconds)

    def run(self, retries, key="cell-Anna-0"):
        return asyncio.run(retrying(self.call, retries=retries, key=key, sleep=self.sleep))


def rate_limited(retry_after=None):
    return ClientError("too many requests", "rate_limited", retry_after)


def test_a_call_that_succeeds_is_made_once():
    calls = Calls()
    assert calls.run(retries=3).text == "at last"
    assert (calls.made, calls.slept) == (1, [])


@pytest.mark.parametrize("kind", [kind for kind, fault in FAULTS.items() if fault.retries])
def test_a_passing_fault_is_tried_again_until_there_is_a_reply(kind):
    calls = Calls(ClientError("no", kind), ClientError("no", kind))
    assert calls.run(retries=2).text == "at last"
    assert calls.made == 3


@pytest.mark.parametrize("kind", [kind for kind, fault in FAULTS.items() if not fault.retries])
def test_any_other_fault_is_raised_at_once(kind):
    calls = Calls(ClientError("no", kind))
    with pytest.raises(ClientError, match="no"):
        calls.run(retries=5)
    assert (calls.made, calls.slept) == (1, [])


def test_retries_are_bounded_and_the_last_error_is_the_one_raised():
    errors = [rate_limited() for _ in range(9)]
    calls = Calls(*errors)
    with pytest.raises(ClientError) as raised:
        calls.run(retries=3)
    assert calls.made == 4
    assert raised.value is errors[3]


def test_no_retries_means_one_try():
    calls = Calls(rate_limited())
    with pytest.raises(ClientError):
        calls.run(retries=0)
    assert calls.made == 1


def test_an_error_of_somebody_else_is_not_retried():
    calls = Calls(ProgramError("mine"))
    with pytest.raises(ProgramError):
        calls.run(retries=3)
    assert calls.made == 1


def test_the_pause_that_the_provider_asks_for_is_kept():
    calls = Calls(rate_limited(7.0))
    calls.run(retries=1)
    assert 7.0 <= calls.slept[0] <= 7.0 * 1.25


def test_a_provider_that_asks_for_too_long_a_pause_is_not_waited_for_and_the_error_says_so():
    patience = RATE_LIMITED.patience
    calls = Calls(rate_limited(patience + 1))
    with pytest.raises(
        ClientError, match=r"too many requests \(it asks for a pause of 301 s; no more than 300 s"
    ) as raised:
        calls.run(retries=5)
    assert calls.slept == []
    assert (raised.value.kind, raised.value.retry_after) == ("rate_limited", patience + 1)


def test_pauses_grow():
    calls = Calls(*[rate_limited()] * 5)
    calls.run(retries=5)
    assert all(later > earlier for earlier, later in zip(calls.slept, calls.slept[1:], strict=False))


@given(
    st.lists(st.tuples(st.sampled_from(list(FAULTS)), st.none() | st.floats(0, 1000)), max_size=20), st.integers(0, 20)
)
def test_whatever_comes_together_the_tries_and_pauses_of_one_call_are_bounded(faults, retries):
    calls = Calls(*[ClientError("no", kind, retry_after) for kind, retry_after in faults])
    with suppress(ClientError):
        calls.run(retries)
    assert calls.made <= 1 + min(retries, max(fault.retries for fault in FAULTS.values()))
    assert sum(calls.slept) <= max(fault.patience for fault in FAULTS.values())
    assert all(seconds > 0 for seconds in calls.slept)


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_that_stays_is_tried_as_often_and_as_long_as_its_row_says(kind):
    calls = Calls(*[ClientError("no", kind) for _ in range(50)])
    with pytest.raises(ClientError):
        calls.run(retries=50)
    assert calls.made == 1 + FAULTS[kind].retries
    assert sum(calls.slept) <= FAULTS[kind].patience


def test_a_provider_that_counts_calls_by_the_minute_is_waited_for_a_minute():
    assert sum(pause(RATE_LIMITED, attempt, "k") for attempt in range(RATE_LIMITED.retries)) > 60


@given(st.sampled_from(list(FAULTS.values())), st.integers(0, 2000), st.text(), st.none() | st.floats(0, LONGEST_PAUSE))
def test_no_pause_is_nothing_or_without_end(fault, attempt, key, retry_after):
    assert 0.25 <= pause(fault, attempt, key, retry_after) <= 1.25 * LONGEST_PAUSE


def test_the_same_call_pauses_alike_and_others_do_not():
    assert pause(RATE_LIMITED, 2, "cell-Anna-0") == pause(RATE_LIMITED, 2, "cell-Anna-0")
    assert len({pause(RATE_LIMITED, 2, f"cell-{number}") for number in range(50)}) > 40


def test_cancelling_ends_the_pause():
    async def cancelled():
        task = asyncio.create_task(retrying(Calls(rate_limited(50.0)).call, retries=3, key="k"))
        await asyncio.sleep(0.01)
        task.cancel()
        await asyncio.wait({task}, timeout=10)
        return task.cancelled()

    assert asyncio.run(cancelled())
