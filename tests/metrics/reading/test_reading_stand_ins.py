import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated import AGENTS, ANSWERS

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.line_reading import line_reader
from pytest_agentsnet.metrics.reading.reader import Reader, reader_of
from pytest_agentsnet.metrics.reading.text.stand_ins import HEARER, SPEAKER, STAND_INS, Cast, Casting, uncast
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_VOCABULARY = Vocabulary("coloring", AGENTS, ANSWERS["coloring"])


def vocabulary(*agents):
    return Vocabulary("coloring", agents, ANSWERS["coloring"])


def cast_line(text, *agents):
    cast = Cast(agents[0], agents[1])
    return cast.put(Casting(vocabulary(*agents)).pieces(text)), cast


def test_speaker_and_hearer_have_stand_ins_of_their_own_and_others_as_they_are_named():
    line, cast = cast_line("Bob, tell Dan and Carol of Dan.", "Ann", "Bob", "Carol", "Dan")
    dan, carol = STAND_INS[3], STAND_INS[4]
    assert line == f"{HEARER}, tell {dan} and {carol} of {dan}."
    assert cast.meaning == {SPEAKER: "Ann", HEARER: "Bob", dan: "Dan", carol: "Carol"}
    assert cast.named == ["Bob", "Dan", "Carol", "Dan"]
    assert uncast(line, cast.meaning) == "Bob, tell Dan and Carol of Dan."


@pytest.mark.parametrize("agents", [("Ann", "Bob"), ("node 1", "node 12"), ("Mary Jane", "mary")])
def test_names_of_any_spelling_have_stand_ins(agents):
    line, _ = cast_line(f"{agents[1]} and {agents[0]}", *agents)
    assert line == f"{HEARER} and {SPEAKER}"


def test_nobody_can_write_a_stand_in():
    found = Reader(_VOCABULARY).read(f"{HEARER} has Group 2. {STAND_INS[2]} has Group 3.", "Linda", "James")
    assert {one.subject for one in found} <= {"Linda"}


def test_the_same_words_about_others_are_read_once():
    reader, lines = Reader(_VOCABULARY), line_reader("coloring", ANSWERS["coloring"]).read
    reader.read("Robert told me of the lilac door in Group 3.", "Linda", "James")
    before = lines.cache_info()
    reader.read("Kevin told me of the lilac door in Group 1.", "Emily", "Susan")
    assert (lines.cache_info().misses, lines.cache_info().hits) == (before.misses, before.hits + 1)


def test_a_line_that_names_nobody_is_read_once_whoever_says_it():
    reader, lines = reader_of(_VOCABULARY), line_reader("coloring", ANSWERS["coloring"]).read
    first = reader.read("The heron told me to take Group 3.", "Linda", "James")
    before = lines.cache_info()
    again = reader_of(_VOCABULARY).read("The heron told me to take Group 3.", "Emily", "Susan")
    assert lines.cache_info() == before
    assert [(one.slot, one.value) for one in again] == [(one.slot, one.value) for one in first]


def test_whom_a_line_names_is_the_hearer_only_where_it_hears():
    text = "James has Group 2."
    reader = Reader(_VOCABULARY)
    for speaker, hearer in (("Linda", "James"), ("Linda", "Susan"), ("James", "Linda"), ("Linda", None)):
        assert {(one.slot, one.subject, one.value) for one in reader.read(text, speaker, hearer)} == {
            ("answer", "James", "Group 2")
        }


def test_statements_stand_where_they_are_in_the_text_however_long_names_are():
    agents = ("Al", "Bartholomew", "Christopher")
    text = "Bartholomew, Christopher has Group 1, but I take Group 2."
    found = Reader(vocabulary(*agents)).read(text, "Al", "Bartholomew")
    (own,) = (one for one in found if one.subject == "Al")
    assert own == Statement("answer", "Al", "Group 2", "assert", own.start, own.end)
    assert text[own.start : own.end].strip() == "but I take Group 2"


def test_a_heading_names_whom_it_names_in_the_lines_under_it():
    found = Reader(_VOCABULARY).read("Robert's neighbours:\n- Kevin\n- Susan", "Linda", "James")
    assert {(one.subject, one.value) for one in found if one.slot == "edge"} == {
        ("Robert", "Kevin"),
        ("Robert", "Susan"),
    }


@given(st.permutations(["Group 1", "Group 2", "Group 3"]))
def test_what_is_said_of_one_group_is_said_of_another_alike(groups):
    first, second, third = groups
    text = f"I take {first} because Robert has {second}. {third} is free."
    found = Reader(_VOCABULARY).read(text, "Linda", "James")
    assert {(one.slot, one.subject, one.value) for one in found if one.value} == {
        ("answer", "Linda", first),
        ("answer", "Robert", second),
        ("free", "Linda", third),
    }


def test_part_of_a_name_is_no_phantom():
    assert not Reader(vocabulary("Mary Jane", "Bob Lee")).read("Hello Mary, I asked Bob.", "Bob Lee", "Mary Jane")
