"""What has become of the words that are being added: kept in their dialog's data, and put into words at the end."""

from html import escape
from typing import Any, Final, TypedDict, cast

from aiogram_dialog import DialogManager

from bot.handlers.show import short
from bot.i18n import Speech
from tutor.decks.views import Added

LINES_MOST: Final = 20
LINE_MOST: Final = 90
WORDS_MOST: Final = 300


class Card(TypedDict):
    id: int
    word: str
    translation: str


class Meaning(TypedDict):
    word: str
    entries: list[tuple[int, str]]


class Sheet(TypedDict):
    """What has become of the words so far. Stands in the dialog's data."""

    deck: int | None
    title: str
    cards: list[Card]
    duplicates: list[str]
    ambiguous: list[Meaning]
    unknown: list[str]
    looking: list[str]
    """Being looked up by a model; what comes of them is told in a message of its own."""
    keep_both: bool


def empty_sheet() -> Sheet:
    return Sheet(deck=None, title="", cards=[], duplicates=[], ambiguous=[], unknown=[], looking=[], keep_both=False)


def sheet_of(manager: DialogManager) -> Sheet:
    """What a dialog begun by an older version did not know of is empty."""
    return cast("Sheet", {**empty_sheet(), **cast("Sheet", manager.dialog_data["sheet"])})


def keep_sheet(manager: DialogManager, sheet: Sheet) -> None:
    manager.dialog_data["sheet"] = cast("Any", sheet)


def after_adding(sheet: Sheet, added: Added) -> Sheet:
    """``sheet`` with what came of one more call."""
    return {
        **sheet,
        "deck": added.deck_id,
        "title": added.deck_title,
        "cards": [*sheet["cards"], *(Card(id=c.id, word=c.word, translation=c.translation) for c in added.cards)],
        "duplicates": [*sheet["duplicates"], *(duplicate.word for duplicate in added.duplicates)],
        "ambiguous": [
            *sheet["ambiguous"],
            *(
                Meaning(word=a.word, entries=[(e.id, f"{e.word} — {e.translation}") for e in a.entries])
                for a in added.ambiguous
            ),
        ],
        "unknown": [*sheet["unknown"], *added.unknown],
    }


def lines_of(t: Speech, sheet: Sheet) -> list[str]:
    cards = sheet["cards"]
    lines = []
    if cards:
        lines = [t("adding-added", count=len(cards), title=sheet["title"]), ""]
    elif not sheet["looking"]:
        lines = [t("adding-none"), ""]
    for card in cards[:LINES_MOST]:
        word, translation = short(card["word"], LINE_MOST), short(card["translation"], LINE_MOST)
        lines.append(f"<b>{escape(word, quote=False)}</b> — {escape(translation, quote=False)}")
    if len(cards) > LINES_MOST:
        lines.append(t("adding-and-more", count=len(cards) - LINES_MOST))
    if sheet["duplicates"]:
        words = short(", ".join(sheet["duplicates"]), WORDS_MOST)
        lines += ["", t("adding-duplicates", count=len(sheet["duplicates"]), words=words)]
    if sheet["looking"]:
        words = short(", ".join(sheet["looking"]), WORDS_MOST)
        lines += ["", t("adding-looking", count=len(sheet["looking"]), words=words)]
    return lines
