import json

import pytest
from played import in_processes

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.runs.directory import RunDirectory


def take_three(root):
    return [RunDirectory.new_numbered(root).path.name for _ in range(3)]


def test_runs_are_numbered_from_one(tmp_path):
    root = tmp_path / ".agentsnet"
    assert take_three(root) == ["run-0001", "run-0002", "run-0003"]
    (root / "run-12345").mkdir()
    assert RunDirectory.new_numbered(root).path.name == "run-12346"


def test_sessions_that_begin_at_once_get_different_numbers(tmp_path):
    taken = [name for names in in_processes(take_three, [tmp_path] * 4) for name in names]
    assert sorted(taken) == [f"run-{number:04}" for number in range(1, 13)]


def test_a_run_says_what_it_is_and_keeps_out_of_version_control(tmp_path):
    first = RunDirectory.new_numbered(tmp_path, {"models": ["gpt-4o"], "schema": "not mine to say"})
    facts = json.loads(first.run_json.read_text())
    assert facts == RunDirectory.open(first.path).facts
    assert facts.keys() == {"schema", "package_version", "nonce", "started", "models"}
    assert (facts["schema"], facts["models"]) == (2, ["gpt-4o"])
    assert facts["nonce"] != RunDirectory.new_numbered(tmp_path).facts["nonce"]
    assert (first.path / ".gitignore").read_text() == "*\n"
    assert [path.name for path in first.path.glob("run.json*")] == ["run.json"]


def test_a_named_directory_that_holds_a_run_is_refused_in_one_line(tmp_path):
    directory = RunDirectory.named(tmp_path / "deep" / "run")
    with pytest.raises(InputError, match="holds a run already; name a new directory") as refused:
        RunDirectory.named(directory.path)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("kept", ["results.jsonl", "tapes/some-cell-01234567.jsonl"])
def test_tapes_of_an_unknown_run_are_never_added_to(tmp_path, kept):
    directory = RunDirectory.named(tmp_path / "run")
    directory.run_json.unlink()
    (directory.path / kept).touch()
    with pytest.raises(InputError, match=r"holds tapes, but no run\.json that says of what"):
        RunDirectory.named(directory.path)


def test_a_directory_that_cannot_be_written_is_found_out_before_the_first_call(tmp_path):
    directory = RunDirectory.named(tmp_path / "run")
    directory.insist_on_writing()
    assert list(directory.tapes.iterdir()) == []
    directory.tapes.rmdir()
    directory.tapes.touch()
    with pytest.raises(InputError, match="cannot be used as a run directory: "):
        directory.insist_on_writing()


def test_a_run_that_is_put_away_makes_room_and_is_not_lost(tmp_path):
    for number in (1, 2):
        directory = RunDirectory.named(tmp_path / "run", {"number": number})
        directory.results.write_text("{}")
        (directory.tapes / "a-01234567.jsonl").touch()
        directory.ledger.touch()
        (directory.path / "notes.txt").write_text("the user's")
        assert directory.next_earlier.name == f"earlier-000{number}"
        directory.put_away()
        assert {path.name for path in directory.path.iterdir()} == {
            ".gitignore",
            "notes.txt",
            *(f"earlier-000{each}" for each in range(1, number + 1)),
        }
        earlier = RunDirectory.open(directory.path / f"earlier-000{number}")
        assert (earlier.facts["number"], earlier.is_used, earlier.ledger.exists()) == (number, True, True)


@pytest.mark.parametrize("make", [RunDirectory.named, RunDirectory.new_numbered])
def test_a_file_cannot_be_a_run_directory(tmp_path, make):
    file = tmp_path / "notes.txt"
    file.touch()
    for path in (file, file / "run"):
        with pytest.raises(InputError, match=r"notes\.txt.* cannot be used as a run directory: \w+"):
            make(path)


def test_a_directory_that_cannot_be_written_is_refused_in_one_line(tmp_path):
    (tmp_path / "tapes").touch()
    with pytest.raises(InputError, match="cannot be used as a run directory: File exists"):
        RunDirectory.named(tmp_path)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [(None, "cannot be read"), ("{", "cannot be read"), ("[]", "no JSON object"), ('{"schema": 9}', "schema 9")],
)
def test_what_is_no_run_of_this_version_is_not_opened(tmp_path, text, complaint):
    if text is not None:
        (tmp_path / "run.json").write_text(text)
    with pytest.raises(InputError, match=complaint):
        RunDirectory.open(tmp_path)


def test_an_unused_run_leaves_nothing_behind(tmp_path):
    root = tmp_path / ".agentsnet"
    first, second = RunDirectory.new_numbered(root), RunDirectory.new_numbered(root)
    first.ledger.touch()
    first.remove_if_unused()
    assert [path.name for path in root.iterdir()] == ["run-0002"]
    second.remove_if_unused()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_the_user_named_and_what_is_not_ours_stays(tmp_path):
    directory = RunDirectory.named(tmp_path / "mine")
    (directory.path / "notes.txt").touch()
    directory.remove_if_unused()
    directory.remove_if_unused()
    assert [path.name for path in directory.path.iterdir()] == ["notes.txt"]


def test_a_folder_with_other_things_in_it_is_not_hidden_or_changed(tmp_path):
    (tmp_path / "conftest.py").touch()
    RunDirectory.named(tmp_path).remove_if_unused()
    assert [path.name for path in tmp_path.iterdir()] == ["conftest.py"]
    (tmp_path / ".gitignore").write_text("dist\n")
    directory = RunDirectory.named(tmp_path)
    assert directory.run_json.exists()
    directory.remove_if_unused()
    assert (tmp_path / ".gitignore").read_text() == "dist\n"


def test_another_programs_run_json_is_left_alone(tmp_path):
    (tmp_path / "run.json").write_text('{"mine": 1}')
    with pytest.raises(InputError, match="schema None"):
        RunDirectory.named(tmp_path)
    assert (tmp_path / "run.json").read_text() == '{"mine": 1}'


def test_a_used_run_stays(tmp_path):
    directory = RunDirectory.new_numbered(tmp_path)
    directory.results.touch()
    directory.remove_if_unused()
    assert directory.run_json.exists()
