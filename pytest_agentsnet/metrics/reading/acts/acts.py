"""What is done by saying a sentence: agreeing, giving reasons, doubting, asking to check, and so on."""

from collections.abc import Iterator, Mapping

from pytest_agentsnet.agents.words import NO, YES
from pytest_agentsnet.core.claim import Act, Statement
from pytest_agentsnet.metrics.reading.acts.acknowledging import ACKNOWLEDGING
from pytest_agentsnet.metrics.reading.acts.arguing import CHALLENGING, CHECKING
from pytest_agentsnet.metrics.reading.acts.asking import ASKING
from pytest_agentsnet.metrics.reading.acts.colliding import CLASHING, DEADLOCKED, WELCOMING
from pytest_agentsnet.metrics.reading.acts.off_protocol import OFF_PROTOCOL
from pytest_agentsnet.metrics.reading.acts.reasoning import REASONING
from pytest_agentsnet.metrics.reading.text.sentence import Sentence
from pytest_agentsnet.metrics.reading.text.vocabulary import Vocabulary
from pytest_agentsnet.metrics.reading.words.cues import Cues
from pytest_agentsnet.metrics.reading.words.late import late
from pytest_agentsnet.metrics.reading.words.remembering import remembered

_ACTS = (ACKNOWLEDGING, REASONING, CHALLENGING, CHECKING, ASKING, CLASHING, DEADLOCKED, WELCOMING, OFF_PROTOCOL)
# "Is it?" asks less than it tells.
_TAGGED = late(r",[ ](?:(?:does|do|is|are|has|have|did|will)(?:[ ]not)?[ ](?:it|we|you|they|he|she)|right|huh)\W*$")
_REPLIES: Mapping[str, Act] = {YES: "ack", NO: "challenge"}
_CUES = Cues(cue for act in _ACTS for cue in act.says)
_OF_CUE = tuple(place for place, act in enumerate(_ACTS) for _ in act.says)


def acts(sentence: Sentence, vocabulary: Vocabulary) -> Iterator[Statement]:
    """The acts of the sentence, each once; a bare Yes or No agrees or objects where it is no answer."""
    words = sentence.words.rstrip(".! ")
    if words in _REPLIES and vocabulary.answer_slot == "answer" and words not in vocabulary.answers:
        yield Statement(_REPLIES[words], None, "", "assert", sentence.start, sentence.end)
        return
    for act in _acts(sentence.words, sentence.asks, sentence.conditional, sentence.vocabulary):
        yield Statement(act, None, "", "assert", sentence.start, sentence.end)


@remembered
def _acts(text: str, asks: bool, conditional: bool, vocabulary: frozenset[str]) -> tuple[Act, ...]:  # noqa: FBT001 - as a key
    words = f"{text}?" if asks else text
    said = dict.fromkeys(_OF_CUE[number] for number in _CUES.found(vocabulary, words))
    asks = asks and not _TAGGED.search(text)
    done = [
        act.act
        for act in (_ACTS[place] for place in said)
        if not (act.stated and (asks or conditional)) and not (act.unless and act.unless.search(words))
    ]
    # What somebody will confirm by mail is no wish.
    return tuple(dict.fromkeys(act for act in done if act != "check" or "off_protocol" not in done))
