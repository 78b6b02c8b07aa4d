"""Placement items of ``courses/<language>/placement.yaml``; ``python -m tutor.placement.bank [folder]`` checks them.

One item a line: a sentence with a gap, what belongs there and three options that do not. ``difficulty``: A1 is 0–1, A2
1–2 … C2 5–6, the harder within its level the higher."""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Annotated, Final

import pydantic
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from tutor.accounts.views import LEARNABLE, LEVELS
from tutor.exercises import options
from tutor.exercises.faults import item_faults
from tutor.exercises.item import GAP, Item
from tutor.exercises.kind import Setting
from tutor.lessons.topics import COURSES
from tutor.words.text import clean, fold

A_LEVEL: Final = 12
"""Items a level has at least: one can be asked twice and see none again."""

SPREAD: Final = 0.7
"""From the easiest to the hardest item of a level, at least."""

RIGHT_SHARE_MOST: Final = 0.5
"""Items whose right option is the longest one."""

Short = Annotated[str, Field(min_length=1, max_length=32)]
"""A button's text, beside others."""

Sentence = Annotated[str, Field(min_length=5, max_length=160)]


class BankItem(BaseModel):
    """``text``: a sentence or two with one gap."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    level: Annotated[str, Field(pattern=f"^(?:{'|'.join(LEVELS)})$")]
    difficulty: Annotated[float, Field(ge=0, lt=6)]
    text: Sentence
    right: Short
    wrong: Annotated[list[Short], Field(min_length=3, max_length=3)]

    @property
    def id(self) -> str:
        """The same for the same sentence and answer, wherever they stand in the file."""
        return hashlib.sha256(f"{self.text}\0{self.right}".encode()).hexdigest()[:10]

    def item(self, own_language: str, language: str, rng: Random) -> Item:
        """As it is asked, with its options shuffled. Its instruction is the face's."""
        setting = Setting(language, own_language, rng)
        return Item(
            kind="gap",
            shape="one",
            language=language,
            answer_language=language,
            own_language=own_language,
            text=self.text,
            **options.choice(self.right, self.wrong, setting),
        )


BANK: Final = TypeAdapter(list[BankItem])


@dataclass(frozen=True, slots=True)
class Bank:
    items: tuple[BankItem, ...]
    difficulties: dict[str, float]
    """By the items' ids."""


@cache
def load_bank(language: str, folder: Path = COURSES) -> Bank:
    """Raises FileNotFoundError, yaml.YAMLError or pydantic.ValidationError; a bundled bank was checked and does not."""
    items = tuple(parse((folder / language / "placement.yaml").read_bytes()))
    return Bank(items, {item.id: item.difficulty for item in items})


def parse(text: bytes) -> list[BankItem]:
    """Raises yaml.YAMLError or pydantic.ValidationError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return BANK.validate_python(yaml.load(text, loader))  # noqa: S506 - both loaders are the safe ones


def faults(folder: Path) -> list[str]:
    """One line a fault: the file, the item if it is one's, and what is wrong. Empty: all is well."""
    return [fault for language in LEARNABLE for fault in _file_faults(folder, language)]


def _file_faults(folder: Path, language: str) -> Iterator[str]:
    import yaml

    name = f"{language}/placement.yaml"
    try:
        items = parse((folder / name).read_bytes())
    except FileNotFoundError:
        yield f"{name}: missing"
    except yaml.YAMLError as error:
        yield f"{name}: not YAML: {' '.join(str(error).split())}"
    except pydantic.ValidationError as error:
        for fault in error.errors(include_url=False):
            place, *rest = fault["loc"] or (-1,)
            yield f"{name}: item {int(place) + 1}: {'.'.join(map(str, rest))}: {fault['msg']}"
    else:
        for item in items:
            yield from (f"{name}: {item.text}: {fault}" for fault in bank_item_faults(item, language))
        yield from (f"{name}: {fault}" for fault in _bank_faults(items))


def bank_item_faults(item: BankItem, language: str) -> Iterator[str]:
    """Of one item."""
    if LEVELS[int(item.difficulty)] != item.level:
        yield f"difficulty {item.difficulty} is not one of {item.level}"
    shown = (item.right, *item.wrong)
    if any(clean(option) != option for option in shown) or clean(item.text) != item.text:
        yield "odd spaces or characters"
    at_start = item.text.startswith((GAP, f"¿{GAP}", f"¡{GAP}", f"«{GAP}"))
    if at_start and any(option[:1].islower() for option in shown):
        yield "an option begins the sentence with a small letter"
    yield from item_faults(item.item("en" if language != "en" else "ru", language, Random(0)))


def _bank_faults(items: list[BankItem]) -> Iterator[str]:
    """What only all items together show."""
    texts = Counter(fold(item.text.replace(GAP, "_")) for item in items)
    yield from (f"asked twice: {text}" for text, times in texts.items() if times > 1)
    asked = Counter((item.level, frozenset(map(str.casefold, (item.right, *item.wrong)))) for item in items)
    yield from (
        f"the same options twice in {level}: {', '.join(sorted(shown))}" for (level, shown), n in asked.items() if n > 1
    )
    for level in LEVELS:
        hard = [item.difficulty for item in items if item.level == level]
        if len(hard) < A_LEVEL:
            yield f"{level}: {len(hard)} items; {A_LEVEL} are needed"
        elif max(hard) - min(hard) < SPREAD:
            yield f"{level}: all of about one difficulty"
    longest = sum(1 for item in items if len(item.right) > max(map(len, item.wrong)))
    if items and longest > RIGHT_SHARE_MOST * len(items):
        yield f"the right option is the longest one in {longest} of {len(items)} items: that gives it away"


def main(arguments: list[str]) -> int:
    """Prints every fault of the banks; 1 if there is one. ``courses/es`` checks one language."""
    folder = Path(arguments[0]).resolve() if arguments else COURSES
    one = folder.name if folder.name in LEARNABLE else ""
    found = [fault for fault in faults(folder.parent if one else folder) if fault.startswith(one)]
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
