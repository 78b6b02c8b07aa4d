"""Long texts in parts that Telegram takes, parted where a reader would pause."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import Any, Final, NamedTuple

MOST: Final = 4096  # UTF-16 units of one message
MOST_ENTITIES: Final = 100  # Telegram passes over any more
_LARGEST: Final = 2 * MOST
"""Blocks that the parser gets whole: what takes it long takes it long by the square of the size."""
_MARKS: Final = 64
"""Accents and joiners in a row that are kept with what they stand on."""
_NO_SHORTER: Final = 3  # a part is cut short for a better place by at most this part of it

_FENCE: Final = re.compile(r"[ \t>]*+(`{3,}+|~{3,}+)")
_PAUSES: Final = (
    re.compile(r"\n[ \t]*\n"),
    re.compile(r"\n"),
    re.compile(r"[.!?…][\"'»”’)\]]{0,3}[ \t]+|[。！？]"),
    re.compile(r"[ \t]+"),
)
_JOINERS: Final = frozenset("\u200d\ufe0e\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")
_UNSEEN: Final = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc")

Entity = dict[str, Any]


class Part(NamedTuple):
    text: str
    entities: list[Entity]


def utf16(text: str) -> int:
    """The length of ``text`` as Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def seen(text: str) -> bool:
    """Whether there is anything to be seen."""
    return any(unicodedata.category(sign)[0] not in "ZC" and sign not in _UNSEEN for sign in text)


def pieces(source: str) -> Iterator[str]:
    """Markdown in pieces of one message each, parted at blank lines outside code. A longer one stays whole,
    if the parser can bear it."""
    if utf16(source) <= MOST:
        yield source
        return
    piece, size = "", 0
    for block in _blocks(source):
        length = utf16(block)
        if size and size + 2 + length > MOST:
            yield piece
            piece, size = "", 0
        if length > _LARGEST:
            yield from (part.text for part in split(block, []))
        else:
            piece, size = (f"{piece}\n\n{block}", size + 2 + length) if size else (block, length)
    if size:
        yield piece


def _blocks(source: str) -> Iterator[str]:
    fence = ""
    block: list[str] = []
    for line in source.split("\n"):
        if not fence and not line.strip():
            if block:
                yield "\n".join(block)
            block = []
            continue
        if mark := _FENCE.match(line):
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence) and not line[mark.end() :].strip():
                fence = ""
        block.append(line)
    if block:
        yield "\n".join(block)


def split(text: str, entities: list[Entity]) -> list[Part]:
    """``text`` in parts with something to be seen, each with its entities."""
    places = list(accumulate((1 + (sign > "\uffff") for sign in text), initial=0))
    code = [
        (bisect_right(places, each["offset"]) - 1, bisect_right(places, each["offset"] + each["length"]) - 1)
        for each in entities
        if each["type"] == "pre"
    ]
    parts: list[Part] = []
    start = 0
    while start < len(text):
        stop = bisect_right(places, places[start] + MOST) - 1
        if stop < len(text):
            stop = _pause(text, start, stop, code)
        shown = text[start:stop]
        begin = start + len(shown) - len(shown.lstrip("\n"))
        end = max(start + len(shown.rstrip()), begin)
        if seen(text[begin:end]):
            parts.append(Part(text[begin:end], _within(entities, places[begin], places[end])))
        start = stop
    return parts


def _pause(text: str, start: int, stop: int, code: list[tuple[int, int]]) -> int:
    """The last place to part at: before a code block that does not fit, else at a pause outside code, else at any."""
    least = start + (stop - start) // _NO_SHORTER
    within = [(begin, end) for begin, end in code if begin < stop and end > least]
    cut = [begin for begin, end in within if least < begin and end > stop]
    if cut:
        return cut[0]
    for barred in (within, []):
        for pause in _PAUSES:
            found = [
                match.end()
                for match in pause.finditer(text, least, stop)
                if not any(begin < match.end() < end for begin, end in barred)
            ]
            if found:
                return found[-1]
    for _ in range(_MARKS):
        if not (unicodedata.combining(text[stop]) or text[stop] in _JOINERS or text[stop - 1] == "\u200d"):
            break
        stop -= 1  # not between a letter and its accent
    return stop


def _within(entities: list[Entity], start: int, end: int) -> list[Entity]:
    kept = []
    for entity in entities:
        begin = max(entity["offset"], start)
        until = min(entity["offset"] + entity["length"], end)
        if until > begin:
            kept.append({**entity, "offset": begin - start, "length": until - begin})
    return sorted(kept, key=lambda each: (each["offset"], -each["length"]))[:MOST_ENTITIES]
