"""The sign-flip test of paired differences by graph, exact for any number of graphs."""

from collections.abc import Sequence


def sign_flip_p(totals: Sequence[int]) -> float:
    """The two-sided p of the sum of the graphs' totals (pairs won less pairs lost) when each sign is as likely as the other.

    By convolution: ``ways`` counts the choices of signs that lead to each sum.
    """
    ways = {0: 1}
    for total in totals:
        longer: dict[int, int] = {}
        for before, count in ways.items():
            for after in (before + total, before - total):
                longer[after] = longer.get(after, 0) + count
        ways = longer
    observed = abs(sum(totals))
    extreme = sum(count for reached, count in ways.items() if abs(reached) >= observed)
    return extreme / (1 << len(totals))
