"""The way in: six taps at most, then the first card is on the screen."""

from tests.bot.harness import Person
from tutor.review.views import ReviewCard


async def first_card(person: Person) -> ReviewCard:
    queue = await person.bot.services.reviews.next(await person.profile(), person.bot.now)
    return queue.cards[0]


async def test_six_taps_lead_from_start_to_the_first_card(anna: Person) -> None:
    await anna.send("/start")
    taps = ["испанский", "Русский", "A1", "Поездки", "10 минут", "20:00"]
    for part in taps:
        await anna.tap(part)
    assert len(taps) <= 6
    assert len(anna.chat) == 1, "one message that edits itself"
    card = await first_card(anna)
    assert card.word in anna.last.plain
    assert "Показать ответ" in anna.last.labels
    profile = await anna.profile()
    assert (profile.language, profile.own_language, profile.level, profile.goal) == ("es", "ru", "A1", "travel")
    assert (profile.daily_minutes, profile.reminder_minute, profile.zone) == (10, 20 * 60, "Europe/Moscow")
