"""Commands by voice: what people say for each, in every language of the interface."""

from typing import Final

from bot.commands import COMMANDS
from bot.handlers.show import label
from bot.i18n import Texts
from tutor.words.text import fold

LONGEST: Final = 60
"""Characters; who says more than that has more to say than a command."""


class SpokenCommands:
    def __init__(self, texts: Texts) -> None:
        self._commands = {
            _plain(name): f"/{command}"
            for command in COMMANDS
            for language in texts.languages
            for name in label(texts.speech(language), f"media-spoken-{command}").split(",")
        }

    def command(self, said: str) -> str | None:
        """The command that all of ``said`` is the name of."""
        return self._commands.get(_plain(said)) if len(said) <= LONGEST else None


def _plain(said: str) -> str:
    """Case, ё and punctuation are the transcriber's, not the speaker's."""
    return " ".join("".join(sign if sign.isalnum() else " " for sign in fold(said)).split())
