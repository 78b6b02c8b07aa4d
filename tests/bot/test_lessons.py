"""Lessons in the chat: the course, a lesson's pages, its exercises to the end, left and taken up again."""

import pytest
import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tests.support.exercises import right
from tests.support.runs import Run
from tutor.accounts.views import LEARNABLE
from tutor.database import one
from tutor.lessons.loading import load_lessons
from tutor.lessons.views import LessonRow
from tutor.words.courses import load_courses

NAMES = {"en": "Английский", "es": "Испанский", "de": "Немецкий", "fr": "Французский"}


@pytest_asyncio.fixture
async def bot(database: str) -> BotUnderTest:
    """No model behind it: what a newcomer without a key has."""
    assert database
    await load_courses(ROOT / "courses")
    await load_lessons(ROOT / "courses")
    return BotUnderTest()


async def course(person: Person) -> list[LessonRow]:
    return await person.bot.services.lessons.list(await person.profile())


async def begin(person: Person, number: int = 0) -> Run:
    """At the first exercise of a lesson."""
    lesson = (await course(person))[number]
    await person.send("/start")
    await person.press(f"l:{lesson.id}")
    await person.tap("▶️")
    return Run(person)


@pytest.mark.parametrize("language", LEARNABLE)
async def test_a_newcomer_finishes_the_first_lesson_of_each_course(bot: BotUnderTest, language: str) -> None:
    """From /start through its explanation, words and dialogue to the end of its exercises, with no model."""
    anna = Person(bot)
    await anna.send("/start")
    for part in (NAMES[language], "Русский", "A1", "Поездки", "10 минут", "20:00", "🏠", "📖", "▶️"):
        await anna.tap(part)
    lesson = (await course(anna))[0]
    assert anna.last.plain.startswith(lesson.title)
    assert lesson.aim in anna.last.plain
    await anna.tap("Слова ›")
    assert "слов" in anna.last.plain
    await anna.tap("Диалог")
    assert "<tg-spoiler>" in anna.last.text
    await anna.tap("Упражнения")
    last = await Run(anna).go_through()
    assert "100 %" in last.plain
    assert "Великолепно" in last.plain
    assert [row.state for row in (await course(anna))[:2]] == ["done", "new"]
    await anna.tap("Следующий урок")
    assert anna.last.plain.startswith((await course(anna))[1].title)


async def test_lessons_can_be_taken_in_english(bot: BotUnderTest) -> None:
    tom = Person(bot, name="Tom", language="en")
    await tom.settle("es", "en")
    await tom.send("/learn")
    assert "0 of 24 done" in tom.last.plain
    await tom.tap("▶️")
    await tom.tap("Words")
    await tom.tap("Dialogue")
    await tom.tap("Exercises")
    last = await Run(tom).go_through(mistakes=2)
    assert "right at the first try" in last.plain
    assert "Worth another look" in last.plain


async def test_a_lesson_left_in_the_middle_goes_on_after_a_restart(bot: BotUnderTest, learner: Person) -> None:
    """Another process over the same database, and nothing remembered of dialogs."""
    run = await begin(learner, 1)
    for _ in range(5):
        await run.answer()
    before = await run.item()
    learner.bot = restarted = BotUnderTest()
    restarted.client.people[learner.id] = learner
    await learner.send("/start")
    title = (await course(learner))[1].title
    going_on = next(label for label in learner.last.labels if label.startswith("▶️"))
    assert going_on.startswith(f"▶️ {title[:20]}")
    await learner.tap("▶️")
    assert f"6 из {(await run.step()).quiz.total}" in learner.last.plain
    assert (await run.item()).key == before.key
    assert (await run.answer()).plain
    assert (await run.step()).quiz.number == 7


async def test_a_button_of_a_forgotten_dialog_leads_to_its_exercise(learner: Person) -> None:
    """Redis was flushed: not home, nor an answer nobody sees, but the exercise itself."""
    run = await begin(learner)
    await learner.bot.forget()
    item = await run.item()
    await run.press("k")
    assert (await run.item()).key == item.key, "what nobody remembers is shown, not answered"
    assert "1 из" in learner.last.plain
    await run.press("k")
    assert (await run.step()).quiz.number == 2


async def test_the_course_opens_where_its_learner_is(learner: Person) -> None:
    profile = await learner.profile()
    rows = await course(learner)
    for row in rows[:6]:
        await one(
            """INSERT INTO lesson_progress (profile_id, lesson_id, best, times, finished_at)
            VALUES ($1, $2, 80, 1, $3) RETURNING 1""",
            profile.id,
            row.id,
            learner.bot.now,
        )
    await learner.send("/learn")
    assert "пройдено 6 из 24" in learner.last.plain
    assert "раздел 2" in learner.last.plain
    assert f"6. {rows[6].title}"[:39] in [label[:39] for label in learner.last.labels]
    await learner.tap("◂")
    assert f"✓ 1. {rows[0].title} · 80 %" in learner.last.labels
    assert any(label.startswith("✓ 🏁") for label in learner.last.labels), "the unit's test stands at its end"
    await learner.tap("1. ")
    assert "Лучший результат: 80 %" in learner.last.plain
    await learner.tap("‹")
    assert "раздел 1" in learner.last.plain


