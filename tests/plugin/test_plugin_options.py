"""Wrong values: one line that says what is allowed, exit 4, nothing run and nothing left. Ini twins: the same settings."""

import pytest
from sessions import LEADER, SMALL, records, refusal, runs

from pytest_agentsnet.options import OPTIONS
from pytest_agentsnet.protocol.pack import load_pack

MODEL = "--agentsnet-model=textbook"

WRONG = {
    "--agentsnet-model=": "--agentsnet-model is empty; give it a value or leave it out",
    "--agentsnet-model=\x1b[31m": (
        r"--agentsnet-model holds characters that cannot be shown: '\x1b'; give it a value or leave it out"
    ),
    "--agentsnet-model=textbook/nonsense": "textbook/nonsense is no textbook agent; KEY is one of announce-and-repair, *",
    "--agentsnet-model=direct/x": "direct/x needs a name after direct/ and the URL of its server: *--agentsnet-api-base=http://HOST:PORT/v1",
    "--agentsnet-grid=papr": "--agentsnet-grid is one of quick, paper, scale, n50, not 'papr'",
    "--agentsnet-scoring=lenient": "--agentsnet-scoring is one of strict, paper, not 'lenient'",
    "--agentsnet-task=colouring": (
        "there is no task 'colouring'; there are coloring, leader_election, matching, vertex_cover, consensus"
    ),
    "--agentsnet-family=cube": (
        "there is no family 'cube'; there are ws, ba, dt, ring, path, star, tree, grid, complete, regular"
    ),
    "--agentsnet-family=ring:d=3": "ring has no parameter 'd'; its parameters: none",
    "--agentsnet-family=regular:k=3": "regular has no parameter 'k'; its parameters: d",
    "--agentsnet-family=regular:d=x": "the family 'regular:d=x' is not NAME or NAME:KEY=NUMBER,...; *",
    "--agentsnet-family=regular:": "the family 'regular:' is not NAME or NAME:KEY=NUMBER,...; *",
    "--agentsnet-size=1": "--agentsnet-size is a whole number, 2 or more, not '1'",
    "--agentsnet-size=four": "--agentsnet-size is a whole number, 2 or more, not 'four'",
    "--agentsnet-size=4.5": "--agentsnet-size is a whole number, 2 or more, not '4.5'",
    "--agentsnet-size=-4": "--agentsnet-size is a whole number, 2 or more, not '-4'",
    "--agentsnet-size=3": "ws with k = 4 needs n of 4 or more, not 3; a smaller even k allows it",
    "--agentsnet-size=99999999999": "ws needs n from 2 to 1,000,000, not 99,999,999,999",
    "--agentsnet-index=-1": "--agentsnet-index is a whole number, 0 or more, not '-1'",
    "--agentsnet-seed=x": "--agentsnet-seed is a whole number, 0 or more, not 'x'",
    "--agentsnet-trials=0": "--agentsnet-trials is a whole number, from 1 to 100,000, not '0'",
    "--agentsnet-trials=1000000000": "--agentsnet-trials is a whole number, from 1 to 100,000, not '1000000000'",
    "--agentsnet-rounds=0": "--agentsnet-rounds is a whole number, 1 or more, not '0'",
    "--agentsnet-concurrency=0": "--agentsnet-concurrency is a whole number, 1 or more, not '0'",
    "--agentsnet-timeout=0": "--agentsnet-timeout is a number, more than 0, not '0'",
    "--agentsnet-timeout=nan": "--agentsnet-timeout is a number, more than 0, not 'nan'",
    "--agentsnet-timeout=inf": "--agentsnet-timeout is a number, more than 0, not 'inf'",
    "--agentsnet-timeout=soon": "--agentsnet-timeout is a number, more than 0, not 'soon'",
    "--agentsnet-retries=-1": "--agentsnet-retries is a whole number, 0 or more, not '-1'",
    "--agentsnet-max-tokens=0": "--agentsnet-max-tokens is a whole number, 1 or more, not '0'",
    "--agentsnet-api-base=localhost:8000": "--agentsnet-api-base 'localhost:8000' is no [[]MODEL=]URL; *",
    "--agentsnet-api-base=http://": "--agentsnet-api-base 'http://' is no [[]MODEL=]URL; *",
    "--agentsnet-api-base=http://host:port": "--agentsnet-api-base 'http://host:port' is no [[]MODEL=]URL; *",
    "--agentsnet-api-base=other=http://host": "--agentsnet-api-base 'other=http://host' is no [[]MODEL=]URL; *",
    "--agentsnet-api-base=ftp://me:secret@host": "--agentsnet-api-base 'host' is no [[]MODEL=]URL; *",
    "--agentsnet-model-arg=temperature": "--agentsnet-model-arg 'temperature' is no [[]MODEL=]KEY=VALUE; *",
    "--agentsnet-model-arg=gpt-4o=top_p=1": "--agentsnet-model-arg 'gpt-4o' is no [[]MODEL=]KEY=VALUE; *",
    "--agentsnet-model-arg==1": "--agentsnet-model-arg '' is no [[]MODEL=]KEY=VALUE; *",
    "--agentsnet-dir=": "--agentsnet-dir is empty; give it a value or leave it out",
    "--agentsnet-prompts=": "--agentsnet-prompts is empty; give it a value or leave it out",
    "--agentsnet-prompts=missing": "*/missing *",
}


