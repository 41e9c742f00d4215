import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stated import AGENTS, ANSWERS

from pytest_agentsnet.agents.wordy.paraphrases import TUNED
from pytest_agentsnet.metrics.reading.reader import Reader
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary

_SLOTS = {"answer", "leader", "taken", "free"}
_PIECES = (
    "I take Group 2.", "You have Group 3, Carol has 1.", "How about you take 1 and Robert takes 2?", "Is Kevin with Emily?", "I pair with James.",
    "I vote for Susan.", "Carol and I are a pair.", "I'll be a coordinator,", "but you are not.", "Group 4 is free", "if Brian agrees", "or", "and Robert",
    "**Leader:** Emily\n", "- James: Yes\n", '{"value": 1}', "Let's go with 0!", "I answer No.", "not you", "@3", "=2", "~1", ":", "\n\n",
)  # fmt: skip
_texts = st.lists(st.sampled_from(_PIECES) | st.text(max_size=8), max_size=8).map(" ".join)
_tasks = st.sampled_from(sorted(ANSWERS))
_FILLER = ("It is a nice day.", "We will see.", "The birds sing.", "What a game!")


def _read(task, text, speaker="Linda", hearer="James", agents=AGENTS):
    answers = (*agents, "None") if task == "matching" else ANSWERS[task]
    return [one for one in Reader(Vocabulary(task, agents, answers)).read(text, speaker, hearer) if one.slot in _SLOTS]


def _told(statements, renamed=str):
    return [(s.slot, renamed(s.subject), renamed(s.value), s.mood) for s in statements]


@given(_tasks, _texts)
def test_statements_are_of_agents_and_answers_and_lie_within_the_text(task, text):
    for one in _read(task, text):
        assert 0 <= one.start < one.end <= len(text)
        assert one.subject in AGENTS
        assert one.value in (AGENTS if task == "leader_election" else ANSWERS[task])


@given(_tasks, st.lists(st.sampled_from(_PIECES), max_size=6).map(" ".join), st.permutations(AGENTS))
def test_renaming_agents_renames_what_is_said(task, text, renamed):
    names = dict(zip(AGENTS, renamed, strict=True))
    rename = re.compile("|".join(AGENTS))

    def renaming(words):
        return rename.sub(lambda found: names[found.group()], words)

    other = _read(task, renaming(text), names["Linda"], names["James"], tuple(renamed))
    assert _told(other) == _told(_read(task, text), renaming)


@given(_tasks, st.lists(st.sampled_from(_PIECES), max_size=6).map(" ".join), st.permutations(AGENTS))
def test_the_order_of_the_agents_changes_nothing(task, text, order):
    assert _told(_read(task, text, agents=tuple(order))) == _told(_read(task, text))


_WHOLE = [
    (task, paraphrase)
    for paraphrase in TUNED
    if paraphrase.template.endswith((".", "!"))
    for task in paraphrase.tasks
    if any(meaning.slot in _SLOTS for meaning in paraphrase.meanings)
]
_CAST = {"me": "Linda", "you": "James", "third": "Carol", "fourth": "Robert", "phantom": "Zoe"}
_GROUPS = {
    "coloring": {"a": "Group 2", "b": "Group 3", "c": "Group 1", "ak": "2", "aw": "two"},
    "consensus": {"a": "1", "b": "0", "ak": "1", "aw": "one"},
}


@given(st.sampled_from(_WHOLE), st.sampled_from(_FILLER))
def test_filler_sentences_change_nothing(paraphrased, filler):
    task, paraphrase = paraphrased
    text = paraphrase.filled({**_CAST, **_GROUPS.get(task, {})})
    assert _told(_read(task, f"{filler} {text} {filler}")) == _told(_read(task, text))


@pytest.mark.parametrize("task", sorted(ANSWERS))
def test_the_sentences_it_was_tuned_on_are_read(task):
    right = read = there = 0
    for paraphrase in TUNED:
        if task in paraphrase.tasks:
            cast = {**_CAST, **_GROUPS.get(task, {}), "degree": "3", "n": "8", "diameter": "3", "rounds": "4"}
            mine = set(_told(_read(task, paraphrase.filled(cast))))
            labelled = set(_told(one for one in paraphrase.stated(cast) if one.slot in _SLOTS))
            right, read, there = right + len(mine & labelled), read + len(mine), there + len(labelled)
    assert there > 100
    assert right / read >= 0.95
    assert right / there >= 0.95
