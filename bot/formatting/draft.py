"""A message while it is being written: cheap, many times a second."""

import re
from typing import Final

from bot.formatting.parts import seen, utf16
from bot.formatting.source import clean

MOST: Final = 4000  # UTF-16 units; Telegram takes 4096

# In this order. A sign is taken away where it can only be a sign: "2 * 3" and "I ___ to school" stay as they are.
_SIGNS: Final = (
    (re.compile(r"[ \t]{9,}"), " " * 8),  # the patterns below would take long over thousands
    (re.compile(r"^[ \t]*(?:```|~~~)[^\n]*\n?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|?(?=[^\n|]*\|)[|: \t-]*-[|: \t-]*$\n?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*#{1,6}[ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE), ""),
    (re.compile(r"^([ \t]*)[-+*][ \t]+", re.MULTILINE), r"\1• "),
    (re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\)"), r"\1"),
    (re.compile(r"!?\[([^\[\]\n]*)\]\([^()\s]*\Z|!?\[([^\[\]\n]*)\Z"), r"\1\2"),
    (re.compile(r"\*{2,}|~~|\|\||`"), ""),
    (re.compile(r"(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|(?<!\w)_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?!\w)"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
    (re.compile(r"(?:\n[ \t]*(?:[-+*>|]|#{1,6})|!?\[|[*_~|])[ \t]*\Z"), ""),
)


def draft_text(markdown: str) -> str:
    """The end of what has been written, without Markdown's signs, the half-written ones neither. May be ""."""
    text = _end(clean(markdown[-2 * MOST :]), whole=len(markdown) <= 2 * MOST)
    for sign, instead in _SIGNS:
        text = sign.sub(instead, text)
    return text.strip() if seen(text) else ""


def _end(text: str, *, whole: bool) -> str:
    """From the beginning of a paragraph, else of a line, else of a word."""
    if whole and utf16(text) <= MOST:
        return text
    text = text[-MOST:]
    while utf16(text) > MOST:
        text = text[utf16(text) - MOST :]
    for pause in ("\n\n", "\n", " "):
        place = text.find(pause, 0, MOST // 2)
        if place >= 0:
            return text[place + len(pause) :]
    return text
