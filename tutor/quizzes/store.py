"""How a run is kept: the statements, and what their rows mean."""

from datetime import datetime
from typing import Any, Final, cast

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import one, row, run
from tutor.days import day_of
from tutor.exercises.item import Answer, Item, Marked, Verdict, from_json, to_json
from tutor.exercises.registry import mark
from tutor.quizzes import difficulty
from tutor.quizzes.views import Answered, Asked, Given, QuizView, Sort

TYPED: Final = frozenset({"type", "gap", "transform", "translate", "mistake"})
"""Kinds whose list of right answers may not be complete: a model may judge them, a learner may object."""

QUIZ: Final = """q.id, q.sort, q.title, q.lesson_id, q.source::text, q.size, q.total, q.number, q.version,
    q.right_first, q.finished_at IS NOT NULL AS finished"""
ITEM: Final = """i.number AS item_number, i.item::text, i.item_key, i.repeats, i.hinted, i.verdict, i.answer::text,
    i.slip, i.why, i.version AS answered_version"""

CURRENT: Final = f"""SELECT {QUIZ}, {ITEM} FROM quiz q LEFT JOIN quiz_item i ON i.quiz_id = q.id AND i.number = q.number
    WHERE q.id = $2 AND q.profile_id = $1"""  # noqa: S608 - constants
# The run is locked: of two answers that come at once the second waits here, and finds that the run has moved on.
LOCKED: Final = f"""SELECT {QUIZ}, {ITEM}, t.step, t.recent,
    array(SELECT a.answer FROM accepted_answer a WHERE a.item_key = i.item_key LIMIT 20) AS more
    FROM quiz q LEFT JOIN quiz_item i ON i.quiz_id = q.id AND i.number = q.number
    LEFT JOIN topic_result t ON t.profile_id = q.profile_id AND t.topic = i.item->>'topic'
    WHERE q.id = $2 AND q.profile_id = $1 FOR NO KEY UPDATE OF q"""  # noqa: S608 - constants
ANSWERED: Final = f"""SELECT {ITEM}, coalesce(d.state, '') AS dispute FROM quiz_item i
    LEFT JOIN dispute d ON d.quiz_id = i.quiz_id AND d.number = i.number
    WHERE i.quiz_id = $1 AND {{which}} ORDER BY i.number"""  # noqa: S608 - constants

NEW: Final = """WITH made AS (
    INSERT INTO quiz (profile_id, sort, lesson_id, source, title, size, total, number, version, right_first, started_at)
    VALUES ($1, $2, $3, $4::jsonb, $5, $6, $6, 1, 0, 0, $7) RETURNING id
), items AS (
    INSERT INTO quiz_item (quiz_id, number, item, item_key, hinted, slip, why)
    SELECT made.id, n.number, n.item::jsonb, n.key, false, '', ''
    FROM made, unnest($8::text[], $9::text[]) WITH ORDINALITY n (item, key, number)
)
SELECT id FROM made"""
DROP_OPEN: Final = """UPDATE quiz SET dropped_at = $2 WHERE profile_id = $1 AND finished_at IS NULL
    AND dropped_at IS NULL AND sort = $3 AND lesson_id IS NOT DISTINCT FROM $4::bigint"""

# Everything an answer changes. $10: the item comes back at the end · $11: it is right at the first try · $12: it went
# wrong · $13: it is right · $14: its topic ("" for none) with $15 its step and $16 the first tries that count ·
# $17: it is a first try.
SETTLE: Final = """
WITH answered AS (
    UPDATE quiz_item SET verdict = $4, answer = $5::jsonb, slip = $6, why = $7, version = $8, answered_at = $9
    WHERE quiz_id = $2 AND number = $3 RETURNING item, item_key
), again AS (
    INSERT INTO quiz_item (quiz_id, number, item, item_key, repeats, hinted, slip, why)
    SELECT $2, q.total + 1, answered.item, answered.item_key, $3, false, '', '' FROM answered, quiz q
    WHERE q.id = $2 AND $10::bool
), moved AS (
    UPDATE quiz SET number = number + 1, version = version + 1, total = total + $10::bool::int,
        right_first = right_first + $11::bool::int,
        finished_at = CASE WHEN number >= total + $10::bool::int THEN $9 END
    WHERE id = $2 RETURNING version, number, total, right_first, finished_at IS NOT NULL AS finished
), today AS (
    INSERT INTO study_day (profile_id, day, reviews, new_cards, milliseconds, added, exercises)
    VALUES ($1, $18, 0, 0, 0, 0, 1)
    ON CONFLICT (profile_id, day) DO UPDATE SET exercises = study_day.exercises + 1
), missed AS (
    INSERT INTO mistake (profile_id, item_key, item, topic, times, last_at)
    SELECT $1, item_key, item, $14, 1, $9 FROM answered WHERE $12::bool
    ON CONFLICT (profile_id, item_key) DO UPDATE SET times = mistake.times + 1, last_at = excluded.last_at,
        mended_at = NULL
), mended AS (
    UPDATE mistake m SET mended_at = $9 FROM answered
    WHERE $13::bool AND m.profile_id = $1 AND m.item_key = answered.item_key AND m.mended_at IS NULL
), topic AS (
    INSERT INTO topic_result (profile_id, topic, asked, "right", step, recent, updated_at)
    SELECT $1, $14, 1, $11::bool::int, $15, $16, $9 WHERE $14 <> '' AND $17::bool
    ON CONFLICT (profile_id, topic) DO UPDATE SET asked = topic_result.asked + 1,
        "right" = topic_result."right" + excluded."right", step = excluded.step, recent = excluded.recent,
        updated_at = excluded.updated_at
)
SELECT version, number, total, right_first, finished FROM moved"""

