"""A replay under other words: a prompt that is not the one of the tape stops its cell, and says which line of whose prompt."""

import json
import re
import shutil
from pathlib import Path

import pytest
from replays import MIXED, facts, told

import pytest_agentsnet.protocol

REPLAY = "--agentsnet-replay=run"
PLAY = (
    "--agentsnet-model=mixed",
    "--agentsnet-model=chance",
    "--agentsnet-task=coloring",
    "--agentsnet-size=4",
    "--agentsnet-dir=run",
)
PLAIN_AND_WORKERS = pytest.mark.parametrize("workers", [(), ("-n2",)], ids=["plain", "workers"])
DEFAULT = Path(pytest_agentsnet.protocol.__file__).parent / "prompts"


@pytest.fixture
def pack(start):
    """A copy of the default prompts, with a function that changes one of them."""
    folder = start.path / "pack"
    shutil.copytree(DEFAULT, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))

    def change(name, old, new):
        file = folder / f"{name}.txt"
        assert old in file.read_text()
        file.write_text(file.read_text().replace(old, new, 1))

    change.folder = folder
    return change


@pytest.fixture
def played(start):
    start.pytester.makeconftest(MIXED)
    start(*PLAY)
    return facts(told(start.path))


def reasons(start):
    return [record["reason"] for record in told(start.path) if record["status"] == "error"]


def words(template, number):
    """A word of the default template that stands in its line of that number."""
    return (DEFAULT / f"{template}.txt").read_text().splitlines()[number - 1]


@PLAIN_AND_WORKERS
def test_a_changed_word_stops_the_models_cells_and_names_both_lines_and_others_go_on(start, played, pack, workers):
    pack("system", "network", "net-work")
    result = start(REPLAY, "--agentsnet-prompts=pack", *workers)
    assert result.parseoutcomes()["errors"] == 3
    assert result.parseoutcomes()["failed"] + result.parseoutcomes().get("passed", 0) == 3
    records = told(start.path)
    assert {record["error_kind"] for record in records if record["model"] == "mixed"} == {"prompt_differs"}
    chance = [record for record in records if record["model"] == "chance"]
    assert facts(chance) == [record for record in played if record["model"] == "chance"]
    for reason in (record["reason"] for record in records if record["model"] == "mixed"):
        found = re.fullmatch(
            r"the prompt of (\w+) at turn 0 is another one than on the tape of (\S+): its line (\d+) is now '(.*)' and was '(.*)'",
            reason,
        )
        assert found
        assert found[4].replace("net-work", "network") == found[5] != found[4]
    result.stdout.fnmatch_lines(
        "the prompt of * at turn 0 is another one than on the tape of coloring-ws-n4-i0-mixed-t0: *"
    )


def test_only_the_repair_request_is_another_one(start, played, pack):
    old = words("repair_messages", 1)
    pack("repair_messages", old, f"Once more. {old}")
    start(REPLAY, "--agentsnet-prompts=pack")
    told_of = reasons(start)
    assert len(told_of) == 3
    for reason in told_of:
        assert re.match(r"the prompt of \w+ at turn \d+ \(attempt 2\) is another one than on the tape of ", reason)
        assert re.search(r": its line 1 is now 'Once more\. .*' and was '(?!Once more)", reason)


def test_a_line_more_or_less_is_told(start, played, pack):
    shutil.copytree(pack.folder, start.path / "longer")
    longer = start.path / "longer" / "answer.txt"
    longer.write_text(longer.read_text().strip() + "\nNow.\n")
    start(REPLAY, "--agentsnet-prompts=longer")
    more = reasons(start)
    assert len(more) == 3
    assert all(re.search(r"at turn 4 is .*: its line \d+ is now 'Now\.' and was not there$", reason) for reason in more)
    start("--agentsnet-prompts=longer", *PLAY, "--agentsnet-fresh")
    told(start.path)
    start(REPLAY, "--agentsnet-prompts=pack")
    fewer = reasons(start)
    assert len(fewer) == 3
    assert all(re.search(r": its line \d+ is missing and was 'Now\.'$", reason) for reason in fewer)


def test_of_a_long_line_the_part_that_differs_is_told(start, pack):
    start.pytester.makeconftest(MIXED)
    long = "All of this is said at some length. " * 30
    pack("system", "Task:", f"{long}whole network.\n\nTask:")
    start(*PLAY, "--agentsnet-prompts=pack")
    told(start.path)
    pack("system", f"{long}whole network.", f"{long}entire network.")
    start(REPLAY, "--agentsnet-prompts=pack")
    told_of = reasons(start)
    assert len(told_of) == 3
    for reason in told_of:
        assert re.search(r"is now '\.\.\..*entire network\.' and was '\.\.\..*whole network\.'$", reason)
        assert len(reason) < 500


def test_the_old_line_is_not_told_where_the_tapes_words_do_not_yield_it_any_more(start, played, pack):
    pack("system", "network", "net-work")
    for tape in (start.path / "run" / "tapes").glob("*mixed*"):
        head, *lines = tape.read_text().splitlines()
        header = json.loads(head)
        header["pack"]["system"] = header["pack"]["system"].replace("network", "grid")
        tape.write_text("\n".join([json.dumps(header), *lines]) + "\n")
    start(REPLAY, "--agentsnet-prompts=pack")
    told_of = reasons(start)
    assert len(told_of) == 3
    assert all(re.search(r"its line \d+ is now '[^']*net-work[^']*'$", reason) for reason in told_of)


def test_the_words_that_are_in_force_need_not_stand_on_the_tape(start, played):
    for tape in (start.path / "run" / "tapes").glob("*mixed*"):
        head, *lines = tape.read_text().splitlines()
        header = json.loads(head)
        header["pack"] = dict.fromkeys(header["pack"], "something else")
        tape.write_text("\n".join([json.dumps(header), *lines]) + "\n")
    start(REPLAY)
    assert facts(told(start.path)) == played


@PLAIN_AND_WORKERS
def test_a_pack_of_ones_own_is_taken_from_the_tapes(start, pack, workers):
    start.pytester.makeconftest(MIXED)
    pack("system", "network", "net-work")
    start(*PLAY, "--agentsnet-prompts=pack")
    records = facts(told(start.path))
    shutil.rmtree(pack.folder)
    start(REPLAY, *workers)
    assert facts(told(start.path)) == records


def test_an_own_pack_that_this_version_cannot_use_is_an_error_of_its_cells(start, pack):
    start.pytester.makeconftest(MIXED)
    pack("system", "network", "net-work")
    start(*PLAY, "--agentsnet-prompts=pack")
    told(start.path)
    for tape in (start.path / "run" / "tapes").glob("*mixed*"):
        head, *lines = tape.read_text().splitlines()
        header = json.loads(head)
        del header["pack"]["answer"]
        tape.write_text("\n".join([json.dumps(header), *lines]) + "\n")
    result = start(REPLAY)
    assert result.parseoutcomes()["errors"] == 3
    assert all("the prompts on the tape of coloring-" in reason for reason in reasons(start))


def test_a_pack_that_is_none_is_one_line(start, played):
    result = start(REPLAY, "--agentsnet-prompts=nowhere")
    assert result.ret == 4
    assert len([line for line in result.errlines if line.startswith("ERROR: ")]) == 1
