"""Results that anybody may have written: read, or refused in one line."""

import json
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from released_files import result

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.running.importing.released import result_from_json
from pytest_agentsnet.running.importing.transcribing import transcribed

SOUND = json.dumps(result())


def sound(**others):
    return {**json.loads(SOUND), **others}


def graph(**others):
    return sound(graph={**json.loads(SOUND)["graph"], **others})


def nodes(*names):
    return [{"id": i, "name": name} for i, name in enumerate(names)]


def refusal(data):
    with pytest.raises(InputError) as error:
        transcribed(result_from_json(data))
    reason = str(error.value)
    assert reason == one_line(reason, 500)
    return reason


def test_edges_may_be_called_edges_and_nodes_may_stand_in_any_order():
    data = sound()
    data["graph"]["edges"] = data["graph"].pop("links")
    data["graph"]["nodes"].reverse()
    assert result_from_json(data).instance == result_from_json(sound()).instance


@pytest.mark.parametrize("name", ["ws", "watts_strogatz", "Watts-Strogatz", "connected watts strogatz"])
def test_a_family_may_be_spelled_in_several_ways(name):
    data = sound(graph_generator=name, graph_index=7)
    data["graph"]["links"].reverse()
    instance = result_from_json(data).instance
    assert (instance.family, instance.index) == ("ws", 7)


def test_a_published_graph_is_the_published_instance_whatever_the_file_says_of_it():
    instance = result_from_json(sound(graph_generator="../../etc", graph_index=-5)).instance
    assert instance.id == "coloring-ws-n4-i0"


def test_any_other_graph_has_an_id_of_its_own():
    data = sound(graph_generator="\x1b[31m", graph_index=10**30)
    data["graph"]["links"].reverse()
    other = deepcopy(data)
    other["graph"]["links"].append(other["graph"]["links"].pop(0))
    ids = {result_from_json(each).instance.id for each in (data, other)}
    assert len(ids) == 2
    assert all(each.startswith("coloring-custom-n4-i0-s") for each in ids)


def test_a_score_that_is_no_number_is_none():
    for score in (None, "1.0", float("nan"), float("inf"), True, 10**400, [1.0]):
        assert result_from_json(sound(score=score)).score is None
    assert result_from_json(sound(score=1)).score == 1.0


def test_seconds_are_taken_where_they_are_known():
    assert result_from_json(sound(runtime_seconds=12.5)).seconds == 12.5
    assert result_from_json(sound(runtime_seconds=-3)).seconds == result_from_json(sound()).seconds == 0.0


def test_answers_that_are_no_list_are_unknown():
    assert result_from_json(sound(answers="Group 1")).answers is None
    assert result_from_json(sound(answers=["Group 1"])).answers == ["Group 1"]
    assert len(result_from_json(sound()).answers) == 4


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (None, "the result is missing, and should be a JSON object"),
        (["a"], "the result is a list"),
        (sound(successful=False, error_message="ValueError('\x1b[2J')"), "the run failed, so there is nothing to judge: ValueError"),
        (sound(successful=False), "the run failed"),
        (sound(task="sudoku"), "task is 'sudoku', and should be one of coloring, "),
        (sound(task={}), "task is an object, and should be a text"),
        (sound(num_nodes=5), "num_nodes is 5, and the graph has 4 nodes"),
        (sound(num_nodes=[[]]), "num_nodes is a list"),
        (sound(rounds=10**9), "rounds is 1000000000, and should be a whole number from 1 to "),
        (sound(rounds=10**6), "Jeremy replied 5 times; 1,000,000 rounds take 1,000,001 replies"),
        (sound(rounds=3 * 10**6), "has R = 3,000,000"),
        (sound(rounds=True), "rounds is True"),
        (sound(rounds=4.0), "rounds is 4.0"),
        (sound(rounds=0), "rounds is 0"),
        (sound(rounds=None), "rounds is missing"),
        (sound(rounds=5), "replied 5 times; 5 rounds take 6 replies, or up to 12 with repairs"),
        (sound(rounds=1), "replied 5 times; 1 rounds take 2 replies, or up to 4 with repairs"),
        (sound(model_name=""), "model_name is '', and should be a name"),
        (sound(model_name="a\nb"), r"model_name is 'a\nb', and should be a name"),
        (sound(model_name="m" * 500), "should be a name: one line of up to 100 plain characters"),
        (sound(transcripts=None), "transcripts is missing"),
        (sound(transcripts={}), "transcripts lacks Jeremy, Douglas"),
        (sound(transcripts={**json.loads(SOUND)["transcripts"], "Zoe\x1b": []}), r"conversations of nobody in the graph: Zoe\x1b"),
        (sound(graph=None), "graph is missing, and should be a JSON object"),
        (graph(nodes=7), "nodes of the graph is 7, and should be a list"),
        (graph(nodes=nodes("Anna")), "the graph has 1 nodes; graphs of 2 to 1,000 are imported"),
        (graph(nodes=[{}] * 2000), "the graph has 2,000 nodes"),
        (graph(nodes=[{"id": "0"}, {"id": 1.0}]), "the ids of the graph's 2 nodes are not the numbers from 0 to 1"),
        (graph(nodes=[{"id": 0}, {"id": 0}]), "are not the numbers from 0 to 1"),
        (graph(nodes=nodes("Anna", None)), "the name of node 1 is missing"),
        (graph(nodes=nodes("Anna", "\x1b[31m")), r"the name of node 1 is '\x1b[31m'"),
        (graph(nodes=nodes("Anna", "a\nb")), r"the name of node 1 is 'a\nb'"),
        (graph(nodes=nodes("Anna", "Anna", "Bob", "Jo")), "names of a topology's agents must be distinct"),
        (graph(links=[]), "the graph falls into parts"),
        (graph(links=None), "links of the graph is missing"),
        (graph(links=[{"source": 0, "target": 4}]), "the target of an edge is 4, and should be a whole number from 0 to 3"),
        (graph(links=[{"source": 0, "target": 0}]), "is a loop or stands twice"),
        (graph(links=[[0, 1]]), "an edge of the graph is a list"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(data, reason):
    assert reason in refusal(data)


def test_requests_that_may_all_be_repairs_are_not_guessed_at():
    data = sound(rounds=2)
    for talk in data["transcripts"].values():
        for entry in talk:
            entry["data"]["content"] = "{} ### Final Answer ### Group 1" if entry["type"] == "ai" else "Go on."
        del talk[9:]
    assert "cannot tell which of the 4 requests to Jeremy ask for a repair: 2 rounds take 3" in refusal(data)


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


def places(value, path=()):
    """Every place in the JSON."""
    yield path
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield from places(part, (*path, key))


PLACES = [path for path in places(json.loads(SOUND)) if path]


def reason_of(data):
    """Why it is refused; None where it is not."""
    try:
        transcribed(result_from_json(data))
    except InputError as error:
        return str(error)
    return None


@given(st.sampled_from(PLACES), junk)
def test_whatever_stands_anywhere_it_is_read_or_refused(path, value):
    data = sound()
    where = data
    for key in path[:-1]:
        where = where[key]
    where[path[-1]] = value
    assert "\n" not in (reason_of(data) or "")
