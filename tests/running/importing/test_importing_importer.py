"""Files into a run directory."""

import json

import jsonschema
import pytest
from random_talks import as_json, random_talk
from released_files import result, textbook

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.metrics.metric import CellMetric, Measurement
from pytest_agentsnet.reporting.schemas import schema
from pytest_agentsnet.running.importing.importer import Imported, NotImported, import_files
from pytest_agentsnet.running.importing.released import result_from_json
from pytest_agentsnet.running.importing.transcribing import transcribed
from pytest_agentsnet.running.measuring import Measuring
from pytest_agentsnet.running.runs.choosing import Wanted, choose_named
from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.merging import merge
from pytest_agentsnet.running.runs.results import read_records
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of


@pytest.fixture
def put(tmp_path):
    """Writes JSON into a file of that name."""

    def written(name, data):
        path = tmp_path / f"{name}.json"
        path.write_text(data if isinstance(data, str) else json.dumps(data))
        return path

    return written


@pytest.fixture
def out(tmp_path):
    return tmp_path / "run"


def said_otherwise(number, **others):
    """The same cell, and every time another thing said."""
    data = result(**others)
    data["transcripts"]["Jeremy"][2]["data"]["content"] = f"Attempt {number}. {{}}"
    return data


def test_the_transcript_is_read_back_from_the_tape_by_what_reads_every_tape(put, out):
    for number in range(20):
        data = as_json(random_talk(number))
        (outcome,) = import_files([put(f"{number}", data)], out)
        read = result_from_json(data)
        records = [record for record in read_records(RunDirectory.open(out).results) if record.cell == outcome.cell]
        tape = read_tape(out / records[-1].tape)
        assert transcript_of(tape, read.instance.task) == transcribed(read).transcript
        assert set(tape.verdicts) == {"strict", "paper"}


def test_a_cell_has_a_record_of_each_reading_with_what_is_known(put, out):
    file = put("a", result(broken={("Jeremy", 1): "no"}, runtime_seconds=2.5, chain_of_thought=False))
    (outcome,) = import_files([file], out)
    assert outcome.cell == "coloring-ws-n4-i0-imported-some-model-t0-nocot"
    records = read_records(out / "results.jsonl")
    assert {record.scoring for record in records} == {"strict", "paper"}
    for record in records:
        assert (record.cell, record.model, record.status) == (outcome.cell, "imported/some-model", "solved")
        assert (record.calls, record.repairs, record.tokens_in, record.tokens_out) == (21, 1, 2100, 420)
        assert (record.cost_usd, record.tokens_cached, record.seconds, record.prompts) == (None, None, 2.5, "imported")
        assert record.transcript


def test_the_counts_of_a_record_are_those_of_a_run_that_was_played(put, out):
    data = result(broken={("Jeremy", 1): ""})
    talk = data["transcripts"]["Jeremy"]
    talk[2]["data"]["content"] = '{"Douglas": "COLOR 1", "Stephen": "COLOR 1", "Danielle": "COLOR 1", "Linda": "hi"}'
    talk[2]["data"]["response_metadata"] = {"finish_reason": "length"}
    talk[-1]["data"]["content"] = "### Final Answer ### none of them"
    list(import_files([put("a", data)], out))
    for record in read_records(out / "results.jsonl"):
        assert (record.repairs, record.truncated, record.refused, record.empty) == (1, 1, 0, 1)
        assert (record.misaddressed, record.unreadable) == (1, 1)


def test_both_records_have_the_metrics_of_the_transcript(put, out):
    spoken = CellMetric(
        "spoken",
        "Messages.",
        "exact",
        "turns",
        lambda case: Measurement(len(list(case.transcript.messages())), 1),
        "count",
        (0, None),
    )
    list(import_files([put("a", result())], out, Measuring((spoken,))))
    assert [record.metrics for record in read_records(out / "results.jsonl")] == [
        {"spoken": {"value": 15, "of": 1}}
    ] * 2


def test_records_are_as_their_schema_says(put, out):
    list(import_files([put("a", result(runtime_seconds=3))], out))
    for line in (out / "results.jsonl").read_text().splitlines():
        jsonschema.validate(json.loads(line), schema("results"))


def test_usage_that_one_reply_lacks_is_unknown_for_the_cell(put, out):
    data = result()
    del data["transcripts"]["Jeremy"][2]["data"]["usage_metadata"]
    (outcome,) = import_files([put("a", data)], out)
    assert not outcome.knows_tokens
    assert {record.tokens_in for record in read_records(out / "results.jsonl")} == {None}


def test_several_transcripts_of_one_cell_are_its_trials_in_the_order_given(put, out):
    files = [put(name, said_otherwise(name)) for name in ("b", "a", "c")]
    assert [outcome.cell[-3:] for outcome in import_files(files, out)] == ["-t0", "-t1", "-t2"]
    (more,) = import_files([put("d", said_otherwise("d"))], out)
    assert more.cell.endswith("-t3")


def test_what_is_there_already_is_not_added_again(put, out):
    files = [put(name, said_otherwise(name)) for name in ("b", "a")]
    first = list(import_files(files, out))
    content = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}
    again = list(import_files([*reversed(files), files[0]], out))
    assert [outcome.is_new for outcome in first] == [True, True]
    assert [(outcome.cell, outcome.is_new) for outcome in again] == [
        (first[1].cell, False),
        (first[0].cell, False),
        (first[0].cell, False),
    ]
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == content


