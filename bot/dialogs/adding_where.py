"""Questions before words are added: a deck that was named and is not there, a course deck that may be what is meant."""

from collections.abc import Awaitable, Callable
from typing import Any, Final, TypedDict, cast

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window

from bot.dialogs.adding_sheet import keep_sheet, sheet_of
from bot.dialogs.person import deps_of, home, notice, now_of, profile_of, speech
from bot.dialogs.states import Adding, Courses
from bot.dialogs.widgets import Data, Label, Say, home_button, tap
from bot.handlers.show import label, short
from tutor.decks.names import covered, named
from tutor.decks.views import CourseDeckView
from tutor.words.lexicon import entries_by_form, form_keys
from tutor.words.text import split_list

WORDS_OF_A_NAME: Final = 5
WORDS_MOST: Final = 200

Add = Callable[[DialogManager, str, str], Awaitable[None]]
"""Adds the words of a text, met in some place."""


class Wanted(TypedDict):
    """What is to be added once the question is answered. ``title``: the deck's, as it was said."""

    text: str
    met_in: str
    title: str
    course: str


async def question(manager: DialogManager, text: str, met_in: str, title: str, name: str) -> State | None:
    """The window that asks first; None: the words can be added. A deck that is known by ``title`` is the sheet's.
    ``name``: what the words may be together, a group of words."""
    wanted = Wanted(text=text, met_in=met_in, title=title, course="")
    if title:
        decks = await deps_of(manager).services.decks.list(profile_of(manager), now_of(manager))
        place = named(title, [deck.title for deck in decks])
        if place is not None:
            keep_sheet(manager, {**sheet_of(manager), "deck": decks[place].id})
            return None
        manager.dialog_data["wanted"] = cast("Any", wanted)
        return Adding.where
    course = await _course_deck(manager, name) if name else None
    if course is None:
        return None
    manager.dialog_data["wanted"] = cast("Any", {**wanted, "title": course.title, "course": course.key})
    return Adding.course


async def _course_deck(manager: DialogManager, name: str) -> CourseDeckView | None:
    """The course deck that a request may name ("the seasons"); None if it names a word, or a deck taken before."""
    if len(name.split()) > WORDS_OF_A_NAME:
        return None
    profile = profile_of(manager)
    if await entries_by_form(profile, form_keys(profile, name)):
        return None
    decks = await deps_of(manager).services.words.course_decks(profile)
    titles = [deck.title for deck in decks]
    place = named(name, titles)
    if place is None:
        place = covered(_without_article(name), titles)
    return decks[place] if place is not None and decks[place].deck_id is None else None


def _without_article(name: str) -> str:
    head, _, rest = name.partition(" ")
    return rest if rest and head.casefold() in ("the", "a", "an", "all") else name


def where_windows(add: Add) -> tuple[Window, Window]:
    async def to_new(manager: DialogManager) -> None:
        wanted = _wanted(manager)
        deck = await deps_of(manager).services.decks.create(profile_of(manager), wanted["title"], now_of(manager))
        keep_sheet(manager, {**sheet_of(manager), "deck": deck.id})
        await add(manager, wanted["text"], wanted["met_in"])

    async def as_usual(manager: DialogManager) -> None:
        wanted = _wanted(manager)
        await add(manager, wanted["text"], wanted["met_in"])

    return (
        Window(
            Say("adding-no-such-deck", "title", "words"),
            tap("create", Label("adding-create-deck", "title"), to_new),
            tap("usual", Label("adding-usual-deck"), as_usual),
            tap("cancel", Label("adding-cancel"), _cancel),
            state=Adding.where,
            getter=_about,
        ),
        Window(
            Say("adding-course-deck", "title", "size", "words"),
            tap("course", Label("adding-take-course", "title"), _to_course),
            tap("words", Label("adding-as-words"), as_usual),
            home_button(),
            state=Adding.course,
            getter=_about,
        ),
    )


def _wanted(manager: DialogManager) -> Wanted:
    return cast("Wanted", manager.dialog_data["wanted"])


async def _about(dialog_manager: DialogManager, **_: Any) -> Data:
    wanted = _wanted(dialog_manager)
    words = short(", ".join(item.word for item in split_list(wanted["text"])), WORDS_MOST)
    return {"title": wanted["title"], "words": words, "size": await _size(dialog_manager, wanted["course"])}


async def _size(manager: DialogManager, key: str) -> int:
    decks = await deps_of(manager).services.words.course_decks(profile_of(manager)) if key else []
    return next((deck.size for deck in decks if deck.key == key), 0)


async def _to_course(manager: DialogManager) -> None:
    """There it is taken, or looked at first."""
    await manager.start(Courses.list, {"deck": _wanted(manager)["course"].replace("/", "-")})


async def _cancel(manager: DialogManager) -> None:
    notice(manager, label(speech(manager), "adding-cancelled"))
    await home(manager)
