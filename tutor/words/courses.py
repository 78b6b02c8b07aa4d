"""The bundled courses on their way into the lexicon, and their check: ``python -m tutor.words.courses [folder]``."""

import asyncio
import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import orjson

from tutor.database import one, row, rows, run, transaction
from tutor.words.text import clean

if TYPE_CHECKING:
    from tutor.words.course_file import CourseFile, Place

FOLDER: Final = Path(__file__).resolve().parents[2] / "courses"
FORMAT: Final = b"1"
"""Part of every digest, as is a file's place: what is taken from a file may change though its text has not."""

LOCK: Final = 0x4C41_434F  # any number of our own: of several processes that start together one loads

DECK: Final = """INSERT INTO course_deck (key, language, level, position, title, size, digest)
    VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)
    ON CONFLICT (key) DO UPDATE SET language = excluded.language, level = excluded.level, position = excluded.position,
        title = excluded.title, size = excluded.size, digest = excluded.digest"""
# An entry keeps its id, which cards point at, while its wording changes or it moves to another deck.
ENTRIES: Final = """INSERT INTO entry (language, own_language, level, source, lemma_key, lemma, sense, word,
        transcription,
        part_of_speech, grammar, translation, example, example_translation, hint, position)
    SELECT $1, $2, $3, $4, n.* FROM unnest($5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
        $11::jsonb[], $12::text[], $13::text[], $14::text[], $15::text[], $16::int2[]) n
    ON CONFLICT (language, lemma_key, sense, own_language) DO UPDATE SET level = excluded.level,
        source = excluded.source,
        lemma = excluded.lemma, word = excluded.word, transcription = excluded.transcription,
        part_of_speech = excluded.part_of_speech, grammar = excluded.grammar, translation = excluded.translation,
        example = excluded.example, example_translation = excluded.example_translation, hint = excluded.hint,
        position = excluded.position
    RETURNING id, lemma_key, sense"""
FORMS: Final = """INSERT INTO entry_form (entry_id, language, own_language, form_key)
    SELECT n.entry_id, $1, $2, n.form_key FROM unnest($3::bigint[], $4::text[]) n (entry_id, form_key)
    ON CONFLICT DO NOTHING"""


async def load_courses(folder: Path = FOLDER) -> None:
    """Brings the lexicon up to the course files. Costs a digest a file when nothing has changed; the files were
    checked before they were bundled, so a broken one stops the start with its own error."""
    digests = await asyncio.to_thread(_digests, folder)
    if await _known() == set(digests.values()):
        return
    async with transaction():
        await row("SELECT pg_advisory_xact_lock($1)", LOCK)
        known = await _known()
        from tutor.words.course_file import parse, place_of

        loaded: list[int] = []
        keys: list[str] = []
        changed: list[str] = []
        for path, digest in digests.items():
            place = place_of(folder, path)
            if place is None:
                raise ValueError(f"{path}: not a course file's place")
            keys.append(place.key)
            if digest not in known:
                changed.append(place.key)
                loaded += await _load(place, parse(path.read_bytes()), digest)
        await _forget(keys, changed, loaded)


def _digests(folder: Path) -> dict[Path, str]:
    from tutor.words.course_file import course_paths

    return {
        path: hashlib.sha256(
            b"\0".join((FORMAT, path.relative_to(folder).as_posix().encode(), path.read_bytes()))
        ).hexdigest()
        for path in course_paths(folder)
    }


async def _known() -> set[str]:
    return {record["digest"] for record in await rows("SELECT digest FROM course_deck")}


async def _load(place: "Place", course: "CourseFile", digest: str) -> list[int]:
    """Ids of the deck's entries."""
    from tutor.words.course_file import own_languages

    title = orjson.dumps(course.title).decode()
    await run(DECK, place.key, place.language, place.level, place.position, title, len(course.words), digest)
    loaded: list[int] = []
    for own in own_languages(place.language):
        words = {(word.key(place.language), word.sense or ""): word for word in course.words}
        entries = await rows(
            ENTRIES, place.language, own, place.level, place.key,
            [key for key, _ in words], [w.lemma or w.word for w in words.values()], [sense for _, sense in words],
            [clean(w.word) for w in words.values()], [w.ipa for w in words.values()], [w.pos for w in words.values()],
            [orjson.dumps(w.grammar).decode() for w in words.values()], [w.translation[own] for w in words.values()],
            [w.example for w in words.values()], [w.example_translation[own] for w in words.values()],
            [w.hint.get(own, "") for w in words.values()], list(range(len(words))),
        )  # fmt: skip
        ids = [entry["id"] for entry in entries]
        await run("DELETE FROM entry_form WHERE entry_id = ANY($1::bigint[])", ids)
        forms = [
            (entry["id"], key)
            for entry in entries
            for key in words[entry["lemma_key"], entry["sense"]].form_keys(place.language, own)
        ]
        await run(FORMS, place.language, own, [entry_id for entry_id, _ in forms], [key for _, key in forms])
        loaded += ids
    return loaded


async def _forget(keys: list[str], changed: list[str], loaded: list[int]) -> None:
    """What has left the courses leaves the lexicon; learners' cards stay as they are."""
    gone = await one(
        "SELECT coalesce(array_agg(key), '{}') AS keys FROM course_deck WHERE key <> ALL($1::text[])", keys
    )
    await run("DELETE FROM course_deck WHERE key = ANY($1::text[])", gone["keys"])
    await run(
        "DELETE FROM entry WHERE source = ANY($1::text[]) AND id <> ALL($2::bigint[])",
        [*changed, *gone["keys"]],
        loaded,
    )


def main(arguments: list[str]) -> int:
    """Prints every fault of the courses; 1 if there is one."""
    from tutor.words.course_faults import faults

    found = faults(Path(arguments[0]) if arguments else FOLDER)
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
