"""Whom agents will name as their partners, or nobody: matching."""

from collections.abc import Iterator

from pytest_agentsnet.core.claim import Mood
from pytest_agentsnet.metrics.reading.marked.answer_moods import answer_mood, wonders
from pytest_agentsnet.metrics.reading.marked.fragments import about_graph, is_fragment
from pytest_agentsnet.metrics.reading.marked.manner import Manner
from pytest_agentsnet.metrics.reading.marked.persons import NOT_CHOSEN, ONE, OWNERS, UNTOLD, without_sets
from pytest_agentsnet.metrics.reading.marked.telling import spoken_of
from pytest_agentsnet.metrics.reading.partners.pair_wording import AND_THEN, worded_plainly
from pytest_agentsnet.metrics.reading.partners.pair_words import CHOICE_ASKED, PAIR, PAIR_WORDS, TWO
from pytest_agentsnet.metrics.reading.partners.pairing import (
    BE_MINE,
    DEED,
    INVITING,
    OWN_PARTNER,
    both_named,
    chosen_partner,
    owned_partner,
    together,
    turned_about,
)
from pytest_agentsnet.metrics.reading.partners.pairs_noted import DECLINED, OFFERED, noted_pairs, pair_unsaid
from pytest_agentsnet.metrics.reading.words.late import late

