"""Why the networks of one model failed, in the terminal: table, sentences, causes with their counts, and what polls show."""

from collections import Counter
from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.instance import Instance
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.record import Record
from pytest_agentsnet.metrics.causes import EXACT, OTHER
from pytest_agentsnet.reporting.findings.agreement import agreement_lines
from pytest_agentsnet.reporting.findings.by_size import by_size_lines
from pytest_agentsnet.reporting.findings.english import was_read
from pytest_agentsnet.reporting.findings.own import fault_lines, own_lines
from pytest_agentsnet.reporting.findings.sentences import sentences
from pytest_agentsnet.reporting.findings.table import findings_table
from pytest_agentsnet.reporting.table import WIDTH
from pytest_agentsnet.reporting.wrapping import wrapped


def findings_lines(label: str, records: Sequence[Record], instances: Sequence[Instance]) -> Iterator[str]:
    """All of it for one model; nothing where no record has metrics. Imports SciPy."""
    table = list(findings_table(records, instances))
    if not table:
        return
    unsolved = [record for record in records if record.status == "unsolved"]
    cells = "1 cell" if len(records) == 1 else f"{len(records):,} cells"
    title = f": what was said, in {cells}, {len(unsolved):,} of them unsolved"
    yield one_line(label, WIDTH - len(title)) + title
    yield from table
    yield from own_lines(records)
    yield from by_size_lines(records)
    for sentence in sentences(records):
        yield from wrapped(sentence, "- ", "  ")
    yield from cause_lines(unsolved)
    yield from agreement_lines(records)
    yield from fault_lines(records)


def own_findings_lines(label: str, records: Sequence[Record]) -> Iterator[str]:
    """What there is to tell of agents that speak no English: metrics of a user's own, and those that failed."""
    told = [*own_lines(records), *fault_lines(records)]
    if told:
        yield f"{one_line(label, WIDTH - 1)}:"
        yield from told


def cause_lines(unsolved: Sequence[Record]) -> Iterator[str]:
    """How many cells have each cause as their label, which is the first that holds; a description, and said to be one.

    That none of the list holds can be said only of cells whose English was read.
    """
    labels = Counter(
        record.causes[0] for record in unsolved if record.causes and (was_read(record) or record.causes[0] != OTHER)
    )
    read = sum(was_read(record) for record in unsolved if record.causes)
    counted = [", ".join(f"{cause} {count:,}" for cause, count in labels.most_common())] if labels else []
    if read:
        counted.append(f"no cause of the list in {labels[OTHER] / read:.0%}")
    if apart := len(unsolved) - labels.total():
        counted.append(f"without one {apart:,}")
    if unread := sum(bool(record.metrics) and not was_read(record) for record in unsolved):
        cells = "1 cell" if unread == 1 else f"{unread:,} cells"
        counted.append(f"in {cells} only those were looked for that need no English ({', '.join(EXACT)})")
    if counted:
        told = "; ".join(counted)
        yield from wrapped(f"unsolved cells by the first cause that holds (a description, no proof): {told}", "", "  ")
