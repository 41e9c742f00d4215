"""The benchmark without pytest, and without a network."""

import asyncio
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.data import data_folder

TASKS = ["coloring", "leader_election", "matching", "vertex_cover", "consensus"]
PAIR = agentsnet.Topology(("Anna", "Bob"), (("Anna", "Bob"),))


class Silent:
    """A client with the same empty words for everybody."""

    def __init__(self):
        self.calls = 0

    async def complete(self, conversation):
        self.calls += 1
        return agentsnet.Reply("ANSWER: 0\n{}")


class Stubborn:
    """An agent that hears nothing and answers the first thing that it may."""

    def __init__(self, view):
        self.view = view

    async def first(self, view):
        return agentsnet.Turn(outbox={view.neighbours[0]: "hello"})

    async def step(self, view, inbox):
        return agentsnet.Turn()

    async def decide(self, view, inbox):
        return agentsnet.Turn(answer=view.alphabet[0])


def _published(family, n, index):
    lines = map(json.loads, (data_folder("fixtures") / "instances.jsonl").read_text().splitlines())
    return next(line for line in lines if (line["family"], line["n"], line["index"]) == (family, n, index))


def test_edges_are_pairs_of_names_in_the_published_order():
    published = _published("ba", 16, 2)
    topology = agentsnet.instance("coloring", family="ba", n=16, index=2).topology
    names = published["agents"]
    assert topology.agents == tuple(names)
    assert topology.edges == tuple((names[i], names[j]) for i, j in published["edges"])


@pytest.mark.parametrize(("n", "rounds"), [(4, 4), (8, 5), (16, 6)])
def test_an_instance_has_the_rounds_of_the_benchmark(n, rounds):
    assert agentsnet.instance("matching", n=n).rounds == rounds
    leader = agentsnet.instance("leader_election", n=n)
    assert leader.rounds == 2 * leader.topology.diameter + 1


def test_rounds_seed_and_parameters_can_be_chosen():
    instance = agentsnet.instance("coloring", family="regular:d=4", n=10, index=1, seed=3, rounds=9)
    assert {instance.topology.degree(agent) for agent in instance.topology.agents} == {4}
    assert (instance.rounds, instance.seed, instance.index, instance.id) == (
        9,
        3,
        1,
        "coloring-regular-n10-i1-d4-s3-r9",
    )


def test_a_topology_of_ones_own_is_taken_as_it_is():
    path = agentsnet.Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))
    instance = agentsnet.instance("consensus", topology=path)
    assert (instance.topology, instance.rounds) == (path, 5)


def test_answers_by_name_are_judged():
    instance = agentsnet.instance("vertex_cover", topology=agentsnet.Topology(("Anna", "Bob"), (("Anna", "Bob"),)))
    good = instance.check({"Anna": "Yes", "Bob": "No"})
    assert (good.solved, good.score, good.violations) == (True, 1.0, ())
    bad = instance.check({"Anna": "No", "Bob": "No"})
    assert (bad.solved, bad.score) == (False, 0.0)
    assert {witness.agent for violation in bad.violations for witness in violation.witnesses} == {"Anna", "Bob"}
    assert instance.check({}, scoring="paper").score is None


@pytest.mark.parametrize("task", TASKS)
def test_the_textbook_solves_every_task(task):
    transcript, verdict = agentsnet.run(agentsnet.instance(task, n=8), model="textbook")
    assert (verdict.solved, verdict.score) == (True, 1.0)
    assert transcript.agents == agentsnet.instance(task, n=8).topology.agents


def test_the_verdict_is_that_of_the_answers():
    instance = agentsnet.instance("coloring", n=8)
    played = agentsnet.run(instance, "chance", trial=3)
    assert instance.check(played.transcript.answers) == played.verdict
    assert not played.verdict.solved


def test_one_trial_has_one_transcript_and_another_trial_another():
    instance = agentsnet.instance("coloring", n=8)
    first, again, other = (agentsnet.run(instance, "chance", trial=trial).transcript for trial in (0, 0, 1))
    assert first == again
    assert first != other


def test_it_can_be_awaited():
    played = asyncio.run(agentsnet.arun(agentsnet.instance("consensus", n=4), "textbook"))
    assert played.verdict.solved


def test_it_runs_within_a_running_loop_as_in_a_notebook():
    async def cell():
        return agentsnet.run(agentsnet.instance("leader_election", n=4))

    assert asyncio.run(cell()).verdict.solved


def test_a_client_object_is_spoken_to():
    client = Silent()
    played = agentsnet.run(agentsnet.instance("consensus", n=4), client)
    assert played.verdict.solved
    assert client.calls == agentsnet.instance("consensus", n=4).turns
    assert list(played.transcript.messages()) == []


def test_a_factory_of_programs_plays():
    played = agentsnet.run(agentsnet.instance("leader_election", n=4), Stubborn)
    assert set(played.transcript.answers.values()) == {"Yes"}
    assert [message.body for message in played.transcript.messages()] == ["hello"] * 4


