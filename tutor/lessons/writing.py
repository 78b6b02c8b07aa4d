"""Lessons the teacher writes: a topic in a learner's own words, one question to a model, and what passes the checks."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

import orjson

from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows, run, transaction
from tutor.days import day_of
from tutor.decks.service import Decks
from tutor.exercises.kind import Spec
from tutor.jobs import Job, Jobs
from tutor.languages import in_english
from tutor.lessons.level import keys
from tutor.lessons.likeness import Runs, runs
from tutor.lessons.loading import topics_of
from tutor.lessons.reply import LessonReply
from tutor.lessons.topics import load_topics
from tutor.lessons.written import Found, find, signature, texts_of
from tutor.llm import allowance, errors
from tutor.llm.config import VARIABLES
from tutor.llm.gateway import Asked, Gateway, Payer, prompt
from tutor.quizzes import material
from tutor.quizzes.topics import SLIPS, Topics
from tutor.quizzes.views import TopicView
from tutor.teacher.guard import leaks
from tutor.words.drafts import Checked, is_name_of_a_group
from tutor.words.joining import join
from tutor.words.lexicon import Entry, entries_by_form, means
from tutor.words.text import distance, fold

log = logging.getLogger(__name__)

LESSON: Final = "lesson"
"""The kind of job, and the gateway's task."""

RECENT_MOST: Final = 6
"""Lessons of each sort in which an exercise is not to be repeated."""

FAULTS_TOLD: Final = 12
WORDS_LEAST: Final = 3
NAME_LEAST: Final = 4
"""Letters a title has in which a slip of the pen is no other title."""

GRADED: Final = """SELECT f.form_key, min(e.level) AS level FROM entry_form f JOIN entry e ON e.id = f.entry_id
    WHERE f.language = $1 AND f.own_language = $2 AND f.form_key = ANY($3::text[]) GROUP BY 1"""
RECENT: Final = """SELECT body::text FROM lesson WHERE profile_id = $1 AND deleted_at IS NULL
    ORDER BY id DESC LIMIT $2"""
WRITTEN: Final = "SELECT 1 FROM lesson WHERE id = $2 AND profile_id = $1 AND deleted_at IS NULL"
BEING_WRITTEN: Final = "SELECT 1 FROM job WHERE key = $1 AND dead_at IS NULL"
KEEP: Final = """INSERT INTO lesson (profile_id, language, level, sort, unit, position, title, aim, topics, body,
        digest, created_at)
    VALUES ($1, $2, $3, 'lesson', 0, 0, $4::jsonb, $5::jsonb, $6::jsonb, $7::jsonb, '', $8) RETURNING id"""
LINK: Final = "UPDATE own_topic SET lesson_id = $3 WHERE id = $2 AND profile_id = $1"

State = Literal["none", "writing", "written"]


@dataclass(frozen=True, slots=True)
class Written:
    """A lesson that has passed all checks. ``known``: entries of its words that the lexicon has, by lemma; ``new``:
    words that join it when the lesson is kept."""

    found: Found
    topic: str
    known: Mapping[str, Entry]
    new: Sequence[Checked]


@dataclass(frozen=True, slots=True)
class Instead:
    """What there is already about a topic: a bundled topic, or a deck. One of them."""

    title: str
    topic: str | None = None
    deck_id: int | None = None


