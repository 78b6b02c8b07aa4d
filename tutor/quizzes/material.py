"""What exercises are made from, read in statements whose cost does not grow with the cards there are."""

from collections.abc import Sequence
from datetime import datetime
from random import Random
from typing import Any, Final

import orjson
from pydantic import TypeAdapter

from tutor.accounts.views import ProfileView
from tutor.database import row, rows
from tutor.errors import Refusal
from tutor.exercises.item import Item, from_json
from tutor.exercises.kind import Line, Setting, Spec, Word, said
from tutor.exercises.registry import AnySpec
from tutor.words.text import ARTICLES, lemma_key

CARDS_LOOKED_AT: Final = 60
MISTAKES_LOOKED_AT: Final = 40
TOPIC_LESSONS: Final = 30

SPECS: Final[TypeAdapter[list[Spec]]] = TypeAdapter(list[AnySpec])

LESSON: Final = """SELECT id, key, sort, level, unit, position, title::text, aim::text, topics::text, body::text
    FROM lesson WHERE id = $2 AND language = $3 AND deleted_at IS NULL AND (profile_id IS NULL OR profile_id = $1)"""

ENTRY: Final = """e.id AS entry_id, e.word, e.lemma_key AS lemma, e.translation, e.part_of_speech, e.grammar::text,
    e.example, e.example_translation,
    array(SELECT form_key FROM entry_form f WHERE f.entry_id = e.id) AS forms"""
LESSON_WORDS: Final = f"""SELECT e.sense, e.lemma AS written, {ENTRY} FROM entry e
    WHERE e.language = $1 AND e.own_language = $2 AND e.lemma_key = ANY($3::text[])"""  # noqa: S608 - constants
WITHOUT_CARDS: Final = f"""{LESSON_WORDS} AND NOT EXISTS (
    SELECT 1 FROM card c WHERE c.profile_id = $4 AND c.lemma_key = e.lemma_key AND c.deleted_at IS NULL)
    ORDER BY e.level, e.source, e.position, e.id"""  # noqa: S608 - constants

CARD: Final = """c.entry_id, c.word, c.lemma_key AS lemma, c.translation, c.part_of_speech, c.grammar::text, c.example,
    c.example_translation,
    array(SELECT form_key FROM entry_form f WHERE f.entry_id = c.entry_id) AS forms"""
# A run of neighbours from a random card on: one range of one index, however many cards there are.
SAMPLE: Final = f"""WITH bounds AS MATERIALIZED (
    SELECT (SELECT id FROM card WHERE {{scope}} ORDER BY id LIMIT 1) AS low,
        (SELECT id FROM card WHERE {{scope}} ORDER BY id DESC LIMIT 1) AS high
), start AS MATERIALIZED (SELECT low + ($2::float8 * (high - low))::bigint AS id FROM bounds)
(SELECT {CARD} FROM card c WHERE {{scope}} AND deleted_at IS NULL AND id >= (SELECT id FROM start) ORDER BY id LIMIT $3)
UNION ALL
(SELECT {CARD} FROM card c WHERE {{scope}} AND deleted_at IS NULL AND id < (SELECT id FROM start) ORDER BY id LIMIT $3)
LIMIT $3"""  # noqa: S608 - constants
OF_PROFILE: Final = SAMPLE.format(scope="profile_id = $1")
OF_DECK: Final = SAMPLE.format(scope="deck_id = $1")
DUE: Final = f"""SELECT {CARD} FROM (
        SELECT card_id, due FROM schedule WHERE profile_id = $1 AND aside IS NULL AND state = 2 ORDER BY due LIMIT $2
    ) s JOIN card c ON c.id = s.card_id ORDER BY s.due"""  # noqa: S608 - constants

MISTAKES: Final = """SELECT item::text FROM mistake WHERE profile_id = $1 AND mended_at IS NULL AND last_at < $2
    ORDER BY last_at LIMIT $3"""

BY_TOPIC: Final = """SELECT topics::text, body::text FROM lesson WHERE language = $1 AND deleted_at IS NULL
    AND sort = 'lesson' AND topics ? $2 AND (profile_id IS NULL OR profile_id = $3) ORDER BY level, position LIMIT $4"""
FINISHED: Final = """SELECT l.topics::text, l.body::text FROM lesson_progress p JOIN lesson l ON l.id = p.lesson_id
    WHERE p.profile_id = $1 AND p.finished_at IS NOT NULL AND l.sort = 'lesson' AND l.language = $2
    ORDER BY p.finished_at DESC LIMIT $3"""


