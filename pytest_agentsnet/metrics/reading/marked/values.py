"""Which marked numbers are answers, and which answers are told as one of several."""

import re

from pytest_agentsnet.metrics.reading.marked.fragments import is_fragment
from pytest_agentsnet.metrics.reading.words.late import late

# What an answer is told with: a bare number counts only behind one of these.
_CHOOSING = (
    r"take|takes|taking|took|taken|choos\w+|chose\w*|pick\w*|select\w*|hop\w*|jump\w*|occup\w*|slot\w*|shift\w*|swap\w*|land\w*|go|goes|going|went|gone|use|uses|using|used|keep\w*|kept|switch\w*|mov\w+"
    r"|chang\w+|stay\w*|stick\w*|stuck|settl\w+|lock\w*|join\w*|decid\w+|answer\w*|vot\w+|say|says|saying|said|hold\w*|held|claim\w*|prefer\w*|want\w*"
    r"|lean\w*|support\w*|propos\w+|suggest\w*|adopt\w*|follow\w*|agree\w*,?|get|gets|getting|got|grab\w*|assign\w*|pass on|set|try|trying|tried|accept\w*"
    r"|commit\w*|opt\w*|consider\w*|announc\w+|reserv\w+|hav\w+|has|had|is|am|are|was|were|be|being|become\w*|remain\w*|favou?r\w*|start\w*|end\w*"
    r"|final\w*|choice|decision|current\w*|value|number|group|colou?r|bit|vote|my|mine|now|still|probably|maybe|perhaps|tentativ\w+|not|avoid\w*|both|either|drop\w*|tend\w* to|default\w* to|do|does|think\w*|about|towards?|at|but|instead|should|mak(?:e|es|ing)|made|flip\w*|turn\w*|same|fine|okay?|good|happy|aim\w*|content|sent|send\w*|wrote|writ\w+|told|tell\w*|report\w*|signal\w*|show\w*|list\w*|confirm\w*|output\w*|relay\w*|back\w*|seen|saw|heard|received|welcome to|sit(?:s|ting)?|let|stand\w*|plump\w*|root\w*|shout\w*|down (?:for|as|on)|booked|parked|locked|touch\w*|need\w*|off to|welcome to|yourself to|well with|look\w*(?: \w+){0,2} in"
)
_LEAD = rf"(?:\b(?:{_CHOOSING})|[=:\u2014\"(]|(?<=:)|@(?:me|my|you|your|we|our|all|they|\d+))\"?(?: (?:on|to|with|in|@it|this|that|for|at|towards?|into|of|as|the|be|now|already|also|still|up|over|back|onto|down|all|currently|just|simply|then|not|is|a|by|number|value|\"))*[ \"=:(]*"
_PROMOTED = late(rf"({_LEAD})~(\d+)(w?)(?!\w)")
_BEHIND = late(
    r"~(\d+)w?(?= (?:has|holds) (?:a |some |much |the |more )(?:\w+ )?appeal| appeals| tempts| (?:was|is|has been|were) (?:never |not |also )?(?:said|named|voted|chosen|picked|taken|answered|claimed)| (?:for|from|is|works for|suits) (?:still |already |also )?(?:@|mine|fine|never|good|ok|taken|free|gone|open|available|in use|what|un\w+|spoken|claimed|reserved|occupied|used|off|blocked|vacant|possible)| @it (?:is|will be|shall be|would be|has to be|must be|remains|stays)\b| (?:free|taken|open|available|used|gone|in use)\b| is left\b| is (?:no|not an) option| is out(?: of the question)? for @me| (?:has|gets|wins|earns|receives) @my\b)"
)
_FROM_TO = late(r"\bfrom [=~](\d+)w? (to|towards?|into) [=~](\d+)w?\b")
_ARROW = late(r"(?<![@\w])[=~](\d+)w? ?(?:-+>|>|\u2014>?) ?[=~](\d+)w?\b")
# Not to leave an answer is to stay.
_STAYING = late(
    r"\b(?:not|never|refus\w+ to|no (?:reason|need|plans?|intention|wish) (?:to|of)|without) (?:\w+ ){0,2}?(?:(?:mov\w+|budg\w+|chang\w+|switch\w*|shift\w*|deviat\w+|step\w*|depart\w*|go\w* away|stray\w*) (?:away )?(?:from )?|leav\w+ |left |giv\w+ up (?:on )?|drop\w* |abandon\w* )(?=(?:@my |the )?[=~])"
)
# What is given up for something else was one's answer.
_GIVEN_UP = late(
    r"\b(?:giv\w+ up|gave up|dropp?\w*|abandon\w*|leav\w+|left|vacat\w+|releas\w+|mov\w+ (?:off|out of|away from)) ([=~]\d+w?),? (and|then|for|to)\b(?= .*[=~])"
)
_LISTING = late(r": ?$")
_SAME_ONE = late(r"\b(?:same|the|other|that|this|which|each|any|next|last|choose|pick|another)\W*$")
_MEASURED = late(
    r"\b(?:deg|degree|diameter|rounds\W*[:=]|remaining|rounds (?:left|remain\w*|to go)|turns left|hops?|size|agents? in|total|number of|deadline)\b|(?<!\w)[nkdr] ?:"
)
_ALONE = late(r"^\W*~(\d+)\W*$")
_WORD_ENDS = late(r"\W*$")
_ONE_OF = late(
    r"(?<!from )(?:either |between |among |amongst |any of |one of |which of |which |whether )?[=~]\d+w?(?:(?:, ?(?:and |or )?| ?[/|] ?| and | or | & | to | through )(?:the |in |to |with |either )?[=~]\d+w?)+"
)
_ARE = late(
    r" (?:is|are|remains?|stays?) (?:\w+ )?(?:taken|free|used|occupied|gone|open|available|in use|left|un\w+|claimed|spoken|reserved|blocked|vacant|off|fine|ok)"
)
_ALTERNATIVES = late(r" or |/|\||either|between|among|any of|one of|which|whether| to | through ")
_FINE = late(
    r" (?:are|would be|will be|is|seem|look) (?:\w+ )?(?:fine|ok|okay|good|possible|acceptable|all right|alright)\b"
)
_LAST = late(r"(\b(?:on|for|at|to|with|towards) )~(\d+)(?=\W*$|,| (?:and|but|too|as well|now|then|again)\b)")
_MORE = late(r"=\d+(?:(?:, (?:and )?| and | & )~\d+)+\b")
# "1: Bob, 2: Carol".
_ROSTER = late(r"(?:[ ,;]*~\d+ ?[:\u2014-] ?@(?:me|you|\d+)\b)+[ .]*")
_OVER = late(
    r"^(\W*(?:(?:so|then|now|still|better|final|rather|and|but)\b\W*)*)~(\d+)w? (rather than|instead of|not|and not) ~(\d+)w?\b"
)
# A number that nothing else counts or numbers, at the end or before a word that is no noun.
_LONE = late(
    r"(?<![\w#])(?<!round )(?<!rounds )(?<!turn )(?<!step )(?<!message )(?<!msg )(?<!version )(?<!line )(?<!page )(?<!part )(?<!point )(?<!item )(?<!agent )(?<!node )(?<!plus )(?<!minus )(?<!least )(?<!most )(?<!than )(?<!only )(?<!exactly )(?<!phase )(?<!stage )(?<!rule )(?<!of )(?<!no\. )(?<!number )(?<!after )(?<!before )(?<!until )(?<!every )(?<!against )"
    r"~(\d+)(?=\W*$|[,.;:!)]| (?:for (?:now|the|good|sure)|now|then|too|already|so|because|until|till|from (?:now|here)|since|subject|pending|and|but|as|an? \w+ ago|please|whatever|whichever|no matter|once|again|here|there|over|all|by|just|next to|beside|under|behind|in the (?:end|meantime|row|column|line|box)|from now|is (?:hereby|adopted|my|what)|@me|@you)\b)"
)
_COUNTS = late(
    r"@other|@nobody|\b(?:neighbou?rs?|links?|edges?|agents?|people|messages?|connect\w*|hops?|replies|degree|diameter|count\w*|times|of us|rounds?|turns?|conflicts?|total|numbers?|items?|taken|free|unclaimed|available|would have|mention\w*|ties?|majority|default|smallest|lowest|highest|largest|or|either)\b|[|/]"
)
_NO_OPTION = late(
    r"\bfor (@me),? ([=~]\d+) ((?:is|are) (?:clearly |just |simply |really |sadly )?(?:(?:no|not an?|not really an) option|out of the question))"
)
_REST = late(r"~\d+w?")


