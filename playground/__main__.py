"""``python -m playground``: the local Bot API and chat page in a process of their own."""

import argparse
import asyncio
import sys
from ipaddress import ip_address
from pathlib import Path
from typing import Final

from aiohttp import web

from playground import Playground, make_app

LOCALES: Final = Path(__file__).resolve().parent.parent / "locales"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m playground", description="A local Bot API and chat page.")
    parser.add_argument("--host", default="127.0.0.1", help="a loopback address (default 127.0.0.1)")
    parser.add_argument("--port", type=int, default=8090)
    parser.add_argument("--store", type=Path, help="a folder where chats outlive a restart")
    parser.add_argument("--no-call-log", action="store_true", help="keep no log of the bot's calls (for benchmarks)")
    arguments = parser.parse_args()
    if arguments.host != "localhost" and not _is_loopback(arguments.host):
        sys.exit("The playground is for this machine only: --host must be a loopback address")
    app = web.Application()
    world = Playground(LOCALES, arguments.store, log_calls=not arguments.no_call_log)
    app.add_subapp("/playground/", make_app(world))
    sys.stderr.write(f"http://{arguments.host}:{arguments.port}/playground/\n")
    loop = _new_loop()
    web.run_app(
        app, host=arguments.host, port=arguments.port, access_log=None, print=None, shutdown_timeout=2.0, loop=loop
    )


def _new_loop() -> asyncio.AbstractEventLoop:
    try:
        import uvloop
    except ImportError:  # Windows
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


if __name__ == "__main__":
    main()
