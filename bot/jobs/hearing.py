"""Listens to a voice message and hands on what was said as if it had been typed.

What was heard becomes an update of its own in the inbox, in the transaction that ends the job: whatever a text can do
(a command, the answer to a card, a word for a dialog, a question to the teacher) a voice can do, once.
"""

from typing import Any, Final

import orjson
from aiogram import Bot
from aiogram.types import Message

from bot.deps import Deps
from bot.files import FILE_MOST, Files
from bot.handlers.media import HEARD
from bot.handlers.memory import Asked, open_question
from bot.inbox import Inbox
from bot.jobs.acting import acting
from bot.jobs.errands import Errands
from bot.jobs.whose import Whose, whose
from bot.lanes import Lanes
from bot.memory import DialogMemory
from bot.spoken_commands import SpokenCommands
from bot.telegram import TelegramClient
from bot.work import WORK, Work
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.media.sound import read_sound
from tutor.words.text import clean

FIRST_HEARD: Final = -(2**63)
"""What is heard in update n is update FIRST_HEARD + n: below zero, where Telegram's never are, and in their order."""

SHOWN_MOST: Final = 3500
TEXT_MOST: Final = 4000
FEW_WORDS: Final = 5
"""So few are hardly a sentence: the full stop behind them is the transcriber's."""


class Hearing:
    """``update_id`` and ``message``: what it came with, without the recording · ``file_id`` · ``seconds``: as the
    sender's app tells."""

    def __init__(
        self, deps: Deps, errands: Errands, client: TelegramClient, files: Files, bot: Bot, memory: DialogMemory,
        inbox: Inbox, lanes: Lanes,
    ) -> None:  # fmt: skip
        self._deps = deps
        self._errands = errands
        self._client = client
        self._files = files
        self._bot = bot
        self._memory = memory
        self._inbox = inbox
        self._lanes = lanes
        self._commands = SpokenCommands(deps.texts)

    async def carry_out(self, job: Job) -> None:
        who = await whose(self._deps, job)
        if who is None:
            async with self._errands.settle(job):
                return
        t = who.t
        asked = await self._question(job)
        try:
            said = await self._said(job, who, asked)
        except Refusal as refusal:
            async with self._errands.settle(job):
                who.refuse(refusal)
            return
        if not any(sign.isalnum() for sign in said):
            async with self._errands.settle(job):
                who.tell(t("media-heard-nothing"))
            return
        meant = await self._meant(who, said, asked)
        update = _as_text(job, meant)
        async with self._errands.settle(job) as work:
            work.add("sendMessage", _heard(who, job, said))
            await self._inbox.accept(update["update_id"], job.lane, orjson.dumps(update).decode(), claim=False)
        await self._lanes.wake(job.lane)

    async def give_up(self, job: Job) -> None:
        who = await whose(self._deps, job)
        if who is not None:
            async with self._errands.tell(job):
                who.apologise()

    async def _said(self, job: Job, who: Whose, asked: Asked | None) -> str:
        """Heard once, even if it has to be handed on twice."""
        if "said" in job.progress:
            return str(job.progress["said"])
        async with (
            acting(self._client, who.chat_id, "typing"),
            self._files.fetched(job.payload["file_id"], FILE_MOST) as data,
        ):
            sound = read_sound(data, job.payload["seconds"])
            # People speak either of their languages; only the answer to a card is sure to be in the one they learn.
            hint = who.profile.language if asked is not None else ""
            heard = await self._deps.services.gateway.hear(who.payer, data, sound.name, sound.seconds, hint)
        said = clean(heard)[:TEXT_MOST]
        await self._errands.jobs.note(job, {"said": said})
        return said

    async def _question(self, job: Job) -> Asked | None:
        """The card that waits for an answer."""
        message = Message.model_validate(job.payload["message"], context={"bot": self._bot})
        token = WORK.set(Work(job.lane))
        try:
            return await open_question(message, self._memory)
        finally:
            WORK.reset(token)

    async def _meant(self, who: Whose, said: str, asked: Asked | None) -> str:
        """A command if all of it is the name of one; "help" may also be the right answer to a card."""
        command = self._commands.command(said)
        if command is not None and not (asked is not None and await self._is_answer(who, said, asked)):
            return command
        few = len(said.split()) <= FEW_WORDS
        return said[:-1] if few and said.endswith(".") and not said.endswith("..") else said

    async def _is_answer(self, who: Whose, said: str, asked: Asked) -> bool:
        try:
            checked = await self._deps.services.reviews.check(who.profile, asked.schedule_id, said)
        except Refusal:
            return False
        return checked.verdict != "wrong"


def _heard(who: Whose, job: Job, said: str) -> dict[str, Any]:
    t = who.t
    shown = said if len(said) <= SHOWN_MOST else f"{said[:SHOWN_MOST]}…"
    return {
        "chat_id": who.chat_id,
        "text": t("media-heard", text=shown),
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
        "reply_parameters": {
            "message_id": job.payload["message"]["message_id"],
            "allow_sending_without_reply": True,
        },
    }


def _as_text(job: Job, text: str) -> dict[str, Any]:
    return {
        "update_id": FIRST_HEARD + job.payload["update_id"],
        "message": {**job.payload["message"], "text": text, HEARD: True},
    }
