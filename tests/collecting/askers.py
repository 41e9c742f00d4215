"""What the tests of this floor make cells with, without a session of pytest."""

from pathlib import Path

from pytest_agentsnet.agents.builtin import scripted
from pytest_agentsnet.collecting.catalogue import Catalogue
from pytest_agentsnet.collecting.cells import Maker
from pytest_agentsnet.collecting.settings import read_settings
from pytest_agentsnet.core.cell import slugs
from pytest_agentsnet.core.program import PlaysSomeTasks
from pytest_agentsnet.tasks.builtin import TASKS
from pytest_agentsnet.topologies.builtin import FAMILIES

HERE, ROOT = Path("/here"), Path("/root-of-project")
CATALOGUE = Catalogue({task.name: task for task in TASKS}, {family.name: family for family in FAMILIES})


def settings(ini=None, **options):
    """The settings of these options: ``size=["4"]`` is ``--agentsnet-size=4``."""
    given = {f"agentsnet_{name}": value for name, value in options.items()}
    in_ini = {f"agentsnet_{name}": value for name, value in (ini or {}).items()}
    return read_settings(given, in_ini, here=HERE, root=ROOT)


class ScriptedLineup:
    """A line-up of scripted agents alone."""

    def __init__(self, models):
        self.slugs = slugs(models)

    def plays(self, model, task):
        factory = scripted(model)
        return not isinstance(factory, PlaysSomeTasks) or task in factory.tasks


def maker(catalogue=CATALOGUE, **options):
    """A maker of cells for these options; the model is ``textbook`` unless they name one."""
    read = settings(**{"model": ["textbook"], **options})
    return Maker(read, catalogue, ScriptedLineup(read.models))
