"""How a clause is said, as far as its own words tell."""

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.words.late import late

_DO = r"(?:you|we) (?:\w+ )?(?!object|mind|accept|tell|say|let|confirm|share|clarify|explain|inform|please tell)\w+"
# Each alternative begins with a letter, by which a search tells at once whether to look at it.
_PROPOSAL = (
    r"let us(?! know)|how about|what about|what if|why (?:do not|not)|shall we|should we|may i (?:suggest|propose)"
    r"|i (?:\w+ )?(?:suggest|propose|recommend|nominate)\w*|we (?:\w+ )?(?:suggest|propose|recommend|nominate)\w*"
    r"|my (?:\w+ )?(?:suggestion|proposal|proposition|idea)|a (?:\w+ )?(?:suggestion|proposal|proposition|idea)"
    r"|the (?:\w+ )?(?:suggestion|proposal|proposition|idea)|new (?:\w+ )?(?:suggestion|proposal|proposition|idea)"
    r"|suggestion|proposal|proposed|proposing|suggesting|suggest"
    rf"|could {_DO}|can {_DO}|would {_DO}|will {_DO}"
    r"|you (?:should|could|can|might|may|need to|ought to|must)|we (?:should|could|can|might|may|need to|ought to|must)"
    r"|please|perhaps you|maybe you|want you to|like you to|need you to|ask you to|would you mind|you take|both of us|would help|would be (?:helpful|great|good|nice|best|better|ideal|perfect)|appreciate|grateful|glad|love"
)
_LEANING = (
    r"lean(?:ing|s)?|thinking (?:of|about)|think(?:ing)? i|maybe|perhaps|probably|possibly|might|could|may|would (?:\w+ )?(?:like|prefer|love|rather|be)"
    r"|prefer(?:ence|red|s)?|plan(?:ning|s)?(?: to| on)?|tentativ\w+|for now|provisional\w*|open to|willing to|happy to|ready to"
    r"|consider(?:ing)?|inclined|intend\w*|hop(?:e|ing)|want(?:s|ing)?|would|should|tend(?:ing)? to|favou?r(?:ing|s)?|initial(?:ly)?|start(?:ing)? with"
    r"|for the moment|at the moment|unless|likely|aim(?:ing)?|try(?:ing)?|trying to|flexible|can (?:also )?(?:take|be|go|do|switch|choose|pick)"
)
_NEGATED = (
    r"not|never|no longer|cannot|avoid(?:ing)?|instead of|rather than|without|nobody|no one|nor|neither|refuse to|stop"
)
_WONDERS = r"let me know|tell me|wonder\w*|curious|can you confirm|please (?:confirm|tell|share|let)|know (?:if|whether|which|what)|whether|which (?:group|one|bit|value|colou?r) (?:do|are|will|have|did|is)"

_PROPOSES = late(rf"\b(?:{_PROPOSAL})\b")
_LEANS = late(rf"\b(?:{_LEANING})\b")
_DENIES = late(rf"\b(?:{_NEGATED})\b")
_WONDERING = late(rf"\b(?:{_WONDERS})\b")


def proposes(text: str) -> bool:
    """Whether the clause proposes something, asking or not."""
    return _PROPOSES.search(text.lower()) is not None


def mood_of(text: str, *, asks: bool, conditional: bool) -> Mood:
    """The mood of the clause; ``asks`` says that it ends in a question mark, ``conditional`` that its sentence has a condition.

    A proposal stays one as a question. A condition makes conditional whatever it stands with.
    """
    if conditional:
        return "conditional"
    text = text.lower()
    if _PROPOSES.search(text):
        return "proposal"
    if asks or _WONDERING.search(text):
        return "question"
    if _DENIES.search(text):
        return "negated"
    return "leaning" if _LEANS.search(text) else "assert"
