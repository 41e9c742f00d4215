"""What others wrote stands in Markdown as they wrote it, and does nothing there."""

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from pytest_agentsnet.core.printable import one_line
from pytest_agentsnet.reporting.markup import code, link, prose, row

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])

HOSTILE = [
    "@octocat please look",
    "fixes #1 and owner/repo#2, GH-3",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "| a | b |\n|---|---|",
    "`` ` ``",
    "[click](javascript:alert(1)) ![x](https://example.org/x.png)",
    "https://example.org www.example.org <https://example.org> me@example.org",
    "**bold** _it_ ~~gone~~ a_b_c $x$ &lt; &#64;octocat \\| \\` \\\\|",
    "\n# heading\n> quote\n- list\n1. one\n```\nfence",
    "\x1b[31m\u202e\u200b\ud800",
    "<!-- --> </code> </td>",
    "",
]

texts = st.text() | st.text("`|\\@#<>&[]()!*_~$:/.wa1 \n-") | st.sampled_from(HOSTILE)


class Seen(HTMLParser):
    """The tags of a page, its text, and what of the text stands outside of code."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.cells, self.bare, self.inside = [], [""], "", 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.inside += tag == "code"
        if tag in {"td", "th"}:
            self.cells.append("")

    def handle_endtag(self, tag):
        self.inside -= tag == "code"

    def handle_data(self, data):
        self.cells[-1] += data
        if not self.inside:
            self.bare += data


def seen(markdown):
    return Seen(READER.render(markdown))


@given(texts)
def test_code_is_one_piece_of_code_with_the_very_text(text):
    page = seen(f"x {code(text)} y")
    assert page.tags == ["p", "code"]
    assert page.cells[0].strip() == f"x {one_line(text, 300)} y"


@given(texts, texts)
def test_a_row_has_its_cells_and_no_more(one, other):
    page = seen("\n".join([row("a", "b"), row("---", "---"), row(code(one), prose(other))]))
    assert page.tags.count("td") == page.tags.count("th") == 2
    assert [cell.strip() for cell in page.cells[3:]] == [one_line(one, 300), one_line(other, 300)]


@given(texts)
@example("leader_election.solved 0.11 in [0.01, 0.76] on 6 graphs: no FAIL is shown; 'exit 0' is not PASS (10 %)")
def test_prose_is_the_very_text_and_calls_nobody(text):
    page = seen(f"- x: {prose(text)}")
    assert set(page.tags) <= {"ul", "li", "code"}
    assert page.cells[0].strip() == f"x: {one_line(text, 300)}".strip()
    assert set(page.bare).isdisjoint("@#`|&~$\\")
    assert "://" not in page.bare
    assert "www." not in page.bare.lower()


def test_plain_words_stay_plain():
    assert (
        prose("solved 0.8 on 9 graphs; exit 0 is not PASS (0.5 %)")
        == "solved 0.8 on 9 graphs; exit 0 is not PASS (0.5 %)"
    )
    assert code("solved >= 0.8") == "`solved >= 0.8`"


def test_what_calls_somebody_is_code():
    assert prose("ask @octocat about #1 or GH-1 at https://example.org") == (
        "ask `@octocat` about `#1` or `GH-1` at `https://example.org`"
    )


@pytest.mark.parametrize(
    "path", ["run/tapes/a.jsonl", "../my run/tapes/a(1).jsonl", "javascript:alert(1)/tapes/a.jsonl"]
)
def test_a_link_leads_to_a_file_only(path):
    target = Links(READER.render(f"- {link('a]b`c', path)}")).targets
    assert len(target) == 1
    assert ":" not in target[0]
    assert " " not in target[0]


class Links(HTMLParser):
    """Where the links of a page lead."""

    def __init__(self, page):
        super().__init__()
        self.targets = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.targets += [value for name, value in attrs if name == "href"]


def test_long_texts_are_cut():
    assert len(code("x" * 10_000)) < 310
    assert len(prose("x " * 10_000)) < 310