@pytest.mark.parametrize(("option", "line"), WRONG.items())
def test_a_wrong_value_is_one_line_and_exit_4(start, option, line):
    result = start(MODEL, option)
    refusal(result)
    result.stderr.fnmatch_lines(f"ERROR: {line}")
    assert not (start.path / ".agentsnet").exists()


COMBINED = {
    ("--agentsnet-family=regular:d=3", "--agentsnet-size=5"): (
        "regular needs d from 2 to n - 1 (1 where n = 2) and an even n x d, not n = 5 with d = 3"
    ),
    ("--agentsnet-family=ring", "--agentsnet-size=10000", "--agentsnet-task=consensus"): (
        "consensus-ring-n10000-i0 has R = 10,001, and n x (R + 1) = 100,020,000 turns; "
        "a cell may take 10,000,000: ask for a smaller size, or for fewer --agentsnet-rounds"
    ),
    ("--agentsnet-rounds=9999999",): (
        "coloring-ws-n4-i0-r9999999 has R = 9,999,999, and n x (R + 1) = 40,000,000 turns; "
        "a cell may take 10,000,000: ask for a smaller size, or for fewer --agentsnet-rounds"
    ),
    ("--agentsnet-model=gpt-4o", "--agentsnet-model=gpt-5", "--agentsnet-api-base=http://host:1/v1"): (
        "--agentsnet-api-base names no model, and the run has 2 that need a server or provider; "
        "say whose it is: --agentsnet-api-base=gpt-4o=URL"
    ),
    ("--agentsnet-model=gpt-4o", "--agentsnet-model-arg=timeout=5"): (
        "the model argument 'timeout' cannot be set: it is given by --agentsnet-timeout"
    ),
}


@pytest.mark.parametrize(("options", "line"), COMBINED.items())
def test_a_wrong_combination_is_one_line_and_exit_4(start, options, line):
    assert refusal(start(MODEL, *options)) == line


@pytest.mark.parametrize(
    "options",
    [
        ["--agentsnet-grid=papr"],
        ["--agentsnet-size=3"],
        ["--agentsnet-family=regular:d=3", "--agentsnet-size=5"],
        ["--agentsnet-prompts=missing"],
    ],
)
def test_under_xdist_a_wrong_value_is_told_once(start, options):
    refusal(start(MODEL, "-n2", *options))


