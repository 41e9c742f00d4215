"""Being a coordinator or not, said as an answer: in vertex cover the role and the word Yes are one."""

import re

from pytest_agentsnet.metrics.reading.words.late import late

_ROLE = (
    r"(?:as )?(?:a |an |the |one of the |our |your |another |either )?(?:non-)?coordinators?(?: role| job)?\b"
    r"|(?:the|this|that) (?:role|job|task|duty|position)\b|\bcoordinat(?:e[sd]?|ing)\b|(?<=\bbe )one\b(?! of)|(?<=\bbeing )one\b(?! of)|(?<=\bbecome )one\b(?! of)|(?<=\bbecoming )one\b(?! of)|(?<=\bact as )one\b(?! of)|(?<=\bserve as )one\b(?! of)|(?<=\bacting as )one\b(?! of)|\bvolunteer(?:s|ed|ing)?\b|\b(?:step(?:s|ping|ped)? (?:up|in)|t(?:ake|akes|aking|ook) over)\b"
    r"|\bserv(?:e|es|ing)\b(?! as)|\b(?:do|take|handle) (?:@it|that)(?= on\b|\W*$| instead| myself|,)|\bcover(?:s|ing)? (?:both (?:of )?)?(?:@it\b|(?:@our|@my|@your|the|this|that) \w+)|\b(?:handl|guard|secur|protect)(?:e|es|ed|ing|s)? (?:@our|@my|@your|the|this|that) (?:edge|link|connection)\b|\bopt(?:s|ed|ing)? in\b|\b(?:in|join(?:s|ed|ing)?|part of|enter(?:s|ed|ing)?) the (?:vertex )?cover\b|\b(?:sign|signed|signing|put|count|counted|down)(?: (?:@\w+|me))?(?: up| down| in)+(?= (?:as|for)\b)|\bshoulder\w* (?:@it|the (?:job|role|task|load|burden))|\bcovers?\"? ?: ?\"?(?=true|false|yes|no|=)"
)
_OUT = (
    r"\bsit(?:ting)? (?:this|that|@it)(?: \w+){0,2} out\b|\b(?:stay|sit|opt|keep|remain|stand|drop|bow|back|pull|be|am|are|is|left|stand)(?:s|ing|ting|ped|ping|ed)? (?:out(?! of (?:ideas|options|touch|time|luck|sync|order)\b)|aside|by)\b|\b(?:step|stand)(?:s|ping|ped|ing)? (?:back|aside|down|out)\b|\bstood (?:back|aside|down)\b|\b(?:outside|out of|not in) (?:of )?the (?:vertex )?cover\b|\b(?:rather|prefer) not(?: to)?$"
    r"|\bpass(?:es|ing)? on (?:being|becoming|@it|the role)\b|\b(?:pass|hold|hold off|stand back|back out)$|\bnon-coordinators?\b|\b(?:leave|leaving) (?:the |this |that )?coordinat\w+(?! to @me)"
)
# A heading that is one side: "In: Bob. Out: you, me."
_SIDES = late(r"^\W*(in|out|not) ?: ?(?=\"?@)")
# As "Bob, a coordinator since the start" has it.
_APPOSED = late(
    r"(@\d+|@you|@me), (?:already |still |now |being |once |again )*(?:an?|the|our|your|my|@my|@our|@your|one) (?:\w+ )?(?:coordinator|one already)\b[^@=]*$"
)
# "The coordinators are Bob and I".
_WHO_ARE = late(
    r"\b(?:the )?(?:(?:only|other|two|three|current|new|our|future) )*coordinators?(?: (?:here|now|so far|around here|around @me|right now|in @my area|on @my side|at present))? (?:is|are|will be|would be|should be|shall be)(?: now| still| then| again)? ((?:both )?@(?:me|you|\d+)(?:(?:,| and|, and| &) @(?:me|you|\d+))*)(?!'s)(?=\W*$|,|;)"
)
_IN = late(r"\b(am|are|is|be)(?: going)? in(?: @it)?\b(?! )")
_ABOUT = late(r"\b(?:network|graph|team|game|situation|position)\b")
_KEYED = late(r"([:=] ?)\"?([yn])\b(?!\w)")
_MANY = late(
    r"\b(?:all (?:of )?(?:the )?|(?<!one )of (?:all )?(?:the )?|how many |too many |few\w* |more |number of |any )coordinators\b|\bwith (?:one|two|no|a|several|both|=\d|~\d) (?:volunteers?|coordinators?)\b|\bcoordinator or (?:not|no)(?: a)?(?: coordinator)?\b|\b(?:high|low|larg|small|great)(?:e?st|e?r) (?:degree|name|id|number|one)s? (?:coordinates?|volunteers?)\b"
)
_SAID = late(r"(@(?:me|you|they|\d+)\"?) ?(?:[:=] ?)?\"?(yes|no|y|n)\b(?!\w| [a-z])")
_AT = late(
    r"(@(?:me|you|\d+))\"? ?[:,\u2014-]{0,2} ?(?:(?:is|are|am|be|will be|would be|stay\w*|both|now|still|then|also|remain\w*) )*(in|out)\b(?=\W*$|,| (?:and|as|if|so|for now|now|too|then|because)\b)"
)
_OUT_WORDS = late(_OUT)
_ROLE_WORDS = late(_ROLE)
_TRUTH = late(r"\b(true|false)\b")
_OPENING = late(
    r"^\W*=(\d+)(,?)(?= [a-z@])(?! (?:from|for|is|it|@it is|by|here|there|on|at|most|still|then|again|(?:is |was )?(?:kept|stays?|stands?|remains?|locked|confirmed|settled|final|firm|definite\w*|probably|likely|as before)\b))"
)
_LOWER = late(
    r"(\b(?:answer\w*|going|goin|went|say|says|said|vote\w*|with|choose|chose|pick\w*|is|be)|[:=]) \"?(yes|no)\b\"?(?!,? [a-z@])"
)
# "Is Carol one?", "Robert is not it".
_ONE = late(
    r"((?:\b(?:is|are|am) @(?:you|me|they|\d+)|@(?:you|me|they|\d+) (?:\w+ )?(?:is|are|am))(?: not)?(?: also| now)?) (?:one|@it|the one)(?=(?: too| as well| either)?\W*$)"
)
# "Bob opts in, and I opt out".
_ONE_EACH = late(
    r"([^=]*?@(?:me|you|\d+)\b[^=,;]*?)(,(?: and| but| while)? | and | but | while |; )(@(?:me|you|\d+)\b[^=]*)"
)
# "Please coordinate, and tell Bob to say No".
_AND_TELL = late(r"([^=]*)(,? and (?:please |kindly )?)((?:pass|tell|ask|let|inform|remind)\b.*)")
_PERSON = late(r"@(?:me|you|they|\d+)\b")
_WORD = late(r"=\d+")


