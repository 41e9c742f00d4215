"""Gates that cannot be asked of a run are refused in one line."""

import subprocess
import sys

import pytest
from gated_cells import grid, planned

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.statistics.gates.checking import insist
from pytest_agentsnet.statistics.gates.language import read_gate

CELLS = planned(grid(3))
TASKS = ("coloring", "consensus", "leader_election", "matching", "vertex_cover", "mis")


def the_refusal(*texts, cells=CELLS, **others):
    with pytest.raises(InputError) as caught:
        insist([read_gate(text) for text in texts], cells, tasks=TASKS, **others)
    (line,) = str(caught.value).splitlines()
    return line


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("colouring.solved >= 0.5", "there is no task 'colouring'; there are coloring, consensus"),
        ("mis.solved >= 0.5", "the run has no cell with task 'mis'; it has coloring, consensus"),
        ("solved[task=mis] >= 0.5", "the run has no cell with task 'mis'"),
        ("solved[n=32] >= 0.5", "the run has no cell with n '32'; it has 4, 8, 16"),
        ("solved[n=4,32] >= 0.5", "the run has no cell with n '32'; it has 4, 8, 16"),
        ("solved[model=gpt-4o] >= 0.5", "the run has no cell with model 'gpt-4o'; it has m"),
        ("errors[family=ring] <= 2", "the run has no cell with family 'ring'; it has ws"),
        ("solved[trial=1] >= 0.5", "the run has no cell with trial '1'; it has 0"),
        ("solved >= baseline - 0.05", "needs the run to compare with: --agentsnet-baseline DIR"),
    ],
)
def test_what_is_not_in_the_run_is_told_with_what_is(text, reason):
    assert reason in the_refusal(text)


def test_conditions_that_no_cell_meets_together_are_refused():
    cells = [*CELLS, *planned(grid(tasks=["mis"], sizes=[32]))]
    assert "no cell of the run meets all of its conditions" in the_refusal("mis.solved[n=4] >= 0.5", cells=cells)


def test_a_rate_is_of_one_model_and_a_count_of_all():
    cells = [*CELLS, *planned(grid(3, model="other"))]
    assert "the run has m, other; say which: tripwire(solved[model=m, n=4] >= 0.5)" in the_refusal(
        "tripwire(solved[n=4] >= 0.5)", cells=cells
    )
    assert "say which: n50[model=m] >= 8" in the_refusal("n50 >= 8", cells=cells)
    insist([read_gate("cost_usd <= 20"), read_gate("solved[model=other] >= 0.5")], cells)


def test_one_gate_written_twice_is_refused():
    assert "the gate solved >= 0.5 is given twice" in the_refusal("solved>=.5", "solved >= 50%")


def test_gates_on_cells_of_the_run_are_let_through():
    texts = ["coloring.solved[n=4,8] >= 0.5", "solved[model=m] >= baseline - 0.1", "errors <= 2%", "n50 >= 8"]
    insist([read_gate(text) for text in texts], CELLS, tasks=TASKS, has_baseline=True)
    insist([], [])


def test_reading_and_checking_gates_needs_no_scipy():
    code = (
        "import sys; from pytest_agentsnet.statistics.gates import checking, evidence, language; "
        "language.read_gate('solved >= 0.5'); print({'scipy', 'numpy', 'networkx'} & set(sys.modules))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "set()"
