"""What each model was found to take and not to take: servers that speak OpenAI's language speak dialects of it."""

import re
from collections import defaultdict
from http import HTTPStatus
from typing import Any, Final, Literal

from tutor.llm.failures import FILTERED, said_code

Mode = Literal["schema", "object", "plain"]
"""How structured answers are asked for: by a schema the server enforces, as any JSON object, or by words only."""

NEXT: Final[dict[Mode, Mode]] = {"schema": "object", "object": "plain"}
NEW_MOST: Final = "max_completion_tokens"
OLD_MOST: Final = "max_tokens"
OTHER_MOST: Final = {NEW_MOST: OLD_MOST, OLD_MOST: NEW_MOST}
OPTIONAL: Final = (
    "stream_options", "reasoning_effort", "tools", "parallel_tool_calls", "temperature", "instructions", "language",
)  # fmt: skip
NAMES: Final = re.compile("|".join((NEW_MOST, OLD_MOST, "response_format", "json_schema", *OPTIONAL)))
ABOUT_THE_TEXT: Final = FILTERED | {"context_length_exceeded"}
WRONG: Final = (HTTPStatus.BAD_REQUEST, HTTPStatus.UNPROCESSABLE_ENTITY)


class Manners:
    """Kept for as long as the process lives; a new one learns again with its first calls."""

    def __init__(self, *, new_names: bool) -> None:
        """``new_names``: the server calls the most tokens of an answer as OpenAI does today."""
        self._most: defaultdict[str, str] = defaultdict(lambda: NEW_MOST if new_names else OLD_MOST)
        self._refused: defaultdict[str, set[str]] = defaultdict(set)
        self._modes: defaultdict[str, Mode] = defaultdict(lambda: "schema")

    def fit(self, body: dict[str, Any]) -> dict[str, Any]:
        """``body`` as its model takes it."""
        model = body["model"]
        refused = self._refused.get(model, ())
        fitting = {key: value for key, value in body.items() if key not in refused}
        if NEW_MOST in fitting and self._most[model] != NEW_MOST:
            most = fitting.pop(NEW_MOST)
            if OLD_MOST not in refused:
                fitting[OLD_MOST] = most
        return fitting

    def learn(self, sent: dict[str, Any], error: Exception) -> bool:
        """Whether the error named a part of what was sent that can be left out or put in another way from now on."""
        model, name = sent["model"], blamed(sent, error)
        if name in OTHER_MOST:
            other = OTHER_MOST[name]
            if other in self._refused[model]:
                self._refused[model] |= {NEW_MOST, OLD_MOST}
            else:
                self._refused[model].add(name)
                self._most[model] = other
            return True
        if name in OPTIONAL:
            self._refused[model].add(name)
            return True
        return False

    def mode(self, model: str) -> Mode:
        return self._modes[model]

    def worked(self, model: str, mode: Mode) -> None:
        self._modes[model] = mode


def wrong(error: Exception) -> bool:
    """Whether the server did not like how it was asked; what it was asked about is another matter."""
    import openai

    return (
        isinstance(error, openai.APIStatusError)
        and error.status_code in WRONG
        and said_code(error) not in ABOUT_THE_TEXT
    )


def blamed(sent: dict[str, Any], error: Exception) -> str:
    """The part of the request that the server named, or nothing."""
    import openai

    if not isinstance(error, openai.APIStatusError) or not wrong(error):
        return ""
    named = str(error.param or "").partition(".")[0].partition("[")[0]
    if named in sent:
        return named
    return next((name for name in NAMES.findall(str(error)) if name in sent), "")
