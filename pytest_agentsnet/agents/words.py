"""The plain words of the textbook agents' messages and answers."""

YES = "Yes"
NO = "No"
NOBODY = "None"
"""The answer of an agent without a partner."""

IN = "IN"
OUT = "OUT"
MATCHED = "MATCHED"

_DIGITS = 18


def numbered(body: str, word: str) -> int | None:
    """The number k of a message ``WORD k``; None for any other text."""
    if not body.startswith(word + " "):
        return None
    digits = body[len(word) + 1 :]
    # Longer numbers are never sent, and Python refuses to read very long ones.
    if len(digits) > _DIGITS or not (digits.isascii() and digits.isdigit()):
        return None
    return int(digits)
