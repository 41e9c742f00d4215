from dataclasses import replace

from test_findings_pooled import one, record

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.claim import SLOTS
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


def counted(index=0, task="coloring", claims=(), **metrics):
    return replace(record(index, "unsolved", task=task, **metrics), claims=dict.fromkeys(SLOTS, 0) | dict(claims))


def test_what_rests_on_fewer_than_ten_claims_in_the_run_is_absent_and_said_to_be():
    told = {"never_stated": one(0.5, 8), "private_strategy_rate": one(0.5, 8), "unannounced_answer": one(0.5, 8)}
    few = [counted(i, claims={"answer": 5, "strategy": 4}, **told) for i in range(2)]
    shown = lines(*few)
    assert [row(shown, name)[1] for name in told] == [".50", "-", ".50"]
    (said,) = (line for line in " ".join(map(str.strip, shown)).split("absent: ")[1:] if "strategy" in line)
    assert said.startswith(
        "fewer than 10 claims of strategy in the run: strategy_stated, late_agreement, private_strategy_rate, "
    )
    assert row(lines(*few, counted(2, claims={"strategy": 2}, **told)), "private_strategy_rate")[1] == ".50"


def test_own_answers_are_counted_in_the_slot_of_the_task():
    told = {"never_stated": one(0.5, 8)}
    assert row(lines(counted(task="leader_election", claims={"leader": 10}, **told)), "never_stated")[1] == ".50"
    shown = lines(counted(task="leader_election", claims={"answer": 10, "leader": 9}, **told))
    assert row(shown, "never_stated")[1] == "-"


def test_that_no_reason_is_given_is_told_where_own_answers_are():
    changed = counted(task="consensus", claims={"answer": 10}, silent_agreement=one(1.0, 8))
    assert row(lines(changed), "silent_agreement")[1] == "1.00"


def test_acts_keep_nothing_that_rests_on_own_answers_too():
    changed = counted(task="consensus", claims={"answer": 9, "reason": 99}, silent_agreement=one(1.0, 8))
    assert row(lines(changed), "silent_agreement")[1] == "-"


def test_that_hardly_anybody_names_a_phantom_is_told():
    assert row(lines(counted(claims={"phantom": 1}, phantom_rate=one(0.125, 8))), "phantom_rate")[1] == ".12"
