"""What was said comes back from a result file: messages, answers, scores."""

import json
from dataclasses import replace

import pytest
from random_talks import NO_ANSWER, Talk, as_json, random_talk
from released_files import released, textbook

from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.protocol.reading import answers
from pytest_agentsnet.running.importing.released import result_from_json
from pytest_agentsnet.running.importing.transcribing import transcribed
from pytest_agentsnet.tasks.builtin import TASKS


def read(data):
    result = result_from_json(data)
    return result, transcribed(result)


def verdict(instance, transcript, scoring):
    alphabets = [instance.task.alphabet(instance.topology, agent) for agent in instance.topology.agents]
    return instance.check(answers(transcript, alphabets, scoring), scoring)


def in_our_words(talk):
    """The transcript with its last replies as this package's models give them: where none could be read there is none."""
    last = [
        replace(turn, replies=(f"ANSWER: {turn.answer}" if turn.answer else "",)) for turn in talk.transcript.turns[-1]
    ]
    return Transcript(talk.transcript.agents, (*talk.transcript.turns[:-1], tuple(last)))


@pytest.mark.parametrize("part", range(10))
def test_a_thousand_random_ones_come_back_as_they_were(part):
    for number in range(100 * part, 100 * part + 100):
        talk = random_talk(number)
        result, back = read(as_json(talk))
        assert result.instance.topology == talk.instance.topology
        assert (result.instance.task, result.instance.rounds) == (talk.instance.task, talk.instance.rounds)
        assert list(back.transcript.messages()) == list(talk.transcript.messages()), number
        assert back.transcript.answers == talk.transcript.answers, number
        assert back.differences == 0
        assert back.transcript.counts.repairs == len(talk.broken)
        for scoring in ("strict", "paper"):
            expected = verdict(talk.instance, in_our_words(talk), scoring)
            assert verdict(result.instance, back.transcript, scoring) == expected, (number, scoring)


@pytest.mark.parametrize("task", [task.name for task in TASKS])
@pytest.mark.parametrize("n", [4, 8])
def test_a_textbook_run_of_a_published_instance_is_read_as_that_instance(task, n):
    instance, transcript = textbook(task, "ba", n, 1)
    result, back = read(released(instance, transcript, 1.0, graph_generator="barabasi_albert", graph_index=1))
    assert result.instance == instance
    assert list(back.transcript.messages()) == list(transcript.messages())
    assert back.transcript.answers == transcript.answers


def test_random_talks_are_as_varied_as_they_should_be():
    talks = [random_talk(number) for number in range(200)]
    assert {talk.instance.task.name for talk in talks} == {task.name for task in TASKS}
    bodies = [message.body for talk in talks for message in talk.transcript.messages()]
    assert sum("Message from" in body for body in bodies) > 100
    assert any(None in talk.transcript.answers.values() for talk in talks)
    assert any(not list(talk.transcript.messages()) for talk in talks)
    assert any(reply in NO_ANSWER for talk in talks for reply in talk.broken.values())


def test_private_text_and_replies_are_kept():
    talk = random_talk(1)
    _, back = read(as_json(Talk(talk.instance, talk.transcript, {})))
    assert all(turn.replies for turns in back.transcript.turns for turn in turns)
    assert all("I think {so}." in turn.reasoning for turn in back.transcript.turns[0] if turn.outbox)


def test_the_transcript_survives_its_own_json():
    _, back = read(as_json(random_talk(3)))
    assert Transcript.from_json(json.loads(json.dumps(back.transcript.to_json()))) == back.transcript
