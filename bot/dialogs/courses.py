"""The bundled course: its decks in the order they are learnt, each to be taken with one tap."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window
from aiogram_dialog.widgets.kbd import Row

from bot.dialogs.person import deps_of, notice, now_of, profile_of, review, speech
from bot.dialogs.states import Courses
from bot.dialogs.widgets import (
    Choice,
    Data,
    Label,
    Say,
    back_or_home,
    back_to,
    choices,
    home_button,
    marked,
    page_of,
    pager,
    tap,
)
from bot.handlers.show import label
from tutor.decks.views import CourseDeckView
from tutor.errors import Refusal


def build_courses() -> Dialog:
    return Dialog(
        Window(
            Say("decks-course-list", "taken", "all"),
            choices("deck", "items", _open),
            pager(),
            Row(back_or_home(), home_button()),
            state=Courses.list,
            getter=_list,
        ),
        Window(
            Say("decks-course-deck", "title", "level", "size", "taken"),
            tap("take", Label("decks-course-take"), _take, when="offered"),
            tap("review", Label("decks-course-review"), _review, when="deck_id"),
            back_to(Courses.list),
            state=Courses.deck,
            getter=_deck,
        ),
        on_start=_start,
        launch_mode=LaunchMode.SINGLE_TOP,
    )


async def _start(start_data: Any, manager: DialogManager) -> None:
    """``deck``: a course deck's key with dashes for slashes, as links have it; unknown ones lead to the list."""
    slug = start_data.get("deck") if isinstance(start_data, dict) else None
    for deck in await _offered(manager) if slug else []:
        if deck.key.replace("/", "-") == slug:
            manager.dialog_data["key"] = deck.key
            await manager.switch_to(Courses.deck)


async def _offered(manager: DialogManager) -> list[CourseDeckView]:
    return await deps_of(manager).services.words.course_decks(profile_of(manager))


async def _list(dialog_manager: DialogManager, **_: Any) -> Data:
    t, decks = speech(dialog_manager), await _offered(dialog_manager)
    found = [
        Choice(
            str(place),
            marked(t, t("decks-course-line", title=deck.title, level=deck.level), chosen=deck.deck_id is not None),
        )
        for place, deck in enumerate(decks)
    ]
    taken = sum(deck.deck_id is not None for deck in decks)
    return {**page_of(dialog_manager, found), "taken": taken, "all": len(decks)}


async def _chosen(manager: DialogManager) -> CourseDeckView:
    for deck in await _offered(manager):
        if deck.key == manager.dialog_data["key"]:
            return deck
    raise Refusal("refusals-course-deck-missing", "missing")


async def _deck(dialog_manager: DialogManager, **_: Any) -> Data:
    deck = await _chosen(dialog_manager)
    return {
        "title": deck.title,
        "level": deck.level,
        "size": deck.size,
        "taken": "yes" if deck.deck_id is not None else "no",
        "deck_id": deck.deck_id,
        "offered": deck.deck_id is None,
    }


async def _open(manager: DialogManager, place: str) -> None:
    decks = await _offered(manager)
    if int(place) < len(decks):
        manager.dialog_data["key"] = decks[int(place)].key
        await manager.switch_to(Courses.deck)


async def _take(manager: DialogManager) -> None:
    deck = await _chosen(manager)
    await deps_of(manager).services.words.take_course_deck(profile_of(manager), deck.key, now_of(manager))
    notice(manager, label(speech(manager), "decks-course-taken"))


async def _review(manager: DialogManager) -> None:
    await review(manager, (await _chosen(manager)).deck_id)
