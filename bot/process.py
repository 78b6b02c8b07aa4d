"""The composition root: builds every part from the settings, runs them in one event loop, takes them down in order."""

import asyncio
import gc
import hashlib
import hmac
import logging
import signal
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from aiogram import Bot, Dispatcher
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import Update
from aiohttp import web
from prometheus_client import CollectorRegistry
from pydantic import ValidationError

from bot.commands import publish
from bot.deps import Deps
from bot.embedded import data_folder
from bot.handlers.errors import apologise
from bot.i18n import Texts
from bot.inbox import Inbox
from bot.jobs.errands import Errands, begin_jobs
from bot.jobs.register import register_jobs, register_media_jobs
from bot.lanes import Lanes, UnreadableError
from bot.loops import background, every, measure, until_done, work_off
from bot.memory import DialogMemory
from bot.metrics import BotMetrics
from bot.outbox import Outbox
from bot.polling import poll
from bot.readiness import readiness
from bot.reminders import Reminding
from bot.router import build_dispatcher
from bot.settings import Settings
from bot.stopping import is_stop, stop_answer
from bot.stores import POOL, open_database, open_redis
from bot.telegram import TelegramClient
from bot.webhook import PATH, add_webhook, register_webhook
from bot.work import WorkSession
from tutor.jobs import Jobs
from tutor.lessons.loading import load_lessons
from tutor.llm.gateway import Gateway
from tutor.services import Services, build_services
from tutor.words.courses import load_courses
from webapp.server import Ready, make_app

log = logging.getLogger(__name__)

ROOT: Final = Path(__file__).resolve().parent.parent
ALLOWED_UPDATES: Final = [
    "message",
    "edited_message",
    "callback_query",
    "my_chat_member",
    "message_reaction",
    "stopped_message_generation",
]
DRAIN_SECONDS: Final = 5.0
JOBS_SECONDS: Final = 2.0  # what a model has not answered by then is left to the next process
API_MOST: Final = 1_000_000  # bytes of a request
PLAYGROUND_UPLOAD: Final = 25_000_000  # bytes: people send it photos and voice, as they do to Telegram
TELEGRAM_WEB: Final = "https://web.telegram.org"


