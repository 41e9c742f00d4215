"""Whose answer each answer of a marked clause is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from pytest_agentsnet.metrics.reading.marked.marking import PERSON
from pytest_agentsnet.metrics.reading.words.late import late

_TOKEN = late(rf"(?P<person>{PERSON}(?:'s\b)?)|=(?P<value>\d+)\b")
_AND = late(r"(?:,? (?:and|or|nor|&|\+|as well as)|,) (?:also |both )?$|^ ?[&/+\u2014-] ?$")
# A person behind these words is no subject where there is one already; behind the words for telling, the speaker is none.
_OBJECT = late(
    r"\b(?:with|(?<!you )(?<!would )like|as|than|unlike|near|around|by|to|of|from|for|next to|beside|against|follow\w*|join\w*|between|via|after|before|thank\w*) (?:and )?$"
)
_TOLD = late(
    r"(?<!was )(?<!were )(?<!been )(?<!got )\b(?:told|tells?|telling|asks?|asked|gave|sent|informed|messaged|promised|reminded|showed|assured) $"
)
_PERCEIVED = late(
    r"\b(?:hear|heard|see|saw|seen|know|knew|noticed?|noted|understand|understood|read|received|learned|believe|count\w*)\b"
)
_GOES_TO = late(
    r",? (?:for|goes to|is for|belongs to|(?:(?:has|been|was|is|got|gets|being|already|now|never|not|also) )*(?:taken|chosen|picked|snapped up|snatched(?: up| away)?|nabbed|bagged|booked|swiped|won|secured|adopted|filled|scooped up|claimed|used|held|occupied|selected|grabbed|owned|reserved|in use|in the hands|said|named|answered|voted|preferred|wanted) (?:already |now )?by) "
)
_RECEIVED = late(r"\b(?:seen|saw|see|hear\w*|got|get|getting|receiv\w+|have|had|count\w*|reports?|votes?)\b")
_IS = late(
    r"\"?(?:,| -)? ?(?:(?:is|are|was|would|will|can|could|have|does|should|must|seems?|looks?|works?|suits?|remains?|has (?:been|not|@my)|(?:gets|wins|earns|receives) @my|being|fine|belongs)\b)(?! @it is)"
)
_NOT_HIS = late(
    r"\b(?:like|than|with|near|around|by|taken|used|free|available|open|unused|occupied|left|in use|tell|pass on|ask|let|inform|remind|next|because|(?:just|exactly|same) as|if|when|while|since|whether|unlike|pending|awaiting|depend\w*|whatever|unless|until|despite|regardless|no matter|assuming|subject)\b"
)
_OWNS = frozenset({"@my", "@your", "@our"})
_WITHIN = late(r"\b(?:in|on|at|within|around|inside|under|near) $")
NOBODY_TOLD = ("@it",)
"""The answer itself is spoken of: that it is free, or good."""
_LISTING = late(r",? ?(?:and |& )?(?:also )?")
# "Fine with you taking 2": who does something is its subject.
_WHO_DOES = late(
    r"\b(?:for|ask|asked|asking|tell|told|telling|wanted|urged?|advised?|invited?|begg?e?d?) (@(?:you|me|we|\d+)) to (?=\w+)|\b(?:to|with|about|of) (@(?:you|me|\d+|we both|we)) (?=(?:both )?\w+ing\b)|\b(?:ok|okay|fine|happy|good|content|comfortable|cool|mind|problem|objections?|all right|alright|issue|trouble|glad|easy) (?:with|to|about) (@(?:you|me|\d+|we both|we)) (?=(?:in|on|at|being|as|having|over) )|\b(?:suggestion|proposal|recommendation|idea|plan) for (@(?:you|\d+))"
)
_CHOSEN = late(r"(?:@(?:me|you|\d+) (?:\w+ )?)(?:tak\w+|took|choos\w+|chose|pick\w*|go for|us\w+|keep|leave) $")
_BEING = late(r"\b(?:are|am|is|as|being|been) $")
_UNDER_VALUE = late(
    rf"(=\d+)\"?(?: +(?:role|here|now|so far|around|currently))* *(?: \([^()]{{0,20}}\))? ?(?::|\u2014|<-+|->) ?\"?((?:{PERSON}(?!'s)\"?(?:,? (?:and |& )?\"?|(?=[^\w\"' ]|$)))+)(?![ \"]*[:=~]|,? (?:and |& )?@|[ ,]*(?:\w+ )?(?:is|are|both|all|have|has|will|do|does|take\w*|can|should|would)\b|[a-z])"
)
"""An answer and those who have it: "Group 1: Bob, Carol"."""
_EITHER = late(rf"\beither {PERSON} or {PERSON}")
_THANKED = late(
    r"\bthank\w*(?: @you)?(?: so much| a lot| very much)? for +(?=(?!let|tell|shar|inform|confirm|ask|point|warn|repl|answer|updat|writ|remind|clarif|send)\w+ing\b|=)"
)
_IT_IS_FOR = late(r"(=\d+) @it (?:is|will be|shall be) for ")
_JOINS = late(r",? (?:and|but|while|or|then|so|and then|and so) ")
_INVERTS = late(r",? (?:then )?(?:will|would|can|could|shall|should|must|do|does|did|may) ")
_DOES = late(
    r" (?!(?:too|as|also|already|now|here|for|and|but|in|on|at|so|while|both|alike|respectively)\b)|[:=~]| ?[:=~]"
)
_SEVERAL = 2
_NEAR = 24
"""Characters in front of a person that tell whether it is a subject."""
_OWNED = late(r"@(?:my|your|our|\d+'s)$")


@dataclass(frozen=True, slots=True)
class Told:
    """An answer, by its place in the alphabet, and whose it is: marks of persons, nobody where none is told."""

    persons: tuple[str, ...]
    value: int
    start: int
    end: int
    gap: str
    """What stands between it and the answer or person before it."""
    behind: str
    """What stands between it and the next."""


def told(marked: str) -> Iterator[Told]:
    """The answers of the clause, in order."""
    if "=" not in marked:
        return iter(())
    marked = _EITHER.sub("@other", _THANKED.sub("@you ", marked))
    marked = _IT_IS_FOR.sub(r"\1 for ", marked)
    marked = _UNDER_VALUE.sub(r"\2 have \1 ", marked)
    marked = _WHO_DOES.sub(lambda found: f"that {next(filter(None, found.groups()))} ", marked)
    tokens = list(_TOKEN.finditer(marked))
    found: list[Told] = []
    persons: tuple[str, ...] = ()
    earlier: tuple[str, ...] = NOBODY_TOLD
    third = ""
    end = 0
    for place, token in enumerate(tokens):
        gap = marked[end : token.start()]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if token["person"]:
            near = marked[max(0, token.start() - _NEAR) : token.start()]
            earlier = persons or earlier
            persons = subjects_after(
                persons, token["person"], near, gap, joined=bool(place and tokens[place - 1]["person"])
            )
            named = token["person"].removesuffix("'s")
            third = named if named[1].isdigit() and not _TOLD.search(near) else third
            if token["person"] == "@they" and third and len(persons) < _SEVERAL:
                persons = (third,)
        else:
            behind = marked[token.end() : following.start()] if following else marked[token.end() :]
            heard = persons == ("@me",) and bool(_PERCEIVED.search(gap))
            owner = earlier if heard else _owner(marked, token, behind, following, persons)
            if following and owner and owner[0] == following["person"] and not persons:
                owner = (*owner, *_beside(marked, tokens[place + 1 :]))
            found.append(Told(owner, int(token["value"]), token.start(), token.end(), gap, behind))
        end = token.end()
    return _respective(found) if "respectively" in marked or _in_turn(found) else _listed(found)


def _beside(marked: str, tokens: list[re.Match[str]]) -> Iterator[str]:
    """Those who are named together with the first of these: "1 is home to Bob and Carol"."""
    for before, token in pairwise(tokens):
        if not token["person"] or not _AND.search(marked[before.end() : token.start()]):
            return
        if _DOES.match(marked, token.end()) or token["person"].endswith("'s"):
            return
        yield token["person"]


def _in_turn(found: list[Told]) -> bool:
    """Whether as many are listed as answers are: "Bob and Carol have 1 and 2"."""
    if len(found) < _SEVERAL or len(found[0].persons) != len(found):
        return False
    return all(
        one.end + len(one.behind) == after.start and _LISTING.fullmatch(one.behind) for one, after in pairwise(found)
    )


def _respective(found: list[Told]) -> Iterator[Told]:
    """Each of several in turn has the answer in his place."""
    in_turn = bool(found) and len(found[0].persons) == len(found)
    return (
        replace(one, persons=found[0].persons[place : place + 1]) if in_turn else one for place, one in enumerate(found)
    )


def _listed(found: list[Told]) -> Iterator[Told]:
    """In a list of answers what is said of the last is said of all: "2 and 3 are taken"."""
    for place in range(len(found) - 2, -1, -1):
        last = found[place + 1]
        if last.persons == NOBODY_TOLD and _LISTING.fullmatch(found[place].behind):
            found[place] = replace(found[place], persons=NOBODY_TOLD)
    return iter(found)


def subjects_after(known: tuple[str, ...], person: str, before: str, gap: str, *, joined: bool) -> tuple[str, ...]:
    """Whom the clause speaks of once it has named one more."""
    mark = person.removesuffix("'s")
    mark = {"@my": "@me", "@your": "@you", "@our": "@we"}.get(mark, mark)
    if mark in {"@they", "@it"}:
        return known or (("@they",) if mark == "@they" else ())
    if joined and known and _AND.search(gap):
        return (*known, mark)
    if known and person in _OWNS and _WITHIN.search(before):
        return known
    if known and (_OBJECT.search(before) or (mark == "@other" and _BEING.search(before))):
        return known
    if known and _TOLD.search(before):
        return known
    return (mark,)


def _owner(
    marked: str, token: re.Match[str], behind: str, following: re.Match[str] | None, persons: tuple[str, ...]
) -> tuple[str, ...]:
    """Whose answer this is: of whom it is said to be for, else of the last one named before it, else of who comes behind it."""
    owned = _OWNED.search(marked[max(0, token.start() - _NEAR) : token.start()].rstrip())
    if owned:
        return subjects_after((), owned[0], "", "", joined=False)
    next_person = following["person"] if following else None
    chosen = persons and _CHOSEN.search(marked, max(0, token.start() - _NEAR), token.start())
    # "If Bob says 0 will I say 1".
    if next_person and persons and _INVERTS.fullmatch(behind):
        return persons
    itself = not chosen and _IS.match(behind.lstrip(' "')) is not None
    if next_person and _goes_to_next(marked, behind, after_subject=bool(persons) and not itself):
        return subjects_after((), next_person, "", "", joined=False)
    return NOBODY_TOLD if itself else persons


def _goes_to_next(marked: str, behind: str, *, after_subject: bool) -> bool:
    """Whether the answer is that of the person who is named behind it."""
    if _GOES_TO.fullmatch(behind) or (behind == " from " and _RECEIVED.search(marked)):
        return True
    # "Take 2 and I take 3".
    if _JOINS.fullmatch(behind):
        return False
    return not after_subject and not _NOT_HIS.search(behind)


def spoken_of(marked: str) -> tuple[str, ...]:
    """The persons that the clause last spoke of."""
    persons: tuple[str, ...] = ()
    end, joined = 0, False
    for token in _TOKEN.finditer(marked):
        if token["person"]:
            near = marked[max(0, token.start() - _NEAR) : token.start()]
            persons = subjects_after(persons, token["person"], near, marked[end : token.start()], joined=joined)
        end, joined = token.end(), bool(token["person"])
    return persons
