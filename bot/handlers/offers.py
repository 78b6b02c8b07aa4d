"""Words under a message: a tap makes a card of one, another takes it back. The text above stays as it is."""

from collections.abc import Iterable, Sequence
from typing import Final

from aiogram import Router
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.deps import Deps
from bot.handlers.filters import data_starts, is_id, is_learning
from bot.handlers.show import Button, Keyboard, button, label, show, toast
from bot.i18n import Speech
from bot.person import Moment
from bot.screens import current_work
from bot.work import plain
from tutor.accounts.views import ProfileView
from tutor.errors import Refusal
from tutor.words.offers import OfferItemView, OfferView

WIDE_MOST: Final = 5
"""Words that get a row of their own, with their translation; more of them stand two in a row, without."""


def build_offers() -> Router:
    """Needs no dialog's state."""
    router = Router(name="offers")
    router.callback_query.filter(is_learning)
    router.callback_query.register(on_tap, data_starts("o:"))
    router.callback_query.register(on_undo, data_starts("ou:"))
    return router


def offer_rows(t: Speech, offer: OfferView) -> Keyboard:
    """Rows for a message's keyboard. ``o:<offer>:<n>`` takes a word, ``o:<offer>:-<n>`` gives it back, ``:all`` takes
    all: a button says what it will do, so tapping it twice does it once."""
    wide = len(offer.items) <= WIDE_MOST
    buttons = [_item(t, offer, item, wide=wide) for item in offer.items]
    width = 1 if wide else 2
    rows = [buttons[start : start + width] for start in range(0, len(buttons), width)]
    left = sum(item.card_id is None for item in offer.items)
    if left > 1:
        rows.append([button(label(t, "offers-all", count=left), f"o:{offer.id}:all")])
    return rows


def _item(t: Speech, offer: OfferView, item: OfferItemView, *, wide: bool) -> Button:
    text = f"{item.word} — {item.translation}" if wide else item.word
    if item.card_id is not None:
        return button(label(t, "offers-taken", word=text), f"o:{offer.id}:-{item.number}")
    if item.kind == "correction":
        return button(label(t, "offers-correction", word=text), f"o:{offer.id}:{item.number}")
    return button(label(t, "offers-word", word=text), f"o:{offer.id}:{item.number}")


async def on_tap(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    _, number, what = (*(callback.data or "").split(":", 2), "", "")[:3]
    chosen = what.removeprefix("-")
    if not (is_id(number) and (what == "all" or is_id(chosen))):
        toast(callback, label(t, "common-old-screen"))
        return
    try:
        if what.startswith("-"):
            offer = await _put_back(callback, deps, profile, t, now, int(number), int(chosen))
        else:
            offer = await _take(callback, deps, profile, t, now, int(number), int(chosen) if what != "all" else None)
    except Refusal as refusal:
        toast(callback, label(t, refusal.key, **refusal.params), alert=True)
        return
    _redraw(callback, t, offer)


async def _take(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, offer_id: int, number: int | None
) -> OfferView:
    taken = await deps.services.offers.take(
        profile,
        offer_id,
        None if number is None else [number],
        now,
        default_title=label(t, "adding-default-deck"),
    )
    if len(taken.cards) == 1:
        (card,) = taken.cards
        notice = label(t, "offers-added", word=card.word, translation=card.translation, title=taken.deck_title)
    elif taken.cards:
        notice = label(t, "offers-added-all", count=len(taken.cards), title=taken.deck_title)
    else:
        notice = label(t, "offers-had")
    toast(callback, notice)
    return taken.offer


async def _put_back(
    callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment, offer_id: int, number: int
) -> OfferView:
    offer = await deps.services.offers.put_back(profile, offer_id, [number], now)
    item = offer.items[number - 1]
    if item.card_id is None:
        toast(callback, label(t, "offers-put-back", word=item.word))
    else:
        toast(callback, label(t, "offers-kept", word=item.word))
    return offer


async def on_undo(callback: CallbackQuery, deps: Deps, profile: ProfileView, t: Speech, now: Moment) -> None:
    """``ou:<offer>``: all that was added together goes; the message then says so."""
    number = (callback.data or "").removeprefix("ou:")
    try:
        offer = await deps.services.offers.put_back(profile, int(number) if is_id(number) else 0, None, now)
    except Refusal as refusal:
        toast(callback, label(t, refusal.key, **refusal.params), alert=True)
        return
    kept = [item.word for item in offer.items if item.card_id is not None]
    toast(callback, label(t, "adding-undone"))
    text = t("offers-undone-some", words=", ".join(kept)[:300]) if kept else t("offers-undone")
    show(callback, text, [[button(label(t, "common-home"), "go:home")]])


def _redraw(callback: CallbackQuery, t: Speech, offer: OfferView) -> None:
    """Only the buttons, and of those only the offer's: whatever else stands there is another's."""
    message = callback.message
    if not isinstance(message, Message):
        return  # too old to be edited; the toast has said what happened
    before = _rows(message.reply_markup)
    after = replaced(before, f"o:{offer.id}:", offer_rows(t, offer))
    if after != before:
        current_work().add(
            "editMessageReplyMarkup",
            {
                "chat_id": message.chat.id,
                "message_id": message.message_id,
                "reply_markup": {"inline_keyboard": after},
            },
        )


def _rows(markup: InlineKeyboardMarkup | None) -> list[list[Button]]:
    return [[plain(each) for each in row] for row in markup.inline_keyboard] if markup else []


def replaced(rows: Iterable[Sequence[Button]], prefix: str, new: Keyboard) -> list[list[Button]]:
    """``rows`` with ``new`` in place of the buttons whose data begins with ``prefix``; at the top if there are none."""
    found: list[list[Button]] = []
    place: int | None = None
    for row in rows:
        others = [each for each in row if not str(each.get("callback_data", "")).startswith(prefix)]
        if len(others) < len(row) and place is None:
            place = len(found)
        if others:
            found.append(others)
    place = place or 0
    return [*found[:place], *([*row] for row in new), *found[place:]]
