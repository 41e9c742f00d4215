"""Options that may be meant for one model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pytest_agentsnet.collecting.per_model import read_per_model
from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.core.price import Price


def read(*models, api_bases=(), arguments=(), revisions=(), prices=()):
    return read_per_model(models, api_bases=api_bases, arguments=arguments, revisions=revisions, prices=prices)


def test_what_names_no_model_is_meant_for_all_and_what_names_one_goes_before():
    options = read("a", "b", api_bases=["http://all/v1", "b=https://own:8000/v1"])
    assert options.api_base("a") == "http://all/v1"
    assert options.api_base("b") == "https://own:8000/v1"


def test_without_a_word_there_is_no_server_no_argument_and_no_revision():
    options = read("a")
    assert (options.api_base("a"), options.arguments_of("a"), options.revision("a")) == ("", {}, "")


def test_a_models_arguments_are_added_to_those_of_all_and_later_ones_win():
    options = read("a", "b", arguments=["temperature=0", "top_p=0.5", "a=temperature=1", "a=temperature=2"])
    assert options.arguments_of("a") == {"temperature": 2, "top_p": 0.5}
    assert options.arguments_of("b") == {"temperature": 0, "top_p": 0.5}


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1), ("0.5", 0.5), ("true", True), ("null", None), ("[1,2]", [1, 2]), ('{"a": 1}', {"a": 1}), ("auto", "auto"),
     ('"1"', "1"), ("", ""), ("a=b", "a=b")],
)  # fmt: skip
def test_a_value_is_json_where_it_can_be_and_text_otherwise(text, value):
    assert read("m", arguments=[f"key={text}"]).arguments_of("m") == {"key": value}


def test_a_model_before_the_equals_sign_is_one_only_as_the_run_spells_it():
    assert read("gpt-4o", revisions=["gpt-4o=x"]).revision("gpt-4o") == "x"
    assert read("gpt-5", revisions=["gpt-4o=x"]).revision("gpt-5") == "gpt-4o=x"
    with pytest.raises(InputError, match="'gpt-4o' is no"):
        read("gpt-5", arguments=["gpt-4o=temperature=0"])


def test_a_model_whose_name_holds_an_equals_sign_is_found():
    options = read("a", "a=b", revisions=["a=b=first", "a=second"])
    assert options.revision("a=b") == "first"
    assert options.revision("a") == "second"


@pytest.mark.parametrize(
    "url",
    ["localhost:8000", "http://", "https:///v1", "ftp://host", "http://host:port", "http://[::1", "", "http://host:99999", "host"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url):
    with pytest.raises(InputError, match=r"is no \[MODEL=\]URL"):
        read("m", api_bases=[url])


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/v1", "https://user:word@host/v1", "http://[::1]:80", "http://h"]
)
def test_a_web_address_is_taken_as_it_is(url):
    assert read("m", api_bases=[url]).api_base("m") == url


@pytest.mark.parametrize("url", ["htp://me:hunter2@host", "me:hunter2@host:80/v1", "x=http//me:hunter2@host"])
def test_a_password_in_a_refused_url_is_not_repeated(url):
    with pytest.raises(InputError) as refusal:
        read("m", api_bases=[url])
    assert "hunter2" not in str(refusal.value)


def test_keys_are_in_no_representation_and_in_no_refusal():
    options = read("m", api_bases=["http://me:planted-1@host"], arguments=["api_key=planted-2", "m=api_key=planted-3"])
    assert "planted" not in repr(options)
    with pytest.raises(InputError) as refusal:
        read("m", arguments=["sk-planted-0123456789"])
    assert "planted" not in str(refusal.value)


@pytest.mark.parametrize("text", ["temperature", "=1", "", "1x=2", "a b=1", "gpt-4o=x=1"])
def test_an_argument_without_a_name_is_refused(text):
    with pytest.raises(InputError, match=r"is no \[MODEL=\]KEY=VALUE"):
        read("m", arguments=[text])


@given(st.lists(st.text(min_size=1), unique=True, min_size=1), st.data())
def test_any_model_of_the_run_can_be_named(models, data):
    model = data.draw(st.sampled_from(models))
    longer = [other for other in models if len(other) > len(model) and other.startswith(f"{model}=")]
    options = read(*models, revisions=[f"{model}=the one"])
    if not any(f"{model}=the one".startswith(f"{other}=") for other in longer):
        assert options.revision(model) == "the one"
        assert all(options.revision(other) == "" for other in models if other != model)


def test_a_price_is_two_or_three_figures_or_none():
    costs = read("a", "b", prices=["2.50,10", "b=1,2,0.5"])
    assert (costs.price("a"), costs.price("b")) == (Price(2.5, 10), Price(1, 2, 0.5))
    assert read("a", prices=["none"]).price("a") is None
    assert read("a", prices=["none"]).says_price("a")
    assert not read("a", "b", prices=["b=1,2"]).says_price("a")


@pytest.mark.parametrize("text", ["1", "1,2,3,4", "a,b", "-1,2", "inf,1", "", "c=1,2"])
def test_anything_else_is_no_price(text):
    with pytest.raises(InputError, match=r"is no \[MODEL=\]IN,OUT\[,CACHED\] in USD per million tokens"):
        read("a", prices=[text])
