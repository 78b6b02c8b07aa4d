"""``parse_mode=HTML``: the few tags Telegram knows, strictly."""

import re
from typing import Any, Final

from playground.errors import ApiError, bad_request
from playground.formatting.entities import FormattedText, utf16_length

_SIMPLE: Final = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "code": "code",
}
_KNOWN: Final = frozenset({*_SIMPLE, "pre", "a", "span", "blockquote", "tg-emoji"})
_START: Final = re.compile(
    r"<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[a-zA-Z-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>=]+))?)*)\s*>"
)
_ATTRIBUTE: Final = re.compile(r"([a-zA-Z-]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>=]+)))?")
_END: Final = re.compile(r"</([a-zA-Z][a-zA-Z0-9-]*)\s*>")
_SPECIAL: Final = re.compile(r"&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-fA-F]{1,6}));")
_NAMED: Final = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}


def read_html(source: str) -> FormattedText:
    """Raises ApiError "can't parse entities: …" with the byte offset of what is wrong."""
    if "<" not in source and "&" not in source:
        return FormattedText(source, [])
    out: list[str] = []
    length = 0  # of what is in out, in UTF-16 units
    entities: list[dict[str, Any]] = []
    open_tags: list[tuple[str, str, int, dict[str, str], int]] = []  # tag, its text start in out, offset …
    at = 0
    while at < len(source):
        tag_at = source.find("<", at)
        piece = _unescape(source[at : tag_at if tag_at >= 0 else len(source)])
        out.append(piece)
        length += utf16_length(piece)
        if tag_at < 0:
            break
        if (end := _END.match(source, tag_at)) is not None:
            _close(source, tag_at, end.group(1).lower(), open_tags, entities, "".join(out), length)
            at = end.end()
            continue
        start = _START.match(source, tag_at)
        if start is None:
            raise _wrong("Unclosed start tag", source, tag_at)
        name = start.group(1).lower()
        attributes = {key.lower(): _unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(start.group(2))}
        if name not in _KNOWN or (name == "span" and attributes.get("class") != "tg-spoiler"):
            what = 'Tag "span" must have class "tg-spoiler"' if name == "span" else f'Unsupported start tag "{name}"'
            raise _wrong(what, source, tag_at)
        open_tags.append((name, start.group(1), length, attributes, len("".join(out))))
        at = start.end()
    if open_tags:
        raise bad_request(f"can't parse entities: Can't find end tag corresponding to start tag \"{open_tags[-1][1]}\"")
    return FormattedText("".join(out), entities)


def _close(
    source: str,
    at: int,
    name: str,
    open_tags: list[tuple[str, str, int, dict[str, str], int]],
    entities: list[dict[str, Any]],
    text: str,
    length: int,
) -> None:
    if not open_tags:
        raise _wrong("Unexpected end tag", source, at)
    expected, _, offset, attributes, start = open_tags.pop()
    if name != expected:
        raise _wrong("Unmatched end tag", source, at, f', expected "</{expected}>", found "</{name}>"')
    if length == offset:
        return
    inside_pre = bool(open_tags) and open_tags[-1][0] == "pre"
    entity = _entity(name, attributes, text[start:], inside_pre=inside_pre)
    if entity is not None:
        entities.append({"type": entity.pop("type"), "offset": offset, "length": length - offset, **entity})
    # <pre><code class="language-…"> is one entity: the code's language moves up to the pre.
    if name == "code" and inside_pre:
        language = attributes.get("class", "").removeprefix("language-")
        if language and offset == open_tags[-1][2]:
            open_tags[-1][3]["language"] = language


def _entity(name: str, attributes: dict[str, str], inside: str, *, inside_pre: bool) -> dict[str, Any] | None:
    if name == "code" and inside_pre:
        return None
    if name in _SIMPLE:
        return {"type": _SIMPLE[name]}
    if name == "span":
        return {"type": "spoiler"}
    if name == "pre":
        return {"type": "pre", **({"language": attributes["language"]} if "language" in attributes else {})}
    if name == "blockquote":
        return {"type": "expandable_blockquote" if "expandable" in attributes else "blockquote"}
    if name == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": attributes.get("emoji-id", "")}
    url = attributes.get("href") or inside
    return {"type": "text_link", "url": url} if re.match(r"(?i)(https?|tg|tonsite)://\S", url) else None


def _unescape(text: str) -> str:
    if "&" not in text:
        return text
    return _SPECIAL.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    named, decimal, hexadecimal = match.groups()
    if named:
        return _NAMED[named]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004 - Unicode's own limits
        return match.group()
    return chr(code)


def _wrong(what: str, source: str, at: int, more: str = "") -> ApiError:
    return bad_request(f"can't parse entities: {what} at byte offset {len(source[:at].encode())}{more}")
