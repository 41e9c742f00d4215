"""In whose neighbourhood something is taken or free: "on your side", "around Bob", "nobody next to Bob"."""

import re

from pytest_agentsnet.metrics.reading.marked.persons import plain
from pytest_agentsnet.metrics.reading.words.late import late

_AREA = r"(?:side|end|part|neighbou?rhood|surroundings|vicinity|area|corner|whereabouts|patch|region|place|environs|turf|list|adjacency)"
_PERSON = r"@(?:me|you|they|it|\d+)\b"
_OWNER = r"@(?:my|your|they|\d+'s)"
# Whom somebody is linked to says where a thing is taken in "nobody linked to Bob has 1", not in "I am linked to Bob, and 1 is taken".
_BESIDE = r"(?<!am )(?<!are )(?<!is )(?:linked to|connected to|joined to|attached to|in touch with)|"
_WHERE = late(
    rf"(?:around|near|next to|close to|beside|adjacent to|{_BESIDE}bordering(?: on)?|surrounding|(?:in|around) the (?:{_AREA}) of) ({_PERSON})(?!'s \w)"
    rf"|({_OWNER}) (?:\w+ )?{_AREA}\b"
    rf"|@(?:other|nobody) of ({_PERSON})|(@\d+)'s @other|(?:\bat|\bover at) (@\d+)'s\b|(?:^\W*|\b(?:free|open|available|unused) )by (@(?:me|you))\b|(?:(?:open|free|left|available|blocked) (?:\w+ )?(?:with|for|to)|(?:taken|gone) (?:\w+ )?for|taken with(?= @(?:me|you)\b)) (@(?:me|you|they|it|\d+))\b"
    rf"|^\W*(?:(?:and|but|so|while|whereas|also) )*for ({_PERSON})(?:,| (?=[=~])|$)|\bon (@(?:your|my)) (?=[=~])"
    rf"|^\W*(?:(?:and|but|so|while|whereas|also) )*(@(?:you|\d+)) (?:\w+ )?(?:has|have|sees?|reports?|lists?|got) [=~][^@]{{0,30}}\b(?:free|available|open|left|unused|taken|used|occupied)\b"
)
_OF_HEARER = late(
    r"\b(?:(?:any|one|none|some|all|many|most|both|each|neither) of your|your) (?:\w+ )?(?:neighbou?rs?|contacts?|peers?)\b|\bwhere you are\b|\bover there with you\b",
    re.IGNORECASE,
)
_NAMED = late(r"@\d+\b")
_NOTED = late(
    r"^\W*(?:\w+ )?(@(?:me|you|\d+))(?:'s \w+)?(?:: |\": (?=\W*(?:taken|free|used|unused|open|available|occupied)\b))"
)
_THERE = late(r"\b(?:over )?there\W*$|@(?:other|nobody) (?:over )?there\b")

_ASKED = late(r"\W*(?:and |so |but )?(?:is|are|has|have|does|do|any)\b")


def neighbourhood(marked: str, words: str, earlier: str, *, partners: bool) -> str:
    """The mark of whose neighbourhood the clause speaks, if of anybody's; given its plain words and the last who was named before."""
    # Persons are what is taken or free where partners are looked for.
    found = _WHERE.search(marked) or (None if partners else _NOTED.match(marked))
    if found is None:
        if _OF_HEARER.search(words):
            return "@you"
        if not _THERE.search(marked):
            return ""
        return earlier or ("@you" if _ASKED.match(marked) else "")
    whose = plain(found[found.lastindex or 0])
    if whose in {"@they", "@it"} and not partners and (named := _NAMED.findall(marked, 0, found.start())):
        return str(named[-1])
    return earlier if whose in {"@they", "@it"} else whose
