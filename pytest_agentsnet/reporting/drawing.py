"""The plot of n50, drawn to be read in a column of a paper: one panel a task, rates with intervals over the number of agents.

Matplotlib comes with the extra ``plot`` and is imported here alone. Nothing of a user's own matplotlib settings has a say, and the same
figures give the same file.
"""

import io
import math
import warnings
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, TypeAlias

import matplotlib as mpl
import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import FixedLocator, NullLocator
from scipy.special import expit

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.reporting.n50 import ROUNDS_JUMP
from pytest_agentsnet.reporting.scaling import Curve, Panel

_WIDTH = 3.4
"""Inches: a column of a paper in two columns, in which letters keep their size."""

_COLUMNS = 2
_LEFT, _RIGHT, _TOP, _FOOT = 0.4, 0.05, 0.2, 0.36
_PANEL, _GAP_ACROSS, _GAP_DOWN = 0.98, 0.12, 0.28
_LEGEND_LINE = 0.13
"""Inches: the margins, a panel's height, what lies between panels, and a line of the legend."""

_SHORT, _HALF, _LONG = 22, 26, 50
"""Letters of a name in the legend: where it stands in a panel's place, in one of two columns, and alone in the width."""

# Okabe and Ito's colours, told apart under every kind of colour blindness, darker ones first; markers and dashes for print in grey.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
_MARKERS = ("o", "s", "^", "D", "v", "P")
_DASHES = ("-", (0, (5, 1.5)), (0, (3, 1, 1, 1)), (0, (1.5, 1)), (0, (7, 1, 1, 1, 1, 1)), (0, (2, 2)))
_REFERENCES = {"chance": (0, (1, 1.2)), "textbook": (0, (6, 2))}
_GREY, _PALE = "#555555", "#E4E4E4"
_NO_LOW, _NO_HIGH = 1e-9, 1e9
"""Beyond the edges of every panel."""

_STYLE: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 7,
    "axes.titlesize": 7.5,
    "axes.linewidth": 0.6,
    "xtick.major.width": 0.6,
    "ytick.major.width": 0.6,
    "xtick.major.size": 2.5,
    "ytick.major.size": 2.5,
    "xtick.labelsize": 6.5,
    "ytick.labelsize": 6.5,
    "pdf.fonttype": 42,  # journals refuse the other kind
    "svg.hashsalt": "agentsnet",
}
_NO_DATE: dict[str, dict[str, Any]] = {"png": {}, "svg": {"Date": None}, "pdf": {"CreationDate": None}}


def drawn(panels: Sequence[Panel], kind: str) -> bytes:
    """The plot as a file of that kind: png, svg or pdf."""
    with mpl.rc_context(), warnings.catch_warnings():
        # A name in letters that the font lacks is drawn with boxes; that is all there is to say of it.
        warnings.simplefilter("ignore", UserWarning)
        mpl.rcdefaults()
        mpl.rcParams.update(_STYLE)
        file = io.BytesIO()
        _figure(panels).savefig(file, format=kind, dpi=400, metadata=_NO_DATE[kind])
    return file.getvalue()


def _figure(panels: Sequence[Panel]) -> Figure:
    labels = list(dict.fromkeys(curve.label for panel in panels for curve in panel.curves))
    columns = min(_COLUMNS, len(panels))
    rows = math.ceil(len(panels) / columns)
    inside, below = _places(_model_keys(labels), _other_keys(panels), is_room=len(panels) < rows * columns)
    legend_columns = 2 if all(len(label) <= _HALF for _, label in below) else 1
    foot = _FOOT + math.ceil(len(below) / legend_columns) * _LEGEND_LINE
    height = _TOP + rows * _PANEL + (rows - 1) * _GAP_DOWN + foot
    figure = Figure(figsize=(_WIDTH, height))
    axes = figure.subplots(rows, columns, sharex=True, sharey=True, squeeze=False).flat
    figure.subplots_adjust(
        left=_LEFT / _WIDTH,
        right=1 - _RIGHT / _WIDTH,
        top=1 - _TOP / height,
        bottom=foot / height,
        wspace=_GAP_ACROSS / ((_WIDTH - _LEFT - _RIGHT - (columns - 1) * _GAP_ACROSS) / columns),
        hspace=_GAP_DOWN / _PANEL,
    )
    sizes = sorted({n for panel in panels for curve in panel.curves for n in curve.rates})
    _scale(axes[0], sizes)
    for axis, panel in zip(axes, panels, strict=False):
        _draw(axis, panel, labels, _step_aside(sizes, len(labels)))
    for axis in axes[len(panels) :]:
        axis.set_axis_off()
    for axis in axes[len(panels) - columns : len(panels)]:
        axis.tick_params(labelbottom=True)
    middle = (_LEFT + (_WIDTH - _LEFT - _RIGHT) / 2) / _WIDTH
    figure.text(middle, (foot - _FOOT + 0.03) / height, "agents n", ha="center", va="bottom")
    figure.text(0.02, (foot + (height - foot - _TOP) / 2) / height, "solved", rotation=90, va="center")
    if inside:
        _add_legend(axes[len(panels)], inside, _SHORT, loc="center left", bbox_to_anchor=(0, 0.45))
    if below:
        _add_legend(figure, below, _LONG, loc="lower center", ncols=legend_columns)
    return figure


