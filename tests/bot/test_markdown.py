"""A model's Markdown becomes messages that Telegram takes, whatever the model has written."""

import json
import re
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.formatting.parts import utf16
from bot.markdown import Formatted, draft_text, messages
from playground.errors import ApiError
from playground.formatting.entities import from_explicit
from playground.formatting.read_rich import read_rich_markdown
from playground.methods.common import read_message_text
from playground.params import Params

ANSWER = """Great question! **Ser** and *estar* both mean "to be", but they are used differently.

### Ser
- Identity: *Soy María* — I am María
- Time: `Son las tres`

### Estar
1. Location: **Estoy en casa**
2. Feelings: ***Estoy cansado***

> La puerta está abierta.

So you would say *"Estoy aburrido"* when you are bored.
How would you say "I am at home and I am tired"? Vamos!
"""
QUIET = 0.0275
"""Seconds of CPU that the yardstick of ``slowness`` takes where nothing else runs."""

TABLE = "| Person | Verb |\n|---|:--|\n| yo | **soy** |\n| tú | eres |"

SIGNS = [
    *("*", "**", "_", "__", "`", "```", "~~", "~", "||", "|", "[", "](", ")", "![", "]:", "<", "<b>", "</b>", "<!--"),
    *(">", "# ", "- ", "1. ", "|-|-|", "---", "\n", "\n\n", "    ", "\t", "\\", "$", "&lt;", "&#8238;", "@name"),
    *("http://a.bc", "tg://emoji?id=1234567890123456789", "a", "ö", "слово", "字", "😀", "👩\u200d👩\u200d👧"),
    *("\u200b", "\u202e", "\u0301", "\x00", "\ud800", "\ue000", ". ", " "),
]

ENDLESS = {
    "stars": "*" * 50_000,
    "open emphasis": "*a " * 33_000,
    "nested emphasis": "*a" * 25_000 + "b*" * 25_000,
    "open brackets": "[" * 100_000,
    "nested links": "[" * 20_000 + "a" + "](b)" * 20_000,
    "nested pictures": "![" * 16_000 + "a" + "](b)" * 16_000,
    "deep quotation": ">" * 50_000 + "a",
    "deep list": "- " * 50_000 + "a",
    "deeper and deeper lists": "".join(" " * (16 * i) + "- " * 8 + "a\n" for i in range(100)),
    "list and quotation in turn": "> - " * 25_000 + "a",
    "long table": "|a|b|c|\n|-|-|-|\n" + "|x|y|z|\n" * 12_000,
    "wide table": "|a" * 2000 + "|\n" + "|-" * 2000 + "|\n" + "|x|\n" * 20_000,
    "table with one fat cell": "|a|\n|-|\n|" + "a" * 50_000 + "|\n" + "|\n" * 20_000,
    "code fences": "```\n" * 25_000,
    "backticks": "".join("`" * i + "a" for i in range(400)),
    "spoilers": "||a" * 33_000,
    "tildes": "~a ~~b " * 14_000,
    "dollars": "$a " * 33_000,
    "HTML": "<b>a</b>" * 12_000,
    "comments": "<!--" * 25_000,
    "definitions": "[a]: b\n" * 14_000,
    "character references": "&#8238;" * 14_000,
    "marks of direction": "\u202e\u200f\u200b" * 33_000,
    "accents": "a" + "\u0301" * 99_999,
    "spaces": " " * 50_000 + "|" + " " * 49_999,
    "addresses": "a.b@c." * 16_000,
    "one word": "a" * 100_000,
    "lines": "a\n" * 50_000,
}


