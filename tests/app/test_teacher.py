"""What a learner does with the teacher in the Mini App: the real process, and a model server of the tests' own."""

import json
import re
from typing import Any

from playwright.async_api import expect

from tests.app.conftest import App, OpenApp, School, make_due
from tests.support.llm import Request, fails, gives, hangs, says

NOTED = "¡Qué bien! ¿Qué compraste?\n\n@@@\n" + json.dumps(
    {
        "fix": [
            {
                "wrong": "soy ido",
                "right": "he ido",
                "why": "Здесь нужен глагол haber.",
                "translation": "я сходил",
            }
        ],
        "words": [{"word": "la golondrina", "translation": "ласточка"}],
    },
    ensure_ascii=False,
)

DRAFT = {
    "items": [
        {
            "number": 1,
            "group": False,
            "words": [
                {
                    "word": "el vencejo", "lemma": "vencejo", "pos": "noun", "level": "B1", "ipa": "benˈθexo",
                    "grammar": ["gender: m"], "forms": ["vencejos"], "translation": "стриж",
                    "example": "El vencejo vuela muy alto.", "example_translation": "Стриж летает очень высоко.",
                }
            ],
        }
    ]
}  # fmt: skip


async def _teacher(open_app: OpenApp, school: School, **more: Any) -> App:
    app = await open_app(at=school, **more)
    await app.welcome()
    await app.open("/teacher")
    await expect(app.page.locator(".composer")).to_be_visible()
    return app


async def _say(app: App, text: str) -> None:
    await app.page.get_by_label("Сообщение").fill(text)
    await app.page.get_by_role("button", name="Отправить").click()


async def _history(app: App) -> list[dict[str, Any]]:
    return list((await app.api("GET", "/api/teacher"))["history"]["messages"])


