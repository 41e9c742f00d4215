"""Wordy agents at play."""

import asyncio
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import texts, topologies

from pytest_agentsnet.agents.builtin import DEFAULT_KEYS, KEYS, scripted
from pytest_agentsnet.agents.strategies import STRATEGIES
from pytest_agentsnet.agents.wordy.agent import VARIANTS
from pytest_agentsnet.agents.wordy.planted import planted
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.task import default_rounds
from pytest_agentsnet.engine.loop import play
from pytest_agentsnet.engine.views import views_of
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.testing import check_program
from pytest_agentsnet.testing.graphs import path
from pytest_agentsnet.testing.own_loop import finished
from pytest_agentsnet.topologies.builtin import PUBLISHED_FAMILIES
from pytest_agentsnet.topologies.catalogue import topology

SPEAKING = [key for key in KEYS if key.removesuffix("-resend") in STRATEGIES]
HONEST = ["", "-announce", "-private", "-verify", "-change"]
GRAPHS = [topology(PUBLISHED_FAMILIES[0], 8), path(6)]
LARGER = topology(PUBLISHED_FAMILIES[1], 16, 1)


def instance_of(task, graph):
    (found,) = (each for each in TASKS if each.name == task)
    return Instance(found, graph, default_rounds(found, graph))


@cache
def played(model, instance):
    return finished(play(instance, scripted(model), key="k"))


def cells(key):
    """Instances of each task that the agents of that key play; fewer of those who say much."""
    graphs = GRAPHS[:1] if key.endswith("-resend") else GRAPHS
    return [instance_of(task, graph) for task in sorted(scripted(f"textbook/{key}").tasks) for graph in graphs]


def claims(model, instance):
    return planted(instance, played(model, instance), scripted(model), key="k")


@pytest.mark.parametrize("key", SPEAKING)
@pytest.mark.parametrize("variant", HONEST)
def test_honest_wordy_agents_answer_what_the_plain_ones_do(key, variant):
    for instance in cells(key):
        plain = played(f"textbook/{key}", instance)
        assert played(f"textbook/{key}-wordy{variant}", instance).answers == plain.answers


@pytest.mark.parametrize("key", SPEAKING)
def test_so_do_those_who_use_the_held_out_sentences(key):
    for instance in cells(key):
        wordy = played(f"textbook/{key}-wordy-heldout", instance)
        assert wordy.answers == played(f"textbook/{key}", instance).answers


@given(topologies(), st.sampled_from(sorted(DEFAULT_KEYS)), st.sampled_from(HONEST))
def test_so_do_they_on_any_graph(graph, task, variant):
    instance = Instance(instance_of(task, graph).task, graph, rounds=4)
    plain, wordy = (
        finished(play(instance, scripted(model))).answers for model in ("textbook", f"textbook-wordy{variant}")
    )
    assert wordy == plain


@pytest.mark.parametrize("key", SPEAKING)
def test_a_wordy_agent_speaks_when_the_rule_does_and_never_in_its_words(key):
    for instance in cells(key):
        plain, wordy = (list(played(f"textbook/{each}", instance).messages()) for each in (key, f"{key}-wordy"))
        assert [(m.round, m.sender, m.receiver) for m in wordy] == [(m.round, m.sender, m.receiver) for m in plain]
        assert not any(message.body.startswith("My word is") for message in wordy)


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("task", sorted(DEFAULT_KEYS))
def test_wordy_agents_keep_their_contract(task, variant):
    check_program(scripted(f"textbook-wordy{variant and '-'}{variant}"), instance_of(task, GRAPHS[0]))


@pytest.mark.parametrize("key", SPEAKING)
def test_the_default_wordy_agents_are_those_of_the_default_keys(key):
    for task, default in DEFAULT_KEYS.items():
        if default == key:
            instance = instance_of(task, GRAPHS[0])
            assert played("textbook-wordy-lie", instance) == played(f"textbook/{key}-wordy-lie", instance)


def test_the_held_out_sentences_are_others():
    for task in DEFAULT_KEYS:
        instance = instance_of(task, GRAPHS[0])
        tuned, held_out = (
            {message.body for message in played(model, instance).messages()}
            for model in ("textbook-wordy", "textbook-wordy-heldout")
        )
        assert tuned.isdisjoint(held_out)


