"""Lessons and quizzes in the Mini App: a newcomer's first lesson, leaving and coming back, every way to answer."""

import asyncio
import re
from typing import Any

from playwright.async_api import expect

from tests.app.conftest import App, OpenApp, School
from tests.app.exercising import WRONG, Pupil, question, shape_on, tap_through
from tests.support.judged import verdict
from tests.support.lessons import COFFEE, writes

A_VOICE = """
    window.said = [];
    const voice = { lang: 'es-ES', name: 'Voz', localService: true };
    const speak = ({ text }) => { said.push(text); };
    const synthesis = { getVoices: () => [voice], addEventListener() {}, cancel() {}, speak };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
"""A device that speaks Spanish, and remembers what it said."""


async def lesson_at(app: App, place: int = 0) -> Any:
    return (await app.api("GET", "/api/lessons"))["lessons"][place]


async def begin(app: App, place: int = 0, *abilities: str) -> Any:
    """A lesson's exercises, begun and shown."""
    lesson = await lesson_at(app, place)
    step = await app.api("POST", f"/api/lessons/{lesson['id']}/run", {"abilities": abilities, "anew": True})
    await app.open(f"/quiz/{step['quiz']['id']}")
    return step


async def skip_to(app: App, step: Any, *shapes: str) -> Any:
    """Skips to an exercise of one of these shapes, and shows it."""
    path = f"/api/quizzes/{step['quiz']['id']}"
    while step["asked"]["shape"] not in shapes:
        step = await app.api("POST", f"{path}/skip", {"version": step["quiz"]["version"]})
    await app.open(f"/quiz/{step['quiz']['id']}")
    await expect(app.page.locator(".exercise")).to_be_visible()
    return step


