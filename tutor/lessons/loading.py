"""The bundled lessons on their way into the database. Costs a digest a file when nothing has changed."""

import asyncio
import hashlib
from pathlib import Path
from typing import Any, Final

import orjson

from tutor.database import row, rows, run, transaction
from tutor.lessons.file import LessonFile, LessonPlace, TestFile, lesson_paths, parse, place_of
from tutor.lessons.topics import COURSES

FORMAT: Final = b"1"
"""Part of every digest: what is taken from a file may change though its text has not."""

LOCK: Final = 0x4C41_4C45  # any number of our own: of several processes that start together one loads

# A lesson keeps its id, which progress points at, while its wording changes.
STORE: Final = """INSERT INTO lesson (key, language, level, sort, unit, position, title, aim, topics, body,
        digest, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9::jsonb, $10::jsonb, $11, now())
    ON CONFLICT (key) DO UPDATE SET language = excluded.language, level = excluded.level, sort = excluded.sort,
        unit = excluded.unit, position = excluded.position, title = excluded.title, aim = excluded.aim,
        topics = excluded.topics, body = excluded.body, digest = excluded.digest, deleted_at = NULL"""
# Progress points at lessons: one that has left the courses is only hidden.
FORGET: Final = """UPDATE lesson SET deleted_at = now(), digest = ''
    WHERE key IS NOT NULL AND deleted_at IS NULL AND key <> ALL($1::text[])"""
KNOWN: Final = "SELECT digest FROM lesson WHERE key IS NOT NULL AND deleted_at IS NULL"


async def load_lessons(folder: Path = COURSES) -> None:
    """The files were checked before they were bundled: a broken one stops the start with its own error."""
    digests = await asyncio.to_thread(_digests, folder)
    if await _known() == set(digests.values()):
        return
    async with transaction():
        await row("SELECT pg_advisory_xact_lock($1)", LOCK)
        known = await _known()
        for place, digest in digests.items():
            if digest not in known:
                await _store(place, parse(place.path.read_bytes(), place.sort), digest)
        await run(FORGET, [place.key for place in digests])


def _digests(folder: Path) -> dict[LessonPlace, str]:
    found: dict[LessonPlace, str] = {}
    for path in lesson_paths(folder):
        place = place_of(folder, path)
        if place is None:
            raise ValueError(f"{path}: not a lesson's place")
        found[place] = hashlib.sha256(b"\0".join((FORMAT, place.key.encode(), path.read_bytes()))).hexdigest()
    return found


async def _known() -> set[str]:
    return {record["digest"] for record in await rows(KNOWN)}


async def _store(place: LessonPlace, file: LessonFile | TestFile, digest: str) -> None:
    body: dict[str, Any] = file.model_dump(by_alias=True, exclude_none=True)
    await run(
        STORE,
        place.key,
        place.language,
        place.level,
        place.sort,
        place.unit,
        place.position,
        _json(body["title"]),
        _json(body["aim"]),
        _json(topics_of(file)),
        _json(body),
        digest,
    )


def topics_of(file: LessonFile | TestFile) -> list[str]:
    """What the whole and its exercises are about."""
    named = file.topics if isinstance(file, LessonFile) else []
    return [*dict.fromkeys([*named, *(spec.topic for spec in file.exercises if spec.topic)])]


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()
