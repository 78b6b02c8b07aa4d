"""Cards: lists of them (a deck's, all, the leeches) and what can be done with one."""

from typing import Any, Final

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window
from aiogram_dialog.widgets.kbd import Row

from bot.dialogs.person import deps_of, learner_of, notice, now_of, profile_of, review, speech
from bot.dialogs.states import Cards
from bot.dialogs.widgets import (
    PAGE,
    Choice,
    Data,
    Label,
    Say,
    Written,
    back_or_home,
    back_to,
    choices,
    goto,
    home_button,
    marked,
    page_of,
    pager,
    tap,
    text_input,
)
from bot.handlers.media import can_speak, say_aloud
from bot.handlers.show import label, short
from bot.handlers.wording import back_of, moment
from bot.i18n import Speech
from tutor.decks.views import CardChanges, CardPage, CardView

FIELDS: Final = ("word", "translation", "transcription", "example", "example_translation", "hint")
NEEDED: Final = ("word", "translation")
QUERY_MOST: Final = 60
LINE_MOST: Final = 80


def build_cards() -> Dialog:
    return Dialog(
        Window(
            Say("decks-card-deleted", "deleted", when="deleted"),
            Written("lines"),
            choices("card", "cards", _open, width=2),
            Row(
                tap("before", Label("common-earlier"), _earlier, when="earlier"),
                tap("after", Label("common-later"), _later, when="later"),
            ),
            tap("restore", Label("decks-restore", "deleted"), _restore, when="deleted"),
            tap("everything", Label("decks-search-end"), _end_search, when="query"),
            text_input("query", _search),
            Row(back_or_home(), home_button()),
            state=Cards.list,
            getter=_list,
        ),
        Window(
            Written("card"),
            Say("decks-card-state", "deck", "state", "when"),
            tap("rescue", Label("decks-rescue"), _rescue, when="is_leech"),
            tap("say", Label("media-say"), _say, when="speaks"),
            Row(
                goto("edit", Label("decks-card-edit"), Cards.edit),
                goto("move", Label("decks-card-move"), Cards.move),
            ),
            Row(
                tap("suspend", Label("decks-card-suspend"), _suspend, when="is_shown"),
                tap("resume", Label("decks-card-resume"), _resume, when="is_suspended"),
                tap("delete", Label("decks-card-delete"), _delete),
            ),
            tap("up", Label("common-back"), _leave_card),
            state=Cards.card,
            getter=_card,
        ),
        Window(
            Written("card"),
            Say("decks-ask-field"),
            choices("field", "fields", _choose_field, width=2),
            back_to(Cards.card),
            state=Cards.edit,
            getter=_card,
        ),
        Window(
            Say("decks-ask-value", "field", "value", when="value"),
            Say("decks-ask-value-first", "field", when="empty"),
            text_input("value", _edit),
            tap("clear", Label("decks-clear"), _clear, when="optional"),
            back_to(Cards.edit),
            state=Cards.field,
            getter=_field,
        ),
        Window(
            Say("decks-ask-deck", "word"),
            choices("deck", "items", _move),
            pager(),
            back_to(Cards.card),
            state=Cards.move,
            getter=_decks,
        ),
        on_start=_start,
        launch_mode=LaunchMode.SINGLE_TOP,
    )


async def _start(start_data: Any, manager: DialogManager) -> None:
    """``deck``: only its cards; ``leeches``: only those; ``card``: at once this one; ``review``: then back to that."""
    manager.dialog_data.update(start_data if isinstance(start_data, dict) else {})
    manager.dialog_data.setdefault("trail", [])
    if "card" in manager.dialog_data:
        await manager.switch_to(Cards.card)


async def _page(manager: DialogManager) -> CardPage:
    decks, profile, chosen = deps_of(manager).services.decks, profile_of(manager), manager.dialog_data
    trail: Any = chosen["trail"]
    if chosen.get("leeches"):
        start = trail[-1] if trail else 0
        leeches = await decks.leeches(profile)
        later = start + PAGE if start + PAGE < len(leeches) else None
        return CardPage(list(leeches[start : start + PAGE]), later)
    deck_id: Any = chosen.get("deck")
    return await decks.cards(profile, deck_id, str(chosen.get("query", "")), trail[-1] if trail else None, PAGE)


async def _list(dialog_manager: DialogManager, **_: Any) -> Data:
    t, chosen = speech(dialog_manager), dialog_manager.dialog_data
    page = await _page(dialog_manager)
    chosen["next"] = page.next
    query = str(chosen.get("query", ""))
    if query:
        lines = [t("decks-found", query=query)] if page.cards else [t("decks-none-found", query=query)]
    elif chosen.get("leeches"):
        lines = [t("decks-leeches-title") if page.cards else t("decks-no-leeches")]
    else:
        lines = [t("decks-cards-title") if page.cards else t("decks-no-cards")]
    lines += ["", *(_line(t, card) for card in page.cards)]
    deleted = chosen.get("deleted")
    return {
        "lines": "\n".join(lines).strip(),
        "cards": [Choice(str(card.id), card.word) for card in page.cards],
        "earlier": bool(chosen["trail"]),
        "later": page.next is not None,
        "query": query,
        "deleted": deleted["word"] if isinstance(deleted, dict) else "",
    }


def _line(t: Speech, card: CardView) -> str:
    return t(
        "decks-card-line",
        word=short(card.word, LINE_MOST),
        translation=short(card.translation, LINE_MOST),
        state=card.state,
    )


