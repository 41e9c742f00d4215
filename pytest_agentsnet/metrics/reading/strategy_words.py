"""The words of rules: what says how an answer is found, who goes first, what is passed on."""

import re
from typing import Final, Literal, TypeAlias

Choice: TypeAlias = Literal["order", "pick", "conflict", "information"]

_FREE = r"(?:free|available|unused|open|untaken|not[ ](?:yet[ ])?(?:taken|used)|none[ ]of|no[ ](?:neighbou?r|one|other)|nobody|left|different[ ]from)"
_THING = r"(?:groups?|colou?rs?|numbers?|choices?|options?|ones?|values?|slots?)"
_FIRST = r"(?:smallest|lowest|first|least|minimum|minimal|next)"
_TAKE = r"(?:pick(?:s|ed|ing)?|choos(?:e|es|ing)|chose|chosen|select(?:s|ed|ing)?|tak(?:e|es|ing|en)|took|tr(?:y|ies|ied)|draw(?:s|n|ing)?|start(?:s|ing)?|settled?)"
_FOLLOW = r"(?:follow(?:s|ing)?|go(?:es|ing)?[ ](?:along[ ])?with|adopt(?:s|ing)?|join(?:s|ing)?|side[ ]with|switch(?:es|ing)?[ ]to|mov(?:e|es|ing)[ ]to|copy|copies|match(?:es|ing)?|use|by|tak(?:e|es|ing))"
_PASS = r"(?:pass(?:es|ing)?[ ](?:on|along)|forward(?:s|ing)?|relay(?:s|ing)?|spread(?:s|ing)?|propagat(?:e|es|ing)|flood(?:s|ing)?|adopt(?:s|ing)?|repeat(?:s|ing)?|keep(?:s|ing)? track of|share|send)"
_EXTREME = r"(?:largest|greatest|highest|biggest|smallest|lowest|minimum|maximum|max|min|last|first)"
_KNOWN = r"(?:heard|known?|seen|received|learned|learnt|know[ ]of)"
_EXCHANGE = r"(?:tell(?:s|ing)?|shar(?:e|es|ing)|send(?:s|ing)?|exchang(?:e|es|ing)|collect(?:s|ing)?|gather(?:s|ing)?|pass(?:es|ing)?|forward(?:s|ing)?|learn(?:s|ing)?|know(?:s|n)?|build(?:s|ing)?|reconstruct|map|see|work[ ]out|find[ ]out|list(?:s|ing)?)"
_GRAPH = (
    r"(?:all[ ](?:of[ ])?(?:my|our|your|their|its)[ ]neighbou?rs|(?:neighbou?r|adjacency)[ ]?lists?|lists?[ ]of[ ](?:\w+[ ])?neighbou?rs"
    r"|(?:whole|full|entire|complete)[ ](?:graph|network|topology|structure|map))"
)
_NOBODY = r"(?:nobody|no[ ]one|none[ ]of[ ]us|neither)"
_GIVE_WAY = r"(?:yield(?:s|ing)?|giv(?:e|es|ing)[ ]way|chang(?:e|es)|mov(?:e|es)|back[ ]?s?[ ](?:off|down))"

