"""In which sentences each textbook agent says its words."""

from collections.abc import Callable, Mapping

from pytest_agentsnet.agents.words import IN, MATCHED, OUT
from pytest_agentsnet.agents.wordy.dialect import Dialect, Word, numbered_by
from pytest_agentsnet.agents.wordy.phrasebook import Phrasebook

_PHASE = "(Phase <phase>)"


def _colours(decided: str, tried: str = "") -> Callable[[Phrasebook], Dialect]:
    def dialect(book: Phrasebook) -> Dialect:
        words = [Word(f"{decided} <ak>", book.sentences("answer me a"))]
        if tried:
            words.append(Word(f"{tried} <ak>", book.sentences("answer me a leaning")))
        return Dialect(tuple(words))

    return dialect


def _pointing(book: Phrasebook) -> Dialect:
    return Dialect((Word("POINT", book.sentences("answer me you proposal")), _matched(book)))


def _phases(book: Phrasebook) -> Dialect:
    return Dialect((
        Word("PROPOSE <phase>", numbered_by(book.sentences("answer me you proposal"), _PHASE)),
        Word("ACCEPT <phase>", numbered_by(book.sentences("answer me you"), _PHASE)),
        _matched(book),
    ))


def _matched(book: Phrasebook) -> Word:
    return Word(MATCHED, book.sentences("answer me you negated"))


def _membership(book: Phrasebook) -> Dialect:
    return Dialect((
        Word(IN, book.sentences("answer me No")),
        Word(OUT, book.sentences("answer me Yes")),
        Word("PRIORITY <number>", book.numbers),
    ))


def _candidates(book: Phrasebook) -> Dialect:
    return Dialect((
        Word("<me>", book.sentences("leader me me")),
        Word("<you>", book.sentences("leader me you")),
        Word("<third>", book.sentences("leader me third")),
    ))


def _opinions(book: Phrasebook) -> Dialect:
    return Dialect((Word("<a>", book.sentences("answer me a")),))


def _rows(book: Phrasebook) -> Dialect:
    own = [each for each in book.rows if each.meanings[0].subject == "me"]
    others = [each for each in book.rows if each.meanings[0].subject == "third"]
    return Dialect((Word("<me>: <names>", own), Word("<third>: <names>", others)), by_line=True)


DIALECTS: Mapping[str, Callable[[Phrasebook], Dialect]] = {
    "greedy-by-name": _colours("FINAL"),
    "random-trial": _colours("FINAL", "TRY"),
    "trial-by-name": _colours("FINAL", "TRY"),
    "announce-and-repair": _colours("COLOR"),
    "propose-highest": _pointing,
    "israeli-itai": _phases,
    "locally-heaviest": _pointing,
    "luby-complement": _membership,
    "name-order-complement": _membership,
    "flood-max": _candidates,
    "flood-min": _opinions,
    "majority": _opinions,
    "naive-leader": _candidates,
    "gather": _rows,
}
"""By KEY of ``textbook/KEY``."""
