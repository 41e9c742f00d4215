import os

import pytest

from pytest_agentsnet.clients.builtin import client_for, preflight
from pytest_agentsnet.clients.local_arguments import cache_of_a_process, read_arguments, threads_of_a_process
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.errors import InputError

MODEL = "local/smollm2"


def test_replies_are_greedy_and_seeded_by_default():
    assert read_arguments(MODEL, {}).sampling == {"temperature": 0, "seed": 0}


def test_arguments_go_where_they_belong():
    arguments = read_arguments(MODEL, {"temperature": 0.7, "seed": 3, "n_ctx": 2048, "n_threads": 5})
    assert arguments.sampling == {"temperature": 0.7, "seed": 3}
    assert (arguments.machine.n_ctx, arguments.machine.n_parallel, arguments.machine.n_threads) == (2048, 4, 5)


@pytest.mark.parametrize("ask", [client_for, preflight])
def test_an_unknown_argument_is_refused_with_those_that_there_are(ask):
    with pytest.raises(
        InputError, match=r"^local/smollm2 has no argument 'heat'; it has temperature, seed, .*n_threads, cache_mib$"
    ):
        ask(MODEL, ClientParameters(arguments={"heat": 1}))


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("temperature", "hot", "a number from 0 to 10"),
        ("temperature", -1, "a number from 0 to 10"),
        ("temperature", float("nan"), "a number from 0 to 10"),
        ("seed", 1.5, "a whole number from 0"),
        ("seed", True, "a whole number from 0"),
        ("n_ctx", 0, "a whole number from 256"),
        ("n_parallel", 1000, "a whole number from 1 to 64"),
        ("top_p", None, "a number from 0 to 1"),
    ],
)
def test_a_value_that_it_cannot_have_is_refused_with_what_is_allowed(name, value, allowed):
    with pytest.raises(InputError, match=f"^the argument {name} of {MODEL} is {allowed}.*, not {value!r}$"):
        read_arguments(MODEL, {name: value})


@pytest.mark.parametrize("ask", [client_for, preflight])
def test_a_servers_address_makes_no_sense_for_a_model_in_this_process(ask):
    with pytest.raises(InputError, match=r"takes no --agentsnet-api-base$"):
        ask(MODEL, ClientParameters(api_base="http://localhost:8000/v1"))


def test_processes_share_the_processors():
    processors = threads_of_a_process({})
    assert 1 <= processors <= (os.cpu_count() or 1)
    assert threads_of_a_process({"PYTEST_XDIST_WORKER_COUNT": "2"}) == max(1, processors // 2)
    assert threads_of_a_process({"PYTEST_XDIST_WORKER_COUNT": "1000"}) == 1


def test_processes_share_the_memory_within_bounds(monkeypatch):
    def with_gib(gib, **environment):
        monkeypatch.setattr(os, "sysconf", lambda name: 4096 if name == "SC_PAGE_SIZE" else gib * 2**18)
        return cache_of_a_process(environment)

    assert with_gib(16) == 2048
    assert with_gib(16, PYTEST_XDIST_WORKER_COUNT="2") == 1024
    assert (with_gib(1), with_gib(1000)) == (512, 4096)


def test_a_system_that_does_not_tell_its_memory_gets_the_least(monkeypatch):
    monkeypatch.delattr(os, "sysconf")
    assert cache_of_a_process({}) == 512


def test_the_user_may_say_how_much_is_kept():
    assert read_arguments(MODEL, {"cache_mib": 7}).machine.cache_mib == 7
