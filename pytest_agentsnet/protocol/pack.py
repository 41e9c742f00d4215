"""A prompt pack: the words in which agents are spoken to, as a folder of text files that a user can replace.

A placeholder is written ``<<name>>``, so that braces and JSON stand in a text as they are. Values are put in once and
never looked at again: a message that holds ``<<agent>>`` stays as it is.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from pytest_agentsnet.core.errors import InputError

_EVERYWHERE = frozenset({
    "agent",
    "answers",
    "brief",
    "example",
    "manner",
    "marker",
    "n",
    "neighbours",
    "rounds",
    "rounds_left",
})
_NOWHERE: frozenset[str] = frozenset()

TEMPLATES: Mapping[str, frozenset[str]] = MappingProxyType({
    "system": _EVERYWHERE,
    "messages": _EVERYWHERE,
    "last_messages": _EVERYWHERE,
    "delivery": _EVERYWHERE | {"inbox"},
    "answer": _EVERYWHERE,
    "repair_messages": _EVERYWHERE | {"problem"},
    "repair_answer": _EVERYWHERE | {"problem"},
    "reasoning": _NOWHERE,
    "no_reasoning": _NOWHERE,
})
"""The templates of a pack with the placeholders that each may use; each is a file ``NAME.txt``.

``system`` opens the conversation. A turn's prompt is ``delivery`` (from turn 1 on) followed by ``messages``,
``last_messages`` (one round left) or ``answer``. ``reasoning`` or ``no_reasoning`` is the text of ``<<manner>>``.
"""

_PLACEHOLDER = re.compile(r"<<([^<>\n]*)>>")
_DEFAULT_FOLDER = Path(__file__).resolve().parent / "prompts"


@dataclass(frozen=True)
class Pack:
    """The texts of a pack by template name; made by ``from_texts`` or ``load_pack``, which check them."""

    texts: Mapping[str, str]

    @classmethod
    def from_texts(cls, texts: Mapping[str, str], origin: str = "the prompt pack") -> "Pack":
        """A pack of these texts.

        :raises InputError: when a template is missing or unknown, or uses a placeholder that it may not.
        """
        missing = [name for name in TEMPLATES if name not in texts]
        if missing:
            raise InputError(f"{origin} lacks {_files(missing)}; a pack has {_files(TEMPLATES)}")
        for name, text in texts.items():
            if name not in TEMPLATES:
                raise InputError(f"{origin} has a text {name!r}; a pack has {', '.join(TEMPLATES)}")
            for placeholder in _PLACEHOLDER.findall(text):
                if placeholder not in TEMPLATES[name]:
                    allowed = ", ".join(f"<<{field}>>" for field in sorted(TEMPLATES[name])) or "none"
                    raise InputError(f"{origin}: {name}.txt uses <<{placeholder}>>; allowed there: {allowed}")
        return cls(MappingProxyType({name: texts[name] for name in TEMPLATES}))

    @property
    def is_own(self) -> bool:
        """Whether these are the user's texts and not the default ones."""
        return self != load_pack()

    @property
    def sha256(self) -> str:
        """The hash of names and texts: two packs share it exactly when they say the same."""
        return hashlib.sha256(json.dumps(dict(self.texts), sort_keys=True).encode()).hexdigest()

    def render(self, *names: str, **fields: object) -> str:
        """The templates with their placeholders filled in, one after the other with a blank line between."""
        return _PLACEHOLDER.sub(lambda match: str(fields[match[1]]), self._joined(names))

    def match(self, text: str, *names: str) -> dict[str, str] | None:
        """The inverse of ``render``: the fields that these templates were filled with; None for any other text.

        Each field ends where the template's next words first appear, so a value that contains those words is cut short:
        right for the default pack, in which only ``problem`` and ``brief`` are free texts. Linear in the text.
        """
        words = _PLACEHOLDER.split(self._joined(names))  # words, field, words, field, ..., words
        if not text.startswith(words[0]):
            return None
        fields: dict[str, str] = {}
        start = len(words[0])
        last = len(words) - 1
        for i in range(1, last, 2):
            following = words[i + 1]
            at_end = i + 1 == last
            end = len(text) - len(following) if at_end else text.find(following, start)
            if end < start or not text.startswith(following, end):
                return None
            if fields.setdefault(words[i], text[start:end]) != text[start:end]:
                return None
            start = end + len(following)
        return fields if start == len(text) else None

    def _joined(self, names: tuple[str, ...]) -> str:
        return "\n\n".join(self.texts[name] for name in names)


def load_pack(folder: Path | None = None) -> Pack:
    """The pack in the folder, or the default one. Line ends and blank space around a text do not count.

    :raises InputError: naming the file, when one is missing or no UTF-8 text, or uses an unknown placeholder.
    """
    return _default_pack() if folder is None else _read(folder)


@cache
def _default_pack() -> Pack:
    return _read(_DEFAULT_FOLDER)


def _read(folder: Path) -> Pack:
    if not folder.is_dir():
        raise InputError(f"{folder} is no folder; a prompt pack is a folder with {_files(TEMPLATES)}")
    texts = {}
    for name in TEMPLATES:
        path = folder / f"{name}.txt"
        try:
            texts[name] = path.read_text(encoding="utf-8-sig").strip()
        except FileNotFoundError:
            continue
        except UnicodeDecodeError as error:
            raise InputError(f"{path} is no UTF-8 text ({error.reason} at byte {error.start})") from None
        except OSError as error:
            raise InputError(f"{path} cannot be read: {error.strerror}") from None
    return Pack.from_texts(texts, f"the prompt pack {folder}")


def _files(names: Iterable[str]) -> str:
    return ", ".join(f"{name}.txt" for name in names)
