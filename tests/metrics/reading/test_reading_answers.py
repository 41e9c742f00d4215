import pytest
from stated import reader, stated

from pytest_agentsnet.metrics.reading.reader import Reader
from pytest_agentsnet.metrics.reading.vocabulary import Vocabulary

_PERSONS = {"Linda": "me", "James": "you"}


def told(text, task):
    """What Linda tells James, a fact a line: ``me: Group 2``, ``Carol: Group 1 (leaning)``, ``taken: Group 3``."""
    return {_fact(*one) for one in stated(text, "answer", "leader", "taken", "free", task=task)}


def _fact(slot, subject, value, mood):
    who = slot if slot in {"taken", "free"} else _PERSONS.get(subject, subject)
    return f"{who}: {_PERSONS.get(value, value)}" + ("" if mood == "assert" else f" ({mood})")


def facts(line):
    return set(filter(None, line.split("; ")))


COLORING = (
    ("Hi James, I plan to be Group 1. Please choose a different group if you can!", "me: Group 1 (leaning)"),
    (
        "Hello! I'm going to pick Group 3 since Group 1 and 2 are taken by my other neighbors.",
        "me: Group 3; taken: Group 1; taken: Group 2",
    ),
    ("I will choose Group 2. What group will you choose?", "me: Group 2"),
    ("I am currently in Group 4 and plan to stay there unless there is a conflict.", "me: Group 4 (conditional)"),
    ("Group 1 for James and Group 2 for Carol", "you: Group 1 (proposal); Carol: Group 2 (proposal)"),
    ("I see you're going for Group 2, so I'll take Group 3 to avoid a clash.", "me: Group 3; you: Group 2"),
    ("Confirmed: Linda=Group 1, James=Group 2.", "me: Group 1; you: Group 2"),
    ("Carol told me she's Group 5.", "Carol: Group 5"),
    ("Carol and Robert are both in Group 4.", "Carol: Group 4; Robert: Group 4"),
    ("I'd suggest you move to group 3.", "you: Group 3 (proposal)"),
    ("Can you switch to 4 please?", "you: Group 4 (proposal)"),
    ("My final answer: Group 5.", "me: Group 5"),
    ("I'll be 3!", "me: Group 3"),
    ("Going with 2.", "me: Group 2"),
    ("I took 1, Carol took 2.", "me: Group 1; Carol: Group 2"),
    ("Since Carol is Group 1, I'm Group 2.", "me: Group 2; Carol: Group 1"),
    ("You're Group 3 and I'm Group 1, so we're good.", "me: Group 1; you: Group 3"),
    ("we don't conflict: you have 3, I have 1", "me: Group 1; you: Group 3"),
    ("Keep Group 3, I'll stay in Group 1.", "me: Group 1; you: Group 3 (proposal)"),
    ("I'm still on Group 2 (final).", "me: Group 2"),
    ("I heard from Carol that she is taking Group 2.", "Carol: Group 2"),
    ("I can take Group 1 or Group 2, whichever you prefer.", ""),
    ("Are you okay with Group 2 for yourself?", "you: Group 2 (question)"),
    ("Which of Group 1, Group 2 and Group 3 do you want?", ""),
    ("Group 3 it is.", "me: Group 3"),
    ("Group 3 works for me.", "me: Group 3"),
    ("I'm thinking Group 3.", "me: Group 3 (leaning)"),
    ("I'm open to Group 3.", "me: Group 3 (leaning)"),
    ("I'd go with Group 3 for now.", "me: Group 3 (leaning)"),
    ("You can keep Group 2.", "you: Group 2 (proposal)"),
    ("I need you to change to Group 2.", "you: Group 2 (proposal)"),
    ("James, you keep 2; I'll move to 4.", "me: Group 4; you: Group 2 (proposal)"),
    ("As of now my group is Group 2.", "me: Group 2"),
    ("Just to confirm, I've chosen Group 1.", "me: Group 1"),
    ("Nobody near me uses Group 5.", "free: Group 5"),
    ("Group 5 hasn't been claimed.", "free: Group 5"),
    ("Two of my neighbours are in Group 3.", "taken: Group 3"),
    ("Group 3 is used by Carol.", "taken: Group 3"),
    ("The only free group left for me is Group 4.", "free: Group 4"),
    ("I cannot be in Group 1.", "me: Group 1 (negated)"),
    ("I moved from Group 1 to Group 2 because of Carol.", "me: Group 2"),
    ("I'm going to change to Group 2 now.", "me: Group 2"),
    (
        "Proposal: I take Group 1, you take Group 2, Carol takes Group 3.",
        "me: Group 1 (proposal); you: Group 2 (proposal); Carol: Group 3 (proposal)",
    ),
    ("Let's do this: Linda - Group 1, James - Group 2.", "me: Group 1 (proposal); you: Group 2 (proposal)"),
    ("I've noted that you chose Group 4 and Carol chose Group 5.", "you: Group 4; Carol: Group 5"),
    ("Happy to go with Group 2.", "me: Group 2 (leaning)"),
    ("My choice is Group 2 and it's final.", "me: Group 2"),
    ('{"group": "Group 2", "reason": "free"}', "me: Group 2"),
    ("**Decision**: Group 4", "me: Group 4"),
    ("Did Carol take Group 1?", "Carol: Group 1 (question)"),
    ("So you'll be Group 1, correct?", "you: Group 1 (question)"),
    ("Thanks James, I will join Group 2 then.", "me: Group 2"),
    ("I'd rather not be in Group 2.", "me: Group 2 (negated)"),
    ("It's fine for me if you take Group 2.", "you: Group 2 (conditional)"),
    ("I remain in Group 3.", "me: Group 3"),
    ("Your Group 2 conflicts with my Group 2.", "me: Group 2; you: Group 2"),
    ("We are both in Group 1, so I'll switch to Group 2.", "me: Group 1; me: Group 2; you: Group 1"),
    ("Let me take Group 3.", "me: Group 3 (proposal)"),
    ("I claim Group 3.", "me: Group 3"),
    ("I'm assigned to Group 3.", "me: Group 3"),
    ("I have 2 neighbours, Carol and Robert.", ""),
    ("We have 3 rounds left to choose.", ""),
    ("There are 5 groups.", ""),
    (
        "Groups 1, 2 and 3 are taken; 4 and 5 are free.",
        "free: Group 4; free: Group 5; taken: Group 1; taken: Group 2; taken: Group 3",
    ),
    ("If Carol doesn't change, I'll go to Group 4.", "me: Group 4 (conditional)"),
    ("Hey James, quick update \u2013 Group 4 for me this round.", "me: Group 4"),
    ("I'm planning on Group 2, let me know if that's a problem.", "me: Group 2 (leaning)"),
    ("My pick's Group 3, what's yours?", "me: Group 3"),
    ("I've gone with 5.", "me: Group 5"),
    (
        "After hearing from Carol (Group 1) and Robert (Group 2), I settled on Group 3.",
        "me: Group 3; Carol: Group 1; Robert: Group 2",
    ),
    ("Colors so far: Carol=1, Robert=2, me=3.", "me: Group 3; Carol: Group 1; Robert: Group 2"),
    ("Could we agree that you are Group 1 and I am Group 2?", "me: Group 2 (proposal); you: Group 1 (proposal)"),
    ("You might want to consider Group 4.", "you: Group 4 (proposal)"),
    ("It would help if you switched to Group 5.", "you: Group 5 (proposal)"),
    ("I won't be changing from Group 2.", ""),
    ("I'm committed to Group 2.", "me: Group 2"),
    ("Still Group 2 here.", "me: Group 2"),
    ("No change: Group 2.", "me: Group 2"),
    ("My group remains Group 2.", "me: Group 2"),
    ("Robert is with Group 2, so Group 2 is out for me.", "me: Group 2 (negated); Robert: Group 2"),
    ("I'd be okay with Group 3 or Group 4.", ""),
    ("Carol wants Group 1 and Robert wants Group 3.", "Carol: Group 1; Robert: Group 3"),
    ("The group I chose is Group 2.", "me: Group 2"),
    ("Group 2 has been my choice from the start.", "me: Group 2"),
    ("I suggest Group 1 for you.", "you: Group 1 (proposal)"),
    ("Just so you know: I'm Group 4 now.", "me: Group 4"),
    ("I believe Carol is in Group 3.", "Carol: Group 3 (leaning)"),
    ("Please let me know if you are in Group 3.", "you: Group 3 (question)"),
    ("My tentative pick: Group 1", "me: Group 1 (leaning)"),
    ("Provisionally I'm in Group 1.", "me: Group 1 (leaning)"),
    ("If there's a clash I'd move to Group 2.", "me: Group 2 (conditional)"),
    ("Since Group 1 is free, I will take it.", "free: Group 1"),
    ("I selected group number 3.", "me: Group 3"),
    ("We need to differ: you Group 1, me Group 2.", "me: Group 2 (proposal); you: Group 1 (proposal)"),
    ("I was Group 1, now it's Group 2.", "me: Group 2"),
    ("I won't take Group 1 but Group 2.", "me: Group 1 (negated); me: Group 2"),
    ("If you take 1, I take 2.", "you: Group 1 (conditional); me: Group 2 (conditional)"),
    ("I switch from 1 to 2.", "me: Group 2"),
    ('You said: "I will take Group 4."', ""),
    ("James wrote 'I'll be Group 3' to Carol.", ""),
    ("> I take Group 2\nI take Group 1.", "me: Group 1"),
    ("Our trio is great.", ""),
    ("5 or 4 would be fine for me.", ""),
    ("1, 2 or 3, I do not mind.", ""),
    ("final choice: Group 3", "me: Group 3"),
    ("I take Group 2 unless you need it.", "me: Group 2 (conditional)"),
    ("I take Group 9.", ""),
    ("We have 3 rounds.", ""),
    ('{"my_choice": 2}', "me: Group 2"),
    ("| James | Group 1 |\n| Carol | Group 2 |", "you: Group 1; Carol: Group 2"),
    ("my group: 2", "me: Group 2"),
    ("I\u2019ll take Group\xa02 \u2014 ok?", "me: Group 2"),
    ("James took Group 1, your Group 1 is fine.", "you: Group 1"),
)

