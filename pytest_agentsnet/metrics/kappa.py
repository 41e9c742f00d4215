"""Cohen's kappa: how far two readings of the same things agree beyond what their frequencies alone would bring.

Source: Cohen, A coefficient of agreement for nominal scales, 1960.
"""

from collections import Counter
from collections.abc import Hashable, Iterable


def cohens_kappa(pairs: Iterable[tuple[Hashable, Hashable]]) -> float | None:
    """From -1 to 1; 1 is full agreement, 0 what chance brings.

    None where there is no pair, and where both always gave one and the same label: chance alone then agrees as often.
    """
    counted = Counter(pairs)
    total = counted.total()
    if not total:
        return None
    first: Counter[Hashable] = Counter()
    second: Counter[Hashable] = Counter()
    for (mine, theirs), count in counted.items():
        first[mine] += count
        second[theirs] += count
    together = sum(count for (mine, theirs), count in counted.items() if mine == theirs)
    # Whole numbers until the end: whether chance always agrees must not hang on rounding.
    by_chance = sum(count * second[label] for label, count in first.items())
    if by_chance == total * total:
        return None
    return (together * total - by_chance) / (total * total - by_chance)
