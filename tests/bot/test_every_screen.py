"""Every window, in every language, with data as long as it can be: nothing Telegram refuses, no dead end."""

import random
import re
from collections import defaultdict

import pytest

from tests.bot.harness import BotUnderTest, Person, Shown
from tutor.accounts.views import ProfileView
from tutor.decks.views import CardChanges

LONG = "Wörter & Wendungen <für> die nächste Reise, die längste von allen"[:64]
STEPS = 450
WAYS_OUT = re.compile("🏠|‹|›|Skip|Пропустить|Finish|Закончить|begin|Начнём")


async def fill(bot: BotUnderTest, profile: ProfileView) -> None:
    """Decks with long names, a card with every field as long as it may be, one suspended, one stubborn word."""
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


def signature(shown: Shown) -> str:
    """Which window it is: its first words and its buttons, without figures."""
    labels = [label for label in shown.labels if not re.search(r"palabra|Wörter|^\d+ ", label)]
    return re.sub(r"\d+", "#", shown.plain[:30] + "|".join(labels))


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_no_screen_is_faulty_and_none_is_a_dead_end(bot: BotUnderTest, language: str) -> None:
    """Whoever taps about for long, whatever they tap, always stands on a sound screen with a way out."""
    person = Person(bot, name="<Ann> & Co", language=language)
    await fill(bot, await person.settle(language="es", own=language))
    chance = random.Random(7)  # noqa: S311 - the same walk each time
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
            await person.send(chance.choice(["/review", "/decks", "/words", "/settings", "/add", "/profile", "/start"]))
        elif chance.random() < 0.1:
            await person.send(chance.choice(["verano", "casa, perro, xyzzy", "ещё & <x>", "x" * 400, "добавь verano"]))
    assert len(tapped) > 40, sorted(tapped)


@pytest.mark.parametrize("language", ["ru", "en"])
async def test_onboarding_can_be_walked_back_and_forth(bot: BotUnderTest, language: str) -> None:
    """Back stands on every window but the first, and choices made before can be changed."""
    person = Person(bot, language=language)
    await person.send("/start")
    for part in ("🌍", "‹"):
        with pytest.raises(AssertionError, match="No button"):
            await person.tap(part)
    chance = random.Random(3)  # noqa: S311 - the same walk each time
    for _ in range(60):
        if person.last.buttons[0]["callback_data"].startswith("r:"):
            break
        await person.press(chance.choice(person.last.buttons)["callback_data"])
    else:
        pytest.fail("never got through")
    await person.profile()
