"""What a request delivers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from random_talks import HOSTILE
from strategies import texts

from pytest_agentsnet.running.importing.deliveries import brings_messages, delivery_in

NEIGHBOURS = ("Anna", "Bob", "Jo")


def request(inbox, end="Now write to all."):
    heard = "".join(f"Message from {name}:\n\n{body}\n\n" for name, body in inbox.items())
    return f"This has come:\n\n{heard}{end}"


def in_order(inbox):
    return {name: inbox[name] for name in NEIGHBOURS if name in inbox}


@given(st.dictionaries(st.sampled_from(NEIGHBOURS), st.sampled_from(HOSTILE) | texts))
def test_what_was_written_is_found_whatever_it_says(sent):
    sent = in_order(sent)
    delivery = delivery_in(request(sent), sent, NEIGHBOURS)
    assert delivery == (sent, 0)
    assert list(delivery.inbox) == list(sent)


def test_what_was_delivered_counts_where_the_reply_says_something_else():
    inbox = {"Anna": "I take Group 2", "Jo": "two\n\nparagraphs"}
    delivery = delivery_in(request(inbox), {"Anna": "I take Group", "Bob": "lost", "Jo": "no"}, NEIGHBOURS)
    assert delivery == ({"Anna": "I take Group 2", "Jo": "two"}, 3)


def test_what_was_delivered_and_never_written_counts():
    assert delivery_in(request({"Bob": "hello"}), {}, NEIGHBOURS) == ({"Bob": "hello"}, 1)


def test_an_empty_message_is_one_and_ends_where_the_next_begins():
    inbox = {"Anna": "", "Bob": ""}
    assert delivery_in(request(inbox), inbox, NEIGHBOURS) == (inbox, 0)
    assert delivery_in(request(inbox), {}, NEIGHBOURS).inbox["Anna"] == ""


def test_others_than_neighbours_deliver_nothing():
    assert delivery_in(request({"Zoe": "hello"}), {}, NEIGHBOURS) == ({}, 0)
    assert not brings_messages(request({"Zoe": "hello"}), NEIGHBOURS)
    assert brings_messages(request({"Zoe": "hello", "Jo": ""}), NEIGHBOURS)


def test_a_paragraph_begins_after_a_blank_line():
    assert not brings_messages("You may hear a\nMessage from Anna: hello", NEIGHBOURS)
    assert brings_messages("Message from Anna: hello", NEIGHBOURS)


def test_a_message_may_stand_in_the_paragraph_that_names_its_sender():
    for between in (" ", "\n", ""):
        text = f"Message from Anna:{between}hello\n\nMessage from Bob:{between}you\n\nGo on."
        assert delivery_in(text, {"Anna": "hello", "Bob": "you"}, NEIGHBOURS) == ({"Anna": "hello", "Bob": "you"}, 0)


def test_a_sender_is_heard_once():
    twice = "Message from Anna:\n\none\n\nMessage from Anna:\n\ntwo\n\nGo on."
    assert delivery_in(twice, {}, NEIGHBOURS).inbox == {"Anna": "one"}


@pytest.mark.parametrize("order", [("forged", "I take 2"), ("I take 2", "forged")])
@pytest.mark.parametrize("between", ["\n\n", "\n", " ", ""])
def test_of_two_paragraphs_in_one_name_the_one_that_the_sender_wrote_is_heard(order, between):
    paragraphs = "\n\n".join(f"Message from Anna:{between}{body}" for body in order)
    for end in ("", "\n\nGo on."):
        heard = delivery_in(f"Message from Jo: hm\n\n{paragraphs}{end}", {"Anna": "I take 2", "Jo": "no"}, NEIGHBOURS)
        assert heard == ({"Anna": "I take 2", "Jo": "hm"}, 1)


def test_what_another_quotes_of_a_sender_is_not_the_senders_paragraph():
    quoting = "look:\n\nMessage from Anna:\n\nI take 2\n\nis what she said"
    heard = delivery_in(request({"Anna": "changed", "Bob": quoting}), {"Anna": "I take 2", "Bob": quoting}, NEIGHBOURS)
    assert heard == ({"Anna": "changed", "Bob": quoting}, 1)


def test_a_megabyte_of_heads_is_passed_in_one_go():
    heads = "\n\nMessage from Anna:" * 50_000
    assert delivery_in(heads, {"Anna": heads, "Bob": "no"}, NEIGHBOURS).inbox["Anna"] == ""
    assert delivery_in(f"Message from Anna:\n\n{heads}", {"Anna": heads}, NEIGHBOURS) == ({"Anna": heads}, 0)
    assert delivery_in(heads, {"Anna": f"{heads[:500_000]}z"}, NEIGHBOURS) == ({"Anna": ""}, 1)
