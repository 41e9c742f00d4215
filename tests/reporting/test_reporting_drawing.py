"""The plot as a file: what is on it, and that no name steers it."""

import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from simulated import TASKS, falling, one, yardsticks

from pytest_agentsnet.reporting import drawing
from pytest_agentsnet.reporting.drawing import drawn
from pytest_agentsnet.reporting.scaling import panels

HOSTILE = r"$\frac{x}$ \undefined _<script>&amp;"


def of(records_by_label, tasks=TASKS):
    sticks = yardsticks()
    return panels({label: (records, sticks) for label, records in records_by_label.items()}, tasks)


@pytest.fixture(scope="module")
def usual():
    """Five tasks of two models: curves, a step, bounds without an end."""
    return of({
        "mine": falling(14, sizes=(4, 8, 16, 20), indices=1),
        "other": falling(10**6, sizes=(4, 8, 16), indices=1),
    })


def texts(panel_values):
    """All that is written on the figure."""
    with mpl.rc_context(drawing._STYLE):
        figure = drawing._figure(panel_values)
        figure.draw_without_rendering()
    return [text.get_text() for text in figure.findobj(mpl.text.Text) if text.get_text()]


@pytest.mark.parametrize(("kind", "begin"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
def test_every_kind_is_drawn_and_comes_out_the_same_again(usual, kind, begin):
    first = drawn(usual, kind)
    assert first.startswith(begin)
    assert drawn(usual, kind) == first


def test_models_tasks_and_references_are_named(usual):
    assert {"mine", "other", *TASKS, "chance", "textbook", "n50 (bars: 95 %)", "rounds rule changes"} <= set(
        texts(usual)
    )


def test_a_name_is_shown_as_it_is_written_and_never_read():
    shown = of({
        HOSTILE: falling(8, sizes=(4, 8, 16), indices=1, tasks=("coloring",)),
        "_hidden": [one(model="_hidden")],
    })
    assert {HOSTILE, "_hidden"} <= set(texts(shown))
    root = ET.fromstring(drawn(shown, "svg"))  # noqa: S314 - written a line above
    assert not [element for element in root.iter() if element.tag.endswith("script")]


def test_a_task_of_any_name_is_a_title_and_letters_without_a_glyph_are_boxes():
    assert drawn(of({"模型": [one()]}), "png").startswith(b"\x89PNG")
    (panel,) = of({"mine": [one()]})
    assert r"$\bad{" in texts([drawing.Panel(r"$\bad{", panel.curves, panel.references, jumps=False)])


def test_what_a_user_has_set_for_matplotlib_has_no_say(usual):
    plain = drawn(usual, "svg")
    with mpl.rc_context({"text.usetex": True, "font.size": 40, "axes.facecolor": "red"}):
        assert drawn(usual, "svg") == plain
        assert mpl.rcParams["font.size"] == 40


@pytest.mark.parametrize("tasks", [TASKS[:1], TASKS[:2], TASKS[:3], TASKS])
def test_any_number_of_panels_is_a_column_wide_and_keeps_the_names(tasks):
    shown = of({"a" * 90: falling(8, sizes=(4, 8), indices=1, tasks=tasks)})
    with mpl.rc_context(drawing._STYLE):
        figure = drawing._figure(shown)
    assert figure.get_figwidth() == 3.4
    drawn_panels = [axis for axis in figure.axes if axis.axison]
    assert [axis.get_title() for axis in drawn_panels] == list(tasks)
    (name,) = [text for text in texts(shown) if re.fullmatch(r"a+\.\.\.", text)]
    assert len(name) == 50


@pytest.mark.parametrize(
    "labels",
    [
        ["gpt-4o"],
        ["anthropic/claude-sonnet-4", "gpt-4o"],
        ["anthropic/claude-sonnet-4-20250514 (.agentsnet/run-0001)", "anthropic/claude-sonnet-4-20250514 (elsewhere)"],
    ],
)
def test_all_that_is_written_lies_within_the_picture(labels):
    shown = of({label: falling(8, sizes=(4, 8), indices=1) for label in labels})
    with mpl.rc_context(drawing._STYLE):
        figure = drawing._figure(shown)
        figure.draw_without_rendering()
        written = [text for text in figure.findobj(mpl.text.Text) if text.get_text().strip() and text.get_visible()]
        boxes = [text.get_window_extent() for text in written if text.axes is None or text.axes.axison]
    whole = figure.bbox
    assert [
        box for box in boxes if not (box.x0 >= 0 and box.x1 <= whole.width and box.y0 >= 0 and box.y1 <= whole.height)
    ] == []


def test_one_size_that_is_no_power_of_two_has_a_tick():
    assert "6" in texts(of({"mine": [one("consensus", n=6)]}))


def test_points_of_models_keep_clear_of_the_next_size():
    assert drawing._step_aside([4, 8], 2) == 0.12
    assert drawing._step_aside([4, 8], 8) * 7 < 1
    assert drawing._step_aside([90, 100], 8) * 7 < 0.152
    assert drawing._step_aside([4], 2) == 0.12


def test_matplotlib_is_imported_by_the_drawing_alone():
    code = (
        "import sys; import pytest_agentsnet.reporting.plot; print('matplotlib' in sys.modules, 'scipy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
