"""The families that come with the benchmark: the published three, then what users ask for next."""

from pytest_agentsnet.core.family import Family
from pytest_agentsnet.topologies.barabasi_albert import BA
from pytest_agentsnet.topologies.complete import COMPLETE
from pytest_agentsnet.topologies.delaunay import DT
from pytest_agentsnet.topologies.grid import GRID
from pytest_agentsnet.topologies.path import PATH
from pytest_agentsnet.topologies.recipe import Recipe
from pytest_agentsnet.topologies.regular import REGULAR
from pytest_agentsnet.topologies.ring import RING
from pytest_agentsnet.topologies.star import STAR
from pytest_agentsnet.topologies.tree import TREE
from pytest_agentsnet.topologies.watts_strogatz import WS

PUBLISHED_FAMILIES: tuple[Recipe, ...] = (WS, BA, DT)
"""The families of the published instances, in the order of the paper's generator (arXiv 2507.08616)."""

FAMILIES: tuple[Family, ...] = (*PUBLISHED_FAMILIES, RING, PATH, STAR, TREE, GRID, COMPLETE, REGULAR)