async def lesson_record(profile: ProfileView, lesson_id: int) -> Any:
    """Raises Refusal (missing): not there, of another language, or written for another learner."""
    found = await row(LESSON, profile.id, lesson_id, profile.language)
    if found is None:
        raise Refusal("refusals-lesson-missing", "missing")
    return found


def specs_of(body: dict[str, Any]) -> list[Spec]:
    return SPECS.validate_python(body["exercises"])


def lines_of(body: dict[str, Any], setting: Setting) -> list[Line]:
    return [Line(line["says"], said(line["means"], setting)) for line in body.get("dialogue", [])]


async def words_of_lesson(profile: ProfileView, named: Sequence[str]) -> list[Word]:
    """The entries of a lesson's words, in its order. ``named``: lemmas, ``lemma#sense`` where one has several."""
    pairs = [(lemma_key(profile.language, name.partition("#")[0]), name.partition("#")[2]) for name in named]
    found = await rows(LESSON_WORDS, profile.language, profile.own_language, [lemma for lemma, _ in pairs])
    known = {(entry["lemma"], entry["sense"]): _word(profile.language, entry) for entry in found}
    return [known[pair] for pair in dict.fromkeys(pairs) if pair in known]


async def words_of_lemmas(profile: ProfileView, lemmas: Sequence[str]) -> list[Word]:
    """One entry of each lemma that the lexicon knows and the learner has no card of."""
    if not lemmas:
        return []
    found = await rows(WITHOUT_CARDS, profile.language, profile.own_language, lemmas, profile.id)
    known = {entry["lemma"]: _word(profile.language, entry) for entry in reversed(found)}
    return [known[lemma] for lemma in dict.fromkeys(lemmas) if lemma in known]


async def words_of_deck(profile: ProfileView, deck_id: int, rng: Random) -> list[Word]:
    """Raises Refusal (missing): not theirs, or deleted."""
    there = await row(
        "SELECT 1 FROM deck WHERE id = $2 AND profile_id = $1 AND deleted_at IS NULL", profile.id, deck_id
    )
    if there is None:
        raise Refusal("refusals-deck-missing", "missing")
    return _different(profile.language, await rows(OF_DECK, deck_id, rng.random(), CARDS_LOOKED_AT))


async def words_of_profile(profile: ProfileView, rng: Random) -> list[Word]:
    """Those most due, and some of all the others."""
    due = await rows(DUE, profile.id, CARDS_LOOKED_AT // 2)
    some = await rows(OF_PROFILE, profile.id, rng.random(), CARDS_LOOKED_AT - len(due))
    return _different(profile.language, [*due, *some])


async def open_mistakes(profile: ProfileView, before: datetime) -> list[Item]:
    """Exercises that went wrong before ``before`` and have not been right since, oldest first."""
    found = await rows(MISTAKES, profile.id, before, MISTAKES_LOOKED_AT)
    return [from_json(orjson.loads(record["item"])) for record in found]


async def by_topic(profile: ProfileView, topic: str) -> tuple[list[Spec], list[str]]:
    """Exercises about a topic, and the words of lessons about it."""
    specs: list[Spec] = []
    words: list[str] = []
    for found in await rows(BY_TOPIC, profile.language, topic, profile.id, TOPIC_LESSONS):
        body = orjson.loads(found["body"])
        first = body["topics"][0]
        words += body["words"] if first == topic else []
        specs += [spec for spec in specs_of(body) if (spec.topic or first) == topic]
    return specs, words


async def of_finished_lessons(profile: ProfileView, most: int) -> list[tuple[str, list[Spec]]]:
    """Exercises of the lessons finished last, with each lesson's first topic."""
    found = await rows(FINISHED, profile.id, profile.language, most)
    bodies = [orjson.loads(record["body"]) for record in found]
    return [(body["topics"][0], specs_of(body)) for body in bodies]


def _word(language: str, record: Any) -> Word:
    grammar = orjson.loads(record["grammar"])
    head, _, rest = record["word"].partition(" ")
    bare = rest if rest and head.casefold() in ARTICLES.get(language, ()) else record["word"]
    inflected = [value for name, value in grammar.items() if name != "gender"]
    return Word(
        record["word"],
        record["lemma"],
        record["translation"],
        record["part_of_speech"],
        grammar,
        record["example"],
        record["example_translation"],
        tuple(dict.fromkeys([bare, *inflected, *record["forms"]])),
        record["entry_id"],
    )


def _different(language: str, records: Sequence[Any]) -> list[Word]:
    """One of each lemma: the learner may keep two cards of one."""
    return [*{record["lemma"]: _word(language, record) for record in reversed(records)}.values()]
