"""What stands between a subject and its verb, who holds what is taken, and clauses that tell no answer."""

import pytest
from stated import facts, told

_CONSENSUS = (
    ("Carol, who has a degree of three, has adopted 1 already.", "Carol: 1"),
    ("Robert, a neighbour of yours, prefers 0 too.", "Robert: 0 (leaning)"),
    ("Everyone's on 1.", "me: 1; you: 1"),
    ("one round left, pls flip to 1", "you: 1 (proposal)"),
    ("if Carol's on 1 i go 1, otherwise 0", "Carol: 1 (conditional); me: 1 (conditional); me: 0 (conditional)"),
)
_COLORING = (
    (
        "I am keeping Group 1 because Carol, with whom I share an edge, has moved to Group 3.",
        "me: Group 1; Carol: Group 3",
    ),
    ("Robert, whom I can reach, sits in Group 2.", "Robert: Group 2"),
    ("Robert, whose degree is 4, took Group 2.", "Robert: Group 2"),
    ("Group 2 is already in use by Carol.", "Carol: Group 2; taken: Group 2"),
    ("My neighbour Carol has Group 2.", "Carol: Group 2"),
    ("Your friend Robert, I hear, is on 3.", "Robert: Group 3"),
    ("Mine number three: yourself, Carol and Robert.", ""),
    ("I am happy to report that I hold Group 1.", "me: Group 1"),
    ("I'm glad to hear that you chose 2.", "you: Group 2"),
    ("Carol, for her part, takes 2.", "Carol: Group 2"),
    ("Carol, I think, takes 2.", "Carol: Group 2 (leaning)"),
    (
        "- grp 2: occupied\n- grp 3: occupied (by Carol)\n- me: grp 1",
        "taken: Group 2; taken: Group 3; Carol: Group 3; me: Group 1",
    ),
    ("0: taken (Carol)", ""),
    ("2: taken (Carol, Robert)", "taken: Group 2; Carol: Group 2; Robert: Group 2"),
    ("Unavailable to me: 1 (Carol).", "taken: Group 1; Carol: Group 1"),
    ("if 4 is still free at the end i'll grab it", "free: Group 4 (conditional); me: Group 4 (conditional)"),
    ("If you keep 2 I'll take 3", "you: Group 2 (conditional); me: Group 3 (conditional)"),
    ("unless Carol moves I stay on 3", "me: Group 3 (conditional)"),
    ("if I know what you take I'll answer", ""),
    ('{"me": "Linda", "nbrs": ["James", "Carol"], "deg": 2, "pick": "Group 1"}', "me: Group 1"),
    ('{"from": "Linda", "to": "James", "choice": "Group 1"}', "me: Group 1"),
    ('{"agent": "Carol", "neighbours": ["James"], "choice": "Group 1"}', "Carol: Group 1"),
    ("remaining rounds: three. colour: tbd", ""),
    ("deg(Carol)=4, deg(me)=3", ""),
    ("could you drop to 1?", "you: Group 1 (proposal)"),
    ("The one who has 3 is Robert.", "Robert: Group 3"),
    ("3 is taken by Robert.", "Robert: Group 3; taken: Group 3"),
)
_VERTEX_COVER = (
    ("Carol, whom both of us can contact, has decided on No.", "Carol: No"),
    ("Robert, being connected to five of us, should be a coordinator.", "Robert: Yes (proposal)"),
    ("Neither of us is a coordinator.", "me: No; you: No"),
    ("Given that you are not a coordinator, I will act as one.", "you: No; me: Yes"),
    ("My default is Yes.", ""),
    ("If I followed it, Carol and I would both be No.", "Carol: No (conditional); me: No (conditional)"),
    ("I offer to be Yes for ours.", "me: Yes (leaning)"),
    ("The node whose name comes last gains: it may say No.", ""),
    ("If I answer Yes, Carol may answer No.", "me: Yes (conditional); Carol: No (conditional)"),
)
_LEADER_ELECTION = (
    ("Carol names herself, and you name yourself.", "Carol: Carol; you: you"),
    ("You and Carol are both claiming the post.", "you: you; Carol: Carol"),
    ("I will not be the leader; Carol will.", "me: me (negated); me: Carol"),
    ("I'm not the leader. Carol is.", "me: me (negated); me: Carol"),
    ("Am I right that Carol has withdrawn?", ""),
    ("Carol is the one I would prefer.", "me: Carol (leaning)"),
    ("Carol told me she backs you. Go ahead and lead.", "Carol: you; me: you (proposal)"),
    ("If Carol answers Yes I'll answer No.", "Carol: Carol (conditional); me: me (conditional)"),
    ("Exactly one agent is expected to answer Yes, while all the others answer No.", ""),
    ("Keep the largest name, and answer Yes only if that name is your own.", ""),
    ("I'm not going by names here. Carol could lead, I guess.", "me: Carol (leaning)"),
    ("Carol says that Robert leads, and Susan had no opinion.", "Carol: Robert"),
    ("* Carol: 4 nbrs\n* Robert: 3\n* you: 2", ""),
    ("+1 for Carol from me", "me: Carol"),
    ("+1 for Carol", "me: Carol"),
    ("the lead is mine", "me: me"),
    ("The role is yours.", "me: you"),
    ("unless somebody else shows up, the lead is mine.", "me: me (conditional)"),
)
_MATCHING = (
    ("Carol is the one I have chosen.", "me: Carol"),
    ("If Carol declines, I'm yours; otherwise I'm with her.", "me: you (conditional); me: Carol (conditional)"),
    ("The two of you, Carol and yourself, have four each.", ""),
    ("Carol: taken. Robert: free.", "taken: Carol; free: Robert"),
    ("- taken: James\n- free: Susan", "taken: you; free: Susan"),
    ("So are you with Carol?", "you: Carol (question)"),
    ("Is Robert with Carol?", "Robert: Carol (question)"),
    ("tending towards Carol", "me: Carol (leaning)"),
    ('{"i_want": "Carol"}', "me: Carol (leaning)"),
    ("A partner must name you back.", ""),
    ("You're my partner, not Carol's!", "me: you"),
)
_ALL = tuple(
    (task, text, line)
    for task, said in {
        "consensus": _CONSENSUS,
        "coloring": _COLORING,
        "vertex_cover": _VERTEX_COVER,
        "leader_election": _LEADER_ELECTION,
        "matching": _MATCHING,
    }.items()
    for text, line in said
)


@pytest.mark.parametrize(("task", "text", "line"), _ALL)
def test_an_aside_keeps_no_answer_from_being_read(task, text, line):
    assert told(text, task) == facts(line)
