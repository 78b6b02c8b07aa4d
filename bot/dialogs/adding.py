"""Adding words: one or a list, then what is open about them (which meaning, what translation), then what came of it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window
from aiogram_dialog.widgets.kbd import Row

from bot.dialogs.adding_sheet import Card, Sheet, after_adding, empty_sheet, keep_sheet, lines_of, sheet_of
from bot.dialogs.adding_where import question, where_windows
from bot.dialogs.person import deps_of, learner_of, notice, now_of, profile_of, review, speech
from bot.dialogs.states import Adding
from bot.dialogs.widgets import (
    Choice,
    Data,
    Label,
    Say,
    Written,
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
from bot.handlers.show import label
from bot.screens import current_work
from tutor.decks.views import Added, CardChanges
from tutor.errors import Refusal


def build_adding() -> Dialog:
    return Dialog(
        Window(
            Say("adding-ask"),
            text_input("words", _add),
            home_button(),
            state=Adding.ask,
        ),
        Window(
            Say("adding-meaning", "word", "added", "left"),
            choices("entry", "entries", _choose_meaning),
            tap("skip_meaning", Label("adding-skip"), _skip_meaning),
            tap("finish", Label("adding-finish"), _finish),
            state=Adding.meaning,
            getter=_meaning,
        ),
        Window(
            Say("adding-translation", "word", "added", "left"),
            text_input("translation", _translate),
            tap("skip_word", Label("adding-skip"), _skip_word),
            tap("finish", Label("adding-finish"), _finish),
            state=Adding.translation,
            getter=_translation,
        ),
        Window(
            Written("lines"),
            tap("keep", Label("adding-keep-both"), _keep_both, when="duplicates"),
            Row(
                goto("decks", Label("adding-deck", "title"), Adding.deck, when="added"),
                tap("undo", Label("adding-undo"), _undo, when="added"),
            ),
            Row(tap("more", Label("adding-more"), _more), tap("review", Label("adding-review"), _review, when="added")),
            home_button(),
            state=Adding.result,
            getter=_result,
        ),
        Window(
            Say("adding-ask-deck"),
            choices("deck", "items", _choose_deck),
            pager(),
            back_to(Adding.result),
            state=Adding.deck,
            getter=_decks,
        ),
        *where_windows(_add),
        on_start=_start,
        launch_mode=LaunchMode.ROOT,
    )


async def _start(start_data: Any, manager: DialogManager) -> None:
    """``text``: words to add at once, to the deck called ``title`` if there is one; ``entry``: one meaning, to
    ``deck``; ``own``: a word whose translation the learner will give; nothing: ask for words."""
    given = start_data if isinstance(start_data, dict) else {}
    deck = given.get("deck")
    keep_sheet(manager, {**empty_sheet(), "deck": int(str(deck)) if deck else None})
    if "entry" in given:
        await _take(manager, await _add_entry(manager, int(str(given["entry"]))))
    elif "own" in given:
        keep_sheet(manager, {**sheet_of(manager), "unknown": [str(given["own"])]})
        await _go_on(manager)
    elif "text" in given:
        text, met_in = str(given["text"]), str(given.get("met_in", "message"))
        asking = await question(manager, text, met_in, str(given.get("title") or ""), str(given.get("name") or ""))
        if asking is None:
            await _add(manager, text, met_in)
        else:
            await manager.switch_to(asking)


async def _take(manager: DialogManager, added: Added) -> None:
    keep_sheet(manager, after_adding(sheet_of(manager), added))
    await _go_on(manager)


async def _go_on(manager: DialogManager) -> None:
    """To the next open question, or to what came of it all."""
    sheet = sheet_of(manager)
    if sheet["ambiguous"]:
        await manager.switch_to(Adding.meaning)
    elif sheet["unknown"]:
        await manager.switch_to(Adding.translation)
    else:
        await manager.switch_to(Adding.result)


def _default_title(manager: DialogManager) -> str:
    return label(speech(manager), "adding-default-deck")


async def _add(manager: DialogManager, text: str, met_in: str = "list") -> None:
    sheet = sheet_of(manager)
    added = await deps_of(manager).services.words.add(
        profile_of(manager),
        text,
        sheet["deck"],
        met_in,
        now_of(manager),
        sheet["keep_both"],
        default_title=_default_title(manager),
    )
    if added.unknown and deps_of(manager).services.drafting.ready:
        await _look_up(manager, added, met_in)
        added = replace(added, unknown=[])
    await _take(manager, added)


async def _look_up(manager: DialogManager, added: Added, met_in: str) -> None:
    """A model is asked about the rest, while the learner goes on."""
    sheet, learner = sheet_of(manager), learner_of(manager)
    payload = {
        "learner_id": learner.id,
        "profile_id": profile_of(manager).id,
        "chat_id": learner.telegram_id,
        "words": added.unknown,
        "deck_id": added.deck_id,
        "keep_both": sheet["keep_both"],
        "met_in": met_in,
    }
    job = await deps_of(manager).services.jobs.post("draft", learner.telegram_id, payload)
    if job is not None:
        current_work().jobs.append(job)
    keep_sheet(manager, {**sheet, "looking": [*sheet["looking"], *added.unknown]})


async def _add_entry(manager: DialogManager, entry_id: int) -> Added:
    sheet = sheet_of(manager)
    return await deps_of(manager).services.words.add_entry(
        profile_of(manager),
        entry_id,
        sheet["deck"],
        now_of(manager),
        sheet["keep_both"],
        default_title=_default_title(manager),
    )


async def _meaning(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = sheet_of(dialog_manager)
    first = sheet["ambiguous"][0]
    return {
        "word": first["word"],
        "entries": [Choice(str(entry_id), text) for entry_id, text in first["entries"]],
        **_progress(sheet),
    }


async def _translation(dialog_manager: DialogManager, **_: Any) -> Data:
    sheet = sheet_of(dialog_manager)
    return {"word": sheet["unknown"][0], **_progress(sheet)}


def _progress(sheet: Sheet) -> Data:
    return {"added": len(sheet["cards"]), "left": len(sheet["ambiguous"]) + len(sheet["unknown"])}


async def _choose_meaning(manager: DialogManager, entry_id: str) -> None:
    sheet = sheet_of(manager)
    # A second tap finds the next word's meanings, not its own.
    if sheet["ambiguous"] and int(entry_id) in {known for known, _ in sheet["ambiguous"][0]["entries"]}:
        added = await _add_entry(manager, int(entry_id))
        keep_sheet(manager, {**sheet, "ambiguous": sheet["ambiguous"][1:]})
        await _take(manager, added)


async def _skip_meaning(manager: DialogManager) -> None:
    sheet = sheet_of(manager)
    keep_sheet(manager, {**sheet, "ambiguous": sheet["ambiguous"][1:]})
    await _go_on(manager)


async def _translate(manager: DialogManager, translation: str) -> None:
    sheet = sheet_of(manager)
    if not sheet["unknown"]:
        await _go_on(manager)
        return
    added = await deps_of(manager).services.words.add_own(
        profile_of(manager),
        sheet["unknown"][0],
        translation,
        sheet["deck"],
        "list",
        now_of(manager),
        keep_both=sheet["keep_both"],
        default_title=_default_title(manager),
    )
    keep_sheet(manager, {**sheet, "unknown": sheet["unknown"][1:]})
    await _take(manager, added)


async def _skip_word(manager: DialogManager) -> None:
    sheet = sheet_of(manager)
    keep_sheet(manager, {**sheet, "unknown": sheet["unknown"][1:]})
    await _go_on(manager)


async def _finish(manager: DialogManager) -> None:
    keep_sheet(manager, {**sheet_of(manager), "ambiguous": [], "unknown": []})
    await _go_on(manager)


async def _result(dialog_manager: DialogManager, **_: Any) -> Data:
    t, sheet = speech(dialog_manager), sheet_of(dialog_manager)
    return {
        "lines": "\n".join(lines_of(t, sheet)),
        "added": bool(sheet["cards"]),
        "duplicates": bool(sheet["duplicates"]),
        "title": sheet["title"],
    }


async def _keep_both(manager: DialogManager) -> None:
    sheet = sheet_of(manager)
    if not sheet["duplicates"]:
        return
    keep_sheet(manager, {**sheet, "duplicates": [], "keep_both": True})
    await _add(manager, "\n".join(sheet["duplicates"]))


async def _undo(manager: DialogManager) -> None:
    sheet = sheet_of(manager)
    ids: Sequence[int] = [card["id"] for card in sheet["cards"]]
    await deps_of(manager).services.words.undo_added(profile_of(manager), ids, now_of(manager))
    notice(manager, label(speech(manager), "adding-undone"))
    keep_sheet(manager, {**sheet, "cards": []})


async def _more(manager: DialogManager) -> None:
    keep_sheet(manager, {**empty_sheet(), "deck": sheet_of(manager)["deck"]})
    await manager.switch_to(Adding.ask)


async def _review(manager: DialogManager) -> None:
    await review(manager)


async def _decks(dialog_manager: DialogManager, **_: Any) -> Data:
    t, sheet = speech(dialog_manager), sheet_of(dialog_manager)
    decks = await deps_of(dialog_manager).services.decks.list(profile_of(dialog_manager), now_of(dialog_manager))
    return page_of(dialog_manager, [Choice(str(d.id), marked(t, d.title, chosen=d.id == sheet["deck"])) for d in decks])


async def _choose_deck(manager: DialogManager, deck_id: str) -> None:
    """The words just added move there, and those still to come go there."""
    decks, profile, sheet = deps_of(manager).services.decks, profile_of(manager), sheet_of(manager)
    title = (await decks.deck(profile, int(deck_id), now_of(manager))).title
    kept: list[Card] = []
    for card in sheet["cards"]:
        try:
            await decks.edit(profile, card["id"], CardChanges(deck_id=int(deck_id)), now_of(manager))
        except Refusal:  # deleted meanwhile
            continue
        kept.append(card)
    keep_sheet(manager, {**sheet, "cards": kept, "deck": int(deck_id), "title": title})
    await manager.switch_to(Adding.result)
