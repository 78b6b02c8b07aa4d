"""How people ask to add words, in every language of the interface: "add …", "добавь … и … в колоду …"."""

import re
from dataclasses import dataclass, field
from typing import Final

from bot.handlers.show import label
from bot.i18n import Texts
from tutor.words.text import split_list

WORDS_OF_AN_ITEM: Final = 6
"""A longer item is something people say, not a word to be learnt."""

TEXT_MOST: Final = 4096
TITLE_MOST: Final = 64
ENDING_MOST: Final = 40
AFTER: Final = " \t\n.,!"
QUOTES: Final = "\"'«»„“”‘’"


@dataclass(frozen=True, slots=True)
class Request:
    words: str
    """As a list: an item a line, or with commas between."""
    deck: str = ""
    """The deck's name as it was said; empty: none was."""
    name: str = field(default="", compare=False)
    """The words as they were said, if they may be the name of a group of words."""


class Requests:
    def __init__(self, texts: Texts) -> None:
        def either(message_id: str) -> str:
            """A pattern for any of the forms in a message, of all languages; longer ones first."""
            forms = {
                form.strip() for name in texts.languages for form in label(texts.speech(name), message_id).split(",")
            }
            return "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))

        openings, puttings = either("adding-openings"), either("adding-puttings")
        endings, fillers = either("adding-endings"), either("adding-fillers")
        to_deck, to, deck = either("adding-to-deck"), either("adding-to"), either("adding-deck-word")
        conjunctions = either("adding-conjunctions")
        flags = re.IGNORECASE | re.DOTALL
        self._opening = re.compile(rf"\s*(?:(?P<add>{openings})|{puttings})[\s:]+(?:(?:{fillers})[\s:]+)?(?=\S)", flags)
        self._ending = re.compile(rf"[\s,](?:{endings})$", flags)
        self._decks = (
            re.compile(rf"(?:{to_deck})\s+[«\"“](?P<deck>[^»\"”\n]+)[»\"”]\s*:?\s*(?P<words>.+)$", flags),
            re.compile(rf"(?:{to_deck})\s+(?P<deck>[^:\n]+):\s*(?P<words>.+)$", flags),
            re.compile(rf"(?P<words>.+?)\s+(?:{to_deck})\s+(?P<deck>[^\n]+)$", flags),
            re.compile(rf"(?P<words>.+?)\s+(?:{to})\s+(?P<deck>[^\n]{{1,64}}?)\s+(?:{deck})$", flags),
        )
        self._last = re.compile(rf",(?P<before>[^,]+?)\s(?:{conjunctions})\s(?P<last>[^,]+)$", re.IGNORECASE)
        self._two = re.compile(
            rf"(?P<one>[^\s,;]+(?: [^\s,;]+)?)\s(?:{conjunctions})\s(?P<other>[^\s,;]+(?: [^\s,;]+)?)", re.IGNORECASE
        )

    def read(self, text: str) -> Request | None:
        """None: it asks for nothing to be added."""
        found = self._opening.match(text) if len(text) <= TEXT_MOST else None
        if found is None:
            return None
        rest, ended = self._without_endings(text[found.end() :])
        words, deck = self._apart(rest)
        if not (found["add"] or ended or deck):
            return None
        name = words if "," not in words and "\n" not in words else ""
        words = self._last.sub(r",\g<before>, \g<last>", words)
        two = self._two.fullmatch(words.strip())
        words = f"{two['one']}, {two['other']}" if two else words
        items = split_list(words)
        if not items or any(len(item.word.split()) > WORDS_OF_AN_ITEM for item in items):
            return None
        return Request(words, deck, name)

    def _without_endings(self, text: str) -> tuple[str, bool]:
        """What is left without "to my cards, please", and whether there was any of it."""
        rest, ended = text.rstrip(AFTER), False
        while found := self._ending.search(rest, max(0, len(rest) - ENDING_MOST)):
            rest, ended = rest[: found.start()].rstrip(AFTER), True
        return rest, ended

    def _apart(self, rest: str) -> tuple[str, str]:
        """The words, and the deck they are to go to."""
        for pattern in self._decks:
            found = pattern.match(rest)
            if found:
                deck = " ".join(found["deck"].strip(QUOTES + " .!:").split())
                if 0 < len(deck) <= TITLE_MOST:
                    return found["words"], deck
        return rest, ""
