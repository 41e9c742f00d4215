"""Who holds an answer that is told to be taken: ``2: taken (Bob)``, ``0 is taken, by you``, ``booked by Bob: 4``."""

from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.words.late import late

_PERSON = r"@(?:you|\d+)\b(?!')"
_PERSONS = rf"{_PERSON}(?:(?:,| and|, and| &| \+) {_PERSON})*"
_TAKEN = r"(?:taken|occupied|used|gone|in use|claimed|unavailable|busy|booked|reserved|spoken for|off limits)"
_HELD = late(
    rf"[=~](\d+)w?\"?(?: ?[:\u2014-])? ?(?:(?:is|are|was|already|now|also|both|been|has) )*{_TAKEN}(?: already| now)?(?: (?:over )?here| (?:near|around|by) @me)?,? ?(?:\((?:by )?|by |: )({_PERSONS})(?! (?:is|has|are|have|take|will|can))"
)
_HELD_BY = late(rf"\b{_TAKEN}(?: already)? by ({_PERSONS}) ?[:\u2014-]+ ?[=~](\d+)")
_BESIDE = late(rf"[=~](\d+)w? \((?:by |with )?({_PERSONS})\)")
_OF_TAKEN = late(rf"\b{_TAKEN}\b")
_ONE = late(_PERSON)


def holders(marked: str, heading: str) -> Iterator[tuple[str, int]]:
    """Persons and the taken answers that are theirs."""
    if _OF_TAKEN.search(marked) is None and _OF_TAKEN.search(heading) is None:
        return
    for found in _HELD.finditer(marked):
        yield from ((one, int(found[1])) for one in _ONE.findall(found[2]))
    for found in _HELD_BY.finditer(marked):
        yield from ((one, int(found[2])) for one in _ONE.findall(found[1]))
    for found in _BESIDE.finditer(marked):
        yield from ((one, int(found[1])) for one in _ONE.findall(found[2]))
