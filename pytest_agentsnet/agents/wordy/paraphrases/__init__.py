"""Two thirds of the sentences: those that whoever reads English may be tuned on."""

from pytest_agentsnet.agents.wordy.paraphrases.acts import ACTS
from pytest_agentsnet.agents.wordy.paraphrases.coloring import COLORING
from pytest_agentsnet.agents.wordy.paraphrases.consensus import CONSENSUS
from pytest_agentsnet.agents.wordy.paraphrases.leaders import LEADERS
from pytest_agentsnet.agents.wordy.paraphrases.matching import MATCHING
from pytest_agentsnet.agents.wordy.paraphrases.nothing import NOTHING
from pytest_agentsnet.agents.wordy.paraphrases.strategies import STRATEGIES
from pytest_agentsnet.agents.wordy.paraphrases.surroundings import SURROUNDINGS
from pytest_agentsnet.agents.wordy.paraphrases.vertex_cover import VERTEX_COVER

TUNED = (
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
