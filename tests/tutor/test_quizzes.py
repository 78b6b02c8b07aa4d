"""Runs of exercises: an answer counts once, what went wrong comes back, and a run goes on where it was left."""

import asyncio
from collections import Counter
from datetime import timedelta
from random import Random

import pytest

from tests.support.exercises import right, wrong
from tests.support.gateway import no_gateway
from tests.support.people import NOON, new_cards, new_profile
from tutor.accounts.views import ProfileView
from tutor.database import one, row, rows
from tutor.errors import Refusal
from tutor.exercises.item import Answer
from tutor.jobs import Jobs
from tutor.lessons.loading import load_lessons
from tutor.lessons.service import Lessons
from tutor.quizzes.service import Quizzes
from tutor.quizzes.topics import Topics
from tutor.quizzes.views import Step, Wish
from tutor.words.courses import load_courses

LESSONS, TOPICS = Lessons(), Topics()
NOTHING: frozenset[str] = frozenset()
LATER = NOON + timedelta(hours=1)


@pytest.fixture(autouse=True)
async def _courses(database: str) -> None:
    del database
    await load_courses()
    await load_lessons()


@pytest.fixture
def quizzes() -> Quizzes:
    return Quizzes(no_gateway(), Jobs("test"))


async def begin(quizzes: Quizzes, profile: ProfileView, place: int = 0, *, anew: bool = False) -> Step:
    """The course's lesson at ``place``."""
    lesson = (await LESSONS.list(profile))[place]
    return await quizzes.start_lesson(profile, lesson.id, frozenset(), NOON, rng=Random(1), anew=anew)


async def go_on(quizzes: Quizzes, profile: ProfileView, step: Step, *, well: bool = True) -> Step:
    assert step.asked is not None
    answer = right(step.asked.item) if well else wrong(step.asked.item)
    return await quizzes.answer(profile, step.quiz.id, step.quiz.version, answer, NOON)


@pytest.mark.parametrize(("language", "own"), [("en", "ru"), ("es", "en"), ("de", "ru"), ("fr", "en")])
async def test_a_newcomer_finishes_every_lesson_and_test_of_a_course(quizzes: Quizzes, language: str, own: str) -> None:
    profile = await new_profile(language, own)
    course = await LESSONS.list(profile)
    assert Counter(lesson.sort for lesson in course) == {"lesson": 20, "test": 4}
    for place, lesson in enumerate(course):
        step = await begin(quizzes, profile, place)
        assert step.quiz.title == lesson.title
        while step.asked is not None:
            step = await go_on(quizzes, profile, step)
            assert step.answered is not None
            assert step.answered.given == "right", (lesson.title, step.answered)
        assert (step.quiz.finished, step.quiz.right_first) == (True, step.quiz.size)
    assert {(lesson.state, lesson.best) for lesson in await LESSONS.list(profile)} == {("done", 100)}


async def test_what_went_wrong_comes_back_at_the_end_once(quizzes: Quizzes) -> None:
    profile = await new_profile("en")
    step = await begin(quizzes, profile)
    assert step.asked is not None
    first = step.asked.item
    step = await go_on(quizzes, profile, step, well=False)
    assert (step.quiz.total, step.quiz.right_first) == (step.quiz.size + 1, 0)
    while step.asked is not None and not step.asked.comes_back:
        step = await go_on(quizzes, profile, step)
    assert step.asked is not None
    assert step.asked.item.key == first.key
    step = await go_on(quizzes, profile, step, well=False)
    assert step.quiz.finished
    assert step.quiz.right_first == step.quiz.size - 1
    result = await quizzes.result(profile, step.quiz.id)
    assert [mistake.item.key for mistake in result.mistakes] == [first.key]