NOBODY = ""
"""The partner of who has none."""
# "I promised myself to Bob".
NOT_SOMEBODY = late(rf"\W*(?:and )?not (?:with |to )?({ONE})\W*")
"""Whom somebody does not choose who was said to choose another: "Bob said Carol, not you"."""
_GIVEN = late(
    r"\b(promis\w+|commit\w*|pledg\w+|attach\w*|ti(?:e|ed)|offer\w*|g[ai]ven?|bound) (?:@(?:me|you|they)|@(?:my|they) (?:hand|word|heart|promise)) to"
)
# What is to be avoided, or is asked for by the way.
_LEST = late(
    r"\b(?:to avoid|so that|in order not to|without|rather than|instead of|not to) [^,=]*\b(?:alone|unmatched|single|unpaired|partnerless)\b,?|\bconsider @me (?:spoken for|taken|gone|out|unavailable)\b"
)
_NOT_LEFT = late(r"\bnot (?:leav\w+|abandon\w*|desert\w*|give up(?: on)?|drop|let go of|turn away from) (?=@)")
_ACCEPTED_MINE = late(r"@\d+ (?:\w+ )?accept\w* @(?:my|me)\b")
_REFUSED_ME = late(r"(@\d+|@you) (?:\w+ )?(?:rejected|declined|refused|turned down|turned) @me\b(?! to)")
_ANSWER_ME = late(
    r"\W*(?:(?:please|so|then|just|and|kindly) )*(?:answer|submit|enter|write|put|say) (?:with |in )?@me\b(?! down)|\W*@your (?:answer|entry|submission)\"? ?(?::|\u2014|is\b)"
)
_TIGHT = late(rf"{ONE}(?:[-\u2014+&]|<->){ONE}")
_FAVOUR = late(r"\b(?:do|doing|did) @(?:me|we) (?:the|a) (?:\w+ )?favou?r(?: of)?|\bin favou?r of\b")
# "Only if Bob refuses will I pair with you."
_INVERTED = late(r"\b(will|would|shall|can|could) (@me|@we|@you|@\d+)\b")
_AND_THEN_I = late(r"(?<=and )@(?:me|we)\b|(?<=then )@(?:me|we)\b")
_DECLINES = late(r"\b(?:declin\w+|reject\w*|turn\w* (?:@\w+ )?down|refus\w+|say\w* no)\b")
# "He has hitched his wagon to Bob's".
_HITCHED = late(
    r"\b(?:hitch|thr[eo]w|cast|tie|link|bind|bound|tied|give|gave|join|stak|promis|pledg|set|los)\w* (?:in )?(?:@they|@my|@your) (?:wagon|lot|fate|star|fortunes?|hand|heart|word|promise|future)(?: in| together)? (?:to|with|on|in with) (@\d+|@me|@you)(?:'s)?"
)
# "You are with Bob, and Carol with Dan".
_AND_WITH = late(rf",? (?:and|while|but) ({ONE}) with ({ONE})\W*$")
_NONE = late(
    r"\b(?:(?:no|without|lack|not have|not having|not got) (?:an?y? )?partners?|on @(?:my|your|they|me|you) own|single|un(?:matched|paired|partnered)|alone|solo|null|left over|leftover|partnerless|not (?:paired|matched) (?:with|to) (?:any|@other)"
    r"|(?:stay|remain|be|am|end up|go)\w* (?:all )?by @(?:me|they)\b|without @other|(?:with|to|have|has|got|choose|pick|name) @nobody)\b|=\d+(?! of\b)"
)
# "Already hitched, that Bob": to whom is not told.
_GONE = late(
    rf"\W*(?:already |long |happily |sadly )*(?:taken|hitched|gone|spoken for|off the market|matched|paired)(?: up| off)?, (?:that |is |our )?{ONE}\W*"
)
_EXCLUDED = late(
    r"\b(?:do|does|will|would|shall|is|are) not (?:have|take|choose|pick) =\d|\b(?:is|are) (?:out of the question|not an option|no option|off the table|unthinkable)\b"
)
_ALONE = frozenset({"single", "unmatched", "unpaired", "alone", "solo", "none", "null"})
_NOT_NONE = late(
    r"@\w+ alone (?:is|has|can|will|remains|knows|are|have)\b|\bnot (?:be |stay |remain |end up )?(?:single|un\w+|alone|left)|\bno partner yet|yet\b|look\w* for|every|wait\w*|status|: \"?un|\b(?:still|currently|so far|until) un|\b(?:are|is) @\w+ (?:still )?(?:single|un\w+)"
)
_INVITES = late(
    r"^\W*(?:can|could|may|might|shall) @(?:me|we) count on @you\b|^\W*(?:can|could|may|might|shall|let) @me (?:be|become) @your\b|\b(?:would|will|do|could|can|are) @you\b(?!.*@me (?:to|as)\b).*(?:\b(?:be|become)\b.*@my\b|\b(?:have|take|accept) @me\b|\b(?:"
    + PAIR
    + r")\b.*(?:@me\b|$))"
)
_WISHES = late(
    r"\b(?:want\w*|like|hop\w+|ask\w*|offer\w*|propos\w+|plan\w*|would|wish\w*) (?:@\w+ )?to (?:pair|match|partner|team)"
)
_ACCEPTS_ME = late(r"@you (?:\w+ )?accept\w* @me as\b")
_LISTED_ME = late(r"\b(?:list|nam|chos|choos|pick|select|put|want|ha[vd]|mark)\w*(?: down)? @me\b")
_WITH_ME = late(
    r"\W*(?:(?:please|so|then|just|now)\b\W*)*(?:(?:pair|match|team|go|partner) (?:up )?with @me\b|(?:name|put|choose|pick|list|mark|take|write)(?: down)? @me(?: down)? as @(?:your|my)\b)"
)
_IS_WITH = late(
    r"\b(?:be|is|are|was|been|being|paired|matched|together|partnered|pair|match|partner|go) (?:up )?(?:with|to) (@me|@you)\b"
)
_PAIRS = late(rf"\b(?:{PAIR}|with)\b")
_NOUNS = late(r"(?:@your|@my|@\d+'s|the|this|that|@their) (?:\w+ )?(?:proposal|offer|suggestion|invitation|request)s?")
# "Carol should go with you": the hearer is to take her.
_SHOULD_BE_YOURS = late(r"@\d+ (?:should|ought to|must) (?:\w+ ){1,3}?(?:with|to) @you\b")
_WHOSE_OFFER = late(
    r"\W*(?:(?:and|so|but|then) )*(?:whose|which) (?:\w+ )?(?:proposal|offer|suggestion|invitation|request|hand)s?\b"
)
_FINDERS = (noted_pairs, turned_about, both_named, owned_partner, together, chosen_partner, pair_unsaid)
"""Each finds pairs that are told in its way; what the first has found is so."""


def read_partners(marked: str, manner: Manner) -> Iterator[tuple[str, str, Mood]]:
    """Who, whose partner it will be (``NOBODY``: none) and the mood, for each person of whom the clause tells it."""
    then = AND_THEN.search(marked)
    if then and (DEED.search(marked, 0, then.start()) or _DECLINES.search(marked, 0, then.start())):
        who = spoken_of(marked[: then.start()])[:1]
        yield from read_partners(marked[: then.start()], manner)
        yield from read_partners(f"{who[0] if who else '@me'} {marked[then.end() :]}", manner)
        return
    marked = worded_plainly(_NOT_LEFT.sub("be with ", marked))
    marked = NOT_CHOSEN.sub("", _LEST.sub("", marked))
    marked = _FAVOUR.sub("", _GIVEN.sub(r"\1 to", without_sets(marked)))
    marked = _HITCHED.sub(r"paired with \1", marked)
    gapped = _AND_WITH.search(marked) if " with " in marked else None
    if gapped and _PAIRS.search(marked, 0, gapped.start()):
        for told_first in read_partners(marked[: gapped.start()], manner):
            yield told_first
            if second := _ordered(gapped[1], gapped[2], marked, manner):
                yield *second, told_first[2]
        return
    if manner.conditional and _DECLINES.search(marked):
        marked = _INVERTED.sub(r"\2 \1", marked, 1) if (inverted := _INVERTED.search(marked)) else marked
        inverted = inverted or _AND_THEN_I.search(marked)
        if not inverted:
            return
        marked = marked[inverted.start() :]
    if _NONE.search(marked) and not _NOT_NONE.search(marked):
        yield from _alone(marked, manner)
        return
    told: set[tuple[str, str]] = set()
    for chooser, chosen in _pairs(marked, manner):
        pair = _ordered(chooser, chosen, marked, manner)
        if pair and pair not in told:
            told.add(pair)
            yield *pair, _mood(marked, pair, manner)


