"""How a clause stands in its sentence, apart from its words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """Whether it asks, stands under a condition or goes on with a proposal; its heading; and of whom the sentence spoke before it.

    Together with the marked words it says all that a reading depends on.
    """

    asks: bool
    conditional: bool
    proposed: bool
    heading: str
    before: tuple[str, ...]
