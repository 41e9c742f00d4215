"""The sentences and what they state."""

from collections import Counter
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts

from pytest_agentsnet.agents.strategies import STRATEGIES
from pytest_agentsnet.agents.wordy.casting import cast_of
from pytest_agentsnet.agents.wordy.corpus import filled as corpus
from pytest_agentsnet.agents.wordy.held_out import HELD_OUT
from pytest_agentsnet.agents.wordy.held_out import plain_words as held_out_words
from pytest_agentsnet.agents.wordy.paraphrase import ALL_TASKS, Meaning, filled, gaps, paraphrases, unfilled
from pytest_agentsnet.agents.wordy.paraphrases import TUNED
from pytest_agentsnet.agents.wordy.paraphrases import plain_words as tuned_words
from pytest_agentsnet.core.claim import ACTS, MOODS, Mood, Statement
from pytest_agentsnet.core.strategy_key import StrategyKey, strategy_key
from pytest_agentsnet.tasks.builtin import TASKS

PARTS = {"tuned": (TUNED, 12, 4), "held out": (HELD_OUT, 6, 2)}
WORDS = [words for module in (tuned_words, held_out_words) for words in (module.ROWS, module.NUMBERS, module.THOUGHTS)]
AGENTS = ("me", "you", "third", "fourth")
ANSWER_TASKS = tuple(task for task in ALL_TASKS if task != "leader_election")


def counted(chosen):
    """How many sentences there are of each label; in those of answers and leaders, own ones."""
    labels = Counter()
    for paraphrase in chosen:
        stated = set()
        for meaning in paraphrase.meanings:
            if meaning.slot == "answer":
                own = "own" if meaning.subject == "me" else "another's"
                stated |= {(own, task, meaning.mood) for task in paraphrase.tasks} | {(own, meaning.mood)}
            elif meaning.slot == "leader":
                stated.add(("leader" if meaning.subject == "me" else "another's leader", meaning.mood))
            else:
                stated.add((meaning.slot, meaning.mood))
        labels.update(stated or ["nothing"])
    return labels


def test_a_table_gives_each_of_its_lines_what_the_heading_above_it_states():
    table = "= answer me a; ack\nI take <a>, fine.\n= nothing\nHi\\nthere!\n"
    first, second = paraphrases(table, "coloring")
    assert (first.template, first.tasks) == ("I take <a>, fine.", ("coloring",))
    assert first.meanings == (Meaning("answer", "me", "a"), Meaning("ack", "-", ""))
    assert (second.template, second.meanings) == ("Hi\nthere!", ())


def test_a_filled_sentence_states_what_stands_in_its_gaps():
    (sentence,) = paraphrases("= answer me a; edge third names; answer you None negated; ack\n<third>, <names>: <a>\n")
    cast = {"me": "Anna", "you": "Bob", "third": "Carla", "a": "Group 2", "names": "Dave, Emma"}
    assert sentence.filled(cast) == "Carla, Dave, Emma: Group 2"
    assert sentence.stated(cast) == (
        Statement("answer", "Anna", "Group 2", "assert"),
        Statement("edge", "Carla", "Dave", "assert"),
        Statement("edge", "Carla", "Emma", "assert"),
        Statement("answer", "Bob", "None", "negated"),
        Statement("ack", None, "", "assert"),
    )


@given(
    st.lists(texts | st.sampled_from(["<a>", "<b>", "<me>"])), st.fixed_dictionaries(dict.fromkeys("ab", texts)), texts
)
def test_a_filled_text_is_taken_apart_into_gaps_that_fill_it_again(parts, answers, me):
    template = "".join(parts)
    cast = dict.fromkeys(gaps(template), "") | answers | {"me": me}
    text = filled(template, cast)
    found = unfilled(template, text, {"me": me})
    if found is not None:
        assert filled(template, found) == text
    else:
        # Where a gap stands twice its first filling is taken as short as can be, and may be another one.
        assert any(parts.count(f"<{gap}>") > 1 for gap in "ab")


@given(texts)
def test_a_text_of_another_form_is_not_taken_apart(text):
    assert unfilled("I take <a>, <you>.", text, {"you": "Bob"}) is None