def _alone(marked: str, manner: Manner) -> Iterator[tuple[str, str, Mood]]:
    """Who is told to have no partner."""
    names_nobody = is_fragment(marked, manner.heading, _ALONE) and not UNTOLD.isdisjoint(manner.before)
    who = spoken_of(marked) or (() if names_nobody else manner.before) or ("@me",)
    for one in who if " and @" in marked else who[-1:]:
        if one not in UNTOLD | {"@we"}:
            yield one, NOBODY, _none_mood(marked, one, manner)


def _pairs(marked: str, manner: Manner) -> Iterator[tuple[str, str]]:
    if about_graph(manner.heading) or _GONE.fullmatch(marked) or (manner.asks and _WHOSE_OFFER.match(marked)):
        return iter(())
    found = (list(find(marked, manner)) for find in _FINDERS)
    return iter(next(filter(None, found), ()))


def _ordered(who: str, whom: str, marked: str, manner: Manner) -> tuple[str, str] | None:
    """A pair is told of the speaker first, else of the hearer; an invitation is the speaker's own offer."""
    who, whom = OWNERS.get(who, who), OWNERS.get(whom, whom)
    if {who, whom} & UNTOLD or who == whom:
        return None
    if "@we" in {who, whom}:
        third = whom if who == "@we" else who
        return ("@me", third if third not in {"@we", "@me"} else "@you")
    if whom == "@me":
        turned = _is_mutual(marked, manner) if who == "@you" else _is_with_me(marked)
        return (whom, who) if turned else (who, whom)
    with_you = _IS_WITH.search(marked)
    if whom == "@you" and who != "@me" and (TWO.search(marked) or (with_you and with_you[1] == "@you")):
        return (whom, who)
    return (who, whom)


def _is_mutual(marked: str, manner: Manner) -> bool:
    """Whether that the hearer takes the speaker is told of both."""
    if _ANSWER_ME.match(marked) or _LISTED_ME.search(marked):
        return False
    if _REFUSED_ME.search(marked) or _ACCEPTS_ME.search(marked):
        return True
    told = CHOICE_ASKED.match(marked) or OWN_PARTNER.search(marked) or TWO.search(marked) or _TIGHT.search(marked)
    return bool(told) or bool(manner.asks and _INVITES.search(marked))


def _is_with_me(marked: str) -> bool:
    """Whether somebody is told to be with the speaker, or to have accepted or refused him, rather than to choose him."""
    if _REFUSED_ME.search(marked) or _ACCEPTED_MINE.search(marked) or TWO.search(marked) or OWN_PARTNER.search(marked):
        return True
    return _IS_WITH.search(marked) is not None and not _WISHES.search(marked)


def _mood(marked: str, pair: tuple[str, str], manner: Manner) -> Mood:
    words = _NOUNS.sub("it", marked)
    if pair == ("@me", "@you") and not manner.conditional and (BE_MINE.search(marked) or _WITH_ME.match(marked)):
        return "proposal"
    if wonders(marked) and not manner.conditional:
        return "question"
    invites = (
        _INVITES.search(marked)
        or INVITING.match(marked)
        or OFFERED.fullmatch(marked)
        or is_fragment(marked, manner.heading, PAIR_WORDS)
    )
    if manner.asks and pair == ("@me", "@you") and not manner.conditional and invites:
        return "proposal"
    if pair == ("@me", "@you") and DECLINED.fullmatch(marked):
        return "negated"
    mood = answer_mood(words, pair[0], manner)
    wanted = CHOICE_ASKED.match(marked) or (mood == "assert" and _SHOULD_BE_YOURS.search(marked))
    if pair[0] == "@you" and mood in {"assert", "leaning", "question"} and wanted:
        return "proposal"
    return mood


def _none_mood(marked: str, who: str, manner: Manner) -> Mood:
    if _EXCLUDED.search(marked):
        return "negated"
    mood = answer_mood(_NONE.sub("", marked), who, manner)
    return "assert" if mood == "negated" else mood
