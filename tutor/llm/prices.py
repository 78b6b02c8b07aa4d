"""What models cost. Dollars per million tokens are micro-dollars per token, so nothing has to be converted."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens of one or several requests. ``input`` counts the cached ones too."""

    input: int = 0
    cached: int = 0
    output: int = 0

    def __add__(self, other: "Usage") -> "Usage":
        return Usage(self.input + other.input, self.cached + other.cached, self.output + other.output)


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens, per minute heard, per million characters said."""

    input: float = 0
    cached: float = 0
    output: float = 0
    minute: float = 0
    characters: float = 0

    def of(self, usage: Usage) -> int:
        """Micro-dollars, rounded up: a call that costs something never costs nothing."""
        fresh = max(0, usage.input - usage.cached)
        return _up(fresh * self.input + usage.cached * self.cached + usage.output * self.output)

    def of_seconds(self, seconds: float) -> int:
        return _up(seconds / 60 * self.minute * 1_000_000)

    def of_characters(self, count: int) -> int:
        return _up(count * self.characters)


PRICES: Final[Mapping[str, Price]] = {
    "gpt-5": Price(1.25, 0.125, 10),
    "gpt-5-mini": Price(0.25, 0.025, 2),
    "gpt-5-nano": Price(0.05, 0.005, 0.4),
    "gpt-5.1": Price(1.25, 0.125, 10),
    "gpt-4.1": Price(2, 0.5, 8),
    "gpt-4.1-mini": Price(0.4, 0.1, 1.6),
    "gpt-4.1-nano": Price(0.1, 0.025, 0.4),
    "gpt-4o": Price(2.5, 1.25, 10),
    "gpt-4o-mini": Price(0.15, 0.075, 0.6),
    "gpt-4o-mini-transcribe": Price(minute=0.003),
    "gpt-4o-transcribe": Price(minute=0.006),
    "whisper-1": Price(minute=0.006),
    # Billed in tokens of sound, about 0.015 dollars a minute; a minute of slow speech is some 800 characters.
    "gpt-4o-mini-tts": Price(characters=19),
    "tts-1": Price(characters=15),
    "tts-1-hd": Price(characters=30),
    "omni-moderation-latest": Price(),
}
"""List prices of the models that are known by name; LLM_PRICES adds to them and corrects them."""

UNKNOWN: Final[Mapping[str, str]] = {"hear": "gpt-4o-mini-transcribe", "say": "gpt-4o-mini-tts"}
UNKNOWN_ELSE: Final = "gpt-5-mini"
DATED: Final = re.compile(r"-\d{4}(-\d\d-\d\d)?$")


def price(task: str, model: str, own: Mapping[str, Price]) -> Price:
    """Of a model by its name, also with a maker before it or a date behind it (openai/gpt-5-mini-2025-08-07). A model
    nobody has priced costs what the usual one does, so that a budget always binds; moderation is free."""
    short = model.rsplit("/", 1)[-1]
    for name in (model, short, DATED.sub("", short)):
        found = own.get(name) or PRICES.get(name)
        if found is not None:
            return found
    return Price() if task == "moderate" else PRICES[UNKNOWN.get(task, UNKNOWN_ELSE)]


def read_prices(text: str) -> dict[str, Price]:
    """``model=input/cached/output; model=0.006``: dollars per million tokens, or one figure (per minute heard and per
    million characters said). Raises ValueError."""
    found: dict[str, Price] = {}
    for part in filter(None, map(str.strip, text.split(";"))):
        model, sign, figures = part.partition("=")
        try:
            numbers = [float(figure) for figure in figures.split("/")]
        except ValueError:
            numbers = []
        if not sign or not model.strip() or not all(0 <= number < math.inf for number in numbers):
            numbers = []
        match numbers:
            case [input_, cached, output]:
                found[model.strip()] = Price(input_, cached, output)
            case [single]:
                found[model.strip()] = Price(minute=single, characters=single)
            case _:
                raise ValueError("must look like model=input/cached/output; …, in US dollars per million tokens")
    return found


def _up(micros: float) -> int:
    return math.ceil(micros - 1e-6)
