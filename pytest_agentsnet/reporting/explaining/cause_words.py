"""What each cause says of a cell, in plain words."""

from collections.abc import Mapping

CAUSE_WORDS: Mapping[str, str] = {
    "format": "an agent gave no valid answer",
    "never_stated": "half of the agents or more told nobody what they would answer",
    "multi_promise": "a partner who broke its word had promised several neighbours",
    "phantom": "three agents or more passed on the name of somebody who is no agent",
    "answer_slip": "an agent answered against what it had last heard, although another answer fitted",
    "crossed_final": "agents changed with their answers, each to what fitted what it had heard",
    "lockstep": "two neighbours who knew that they clash both changed at once, to the same group",
    "standoff": "agents knew that they clash, and none of them changed for three rounds",
    "unanswered": "a conflict was known for two rounds or more, and nobody changed to the end",
    "withdrawal": "nobody leads, for a candidate withdrew with its answer",
    "over_claim": "more agents took the part than may have it",
    "uncovered": "nobody took on what somebody had to",
    "too_late": "an end of what is violated came to its answer in the last round, or with it",
    "other": "no cause of the list holds",
}

A_DESCRIPTION = "What is named a cause is a description of what was said, no proof."
