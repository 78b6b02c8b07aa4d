"""Every window, in every language, with data as long as it can be: nothing Telegram refuses, no dead end."""

import random
import re
from collections import defaultdict
from typing import Any

import orjson
import pytest

from bot.dialogs import states
from tests.bot.harness import ROOT, BotUnderTest, Person, Shown
from tests.support.runs import Run
from tutor.accounts.views import ProfileView
from tutor.database import run
from tutor.decks.views import CardChanges
from tutor.exercises.item import Item
from tutor.lessons.loading import load_lessons

LONG = "Wörter & Wendungen <für> die nächste Reise, die längste von allen"[:64]
STEPS = 450
WAYS_OUT = re.compile("🏠|‹|›|⏹|Skip|Пропустить|Finish|Закончить|begin|Начнём")


async def fill(bot: BotUnderTest, profile: ProfileView) -> None:
    """Decks with long names, a card with every field as long as it may be, one suspended, one stubborn word; more texts
    to read than a page of the list has."""
    words, decks = bot.services.words, bot.services.decks
    for number in range(10):
        await decks.create(profile, f"{number} {LONG}"[:64], bot.now)
    deck = (await decks.list(profile, bot.now))[-1]
    added = await words.add(
        profile,
        "\n".join(f"{'<palabra>&' * 6}{number} — {'перевод & ' * 20}{number}" for number in range(20)),
        deck.id,
        "list",
        bot.now,
        default_title="x",
    )
    full = CardChanges(
        transcription="ə" * 160,
        translation="<x>&" * 64,
        example="&" * 512,
        example_translation="<y>" * 170,
        hint="</x>" * 128,
    )
    await decks.edit(profile, added.cards[0].id, full, bot.now)
    await decks.suspend(profile, added.cards[1].id)
    for number in range(10):
        text = f"{number} <b>&{LONG} {'palabra_ & <casa> en verano. ¡Voy a la playa *con* mi familia! ' * 9 * number}"
        await bot.services.readings.bring(profile, f"Hoy como manzanas en mi casa. {text}", bot.now)


def signature(shown: Shown) -> str:
    """Which window it is: its first words and its buttons, without figures."""
    labels = [label for label in shown.labels if not re.search(r"palabra|Wörter|^\d+ ", label)]
    return re.sub(r"\d+", "#", shown.plain[:30] + "|".join(labels))


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_no_screen_is_faulty_and_none_is_a_dead_end(bot: BotUnderTest, language: str) -> None:
    """Whoever taps about for long, whatever they tap, always stands on a sound screen with a way out."""
    await load_lessons(ROOT / "courses")
    person = Person(bot, name="<Ann> & Co", language=language)
    await fill(bot, await person.settle(language="es", own=language))
    chance = random.Random(7)
    tapped: defaultdict[str, set[str]] = defaultdict(set)
    await person.send("/start")
    for _ in range(STEPS):
        shown = person.last
        window = signature(shown)
        buttons = [button for button in shown.buttons if "callback_data" in button]
        assert buttons, f"a dead end: {shown.plain}"
        assert any(WAYS_OUT.search(label) for label in shown.labels) or "🗂" in shown.labels[0], shown
        fresh = [button for button in buttons if button["text"] not in tapped[window]]
        button = chance.choice(fresh or buttons)
        tapped[window].add(button["text"])
        before = len(person.chat)
        await person.press(button["callback_data"])
        assert len(person.chat) == before, "a tap edits its message"
        if chance.random() < 0.05:
            await person.send(
                chance.choice(
                    ["/review", "/learn", "/quiz", "/decks", "/words", "/settings", "/add", "/profile", "/start"]
                )
            )
        elif chance.random() < 0.1:
            await person.send(chance.choice(["verano", "casa, perro, xyzzy", "ещё & <x>", "x" * 400, "добавь verano"]))
        elif chance.random() < 0.05:
            await person.press("go:readings")
    assert len(tapped) > 40, sorted(tapped)
    assert sum("📰" in window for window in tapped) > 3, sorted(tapped)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_onboarding_can_be_walked_back_and_forth(bot: BotUnderTest, language: str) -> None:
    """Back stands on every window but the first, and choices made before can be changed."""
    person = Person(bot, language=language)
    await person.send("/start")
    for part in ("🌍", "‹"):
        with pytest.raises(AssertionError, match="No button"):
            await person.tap(part)
    chance = random.Random(3)
    for _ in range(60):
        if person.last.buttons[0]["callback_data"].startswith("r:"):
            break
        await person.press(chance.choice(person.last.buttons)["callback_data"])
    else:
        pytest.fail("never got through")
    await person.profile()


