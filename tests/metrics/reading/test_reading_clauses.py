from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.metrics.reading.text import clauses as cutting
from pytest_agentsnet.metrics.reading.text.headings import NO_HEADINGS
from pytest_agentsnet.metrics.reading.text.lines import lines

_PIECES = st.sampled_from([
    "I take 2", ". ", "? ", "\n- ", "\n\n", " but ", ", and you ", " if ", ": ", " \u2014 ", "(", ")", '"', "'", "**", "| ", "; ", "you take 1", "won't",
])  # fmt: skip
_texts = st.lists(_PIECES | st.text(max_size=5), max_size=20).map("".join)


def clauses(text):
    """The clauses of all lines, in their places in the text."""
    found, headings = [], NO_HEADINGS
    for start, line in lines(text):
        of_line, headings = cutting.clauses(line, headings)
        found += [replace(one, start=one.start + start, end=one.end + start) for one in of_line]
    return found


def cut(text):
    return [clause.text for clause in clauses(text)]


def test_sentences_and_their_clauses_are_read_by_themselves():
    assert cut("I take 1, but you take 2; Carol has 3. Fine!") == ["I take 1", "but you take 2", "Carol has 3", "Fine"]


def test_markdown_goes_and_contractions_are_written_out():
    assert cut("**I'll** take `2`, we\u2019re _fine_, it won't matter") == [
        "I will take 2",
        "we are fine",
        "it will not matter",
    ]


def test_a_number_with_a_point_is_no_end_of_a_sentence():
    assert cut("It is 1.5 of 2.") == ["It is 1.5 of 2"]


def test_a_whole_sentence_in_quotation_marks_is_somebody_elses():
    assert cut('You said "I take 2" to me') == ["You said to me"]
    assert cut('I answer "No".') == ['I answer "No"']


def test_the_value_of_a_key_is_no_quotation():
    assert cut('{"message": "I take 2"}') == ['"message": "I take 2"']


def test_only_the_last_clause_of_a_question_asks():
    assert [clause.asks for clause in clauses("I take 2, and what do you take?")] == [False, True]


def test_a_condition_makes_conditional_what_stands_with_it():
    assert [clause.conditional for clause in clauses("If you take 1, I take 2. I take 3.")] == [True, True, False]
    assert [clause.conditional for clause in clauses("I take 2 unless you do.")] == [True, True]


def test_what_follows_with_a_but_does_not_depend_on_the_condition():
    assert [clause.conditional for clause in clauses("I take 2, but if you want it, tell me.")] == [False, True, True]


def test_a_heading_speaks_of_its_list_and_no_further():
    text = "My proposal:\n- you: 1\n- me: 2\n\nI am here."
    assert [clause.heading for clause in clauses(text)] == ["", "My proposal", "My proposal", ""]


def test_what_goes_on_with_a_proposal_is_proposed_too():
    assert [clause.mood for clause in clauses("How about you take 1 and I take 2?")] == ["proposal", "proposal"]
    assert [clause.mood for clause in clauses("Could you take 1, because I take 2")] == ["proposal", "assert"]


@given(_texts)
def test_clauses_lie_in_the_text_one_behind_the_other(text):
    end = 0
    for clause in clauses(text):
        assert end <= clause.start < clause.end <= len(text)
        end = clause.end


@given(_texts)
def test_no_clause_is_empty_or_long(text):
    for clause in clauses(text * 30):
        assert clause.text.strip()
        assert clause.end - clause.start <= 401
