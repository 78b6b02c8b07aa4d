"""The page's words from ``locales/<language>/playground.ftl``.

The page is served plain messages as JSON and needs no Fluent of its own: every message here is one line or one block of
text with ``{ $name }`` for variables, and nothing else of Fluent's syntax.
"""

import re
from pathlib import Path
from typing import Final

_MESSAGE: Final = re.compile(r"^([a-z][a-z0-9-]*) *= *(.*)$")


class Texts:
    def __init__(self, locales: Path) -> None:
        self._locales = locales

    def languages(self) -> list[str]:
        return sorted(path.parent.name for path in self._locales.glob("*/playground.ftl"))

    def messages(self, language: str) -> dict[str, str] | None:
        """Message id → text, read anew each time: a translator sees a change at once. None: no such language."""
        if language not in self.languages():
            return None
        messages: dict[str, str] = {}
        current = ""
        for line in (self._locales / language / "playground.ftl").read_text("utf-8").splitlines():
            if (match := _MESSAGE.match(line)) is not None:
                current = match.group(1)
                messages[current] = match.group(2)
            elif line.startswith(" ") and current:
                messages[current] = f"{messages[current]}\n{line.strip()}".strip()
            elif not line.startswith(" "):
                current = ""
        return messages
