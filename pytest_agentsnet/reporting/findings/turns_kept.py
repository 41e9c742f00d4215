"""How well the labelled turns of real models are read: written by ``turns_read``, not by hand."""

from typing import Any, Final

# fmt: off
KEPT: Final[dict[str, Any]] = {
    "coloring": {"turns": 56, "slots": {"answer": [161, 0, 0], "ack": [5, 0, 0], "ask": [2, 0, 0]}, "moods": {"answer assert": [101, 0, 0], "answer leaning": [56, 0, 0], "answer proposal": [4, 0, 0], "ack assert": [5, 0, 0], "ask assert": [2, 0, 0]}},
    "consensus": {"turns": 52, "slots": {"answer": [71, 0, 0]}, "moods": {"answer assert": [19, 13, 0], "answer leaning": [0, 0, 13], "answer proposal": [39, 0, 0]}},
    "leader_election": {"turns": 32, "slots": {"leader": [49, 0, 0], "ack": [0, 1, 0], "reason": [17, 0, 4]}, "moods": {"leader assert": [16, 1, 0], "leader leaning": [20, 14, 0], "leader negated": [8, 0, 0], "leader proposal": [1, 0, 4], "ack assert": [0, 1, 0], "reason assert": [17, 0, 4]}},
    "matching": {"turns": 32, "slots": {"answer": [11, 9, 0], "ack": [12, 0, 0], "ask": [7, 0, 0], "welcome": [0, 1, 0]}, "moods": {"answer assert": [11, 5, 0], "answer leaning": [0, 1, 0], "answer proposal": [0, 3, 0], "ack assert": [12, 0, 0], "ask assert": [7, 0, 0], "welcome assert": [0, 1, 0]}},
    "vertex_cover": {"turns": 31, "slots": {"answer": [21, 0, 0], "ack": [2, 0, 4], "reason": [0, 0, 1], "challenge": [0, 2, 0], "off_protocol": [0, 0, 3]}, "moods": {"answer assert": [5, 0, 6], "answer leaning": [10, 6, 0], "ack assert": [2, 0, 4], "reason assert": [0, 0, 1], "challenge assert": [0, 2, 0], "off_protocol assert": [0, 0, 3]}},
}
"""By task; tallies are right, wrong and missed."""
