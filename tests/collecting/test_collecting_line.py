"""A line of ours among pytest's own."""

import os
from types import SimpleNamespace

import pyte
import pytest
from _pytest._io import TerminalWriter
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.line import LineBelow, LineBetween, line_of

COLUMNS, ROWS = 80, 6

WRITTEN = st.text("ab. ", min_size=1, max_size=100) | st.sampled_from([
    "\n",
    "x" * 80,
    "y" * 79,
    "\rz",
    "\x1b[32m.\x1b[0m",
])
"""What pytest writes: pieces of lines, ends of lines, full rows, rows that it begins again, colours."""


class File:
    """What is written to a terminal, through pytest's writer and through a descriptor."""

    def __init__(self, path):
        self._path = path
        self._file = path.open("w", buffering=1, newline="\r\n")
        self.writer = TerminalWriter(self._file)
        self.descriptor = os.dup(self._file.fileno())

    @property
    def text(self):
        self._file.flush()
        return self._path.read_bytes().decode()

    def rows(self):
        """What a terminal shows of it, and of what has left the screen."""
        screen = pyte.HistoryScreen(COLUMNS, ROWS, history=10_000)
        pyte.Stream(screen).feed(self.text)
        gone = ["".join(row[column].data for column in range(COLUMNS)) for row in screen.history.top]
        return [row.rstrip() for row in (*gone, *screen.display)], (screen.cursor.x, len(gone) + screen.cursor.y)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()


@pytest.fixture
def file(tmp_path):
    with File(tmp_path / "terminal") as file:
        yield file


def test_the_line_stands_below_the_cursor_which_stays_where_it_is(file):
    line = LineBelow(file.writer, file.descriptor)
    file.writer.write("test_a.py ..")
    line.show("1/2 cells")
    assert file.rows() == (["test_a.py ..", "1/2 cells", "", "", "", ""], (12, 0))
    file.writer.write(".")
    assert file.rows() == (["test_a.py ...", "1/2 cells", "", "", "", ""], (13, 0))
    line.show("2/2 cells")
    file.writer.line()
    assert file.rows() == (["test_a.py ...", "", "2/2 cells", "", "", ""], (0, 1))


def test_at_the_end_of_the_screen_there_is_room_for_it(file):
    line = LineBelow(file.writer, file.descriptor)
    for number in range(ROWS):
        file.writer.write(f"\n{number}")
    line.show("1/2 cells")
    assert file.rows()[0] == ["", "0", "1", "2", "3", "4", "5", "1/2 cells"]


@given(st.lists(st.tuples(WRITTEN, st.booleans(), st.text("0123456789 cells", max_size=90)), max_size=30))
def test_whatever_is_written_a_terminal_shows_in_the_end_what_it_shows_without_the_line(tmp_path_factory, steps):
    folder = tmp_path_factory.mktemp("terminals")
    with File(folder / "plain") as plain, File(folder / "with_line") as with_line:
        line = LineBelow(with_line.writer, with_line.descriptor)
        for written, is_shown, text in steps:
            plain.writer.write(written)
            with_line.writer.write(written)
            if is_shown:
                line.show(text)
        line.close()
        rows, cursor = with_line.rows()
        expected, place = plain.rows()
    assert cursor == place
    # At the end of the screen the line has made room for itself, which stays.
    assert [row for row in rows if row] == [row for row in expected if row]


def test_behind_a_full_row_nothing_is_drawn(file):
    line = LineBelow(file.writer, file.descriptor)
    file.writer.write("x" * 80)
    line.show("1/2 cells")
    assert file.text == "x" * 80
    file.writer.write("y")
    assert file.rows()[0][:3] == ["x" * 80, "y", "1/2 cells"]


def test_while_somebody_else_has_the_terminal_nothing_is_drawn(file):
    line = LineBelow(file.writer, file.descriptor)
    file.writer.write("..")
    line.show("1/2 cells")
    line.hold()
    written = file.text
    line.show("2/2 cells")
    assert file.text == written
    assert file.rows()[0][:2] == ["..", ""]
    line.go_on()
    line.show("2/2 cells")
    assert file.rows()[0][:2] == ["..", "2/2 cells"]


def test_in_the_end_pytest_writes_to_its_file_again(file):
    before = file.writer._file
    line = LineBelow(file.writer, file.descriptor)
    assert file.writer._file is line
    assert line.encoding == before.encoding
    line.show("1/2 cells")
    line.close()
    line.show("2/2 cells")
    assert file.writer._file is before
    assert file.rows()[0][0] == ""


def test_in_a_log_it_stands_on_a_line_of_its_own(file):
    line = LineBetween(file.writer, file.descriptor)
    line.show("0/2 cells")
    file.writer.write("test_a.py ..")
    line.show("1/2 cells")
    line.show("1/2 cells")
    line.show("")
    file.writer.write(".")
    file.writer.line()
    line.show("2/2 cells")
    line.close()
    assert file.text.replace("\r\n", "\n") == (
        "agentsnet: 0/2 cells\ntest_a.py ..\nagentsnet: 1/2 cells\nagentsnet: 1/2 cells\n.\nagentsnet: 2/2 cells\n"
    )


def test_a_reader_that_is_gone_ends_the_line_and_nothing_else(file):
    reading, writing = os.pipe()
    os.close(reading)
    line = LineBelow(file.writer, writing)
    line.show("1/2 cells")
    file.writer.write("..")
    assert file.text == ".."
    line.close()


@pytest.mark.parametrize("reporter", [None, SimpleNamespace(), SimpleNamespace(_tw=TerminalWriter(SimpleNamespace()))])
def test_a_reporter_that_keeps_no_file_has_no_line(reporter):
    config = SimpleNamespace(pluginmanager=SimpleNamespace(getplugin=lambda name: reporter))
    assert line_of(config) is None
