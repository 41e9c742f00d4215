"""The last replies of a result file, in which another marker stands before the answer than in this package's own runs."""

import re

from pytest_agentsnet.protocol.marker import ANSWER_MARKER

RELEASED_MARKER = "### Final Answer ###"
"""What the released implementation asks for before an answer, and looks for."""

# The marker as it is looked for there, then as one may still write it, then what only looks like this package's own.
_MARKERS = re.compile(
    rf"(?P<exact>{RELEASED_MARKER})(?![ \t]*:)|(?P<alike>(?i:{RELEASED_MARKER})(?:[ \t]{{0,4}}:)?)|(?i:answer)(?=[*_`\"']{{0,4}}[ \t]{{0,4}}:)"
)


def with_our_marker(reply: str) -> str:
    """The reply as this package's readings read it: what they make of it is what they would make of the released marker.

    The marker in another case or before a colon is none for the reading ``paper``, and one for ``strict``; a line such as
    ``Answer: Yes`` is none for either, since nobody was asked for it.
    """
    return _MARKERS.sub(_ours, reply)


def _ours(found: re.Match[str]) -> str:
    if found["exact"]:
        return ANSWER_MARKER
    return ANSWER_MARKER.capitalize() if found["alike"] else f"{found[0]}\N{ZERO WIDTH SPACE}"
