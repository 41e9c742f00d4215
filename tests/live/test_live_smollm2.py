"""A real language model in this process plays all five tasks; and the tapes of such cells that the repository keeps.

A processor reads some two hundred tokens a second and writes forty: what is played here is the smallest network that there is,
with the benchmark's rounds for it, and the replies are cut short. The cells on the tapes are the benchmark's own, and the
replies on them longer.
"""

import pytest
from live_sessions import TASK, Session, pytest_session

from pytest_agentsnet import instance
from pytest_agentsnet.core.data import data_folder
from pytest_agentsnet.protocol.reading import answers
from pytest_agentsnet.running.tapes.reader import read_tape, transcript_of

SHORT = 16
"""Tokens of a reply, here."""
CAP = 256
"""Tokens of a reply, on the tapes."""
AGENTS = 2


@pytest.fixture(scope="session")
def session(played) -> Session:
    def play(folder):
        pytest_session(
            folder,
            "--agentsnet-model=local/smollm2",
            "--agentsnet-family=path",
            f"--agentsnet-size={AGENTS}",
            f"--agentsnet-max-tokens={SHORT}",
            "--agentsnet-model-arg=n_threads=1",  # the other processor has other tests
        )

    return played("smollm2", play)


def test_every_cell_is_measured(session):
    assert {record.task for record in session.records} == set(TASK)
    assert len(session.record_lines) == len(session.cases) == len(TASK)
    assert {record.status for record in session.records} <= {"solved", "unsolved"}
    solved = all(record.status == "solved" for record in session.records)
    assert session.status == (0 if solved else 1), session.out + session.err


def test_records_are_complete_and_tokens_counted_and_nothing_is_paid(session):
    for record in session.records:
        assert record.calls == record.n * (record.rounds + 1) + record.repairs
        assert (record.model, record.n, record.error_kind, record.reason) == ("local/smollm2", AGENTS, "", "")
        assert record.score is not None
        assert record.tokens_in > 100 * record.calls
        assert record.calls <= record.tokens_out <= SHORT * record.calls
        assert record.cost_usd == 0.0
        assert record.seconds > 0
    assert "cost 0.0000 USD" in session.out.splitlines()


def test_the_model_answers_what_it_is_told(session):
    tapes = [session.tape(record) for record in session.records]
    replies = {call.reply.text for tape in tapes for calls in tape.calls.values() for call in calls}
    assert len(replies) > len(tapes)


def test_the_tape_leads_to_the_verdict_on_it(session):
    for record in session.records:
        tape = session.tape(record)
        assert _verdict_again(tape) == tape.verdicts["strict"]
        assert tape.verdicts["strict"].solved == (record.status == "solved")


def test_its_noise_is_off(session):
    assert session.err == ""
    assert "llama" not in session.out.replace("xllamacpp", "")


def _kept(task):
    (path,) = (data_folder("fixtures") / "tapes").glob(f"{task}-*.jsonl")
    return path


@pytest.mark.parametrize("task", TASK)
def test_a_kept_tape_is_of_a_whole_cell(task):
    path = _kept(task)
    tape = read_tape(path)
    header = tape.header
    assert (header.task, header.model, header.family, header.index) == (task, "local/smollm2", "ws", 0)
    published = instance(task, family="ws", n=4)
    assert (header.topology, header.rounds) == (published.topology, published.rounds)
    assert len(tape.calls) == header.topology.n * (header.rounds + 1)
    assert tape.bought_twice == 0
    assert path.name.startswith(f"{header.cell}-")


@pytest.mark.parametrize("task", TASK)
def test_a_kept_tape_reads_back_to_the_verdict_on_it(task):
    tape = read_tape(_kept(task))
    assert _verdict_again(tape) == tape.verdicts["strict"]


@pytest.mark.parametrize("task", TASK)
def test_a_kept_tape_counts_every_reply(task):
    calls = [call for calls in read_tape(_kept(task)).calls.values() for call in calls]
    assert all(call.reply.usage.tokens_in > 0 for call in calls)
    assert all(0 < call.reply.usage.tokens_out <= CAP for call in calls)
    assert {call.reply.usage.cost_usd for call in calls} == {0.0}
    assert {call.reply.finish_reason for call in calls} <= {"stop", "length"}


def _verdict_again(tape):
    header = tape.header
    task = TASK[header.task]
    alphabets = [task.alphabet(header.topology, agent) for agent in header.topology.agents]
    labelling = answers(transcript_of(tape, task), alphabets, "strict")
    return task.check(header.topology, labelling, "strict")
