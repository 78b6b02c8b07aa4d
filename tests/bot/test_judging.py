"""What a model does for exercises and lessons in the chat: screens that wait, change once, and messages that come."""

from typing import Any

import pytest
import pytest_asyncio

from tests.bot.harness import ROOT, BotUnderTest, Person
from tests.support.gateway import PLENTY
from tests.support.judged import ACCEPTED, OTHER, begun, new_item, verdict
from tests.support.lessons import COFFEE, writes
from tests.support.llm import LlmServer, calls_tool, fails, hangs
from tutor.database import one, rows, run
from tutor.exercises.item import Answer, Item
from tutor.lessons.loading import load_lessons
from tutor.llm.config import LlmConfig
from tutor.llm.prices import Price
from tutor.words.courses import load_courses


@pytest_asyncio.fixture(autouse=True)
async def _courses(database: str) -> None:
    assert database
    await load_courses(ROOT / "courses")
    await load_lessons()


def config(server: LlmServer, **changes: Any) -> LlmConfig:
    given: dict[str, Any] = {
        "base_url": server.url,
        "models": dict.fromkeys(("talk", "draft", "check", "lesson", "digest", "moderate"), "small"),
        "prices": {"small": Price()},
        "bot_budget_micros": PLENTY,
        "learner_budget_micros": PLENTY,
        "backoff": 0.01,
    }
    return LlmConfig(**{**given, **changes})


async def someone(server: LlmServer | None, language: str = "en", speaks: str = "ru", **changes: Any) -> Person:
    person = Person(BotUnderTest(llm=config(server, **changes) if server is not None else None), language=speaks)
    await person.settle(language, "ru")
    return person


async def running(person: Person, *items: Item) -> int:
    """A run on the screen, at its first item; its id."""
    profile = await person.profile()
    step = await begun(person.bot.services.quizzes, profile, items or [new_item(), new_item()])
    await person.send("/quiz")
    await person.press(f"q:{step.quiz.id}")
    return step.quiz.id


async def test_an_answer_in_no_list_waits_on_the_screen_and_the_screen_changes_once(llm: LlmServer) -> None:
    llm.script = [verdict("right")]
    person = await someone(llm)
    quiz_id = await running(person)
    await person.send(OTHER)
    waiting = person.last
    assert OTHER in waiting.plain
    assert len(waiting.buttons) == 1
    await person.bot.finish_jobs(person.id)
    assert person.last is waiting
    assert "Верно" in person.last.plain
    await person.press(f"q:{quiz_id}")
    assert "2 из 2" in person.last.plain
    assert not await rows("SELECT 1 FROM mistake WHERE profile_id = $1", (await person.profile()).id)


async def test_who_does_not_want_to_wait_goes_on_and_is_left_in_peace(llm: LlmServer) -> None:
    llm.script = lambda _: hangs(0.3)
    person = await someone(llm)
    await running(person)
    await person.send(OTHER)
    await person.press(person.last.buttons[0]["callback_data"])
    shown = person.last.text
    await person.bot.finish_jobs(person.id)
    assert person.last.text == shown


@pytest.mark.parametrize("trouble", [fails(500), verdict("unsure")])
async def test_where_no_verdict_comes_the_screen_says_so(llm: LlmServer, trouble: Any) -> None:
    llm.script = lambda _: trouble
    person = await someone(llm)
    await running(person)
    await person.send(OTHER)
    await person.bot.finish_jobs(person.id)
    assert "Не уверен" in person.last.plain
    assert ACCEPTED in person.last.plain


