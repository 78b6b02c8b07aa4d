"""The Bot API's methods. Each is one function in a file named after what it is about, marked ``@method("itsName")``.

Polls, invoices and group chats belong here as files of their own (``polls.py``, ``payments.py``, ``groups.py``),
imported below; until then their methods answer that the playground does not have them.
"""

from playground.methods import bot, chats, editing, media, messages, updates
from playground.methods.registry import METHODS, Method, find

__all__ = ["METHODS", "Method", "bot", "chats", "editing", "find", "media", "messages", "updates"]
