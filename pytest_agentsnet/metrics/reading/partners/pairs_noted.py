"""Pairs that are told without a sentence: in signs, or by a name alone."""

from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.marked.fragments import about_graph, is_fragment
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import ONE, UNTOLD
from pytest_agentsnet.metrics.reading.partners.pair_words import CHOICE_ASKED, PAIR_WORDS, TWO
from pytest_agentsnet.metrics.reading.words.late import late

_LINE = late(rf"\W*({ONE})\"?\s*(?:[:=\u2014,&+]|-+>?|<-*>)\s*\"?({ONE})\W*")
_LISTED = late(rf"\bpairs?\b[^@a-z]*({ONE})[^@a-z]*({ONE})")
_DYAD = late(rf"({ONE}) ?(?:[-+/&x\u2014]|<?-+>|:|<|>|with|[^\x00-\x7f]{{1,2}})\"? ?\"?({ONE})(?!'s)")
_TIGHT = late(rf"({ONE})(?:[-\u2014+]|<->| ?[^\x00-\x7f] ?)({ONE})(?!'s)")
DECLINED = late(
    r"\W*(?:(?:sorry|no|but|thanks|offer|proposal|request) ?\W*)*(?:declined|rejected|refused|turned down|can do|no thanks|not interested|@me will pass|pass)(?:,? sorry| this time)?\W*"
)
_TAKEN_UP = late(
    r"\W*(?:(?:yes|ok|okay|great|offer|proposal|request|happily|gladly|with pleasure) ?\W*)*accept(?:ed|ing|ance)?\W*"
)
_ACCEPTS = late(
    r"\W*(?:(?:so|yes|ok|okay|great|then|and|sure|perfect|well)\b\W*)*@me (?:\w+ ){0,3}?(?:accept|accepted|decline|declined|refuse)(?: @it)?\W*"
)
OFFERED = late(
    r"\W*(?:(?:let us|shall @we|want to|wanna|care to|up for|still|so|or|be|become|pair|match|team|partners?|partner up|pair up|match up|team up|join forces|join hands|do likewise|do the same) ?)+\W*"
)
_OF_PAIRS = late(r"\b(?:pair|match|team|partner)|[^\x00-\x7f]|\+")
_ASKED_BACK = late(r"\W*(?:and |so |but )?(?:(?:what|how) about )?@you\W*")
_ADDRESS = late(r"\W*(?:to|from|cc|hearer|recipient|sender)\"? ?[:=]")
_OF_OTHERS = late(r"\b(?:taken|free|available|open|gone|unpaired|left)\b")
_STATUS = late(
    rf"\W*(?:{ONE}\"? ?[:=\u2014-]+ ?\"?(?:already |still )?(?:taken|free|available|gone|open|unpaired|spoken for)|(?:already |still )?(?:taken|free|available|gone|open|unpaired|off the market|spoken for)\"? ?[:=\u2014-]+ ?[^a-z]*(?:{ONE}[^a-z]*(?:and )?)+)\W*"
)
_SORRY = late(r"^\W*(?:(?:so|very|but|terribly|i am) )*(?:sorry|alas|unfortunately|sadly),?(?= not @)")
_PERSON = late(rf"{ONE}\b(?!'s)")


def noted_pairs(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Pairs in signs: "Bob: Carol", "Bob + Carol", "pairs: Bob, Carol"."""
    line = _LINE.fullmatch(marked)
    if line:
        return iter([(line[1], line[2])])
    dyads = _DYAD.findall(marked) if is_fragment(marked, manner.heading, PAIR_WORDS) else []
    tight = [] if about_graph(marked) else _TIGHT.findall(marked)
    return iter(dyads or tight or _LISTED.findall(marked))


def pair_unsaid(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """The partner of a clause that is no sentence."""
    if _STATUS.fullmatch(marked) or _ADDRESS.match(marked):
        return
    brief = is_fragment(_SORRY.sub("", marked), manner.heading, PAIR_WORDS)
    persons = [one for one in _PERSON.findall(marked) if one not in UNTOLD]
    if (brief and not persons and "@we both" in marked) or _ACCEPTS.fullmatch(marked):
        yield "@me", "@you"
    elif not persons:
        if DECLINED.fullmatch(marked) or _TAKEN_UP.fullmatch(marked) or (manner.asks and OFFERED.fullmatch(marked)):
            yield "@me", "@you"
    elif brief and not (manner.before and manner.asks):
        if len(persons) == 1 and ((manner.asks and _ASKED_BACK.fullmatch(marked)) or _OF_OTHERS.search(manner.heading)):
            return
        if len(persons) == 1 and CHOICE_ASKED.match(marked):
            yield "@you", persons[0]
        elif len(persons) == 1 or (persons[0] == "@me" and len(persons) == 2):
            yield "@me", persons[-1]
        elif len(persons) == 2 and TWO.search(marked) and _OF_PAIRS.search(f"{manner.heading} {marked}".lower()):
            yield persons[0], persons[1]
