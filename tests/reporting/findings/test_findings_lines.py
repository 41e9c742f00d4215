import re
from dataclasses import replace

from test_findings_pooled import one, record

import pytest_agentsnet as agentsnet
from pytest_agentsnet.core.claim import SLOTS
from pytest_agentsnet.metrics.builtin import METRICS
from pytest_agentsnet.metrics.calibrating import Tally
from pytest_agentsnet.reporting.findings import reliability, table
from pytest_agentsnet.reporting.findings.english import english_lines
from pytest_agentsnet.reporting.findings.headlines import HEADLINE_NAMES, HEADLINES
from pytest_agentsnet.reporting.findings.lines import cause_lines, findings_lines
from pytest_agentsnet.reporting.findings.sentences import sentences
from pytest_agentsnet.reporting.findings.turns_read import Read
from pytest_agentsnet.running.measuring import MOST_READ

TIERS = {metric.name: metric.tier for metric in METRICS}
INSTANCES = [agentsnet.instance("coloring", "ws", 8), agentsnet.instance("consensus", "ws", 8)]


def lines(*records):
    return list(findings_lines("mine", records, INSTANCES))


def row(shown, name):
    return next(line.split() for line in shown if line.startswith(f"  {name}"))


def test_every_headline_has_a_row_also_where_no_cell_has_it():
    shown = lines(record(settle_turn=one(0.5, 8)))
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


def test_a_time_that_never_came_is_marked_and_explained_where_there_is_one():
    came = record(0, publication_lag=one(2.0, 8))
    never = record(1, n=8, publication_lag=one(6.0, 8, censored=3))
    shown = lines(came, never)
    assert row(shown, "publication_lag")[1:3] == ["4.00+", "16/2"]
    latency = [record(n=n, conflict_latency=one(4.0, 5, censored=n == 8)) for n in (4, 8)]
    assert next(line for line in lines(*latency)[::-1] if "conflict_latency" in line).split()[1:] == ["4.00", "4.00+"]
    assert table.CENSORED in shown
    assert row(lines(came), "publication_lag")[1] == "2.00"
    assert table.CENSORED not in lines(came)


def test_no_line_is_wider_than_a_terminal():
    wide = {name: one(0.123456, 123456) for name in HEADLINE_NAMES}
    unsolved = [record(i, "unsolved", **wide) for i in range(12)]
    assert max(map(len, lines(*unsolved, record(20, **{name: one(0.5, 3) for name in HEADLINE_NAMES})))) <= 80


def test_nothing_is_shown_of_records_that_were_not_measured():
    assert lines(record(), record(1, "unsolved")) == []


def badly_read(monkeypatch, *slots, task="coloring"):
    tally = Tally(right=1, missed=9)
    of_task = Read(10, dict.fromkeys(slots, tally), {})
    monkeypatch.setattr(reliability, "turns_read", lambda: {task: of_task})


def test_what_is_read_unreliably_is_marked_and_said(monkeypatch):
    badly_read(monkeypatch, "answer")
    shown = lines(record(late_settling=one(0.5, 8), unannounced_answer=one(0.5, 8)))
    assert row(shown, "late_settling?")[1] == ".50"
    assert row(shown, "unannounced_answer ")[1] == ".50"
    assert "? late_settling: unreliable on coloring (agentsnet calibrate)" in shown


def test_it_is_marked_by_size_too(monkeypatch):
    badly_read(monkeypatch, "answer")
    shown = lines(*(record(n=n, late_settling=one(0.5, 8), unannounced_answer=one(0.5, 8)) for n in (8, 16)))
    block = shown[shown.index("by number of agents            8     16") :]
    assert [line.split()[0] for line in block[1:5]] == [
        "late_settling?", "final_move", "private_strategy_rate", "unannounced_answer",
    ]  # fmt: skip