def answers_marked(marked: str) -> str:
    """The marked clause with bare numbers made answers where a choosing word says so, and sets ("5 or 6") taken out."""
    if "~" not in marked and "=" not in marked:
        return marked
    marked = no_option_for_me(marked)
    marked = _GIVEN_UP.sub(r"moved from \1 \2", _STAYING.sub(_stay, marked))
    if ">" in marked or "\u2014" in marked:
        marked = _ARROW.sub(r"from =\1 to =\2", marked)
    if "from " in marked:
        marked = _FROM_TO.sub(r"from =\1 \2 =\3", marked)
    if _ROSTER.fullmatch(marked):
        return marked.replace("~", "=")
    marked = _ONE_OF.sub(_several, marked)
    if "~" in marked and not _MEASURED.search(marked):
        if marked.count("~") == 1 and is_fragment(_REST.sub("", marked), ""):
            return _REST.sub(lambda found: "=" + found[0][1:].rstrip("w"), marked)
        marked = _OVER.sub(r"\1=\2 \3 =\4", marked)
        marked = _LAST.sub(r"\1=\2", marked)
        marked = _PROMOTED.sub(_answer, _BEHIND.sub(r"=\1", _ALONE.sub(r" =\1 ", marked)))
        marked = _MORE.sub(lambda found: found[0].replace("~", "="), marked)
        if "=" not in marked and marked.count("~") == 1 and not _COUNTS.search(marked):
            marked = _LONE.sub(r"=\1", marked)
    return _REST.sub("#", marked)


def no_option_for_me(marked: str) -> str:
    """The marked clause with "for me" behind what is no option for the speaker, not in front."""
    return _NO_OPTION.sub(r"\2 \3 for \1", marked) if "option" in marked or "question" in marked else marked


def _stay(found: re.Match[str]) -> str:
    return "staying on " if "ing " in found[0] else "stay on "


def _several(found: re.Match[str]) -> str:
    numbers = found[0]
    if found.string[: found.start()].endswith("both ") and _FINE.match(found.string, found.end()):
        return " some "
    if _ALTERNATIVES.search(numbers):
        return " some "
    # In a list what holds of the first number holds of all.
    told = "=" in numbers or _LISTING.search(found.string, 0, found.start()) or _ARE.match(found.string, found.end())
    return re.sub(r"~(\d+)w?", r"=\1", numbers) if told else numbers


def _answer(found: re.Match[str]) -> str:
    # "one" is mostly no number.
    if found[3] and _SAME_ONE.search(found[1]):
        return found[0]
    if found[3] and not (found.end() == len(found.string) or _WORD_ENDS.match(found.string, found.end())):
        return found[0]
    return f"{found[1]}={found[2]}"
