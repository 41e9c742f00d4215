"""A third of the sentences, of other structures: nobody may tune anything on these."""

from pytest_agentsnet.agents.wordy.held_out.acts import ACTS
from pytest_agentsnet.agents.wordy.held_out.coloring import COLORING
from pytest_agentsnet.agents.wordy.held_out.consensus import CONSENSUS
from pytest_agentsnet.agents.wordy.held_out.leaders import LEADERS
from pytest_agentsnet.agents.wordy.held_out.matching import MATCHING
from pytest_agentsnet.agents.wordy.held_out.nothing import NOTHING
from pytest_agentsnet.agents.wordy.held_out.strategies import STRATEGIES
from pytest_agentsnet.agents.wordy.held_out.surroundings import SURROUNDINGS
from pytest_agentsnet.agents.wordy.held_out.vertex_cover import VERTEX_COVER

HELD_OUT = (
    *COLORING,
    *CONSENSUS,
    *MATCHING,
    *VERTEX_COVER,
    *LEADERS,
    *SURROUNDINGS,
    *STRATEGIES,
    *ACTS,
    *NOTHING,
)
