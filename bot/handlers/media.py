"""Voice messages and photos: whether they can be taken is said at once, what is in them is a job."""

import re
from html import unescape
from pathlib import PurePosixPath
from typing import Any, Final

import orjson
from aiogram import Router
from aiogram.types import CallbackQuery, Document, Message, Update

from bot.deps import Deps
from bot.files import FILE_MOST, too_big
from bot.handlers.filters import data_starts, is_learning
from bot.handlers.help import ways_on
from bot.handlers.show import label, show, toast
from bot.i18n import Speech
from bot.person import payload_of
from bot.screens import current_work
from bot.work import plain
from tutor.accounts.views import LearnerView, ProfileView
from tutor.database import run
from tutor.errors import Refusal
from tutor.llm.config import VARIABLES
from tutor.media.images import BYTES_MOST
from tutor.media.looking import PICTURES_MOST
from tutor.media.sound import SECONDS_MOST, too_long

HEAR, LOOK, SAY = "hear", "look", "say"
"""Kinds of jobs, named as the gateway's tasks."""

HEARD: Final = "heard"
"""In a message that was spoken: Telegram sends no such key, and nobody else makes messages."""

PICTURE_TYPES: Final = frozenset({"image/jpeg", "image/png", "image/webp", "image/heic", "image/heif"})
PICTURE_NAMES: Final = frozenset({".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"})
ALBUM_SECONDS: Final = 1.5
"""Pictures of one album come one by one: so long the first waits for the rest."""

SAID: Final = {"c": "word", "e": "example", "m": "message"}
BIGINT_DIGITS: Final = 18
TAGS: Final = re.compile(r"</?\w+>")

# As long as nobody has begun to look. What is beyond the most is only noted.
ANOTHER: Final = f"""UPDATE job SET payload = CASE
    WHEN jsonb_array_length(payload->'pictures') < {PICTURES_MOST} THEN payload || jsonb_build_object(
        'pictures', payload->'pictures' || to_jsonb($2::text), 'captions', payload->'captions' || $3::jsonb)
    ELSE payload || '{{"more": true}}' END
    WHERE key = $1 AND dead_at IS NULL AND owner IS NULL"""  # noqa: S608 - a constant


def build_media() -> Router:
    """Needs no dialog's state: what a voice says to a dialog comes to it as a text."""
    router = Router(name="media")
    router.message.filter(is_learning)
    router.callback_query.filter(is_learning)
    router.message.register(on_sound, is_sound)
    router.message.register(on_picture, is_picture)
    router.callback_query.register(on_say, data_starts("s:"))
    return router


def was_heard(message: Message) -> bool:
    """It was spoken, and its text is what was heard."""
    return bool((message.model_extra or {}).get(HEARD))


def can_speak(deps: Deps) -> bool:
    return deps.services.gateway.can(SAY)


def off_text(deps: Deps, t: Speech, task: str) -> str:
    """Nobody is there for ``task`` (hear, look, say): what whoever runs the bot has to set, and what works."""
    variable = VARIABLES[task] if deps.services.gateway.ready else "OPENAI_API_KEY"
    return t(f"media-off-{task}", variable=variable)


def _is_on(message: Message, deps: Deps, profile: ProfileView, t: Speech, task: str) -> bool:
    """False: there is nobody for it, which has been said."""
    if deps.services.gateway.can(task):
        return True
    show(message, off_text(deps, t, task), ways_on(t, profile))
    return False


async def _post(
    deps: Deps, kind: str, learner: LearnerView, payload: dict[str, Any], *, key: str | None = None, wait: float = 0.0
) -> bool:
    """False: a job with ``key`` is open already."""
    job = await deps.services.jobs.post(kind, learner.telegram_id, payload, key=key, wait=wait)
    if job is not None:
        current_work().jobs.append(job)
    return job is not None


async def is_sound(message: Message) -> bool:
    return message.voice is not None or message.audio is not None


