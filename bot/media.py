"""Voice and photos: everything that carries out their jobs, put together."""

from aiogram import Bot

from bot.deps import Deps
from bot.errands import Errands
from bot.files import Files
from bot.handlers.media import HEAR, LOOK, SAY
from bot.hearing import Hearing
from bot.inbox import Inbox
from bot.lanes import Lanes
from bot.looking import PhotoLooking
from bot.memory import DialogMemory
from bot.saying import Saying
from bot.telegram import TelegramClient


def register_media_jobs(
    deps: Deps, errands: Errands, client: TelegramClient, *, bot: Bot, memory: DialogMemory, inbox: Inbox, lanes: Lanes
) -> None:
    """Who carries out the jobs that ``bot/handlers/media.py`` posts."""
    files = Files(client)
    hearing = Hearing(deps, errands, client, files, bot, memory, inbox, lanes)
    looking = PhotoLooking(deps, errands, client, files)
    saying = Saying(deps, errands, client)
    deps.services.jobs.register(
        {
            HEAR: (hearing.carry_out, hearing.give_up),
            LOOK: (looking.carry_out, looking.give_up),
            SAY: (saying.carry_out, saying.give_up),
        }
    )
