"""A model that knows some words: what the test server answers when it is asked for entries."""

import json
from collections.abc import Mapping
from typing import Any, Final

from tests.support.llm import Reply, Request, gives

ESPERANZA: Final[dict[str, Any]] = {
    "word": "la esperanza",
    "lemma": "esperanza",
    "pos": "noun",
    "level": "A2",
    "ipa": "la espeˈɾansa",
    "grammar": ["gender: f", "plural: las esperanzas"],
    "forms": ["esperanzas"],
    "sense": "",
    "translation": "надежда",
    "example": "La esperanza es lo último que se pierde.",
    "example_translation": "Надежда умирает последней.",
    "hint": "",
}


def entry(word: str, translation: str, **changes: Any) -> dict[str, Any]:
    """A sound entry of a Spanish word for Russian speakers."""
    lemma = word.partition(" ")[2] if word.startswith(("el ", "la ")) else word
    made = {
        "word": word,
        "lemma": lemma,
        "pos": "noun",
        "level": "A1",
        "ipa": "",
        "grammar": [],
        "forms": [f"{lemma}s"],
        "sense": "",
        "translation": translation,
        "example": f"Aquí está {word}.",
        "example_translation": f"Вот {translation}.",
        "hint": "",
    }
    return made | changes


def items_of(request: Request) -> list[str]:
    return [item["item"] for item in json.loads(request.last)["items"]]


def asks_for_words(request: Request) -> bool:
    return '"items"' in request.last or '"text"' in request.last


class Dictionary:
    """``known``: an entry or several (meanings) by item. ``groups``: members by name. ``of_texts``: what is worth
    learning in any text."""

    def __init__(
        self,
        known: Mapping[str, Any] | None = None,
        groups: Mapping[str, list[Any]] | None = None,
        of_texts: list[Any] | None = None,
    ) -> None:
        self.known = dict(known or {})
        self.groups = dict(groups or {})
        self.of_texts = of_texts or []

    def __call__(self, request: Request) -> Reply | None:
        if not asks_for_words(request):
            return None
        if '"text"' in request.last:
            return gives({"items": [{"number": 1, "group": True, "words": self.of_texts}]})
        return gives({"items": [self._item(n, item) for n, item in enumerate(items_of(request), 1)]})

    def _item(self, number: int, item: str) -> dict[str, Any]:
        if item in self.groups:
            return {"number": number, "group": True, "words": self.groups[item]}
        found = self.known.get(item, [])
        return {"number": number, "group": False, "words": found if isinstance(found, list) else [found]}