def _scale(axis: Axes, sizes: Sequence[int]) -> None:
    """The axes that all panels share: sizes by powers of two, rates from 0 to 1."""
    low, high = sizes[0] / 1.25, sizes[-1] * 1.25
    axis.set_xscale("log", base=2)
    axis.set_xlim(low, high)
    powers = [2**power for power in range(1, 24) if low <= 2**power <= high]
    axis.xaxis.set_major_locator(FixedLocator(powers or sizes))
    axis.xaxis.set_minor_locator(NullLocator())
    axis.xaxis.set_major_formatter(lambda n, _: f"{n:.0f}")
    axis.set_ylim(-0.05, 1.05)
    axis.yaxis.set_major_locator(FixedLocator([0, 0.5, 1]))
    axis.yaxis.set_major_formatter(lambda rate, _: f"{rate:g}")


def _step_aside(sizes: Sequence[int], places: int) -> float:
    """How far, in powers of two, the points of the models at one size stand from one another: not up to the next size."""
    gaps = [math.log2(n / before) for before, n in pairwise(sizes)]
    return min([0.12, *(0.8 * gap / places for gap in gaps)])


def _draw(axis: Axes, panel: Panel, labels: Sequence[str], step_aside: float) -> None:
    axis.set_title(one_line(panel.task, 30), pad=2.5, parse_math=False)
    if panel.jumps:
        axis.axvspan(*ROUNDS_JUMP, color=_PALE, lw=0, zorder=0)
    axis.axhline(0.5, color=_GREY, lw=0.3, zorder=0.5)
    for label, dashes in _REFERENCES.items():
        if rates := panel.references.get(label):
            axis.plot(list(rates), list(rates.values()), color=_GREY, lw=0.8, ls=dashes, zorder=1)
    for curve in panel.curves:
        place = labels.index(curve.label)
        aside = place - (len(labels) - 1) / 2
        _draw_points(axis, curve, place, 2 ** (step_aside * aside))
        if curve.n50 is not None:
            _draw_n50(axis, curve, place, 0.5 + 0.04 * aside)


def _draw_points(axis: Axes, curve: Curve, place: int, aside: float) -> None:
    colour, marker, _ = _look(place)
    sizes = list(curve.rates)
    rates = list(curve.rates.values())
    axis.errorbar(
        [n * aside for n in sizes],
        [rate.value for rate in rates],
        yerr=([rate.value - rate.low for rate in rates], [rate.high - rate.value for rate in rates]),
        fmt=marker, color=colour, ms=2.6, mew=0, elinewidth=0.7, zorder=3,
    )  # fmt: skip


def _draw_n50(axis: Axes, curve: Curve, place: int, height: float) -> None:
    """The fit, and at the height of a half the interval of n50, to the edge of the panel where it has no end."""
    colour, _, dashes = _look(place)
    found, sizes = curve.n50, list(curve.rates)
    if found is None:
        return
    if found.slope is not None and found.intercept is not None:
        steps = np.linspace(math.log2(sizes[0]), math.log2(sizes[-1]), 200)
        axis.plot(2**steps, expit(found.intercept + found.slope * steps), color=colour, lw=0.9, ls=dashes, zorder=2)
    elif found.value is not None:  # all is solved up to there and nothing from there on: the curve is a step
        corners = [sizes[0], found.value, found.value, sizes[-1]]
        axis.plot(corners, [1, 1, 0, 0], color=colour, lw=0.9, ls=dashes, zorder=2)
    if (found.value, found.low, found.high) != (None, None, None):
        ends = [found.low or _NO_LOW, found.high or _NO_HIGH]
        axis.plot(ends, [height, height], color=colour, lw=2.4, alpha=0.35, solid_capstyle="butt", zorder=2.5)
    if found.value is not None:
        axis.plot([found.value], [height], marker="D", ms=3.4, mfc="white", mec=colour, mew=0.9, ls="none", zorder=4)


def _look(place: int) -> tuple[str, str, Any]:
    """Colour, marker and dashes of a model."""
    return _COLOURS[place % 6], _MARKERS[place % 6], _DASHES[place % 6]


_Key: TypeAlias = tuple[Artist, str]


def _model_keys(labels: Sequence[str]) -> list[_Key]:
    keys: list[_Key] = []
    for place, label in enumerate(labels):
        colour, marker, dashes = _look(place)
        keys.append((Line2D([], [], color=colour, marker=marker, ms=2.6, mew=0, lw=0.9, ls=dashes), label))
    return keys


def _other_keys(panels: Sequence[Panel]) -> list[_Key]:
    n50 = Line2D([], [], color="black", marker="D", ms=3.4, mfc="white", mec="black", mew=0.9, ls="none")
    keys: list[_Key] = [(n50, "n50 (bars: 95 %)")]
    keys.extend((Line2D([], [], color=_GREY, lw=0.8, ls=dashes), label) for label, dashes in _REFERENCES.items())
    if any(panel.jumps for panel in panels):
        keys.append((Patch(color=_PALE, lw=0), "rounds rule changes"))
    return keys


def _places(models: list[_Key], others: list[_Key], *, is_room: bool) -> tuple[list[_Key], list[_Key]]:
    """The keys in the place of a panel, and those below all panels."""
    if not is_room:
        return [], [*models, *others]
    fits = len(models) + len(others) <= _PANEL / _LEGEND_LINE and all(len(label) <= _SHORT for _, label in models)
    return ([*models, *others], []) if fits else (others, models)


def _add_legend(home: Axes | Figure, keys: Sequence[_Key], width: int, **where: Any) -> None:
    legend = home.legend(
        [artist for artist, _ in keys], ["-"] * len(keys), frameon=False, fontsize=6.5,
        handlelength=2.6, handletextpad=0.5, labelspacing=0.3, borderaxespad=0, columnspacing=1.2, **where,
    )  # fmt: skip
    # Put in afterwards: matplotlib leaves out what begins with an underscore, and reads what stands between dollars.
    for text, (_, label) in zip(legend.get_texts(), keys, strict=True):
        text.set_parse_math(False)
        text.set_text(one_line(label, width))
