"""What a service raises when it will not do what was asked: a key from ``locales/`` with parameters, no sentence."""

from typing import Literal

Kind = Literal["missing", "moved", "invalid", "limit", "unavailable"]
"""missing: not there, or another learner's · moved: the state has gone on since the button was drawn ·
invalid: the input cannot be taken · limit: a cap is reached · unavailable: what it needs (the teacher) cannot be had
now."""


class Refusal(Exception):  # noqa: N818 - the product's word; nothing went wrong inside
    """An action that was refused. ``key`` is a Fluent message id, ``params`` its variables."""

    def __init__(self, key: str, kind: Kind = "invalid", **params: str | float) -> None:
        super().__init__(key)
        self.key = key
        self.kind: Kind = kind
        self.params = params


class NotReady(Exception):  # noqa: N818 - a state of the world, as above
    """A part we stand on (database, Redis) does not answer at the moment; trying again later is right."""
