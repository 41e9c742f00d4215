"""Why networks failed, on the page of a CI job: the headline table of each model, folded."""

from collections.abc import Iterator, Sequence

from pytest_agentsnet.core.printable import printable
from pytest_agentsnet.core.record import MEASURED, Record
from pytest_agentsnet.reporting.findings.by_size import by_size_lines
from pytest_agentsnet.reporting.findings.own import fault_lines, own_lines
from pytest_agentsnet.reporting.findings.table import findings_table
from pytest_agentsnet.reporting.intervals import speaks_english
from pytest_agentsnet.reporting.markup import code_in_html
from pytest_agentsnet.reporting.rows import by_model
from pytest_agentsnet.reporting.yardsticks import InstanceOf, Yardsticks


def findings_blocks(records: Sequence[Record], instance_of: InstanceOf) -> Iterator[str]:
    """Of each model that speaks English and has metrics; each block is one piece, so that a page that is cut does not end within it."""
    yardsticks = Yardsticks(instance_of)
    spoken = [record for record in records if record.status in MEASURED and speaks_english(record)]
    for label, own in by_model(spoken).items():
        if table := list(findings_table(own, yardsticks.instances(own))):
            table += [*own_lines(own), *by_size_lines(own), *fault_lines(own)]
            scoring = "" if own[0].scoring == "strict" else f", scoring {own[0].scoring}"
            yield _folded(f"Why networks failed: {code_in_html(label)}{scoring}", table)


def _folded(title: str, lines: Sequence[str]) -> str:
    """The lines as code, between fences that are longer than any of theirs."""
    text = "\n".join(map(printable, lines))
    fence = "`" * (3 + text.count("`"))
    return f"<details><summary>{title}</summary>\n\n{fence}text\n{text}\n{fence}\n\n</details>\n"
