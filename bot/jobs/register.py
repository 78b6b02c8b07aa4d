"""Who carries out which kind of job."""

from aiogram import Bot

from bot.deps import Deps
from bot.files import Files
from bot.handlers.media import HEAR, LOOK, SAY
from bot.inbox import Inbox
from bot.jobs.drafting import LookingUp, Reading
from bot.jobs.errands import Errands
from bot.jobs.hearing import Hearing
from bot.jobs.judging import Judging, Reconsidering
from bot.jobs.looking import PhotoLooking
from bot.jobs.saying import Saying
from bot.jobs.talking import Talking
from bot.jobs.writing import Writing
from bot.lanes import Lanes
from bot.memory import DialogMemory
from bot.telegram import TelegramClient
from tutor.lessons.writing import LESSON
from tutor.quizzes.disputes import DISPUTE
from tutor.quizzes.service import CHECK


def register_jobs(deps: Deps, errands: Errands, client: TelegramClient) -> None:
    """Conversations, words that are looked up, answers that are judged, lessons that are written."""
    talking = Talking(deps, errands, client)
    looking_up, reading = LookingUp(deps, errands), Reading(deps, errands)
    judging, reconsidering = Judging(deps, errands), Reconsidering(deps, errands)
    writing = Writing(deps, errands)
    deps.services.jobs.register(
        {
            "talk": (talking.carry_out, talking.give_up),
            "translate": (talking.translate, talking.give_up_translating),
            "digest": (talking.digest, talking.drop_digest),
            "draft": (looking_up.carry_out, looking_up.give_up),
            "forward": (reading.carry_out, reading.give_up),
            CHECK: (judging.carry_out, judging.give_up),
            DISPUTE: (reconsidering.carry_out, reconsidering.give_up),
            LESSON: (writing.carry_out, writing.give_up),
        }
    )


def register_media_jobs(
    deps: Deps, errands: Errands, client: TelegramClient, *, bot: Bot, memory: DialogMemory, inbox: Inbox, lanes: Lanes
) -> None:
    """Voices and pictures: what ``bot/handlers/media.py`` posts."""
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
