"""What came of words that had to be looked up: a message of its own, with all that can still be done about them."""

from collections.abc import Sequence
from typing import Final

from bot.dialogs.adding_sheet import WORDS_MOST, after_adding, empty_sheet, lines_of
from bot.handlers.show import Button, Keyboard, button, label, short
from bot.handlers.texts import own_translation
from bot.i18n import Speech
from tutor.decks.views import Added, Ambiguous
from tutor.words.offers import OfferView

QUESTIONS_MOST: Final = 5


def drafted_screen(t: Speech, added: Added, offer: OfferView | None) -> tuple[str, Keyboard]:
    """``offer`` stands for the cards that were made, so that they can be taken back at any time."""
    lines: list[str] = []
    rows: list[list[Button]] = []
    if added.cards or added.duplicates:
        lines += lines_of(t, after_adding(empty_sheet(), added))
    if added.cards and offer is not None:
        rows.append(
            [
                button(label(t, "adding-undo"), f"ou:{offer.id}"),
                button(label(t, "adding-deck", title=added.deck_title), f"a:d:{added.deck_id}"),
            ]
        )
    questions = added.ambiguous[:QUESTIONS_MOST]
    for question in questions:
        lines += ["", t("offers-which", word=short(question.word))]
        rows += _meanings(t, question, added.deck_id)
    unknown = [*added.unknown, *(question.word for question in added.ambiguous[QUESTIONS_MOST:])]
    if unknown:
        lines += ["", t("offers-unknown", words=_listed(unknown), count=len(unknown))]
        rows += own_translation(t, unknown)
    rows.append([button(label(t, "common-review-now"), "r:n:0"), button(label(t, "common-home"), "go:home")])
    return "\n".join(lines).strip() or t("adding-none"), rows


def not_drafted_screen(t: Speech, reason: str, words: Sequence[str]) -> tuple[str, Keyboard]:
    """``reason``: Telegram HTML; why nothing came of it."""
    text = "\n\n".join([reason, t("offers-not-looked-up", words=_listed(words))])
    return text, [*own_translation(t, words), [button(label(t, "common-home"), "go:home")]]


def broken_screen(t: Speech, words: Sequence[str]) -> tuple[str, Keyboard]:
    """Something of ours went wrong each time it was tried."""
    keyboard = [*own_translation(t, words), [button(label(t, "common-home"), "go:home")]]
    return t("offers-failed", words=_listed(words)), keyboard


def _meanings(t: Speech, question: Ambiguous, deck_id: int) -> list[list[Button]]:
    return [
        [button(label(t, "adding-add-this", word=f"{entry.word} — {entry.translation}"), f"a:e:{entry.id}:{deck_id}")]
        for entry in question.entries
    ]


def _listed(words: Sequence[str]) -> str:
    return short(", ".join(words), WORDS_MOST)
