"""Plain words in English and back."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import NAMES, texts

from pytest_agentsnet.agents.strategies import STRATEGIES
from pytest_agentsnet.agents.wordy.dialects import DIALECTS
from pytest_agentsnet.agents.wordy.phrasebook import Passage, Phrasebook
from pytest_agentsnet.agents.wordy.texts import joined, taken_apart
from pytest_agentsnet.core.claim import Statement

COLOURS = tuple(f"Group {k}" for k in range(1, 13))
MATCHED = [Statement("answer", "Anna", "Bob", "negated")]
WORDS = [
    ("coloring", "announce-and-repair", "COLOR 2", COLOURS, [Statement("answer", "Anna", "Group 2", "assert")]),
    ("coloring", "greedy-by-name", "FINAL 12", COLOURS, [Statement("answer", "Anna", "Group 12", "assert")]),
    ("coloring", "random-trial", "FINAL 1", COLOURS, [Statement("answer", "Anna", "Group 1", "assert")]),
    ("coloring", "trial-by-name", "TRY 3", COLOURS, [Statement("answer", "Anna", "Group 3", "leaning")]),
    ("consensus", "flood-min", "0", ("0", "1"), [Statement("answer", "Anna", "0", "assert")]),
    ("consensus", "majority", "1", ("0", "1"), [Statement("answer", "Anna", "1", "assert")]),
    ("leader_election", "flood-max", "Anna", ("Yes", "No"), [Statement("leader", "Anna", "Anna", "assert")]),
    ("leader_election", "flood-max", "Bob", ("Yes", "No"), [Statement("leader", "Anna", "Bob", "assert")]),
    ("leader_election", "flood-max", "Zoe", ("Yes", "No"), [Statement("leader", "Anna", "Zoe", "assert")]),
    ("vertex_cover", "name-order-complement", "IN", ("Yes", "No"), [Statement("answer", "Anna", "No", "assert")]),
    ("vertex_cover", "luby-complement", "OUT", ("Yes", "No"), [Statement("answer", "Anna", "Yes", "assert")]),
    ("vertex_cover", "luby-complement", "PRIORITY 123456", ("Yes", "No"), []),
    ("matching", "propose-highest", "POINT", ("Bob", "None"), [Statement("answer", "Anna", "Bob", "proposal")]),
    ("matching", "locally-heaviest", "MATCHED", ("Bob", "None"), MATCHED),
    ("matching", "israeli-itai", "PROPOSE 3", ("Bob", "None"), [Statement("answer", "Anna", "Bob", "proposal")]),
    ("matching", "israeli-itai", "ACCEPT 0", ("Bob", "None"), [Statement("answer", "Anna", "Bob", "assert")]),
    ("matching", "israeli-itai", "MATCHED", ("Bob", "None"), MATCHED),
    (
        "matching",
        "gather",
        "Anna: Bob, Carla\nDave: Emma",
        ("Bob", "None"),
        [
            Statement("edge", "Anna", "Bob", "assert"),
            Statement("edge", "Anna", "Carla", "assert"),
            Statement("edge", "Dave", "Emma", "assert"),
        ],
    ),
]
PARTS = ("tuned", "held out")


def test_there_is_a_dialect_of_each_rule():
    assert set(DIALECTS) == set(STRATEGIES)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_put_into_english_that_states_it_and_is_read_again(part, word):
    task, key, body, alphabet, statements = word
    dialect = DIALECTS[key](Phrasebook(part, task))
    passages = [dialect.put(body, "Anna", "Bob", alphabet, draw) for draw in range(30)]
    for passage in passages:
        assert list(passage.statements) == statements
        assert "My word is" not in passage.text
        heard = dialect.read(passage.text, "Anna", "Bob", alphabet)
        assert heard.body == body
        assert heard.passage == passage
    assert len({passage.text for passage in passages}) > 1


@pytest.mark.parametrize("part", PARTS)
@given(st.sampled_from(WORDS), texts | st.sampled_from(NAMES))
def test_anything_at_all_comes_through(part, word, body):
    task, key, _, alphabet, _ = word
    dialect = DIALECTS[key](Phrasebook(part, task))
    passage = dialect.put(body, "Anna", "Bob", alphabet)
    assert dialect.read(passage.text, "Anna", "Bob", alphabet).body == body


@given(st.sampled_from(WORDS), texts)
def test_a_text_that_is_no_sentence_of_the_dialect_is_not_heard(word, text):
    task, key, _, alphabet, _ = word
    # A bare answer is a sentence of each.
    assume(text.strip() not in alphabet)
    assert DIALECTS[key](Phrasebook("tuned", task)).read(text, "Anna", "Bob", alphabet) is None


@given(st.none() | st.just("I take Group 2."), st.lists(st.sampled_from(["Please confirm.", "- One\n- Two"])))
def test_a_message_is_taken_apart_into_word_and_additions(word, additions):
    passages = [Passage(text, ()) for text in additions]
    message = joined(word and Passage(word, ()), passages, "some draw")
    assert taken_apart(message.text) == (word or "", additions)


def test_a_message_states_what_all_of_its_passages_do():
    one, two = (Passage(text, (Statement("ack", None, text, "assert"),)) for text in "ab")
    assert joined(one, [two]).statements == (*one.statements, *two.statements)
