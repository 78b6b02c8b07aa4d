"""The blocks of a rich message: what Telegram makes of a bot's Markdown. Pictures and HTML are shown as text."""

import re
from collections.abc import Iterable
from typing import Any, Final

import pyromark

from playground.errors import bad_request

MOST_RICH: Final = 32_768
MOST_BLOCKS: Final = 500
DEEPEST: Final = 16

Json = dict[str, Any]
RichText = str | list[Any] | Json

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH | pyromark.Options.ENABLE_TASKLISTS
)
_STYLES: Final = {"Strong": "bold", "Emphasis": "italic", "Strikethrough": "strikethrough"}
_SPOILER: Final = re.compile(r"\|\|(.+?)\|\|", re.DOTALL)
_LINK: Final = re.compile(r"(?:https?|mailto|tg):", re.IGNORECASE)


def read_rich_message(given: object) -> Json:
    """A Bot API ``RichMessage`` from an ``InputRichMessage``. Raises ApiError for what Telegram would not take."""
    if not isinstance(given, dict):
        raise bad_request("object expected as rich message")
    kinds = [kind for kind in ("html", "markdown", "blocks") if given.get(kind) is not None]
    if len(kinds) != 1:
        raise bad_request("exactly one of the fields html, markdown, or blocks must be used in a rich message")
    content = given[kinds[0]]
    if kinds[0] == "html":
        raise bad_request("rich messages in HTML are not available in the playground")
    if kinds[0] == "blocks":
        blocks = _checked(content)
    elif not isinstance(content, str):
        raise bad_request('field "markdown" must be of type String')
    elif len(content) > MOST_RICH:
        raise bad_request("rich message is too long")
    else:
        blocks = read_rich_markdown(content)
    if not plain_text(blocks).strip():
        raise bad_request("rich message is empty")
    if _count(blocks) > MOST_BLOCKS:
        raise bad_request("rich message has too many blocks")
    return {"blocks": blocks, "is_rtl": True} if given.get("is_rtl") else {"blocks": blocks}


def read_rich_markdown(source: str) -> list[Json]:
    """Markdown's blocks, as Bot API ``RichBlock`` objects."""
    reader = _Reader()
    for event in pyromark.events(source, options=_OPTIONS):
        reader.take(event)
    return reader.blocks


def plain_text(content: Any) -> str:
    """All there is to read in blocks or rich text, block by block."""
    if isinstance(content, str):
        return content
    if isinstance(content, list):
        blocks = bool(content) and all(
            isinstance(each, dict) and ("blocks" in each or _is_block(each)) for each in content
        )
        return ("\n" if blocks else "").join(plain_text(each) for each in content)
    if not isinstance(content, dict):
        return ""
    if "cells" in content:
        return "\n".join(" | ".join(plain_text(cell) for cell in row) for row in content["cells"])
    label = f"{content['label']} " if content.get("label") else ""
    return label + "\n".join(plain_text(content[key]) for key in ("text", "blocks", "items") if key in content)


def _is_block(each: Json) -> bool:
    return each.get("type") in ("paragraph", "heading", "pre", "list", "table", "blockquote", "divider")


def _count(blocks: Iterable[Json]) -> int:
    return sum(1 + _count(each.get("blocks", ())) + _count(each.get("items", ())) for each in blocks)


def _checked(blocks: object, depth: int = 0) -> list[Json]:
    """Blocks as a bot gave them: lists of objects with a type, not too deep. The page shows what it knows of them."""
    if not isinstance(blocks, list) or not all(isinstance(each, dict) for each in blocks):
        raise bad_request("blocks must be an Array of RichBlock")
    if depth > DEEPEST:
        raise bad_request("rich message is nested too deep")
    for each in blocks:
        if not isinstance(each.get("type"), str):
            raise bad_request("can't parse RichBlock: Unsupported type specified")
        inner = [each, *each["items"]] if isinstance(each.get("items"), list) else [each]
        for holder in inner:
            if isinstance(holder, dict) and "blocks" in holder:
                _checked(holder["blocks"], depth + 1)
    return blocks


