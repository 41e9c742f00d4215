from pytest_agentsnet.core.client import Reply, Usage
from pytest_agentsnet.core.program import Turn
from pytest_agentsnet.core.transcript import Transcript
from pytest_agentsnet.metrics.labelled import Labelled
from pytest_agentsnet.running.judgements import Judgement, Judgements
from pytest_agentsnet.running.judging import acts_in, speeches_labelled, speeches_of

SAID = Judgement(
    "judge", "tapes/a.jsonl", "Anna", 1, "words", "hash", Reply('{"1": "ack"}', usage=Usage(3, 2, 0, 0.5)), 1.5
)


def test_what_was_added_is_there_for_the_same_judge_and_words(tmp_path):
    kept = Judgements(tmp_path)
    kept.add(SAID)
    assert Judgements(tmp_path).by("judge", "words") == {("tapes/a.jsonl", "Anna", 1): SAID}
    assert not kept.by("other", "words")
    assert not kept.by("judge", "other words")
    assert kept.usd == 0.5


def test_a_line_that_was_cut_is_passed_over_and_the_next_is_whole(tmp_path):
    kept = Judgements(tmp_path)
    kept.add(SAID)
    file = tmp_path / "judgements.jsonl"
    file.write_bytes(file.read_bytes()[:-20])
    assert not kept.by("judge", "words")
    kept.add(SAID)
    assert list(kept.by("judge", "words").values()) == [SAID]


def test_a_run_without_any_has_none(tmp_path):
    assert not Judgements(tmp_path).by("judge", "words")
    assert Judgements(tmp_path).usd == 0


def test_a_speech_is_one_turn_with_each_of_its_texts_once():
    rows = ((Turn(outbox={"Bob": "hi", "Cid": "hi"}), Turn(outbox={"Anna": "yes"}), Turn()),) * 1 + ((Turn(),) * 3,)
    speeches = list(speeches_of("t", Transcript(("Anna", "Bob", "Cid"), rows)))
    assert speeches == [("t", "Anna", 0, ("hi",)), ("t", "Bob", 0, ("yes",))]


def test_labelled_texts_of_one_turn_are_one_speech_and_private_ones_none():
    def text(words, hearer, turn=0):
        return Labelled("consensus", words, "Ann", hearer, ("Ann", "Bob"), ("0", "1"), (), cell="c", turn=turn)

    told = [text("a", "Bob"), text("b", "Cid"), text("think", None), text("a", "Bob", 1)]
    assert list(speeches_labelled(told)) == [("labelled/c", "Ann", 0, ("a", "b")), ("labelled/c", "Ann", 1, ("a",))]


def test_the_acts_of_texts_that_were_not_judged_are_left_out():
    (speech,) = speeches_labelled([
        Labelled("consensus", "a", "Anna", "Bob", ("Anna", "Bob"), ("0",), (), cell="c", turn=1)
    ])
    said = {speech[:3]: SAID}
    assert acts_in([speech], said) == {("labelled/c", "Anna", 1, "a"): frozenset({"ack"})}
    assert not acts_in([speech], {})
