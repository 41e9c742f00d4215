"""What runs remember of verdicts that were seen, put together: deciding on their cells again is a further look."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from pytest_agentsnet.running.runs.directory import RunDirectory
from pytest_agentsnet.running.runs.looks import LOOKS, seen_looks
from pytest_agentsnet.running.runs.stops import STOPS


def verdicts_seen(runs: Iterable[RunDirectory]) -> dict[str, Any]:
    """The facts of ``run.json`` for the runs together: the looks at each, those at runs put away there included, first looks first.

    Of two early stops of one gate the one stands that showed a FAIL.

    :raises InputError: when a ``run.json`` cannot be read.
    """
    looks: defaultdict[str, dict[str, int]] = defaultdict(dict)
    stops: dict[str, Any] = {}
    for run in runs:
        for about, digests in seen_looks(run).items():
            for place, digest in enumerate(digests):
                looks[about][digest] = min(place, looks[about].get(digest, place))
        for basis, stop in run.facts.get(STOPS, {}).items():
            if basis not in stops or stop["shown"] is not None:
                stops[basis] = stop
    in_order = {about: sorted(places, key=lambda digest: (places[digest], digest)) for about, places in looks.items()}
    return {name: facts for name, facts in ((LOOKS, in_order), (STOPS, stops)) if facts}