async def test_what_was_begun_is_marked_and_can_be_begun_anew(learner: Person) -> None:
    run = await begin(learner)
    await run.answer()
    await learner.send("/learn")
    assert any(label.startswith("▸ 1. ") for label in learner.last.labels)
    await learner.tap("▸ 1. ")
    assert "▶️ Продолжить упражнения" in learner.last.labels
    await learner.tap("↺")
    assert "1 из" in learner.last.plain
    assert (await Run(learner).step()).quiz.id != run.id


async def test_a_lessons_words_become_cards_once(learner: Person) -> None:
    profile = await learner.profile()
    await learner.send("/start")
    await learner.press(f"l:{(await course(learner))[1].id}")
    await learner.tap("Слова ›")
    (take,) = [label for label in learner.last.labels if label.startswith("➕")]
    count = int(take.split()[1])
    await learner.tap("➕")
    assert str(count) in learner.answers[-1]["text"]
    assert not [label for label in learner.last.labels if label.startswith("➕")]
    found = await one(
        "SELECT count(*) AS n FROM card WHERE profile_id = $1 AND met_in = 'lesson' AND deleted_at IS NULL", profile.id
    )
    assert found["n"] == count


async def test_a_finished_lesson_offers_its_words_as_cards(learner: Person) -> None:
    await (await begin(learner, 1)).go_through()
    (take,) = [label for label in learner.last.labels if label.startswith("➕")]
    result = learner.last.plain
    await learner.tap("➕")
    assert take.split()[1] in learner.answers[-1]["text"]
    assert result.endswith(learner.last.plain), "the result stays on the screen"
    assert not [label for label in learner.last.labels if label.startswith("➕")]


async def test_a_lesson_taken_again_says_what_was_best_before(learner: Person) -> None:
    run = await begin(learner)
    await run.go_through(mistakes=1)
    assert "Лучший результат раньше" not in learner.last.plain
    await learner.tap("↺")
    again = Run(learner)
    assert (await again.step()).quiz.id != run.id
    await again.go_through()
    assert "Лучший результат раньше" in learner.last.plain
    assert (await course(learner))[0].best == 100


async def test_a_unit_ends_with_a_test(learner: Person) -> None:
    place = next(number for number, row in enumerate(await course(learner)) if row.sort == "test")
    row = (await course(learner))[place]
    await learner.send("/start")
    await learner.press(f"l:{row.id}")
    assert "Слова ›" not in learner.last.labels
    await learner.tap("▶️")
    last = await Run(learner).go_through()
    assert row.title in last.plain
    assert (await course(learner))[place].state == "done"


async def test_after_the_last_card_the_next_lesson_is_a_tap_away(learner: Person) -> None:
    profile = await learner.profile()
    for deck in await learner.bot.services.decks.list(profile, learner.bot.now):
        await learner.bot.services.decks.delete(profile, deck.id, learner.bot.now)
    await learner.send("/review")
    await learner.tap("Следующий урок")
    assert learner.last.plain.startswith((await course(learner))[0].title)


async def test_a_lesson_that_is_gone_or_anothers_is_refused(learner: Person) -> None:
    await learner.send("/start")
    for data in ("l:0", "l:999999999999", "l:", "l:xyz", "q:0", "q:999999999999", "qw:1", "qm:1", "qa:1", "qd:1:1"):
        await learner.press(data)
        assert "больше нет" in learner.answers.pop()["text"], data
        assert learner.last.labels, "there is a way on"


async def test_another_learners_run_cannot_be_reached(learner: Person, anna: Person) -> None:
    run = await begin(learner)
    await run.answer()
    await anna.settle()
    await anna.send("/start")
    for data in (f"q:{run.id}", f"qw:{run.id}", f"qm:{run.id}", f"qa:{run.id}", f"qd:{run.id}:1", f"qt:{run.id}:1"):
        await anna.press(data)
        assert anna.answers.pop()["text"], data
    assert (await run.step()).quiz.number == 2


async def test_a_lesson_shows_what_was_right_above_the_next_exercise(learner: Person) -> None:
    """One tap an item where the answer was right."""
    run = await begin(learner)
    while (await run.item()).shape != "one":
        await run.answer()
    item = await run.item()
    await run.give(item, right(item))
    assert learner.last.plain.startswith("✅ Верно: ")
    assert item.answer in learner.last.plain.splitlines()[0]
    assert len(learner.calls) == 2, "the tap is answered, the message edited"
