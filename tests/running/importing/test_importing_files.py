"""The files that results are read from."""

import json
import os

import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.running.importing.files import results_in


def refusal(path):
    with pytest.raises(InputError) as error:
        list(results_in(path))
    return str(error.value)


def test_a_file_holds_one_result_or_a_list_of_them(tmp_path):
    file = tmp_path / "a.json"
    file.write_text('{"a": NaN}')
    assert [(str(place), value) for place, value in results_in(file)] == [(str(file), {"a": None})]
    file.write_text("[1, [2]]")
    assert [(str(place), value) for place, value in results_in(file)] == [
        (f"{file} [1 of 2]", 1),
        (f"{file} [2 of 2]", [2]),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is empty"),
        (b" \n", "it is empty"),
        (b"[]", "it is an empty list"),
        (json.dumps({"a": "b" * 100}).encode()[:50], "it was cut short, or is no JSON: Unterminated string"),
        (b"\xff\xff\xff", "it was cut short, or is no JSON"),
        (b"[" * 200_000, "it is nested too deeply"),
        (b'{"rounds": ' + b"9" * 10_000 + b"}", "it was cut short, or is no JSON: Exceeds the limit"),
    ],
)
def test_what_is_no_whole_json_is_refused_in_one_line(content, reason, tmp_path):
    file = tmp_path / "a.json"
    file.write_bytes(content)
    assert refusal(file).startswith(reason)


def test_what_is_no_plain_file_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == refusal(tmp_path) == "it is no plain file"
    assert refusal(tmp_path / "missing") == "it cannot be read: No such file or directory"


def test_a_file_of_a_size_that_no_run_has_is_not_read(tmp_path):
    file = tmp_path / "huge.json"
    with file.open("wb") as opened:
        opened.truncate(2**29 + 1)
    assert refusal(file) == "it has 536,870,913 bytes; files of up to 536,870,912 are read"