def test_paper_scoring_reads_answers_as_the_released_implementation_does():
    class Grouped(Silent):
        async def complete(self, conversation):
            return agentsnet.Reply("{}\nANSWER: Group 1, no: ANSWER: Group 2")

    instance = agentsnet.instance("coloring", n=4)
    witnesses = {
        scoring: agentsnet.run(instance, Grouped(), scoring=scoring).verdict.violations[0].witnesses[0].answer
        for scoring in ("strict", "paper")
    }
    assert witnesses == {"strict": "Group 2", "paper": "Group 1"}


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: agentsnet.instance("colouring"), "there is no task 'colouring'; there are coloring, "),
        (lambda: agentsnet.instance("coloring", family="hypercube"), "there is no family 'hypercube'; there are ws, "),
        (lambda: agentsnet.instance("coloring", n=3), "k = 4"),
        (lambda: agentsnet.instance("coloring", rounds=0), "rounds must be 1 or more, not 0"),
        (lambda: agentsnet.instance("coloring", n=4).check({"Zoe": "Group 1"}), "'Zoe' is no agent"),
        (lambda: agentsnet.instance("coloring", n=4).check({}, scoring="soft"), "scoring is one of strict, paper"),
        (
            lambda: agentsnet.run(agentsnet.instance("coloring", n=4), "textbook/flood-max"),
            "textbook/flood-max does not play coloring; it plays",
        ),
        (lambda: agentsnet.run(agentsnet.instance("coloring", n=4), "textbook/none"), "textbook/none"),
        (lambda: agentsnet.run(agentsnet.instance("coloring", n=4), "direct/m"), "--agentsnet-api-base"),
        (lambda: agentsnet.instance("coloring", topology=PAIR, rounds=0), "rounds must be 1 or more, not 0"),
        (lambda: agentsnet.instance("coloring", rounds="3"), "rounds must be a whole number, not '3'"),
        (lambda: agentsnet.instance("coloring", topology=PAIR, rounds="3"), "rounds must be a whole number, not '3'"),
        (lambda: agentsnet.instance("coloring", rounds=True), "rounds must be a whole number, not True"),
        (lambda: agentsnet.instance("coloring", n=4, rounds=2_500_000), "10,000,004 turns; a cell may take 10,000,000"),
        (lambda: agentsnet.run(replace(agentsnet.instance("coloring"), rounds=10**9)), "or for fewer rounds"),
    ],
)
def test_a_mistake_is_told_in_one_line(ask, said):
    with pytest.raises(agentsnet.InputError) as caught:
        ask()
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"trial": -1}, "trial must be 0 or more, not -1"),
        ({"trial": 0.5}, "trial must be a whole number, not 0.5"),
        ({"retries": -1}, "retries must be 0 or more, not -1"),
        ({"retries": None}, "retries must be a whole number, not None"),
        ({"concurrency": 0}, "concurrency must be 1 or more, not 0"),
        ({"concurrency": "many"}, "concurrency must be a whole number, not 'many'"),
        ({"max_tokens": 0}, "max_tokens must be 1 or more, not 0"),
        ({"max_tokens": True}, "max_tokens must be a whole number, not True"),
        *(
            ({"timeout": timeout}, f"timeout must be a number of seconds, more than 0, not {timeout!r}")
            for timeout in (0, -1.0, float("nan"), float("inf"), "10", None, True)
        ),
        ({"scoring": "soft"}, "scoring is one of strict, paper, not 'soft'"),
        ({"model": 5}, "model is a name, a factory of agent programs or a client with complete(), not 5"),
        ({"model": None}, "model is a name, a factory of agent programs or a client with complete(), not None"),
        ({"prompts": Path("nowhere")}, "nowhere"),
    ],
)
def test_a_setting_that_is_nonsense_is_refused_in_one_line(settings, said):
    with pytest.raises(agentsnet.InputError) as caught:
        agentsnet.run(agentsnet.instance("coloring", topology=PAIR), **settings)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_settings_at_their_bounds_are_taken():
    instance = agentsnet.instance("coloring", topology=PAIR, rounds=1)
    assert agentsnet.run(instance, Silent(), trial=0, retries=0, concurrency=1, max_tokens=1, timeout=0.5)


def test_a_program_that_raises_is_an_error_with_its_cause():
    class Broken(Stubborn):
        async def decide(self, view, inbox):
            raise RuntimeError("out of order")

    with pytest.raises(agentsnet.CellError, match="raised at turn 3: RuntimeError: out of order") as caught:
        agentsnet.run(agentsnet.instance("consensus", n=4), Broken)
    assert isinstance(caught.value.__cause__, RuntimeError)


def test_every_public_name_is_there_and_nothing_else():
    assert dir(agentsnet) == sorted(agentsnet.__all__)
    assert all(getattr(agentsnet, name) is not None for name in agentsnet.__all__)
    with pytest.raises(AttributeError, match="no attribute 'play'"):
        agentsnet.play  # noqa: B018 - to look is what is tested


def test_it_needs_neither_pytest_nor_a_client_library_nor_the_disk(tmp_path):
    script = (
        "import sys, pytest_agentsnet as agentsnet\n"
        "assert agentsnet.run(agentsnet.instance('matching', n=4)).verdict.solved\n"
        "print(sorted({'pytest', 'litellm', 'xdist', 'aiohttp', 'xllamacpp'} & set(sys.modules)))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert list(tmp_path.iterdir()) == []
