"""How the figures of the findings are written: in as few columns as can be."""

from pytest_agentsnet.reporting.findings.pooled import Pooled


def figure(value: float | None) -> str:
    """``.25``, ``1.00``, ``-`` for what there is none of."""
    if value is None:
        return "-"
    return f"{value:.2f}".replace("0.", ".", 1) if abs(value) < 0.995 else f"{value:.2f}"


def pooled_figure(found: Pooled | None) -> str:
    """The mean, with a ``+`` where something in it never came; in brackets the rate of all cells where each is too small to be averaged."""
    if found is None:
        return "-"
    return f"{figure(found.value)}{sign(found)}" if found.value is not None else f"({figure(found.summed_up)})"


def sign(found: Pooled) -> str:
    """``+`` of a time that would be longer if what never came were waited for beyond the end."""
    return "+" if found.censored else ""


def count(number: int) -> str:
    """In four columns."""
    if number < 10_000:
        return str(number)
    return f"{number / 1e3:.0f}k" if number < 1_000_000 else f"{number / 1e6:.1f}M"