class _Reader:
    """Takes the parser's events. The innermost open block and the innermost open text are the last of their lists."""

    def __init__(self) -> None:
        self.blocks: list[Json] = []
        self._open: list[list[Any]] = [self.blocks]
        self._texts: list[list[Any]] = [[]]
        self._alignments: list[str] = []
        self._numbers: list[int | None] = []
        self._rows: list[list[list[Json]]] = []
        self._language = ""
        self._head = False

    def take(self, event: Any) -> None:
        kind: str
        value: Any
        kind, value = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        if kind in ("Start", "End"):
            tag: dict[str, Any] = value if isinstance(value, dict) else {str(value): None}
            for name, details in tag.items():
                (self._start if kind == "Start" else self._end)(name, details)
        elif kind == "Text":
            self._texts[-1] += _with_spoilers(value)
        elif kind == "Code":
            self._texts[-1].append({"type": "code", "text": value})
        elif kind in ("SoftBreak", "HardBreak"):
            self._texts[-1].append("\n")
        elif kind == "Rule":
            self._flush()
            self._open[-1].append({"type": "divider"})
        elif kind == "TaskListMarker":
            self._texts[-1].append({"checked": value})
        elif isinstance(value, str):
            self._texts[-1].append(value)  # HTML

    def _start(self, name: str, details: Any) -> None:
        if name in _STYLES or name in ("Link", "Image", "TableCell"):
            if len(self._texts) > DEEPEST:
                raise bad_request("rich message is nested too deep")
            self._texts.append([])
            if name == "Link":
                self._texts[-1].append({"url": details["dest_url"]})
            return
        self._flush()
        if name == "CodeBlock":
            self._language = details["Fenced"].split(",")[0].strip() if isinstance(details, dict) else ""
        elif name in ("BlockQuote", "Item", "List"):
            if len(self._open) > DEEPEST:
                raise bad_request("rich message is nested too deep")
            self._open.append([])
            if name == "List":
                self._numbers.append(details)
        elif name == "Table":
            self._alignments = details
            self._rows.append([])
        elif name in ("TableHead", "TableRow"):
            self._head = name == "TableHead"
            self._rows[-1].append([])

    def _end(self, name: str, details: Any) -> None:
        if name in _STYLES or name in ("Link", "Image"):
            self._end_inline(name)
        elif name == "Heading":
            level = details if isinstance(details, str) else details["level"]
            self._add({"type": "heading", "size": int(level[1])})
        elif name == "CodeBlock":
            self._add({"type": "pre", "language": self._language} if self._language else {"type": "pre"})
        elif name in ("BlockQuote", "List"):
            self._flush()
            inner = self._open.pop()
            if name == "List":
                self._numbers.pop()
            made = {"type": "list", "items": inner} if name == "List" else {"type": "blockquote", "blocks": inner}
            self._open[-1].append(made)
        elif name == "Item":
            self._end_item()
        elif name == "Table":
            self._open[-1].append({"type": "table", "cells": self._rows.pop(), "is_bordered": True})
        elif name == "TableCell":
            self._end_cell()
        else:
            self._flush()

    def _end_inline(self, name: str) -> None:
        parts = self._texts.pop()
        made: RichText
        if name == "Image":
            made = _joined(parts)
        elif name == "Link":
            url, text = parts[0]["url"], _joined(parts[1:])
            made = {"type": "url", "text": text, "url": url} if _LINK.match(url) else text
        else:
            made = {"type": _STYLES[name], "text": _joined(parts)}
        self._texts[-1].append(made)

    def _end_item(self) -> None:
        self._flush()
        blocks = self._open.pop()
        item: Json = {"label": "•", "blocks": blocks}
        number = self._numbers[-1]
        if number is not None:
            item |= {"label": f"{number}.", "value": number, "type": "1"}
            self._numbers[-1] = number + 1
        if blocks and "checked" in blocks[0]:
            item |= {"has_checkbox": True, "is_checked": blocks[0].pop("checked")}
        self._open[-1].append(item)

    def _end_cell(self) -> None:
        row = self._rows[-1][-1]
        align = self._alignments[len(row)].lower() if len(row) < len(self._alignments) else "none"
        cell: Json = {"align": "left" if align == "none" else align, "valign": "middle"}
        text = _joined(self._texts.pop())
        row.append(cell | {"text": text} | ({"is_header": True} if self._head else {}))

    def _flush(self) -> None:
        """What was written since the last block is a paragraph of its own (items of tight lists have no other)."""
        self._add({"type": "paragraph"})

    def _add(self, block: Json) -> None:
        parts = self._texts[-1]
        if not parts:
            return
        self._texts[-1] = []
        checked = next((part["checked"] for part in parts if isinstance(part, dict) and "checked" in part), None)
        text = _joined([part for part in parts if not (isinstance(part, dict) and "checked" in part)])
        if block["type"] in ("pre", "paragraph") and isinstance(text, str):
            text = text.removesuffix("\n")
        made = {**block, "text": text}
        self._open[-1].append(made if checked is None else {**made, "checked": checked})


def _with_spoilers(text: str) -> list[RichText]:
    parts: list[RichText] = []
    for number, part in enumerate(_SPOILER.split(text)):
        if part:
            parts.append({"type": "spoiler", "text": part} if number % 2 else part)
    return parts


def _joined(parts: list[Any]) -> RichText:
    merged: list[Any] = []
    for part in parts:
        for each in part if isinstance(part, list) else [part]:
            if isinstance(each, str) and merged and isinstance(merged[-1], str):
                merged[-1] += each
            elif each != "":
                merged.append(each)
    return merged[0] if len(merged) == 1 else (merged or "")
