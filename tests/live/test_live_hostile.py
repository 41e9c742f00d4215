"""Whatever a model writes is data about the model: counted, kept, delivered, shown without harm, and never an error."""

import json
import re
from dataclasses import replace

import pytest
from live_provider import watched_provider
from live_sessions import pytest_session

from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.protocol.rendering import recognise
from pytest_agentsnet.testing.troubles import (
    CUT_SHORT,
    FILTERED,
    NEGATIVE_USAGE,
    REFUSES,
    SILENT,
    HttpError,
    RawBody,
    Says,
)

MEGABYTE_FROM = "Jeremy"
TURNS = 8
"""Four agents, one round: each writes once and answers once."""

HOSTILE_TEXTS = {
    "escapes": "\x1b[2J\x1b]0;owned\x07\x9b31mred",
    "right-to-left": "\u202eback to front\u2066\u200f",
    "surrogates": "half \ud800 a pair \udfff",
    "null-bytes": "a\x00b\x00",
}
MEGABYTE_BODY = "\u202e\x1b[2J" * 200_000
ALL_HOSTILE = " ".join(HOSTILE_TEXTS.values())
ERRORS = {
    "hostile-refusal": (HttpError(400, ALL_HOSTILE, code=ALL_HOSTILE), "bad_request"),
    "refuses-a-megabyte": (HttpError(400, f"{ALL_HOSTILE} {'{x' * 500_000}"), "bad_request"),
    "sends-a-megabyte-of-html": (RawBody(f"<html>\x1b[2J\x00\u202e{'<p>' * 300_000}", "text/html"), "malformed"),
}
"""Model -> what its provider does at every call, and the kind of fault that it is."""

NO_USAGE = {"calls": TURNS, "repairs": 0, "unreadable": 0, "tokens_in": None, "tokens_out": None, "cost_usd": 0.0}
UNREADABLE = {"calls": 2 * TURNS, "repairs": TURNS, "unreadable": TURNS}
COUNTS = {
    "no-json": {**UNREADABLE},
    "broken-once": {"status": "solved", "calls": 2 * TURNS, "repairs": TURNS, "unreadable": 0},
    "misaddressed": {"misaddressed": 2 * 4, "calls": TURNS, "repairs": 0},
    "refuses": {**UNREADABLE, "refused": 2 * TURNS},
    "filtered": {**UNREADABLE, "refused": 2 * TURNS, "empty": 2 * TURNS},
    "silent": {**UNREADABLE, "empty": 2 * TURNS},
    "cut-short": {**UNREADABLE, "truncated": 2 * TURNS},
    "odd-finish": {"calls": TURNS, "repairs": 0, "unreadable": 0, "truncated": 0, "refused": 0},
    "negative-usage": NO_USAGE,
    "without-usage": NO_USAGE,
    "one-megabyte": {"calls": TURNS + 1, "repairs": 1, "unreadable": 1},
    **{model: {"calls": TURNS, "repairs": 0, "unreadable": 0} for model in [*HOSTILE_TEXTS, "megabyte-message"]},
}
"""Model -> what its record says; all are unsolved where nothing else is said."""

RAW_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]"
)

OWN_TEST = """
import json
from pathlib import Path
import pytest

@pytest.mark.agentsnet(tasks=["coloring"])
def test_own(agentsnet_run):
    transcript = json.dumps(agentsnet_run.transcript.to_json())
    Path(agentsnet_run.record.cell + ".json").write_text(transcript)
    assert agentsnet_run.verdict.solved
"""


def _asked(call):
    """The template that the last prompt ends with, and what the opening says."""
    pack = load_pack()
    prompts = [message["content"] for message in call.messages]
    return recognise(pack, prompts[-1]).templates[-1], pack.match(prompts[0], "system")


def _broken_once(call, before):
    asked, _ = _asked(call)
    return None if asked.startswith("repair") else Says("{'this': is no JSON, and no answer")


def _one_megabyte(call, before):
    asked, told = _asked(call)
    if told["agent"] == MEGABYTE_FROM and "answer" not in asked:
        return Says('{"Anna": "' + "\\ud800{" * 150_000)
    return None


def _megabyte_message(call, before):
    asked, told = _asked(call)
    if told["agent"] == MEGABYTE_FROM and asked != "answer":
        return Says(json.dumps(dict.fromkeys(told["neighbours"].split(", "), MEGABYTE_BODY)))
    return _brief(call)


def _brief(call):
    """A readable reply that leads to no solution."""
    asked, _ = _asked(call)
    return Says("ANSWER: Group 1" if asked == "answer" else "{}")


def _misaddressed(call, before):
    asked, _ = _asked(call)
    return Says("ANSWER: Group 1" if asked == "answer" else '{"Zoe": "hello", "everybody": "listen"}')


def _hostile(text):
    def trick(call, before):
        asked, told = _asked(call)
        if asked == "answer":
            return Says(f"{text}\nANSWER: Group 1")
        outbox = dict.fromkeys(told["neighbours"].split(", "), text)
        return Says(f"{text} {json.dumps(outbox)}", reasoning=text)

    return trick


