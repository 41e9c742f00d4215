import json

import pytest
from stated import AGENTS, ANSWERS

from pytest_agentsnet.agents.wordy.paraphrase import paraphrases
from pytest_agentsnet.cli import main
from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.reporting import calibration
from pytest_agentsnet.reporting.table import WIDTH


@pytest.fixture(autouse=True)
def few_sentences(monkeypatch):
    monkeypatch.setattr(
        calibration.paraphrases, "TUNED", paraphrases("= ack\nThanks!\n= challenge\nThanks!", "coloring")
    )
    monkeypatch.setattr(calibration.held_out, "HELD_OUT", paraphrases("= clash\nThe sun shines.", "coloring"))


@pytest.fixture
def turns(tmp_path):
    def labelled(task, text, *statements):
        return Labelled(task, text, "Linda", "James", AGENTS, ANSWERS[task], statements)

    edge = Statement("edge", "Linda", "Robert", "proposal")
    lines = [labelled("coloring", "I'm connected to Robert.", edge), labelled("matching", "Thanks!")]
    file = tmp_path / "turns.jsonl"
    file.write_text("".join(json.dumps(line.to_json()) + "\n" for line in lines))
    return file


def test_tuned_and_held_out_sentences_have_a_table_each(turns):
    lines = list(calibration.calibration_lines(turns))
    held_out = lines.index("sentences that were held out: 1 text")
    assert lines[:4] == [
        "sentences that the reader was tuned on: 2 texts",
        "slot          mood              n   read  right   precision   recall",
        "ack           (any)             1      2      1        0.50     1.00",
        "challenge     (any)             1      0      0           -     0.00",
    ]
    assert lines[4] == "all           (any)             2      2      1        0.50     0.50"
    assert lines[held_out + 2] == "clash         (any)             1      0      0           -     0.00"
    assert all(len(line) <= WIDTH for line in lines)


def test_turns_have_a_table_of_all_and_one_a_task(turns):
    lines = list(calibration.calibration_lines(turns))
    assert [line for line in lines if line.startswith("labelled turns")] == [
        "labelled turns, all tasks: 2 texts",
        "labelled turns, coloring: 1 text",
        "labelled turns, matching: 1 text",
    ]


def test_moods_of_a_slot_stand_below_it_and_all_slots_and_moods_confused_at_the_end(turns):
    lines = list(calibration.calibration_lines(turns))
    start = lines.index("labelled turns, coloring: 1 text")
    assert lines[start + 2 : start + 8] == [
        "edge          (any)             1      1      1        1.00     1.00",
        "              assert            0      1      0        0.00        -",
        "              proposal          1      0      0           -     0.00",
        "all           (any)             1      1      1        1.00     1.00",
        "              (with mood)       1      1      0        0.00     0.00",
        "moods confused: proposal read as assert 1",
    ]


def test_an_installation_without_labelled_turns_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(calibration, "shipped_turns", lambda: tmp_path / "none.jsonl")
    assert list(calibration.calibration_lines())[-1] == (
        "turns of real models: none in this installation; --labelled FILE takes a file of them"
    )


def test_a_second_reader_stands_at_the_end(monkeypatch, turns):
    monkeypatch.setattr(calibration, "shipped_turns", lambda: turns)
    monkeypatch.setattr(calibration, "second_reading", lambda: turns)
    assert list(calibration.calibration_lines())[-2:] == [
        "two readers of 2 texts, Cohen's kappa: whether a slot occurs, what it says",
        "edge              1.00    1.00",
    ]


def test_an_installation_without_a_second_reader_says_so(monkeypatch, turns, tmp_path):
    monkeypatch.setattr(calibration, "shipped_turns", lambda: turns)
    monkeypatch.setattr(calibration, "second_reading", lambda: tmp_path / "none.jsonl")
    assert list(calibration.calibration_lines())[-1] == "the labels of a second reader: none in this installation"


def test_the_command_prints_them(turns, capsys):
    assert main(["calibrate", "--labelled", str(turns)]) == 0
    assert "labelled turns, matching: 1 text" in capsys.readouterr().out


def test_the_command_refuses_a_file_that_is_none_before_it_prints_anything(tmp_path, capsys):
    assert main(["calibrate", "--labelled", str(tmp_path / "none")]) == 2
    told = capsys.readouterr()
    assert (told.out, "cannot be read" in told.err) == ("", True)