KINDS = {"one": "choose", "many": "choose_many", "order": "order", "pairs": "match", "text": "type", "voice": "say"}


def long_item(language: str, shape: Any, **fields: Any) -> Item:
    """As long as authors may write."""
    return Item(
        kind=KINDS[shape], shape=shape, language="es", answer_language="es", own_language=language, ask="<?>&" * 75,
        text="<t>&" * 75, meaning="<m>&" * 75, why="<w>&" * 75, hint="<h>&" * 75, **fields,
    )  # fmt: skip


async def window(person: Person) -> str:
    """The window on top, as the bot remembers it."""
    kept = await person.bot.redis.get(f"dialogs:{person.bot.bot.id}:{person.id}")
    found = [
        re.search(r'"state":"([^"]+)"', each) for name, each in orjson.loads(kept or b"{}").items() if "context" in name
    ]
    return str(found[-1][1]) if found and found[-1] else ""


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_every_window_of_lessons_and_quizzes(bot: BotUnderTest, language: str) -> None:
    """Those of a run with texts as long as they may be."""
    await load_lessons(ROOT / "courses")
    person = Person(bot, name="<Ann> & Co", language=language)
    profile = await person.settle(own=language)
    await fill(bot, profile)
    seen = set()

    async def see(data: str = "", text: str = "") -> None:
        await (person.send(text) if text else person.press(data))
        seen.add(await window(person))
        assert any(WAYS_OUT.search(each) for each in person.last.labels), person.last

    def button(end: str) -> str:
        return str(next(each["callback_data"] for each in person.last.buttons if each["callback_data"].endswith(end)))

    await see(text="/learn")
    for end in ("next", "words", "dialogue"):
        await see(button(end))
    await see(text="/quiz")
    for end in ("topics", "own", "to_topics", "to_source", "decks", "to_source", "lessons"):
        await see(button(end))
    option = "<o>&" * 20
    items = [
        long_item(language, "one", options=(option, f"{option[:-1]}2", "3"), rights=(2,)),
        long_item(language, "many", options=(option, "1", "2", "3"), rights=(1, 2)),
        long_item(language, "order", options=tuple(f"{number}{option[:-1]}" for number in range(9)), accepted=("1 2",)),
        long_item(
            language,
            "pairs",
            options=tuple(f"{number}{option[:-1]}" for number in range(6)),
            others=tuple(f"{option[:-1]}{number}" for number in range(6)),
            rights=(1, 0, 3, 2, 5, 4),
        ),
        long_item(language, "text", accepted=("&<a>" * 75,)),
        long_item(language, "voice", accepted=("&<a>" * 75,), heard="<x>"),
    ]
    step = await bot.services.quizzes.start_with(profile, "quiz", items, LONG, {"mixed": True}, bot.now)
    exercises = Run(person, step.quiz.id)
    await see(f"q:{step.quiz.id}")
    for _ in items:
        await see(button(":h"))
        if (await exercises.item()).shape in {"text", "voice"}:
            await person.send("<&>" * 200, heard=True)
        else:
            await exercises.answer(well=False)
        seen.add(await window(person))
        await see(button(":n"))
    await run("UPDATE quiz_item SET verdict = 'checking', answer = $2 WHERE quiz_id = $1 AND number = 7", step.quiz.id,
              orjson.dumps({"text": "<a>&" * 150}).decode())  # fmt: skip
    await see(f"q:{step.quiz.id}")
    await exercises.press("k")
    while (await exercises.step()).asked is not None:
        await exercises.press("k")
    seen.add(await window(person))
    await person.send("/start")
    await see(f"q:{step.quiz.id}")
    groups = (states.Lessons, states.Lesson, states.Quiz, states.Exercise)
    wanted = {state.state for group in groups for state in group.__all_states__}
    assert wanted <= seen
