"""Abbreviations of chat and notes written out: ``coord bc u r out`` is ``coordinator because you are out``."""

import re

from pytest_agentsnet.metrics.reading.words.late import late

# In lower case only: some of them are names with a capital.
_LOWER = {
    "u": "you", "ur": "your", "r": "are", "im": "I am", "ill be": "I will be", "ive": "I have", "dont": "do not", "wont": "will not", "cant": "cannot",
    "isnt": "is not", "youre": "you are", "lets": "let us", "ty": "thanks", "cos": "because", "rn": "right now",
}  # fmt: skip
# With a capital too.
_ANY = {
    "bc": "because", "cuz": "because", "w": "with", "w/o": "without", "iff": "if", "deg": "degree", "prob": "probably", "probs": "probably", "prolly": "probably",
    "poss": "possibly", "def": "definitely", "pref": "preference", "prefs": "preferences", "pls": "please", "plz": "please", "thx": "thanks", "tnx": "thanks",
    "nbr": "neighbour", "nbrs": "neighbours", "nbor": "neighbour", "nbors": "neighbours", "coord": "coordinator", "coords": "coordinators", "cand": "candidate",
    "ldr": "leader", "grp": "group", "gonna": "going to", "wanna": "want to", "gotta": "have to", "lemme": "let me", "curr": "current", "prev": "previous", "sugg": "suggestion", "prop": "proposal", "conf": "confirmed", "conf call": "conference call",
    "neigh": "neighbours", "neighs": "neighbours", "adj": "adjacent", "diam": "diameter", "b/c": "because", "coz": "because", "rds": "rounds", "rnds": "rounds",
    "msg": "message", "msgs": "messages", "alpha": "alphabetical", "alph": "alphabetical", "tmrw": "tomorrow", "idk": "I do not know", "dunno": "do not know", "btw": "by the way",
    "imo": "I think", "afaik": "as far as I know", "conn": "connected", "conns": "connections", "topo": "topology", "tho": "though", "maj": "majority", "min": "minimum", "num": "number",
}  # fmt: skip
_LONG = {**_LOWER, **_ANY, **{short.capitalize(): long.capitalize() for short, long in _ANY.items()}}
_SHORT = late(
    rf"(?<![\w'/.-])(?<!one )(?<!body )(?<!thing )(?<!who )(?<!what )(?:(?P<with>[Ww])/(?=[ A-Z@])|(?:{'|'.join(sorted(map(re.escape, _LONG), key=len, reverse=True))})(?![\w'/-]))\.?(?=\W|$)"
)
_WORD = late(r"\w+")
_BEGINNINGS = frozenset({"W", *(found[0] for short in _LONG if (found := _WORD.match(short)))})
"""Of these words one stands in every text that has something to write out: looked up faster than the pattern is searched."""


def unabbreviated(text: str) -> str:
    """The text with its abbreviations written out."""
    if _BEGINNINGS.isdisjoint(_WORD.findall(text)):
        return text
    return _SHORT.sub(lambda found: "with" if found["with"] else _LONG[found[0].rstrip(".")], text)