def test_a_sentence_that_rests_on_it_says_so(monkeypatch):
    badly_read(monkeypatch, "reason", task="consensus")
    cells = [
        record(0, "unsolved", task="consensus", unannounced_violation=one(0.5, 2)),
        record(1, task="consensus", silent_agreement=one(1.0, 4)),
    ]
    private, silent = sentences(cells)
    assert private.endswith("announced to the other")
    assert silent.endswith("a doubt or a check (unreliable)")


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
        "both sides had heard of 8 conflicts: in 4 a side changed within two turns, and 6 were gone at the end",
        "4 of 4 changes to what most neighbours said came without a reason, a doubt or a check",
    ]


def test_of_one_there_is_no_plural():
    single = record(
        0,
        "unsolved",
        unannounced_violation=one(0.5, 2),
        acceptance_refutable=one(1.0, 1),
        conflict_response=one(0.0, 1),
        conflict_resolution=one(1.0, 1),
        silent_agreement=one(1.0, 1),
    )
    assert list(sentences([single])) == [
        "in 1 of 1 unsolved cell the violated edge has an end whose answer was never announced to the other",
        "the one false thing whose reader could tell was passed on or acted on",
        "both sides had heard of 1 conflict: in 0 a side changed within two turns, and 1 was gone at the end",
        "1 of 1 change to what most neighbours said came without a reason, a doubt or a check",
    ]
    assert lines(single)[0] == "mine: what was said, in 1 cell, 1 of them unsolved"


def test_agreeing_too_late_is_told_by_its_cause():
    cells = [caused(i, causes) for i, causes in enumerate([("standoff", "too_late"), ("other",)])]
    assert list(sentences(cells)) == [
        "in 1 of 2 unsolved cells an end of what is violated settled on its answer in the last round, or with it"
    ]
    (shown,) = [" ".join(map(str.strip, cause_lines(cells)))]
    assert shown == (
        "unsolved cells by the first cause that holds (a description, no proof): standoff 1, other 1; no cause of the list in 50%"
    )


def test_nothing_is_said_of_lateness_and_of_no_cause_where_english_was_not_read():
    cells = [caused(i, causes, read=False) for i, causes in enumerate([("format",), (), ("other",)])]
    assert not list(sentences(cells))
    assert " ".join(map(str.strip, cause_lines(cells))) == (
        "unsolved cells by the first cause that holds (a description, no proof): format 1; without one 2; "
        "in 3 cells only those were looked for that need no English (format, over_claim, uncovered)"
    )


def caused(index, causes, *, read=True):
    metrics = {"late_settling": one(0.5, 8)} if read else {"silence_rate": one(0.5, 8)}
    return replace(record(index, "unsolved", **metrics), causes=causes)


def test_what_rests_on_english_has_no_row_where_none_was_read():
    cells = [record(n=n, unannounced_answer=one(0.5, 8), characters=one(5.0, 8)) for n in (4, 8)]
    shown = lines(*cells)
    exact = [name for name in HEADLINE_NAMES if TIERS[name] == "exact"]
    rows = [line.split()[0] for line in shown if line.startswith("  ")]
    assert rows == ["value", *exact, "unannounced_answer"]
    assert "agreed too late" not in shown
    assert "in 2 cells English was not read, and what rests on it is left out" in shown
    assert row(lines(*cells, record(9, settle_turn=one(1, 8))), "late_settling")[1] == "-"


def test_that_cells_said_too_much_to_be_read_is_told():
    read, *long = (record(n=n, characters=one(MOST_READ / 8 + (n > 4), 8)) for n in (4, 8, 16))
    read = replace(read, metrics=read.metrics | {"late_settling": one(0.5, 8)})
    assert list(english_lines([read, *long])) == [
        "2 cells said more than 10,000,000 characters each: their English was not read; agentsnet explain reads it"
    ]
    assert list(english_lines([read, long[0]])) == [
        "1 cell said more than 10,000,000 characters: its English was not read; agentsnet explain reads it"
    ]
    assert not list(english_lines([read, record()]))
    assert any(line.startswith("2 cells said more") for line in lines(read, *long))


def test_how_many_have_settled_is_told_by_turn():
    cells = [
        record(0, settle_curve=one(0.5, 8, series=[0.0, 0.5, 1.0])),
        record(1, settle_curve=one(0, 8, series=[0, 0, 1])),
    ]
    shown = lines(*cells)
    assert "  settled by turn: 0 .00, 1 .25, answer 1.00" in shown
    assert shown[shown.index("kept private") - 1].startswith("  settled")


