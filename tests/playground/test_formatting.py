"""Parse modes and links give the entities Telegram gives, counted in UTF-16."""

from typing import Any

import pytest

from playground.errors import ApiError
from playground.formatting import FormattedText, finish, from_explicit, read_html, read_markdown, utf16_length

Short = list[tuple[str, str]]


def shown(formatted: FormattedText) -> Short:
    """Each entity's kind and the text it covers."""
    raw = formatted.text.encode("utf-16-le")
    return [
        (e["type"], raw[e["offset"] * 2 : (e["offset"] + e["length"]) * 2].decode("utf-16-le"))
        for e in sorted(formatted.entities, key=lambda e: (e["offset"], -e["length"]))
    ]


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a &lt;b&gt; &amp;amp; &#128512;", "a <b> &amp; 😀", []),
        ("😀 <b>жирный <i>и</i></b>", "😀 жирный и", [("bold", "жирный и"), ("italic", "и")]),
        ("<u>a</u><ins>b</ins><s>c</s><del>d</del>", "abcd", [
            ("underline", "a"), ("underline", "b"), ("strikethrough", "c"), ("strikethrough", "d")]),
        ('<tg-spoiler>x</tg-spoiler><span class="tg-spoiler">y</span>', "xy", [("spoiler", "x"), ("spoiler", "y")]),
        ('<a href="https://a.org/?q=1&amp;r=2">link</a>', "link", [("text_link", "link")]),
        ('<a href="javascript:alert(1)">link</a>', "link", []),
        ("<blockquote>q</blockquote><blockquote expandable>e</blockquote>", "qe", [
            ("blockquote", "q"), ("expandable_blockquote", "e")]),
        ('<pre><code class="language-python">x = 1</code></pre>', "x = 1", [("pre", "x = 1")]),
        ("<code>a &lt; b</code>", "a < b", [("code", "a < b")]),
        ("<b></b>x", "x", []),
    ],
)  # fmt: skip
def test_html(source: str, text: str, entities: Short) -> None:
    formatted = read_html(source)
    assert (formatted.text, shown(formatted)) == (text, entities)


def test_html_keeps_addresses_and_languages() -> None:
    assert read_html('<a href="https://a.org/?q=1&amp;r=2">x</a>').entities[0]["url"] == "https://a.org/?q=1&r=2"
    assert read_html('<pre><code class="language-py">x</code></pre>').entities[0]["language"] == "py"


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("я <br>", 'Unsupported start tag "br" at byte offset 3'),
        ("1 < 2", "Unclosed start tag at byte offset 2"),
        ('<span class="x">y</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_wrong_html_is_refused(source: str, error: str) -> None:
    with pytest.raises(ApiError) as refusal:
        read_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {error}"


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        (r"1\. *bold _both_* \- ok", "1. bold both - ok", [("bold", "bold both"), ("italic", "both")]),
        ("__under__ ~strike~ ||hidden||", "under strike hidden", [
            ("underline", "under"), ("strikethrough", "strike"), ("spoiler", "hidden")]),
        (r"`a*b\`` [l\]nk](https://a.org/\)x)", "a*b` l]nk", [("code", "a*b`"), ("text_link", "l]nk")]),
        ("```py\nx = 1.0\n```", "x = 1.0\n", [("pre", "x = 1.0\n")]),
        (">one\n>two\nthree", "one\ntwo\nthree", [("blockquote", "one\ntwo")]),
        (">one\n>two||\n", "one\ntwo\n", [("expandable_blockquote", "one\ntwo")]),
        ("😀 *ж*", "😀 ж", [("bold", "ж")]),
    ],
)  # fmt: skip
def test_markdown(source: str, text: str, entities: Short) -> None:
    formatted = read_markdown(source)
    assert (formatted.text, shown(formatted)) == (text, entities)


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("3.5", "Character '.' is reserved and must be escaped with the preceding '\\' at byte offset 1"),
        ("я *b", "Can't find end of Bold entity at byte offset 3"),
        ("`x", "Can't find end of Code entity at byte offset 0"),
        ("[x](http", "Can't find end of TextUrl entity at byte offset 0"),
        ("a]", "Character ']' is reserved and must be escaped with the preceding '\\' at byte offset 1"),
    ],
)
def test_wrong_markdown_is_refused(source: str, error: str) -> None:
    with pytest.raises(ApiError) as refusal:
        read_markdown(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {error}"


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("/start deep", [("bot_command", "/start")]),
        ("😀 see /help@a_bot, not a/b or </b>", [("bot_command", "/help@a_bot")]),
        ("go to https://a.org/x_(y). Or a.com, x.notadomain", [("url", "https://a.org/x_(y"), ("url", "a.com")]),
        ("me@a.org @durov #слово #1 $USD", [
            ("email", "me@a.org"), ("mention", "@durov"), ("hashtag", "#слово"), ("cashtag", "$USD")]),
        ("plain words, nothing more", []),
    ],
)  # fmt: skip
def test_links_are_found_in_bare_text(text: str, entities: Short) -> None:
    assert shown(finish(FormattedText(text, []))) == entities


def test_links_are_not_looked_for_in_code() -> None:
    assert shown(finish(read_html("<code>/start</code> /help"))) == [("code", "/start"), ("bot_command", "/help")]


def test_white_space_around_goes_and_entities_move_along() -> None:
    assert shown(finish(read_html("  \n😀 <b> x </b>\n"))) == [("bold", " x")]


@pytest.mark.parametrize(
    "entity",
    [
        {"type": "bold", "offset": 0, "length": 9},
        {"type": "bold", "offset": -1, "length": 1},
        {"type": "nonsense", "offset": 0, "length": 1},
        {"type": "bold"},
        "bold",
    ],
)
def test_explicit_entities_must_fit(entity: Any) -> None:
    with pytest.raises(ApiError):
        from_explicit("text", [entity])


def test_lengths_are_in_utf16_units() -> None:
    assert [utf16_length(text) for text in ("abc", "жук", "😀", "e\u0301")] == [3, 3, 2, 2]