@pytest.mark.parametrize("part", PARTS)
def test_there_are_enough_sentences_of_each_label(part):
    chosen, least, _ = PARTS[part]
    labels = counted(chosen)
    wanted = [
        *product(["own"], ANSWER_TASKS, ["assert", "leaning", "question", "conditional"]),
        # Who is no coordinator answers No, which is no negation.
        *product(["own"], ["coloring", "consensus", "matching"], ["negated"]),
        *(("own", task, "proposal") for task in ("consensus", "matching")),
        *product(["another's"], ["assert", "question", "proposal", "conditional"]),
        *product(["another's"], ANSWER_TASKS, ["assert"]),
        *product(["leader"], MOODS),
        *product(ACTS, ["assert"]),
        *product(["taken", "free", "edge", "degree", "n", "diameter", "rounds", "phantom", "strategy"], ["assert"]),
        ("strategy", "proposal"),
        "nothing",
    ]
    assert {label: labels[label] for label in wanted if labels[label] < least} == {}


@pytest.mark.parametrize("part", PARTS)
def test_each_textbook_rule_is_stated_and_proposed_whole(part):
    chosen, _, least = PARTS[part]
    values = Counter(meaning.value for each in chosen for meaning in each.meanings if meaning.slot == "strategy")
    moods = {(meaning.value, meaning.mood) for each in chosen for meaning in each.meanings}
    for key in map(str, STRATEGIES.values()):
        assert values[key] >= least
        assert {(key, "assert"), (key, "proposal")} <= moods


def test_no_sentence_stands_in_both_parts_or_twice():
    tuned, held_out = ([(each.template.casefold(), each.tasks) for each in chosen] for chosen in (TUNED, HELD_OUT))
    assert set(tuned).isdisjoint(held_out)
    assert Counter((*tuned, *held_out)).most_common(1)[0][1] == 1


def test_what_is_stated_is_made_of_known_words_and_of_gaps_that_every_cast_has():
    common = {*AGENTS, "phantom", "n", "diameter", "degree", "rounds"}
    answers = {gap for letter in "abc" for gap in (letter, f"{letter}k", f"{letter}w")}
    for each in (*TUNED, *HELD_OUT):
        known = common | (answers if set(each.tasks) <= {"coloring", "consensus"} else set())
        assert gaps(each.template) <= known, each
        for meaning in each.meanings:
            assert meaning.mood in get_args(Mood), each
            assert meaning.subject in {*AGENTS, "-"}, each
            assert (meaning.subject == "-") == (meaning.slot in {*ACTS, "n", "diameter", "rounds", "phantom"}), each
            if meaning.slot == "strategy":
                key = strategy_key(meaning.value)
                assert key.says_something, each
                assert key != StrategyKey(), each
            elif meaning.slot not in ACTS:
                assert meaning.value in known | {"Yes", "No", "None", "0", "1"}, each


def test_no_sentence_has_an_empty_line_which_keeps_passages_of_a_message_apart():
    for each in (*TUNED, *HELD_OUT, *(word for words in WORDS for word in words)):
        assert "\n\n" not in each.template
        assert each.template.strip() == each.template


def test_the_corpus_has_each_sentence_once_for_each_task_that_it_fits():
    utterances = list(corpus(TUNED))
    assert Counter(each.instance.task.name for each in utterances) == Counter(
        task for each in TUNED for task in each.tasks
    )


@pytest.mark.parametrize("part", PARTS)
def test_the_corpus_speaks_of_agents_and_answers_of_its_instances(part):
    for each in corpus(PARTS[part][0], "some draw"):
        topology, task = each.instance.topology, each.instance.task
        answers = {answer for agent in topology.agents for answer in task.alphabet(topology, agent)}
        assert each.hearer in topology.neighbours(each.speaker)
        assert not gaps(each.text)
        for statement in each.statements:
            assert statement.subject is None or statement.subject in topology.agents
            if statement.slot in {"answer", "taken", "free"}:
                assert statement.value in answers
            if statement.slot in {"leader", "edge"}:
                assert statement.value in topology.agents
            if statement.slot == "phantom":
                assert statement.value not in topology.agents
                assert statement.value in each.text


def test_another_draw_is_another_corpus_and_the_same_draw_the_same():
    first, again, other = (list(corpus(HELD_OUT, draw)) for draw in (1, 1, 2))
    assert first == again
    assert [each.text for each in first] != [each.text for each in other]


def test_a_cast_has_people_and_answers_that_differ():
    for each in corpus(TUNED):
        cast = cast_of(each.instance, each.text)
        people = [cast[gap] for gap in (*AGENTS, "phantom")]
        assert len(set(people)) == len(people)
        assert {cast["you"], cast["third"]} <= set(each.instance.topology.neighbours(cast["me"]))
        drawn = [cast[letter] for letter in "abc" if letter in cast]
        assert len(set(drawn)) == len(drawn)


def test_the_corpus_covers_every_task():
    assert {each.instance.task.name for each in corpus(HELD_OUT)} == {task.name for task in TASKS} == set(ALL_TASKS)
