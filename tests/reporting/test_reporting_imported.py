"""What came of imported files, in words."""

from dataclasses import replace
from pathlib import Path

from pytest_agentsnet.reporting.imported import ABSENT, imported_line, imported_summary
from pytest_agentsnet.running.importing.files import Place
from pytest_agentsnet.running.importing.importer import Imported, NotImported

SOUND = Imported(Place(Path("a.json")), "a-cell", 0.5, 0.5, 0, 0, knows_tokens=True, is_new=True)
EVIL = "\x1b[31m\n\u202e"


def test_a_score_that_agrees_takes_one_short_line():
    assert imported_line(SOUND) == "a.json: a-cell: score stored 0.5, ours 0.5: agrees"


def test_whatever_differs_is_said_on_the_same_line():
    outcome = replace(SOUND, ours=None, other_answers=1, differences=1200, is_new=False)
    assert imported_line(outcome) == (
        "a.json: a-cell: score stored 0.5, ours none: DIFFERS; 1 answer read otherwise than stored; "
        "1,200 messages delivered otherwise than written; was there already, nothing added"
    )


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


def test_where_nothing_came_there_is_one_line():
    assert list(imported_summary([NotImported(Place(Path("b")), "no")], Path("run"))) == [
        "run: 0 cells added, 0 there already, 1 not imported"
    ]
