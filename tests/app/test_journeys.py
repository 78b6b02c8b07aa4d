"""What a learner does in the Mini App, from the first tap on."""

import asyncio
import re
from typing import Any

from playwright.async_api import expect

from tests.app.conftest import App, OpenApp


async def _grade(app: App, name: str) -> None:
    await app.page.get_by_role("button", name="Показать ответ").click()
    await app.page.locator(".grades").get_by_role("button", name=name).click()


async def _today(app: App) -> dict[str, Any]:
    found: dict[str, Any] = await app.api("GET", "/api/today")
    return found


async def _until_done(app: App, showings: int) -> None:
    """The page goes on while its outbox is still sending: waits until the server has counted so many."""
    for _ in range(100):
        if (await _today(app))["done"] == showings:
            return
        await asyncio.sleep(0.1)
    raise AssertionError(f"not {showings} showings, but {(await _today(app))['done']}")


async def test_a_newcomer_gets_from_the_first_question_to_the_end_of_the_first_review(open_app: OpenApp) -> None:
    app = await open_app()
    await expect(app.page.get_by_role("heading", name="Здравствуйте, Анна!")).to_be_visible()
    await app.welcome()
    # Five taps of questions, then the first cards themselves: no menu in between.
    done = 0
    end = app.page.locator(".done")
    while not await end.is_visible():
        await _grade(app, "Легко")
        done += 1
        await expect(app.page.locator(".progress .num")).to_have_text(re.compile(rf"^{done} из"))
        await expect(app.page.locator(".flash.front").or_(end)).to_be_visible()
    await expect(app.page.get_by_role("heading", name="Пока всё")).to_be_visible()
    today = await _today(app)
    assert today["done"] > 0
    assert sum(today["counts"].values()) == 0
    await app.page.get_by_role("link", name="На главную").click()
    await expect(app.page.get_by_role("heading", name="На сегодня всё")).to_be_visible()
    assert app.faults == []