def test_what_is_there_already_is_told_by_the_cell_under_which_it_is(put, out):
    files = [put(name, result(chain_of_thought=thinks)) for name, thinks in (("a", True), ("b", False))]
    first, second = import_files(files, out)
    assert (second.cell, second.is_new) == (first.cell, False)


def test_one_model_stands_apart_from_another(put, out):
    files = [put(name, result(model_name=name)) for name in ("gpt-4o", "claude")]
    assert len({outcome.cell for outcome in import_files(files, out)}) == 2
    assert RunDirectory.open(out).facts["models"] == ["imported/gpt-4o", "imported/claude"]


def test_what_cannot_be_imported_does_not_stop_the_others(put, out, tmp_path):
    failed = result(successful=False, error_message="KeyError('x')")
    files = [put("empty", ""), put("two", [failed, result()]), tmp_path / "missing"]
    outcomes = list(import_files(files, out))
    assert [type(outcome) for outcome in outcomes] == [NotImported, NotImported, Imported, NotImported]
    assert [str(outcome.place)[len(str(tmp_path)) + 1 :] for outcome in outcomes] == [
        "empty.json",
        "two.json [1 of 2]",
        "two.json [2 of 2]",
        "missing",
    ]


def test_where_nothing_is_imported_no_directory_is_made(put, out):
    assert [type(outcome) for outcome in import_files([put("a", [1, 2])], out)] == [NotImported] * 2
    assert not out.exists()


def test_our_score_is_compared_with_the_one_in_the_file(put, out):
    for stored, agrees in ((1.0, True), (1, True), (0.5, False), (None, None)):
        (outcome,) = import_files([put("a", result(score=stored))], out)
        assert (outcome.stored, outcome.ours, outcome.agrees) == (stored, 1.0, agrees)


def test_a_cover_of_nobody_has_no_score_there_and_nothing_to_agree_with(put, out):
    data = result("vertex_cover", score=None)
    for talk in data["transcripts"].values():
        talk[-1]["data"]["content"] = "### Final Answer ### No"
    data["answers"] = ["No"] * 4
    (outcome,) = import_files([put("a", data)], out)
    assert (outcome.stored, outcome.ours, outcome.agrees) == (None, None, None)


def test_stored_answers_that_are_not_one_for_each_agent_are_counted_and_not_compared(put, out):
    for answers, stored in ((["Group 1"], 1), ([None] * 5, 5), ("Group 1", None), (None, None)):
        (outcome,) = import_files([put("a", result(answers=answers))], out)
        assert (outcome.agents, outcome.stored_answers, outcome.other_answers) == (4, stored, 0)


def test_answers_that_are_read_otherwise_than_stored_are_counted(put, out):
    data = result()
    data["answers"][0] = None
    (outcome,) = import_files([put("a", data)], out)
    assert outcome.other_answers == 1


def test_messages_that_were_delivered_otherwise_than_written_are_counted(put, out):
    data = result()
    data["transcripts"]["Jeremy"][2]["data"]["content"] = '{"Douglas": "I say something else", "Zoe": "x"}'
    (outcome,) = import_files([put("a", data)], out)
    assert outcome.differences == 3  # the key is nobody's name: nothing of the reply was read


def test_a_run_that_was_played_here_is_left_alone(put, out):
    RunDirectory.named(out, {"models": ["textbook"]})
    with pytest.raises(InputError, match="holds a run that was played here"):
        list(import_files([put("a", result())], out))


def test_imported_runs_are_merged_with_one_another_alone(put, out, tmp_path):
    list(import_files([put("a", result())], out))
    list(import_files([put("b", result(model_name="other"))], tmp_path / "other"))
    played = RunDirectory.named(tmp_path / "played", {"models": ["textbook"]}).path
    with pytest.raises(InputError, match=r"run holds imported transcripts and .*played a run that was played here"):
        merge([played, out], tmp_path / "merged")
    merged = merge([out, tmp_path / "other"], tmp_path / "merged")
    assert (merged.runs, len(merged.records)) == (2, 4)
    (again,) = import_files([put("a", result())], tmp_path / "merged")
    assert not again.is_new


def test_no_session_goes_on_in_imported_transcripts(put, out):
    list(import_files([put("a", result())], out))
    with pytest.raises(InputError, match="holds imported transcripts"):
        choose_named(out, Wanted({"models": {}, "tasks": {}}), fresh=False)


def test_no_path_is_made_of_what_a_file_says(put, out):
    data = result(model_name="../../../../tmp/evil", graph_generator="/etc/passwd")
    instance, _ = textbook("coloring")
    names = [f"../{agent}" for agent in instance.topology.agents]
    data["graph"]["nodes"] = [{"id": i, "name": name} for i, name in enumerate(names)]
    data["transcripts"] = {f"../{agent}": talk for agent, talk in data["transcripts"].items()}
    (outcome,) = import_files([put("a", data)], out)
    (tape,) = (out / "tapes").iterdir()
    assert tape.name.startswith("coloring-custom-n4-i0-imported-..-..-..-..-tmp-evil-t0-s")
    assert "/" not in outcome.cell
    assert {path.name for path in out.parent.iterdir()} == {"a.json", "run"}
