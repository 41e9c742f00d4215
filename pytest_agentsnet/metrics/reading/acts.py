"""What is done by saying a sentence: agreeing, giving reasons, doubting, asking to check, and so on."""

from collections.abc import Iterator

from pytest_agentsnet.core.claim import Statement
from pytest_agentsnet.metrics.reading.acknowledging import ACKNOWLEDGING
from pytest_agentsnet.metrics.reading.arguing import CHALLENGING, CHECKING, REASONING
from pytest_agentsnet.metrics.reading.colliding import CLASHING, WELCOMING
from pytest_agentsnet.metrics.reading.cues import Cues
from pytest_agentsnet.metrics.reading.off_protocol import OFF_PROTOCOL
from pytest_agentsnet.metrics.reading.sentence import Sentence

_ACTS = (ACKNOWLEDGING, REASONING, CHALLENGING, CHECKING, CLASHING, WELCOMING, OFF_PROTOCOL)
_CUES = Cues(cue for act in _ACTS for cue in act.says)
_OF_CUE = tuple(place for place, act in enumerate(_ACTS) for _ in act.says)


def acts(sentence: Sentence) -> Iterator[Statement]:
    """The acts of the sentence, each once."""
    words = f"{sentence.words}?" if sentence.asks else sentence.words
    for place in dict.fromkeys(_OF_CUE[number] for number in _CUES.found(sentence.vocabulary, words)):
        act = _ACTS[place]
        if act.stated and (sentence.asks or sentence.conditional):
            continue
        if not (act.unless and act.unless.search(words)):
            yield Statement(act.act, None, "", "assert", sentence.start, sentence.end)