def test_a_wrong_value_of_an_option_is_one_line_beside_a_users_tests_too(start):
    start.pytester.makepyfile(LEADER)
    assert "there is no task 'colouring'" in refusal(start(MODEL, ".", "--agentsnet-task=colouring"))
    wrong = ("--agentsnet-family=regular:d=3", "--agentsnet-size=5")
    assert "not n = 5 with d = 3" in refusal(start(MODEL, ".", *wrong))
    assert "not n = 5 with d = 3" in refusal(start(MODEL, ".", "-n2", *wrong))


def test_a_size_that_only_some_families_have_may_be_asked_of_a_test_of_the_others(start):
    start.pytester.makepyfile(LEADER.replace("sizes=[4], ", "").replace("ws", "ring"))
    start(MODEL, ".", "--agentsnet-size=3").assert_outcomes(passed=1)


def test_a_graph_that_only_a_marker_and_the_options_make_impossible_is_told_with_the_test(start):
    start.pytester.makepyfile(LEADER.replace("sizes=[4], ", ""))
    for workers in ((), ("-n2",)):
        result = start(MODEL, ".", "--agentsnet-size=3", *workers)
        assert result.ret in {1, 2}
        told = [line for line in result.outlines if "needs n of 4 or more, not 3" in line]
        assert len(told) == 1
        assert "::test_leader: ws with k = 4" in told[0]
        result.stdout.no_fnmatch_line("*Traceback*")


def test_a_key_in_a_wrong_url_is_not_shown(start):
    result = start("--agentsnet-model=gpt-4o", "--agentsnet-api-base=htp://user:hunter2@host/v1")
    assert "hunter2" not in refusal(result)


@pytest.mark.parametrize(
    ("pack", "line"),
    [
        ({}, "*lacks *system.txt*"),
        ({"system": "Hello <<nobody>>"}, "*: system.txt uses <<nobody>>; allowed there: *"),
    ],
)
def test_a_prompt_pack_with_a_mistake_is_one_line(start, pack, line):
    folder = start.pytester.mkdir("pack")
    for name, text in ({**load_pack().texts, **pack} if pack else {}).items():
        (folder / f"{name}.txt").write_text(text)
    result = start(MODEL, "--agentsnet-prompts=pack")
    refusal(result)
    result.stderr.fnmatch_lines(f"ERROR: {line}")


INI = {
    "agentsnet_model": "textbook",
    "agentsnet_grid": "paper",
    "agentsnet_task": "coloring\n  consensus",
    "agentsnet_family": "ring\n  regular:d=3",
    "agentsnet_size": "4\n  6",
    "agentsnet_index": "0",
    "agentsnet_seed": "7",
    "agentsnet_trials": "2",
    "agentsnet_rounds": "2",
    "agentsnet_dir": "kept",
    "agentsnet_budget": "10",
    "agentsnet_price": "none",
    "agentsnet_concurrency": "3",
    "agentsnet_rpm": "1000",
    "agentsnet_tpm": "1000000",
    "agentsnet_no_progress": "true",
    "agentsnet_timeout": "2.5",
    "agentsnet_retries": "0",
    "agentsnet_max_tokens": "99",
    "agentsnet_api_base": "http://host:1/v1",
    "agentsnet_model_arg": "temperature=0",
    "agentsnet_revision": "textbook=first edition",
    "agentsnet_scoring": "paper",
    "agentsnet_no_reasoning": "true",
    "agentsnet_prompts": "pack",
    "agentsnet_snapshots": "reviewed",
    "agentsnet_gate": "errors <= 5\n  tripwire(solved >= 0.9)",
    "agentsnet_strict_gates": "true",
    "agentsnet_keep_failed": "true",
    "agentsnet_early_stop": "true",
    "agentsnet_no_extracted": "true",
    "agentsnet_baseline": "earlier",
    "agentsnet_margin": "0.5",
}


