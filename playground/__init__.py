"""A local Telegram: a Bot API and a chat page, to try a bot in the browser with no token, and to test it over HTTP.

``make_app(Playground(locales=…))`` is an aiohttp application to be mounted at ``/playground/``; the bot talks to
``http://…/playground/bot<TOKEN>/<method>``. ``python -m playground`` runs it on its own.
"""

from playground.app import make_app
from playground.world import TOKEN, Playground

__all__ = ["TOKEN", "Playground", "make_app"]
