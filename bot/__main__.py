"""``python -m bot``: runs Lang Agent. ``python -m bot --help`` lists the operator's commands."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Coroutine
from typing import Any

from bot.settings import Settings, WrongSettingsError, example, read_settings


def main() -> None:
    arguments = _parser().parse_args()
    if arguments.command == "settings":
        sys.stdout.write(example())
        return
    try:
        settings = read_settings()
    except WrongSettingsError as error:
        sys.exit("\n".join(["Lang Agent cannot start:", *error.lines]))
    from bot.logs import set_up_logs

    set_up_logs(settings.log_level, settings.log_format, _secrets(settings))
    if arguments.command in ("inbox", "outbox", "jobs", "llm"):
        _run(_operate(settings, arguments))
        return
    gc.disable()  # start-up only makes things that stay; the process turns it on again when it is ready
    _report_errors(settings)
    from bot.quick_start import import_aiogram_lazily

    import_aiogram_lazily()
    from bot.process import run

    _run(run(settings))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Runs Lang Agent, as the environment and .env say."
    )
    commands = parser.add_subparsers(dest="command")
    commands.add_parser("settings", help="print every setting with its meaning (the text of .env.example)")
    for name, what in (
        ("inbox", "updates that could not be worked on"),
        ("outbox", "calls Telegram would not take"),
        ("jobs", "work for other servers that failed each time"),
    ):
        letters = commands.add_parser(name, help=f"dead letters: {what}")
        letters.add_argument("action", choices=["list", "replay"])
        letters.add_argument("number", nargs="?", type=int, help="replay only this one (else all)")
    llm = commands.add_parser("llm", help="the teacher: turn it on or off for everybody, or see what it costs")
    llm.add_argument("action", choices=["on", "off", "status"])
    return parser


async def _operate(settings: Settings, arguments: argparse.Namespace) -> None:
    """An operator's command on the database that the settings name."""
    from bot.embedded import EmbeddedPostgres, data_folder
    from tutor.database import connect, disconnect

    engine = None
    if settings.database_url is None:
        engine = EmbeddedPostgres(data_folder(settings.data_dir) / "postgres")
        url = await asyncio.to_thread(engine.start)
    else:
        url = settings.database_url.get_secret_value()
    await connect(url, pool=2)
    try:
        if arguments.command == "llm":
            from bot.llm_command import command

            print(await command(arguments.action, settings))  # noqa: T201 - a command's answer
        else:
            from bot.letters import listed, replay

            if arguments.action == "replay":
                print(await replay(arguments.command, arguments.number))  # noqa: T201
            else:
                print(*await listed(arguments.command), sep="\n")  # noqa: T201
    finally:
        await disconnect()
        if engine is not None:
            engine.stop()


def _secrets(settings: Settings) -> list[str]:
    from pydantic import SecretStr

    return [value.get_secret_value() for _, value in settings if isinstance(value, SecretStr)]


def _report_errors(settings: Settings) -> None:
    if settings.sentry_dsn is None:
        return
    import sentry_sdk

    # Neither bodies nor local variables: they hold what people write.
    sentry_sdk.init(
        settings.sentry_dsn.get_secret_value(),
        send_default_pii=False,
        include_local_variables=False,
        max_request_body_size="never",
    )


def _run(action: Coroutine[Any, Any, None]) -> None:
    try:
        import uvloop
    except ImportError:  # Windows
        asyncio.run(action)
    else:
        uvloop.run(action)


if __name__ == "__main__":
    main()