async def is_picture(message: Message, deps: Deps) -> bool:
    if not message.photo and not (message.document is not None and _is_picture(message.document)):
        return False
    # Where nobody looks at pictures, the text that somebody has forwarded with one is still worth reading.
    return deps.services.gateway.can(LOOK) or message.forward_origin is None or not message.caption


def _is_picture(document: Document) -> bool:
    """By what it is said to be; what it is will be seen."""
    suffix = PurePosixPath(document.file_name or "").suffix.lower()
    return document.mime_type in PICTURE_TYPES or suffix in PICTURE_NAMES


async def on_sound(
    message: Message, event_update: Update, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech
) -> None:
    sound = message.voice or message.audio
    if sound is None:
        return
    if not _is_on(message, deps, profile, t, HEAR):
        return
    if sound.duration > SECONDS_MOST:
        raise too_long()
    if (sound.file_size or 0) > FILE_MOST:
        raise too_big(FILE_MOST)
    payload = {
        **payload_of(learner, profile, message.chat.id),
        "update_id": event_update.update_id,
        "message": _without_sound(message),
        "file_id": sound.file_id,
        "seconds": sound.duration,
    }
    await _post(deps, HEAR, learner, payload)


def _without_sound(message: Message) -> dict[str, Any]:
    """What a text says of itself besides its text."""
    kept: dict[str, Any] = {
        "message_id": message.message_id,
        "date": int(message.date.timestamp()),
        "chat": plain(message.chat),
        "from": plain(message.from_user),
    }
    if message.forward_origin is not None:
        kept["forward_origin"] = plain(message.forward_origin)
    return kept


async def on_picture(message: Message, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech) -> None:
    file = message.photo[-1] if message.photo else message.document
    if file is None:
        return
    group = message.media_group_id
    key = f"look:{message.chat.id}:{group}" if group is not None else None
    if key is None and not _is_on(message, deps, profile, t, LOOK):  # to an album it is said once, by its job
        return
    if (file.file_size or 0) > BYTES_MOST:
        raise Refusal("media-picture-too-big", "limit", most=BYTES_MOST // 1024 // 1024)
    captions = [message.caption] if message.caption else []
    payload = {**payload_of(learner, profile, message.chat.id), "pictures": [file.file_id], "captions": captions}
    if key is None:
        await _post(deps, LOOK, learner, payload)
    elif not await _post(deps, LOOK, learner, payload, key=key, wait=ALBUM_SECONDS) and not await run(
        ANOTHER, key, file.file_id, orjson.dumps(captions).decode()
    ):
        await _post(deps, LOOK, learner, payload)  # the others are being looked at already


async def on_say(callback: CallbackQuery, deps: Deps, learner: LearnerView, profile: ProfileView, t: Speech) -> None:
    """``s:c:<card>``: its word · ``s:e:<card>``: its example · ``s:m:<message of the teacher>``."""
    _, kind, number = (*(callback.data or "").split(":"), "", "")[:3]
    if kind not in SAID or not number.isdecimal() or len(number) > BIGINT_DIGITS:
        toast(callback, label(t, "common-old-screen"))
        return
    if not can_speak(deps):
        toast(callback, unescape(TAGS.sub("", off_text(deps, t, SAY))), alert=True)
        return
    message = callback.message
    chat_id = message.chat.id if message is not None else callback.from_user.id
    reply_to = message.message_id if message is not None and kind == "m" else None
    await say_aloud(deps, learner, profile, chat_id, SAID[kind], int(number), reply_to)
    toast(callback, label(t, "media-saying"))


async def say_aloud(
    deps: Deps,
    learner: LearnerView,
    profile: ProfileView,
    chat_id: int,
    what: str,
    number: int,
    reply_to: int | None = None,
) -> None:
    """``what``: word or example of card ``number``, or the teacher's message ``number``. Asked twice while it is being
    made, it is said once."""
    payload = {**payload_of(learner, profile, chat_id), "what": what, "id": number}
    if reply_to is not None:
        payload["reply_to"] = reply_to
    await _post(deps, SAY, learner, payload, key=f"say:{chat_id}:{what}:{number}")