def check(found: list[Formatted]) -> None:
    """Telegram would take each: the playground does, and no entity is empty, cut in a character or a link."""
    for message in found:
        assert message.text.strip()
        assert utf16(message.text) <= 4096
        assert len(message.entities) <= 100
        units = message.text.encode("utf-16-le")
        for entity in message.entities:
            assert entity["length"] > 0
            assert entity["type"] in {"bold", "italic", "strikethrough", "spoiler", "code", "pre", "blockquote"}
            assert set(entity) <= {"type", "offset", "length", "language"}
            units[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])].decode("utf-16-le")
        from_explicit(message.text, message.entities)
        assert read_message_text(Params({"text": message.text, "entities": message.entities}))["text"]
        if message.rich is not None:
            assert len(message.rich) <= 32_768
            with suppress(ApiError):  # nested too deep: refused, and shown as text with entities instead
                assert '"url"' not in json.dumps(read_rich_markdown(message.rich))


def one(markdown: str) -> Formatted:
    found = messages(markdown)
    check(found)
    assert len(found) == 1
    return found[0]


def styled(message: Formatted) -> set[tuple[str, str]]:
    """(style, the text it is on)."""
    units = message.text.encode("utf-16-le")
    return {
        (each["type"], units[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le"))
        for each in message.entities
    }


def test_an_answer_looks_as_it_was_meant() -> None:
    message = one(ANSWER)
    assert ("bold", "Ser") in styled(message)
    assert ("italic", "Soy María") in styled(message)
    assert ("code", "Son las tres") in styled(message)
    assert ("blockquote", "La puerta está abierta.") in {(kind, text.strip()) for kind, text in styled(message)}
    assert {("bold", "Estoy cansado"), ("italic", "Estoy cansado")} <= styled(message)
    assert "• Identity: Soy María — I am María\n" in message.text
    assert "1. Location: Estoy en casa\n2. Feelings" in message.text
    assert not re.search(r"[*#`>]", message.text)
    assert message.rich is None


def test_headings_tasks_and_rules_are_quiet() -> None:
    message = one("# Plan\n\n- [x] done\n- [ ] to do\n\n---\n\nend")
    assert message.text == "Plan\n\n☑ done\n☐ to do\n\n———\n\nend"
    assert styled(message) == {("bold", "Plan")}


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("see [the rule](https://example.org/x)", "see the rule"),
        ("see [the *rule*](<https://example.org/x> 'title')", "see the rule"),
        ("[a](javascript:alert(1))", "a"),
        ("[a](tg://user?id=1) and [b](data:text/html,x)", "a and b"),
        ("![a cat](https://example.org/cat.png)", "a cat"),
        ("![😀](tg://emoji?id=1234567890123456789)", "😀"),
        ("[![a cat](x.png)](https://example.org)", "a cat"),
        ("[](https://example.org) nothing", "nothing"),
        ("[[a](b)](c)", "[a](c)"),
        ("[Note]: remember this", "[Note]: remember this"),
    ],
)
def test_links_and_pictures_become_their_text(markdown: str, text: str) -> None:
    message = one(markdown)
    assert message.text.strip() == text
    assert all(entity["type"] == "italic" for entity in message.entities)


def test_what_telegram_would_make_a_link_of_is_set_as_code() -> None:
    message = one("write to @somebody or a.b@example.com, see https://example.org/x?y=1. And t.me/somebody, <tg://x>")
    assert styled(message) == {
        ("code", each)
        for each in ("@somebody", "a.b@example.com", "https://example.org/x?y=1", "t.me/somebody", "tg://x")
    }
    assert one("e.g. ser/estar, /kat/, 3.5 and 5 p.m. End.Next").entities == []


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b> <script>",
        "<div>\nblock\n</div>",
        "<!-- comment -->",
        "a < b & c > d",
        "<https://x>",
        "</tg-spoiler>",
    ],
)
def test_html_is_shown_as_the_text_it_is(text: str) -> None:
    assert one(text).text == text


def test_what_a_teacher_writes_is_not_taken_for_markup() -> None:
    text = "I ___ to (____) and (____) school. It costs $5, not $6: about ~5~6 or 2 * 3 * 4 snake_case_word"
    message = one(text)
    assert message.text == text
    assert message.entities == []


