"""Clauses without a sentence: ``Final: Bob``, ``maybe Carol then``, ``you and me?``."""

from pytest_agentsnet.metrics.reading.words.late import late

_WORD = late(r"(?<![@\w])[a-z]+")
_HEDGES = "maybe perhaps probably possibly likely tentatively tentative preferably preference ideally slight slightly strong first second third backup fallback"
_LINKS = "it as for the a an my our this and so then now or but not no never also too both either only just all still already again currently present current new latest last"
_LABELS = (
    "final finally answer answers choice pick vote votes decision plan proposal suggestion idea status update result results outcome summary option candidate nominee"
    " like before gladly happily certainly course of otherwise else thus hence therefore proposed suggested mutual confirmed confirm confirming agreed settled set locked lock done decided closed fixed firm definitely definite official sure clear good great fine perfect"
    " ok okay yes right correct well deal works work try go going how about what say far instead rather please guess thought gut hm hmm um ah oh"
)
_IT_IS = late(
    r"^\W*is @it\b|@?\b(?:it|that)(?:'s| is| was| will be| would be| should be| has to be)\b|@it\b|^\W*(?:could|might|may|must|will|would|should|has to) be\b|\b(?:it is|is it|is @it)\b"
)
_AGREED = late(r"@you are (?:right|correct)")
_ABOUT_MORE = late(
    r"\b(?:edges?|conflict\w*|clash\w*|neighbou?rs?|links?|connect\w+|messages?|path|adjacen\w*|topology|between|from|knows?|reach)\b|@other\b"
)
_VAGUE = late(r"@(?:other|nobody|all|they)\b")
_FILLERS = frozenset(f"{_HEDGES} {_LINKS} {_LABELS}".split())


def about_graph(marked: str) -> bool:
    """Whether the clause speaks of neighbours, edges or messages."""
    return _ABOUT_MORE.search(marked) is not None


def is_fragment(marked: str, heading: str, words: frozenset[str] = frozenset()) -> bool:
    """Whether there is nothing in the marked clause but marks, labels, hedges and these words, and its heading is of nothing else."""
    if _VAGUE.search(marked) or _ABOUT_MORE.search(heading):
        return False
    return all(word in _FILLERS or word in words for word in _WORD.findall(_IT_IS.sub("", _AGREED.sub("", marked))))
