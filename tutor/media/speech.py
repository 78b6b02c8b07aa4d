"""Words, examples and answers spoken: made once, kept by what they say and who says it, used by everybody."""

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

from tutor.accounts.views import ProfileView
from tutor.database import row
from tutor.days import day_of
from tutor.decks.cards import card_view
from tutor.errors import Refusal
from tutor.llm.gateway import Gateway, Payer
from tutor.media import spoken

FIND: Final = "SELECT id, digest, audio, file_id FROM speech WHERE digest = $1"
# Somebody else may have made the same at the same time: theirs is as good, and may be on its way already.
KEEP: Final = """INSERT INTO speech (digest, language, text, audio, created_at) VALUES ($1, $2, $3, $4, now())
    ON CONFLICT (digest) DO UPDATE SET digest = excluded.digest RETURNING id, digest, audio, file_id"""
ANSWER: Final = """SELECT text FROM teacher_message
    WHERE profile_id = $1 AND id = $2 AND role = 'teacher' AND hidden_at IS NULL"""

Part = Literal["word", "example"]


@dataclass(frozen=True, slots=True)
class SpeechView:
    id: int
    digest: str
    audio: bytes
    """OGG with Opus, as Telegram's voice messages."""
    file_id: str | None
    """Telegram's, once it has been sent there."""


class SpeechService:
    """Never called inside a transaction: what is not there yet is asked for."""

    def __init__(self, gateway: Gateway, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._gateway = gateway
        self._clock = clock
        self._being_made: dict[str, asyncio.Task[SpeechView]] = {}

    @property
    def ready(self) -> bool:
        return self._gateway.can("say")

    async def of_card(self, profile: ProfileView, card_id: int, part: Part = "word") -> SpeechView:
        """Raises Refusal (missing; invalid: nothing to be said), LlmRefusal."""
        card = await card_view(profile, card_id)
        text = card.example if part == "example" else spoken.of_word(card.word)
        return await self.make(self._payer(profile), profile.language, text)

    async def of_message(self, profile: ProfileView, message_id: int) -> SpeechView:
        """An answer of the teacher, its beginning if it is long. Raises Refusal (missing, invalid), LlmRefusal."""
        found = await row(ANSWER, profile.id, message_id)
        if found is None:
            raise Refusal("refusals-message-missing", "missing")
        return await self.make(self._payer(profile), profile.language, spoken.without_markdown(found["text"]))

    async def make(self, payer: Payer, language: str, text: str) -> SpeechView:
        """``language``: ISO code. ``payer`` pays if nobody has before. Raises Refusal (invalid), LlmRefusal."""
        text = spoken.cut(text)
        if not spoken.can_be_said(text):
            raise Refusal("refusals-nothing-to-say")
        digest = self._digest(language, text)
        found = await row(FIND, digest)
        if found is not None:
            return _view(found)
        making = self._being_made.get(digest)
        if making is None:
            # A task of its own: whoever asked first may go away, others wait for it too.
            making = asyncio.create_task(self._make(payer, language, text, digest))
            self._being_made[digest] = making
            making.add_done_callback(lambda done: self._end(digest, done))
        return await asyncio.shield(making)

    async def _make(self, payer: Payer, language: str, text: str, digest: str) -> SpeechView:
        audio = await self._gateway.say(payer, text, language)
        found = await row(KEEP, digest, language, text, audio)
        assert found is not None  # noqa: S101 - it is inserted or was there
        return _view(found)

    def _end(self, digest: str, done: "asyncio.Task[SpeechView]") -> None:
        self._being_made.pop(digest, None)
        if not done.cancelled():
            done.exception()  # whoever waited was told; perhaps nobody did

    def _digest(self, language: str, text: str) -> str:
        said = "\0".join([language, text, *self._gateway.speaker])
        return hashlib.sha256(said.encode()).hexdigest()

    def _payer(self, profile: ProfileView) -> Payer:
        return Payer(profile.learner_id, day_of(self._clock(), profile.zone))


def _view(record: Any) -> SpeechView:
    return SpeechView(record["id"], record["digest"], bytes(record["audio"]), record["file_id"])
