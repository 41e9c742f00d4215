"""Marked clauses whose words stand in another order, told in the plain one: "it is 2 that Bob has", "2 here, 3 there"."""

import re

from pytest_agentsnet.metrics.reading.words.late import late

_VALUE = r"[=~]\d+w?\b"
_PERSON = r"@(?:me|you|we both|we|\d+)\b(?!')"
_PERSONS = rf"{_PERSON}(?:(?:,| and|, and| &) {_PERSON})*(?: both\b)?"
_OPENING = r"[^\w@=~]*(?:(?:and|but|so|because|since|as|then|if|unless|also|well|now|ok|yes|is|was|that|because) +)*"

# "It is 2 that Bob has", "it is Bob I support".
_CLEFT = late(
    rf"^({_OPENING})(?:of @we both,? )?(?:(?:@it|that) (?:is|was|will be|has to be)|(?<=is )@it|(?<=was )@it) (?:still |now |only |definitely |probably )?({_VALUE}|@(?:you|me|\d+)\b(?!'))\"?,? (?:that |which |@other |whose name )?"
    rf"({_PERSONS} (?:\w+ ){{0,3}}?(?:\w+))(?! @it)([^,]*?)(\W*|,.*)$"
)
_WHO_DOES = late(r"(?:(?:@it|that) (?:is|was)|\b(?:is|was) @it) (@you|@me|@\d+) (?:@other|that) (?=[a-z])")
# "Bob, being my neighbour, has 1".
_FINITE = r"(?=(?:(?:also|now|already|still|certainly|probably|apparently|then|too|never|both|i) )*(?:is|are|am|has|have|was|will|would|should|must|may|might|can|could|do|does|did|took|chose|went|said|kept|told|sits?|\w+s|\w+ed)\b)"
_OF_THEM = r"(?:(?:with|to|of|from|by|near|next to|for) )?(?:whom|whose|which|who|@other)\b"
_APPOSED = late(
    rf"({_PERSON}), (?:(?:{_OF_THEM}|being|having|with|as|the|a|an|already|like|best|most|for @?they|on @?they|@other|@they|\w+ed|\w+ing)(?=\W))(?![^,]*(?:=|coordinator|lead|pair|partner|match|contract|betroth|engag|promis|spoken|taken|commit|pledg|bound|hitch|settled|(?:is|was) (?:\w+ )?with @|(?:has|have|on|in|at|takes?) ~))[^,]{{0,70}}, {_FINITE}"
)
# "Bob (my neighbour) has 1".
_IN_ASIDE = late(
    rf"({_PERSON}) \((?:@my |@your |@our )?[^()=~@]{{0,24}}(?:@other|@they)?[^()=~@]{{0,24}}\) (?={_FINITE[3:-1]})"
)
# "It is Bob, not Carol, who has 1", "Bob, by contrast, has 2".
_BY_THE_WAY = late(
    rf"({_PERSON}), (?:(?:and )?not @(?:me|you|\d+)|too|also|as well|likewise|in turn|however|meanwhile|moreover|though|on the @?other(?: hand)?|by contrast|for one|for @(?:they|my) part|of course|again|at least|then|it seems|at last|finally|as you know|so @me hear),(?= )"
)
_PARTICIPLE = late(r"(?<=\w), (?:being|having|seeing|given|as)\b[^,=~]{3,60}, (?=\w)")
# "Bob's neighbour Carol", "my friend Carol".
_ITS_NAME = late(
    r"(?:@\d+'s |@(?:my|your|our|they|you) )?(?:\w+ )?(?:@other|neighbou?r|friend|contact|peer|colleague),? (?=@\d+(?!'))"
)
# "Bob is the one I prefer".
_THE_ONE = late(
    rf"^({_OPENING})(@\d+|@you) (?:is|are|will be|would be|strikes @me as|seems)( not)? (?:still |now )?(?:(?:the|my|@my) (?:only )?(?:one|person|agent|candidate|man|woman|partner|match|mate|name) (?:that |whom? |@other )?|(?:@other|whom?) )(@me|@we both|@we|@\d+) ((?:\w+ ){{0,6}}\w+)(\W*|,.*)$"
)
# "The one who has 3 is Bob".
_WHO_IS = late(
    rf"^({_OPENING})(?:the |that )?(?:only )?(?:one|@other|agent|person|node) (?:@other |that )?((?:has|have|is|takes?|took|chose|picked|leads?|says|said|on|in|at|with)\b[^@]*?) (?:is|was|would be) (@\d+|@you|@me)\b(?!')(\W*)$"
)
# "I am the one who coordinates".
_ONE_WHO = late(rf"({_PERSON}) (?:am|is|are) (?:the|that) (?:only )?(?:one|person|agent) (?:@other|that) (?=\w)")
_RULED = late(
    r"^([^\w@]*(?:(?:and|but|so|then|while) )*)@it (?=(?:(?:may|must|will|should|can|then|also|has to) )*(?:says?|takes?|chooses?|picks?|keeps?|answers?|changes?|switch|moves?|yields?)\b)"
)
_ALL_BUT_ME = late(r"@all (?:except|but|other than|apart from|besides) @me\b")
_GUEST = late(r"\bbe @my guest\b(?:,? and|,)? ?")
_REPORTED = late(r"(\b(?:from|by|with|to) (@\d+) (?:\w+ ){0,2}?that )@they\b")
# "I say 1, same as Bob": both do.
_ALIKE = late(
    rf"^({_OPENING})({_PERSON})( [^@,]*(?:{_VALUE}|@\d+\b)[^@,=~]*),? (?:(?:the )?same as|just like|exactly like|just as|as (?:is|are|does|do|has|have|did|will)|like|along with|together with|and ditto|ditto|and likewise|likewise|and so (?:is|are|does|do|has|have|did|will))(?: for)? ({_PERSONS})(?: (?:too|as well|does|is|has|already))?\W*$"
)
_HE = late(r"@they\b")