def test_cells_of_different_numbers_of_rounds_have_quarters_of_them():
    cells = [
        record(0, settle_curve=one(0.5, 8, series=[0.0, 0.25, 0.5, 0.75, 1.0])),
        record(1, settle_curve=one(0, 8, series=[0, 0.1, 0.25, 0.3, 0.4, 0.5, 0.55, 0.7, 1])),
    ]
    assert "  settled by part of the rounds: 0 .00, 1/4 .25, 1/2 .45, 3/4 .65, answer 1.00" in lines(*cells)


def test_headlines_stand_by_size_where_there_are_several_sizes():
    cells = [record(0, n=4, late_settling=one(0.25, 4)), record(1, n=16, late_settling=one(0.5, 16))]
    shown = lines(*cells)
    start = shown.index("by number of agents            4     16")
    assert shown[start + 1].split() == ["late_settling", "(.25)", ".50"]
    block = [name for headline in HEADLINES for name in headline.metrics]
    assert [line.split()[0] for line in shown[start + 1 : start + 1 + len(block)]] == block
    assert not any(line.startswith("by number of agents") for line in lines(cells[0]))


def test_more_sizes_than_columns_go_below_one_another():
    cells = [record(n, n=n, **{name: one(1.0, 3) for name in HEADLINE_NAMES}) for n in range(3, 15)]
    shown = lines(*cells)
    assert sum(line.startswith("by number of agents") for line in shown) == 2
    assert max(map(len, shown)) <= 80


def test_chance_and_the_textbook_on_too_few_are_summed_up_in_brackets():
    few = [agentsnet.instance("coloring", "ws", 4)]
    shown = list(findings_lines("mine", [record(n=4, never_stated=one(0.5, 4))], few))
    assert row(shown, "never_stated")[1:] == ["(.50)", "-", "2/4", "(1.00)", "(.00)"]


def test_how_well_the_english_was_read_is_told_below_the_table():
    (told,) = [line for line in lines(record(late_settling=one(0.5, 8))) if line.startswith("read from English")]
    assert re.match(r"read from English: answer [.\d]+/[.\d]+ \(precision/recall on", told)
    assert not any("read from English" in line for line in lines(record(unannounced_answer=one(0.5, 8))))


def test_decided_values_are_marked_where_decisions_are_taken_for_leanings(monkeypatch):
    monkeypatch.setattr(table, "unreliable_when_decided", lambda metric, tasks: ["coloring"] * metric.by_strength)
    shown = lines(record(**{"never_stated": one(0.5, 8), "never_stated.decided": one(0.75, 8)}))
    assert ".75?" in row(shown, "never_stated")
    assert "? decided never_stated: unreliable on coloring (agentsnet calibrate)" in shown
    assert not any(line.startswith("? decided") for line in lines(record(never_stated=one(0.5, 8))))


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


def test_what_is_absent_is_in_no_sentence_and_absent_by_size():
    told = {"late_settling": one(0.5, 8), "silent_agreement": one(1.0, 8), "conflict_response": one(1.0, 8)}
    few = [replace(counted(i, claims={"answer": 4}, **told), causes=("too_late",), n=8 * i + 8) for i in range(2)]
    assert not list(sentences(few))
    shown = lines(*few)
    block = shown[shown.index("by number of agents            8     16") :]
    assert row(block, "late_settling")[1:] == ["-", "-"]
    assert not any(line.startswith("read from English") for line in shown)


def test_acts_keep_nothing_that_rests_on_own_answers_too():
    changed = counted(task="consensus", claims={"answer": 9, "reason": 99}, silent_agreement=one(1.0, 8))
    assert row(lines(changed), "silent_agreement")[1] == "-"


def test_that_hardly_anybody_names_a_phantom_is_told():
    assert row(lines(counted(claims={"phantom": 1}, phantom_rate=one(0.125, 8))), "phantom_rate")[1] == ".12"