def test_wordy_agents_say_which_tasks_they_play():
    assert scripted("textbook-wordy").tasks == set(DEFAULT_KEYS)
    assert scripted("textbook/gather-resend-wordy-lie").tasks == {"coloring", "matching", "vertex_cover"}


@pytest.mark.parametrize(
    "model",
    [
        "textbook-wordy-",
        "textbook-wordy-gossip",
        "textbook-wordy-lie-lie",
        "textbook-wordy-heldout-lie",
        "textbook-wordylie",
        "textbook/flood-max-wordy-Lie",
    ],
)
def test_an_unknown_variant_is_refused_in_one_line_that_lists_them(model):
    with pytest.raises(InputError) as refused:
        scripted(model)
    text = str(refused.value)
    assert "\n" not in text
    assert all(variant in text for variant in VARIANTS)


@pytest.mark.parametrize("key", ["chance", "constant", "greedy", "random-trial-resend", "-lie"])
def test_a_key_that_has_no_words_is_refused_in_one_line_that_lists_those_that_have(key):
    with pytest.raises(InputError, match="-wordy may follow all but chance, constant") as refused:
        scripted(f"textbook/{key}-wordy")
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("key", SPEAKING)
def test_whoever_announces_states_its_whole_strategy_to_each_neighbour_in_turn_0_alone(key):
    strategy = str(STRATEGIES[key.removesuffix("-resend")])
    for instance in cells(key):
        stated = [
            each for each in claims(f"textbook/{key}-wordy-announce", instance) if each.statement.slot == "strategy"
        ]
        assert [(each.turn, each.statement.value) for each in stated] == [(0, strategy)] * len(stated)
        assert {(each.speaker, each.hearer) for each in stated} == {
            (agent, hearer) for agent in instance.topology.agents for hearer in instance.topology.neighbours(agent)
        }


@pytest.mark.parametrize("key", SPEAKING)
def test_whoever_keeps_it_private_states_it_to_nobody(key):
    strategy = str(STRATEGIES[key.removesuffix("-resend")])
    for instance in cells(key):
        model = f"textbook/{key}-wordy-private"
        stated = [each for each in claims(model, instance) if each.statement.slot == "strategy"]
        assert [(each.turn, each.hearer, each.statement.value) for each in stated] == [
            (0, None, strategy) for _ in instance.topology.agents
        ]
        plain = played(f"textbook/{key}-wordy", instance)
        assert list(played(model, instance).messages()) == list(plain.messages())


def test_plain_wordy_agents_think_and_state_no_strategy():
    for task in DEFAULT_KEYS:
        instance = instance_of(task, GRAPHS[0])
        assert all(turn.reasoning for turn in played("textbook-wordy", instance).turns[0])
        assert not [each for each in claims("textbook-wordy", instance) if each.statement.slot == "strategy"]


@pytest.mark.parametrize("task", ["coloring", "consensus", "leader_election", "vertex_cover"])
def test_whoever_verifies_asks_what_it_heard_and_is_answered_in_the_next_turn(task):
    instance = instance_of(task, GRAPHS[0])
    stated = claims("textbook-wordy-verify", instance)
    told = {(each.turn, each.speaker, each.hearer, each.statement.slot) for each in stated}
    checks = [each for each in stated if each.statement.slot == "check" and each.turn + 1 < instance.rounds]
    assert checks
    assert all((each.turn + 1, each.hearer, each.speaker, "ack") in told for each in checks)
    assert {each.statement.mood for each in stated} >= {"assert", "question"}


@pytest.mark.parametrize("task", ["coloring", "consensus", "leader_election", "vertex_cover"])
def test_whoever_adopts_thanks_and_answers_what_it_has_then_said(task):
    instance = instance_of(task, LARGER)
    model = "textbook-wordy-adopt"
    stated, answers = claims(model, instance), played(model, instance).answers
    thanks = [each for each in stated if each.statement.slot == "ack"]
    assert thanks
    for each in thanks:
        said = [
            other.statement.value
            for other in stated
            if other.speaker == other.statement.subject == each.speaker and other.turn >= each.turn
        ]
        assert len(set(said)) == 1
        adopted = said[0]
        if task == "leader_election":
            adopted = "Yes" if adopted == each.speaker else "No"
        assert answers[each.speaker] == adopted


