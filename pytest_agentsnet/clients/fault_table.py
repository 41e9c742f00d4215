"""The table of faults as README shows it: ``python -m pytest_agentsnet.clients.fault_table``."""

import sys

from pytest_agentsnet.clients.faults import FAULTS, TROUBLES, Trouble

_HEAD = ("what happens", "the record says", "tried again", "and then")


def fault_table() -> str:
    """One row of Markdown for each trouble, in the order of the table."""
    rows = [_HEAD, ("---",) * len(_HEAD), *map(_row, TROUBLES.values())]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _row(trouble: Trouble) -> tuple[str, ...]:
    if trouble.answer:
        return trouble.seen, trouble.answer, "no", "it is an answer"
    fault = FAULTS[trouble.fault]
    again = f"up to {fault.retries} times, {fault.patience:.0f} s of pauses" if fault.retries else "no"
    return trouble.seen, f"`{fault.kind}`", again, f"the {fault.ends} ends"


if __name__ == "__main__":
    sys.stdout.write(fault_table())
