"""Turns of phrase that tell an answer, or that it is none, by the way: "put me down as 2", "instead of 1 I take 2"."""

from typing import Final

from pytest_agentsnet.metrics.reading.marked.urging import PERSON, VALUE, Turn
from pytest_agentsnet.metrics.reading.words.late import late

_OPENING = r"^(\W*(?:(?:and|but|so|well|then|no|sorry|ok|now|because|since|as|if) )*)"

TELLING: Final = (
    Turn(
        " of ",
        late(
            rf"(@(?:your|my|our|\d+'s)) (?:\w+ )?(?:choice|pick|use|selection|adoption|vote|answer) of (?=(?:the |a )?{VALUE}(?! for))"
        ),
        r"\1 ",
    ),
    Turn(
        " down ",
        late(
            rf"\b(?:put|mark|list|note|count|book|write|sign|set|enter) (@me|@\d+|@you) down (?:as|for|with|under|on|in) (?:an? )?(?={VALUE})"
        ),
        r"\1 have ",
    ),
    Turn(
        "by the ",
        late(r", by the (?:sounds?|looks?|feel) of (?:@it|things)\W*$|, by all accounts\W*$"),
        " presumably",
    ),
    Turn(
        "let @",
        late(
            r"(?<!could )(?<!can )(?<!would )(?<!will )(?<!please )(@\d+|@you|@we|@me) (?:(?:has|have|already|also|just) )*let (@\w+) know\b"
        ),
        r"\1 told \2",
    ),
    Turn(
        "if @you",
        late(
            rf"^(\W*)if @you (?:(?:do|would|will) not mind|like|want|wish|please|can|could|would)(?: to)?,? (?=[a-z]+ (?:\w+ ){{0,2}}?{VALUE})"
        ),
        r"\1please ",
    ),
    Turn(
        "if @me",
        late(
            rf"^(\W*)if @me (?:may|might|could|can) (?:\w+ ){{0,3}}?(?:suggest|ask|propose|say|advise|recommend)\w*(?: so| that| it| something| one thing)?,? (?=[a-z]+ (?:\w+ ){{0,2}}?{VALUE})"
        ),
        r"\1please ",
    ),
    # "I am against 1", "instead of 1 I take 0", "Bob looks like a 1".
    Turn(
        "against",
        late(
            rf"({PERSON}|@we(?: both)?|@all) (?:am|is|are|was|were|remains?|votes?|voted|argues?|speaks?|decided|advises?) (?:\w+ ){{0,2}}?against (?:taking |choosing |going with |the |using |picking )?({VALUE})"
        ),
        r"\1 do not take \2",
    ),
    Turn(
        " of ",
        late(rf"{_OPENING}instead of ({VALUE}),? ((?!and\b|or\b).*[=~]\d.*)$"),
        r"\1\3, not \2",
    ),
    Turn("rather than ", late(rf"{_OPENING}rather than ({VALUE}),? ((?!and\b|or\b).*[=~]\d.*)$"), r"\1\3, not \2"),
    Turn(
        "like ",
        late(
            rf"({PERSON}) (?:\w+ )?(?:looks?|seems?|sounds?|feels?|strikes @me) (?:\w+ )?(?:like|as) (?:an? )?({VALUE})"
        ),
        r"\1 presumably have \2",
    ),
    # "Carol, because of her many links": why it is so is no matter here.
    Turn(
        " ",
        late(
            rf"^(\W*(?:(?:then|so|ok|well) )*(?:{VALUE}|{PERSON})),? (?:on account of|because of|due to|thanks to|owing to|by virtue of|in view of|on the (?:grounds|strength)|for the (?:\w+ )?reason|for want of|as a matter of)\b(?! @me\W*$).*$"
        ),
        r"\1",
    ),
    Turn("both both", late(r"@we both both\b"), "@we both"),
    Turn(
        "could not ",
        late(
            r"[:;,\u2014-]? ?(?:@it |this |that |things )?could not (?:\w+ )?(?:be|have been|ask for) (?:better|more|happier|simpler|easier)\b.*$"
        ),
        "",
    ),
    Turn("that is @me", late(r"@me ?[(,] ?that is @me[),]?"), "@me"),
    Turn(
        " @my ",
        late(
            rf"^.*@me (?:\w+ ){{0,3}}?(?:inform|notify|advise) @you (?:of|about) (?=@my (?:\w+ ){{0,3}}?{VALUE}|@my [\w, ]{{0,40}}{VALUE})"
        ),
        "",
    ),
    Turn(
        ", ",
        late(
            rf"\b(selection|choice|pick|answer|group|value|vote|decision|colou?r|number|bit), (?:namely|to wit|that is|i\.e\.|viz\.?),? ({VALUE}),?"
        ),
        r"\1 is \2",
    ),
    Turn(
        "take back",
        late(
            rf"(@me|@\d+|@you) (?:\w+ )?take back @(?:my|they|your) (?:\w+ )?{VALUE}(?:,| and|, and)(?: now)? (?=[a-z])"
        ),
        r"\1 ",
    ),
    Turn(
        " not ",
        late(
            rf"{_OPENING}(?:an? )?({VALUE}) is (?:something|a thing|an answer|the answer|what) (?:that )?(?:@you|@nobody|@all) (?:will|would|do|can|shall) not (?:get|hear|see|have|receive) (?:out of|from) @me"
        ),
        r"\1@me do not have \2",
    ),
    Turn(
        "count @me",
        late(
            rf"\b(?:please )?(do not |never )?count @me (?:in )?(?:among|with|as one of|amongst) (?:the |@your )?(?={VALUE})"
        ),
        lambda found: f"@me {found[1] or ''}have ",
    ),
    Turn(" one of ", late(rf"(?<=\w) one of (?:the )?(?={VALUE}\W*$)"), " "),
    Turn(
        " or ",
        late(r",? or (?:have|did|has|am|was|is|are) @(?:me|you|it) [^=~@]{2,40}(?<!too)(?<!not)$"),
        "",
    ),
    Turn(
        ", and @",
        late(rf"^(\W*)(@me|@you|@\d+) ([^@]*{VALUE}),? and ({PERSON}) (?:as well|too|likewise|also)\W*$"),
        r"\1\2 and \4 \3",
    ),
    # "4 is tempting", "0 has my sympathy".
    Turn(
        " ",
        late(
            rf"{_OPENING}({VALUE}) (?:is|has) (?:(?:rather|very|quite|pretty|really|most|more|a bit|an?|its|some|certain|nice|good|@my|all|much) )*(?:tempting|attractive|appealing|alluring|inviting|charm\w*|appeal|sympath\w+|ring to @it|allure|preference)\b"
        ),
        r"\1@me prefer \2",
    ),
    # "When you write to Carol, tell her she should take 2", "drop Carol a hint".
    Turn(
        " @they",
        late(
            r"^(.*?(@\d+)[^@,]{0,40}, (?:(?:please|then|just|kindly|do) )*(?:ask|tell|urge|remind|advise|beg|get|have|let|nudge|invite)) (?:@they|@it)( @they\b)?(?= )"
        ),
        lambda found: f"{found[1]} {'that ' if found[3] else ''}{found[2]}",
    ),
    Turn(
        " @it",
        late(
            r"^(.*?(@\d+)[^@,]{0,40}, (?:(?:please|then|just|kindly|do) )*(?:ask|tell|urge|remind|advise|beg|get|have|let|nudge|invite)) (?:@they|@it)( @they\b)?(?= )"
        ),
        lambda found: f"{found[1]} {'that ' if found[3] else ''}{found[2]}",
    ),
    Turn(
        " a ",
        late(
            r"\b(?:drop|give|send|slip) (@\d+) an? (?:\w+ )?(?:hint|line|note|nudge|message|word|tip|wink|push)\b(?: so)?"
        ),
        r"tell \1",
    ),
    Turn("whatever", late(r"^(\W*)(?:and |but )?whatever (?:else )?@you (?:do|choose|decide|pick),? "), r"\1"),
    Turn("from ", late(r"\bwhat (?:keeps|stops|prevents|holds) @you (?:back )?from (?=\w+ing\b)"), "@you should be "),
    Turn(
        " than @",
        late(
            r"\b(?:nothing|@nobody) (?:would|could) (?:please|suit|help|delight|cheer) @me (?:more|better) than (?=@(?:you|\d))"
        ),
        "@me want ",
    ),
    # "Why I went for 3: nobody uses it".
    Turn(
        "@",
        late(
            r"^(\W*)(?:(?:the|@my) (?:\w+ )?reason (?:why |that |for which )?|why )(?=@(?:me|we|\d+) (?!not\b|should|would)\w+)"
        ),
        r"\1",
    ),
    Turn("congrat", late(r"\bcongrat\w*(?: to)?(?: @you)? (?:on|for|to|upon) (?=\w+ing\b)"), "@you are "),
    Turn(" of @we", late(r"\b(?:one|either|some|which) of @we(?: both| two)?\b"), "one @other"),
    # "James \u2260 Group 3".
    Turn("\u2260", late(r" ?\u2260 ?"), " is not "),
    Turn("!: ", late(r" ?!: ?(?=[=~@])"), " is not "),
    # "Bob I cannot have", "Bob we can forget".
    Turn(
        " not ",
        late(
            rf"^(\W*(?:(?:and|but|so|sadly|alas) )*)({VALUE}|@\d+|@you) ({PERSON}|@we(?: both)?) ((?:can|could|do|did|will|would|shall|should|must|may) not) (\w+)(?: (?:with|for|any ?more))?(?=\W*$|,)"
        ),
        r"\1\3 \4 \5 \2",
    ),
    # "Carol's hand is what I am after".
    Turn(
        " what @",
        late(
            rf"(@\d+|@you|@your)(?:'s (?:\w+)| (?:hand|name|vote|heart))? (?:is|was) what ({PERSON}) (?:am|is|are) (?:\w+ )?after\b"
        ),
        lambda found: f"{found[2]} would like {'@you' if found[1] == '@your' else found[1]}",
    ),
)
"""Their order matters: what one has put plainly the next need not know."""
