"""Prompts are files with a version: ``prompts/<name>.md``, whose first line says ``version: 3``."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).with_name("prompts")
PLACE: Final = re.compile(r"\{\{(\w+)\}\}")
VERSION: Final = re.compile(r"version: (\d+)")


@dataclass(frozen=True, slots=True)
class Prompt:
    name: str
    version: int
    text: str

    @property
    def label(self) -> str:
        """How the ledger names it: ``talk@3``."""
        return f"{self.name}@{self.version}"


def prompt(name: str, /, **values: str) -> Prompt:
    """The prompt with its ``{{places}}`` filled. Values are ours (names of languages, levels), never what a person
    wrote: that goes into a message of its own. Raises LookupError if a value is missing or belongs nowhere."""
    version, text = _read(name)
    places = set(PLACE.findall(text))
    if places != set(values):
        raise LookupError(f"prompt {name}: wants {sorted(places)}, is given {sorted(values)}")
    return Prompt(name, version, PLACE.sub(lambda place: values[place[1]], text))


@cache
def _read(name: str) -> tuple[int, str]:
    head, _, text = (FOLDER / f"{name}.md").read_text(encoding="utf-8").partition("\n")
    version = VERSION.fullmatch(head.strip())
    if version is None:
        raise LookupError(f"prompt {name}: the first line must say its version")
    return int(version[1]), text.strip()
