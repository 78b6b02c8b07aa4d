"""What of a text is read aloud: words, none of the signs that only mean something to the eye. Pure."""

import re
from typing import Final

SPOKEN_MOST: Final = 1000
"""Characters: about a minute."""

READ_MOST: Final = 8 * SPOKEN_MOST
"""Characters looked at: enough for so much speech, whatever signs stand between."""

FENCES: Final = ("```", "~~~")
PICTURE: Final = re.compile(r"!\[([^\[\]]{0,300})\]\([^()]{0,1000}\)")
LINK: Final = re.compile(r"\[([^\[\]]{1,300})\]\([^()]{0,1000}\)")
ADDRESS: Final = re.compile(r"https?://\S+")
LINE_SIGNS: Final = re.compile(
    r"^[ \t]*(?:#{1,6}[ \t]+|>+[ \t]?|[-*+][ \t]+|(?:[-*_][ \t]*){3,}$|\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+.*$)",
    re.MULTILINE,
)
STRESS: Final = re.compile(r"(\*{1,3}|_{2,3}|~~|`+)(?=\S)(.{1,300}?)(?<=\S)\1", re.DOTALL)
STRESS_LOW: Final = re.compile(r"(?<!\w)_(?=\S)([^_]{1,300}?)(?<=\S)_(?!\w)")
TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
LEFT_OVER: Final = re.compile(r"[*`]+|~~+")
ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+.!|~>-])")
SENTENCE: Final = re.compile(r"[.!?…。！？]+[\"»”’)]*(?=\s|$)|\n")
REMARK: Final = re.compile(r"\([^)]*\)")
EITHER: Final = re.compile(r"\s*[/;]\s*")


def without_markdown(text: str) -> str:
    """An answer as it sounds. Code is left out; a table is read row by row."""
    text = ESCAPE.sub(_meant, _without_code(text[:READ_MOST]))
    text = LINK.sub(r"\1", PICTURE.sub(r"\1", text))
    text = ADDRESS.sub(" ", LINE_SIGNS.sub("", text))
    for _ in range(3):  # bold within italics within a heading
        text = STRESS_LOW.sub(r"\1", STRESS.sub(r"\2", text))
    text = LEFT_OVER.sub("", TAG.sub("", text)).replace("|", ", ")
    lines = (" ".join(line.split()).strip(" ,") for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def _meant(escaped: re.Match[str]) -> str:
    """A sign that was not to be taken for markup: read out only if it is one people say."""
    return "" if escaped[1] in "*_`~#>|" else escaped[1]


def _without_code(text: str) -> str:
    kept: list[str] = []
    fence = ""
    for line in text.splitlines():
        start = line.lstrip()[:3]
        if fence:
            fence = "" if start == fence else fence
        elif start in FENCES:
            fence = start
        else:
            kept.append(line)
    return "\n".join(kept)


def of_word(word: str) -> str:
    """A card's word: "el amigo / la amiga" are two, and remarks in brackets are not said."""
    return " ".join(EITHER.sub(", ", REMARK.sub(" ", word)).split()) or " ".join(word.split())


def cut(text: str, most: int = SPOKEN_MOST) -> str:
    """At most ``most`` characters: whole sentences if there is one, else whole words."""
    text = text.strip()
    if len(text) <= most:
        return text
    ends = [found.end() for found in SENTENCE.finditer(text[: most + 1]) if found.end() <= most]
    if ends:
        return text[: ends[-1]].strip()
    head, _, _ = text[:most].rpartition(" ")
    return (head or text[:most]).strip()


def can_be_said(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