async def test_an_answer_that_arrives_again_counts_once_and_says_the_same(quizzes: Quizzes) -> None:
    profile = await new_profile("en")
    step = await begin(quizzes, profile)
    assert step.asked is not None
    answer = wrong(step.asked.item)
    counted = await quizzes.answer(profile, step.quiz.id, 0, answer, NOON)
    again = await quizzes.answer(profile, step.quiz.id, 0, answer, NOON)
    assert (counted.outcome, again.outcome) == ("counted", "repeated")
    assert again.answered is not None
    assert again.answered.given == "wrong"
    assert again.quiz == counted.quiz


async def test_two_answers_at_once_to_one_item_one_counts(quizzes: Quizzes) -> None:
    for _ in range(5):
        profile = await new_profile("en")
        step = await begin(quizzes, profile)
        assert step.asked is not None
        answers = [right(step.asked.item), wrong(step.asked.item)] * 10
        steps = await asyncio.gather(*(quizzes.answer(profile, step.quiz.id, 0, answer, NOON) for answer in answers))
        assert Counter(each.outcome for each in steps)["counted"] == 1
        now = await quizzes.current(profile, step.quiz.id)
        assert (now.quiz.number, now.quiz.version) == (2, 1)
        day = await one("SELECT exercises FROM study_day WHERE profile_id = $1", profile.id)
        assert day["exercises"] == 1


async def test_a_lesson_that_was_left_goes_on_at_its_item(quizzes: Quizzes) -> None:
    profile = await new_profile("es")
    step = await begin(quizzes, profile)
    for _ in range(4):
        step = await go_on(quizzes, profile, step)
    assert (await LESSONS.list(profile))[0].state == "open"
    assert await quizzes.open_quiz(profile) == step.quiz.id
    again = await begin(Quizzes(no_gateway(), Jobs("another")), profile)
    assert again.quiz.id == step.quiz.id
    assert again.asked == step.asked
    anew = await begin(quizzes, profile, anew=True)
    assert anew.quiz.id != step.quiz.id
    assert anew.quiz.number == 1


async def test_a_skipped_item_comes_back_and_is_no_mistake(quizzes: Quizzes) -> None:
    profile = await new_profile("en")
    step = await begin(quizzes, profile)
    step = await quizzes.skip(profile, step.quiz.id, 0, NOON)
    assert step.answered is not None
    assert step.answered.given == "skipped"
    assert step.quiz.total == step.quiz.size + 1
    assert not await rows("SELECT 1 FROM mistake WHERE profile_id = $1", profile.id)
    assert (await quizzes.skip(profile, step.quiz.id, 0, NOON)).outcome == "repeated"


async def test_mistakes_come_in_a_later_quiz_until_they_are_right(quizzes: Quizzes) -> None:
    profile = await new_profile("en")
    step = await begin(quizzes, profile)
    assert step.asked is not None
    key = step.asked.item.key
    await go_on(quizzes, profile, step, well=False)

    async def mistakes() -> Step:
        return await quizzes.start_quiz(
            profile, Wish(mistakes=True, size=5), frozenset(), LATER, title="Mistakes", rng=Random(1)
        )

    step = await mistakes()
    assert step.asked is not None
    assert (step.quiz.size, step.asked.item.key) == (1, key)
    await quizzes.answer(profile, step.quiz.id, 0, right(step.asked.item), LATER)
    with pytest.raises(Refusal, match="refusals-quiz-no-mistakes"):
        await mistakes()


@pytest.mark.parametrize("size", [5, 10, 20])
async def test_a_topics_quiz_has_the_size_that_was_asked_for(quizzes: Quizzes, size: int) -> None:
    profile = await new_profile("de")
    topic = next(topic for topic in await TOPICS.list(profile) if topic.slug == "food")
    step = await quizzes.start_quiz(
        profile, Wish(topic=topic.slug, size=size), frozenset(), NOON, title=topic.title, rng=Random(3)
    )
    assert step.quiz.size == size
    items = await rows("SELECT item->>'kind' AS kind, item_key FROM quiz_item WHERE quiz_id = $1", step.quiz.id)
    assert len({item["item_key"] for item in items}) == size
    assert len({item["kind"] for item in items}) > 1