async def test_a_newcomer_finishes_the_first_lesson_and_leaves_the_second_in_the_middle(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    await app.open("/")
    await page.get_by_role("link", name="Приятно познакомиться").click()
    await expect(page.locator(".explanation")).to_be_visible()
    await page.get_by_role("button", name="Начать упражнения").click()

    # Nothing is known at first: what went wrong is told, and comes back at the end.
    pupil = Pupil(page)
    went = await tap_through(pupil, page.locator(".result"))
    assert pupil.shapes == {"one", "many", "order", "pairs", "text"}
    wrong = went.count("wrong")
    assert wrong > 0
    assert set(went[-wrong:]) <= {"right", "nearly"}
    await expect(page.locator(".mistakes > li")).to_have_count(wrong)
    lesson = await lesson_at(app)
    assert lesson["state"] == "done"
    await expect(page.locator(".score .num")).to_have_text(f"{lesson['best']}%")

    await page.get_by_role("link", name="Следующий урок").click()
    await page.get_by_role("button", name="Начать упражнения").click()
    for _ in range(3):
        await pupil.do()
    await expect(page.locator(".progress .num")).to_have_text(re.compile("^4 из"))
    asked = await question(page)
    await page.reload()
    await expect(page.locator(".progress .num")).to_have_text(re.compile("^4 из"))
    assert await question(page) == asked
    await app.open("/")
    await page.get_by_role("link", name="упражнение 4 из").click()
    await expect(page.locator(".progress .num")).to_have_text(re.compile("^4 из"))
    assert await question(page) == asked
    assert app.faults == []


async def test_words_from_the_mistakes_become_cards_and_the_mistakes_are_done_once_more(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    step = await begin(app, 12)
    while step["asked"] is not None:
        step = await app.api("POST", f"/api/quizzes/{step['quiz']['id']}/skip", {"version": step["quiz"]["version"]})
    await page.reload()
    await expect(page.locator(".score .num")).to_have_text("0%")
    words = await page.locator(".words-met li").count()
    assert words > 0
    await page.locator(".words-met .btn").click()
    await expect(page.locator(".toast")).to_be_visible()
    await expect(page.locator(".words-met")).to_have_count(0)
    await page.get_by_role("button", name="Отменить").or_(page.get_by_role("button", name="Вернуть")).click()
    await expect(page.locator(".words-met li")).to_have_count(words)
    await page.get_by_role("button", name="Повторить ошибки").click()
    await expect(page.locator(".exercise .pill")).to_have_text("Мои ошибки")
    await expect(page.locator(".progress .num")).to_have_text(f"1 из {step['quiz']['size']}")


async def test_words_of_a_lesson_become_cards_and_its_dialogue_is_translated_line_by_line(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    lesson = await app.api("GET", f"/api/lessons/{(await lesson_at(app, 6))['id']}")
    await app.open(f"/lessons/{lesson['id']}")
    fresh = [word for word in lesson["words"] if word["card_id"] is None]
    await page.get_by_role("button", name=f"Добавить в карточки: {fresh[0]['word']}", exact=True).click()
    await expect(page.get_by_role("link", name=f"{fresh[0]['word']}: уже в карточках")).to_be_visible()
    await page.get_by_role("button", name=f"Добавить все {len(fresh) - 1}").click()
    await expect(page.locator(".taught .take")).to_have_count(0)
    first, second = lesson["dialogue"][:2]
    await page.get_by_role("button", name=first["says"]).first.click()
    await expect(page.get_by_text(first["means"], exact=True)).to_be_visible()
    await expect(page.get_by_text(second["means"], exact=True)).to_have_count(0)
    await page.get_by_role("button", name="Показать перевод").click()
    await expect(page.locator(".means")).to_have_count(len(lesson["dialogue"]))


async def test_an_answer_given_in_a_tunnel_goes_out_once_when_the_network_is_back(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    step = await skip_to(app, await begin(app), "text")
    await app.context.set_offline(True)
    await page.locator("#answer").fill(WRONG)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Ответ сохранён", exact=False)).to_be_visible()
    await expect(page.locator("#answer")).to_have_value(WRONG)
    await app.context.set_offline(False)
    await expect(page.locator(".feedback.wrong")).to_be_visible()
    told = await app.api("GET", f"/api/quizzes/{step['quiz']['id']}?answered={step['asked']['number']}")
    assert told["answered"]["answer"]["text"] == WRONG
    assert told["quiz"]["version"] == step["quiz"]["version"] + 1


async def test_an_answer_that_did_not_arrive_survives_a_reload_and_so_does_one_half_typed(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    step = await skip_to(app, await begin(app), "text")
    await page.locator("#answer").fill("a medio escri")
    await page.reload()
    await expect(page.locator("#answer")).to_have_value("a medio escri")
    await app.context.route("**/answers", lambda route: route.abort())
    await page.locator("#answer").fill(WRONG)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Ответ сохранён", exact=False)).to_be_visible()
    await app.context.unroute("**/answers")
    await page.reload()
    await expect(page.locator(".feedback.wrong")).to_be_visible()
    now = await app.api("GET", f"/api/quizzes/{step['quiz']['id']}")
    assert now["quiz"]["version"] == step["quiz"]["version"] + 1


async def test_a_quiz_needs_no_mouse(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    step = await begin(app)
    seen: set[str] = set()
    while step["asked"] is not None and {"one", "many", "order", "pairs", "text"} - seen:
        shape = await shape_on(page)
        seen.add(shape)
        if shape == "pairs":
            for _ in step["asked"]["options"]:
                await page.locator(".side").first.locator(".half:not(.paired)").first.focus()
                await page.keyboard.press("Enter")
                await page.locator(".side").last.locator(".half:not(.paired)").first.focus()
                await page.keyboard.press("Space")
            await page.locator(".dock .btn").focus()
        elif shape == "text":
            await expect(page.locator("#answer")).to_be_focused()
            await page.keyboard.type(WRONG)
        else:
            await page.keyboard.press("2")
            if shape == "order":
                await page.keyboard.press("1")
                await page.keyboard.press("Backspace")
                await expect(page.locator(".sentence .tile")).to_have_count(1)
        if shape != "one":
            await page.keyboard.press("Enter")
        await expect(page.locator(".verdict-word")).to_be_visible()
        await expect(page.locator(".feedback .btn").last).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.locator(".feedback")).to_have_count(0)
        step = await app.api("GET", f"/api/quizzes/{step['quiz']['id']}")
    assert seen == {"one", "many", "order", "pairs", "text"}


async def test_an_exercise_answered_on_another_device_is_not_answered_twice(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    step = await skip_to(app, await begin(app), "one")
    path = f"/api/quizzes/{step['quiz']['id']}/skip"
    for version in range(2):
        await app.api("POST", path, {"version": step["quiz"]["version"] + version})
    await page.locator(".option").first.click()
    await expect(page.get_by_text("Это упражнение уже позади", exact=False)).to_be_visible()
    number = step["asked"]["number"] + 2
    await expect(page.locator(".progress .num")).to_have_text(re.compile(f"^{number} из"))


async def test_what_is_to_be_heard_is_said_by_a_device_that_can(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    await app.context.add_init_script(A_VOICE)
    lesson = await lesson_at(app)
    await app.open(f"/lessons/{lesson['id']}")
    await page.get_by_role("button", name="Начать упражнения").click()
    await expect(page.locator(".exercise")).to_be_visible()
    quiz_id = int(re.findall(r"/quiz/(\d+)", page.url)[0])
    step = await app.api("GET", f"/api/quizzes/{quiz_id}")
    while not step["asked"]["spoken"]:
        step = await app.api("POST", f"/api/quizzes/{quiz_id}/skip", {"version": step["quiz"]["version"]})
    await app.open(f"/quiz/{quiz_id}")
    heard = (await app.api("GET", f"/api/quizzes/{quiz_id}/heard?number={step['asked']['number']}"))["text"]
    await _until_said(app, [heard])
    await page.get_by_role("button", name="Послушать").click()
    await _until_said(app, [heard] * 2)


async def _until_said(app: App, texts: list[str]) -> None:
    async with asyncio.timeout(5):
        while await app.page.evaluate("said") != texts:
            await asyncio.sleep(0.05)


async def test_letters_a_keyboard_lacks_are_a_tap_away(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome("Немецкий")
    step = await begin(app)
    while (step["asked"]["shape"], step["asked"]["answer_language"]) != ("text", "de"):
        step = await app.api("POST", f"/api/quizzes/{step['quiz']['id']}/skip", {"version": step["quiz"]["version"]})
    await app.open(f"/quiz/{step['quiz']['id']}")
    field = page.locator("#answer")
    await field.fill("schn")
    await page.get_by_role("button", name="ö", exact=True).click()
    await page.keyboard.type("n")
    await expect(field).to_have_value("schnön")
    await field.press("ArrowLeft")
    await field.press("ArrowLeft")
    await page.get_by_role("button", name="ß", exact=True).click()
    await expect(field).to_have_value("schnßön")


async def test_what_is_answered_by_voice_elsewhere_is_left_out_here(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    step = await skip_to(app, await begin(app, 0, "speech", "hearing"), "voice")
    await expect(app.page.locator(".by-voice")).to_be_visible()
    await app.page.get_by_role("button", name="Пропустить").click()
    await expect(app.page.locator(".feedback.skipped")).to_contain_text(step["asked"]["text"])


async def test_a_quiz_is_about_what_was_chosen_and_as_long(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    await app.open("/lessons")
    await page.get_by_role("link", name="Викторина").click()
    await page.get_by_role("button", name="Мои ошибки").click()
    await page.locator(".dock .btn").click()
    await expect(page.locator(".toast")).to_be_visible()  # there are none yet: said, and nothing begun
    topic = page.get_by_role("group", name="Темы").get_by_role("button").nth(2)
    title = await topic.inner_text()
    await topic.click()
    await page.get_by_role("button", name="5", exact=True).click()
    await page.locator(".dock .btn").click()
    await expect(page.locator(".exercise .pill")).to_have_text(title)
    await expect(page.locator(".progress .num")).to_have_text("1 из 5")


async def test_a_topic_of_ones_own_is_found_or_says_what_is_needed(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    await app.open("/quiz")
    topics = (await app.api("GET", "/api/topics"))["topics"]
    known = topics[-1]["title"]
    await page.locator("section.form input").fill(known.upper())
    await page.get_by_role("button", name="Найти").click()
    await expect(page.get_by_role("button", name=known, exact=True)).to_have_attribute("aria-pressed", "true")
    await page.locator("section.form input").fill("Разведение улиток")
    await page.get_by_role("button", name="Найти").click()
    await expect(page.locator(".own-topic")).to_contain_text("учитель, но здесь он не подключён")


async def test_the_teacher_writes_a_lesson_on_a_topic_of_ones_own(open_app: OpenApp, school: School) -> None:
    school.model.script = [writes()]
    app = await open_app(at=school)
    page = app.page
    await app.welcome()
    await app.open("/quiz")
    await page.locator("section.form input").fill(COFFEE)
    await page.get_by_role("button", name="Найти").click()
    await page.get_by_role("button", name="Попросить учителя написать урок").click()
    await page.get_by_role("link", name="Открыть урок").click()
    await expect(page.get_by_role("heading", name="Кофе, пожалуйста")).to_be_visible()
    await page.get_by_role("button", name="Начать упражнения").click()
    await expect(page.locator(".exercise .pill")).to_have_text("Кофе, пожалуйста")


async def test_a_model_looks_at_an_answer_and_once_more_when_its_learner_objects(
    open_app: OpenApp, school: School
) -> None:
    app = await open_app(at=school)
    page = app.page
    await app.welcome()
    step = await begin(app)
    while (step["asked"]["kind"], step["asked"]["answer_language"]) != ("translate", "ru"):
        step = await app.api("POST", f"/api/quizzes/{step['quiz']['id']}/skip", {"version": step["quiz"]["version"]})
    await app.open(f"/quiz/{step['quiz']['id']}")
    school.model.script = [verdict("wrong", "Так не говорят."), verdict("right"), verdict("right")]
    await page.locator("#answer").fill("Кармен меня кличут")
    await page.keyboard.press("Enter")
    await expect(page.locator(".feedback.wrong")).to_contain_text("Так не говорят.")
    await page.get_by_role("button", name="Мой ответ верный").click()
    await expect(page.locator(".feedback.right")).to_contain_text("Вы правы")
    await page.get_by_role("button", name="Дальше").click()
    now = await app.api("GET", f"/api/quizzes/{step['quiz']['id']}")
    assert (now["quiz"]["right_first"], now["quiz"]["total"]) == (1, step["quiz"]["total"])
    assert app.faults == []


async def test_a_link_opens_a_lesson(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    lesson = await lesson_at(app)
    linked = await open_app(visitor=app.visitor, start_param=f"lesson-{lesson['id']}")
    await expect(linked.page.get_by_role("heading", name=lesson["title"])).to_be_visible()
