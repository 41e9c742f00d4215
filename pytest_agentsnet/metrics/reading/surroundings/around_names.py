"""How names stand in sentences that are put more plainly before facts are read."""

import re
from functools import lru_cache
from typing import NamedTuple

from pytest_agentsnet.metrics.reading.words.late import late


class AroundNames(NamedTuple):
    """Patterns with the names of an instance in them, a field a way of speaking."""

    called: re.Pattern[str]
    listed: re.Pattern[str]
    who: re.Pattern[str]
    with_many: re.Pattern[str]
    being: re.Pattern[str]
    fronted: re.Pattern[str]
    trailing: re.Pattern[str]
    whose: re.Pattern[str]
    names: re.Pattern[str]
    headed: re.Pattern[str]
    noted: re.Pattern[str]
    neighbours: re.Pattern[str]
    subject: re.Pattern[str]
    function: re.Pattern[str]
    keyed: re.Pattern[str]
    end: re.Pattern[str]
    ends_in: re.Pattern[str]


@lru_cache(maxsize=64)
def around_names(name: str, hearer: str) -> AroundNames:
    """What stands around names; the hearer's may be a call."""
    somebody = rf"(?:{name}|\b[Yy]ou\b)"
    called = re.escape(hearer) if hearer else r"(?!)"
    many = r"(?=(?:only |just |as many as |but |the |exactly |a single |all )*(?:\w+ )?(?:neighbou?r|link|edge|connection|contact|degree|peer)|(?:only |just |exactly )*(?:\d+|no|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    return AroundNames(
        late(rf"(?<=\b[Yy]ou), {called},|(?<=\b[Ww]e), {called},|(?<=\w), {called}$|^{called}, (?=\w+ \w)"),
        # "Neighbours (2): Bob, Carol" lists the hearer too.
        late(
            rf"\b(?:neighbou?rs|neighbou?r list|contacts|links|connections|peers|adjacent|nbrs)(?: \(\d+\)| are| include)?\"? ?[:=] ?{name}(?:, {name})+$",
            re.IGNORECASE,
        ),
        late(r"^,? ?(?:who|which)\b(?= (?!of\b|do\b|does\b|did\b))"),
        late(rf"({somebody}),? with (?:his|her|their|its|your|a|an|{name}'s) {many}"),
        late(rf"({somebody}),? being (?=(?:connected|linked|adjacent|of degree|next|joined|attached))"),
        late(
            rf"^(?:(?:and|but|so|as|since) )?(?:[Hh]aving|[Ww]ith) {many}(?:([^,]{{3,40}}), |((?:\w+ ){{1,3}}(?:neighbou?rs?|links?|connections?|edges|contacts)) )({somebody}) "
        ),
        late(rf"^((?:(?:and|but|so|as|since|because) )?({somebody})\b[^,]{{2,60}}), (?:having|with) {many}"),
        late(rf"({name}), whose "),
        late(rf"{somebody}(?:(?:,| and| &|, and| \+| /) {somebody})+", re.IGNORECASE),
        late(rf"(?:^|(?<=, ))({somebody}|me): {many}"),
        late(
            rf"(?:(?<!and )(?<!, )|(?<=\) and )|(?<=\), ))({name}) \((degree [^()]*|(?:\d+|one|two|three|four|five|six|seven) (?:neighbou?rs?|links?|edges?|connections?|contacts?))\)"
        ),
        late(rf"(?<=[;,.] )({name}'s) (?=(?:are|is) (?:{name}|[Yy]ou\b|me\b))"),
        late(rf"({somebody}) \w"),
        late(rf"\b(?:neighbou?rs?|adjacent|links|contacts|peers|friends|connections|edges|N) ?\(({name}|me|you)\)"),
        late(
            rf"\"?({name}|\bme\b|\byou\b)\"? ?: ?\"?(neighbou?rs|links|adjacent|contacts|degree|connections|edges|peers)\b\"?"
        ),
        late(rf"{name}|[Mm]e|[Yy]ou|I"),
        late(rf"({name})[\"')]*$"),
    )
