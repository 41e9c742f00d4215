import json
import subprocess
import sys
from types import SimpleNamespace

import pytest

from pytest_agentsnet.clients import litellm_loading
from pytest_agentsnet.core.errors import ClientError

CALL = """
import asyncio, json, logging, os, socket, sys

def local_only(event, args):
    if event in {"socket.getaddrinfo", "socket.connect"} and "127.0.0.1" not in repr(args):
        raise SystemExit(f"{event} {args}")

sys.addaudithook(local_only)
import dotenv

# It looks for a file from its own folder upwards, so in a virtual environment that lies in the user's project.
dotenv.load_dotenv = lambda *arguments, **options: os.environ.update(PLANTED="by-dotenv")
logging.basicConfig(level=logging.DEBUG)
logging.getLogger("asyncio").setLevel(logging.WARNING)
from pytest_agentsnet.clients.litellm_client import LitellmClient
from pytest_agentsnet.clients.litellm_loading import close_connections
from pytest_agentsnet.core.client import ClientParameters, Utterance

client = LitellmClient("openai/m", ClientParameters(api_base=sys.argv[1]))
before = "litellm" in sys.modules

async def call():
    reply = await client.complete((Utterance("user", "hello"),))
    await close_connections()
    return reply

reply = asyncio.run(call())
facts = {"before": before, "after": "litellm" in sys.modules, "said": bool(reply.text)}
facts["dotenv"], facts["mode"] = os.environ.get("PLANTED"), os.environ.get("LITELLM_MODE")
print(json.dumps(facts))
"""


def test_it_is_imported_late_and_without_network_dotenv_warnings_or_noise(provider, tmp_path):
    (tmp_path / "call.py").write_text(CALL)
    command = [sys.executable, "-W", "error", "call.py", provider.url]
    ran = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True, text=True)
    assert ran.stderr == ""
    assert json.loads(ran.stdout) == {"before": False, "after": True, "said": True, "dotenv": None, "mode": None}


IMPORT = """
import asyncio, gc, json, threading, time

from pytest_agentsnet.clients import litellm_loading

imports, collections, pauses = [], [], []
really_imported = litellm_loading._imported
litellm_loading._imported = lambda: imports.append(1) or really_imported()
gc.callbacks.append(lambda phase, _: collections.append(threading.current_thread().name))

async def ticking():
    last = time.monotonic()
    while True:
        await asyncio.sleep(0.001)
        pauses.append(time.monotonic() - last)
        last = time.monotonic()

async def waited():
    ticks = asyncio.create_task(ticking())
    one, other, impatient = (asyncio.create_task(litellm_loading.litellm_library()) for _ in range(3))
    await asyncio.sleep(0.01)
    impatient.cancel()
    await asyncio.gather(one, other)
    ticks.cancel()

threads = [threading.Thread(target=asyncio.run, args=(waited(),)) for _ in range(2)]
begun = time.monotonic()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
facts = {"imports": len(imports), "collected_in": sorted(set(collections)), "collects": gc.isenabled()}
print(json.dumps({**facts, "longest": max(pauses), "seconds": time.monotonic() - begun}))
"""


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """What two event loops saw of it, in each of which two calls waited for it and a third gave up."""
    command = [sys.executable, "-W", "error", "-c", IMPORT]
    ran = subprocess.run(command, cwd=tmp_path_factory.mktemp("import"), check=True, capture_output=True, text=True)
    assert ran.stderr == ""
    return json.loads(ran.stdout)


def test_it_is_imported_once_for_all_clients_and_threads(imported):
    assert imported["imports"] == 1


def test_event_loops_go_on_while_it_is_imported(imported):
    assert imported["longest"] < imported["seconds"] / 4


def test_no_garbage_is_collected_while_it_is_imported_and_afterwards_it_is(imported):
    # From 3.12 on the first one that is due is made by the thread that lets them be made again, before it ends.
    assert imported["collected_in"].count("agentsnet-litellm") <= 1
    assert imported["collects"]


def test_an_import_that_ends_in_a_warning_is_tried_again_from_its_beginning(monkeypatch):
    library, tries, forgotten = SimpleNamespace(completion=lambda **_: None), [], []

    def imports(name):
        tries.append(name)
        if len(tries) < 3:
            raise UserWarning("made an error by filters of another thread")
        return library

    monkeypatch.setattr(litellm_loading.importlib, "import_module", imports)
    monkeypatch.setattr(litellm_loading, "_forget_what_was_imported", lambda: forgotten.append(len(tries)))
    assert litellm_loading._ready() is library
    assert (tries[:3], forgotten) == (["litellm"] * 3, [1, 2])


@pytest.mark.parametrize("failure", [UserWarning("every time"), ImportError("no such file")])
def test_an_import_that_fails_for_good_is_told_in_one_paragraph(monkeypatch, failure):
    def fails(name):
        raise failure

    monkeypatch.setattr(litellm_loading.importlib, "import_module", fails)
    monkeypatch.setattr(litellm_loading, "_forget_what_was_imported", lambda: None)
    with pytest.raises(ClientError, match=r"cannot be imported .*install it in this Python with") as told:
        litellm_loading._ready()
    assert told.value.kind == "missing_part"
