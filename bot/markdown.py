"""A model's Markdown made safe for Telegram: text with entities, whatever it is that the model has written."""

import logging
import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from telegramify_markdown import RenderConfig, convert

from bot.formatting import source
from bot.formatting.draft import draft_text
from bot.formatting.parts import pieces, split, utf16

__all__ = ["Formatted", "draft_text", "messages"]

log = logging.getLogger(__name__)

LONGEST: Final = 100_000

_KEPT: Final = frozenset({"bold", "italic", "strikethrough", "spoiler", "code", "pre", "blockquote"})
_OPAQUE: Final = frozenset({"code", "pre"})
"""Nothing may be nested in these, and Telegram makes no links inside them."""
_ADDRESS: Final = re.compile(
    r"[a-z][a-z0-9+.-]{1,15}+://[^\s<>\"]++"
    r"|(?<![\w@])@[a-z]\w{3,31}+"
    r"|(?<![\w@./-])(?:[\w-]++[.+])*+[\w-]++@[\w-]++(?:\.[\w-]++)++"
    r"|(?<![\w@./-])(?:[\w-]++\.)+(?-i:[a-z]{2,24}|рф)(?!\w)(?:[/?#][^\s<>\"]*+)?",
    re.IGNORECASE,
)
_MAY_BE_ADDRESS: Final = re.compile(r"@|://|\w\.\w")

Entity = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Formatted:
    """One message. ``rich``: the same as Markdown for ``sendRichMessage``, where entities show it worse (tables)."""

    text: str
    entities: list[Entity]
    rich: str | None = None


def messages(markdown: str) -> list[Formatted]:
    """An answer as the messages it makes, each as Telegram takes it. None where there is nothing to be seen."""
    return [message for piece in pieces(source.clean(markdown[:LONGEST])) for message in _formatted(piece)]


def _formatted(piece: str) -> list[Formatted]:
    try:
        hidden = source.hide(piece)
        text, found = convert(hidden, latex_escape=False, config=_QUIET)
        if len(text) > 2 * len(piece) + 1000:  # a table, or lists, filled up with spaces
            return _plain(piece)
        text = source.show(text)
        entities = _harmless(
            {"type": each.type, "offset": each.offset, "length": each.length}
            | ({"language": each.language[:32]} if each.type == "pre" and each.language else {})
            for each in found
        )
        parts = split(text, entities + _addresses(text, entities))
        if not parts:
            return _plain(piece)
        rich = source.escape(hidden) if len(parts) == 1 and source.has_table(hidden) else None
    except Exception:
        log.warning("markdown not understood", exc_info=True)
        return _plain(piece)
    return [Formatted(part.text, part.entities, rich) for part in parts]


def _plain(piece: str) -> list[Formatted]:
    return [Formatted(part.text, part.entities) for part in split(piece, _addresses(piece, []))]


def _harmless(found: Iterable[Entity]) -> list[Entity]:
    """Styles only: no links, mentions or emoji of somebody's making. Telegram takes no quotation in a quotation."""
    kept: list[Entity] = []
    quoted = 0
    for entity in sorted(found, key=lambda each: (each["offset"], -each["length"])):
        if entity["type"] not in _KEPT:
            continue
        if entity["type"] == "blockquote":
            if entity["offset"] < quoted:
                continue
            quoted = entity["offset"] + entity["length"]
        kept.append(entity)
    return kept


def _addresses(text: str, entities: list[Entity]) -> list[Entity]:
    """Addresses and names, set as code: Telegram would make links of them by itself, and of code it does not."""
    if not _MAY_BE_ADDRESS.search(text):
        return []
    opaque = [(each["offset"], each["offset"] + each["length"]) for each in entities if each["type"] in _OPAQUE]
    found: list[Entity] = []
    at = place = 0  # in signs, in UTF-16 units
    for match in _ADDRESS.finditer(text):
        place += utf16(text[at : match.start()])
        at = match.start()
        length = utf16(match[0].rstrip(".,:;!?)'»”*_"))
        i = bisect_right(opaque, (place, len(text) * 2))
        inside = (i and opaque[i - 1][1] > place) or (i < len(opaque) and opaque[i][0] < place + length)
        if length and not inside:
            found.append({"type": "code", "offset": place, "length": length})
    return found


def _quiet() -> RenderConfig:
    """How signs look that Telegram has no entity for: as in a book."""
    config = RenderConfig.isolated()
    config.cite_expandable = False
    signs = config.markdown_symbol
    signs.heading_level_1 = signs.heading_level_2 = signs.heading_level_3 = signs.heading_level_4 = ""
    signs.image = ""
    signs.unordered_list_item = "•"
    signs.task_completed, signs.task_uncompleted = "☑", "☐"
    signs.horizontal_rule = "———"
    return config


_QUIET: Final = _quiet()
