"""Every message the bot speaks exists in every language, with the variables the code gives it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from fluent.syntax import ast as fluent
from fluent.syntax import parse
from fluent.syntax.visitor import Visitor

from bot.commands import COMMANDS
from bot.dialogs.cards import FIELDS
from bot.dialogs.languages import ZONES
from bot.dialogs.settings import SWITCHES
from bot.dialogs.settings_fields import SETTINGS
from bot.handlers.fallbacks import KINDS
from bot.handlers.media import HEAR, LOOK, SAY
from bot.handlers.result_screens import STARS
from bot.handlers.review_screens import GRADES, WAYS
from tests.bot.harness import ROOT
from tutor.accounts.views import GOALS, LEARNABLE, LEVELS, OWN_LANGUAGES
from tutor.answers.slips import Slip
from tutor.exercises.registry import KINDS as EXERCISES
from tutor.quizzes.disputes import State
from tutor.teacher.scenes import BY_ID

OURS = (
    "common", "accounts", "review", "decks", "adding", "offers", "help", "settings", "commands", "media", "placement",
    "writing", "exercises", "lessons", "readings",
)  # fmt: skip
"""Files whose messages are the bot's. The Mini App may use them too."""

VALUES: dict[str, Any] = {
    "accounts-goal-": GOALS,
    "accounts-language-": {*LEARNABLE, *OWN_LANGUAGES},
    "accounts-learn-": LEARNABLE,
    "accounts-level-": [level.lower() for level in LEVELS],
    "accounts-own-": OWN_LANGUAGES,
    "accounts-zone-": [zone.lower().replace("/", "-").replace("_", "-") for zone in ZONES],
    "commands-": COMMANDS,
    "decks-field-": [field.replace("_", "-") for field in FIELDS],
    "exercises-": ("right", "nearly", "wrong", "unsure", "skipped"),
    "exercises-ask-": [kind.replace("_", "-") for kind in EXERCISES if kind != "translate"],
    "exercises-dispute-": get_args(State),
    "exercises-slip-": [slip.replace("_", "-") for slip in get_args(Slip)],
    "help-got-": {*KINDS.values(), "other"},
    "lessons-praise-": [praise for _, _, praise in STARS],
    "media-off-": (HEAR, LOOK, SAY),
    "media-spoken-": COMMANDS,
    "placement-": ("early", "sure", "close"),
    "placement-means-": [level.lower() for level in LEVELS],
    "review-ask-": WAYS[1:],
    "review-grade-": GRADES,
    "review-grammar-": ("gender", "plural", "feminine", "yo", "past", "participle"),
    "review-pos-": ("noun", "verb", "adjective", "adverb", "pronoun", "preposition", "conjunction", "numeral",
                    "interjection", "phrase", "determiner"),
    "review-typed-": ("right", "nearly", "wrong"),
    "review-": ("suspended", "deleted"),
    "scenes-": list(BY_ID),
    "settings-": [*(setting.name for setting in SETTINGS), *SWITCHES],
    "settings-change-": [setting.name for setting in SETTINGS],
    "settings-ask-": [setting.name for setting in SETTINGS],
    "writing-dispute-": ("accepted", "nearly", "refused", "unsure"),
}  # fmt: skip
"""What the code puts at the end of an id it builds."""

LISTS = re.compile(r"^adding-(openings|puttings|endings|conjunctions|fillers|to-deck|to|deck-word)$")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - fluent.syntax names it
        self.found.add(node.id.name)


def messages(language: str) -> dict[str, set[str]]:
    """Each message's variables."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / "locales" / language).glob("*.ftl")):
        for entry in parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{path}: {entry.id.name} twice"
                assert entry.id.name.startswith(f"{path.stem}-"), f"{path}: {entry.id.name}"
                variables = _Variables()
                variables.visit(entry)
                found[entry.id.name] = variables.found
    return found


def spoken() -> Iterator[tuple[str, set[str] | None, str]]:
    """Each id in the bot's code, and in refusals of files, with the variables it is given (None: none are named there)
    and its place."""
    for path in sorted([*(ROOT / "bot").rglob("*.py"), *(ROOT / "tutor" / "media").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield from _calls(node, f"{path.relative_to(ROOT)}:{node.lineno}")


def _calls(node: ast.Call, place: str) -> Iterator[tuple[str, set[str] | None, str]]:
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    if name in ("Say", "Label"):
        texts = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
        yield str(texts[0]), {str(text) for text in texts[1:]}, place
        return
    if name == "Refusal" and isinstance(node.args[0], ast.Constant) and str(node.args[0].value).startswith("media-"):
        yield str(node.args[0].value), {str(k.arg) for k in node.keywords}, place
        return
    for position, argument in enumerate(node.args[:2]):
        if position != (1 if name == "label" else 0) or (name not in ("t", "label") and not _is_speech(node.func)):
            continue
        given = None if any(k.arg is None for k in node.keywords) else {str(k.arg) for k in node.keywords}
        for message_id in _ids(argument):
            yield message_id, given, place


def _is_speech(function: ast.expr) -> bool:
    return isinstance(function, ast.Call) and isinstance(function.func, ast.Name) and function.func.id == "speech"


def _ids(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value
    elif isinstance(argument, ast.IfExp):
        yield from _ids(argument.body)
        yield from _ids(argument.orelse)
    elif isinstance(argument, ast.JoinedStr):
        head = argument.values[0]
        assert isinstance(head, ast.Constant)
        assert isinstance(head.value, str)
        assert head.value in VALUES, f"what can follow {head.value}?"
        yield from (f"{head.value}{value}" for value in VALUES[head.value])


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_message_in_the_code_exists_with_its_variables(language: str) -> None:
    known = messages(language)
    seen = 0
    for message_id, given, place in spoken():
        assert message_id in known, f"{place}: {message_id} is missing in {language}"
        if given is not None and not message_id.startswith("settings-"):
            assert known[message_id] <= given, f"{place}: {message_id} wants {known[message_id]}, is given {given}"
        seen += 1
    assert seen > 150, "the code is read as it is written"


def test_the_languages_say_the_same() -> None:
    """The same messages with the same variables: what one language is told, the other is told."""
    one, other = messages("en"), messages("ru")
    assert set(one) == set(other)
    assert {name: one[name] for name in one if one[name] != other[name]} == {}


def test_no_message_of_the_bot_is_left_over() -> None:
    """What no code speaks is deleted, so that nobody translates it for nothing."""
    used = {message_id for message_id, _, _ in spoken()} | {"commands-menu"}
    used |= {f"accounts-zone-{zone}" for zone in VALUES["accounts-zone-"]}
    left = {name for name in messages("en") if name.partition("-")[0] in OURS} - used
    in_the_app = _used_by_the_app()
    assert {name for name in left if not LISTS.match(name) and name not in in_the_app} == set()


def _used_by_the_app() -> set[str]:
    sources = [path for ext in ("ts", "tsx") for path in Path(ROOT / "webapp" / "client" / "src").rglob(f"*.{ext}")]
    return set(re.findall(r"[a-z]+(?:-[a-z0-9]+)+", "\n".join(path.read_text(encoding="utf-8") for path in sources)))
