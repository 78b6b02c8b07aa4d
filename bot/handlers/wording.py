"""How cards, moments and lengths of time are put into words."""

import re
from collections.abc import Mapping
from datetime import datetime
from html import escape
from typing import Final
from zoneinfo import ZoneInfo

from bot.i18n import Speech
from tutor.days import day_of
from tutor.decks.views import CardView
from tutor.review.views import Checked, ReviewCard
from tutor.words.text import ARTICLES

MINUTE: Final = 60
HOUR: Final = 3600
DAY: Final = 86_400
MONTH: Final = 30 * DAY
YEAR: Final = 365 * DAY

STEM_LEAST: Final = 3
_WORD: Final = re.compile(r"\w[\w'’-]*")


def interval(t: Speech, seconds: int) -> str:
    """How long a card stays away, as a grade's button says it: ``10 min``, ``5 d``, ``1.2 y``."""
    if seconds < HOUR:
        return t("review-interval-minutes", number=max(1, round(seconds / MINUTE)))
    if seconds < DAY:
        return t("review-interval-hours", number=round(seconds / HOUR))
    if seconds < 2 * MONTH:
        return t("review-interval-days", number=round(seconds / DAY))
    if seconds < YEAR:
        return t("review-interval-months", number=round(seconds / MONTH))
    return t("review-interval-years", number=round(seconds / YEAR, 1))


def moment(t: Speech, at: datetime, now: datetime, zone: str) -> str:
    """When something comes due, seen from ``now``: in minutes, today at a time, tomorrow, in some days."""
    days = (day_of(at, zone) - day_of(now, zone)).days
    if days > 1:
        return t("review-when-days", days=days)
    if days == 1:
        return t("review-when-tomorrow")
    minutes = max(1, round((at - now).total_seconds() / MINUTE))
    if minutes < MINUTE:
        return t("review-when-minutes", minutes=minutes)
    return t("review-when-today", time=f"{at.astimezone(ZoneInfo(zone)):%H:%M}")


def clock(minute: int) -> str:
    """Minutes after midnight as a clock shows them."""
    return f"{minute // 60:02}:{minute % 60:02}"


def transcribed(transcription: str) -> str:
    """In the brackets of transcriptions, whether or not it came with some."""
    bare = transcription.strip().strip("[]/")
    return f"[{escape(bare, quote=False)}]" if bare else ""


def back_of(t: Speech, card: ReviewCard | CardView, language: str) -> str:
    """All that is on a card, as Telegram HTML of several lines."""
    lines = [
        " ".join(
            part for part in (f"<b>{escape(card.word, quote=False)}</b>", transcribed(card.transcription)) if part
        ),
        escape(card.translation, quote=False),
    ]
    notes = grammar(t, card.part_of_speech, card.grammar)
    if notes:
        lines.append(f"<i>{notes}</i>")
    if card.example:
        lines += ["", with_bold(card.example, card.word, card.grammar, language)]
        if card.example_translation:
            lines.append(escape(card.example_translation, quote=False))
    if card.hint:
        lines += ["", t("review-hint", hint=card.hint)]
    return "\n".join(lines)


def grammar(t: Speech, part_of_speech: str, notes: Mapping[str, str]) -> str:
    """Part of speech and grammar in words, ``noun · feminine · plural las manzanas``; what has no word is left out."""
    parts = [t(f"review-pos-{part_of_speech}")] if part_of_speech and t.has(f"review-pos-{part_of_speech}") else []
    parts += [
        t(f"review-grammar-{kind}", value=value) for kind, value in notes.items() if t.has(f"review-grammar-{kind}")
    ]
    return " · ".join(parts)


def with_bold(example: str, word: str, notes: Mapping[str, str], language: str) -> str:
    """The example as HTML, with the card's word bold in whatever form it stands there."""
    found = _find(example, [word, *notes.values()], language)
    if found is None:
        return escape(example, quote=False)
    start, end = found
    parts = (escape(part, quote=False) for part in (example[:start], example[start:end], example[end:]))
    before, inside, after = parts
    return f"{before}<b>{inside}</b>{after}"


def _find(example: str, forms: list[str], language: str) -> tuple[int, int] | None:
    bare = [_without_article(alternative, language) for form in forms for alternative in re.split(r"\s*[,/]\s*", form)]
    for form in sorted({form for form in bare if form}, key=len, reverse=True):
        match = re.search(rf"(?<!\w){re.escape(form)}(?!\w)", example, re.IGNORECASE)
        if match:
            return match.span()
    # An inflected form: the word that shares the longest beginning with the dictionary form, most of it at least.
    stem = bare[0].casefold() if bare else ""
    best, best_shared = None, max(STEM_LEAST, len(stem) // 2) - 1
    for match in _WORD.finditer(example):
        shared = _shared(match.group().casefold(), stem)
        if shared > best_shared:
            best, best_shared = match.span(), shared
    return best


def _without_article(form: str, language: str) -> str:
    head, _, rest = form.strip().partition(" ")
    return rest if rest and head.casefold() in ARTICLES.get(language, ()) else form.strip()


def _shared(one: str, other: str) -> int:
    count = 0
    for mine, its in zip(one, other, strict=False):
        if mine != its:
            break
        count += 1
    return count


def difference(checked: Checked) -> str:
    """The typed answer held against the right one, letter by letter: what is wrong struck, what is right bold."""
    parts = []
    for part in checked.parts:
        if part.same:
            parts.append(escape(part.right, quote=False))
            continue
        if part.typed:
            parts.append(f"<s>{escape(part.typed, quote=False)}</s>")
        if part.right:
            parts.append(f"<b>{escape(part.right, quote=False)}</b>")
    return "".join(parts)
