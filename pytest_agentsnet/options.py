"""The options and their ini twins, as one table."""

from typing import Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["text", "texts", "switch"]
"""How often an option may be given: once, repeatedly, or as a bare switch."""


class Option(NamedTuple):  # A dataclass takes longer to be made, which every start of pytest would pay for.
    """One setting: ``--agentsnet-NAME`` on the command line, ``agentsnet_name`` in the ini file; an action has no ini twin."""

    name: str
    metavar: str
    help: str
    kind: Kind = "text"
    has_ini: bool = True

    @property
    def flag(self) -> str:
        """How the command line spells it."""
        return f"--agentsnet-{self.name}"

    @property
    def key(self) -> str:
        """How the ini file and the parsed options spell it."""
        return f"agentsnet_{self.name.replace('-', '_')}"


OPTIONS: tuple[Option, ...] = (
    Option(
        "model",
        "NAME",
        "who sits on the nodes: a litellm model (gpt-4o), direct/NAME (your own server), local/smollm2, local/PATH.gguf, textbook, textbook/KEY, "
        "chance, constant, or a name that a hook serves; repeatable",
        "texts",
    ),
    Option("grid", "NAME", "quick (default), paper, scale or n50: which sizes and graphs are played"),
    Option("task", "NAME", "only this task; repeatable", "texts"),
    Option("family", "NAME[:KEY=VALUE,...]", "this family of graphs, e.g. ring or regular:d=4; repeatable", "texts"),
    Option("size", "N", "this number of agents; repeatable", "texts"),
    Option("index", "I", "the graph of this number within its family and size, from 0; repeatable", "texts"),
    Option("seed", "S", "the seed of graphs that are made on demand (0: the published ones); repeatable", "texts"),
    Option("trials", "N", "play every instance N times (1)"),
    Option("rounds", "R", "R deliveries instead of the benchmark's; repeatable", "texts"),
    Option("dir", "DIR", "the run directory: a run that is there goes on (default: .agentsnet/run-0001 and so on)"),
    Option("fresh", "", "begin a new run, also where one could go on", "switch", has_ini=False),
    Option("replay", "DIR", "play the tapes of a run directory again: no call, no key, no network", has_ini=False),
    Option("shard", "I/N", "play part I of N (1/4 to 4/4), cut by the expected calls", has_ini=False),
    Option("plan", "", "print calls, tokens, cost and time of the run, spend nothing, exit", "switch", has_ini=False),
    Option(
        "budget",
        "USD",
        "all calls of the run cost no more than this (50); 0: no paid call; none: no bound; USD/shard: of each part",
    ),
    Option(
        "price", "[MODEL=]IN,OUT[,CACHED]", "USD per million tokens, or none to count no costs; repeatable", "texts"
    ),
    Option("concurrency", "N", "at most N calls in flight over all processes (default: as many as go well)"),
    Option("rpm", "N", "at most N requests a minute of each key and model"),
    Option("tpm", "N", "at most N tokens a minute of each key and model"),
    Option("timeout", "SECONDS", "at most so long for one call (600)"),
    Option("retries", "N", "try a call again at most N times after 429, 5xx, time-outs and cut connections (5)"),
    Option("max-tokens", "N", "the cap on each reply, in tokens (8192; 256 for local/smollm2)"),
    Option("api-base", "[MODEL=]URL", "an own server that speaks the provider's protocol; repeatable", "texts"),
    Option("model-arg", "[MODEL=]KEY=VALUE", "one more argument of each call, e.g. temperature=0; repeatable", "texts"),
    Option("revision", "[MODEL=]TEXT", "the checkpoint behind a served name, for the record; repeatable", "texts"),
    Option(
        "gate",
        "EXPR",
        "the exit status hangs on this, e.g. 'solved >= 0.8', 'coloring.solved[n=16] >= 0.6', 'cost_usd <= 20' or "
        "'tripwire(solved >= 0.5)'; repeatable",
        "texts",
    ),
    Option("strict-gates", "", "a gate that the data cannot decide fails", "switch"),
    Option("keep-failed", "", "with gates, report unsolved cells as FAILED and not as xfailed", "switch"),
    Option("baseline", "DIR", "compare with this run, cell by cell; 'baseline' in a gate means it"),
    Option("margin", "M", "the gate solved >= baseline - M"),
    Option("early-stop", "", "skip the cells that the gates do not need any more", "switch"),
    Option("markdown", "FILE", "write a summary for a CI job there; github: to $GITHUB_STEP_SUMMARY", has_ini=False),
    Option("no-extracted", "", "measure only what is exact, nothing that rests on reading English", "switch"),
    Option(
        "poll",
        "",
        "after each turn ask a fork of each model's conversation what it thinks, in nearly twice the calls; the run itself is unchanged",
        "switch",
        has_ini=False,
    ),
    Option(
        "judge",
        "MODEL",
        "a second model labels what agents wrote; told at the end, with how far it agrees with people",
        has_ini=False,
    ),
    Option("no-progress", "", "no line of progress while the run goes on", "switch"),
    Option("scoring", "NAME", "strict (default), or paper: read and score answers as the released implementation"),
    Option("no-reasoning", "", "do not ask the model to reason before it writes", "switch"),
    Option("prompts", "DIR", "another pack of prompts"),
    Option(
        "snapshots", "DIR", "compare the transcripts of replayed and scripted cells of the suites with the files here"
    ),
)
