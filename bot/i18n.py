"""Fluent messages for the chat. Texts are Telegram HTML; every variable is escaped on its way in."""

import logging
from html import escape
from pathlib import Path
from typing import Any, Final

from fluent_compiler.bundle import FluentBundle

from tutor.errors import Refusal

log = logging.getLogger(__name__)

FALLBACK: Final = "en"


class Texts:
    """All messages of ``locales/<language>/*.ftl``, compiled at the start."""

    def __init__(self, folder: Path) -> None:
        self._speech = {
            path.name: Speech(
                path.name, FluentBundle.from_files(path.name, sorted(map(str, path.glob("*.ftl"))), use_isolating=False)
            )
            for path in sorted(folder.iterdir())
            if path.is_dir() and any(path.glob("*.ftl"))
        }

    @property
    def languages(self) -> list[str]:
        return list(self._speech)

    def speech(self, language: str) -> "Speech":
        """The words of ``language`` (``ru``, ``pt-br`` …), or English where there is none of it."""
        return self._speech.get(language) or self._speech.get(language.partition("-")[0]) or self._speech[FALLBACK]


class Speech:
    """Messages in one language: ``t("review-done", count=3)``."""

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle
        self._fixed: dict[str, str] = {}  # messages without variables, as most buttons are: formatted once

    def __call__(self, message_id: str, /, **values: Any) -> str:
        if values:
            return self._format(message_id, values)
        text = self._fixed.get(message_id)
        if text is None:
            text = self._fixed[message_id] = self._format(message_id, values)
        return text

    def _format(self, message_id: str, values: dict[str, Any]) -> str:
        if not self._bundle.has_message(message_id):
            # A test proves that every id in the code exists in every language; an id may still come from newer data.
            log.error("message missing", extra={"message_id": message_id, "language": self.language})
            return message_id
        safe = {name: escape(value, quote=False) if isinstance(value, str) else value for name, value in values.items()}
        text, errors = self._bundle.format(message_id, safe)
        if errors:
            log.error("message faulty", extra={"message_id": message_id, "errors": [str(error) for error in errors]})
        return str(text)

    def has(self, message_id: str) -> bool:
        return bool(self._bundle.has_message(message_id))

    def refusal(self, refusal: Refusal) -> str:
        return self(refusal.key, **refusal.params)
