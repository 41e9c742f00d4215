"""A model whose bought replies are counted, for sessions that are begun, disturbed, and begun again."""

from collections import Counter

CONFTEST = """
import fcntl, hashlib, json, pathlib
from pytest_agentsnet import ClientError, Reply
from pytest_agentsnet.testing.player import Player

HERE = pathlib.Path(__file__).parent
PLAYER = Player()

class Counted:
    '''Plays textbook agents; after as many replies as the file ``limit`` says it has none left.'''

    price = None

    async def complete(self, conversation):
        prompts = [said.text for said in conversation if said.role != "assistant"]
        with (HERE / "bought.txt").open("a+") as bought:
            fcntl.lockf(bought, fcntl.LOCK_EX)
            bought.seek(0)
            limit = HERE / "limit"
            if limit.exists() and len(bought.readlines()) >= int(limit.read_text()):
                raise ClientError("there is no more", "bad_request")
            bought.write(hashlib.sha256(json.dumps(prompts).encode()).hexdigest() + "\\n")
        return Reply(await PLAYER.reply(prompts))

def pytest_agentsnet_client(model):
    return Counted() if model in ("counted", "other") else None
"""

CONSENSUS = ("--agentsnet-model=counted", "--agentsnet-task=consensus", "--agentsnet-size=4")
CALLS = 16
"""Calls of one cell of consensus on four agents: R = 3."""
WS = "--agentsnet-family=ws"
BA = "--agentsnet-family=ba"
DT = "--agentsnet-family=dt"
OUT = "--agentsnet-dir=out"


class Purse:
    """What was bought in a folder, and how much more may be."""

    def __init__(self, folder):
        self._folder = folder

    @property
    def bought(self):
        """How often each conversation was answered."""
        file = self._folder / "bought.txt"
        return Counter(file.read_text().splitlines() if file.exists() else ())

    @property
    def sums(self):
        """How many replies were bought, and how often the same one at most."""
        return sum(self.bought.values()), max(self.bought.values(), default=0)

    def limit(self, replies):
        """Sell so many replies in all; None for any number."""
        file = self._folder / "limit"
        if replies is None:
            file.unlink()
        else:
            file.write_text(str(replies))
