"""Lessons: what there is, and one of them with all it teaches."""

from random import Random
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import row, rows
from tutor.exercises.kind import Line, Setting, said
from tutor.lessons.views import LessonRow, LessonState, LessonView
from tutor.quizzes import material

LIST_MOST: Final = 100
WRITTEN_MOST: Final = 30
"""Lessons written for a learner that a list shows; the newest."""

ROW: Final = """l.id, l.sort, l.level, l.unit, l.position, l.title::text, l.aim::text, l.key IS NULL AS written,
    p.best, p.finished_at IS NOT NULL AS done,
    EXISTS (SELECT 1 FROM quiz q WHERE q.profile_id = $1 AND q.lesson_id = l.id AND q.finished_at IS NULL
        AND q.dropped_at IS NULL) AS open"""
BUNDLED: Final = f"""SELECT {ROW} FROM lesson l LEFT JOIN lesson_progress p ON p.lesson_id = l.id AND p.profile_id = $1
    WHERE l.language = $2 AND l.key IS NOT NULL AND l.deleted_at IS NULL
    ORDER BY l.level, l.unit, l.sort = 'test', l.position LIMIT $3"""  # noqa: S608 - constants
WRITTEN: Final = f"""SELECT {ROW} FROM lesson l LEFT JOIN lesson_progress p ON p.lesson_id = l.id AND p.profile_id = $1
    WHERE l.profile_id = $1 AND l.deleted_at IS NULL ORDER BY l.id DESC LIMIT $2"""  # noqa: S608 - constants
ONE: Final = f"""SELECT {ROW} FROM lesson l LEFT JOIN lesson_progress p ON p.lesson_id = l.id AND p.profile_id = $1
    WHERE l.id = $2"""  # noqa: S608 - constants


class Lessons:
    async def list(self, profile: ProfileView) -> list[LessonRow]:
        """The course in the order it is learnt, a test after its unit; then those written for the learner."""
        found = await rows(BUNDLED, profile.id, profile.language, LIST_MOST)
        written = await rows(WRITTEN, profile.id, WRITTEN_MOST)
        return [_row(record, profile) for record in (*found, *written)]

    async def lesson(self, profile: ProfileView, lesson_id: int) -> LessonView:
        """Raises Refusal (missing)."""
        found = await material.lesson_record(profile, lesson_id)
        stands: Any = await row(ONE, profile.id, lesson_id)
        shown = _row(stands, profile)
        body = orjson.loads(found["body"])
        setting = Setting(profile.language, profile.own_language, Random(0))
        return LessonView(
            shown.id,
            shown.sort,
            shown.level,
            shown.unit,
            shown.position,
            shown.title,
            shown.aim,
            body.get("topics", []),
            said(body.get("explanation"), setting),
            await material.words_of_lesson(profile, body.get("words", [])),
            [(line["who"], Line(line["says"], said(line["means"], setting))) for line in body.get("dialogue", [])],
            shown.state,
            shown.best,
            shown.written,
            len(body["exercises"]),
        )


def _row(record: Any, profile: ProfileView) -> LessonRow:
    state: LessonState = "open" if record["open"] else "done" if record["done"] else "new"
    return LessonRow(
        record["id"],
        record["sort"],
        record["level"],
        record["unit"],
        record["position"],
        _text(record["title"], profile.interface_language),
        _text(record["aim"], profile.own_language),
        state,
        record["best"],
        record["written"],
    )


def _text(localised: str, language: str) -> str:
    texts: dict[str, str] = orjson.loads(localised)
    return texts.get(language) or texts.get("en") or next(iter(texts.values()), "")
