"""Options and ini values become one value."""

import pytest
from askers import HERE, ROOT, settings
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.grids import GRIDS
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.options import OPTIONS
from pytest_agentsnet.running.traffic.limits import Limits


def test_nothing_given_is_the_documented_defaults():
    read = settings()
    assert read.models == ()
    assert (read.grid, read.grid_given) == (GRIDS["quick"], False)
    assert (read.timeout, read.retries, read.max_tokens) == (600.0, 5, None)
    assert read.limits == Limits(budget=50.0)
    assert (read.plan, read.progress) == (False, True)
    assert (read.scoring, read.reasoning) == ("strict", True)
    assert (read.directory, read.prompts, read.replay, read.snapshots) == (None, None, None, None)
    assert (read.fresh, read.shard) == (False, None)


def test_zero_retries_are_not_the_default():
    assert settings(retries="0").retries == 0


def test_repeated_values_count_once_and_keep_their_order():
    read = settings(model=["b", "a", "b", " a "], size=["8", "4", "08"], task=["coloring", "coloring"])
    assert read.models == ("b", "a")
    assert read.selection.sizes == (8, 4)
    assert read.selection.tasks == ("coloring",)


def test_paths_are_absolute_and_relative_to_where_they_were_written():
    read = settings(ini={"prompts": "pack", "dir": "from_ini"}, dir="out")
    assert read.directory == HERE / "out"
    assert read.prompts == ROOT / "pack"
    assert settings(dir="/abs/out").directory == type(HERE)("/abs/out")


def test_the_command_line_replaces_the_ini_file_option_by_option():
    read = settings(ini={"size": ["4"], "task": ["coloring"], "no_reasoning": True}, size=["8"])
    assert (read.selection.sizes, read.selection.tasks, read.reasoning) == ((8,), ("coloring",), False)


def test_trials_are_counted_from_zero():
    assert settings(trials="3").selection.trials == (0, 1, 2)


@given(
    st.sampled_from([
        "size",
        "index",
        "seed",
        "rounds",
        "trials",
        "concurrency",
        "rpm",
        "tpm",
        "retries",
        "max_tokens",
        "timeout",
    ]),
    st.text(st.characters(exclude_characters="0123456789")),
)
def test_what_is_no_number_is_one_line_that_names_the_option(name, text):
    repeatable = next(option for option in OPTIONS if option.key == f"agentsnet_{name}").kind == "texts"
    with pytest.raises(InputError) as refusal:
        settings(**{name: [text] if repeatable else text})
    assert str(refusal.value).startswith(f"--agentsnet-{name.replace('_', '-')} ")
    assert str(refusal.value).isprintable()


@given(
    st.sampled_from(["model", "task", "family", "revision", "grid", "scoring", "dir", "prompts", "api_base"]), st.text()
)
def test_no_text_whatever_is_more_than_one_printable_line(name, text):
    repeatable = next(option for option in OPTIONS if option.key == f"agentsnet_{name}").kind == "texts"
    assert refusal_of(**{name: [text] if repeatable else text}).isprintable()


def refusal_of(**options):
    try:
        settings(**options)
    except InputError as refusal:
        return str(refusal)
    return ""


def test_huge_numbers_are_read_or_refused_but_never_crash():
    assert settings(seed=["9" * 400]).selection.seeds == (int("9" * 400),)
    with pytest.raises(InputError, match="--agentsnet-seed is a whole number"):
        settings(seed=["9" * 5000])
    with pytest.raises(InputError, match="--agentsnet-timeout is a number, more than 0"):
        settings(timeout="1e999")
    with pytest.raises(InputError, match="from 1 to 100,000"):
        settings(trials="9" * 400)


def test_every_option_has_help_and_a_name_of_its_own():
    assert len({option.name for option in OPTIONS}) == len(OPTIONS)
    assert all(option.help and (option.metavar or option.kind == "switch") for option in OPTIONS)


@pytest.mark.parametrize(
    "text", ["0/4", "5/4", "1", "1/", "/4", "a/b", "-1/4", "1/4/2", "1.0/4", "1/10001", "1/" + "9" * 50]
)
def test_a_shard_that_there_is_not_is_one_line(text):
    with pytest.raises(InputError) as refusal:
        settings(shard=text)
    assert str(refusal.value) == (
        "--agentsnet-shard is I/N, part I of N: 1/4, 2/4, 3/4 or 4/4 for four machines "
        f"(N at most 10,000), not {text!r}"
    )


def test_a_shard_of_too_many_digits_to_read_is_one_short_line():
    with pytest.raises(InputError) as refusal:
        settings(shard="1/" + "9" * 5000)
    assert len(str(refusal.value)) < 200


def test_a_shard_is_a_part_and_how_many_there_are():
    assert settings(shard="3/4").shard == (3, 4)


def test_a_replay_takes_nothing_from_the_ini_file_but_how_to_read_and_compare():
    ini = {
        "model": ["gpt-4o"],
        "size": ["4"],
        "dir": "runs",
        "grid": "paper",
        "no_reasoning": True,
        "scoring": "paper",
        "prompts": "pack",
        "snapshots": "reviewed",
    }
    read = settings(ini=ini, replay="run")
    assert read.replay == HERE / "run"
    assert (read.models, read.selection.sizes, read.directory, read.grid_given) == ((), None, None, False)
    assert (read.reasoning, read.names_cells) == (True, False)
    assert (read.scoring, read.prompts, read.snapshots) == ("paper", ROOT / "pack", ROOT / "reviewed")


@pytest.mark.parametrize(("other", "value"), [("dir", "out"), ("fresh", True)])
def test_a_replay_writes_no_run(other, value):
    with pytest.raises(InputError) as refusal:
        settings(**{"replay": "run", other: value})
    assert str(refusal.value) == (
        f"--agentsnet-replay writes no run, and --agentsnet-{other} says where one goes; give one of them"
    )


def test_what_narrows_a_replay_names_cells_and_what_only_reads_does_not():
    assert not settings(replay="run", scoring="paper", snapshots="reviewed", prompts="pack").names_cells
    for options in ({"size": ["4"]}, {"model": ["gpt-4o"]}, {"trials": "2"}, {"grid": "quick"}, {"rounds": ["3"]}):
        assert settings(replay="run", **options).names_cells
