"""Edges told in other words than the usual ones: a word that ties, two ends, and nothing in the clause that speaks of something else."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.reading.surroundings.name_lists import NameList, who
from pytest_agentsnet.metrics.reading.surroundings.names_around import Told, Words, across
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.numerals import digits

WORDS: Final = frozenset({
    "abut", "abuts", "circle", "alongside", "arc", "buddies", "buddy", "channel", "earshot", "friend", "friends", "hears",
    "hop", "incident", "knows", "lines", "pals", "pal", "reachable", "side", "ties", "talks", "touching", "wire", "wires", "joins",
    "speaks", "writes", "messages", "reached", "door",
})  # fmt: skip
"""Words that tie and are none of the usual ones."""

_TIE = late(
    r"\b(?:neighbou?r(?:s|ing|hood)?|adjacen\w+|connect\w*|link\w*|join(?:s|ed|ing)?|ties?|tied(?![ ]the)|wire[sd]?|attached|edges?|(?:direct[ ])?lines?(?=[ ](?:from|to|between|with|goes|runs|go|run|out))|borders?|bordering|touch\w*|adjoin\w*"
    r"|next[ ](?:door|to)|beside|alongside|side[ ]by[ ]side|abuts?|in[ ](?:direct[ ])?(?:touch|contact)|contacts?|peers?|friends?|pals?|budd(?:y|ies)"
    r"|reachable|one[ ](?:hop|step|link)|hooked[ ]up|(?:can[ ]|only[ ]|ones?[ ]who[ ])(?:can[ ]|only[ ]|directly[ ])?(?:hears?(?=[ ](?:from[ ])?(?:only[ ]|both[ ]|just[ ])?(?:Qx|me|you)|[ ]from$)|reach(?:es)?|messages?|contacts?)"
    r"|(?:talks?|speaks?|writes?|messages)(?:[ ]directly)?[ ](?:to|with)|incident|surround(?:s|ed|ing)?|channel|arc|earshot|circle)\b",
    re.IGNORECASE,
)
_KNOWS = late(r"[ ](?:\w+ly[ ])?knows?[ ](?:only[ ]|both[ ]|just[ ])?", re.IGNORECASE)
_OTHERWISE = late(
    r"\b(?:tell|ask|asks|asked|tells|please|votes?|voted|leads?|leaders?|leading|groups?|colou?rs?|answers?|answered|pairs?|paired|match\w*|partners?|takes?|taken|took|taking|chooses?|chose"
    r"|picks?|picked|coordinators?|wants?|wish\w*|hope|hopes|agreed?|agrees|prefer|propose|proposal|suggest|(?<!every[ ])(?<!each[ ])rounds?|let|should|must|shall|will|would|whoever|anyone|anybody|someone|somebody|everybody|everyone|nobody's|what|how|why|when"
    r"|covers?|covered|covering|uncovered|yes|free|because|conflict|more|fewer|plan|about|again|reply|repl(?:y|ied)|heard|next[ ]round|soon|later|then|before|after|need|try|go|going|same|different|unknown|degree|hops|many|most|better|been|send|sends|give|gives|full|everything|off|looks|count|counts|enquire|may|concerned|elected|receiv\w+|wait\w*|voice|shar(?:e|es|ing)|pass(?:es|ing)?|trust|thank\w*|meet\w*|met|glad|nice|sorry|help|work|job|team"
    r"|available|occupied|unmatched|chosen|used|open|back|fails?|failed|undecided|content|happy|ready|done|fine|views?|see|(?:has|have|is|are|on|at)[ ]\d+|(?-i:No)(?![ ](?:direct[ ])?(?:line|link|edge|connection|one|tie|wire|contact|channel))|nobody(?![ ](?:but|else|except))|my[ ](?:dear[ ])?friend)\b",
    re.IGNORECASE,
)
_TOLD_BY = late(
    r"(?:\b(?:from[ ]what|according[ ]to|as|by|per|to[ ]hear|told[ ]by|if[ ]what|from)[ ])?$", re.IGNORECASE
)
_TELLS = late(
    r"[ ](?:(?:has|have|also|just|once)[ ])?(?:says?|said|tells?|told|wrote|writes|reports?|reported|mentions?|mentioned|claims?|claimed|confirms?|confirmed|lists?|noted|sent)\b"
)
_SOURCE = late(r"\b(?:from[ ]what|according[ ]to|per|told[ ]by)[ ]$", re.IGNORECASE)
_BESIDES = late(
    r"\b(?:besides|apart[ ]from|aside[ ]from|other[ ]than|in[ ]addition[ ]to|along[ ]with|together[ ]with|except(?:[ ]for)?)[ ](you|me|myself|yourself|Qx\w+)\b",
    re.IGNORECASE,
)
_OWN = late(
    r"\b(my|mine|your|yours)\b(?=[ ](?:\w+[ ]){0,2}?(?:neighbou?r\w*|links?|edges?|connections?|contacts?|peers?|friends?|lines?|ties?|adjacen\w+|list|side|end|reach|being|circle|surroundings|channels?|wires?|buddies)\b|$|[ ]?[:,)])"
    r"|\b(here)\b",
    re.IGNORECASE,
)
_OF_MINE = late(r"\bof[ ](mine|yours)\b", re.IGNORECASE)
_TERSE = late(
    r"\W*(?:(?:my|own|direct|directly|all|the|list|of)[ ])*(?:neighbou?r(?:s|ing|hood)?|adjacen\w+|connect\w*|contacts?|peers?|friends?|attached|linked|reachable|touching|bordering)"
    r"(?:[ ](?:nodes?|agents?|list|to|with|people|are|is|map|set|by|one|hop|in)){0,4}\W*",
    re.IGNORECASE,
)
_WHO = late(
    r"\W*(?:(?:and|so|but|then)[ ])?(?:(?:can|could)[ ]you|who|whom|which|whose|is[ ]there[ ]any)\b", re.IGNORECASE
)
_CALLED = late(r",[ ](?:my|your|I|you|we)\b", re.IGNORECASE)
_NUMBERED = late(r"\b(?:\d+(?![\d)])|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE)
_LONGEST = 120
"""Characters of what is read as one thing."""


def loosely(words: Words, begin: int, end: int) -> Iterator[Told]:
    """What is told between these places, where it can be but one thing."""
    text = words.text[begin:end]
    if len(text) > _LONGEST or _WHO.match(text) or _OTHERWISE.search(text):
        return
    lists = [one for one in words.lists if begin <= one.start and one.end <= end]
    lists = [one for one in lists if not _speaks(words, one, end)] if len(lists) > 1 else lists
    # Whom "Bob, my neighbours ..." calls is not told of.
    lists = [one for one in lists if not (one.start == begin and _CALLED.match(words.text, one.end))]
    lists = [one for one in lists if words.text[one.start : one.end].lower() not in {"who", "whom", "which"}]
    if not lists:
        return
    if not _TIE.search(text):
        if len(lists) == 2 and _KNOWS.fullmatch(words.text, lists[0].end, lists[1].start):
            yield Told(across(lists[0].agents, lists[1].agents), lists[0].start, lists[1].end, turned=False)
        return
    # How many there are may be said where they are listed: "two contacts: Bob, Carol".
    counted = {digits(one) for one in _NUMBERED.findall(text)}
    if counted and counted != {str(len(lists[-1].agents))}:
        return
    groups = [*(one.agents for one in lists), *_besides(words, text)]
    owner = _owner(words, text)
    if owner and all(owner not in group for group in groups):
        yield Told(_star(owner, groups), begin, end)
    elif edges := _between(groups, words, text):
        yield Told(edges, begin, end, turned=True)


def _speaks(words: Words, names: NameList, end: int) -> bool:
    """Whether they only say what is told."""
    return bool(_TELLS.match(words.text, names.end, end) or words.near(_SOURCE, names.start))


def _besides(words: Words, text: str) -> Iterator[tuple[Agent, ...]]:
    if (found := _BESIDES.search(text)) and (agent := who(found[1], words.setting)):
        yield (agent,)


def beside(words: Words) -> tuple[Agent, ...]:
    """Whom a sentence about others leaves out at its beginning: "besides you I know Bob"."""
    found = _BESIDES.match(words.text)
    agent = who(found[1], words.setting) if found else None
    return (agent,) if agent else ()


def _owner(words: Words, text: str) -> Agent | None:
    """Whose neighbours they are, where no more than a possessive says so."""
    if found := _OWN.search(text) or _OF_MINE.search(text):
        return words.setting.hearer if found[1] and found[1].lower().startswith("your") else words.setting.speaker
    return None


def _star(hub: Agent, groups: Sequence[Sequence[Agent]]) -> list[tuple[Agent, Agent]]:
    return [(hub, one) for group in groups for one in group]


def _between(groups: Sequence[Sequence[Agent]], words: Words, text: str) -> list[tuple[Agent, Agent]]:
    """The edges among these; of more than two groups one is the speaker or the hearer, alone."""
    different = [group for number, group in enumerate(groups) if group not in groups[:number]]
    if len(different) == 2:
        return across(different[0], different[1])
    if len(different) > 2:
        ends = {words.setting.speaker, words.setting.hearer}
        hubs = [group for group in different if len(group) == 1 and group[0] in ends]
        mine = [group for group in hubs if group[0] == words.setting.speaker] or hubs
        return _star(mine[0][0], [one for one in different if one != mine[0]]) if len(mine) == 1 else []
    group = different[0]
    if _TERSE.fullmatch(text, 0, max(0, text.find(_first_word(words, text)))):
        return _star(words.setting.speaker, different)
    return [(group[0], group[1])] if len(group) == 2 else []


def _first_word(words: Words, text: str) -> str:
    """The first name in the text, as it stands there."""
    found = words.setting.vocabulary.name.search(text)
    return found[0] if found else text