CONSENSUS = (
    ("I think we should all go for 1.", "me: 1 (proposal); you: 1 (proposal)"),
    ("1", "me: 1"),
    ("I'm choosing 0 to match Carol.", "me: 0"),
    ("Most of my neighbors have 1, so I'll switch to 1.", "me: 1"),
    ("Okay, 1 it is.", "me: 1"),
    ("Let's go with 0!", "me: 0 (proposal); you: 0 (proposal)"),
    ("I agree, 0.", "me: 0"),
    ("I have chosen the value 1.", "me: 1"),
    ("My bit is 0; what is yours?", "me: 0"),
    ("Carol says 1, Robert says 0.", "Carol: 1; Robert: 0"),
    ("I'd like us to choose 1.", "me: 1 (proposal); you: 1 (proposal)"),
    ("I propose we choose 1.", "me: 1 (proposal); you: 1 (proposal)"),
    ("Both of us are on 1.", "me: 1; you: 1"),
    ("I was on 0 but now I'm on 1.", "me: 1"),
    ("In the last round you said 0.", "you: 0"),
    ("We have 1 round left.", ""),
    ("I have one neighbour.", ""),
    ("Are you sticking with 1?", "you: 1 (question)"),
    ("I'm fine with 0.", "me: 0 (leaning)"),
    ("I will vote for 1.", "me: 1"),
    ("Everyone I know is at 1.", ""),
    ("My answer will be 1 unless I hear a majority for 0.", "me: 1 (conditional)"),
    ("Let's aim for 1 in the end.", "me: 1 (proposal); you: 1 (proposal)"),
    ("0 for me.", "me: 0"),
    ("I suggest choosing 1.", "me: 1 (proposal); you: 1 (proposal)"),
    ("I'll keep 1, please also choose 1.", "me: 1; you: 1 (proposal)"),
    ("Count me in for 1.", "me: 1"),
    ("Everyone should pick 0.", "me: 0 (proposal); you: 0 (proposal)"),
    ("My neighbors Carol and Robert both have 1.", "Carol: 1; Robert: 1"),
    ("Let us make it 1.", "me: 1 (proposal); you: 1 (proposal)"),
    ("I flipped to 0.", "me: 0"),
    ("Since you're at 1, I'll be at 1 as well.", "me: 1; you: 1"),
    ("0 seems to be the majority, so I'm moving to 0.", "me: 0"),
    ("Please keep 1.", "you: 1 (proposal)"),
    ("My current choice is 1 but I could switch to 0.", "me: 0 (leaning); me: 1"),
    ("I see most have 0, I'm adopting 0.", "me: 0"),
    ("Shall we settle on 1?", "me: 1 (proposal); you: 1 (proposal)"),
    ("Are we all going for 1?", ""),
    ("James, are you at 0 or 1?", ""),
    ("Carol's vote: 1", "Carol: 1"),
    ("You and Carol have 1, I still have 0.", "me: 0; you: 1; Carol: 1"),
)