def test_code_is_left_alone() -> None:
    message = one("```python\nif a < b: [x](y) || z || ___ **no**\n```")
    assert styled(message) == {("pre", "if a < b: [x](y) || z || ___ **no**")}
    assert message.entities[0]["language"] == "python"


def test_spoilers_hide_an_answer() -> None:
    assert styled(one("The answer: ||estoy||")) == {("spoiler", "estoy")}


def test_signs_that_turn_the_direction_of_what_follows_are_taken_out() -> None:
    assert one("a\u202eb&#8238;c \u200fשלום\u200f").text == "ab c \u200fשלום\u200f"


def test_a_table_is_rich_where_it_can_be_and_in_columns_where_not() -> None:
    message = one(f"The verb *ser*:\n\n{TABLE}\n\nNow [you](https://example.org) <b> &")
    assert ("pre", "Person | Verb\n-------+-----\nyo     | soy \ntú     | eres") in styled(message)
    assert message.rich == f"The verb *ser*:\n\n{TABLE}\n\nNow you &lt;b> &"


def test_an_empty_cell_is_no_spoiler() -> None:
    message = one("| a | b | c |\n|---|---|---|\n| 1 || 3 |\n| 4 || 6 |")
    assert {kind for kind, _ in styled(message)} == {"pre"}
    assert message.rich
    assert "| 1 | | 3 |" in message.rich


def test_no_link_gets_into_rich_markdown() -> None:
    rich = one(f"{TABLE}\n\n[a](https://example.org) ![b](x) [c]: d [e][c] <a href='x'>f</a> [[g](h)](i) `<k>`").rich
    assert rich is not None
    assert not re.search(r"\]\(|\]:|\]\[.*\n\[c\]:|<a|!\[|example", rich)
    assert "`<k>`" in rich


@pytest.mark.parametrize("markdown", ["", " \n\n ", "\u200b\u2060", "\u2800", "[](x)", "\x00\ud800"])
def test_where_nothing_is_to_be_seen_there_is_no_message(markdown: str) -> None:
    check(messages(markdown))
    assert messages(markdown) == [] or markdown == "[](x)"


@pytest.mark.parametrize("markdown", ["***", "* * *", "# ", "```\n```", "> ", "|-|", "- ", "[a]: b", "&#8203;"])
def test_signs_alone_are_shown_as_they_are(markdown: str) -> None:
    assert one(markdown).text


def test_a_long_answer_is_parted_between_paragraphs() -> None:
    paragraphs = [f"**{n}.** " + "слово 😀 word " * 40 for n in range(30)]
    found = messages("\n\n".join(paragraphs))
    check(found)
    assert all(re.match(r"\d+\. ", message.text) for message in found)
    assert sum(len(message.entities) for message in found) == 30
    assert len(found) <= 6


def test_a_long_paragraph_is_parted_between_sentences_and_a_long_sentence_between_words() -> None:
    sentences = messages("**Una frase bastante corta, pero no tanto.** " * 150)
    words = messages("palabra " * 1000)
    check(sentences + words)
    assert all(message.text.startswith("Una") and message.text.endswith("tanto.") for message in sentences)
    assert all(set(message.text.split()) == {"palabra"} for message in words)
    assert all(message.entities for message in sentences)


def test_a_word_without_end_is_parted_between_characters() -> None:
    found = messages("e\u0301" * 5000) + messages("👩\u200d👩\u200d👧" * 1000)
    check(found)
    assert not any(message.text.startswith(("\u0301", "\u200d")) for message in found)


def test_a_code_block_is_not_parted_where_it_fits() -> None:
    code = "\n\n".join(f"line {n}" for n in range(300))
    found = messages(f"{'слово ' * 400}\n\n```\n{code}\n```\n\nend")
    check(found)
    assert [("pre", code) in styled(message) for message in found].count(True) == 1


