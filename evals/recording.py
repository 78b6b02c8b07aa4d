"""Recorded replies: what a model said to each case, kept by task and case, so that a changed prompt spoils nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import orjson
from pydantic import BaseModel, ConfigDict


class Call(BaseModel):
    """A tool call of a reply."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    arguments: dict[str, Any]


class Reply(BaseModel):
    """``json``: instead of a text, where the answer is an object. ``usage``: none – it is estimated."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str = ""
    object: dict[str, Any] | None = None
    calls: list[Call] = []
    usage: tuple[int, int, int] | None = None
    """Tokens: input, of these cached, output."""

    @property
    def written(self) -> str:
        return self.text if self.object is None else orjson.dumps(self.object).decode()


class Recording(BaseModel):
    """``about``: who said it, in a sentence. ``replies``: by ``task/case``, in the order they came."""

    model_config = ConfigDict(extra="forbid")

    about: str
    model: str
    replies: dict[str, list[Reply]] = {}

    def tasks(self) -> set[str]:
        return {key.partition("/")[0] for key in self.replies}


def read(paths: Sequence[Path]) -> Recording:
    """Several files as one. Raises OSError, pydantic.ValidationError."""
    found = [Recording.model_validate(orjson.loads(path.read_bytes())) for path in paths]
    return Recording(
        about=" ".join(dict.fromkeys(each.about for each in found)),
        model=", ".join(dict.fromkeys(each.model for each in found)),
        replies={key: replies for each in found for key, replies in each.replies.items()},
    )


def write(recording: Recording, path: Path) -> None:
    content = recording.model_dump(exclude_defaults=True) | {"replies": {}}
    replies = {key: [reply.model_dump(exclude_defaults=True) for reply in given]
               for key, given in sorted(recording.replies.items())}  # fmt: skip
    path.write_bytes(orjson.dumps(content | {"replies": replies}, option=orjson.OPT_INDENT_2) + b"\n")
