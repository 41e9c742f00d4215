import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated import AGENTS, ANSWERS

from pytest_agentsnet.core.claim import ACTS, MOODS, SLOTS, Statement
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.metrics.calibrating import (
    Reading,
    Tally,
    agreement,
    by_label,
    by_slot,
    moods_confused,
    readings,
)
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.metrics.labelled_files import read_labelled

_STATEMENTS = st.builds(
    Statement, st.sampled_from(SLOTS), st.none() | st.sampled_from(AGENTS), st.text(max_size=3), st.sampled_from(MOODS)
)


def _labelled(*statements, text="", turn=None):
    return Labelled(
        "coloring",
        text,
        "Linda",
        "James",
        AGENTS,
        ANSWERS["coloring"],
        statements,
        ("James",),
        "coloring-ws-n8-i0",
        turn,
    )


def _reading(labelled, read):
    return Reading(_labelled(*labelled), tuple(read))


_TWO = Statement("answer", "Linda", "Group 2", "assert")
_MAYBE_TWO = Statement("answer", "Linda", "Group 2", "leaning")
_THREE = Statement("answer", "Linda", "Group 3", "assert")


@given(st.lists(_STATEMENTS, max_size=4))
def test_a_labelled_text_is_the_same_after_json(statements):
    one = _labelled(*statements, text="é\n", turn=3)
    assert Labelled.from_json(json.loads(json.dumps(one.to_json()))) == one


def test_a_line_without_a_field_is_refused():
    with pytest.raises(InputError, match="no labelled text: KeyError"):
        Labelled.from_json({"text": "hello"})


def test_an_unknown_slot_is_refused_with_those_that_there_are(tmp_path):
    line = {**_labelled().to_json(), "statements": [{"slot": "wish", "subject": None, "value": "", "mood": "assert"}]}
    file = tmp_path / "turns.jsonl"
    file.write_text("\n" + json.dumps(line))
    with pytest.raises(InputError, match=r"turns.jsonl, line 2: 'wish' 'assert' is no slot and mood; slots: answer, "):
        read_labelled(file)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        read_labelled(tmp_path / "none.jsonl")


def test_what_was_read_right_wrong_and_not_is_counted_by_slot():
    found = [_reading([_TWO, _THREE], [_TWO]), _reading([], [_TWO])]
    (tally,) = by_slot(found).values()
    assert (tally, tally.n, tally.precision, tally.recall) == (Tally(1, 1, 1), 2, 0.5, 0.5)


def test_a_share_of_nothing_is_absent():
    assert (Tally().precision, Tally().recall) == (None, None)


def test_a_statement_that_is_repeated_in_a_text_counts_once():
    assert by_slot([_reading([_TWO, _TWO], [_TWO])]) == {"answer": Tally(1)}
    assert by_slot([_reading([_TWO], [_TWO]), _reading([_TWO], [_TWO])]) == {"answer": Tally(2)}


def test_another_mood_is_right_for_the_slot_and_wrong_for_the_label():
    found = [_reading([_TWO], [_MAYBE_TWO])]
    assert by_slot(found) == {"answer": Tally(1)}
    assert by_label(found) == {("answer", "assert"): Tally(0, 0, 1), ("answer", "leaning"): Tally(0, 1, 0)}
    assert moods_confused(found) == {("assert", "leaning"): 1}


def test_an_edge_has_no_direction():
    there, back = (Statement("edge", *ends, "assert") for ends in (("James", "Linda"), ("Linda", "James")))
    assert by_label([_reading([there], [back])]) == {("edge", "assert"): Tally(1)}


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_no_more_than_that_it_is_done(act):
    found = [_reading([Statement(act, "Linda", "1", "question")], [Statement(act, None, "", "assert")])]
    assert by_label(found) == {(act, "assert"): Tally(1)}


@given(st.lists(st.tuples(st.lists(_STATEMENTS, max_size=4), st.lists(_STATEMENTS, max_size=4)), max_size=4))
def test_labels_of_one_reading_count_no_less_than_its_slots(pairs):
    found = [_reading(*pair) for pair in pairs]
    for slot, tally in by_slot(found).items():
        labels = [one for (of, _), one in by_label(found).items() if of == slot]
        assert sum(one.n for one in labels) >= tally.n
        assert sum(one.right for one in labels) <= tally.right


@given(st.lists(_STATEMENTS, max_size=5))
def test_a_text_read_as_labelled_is_perfect(statements):
    tallies = by_label([_reading(statements, statements)])
    assert all(tally.wrong == tally.missed == 0 for tally in tallies.values())


def test_texts_are_read_with_the_words_of_their_cell():
    (one,) = readings([_labelled(_TWO, text="I'm connected to Robert.")])
    assert [(s.slot, s.subject, s.value) for s in one.read] == [("edge", "Linda", "Robert")]


def test_two_readers_agree_by_slot_on_the_texts_that_both_have():
    both = [_labelled(_TWO, turn=0), _labelled(_THREE, turn=1), _labelled(turn=2), _labelled(turn=3)]
    second = [_labelled(_TWO, turn=0), _labelled(_TWO, turn=1), _labelled(turn=2), _labelled(_TWO, turn=9)]
    occurs, says = agreement(both, second)["answer"]
    assert occurs == 1
    # Of three texts they say the same in two; by chance in three of nine pairs.
    assert says == pytest.approx((2 / 3 - 1 / 3) / (1 - 1 / 3))


def test_a_slot_that_neither_reader_found_has_no_kappa():
    assert agreement([_labelled(turn=0)], [_labelled(turn=0)]) == {}


def test_of_private_text_the_rules_alone_are_compared():
    private = Labelled(
        "coloring",
        "I take Group 1. Each of us takes the smallest free group.",
        "Ann",
        None,
        ("Ann", "Bob"),
        ("Group 1",),
        (),
    )
    (reading,) = readings([private])
    assert {statement.slot for statement in reading.read} == {"strategy"}


def test_a_line_that_is_no_json_is_told_with_what_is_wanted(tmp_path):
    file = tmp_path / "texts.jsonl"
    file.write_text("hello\n")
    with pytest.raises(
        InputError, match=r"texts\.jsonl, line 1: this is no labelled text: no JSON \(a line of fixtures/labelled"
    ):
        read_labelled(file)
