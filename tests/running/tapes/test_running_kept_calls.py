from dataclasses import replace

import pytest
from played import cell_of

from pytest_agentsnet.core.client import Reply, Utterance
from pytest_agentsnet.running.tapes.header import header_for
from pytest_agentsnet.running.tapes.kept_calls import KeptCalls, PromptDiffersError
from pytest_agentsnet.running.tapes.lines import Call
from pytest_agentsnet.running.tapes.prompt_trail import PromptTrail
from pytest_agentsnet.running.tapes.reader import Tape

CELL = cell_of()
FIRST = (Utterance("system", "You are Anna.\nBe brief."), Utterance("user", "Write."))
REPAIR = (*FIRST, Utterance("assistant", "eh"), Utterance("user", "Again:\nwrite."))
SECOND = (*REPAIR, Utterance("assistant", "hi"), Utterance("user", "Answer."))
ASKED = (((0, 0), FIRST), ((0, 1), REPAIR), ((1, 0), SECOND))
"""Turn and attempt of each call of Anna, and what she was told until then."""


def kept(*slots):
    """The calls of these turns and attempts on a tape whose header has no words."""
    trail, calls = PromptTrail(), {}
    for (turn, attempt), conversation in ASKED:
        prompt = trail.follow(conversation)
        call = Call("Anna", turn, attempt, prompt.whole, prompt.hashes, Reply(f"{turn} {attempt}"), 0.0)
        if not slots or (turn, attempt) in slots:
            calls["Anna", turn] = (*calls.get(("Anna", turn), ()), call)
    return KeptCalls(Tape(header_for(CELL, {}, "0.1.0", 0.0), calls), CELL.instance.task)


def with_text(conversation, number, text):
    return tuple(replace(each, text=text) if i == number else each for i, each in enumerate(conversation))


def refusal(calls, turn, attempt, conversation):
    with pytest.raises(PromptDiffersError) as refused:
        calls.follow("Anna", turn, attempt, conversation)
    assert refused.value.kind == "prompt_differs"
    head = f"the prompt of Anna at turn {turn}{' (attempt 2)' if attempt else ''} is another one than on the tape of {CELL.id}: "
    assert str(refused.value).startswith(head)
    return str(refused.value).removeprefix(head)


def test_each_call_gets_its_own_reply():
    calls = kept()
    for (turn, attempt), conversation in ASKED:
        assert calls.follow("Anna", turn, attempt, conversation)[1].text == f"{turn} {attempt}"


def test_nobody_elses_reply_is_given_for_the_same_words():
    assert kept().follow("Bob", 0, 0, FIRST)[1] is None


def test_what_is_not_kept_is_none_and_what_comes_after_it_is_found():
    calls = kept((0, 0), (1, 0))
    found = [calls.follow("Anna", *slot, conversation)[1] for slot, conversation in ASKED]
    assert [reply and reply.text for reply in found] == ["0 0", None, "1 0"]


def test_the_prompt_is_given_back_for_the_tape():
    trail = PromptTrail()
    assert kept((1, 0)).follow("Anna", 0, 0, FIRST) == (trail.follow(FIRST), None)


@pytest.mark.parametrize(
    ("number", "text", "told"),
    [
        (0, "You are Anne.\nBe brief.", "its line 1 is now 'You are Anne.'"),
        (0, "You are Anna.\nBe\x1b[2J brief.", r"its line 2 is now 'Be\\x1b[2J brief.'"),
        (0, "You are Anna.\n\nBe brief.", "its line 2 is now ''"),
        (1, "Write!", "its line 3 is now 'Write!'"),
        (1, "Write.\nNow.", "its line 4 is now 'Now.'"),
        (0, "You are Anna.", "its line 2 is now 'Write.'"),
    ],
)
def test_the_first_line_that_differs_is_told(number, text, told):
    assert refusal(kept(), 0, 0, with_text(FIRST, number, text)) == told


def test_a_line_that_is_missing_is_told():
    assert refusal(kept(), 0, 0, FIRST[:1]) == "its line 3 is missing"


def test_only_what_the_call_adds_is_numbered():
    calls = kept()
    calls.follow("Anna", 0, 0, FIRST)
    assert refusal(calls, 0, 1, with_text(REPAIR, 3, "Again:\nplease write.")) == "its line 2 is now 'please write.'"


def test_another_past_is_another_prompt_though_its_own_lines_are_the_same():
    altered = with_text(FIRST, 0, "You are Anna.\nBe brief!")
    calls = kept((0, 1))
    calls.follow("Anna", 0, 0, altered)
    assert refusal(calls, 0, 1, with_text(REPAIR, 0, "You are Anna.\nBe brief!")) == (
        "what the agent was told before has changed"
    )


def test_a_role_counts():
    swapped = (replace(FIRST[0], role="user"), FIRST[1])
    assert refusal(kept(), 0, 0, swapped) == "what the agent was told before has changed"