MATCHING = (
    ("Hi James! Would you like to pair up with me?", "me: you (proposal)"),
    ("I'd be glad to be your partner.", "me: you (leaning)"),
    ("Sorry James, I already paired with Carol.", "me: Carol"),
    ("Carol and Robert are matched, so I'm choosing you.", "me: you; Carol: Robert"),
    ("Are you available? I want to pair with you.", "me: you (leaning)"),
    ("Yes, let's be partners.", "me: you (proposal)"),
    ("I'm pairing up with Carol, please find someone else.", "me: Carol"),
    ("Confirmed! You and I are partners.", "me: you"),
    ("I will select James as my partner.", "me: you"),
    ("I'm partnered with Robert.", "me: Robert"),
    ("Robert has paired with Susan.", "Robert: Susan"),
    ("If Carol declines, I will pair with you.", "me: you (conditional)"),
    ("I have not found a partner.", ""),
    ("Let's match!", "me: you (proposal)"),
    ("I'd love to pair with you, James.", "me: you (leaning)"),
    ("I have accepted Robert's proposal.", "me: Robert"),
    ("My answer will be Carol.", "me: Carol"),
    ("I can be your partner.", "me: you (leaning)"),
    ("Do you already have a partner?", ""),
    ("You should choose Robert as your partner.", "you: Robert (proposal)"),
    ("I'm going to answer with Carol.", "me: Carol"),
    ("Carol will pair with Robert.", "Carol: Robert"),
    ("I'm without a partner.", "me: None"),
    ("Is Robert paired with Susan?", "Robert: Susan (question)"),
    ("I can't be your partner since I'm with Carol.", "me: you (negated); me: Carol"),
    ("James, will you pair with me?", "me: you (proposal)"),
    ("Carol and I decided to pair up.", "me: Carol"),
    ("I've been matched with Carol already.", "me: Carol"),
    ("My match is Robert.", "me: Robert"),
    ("I'm off the table, Carol is my partner.", "me: Carol"),
    ("If you don't have a partner yet, let's pair.", "me: you (conditional)"),
    ("I'd be open to matching with you.", "me: you (leaning)"),
    ("You and Carol should pair up.", "you: Carol (proposal)"),
    ("Pairing confirmed: Linda & James.", "me: you"),
    ("I accept! You're my match.", "me: you"),
    ("I'm currently unpaired.", "me: None"),
    ("I'm hoping to pair with Carol.", "me: Carol (leaning)"),
    ("Could you be my partner?", "me: you (proposal)"),
    ("I'm going to pick you.", "me: you"),
    ("I'd suggest you pair with Carol instead.", "you: Carol (proposal)"),
    ("Carol asked me to be her partner.", ""),
    ("I told Carol I'd pair with her.", "me: Carol (leaning)"),
    ("Are you matched already?", ""),
)

