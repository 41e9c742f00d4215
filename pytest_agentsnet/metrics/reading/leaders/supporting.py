"""Whom agents support as leaders: by a vote, or by any word for choosing."""

from collections.abc import Iterator

from pytest_agentsnet.metrics.reading.leaders.leadership import LEADING
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import ONE, UNTOLD, Pair, done_to, plain
from pytest_agentsnet.metrics.reading.marked.telling import spoken_of
from pytest_agentsnet.metrics.reading.words.late import late

SUPPORT = late(
    r"\b(?:vot\w+|nominat\w+|support\w*|follow\w*|accept\w*|(?<!take )(?<!took )(?<!taken )(?<!step )(?<!stepped )(?<!stand )back|backs|backed|backing|endors\w+|choos\w+|chose\w*|elect\w*|pick\w*|select\w*|propos\w+|suggest\w*|recommend\w*|prefer\w*"
    r"|favou?r\w*|lean\w*|consider\w*|agree\w* (?:on|with|to)|(?:go(?:es|ing)?|gone|went) (?:with|for)|settl\w+ (?:on|for)|stick\w* with|recogni[sz]e\w*|acknowledge\w*|mak(?:e|es|ing)|rall\w+ behind|endorse|appoint\w*"
    r"|candidate|defer\w*|yield\w* to|switch\w* to|behind|for|nam(?:e|es|ed|ing)|pass on|trust\w*|adopt\w*|root\w*|push\w*|campaign\w*|supporter|second(?:s|ed|ing)?|rall\w+ (?:a)?round|bow(?:s|ed|ing)? to|yield\w* to|conced\w* to|faith in|money(?:'s| is)? on|(?:sooner|rather) (?:have|see)|ha(?:ve|s|d) in mind|in mind)\b|\b(?:wants?|wanted) $|\b(?:am|is|are) with $|\b(?:take|takes|taking|took) $"
)
_SUPPORTING = late(
    r"\b(?:(?:is|am|are|be|all) (?:for|with)|rooting|pushing|favou?r\w*|campaigning|supporter|vot\w+|nominat\w+|support\w*|back\w*|endors\w+|elect\w*|candidate|rall\w+|appoint\w*|second(?:s|ed|ing)|(?:defer|yield|conced|bow)\w* to|behind|faith in|money(?:'s| is)? on|(?:sooner|rather) (?:have|see)|in mind)\b"
)
_CHOOSING = late(
    r"\b(?:nam(?:e|es|ed|ing)|wants?|wanted|accept\w*|tak(?:e|es|ing)|took|propos\w+|suggest\w*|prefer\w*|choos\w+|chose\w*|pick\w*|lean\w*|(?:go\w*|went) (?:with|for)|follow\w*|defer\w*|settl\w+ (?:on|for)|agree\w* on|switch\w* to)\b"
)
_CHOSE = late(r"\b(?:chose\w*|picked|selected|named|trusts?|want)\b")
_VOTE_OF = late(
    r"(@you|@\d+)(?:,|'s)? (?:\w+ ){0,3}?(?:have|has|get|gets|getting|got|can count on|earn\w*|deserv\w+|enjoys?|commands?|carr(?:y|ies)|holds?|won|w[io]ns) (@my|@your|@\d+'s) (?:\w+ )?(?:vote|support|backing|nod|blessing)"
    r"(?:[^@]*\band (@\d+)'s(?= (?:too|also|as well)\b|\W*$))?"
)
# "Bob's side", "a vote for Bob: Carol".
_CAMP = late(r"\b(?:in|on|of|join\w*) (@\d+'s) (?:camp|side|party|team|corner)\b")
_VOTES_FOR = late(
    rf"\b(?:for|behind|with) ({ONE}) ?(?::|\u2014|->) ?({ONE}(?:(?:,| and|, and| &) {ONE})*)(?!'s| [a-z])"
)
# "I am with you on Bob", "I agree with your choice of Bob".
_WITH_YOU = late(
    r"(@me|@we|@\d+) [^@]*(?:with|to|second\w*|share\w*|support\w*|back\w*|like|accept\w*|endors\w+|follow\w*) (?:@you (?:on|about|in (?:supporting|backing|choosing))|@your (?:\w+ )?(?:choice|vote|nomination|pick|support|proposal|suggestion|preference|candidate) ?(?:of|for|,)) (@\d+|@me)"
)
# "+1 for Bob from me".
_PLUS_ONE = late(
    rf"(?:\+ ?1|plus one|another vote|one more vote|one vote|thumbs up|aye|yes) for ({ONE})(?: from ({ONE}))?"
)
_HANDS_TO = late(
    r"\b(?:leav|hand|pass|giv|entrust|ced)(?:e|es|ing)?(?: over)? (?:@it|(?:the )?(?:lead\w*|reins|job|role|crown|baton|torch|top spot|helm)) (?:over )?to ("
    + ONE
    + ")"
)
_WANTS_ELSE = late(r"\bwant(?:s|ed)? @\w+ to\b")
_FOLLOWED = late(r"\b(?:follow|defer|yield|conced|bow)\w*(?: to)? @you\b")
_EACH = late(
    rf"@(my|your|\d+'s|you|me) (?:\w+ )?(?:vote|choice|pick|candidate|nominee|leader)?(?: (?:is|goes to|for|as well|too|also))* ?:? ?({ONE})(?= ?(?:[,;/]|and\b|$))"
)
_PASSIVE = late(
    rf"({ONE}) (?:has been|have been|was|were|is|are|am|got|is being|will be) (?:\w+ )?(?:chosen|picked|selected|named|nominated|elected|supported|backed|endorsed|proposed|suggested|preferred|favou?red|followed|accepted) by ({ONE}(?:(?:,| and|, and| &) {ONE})*|@all)(?!'s)"
)
# "Bob enjoys the support of Carol and Dan", "Bob counts Carol among his supporters".
_VOTES_OF = late(
    rf"({ONE}) (?:\w+ )?(?:has|have|enjoys?|gets?|got|won|wins|earn\w*|commands?|holds?|carries|secured) (?:the )?(?:\w+ )?(?:votes?|support|backing|blessing|trust|confidence|nod) (?:of|from) ({ONE}(?:(?:,| and|, and| &) {ONE})*)(?!'s)"
)
_COUNTS_AMONG = late(
    rf"({ONE}) (?:\w+ )?(?:counts?|has|have|numbers?) ({ONE}(?:(?:,| and|, and| &) {ONE})*) (?:among|on|in) @(?:they|my|your|\d+'s) (?:\w+ )?(?:supporters|backers|voters|followers|side|camp|fans)\b"
)
# "Lend me your vote".
VOTE_WANTED = late(
    r"^\W*(?:(?:so|and|please|then|just|kindly|now|@me|would|could|do|can|@you|may|hereby|really|also) )*(?:give|lend|grant|hand|need|want|like|ask for|request|appreciate|have|count on|beg for|throw) (?:@me )?@your (?:\w+ )?(?:vote|support|backing|weight|trust|blessing)\b(?!.* confirm| (?:for|to|behind) @(?!me))"
)
_ONE = late(ONE)
_TAKES = late(r"\b(?:take|takes|taking|took) $")
_TAKES_IT = late(r"\b(?:take|takes|taking|took) @it\b")
_OF_NAMES = late(r"\b(?:names?|one|agents?|nodes?|ids?|whoever|whichever|candidates?|person) $")
_ITSELF = late(r"@you (?:\w+ ){1,4}@you")
SUPPORT_ASKED = late(
    r"^(?!\W*\"[^\"]*\" ?:)\W*(?:(?:so |and )?please\b|(?:just |so |then |and |ok |do not )?(?:vote(?! ?(?:[-(:\u2014>]|is|goes))|support(?! ?[:\u2014])|follow|accept|back(?! ?[:\u2014])|take|choose|elect|pick|nominate|select|endorse|join|get behind|rally (?:behind|round|around)|side with)\b)"
)


