"""What an agent said when it was polled, on one line."""

from collections.abc import Iterator

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.poll import Opinion


def opinion_line(agent: Agent, opinion: Opinion) -> str:
    """What it thinks after its turn; what it does not know is left out."""
    told = "; ".join(_parts(opinion)) or "nothing that can be read"
    return f"  {one_line(f'{agent} polled: {told}', 10_000)}"


def _parts(opinion: Opinion) -> Iterator[str]:
    if opinion.answer is not None:
        yield f"would answer {opinion.answer}"
    if opinion.strategy is not None:
        yield f"rule {opinion.strategy}"
    for name, value in (("leader", opinion.leader), ("n", opinion.n), ("degree", opinion.degree)):
        if value is not None:
            yield f"{name} {value}"
    if opinion.neighbours:
        yield "believes " + ", ".join(f"{name}: {answer}" for name, answer in opinion.neighbours.items())
