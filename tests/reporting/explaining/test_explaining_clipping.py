import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.reporting.explaining.clipping import clipped


def cut(text, piece):
    start = text.index(piece)
    return clipped(text, start, start + len(piece))


@pytest.mark.parametrize(
    ("text", "piece", "shown"),
    [
        ("Hello. **Coordinator:** No, not me.", "Coordinator:** No", "**Coordinator:** No"),
        ("- **I take Group 1. You too.**", "**I take Group 1.", "I take Group 1."),
        ("I am in **Group 1** now", "I am in **Group 1", "I am in **Group 1**"),
        ('{"value": 1}', '"value": 1}', '"value": 1'),
        ('{"a": {"value": 1}}', '{"value": 1}}', '{"value": 1}'),
        ('{"group": "Group 1"}', '"group": "Group 1', '"group": "Group 1"'),
        ('{"to": "I take Group 1"}', "I take Group 1", "I take Group 1"),
        ("* I take `Group 1`.", "* I take `Group 1`.", "I take `Group 1`."),
        ("I take Group 12.", "take Gro", "take Group"),
        ("my_value is Group 1", "my_value is Group 1", "my_value is Group 1"),
        ("(I take Group 1) for now", "(I take Group 1", "I take Group 1"),
        ("(I take Group 1) for now", "(I take Group 1)", "(I take Group 1)"),
    ],
)
def test_a_piece_has_whole_words_and_both_halves_of_a_pair_or_neither(text, piece, shown):
    assert cut(text, piece) == shown


@given(st.text(alphabet='ab *_`~"(){}[],', max_size=60), st.data())
def test_it_is_a_piece_of_the_text_and_not_much_longer(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    piece = clipped(text, start, end)
    assert piece in text
    assert len(piece) <= end - start + 80 + 15
    assert piece == piece.strip()


def test_of_a_piece_without_end_there_is_the_beginning():
    assert 200 < len(clipped("I take Group 1. " * 100_000, 0, 1_600_000)) <= 1_040