_RELATIVE = late(
    rf"^@other (?![^,]*(?:=|coordinator|lead|pair|partner|match|contract|betroth|engag|promis|spoken|taken|commit|pledg|bound|hitch|settled|(?:is|was) (?:\w+ )?with @|(?:has|have|on|in|at|takes?) ~))[^,]{{2,70}}, (?={_FINITE})"
)


def of_whom(named: str, marked: str) -> str:
    """The marked relative clause with whom it is of as its subject; only what is said of him behind it, where it tells no answer."""
    behind = _RELATIVE.sub("", marked)
    return f"{named} {behind}" if behind != marked else named + marked.removeprefix("@other")


def plain_order(marked: str) -> str:
    """The marked clause with its subject first, and without what stands in apposition to it."""
    if "@all" in marked:
        marked = _ALL_BUT_ME.sub("@other", marked)
    if "guest" in marked:
        marked = _GUEST.sub("please ", marked)
    if "@other" in marked or " the " in marked or "who" in marked:
        marked = _ITS_NAME.sub("", _THE_ONE.sub(r"\1\4\3 \5 \2\6", _WHO_IS.sub(r"\1\3 \2\4", marked)))
    if "@it " in marked:
        marked = _RULED.sub(r"\1@9999 ", marked)
    if " the one " in marked:
        marked = _ONE_WHO.sub(r"\1 ", marked)
    if "(" in marked:
        marked = _IN_ASIDE.sub(r"\1 ", marked)
    if "," in marked:
        marked = _BY_THE_WAY.sub(r"\1 ", marked)
        marked = _PARTICIPLE.sub(" ", _APPOSED.sub(r"\1 ", marked))
        marked = _ALIKE.sub(r"\1\2 and \4\3", marked)
    if "@it" in marked or "that is" in marked or "that was" in marked:
        marked = _WHO_DOES.sub(r"\1 ", marked)
        marked = _CLEFT.sub(_uncleft, marked)
    if "@they" in marked:
        marked = _REPORTED.sub(r"\1\2", marked)
    return marked


def _uncleft(found: re.Match[str]) -> str:
    value = found[2].replace("~", "=").rstrip("w") if found[2][0] == "~" else found[2]
    return f"{found[1]}{found[3]}{found[4]} {value}{found[5]}"


