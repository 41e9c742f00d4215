"""Reasons that no conjunction brings: what is so beside a decision, and what speaks for it."""

from typing import Final

from pytest_agentsnet.metrics.reading.words.cues import cue

GROUNDS: Final = (
    # "Group 1 being occupied, I ...", "all my neighbours being coordinators, ..."
    cue(
        "being having",
        r"^(?:and[ ]|but[ ])?(?:(?:group|colou?r)[ ]\d|\d|(?:all|both|most|none|each|one)\b[^,?]{0,24}?|(?:my|your|our|the|his|her)[ ][^,?]{1,24}?|(?:nobody|nothing|everyone|everybody|yes|no))(?<!time)[ ](?:not[ ]|now[ ]|already[ ])?(?:being|having)[ ][^,?]{3,50}, \w",
    ),
    # "It is the value with the most support", "she has the widest backing"
    cue(
        "support backing votes followers supporters",
        r"[:,\u2014] (?:it|that|this|he|she)[ ](?:is[ ](?:\w+[ ])?the[ ](?:\w+[ ])?with|has|enjoys|commands)[ ](?:by[ ]far[ ])?the[ ](?:most|widest|broadest|largest|greatest|strongest|best)[ ](?:support|backing|votes|followers|supporters)\b",
    ),
    cue(
        "speaks going",
        r"^(?:and[ ])?what[ ](?:speaks[ ](?:for|against)[ ][^?,]{1,30}[ ]is\b|[^?,]{1,24}[ ](?:has|have)[ ]going[ ]for[ ]\w+[ ]is\b)",
    ),
    # "1, for the majority has it", "going with 1, considering what most said"
    cue(
        "for considering",
        r", for[ ](?:the|most|all|both|nobody|none|everyone|everybody|no[ ]one)\b[^,?]{0,24}?[ ](?:has|have|had|hold|holds|is|are|said|say|says|took|take|chose|want|wants|use|uses)\b"
        r"|, considering[ ](?:what|how|whom?|your|my|his|her|their|our|the|[^\W_]+'s)\b",
    ),
    # "My choice is based on the majority", "this is why I take it"
    cue("based rests why", r"\b(?:is|was)[ ](?:based[ ]on|why[ ](?:i|we|you)\b)|\b(?:choice|pick|answer|vote|decision)[ ]rests[ ]on\b"),
    # "Following Bob's message, I switch"
    cue(
        "following after reading hearing",
        r"^(?:following|after[ ](?:reading|hearing|seeing|getting)|on[ ](?:reading|hearing))[ ](?:your|his|her|their|what|that|from|[^\W_]+'s)\b[^,?]{0,40}, (?:i|we)[ ](?:\w+[ ])?(?:take|pick|choose|go|switch|move|change|vote|answer|settle|opt)\b",
    ),
    # "Name order saves arguments, so that is how I choose"
    cue("so", r"(?:^|, )(?:and[ ])?so[ ](?:that|this)[ ]is[ ](?:how|the[ ]way|the[ ]rule|where|whom?|why)[ ](?:i|we|[a-z]+[ ]i)\b"),
)  # fmt: skip
