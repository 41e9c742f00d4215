import re

from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.core.cell import Cell, CellSettings, slugs
from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.topology import Topology
from pytest_agentsnet.tasks.coloring import Coloring

PATH = Topology(("Anna", "Bob", "Carla"), (("Anna", "Bob"), ("Bob", "Carla")))


def cell(*, rounds=4, seed=0, parameters=(), **fields):
    instance = Instance(Coloring(), PATH, rounds, "regular", seed=seed, parameters=parameters)
    return Cell(instance, fields.pop("model", "gpt-4o"), fields.pop("slug", "gpt-4o"), **fields)


def test_a_plain_cell_is_named_by_task_family_size_index_model_and_trial():
    assert cell().id == "coloring-regular-n3-i0-gpt-4o-t0"
    assert cell(trial=3).id == "coloring-regular-n3-i0-gpt-4o-t3"


def test_what_differs_from_the_defaults_follows_the_trial():
    assert cell(rounds=9).id.endswith("-t0-r9")
    assert cell(parameters=(("d", 3),), seed=7).id.endswith("-t0-d3-s7")
    assert cell(settings=CellSettings(reasoning=False)).id.endswith("-t0-nocot")
    assert cell(probe="Crash 1/3").id.endswith("-t0-crash-1-3")
    assert cell(settings=CellSettings(custom="tests/test_mine.py::client")).id.endswith("-t0~custom")


def test_all_marks_together_come_in_one_order():
    settings = CellSettings(reasoning=False, custom="conftest.py::agentsnet_client")
    everything = cell(rounds=9, seed=7, parameters=(("d", 3),), trial=1, probe="swap", settings=settings)
    assert everything.id == "coloring-regular-n3-i0-gpt-4o-t1-d3-s7-r9-swap-nocot~custom"


def test_scoring_and_revision_are_no_part_of_the_name():
    assert cell(settings=CellSettings(scoring="paper", revision="step 1000")).id == cell().id


def test_agents_draw_from_instance_and_trial_alone():
    assert cell(trial=2, model="a", slug="a", probe="swap").key == "coloring-regular-n3-i0-t2"
    assert cell(rounds=9).key == "coloring-regular-n3-i0-r9-t0"


def test_a_slug_is_lower_case_letters_digits_dot_underscore_and_dashes():
    spelled = slugs(["openai/GPT-4o", "local/My Model_v1.5.gguf", "modèle"])
    assert spelled == {
        "openai/GPT-4o": "openai-gpt-4o",
        "local/My Model_v1.5.gguf": "local-my-model_v1.5.gguf",
        "modèle": "mod-le",
    }


def test_models_that_would_share_a_slug_are_told_apart_by_a_hash_of_their_names():
    spelled = slugs(["a/b", "a-b", "A/B", "c"])
    assert spelled["c"] == "c"
    assert len(set(spelled.values())) == 4
    for model in ("a/b", "a-b", "A/B"):
        assert re.fullmatch(r"a-b~[0-9a-f]{4}", spelled[model])
        # The hash is of the name, so that it does not depend on who else takes part.
        assert slugs([model, "a?b"])[model] == spelled[model]


def test_a_model_named_twice_shares_its_slug_with_nobody():
    assert slugs(["gpt-4o", "gpt-4o"]) == {"gpt-4o": "gpt-4o"}


@given(models=st.lists(st.text(st.characters(codec="utf-8")), max_size=4), probe=st.text(max_size=5))
def test_ids_are_ascii_without_slash_or_space(models, probe):
    for model, slug in slugs(models).items():
        name = cell(model=model, slug=slug, probe=probe).id
        assert re.fullmatch(r"[a-z0-9._~-]+", name)
