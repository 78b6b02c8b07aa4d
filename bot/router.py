"""Where an update goes: one dispatcher, built of routers that each know one thing. What is tapped most comes first."""

from aiogram import Dispatcher, Router
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram_dialog import setup_dialogs

from bot.deps import Deps
from bot.dialogs.adding import build_adding
from bot.dialogs.cards import build_cards
from bot.dialogs.courses import build_courses
from bot.dialogs.decks import build_decks
from bot.dialogs.onboarding import build_onboarding
from bot.dialogs.profiles import build_profiles
from bot.dialogs.settings import build_settings
from bot.handlers.doors import build_doors, build_newcomers
from bot.handlers.errors import build_errors
from bot.handlers.fallbacks import build_fallbacks, build_groups, build_last
from bot.handlers.forwards import build_forwards
from bot.handlers.help import build_help
from bot.handlers.home import build_home
from bot.handlers.media import build_media
from bot.handlers.offers import build_offers
from bot.handlers.review import build_review
from bot.handlers.talk import build_talk
from bot.handlers.texts import build_texts
from bot.memory import DialogMemory
from bot.person import PersonMiddleware
from bot.screens import Screens


def build_dispatcher(deps: Deps, memory: DialogMemory) -> Dispatcher:
    """A dispatcher of its own each time: routers and dialogs attach only once."""
    dispatcher = Dispatcher(disable_fsm=True, fsm_storage=memory)
    dispatcher.update.outer_middleware(PersonMiddleware(deps))
    dispatcher.include_routers(
        build_groups(),
        build_review(),
        build_talk(),
        build_offers(),
        build_home(),
        build_help(),
        build_media(),
        _build_dialogs(deps),
    )
    return dispatcher


def _build_dialogs(deps: Deps) -> Router:
    """Everything that needs a dialog's state. The routers before it are spared from loading any."""
    router = Router(name="dialogs")
    router.include_routers(
        build_errors(),
        build_newcomers(),
        build_doors(),
        build_forwards(),
        build_texts(deps.texts),
        build_fallbacks(),
        build_onboarding(),
        build_settings(),
        build_profiles(),
        build_decks(),
        build_cards(),
        build_courses(),
        build_adding(),
        build_last(),
    )
    # The order of a learner's updates is the inbox's care: no locks here.
    setup_dialogs(router, message_manager=Screens(), events_isolation=DisabledEventIsolation())
    return router