def roles_marked(marked: str, yes: int, no: int) -> str:
    """The marked clause with roles made answers; one of a role and of a word beside it is enough."""
    marked = _SIDES.sub(lambda found: f"={yes if found[1] == 'in' else no}: ", marked)
    marked = _APPOSED.sub(rf"\1 is ={yes}", marked)
    if "coordinator" in marked:
        marked = _WHO_ARE.sub(rf"\1 are ={yes}", marked)
    about = _ABOUT.search(marked) is not None
    marked = marked if about else _AT.sub(lambda found: f"{found[1]} ={yes if found[2] == 'in' else no}", marked)
    marked = _SAID.sub(lambda found: f"{found[1]} ={yes if found[2][0] == 'y' else no}", marked)
    marked = _KEYED.sub(lambda found: f"{found[1]}={yes if found[2] == 'y' else no}", marked)
    marked = _MANY.sub("others", marked)
    marked = _LOWER.sub(lambda found: f"{found[1]} ={yes if found[2] == 'yes' else no}", marked)
    marked = _OPENING.sub(lambda found: "no" if found[1] == str(no) and not found[2] else "", marked)
    if "=" not in marked and marked.rstrip(" ?.!").endswith(("one", "@it", "too", "well", "either")):
        marked = _ONE.sub(r"\1 a coordinator", marked)
    if _ROLE_WORDS.search(marked):
        marked = _TRUTH.sub(lambda found: f"={yes if found[1] == 'true' else no}", marked)
    if (two := _AND_TELL.fullmatch(marked)) and _ROLE_WORDS.search(two[1]):
        return f"{roles_marked(two[1], yes, no)}{two[2]}{roles_marked(two[3], yes, no)}"
    if _WORD.search(marked):
        return _ROLE_WORDS.sub(" role ", _OUT_WORDS.sub(" role ", marked) if "(=" in marked else marked)
    out = _OUT_WORDS.search(marked)
    if out and _ROLE_WORDS.search(_OUT_WORDS.sub("", marked)) and (two := _ONE_EACH.fullmatch(marked)):
        return f"{roles_marked(two[1], yes, no)}{two[2]}{roles_marked(two[3], yes, no)}"
    if out:
        return _ROLE_WORDS.sub(" role ", _OUT_WORDS.sub(f"={no}", marked))
    end = -1

    def once(found: re.Match[str]) -> str:
        nonlocal end
        told = end < 0 or _PERSON.search(marked, end, found.start())
        end = found.end()
        return f" ={yes} " if told else " role "

    if not about:
        marked = _IN.sub(rf"\1 ={yes}", marked)
    return _ROLE_WORDS.sub(once, marked)
