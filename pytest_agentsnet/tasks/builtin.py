"""The benchmark's own tasks."""

from pytest_agentsnet.core.task import Task
from pytest_agentsnet.tasks.coloring import Coloring
from pytest_agentsnet.tasks.consensus import Consensus
from pytest_agentsnet.tasks.leader_election import LeaderElection
from pytest_agentsnet.tasks.matching import Matching
from pytest_agentsnet.tasks.vertex_cover import VertexCover

TASKS: tuple[Task, ...] = (Coloring(), LeaderElection(), Matching(), VertexCover(), Consensus())
"""In the order of tables and reports."""
