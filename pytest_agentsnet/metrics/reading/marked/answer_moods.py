"""How an answer is told, by whose it is: "could I take 2" asks, "could you take 2" proposes."""

from dataclasses import replace

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.marked.framing import without_frame
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.words.late import late

_TROUBLE = r"(?:clash\w*|conflict\w*|collision\w*|problem\w*|trouble|overlap\w*|duplicat\w*|tie|ties)"
_IDIOMS = late(
    rf"^\W*(?:is|are|am|do|does|did|have|has|was|were|should|would|could|will|can) (?:(?:@\w+|there|that) not\b|not (?=@))|, (?:is|are|do|does|did|have|has|will|would|can|could|should|was|were) not @\w+\W*$|(?:avoid\w*|not to|without|no|prevent\w*) (?:a |an |any |the |all |more |further )?(?:\w+ ){{0,2}}?{_TROUBLE}|not to clash"
    r"|why (?:do|does|would|could) not|why not|(?:do|would) not mind|(?:rather|sooner) (?:[^,]* )?than not\b|not sure|could not (?:\w+ )?(?:be|have been|ask for|agree) (?:better|more|happier)|(?:does|do) not (?:fit|go|match|add up|rhyme) together|not (?:quote|hold|pin|nail) @me|not (?:be )?(?:worr|fret|panic)\w*|reason not to|or not|not only|without (?:\w+ )?(?:hesitation|hesitating|doubt|fail|question|further|delay|reservations?|regrets?|exception)|not (?:moving|budging|changing|switching|leaving|going anywhere|shifting)(?= ?[:;,\u2014]|\W*[=~])|no maybe|no (?:problem|worries|conflicts?|objections?|issues?)|nothing(?! (?:could|can|will|would|shall) (?:\w+ )?(?:make|get|bring|move|persuade|induce|force|convince|tempt|drive)\b)"
    r"|no (?:need|reason|point|plans?|intention|wish|desire) (?:to|in|of|for) (?:mov|chang|switch|leav|shift|budg)\w*|@you (?:would|do|did|are|have|could) not (?:\w+ )?(?:happen|by any chance|be \w+ing)|not @you (?:tell|say|mean|take|choose|pick)|if not|whether|not (?:fixed|final|decided|certain)\w*|no one|nobody"
)
_UNSURE = r"hunch|(?<!final )(?<!last )word is|(?:rumou?r|hearsay|word) has @?it|rumou?r is|(?:looks?|seems?|appears?) (?:as if|as though|like|that)|chances are|may well|might well|in two minds|feeling|to @my mind|@me dare say|sort of|kind of|subject to|pending|until (?:further notice|something|anything|@me (?:hear|learn|know|see)|told otherwise)|(?:nothing|not|@other) (?:is )?(?:carved|cast|set|written) in|nothing is (?:final|fixed|settled)|by the looks? of|unless @me am mistaken|guesswork|dare say|presumably"
_NEGATED = late(
    r"\b(?:not|none|negative on|(?:am|is|are) no|never|no longer|nor|neither|cannot|refus\w+|avoid\w*|drop\w*(?! (?:down |back )?to\b)|(?:leav(?:e|ing)|left) =\d|no (?:need|reason|point|intention|plans?|longer)|(?:stay\w*|keep\w*|mov\w+|steer\w*|shy\w*) (?:away|out|off|clear)|(?:giv\w+|gave) up|ceas\w+|quit\w*|stop\w* being|under no circumstances|by no means|in no way|in no case|out of the|giv\w+ way|against"
    r"|declin\w+|turn\w* (?:\S+ )?down|abandon\w*|reject\w*|rule\w* out|withdr\w+|release\w*|vacat\w+|any(?:thing| ?one| ?body) but|@other but|(?:take|took|taking) back(?! nothing)|revok\w*|retract\w*|without|no +=\d|not as though|no (?:\w+ )?(?:pair|pairing|match|partnership|deal|agreement|couple|such pair)\b(?! is)|nothing (?:could|can|will|would|shall)|(?:false|untrue|wrong|incorrect|a lie|a rumou?r|nonsense) that|den(?:y|ies|ied|ying)|off the hook|(?:is|are) out)\b"
)
_SUGGESTED = late(
    r"(?<!\w)(?:let @(?:we|me|all|\d+)|let @it be\b|let us|how (?:about|does|would|do)|what about|what if|why (?:do|does|would) not|why not|^\W*(?:do @you |would @you )?mind (?:\w+ing|if @we)|@my guest|@you are (?:\S+ )?welcome to|help @you to|up to @(?:you|\d+) to|falls (?:up)?on @(?:you|\d+)|falls to @(?:you|\d+) to|what (?:do|would) @you say to|@me (?:would |do |vote |move )?(?:say|vote|move)(?: that)? @(?:we|all)\b|@(?:all|we)(?: both| all)?,? please\b|^\W*please [=~]\d+w? (?:for|from|by|on) @|(?:rather|sooner|prefer)(?: that| if)? @you (?:\w+ed|took|chose|went|were|kept|led|did|would|to)\b|shall @it|shall @all|\bmotion\b ?[:\u2014]|\bmotion that\b|@me (?:hereby )?move that|@your turn to|\blet =|would be (?:an? )?(?:\w+ )?(?:choice|option|fit|idea|pick) for @you|^\W*(?:so |then )?=\d+ for @(?:all|we)\b|@all (?:on|at|in|to) =\d+(?: from \w+ on)?,? please|^\W*@all to =\d|^\W*@all (?:on|at|in) =\d+ from (?:now|here)|^\W*(?:and |so )?(?:can|could|may|might|would) @me (?:please )?(?:interest|persuade|tempt|talk|trouble|invite|win|convince|get|bother|urge|ask) @you\b|^\W*(?:and |so )?(?:can|could|may|might) @me (?:please )?(?:count|rely) on @you (?:as|to)\b|would do @you good|time for @(?:you|we|all|\d+) to|^\W*requesting\b|\brequest @you|\bis (?:hereby |therefore )?(?:requested|proposed)\b|that @\d+ should\b|(?:vote|move|ask|wish) that @(?:we|all)|(?:any|what) reason not to|please @(?:all|we)|(?:pass on|pass @it on|tell \S+|make sure|ensure|see to @it) that @(?:we|all)|@you up for|would suit @you|suggest\w*|propos\w+|recommend\w*|nomin(?:at\w+|ees?)|(?<!looks )(?<!look )(?<!seems )(?<!sounds )(?:like|want|need|love|rather) @(?:we|all)|shall @we|should @(?:we|all)"
    r"|@(?:we|all) (?:\w+ )?(?:should|could|can|might|must|need to|ought to|may)|(?:could|can|should) @(?:we|all)|plan:|thought:|(?<!final )(?<!final group )assignment|would help|(?:would|might|may|could) be (?:helpful|great|good|nice|best|better|ideal|perfect|wise\w*|sensible|smart\w*|safe\w*|lovely|simple\w*|easi\w+)|best (?:thing|plan|option|idea|course of action|way|move)|pass (?:@it )?on to|proposition|idea:|offer(?:ing)?\b(?! to\b)|tell @\d+:?)"
)
_ADDRESSED = late(
    r"(?<!do )(?<!did )(?<!does )(?<!will )(?<!if )(?<!when )(?<!see )(?<!that )(?<!\d and )@you:? (?:just |please |both )?(?:take|keep(?! \w+ing)|be|choose|pick|go|use|stay|switch|move|join|become|lead|pair|answer|coordinate|follow|do(?= @it\b| the\b| that\b))\b"
    r"|@you (?:\w+ )?(?:should|could|can|need to|ought to|must|might want|may(?! (?:both |well |also |just |already |now )*(?:be|have)\b)|try)\b|\b(?:could|can|would) @you\b|please|\bmaybe @you|perhaps @you|(?:want|need|like|ask\w*|urge|encourage) @you\b|up to @you|@you and @\d+ (?:should|could|can|might)|(?:objections?|problem|fine|okay?|happy|good) that @you(?! (?:\w+ )?(?:took|chose|went|have|had|are|were|did|kept|said|got|is|\w+ed)\b)"
    r"|\b(?:items?|tasks?|jobs?|to-?do|homework|steps?|asks?|requests?|instructions?|orders?) for @you\b|would @you (?:be|mind|consider|like)|@you would make (?:an? )?[\w ]{0,20}=\d|@you (?:had|would|are) (?:\w+ )?(?:better|best|well|wise|wiser|look|suit|fit)\b"
)
# "Understood, you take 2" repeats what was heard.
_ECHOES = late(
    r"\W*(?:understood|noted|got it|@me see|ah|right|so|good to know|great|perfect|thanks|@me hear|@me understand)[,:\u2014 ]+(?:that |so )?@you (?!should|could|can|must|need|please)"
)
_WONDERS = late(
    r"\b(?:let @me know|tell @me|confirm|wonder\w*|curious|know|inquire|enquire|ask|asking|check|see|sure|clarify|say|question is|unclear)(?: to @me| @me| again)? (?:if|whether)\b|please confirm"
)
_WONDERS_OF_ME = late(
    r"\b(?:wonder\w*|ask\w*|know|tell @me|unsure|sure|unclear|say|clarify|confirm|question is) (?:if|whether) @me (?:should|could|may|might|can|am|must|ought|need|had)\b"
)
_CONFIRMS = late(
    r"\b(?:can|could|would|will|please|kindly|might|may|ask\w*|need|want|like|grateful|appreciate|glad)\b.*\b(?:confirm|verify|clarify|double-?check|re-?check)\b"
)
# Courteous ways to ask somebody for something.
_BEGS = late(
    r"\bwonder\w* (?:if|whether) @you (?:would|could|might|can|will|may)\b|\b(?:ask|asking|persuade|convince|get|urge|encourage|request|invite|beg|trouble|tempt|talk|advise|remind|implore|expect|prefer|call on|rely on) @you (?:kindly |please |perhaps )?(?:to|into)\b"
    r"|\b(?:for @you to|that @you (?:take|be|go|choose|pick|keep|switch|move|join|lead|become|stay|adopt|answer))\b"
)
# What something is for is denied or wished by itself.
_PURPOSE = late(r"\b(?:so that|in order (?:not )?to|so as (?:not )?to|lest|such that)\b[^=]*$")
# "Yes: most of my links would be uncovered": what is told behind the colon is why.
_WHY = late(r"(=\d+\"?): [^=~\"]{16,}$")
# "I stay on 1, whatever the others may do."
_BESIDES = late(
    r"(?<=\d),? (?:whatever|whichever|no matter|regardless of|come what|and would (?:like|love) to (?:know|hear)|and wonder)\b[^=~]*$"
)
# What is hoped of a choice is no part of it.
_NO_PLANS = late(r"\bno (?:plans?|intention|wish|desire|ambition|interest) (?:to|of|in)\b")
_STAYS = late(
    r"\bno (?:plans?|intention|wish|desire) (?:to|of) (?:mov|chang|switch|leav|shift|budg)\w*|,? ?(?:@me )?hop(?:e|ing)(?: that)? (?:this|that|it|@it|@you|everyone|all|@all)\b[^=~]*$"
)
# "Tell Bob that I have 2": it is he who is told, not I.
_TOLD_OF_ME = late(
    r"^\W*(?:(?:please|kindly|and|so) )*(?:tell|let|inform|pass on to|pass @it on to|remind|assure|write) @\d+ (?:know )?(?:that )?(?=@me\b|=\d+ is @me\b)"
)
# Courtesy before what is told.
_GLAD_TO_TELL = late(
    r"\b(?:happy|glad|pleased|delighted|proud|sorry|would like|want|wanted|like|love) to (?:report|say|tell|announce|inform|confirm|hear|see|let @you know|share|note|learn|add|mention)\b"
)
_OPINION = late(r"@me (?:think|believe|guess|feel|suppose)\b(?!.*\bshould\b)")
_TO_OTHERS = late(
    r"^\W*@\d+ ?: (?:please|kindly)\b|\b(?:should|ought to|must|needs? to|(?:ask\w*|want|told|tell|need|(?<!looks )(?<!seems )(?<!sounds )like|let|have|urg\w+|advis\w+|instruct\w*|remind\w*|encourag\w+|invit\w+|order|persuad\w+) @\d+(?: and @\d+)? (?:to|have|take|be|go|use|pick|choose))\b|(?<!and )@me (?:\w+ )?(?:want|ask\w*|need|like) @\d+"
)
_LEANING = late(
    rf"(?<!\w)(?:{_UNSURE}|lean\w*|toy\w*|attractive|tempting|think\w*|maybe|perhaps|probabl\w+|possibl\w+|might|could|may|would|prefer\w*|plan\w*|tentativ\w+|provisional\w*|for now|for the (?:moment|time being)"
    r"|open to|willing|happy to|glad to|ready to|consider\w*(?! @(?:me|we))|inclin\w+|intend\w*|intention|hop(?:e|ing)|want\w*|tend\w*|favou?r\w*|initial\w*|start\w* with|likely|aim\w*|tr(?:y|ying)"
    r"|flexible|first (?:idea|choice|thought|pick)|interested|available as|can (?:also )?(?:take|be|go|do|switch|swap|move|change|shift|choose|pick|pair|lead|accept)|currently thinking|rather|option|second choice|(?:back-?up|fallback)|(?:next|first|second|third)(?= (?:choice|pick|idea|option|thought|preference|guess|instinct|impulse|best)\b| [=~]|\W*:|\W*$)|fine with|okay? with|guess|wish|suspect\w*|waver\w*|live with|not mind|minded|keen|tempted|gut|feel\w*|chance|(?:looks?|sounds?|seems?) (?:good|fine|best|right)|money (?:is )?on|eyes? on|heart (?:is )?set|(?:am|are|is) after|appeal\w*|tempts?|seek\w*|look\w* for|desired|target|half a mind|sympath\w+|soft spot|taste for|liking|dream\w*|crush|charm\w*|runner-?up|next in line|second in line|plan b|ring to @it|sooner|best (?:bet|hope|option)|most likely|offer\w* to)\b"
)
# "Consider it settled:", "second:".
_NO_DOUBT = late(
    r"\bconsider (?:it|this|that|me|yourself)\b|\bsame favou?rites?\b|^\W*(?:and |but )?(?:first|second|third|next)(?:ly)?(?: of all)?\W*$"
)
_SEEMING = late(
    rf"(?<!\w)(?:{_UNSURE}|provisional\w*|draft|(?<=@my )(?:\w+ )?(?:wish|dream|back-?up)|hop\w+|impression|presum\w+|suppos\w+|@me gather|guessing|assum\w+|not sure|lean\w*|@me (?:believe|guess|feel)|@me think|might|could|may|probabl\w+|perhaps|maybe|possibl\w+|seem\w*|likely|consider\w*|tentativ\w+|thinking|think\w* (?:of|about)|plan\w*|prefer\w*|wants?|wanted|money(?:'s| is)? on|intend\w*|tempted|inclin\w+|fanc(?:y|ies)|toy\w*|willing|interested|keen|eyes? on|ready to|favou?rs?|leans|tends?|apparently|guess|would like|open to|@me believe|suspect|sooner|would (?:rather|prefer|love))\b"
)
_TAG = late(
    r"(?:,| -)? ?\b(?:ok|okay|right|alright|deal|agreed|yes|good|fine|cool|please|sound(?:s)? good|works?(?: for @you)?)\W*$"
)
_RIGHT = late(r",? (?:right|correct|is that (?:right|correct|so|true)|am @me right)\W*$")
_OPENING = late(r"^\W*(?:(?:so|and|then|ok|okay|well|but|great|also)\b\W*)*(?:@me|=\d|@my)")
_SO_DOES = late(
    r"\W*(?:and |but )?so \w+ @|\W*(?:(?:and|but|so|then|also|still|just) )*(?:can|could|would|will|should|may|is|are|was|has|have|had|do|does|am) (?!@|=|~|the\b|that\b|there\b|any\w*\b|it\b|\")"
)
_VERB_AND_VALUE = late(r"\W*(?:is|are|am|was|were|has|have|had) (?:\w+ ){0,2}[=~]\d+w?\W*$")
_ASKING = late(
    r"^\W*(?:(?:so|and|then|ok|okay|well|but|hi|also|now|or|question:?|q:|just|what do @you think)\b\W*)*"
    r"(?:should|shall|may|can|could|would|will|do|does|did|is|are|am|was|were|has|have|had|any objections?)\b(?! not\b)"
)


