"""``parse_mode=MarkdownV2``, strictly: every reserved character has its meaning or a backslash before it."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from playground.errors import ApiError, bad_request
from playground.formatting.entities import FormattedText, utf16_length

_RESERVED: Final = frozenset("_*[]()~`>#+-=|{}.!")
_MARKS: Final = {"*": "bold", "_": "italic", "__": "underline", "~": "strikethrough", "||": "spoiler"}
_NAMES: Final = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "text_link": "TextUrl",
    "custom_emoji": "CustomEmoji",
    "code": "Code",
    "pre": "Pre",
}
_LANGUAGE: Final = re.compile(r"([^\s`]+)\n")
_LAST_ASCII: Final = 126


@dataclass(slots=True)
class _Reader:
    source: str
    at: int = 0
    out: list[str] = field(default_factory=list)
    length: int = 0
    entities: list[dict[str, Any]] = field(default_factory=list)
    open: list[tuple[str, int, int]] = field(default_factory=list)
    """Kind, UTF-16 offset of its text, and where its mark stands in the source."""
    quote: int | None = None
    expandable: bool = False

    def put(self, text: str) -> None:
        self.out.append(text)
        self.length += utf16_length(text)

    def wrong(self, what: str, at: int) -> ApiError:
        return bad_request(f"can't parse entities: {what} at byte offset {len(self.source[:at].encode())}")

    def note(self, kind: str, offset: int, **more: str) -> None:
        if self.length > offset:
            self.entities.append({"type": kind, "offset": offset, "length": self.length - offset, **more})


def read_markdown(source: str) -> FormattedText:
    """Raises ApiError "can't parse entities: …" with the byte offset of what is wrong."""
    reader = _Reader(source)
    while reader.at < len(source):
        character = source[reader.at]
        if character == "\\" and reader.at + 1 < len(source) and 0 < ord(source[reader.at + 1]) <= _LAST_ASCII:
            reader.put(source[reader.at + 1])
            reader.at += 2
        elif _quote_mark(reader):
            pass
        elif character == "\n" and reader.quote is not None and not source.startswith(">", reader.at + 1):
            _end_quote(reader)
            reader.put("\n")
            reader.at += 1
        elif character not in _RESERVED:
            reader.put(character)
            reader.at += 1
        elif character == "`":
            _code(reader)
        else:
            _mark(reader)
    if reader.quote is not None:
        _end_quote(reader)
    if reader.open:
        kind, _, at = reader.open[-1]
        raise reader.wrong(f"Can't find end of {_NAMES[kind]} entity", at)
    return FormattedText("".join(reader.out), reader.entities)


def _at_line_start(reader: _Reader) -> bool:
    return reader.at == 0 or reader.source[reader.at - 1] == "\n"


def _quote_mark(reader: _Reader) -> bool:
    """A ``>`` that begins a line of a block quotation, or a ``**>`` that begins an expandable one."""
    if not _at_line_start(reader):
        return False
    expandable = reader.source.startswith("**>", reader.at)
    if not expandable and reader.source[reader.at] != ">":
        return False
    if expandable and reader.quote is not None:
        _end_quote(reader)
    if reader.quote is None:
        reader.quote = reader.length
    reader.at += 3 if expandable else 1
    return True


def _end_quote(reader: _Reader) -> None:
    assert reader.quote is not None  # noqa: S101 - callers have looked
    kind = "expandable_blockquote" if reader.expandable else "blockquote"
    reader.note(kind, reader.quote)
    reader.quote, reader.expandable = None, False


def _code(reader: _Reader) -> None:
    source, start = reader.source, reader.at
    fence = "```" if source.startswith("```", start) else "`"
    kind = "pre" if fence == "```" else "code"
    at = start + len(fence)
    more: dict[str, str] = {}
    if kind == "pre":
        if (language := _LANGUAGE.match(source, at)) is not None:
            more = {"language": language.group(1)}
            at = language.end()
        elif source.startswith("\n", at):
            at += 1
    offset = reader.length
    while not source.startswith(fence, at):
        if at >= len(source):
            raise reader.wrong(f"Can't find end of {_NAMES[kind]} entity", start)
        if source[at] == "\\" and at + 1 < len(source) and source[at + 1] in "`\\":
            at += 1
        reader.put(source[at])
        at += 1
    reader.note(kind, offset, **more)
    reader.at = at + len(fence)


def _mark(reader: _Reader) -> None:
    source, at = reader.source, reader.at
    last = reader.open[-1][0] if reader.open else None
    if source[at] == "]" and last in ("text_link", "custom_emoji"):
        _link(reader)
        return
    if source[at] == "[" or source.startswith("![", at):
        reader.open.append(("text_link" if source[at] == "[" else "custom_emoji", reader.length, at))
        reader.at += 1 if source[at] == "[" else 2
        return
    mark = next((mark for mark in ("||", "__", "*", "_", "~") if source.startswith(mark, at)), None)
    if mark is None:
        raise reader.wrong(f"Character '{source[at]}' is reserved and must be escaped with the preceding '\\'", at)
    kind = _MARKS[mark]
    if mark == "||" and reader.quote is not None and last != "spoiler" and source[at + 2 : at + 3] in ("", "\n"):
        reader.expandable = True
    elif mark == "__" and last == "italic":  # the first of the two ends what is open
        reader.open, mark = _closed(reader), "_"
    elif last == kind:
        reader.open = _closed(reader)
    else:
        reader.open.append((kind, reader.length, at))
    reader.at += len(mark)


def _closed(reader: _Reader) -> list[tuple[str, int, int]]:
    kind, offset, _ = reader.open[-1]
    reader.note(kind, offset)
    return reader.open[:-1]


def _link(reader: _Reader) -> None:
    kind, offset, start = reader.open.pop()
    source, at = reader.source, reader.at + 1
    url = ""
    if source.startswith("(", at):
        at += 1
        while not source.startswith(")", at):
            if at >= len(source):
                raise reader.wrong(f"Can't find end of {_NAMES[kind]} entity", start)
            if source[at] == "\\" and at + 1 < len(source) and ord(source[at + 1]) <= _LAST_ASCII:
                at += 1
            url += source[at]
            at += 1
        at += 1
    reader.at = at
    if kind == "custom_emoji":
        reader.note(kind, offset, custom_emoji_id=url.rpartition("=")[2])
    elif re.match(r"(?i)(https?|tg|tonsite)://\S", url):
        reader.note(kind, offset, url=url)
