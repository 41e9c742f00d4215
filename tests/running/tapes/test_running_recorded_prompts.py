import asyncio
import json
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from played import TASK, Writer, cell_of, run_in, seat_of
from strategies import topologies

from pytest_agentsnet.protocol.pack import load_pack
from pytest_agentsnet.running.player import play_cell
from pytest_agentsnet.running.tapes.prompt_trail import line_hash
from pytest_agentsnet.running.tapes.reader import read_tape
from pytest_agentsnet.running.tapes.recorded_prompts import prompt_lines


def taped(path, cell, client):
    with run_in(path) as context:
        outcome = asyncio.run(play_cell(cell, seat_of(client), context))
    return read_tape(path / outcome.record.tape)


@settings(max_examples=25)
@given(topologies(max_n=5), st.sampled_from(sorted(TASK)), st.booleans())
def test_every_prompt_of_a_tape_is_written_again_as_it_was_hashed(tmp_path_factory, topology, task, reasoning):
    cell = cell_of(task, topology, rounds=2, reasoning=reasoning)
    tape = taped(tmp_path_factory.mktemp("run"), cell, Writer(topology.agents))
    assert tape.calls
    for call in tape.all_calls:
        lines = prompt_lines(tape, cell.instance.task, call)
        assert "".join(map(line_hash, lines)) == call.lines


def test_the_prompts_are_what_the_client_was_sent(tmp_path):
    class Listening(Writer):
        def __init__(self):
            super().__init__()
            self.sent = set()

        async def complete(self, conversation):
            self.sent.update(
                line for each in conversation if each.role != "assistant" for line in each.text.split("\n")
            )
            return await super().complete(conversation)

    client = Listening()
    tape = taped(tmp_path, cell_of(), client)
    written = {line for call in tape.all_calls for line in prompt_lines(tape, cell_of().instance.task, call)}
    assert written == client.sent


def test_they_are_in_the_words_of_the_header(tmp_path):
    tape = taped(tmp_path, cell_of(), Writer())
    words = {**load_pack().texts, "system": "Hello <<agent>>."}
    tape = replace(tape, header=replace(tape.header, pack=words))
    first = tape.calls["Bob", 0][0]
    assert prompt_lines(tape, cell_of().instance.task, first)[0] == "Hello Bob."


def test_there_are_none_where_the_tape_lacks_what_they_depend_on(tmp_path):
    tape = taped(tmp_path, cell_of(), Writer())
    task, late = cell_of().instance.task, tape.calls["Anna", 2][0]
    fewer = {slot: calls for slot, calls in tape.calls.items() if slot != ("Bob", 1)}
    assert prompt_lines(replace(tape, calls=fewer), task, late) is None
    less = {name: text for name, text in load_pack().texts.items() if name != "answer"}
    assert prompt_lines(replace(tape, header=replace(tape.header, pack=less)), task, late) is None
    assert json.dumps(prompt_lines(tape, task, late))
