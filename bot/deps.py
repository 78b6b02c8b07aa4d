"""What handlers and dialogs are given, beside aiogram's own: gathered once by the process entry."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.i18n import Texts
from tutor.services import Services


@dataclass(frozen=True, slots=True)
class Deps:
    services: Services
    texts: Texts
    now: Callable[[], datetime]
    """Aware, UTC."""
    app_url: str | None
    """Where the Mini App opens (https, or the playground's); None: no buttons for it."""

    @property
    def teacher_ready(self) -> bool:
        """A language model to talk to is set up."""
        return self.services.gateway.can("talk")
