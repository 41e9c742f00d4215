"""Hostile text made fit to be seen: what a model wrote must not steer a terminal, a file name or a reader's eye."""

import re

# C0 and C1 controls but tab and line feed, bidirectional controls, zero-width and line-separating characters, lone surrogates.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    r"""The text with every character that could steer a terminal written as an escape (``\x1b``, ``\u202e``)."""
    return _UNFIT.sub(lambda match: match.group().encode("unicode_escape", "surrogatepass").decode(), text)


def one_line(text: str, width: int = 200) -> str:
    """The text on one line, fit to be seen, cut to the width with an ellipsis."""
    beginning = text[: 4 * width]
    line = printable(" ".join(beginning.split()))
    whole = len(line) <= width and beginning == text
    return line if whole else line[: width - 3] + "..."


def without_surrogates(text: str) -> str:
    """The text with lone surrogates, which no UTF-8 file can carry, replaced by U+FFFD."""
    if text.isascii():  # known without a look at the text; whole conversations pass here at every call
        return text
    return _SURROGATES.sub("\ufffd", text)