LEADER_ELECTION = (
    ("I propose that Carol should be the leader.", "me: Carol (proposal)"),
    ("Let's have Carol lead.", "me: Carol (proposal)"),
    ("I agree that Carol should lead.", "me: Carol"),
    ("I think I should be the leader.", "me: me (leaning)"),
    ("Carol has been elected leader.", "me: Carol"),
    ("I will not be the leader.", "me: me (negated)"),
    ("I'm happy to support you as leader.", "me: you (leaning)"),
    ("I'd like to nominate Carol as the leader.", "me: Carol (leaning)"),
    ("Carol proposed Robert as leader.", "Carol: Robert"),
    ("My leader is Carol.", "me: Carol"),
    ("Okay, Carol it is.", "me: Carol"),
    ("I am voting Carol.", "me: Carol"),
    ("Our leader will be Robert.", "me: Robert"),
    ("Robert told me that Carol is the leader.", "Robert: Carol"),
    ("I agree to be the leader.", "me: me"),
    ("You can be the leader.", "me: you (proposal)"),
    ("I'd vote Carol if needed.", "me: Carol (conditional)"),
    ("I don't think Robert should lead.", "me: Robert (negated)"),
    ("Who do you want as leader?", ""),
    ("I volunteer.", "me: me"),
    ("I choose Carol.", "me: Carol"),
    ("Carol is leading.", "me: Carol"),
    ("I suggest you lead.", "me: you (proposal)"),
    ("Please support me as leader.", "you: me (proposal)"),
    ("Carol gets my vote.", "me: Carol"),
    ("My support goes to Carol.", "me: Carol"),
    ("I am ready to lead the group.", "me: me (leaning)"),
    ("I'd be a good leader.", "me: me (leaning)"),
    ("I'm all for Carol as leader.", "me: Carol"),
    ("I cannot be the leader.", "me: me (negated)"),
    ("I agree with Carol being the leader.", "me: Carol"),
    ("Robert and Susan support Carol.", "Robert: Carol; Susan: Carol"),
    ("Let's go with Carol as our leader.", "me: Carol (proposal)"),
    ("I think Carol is the best choice for leader.", "me: Carol (leaning)"),
    ("I will step aside and support Carol.", "me: Carol"),
    ("Do you agree that Carol leads?", "you: Carol (question)"),
    ("I'm the leader, so please answer No.", "me: me"),
    ("As the agent with most links, I propose to lead.", "me: me (proposal)"),
    ("Elected: Carol", "me: Carol"),
    ("Unless Carol objects, she's the leader.", "me: Carol (conditional)"),
    ("I want you to be the leader.", "me: you (proposal)"),
    ("You have been chosen as leader.", "me: you"),
)