_TABLE: tuple[tuple[Choice, str, str], ...] = (
    # Who goes first.
    ("order", "reverse", r"\b(?:reverse[d]?|descending|backwards?)[ -](?:alphabetic\w*|lexicographic\w*|name|order of (?:our[ ])?names?)|\bfrom[ ]z[ ]to[ ]a\b|\bz[ ]?-[ ]?a\b|\balphabetic\w*[ ](?:order[ ])?(?:reversed|backwards)"),
    ("order", "alphabetical", r"\b(?:alphabetic(?:al)?|lexicographic(?:al)?|alphabetical[ ]name|name)[ ](?:order|priority|ordering|sequence)\b|\b(?:order(?:ed)?|sort(?:ed)?|go(?:ing)?|priority|rank(?:ed)?|turns|proceed|choose|pick)[ ](?:in[ ]|ourselves[ ]|us[ ])?(?:alphabetically|lexicographically|by[ ](?:the[ ]|our[ ])?(?:alphabet|names?)|in[ ]order[ ]of[ ](?:our[ ]|the[ ])?names?)\b|\bfrom[ ]a[ ]to[ ]z\b|\border[ ]of[ ](?:our[ ]|the[ ])?names?\b|\b(?:go|choose|pick|proceed|decide|do this)[ ](?:\w+[ ]){0,2}alphabetically\b"),
    ("order", "degree", r"\b(?:by|order of|based on|according to)[ ](?:the[ ]|our[ ]|their[ ])?(?:(?:node|vertex)[ ])?(?:degrees?|number of (?:neighbou?rs|connections))\b|\bdegree[ -]order"),
    ("order", "random", r"\b(?:flip|toss|throw)(?:s|ing|ed)?[ ](?:a[ ]|the[ ])?(?:coins?|dic?e)|\bcoin[ ]?(?:toss|flip)|\b(?:draw|roll)(?:s|ing)?[ ](?:lots|straws|a[ ]die|dice)|\brandom[ ](?:numbers?|priorit(?:y|ies)|rank\w*|order)\b(?![ ](?:from|of|between|that))"),
    ("order", "leader", r"\bassigns?\b(?![ ](?:ourselves|myself|yourself|each[ ]other))|\b(?:leader|hub|coordinator|cent(?:er|re|ral[ ]node))[ ](?:decides|tells|allocates|distributes|hands|coordinates[ ](?:us|everyone|all))"),
    ("order", "none", r"\b(?:no|without(?:[ ]any)?|any|not[ ]in[ ]any|in[ ]no)[ ](?:particular[ ]|special[ ]|fixed[ ])?order\b|\bnobody[ ]goes[ ]first|\bno[ ]one[ ]goes[ ]first|\bno[ ](?:priority|priorities|precedence)\b"),
    # How an answer is found.
    ("pick", "assigned", r"\bassigns?\b(?![ ](?:ourselves|myself|yourself|each[ ]other))|\bassigned[ ](?:part|to[ ](?:it|us|me|each|you|them)|by|share|role|one)\b|\bgets[ ]assigned|\bone[ ](?:common[ ]|single[ ])?(?:assignment|solution)\b|\b(?:leader|hub|coordinator)[ ](?:decides|tells|allocates|distributes|hands)"),
    ("pick", "flood", rf"\b{_PASS}\b[^.]{{0,40}}\b{_EXTREME}[ ](?:\w+[ ]){{0,4}}?(?:\w+'ve[ ])?(?:\w+[ ]){{0,2}}?{_KNOWN}\b|\b{_PASS}\b[^.]{{0,30}}\b(?:{_EXTREME})[ ](?:names?|value|bit|id)\b|\bflood(?:s|ing)?\b"),
    ("pick", "majority", rf"\b{_FOLLOW}[ ](?:the[ ]|our[ ]|a[ ]|its[ ]|their[ ]|my[ ])?(?:(?:local|simple|neighbou?rhood)[ ])?majority\b|\b{_FOLLOW}[ ]what(?:ever)?[ ](?:the[ ])?(?:most|majority)\b|\b{_FOLLOW}[ ](?:the[ ])?most[ ](?:common|popular|frequent)|\bmajority[ ](?:rule|vote|wins|decides)\b|\bwhat(?:ever)?[ ](?:most|the majority)\b"),
    ("pick", "default", r"\bdefaults?[ ](?:to|is|choice|value|will be|should be)\b|\bby[ ]default\b|\b(?:as|use|using|have|need|with)[ ](?:a|the|our)[ ]default\b|\bdefault:"),
    ("pick", "propose_accept", r"\bpropos(?:e|es|ing|als?)\b[^.]{0,80}\b(?:mutual|accept(?:s|ed|ing)?[ ](?:or|proposals?|offers?|one|mutual|them|on|if|the|it)|(?:who|other|others|you)[ ](?:then[ ]|can[ ]|either[ ])?accepts?|declines?\b)|\boffers?\b[^.]{0,90}\b(?:mutual|accept(?:s|ed)?[ ](?:one|mutual|if|or|the|them|it)|accepted[ ]if)|\baccept(?:s|ing)?[ ](?:proposals|offers|mutual)|\bmutual[ ](?:proposals?|offers?|pointing)"),
    ("pick", "random_free", rf"\brandom[ ](?:(?:free|available|unused|open|untaken|initial|starting)[ ])*(?:groups?|colou?rs?|choices?|options?|free|available|values?|bits?)\b|\b{_TAKE}\b[^.]{{0,40}}\b(?:at[ ]random|randomly)\b|\brandomly[ ]{_TAKE}\b"),
    ("pick", "smallest_free", rf"\b{_FIRST}[ ](?:possible[ ]|valid[ ])?(?:{_FREE}[ ])(?:possible[ ])?(?:{_THING}|one)?|\b{_FIRST}[ ](?:possible[ ]|valid[ ])?(?:numbered[ ])?{_THING}\b[^.]{{0,25}}\b{_FREE}|\bgreed(?:y|ily)\b"),
    # Who gives way.
    ("conflict", "none", rf"\b{_NOBODY}[ ](?:ever[ ]|has[ ]to[ ]|needs[ ]to[ ]|must[ ]){{0,2}}{_GIVE_WAY}|\b(?:no|without(?:[ ]any)?)[ ](?:\w+[ ]or[ ])?(?:yielding|giving[ ]way)|\bno[ ]conflict[ ]rule"),
    ("conflict", "random", r"\b(?:coin|random|lots?)\b[^.]{0,30}\b(?:who|which of us)[ ](?:has to[ ]|must[ ]|should[ ])?(?:yield|give|change|move|switch)"),
    # What is passed on.
    ("information", "gather", rf"\b{_EXCHANGE}\b[^.]{{0,40}}\b{_GRAPH}"),
    ("information", "own", r"\b(?:only|just|nothing|solely|merely|each|everybody|everyone|on)\b[^.]{0,50}\bown\b|\bown[ ](?:[\w-]+[ ]){0,2}?(?:only|alone)\b"),
    ("information", "relay", rf"\b(?:pass(?:es|ing)?[ ](?:it[ ]|them[ ]|this[ ]|that[ ])?(?:on|along)|forward(?:s|ing)?|relay(?:s|ing)?|propagat(?:e|es|ing)|spread(?:s|ing)?|flood(?:s|ing)?)\b(?![ ]nothing)(?=[^.]{{0,80}}\b(?:{_EXTREME}|{_KNOWN}|everyone|others|neighbou?rs)\b)"),
)  # fmt: skip

CHOICES: Final[tuple[tuple[Choice, str, re.Pattern[str]], ...]] = tuple(
    (choice, value, re.compile(pattern, re.IGNORECASE)) for choice, value, pattern in _TABLE
)
"""What is said by which words. The first that is found of one choice holds."""

TRIGGER: Final = re.compile(
    r"alphabet|lexicogr|\bnames?\b|named\b|degree|\bmost\b|\bmore[ ]neigh|few(?:est|er)|random|\bcoin|assign|default|majorit|"
    r"smallest|lowest|highest|largest|greatest|biggest|smaller|higher|minimum|maximum|\bfirst\b|\bnext[ ]free|yield|give[s]?[ ]way|\bre-?pick|again\b|both[ ](?:change|move)|"
    r"propos|offer|greed|flood|graph|neighbou?r[ ]lists?|whole[ ]network|full[ ]network|\bown\b|\border\b|\bz to a\b|\blots\b|hub\b|coordinator decides|leader decides",
    re.IGNORECASE,
)
"""Without any of these there is no rule in a text."""
