import pytest

from pytest_agentsnet.core.errors import InputError
from pytest_agentsnet.protocol.pack import TEMPLATES, Pack, load_pack

FIELDS = {
    "agent": "Anna",
    "answers": "Yes, No",
    "brief": "Agree on a leader.",
    "example": '{"Bob": "text for Bob"}',
    "inbox": '{"Bob": null}',
    "manner": "Think; then",
    "marker": "ANSWER:",
    "n": 4,
    "neighbours": "Bob, Carl",
    "problem": "it is empty",
    "rounds": 5,
    "rounds_left": 3,
}


def minimal(**texts):
    return dict.fromkeys(TEMPLATES, "words") | texts


def written(folder, **texts):
    for name, text in minimal(**texts).items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_the_default_pack_is_read_once():
    assert load_pack() is load_pack()
    assert set(load_pack().texts) == set(TEMPLATES)


def test_a_pack_of_a_folder_says_what_its_files_say(tmp_path):
    pack = load_pack(written(tmp_path, system="\ufeffI am <<agent>>.\r\n\n"))
    assert pack.texts["system"] == "I am <<agent>>."
    assert pack.render("system", agent="Anna") == "I am Anna."


def test_braces_and_json_stand_in_a_text_as_they_are():
    pack = Pack.from_texts(minimal(system='{"<<agent>>": "{}"} $agent %s {agent} << >'))
    assert pack.render("system", agent="Anna") == '{"Anna": "{}"} $agent %s {agent} << >'


def test_a_value_that_looks_like_a_placeholder_stays_as_it_is():
    pack = Pack.from_texts(minimal(delivery="<<inbox>> <<agent>>"))
    assert pack.render("delivery", inbox="<<agent>> <<nonsense>>", agent="Anna") == "<<agent>> <<nonsense>> Anna"


def test_templates_follow_each_other_with_a_blank_line_between():
    pack = Pack.from_texts(minimal(delivery="You got <<inbox>>", answer="Answer!"))
    assert pack.render("delivery", "answer", inbox="nothing") == "You got nothing\n\nAnswer!"


def test_a_missing_file_is_named(tmp_path):
    folder = written(tmp_path)
    (folder / "repair_answer.txt").unlink()
    with pytest.raises(InputError, match=r"lacks repair_answer\.txt; a pack has system\.txt, .*no_reasoning\.txt$"):
        load_pack(folder)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(InputError, match=r"nowhere is no folder; a prompt pack is a folder with system\.txt"):
        load_pack(tmp_path / "nowhere")


def test_a_file_that_is_no_text_is_named(tmp_path):
    folder = written(tmp_path)
    (folder / "answer.txt").write_bytes(b"Antw\xf6rt")
    with pytest.raises(InputError, match=r"answer\.txt is no UTF-8 text .*byte 4"):
        load_pack(folder)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    folder = written(tmp_path)
    (folder / "answer.txt").unlink()
    (folder / "answer.txt").mkdir()
    with pytest.raises(InputError, match=r"answer\.txt cannot be read"):
        load_pack(folder)


@pytest.mark.parametrize("placeholder", ["<<inbox>>", "<<agents>>", "<< agent >>", "<<>>", "<<agent-name>>"])
def test_an_unknown_placeholder_is_named_with_its_file_and_the_allowed_ones(placeholder):
    with pytest.raises(InputError) as refusal:
        Pack.from_texts(minimal(messages=f"Hello {placeholder}"))
    assert f"messages.txt uses {placeholder}; allowed there: <<agent>>, <<answers>>" in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_the_manner_takes_no_placeholder():
    with pytest.raises(InputError, match=r"no_reasoning\.txt uses <<agent>>; allowed there: none"):
        Pack.from_texts(minimal(no_reasoning="<<agent>>, be brief"))


def test_an_unknown_text_is_refused():
    with pytest.raises(InputError, match=r"has a text 'delivry'; a pack has system,"):
        Pack.from_texts(minimal(delivry="Hello"))


def test_the_hash_depends_on_every_text_and_on_nothing_else():
    texts = minimal()
    hashes = {Pack.from_texts(texts | {name: "other words"}).sha256 for name in TEMPLATES}
    assert len(hashes | {Pack.from_texts(texts).sha256}) == len(TEMPLATES) + 1
    assert Pack.from_texts(dict(reversed(texts.items()))).sha256 == Pack.from_texts(texts).sha256


@pytest.mark.parametrize("name", TEMPLATES)
def test_match_gives_back_what_a_template_of_the_default_pack_was_filled_with(name):
    pack = load_pack()
    filled = pack.match(pack.render(name, **FIELDS), name)
    assert filled == {field: str(FIELDS[field]) for field in filled}
    assert all(f"<<{field}>>" in pack.texts[name] for field in filled)


def test_match_refuses_what_other_templates_say():
    pack = load_pack()
    for name in TEMPLATES:
        matching = [other for other in TEMPLATES if pack.match(pack.render(name, **FIELDS), other) is not None]
        assert matching == [name]


@pytest.mark.parametrize(
    ("template", "text", "fields"),
    [
        ("<<agent>>", "", {"agent": ""}),
        ("a <<agent>>", "a", None),
        ("<<agent>> and <<agent>>", "Anna and Anna", {"agent": "Anna"}),
        ("<<agent>> and <<agent>>", "Anna and Bob", None),
        ("<<agent>> b", "a b b", {"agent": "a b"}),
        ("no field", "no field", {}),
        ("no field", "no field!", None),
    ],
)
def test_match_takes_the_whole_text_or_nothing(template, text, fields):
    assert Pack.from_texts(minimal(system=template)).match(text, "system") == fields