async def _open(manager: DialogManager, card_id: str) -> None:
    manager.dialog_data.update(card=int(card_id), deleted=None)
    await manager.switch_to(Cards.card)


async def _earlier(manager: DialogManager) -> None:
    trail: Any = manager.dialog_data["trail"]
    manager.dialog_data["trail"] = trail[:-1]


async def _later(manager: DialogManager) -> None:
    trail: Any = manager.dialog_data["trail"]
    following: Any = manager.dialog_data.get("next")
    if following is not None:
        manager.dialog_data["trail"] = [*trail, following]


async def _search(manager: DialogManager, query: str) -> None:
    manager.dialog_data.update(query=short(query, QUERY_MOST), trail=[], leeches=False, deleted=None)


async def _end_search(manager: DialogManager) -> None:
    manager.dialog_data.update(query="", trail=[])


async def _current(manager: DialogManager) -> CardView:
    return await deps_of(manager).services.decks.card(profile_of(manager), _id(manager))


def _id(manager: DialogManager) -> int:
    return int(str(manager.dialog_data["card"]))


async def _card(dialog_manager: DialogManager, **_: Any) -> Data:
    t, profile = speech(dialog_manager), profile_of(dialog_manager)
    card = await _current(dialog_manager)
    due = (
        ""
        if card.due is None
        else moment(t, max(card.due, now_of(dialog_manager)), now_of(dialog_manager), profile.zone)
    )
    return {
        "card": f"{back_of(t, card, profile.language)}\n",
        "deck": card.deck_title,
        "state": card.state,
        "when": due,
        "speaks": can_speak(deps_of(dialog_manager)),
        "is_leech": card.state == "leech",
        "is_suspended": card.state == "suspended",
        "is_shown": card.state not in ("suspended", "leech"),
        "fields": [Choice(name, label(t, f"decks-field-{name.replace('_', '-')}")) for name in FIELDS],
    }


async def _leave_card(manager: DialogManager) -> None:
    """Back to the list it was opened from, or to the review."""
    opened_from: Any = manager.start_data
    if isinstance(opened_from, dict) and "review" in opened_from:
        await review(manager, opened_from["review"])
    elif isinstance(opened_from, dict) and "card" in opened_from and len(manager.current_stack().intents) > 1:
        await manager.done()
    else:
        await manager.switch_to(Cards.list)


async def _choose_field(manager: DialogManager, field: str) -> None:
    if field in FIELDS:
        manager.dialog_data["field"] = field
        await manager.switch_to(Cards.field)


async def _field(dialog_manager: DialogManager, **_: Any) -> Data:
    t, field = speech(dialog_manager), str(dialog_manager.dialog_data["field"])
    value = getattr(await _current(dialog_manager), field)
    return {
        "field": label(t, f"decks-field-{field.replace('_', '-')}"),
        "value": value,
        "empty": not value,
        "optional": bool(value) and field not in NEEDED,
    }


async def _edit(manager: DialogManager, value: str) -> None:
    field: Any = {str(manager.dialog_data["field"]): value}
    changes = CardChanges(**field)
    await deps_of(manager).services.decks.edit(profile_of(manager), _id(manager), changes, now_of(manager))
    await manager.switch_to(Cards.card)


async def _clear(manager: DialogManager) -> None:
    if manager.dialog_data["field"] not in NEEDED:
        await _edit(manager, "")


async def _decks(dialog_manager: DialogManager, **_: Any) -> Data:
    t, card = speech(dialog_manager), await _current(dialog_manager)
    decks = await deps_of(dialog_manager).services.decks.list(profile_of(dialog_manager), now_of(dialog_manager))
    found = [Choice(str(deck.id), marked(t, deck.title, chosen=deck.id == card.deck_id)) for deck in decks]
    return {"word": card.word, **page_of(dialog_manager, found)}


async def _move(manager: DialogManager, deck_id: str) -> None:
    changes = CardChanges(deck_id=int(deck_id))
    await deps_of(manager).services.decks.edit(profile_of(manager), _id(manager), changes, now_of(manager))
    await manager.switch_to(Cards.card)


async def _rescue(manager: DialogManager) -> None:
    await deps_of(manager).services.decks.rescue(profile_of(manager), _id(manager), now_of(manager))


async def _say(manager: DialogManager) -> None:
    person, profile = learner_of(manager), profile_of(manager)
    await say_aloud(deps_of(manager), person, profile, person.telegram_id, "word", _id(manager))
    notice(manager, label(speech(manager), "media-saying"))


async def _suspend(manager: DialogManager) -> None:
    await deps_of(manager).services.decks.suspend(profile_of(manager), _id(manager))


async def _resume(manager: DialogManager) -> None:
    await deps_of(manager).services.decks.resume(profile_of(manager), _id(manager))


async def _delete(manager: DialogManager) -> None:
    card = await _current(manager)
    await deps_of(manager).services.decks.delete_card(profile_of(manager), card.id, now_of(manager))
    manager.dialog_data["deleted"] = {"id": card.id, "word": card.word}
    await manager.switch_to(Cards.list)


async def _restore(manager: DialogManager) -> None:
    deleted = manager.dialog_data.get("deleted")
    manager.dialog_data["deleted"] = None
    if isinstance(deleted, dict):
        await deps_of(manager).services.decks.restore_card(profile_of(manager), int(str(deleted["id"])))
