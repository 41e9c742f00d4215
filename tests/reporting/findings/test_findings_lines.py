from test_findings_pooled import one, record

import pytest_agentsnet as agentsnet
from pytest_agentsnet.reporting.findings import table
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES
from pytest_agentsnet.reporting.findings.lines import cause_lines, findings_lines
from pytest_agentsnet.reporting.findings.sentences import sentences

INSTANCES = [agentsnet.instance("coloring", "ws", 8), agentsnet.instance("consensus", "ws", 8)]


def lines(*records):
    return list(findings_lines("mine", records, INSTANCES))


def row(shown, name):
    return next(line.split() for line in shown if line.startswith(f"  {name}"))


def test_every_headline_has_a_row_also_where_no_cell_has_it():
    shown = lines(record(silence_rate=one(0.5, 8)))
    assert [line.split()[0] for line in shown if line.startswith("  ")][-len(HEADLINE_NAMES) :] == list(HEADLINE_NAMES)
    assert row(shown, "late_settling")[1] == "-"


def test_a_row_has_value_interval_denominators_and_what_chance_and_the_textbook_show():
    decided = {"never_stated.decided": one(0.75, 8)}
    cells = [record(i, never_stated=one(0.25 * i, 8), **decided) for i in range(3)]
    shown = lines(*cells, record(3, never_stated=one(0.5, 4)))
    _, value, interval, of, few, leanings_apart, chance, textbook = row(shown, "never_stated")
    assert (value, of, few, leanings_apart, chance, textbook) == (".25", "24/3", "2/4", ".75", "1.00", ".00")
    low, _, high = interval.partition("-")
    assert 0 <= float(low) < 0.25 < float(high) <= 1


def test_no_line_is_wider_than_a_terminal():
    wide = {name: one(0.123456, 123456) for name in HEADLINE_NAMES}
    unsolved = [record(i, "unsolved", **wide) for i in range(12)]
    assert max(map(len, lines(*unsolved, record(20, **{name: one(0.5, 3) for name in HEADLINE_NAMES})))) <= 80


def test_nothing_is_shown_of_records_that_were_not_measured():
    assert lines(record(), record(1, "unsolved")) == []


def test_what_is_read_unreliably_is_marked_and_said(monkeypatch):
    monkeypatch.setattr(
        table, "unreliable_tasks", lambda metric, tasks: ["coloring"] * (metric.name == "late_settling")
    )
    shown = lines(record(late_settling=one(0.5, 8)))
    assert row(shown, "late_settling?")[1] == ".50"
    assert "? late_settling: unreliable on coloring (agentsnet calibrate)" in shown


def test_each_finding_has_a_sentence_with_its_counts():
    unsolved = [
        record(0, "unsolved", unannounced_violation=one(0.5, 2)),
        record(1, "unsolved", unannounced_violation=one(0.0, 3)),
    ]
    solved = record(
        2, conflict_response=one(0.5, 8), conflict_resolution=one(0.75, 8), acceptance_refutable=one(0.2, 5)
    )
    changed = record(3, task="consensus", silent_agreement=one(1.0, 4))
    said = list(sentences([*unsolved, solved, changed]))
    assert said == [
        "in 1 of 2 unsolved cells the violated edge has an end whose answer was never announced to the other",
        "agents that could tell passed on or acted on 1 of the 5 false things that they heard",
        "in 4 of 8 conflicts that both sides had heard of, one of them changed within two turns; 6 of them were gone at the end",
        "4 of 4 changes to what most neighbours said came without a reason, a doubt or a question",
    ]


def test_agreeing_too_late_is_told_by_its_cause():
    from dataclasses import replace

    cells = [
        replace(record(i, "unsolved"), causes=causes) for i, causes in enumerate([("standoff", "too_late"), ("other",)])
    ]
    assert list(sentences(cells)) == [
        "in 1 of 2 unsolved cells an end of what is violated settled on its answer in the last round, or with it"
    ]
    (shown,) = [" ".join(map(str.strip, cause_lines(cells)))]
    assert shown == (
        "unsolved cells by the first cause that holds (a description, no proof): standoff 1, other 1; no cause of the list in 50%"
    )