def answer_mood(marked: str, person: str, manner: Manner) -> Mood:
    """The mood in which the clause tells of an answer of this person: ``@me``, ``@we``, ``@you`` or another."""
    if manner.conditional:
        return "conditional"
    framed = without_frame(marked)
    if framed != marked:
        marked, manner = framed, replace(manner, asks=False)
    marked = _of_the_answer(marked, person)
    begs = person == "@you" and _BEGS.search(marked) is not None and not _CONFIRMS.search(marked)
    if not begs and (wonders(marked) if person != "@me" else _WONDERS_OF_ME.search(marked)):
        return "question"
    suggests = begs or manner.proposed or bool(_SUGGESTED.search(marked)) or _is_asked_of(person, marked, manner)
    if not suggests and _asks(marked, person, manner):
        return "question"
    if is_denied(marked):
        return "negated"
    if suggests:
        return "proposal"
    leans = _LEANING if person in {"@me", "@we"} else _SEEMING
    return (
        "leaning"
        if leans.search(marked) or (manner.heading and _LEANING.search(_NO_DOUBT.sub("", manner.heading)))
        else "assert"
    )


def _of_the_answer(marked: str, person: str) -> str:
    """The clause without what is no part of how the answer itself is told: courtesies, purposes, reasons."""
    if person == "@me":
        marked = _TOLD_OF_ME.sub("", marked)
    if " to " in marked:
        marked = _GLAD_TO_TELL.sub("", marked)
    if "no " in marked or "hop" in marked:
        marked = _NO_PLANS.sub("not ", _STAYS.sub("", marked))
    if " that" in marked or " to" in marked or "lest" in marked:
        marked = _PURPOSE.sub("", marked)
    if ": " in marked:
        marked = _WHY.sub(r"\1", marked)
    if "=" in marked:
        marked = _BESIDES.sub("", marked)
    return marked.replace("in favour of", "for").replace("in favor of", "for")


