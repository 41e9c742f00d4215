"""Strategies for answers on a graph, right and wrong ones."""

from hypothesis import strategies as st
from strategies import texts, topologies


@st.composite
def labelled(draw, task, solve=None):
    """A topology with answers.

    They are those of ``solve`` (topology -> labelling) or drawn from the alphabets, and then some are exchanged for
    another valid one, an agent's name, any text, none, or left out.
    """
    topology = draw(topologies())
    valid = {agent: st.sampled_from(task.alphabet(topology, agent)) for agent in topology.agents}
    if solve is not None and draw(st.booleans()):
        labelling = solve(topology)
    else:
        labelling = {agent: draw(valid[agent]) for agent in topology.agents}
    for agent in draw(st.lists(st.sampled_from(topology.agents), max_size=2)):
        labelling[agent] = draw(valid[agent] | st.sampled_from(topology.agents) | st.none() | texts)
    for agent in draw(st.lists(st.sampled_from(topology.agents), max_size=1)):
        del labelling[agent]
    return topology, labelling


def constraints(verdict):
    """The names of the violated constraints, in the verdict's order."""
    return [violation.constraint for violation in verdict.violations]


def sentences(verdict):
    return [str(violation) for violation in verdict.violations]
