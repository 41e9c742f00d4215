"""What stands between commas and tells nothing: ``Group 1, as far as I can see, is free``."""

from pytest_agentsnet.metrics.reading.words.late import late

_LONGEST = 90
"""Characters of an aside."""

_OPENING = (
    r"which|who|whom|whose|(?:both|all|some|none|one) of whom|(?:with|to|from) whom|as (?:far as|it|you|I|we)|for all I know|if (?:I|we) (?:may|might|can|recall|remember|understand|read)"
    r"|if you|if it|if that|if possible|by any chance|by the way|at your convenience|(?:in|to) (?:my|your|our) (?:humble )?(?:opinion|mind|view|eyes|book|knowledge)|to (?:me|be) \w+"
    r"|of course|after all|in turn|in fact|indeed|frankly|honestly|luckily|happily|sadly|unfortunately|however|moreover|I(?:'m| am) (?:afraid|sorry|sad|happy|glad|told)|I (?:regret|must|have to|should) \w+"
    r"|(?:both|all) (?:\w+ )?(?:people|folks|of them|neighbou?rs)|please (?:forgive|excuse|pardon|note|bear)|much as|for what it|as always|needless to say|believe it or not|and please"
)
_ASIDE = late(
    rf",[ ](?:and )?(?:{_OPENING})\b[^,.;:!?\n()\d\"]{{0,{_LONGEST}}}(?:(?=,[ ](?:and|but|so|yet|I|[Yy]ou|we|he|she|they|it|let|how|what|please|my|if|[A-Z]|because|since)\b)|,)"
)
# What tells of an answer is more than an aside.
_TELLS = late(
    r"\b(?:lead\w*|coordinat\w*|pair\w*|partner\w*|match\w*|vot\w+|Yes|No|None|take|one|zero|two|three|neighbou?r\w*|connect\w+|link\w*|adjacent|reach|contact|talk|next to|edge|rounds?|tie)\b"
)


_HELD = late(
    r",[ ]I (?:think|believe|guess|suppose|assume|reckon|suspect|imagine|expect|presume|fancy|feel|gather|dare say|take it|would (?:say|guess|think|imagine)),"
)
_HEARD = late(
    r",[ ](?:I (?:hear|gather|understand|see|know|am told)|as I said|it seems|so I hear|(?:from|by) what I (?:hear|see|gather|read|can tell|know)|by all accounts|apparently),"
)
_AT_THE_END = late(
    r",[ ](?:as far as (?:I|we) (?:know|can (?:tell|see))|to my knowledge|or so I (?:hear|read|gather)|from what I (?:hear|see|gather)|by (?:his|her|their) own word)(?=[.!?]|$)"
)


def without_asides(text: str) -> str:
    """The text with spaces in the places of asides, as long as it was."""
    if "," not in text:
        return text
    text = _AT_THE_END.sub(lambda found: " " * len(found[0]), text)
    text = _HELD.sub(lambda found: " maybe".ljust(len(found[0])), text)
    text = _HEARD.sub(lambda found: " " * len(found[0]), text)
    if text.count(",") < 2:
        return text
    return _ASIDE.sub(lambda found: found[0] if _TELLS.search(found[0]) else " " * len(found[0]), text)
