"""Carries out what was asked of the teacher: the answer appears while it is written, and ends as real messages."""

import asyncio
import contextlib
import logging
import time
from typing import Any, Final

from bot.deps import Deps
from bot.handlers import talk_screens as screens
from bot.handlers.show import label
from bot.jobs.errands import Errands
from bot.jobs.whose import whose
from bot.markdown import draft_text
from bot.person import speech_for
from bot.screens import NO_PREVIEW
from bot.telegram import TelegramClient
from tutor.database import transaction
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.teacher.turn import Turn, Written

log = logging.getLogger(__name__)

PAUSE: Final = 0.35
"""Seconds between two states of a draft."""
EDIT_PAUSE: Final = 1.1
"""… between two edits of a message, of which Telegram takes one a second."""
THINKING_AFTER: Final = 0.5
"""An answer that takes longer to begin is announced."""
BREATH: Final = 0.05
"""What comes in one breath is shown at once; an answer that comes whole needs no draft."""
DRAFT_LIVES: Final = 20.0
"""A draft that nothing happens to is gone after thirty seconds."""


class Talking:
    def __init__(self, deps: Deps, errands: Errands, client: TelegramClient) -> None:
        self._deps = deps
        self._errands = errands
        self._client = client

    async def carry_out(self, job: Job) -> None:
        teacher = self._deps.services.teacher
        turn = await teacher.prepare(job, self._deps.now())
        if turn is None:
            async with self._errands.settle(job):
                return
        chat_id: int | None = job.payload["chat_id"]
        with self._deps.services.live.writing(turn.message_id) as line:
            draft = Draft(self._client, self._errands, job, chat_id) if chat_id is not None else None
            try:

                def say(piece: str) -> None:
                    line.say(piece)
                    if draft is not None:
                        draft.say(piece)

                if draft is not None:
                    draft.begin()
                written = await teacher.write(turn, job.stopped, say)
            finally:
                if draft is not None:
                    await draft.end()
            await self._settle(job, turn, written, draft.message_id if draft is not None else None)

    async def _settle(self, job: Job, turn: Turn, written: Written, shown: int | None) -> None:
        t = speech_for(self._deps, turn.learner, turn.profile)
        chat_id: int | None = job.payload["chat_id"]
        async with self._errands.settle(job) as work:
            settled = await self._deps.services.teacher.settle(
                turn, written, self._deps.now(), chat_id=chat_id, default_title=label(t, "adding-default-deck")
            )
            if settled is None:
                return
            work.jobs.extend(settled.jobs)
            if chat_id is not None:
                await screens.show_answer(self._deps, t, chat_id, job.payload.get("said_in"), settled, shown)

    async def give_up(self, job: Job) -> None:
        """Something of ours went wrong each time: the learner hears so, and may ask again."""
        services = self._deps.services
        turn = await services.teacher.prepare(job, self._deps.now())
        if turn is None:
            return
        t = speech_for(self._deps, turn.learner, turn.profile)
        async with self._errands.tell(job):
            settled = await services.teacher.fail(turn, self._deps.now())
            chat_id: int | None = job.payload["chat_id"]
            if settled is not None and chat_id is not None:
                await screens.show_answer(self._deps, t, chat_id, job.payload.get("said_in"), settled, None)

    async def translate(self, job: Job) -> None:
        """What an answer means, under it."""
        found = await whose(self._deps, job)
        if found is None:
            async with self._errands.settle(job):
                return
        try:
            message = await self._deps.services.teacher.translate(
                found.learner, found.profile, job.payload["message_id"], self._deps.now()
            )
        except Refusal as refusal:
            async with self._errands.settle(job):
                found.refuse(refusal)
            return
        async with self._errands.settle(job):
            screens.show_translation(found.chat_id, job.payload["said_in"], message.translation)

    async def give_up_translating(self, job: Job) -> None:
        found = await whose(self._deps, job)
        if found is not None:
            async with self._errands.tell(job):
                found.tell(found.t("common-sorry"))

    async def digest(self, job: Job) -> None:
        await self._deps.services.teacher.digest(job, self._deps.now())

    async def drop_digest(self, job: Job) -> None:
        """Nobody waits for it: the next message asks for it anew."""


class Draft:
    """An answer as it grows in the chat: a draft where Telegram has them, else a message that is edited."""

    def __init__(self, client: TelegramClient, errands: Errands, job: Job, chat_id: int) -> None:
        self._client = client
        self._errands = errands
        self._job = job
        self._chat_id = chat_id
        self._text = ""
        self._news = asyncio.Event()
        self._over = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.message_id: int | None = job.progress.get("message_id")
        """The message that stands for the answer, where there are no drafts; the final text goes there."""

    def begin(self) -> None:
        self._task = asyncio.create_task(self._follow())

    def say(self, piece: str) -> None:
        self._text += piece
        self._news.set()

    async def end(self) -> None:
        """What is being sent is sent; nothing more will be."""
        self._over.set()
        self._news.set()
        if self._task is not None:
            (fault,) = await asyncio.gather(self._task, return_exceptions=True)
            if fault is not None:  # the answer itself is not harmed
                log.warning("draft not shown", exc_info=fault)

    async def _follow(self) -> None:
        """One call at a time, each with all there is by then."""
        await _until(self._news, THINKING_AFTER)
        while True:
            await _until(self._over, BREATH)
            if self._over.is_set():
                return
            self._news.clear()
            pause = await self._show()
            await _until(self._over, pause)
            await _until(self._news, DRAFT_LIVES)

    async def _show(self) -> float:
        """How long to wait before the next time."""
        text = draft_text(self._text)
        if self.message_id is None:
            reply = await self._client.call("sendMessageDraft", self._draft(text))
            if reply.ok:
                return PAUSE
            if reply.status in (0, 429) or reply.status >= 500:  # noqa: PLR2004 - HTTP's own numbers
                return reply.retry_after or 1.0
            if "DRAFT_STOPPED" in reply.description:
                await self._errands.jobs.ask_to_stop(self._job.id, self._job.lane)
                return DRAFT_LIVES
            return await self._first_message(text)
        if not text:
            return EDIT_PAUSE
        payload = {"chat_id": self._chat_id, "message_id": self.message_id, "text": text, **self._stoppable()}
        reply = await self._client.call("editMessageText", payload)
        return reply.retry_after or EDIT_PAUSE

    def _draft(self, text: str) -> dict[str, Any]:
        return {"chat_id": self._chat_id, "draft_id": self._job.id, "text": text, "can_stop": True,
                "keep_on_stop": True}  # fmt: skip

    async def _first_message(self, text: str) -> float:
        """There are no drafts here: a message takes their place."""
        if not text:
            await self._client.call("sendChatAction", {"chat_id": self._chat_id, "action": "typing"})
            return PAUSE
        began = time.monotonic()
        reply = await self._client.call("sendMessage", {"chat_id": self._chat_id, "text": text, **self._stoppable()})
        if reply.ok and reply.message_id is not None:
            self.message_id = reply.message_id
            # Should this process die, the next one goes on in the same message.
            async with transaction():
                await self._errands.jobs.note(self._job, {"message_id": reply.message_id})
        return max(0.1, EDIT_PAUSE - (time.monotonic() - began))

    def _stoppable(self) -> dict[str, Any]:
        stop = {"text": "⏹", "callback_data": f"t:x:{self._job.id}"}
        return {"link_preview_options": NO_PREVIEW, "reply_markup": {"inline_keyboard": [[stop]]}}


async def _until(event: asyncio.Event, seconds: float) -> None:
    """Until ``event``, or for ``seconds``."""
    if not event.is_set():
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await event.wait()