_HERE = r"(?:(?:from|on|at|for) (?:@my|@our) (?:own )?(?:side|end|part|corner|account)|(?:right |over |down )?here|(?:for|from|by|on|with) @me)"
_THERE = r"(?:(?:from|on|at) @your (?:side|end|part|corner)|(?:over |down )?there|(?:from|by|on|with) @you)"
_ENDS = r"(?:on|at|from) both (?:ends|sides|parts)"
_NOTE = late(
    rf"^(?:[^=~:]{{0,40}}: )?(?:{_OPENING}|(?:@it is|that is|a|an|firm|clear|final|definite|solid|another) +)*{_VALUE}"
)
_BOTH_PLACES = late(rf"{_VALUE} here\b.*{_VALUE} there\b|{_VALUE} there\b.*{_VALUE} here\b")
_ARROW = late(rf"{_VALUE} ?(?:-+>|>|\u2014>?) ?{_VALUE}")
_PLACED = late(
    rf"(?P<and>,? (?:and|but) )?(?:\ba |\bstill )?(?P<value>{_VALUE})\"? (?:(?P<me>{_HERE})|(?P<you>{_THERE})|(?P<we>{_ENDS})|(?:from|by|on the part of) (?P<who>{_PERSONS}))(?=\W*$|,|;|:| and\b| but\b| —| (?:as well|too|then|now)\b)"
)
# "2 went to Bob, 3 to Carol", "2 was claimed by Bob and 3 by Carol".
_ALSO_BY = late(rf"(?<=\w)(?:,| and|, and| but|, but|, while) ({_VALUE}) by ({_PERSONS})(?=\W*$|,|;| and\b)")
_ALSO_TO = late(
    rf"(?<=\w)(?:,| and|, and| but|, but|, while) ({_VALUE}) (?:to|with|for) ({_PERSONS})(?=\W*$|,|;| and\b)"
)
_OURS = late(rf"({_VALUE}) +for @our\b")
_SETTLED_AT = late(rf"({_VALUE})\"? {_ENDS}")
_GOES_TO = late(
    rf"({_VALUE})\"? (?:is |will |should |can |could |must )?(?:goes|going|go|went|falls|fall|belongs|belong|stays|stay|remains|is left)(?: out)? (?:to|with|for) ({_PERSONS})"
)
_GIVEN = late(
    rf"\b(?:give|gives|giving|assign|assigns|leave|leaves|leaving|hand|pass|cede)(?: up)? ({_VALUE}) (?:over )?(?:to|for|with) ({_PERSONS})"
)
_GIVEN_HIM = late(rf"\b(?:give|gives|giving|assign|leave|hand) ({_PERSONS}) ({_VALUE})")
_KEPT_FOR = late(
    rf"\b(?:reserved|booked|down|set aside|earmarked|kept|held|saved|picked|chosen|secured)(?: already)? (?:for|by|to) ({_PERSONS}) ?[:\u2014-]+ ?({_VALUE})"
)
# "Bob -> 2, Carol/3".
_SIGNED = late(rf"({_PERSON})\"? ?(?:-+>|:?>|/|\|) ?\"?(?={_VALUE})")
# "Values: 1 (Bob), 0 (Carol)".
_BRACKETED = late(rf"((?:^|[:,] ?)\W*)({_VALUE}) \((?:by |from )?({_PERSONS})\)")
# "My advice to you: 2".
_ADVISED = late(
    rf"\b(?:advice|advise|tip|recommendation|request|suggestion|proposal|proposition|wish|plea|idea|hint|counsel|appeal|instruction|assignment|plan) (?:to|for) ({_PERSONS})(?:,? (?:is|would be|remains))? ?:? ?(?:to |that )?(?:(?:take|choose|pick|go (?:with|for|to)|switch to|move to|use|try|have|be on|be in) )?({_VALUE})"
)
_LABELLED = late(rf"\b(?:from|for) ({_PERSONS}) ?: ?(?:a )?({_VALUE})")
_YOURS = late(rf"({_VALUE}) (?:is (?:all |entirely |completely )|would be |could be |can be |shall be )(@you|@me)\b")
# What is not taken, but only measured against, or left behind.
_MEASURED_BY = late(rf"(?<!rather)(?<!other)(?<!different) than (?:in |on |with |at |for )?{_VALUE}")
_NOT_MINDED = late(rf"\b(?:never mind|forget(?: about)?|scratch|ignore|disregard) {_VALUE}")
_SWAPPED = late(rf"\b(?:swap|trad|exchang|replac|switch)\w* (?:@my )?({_VALUE}) (?:for|with|by|against|to) ({_VALUE})")
_NOT_FOR_ME = late(rf"({_VALUE}) (?:\w+ )?not (?:work|do|suit|fit|go)(?: well| out)?(?: for)? @me\b")
# "My group, 3, ...", "yours (3)".
_IN_BRACKETS = late(
    rf"((?:@my|@your|@\d+'s) (?:\w+ )?(?:group|choice|value|answer|colou?r|number|pick|bit|vote)|@you|@me|@\d+'s)(?: ?\(|, )({_VALUE})(?:\)|,|$)(?! (?:and|or|then))"
)
_SAME_AS = late(
    rf"({_PERSON}) [^,@]*\bsame (?:\w+ )?as ({_PERSONS})(?:,|:| -)? ?(?:(?:namely|that is|which is|i\.e\.):? ?)?({_VALUE})"
)
_SHARES = late(
    rf"({_PERSON})((?: \w+){{0,2}}? (?:shar|hav|has|had)\w*) ({_VALUE}) (?:together )?with ({_PERSONS})(?=\W*$|,)"
)
_JOINS = late(
    rf"(@me|@we|@\d+)\b((?: \w+){{0,3}}? (?:join|follow|side with|with|go along with|stand with|second|accept)\w*) (?:(@you|@\d+)(?: (?:on|in|at|with|for|and say))|(@your|@\d+'s)(?: (?:value|bit|group|choice|answer|number),?)?) ({_VALUE})"
)
_TAIL = late(rf"^\W*({_VALUE}),? (@you|@me)\W*$")
_TWICE = late(r"^(?:[^@=~,:]*: |[^\w@=~]*)[=~](\d+)w? (?:and|&|\+) [=~]\1w?\b(?=\W*$|,)")


