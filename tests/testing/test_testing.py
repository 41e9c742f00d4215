import subprocess
import sys


def test_the_kit_needs_neither_pytest_nor_a_client_library():
    code = "import sys, pytest_agentsnet.testing; print({'pytest', 'litellm', 'networkx'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert ran.stdout.strip() == "set()"
