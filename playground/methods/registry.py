"""Which methods there are, and which Telegram has but the playground has not."""

import functools
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from playground.errors import ApiError, bad_request
from playground.params import Params
from playground.world import Playground

Method = Callable[[Playground, Params], Any]
"""Returns the result as JSON, or an awaitable of it (only long polling waits)."""

METHODS: dict[str, tuple[str, Method]] = {}
"""Name in lower case (Telegram does not mind the case) → its name and what it does."""


def method(*names: str) -> Callable[[Method], Method]:
    """Makes a function the behaviour of the Bot API methods ``names``."""

    def register(function: Method) -> Method:
        for name in names:
            METHODS[name.lower()] = (name, function)
        return function

    return register


def find(name: str) -> tuple[str, Method]:
    """Raises ApiError: 404 for what is no method, 400 for one that only Telegram has."""
    found = METHODS.get(name.lower())
    if found is not None:
        return found
    if name.lower() in _telegrams():
        raise bad_request("method is not available in the playground")
    raise ApiError(404, "Not Found")


@functools.cache
def _telegrams() -> frozenset[str]:
    # aiogram has a file per method (send_poll.py). Their names are enough: importing them all takes seconds.
    spec = find_spec("aiogram")
    folders = spec.submodule_search_locations if spec is not None else None
    files = Path(next(iter(folders)), "methods").glob("*.py") if folders else ()
    return frozenset(file.stem.replace("_", "") for file in files if file.stem not in ("__init__", "base"))