async def test_a_decks_quiz_asks_its_words(quizzes: Quizzes) -> None:
    profile = await new_profile("es")
    shelf = await new_cards(profile, 12)
    step = await quizzes.start_quiz(
        profile, Wish(deck_id=shelf.deck_id, size=10), frozenset(), NOON, title="Mine", rng=Random(5)
    )
    assert step.quiz.size == 10
    other = await new_profile("es")
    with pytest.raises(Refusal, match="refusals-deck-missing"):
        await quizzes.start_quiz(other, Wish(deck_id=shelf.deck_id), frozenset(), NOON, title="Theirs", rng=Random(5))


async def test_a_quiz_of_nothing_says_so(quizzes: Quizzes) -> None:
    profile = await new_profile("es")
    deck = await one(
        "INSERT INTO deck (profile_id, title, position, created_at) VALUES ($1, 'Empty', 9, now()) RETURNING id",
        profile.id,
    )
    with pytest.raises(Refusal, match="refusals-quiz-empty"):
        await quizzes.start_quiz(profile, Wish(deck_id=deck["id"]), frozenset(), NOON, title="Empty", rng=Random(5))


async def test_five_right_in_a_row_make_a_topic_harder_and_two_wrong_of_three_easier(quizzes: Quizzes) -> None:
    profile = await new_profile("en")

    async def run(well: bool, count: int) -> int:
        step = await quizzes.start_quiz(
            profile, Wish(topic="food", size=20), frozenset(), NOON, title="Food", rng=Random(2)
        )
        for _ in range(count):
            step = await go_on(quizzes, profile, step, well=well)
        found = await row("SELECT step FROM topic_result WHERE profile_id = $1 AND topic = 'food'", profile.id)
        return found["step"] if found else 0

    assert await run(True, 5) == 2
    assert await run(False, 2) == 1


async def test_a_strangers_run_is_not_there(quizzes: Quizzes) -> None:
    profile, stranger = await new_profile("en"), await new_profile("en")
    step = await begin(quizzes, profile)
    for action in (
        quizzes.current(stranger, step.quiz.id),
        quizzes.answer(stranger, step.quiz.id, 0, Answer(picked=(0,)), NOON),
        quizzes.skip(stranger, step.quiz.id, 0, NOON),
        quizzes.hint(stranger, step.quiz.id, 0),
        quizzes.result(stranger, step.quiz.id),
        quizzes.answered(stranger, step.quiz.id, 1),
    ):
        with pytest.raises(Refusal, match="refusals-quiz-missing"):
            await action


async def test_weak_topics_are_suggested_first_and_found_by_name_in_either_language() -> None:
    profile = await new_profile("fr")
    from tutor.database import run

    await run(
        'INSERT INTO topic_result (profile_id, topic, asked, "right", step, recent, updated_at)'
        " VALUES ($1, 'weather', 10, 3, 1, '', now()), ($1, 'family', 10, 9, 2, '', now())",
        profile.id,
    )
    topics = await TOPICS.list(profile)
    assert (topics[0].slug, topics[0].suggested, topics[0].right) == ("weather", True, 30)
    for text in ("Погода и природа", "weather and nature", "Weather and natur"):
        found = await TOPICS.find(profile, text)
        assert found is not None
        assert found.slug == "weather"
    assert await TOPICS.find(profile, "квантовая физика") is None


async def test_topics_in_ones_own_words_are_kept_once_and_the_newest_twenty() -> None:
    profile = await new_profile("fr")
    one_topic = await TOPICS.add_own(profile, "  Собеседование  на работу", NOON)
    same = await TOPICS.add_own(profile, "собеседование на работу", NOON)
    assert one_topic.own_id == same.own_id
    for number in range(25):
        await TOPICS.add_own(profile, f"Тема {number}", NOON)
    own = [topic for topic in await TOPICS.list(profile) if topic.own_id]
    assert len(own) == 20
    assert own[0].title == "Тема 24"
    with pytest.raises(Refusal):
        await TOPICS.add_own(profile, "  ", NOON)
