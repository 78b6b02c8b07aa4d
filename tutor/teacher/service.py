"""The teacher: conversations in the chat and in the Mini App, one memory for both.

A message is kept and its answer becomes a job; the answer is written outside any transaction (``turn.py``) and kept
with all it leads to in one (``settle``).
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Any, Final

import orjson
from pydantic import BaseModel, ConfigDict, StringConstraints

from tutor.accounts.lock import lock_profile
from tutor.accounts.service import Accounts
from tutor.accounts.views import LearnerView, ProfileView
from tutor.database import one, row, run, transaction
from tutor.days import day_of
from tutor.errors import Refusal
from tutor.jobs import Job, Jobs
from tutor.languages import in_english
from tutor.llm import allowance, errors
from tutor.llm.errors import LlmRefusal
from tutor.llm.gateway import Asked, Gateway, Payer, prompt
from tutor.llm.switch import off_since
from tutor.review.service import Reviews
from tutor.review.views import GOOD, Grading
from tutor.teacher import history, memory, scenes
from tutor.teacher.asking import asked_for
from tutor.teacher.doing import Doing, Done
from tutor.teacher.due import due_words, used_words
from tutor.teacher.guard import leaks
from tutor.teacher.notes import Fix, Notes, fitting_fixes
from tutor.teacher.turn import Say, Turn, Written, write
from tutor.teacher.views import Correction, Counted, HistoryPage, MessageView, SceneView, TeacherView
from tutor.words.met import worth_learning
from tutor.words.offers import OfferItem, Offers
from tutor.words.text import clean

TALK: Final = "talk"
DIGEST: Final = "digest"
"""Kinds of jobs."""
TRANSLATE: Final = "translate"

TEXT_MOST: Final = 4096  # as Telegram
WORDS_FROM: Final = 2000
"""Letters of an answer that words are looked for in."""
WORDS_MOST: Final = 4

NEW: Final = """INSERT INTO teacher_message (profile_id, role, text, reply_to, state, error, scene, heard, corrections,
        counted, actions, offer_id, translation, client_id, created_at)
    VALUES ($1, 'learner', $2, NULL, 'waiting', '', $3, $4, '[]', '[]', '[]', NULL, '', $5, $6)
    ON CONFLICT (profile_id, client_id) WHERE client_id IS NOT NULL DO NOTHING RETURNING id"""
KNOWN: Final = "SELECT id FROM teacher_message WHERE profile_id = $1 AND client_id = $2"
ANSWERED: Final = """WITH asked AS (
        UPDATE teacher_message SET state = 'done' WHERE id = $2 AND profile_id = $1 AND state = 'waiting' RETURNING id
    )
    INSERT INTO teacher_message (profile_id, role, text, reply_to, state, error, scene, heard, corrections, counted,
        actions, offer_id, translation, client_id, created_at)
    SELECT $1, 'teacher', $3, asked.id, $4, $5, $6, false, $7::jsonb, $8::jsonb, $9::jsonb, $10, '', NULL, $11
    FROM asked
    RETURNING id"""
AGAIN: Final = """WITH failed AS (
        DELETE FROM teacher_message WHERE profile_id = $1 AND reply_to = $2 AND role = 'teacher' AND state = 'failed'
        RETURNING reply_to
    )
    UPDATE teacher_message m SET state = 'waiting' FROM failed WHERE m.id = failed.reply_to
    RETURNING m.id"""
HIDE: Final = """UPDATE teacher_message SET hidden_at = $2
    WHERE profile_id = $1 AND hidden_at IS NULL AND state <> 'waiting'"""
TRANSLATED: Final = "UPDATE teacher_message SET translation = $2 WHERE id = $1"
COUNTED: Final = "SELECT counted::text FROM teacher_message WHERE profile_id = $1 AND id = $2 AND role = 'teacher'"


class Translation(BaseModel):
    """As the model gives it."""

    model_config = ConfigDict(extra="ignore")

    translation: Annotated[str, StringConstraints(strip_whitespace=True, max_length=20_000)]


@dataclass(frozen=True, slots=True)
class AskedTeacher:
    """``job``: to be started once the transaction has committed; None: the message had been sent before."""

    message: MessageView
    job: Job | None


@dataclass(frozen=True, slots=True)
class Settled:
    """What an answer has become. ``jobs``: to be started after the commit."""

    message: MessageView
    refusal: LlmRefusal | None = None
    done: list[Done] = field(default_factory=list)
    jobs: list[Job] = field(default_factory=list)


class Teacher:
    def __init__(
        self,
        gateway: Gateway,
        jobs: Jobs,
        accounts: Accounts,
        reviews: Reviews,
        offers: Offers,
        doing: Doing,
        *,
        messages_per_day: int = 0,
    ) -> None:
        """``messages_per_day`` 0: no cap."""
        self._gateway = gateway
        self._jobs = jobs
        self._accounts = accounts
        self._reviews = reviews
        self._offers = offers
        self._doing = doing
        self._most = messages_per_day

    # What a learner does

    async def ask(
        self,
        learner: LearnerView,
        profile: ProfileView,
        text: str,
        now: datetime,
        *,
        client_id: str | None = None,
        chat_id: int | None = None,
        heard: bool = False,
        said_in: Mapping[str, Any] | None = None,
    ) -> AskedTeacher:
        """Keeps the message and sees to it that it is answered; the same ``client_id`` again is the same message.

        ``chat_id``: where the answer is to be shown, in Telegram. ``said_in``: what its job needs besides.
        Raises Refusal (invalid: nothing in it, too long; limit: today's allowance; unavailable: no teacher).
        """
        text = text.replace("\0", "").strip()
        if not text:
            raise Refusal("refusals-text-empty")
        if len(text) > TEXT_MOST:
            raise Refusal("refusals-text-too-long", most=TEXT_MOST)
        return await self._post(learner, profile, text, "", now, client_id, chat_id, heard=heard, said_in=said_in)

    async def begin_scene(
        self, learner: LearnerView, profile: ProfileView, scene: str, now: datetime, *, chat_id: int | None = None
    ) -> AskedTeacher:
        """A role-play in which the teacher speaks first. Raises Refusal (missing, limit, unavailable)."""
        if scene not in scenes.BY_ID:
            raise Refusal("refusals-scene-missing", "missing")
        async with transaction():
            asked = await self._post(learner, profile, "", scene, now, None, chat_id)
            await memory.set_scene(profile, scene, asked.message.id)
        return asked

    async def end_scene(self, profile: ProfileView) -> None:
        await memory.set_scene(profile, "", 0)

    async def retry(
        self, learner: LearnerView, profile: ProfileView, message_id: int, now: datetime, *, chat_id: int | None = None
    ) -> AskedTeacher:
        """Asks anew for an answer that failed. Raises Refusal (missing: there is none that failed; limit)."""
        async with transaction():
            await lock_profile(profile.id)
            if await row(AGAIN, profile.id, message_id) is None:
                raise Refusal("refusals-message-missing", "missing")
            await allowance.count_message(self._payer(learner, profile, now), self._most)
            job = await self._job(learner, profile, message_id, chat_id, {})
            return AskedTeacher(await self.message(profile, message_id), job)

    async def stop(self, learner: LearnerView, profile: ProfileView, message_id: int) -> bool:
        """Its learner wants no more of the answer to ``message_id``. False: it is not being written (any more)."""
        found = await row("SELECT id FROM job WHERE key = $1 AND dead_at IS NULL", _key(profile.id, message_id))
        return found is not None and await self._jobs.ask_to_stop(found["id"], learner.telegram_id)

    async def clear(self, profile: ProfileView, now: datetime) -> None:
        """Hides all messages and forgets what was noted of them."""
        async with transaction():
            await run(HIDE, profile.id, now)
            await memory.forget(profile)

    async def translate(
        self, learner: LearnerView, profile: ProfileView, message_id: int, now: datetime
    ) -> MessageView:
        """The teacher's message with what it means in the own language; asked of a model once. No transaction may be
        open. Raises Refusal (missing, and whatever a model's server does)."""
        message = await self.message(profile, message_id)
        if message.role != "teacher" or not message.text:
            raise Refusal("refusals-message-missing", "missing")
        if message.translation:
            return message
        asked = Asked(
            prompt("translate", language=in_english(profile.language), own_language=in_english(profile.own_language)),
            [{"role": "user", "content": orjson.dumps({"text": message.text}).decode()}],
        )
        payer = self._payer(learner, profile, now)
        translated = await self._gateway.complete(TRANSLATE, payer, asked, Translation)
        if not translated.translation or leaks(translated.translation, asked.prompt.text):
            raise errors.garbled("translation")
        await run(TRANSLATED, message_id, translated.translation)
        return replace(message, translation=translated.translation)

    async def undo_counted(self, profile: ProfileView, message_id: int, now: datetime) -> MessageView:
        """Takes back the reviews an answer counted, as far as their cards stand where it left them.
        Raises Refusal (missing)."""
        async with transaction():
            await lock_profile(profile.id)
            found = await row(COUNTED, profile.id, message_id)
            if found is None:
                raise Refusal("refusals-message-missing", "missing")
            counted = orjson.loads(found["counted"])
            for each in counted:
                if not each["undone"]:
                    each["undone"] = await self._reviews.undo_one(profile, each["schedule_id"], each["version"], now)
            await run(
                "UPDATE teacher_message SET counted = $2::jsonb WHERE id = $1",
                message_id,
                orjson.dumps(counted).decode(),
            )
            return await self.message(profile, message_id)

    # What is shown

    async def overview(self, learner: LearnerView, profile: ProfileView, now: datetime) -> TeacherView:
        left = None
        if self._most:
            left = max(0, self._most - await allowance.used(self._payer(learner, profile, now)))
        kept = await row("SELECT scene FROM teacher_memory WHERE profile_id = $1", profile.id)
        return TeacherView(
            ready=self._gateway.can(TALK) and await off_since() is None,
            scene=kept["scene"] if kept else "",
            scenes=[SceneView(s.id, s.level, scenes.fits(s, profile.level)) for s in scenes.SCENES],
            left_today=left,
            can_speak=self._gateway.can("say"),
            can_listen=self._gateway.can("hear"),
            can_see=self._gateway.can("look"),
        )

    async def history(self, profile: ProfileView, before: int | None, limit: int) -> HistoryPage:
        """A page of at most 50 messages, the newest without ``before``."""
        return await history.page(profile, self._offers, before, limit)

    async def message(self, profile: ProfileView, message_id: int) -> MessageView:
        """Raises Refusal (missing)."""
        return await history.one(profile, self._offers, message_id)

    async def answer_to(self, profile: ProfileView, message_id: int) -> MessageView | None:
        """The teacher's answer to the learner's message, once it is there."""
        return await history.answer(profile, self._offers, message_id)

    async def is_underway(self, profile: ProfileView, now: datetime) -> bool:
        """Whether the two have talked within the last hour: then a lone word is part of it."""
        return (
            await row(
                "SELECT 1 FROM (SELECT created_at, hidden_at FROM teacher_message WHERE profile_id = $1 "
                "ORDER BY id DESC LIMIT 1) last WHERE created_at > $2::timestamptz - interval '1 hour' "
                "AND hidden_at IS NULL",
                profile.id,
                now,
            )
            is not None
        )

    # What a job does: read, write with no transaction open, settle in one

    async def prepare(self, job: Job, now: datetime) -> Turn | None:
        """None: the message has been answered already, or is gone with its profile."""
        learner = await self._accounts.learner_as(job.payload["learner_id"], job.payload["profile_id"])
        profile = learner.profile if learner else None
        message_id = job.payload["message_id"]
        known = await memory.recall(profile, message_id, now) if profile else None
        if learner is None or profile is None or known is None:
            return None
        due = await due_words(profile, now)
        return Turn(
            learner,
            profile,
            message_id,
            known.message,
            asked_for(profile, known, known.message, due),
            due,
            self._payer(learner, profile, now),
            known.scene,
            known.window_from,
            known.outside,
        )

    async def write(self, turn: Turn, stopped: asyncio.Event, say: Say) -> Written:
        """The answer, told to ``say`` piece by piece. No transaction may be open."""
        return await write(self._gateway, turn, stopped, say)

    async def settle(
        self, turn: Turn, written: Written, now: datetime, *, chat_id: int | None, default_title: str
    ) -> Settled | None:
        """In the transaction that ends the job: keeps the answer with all it leads to. None: it was answered before."""
        profile = turn.profile
        await lock_profile(profile.id)
        if written.refusal is not None or (written.stopped and not written.text):
            return await self._failed(turn, written, now)
        fixes = fitting_fixes(written.notes.fixes, turn.message)
        counted = await self._count(turn, written.notes, fixes, now)
        items = _items(fixes, written.notes)
        if not written.notes.words and written.text:  # a model that takes no notes: the lexicon knows some words too
            items += await worth_learning(profile, written.text[:WORDS_FROM], WORDS_MOST)
        offer = await self._offers.make(profile, items, "answer", now) if items else None
        done = [
            await self._doing.do(turn.learner, profile, call, now, chat_id=chat_id, default_title=default_title)
            for call in written.calls
        ]
        made = await row(
            ANSWERED, profile.id, turn.message_id, written.text, "stopped" if written.stopped else "done", "",
            turn.scene,
            orjson.dumps([{"wrong": fix.wrong, "right": fix.right, "why": fix.why} for fix in fixes]).decode(),
            orjson.dumps(counted).decode(), orjson.dumps([each.kept() for each in done]).decode(),
            offer.id if offer else None, now,
        )  # fmt: skip
        if made is None:
            return None
        digest = None
        if turn.outside >= memory.DIGEST_FROM:
            payload = {"learner_id": turn.learner.id, "profile_id": profile.id, "window_from": turn.window_from}
            key = f"{DIGEST}:{profile.id}"
            digest = await self._jobs.post(DIGEST, turn.learner.telegram_id, payload, key=key)
        jobs = [job for each in done for job in each.jobs] + ([digest] if digest else [])
        message = MessageView(
            id=made["id"],
            role="teacher",
            text=written.text,
            state="stopped" if written.stopped else "done",
            error="",
            scene=turn.scene,
            heard=False,
            created_at=now,
            reply_to=turn.message_id,
            corrections=[Correction(fix.wrong, fix.right, fix.why) for fix in fixes],
            counted=[Counted(each["word"], undone=False) for each in counted],
            offer=offer,
            actions=history.names([each.kept() for each in done]),
        )
        return Settled(message, None, done, jobs)

    async def fail(self, turn: Turn, now: datetime) -> Settled | None:
        """In a transaction: for an answer that a fault of ours has prevented each time. None: it was answered."""
        return await self._failed(turn, Written(refusal=errors.unavailable("internal")), now)

    async def digest(self, job: Job, now: datetime) -> None:
        """Notes down what has left the window. What goes wrong is tried again with the next message."""
        learner = await self._accounts.learner_as(job.payload["learner_id"], job.payload["profile_id"])
        profile = learner.profile if learner else None
        notebook = await memory.to_be_noted(profile, job.payload["window_from"]) if profile else None
        digest = None
        if learner is not None and profile is not None and notebook is not None:
            try:
                payer = self._payer(learner, profile, now)
                digest = await self._gateway.complete(DIGEST, payer, notebook.asked, memory.Digest)
            except LlmRefusal:
                digest = None
        async with transaction():
            await self._jobs.finish(job)
            if profile is not None and notebook is not None and digest is not None:
                await memory.note_down(profile, digest, notebook.upto)

    # Parts of these

    async def _post(
        self,
        learner: LearnerView,
        profile: ProfileView,
        text: str,
        scene: str,
        now: datetime,
        client_id: str | None,
        chat_id: int | None,
        *,
        heard: bool = False,
        said_in: Mapping[str, Any] | None = None,
    ) -> AskedTeacher:
        if not self._gateway.can(TALK):
            raise errors.off("OPENAI_API_KEY")
        async with transaction():
            made = await row(NEW, profile.id, text, scene, heard, client_id, now)
            if made is None:
                known = await one(KNOWN, profile.id, client_id)
                return AskedTeacher(await self.message(profile, known["id"]), None)
            await allowance.count_message(self._payer(learner, profile, now), self._most)
            job = await self._job(learner, profile, made["id"], chat_id, said_in or {})
            view = MessageView(made["id"], "learner", text, "waiting", "", scene, heard, now, None)
        return AskedTeacher(view, job)

    async def _job(
        self, learner: LearnerView, profile: ProfileView, message_id: int, chat_id: int | None, more: Mapping[str, Any]
    ) -> Job | None:
        payload = {
            "learner_id": learner.id,
            "profile_id": profile.id,
            "message_id": message_id,
            "chat_id": chat_id,
            **more,
        }
        return await self._jobs.post(TALK, learner.telegram_id, payload, key=_key(profile.id, message_id))

    async def _failed(self, turn: Turn, written: Written, now: datetime) -> Settled | None:
        """Nothing to show: what the learner may write in a day is given back."""
        refusal = written.refusal
        made = await row(
            ANSWERED, turn.profile.id, turn.message_id, "", "failed" if refusal else "stopped",
            refusal.key if refusal else "", "", "[]", "[]", "[]", None, now,
        )  # fmt: skip
        if made is None:
            return None
        if refusal is not None:
            await allowance.give_back(turn.payer)
        return Settled(await self.message(turn.profile, made["id"]), refusal)

    async def _count(self, turn: Turn, notes: Notes, fixes: list[Fix], now: datetime) -> list[dict[str, Any]]:
        """Due words the learner used correctly count as reviewed, each once."""
        counted: list[dict[str, Any]] = []
        for word in used_words(turn.due, notes.used, turn.message, [fix.wrong for fix in fixes]):
            grading = Grading(word.schedule_id, word.version, GOOD, "dialogue")
            try:
                graded = await self._reviews.grade(turn.profile, grading, now)
            except Refusal:  # the card has been deleted meanwhile
                continue
            if graded.outcome == "counted":
                counted.append(
                    {
                        "word": word.word, "schedule_id": word.schedule_id, "version": word.version, "undone": False,
                    }
                )  # fmt: skip
        return counted

    def _payer(self, learner: LearnerView, profile: ProfileView, now: datetime) -> Payer:
        return Payer(learner.id, day_of(now, profile.zone))


def _key(profile_id: int, message_id: int) -> str:
    return f"{TALK}:{profile_id}:{message_id}"


def _items(fixes: list[Fix], notes: Notes) -> list[OfferItem]:
    corrections = [
        OfferItem(clean(fix.card or fix.right), clean(fix.translation), kind="correction")
        for fix in fixes
        if fix.translation
    ]
    return [*corrections, *(OfferItem(clean(word.word), clean(word.translation)) for word in notes.words)]
