"""Candidacy, support, reports and proposals of leaders in many words, and what only looks like them: in the words of no corpus."""

import pytest
from stated import facts, told

_READ = (
    ("A yes from me.", "me: me"),
    ("It's a firm no from me.", "me: me (negated)"),
    ("I'm up for it.", "me: me (leaning)"),
    ("I'm at your disposal as leader.", "me: me (leaning)"),
    ("I would not say no to leading.", "me: me (leaning)"),
    ("Anyone but me.", "me: me (negated)"),
    ("Leadership is not my thing.", "me: me (negated)"),
    ("Carol has declined to lead.", "Carol: Carol (negated)"),
    ("Carol steps aside.", "Carol: Carol (negated)"),
    ("Unless Carol takes the lead, I take it.", "me: Carol (conditional); me: me (conditional)"),
    ("Only if you vote for Carol will I vote for her.", "you: Carol (conditional); me: Carol (conditional)"),
    ("Count me among Carol's supporters.", "me: Carol"),
    ("Put me down for Carol.", "me: Carol"),
    ("Carol won't be getting my vote.", "me: Carol (negated)"),
    ("You are not my candidate.", "me: you (negated)"),
    ("Robert's choice is Carol.", "Robert: Carol"),
    ("Carol and nobody else do I recognise as leader.", "me: Carol"),
    ("I tend towards Carol.", "me: Carol (leaning)"),
    ("I could live with Carol at the top.", "me: Carol (leaning)"),
    ("Did Carol come out in favour of Robert?", "Carol: Robert (question)"),
    ("Carol spoke out against Robert.", "Carol: Robert (negated)"),
    ("Per Carol, the leader is Robert.", "Carol: Robert"),
    ("According to Carol, Robert leads.", "Carol: Robert"),
    ("In Carol's view, Robert should lead.", "Carol: Robert"),
    ("Carol answered Yes, me No.", "Carol: Carol; me: me (negated)"),
    ("Carol seems to favour Robert, as does Susan.", "Carol: Robert (leaning); Susan: Robert (leaning)"),
    ("You say you lead and I say I do.", "you: you; me: me"),
    ("You back Carol, Robert backs himself.", "you: Carol; Robert: Robert"),
    ("Why not Carol?", "me: Carol (proposal)"),
    ("Make Carol our head.", "me: Carol (proposal)"),
    ("Take the lead, James.", "me: you (proposal)"),
    ("Join me in supporting Carol.", "you: Carol (proposal)"),
    ("Are you running?", "you: you (question)"),
    ("Are you happy with Carol as leader?", "you: Carol (question)"),
    ("Should it be Carol?", "me: Carol (question)"),
    ("Is Carol your candidate?", "you: Carol (question)"),
    ("Carol has won me over.", "me: Carol"),
    ("STATE: open\nSUPPORT: tending to Carol", "me: Carol (leaning)"),
    ("support: Carol", "me: Carol"),
    ("I have decided on Carol.", "me: Carol"),
    ("It could not be me.", "me: me (negated)"),
)
_NONE = (
    "I asked Robert who leads.",
    "My rule: the name with the first initial leads.",
    "My idea is that the name at the end of the list is the leader.",
    "Robert and I are neighbours.",
    "Carol does not know the leader.",
    "Carol declined to say anything.",
    "Carol dropped out of contact.",
    "Is Carol running late?",
    "Carol is at the top of the graph.",
    "I stand with Carol on the left side of the graph.",
    "According to Carol, there are two rounds left.",
    "For Carol I have no message yet.",
    "I got no answer from Carol.",
    "Carol took it on herself to write to Robert.",
)


@pytest.mark.parametrize(("text", "line"), _READ)
def test_whom_somebody_wants_to_lead_is_read_in_many_words(text, line):
    assert told(text, "leader_election") == facts(line)


@pytest.mark.parametrize("text", _NONE)
def test_agents_named_for_other_reasons_are_no_leaders(text):
    assert told(text, "leader_election") == facts("")