TRICKS = {
    "no-json": lambda call, before: Says("I would rather talk: {not JSON"),
    "broken-once": _broken_once,
    "misaddressed": _misaddressed,
    "refuses": lambda call, before: REFUSES,
    "filtered": lambda call, before: FILTERED,
    "silent": lambda call, before: SILENT,
    "cut-short": lambda call, before: CUT_SHORT,
    "odd-finish": lambda call, before: replace(_brief(call), finish_reason=ALL_HOSTILE),
    "negative-usage": lambda call, before: replace(_brief(call), usage=NEGATIVE_USAGE.usage),
    "without-usage": lambda call, before: replace(_brief(call), usage=False),
    "one-megabyte": _one_megabyte,
    "megabyte-message": _megabyte_message,
    **{model: _hostile(text) for model, text in HOSTILE_TEXTS.items()},
}


@pytest.fixture(scope="session")
def session(played):
    def play(folder):
        (folder / "test_own.py").write_text(OWN_TEST)
        failing = {model: lambda call, before, trouble=trouble: trouble for model, (trouble, _) in ERRORS.items()}
        tricks = {**TRICKS, **failing}
        with watched_provider(folder / "seen.json", agents="textbook/gather", tricks=tricks) as provider:
            pytest_session(
                folder,
                *(f"--agentsnet-model=openai/{model}" for model in tricks),
                *(f"--agentsnet-api-base=openai/{model}={provider.url}" for model in tricks),
                "--agentsnet-retries=0",
                "--agentsnet-family=ws",
                "--agentsnet-size=4",
                "--agentsnet-rounds=1",
                "-n",
                "2",
                "test_own.py",
                "pytest_agentsnet.suites.test_coloring",
            )

    return played("hostile", play)


@pytest.mark.parametrize("model", TRICKS)
def test_the_record_counts_what_was_wrong_and_is_no_error(session, model):
    record = session.record(model)
    expected = {"status": "unsolved", "error_kind": "", "bought_twice": 0, **COUNTS[model]}
    assert {name: getattr(record, name) for name in expected} == expected


@pytest.mark.parametrize("model", TRICKS)
def test_two_tests_that_ask_for_one_cell_share_it(session, model):
    assert len(session.calls_of(model)) == session.record(model).calls
    assert sum(f"-{model}-t0" in case.get("name") for case in session.cases) == 2


@pytest.mark.parametrize("model", TRICKS)
def test_the_tape_reads_back_to_the_transcript_that_the_test_saw(session, model):
    record = session.record(model)
    seen = Transcript.from_json(json.loads((session.folder / f"{record.cell}.json").read_text()))
    assert session.transcript(record) == seen


@pytest.mark.parametrize("model", HOSTILE_TEXTS)
def test_hostile_texts_are_delivered_as_they_were_written(session, model):
    carried = re.sub("[\ud800-\udfff]", "\ufffd", HOSTILE_TEXTS[model])
    bodies = {message.body for message in session.transcript(session.record(model)).messages()}
    assert bodies == {carried}


def test_no_control_character_reaches_the_terminal(session):
    assert RAW_CONTROLS.findall(session.out + session.err) == []
    assert "\\x1b[2J" in session.out


def test_no_control_character_reaches_junit(session):
    texts = [text for case in session.cases for text in case.itertext()]
    texts += [value for case in session.cases for element in case.iter() for value in element.attrib.values()]
    assert RAW_CONTROLS.findall("".join(texts)) == []


def test_no_control_character_is_in_the_records(session):
    assert RAW_CONTROLS.findall("".join(session.record_lines)) == []


def test_workers_survive_whatever_was_said(session):
    assert session.status == 1
    assert "INTERNALERROR" not in session.out + session.err
    assert "crashed" not in session.out
    assert len(session.cases) == 2 * (len(TRICKS) + len(ERRORS))
    assert len(session.record_lines) == len(TRICKS) + len(ERRORS)


@pytest.mark.parametrize("model", ERRORS)
def test_what_a_server_says_of_its_trouble_is_one_short_readable_line_and_no_answer(session, model):
    record = session.record(model)
    assert (record.status, record.error_kind, record.score, record.calls) == ("error", ERRORS[model][1], None, 0)
    assert record.reason.isprintable()
    assert len(record.reason) < 600
    assert session.out.splitlines().count(record.reason) >= 1


def test_a_megabyte_reaches_the_neighbour_whole_and_the_reader_in_short(session):
    record = session.record("megabyte-message")
    bodies = [message.body for message in session.transcript(record).messages() if message.sender == MEGABYTE_FROM]
    assert set(bodies) == {MEGABYTE_BODY}
    prompts = [call["messages"][-1]["content"] for call in session.calls_of("megabyte-message")]
    received = [prompt for prompt in prompts if json.dumps(MEGABYTE_BODY) in prompt]
    assert len(received) == len(bodies)
    assert len(session.out) < 200_000
    assert (session.folder / "junit.xml").stat().st_size < 200_000
