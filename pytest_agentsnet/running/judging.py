"""A second model reads what agents wrote, turn by turn, and the turns that were labelled by hand, so that it is known how well it reads."""

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pytest_agentsnet.clients.faults import fault_of
from pytest_agentsnet.core.claim import Act
from pytest_agentsnet.core.errors import CellError, ClientError
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.protocol.judge_words import judge_conversation, judge_words_hash, read_judgement
from pytest_agentsnet.running.calls import ClientCalls
from pytest_agentsnet.running.judgements import LABELLED, Judgement, Judgements, Speech

_ABREAST = 256
"""Turns that wait for their calls at the same time."""


def speeches_of(place: str, transcript: Transcript) -> Iterator[Speech]:
    """The turns of a cell in which something was written."""
    texts: dict[tuple[Agent, int], dict[str, None]] = {}
    for message in transcript.messages():
        texts.setdefault((message.sender, message.round), {})[message.body] = None
    for (speaker, turn), said in texts.items():
        yield Speech(place, speaker, turn, tuple(said))


def speeches_labelled(labelled: Iterable[Labelled]) -> Iterator[Speech]:
    """The turns of which messages were labelled by hand."""
    texts: dict[tuple[str, Agent, int], dict[str, None]] = {}
    for each in labelled:
        if each.hearer is not None:
            texts.setdefault((each.cell, each.speaker, each.turn or 0), {})[each.text] = None
    for (cell, speaker, turn), said in texts.items():
        yield Speech(f"{LABELLED}/{cell}", speaker, turn, tuple(said))


async def judge(calls: ClientCalls, model: str, speeches: Sequence[Speech], kept: Judgements) -> int:
    """Ask about each of these turns that was not asked about before; gives how many had no reply, for good.

    :raises CellError: when nothing can be asked any more, or a reply cannot be kept.
    """
    known = kept.by(model, judge_words_hash())
    places = asyncio.Semaphore(_ABREAST)

    async def one(speech: Speech) -> int:
        async with places:
            try:
                told = judge_conversation(speech.speaker, speech.texts)
                bought = await calls.beside(f"{speech.place} {speech.speaker} {speech.turn}", told)
            except ClientError as error:
                if fault_of(error).ends == "run":
                    raise
                return 1
            kept.add(Judgement(model, speech.place, speech.speaker, speech.turn, judge_words_hash(), *bought))
            return 0

    try:
        async with asyncio.TaskGroup() as group:
            asked = [group.create_task(one(each)) for each in speeches if each[:3] not in known]
    except* CellError as errors:
        raise errors.exceptions[0] from None
    return sum(task.result() for task in asked)


def acts_in(
    speeches: Iterable[Speech], said: Mapping[tuple[str, Agent, int], Judgement]
) -> Mapping[tuple[str, Agent, int, str], frozenset[Act]]:
    """The acts that were found, by place, speaker, turn and text; a text of which the judge said nothing that can be read is left out."""
    found: dict[tuple[str, Agent, int, str], frozenset[Act]] = {}
    for speech in speeches:
        judgement = said.get(speech[:3])
        if judgement is None:
            continue
        read = read_judgement(judgement.reply.text, len(speech.texts))
        found.update({
            (*speech[:3], text): acts for text, acts in zip(speech.texts, read, strict=True) if acts is not None
        })
    return found
