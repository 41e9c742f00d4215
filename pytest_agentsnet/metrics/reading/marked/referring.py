"""Answers that are spoken of again: "Group 3 is free, so you can have it"."""

from collections.abc import Sequence

from pytest_agentsnet.metrics.reading.words.late import late

_HAVING = (
    r"tak(?:e|es|ing|en)|took|ha(?:ve|s|d|ving)|keep\w*|kept|us(?:e|es|ing)|choos\w+|chose|pick\w*|grab\w*|snap\w*|want\w*|claim\w*|hold\w*|held|g[eo]t(?:ting)?|prefer\w*"
    r"|occup\w+|own\w*|adopt\w*|select\w*|go(?:es|ing|ne)? (?:with|for)|went (?:with|for)|stick\w* (?:with|to)|switch\w* to|mov\w+ (?:to|into)|leav\w+|lock\w* in|(?:lock\w*|set|fixed|sold|keen|intent) (?:in )?(?:on|onto)|settl\w+ on|(?:am|is|are|was|were|be) (?:not )?(?:on|in|at)|give @(?:you|\d+)|give|reserv\w+"
)
_IT = r"(?:@it(?! (?:is|was|will|would|should|to|that|when|if|in writing)\b)|(?:that|this)(?: (?:one|group|colou?r|slot|number|value|bit|answer))?(?! (?:is|way|the|means|@|~|=|\w+ (?:is|are|to)))|the same(?: (?:one|group|colou?r|slot|number|value|bit|answer|thing))?)"
_TO_IT = late(rf"(?<=@)(\w+ (?:(?:\w+ ){{0,4}}?)(?:(?:{_HAVING}) (?:up )?{_IT}|do(?:es|ing)? the same))(?=\W|$)")
_THERE = late(
    r"(@(?:me|you|we|all|\d+) (?:(?:is|are|am|was|were|will|would|have|has|stay\w*|sit\w*|lean\w*|be|been|not|both|all|already|also|still|now) )*)(?:there|on @it|in @it|at @it|@it too|the same|that way|likewise)\b(?! (?:is|are))"
)
_MINE = late(
    r"\W*(?:(?:and|but|so|because|since|as) )*(?:@it|that(?: one)?|this(?: one)?) (?:is|was|will be) (?:already |now |still )?(@(?:me|you|\d+))(?:'s)?(?: (?:already|now))?\W*"
)
# "Do not quote me on it".
_QUOTED = late(r"\b(?:quote|hold|pin|nail|test|count) @me (?:on|to|down)\b")
# That all are to be the same is the task.
_RULE = late(r"\b(?:we|all|must|should|need|have to|each)\b")
_ALIKE = ("same", "same value", "same group", "same color", "same colour", "same bit", "same number", "same answer")
_WHAT = late(
    r"\W*(?:(?:and|but|so|because|since|as) )*(?:@it|that|this) (?:is|was) (?:exactly |also )?(?:what|where|the one|@other) (@(?:me|you|we both|we|\d+) (?!(?:have |had |has )?(?:suggest|propos|recommend|advis|ask|want)\w*)(?:\w+ ){1,3})(?:too|now|already|as well)?\W*"
)
# "So feel free to take it."
_TAKE_IT = late(
    r"^(\W*(?:(?:so|and|but|then|therefore|now)\b\W*)*)(?:(?:please|just|feel free to|go ahead and|do|kindly|by all means|why not|@you (?:may|might) (?:just )?as well) )*(?:take|have|grab|use|keep|claim|choose|pick) @it\b(?! is)"
)
# "I have 1, which nobody else uses", "I considered 3, which Carol has now".
_OF_ANOTHER = late(
    rf"which (?:@nobody|none of @\w+|@(?:you|\d+)(?= (?:\w+ )?(?:tak|took|ha[sv]|keep|us|chose|pick|grab|claim|hold)))\b[^=~]{{0,40}}?\b(?:{_HAVING})(?: so far| yet| now| already| too| as well)?\W*"
)
_ITSELF = late(rf"(?:do(?:es|ing)? the same|{_IT})$")
_VALUE = late(r"[=~](\d+)")
_SPOKEN_OF = ("@it", "that", "this", "same", "there", "which ")


def referred(marked: str, values: Sequence[int]) -> str:
    """The marked clause with the one answer of which was spoken before in the place of "it"; ``values`` are those of earlier clauses."""
    if not any(word in marked for word in _SPOKEN_OF) or (" @me " in marked and _QUOTED.search(marked)):
        return marked
    if len(set(values)) == 1 and (alone := _of_it_alone(marked)):
        return f"{alone}={values[0]}"
    if "@it" in marked:
        marked = _TAKE_IT.sub(r"\1that @you should take @it", marked)
    found = _TO_IT.search(marked) or _THERE.search(marked)
    if found is None or (found[0].endswith(_ALIKE) and _RULE.search(found[0])):
        return marked
    earlier = {int(value) for value in _VALUE.findall(marked, 0, found.start())} or set(values)
    if len(earlier) != 1:
        return marked
    value = f"={earlier.pop()}"
    said = (
        f"{found[1]}on"
        if found.re.pattern == _THERE.pattern
        else _ITSELF.sub("take" if found[1].endswith("same") else "", found[1]).rstrip()
    )
    return f"{marked[: found.start()]}{said} {value}{marked[found.end() :]}"


def _of_it_alone(marked: str) -> str:
    """What a clause says of it that is of nothing else, up to the answer: "it is mine", "which nobody has"."""
    if mine := _MINE.fullmatch(marked):
        return f"{mine[1]} have "
    if what := _WHAT.fullmatch(f"{marked} "):
        return str(what[1])
    return f"{marked.removeprefix('which ')} " if _OF_ANOTHER.fullmatch(marked) else ""
