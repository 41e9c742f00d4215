"""Other words for leading and for supporting, put plainly before they are read."""

from typing import Final

from pytest_agentsnet.metrics.reading.leaders.backings import BACKINGS
from pytest_agentsnet.metrics.reading.leaders.candidacies import CANDIDACIES
from pytest_agentsnet.metrics.reading.words.late import late

_TURNS: Final = (*CANDIDACIES, *BACKINGS)
_YES_FROM = late(
    r"^\W*(?:(?:so|and|but|then|well|@it is|that is|there is|consider this|take this as) )*(?:(?:an?|one|the|another) )?(?:(?:\w+ ){0,2})(yes|no|=\d+)(?: (?:to (?:@it|that|leading|the job|the lead)))? (?:from|on) (@me|@my|@\d+|@\d+'s)(?: (?:side|end|part|corner))?\W*$"
)


_BUT = late(r"\W*(?:but|except) (?=@(?:me|you|\d+)\W*$)")


def worded_plainly(marked: str, no: int | None, before: tuple[str, ...]) -> str:
    """The marked clause in plainer words; ``no`` is the place of the answer No, and ``before`` of whom it goes on to tell."""
    if before and before[-1] in {"@other", "@all", "@nobody"}:
        marked = _BUT.sub("" if before[-1] == "@nobody" else "not ", marked)
    answer = _YES_FROM.match(marked) if " from @" in marked or " on @" in marked else None
    if answer and no is not None:
        denies = answer[1] in {"no", f"={no}"}
        who = "@me" if answer[2] == "@my" else answer[2].removesuffix("'s")
        return f"{who} answers ={no if denies else 1 - no}"
    for turn in _TURNS:
        if turn.cue in marked:
            marked = turn.pattern.sub(turn.plain, marked)
    return marked
