import pytest
from sessions import SMALL

IMPORTED = """
import os, sys
from pathlib import Path

def pytest_sessionfinish():
    process = os.environ.get("PYTEST_XDIST_WORKER", "controller")
    Path(f"{process}.txt").write_text(" ".join({"litellm", "openai", "aiohttp", "xllamacpp"} & set(sys.modules)))
"""


@pytest.mark.parametrize(("workers", "processes"), [((), 1), (("-n", "1"), 2)])
def test_textbook_agents_need_no_client_library(start, workers, processes):
    start.pytester.makeconftest(IMPORTED)
    start.apart("--agentsnet-model=textbook", *SMALL, *workers).assert_outcomes(passed=10)
    assert [file.read_text() for file in start.path.glob("*.txt")] == [""] * processes
