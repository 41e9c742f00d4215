"""The metrics that come with the package, in the order in which they are told."""

from collections.abc import Mapping

from pytest_agentsnet.metrics.acceptance import ACCEPTANCE
from pytest_agentsnet.metrics.announcing import ANNOUNCING
from pytest_agentsnet.metrics.belief import BELIEF
from pytest_agentsnet.metrics.conflicts import CONFLICTS
from pytest_agentsnet.metrics.drift import DRIFT
from pytest_agentsnet.metrics.endings import ENDINGS
from pytest_agentsnet.metrics.hygiene import HYGIENE
from pytest_agentsnet.metrics.metric import CellMetric
from pytest_agentsnet.metrics.moves import MOVES
from pytest_agentsnet.metrics.opinions import OPINIONS
from pytest_agentsnet.metrics.phantoms import PHANTOMS
from pytest_agentsnet.metrics.polled import POLLED
from pytest_agentsnet.metrics.promises import PROMISES
from pytest_agentsnet.metrics.replay import REPLAY
from pytest_agentsnet.metrics.settling import SETTLING
from pytest_agentsnet.metrics.silent import SILENT
from pytest_agentsnet.metrics.spread import SPREAD
from pytest_agentsnet.metrics.strategy import STRATEGY
from pytest_agentsnet.metrics.trajectory import TRAJECTORY
from pytest_agentsnet.metrics.verification import VERIFICATION
from pytest_agentsnet.metrics.violations import VIOLATIONS
from pytest_agentsnet.metrics.volume import VOLUME

_FINDING_1 = (*SETTLING, *ANNOUNCING, *STRATEGY, *REPLAY)
_FINDING_2 = (*ACCEPTANCE, *VERIFICATION, *BELIEF, *PHANTOMS)
_FINDING_3 = (*CONFLICTS, *MOVES, *ENDINGS, *PROMISES, *TRAJECTORY, *VIOLATIONS)
_AGREEMENT = (*SILENT, *POLLED, *OPINIONS)
_SPEECH = (*SPREAD, *DRIFT, *VOLUME, *HYGIENE)

GROUPS: Mapping[str, tuple[CellMetric, ...]] = {
    "Agreed too late, or never told": _FINDING_1,
    "Believed unchecked": _FINDING_2,
    "Conflicts, noticed and mended": _FINDING_3,
    "Silent agreement": _AGREEMENT,
    "Drift, cost and hygiene": _SPEECH,
}
"""The metrics by what they tell of."""

METRICS: tuple[CellMetric, ...] = (*_FINDING_1, *_FINDING_2, *_FINDING_3, *_AGREEMENT, *_SPEECH)
