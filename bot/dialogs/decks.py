"""Decks: the list with what is due, and what can be done with one."""

from dataclasses import asdict
from typing import Any, Final

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window
from aiogram_dialog.widgets.kbd import Row

from bot.dialogs.person import deps_of, now_of, profile_of, review, speech
from bot.dialogs.states import Cards, Courses, Decks
from bot.dialogs.widgets import (
    Choice,
    Data,
    Label,
    Say,
    Tap,
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
from tutor.decks.views import DeckView
from tutor.errors import Refusal

LIMITS: Final = (0, 3, 5, 10, 15, 20, 30, 50)
NO_LIMIT: Final = "none"


def build_decks() -> Dialog:
    return Dialog(
        Window(
            Say("decks-deleted", "deleted", when="deleted"),
            Say("decks-list", "count", "due"),
            choices("deck", "items", _open),
            pager(),
            tap("restore", Label("decks-restore", "deleted"), _restore, when="deleted"),
            Row(
                goto("new", Label("decks-new"), Decks.new),
                tap("courses", Label("decks-courses"), _courses),
            ),
            Row(
                tap("all", Label("decks-all-cards"), _all_cards),
                tap("leeches", Label("decks-leeches"), _leeches),
            ),
            home_button(),
            state=Decks.list,
            getter=_list,
        ),
        Window(
            Say("decks-deck", "title", "cards", "due", "limit", "active", "place", "of"),
            tap("review", Label("decks-review", "due"), _review),
            tap("cards", Label("decks-cards", "cards"), _cards),
            Row(
                goto("rename", Label("decks-rename"), Decks.rename),
                goto("limit", Label("decks-limit"), Decks.limit),
            ),
            Row(
                tap("up", Label("decks-up"), _move(-1), when="has_above"),
                tap("down", Label("decks-down"), _move(1), when="has_below"),
            ),
            Row(
                tap("activate", Label("decks-activate"), _activate, when="passive"),
                tap("delete", Label("decks-delete"), _delete),
            ),
            back_to(Decks.list),
            state=Decks.deck,
            getter=_deck,
        ),
        Window(
            Say("decks-ask-title"),
            text_input("new_title", _create),
            back_to(Decks.list),
            state=Decks.new,
        ),
        Window(
            Say("decks-ask-new-title", "title"),
            text_input("title", _rename),
            back_to(Decks.deck),
            state=Decks.rename,
            getter=_deck,
        ),
        Window(
            Say("decks-ask-limit", "title"),
            choices("new_limit", "limits", _limit, width=3),
            back_to(Decks.deck),
            state=Decks.limit,
            getter=_deck,
        ),
        on_start=_start,
        launch_mode=LaunchMode.SINGLE_TOP,
    )


async def _start(start_data: Any, manager: DialogManager) -> None:
    if isinstance(start_data, dict):
        manager.dialog_data.update(start_data)


def _id(manager: DialogManager) -> int:
    return int(str(manager.dialog_data["deck"]))


async def _decks(manager: DialogManager) -> list[DeckView]:
    return list(await deps_of(manager).services.decks.list(profile_of(manager), now_of(manager)))


async def _list(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    decks = await _decks(dialog_manager)
    lines = [
        Choice(str(deck.id), marked(t, t("decks-line", title=deck.title, due=deck.due), chosen=deck.active))
        for deck in decks
    ]
    deleted = dialog_manager.dialog_data.get("deleted")
    return {
        **page_of(dialog_manager, lines),
        "count": len(decks),
        "due": sum(deck.due for deck in decks),
        "deleted": deleted["title"] if isinstance(deleted, dict) else "",
    }


async def _deck(dialog_manager: DialogManager, **_: Any) -> Data:
    t = speech(dialog_manager)
    decks = await _decks(dialog_manager)
    ids = [deck.id for deck in decks]
    if _id(dialog_manager) not in ids:
        raise Refusal("refusals-deck-missing", "missing")
    place = ids.index(_id(dialog_manager))
    deck = decks[place]
    limits = [Choice(str(n), marked(t, str(n), chosen=deck.new_per_day == n)) for n in LIMITS]
    limits.append(Choice(NO_LIMIT, marked(t, t("decks-no-limit"), chosen=deck.new_per_day is None)))
    return {
        **asdict(deck),
        "limit": t("decks-no-limit") if deck.new_per_day is None else str(deck.new_per_day),
        "active": "yes" if deck.active else "no",
        "passive": not deck.active,
        "place": place + 1,
        "of": len(decks),
        "has_above": place > 0,
        "has_below": place + 1 < len(decks),
        "limits": limits,
    }


async def _open(manager: DialogManager, deck_id: str) -> None:
    manager.dialog_data.update(deck=deck_id, deleted=None)
    await manager.switch_to(Decks.deck)


async def _review(manager: DialogManager) -> None:
    await review(manager, _id(manager))


async def _cards(manager: DialogManager) -> None:
    await manager.start(Cards.list, {"deck": _id(manager)})


async def _all_cards(manager: DialogManager) -> None:
    await manager.start(Cards.list, {})


async def _leeches(manager: DialogManager) -> None:
    await manager.start(Cards.list, {"leeches": True})


async def _courses(manager: DialogManager) -> None:
    await manager.start(Courses.list)


async def _create(manager: DialogManager, title: str) -> None:
    deck = await deps_of(manager).services.decks.create(profile_of(manager), title, now_of(manager))
    await _open(manager, str(deck.id))


async def _rename(manager: DialogManager, title: str) -> None:
    await deps_of(manager).services.decks.rename(profile_of(manager), _id(manager), title, now_of(manager))
    await manager.switch_to(Decks.deck)


async def _limit(manager: DialogManager, limit: str) -> None:
    most = None if limit == NO_LIMIT else int(limit)
    await deps_of(manager).services.decks.limit(profile_of(manager), _id(manager), most, now_of(manager))
    await manager.switch_to(Decks.deck)


def _move(step: int) -> Tap:
    async def move(manager: DialogManager) -> None:
        """To the place of its neighbour; at the ends it stays."""
        ids = [deck.id for deck in await _decks(manager)]
        if _id(manager) in ids:
            place = ids.index(_id(manager))
            ids.insert(max(0, place + step), ids.pop(place))
            await deps_of(manager).services.decks.reorder(profile_of(manager), ids, now_of(manager))

    return move


async def _activate(manager: DialogManager) -> None:
    await deps_of(manager).services.decks.activate(profile_of(manager), _id(manager), now_of(manager))


async def _delete(manager: DialogManager) -> None:
    decks, profile, now = deps_of(manager).services.decks, profile_of(manager), now_of(manager)
    deck = await decks.deck(profile, _id(manager), now)
    await decks.delete(profile, deck.id, now)
    manager.dialog_data["deleted"] = {"id": deck.id, "title": deck.title}
    await manager.switch_to(Decks.list)


async def _restore(manager: DialogManager) -> None:
    deleted = manager.dialog_data.get("deleted")
    if isinstance(deleted, dict):
        await deps_of(manager).services.decks.restore(profile_of(manager), int(str(deleted["id"])), now_of(manager))
    manager.dialog_data["deleted"] = None