def votes_of(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """Who has whose vote: "Bob has my vote", "my vote Bob, yours Carol", "Bob was chosen by Carol"."""
    both, for_one = _WITH_YOU.search(marked), _VOTES_FOR.search(marked)
    if both:
        yield from ((who, both[2]) for who in (both[1], "@you"))
        return
    if for_one:
        yield from ((who, for_one[1]) for who in _ONE.findall(for_one[2]))
        return
    passive = _PASSIVE.search(marked) or _VOTES_OF.search(marked)
    among = _COUNTS_AMONG.search(marked)
    if passive or among:
        whom, supporters = (passive or among).group(1, 2)  # type: ignore[union-attr]  # one of them is
        yield from ((who, whom) for who in (_ONE.findall(supporters) or ["@all"]))
        return
    if VOTE_WANTED.match(marked):
        yield "@you", "@me"
        return
    yield from votes_each(marked)


def votes_each(marked: str) -> Iterator[tuple[str, str]]:
    """The votes of several, one beside the other: "your choice is Carol, mine is Carol"."""
    each = _EACH.findall(marked)
    if len(each) > 1:
        yield from ((plain(f"@{owner}"), whom) for owner, whom in each)


def votes_given(marked: str, _manner: Manner) -> Iterator[tuple[str, str]]:
    """To whom votes or the lead itself are given: "+1 for Bob", "you have Bob's vote", "hand the lead to Bob", "I am in Bob's camp"."""
    plus = _PLUS_ONE.search(marked)
    if plus:
        yield plus[2] or "@me", plus[1]
        return
    vote = _VOTE_OF.search(marked)
    if vote:
        yield plain(vote[2]), vote[1]
        if vote[3]:
            yield vote[3], vote[1]
        return
    hands = _HANDS_TO.search(marked)
    if hands and hands[1] not in UNTOLD:
        yield "@me", hands[1]
        return
    camp = _CAMP.search(marked)
    if camp:
        asked = ("@you",) if SUPPORT_ASKED.match(marked) else ("@me",)
        yield from ((who, plain(camp[1])) for who in spoken_of(marked[: camp.start()])[-1:] or asked)


def supported(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Who supports whom."""
    for pair in done_to(marked, SUPPORT, manner.before):
        if pair.whom in UNTOLD or pair.whom == "@we":
            continue
        whos = pair.everybody or (("@you",) if SUPPORT_ASKED.match(marked) else ("@me",))
        if pair.whom == "@me" and manner.asks and whos != ("@other",):
            whos = ("@me",)
        for who in whos:
            if who == pair.whom == "@you" and not _ITSELF.search(marked):
                continue
            if _is_no_vote(pair, marked):
                continue
            told = pair.everybody and pair.whom == "@me" and _CHOSE.search(pair.between)
            if told or _is_about_leading(pair.between, marked, pair.whom):
                yield who, pair.whom


def _is_no_vote(pair: Pair, marked: str) -> bool:
    """Whether the words for choosing are of something else than of this person: "I am with you", "the name that I heard"."""
    between = pair.between
    other = (pair.whom == "@you" and between.endswith(" with ")) or (pair.whom == "@me" and _OF_NAMES.search(between))
    taken = _TAKES.search(between) and _TAKES_IT.search(marked)
    return bool(other or taken or (" want" in between and _WANTS_ELSE.search(marked)))


def _is_about_leading(between: str, marked: str, whom: str) -> bool:
    """Whether the words of support are about leading."""
    if _SUPPORTING.search(between) or LEADING.search(marked):
        return True
    return bool(_CHOOSING.search(between)) and (
        whom not in {"@me", "@you"}
        or bool(_ITSELF.search(marked))
        or (whom == "@you" and bool(_FOLLOWED.search(marked)))
    )