VERTEX_COVER = (
    ("I will be the coordinator for our edge.", "me: Yes"),
    ("I'll coordinate, so you don't have to.", "me: Yes; you: No"),
    ("You be the coordinator, I'll stay out.", "me: No; you: Yes (proposal)"),
    ("No need for me to be a coordinator.", "me: No"),
    ("I'm planning to answer Yes.", "me: Yes (leaning)"),
    ("I can coordinate if needed.", "me: Yes (conditional)"),
    ("Since Carol is already a coordinator, I'll say No.", "me: No; Carol: Yes"),
    ("Are you going to be a coordinator?", "you: Yes (question)"),
    ("I'm out.", "me: No"),
    ("I am not going to coordinate.", "me: No"),
    ("My answer: Yes", "me: Yes"),
    ('I\'ll answer "No".', "me: No"),
    ("Could you answer Yes?", "you: Yes (proposal)"),
    ("I'd like to be a coordinator.", "me: Yes (leaning)"),
    ("Carol isn't a coordinator.", "Carol: No"),
    ("Yes, I will be a coordinator.", "me: Yes"),
    ("No, I won't be a coordinator.", "me: No"),
    ("One of us must be a coordinator.", ""),
    ("I'm taking the coordinator role.", "me: Yes"),
    ("You're covering our edge, right?", "you: Yes (question)"),
    ("Let me be a coordinator.", "me: Yes (proposal)"),
    ("If you stay out, I must be a coordinator.", "me: Yes (conditional); you: No (conditional)"),
    ("I've volunteered.", "me: Yes"),
    ("Both of us are coordinators.", "me: Yes; you: Yes"),
    ("Count me as a coordinator.", "me: Yes"),
    ("I shall be a coordinator.", "me: Yes"),
    ("Consider me a coordinator.", "me: Yes"),
    ("I'm covering our link.", "me: Yes"),
    ("I prefer not to coordinate.", "me: No (leaning)"),
    ("Carol and Robert both answered No.", "Carol: No; Robert: No"),
    ("You answer No, I answer Yes.", "me: Yes; you: No (proposal)"),
    ("I could step back.", "me: No (leaning)"),
    ("So far I'm a coordinator.", "me: Yes"),
    ("James, you're the coordinator, right?", "you: Yes (question)"),
    ("I'd say No.", "me: No (leaning)"),
    ("Only one of us needs to be a coordinator: me.", ""),
    ("I'm staying as a coordinator.", "me: Yes"),
    ("I'm no longer a coordinator.", "me: No"),
    ("Will you coordinate?", "you: Yes (question)"),
    ("If nobody covers it, I'll be coordinator.", "me: Yes (conditional)"),
)