def _is_asked_of(person: str, marked: str, manner: Manner) -> bool:
    """Whether it is this person, who is not the speaker, that the clause wants to do something."""
    if manner.asks and _RIGHT.search(marked):
        return False
    if person == "@you":
        return bool(_ADDRESSED.search(marked) and not _ECHOES.match(marked) and not _OPINION.search(marked))
    if person in {"@me", "@we", "@all"}:
        return False
    return bool(_TO_OTHERS.search(marked) and not (manner.asks and marked.startswith("should ")))


def wonders(marked: str) -> bool:
    """Whether the clause asks, in whatever words, that something be told or confirmed."""
    return _WONDERS.search(marked) is not None or _CONFIRMS.search(marked) is not None


def is_denied(marked: str) -> bool:
    """Whether the clause has a negation."""
    return _NEGATED.search(marked) is not None and _NEGATED.search(_IDIOMS.sub("", marked)) is not None


def without_denial(marked: str) -> str:
    """The clause without its negations."""
    return _NEGATED.sub(lambda found: "rather" if "rather" in found[0] else "", marked)


def _asks(marked: str, person: str, manner: Manner) -> bool:
    if not manner.asks:
        # "And you, my friend, are in 2."
        if person in manner.before and _VERB_AND_VALUE.match(marked):
            return False
        return (
            bool(_ASKING.match(marked))
            and not _SO_DOES.match(marked)
            and not marked.startswith(("have ", "had ", "will ", "would ", "may "))
        )
    return not (person == "@me" and _TAG.search(marked) and _OPENING.match(marked))