async def test_a_grade_given_in_a_tunnel_is_sent_once_when_the_network_is_back(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await app.context.set_offline(True)
    await _grade(app, "Легко")
    await expect(app.page.locator(".pending")).to_be_visible()
    await _grade(app, "Легко")
    await expect(app.page.locator(".pending")).to_contain_text("2 ответа")
    await expect(app.page.get_by_text("Нет связи", exact=False).first).to_be_visible()
    await app.context.set_offline(False)
    await expect(app.page.locator(".pending")).to_have_count(0)
    await _until_done(app, 2)


async def test_a_grade_given_offline_survives_a_reload_and_counts_once(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    # The server is out of reach, the page's own files are not: as after a reload on a flaky network.
    await app.context.route("**/api/reviews", lambda route: route.abort())
    await _grade(app, "Легко")
    await expect(app.page.locator(".pending")).to_be_visible()
    await app.page.reload()
    await expect(app.page.locator(".flash.front")).to_be_visible()
    assert (await _today(app))["done"] == 0
    await app.context.unroute("**/api/reviews")
    await app.page.reload()
    await _until_done(app, 1)
    await app.page.reload()
    await expect(app.page.locator(".flash.front")).to_be_visible()
    assert (await _today(app))["done"] == 1


async def test_undo_brings_the_card_back_and_takes_the_grade_out_of_the_day(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    word = await app.page.locator(".flash .word").inner_text()
    await _grade(app, "Снова")
    await expect(app.page.locator(".flash .word")).not_to_have_text(word)
    await app.page.get_by_role("button", name="Отменить последний ответ").click()
    await expect(app.page.locator(".flash .word")).to_have_text(word)
    await _until_done(app, 0)


async def test_a_review_needs_no_mouse(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    word = app.page.locator(".flash .word")
    first = await word.inner_text()
    await app.page.keyboard.press("Space")
    await app.page.keyboard.press("4")
    await expect(word).not_to_have_text(first)
    await app.page.keyboard.press("u")
    await expect(word).to_have_text(first)


async def test_a_card_answered_on_another_device_is_not_counted_twice(open_app: OpenApp) -> None:
    phone = await open_app()
    await phone.welcome()
    desk = await open_app(visitor=phone.visitor, path="/review")
    await expect(desk.page.locator(".flash.front")).to_be_visible()
    await _grade(phone, "Хорошо")
    await expect(phone.page.locator(".progress .num")).to_contain_text("1 из")
    await _grade(desk, "Снова")
    await expect(desk.page.get_by_text("На эту карточку уже ответили", exact=False)).to_be_visible()
    await _until_done(desk, 1)


async def test_a_pasted_list_becomes_cards_and_can_be_taken_back(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await app.open("/add")
    await app.page.locator("#words").fill("дом — no\nqwertyish\ncantar")
    await app.page.get_by_role("button", name="Добавить 3 слова").click()
    await expect(app.page.locator("section.form")).to_contain_text("qwertyish")
    await app.page.get_by_label("qwertyish", exact=True).fill("чепуха")
    await app.page.get_by_role("button", name="Добавить «qwertyish»").click()
    await expect(app.page.locator(".cards")).to_contain_text("чепуха")
    count = await app.page.locator(".cards li").count()
    await app.page.get_by_role("button", name="Убрать все").click()
    await expect(app.page.locator(".cards")).to_have_count(0)
    assert count >= 1
    found = await app.api("GET", "/api/cards?q=qwertyish")
    assert found["cards"] == []


async def test_a_word_one_has_already_is_shown_and_can_be_kept_twice(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    word = (await app.api("GET", "/api/cards?limit=1"))["cards"][0]["word"]
    await app.open("/add")
    await app.page.locator("#words").fill(word)
    await app.page.get_by_role("button", name="Добавить", exact=True).click()
    await expect(app.page.get_by_role("heading", name="Эти слова у вас уже есть")).to_be_visible()
    await app.page.get_by_role("button", name="Оставить оба").click()
    await expect(app.page.locator(".cards")).to_contain_text(word)


async def test_a_card_is_edited_moved_deleted_and_brought_back(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await app.api("POST", "/api/decks", {"title": "Моя полка"})
    card = (await app.api("GET", "/api/cards?limit=1"))["cards"][0]
    await app.open(f"/cards/{card['id']}")
    page = app.page
    await page.get_by_role("button", name="Изменить").click()
    await page.get_by_label("Подсказка").fill("вспомните песню")
    await page.get_by_role("button", name="Сохранить").click()
    await expect(page.locator(".tip")).to_have_text("вспомните песню")

    await page.get_by_role("button", name="Переложить").click()
    await page.locator("dialog").get_by_role("button", name="Моя полка").click()
    await expect(page.locator(".pill")).to_have_text("Моя полка")

    await page.get_by_role("button", name="Удалить").click()
    await expect(page.locator(".toast")).to_contain_text(card["word"])
    assert (await app.api("GET", "/api/cards?q=" + card["word"]))["cards"] == []
    await page.get_by_role("button", name="Вернуть").click()
    await expect(page.locator(".tip")).to_have_text("вспомните песню")


async def test_a_deck_is_made_named_anew_and_deleted_with_undo(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await app.open("/words")
    page = app.page
    await page.get_by_role("button", name="Новая колода").click()
    await page.get_by_label("Название").fill("Грибы")
    await page.get_by_role("button", name="Создать").click()
    await expect(page.get_by_role("heading", name="Грибы")).to_be_visible()
    await page.get_by_role("button", name="Настройки колоды").click()
    await page.get_by_label("Название").fill("Грибы и ягоды")
    await page.get_by_role("button", name="Переименовать").click()
    await expect(page.get_by_role("heading", name="Грибы и ягоды")).to_be_visible()
    await page.get_by_role("button", name="Настройки колоды").click()
    await page.get_by_role("button", name="Удалить колоду").click()
    await expect(page.locator(".rows.plain")).not_to_contain_text("Грибы")
    await page.get_by_role("button", name="Вернуть").click()
    await expect(page.locator(".rows.plain")).to_contain_text("Грибы и ягоды")


async def test_settings_are_kept_and_the_interface_changes_language_at_once(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome("Английский")
    await app.open("/settings")
    await app.page.get_by_role("group", name="Новых карточек в день").get_by_role("button", name="Больше").click()
    await app.page.get_by_label("Язык интерфейса").select_option("en")
    await expect(app.page.get_by_role("heading", name="Settings", exact=True)).to_be_visible()
    await app.page.reload()
    await expect(app.page.get_by_role("heading", name="Settings", exact=True)).to_be_visible()
    profile = (await app.api("GET", "/api/me"))["profile"]
    assert profile["interface_language"] == "en"
    assert profile["new_per_day"] == 10


async def test_a_link_opens_its_screen_and_an_unsigned_one_opens_nothing(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    linked = await open_app(visitor=app.visitor, start_param="settings")
    await expect(linked.page.get_by_role("heading", name="Настройки")).to_be_visible()
    stranger = await app.context.browser.new_page(locale="en") if app.context.browser else None
    assert stranger is not None
    await stranger.goto(app.page.url.split("/app")[0] + "/app/")
    await expect(stranger.get_by_role("heading", name="Open it in Telegram")).to_be_visible()
    await stranger.close()