_ALL = [
    pytest.param(task, text, line, id=text)
    for task, table in {
        "coloring": COLORING,
        "consensus": CONSENSUS,
        "matching": MATCHING,
        "leader_election": LEADER_ELECTION,
        "vertex_cover": VERTEX_COVER,
    }.items()
    for text, line in table
]


@pytest.mark.parametrize(("task", "text", "line"), _ALL)
def test_whose_answer_is_what_is_read(task, text, line):
    assert told(text, task) == facts(line)


@pytest.mark.parametrize("hearer", ["James", "Carol", None])
def test_in_private_nobody_is_you(hearer):
    assert stated("I take Group 1 and you take Group 2.", "answer", hearer=hearer)[:1] == [
        ("answer", "Linda", "Group 1", "assert")
    ]
    subjects = [subject for _, subject, _, _ in stated("You have Group 2.", "answer", hearer=hearer)]
    assert subjects == ([] if hearer is None else [hearer])


def test_a_users_own_task_is_read_by_the_words_of_its_alphabet():
    party = Reader(Vocabulary("party", ("Linda", "James", "Carol"), ("red", "green", "A")))
    read = [
        (one.subject, one.value, one.mood)
        for one in party.read(
            "I'll take Red. A friend says hello. Could you choose A? Carol has green.", "Linda", "James"
        )
    ]
    assert [one for one in read if one[1] in {"red", "green", "A"}] == [
        ("Linda", "red", "assert"),
        ("James", "A", "proposal"),
        ("Carol", "green", "assert"),
    ]


def test_a_statement_stands_where_its_clause_does():
    text = "Hello James! **I'll take Group 2**, but Carol has Group 3."
    found = [one for one in reader().read(text, "Linda", "James") if one.slot == "answer"]
    assert [text[one.start : one.end].strip(" *") for one in found] == ["I'll take Group 2", "but Carol has Group 3"]
