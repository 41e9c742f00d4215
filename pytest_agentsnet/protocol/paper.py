r"""The reading of the released implementation (arXiv 2507.08616), so that its transcripts read as they did there.

Messages: every two-character ``\n`` becomes a raw line break first. Then, from the first brace on, each brace opens a
candidate that reaches to the last closing brace of the reply; the first candidate counts that is JSON with nothing but
agents' names as keys and texts as values. Messages to an agent that is no neighbour are dropped in silence.

Answers: the first marker with a valid answer behind it, blanks apart; answers are tried in their listed order, case
counts, and nothing is asked of what follows.
"""

import json
import re
from collections.abc import Collection, Sequence

from pytest_agentsnet.core.printable import without_surrogates
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.protocol.marker import ANSWER_MARKER
from pytest_agentsnet.protocol.message_reading import MessageReading, outside, unreadable

# An object of texts in strict JSON. Such a candidate ends at the first brace outside its quotes, and of two candidates
# that go on side by side one is always within quotes while the other is not: all of them together are linear.
_STRING = r'"[^"\\\x00-\x1f]*+(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*+)*+"'
_BLANK = r"[ \t\n\r]*+"
_PAIR = rf"{_BLANK}{_STRING}{_BLANK}:{_BLANK}{_STRING}{_BLANK}"
_OBJECT = re.compile(rf"\{{(?:{_PAIR}(?:,{_PAIR})*+|{_BLANK})\}}")


def read_messages(text: str, neighbours: Sequence[Agent], agents: Collection[Agent]) -> MessageReading:
    """The messages of a reply; ``agents`` are all names that may stand as keys."""
    text = text.replace("\\n", "\n")
    end = text.rfind("}") + 1
    start = text.find("{", 0, end)
    while start >= 0:
        candidate = _OBJECT.fullmatch(text, start, end)
        if candidate:
            messages = json.loads(candidate[0])
            if all(name in agents for name in messages):
                outbox = {name: without_surrogates(messages[name]) for name in neighbours if name in messages}
                return MessageReading(outbox, outside(text, start, end))
        start = text.find("{", start + 1, end)
    return unreadable(text, "there is no JSON object of messages in it")


def read_answer(text: str, alphabet: Sequence[str]) -> str | None:
    """The answer behind the first marker that has one."""
    found = re.search(rf"{re.escape(ANSWER_MARKER)}\s*+({'|'.join(map(re.escape, alphabet))})", text)
    return found[1] if found else None