FINISH_LESSON: Final = """INSERT INTO lesson_progress (profile_id, lesson_id, best, times, finished_at)
    VALUES ($1, $2, $3, 1, $4)
    ON CONFLICT (profile_id, lesson_id) DO UPDATE SET best = greatest(lesson_progress.best, excluded.best),
        times = lesson_progress.times + 1,
        finished_at = coalesce(lesson_progress.finished_at, excluded.finished_at), quiz_id = NULL"""


async def create(
    profile: ProfileView,
    sort: Sort,
    items: list[Item],
    *,
    title: str,
    source: dict[str, Any],
    lesson_id: int | None,
    now: datetime,
) -> int:
    """A run of ``items``; an open one of the same sort (of the same lesson) gives way."""
    await run(DROP_OPEN, profile.id, now, sort, lesson_id)
    kept = [orjson.dumps(to_json(item)).decode() for item in items]
    found = await one(
        NEW, profile.id, sort, lesson_id, orjson.dumps(source).decode(), title[:120], len(items), now, kept,
        [item.key for item in items],
    )  # fmt: skip
    return int(found["id"])


def quiz_view(record: Any, moved: Any = None) -> QuizView:
    """``moved``: the row SETTLE gives, newer than ``record``."""
    newer = moved or record
    return QuizView(
        record["id"],
        record["sort"],
        record["title"],
        record["lesson_id"],
        orjson.loads(record["source"]),
        record["size"],
        newer["total"],
        newer["number"],
        newer["version"],
        newer["right_first"],
        newer["finished"],
    )


def asked(record: Any) -> Asked | None:
    """The item a row of CURRENT, LOCKED or ANSWERED holds."""
    if record["item"] is None:
        return None
    waiting = answer_of(record) if record["verdict"] == "checking" else None
    return Asked(record["item_number"], item_of(record), record["repeats"] is not None, record["hinted"], waiting)


def item_of(record: Any) -> Item:
    return from_json(orjson.loads(record["item"]))


def answer_of(record: Any) -> Answer:
    kept = orjson.loads(record["answer"]) if record["answer"] else {}
    return Answer(kept.get("text", ""), tuple(kept.get("picked", ())))


def answered(record: Any) -> Answered:
    """A row of ANSWERED: where an answer differs is found again rather than kept."""
    item, answer = item_of(record), answer_of(record)
    marked = mark(item, answer)
    given: Given = record["verdict"]
    why = "" if given == "right" else record["why"] or marked.why or item.why
    parts = marked.parts if given in {"nearly", "wrong"} else []
    verdict: Verdict = "wrong" if given in {"skipped", "checking"} else cast("Verdict", given)
    shown = Marked(verdict, marked.answer, parts, record["slip"] or None, why)
    return Answered(
        record["item_number"], item, given, answer, shown, disputable(item, given, answer), record["dispute"]
    )


def disputable(item: Item, given: Given, answer: Answer) -> bool:
    return item.kind in TYPED and item.shape == "text" and given in {"nearly", "wrong", "unsure"} and not answer.empty


async def settle(profile: ProfileView, record: Any, given: Given, answer: Answer, marked: Marked, now: datetime) -> Any:
    """Writes how the current item went and moves the run on. ``record``: the row of LOCKED. The row of SETTLE."""
    first, right = record["repeats"] is None, given in {"right", "nearly"}
    placed = record["sort"] == "placement"
    topic = orjson.loads(record["item"]).get("topic", "")
    step, recent = record["step"] or difficulty.STEPS[0], record["recent"] or ""
    if first and given not in {"unsure", "nearly"}:
        step, recent = difficulty.after(step, recent, right=right and not record["hinted"])
    kept = {"picked": answer.picked} if answer.picked else {"text": answer.text}
    moved = await one(
        SETTLE,
        profile.id,
        record["id"],
        record["item_number"],
        given,
        orjson.dumps(kept).decode(),
        marked.slip or "",
        marked.why[:300] if given != "right" else "",
        record["version"],
        now,
        first and not placed and given in {"wrong", "skipped"},
        first and right,
        not placed and given == "wrong",
        right,
        "" if placed else topic,
        step,
        recent,
        first,
        day_of(now, profile.zone),
    )
    if moved["finished"] and record["lesson_id"] is not None and record["sort"] in {"lesson", "test"}:
        best = round(100 * moved["right_first"] / max(1, record["size"]))
        await run(FINISH_LESSON, profile.id, record["lesson_id"], best, now)
    return moved


async def answered_at(quiz_id: int, version: int) -> Answered | None:
    """The item that was answered at ``version``."""
    found = await row(ANSWERED.format(which="i.version = $2"), quiz_id, version)
    return None if found is None else answered(found)
