"""Pictures read for a learner: their text, its translation, homework checked, words worth learning."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pydantic import BaseModel

from tutor.accounts.views import ProfileView
from tutor.languages import in_english
from tutor.llm import errors
from tutor.llm.gateway import Asked, Gateway, Payer, prompt
from tutor.teacher.guard import leaks
from tutor.words.offers import OfferItem
from tutor.words.text import clean

PICTURES_MOST: Final = 3
WORDS_MOST: Final = 10
FIXES_MOST: Final = 10
TEXT_MOST: Final = 3000  # UTF-16 units
LINE_MOST: Final = 500
CAPTION_MOST: Final = 1000


class HomeworkFix(BaseModel):
    wrong: str
    right: str
    why: str


class SeenWord(BaseModel):
    word: str
    translation: str
    example: str
    example_translation: str


class Seen(BaseModel):
    """What the model gives."""

    found: str
    language: str
    translation: str
    about: str
    answer: str
    homework: list[HomeworkFix]
    words: list[SeenWord]


@dataclass(frozen=True, slots=True)
class Mistake:
    wrong: str
    right: str
    why: str


@dataclass(frozen=True, slots=True)
class Looked:
    """Plain texts, each of a length a message can hold; empty where there is nothing to say."""

    found: str
    translation: str
    about: str
    answer: str
    mistakes: list[Mistake] = field(default_factory=list)
    words: list[OfferItem] = field(default_factory=list)


class Looking:
    """Never called inside a transaction."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def look(self, profile: ProfileView, pictures: Sequence[bytes], caption: str, payer: Payer) -> Looked:
        """One question for all ``pictures`` (JPEG, at most PICTURES_MOST). Raises LlmRefusal."""
        if caption.strip() and await self._gateway.moderate(payer, caption):
            raise errors.refused("moderated")
        asked = asked_for(profile, pictures, caption)
        found = looked(await self._gateway.complete("look", payer, asked, Seen), asked.prompt.text)
        said = "\n".join(filter(None, [found.about, found.translation, found.answer]))
        if said and await self._gateway.moderate(payer, said):
            raise errors.refused("output")
        return found


def asked_for(profile: ProfileView, pictures: Sequence[bytes], caption: str) -> Asked:
    """The caption is the learner's, and so a text of its own beside the pictures."""
    parts: list[dict[str, Any]] = [
        {"type": "image_url", "image_url": {"url": f"data:image/jpeg;base64,{base64.b64encode(picture).decode()}"}}
        for picture in pictures[:PICTURES_MOST]
    ]
    if caption.strip():
        parts.append({"type": "text", "text": caption.strip()[:CAPTION_MOST]})
    look = prompt(
        "look",
        language=in_english(profile.language),
        own_language=in_english(profile.own_language),
        level=profile.level,
        goal=profile.goal,
    )
    return Asked(look, [{"role": "user", "content": parts}])


def looked(seen: Seen, instructions: str) -> Looked:
    """What of an answer is shown, whatever it holds."""

    def fit(text: str, most: int = TEXT_MOST) -> str:
        return "" if leaks(text, instructions) else _lines(text, most)

    def line(text: str) -> str:
        return fit(clean(text), LINE_MOST)

    mistakes = [Mistake(line(fix.wrong), line(fix.right), line(fix.why)) for fix in seen.homework[:FIXES_MOST]]
    words = [
        OfferItem(line(each.word), line(each.translation), "word", line(each.example), line(each.example_translation))
        for each in seen.words[:WORDS_MOST]
    ]
    return Looked(
        found=fit(seen.found),
        translation=fit(seen.translation),
        about=line(seen.about),
        answer=fit(seen.answer),
        mistakes=[fix for fix in mistakes if fix.wrong and fix.right and fix.wrong != fix.right],
        words=[item for item in words if item.word and item.translation],
    )


def _lines(text: str, most: int) -> str:
    """Line by line, without what no message can hold."""
    kept = "\n".join(line for line in map(clean, text.splitlines()) if line)
    written = kept.encode("utf-16-le")  # messages are measured in its units
    return kept if len(written) <= 2 * most else f"{written[: 2 * most - 2].decode('utf-16-le', 'ignore').rstrip()}…"