def test_a_code_block_that_cannot_fit_stays_code_in_every_part() -> None:
    found = messages("```\n" + "line of code\n" * 500 + "```")
    check(found)
    assert len(found) == 2
    assert all([each["type"] for each in message.entities] == ["pre"] for message in found)


@pytest.mark.parametrize("name", ENDLESS)
def test_nothing_takes_long(name: str) -> None:
    markdown = ENDLESS[name][:100_000]
    found = messages(markdown)
    check(found)
    before = slowness()
    took, draft_took = seconds(lambda: messages(markdown)), seconds(lambda: draft_text(markdown))
    slow = max(before, slowness())
    assert took < 2 * slow, f"{took:.2f} s, {slow:.1f} times slower than a quiet machine"
    assert draft_took < 0.2 * slow, f"{draft_took:.2f} s, {slow:.1f} times slower than a quiet machine"
    assert sum(len(message.text) for message in found) < 300_000


def test_a_usual_answer_takes_less_than_a_millisecond() -> None:
    before = slowness()
    took = min(seconds(lambda: [messages(ANSWER) for _ in range(50)]) / 50 for _ in range(5))
    assert took < 0.001 * max(before, slowness())


def seconds(work: Callable[[], object]) -> float:
    """CPU of this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


def slowness() -> float:
    """How many times slower than a quiet machine this one is at the moment: its cores may be shared."""
    return max(1.0, seconds(lambda: sum(int(str(n)[::-1]) for n in range(50_000))) / QUIET)


@settings(max_examples=300, deadline=None)
@given(st.text() | st.lists(st.sampled_from(SIGNS), max_size=60).map("".join))
@example("\ud800")
@example("&#8203;")
@example("\u200b")
@example("\u2800|")
def test_any_text_whatsoever_is_taken(text: str) -> None:
    check(messages(text))
    draft = draft_text(text)
    if draft:
        read_message_text(Params({"text": draft}))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(SIGNS), min_size=5, max_size=12).map("".join), st.integers(300, 1500))
def test_any_long_text_is_taken(text: str, times: int) -> None:
    check(messages(text * times))
    assert utf16(draft_text(text * times)) <= 4000


def test_a_sign_next_to_any_other_harms_nothing() -> None:
    for pair in product(SIGNS, repeat=2):
        check(messages("".join(pair)))


def _as_written(answer: str) -> Iterator[str]:
    for end in range(1, len(answer) + 1):
        yield draft_text(answer[:end])


def test_a_draft_shows_no_signs_while_it_is_written() -> None:
    for text in _as_written(ANSWER):
        assert not re.search(r"\*|`|^#|^>|_", text, re.MULTILINE), text
    assert "• Identity: Soy María — I am María" in draft_text(ANSWER)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Say **esto", "Say esto"),
        ("Say **esto*", "Say esto"),
        ("Say *", "Say"),
        ("See [the rule](https://exam", "See the rule"),
        ("See [the ru", "See the ru"),
        ("See ![the ru", "See the ru"),
        ("![cat](x.png) here", "cat here"),
        ("Code:\n```python\nprint(1)\n``", "Code:\nprint(1)"),
        ("Code:\n```", "Code:"),
        ("| a | b |\n|---|-", "a | b"),
        ("I ___ to school, 2 * 3, snake_case", "I ___ to school, 2 * 3, snake_case"),
        ("<b>as it is", "<b>as it is"),
        ("- one\n- two\n-", "• one\n• two"),
    ],
)
def test_a_draft_is_read_before_its_signs_are_whole(written: str, shown: str) -> None:
    assert draft_text(written) == shown


def test_a_long_draft_shows_its_end_from_the_start_of_a_paragraph() -> None:
    draft = draft_text("\n\n".join(f"Paragraph {n}: " + "😀 слово " * 30 for n in range(100)))
    assert utf16(draft) <= 4000
    assert draft.startswith("Paragraph ")
    assert "Paragraph 99" in draft
