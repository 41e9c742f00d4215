"""The public conformance kit: check what you add, without pytest and without a provider.

Every check is a plain function that returns nothing, or raises AssertionError with what is wrong and what is expected.
"""

from pytest_agentsnet.testing.client_check import check_client
from pytest_agentsnet.testing.family_check import check_family
from pytest_agentsnet.testing.program_check import check_program
from pytest_agentsnet.testing.provider import LoopbackProvider, loopback_provider
from pytest_agentsnet.testing.task_check import check_task

__all__ = [
    "LoopbackProvider",
    "check_client",
    "check_family",
    "check_program",
    "check_task",
    "loopback_provider",
]