def plain_notes(marked: str) -> str:
    """The marked clause with answers behind those whose they are: "2 here" is what I have, "2 goes to Bob" what he has."""
    if "=" not in marked and "~" not in marked:
        return marked
    if ">" in marked or "/" in marked or "|" in marked:
        marked = _SIGNED.sub(r"\1: ", marked)
    marked = _MEASURED_BY.sub("", _NOT_MINDED.sub("", _SWAPPED.sub(r"move from \1 to \2", marked)))
    marked = _NOT_FOR_ME.sub(r"@me do not take \1", _IN_BRACKETS.sub(r"\1 is \2,", marked))
    marked = _JOINS.sub(_joined, _SHARES.sub(r"\1 and \4 have \3", _SAME_AS.sub(r"\1 and \2 have \3", marked)))
    if (_NOTE.match(marked) or _BOTH_PLACES.search(marked)) and not _ARROW.search(marked):
        marked = _PLACED.sub(_placed, marked)
        marked = _TAIL.sub(r"\2 have \1", marked)
    marked = _ALSO_BY.sub(_also, _OURS.sub(r"\1", marked))
    marked = _SETTLED_AT.sub(lambda found: f"@we both have ={_number(found[1])}", marked)
    if "(" in marked:
        marked = _BRACKETED.sub(lambda found: f"{found[1]}{found[3]} have ={_number(found[2])}", marked)
    if " to @" in marked or " for @" in marked:
        marked = _ADVISED.sub(lambda found: f"that {found[1]} should have ={_number(found[2])}", marked)
    if _GOES_TO.search(marked):
        marked = _ALSO_TO.sub(_also, marked)
    marked = _GOES_TO.sub(_have, _LABELLED.sub(_have_it, _KEPT_FOR.sub(_have_it, marked)))
    marked = _GIVEN_HIM.sub(_should_have_it, _GIVEN.sub(_should_have, marked))
    marked = _YOURS.sub(r"\2 can have \1", marked)
    return _TWICE.sub(r"@we both have =\1", marked)


def _joined(found: re.Match[str]) -> str:
    other = found[3] or {"@your": "@you"}.get(found[4], found[4].removesuffix("'s"))
    return f"{found[1]} and {other}{found[2]} have ={_number(found[5])}"


def _also(found: re.Match[str]) -> str:
    return f", while {found[2]} have ={_number(found[1])}"


def _number(value: str) -> str:
    return value.strip("=~w")


def _placed(found: re.Match[str]) -> str:
    who = found["who"] or ("@me" if found["me"] else "@you" if found["you"] else "@we both")
    return f"{', while ' if found['and'] else ''}{who} have ={_number(found['value'])}"


def _have(found: re.Match[str]) -> str:
    should = "should " if "should" in found[0] else "can " if " can " in found[0] or " could " in found[0] else ""
    return f"{found[2]} {should}have ={_number(found[1])}"


def _have_it(found: re.Match[str]) -> str:
    return f"{found[1]} have ={_number(found[2])}"


def _should_have(found: re.Match[str]) -> str:
    should = "" if found[2] == "@me" else "should "
    return f"that {found[2]} {should}have ={_number(found[1])}"


def _should_have_it(found: re.Match[str]) -> str:
    return f"that {found[1]} should have ={_number(found[2])}"
