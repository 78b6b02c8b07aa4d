"""Settings of the active profile: one list of what holds, one window to change any of it."""

from typing import Any, Final

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window

from bot.dialogs.languages import zone_choices
from bot.dialogs.person import deps_of, learner_of, now_of, profile_of, reload_person, speech
from bot.dialogs.placement import open_placement
from bot.dialogs.settings_fields import SETTINGS, Setting
from bot.dialogs.states import Profiles, Settings
from bot.dialogs.widgets import (
    Choice,
    Data,
    Label,
    Written,
    back_to,
    choices,
    home_button,
    marked,
    page_of,
    pager,
    tap,
)
from bot.handlers.show import label
from bot.i18n import Speech
from tutor.accounts.views import ProfileChanges, ProfileView

BY_NAME: Final = {setting.name: setting for setting in SETTINGS}
SWITCHES: Final = ("both", "typing")


def build_settings() -> Dialog:
    return Dialog(
        Window(
            Written("summary"),
            choices("field", "fields", _choose, width=2),
            choices("switch", "switches", _flip),
            tap("placement", Label("placement-check"), open_placement),
            tap("profiles", Label("settings-profiles"), _profiles),
            home_button(),
            state=Settings.main,
            getter=_main,
        ),
        Window(
            Written("question"),
            choices("value", "items", _set, width=2),
            pager(),
            back_to(Settings.main),
            state=Settings.choice,
            getter=_choice,
        ),
        launch_mode=LaunchMode.SINGLE_TOP,
    )


async def _main(dialog_manager: DialogManager, **_: Any) -> Data:
    t, profile = speech(dialog_manager), profile_of(dialog_manager)
    # The interface can be the own language or the one learnt; often there is only one of them to choose.
    shown = [setting for setting in SETTINGS if setting.name != "interface" or len(setting.values(profile)) > 1]
    lines = [t("settings-title", language=label(t, f"accounts-language-{profile.language}")), ""]
    lines += [t(f"settings-{it.name}", value=it.words(t, it.current(profile))) for it in shown]
    return {
        "summary": "\n".join(lines),
        "fields": [Choice(setting.name, label(t, f"settings-change-{setting.name}")) for setting in shown],
        "switches": [
            Choice(name, label(t, f"settings-{name}", state="on" if _is_on(profile, name) else "off"))
            for name in SWITCHES
        ],
    }


def _is_on(profile: ProfileView, switch: str) -> bool:
    return profile.both_directions if switch == "both" else profile.typing


async def _choose(manager: DialogManager, name: str) -> None:
    manager.dialog_data.update(field=name, page=0)
    await manager.switch_to(Settings.choice)


async def _flip(manager: DialogManager, switch: str) -> None:
    profile = profile_of(manager)
    if switch == "both":
        await _change(manager, ProfileChanges(both_directions=not profile.both_directions))
    else:
        await _change(manager, ProfileChanges(typing=not profile.typing))


async def _profiles(manager: DialogManager) -> None:
    await manager.start(Profiles.list)


def _chosen(manager: DialogManager) -> Setting:
    return BY_NAME[str(manager.dialog_data["field"])]


async def _choice(dialog_manager: DialogManager, **_: Any) -> Data:
    t, profile, setting = speech(dialog_manager), profile_of(dialog_manager), _chosen(dialog_manager)
    if setting.name == "zone":
        found = zone_choices(t, profile.zone, now_of(dialog_manager))
    else:
        found = _values(t, profile, setting)
    return {"question": t(f"settings-ask-{setting.name}"), **page_of(dialog_manager, found)}


def _values(t: Speech, profile: ProfileView, setting: Setting) -> list[Choice]:
    current = setting.current(profile)
    return [
        Choice(str(value), marked(t, setting.words(t, value), chosen=value == current))
        for value in setting.values(profile)
    ]


async def _set(manager: DialogManager, value: str) -> None:
    await _change(manager, _chosen(manager).change(value))
    await manager.switch_to(Settings.main)


async def _change(manager: DialogManager, changes: ProfileChanges) -> None:
    profile = profile_of(manager)
    await deps_of(manager).services.accounts.change(learner_of(manager).id, profile.id, changes, now_of(manager))
    await reload_person(manager)
