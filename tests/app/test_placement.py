"""The placement quiz in the Mini App: from "I don't know" to the level and the first card."""

from playwright.async_api import expect

from tests.app.conftest import App, OpenApp
from tutor.placement.bank import load_bank

RIGHT = {item.text.replace("___", ""): item for item in load_bank("es").items}
OWN_TEXT = "e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.textContent).join('')"


async def arrive(app: App) -> None:
    """A newcomer who does not know their level."""
    page = app.page
    await page.get_by_role("button", name="Испанский", exact=True).click()
    await page.get_by_role("button", name="Не знаю").click()
    for _ in range(2):
        await page.locator(".choice").first.click()
    await page.locator(".btn").click()
    await expect(page.locator(".options")).to_be_visible()


async def answer(app: App, ability: float) -> None:
    """As somebody who knows all that is easier than ``ability`` and says of the rest that they don't."""
    page = app.page
    number = await page.locator(".progress .num").inner_text()
    item = RIGHT[await page.locator(".asked").evaluate(OWN_TEXT)]
    if item.difficulty <= ability:
        await page.locator(".option", has=page.get_by_text(item.right, exact=True)).click()
    else:
        await page.get_by_role("button", name="Не знаю").click()
    await expect(page.locator(".score").or_(page.locator(".progress .num", has_not_text=number))).to_be_visible()


async def test_a_newcomer_is_placed_and_goes_on_after_a_reload(open_app: OpenApp) -> None:
    app = await open_app()
    await arrive(app)
    await answer(app, 2.5)
    question = await app.page.locator(".asked").inner_text()
    await app.page.reload()
    await expect(app.page.locator(".asked")).to_have_text(question, use_inner_text=True)
    while await app.page.locator(".options").is_visible():
        await answer(app, 2.5)
    await expect(app.page.get_by_role("heading", name="Ваш уровень: B1")).to_be_visible()
    await app.page.get_by_role("button", name="Начать учиться").click()
    await expect(app.page.locator(".flash.front")).to_be_visible()
    assert (await app.api("GET", "/api/me"))["profile"]["level"] == "B1"
    assert app.faults == []


async def test_a_level_is_checked_from_the_settings_and_an_answer_waits_for_the_network(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    await app.open("/settings")
    await page.get_by_role("link", name="Проверить уровень").click()
    await expect(page.locator(".options")).to_be_visible()
    await app.context.set_offline(True)
    await page.get_by_role("button", name="Не знаю").click()
    await expect(page.locator(".feedback.waiting")).to_be_visible()
    await app.context.set_offline(False)
    await expect(page.locator(".progress .num")).to_have_text("2/12")
    while await page.locator(".options").is_visible():
        await answer(app, 3.5)
    await page.get_by_role("button", name="Поставить уровень B2").click()
    await expect(page.get_by_role("heading", name="Настройки")).to_be_visible()
    await expect(page.get_by_label("Уровень")).to_have_value("B2")
