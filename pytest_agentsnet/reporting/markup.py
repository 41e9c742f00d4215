"""Text of others made fit for Markdown: what a model or a server wrote must not format, link, or call anybody.

Within code nothing has a meaning, neither for Markdown nor for GitHub and GitLab, which elsewhere tell people of their names
after an ``@`` and issues of their numbers.
"""

import re
from urllib.parse import quote

from pytest_agentsnet.core.printable import one_line

WIDTH = 300
"""Characters shown of a text."""

_PLAIN = re.compile(r"[\w.,;:()\[\]{}%+=<>*!?\"'/-]+", re.ASCII)
_LINKED = re.compile(r"://|www\.|^GH-", re.IGNORECASE)
_MARKUP = re.compile(r"[][_*<>{}!]")
_AT = "&#64;<!-- -->"
"""Without the comment it makes an address of its neighbours, also within ``<code>``."""
_CODED = re.compile(r"[^A-Za-z0-9 ]")


def code(text: str, width: int = WIDTH) -> str:
    """The text on one line as code, also within a table."""
    line = one_line(text, width)
    if line and not set(line) & set("`|"):
        return f"`{line}`"
    return code_in_html(text, width)


def code_in_html(text: str, width: int = WIDTH) -> str:
    """The same where Markdown has no meaning and HTML has: within an element that begins a line."""
    line = one_line(text, width)
    coded = _CODED.sub(lambda match: f"&#{ord(match.group())};", line)
    return f"<code>{coded.replace('&#64;', _AT)}</code>"


def prose(text: str, width: int = WIDTH) -> str:
    """The text on one line as plain text; its words that are none, names and addresses among them, as code."""
    return " ".join(_word(word) for word in one_line(text, width).split(" ") if word)


def link(label: str, target: str) -> str:
    """The label, as code, leading to a file: a relative path with ``/``."""
    return f"[{code(label)}]({quote(target)})"


def row(*cells: str) -> str:
    """A row of a table. The cells are Markdown already."""
    return f"| {' | '.join(cells)} |"


def _word(word: str) -> str:
    if not _PLAIN.fullmatch(word) or _LINKED.search(word):
        return code(word)
    return _MARKUP.sub(lambda match: f"\\{match.group()}", word)
