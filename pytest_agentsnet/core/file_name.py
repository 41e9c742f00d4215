"""A name as a file may bear it: short enough for every file system, and without the characters that some refuse."""

import re
from hashlib import sha256

LONGEST = 180
"""Bytes. File systems take 255; the rest is for an ending and for what a program puts beside the file."""

_UNFIT = re.compile('[\x00-\x1f\x7f\\\\/?*:|"<>\ud800-\udfff]')
_HASH = 16


def file_name(name: str, longest: int = LONGEST) -> str:
    """The name itself where it is fit; else what fits of it, ``~`` and a hash, so that two names never share a file."""
    fit = _UNFIT.sub("-", name)
    if fit == name and len(fit.encode()) <= longest:
        return name
    beginning = fit.encode()[: longest - _HASH - 1].decode(errors="ignore")
    return f"{beginning}~{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:_HASH]}"
