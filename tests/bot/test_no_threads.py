"""aiogram sends a handler or filter that is no coroutine to a thread and back: no update's way may hold one."""

from collections.abc import Iterator

from aiogram import Router

from tests.bot.harness import BotUnderTest


def routers(router: Router) -> Iterator[Router]:
    yield router
    for inner in router.sub_routers:
        yield from routers(inner)


async def test_every_filter_and_handler_is_a_coroutine(bot: BotUnderTest) -> None:
    threaded = [
        f"{router.name}: {part.callback}"
        for router in routers(bot.dispatcher)
        for name, observer in router.observers.items()
        if name != "aiogd_update"  # aiogram-dialog's own, for dialogs driven from outside an update: not used here
        for handler in [observer._handler, *observer.handlers]
        for part in [*(handler.filters or ()), *([handler] if handler is not observer._handler else [])]
        if not part.awaitable
    ]
    assert threaded == []
