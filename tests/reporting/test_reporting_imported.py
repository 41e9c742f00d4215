"""What came of imported files, in words."""

from dataclasses import replace
from pathlib import Path

from pytest_agentsnet.reporting.imported import ABSENT, imported_line, imported_summary
from pytest_agentsnet.running.importing.files import Place
from pytest_agentsnet.running.importing.importer import Imported, NotImported

SOUND = Imported(Place(Path("a.json")), "a-cell", 0.5, 0.5, 4, 4, 0, 0, knows_tokens=True, is_new=True)
EVIL = "\x1b[31m\n\u202e"


def test_a_score_that_agrees_takes_one_short_line():
    assert imported_line(SOUND) == "a.json: a-cell: score stored 0.5, ours 0.5: agrees"


def test_whatever_differs_is_said_on_the_same_line():
    outcome = replace(SOUND, ours=None, other_answers=1, differences=1200, is_new=False)
    assert imported_line(outcome) == (
        "a.json: a-cell: score stored 0.5, ours none: DIFFERS; 1 answer read otherwise than stored; "
        "1,200 messages delivered otherwise than written; was there already, nothing added"
    )


def test_a_file_without_a_score_is_told_as_such():
    assert imported_line(replace(SOUND, stored=None)) == "a.json: a-cell: no stored score, ours 0.5"


def test_answers_that_are_not_one_for_each_agent_are_told():
    assert imported_line(replace(SOUND, stored_answers=1)).endswith(
        ": agrees; 1 answer stored for 4 agents, so that none is compared"
    )
    assert imported_line(replace(SOUND, stored_answers=None)).endswith(": agrees; no stored answers")


def test_what_is_not_imported_says_why():
    assert (
        imported_line(NotImported(Place(Path("a.json"), 2, 3), "it is empty"))
        == "a.json [2 of 3]: not imported: it is empty"
    )


def test_names_and_reasons_steer_no_terminal():
    for outcome in (
        NotImported(Place(Path(f"a{EVIL}.json")), EVIL),
        replace(SOUND, place=Place(Path(EVIL)), cell=EVIL),
    ):
        assert imported_line(outcome).isprintable()


def test_the_totals_say_how_often_the_scores_agree_and_what_is_absent():
    outcomes = [
        SOUND,
        replace(SOUND, ours=1.0, differences=2, is_new=False, knows_tokens=False),
        NotImported(Place(Path("b")), "no"),
    ]
    assert list(imported_summary(outcomes, Path("run"))) == [
        "run: 1 cell added, 1 there already, 1 not imported",
        "the reading paper gives the stored score in 1 of 2; 2 messages delivered otherwise than written: what was delivered counts",
        f"{ABSENT}; token counts are absent in 1 of 2",
    ]


def test_files_without_a_score_count_neither_as_agreeing_nor_as_differing():
    outcomes = [SOUND, replace(SOUND, stored=None), replace(SOUND, stored=None, ours=None)]
    assert list(imported_summary(outcomes, Path("run")))[1].startswith(
        "the reading paper gives the stored score in 1 of 1; no stored score in 2; 0 messages"
    )


def test_where_nothing_came_there_is_one_line():
    assert list(imported_summary([NotImported(Place(Path("b")), "no")], Path("run"))) == [
        "run: 0 cells added, 0 there already, 1 not imported"
    ]
