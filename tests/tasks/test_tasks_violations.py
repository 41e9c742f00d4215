import unicodedata

from hypothesis import given
from strategies import texts

from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.core.verdict import SCORINGS, Witness
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.tasks.violations import invalid_answer, said

PATH = Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))


def test_a_missing_answer_and_a_wrong_one_are_said_differently():
    assert str(invalid_answer("Anna", None, "Yes or No")) == "Anna gave no readable answer"
    assert str(invalid_answer("Anna", "Maybe", "Yes or No")) == 'Anna answered "Maybe", which is not Yes or No'


def test_the_witness_keeps_the_answer_as_it_was_given():
    answer = "a\x1b[2J\nb"
    violation = invalid_answer("Anna", answer, "Yes or No")
    assert violation.witnesses == (Witness("Anna", answer),)
    assert str(violation) == 'Anna answered "a\\x1b[2J b", which is not Yes or No'


def test_a_long_answer_is_cut():
    assert len(said("x" * 1_000_000)) < 250


@given(answer=texts)
def test_whatever_a_model_answers_sentences_stay_on_one_printable_line(answer):
    for task in TASKS:
        for labelling in ({"Anna": answer, "Bob": "Anna", "Carla": answer}, {"Anna": "Bob", "Bob": answer}):
            for scoring in SCORINGS:
                for violation in task.check(PATH, labelling, scoring).violations:
                    text = str(violation)
                    assert len(text.splitlines()) == 1
                    assert not {unicodedata.category(character) for character in text} & {"Cc", "Cs", "Zl", "Zp"}
