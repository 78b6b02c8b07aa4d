"""Reads aloud: a card's word or example, an answer of the teacher, as a voice message."""

from bot.deps import Deps
from bot.jobs.acting import acting
from bot.jobs.errands import Errands
from bot.jobs.whose import Whose, whose
from bot.outbox import OTHERWISE
from bot.screens import NO_PREVIEW
from bot.telegram import TelegramClient
from bot.voices import METHOD, voice
from tutor.errors import Refusal
from tutor.jobs import Job
from tutor.media.speech import SpeechView


class Saying:
    """``what``: word, example (of card ``id``), message (``id``) or text (itself).

    ``reply_to``: the message it is read from.
    """

    def __init__(self, deps: Deps, errands: Errands, client: TelegramClient) -> None:
        self._deps = deps
        self._errands = errands
        self._client = client

    async def carry_out(self, job: Job) -> None:
        who = await whose(self._deps, job)
        if who is None:
            async with self._errands.settle(job):
                return
        try:
            async with acting(self._client, who.chat_id, "record_voice"):
                speech = await self._speech(who, job)
        except Refusal as refusal:
            async with self._errands.settle(job):
                who.refuse(refusal)
            return
        async with self._errands.settle(job) as work:
            # Some people take no voice messages: they are told, and that is all there is to it.
            t = who.t
            sorry = {"chat_id": who.chat_id, "text": t("media-no-voices"), "parse_mode": "HTML",
                     "link_preview_options": NO_PREVIEW}  # fmt: skip
            payload = {**voice(who.chat_id, speech.id), OTHERWISE: sorry}
            if "reply_to" in job.payload:
                payload["reply_parameters"] = {
                    "message_id": job.payload["reply_to"],
                    "allow_sending_without_reply": True,
                }
            work.add(METHOD, payload)

    async def _speech(self, who: Whose, job: Job) -> SpeechView:
        speech = self._deps.services.speech
        if job.payload["what"] == "text":
            return await speech.make(who.payer, who.profile.language, job.payload["text"])
        number = job.payload["id"]
        if job.payload["what"] == "message":
            return await speech.of_message(who.profile, number)
        return await speech.of_card(who.profile, number, "example" if job.payload["what"] == "example" else "word")

    async def give_up(self, job: Job) -> None:
        who = await whose(self._deps, job)
        if who is not None:
            async with self._errands.tell(job):
                who.apologise()
