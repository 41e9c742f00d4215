"""One spelling for what is written in many ways. Character by character, so that places in the text stay what they are."""

import re

from pytest_agentsnet.metrics.reading.text.asides import without_asides
from pytest_agentsnet.metrics.reading.words.late import late

_APOSTROPHES = "\u2018\u2019\u201b\u02bc\u00b4\u2032\uff07"
_QUOTATION_MARKS = "\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02"
_HYPHENS = "\u2010\u2011\u2012\u2212\ufe63\uff0d"
_DASHES = "|\u2013\u2015\u2192\u00b7"
_BULLETS = "\u2023\u2043\u25aa\u25cf\u25e6"
_MARKUP = "*_`#~\\\u00a0\u2007\u2009\u202f\u200b\u200c\u200d\ufeff\ufe0f\t\r\v\f{}[]"

_FOLDED = str.maketrans({
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTATION_MARKS, '"'),
    **dict.fromkeys(_HYPHENS, "-"),
    **dict.fromkeys(_DASHES, "\u2014"),
    **dict.fromkeys(_BULLETS, "\u2022"),
    "\uff0c": ",",
    **dict.fromkeys(_MARKUP, " "),
    "\u2026": ".",
    "\u2028": "\n",
    "\u2029": "\n",
})

_ROW = late(r"^(?P<begin>[ ]{0,3}\|)(?P<cells>[^\n]*?)(?P<end>\|[ ]*)$", re.MULTILINE)
_OF_WHOM = late(r"[ *_]*(?:who|agents?|names?|nodes?|persons?|pairs?)[ *_]*", re.IGNORECASE)
# "Bob \u2014 Carol: agreed" is one pair; a dash before anything else parts what stands around it.
_PAIR = late(
    r"^([ ]*(?:[-\u2022][ ]+)?[ ]*[A-Z]\w*[ ]+)(\u2014|\u2194|-{1,2}>?|<-+>)([ ]+[A-Z]\w*(?=[ ]*(?:\(|:)[ ]*(?i:confirm|agreed|settled|done|fixed|final|locked|paired|matched|mutual|accepted|set\b|complete|propos|pending|suggest|planned|tentative)))",
    re.MULTILINE,
)
# "Pairs so far:" and below it "- Bob \u2014 Carol".
_UNDER_PAIRS = late(
    r"^[^\n]*\b(?:[Pp]airs|[Pp]airings|[Cc]ouples|[Mm]atches)\b[^\n]*\n+(?:[ ]*(?:[-\u2022]|\d{1,2}[.)])[ ][^\n]*(?:\n|$))+",
    re.MULTILINE,
)
_ITEM_OF_TWO = late(
    r"^([ ]*(?:[-\u2022]|\d{1,2}[.)])[ ]+[A-Z]\w*[ ]+)(\u2014|\u2194|-{1,2}>?|<-+>)([ ]+[A-Z]\w*(?=[ ]*$))",
    re.MULTILINE,
)
_RULER = late(r"\n[ ]{0,3}\|[ :-]*-[ :|-]*(?:\n|$)")

# Whatever else an asterisk is, in front of an item it is a bullet.
_ITEM = late(r"^([ ]*)\*(?=[ ])", re.MULTILINE)
_MOST_QUOTED = 300
# Words with a first person in them are somebody's own when they stand in quotation marks, unless they are the value of a JSON key.
_DOUBLE = rf'"(?<!":")(?<!": ")(?=[^"\n]{{0,{_MOST_QUOTED}}}\b(?:I|I\'\w+|my|we|let\'s|Let\'s|me)\b)[^"\n]{{1,{_MOST_QUOTED}}}"(?![ ]?:)'
_SINGLE = rf"'(?<![\w']')(?=(?:I|I'\w+|My|my|We|we|Let's|let's)\b)(?:[^'\n]|(?<=\w)'(?=\w)){{1,{_MOST_QUOTED}}}'(?!\w)"
_BLOCK = r"(?m:^[ ]{0,3}>[^\n]*)"
# Each branch begins with a character of its own, so that the search runs from one of these to the next.
_QUOTED = late(f"{_DOUBLE}|{_SINGLE}")
_QUOTATION = late(f"{_DOUBLE}|{_SINGLE}|{_BLOCK}")
# Where a link leads says nothing: "[the plan](plan.md#2)".
_LINK = late(r"(?<=\])\([^()\n]{0,300}+(?:\([^()\n]{0,300}+\))?+[^()\n]{0,300}+\)")
# Found fast, and wherever a quotation in single marks is: most of these are apostrophes.
_OPENS = late(r"'(?:I|[Mm]y|[Ww]e|[Ll]et's)\b")


def _row(found: re.Match[str]) -> str:
    """A row of a table as a line: the first cell, a colon, and the others with commas."""
    first, *others = found["cells"].split("|")
    if not others or not any(map(str.isalnum, found["cells"])):
        return " " * len(found[0])
    row = f"{found['begin'].replace('|', ' ')}{first}:{','.join(others)}{found['end'].replace('|', ' ')}"
    # "Who | Coordinator?" over a table asks nobody, and tells of nobody.
    titles = _OF_WHOM.fullmatch(first) or "?" in row
    return " " * len(row) if titles and _RULER.match(found.string, found.end()) else row


def _as_one(found: re.Match[str]) -> str:
    return f"{found[1]}{'&'.ljust(len(found[2]))}{found[3]}"


def folded(text: str) -> str:
    """The text with plain punctuation, without Markdown, asides and quotations of whole sentences; as long as it was."""
    if "](" in text:
        text = _LINK.sub(lambda found: " " * len(found[0]), text)
    text = _ITEM.sub(r"\1-", text) if "* " in text else text
    plain = (_ROW.sub(_row, text) if "|" in text else text).translate(_FOLDED)
    if ":" in plain or "(" in plain:
        plain = _PAIR.sub(_as_one, plain)
    if "\n" in plain:
        plain = _UNDER_PAIRS.sub(lambda found: _ITEM_OF_TWO.sub(_as_one, found[0]), plain)
    if '"' in plain or ">" in plain or ("'" in plain and _OPENS.search(plain)):
        quotation = _QUOTATION if ">" in plain else _QUOTED
        plain = quotation.sub(lambda found: " " * len(found.group()), plain)
    return without_asides(plain)
