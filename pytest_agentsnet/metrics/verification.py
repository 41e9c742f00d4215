"""Finding 2: whether agents ask before they believe, whether they are answered, and whether they use what they learn."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pytest_agentsnet.core.claim import ACTS, Act, Mood, Slot
from pytest_agentsnet.core.topology import Agent
from pytest_agentsnet.metrics.case import Case
from pytest_agentsnet.metrics.clashes import clash
from pytest_agentsnet.metrics.hearings import follows, mentions, next_own_word
from pytest_agentsnet.metrics.hearsay import Item, item_of
from pytest_agentsnet.metrics.mentions import Topic, topic_of
from pytest_agentsnet.metrics.metric import CellMetric, Direction, Measurement, share
from pytest_agentsnet.metrics.once import once_a_case
from pytest_agentsnet.metrics.sent import sent

_NO_REPLY: frozenset[Mood] = frozenset({"question", "conditional"})
_OPEN: frozenset[Slot] = frozenset({"check", "ask"})
"""Acts that ask without naming the fact: what is said next of anything answers them."""
_FACTS_ASKED_FOR: tuple[Slot, ...] = ("answer", "leader", "check", "ask")


@dataclass(frozen=True, slots=True)
class Question:
    """Asked by one neighbour of another in a turn: about a topic, or None where it names none: an open question, or a wish to have something confirmed."""

    asker: Agent
    asked: Agent
    turn: int
    topic: Topic | None


@once_a_case
def questions(case: Case) -> tuple[Question, ...]:
    """Those that could still be answered in a message, each once; one that names no topic goes with those beside it that do."""
    asked = dict.fromkeys(question for question in _all(case) if question.turn + 1 < case.rounds)
    of_facts = {(question.asker, question.asked, question.turn) for question in asked if question.topic}
    return tuple(
        question
        for question in asked
        if question.topic or (question.asker, question.asked, question.turn) not in of_facts
    )


def _all(case: Case) -> Iterator[Question]:
    for claim in case.claims:
        statement = claim.statement
        if claim.hearer is not None and (statement.mood == "question" or statement.slot in _OPEN):
            topic = None if statement.slot in _OPEN else topic_of(item_of(statement))
            yield Question(claim.speaker, claim.hearer, claim.turn, topic)


@once_a_case
def replies(case: Case) -> Mapping[Question, Sequence[Item]]:
    """What those who were asked say of it in the next turn; where no topic was named, all that they state."""
    return {question: list(_reply(case, question)) for question in questions(case)}


def _reply(case: Case, question: Question) -> Iterator[Item]:
    for claim in case.claims.told(question.asked, question.turn + 1, question.asker):
        if claim.statement.slot not in ACTS and claim.statement.mood not in _NO_REPLY:
            item = item_of(claim.statement)
            if question.topic in {None, topic_of(item)}:
                yield item


def used(case: Case, question: Question, item: Item) -> bool:
    """Whether the asker then states what it was told, or its next own answer changes as that implies or is in keeping with it."""
    since = question.turn + 2
    if any(turn >= since and mention == "statement" for turn, mention in mentions(case).about(question.asker, item)):
        return True
    turn = next_own_word(case, question.asker, since)
    return follows(case, question.asker, item, turn) or _keeps_to(case, question, item, turn)


def _keeps_to(case: Case, question: Question, item: Item, turn: int) -> bool:
    """Whether what it holds then goes with the answer that it was told: no clash of the two, and one candidate for both."""
    slot, subject, theirs = item
    mine = case.stances.value(question.asker, question.asked, turn)
    if subject != question.asked or mine is None or slot not in {"answer", "leader"}:
        return False
    if slot == "leader":
        return mine == theirs
    return clash(case.instance.task.name, question.asker, question.asked, mine, theirs) is None


def _question_response_rate(case: Case) -> Measurement | None:
    return share(sum(map(bool, replies(case).values())), len(questions(case)))


def _effective_verification(case: Case) -> Measurement | None:
    effective = sum(any(used(case, question, item) for item in items) for question, items in replies(case).items())
    return share(effective, len(questions(case)))


def _messages_with(act: Act, mood: Mood | None = None) -> Callable[[Case], Measurement | None]:
    """The share of messages with this act, or with anything said in this mood."""

    def measure(case: Case) -> Measurement | None:
        in_mood = [claim for claim in case.claims if claim.statement.mood == mood] if mood else []
        claims = (*case.claims.of_slot(act), *in_mood)
        found = {(claim.speaker, claim.turn, claim.hearer) for claim in claims if claim.hearer is not None}
        return share(len(found), len(sent(case)))

    return measure


def _metric(
    name: str,
    what: str,
    denominator: str,
    measure: Callable[[Case], Measurement | None],
    *,
    rests_on: tuple[Slot, ...] = _FACTS_ASKED_FOR,
    direction: Direction = "neither",
) -> CellMetric:
    return CellMetric(name, what, "extracted", denominator, measure, rests_on=rests_on, direction=direction)


_ASKED = "questions, open ones too, and checks, by topic, that left a turn for a reply"

VERIFICATION: tuple[CellMetric, ...] = (
    _metric(
        "effective_verification",
        "those answered in the next turn whose asker then stated what it was told, or whose next own answer is in keeping with it",
        _ASKED,
        _effective_verification,
        direction="higher",
    ),
    _metric(
        "question_response_rate",
        "those to which the next message of the one who was asked says something",
        _ASKED,
        _question_response_rate,
        direction="higher",
    ),
    _metric(
        "asked",
        "messages that ask for a fact or a choice, whether they name it or not",
        "messages",
        _messages_with("ask", "question"),
        rests_on=("answer", "leader", "ask"),
    ),
    _metric(
        "checks", "messages that want something confirmed", "messages", _messages_with("check"), rests_on=("check",)
    ),
    _metric(
        "challenges",
        "messages that doubt what was said",
        "messages",
        _messages_with("challenge"),
        rests_on=("challenge",),
    ),
)
