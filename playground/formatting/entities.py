"""Message entities: measured in UTF-16 units, as Telegram does."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any, Final, NamedTuple

from playground.errors import bad_request

Entity = dict[str, Any]

STYLES: Final = frozenset(
    {"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote"}
)
OPAQUE: Final = frozenset({"code", "pre", "text_link", "text_mention", "custom_emoji", "date_time"})
"""Links and commands are not looked for inside these."""
FOUND: Final = frozenset({"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"})

_SHAPELESS: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc")
_TOP_DOMAINS: Final = "app|com|de|dev|edu|es|eu|fr|gov|info|io|it|me|net|org|pt|ru|uk|xyz"
_FIND: Final = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    rf"|(?P<url>https?://[^\s<>\"]+|(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:{_TOP_DOMAINS})(?![\w.-]*@)\b(?:[/?#][^\s<>\"]*)?)"
    r"|(?P<mention>(?<![\w@])@[A-Za-z][A-Za-z0-9_]{3,31}\b)"
    r"|(?P<bot_command>(?<![\w/@.<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<hashtag>(?<![\w&])#\w*[^\W\d_]\w*)"
    r"|(?P<cashtag>(?<![\w$])\$[A-Z]{3,8}\b)",
    re.IGNORECASE,
)
_MAY_HAVE_LINKS: Final = re.compile(r"[/@#$]|\w\.\w")


class FormattedText(NamedTuple):
    text: str
    entities: list[Entity]


def utf16_length(text: str) -> int:
    """The length of ``text`` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def find_links(text: str) -> list[Entity]:
    """The commands, links, mentions, tags and addresses that Telegram finds in bare text by itself."""
    if not _MAY_HAVE_LINKS.search(text):
        return []
    found: list[Entity] = []
    for match in _FIND.finditer(text):
        piece = match.group()
        if match.lastgroup == "url":
            piece = piece.rstrip(".,:;!?)'»”")
        found.append(
            {"type": match.lastgroup, "offset": utf16_length(text[: match.start()]), "length": utf16_length(piece)}
        )
    return found


def from_explicit(text: str, given: object) -> FormattedText:
    """``text`` with entities a bot counted itself; those must be within it."""
    if not isinstance(given, list):
        raise bad_request("can't parse entities: Expected an Array")
    size = utf16_length(text)
    entities: list[Entity] = []
    for entity in given:
        if not isinstance(entity, dict):
            raise bad_request("can't parse MessageEntity: Expected an Object")
        kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
        if kind not in STYLES and kind not in OPAQUE and kind not in FOUND:
            raise bad_request("can't parse MessageEntity: Unsupported type specified")
        if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length < 0:
            raise bad_request("can't parse MessageEntity: wrong offset or length")
        if offset + length > size:
            raise bad_request(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {size}"
            )
        if length and kind not in FOUND:  # what Telegram finds by itself it finds anew
            kept = ("type", "offset", "length", "url", "language", "custom_emoji_id")
            entities.append({key: entity[key] for key in kept if entity.get(key) is not None})
    return FormattedText(text, entities)


def is_blank(text: str) -> bool:
    """Whether there is nothing to be seen: Telegram takes no message of spaces and signs without a shape."""
    return all(sign in _SHAPELESS or unicodedata.category(sign)[0] in "ZC" for sign in text)


def finish(formatted: FormattedText) -> FormattedText:
    """The text as it is kept: outer white space gone, links found, entities in order."""
    text, entities = formatted
    stripped = text.strip()
    if len(stripped) != len(text):
        start = utf16_length(text[: len(text) - len(text.lstrip())])
        entities = _cut(entities, start, utf16_length(stripped))
    found = find_links(stripped)
    if found:
        covered = [(e["offset"], e["offset"] + e["length"]) for e in entities if e["type"] in OPAQUE]
        entities = entities + [
            e for e in found if not any(a < e["offset"] + e["length"] and e["offset"] < b for a, b in covered)
        ]
    if len(entities) > 1:
        entities = sorted(entities, key=lambda e: (e["offset"], -e["length"]))
    return FormattedText(stripped, entities)


def _cut(entities: Iterable[Entity], start: int, size: int) -> list[Entity]:
    kept = []
    for entity in entities:
        begin = max(entity["offset"] - start, 0)
        end = min(entity["offset"] + entity["length"] - start, size)
        if end > begin:
            kept.append({**entity, "offset": begin, "length": end - begin})
    return kept