@pytest.mark.parametrize("task", sorted(DEFAULT_KEYS))
def test_whoever_lies_tells_some_neighbours_another_value(task):
    key = "propose-highest" if task == "matching" else DEFAULT_KEYS[task]
    instance = instance_of(task, LARGER)
    stated = claims(f"textbook/{key}-resend-wordy-lie" if task != "matching" else f"textbook/{key}-wordy-lie", instance)
    own = {}
    for each in stated:
        if each.statement.subject == each.speaker and each.statement.mood == "assert":
            own.setdefault((each.speaker, each.turn), {})[each.hearer] = each.statement.value
    split = [values for values in own.values() if len(set(values.values())) > 1]
    quotations = [
        each
        for each in stated
        if each.statement.slot in {"answer", "leader"} and each.statement.subject not in {each.speaker, each.hearer}
    ]
    assert quotations
    assert split or task == "matching"
    # In a turn one neighbour is told another value than the others.
    assert all(min(Counter(values.values()).values()) == 1 for values in split)


@pytest.mark.parametrize("task", ["coloring", "consensus", "vertex_cover"])
def test_whoever_wavers_says_another_answer_and_its_own_in_turns_and_ends_with_its_own(task):
    instance = instance_of(task, GRAPHS[0])
    model = "textbook-wordy-change"
    stated = claims(model, instance)
    for agent in instance.topology.agents:
        said = {
            each.turn: each.statement.value
            for each in stated
            if each.speaker == agent == each.statement.subject and each.statement.slot == "answer"
        }
        assert set(range(4)) <= set(said)
        assert said[0] == said[2] != said[1]
        assert said[max(said)] == played(model, instance).answers[agent]


def test_one_trial_is_one_transcript_and_another_trial_another():
    for variant in VARIANTS:
        model = f"textbook-wordy{variant and '-'}{variant}"
        instance = instance_of("coloring", GRAPHS[0])
        once, again, other = (finished(play(instance, scripted(model), key=key)) for key in ("k", "k", "l"))
        assert once == again != other


@pytest.mark.parametrize("model", ["textbook-wordy", "textbook-wordy-lie", "textbook-wordy-verify-heldout"])
def test_the_planted_claims_are_those_of_the_texts_that_were_sent(model):
    for task in DEFAULT_KEYS:
        instance = instance_of(task, GRAPHS[0])
        sent = {(m.round, m.sender, m.receiver) for m in played(model, instance).messages()}
        told = {(each.turn, each.speaker, each.hearer) for each in claims(model, instance) if each.hearer}
        assert told
        assert told <= sent


def test_a_plain_announcement_is_planted_as_it_was_made():
    instance = instance_of("coloring", GRAPHS[0])
    expected = [
        (m.round, m.sender, m.receiver, m.body.replace("COLOR", "Group"))
        for m in played("textbook", instance).messages()
    ]
    stated = claims("textbook-wordy", instance)
    assert [(each.turn, each.speaker, each.hearer, each.statement.value) for each in stated] == expected
    assert {each.statement.subject == each.speaker and each.statement.mood == "assert" for each in stated} == {True}


@cache
def bodies(instance):
    """What wordy agents of all variants say there, words and additions."""
    models = [f"textbook-wordy{variant and '-'}{variant}" for variant in VARIANTS]
    said = [message.body for model in models for message in played(model, instance).messages()]
    return [*said, *(f"{said[place]}\n\nBy the way:\n\n{body}" for place, body in enumerate(said[1:]))]


@given(st.data(), st.sampled_from(sorted(DEFAULT_KEYS)), st.sampled_from(sorted(VARIANTS)))
def test_no_inbox_makes_a_wordy_agent_raise_or_answer_what_is_no_answer(data, task, variant):
    instance = instance_of(task, GRAPHS[0])
    view_at = [views[0] for views in map(views_of(instance, key="k"), range(instance.rounds + 1))]
    said = bodies(instance)
    inboxes = st.dictionaries(
        st.sampled_from(view_at[0].neighbours), texts | st.integers(0, len(said) - 1).map(lambda place: said[place])
    )
    program = scripted(f"textbook-wordy{variant and '-'}{variant}")(view_at[0])

    async def life():
        await program.first(view_at[0])
        for view in view_at[1:-1]:
            turn = await program.step(view, data.draw(inboxes))
            assert set(turn.outbox) <= set(view.neighbours)
        return (await program.decide(view_at[-1], data.draw(inboxes))).answer

    assert asyncio.run(life()) in view_at[0].alphabet
