"""A learner's profiles: one for each language they learn."""

from typing import Any

from aiogram_dialog import Dialog, DialogManager, LaunchMode, Window

from bot.dialogs.onboarding import AGAIN
from bot.dialogs.person import deps_of, learner_of, notice, now_of, profile_of, reload_person, speech
from bot.dialogs.states import Onboarding, Profiles
from bot.dialogs.widgets import Choice, Data, Label, Say, back_or_home, back_to, choices, goto, home_button, marked, tap
from bot.handlers.show import label
from tutor.accounts.views import LEARNABLE


def build_profiles() -> Dialog:
    return Dialog(
        Window(
            Say("accounts-profiles"),
            choices("profile", "profiles", _switch),
            tap("add", Label("accounts-profile-add"), _add, when="room"),
            goto("delete", Label("accounts-profile-delete", "language"), Profiles.delete, when="several"),
            back_or_home(),
            home_button(),
            state=Profiles.list,
            getter=_list,
        ),
        Window(
            Say("accounts-profile-delete-sure", "language"),
            tap("sure", Label("accounts-profile-delete-yes"), _delete),
            back_to(Profiles.list),
            state=Profiles.delete,
            getter=_list,
        ),
        launch_mode=LaunchMode.SINGLE_TOP,
    )


async def _list(dialog_manager: DialogManager, **_: Any) -> Data:
    t, active = speech(dialog_manager), profile_of(dialog_manager)
    profiles = await deps_of(dialog_manager).services.accounts.profiles(learner_of(dialog_manager).id)
    return {
        "profiles": [
            Choice(
                str(profile.id),
                marked(
                    t,
                    t(
                        "accounts-profile-line",
                        language=label(t, f"accounts-learn-{profile.language}"),
                        level=profile.level,
                    ),
                    chosen=profile.id == active.id,
                ),
            )
            for profile in profiles
        ],
        "language": label(t, f"accounts-language-{active.language}"),
        "several": len(profiles) > 1,
        "room": len({profile.language for profile in profiles}) < len(LEARNABLE),
    }


async def _switch(manager: DialogManager, profile_id: str) -> None:
    await deps_of(manager).services.accounts.switch(learner_of(manager).id, int(profile_id))
    await reload_person(manager)
    t = speech(manager)
    notice(
        manager, label(t, "accounts-switched", language=label(t, f"accounts-language-{profile_of(manager).language}"))
    )


async def _add(manager: DialogManager) -> None:
    await manager.start(Onboarding.language, {AGAIN: True})


async def _delete(manager: DialogManager) -> None:
    accounts = deps_of(manager).services.accounts
    await accounts.delete_profile(learner_of(manager).id, profile_of(manager).id, now_of(manager))
    await reload_person(manager)
    notice(manager, label(speech(manager), "accounts-profile-deleted"))
    await manager.switch_to(Profiles.list)
