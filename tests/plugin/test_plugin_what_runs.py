"""What is collected: the shipped suites where a model stands on the command line alone, otherwise what pytest would run."""

import pytest
from other_plugins import WITHOUT
from sessions import LEADER, SMALL, UNMARKED, refusal, runs

MODEL = "--agentsnet-model=textbook"
SUITES = {
    f"pytest_agentsnet/suites/test_{name}.py"
    for name in ("coloring", "consensus", "leader_election", "matching", "vertex_cover")
}


def files(ids):
    return {node.partition("::")[0] for node in ids}


def test_a_model_and_nothing_else_runs_the_shipped_suites(start):
    result = start(MODEL, *SMALL)
    result.assert_outcomes(passed=10)
    assert result.ret == 0
    assert files(start.ids(MODEL)) == SUITES


def test_a_model_given_as_two_words_runs_the_shipped_suites_too(start):
    start("--agentsnet-model", "textbook", *SMALL).assert_outcomes(passed=10)


def test_the_default_grid_is_45_cells(start):
    assert len(start.ids(MODEL)) == 45


def test_the_shipped_suites_run_beside_a_users_tests_only_where_both_are_named(start):
    start.pytester.makepyfile(test_mine=LEADER)
    assert files(start.ids(MODEL)) == SUITES
    assert files(start.ids(MODEL, "test_mine.py")) == {"test_mine.py"}
    assert files(start.ids(MODEL, ".")) == {"test_mine.py"}
    both = start.ids(MODEL, "test_mine.py", "--pyargs", "pytest_agentsnet.suites")
    assert files(both) == {"test_mine.py", *SUITES}


def test_with_testpaths_a_model_runs_those(start):
    start.pytester.makeini("[pytest]\ntestpaths = mine")
    start.pytester.mkdir("mine").joinpath("test_mine.py").write_text(LEADER)
    assert files(start.ids(MODEL)) == {"mine/test_mine.py"}


def test_with_testpaths_a_model_runs_no_suites_from_a_folder_below_either(start, monkeypatch):
    start.pytester.makeini("[pytest]\ntestpaths = mine")
    folder = start.pytester.mkdir("mine")
    folder.joinpath("test_mine.py").write_text(LEADER)
    monkeypatch.chdir(folder)
    assert files(start.ids(MODEL)) == {"mine/test_mine.py"}


def test_testpaths_that_name_nothing_do_not_bring_the_suites_back(start):
    start.pytester.makeini("[pytest]\ntestpaths = missing\nfilterwarnings = ignore")
    start.pytester.makepyfile(test_mine=LEADER)
    assert files(start.ids(MODEL)) == {"test_mine.py"}


@pytest.mark.parametrize(
    "ini",
    ["agentsnet_model = textbook", "addopts = --agentsnet-model=textbook", "addopts = --agentsnet-model textbook"],
)
def test_a_model_in_the_ini_file_never_starts_the_suites(start, ini):
    start.pytester.makeini(f"[pytest]\n{ini}")
    start.pytester.makepyfile(test_mine=UNMARKED, test_cells=LEADER)
    result = start()
    result.assert_outcomes(passed=2)
    assert files(start.ids()) == {"test_mine.py", "test_cells.py"}


def test_a_model_in_the_environments_addopts_never_starts_the_suites(start, monkeypatch):
    start.pytester.makepyfile(test_mine=UNMARKED)
    monkeypatch.setenv("PYTEST_ADDOPTS", "--agentsnet-model textbook")
    result = start()
    result.assert_outcomes(passed=1)
    assert result.ret == 0
    assert not runs(start.path)


@pytest.mark.parametrize("ini", ["agentsnet_model = gpt-4o", "addopts = --agentsnet-model=gpt-4o"])
def test_a_bare_run_of_unmarked_tests_makes_no_call_whatever_the_ini_file_names(start, ini):
    start.pytester.makeini(f"[pytest]\n{ini}")
    start.pytester.makeconftest("def pytest_agentsnet_client(model): raise SystemExit('a client was made')")
    start.pytester.makepyfile(test_mine=UNMARKED)
    result = start()
    result.assert_outcomes(passed=1)
    assert result.ret == 0
    assert not (start.path / ".agentsnet").exists()