async def run(settings: Settings) -> None:
    """Until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with running(settings):
        await stop.wait()
        log.info("stopping")
    log.info("stopped")


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[None]:
    """The whole program between its start and its stop."""
    async with AsyncExitStack() as stack:
        database_url = await open_database(settings, stack)
        redis = await open_redis(settings, stack)
        await load_courses(ROOT / "courses")
        await load_lessons(ROOT / "courses")

        registry = CollectorRegistry()
        metrics = BotMetrics(registry)
        token, api = _telegram(settings)
        client = TelegramClient(api, token)
        stack.push_async_callback(client.close)
        bot = Bot(token, session=WorkSession(client))
        texts = Texts(ROOT / "locales")
        inbox = Inbox()
        gateway = Gateway(settings.llm, registry)
        stack.push_async_callback(gateway.close)
        jobs = Jobs(inbox.owner)
        services = build_services(gateway, jobs, messages_per_day=settings.llm_messages_per_day)
        deps = Deps(services, texts, _now, _app_url(settings))
        memory = DialogMemory(redis)
        dispatcher = build_dispatcher(deps, memory)

        async def unreachable(chat_id: int) -> None:
            await services.accounts.set_reachable(chat_id, False, _now())

        outbox = Outbox(client, inbox.owner, metrics, unreachable)
        errands = Errands(jobs, outbox)
        register_jobs(deps, errands, client)
        lanes = Lanes(
            inbox,
            outbox,
            handler(bot, dispatcher, services),
            after_commit=begin_jobs(jobs, memory.flush),
            after_send=memory.learn_messages,
            apologise=lambda update: apologise(deps, update),
            metrics=metrics,
            at_once=POOL - 6,
        )
        register_media_jobs(deps, errands, client, bot=bot, memory=memory, inbox=inbox, lanes=lanes)

        secret = _webhook_secret(settings, token)
        app = _web_app(settings, services, token, readiness(database_url, redis), registry)
        if settings.mode == "webhook":
            add_webhook(app, lanes, secret)
        await dispatcher.emit_startup(bot=bot, dispatcher=dispatcher)
        # Everything below is taken down first: intake, then the lanes, then the loops.
        loops = await stack.enter_async_context(background())
        _start_loops(loops, Reminding(deps, outbox), inbox, outbox, lanes, jobs, gateway, metrics)
        stack.push_async_callback(jobs.stop, JOBS_SECONDS)
        stack.push_async_callback(lanes.stop, DRAIN_SECONDS)

        runner = web.AppRunner(app, access_log=None, shutdown_timeout=2.0, handle_signals=False)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        await web.TCPSite(runner, settings.host, settings.port, reuse_address=True).start()

        if settings.mode == "webhook":
            loops(register_webhook(client, f"{settings.public_url}{PATH}", secret, ALLOWED_UPDATES))
        else:
            loops(poll(client, lanes, ALLOWED_UPDATES))
        loops(until_done(lambda: publish(bot, texts, deps.app_url)))
        _settle_memory()
        log.info("ready", extra={"mode": settings.mode, "address": _address(settings)})
        yield


def _web_app(
    settings: Settings, services: Services, token: str, ready: Ready, registry: CollectorRegistry
) -> web.Application:
    is_playground = settings.mode == "playground"
    app = make_app(
        services,
        bot_token=token,
        ready=ready,
        registry=registry,
        frame_ancestors=["'self'"] if is_playground else [TELEGRAM_WEB],
        static=ROOT / "webapp" / "static",
        public_url=settings.public_url,
        quiet=["/playground/"],
        client_max_size=PLAYGROUND_UPLOAD if is_playground else API_MOST,
    )
    if is_playground:
        _mount_playground(app, settings)
    return app


def _start_loops(
    loops: Callable[[Awaitable[None]], None],
    reminding: Reminding,
    inbox: Inbox,
    outbox: Outbox,
    lanes: Lanes,
    jobs: Jobs,
    gateway: Gateway,
    metrics: BotMetrics,
) -> None:
    for seconds, action in (
        (1.0, lanes.sweep),
        (inbox.lease_seconds / 3, lanes.renew),
        (jobs.lease_seconds / 3, jobs.renew),
        (0.5, jobs.hear_stops),
        (15.0, reminding.send_due),
        (5.0, lambda: measure(inbox, outbox, jobs, metrics)),
        (300.0, gateway.sweep),
        (3600.0, inbox.forget),
        (3600.0, outbox.forget),
    ):
        loops(every(seconds, action))
    loops(work_off(outbox))
    loops(jobs.work())


def _settle_memory() -> None:
    """What is alive now stays alive: the collector need not walk it again with every update."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


def _now() -> datetime:
    return datetime.now(UTC)


def _address(settings: Settings) -> str:
    page = "/playground/" if settings.mode == "playground" else "/"
    return f"http://{settings.host}:{settings.port}{page}"


def _app_url(settings: Settings) -> str | None:
    if settings.mode == "playground":
        return f"http://{settings.host}:{settings.port}/app/"
    return f"{settings.public_url}/app/" if settings.public_url else None


def _telegram(settings: Settings) -> tuple[str, TelegramAPIServer]:
    if settings.bot_token is None:
        import playground

        return playground.TOKEN, TelegramAPIServer.from_base(f"http://{settings.host}:{settings.port}/playground")
    return settings.bot_token.get_secret_value(), TelegramAPIServer.from_base(settings.telegram_api_url)


def _webhook_secret(settings: Settings, token: str) -> str:
    if settings.webhook_secret is not None:
        return settings.webhook_secret.get_secret_value()
    return hmac.new(token.encode(), b"webhook secret", hashlib.sha256).hexdigest()


def _mount_playground(app: web.Application, settings: Settings) -> None:
    import playground

    world = playground.Playground(locales=ROOT / "locales", store=data_folder(settings.data_dir) / "playground")
    app.add_subapp("/playground/", playground.make_app(world))


def handler(bot: Bot, dispatcher: Dispatcher, services: Services) -> Callable[[dict[str, Any]], Awaitable[None]]:
    """What the lanes call for an update. Raises UnreadableError for a kind or shape nobody here knows."""

    async def handle(update: dict[str, Any]) -> None:
        if is_stop(update):
            await stop_answer(services, update)
            return
        try:
            parsed = Update.model_validate(update, context={"bot": bot})
            parsed.event_type  # noqa: B018 - raises for a type this program does not know
        except (ValidationError, LookupError) as error:
            raise UnreadableError(type(error).__name__) from error
        await dispatcher.feed_update(bot, parsed)

    return handle
