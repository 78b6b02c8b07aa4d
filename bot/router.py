"""Where an update goes: one dispatcher, built of routers that each know one thing. What is tapped most comes first."""

from aiogram import Dispatcher, Router
from aiogram.fsm.storage.memory import DisabledEventIsolation
from aiogram.types import CallbackQuery
from aiogram_dialog import setup_dialogs
from aiogram_dialog.utils import CB_SEP

from bot.deps import Deps
from bot.dialogs.adding import build_adding
from bot.dialogs.cards import build_cards
from bot.dialogs.courses import build_courses
from bot.dialogs.decks import build_decks
from bot.dialogs.exercise import build_exercise
from bot.dialogs.lesson import build_lesson
from bot.dialogs.lessons import build_lessons
from bot.dialogs.onboarding import build_onboarding
from bot.dialogs.placement import build_placement
from bot.dialogs.profiles import build_profiles
from bot.dialogs.quiz import build_quiz
from bot.dialogs.settings import build_settings
from bot.handlers.doors import build_doors, build_newcomers
from bot.handlers.errors import build_errors
from bot.handlers.fallbacks import build_fallbacks, build_groups, build_last
from bot.handlers.forwards import build_forwards
from bot.handlers.help import build_help
from bot.handlers.home import build_home
from bot.handlers.learning import build_learning
from bot.handlers.media import build_media
from bot.handlers.offers import build_offers
from bot.handlers.placement import build_placement_doors
from bot.handlers.readings import build_reading_questions, build_readings
from bot.handlers.review import build_review
from bot.handlers.talk import build_talk
from bot.handlers.texts import build_texts
from bot.handlers.writing import build_writing
from bot.memory import DialogMemory
from bot.person import PersonMiddleware
from bot.screens import Screens


def build_dispatcher(deps: Deps, memory: DialogMemory) -> Dispatcher:
    """A dispatcher of its own each time: routers and dialogs attach only once."""
    dispatcher = Dispatcher(disable_fsm=True, fsm_storage=memory)
    dispatcher.update.outer_middleware(PersonMiddleware(deps))
    dispatcher.include_routers(
        build_groups(),
        _plain(
            "plain",
            build_review(),
            build_talk(),
            build_offers(),
            build_home(),
            build_help(),
            build_media(),
            build_readings(),
        ),
        _build_dialogs(deps),
    )
    return dispatcher


def _plain(name: str, *routers: Router) -> Router:
    """Routers that want no button of a dialog: its taps pass them all by at once."""
    router = Router(name=name)
    router.callback_query.filter(_is_plain)
    router.include_routers(*routers)
    return router


async def _is_plain(callback: CallbackQuery) -> bool:
    return CB_SEP not in (callback.data or "")


def _build_dialogs(deps: Deps) -> Router:
    """Everything that needs a dialog's state. The routers before it are spared from loading any."""
    router = Router(name="dialogs")
    router.include_routers(
        build_placement_doors(),
        build_errors(),
        build_newcomers(),
        _plain(
            "doors",
            build_doors(),
            build_learning(),
            build_reading_questions(),
            build_writing(),
            build_forwards(),
            build_texts(deps.texts),
            build_fallbacks(),
        ),
        build_exercise(),
        build_onboarding(),
        build_placement(),
        build_settings(),
        build_profiles(),
        build_decks(),
        build_cards(),
        build_courses(),
        build_adding(),
        build_lessons(),
        build_lesson(),
        build_quiz(),
        build_last(),
    )
    # The order of a learner's updates is the inbox's care: no locks here.
    setup_dialogs(router, message_manager=Screens(), events_isolation=DisabledEventIsolation())
    return router
