import json
import subprocess
import sys

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
