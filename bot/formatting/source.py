"""What the parser may see of a model's Markdown.

A few kilobytes can make the parser write gigabytes, and it drops HTML and makes links of whatever is called one. So
signs it should not see are hidden from it by stand-ins of the same length, and what nests without end is cut.
"""

import re
from collections.abc import Iterator
from typing import Any, Final, cast

import pyromark

_NESTED: Final = 8
_CELLS: Final = 3000
_TABLE_SIGNS: Final = 200_000

# Stand-ins of the private use area (removed from what comes in): what has become text is shown as what it stands for.
_HIDDEN: Final = {sign: chr(0xE000 + number) for number, sign in enumerate(("<", "$", "~", "_", ":", "(", "|"))}
_SHOWN: Final = str.maketrans({stand_in: sign for sign, stand_in in _HIDDEN.items()})
_ESCAPED: Final = str.maketrans(
    {stand_in: "&lt;" if sign == "<" else f"\\{sign}" for sign, stand_in in _HIDDEN.items()}
)

# Control characters, half surrogates, our stand-ins, and what turns the direction of all that follows.
_UNWANTED: Final = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ue000-\ue00f\u202a-\u202e\ufffe\uffff]"
)
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029]")
_MARKER: Final = r"[ \t]*+(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))"
_TOO_DEEP: Final = re.compile(rf"^((?:{_MARKER}){{{_NESTED}}})(?:{_MARKER})++", re.MULTILINE)
_GAP: Final = re.compile(r"_{3,}")
"""To be filled in by a learner: never emphasis."""
_ONE_TILDE: Final = re.compile(r"(?<!~)~(?!~)")
_TABLE_ROW: Final = re.compile(r"^[ \t]*+\|[^|\n].*$", re.MULTILINE)
_TABLE_RULE: Final = re.compile(r"^(?=[^\n|]*\|)(?=[^\n-]*-)[>|:\- \t]++$", re.MULTILINE)

_OPTIONS: Final = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_MATH
)


def clean(text: str) -> str:
    """Only what may stand in a message, with one kind of line ends."""
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def hide(source: str) -> str:
    """``source`` (clean) as the parser may see it."""
    text = source.replace("<", _HIDDEN["<"]).replace("$", _HIDDEN["$"]).replace("]:", "]" + _HIDDEN[":"])
    text = _GAP.sub(lambda match: _HIDDEN["_"] * len(match[0]), text)
    text = _TOO_DEEP.sub(r"\1", text)
    if "~" in text:
        text = _ONE_TILDE.sub(_HIDDEN["~"], text)
    if "|" in text:
        text = _TABLE_ROW.sub(lambda match: match[0].replace("||", "| |"), text)  # an empty cell, not a spoiler
        if not _tables_are_bearable(text):
            text = text.replace("|", _HIDDEN["|"])
    if "](" in text:
        text = _without_links(text).replace("](", "]" + _HIDDEN["("])
    return text


def show(text: str) -> str:
    """What the parser has made of it, as it was meant. Exactly as long."""
    return _UNWANTED.sub(" ", text.translate(_SHOWN))  # "&#8238;" has become what it stands for


def escape(hidden: str) -> str:
    """Back to Markdown: hidden signs are escaped, but in code, where they are harmless."""
    data = hidden.encode()
    parts: list[str] = []
    at = 0
    for event, place in pyromark.events_with_range(hidden, options=_OPTIONS):
        if _is_code(event):
            parts.append(data[at : place["start"]].decode().translate(_ESCAPED))
            parts.append(data[place["start"] : place["end"]].decode().translate(_SHOWN))
            at = place["end"]
    parts.append(data[at:].decode().translate(_ESCAPED))
    return "".join(parts)


def has_table(hidden: str) -> bool:
    """Whether the parser finds a table in it."""
    if not _TABLE_RULE.search(hidden):
        return False
    return any(
        isinstance(event, dict) and isinstance(tag := event.get("Start"), dict) and "Table" in tag
        for event in cast("Iterator[Any]", pyromark.events(hidden, options=_OPTIONS))
    )


def _is_code(event: Any) -> bool:
    if not isinstance(event, dict):
        return False
    start = event.get("Start")
    return "Code" in event or (isinstance(start, dict) and "CodeBlock" in start)


def _tables_are_bearable(text: str) -> bool:
    """The parser fills rows up to as many cells as there are columns, and every cell up to the widest."""
    rules = _TABLE_RULE.findall(text)
    if not rules:
        return True
    lines = text.split("\n")
    columns = max(rule.count("|") for rule in rules) + 1
    return columns * len(lines) <= _CELLS and max(map(len, lines)) * len(lines) <= _TABLE_SIGNS


def _without_links(text: str) -> str:
    """Links and pictures become the text they show."""
    data = text.encode()
    cuts: list[tuple[int, int]] = []
    around: list[list[int]] = []  # of every link that is open: where it begins, where its text begins and ends
    for event, place in cast(
        "Iterator[tuple[Any, dict[str, int]]]", pyromark.events_with_range(text, options=_OPTIONS)
    ):
        start, end = place["start"], place["end"]
        opening, closing = (event.get("Start"), event.get("End")) if isinstance(event, dict) else (None, None)
        if closing in ("Link", "Image") and around:
            whole, first, last = around.pop()
            cuts += [(whole, first), (last, end)] if first >= 0 else [(whole, end)]
        if around:
            inner = around[-1]
            inner[1] = start if inner[1] < 0 else inner[1]
            inner[2] = max(inner[2], end)
        if isinstance(opening, dict) and ("Link" in opening or "Image" in opening):
            around.append([start, -1, -1])
    kept: list[bytes] = []
    at = 0
    for start, end in sorted(cuts):
        if start > at:
            kept.append(data[at:start])
        at = max(at, end)
    return (b"".join(kept) + data[at:]).decode()