def test_every_option_but_the_actions_has_a_twin_in_the_ini_file_and_all_of_them_work(start):
    assert set(INI) == {option.key for option in OPTIONS if option.has_ini}
    folder = start.pytester.mkdir("pack")
    for name, text in load_pack().texts.items():
        (folder / f"{name}.txt").write_text(text)
    start.pytester.makepyfile("def test_it(agentsnet_run): pass")
    first = {key: value for key, value in INI.items() if key not in {"agentsnet_baseline", "agentsnet_margin"}}
    for chosen, options in ((first, ["--agentsnet-dir=earlier"]), (INI, [])):
        start.pytester.makeini("[pytest]\n" + "\n".join(f"{key} = {value}" for key, value in chosen.items()))
        result = start("--strict-config", *options)
    # The same agents said the same: under strict gates that is not enough.
    result.assert_outcomes(passed=16 + 2, failed=1)
    assert result.ret == 11
    result.stdout.fnmatch_lines(["PASS  errors 0 over 16 cells*", "INCONCLUSIVE  solved less the baseline *same"])
    kept = records(start.path / "kept")
    assert {record["cell"] for record in kept} == {
        f"{task}-{family}-n{n}-i0-textbook-t{trial}-s7-r2-nocot"
        for task in ("coloring", "consensus")
        for family in ("ring", "regular")
        for n in (4, 6)
        for trial in (0, 1)
    }
    assert {(record["revision"], record["scoring"]) for record in kept} == {("first edition", "paper")}


def test_the_ini_file_may_be_a_pyproject_file_with_lists(start):
    start.pytester.makepyprojecttoml(
        """
        [tool.pytest.ini_options]
        agentsnet_model = ["textbook"]
        agentsnet_size = ["4"]
        agentsnet_trials = "2"
        agentsnet_no_reasoning = true
        """
    )
    start.pytester.makepyfile(LEADER)
    assert start.cells() == [f"leader_election-ws-n4-i0-textbook-t{trial}-nocot" for trial in (0, 1)]


def test_the_command_line_goes_before_the_ini_file(start):
    start.pytester.makeini(
        "[pytest]\nagentsnet_model = chance\nagentsnet_size = 8\nagentsnet_task = coloring\nagentsnet_dir = from_ini"
    )
    start(MODEL, "--agentsnet-dir=from_line", *SMALL).assert_outcomes(passed=2, deselected=4)
    kept = records(start.path / "from_line")
    assert {(record["model"], record["task"], record["n"]) for record in kept} == {("textbook", "coloring", 4)}
    assert not (start.path / "from_ini").exists()


def test_paths_of_the_ini_file_are_relative_to_the_root_and_those_of_the_command_line_to_where_one_is(
    start, monkeypatch
):
    start.pytester.makeini("[pytest]\nagentsnet_dir = from_ini")
    folder = start.pytester.mkdir("below")
    monkeypatch.chdir(folder)
    start(MODEL, *SMALL, "--agentsnet-task=coloring").assert_outcomes(passed=2, deselected=4)
    assert (start.path / "from_ini" / "results.jsonl").exists()
    start(MODEL, *SMALL, "--agentsnet-task=coloring", "--agentsnet-dir=out").assert_outcomes(passed=2, deselected=4)
    assert (folder / "out" / "results.jsonl").exists()


def test_a_wrong_value_in_the_ini_file_is_one_line_too(start):
    start.pytester.makeini("[pytest]\nagentsnet_grid = papr")
    start.pytester.makepyfile(LEADER)
    assert refusal(start()) == "--agentsnet-grid is one of quick, paper, scale, n50, not 'papr'"


def test_help_lists_every_option_and_ini_value(start):
    text = "\n".join(start("--help").outlines)
    for option in OPTIONS:
        assert option.flag in text
        assert (option.key in text) == option.has_ini
    assert not runs(start.path)


def test_the_marker_is_listed(start):
    start("--markers").stdout.fnmatch_lines("@pytest.mark.agentsnet(tasks, families, sizes, *): play cells of *")
