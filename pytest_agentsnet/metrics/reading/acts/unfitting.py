"""What is said of answers that do not go together."""

from typing import Final

from pytest_agentsnet.metrics.reading.words.cues import cue
from pytest_agentsnet.metrics.reading.words.late import late

_NOT = r"(?:do|does|did|will|would|can|could|are|is)[ ]?not(?: (?:really|quite|exactly|actually|at all|even|possibly|simply|both|all|seem to|appear to)){0,2}"
UNFITTING: Final = cue(
    "not cannot clash clashes clashed clashing collide collides collided colliding collision conflict conflicts conflicting bump bumps bumped crash crashed crashing bite bites biting contradict contradicts incompatible"
    " mismatch mismatched way toes many go budge move give yield once one air bare unguarded unattended uncovered exposed empty lurch unprotected impossible fails violated gap hole loggerheads cold booked room rule rules without nobody neither none simultaneously same loose claim claims claiming claimed mistake wrong mistaken duel rivals fighting squabbling",
    rf"\b{_NOT} (?:(?:hold|stand|last)(?=$|[,:;!]| (?:up|water|together|like|so|for long))|do(?=$|[,:;!])|work|fly|go(?=$|[,:;!])|go (?:together|well)|fit|match|add up|tally|square|mix|agree|line up|get along|rhyme|meet|overlap|compatible|reconcile|coexist|succeed|allowed|possible|covered)\b"
    r"|\b(?:can|could)[ ]?not (?:both(?! be (?:right|true|correct))|all (?:two|three|four|of us)|have (?:both|two))\b"
    r"|\b(?:clash\w*|collid\w+|collision|conflict\w*|bump(?:s|ed)?|crash\w*|bit(?:e|es|ing)|contradicts? (?:each other|one another)|incompatible|mismatch\w*|in (?:each other's|one another's) way|(?:each other's|one another's) toes|(?:one|two|1|2)(?: \w+)? too many|too many|has (?:got )?to (?:go|give|budge|move|yield)|(?:only|just) (?:once|for one|one (?:of (?:us|you|them|the two) )?can)\b|hang(?:s|ing) in the air"
    r"|bare|unguarded|unattended|uncovered|exposed|empty-handed|in the lurch|unprotected|up in the air|impossible|(?:link|edge|connection)(?: \w+){0,2} (?:fails|violated)|leav(?:es|ing) (?:a|an|our|the)(?: \w+)? (?:gap|hole)|at loggerheads|(?:nobody|no one|none of us|neither of us) (?:looks after|covers|guards|watches|minds|takes care of|serves)|(?:link|edge|connection)(?: \w+){0,2} without (?:anyone|anybody|a coordinator|any|cover)|break(?:s|ing)? the rules?|against the rules|(?:you|me|qx[a-z]{3}) and (?:to |with |for )?(?:me|you|qx[a-z]{3})(?: both)?,? (?:at once|at the same time|simultaneously)|out in the cold|double[- ]booked|no room for (?:the )?(?:two|both)|not be with (?:both|two)|hangs loose|both (?:\w+ ){0,4}claim\w*(?! group)(?! \d)|(?:somebody|someone|one of \w+) (?:has |must have |is )?(?:made a mistake|wrong|mistaken)|rivals)\b",
)
BETTER: Final = late(
    r"\bno (?:conflict|clash|collision|problem|overlap|mismatch)\w*|\bno[t ](?:longer |in )?(?:conflict|clash|collid|bit)\w*|\bno longer \w+|\bnothing (?:clashes|collides|conflicts|bites)|\b(?:nobody|no one|none)\b[^.?]{0,30}(?:fight|clash|conflict|quarrel|give way)\w*|\bwithout (?:any )?(?:conflict|clash)\w*"
    r"|\b(?:conflict|clash|collision|problem)\w*(?: is| are| was| has been)? (?:now )?(?:resolved|solved|gone|over|fixed|avoided)\b|\b(?:do|does|did|will)[ ]?not (?:\w+ )?(?:clash|collide|conflict|bite|bump|crash)\b|\buncovered\W*$(?<=[\x22':])|\buncovered\W{1,5}(?:\[|none\b|0\b|no\b)|\bfree of\b"
)
"""What says that they do."""