async def test_an_answer_grows_while_it_is_written_and_stays(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [says("Hola, **amigo**. ¿Qué tal el día?", delay=0.25)]
    await _say(app, "Hola")
    await expect(app.page.locator(".bubble.mine")).to_have_text("Вы: Hola")
    await expect(app.page.locator(".writing .bubble")).to_contain_text("Hola,")
    await expect(app.page.locator(".writing .bubble")).not_to_contain_text("día")
    await expect(app.page.locator(".writing")).to_have_count(0)
    await expect(app.page.locator(".bubble.theirs strong")).to_have_text("amigo")
    # A screen reader is told once, when the answer is whole.
    await expect(app.page.locator("[aria-live=polite].sr")).to_have_text("Hola, amigo. ¿Qué tal el día?")
    await app.page.reload()
    await expect(app.page.locator(".bubble.theirs")).to_contain_text("¿Qué tal el día?")
    assert len(school.model.chats()) == 1
    assert app.faults == []


async def test_stop_keeps_what_was_said_and_ends_the_call(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [says(" ".join(["palabra"] * 300), delay=0.05)]
    await _say(app, "Cuéntame algo")
    await expect(app.page.locator(".writing .bubble")).to_contain_text("palabra")
    await app.page.get_by_role("button", name="Остановить").click()
    await expect(app.page.get_by_text("Остановлено")).to_be_visible()
    await expect(app.page.locator(".bubble.theirs")).to_contain_text("palabra")
    await school.model.until(lambda: school.model.chats()[0].disconnected_at is not None)
    assert (await _history(app))[-1]["state"] == "stopped"


async def test_an_answer_goes_on_while_its_learner_is_elsewhere(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [says("uno dos tres cuatro cinco", delay=0.3)]
    await _say(app, "Cuenta hasta cinco")
    await expect(app.page.locator(".writing .bubble")).to_contain_text("uno")
    await app.page.get_by_label("Сообщение").fill("черновик")
    await app.page.get_by_role("link", name="Сегодня").click()
    await expect(app.page.locator(".hero")).to_be_visible()
    await app.page.get_by_role("link", name="Учитель").click()
    await expect(app.page.locator(".bubble.theirs")).to_contain_text("cinco")
    # What was begun is still there.
    await expect(app.page.get_by_label("Сообщение")).to_have_value("черновик")


async def test_a_word_and_a_correction_become_cards_and_none_again(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    page = app.page
    school.model.script = [says(NOTED)]
    await _say(app, "Hoy soy ido al mercado.")
    corrections = page.get_by_role("region", name="Поправка")
    await expect(corrections.locator("del")).to_have_text("soy")
    await expect(corrections.locator("ins")).to_have_text("he")
    await expect(corrections).to_contain_text("Здесь нужен глагол haber.")
    # The conversation itself is free of it.
    await expect(page.locator(".bubble.theirs")).not_to_contain_text("haber")

    await page.get_by_role("button", name="Добавить «he ido» в карточки").click()
    await expect(page.locator(".toast")).to_contain_text("he ido")
    await page.get_by_role("button", name="Добавить в карточки: la golondrina ласточка").click()
    await expect(page.locator(".toast")).to_contain_text("la golondrina")
    (card,) = (await app.api("GET", "/api/cards?q=golondrina"))["cards"]
    assert (card["translation"], card["met_in"]) == ("ласточка", "answer")
    assert len((await app.api("GET", "/api/cards?q=he ido"))["cards"]) == 1

    await page.reload()
    await page.get_by_role("button", name="Уже в карточках, убрать: la golondrina ласточка").click()
    await expect(page.locator(".toast")).to_contain_text("больше не в карточках")
    assert (await app.api("GET", "/api/cards?q=golondrina"))["cards"] == []


async def test_a_due_word_used_in_conversation_counts_and_can_be_taken_back(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    word = await make_due(app)
    school.model.script = [says("¡Muy bien!\n\n@@@\n" + json.dumps({"used": [word]}, ensure_ascii=False))]
    done = (await app.api("GET", "/api/today"))["done"]
    await _say(app, f"Hoy: {word}.")
    await expect(app.page.locator(".counted")).to_contain_text(word)
    assert (await app.api("GET", "/api/today"))["done"] == done + 1
    await app.page.locator(".counted button").click()
    await expect(app.page.locator(".counted")).to_contain_text("Не засчитано")
    assert (await app.api("GET", "/api/today"))["done"] == done


async def test_any_word_of_an_answer_can_be_looked_up_and_kept(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    page = app.page
    school.model.script = [says("gatos")]
    await _say(app, "Hola")
    await page.locator(".bubble.theirs .markdown p").click()
    sheet = page.locator("dialog")
    await expect(sheet).to_contain_text("el gato")
    await sheet.get_by_role("button", name="В мои карточки").click()
    await expect(sheet.locator(".cards")).to_contain_text("el gato")
    assert len((await app.api("GET", "/api/cards?q=gato"))["cards"]) == 1
    await sheet.get_by_role("button", name="Убрать все").click()
    await expect(sheet.get_by_role("button", name="В мои карточки")).to_be_visible()
    assert (await app.api("GET", "/api/cards?q=gato"))["cards"] == []


async def test_a_role_play_begins_with_the_teacher_and_ends_when_its_learner_likes(
    open_app: OpenApp, school: School
) -> None:
    app = await _teacher(open_app, school)
    page = app.page
    school.model.script = [says("¡Buenos días! ¿Qué le pongo?")]
    await page.get_by_role("button", name="Сценки").click()
    await page.get_by_role("button", name=re.compile("В кафе")).click()
    await expect(page.locator(".bubble.theirs")).to_contain_text("¿Qué le pongo?")
    await expect(page.locator(".scene-bar")).to_contain_text("В кафе")
    await page.get_by_role("button", name="Закончить").click()
    await expect(page.locator(".scene-bar")).to_have_count(0)
    assert (await app.api("GET", "/api/teacher"))["teacher"]["scene"] == ""


async def test_the_conversation_is_cleared_once_that_is_confirmed(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    page = app.page
    await _say(app, "Hola")
    await expect(page.locator(".bubble.theirs:not(.dots)")).to_be_visible()
    await page.get_by_role("button", name="Ещё", exact=True).click()
    await page.get_by_role("button", name="Очистить разговор").click()
    await page.get_by_role("button", name="Отмена").click()
    assert len(await _history(app)) == 2
    await page.get_by_role("button", name="Ещё", exact=True).click()
    await page.get_by_role("button", name="Очистить разговор").click()
    await page.get_by_role("button", name="Очистить", exact=True).click()
    await expect(page.get_by_role("heading", name="Поговорим?")).to_be_visible()
    assert await _history(app) == []


async def test_what_is_said_in_a_tunnel_is_sent_once_when_the_network_is_back(
    open_app: OpenApp, school: School
) -> None:
    app = await _teacher(open_app, school)
    page = app.page
    await app.context.set_offline(True)
    await _say(app, "En el túnel")
    await expect(page.get_by_text("Уйдёт, когда появится связь")).to_be_visible()
    await app.context.set_offline(False)
    await expect(page.locator(".bubble.theirs:not(.dots)")).to_be_visible()
    assert [message["text"] for message in await _history(app)][0::2] == ["En el túnel"]


async def test_a_message_whose_answer_was_lost_survives_a_reload_and_counts_once(
    open_app: OpenApp, school: School
) -> None:
    app = await _teacher(open_app, school)
    page = app.page

    async def lose(route: Any) -> None:
        if route.request.method == "POST":
            await route.fetch()  # it arrives; its answer does not
            await route.abort()
        else:
            await route.continue_()

    await app.context.route("**/api/teacher/messages", lose)
    await _say(app, "¿Llegó?")
    await expect(page.locator(".bubble.mine.pale")).to_be_visible()
    await app.context.unroute_all(behavior="wait")
    await page.reload()
    await expect(page.locator(".bubble.theirs:not(.dots)")).to_be_visible()
    await expect(page.locator(".bubble.mine")).to_have_count(1)
    assert [message["role"] for message in await _history(app)] == ["learner", "teacher"]
    assert len(school.model.chats()) == 1


async def test_an_answer_cut_off_by_the_network_comes_to_its_end(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [says("uno dos tres cuatro cinco seis", delay=0.3)]
    await _say(app, "Cuenta")
    await expect(app.page.locator(".writing .bubble")).to_contain_text("uno")
    await app.context.set_offline(True)
    await expect(app.page.locator(".offline")).to_be_visible()
    await app.context.set_offline(False)
    await expect(app.page.locator(".bubble.theirs")).to_have_text("Учитель: uno dos tres cuatro cinco seis")
    assert len(school.model.chats()) == 1


async def test_a_failed_answer_says_why_and_is_asked_for_anew(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [fails(401), says("Ahora sí.")]
    await _say(app, "Hola")
    await expect(app.page.locator(".trouble")).to_contain_text("Учитель")
    await app.page.get_by_role("button", name="Ещё раз").click()
    await expect(app.page.locator(".bubble.theirs")).to_contain_text("Ahora sí.")
    await expect(app.page.locator(".trouble")).to_have_count(0)


async def test_older_messages_come_in_above_without_moving_what_is_read(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    page = app.page
    school.model.script = lambda _: says("Una respuesta de dos líneas.\n\nY otra más para que sea larga.")
    await page.evaluate(TALKED, 22)
    await app.open("/teacher")
    await expect(page.get_by_text("Mensaje 21", exact=True)).to_be_in_viewport()
    await expect(page.get_by_text("Mensaje 0", exact=True)).to_have_count(0)
    for _ in range(100):
        if await page.get_by_text("Mensaje 0", exact=True).count():
            break
        read, top = await page.evaluate(FIRST_IN_VIEW)
        await page.evaluate(SCROLL_UP, 150)
        await page.wait_for_timeout(80)  # earlier messages may come in meanwhile
        moved = (await page.evaluate(PLACE_OF, read)) - top
        assert 0 <= moved <= 152, read
    await expect(page.get_by_text("Mensaje 0", exact=True)).to_have_count(1)
    assert await page.evaluate("document.querySelector('.said').scrollTop") > 0
    await page.get_by_role("button", name="К последнему сообщению").click()
    await expect(page.get_by_text("Mensaje 21", exact=True)).to_be_in_viewport()


TALKED = """async (count) => {
    const { token } = JSON.parse(sessionStorage.getItem('session'));
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    for (let n = 0; n < count; n++) {
        const body = JSON.stringify({ client_id: `m${n}`, text: `Mensaje ${n}` });
        const asked = await (await fetch('/api/teacher/messages', { method: 'POST', headers, body })).json();
        await (await fetch(`/api/teacher/messages/${asked.id}/answer`, { headers })).text();
    }
}"""
"""Messages, each with its answer."""

FIRST_IN_VIEW = """() => {
    const top = document.querySelector('.said').getBoundingClientRect().top;
    const bubbles = [...document.querySelectorAll(".bubble.mine p")];
    const mine = bubbles.find((each) => each.getBoundingClientRect().top > top);
    return [mine.textContent, mine.getBoundingClientRect().top];
}"""
SCROLL_UP = """(pixels) => {
    const said = document.querySelector('.said');
    said.dispatchEvent(new WheelEvent('wheel', { deltaY: -pixels }));
    said.scrollTop -= pixels;
}"""
PLACE_OF = """(text) => [...document.querySelectorAll('.bubble.mine p')]
    .find((each) => each.textContent === text).getBoundingClientRect().top"""


async def test_enter_sends_and_shift_enter_begins_a_line(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    field = app.page.get_by_label("Сообщение")
    await field.focus()
    await app.page.keyboard.type("uno")
    await app.page.keyboard.press("Shift+Enter")
    await app.page.keyboard.type("dos")
    await app.page.keyboard.press("Enter")
    await expect(app.page.locator(".bubble.mine p")).to_have_text("uno\ndos")
    await expect(field).to_have_value("")
    await expect(field).to_be_focused()


async def test_the_last_messages_of_the_day_are_announced(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)

    async def nearly_used_up(route: Any) -> None:
        reply = await route.fetch()
        told = await reply.json()
        await route.fulfill(response=reply, json={**told, "teacher": {**told["teacher"], "left_today": 1}})

    await app.page.route(re.compile(r"/api/teacher(\?.*)?$"), nearly_used_up)
    await app.open("/teacher")
    await expect(app.page.locator(".composer .left")).to_have_text("На сегодня осталось 1 сообщение")
    await _say(app, "Hola")
    await expect(app.page.locator(".composer .left")).to_contain_text("На сегодня всё")
    await app.page.get_by_label("Сообщение").fill("una más")
    await expect(app.page.get_by_role("button", name="Отправить")).to_be_disabled()


async def test_an_opener_is_enough_to_begin(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    await app.page.locator(".opener").first.click()
    await expect(app.page.locator(".bubble.theirs:not(.dots)")).to_be_visible()
    (request,) = school.model.chats()
    assert "поболтаем" in request.last


async def test_markup_of_a_hostile_answer_stays_text(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    hostile = "<img src=x onerror=\"document.title='caught'\"> [aquí](javascript:document.title='caught') ![p](https://e.example/x.png)"
    school.model.script = [says(hostile)]
    await _say(app, "Hola")
    bubble = app.page.locator(".bubble.theirs .markdown")
    await expect(bubble).to_contain_text("<img src=x")
    assert await bubble.locator("img, a, script, iframe").count() == 0
    assert await app.page.title() != "caught"


async def test_an_answer_is_translated_once_and_the_translation_put_away(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [says("¿Qué tal el día?"), gives({"translation": "Как прошёл день?"})]
    await _say(app, "Hola")
    button = app.page.get_by_role("button", name="Перевести ответ")
    await button.click()
    await expect(app.page.locator(".meaning")).to_have_text("Как прошёл день?")
    await button.click()
    await expect(app.page.locator(".meaning")).to_have_count(0)
    await app.page.reload()
    await button.click()
    await expect(app.page.locator(".meaning")).to_have_text("Как прошёл день?")
    assert len(school.model.chats()) == 2


async def test_the_servers_voice_is_fetched_once_and_played(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [says("Hola, amigo.")]
    asked: list[str] = []
    app.page.on("request", lambda request: asked.append(request.url) if request.url.endswith("/speech") else None)
    await _say(app, "Hola")
    listen = app.page.get_by_role("button", name="Послушать ответ")
    for _ in range(2):
        await listen.click()
        # The sound of the tests is none: it cannot be played, and the button is free again.
        await expect(listen).to_have_attribute("aria-pressed", "false")
    assert len(asked) == 1
    assert [request.body["input"] for request in school.model.requests if request.path.endswith("/speech")] == [
        "Hola, amigo."
    ]


async def test_what_the_dictionary_does_not_know_the_teacher_looks_up(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    page = app.page

    def drafted(request: Request) -> Any:
        return gives(DRAFT) if "response_format" in request.body else None

    school.model.script = drafted
    await app.open("/add")
    await page.locator("#words").fill("vencejo, gato")
    await page.get_by_role("button", name="Добавить 2 слова").click()
    await page.get_by_role("button", name="Спросить учителя").click()
    await expect(page.locator(".cards")).to_contain_text("el vencejo")
    assert len(school.model.chats()) == 1
    (card,) = (await app.api("GET", "/api/cards?q=vencejo"))["cards"]
    assert card["translation"] == "стриж"


async def test_with_no_teacher_the_screen_says_what_to_set(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await app.open("/teacher")
    await expect(app.page.get_by_role("heading", name="Учителя пока нет")).to_be_visible()
    await expect(app.page.locator(".how")).to_contain_text("OPENAI_API_KEY")
    await expect(app.page.locator(".composer")).to_have_count(0)
    assert app.faults == []


async def test_a_hanging_model_leaves_the_rest_of_the_app_alone(open_app: OpenApp, school: School) -> None:
    app = await _teacher(open_app, school)
    school.model.script = [hangs(60)]
    await _say(app, "Hola")
    await expect(app.page.locator(".dots")).to_be_visible()
    await app.page.get_by_role("link", name="Слова").click()
    await expect(app.page.get_by_role("heading", name="Слова")).to_be_visible()
    await app.page.get_by_role("link", name="Учитель").click()
    await app.page.get_by_role("button", name="Остановить").click()
    await expect(app.page.get_by_text("Остановлено")).to_be_visible()
