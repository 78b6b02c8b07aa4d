"""What was seen in a photo, as messages."""

from html import escape
from typing import Final

from bot.handlers.show import TEXT_MOST, short
from bot.i18n import Speech
from tutor.media.looking import Looked
from tutor.words.offers import OfferView

MESSAGE_MOST: Final = TEXT_MOST - 296
"""Characters of what was seen in one message: the rest is for our own words around it."""

WORD_MOST: Final = 80

Section = tuple[str, int]
"""Telegram HTML, and how much of it a reader sees."""


def photo_messages(t: Speech, looked: Looked, offer: OfferView | None) -> list[str]:
    """At least one, each as Telegram HTML that fits into a message."""
    sections = [
        _section(f"<i>{_safe(looked.about)}</i>", looked.about),
        _section(f"<blockquote>{_safe(looked.found)}</blockquote>", looked.found),
        _section(t("media-translation", text=looked.translation), looked.translation),
        _section(t("media-answer", text=looked.answer), looked.answer),
    ]
    if looked.mistakes:
        sections.append(_section(t("media-homework"), " "))
    for fix in looked.mistakes:
        line = t("media-fix", wrong=fix.wrong, right=fix.right)
        sections.append(_section("\n".join([line, *([f"<i>{_safe(fix.why)}</i>"] if fix.why else [])]),
                                 fix.wrong, fix.right, fix.why))  # fmt: skip
    if offer is not None:
        pairs = [(short(item.word, WORD_MOST), short(item.translation, WORD_MOST)) for item in offer.items]
        words = [f"<b>{_safe(word)}</b> — {_safe(translation)}" for word, translation in pairs]
        sections.append(_section("\n".join([t("media-words"), *words]), *(f"{a} — {b}\n" for a, b in pairs)))
    return _packed([section for section in sections if section[1]]) or [t("media-nothing-seen")]


def _section(html: str, *seen: str) -> Section:
    return html, sum(len(text.encode("utf-16-le")) // 2 for text in seen)  # as Telegram counts


def _safe(text: str) -> str:
    return escape(text, quote=False)


def _packed(sections: list[Section]) -> list[str]:
    """As few messages as they fit into, in their order."""
    messages: list[str] = []
    room = 0
    for html, length in sections:
        if messages and length + 2 <= room:
            messages[-1] += f"\n\n{html}"
            room -= length + 2
        else:
            messages.append(html)
            room = MESSAGE_MOST - length
    return messages
