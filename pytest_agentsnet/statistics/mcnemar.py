"""McNemar's exact test (Psychometrika 12, 1947) of whether pairs are lost as often as they are won."""

from math import comb


def mcnemar_p(won: int, lost: int) -> float:
    """The two-sided p of independent discordant pairs, under even odds; 1 where there are none.

    Only for pairs on different graphs: over tasks that share graphs it rejects too often.
    """
    pairs = won + lost
    tail = sum(comb(pairs, count) for count in range(min(won, lost) + 1))
    return min(1.0, 2 * tail / (1 << pairs))
