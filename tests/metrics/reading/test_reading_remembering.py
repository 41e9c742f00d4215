from pytest_agentsnet.metrics.reading.words.remembering import remembered


def _counted():
    asked = []

    @remembered
    def length(words, more=0):
        asked.append(words)
        return len(words) + more

    return length, asked


def test_what_was_found_in_a_short_text_is_not_looked_for_again():
    length, asked = _counted()
    assert [length("abc"), length("abc"), length("abc", more=1)] == [3, 3, 4]
    assert asked == ["abc", "abc"]


def test_long_texts_are_not_kept():
    length, asked = _counted()
    assert length("a" * 1000) == length("a" * 1000) == 1000
    assert len(asked) == 2
