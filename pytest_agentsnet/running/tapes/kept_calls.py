"""Replies that are on a tape already: given again for the same prompt, and for no other."""

from collections import defaultdict
from collections.abc import Sequence

from pytest_agentsnet.core.client import Conversation, Reply
from pytest_agentsnet.core.errors import CellError
from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.core.task import Task
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.running.tapes.lines import Call
from pytest_agentsnet.running.tapes.prompt_trail import LINE_DIGITS, Prompt, PromptTrail, line_hash
from pytest_agentsnet.running.tapes.reader import Tape
from pytest_agentsnet.running.tapes.recorded_prompts import prompt_lines

_WIDTH = 200
_BEFORE = 40
"""Characters of a line that are shown, and how many of them before the one that differs."""


class PromptDiffersError(CellError):
    """The reply on the tape was given to another prompt than the present one."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, "prompt_differs")


class KeptCalls:
    """The calls on the tape of one cell, by agent, turn and attempt, whenever they are asked for."""

    def __init__(self, tape: Tape, task: Task) -> None:
        """``tape`` may hold no call yet; ``task`` is what its cell plays."""
        self._tape = tape
        self._task = task
        self._calls = {(call.agent, call.turn, call.attempt): call for call in tape.all_calls}
        self._trails: defaultdict[Agent, PromptTrail] = defaultdict(PromptTrail)

    def follow(self, agent: Agent, turn: int, attempt: int, conversation: Conversation) -> tuple[Prompt, Reply | None]:
        """This prompt, and its reply where the tape has one. Ask for each call of an agent, in their order.

        :raises PromptDiffersError: when the reply on the tape was given to another prompt.
        """
        prompt = self._trails[agent].follow(conversation)
        call = self._calls.get((agent, turn, attempt))
        if call is None:
            return prompt, None
        if call.prompt != prompt.whole:
            raise PromptDiffersError(self._difference(call, prompt.lines))
        return prompt, call.reply

    def _difference(self, call: Call, lines: Sequence[str]) -> str:
        tape = self._tape
        what = f"the prompt of {call.agent} at turn {call.turn}"
        what += f" (attempt {call.attempt + 1})" if call.attempt else ""
        what += f" is another one than on the tape of {tape.header.cell}"
        hashes = [call.lines[i : i + LINE_DIGITS] for i in range(0, len(call.lines), LINE_DIGITS)]
        for i in range(max(len(hashes), len(lines))):
            if i >= len(hashes) or i >= len(lines) or line_hash(lines[i]) != hashes[i]:
                return f"{what}: its line {i + 1} {self._told(call, lines, i)}"
        return f"{what}: what the agent was told before has changed"

    def _told(self, call: Call, lines: Sequence[str], number: int) -> str:
        """What a line is now; and what it was, where the words on the tape still yield the prompt that was hashed."""
        before = prompt_lines(self._tape, self._task, call)
        if before is None or "".join(map(line_hash, before)) != call.lines:
            before = None
        new = lines[number] if number < len(lines) else None
        old = before[number] if before is not None and number < len(before) else None
        now = "is missing" if new is None else f"is now {_quoted(new, old or '')}"
        if before is None:
            return now
        return f"{now} and was {'not there' if old is None else _quoted(old, new or '')}"


def _quoted(line: str, other: str) -> str:
    """The line as an error shows it; a long one from shortly before where it leaves the other."""
    same = next((i for i, (one, two) in enumerate(zip(line, other, strict=False)) if one != two), len(other))
    if max(len(line), len(other)) <= _WIDTH or same <= _BEFORE:
        return repr(one_line(line, _WIDTH))
    return repr(f"...{one_line(line[same - _BEFORE :], _WIDTH)}")
