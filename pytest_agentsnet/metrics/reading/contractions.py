"""Contractions written out: ``won't`` is ``will not``."""

import re

_WHOLE = {"won't": "will not", "can't": "can not", "let's": "let us", "ain't": "is not", "shan't": "shall not"}
_ENDS = {"n't": " not", "'ll": " will", "'re": " are", "'m": " am", "'ve": " have", "'d": " would"}
# Behind a name 's is a possessive more often than a verb, so it stays there.
_IS = r"(?<=\bthat)'s|(?<=\bit)'s|(?<=\bhere)'s|(?<=\bthere)'s|(?<=\bwhat)'s|(?<=\bwho)'s|(?<=\bhe)'s|(?<=\bshe)'s"
_CONTRACTION = re.compile(
    rf"(?P<whole>\b(?:{'|'.join(_WHOLE)})\b)|(?P<end>(?<=\w)(?:{'|'.join(_ENDS)})\b)|(?:{_IS})\b", re.IGNORECASE
)


def written_out(text: str) -> str:
    """The text without contractions."""
    return _CONTRACTION.sub(_full, text) if "'" in text else text


def _full(found: re.Match[str]) -> str:
    short = found.group().lower()
    if found["whole"]:
        full = _WHOLE[short]
        return full.capitalize() if found.group()[0].isupper() else full
    return _ENDS[short] if found["end"] else " is"