class LessonWriting:
    """``ask`` posts a job; ``write`` asks a model, outside any transaction; ``keep`` ends the job."""

    def __init__(
        self, gateway: Gateway, jobs: Jobs, topics: Topics, decks: Decks, *, messages_per_day: int = 0
    ) -> None:
        """``messages_per_day``: a lesson is one of the messages a learner may send the teacher in a day; 0: no cap."""
        self._gateway = gateway
        self._jobs = jobs
        self._topics = topics
        self._decks = decks
        self._most = messages_per_day

    @property
    def ready(self) -> bool:
        return self._gateway.can(LESSON)

    async def ask(self, profile: ProfileView, text: str, now: datetime, asker: dict[str, Any]) -> int | Job | None:
        """A lesson on a topic in the learner's own words: its id if there is one, else the job that writes it, to be
        started once the transaction has committed; None: it is being written already.

        ``asker``: lane (the Telegram id), learner_id, chat_id (None: nobody is written to) of who wants it.
        Raises Refusal (invalid: no topic; limit: today's allowance; unavailable: no model).
        """
        return await self._ask(profile, await self._topics.add_own(profile, text, now), now, asker)

    async def ask_own(
        self, profile: ProfileView, own_id: int, now: datetime, asker: dict[str, Any]
    ) -> int | Job | None:
        """The same for a topic that is noted down. Raises Refusal (missing) besides."""
        return await self._ask(profile, await self._topics.own(profile, own_id), now, asker)

    async def state(self, profile: ProfileView, own_id: int) -> tuple[State, int | None]:
        """How far a topic's lesson is, with its id once it is written. Raises Refusal (missing)."""
        topic = await self._topics.own(profile, own_id)
        lesson_id = await _lesson_of(profile, topic)
        if lesson_id is not None:
            return "written", lesson_id
        return ("writing" if await row(BEING_WRITTEN, _key(own_id)) else "none"), None

    async def instead(self, profile: ProfileView, text: str, now: datetime) -> Instead | None:
        """What a quiz can be made from right now that ``text`` may mean."""
        topic = await self._topics.find(profile, text)
        if topic is not None and topic.slug:
            return Instead(topic.title, topic=topic.slug)
        wanted = fold(text)
        for deck in await self._decks.list(profile, now) if wanted else ():
            title = fold(deck.title)
            if title == wanted or (len(title) >= NAME_LEAST and distance(title, wanted) <= SLIPS):
                return Instead(deck.title, deck_id=deck.id)
        return None

    async def write(self, profile: ProfileView, topic: str, payer: Payer) -> Written:
        """One question; a second one that names the faults, if the lesson cannot be used. Raises LlmRefusal."""
        if await self._gateway.moderate(payer, topic):
            raise errors.refused("moderated")
        instructions = prompt(
            LESSON,
            language=in_english(profile.language),
            own_language=in_english(profile.own_language),
            level=profile.level,
        )
        question = {"topic": topic, "goal": profile.goal, "topics": [*load_topics()]}
        messages = [{"role": "user", "content": orjson.dumps(question).decode()}]
        recent = await _recent(profile)
        for last in (False, True):
            reply = await self._gateway.complete(LESSON, payer, Asked(instructions, messages), LessonReply)
            if reply.nothing:
                raise errors.refused("no-topic")
            written = await self._look_through(profile, topic, reply, recent)
            if written.found.sound:
                return await self._shown(written, instructions.text, payer)
            faults = [*written.found.broken, *written.found.faults][:FAULTS_TOLD]
            log.info("lesson not usable", extra={"faults": len(faults), "again": not last})
            messages += [
                {"role": "assistant", "content": reply.model_dump_json()},
                {"role": "user", "content": orjson.dumps({"faults": faults}).decode()},
            ]
        raise errors.garbled("lesson")

    async def keep(self, profile: ProfileView, own_id: int, written: Written, now: datetime) -> int:
        """In the transaction that ends the job: the lesson's id. Its new words join the lexicon."""
        joined = await join(profile, [(word, word.lemma) for word in written.new])
        names = [_name(entry) for entry in (*written.known.values(), *joined)]
        lesson = written.found.lesson(profile, written.topic, names)
        body: dict[str, Any] = lesson.model_dump(by_alias=True, exclude_none=True)
        made = await one(
            KEEP,
            profile.id,
            profile.language,
            profile.level,
            orjson.dumps(body["title"]).decode(),
            orjson.dumps(body["aim"]).decode(),
            orjson.dumps(topics_of(lesson)).decode(),
            orjson.dumps(body).decode(),
            now,
        )
        await run(LINK, profile.id, own_id, made["id"])
        return int(made["id"])

    async def give_back(self, payer: Payer) -> None:
        """In the transaction that ends a job no lesson came of: it was no message."""
        await allowance.give_back(payer)

    # Parts of these

    async def _ask(
        self, profile: ProfileView, topic: TopicView, now: datetime, asker: dict[str, Any]
    ) -> int | Job | None:
        lesson_id = await _lesson_of(profile, topic)
        if lesson_id is not None:
            return lesson_id
        if not self.ready:
            raise errors.off(VARIABLES[LESSON] if self._gateway.ready else "OPENAI_API_KEY")
        payload = {
            "learner_id": asker["learner_id"],
            "profile_id": profile.id,
            "chat_id": asker["chat_id"],
            "own_id": topic.own_id,
        }
        async with transaction():
            job = await self._jobs.post(LESSON, asker["lane"], payload, key=_key(topic.own_id))
            if job is not None:
                payer = Payer(asker["learner_id"], day_of(now, profile.zone))
                await allowance.count_message(payer, self._most)
            return job

    async def _look_through(
        self, profile: ProfileView, topic: str, reply: LessonReply, recent: Sequence[Runs]
    ) -> Written:
        wanted = list(keys(texts_of(reply), profile.language))
        graded = {
            each["form_key"]: each["level"]
            for each in await rows(GRADED, profile.language, profile.own_language, wanted)
        }
        found = find(reply, profile, graded, recent)
        # What a model says of a word because somebody asked for something else is not for others.
        plain = is_name_of_a_group(topic)
        new = [word for word in found.words if plain and not word.faults]
        others = [word for word in found.words if word not in new]
        entries = await entries_by_form(profile, {word.draft.lemma_key for word in others})
        known = {
            word.draft.lemma_key: _meant(word, entries[word.draft.lemma_key])
            for word in others
            if word.draft.lemma_key in entries
        }
        if len(new) + len(known) < WORDS_LEAST:
            found.broken.append(f"words: {len(new) + len(known)} can be used, at least {WORDS_LEAST} are needed")
        slugs = load_topics()
        return Written(found, reply.topic if reply.topic in slugs else next(iter(slugs)), known, new)

    async def _shown(self, written: Written, instructions: str, payer: Payer) -> Written:
        """What is looked at before anybody sees it. Raises LlmRefusal."""
        text = written.found.texts()
        if leaks(text, instructions):
            raise errors.refused("leak")
        if await self._gateway.moderate(payer, text):
            raise errors.refused("output")
        return written


async def _lesson_of(profile: ProfileView, topic: TopicView) -> int | None:
    """Which it may have lost since."""
    if topic.lesson_id is None or await row(WRITTEN, profile.id, topic.lesson_id) is None:
        return None
    return topic.lesson_id


async def _recent(profile: ProfileView) -> list[Runs]:
    """What the learner has been asked in lessons lately."""
    specs: list[Spec] = []
    for found in await rows(RECENT, profile.id, RECENT_MOST):
        specs += material.specs_of(orjson.loads(found["body"]))
    for _, finished in await material.of_finished_lessons(profile, RECENT_MOST):
        specs += finished
    return [made for spec in specs if (made := runs(signature(spec, profile)))]


def _meant(word: Checked, entries: Sequence[Entry]) -> Entry:
    """The sense the lesson means, as far as the translations tell."""
    return next((entry for entry in entries if means(entry, word.draft.translation)), entries[0])


def _name(entry: Entry) -> str:
    """As lessons name their words."""
    return f"{entry['lemma_key']}#{entry['sense']}" if entry["sense"] else str(entry["lemma_key"])


def _key(own_id: int | None) -> str:
    return f"{LESSON}:{own_id}"