def test_a_model_of_the_ini_file_that_lacks_a_part_does_not_stop_a_run_without_its_cells(start):
    start.pytester.makeini("[pytest]\nagentsnet_model = local/missing.gguf")
    start.pytester.makepyfile(test_mine=UNMARKED)
    result = start()
    result.assert_outcomes(passed=1)
    assert result.ret == 0


def test_without_an_ini_model_marked_tests_never_play(start):
    start.pytester.makepyfile(LEADER)
    start().assert_outcomes(skipped=1)
    start("--agentsnet-size=4", "--agentsnet-scoring=paper").assert_outcomes(skipped=1)
    assert not (start.path / ".agentsnet").exists()


def test_an_override_of_the_ini_file_on_the_command_line_is_still_the_ini_file(start):
    start.pytester.makepyfile(test_mine=LEADER)
    assert files(start.ids("-o", "agentsnet_model=textbook")) == {"test_mine.py"}


def test_the_suites_can_be_named_without_a_model_and_are_skipped(start):
    result = start("--pyargs", "pytest_agentsnet.suites", "-rs")
    result.assert_outcomes(skipped=5)
    result.stdout.fnmatch_lines("*no model: name one*")


def test_a_model_of_the_ini_file_plays_the_suites_that_are_named(start):
    start.pytester.makeini("[pytest]\nagentsnet_model = textbook\nagentsnet_size = 4")
    start("--pyargs", "pytest_agentsnet.suites.coloring").assert_outcomes(passed=3)


def test_no_cell_at_all_is_one_line_and_exit_4_even_where_other_tests_pass(start):
    start.pytester.makepyfile(UNMARKED)
    assert refusal(start(MODEL, ".")) == (
        "a model is named on the command line, but no test here plays a cell; "
        "name the shipped suites with --pyargs pytest_agentsnet.suites, or widen the selection"
    )
    assert not (start.path / ".agentsnet").exists()


def test_no_cell_at_all_is_one_line_and_exit_4_under_xdist(start):
    start.pytester.makepyfile(UNMARKED)
    assert "no test here plays a cell" in refusal(start.apart(MODEL, ".", "-n2"))
    assert not (start.path / ".agentsnet").exists()


def test_cells_that_are_all_deselected_are_no_cells_either(start):
    start.pytester.makepyfile(test_mine=UNMARKED, test_cells=LEADER)
    assert "no test here plays a cell" in refusal(start(MODEL, ".", "-k", "nothing_of_ours"))
    assert "no test here plays a cell" in refusal(start(MODEL, ".", "--deselect", "test_cells.py"))


def test_a_selection_that_leaves_no_cell_is_one_line_and_exit_4(start):
    start.pytester.makepyfile(LEADER)
    assert "no test here plays a cell" in refusal(start(MODEL, ".", "--agentsnet-task=coloring"))


def test_an_empty_directory_is_no_cell(start):
    assert "no test here plays a cell" in refusal(start(MODEL, "."))


def test_a_textbook_agent_that_plays_none_of_the_tasks_is_no_cell_and_says_so(start):
    result = start("--agentsnet-model=textbook/flood-max", "--agentsnet-task=coloring")
    assert "no test here plays a cell" in refusal(result)
    result.stdout.fnmatch_lines("agentsnet: textbook/flood-max does not play coloring; those cells are deselected")


def test_a_broken_test_file_is_told_and_not_hidden_behind_the_missing_cells(start):
    start.pytester.makepyfile("def test_broken(: pass")
    result = start(MODEL, ".")
    assert result.ret == 2
    result.stdout.fnmatch_lines("*SyntaxError*")


def test_arguments_may_be_paths_as_in_pytest_main(pytester):
    pytester.makepyfile(LEADER)
    result = pytester.inline_run(*WITHOUT, MODEL, pytester.path / "test_arguments_may_be_paths_as_in_pytest_main.py")
    result.assertoutcome(passed=1)


@pytest.mark.parametrize("way", [(), ("-n", "2")])
def test_a_model_is_never_green_when_every_cell_was_skipped(start, way):
    start.pytester.makepyfile(LEADER.replace("def test", '@pytest.mark.skip(reason="not today")\ndef test'))
    result = start("--agentsnet-model=textbook", ".", *way)
    assert result.ret == 4
    result.stdout.fnmatch_lines(["ERROR: *no cell was played*"])
    assert not (start.path / ".agentsnet").exists()
