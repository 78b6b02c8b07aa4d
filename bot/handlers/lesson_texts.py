"""Lessons in words: the explanation, words and dialogue as Telegram HTML."""

import re
from collections.abc import Collection, Iterable
from typing import Final

from bot.handlers.exercise_texts import bold, safe
from bot.handlers.show import TEXT_MOST
from bot.i18n import Speech
from tutor.exercises.kind import Line, Word
from tutor.lessons.views import LessonRow, LessonView

STRESSED: Final = re.compile(r"\*\*(.+?)\*\*")
ITEM: Final = "- "
ROOM: Final = TEXT_MOST - 600
"""Characters of a lesson's own in a message: the rest is for what stands around them."""

MARKS: Final = {"done": "✓", "open": "▸", "new": ""}


def row_label(lesson: LessonRow) -> str:
    """A lesson in a list, plain: a mark for what was done with it, its number, its title, the best result."""
    if lesson.sort == "test":
        name = f"🏁 {lesson.title}"
    elif lesson.written:
        name = f"✍️ {lesson.title}"
    else:
        name = f"{lesson.position}. {lesson.title}"
    best = f" · {lesson.best} %" if lesson.best is not None else ""
    return f"{MARKS[lesson.state]} {name}{best}".strip()


def aim_text(t: Speech, lesson: LessonView) -> str:
    lines = [bold(lesson.title), f"🎯 {safe(lesson.aim)}"]
    if lesson.best is not None:
        lines.append(t("lessons-best", percent=lesson.best))
    if lesson.explanation:
        lines += ["", explanation(lesson.explanation)]
    if lesson.sort == "test":
        lines += ["", t("lessons-test", count=lesson.exercises)]
    return "\n".join(lines)


def explanation(text: str) -> str:
    """Paragraphs, ``**bold**``, and lines that begin with ``- ``."""
    return "\n".join(_line(line) for line in text.strip()[:ROOM].splitlines())


def _line(line: str) -> str:
    bullet = line.startswith(ITEM)
    shown = STRESSED.sub(r"<b>\1</b>", safe(line.removeprefix(ITEM)))
    return f"• {shown}" if bullet else shown


def words_text(t: Speech, lesson: LessonView, known: Collection[str]) -> str:
    """``known``: lemmas that are cards already."""
    lines = (
        f"{'✓ ' if word.lemma in known else ''}{bold(word.word)} — {safe(word.translation)}" for word in lesson.words
    )
    return "\n".join([bold(lesson.title), t("lessons-words", count=len(lesson.words)), "", *_fitting(lines)])


def dialogue_text(t: Speech, lesson: LessonView) -> str:
    """What each line means is seen when it is tapped."""
    lines = (
        f"<b>{safe(who)}:</b> {safe(line.text)}\n<tg-spoiler>{safe(line.meaning)}</tg-spoiler>"
        for who, line in lesson.dialogue
    )
    return "\n".join([bold(lesson.title), t("lessons-dialogue"), "", *_fitting(lines)])


def _fitting(lines: Iterable[str]) -> list[str]:
    """As many as a message has room for."""
    kept: list[str] = []
    room = ROOM
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            break
        kept.append(line)
    return kept


def words_aloud(words: Iterable[Word]) -> str:
    return " ".join(f"{word.word.rstrip('.!?')}." for word in words)


def dialogue_aloud(lines: Iterable[tuple[str, Line]]) -> str:
    return "\n".join(line.text for _, line in lines)
