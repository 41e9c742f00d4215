"""Contractions and abbreviations written out: ``won't`` is ``will not``, ``nbrs`` are ``neighbours``."""

import re

# Behind a name 's is a possessive more often than a verb, so it stays there.
_IS = ("it", "that", "here", "there", "what", "who", "he", "she")
_FULL = (
    ("won't", "will not"),
    ("Won't", "Will not"),
    ("can't", "can not"),
    ("Can't", "Can not"),
    ("let's", "let us"),
    ("Let's", "Let us"),
    ("n't", " not"),
    ("'ll", " will"),
    ("'re", " are"),
    ("'m", " am"),
    ("'ve", " have"),
    ("'d", " would"),
    *((f"{word}'s", f"{word} is") for word in _IS),
    *((f"{word}'s", f"{word} is") for word in map(str.capitalize, _IS)),
)
_ABBREVIATIONS = {
    "nbr": "neighbour", "nbrs": "neighbours", "neigh": "neighbours", "neighs": "neighbours", "deg": "degree", "diam": "diameter", "bc": "because", "b/c": "because",
    "cuz": "because", "coz": "because", "cos": "because", "coord": "coordinator", "coords": "coordinators", "rds": "rounds", "rnds": "rounds", "rnd": "round",
    "pls": "please", "plz": "please", "msg": "message", "msgs": "messages", "conf call": "conference call", "w/": "with", "w/o": "without", "alphabetic'l": "alphabetical",
    "alpha": "alphabetical", "alph": "alphabetical", "thru": "through", "prob": "probably", "tmrw": "tomorrow", "idk": "I do not know", "dunno": "do not know",
    "gonna": "going to", "gotta": "have to", "wanna": "want to", "lemme": "let me", "gimme": "give me", "btw": "by the way", "imo": "I think", "afaik": "as far as I know",
    "conn": "connected", "conns": "connections", "adj": "adjacent", "topo": "topology", "info": "information", "tho": "though", "maj": "majority", "min": "minimum", "max": "maximum",
    "num": "number", "grp": "group", "grps": "groups",
}  # fmt: skip
_ABBREVIATED = re.compile(
    rf"(?<![\w/])(?:{'|'.join(re.escape(short) for short in sorted(_ABBREVIATIONS, key=len, reverse=True))})(?![\w/])",
    re.IGNORECASE,
)


def _long(found: re.Match[str]) -> str:
    written = _ABBREVIATIONS[found[0].lower()]
    return written.capitalize() if found[0][0].isupper() else written


def written_out(text: str) -> str:
    """The text without contractions and abbreviations."""
    text = _ABBREVIATED.sub(_long, text)
    if "'" in text:
        for short, full in _FULL:
            text = text.replace(short, full)
    return text