async def test_a_job_that_breaks_each_time_leaves_nobody_waiting(
    llm: LlmServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = await someone(llm)
    quiz_id = await running(person)

    async def broken(*_: Any) -> Any:
        raise RuntimeError("ours")

    monkeypatch.setattr(type(person.bot.services.judging), "judge", broken)
    monkeypatch.setattr("tutor.jobs.TRIES", 1)
    await person.send(OTHER)
    await person.bot.finish_jobs(person.id)
    item = await person.bot.services.quizzes.answered(await person.profile(), quiz_id, 1)
    assert item.given == "unsure"
    assert "Не уверен" in person.last.plain


async def test_a_tap_says_that_the_answer_is_right_and_the_outcome_comes_by_itself(llm: LlmServer) -> None:
    llm.script = [verdict("wrong", "Нет."), verdict("right"), verdict("right")]
    person = await someone(llm)
    quiz_id = await running(person)
    await person.send(OTHER)
    await person.bot.finish_jobs(person.id)
    assert "Нет." in person.last.plain
    await person.tap("Мой ответ верный")
    verdict_screen = person.last
    assert "Мой ответ верный" not in " ".join(verdict_screen.labels)
    await person.bot.finish_jobs(person.id)
    assert person.last is not verdict_screen
    assert OTHER in person.last.plain
    assert "вы правы" in person.last.plain
    await person.tap("К упражнениям")
    assert (await person.bot.services.quizzes.current(await person.profile(), quiz_id)).quiz.right_first == 1


@pytest.mark.parametrize(
    ("says", "part"),
    [
        ([verdict("wrong", "Здесь прошедшее время."), verdict("wrong", "Здесь прошедшее время.")], "прошедшее время"),
        ([verdict("nearly", "Нужен артикль."), verdict("right")], "почти верно"),
        ([verdict("right"), verdict("wrong", "Нет.")], "посмотрит человек"),
    ],
)
@pytest.mark.parametrize("speaks", ["ru", "en"])
async def test_every_outcome_of_an_objection_is_told(llm: LlmServer, says: list[Any], part: str, speaks: str) -> None:
    person = await someone(llm)
    if speaks == "en":
        await run("UPDATE profile SET interface_language = 'en' WHERE id = $1", (await person.profile()).id)
    quiz_id = await running(person)
    profile = await person.profile()
    asker = {"lane": person.id, "learner_id": profile.learner_id, "chat_id": person.id}
    await person.bot.services.quizzes.answer(profile, quiz_id, 0, Answer(OTHER), person.bot.now)
    llm.script = says
    disputed = await person.bot.services.quizzes.dispute(profile, quiz_id, 1, person.bot.now, asker=asker)
    assert disputed.job is not None
    person.bot.jobs.start(disputed.job)
    await person.bot.finish_jobs(person.id)
    assert OTHER in person.last.plain
    assert speaks == "en" or part in person.last.plain.replace("\n", " ")
    assert person.last.buttons[-1]["callback_data"] == f"q:{quiz_id}"


async def test_without_a_model_an_objection_waits_for_a_person_and_says_so() -> None:
    person = await someone(None)
    await running(person)
    await person.send(OTHER)
    await person.tap("Мой ответ верный")
    assert "посмотрит человек" in f"{person.last.plain} {person.answers[-1]['text']}"


# Lessons


async def wished(person: Person, topic: str = COFFEE) -> int:
    """As the dialog for own topics asks for it; the topic's id."""
    profile = await person.profile()
    asker = {"lane": person.id, "learner_id": profile.learner_id, "chat_id": person.id}
    job = await person.bot.services.writing.ask(profile, topic, person.bot.now, asker)
    assert job is not None
    assert not isinstance(job, int)
    person.bot.jobs.start(job)
    await person.bot.finish_jobs(person.id)
    return int(job.payload["own_id"])


async def test_a_lesson_comes_with_the_button_that_opens_it(llm: LlmServer) -> None:
    llm.script = [writes()]
    person = await someone(llm, "es")
    await person.send("/start")
    await wished(person)
    assert "Кофе, пожалуйста" in person.last.plain
    await person.tap("Открыть урок")
    assert "Закажете кофе" in person.last.plain


async def test_a_lesson_that_could_not_be_written_says_why_and_can_be_tried_again(llm: LlmServer) -> None:
    llm.script = [writes(exercises=[]), writes(exercises=[]), writes()]
    person = await someone(llm, "es")
    await person.send("/start")
    own = await wished(person)
    assert f"«{COFFEE}»" in person.last.plain
    assert "Учитель запутался" in person.last.plain
    failed = person.last
    await person.press(f"w:{own}", failed)
    await person.press(f"w:{own}", failed)
    await person.bot.finish_jobs(person.id)
    assert "Урок готов" in person.last.plain
    assert len(llm.chats()) == 3
    await person.press(f"w:{own}", failed)
    assert "Закажете кофе" in failed.plain


async def test_a_quiz_is_offered_where_no_lesson_came(llm: LlmServer) -> None:
    llm.script = lambda _: writes(exercises=[])
    person = await someone(llm, "es")
    await person.send("/start")
    await wished(person, "Еда и кафе")
    await person.tap("Викторина: Еда и кафе")
    assert "Еда и кафе · 1 из 10" in person.last.plain
    deck = await person.bot.services.decks.create(await person.profile(), "Мой дайвинг", person.bot.now)
    await person.bot.services.words.add(
        await person.profile(), "casa\nperro\ngato\nmesa\nleche", deck.id, "list", person.bot.now, default_title="x"
    )
    await wished(person, "Мой дайвинг")
    await person.tap("Викторина: Мой дайвинг")
    assert "Мой дайвинг" in person.last.plain


@pytest.mark.parametrize("data", ["go:quiz:nothing", "go:quiz:deck=x", "go:quiz:deck=99999999", "w:0", "w:x", "w:7"])
async def test_a_button_of_nothing_leads_nowhere(llm: LlmServer, data: str) -> None:
    person = await someone(llm, "es")
    await person.send("/start")
    await person.press(data)
    assert person.answers


async def test_anothers_topic_is_not_there(llm: LlmServer) -> None:
    llm.script = [writes()]
    person, other = await someone(llm, "es"), await someone(llm, "es")
    own = await wished(person)
    await other.send("/start")
    await other.press(f"w:{own}")
    assert not await rows("SELECT 1 FROM job WHERE lane = $1", other.id)
    assert not await rows("SELECT 1 FROM lesson WHERE profile_id = $1", (await other.profile()).id)


# What the teacher leads to


@pytest.mark.parametrize(
    ("tool", "topic", "leads"),
    [
        ("start_quiz", "", ["go:quiz", "r:n:0"]),
        ("start_quiz", "Food and cafés", ["go:quiz:food"]),
        ("start_quiz", "еда и кафе", ["go:quiz:food"]),
        ("start_quiz", "космос", ["go:quiz", "r:n:0"]),
        ("start_lesson", "", ["go:learn"]),
        ("start_lesson", "космос", ["go:learn"]),
    ],
)
async def test_the_teachers_offer_leads_to_the_real_thing(
    llm: LlmServer, tool: str, topic: str, leads: list[str]
) -> None:
    person = await someone(llm, "es")
    llm.script = [calls_tool(tool, {"topic": topic}, "¡Claro!")]
    await person.say("Дай мне что-нибудь поделать")
    row = person.last.rows[0]
    assert [button["callback_data"] for button in row] == leads
    await person.press(leads[0])
    assert person.last.plain
    message = await one(
        "SELECT id FROM teacher_message WHERE profile_id = $1 AND role = 'teacher'", (await person.profile()).id
    )
    view = await person.bot.services.teacher.message(await person.profile(), message["id"])
    assert view.actions == [leads[0].removeprefix("go:").replace("learn", "lesson")]


async def test_a_lesson_on_a_topic_leads_to_the_first_that_is_not_done(llm: LlmServer) -> None:
    person = await someone(llm, "es")
    llm.script = lambda _: calls_tool("start_lesson", {"topic": "еда и кафе"}, "¡Claro!")
    await person.say("Урок про еду, пожалуйста")
    data = person.last.rows[0][0]["callback_data"]
    lesson = await one("SELECT id, topics ? 'food' AS food FROM lesson WHERE id = $1", int(data.removeprefix("l:")))
    assert lesson["food"]
    await person.press(data)
    await run(
        "INSERT INTO lesson_progress (profile_id, lesson_id, best, times, finished_at) VALUES ($1, $2, 90, 1, now())",
        (await person.profile()).id,
        lesson["id"],
    )
    await person.say("Ещё один")
    assert person.last.rows[0][0]["callback_data"] not in (data, "go:learn")
