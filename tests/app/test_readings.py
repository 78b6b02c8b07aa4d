"""A text that was pasted is read in the Mini App: new words marked and a tap away, then questions about it."""

import re
from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.app.conftest import App, OpenApp
from tests.app.exercising import Pupil, Shape, tap_through
from tests.app.test_screens import LONG, NAMES, SMALL, Look, axe
from tutor.exercises.kinds.order import tiles

__all__ = ["axe"]

POST = (
    "👋 En verano voy a la playa con mi familia. ¡Hace mucho sol y comemos manzanas! https://example.org/playa\n\n"
    "Mi hermano tiene una casa grande y un perro pequeño. Por la noche leemos libros y bebemos agua fría. La zurribanda"
    " empezó a las ocho. #verano #mar"
)


class Reader(Pupil):
    """Tells a small word from a longer one that it is in."""

    async def _answer(self, shape: Shape, right: list[str] | None) -> None:
        if shape != "order" or not right:
            await super()._answer(shape, right)
            return
        for word in tiles(right[0]):
            whole = re.compile(rf"^{re.escape(word)}$")
            await self.page.locator(".tiles .tile:not(.used)", has_text=whole).first.click()
        await self.page.locator(".dock .btn").click()


async def paste(app: App, text: str = POST) -> None:
    await app.open("/readings")
    await app.page.locator("#text").fill(text)
    await app.page.get_by_role("button", name="Читать").click()
    await expect(app.page.locator(".reading-text")).to_be_visible()


async def test_a_text_is_pasted_read_and_asked_about(open_app: OpenApp) -> None:
    app = await open_app()
    page = app.page
    await app.welcome()
    await app.open("/words")
    await page.get_by_role("link", name="Чтение").click()
    await expect(page.get_by_role("heading", name="Текстов пока нет")).to_be_visible()
    await page.locator("#text").fill(POST)
    await page.get_by_role("button", name="Читать").click()

    # The text, without what is no reading, and how much of it is known.
    text = page.locator(".reading-text")
    await expect(text).to_contain_text("En verano voy a la playa con mi familia.")
    await expect(text).not_to_contain_text("example.org")
    await expect(text.locator("p")).to_have_count(2)
    await expect(page.locator(".share-head")).to_contain_text("знакомо 0 %")

    # A word of it is learnt with two taps, and taken back with one.
    beach = text.locator(".w", has_text=re.compile("^playa$"))
    await expect(beach).to_have_class("w w-new")
    await beach.click()
    await expect(page.locator("dialog")).to_contain_text("пляж")
    await page.get_by_role("button", name="Учить это слово").click()
    await expect(page.locator(".toast")).to_contain_text("la playa")
    await expect(beach).to_have_class("w w-learning")
    await page.locator(".toast button").click()
    await expect(beach).to_have_class("w w-new")

    # A word that no dictionary has gets a translation of the learner's own.
    await text.locator(".w-unknown", has_text="zurribanda").click()
    await page.locator("dialog input").first.fill("потасовка")
    await page.locator("dialog").get_by_role("button", name="Добавить «zurribanda»").click()
    await expect(page.locator("dialog")).to_contain_text("zurribanda")
    await page.keyboard.press("Escape")
    await expect(text.locator(".w-learning", has_text="zurribanda")).to_be_visible()

    await page.get_by_role("button", name="Вопросы по тексту").click()
    await expect(page.locator(".exercise")).to_be_visible()
    await tap_through(Reader(page), page.locator(".result"))
    await page.get_by_role("link", name=re.compile("текст", re.IGNORECASE)).click()
    await expect(page.locator(".texts")).to_contain_text("En verano voy a la playa con mi familia")
    assert app.faults == []


async def test_reading_needs_no_mouse(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await paste(app)
    page = app.page
    await page.locator(".reading-text .w[tabindex='0']").first.focus()
    await page.keyboard.press("Enter")
    await expect(page.locator("dialog")).to_contain_text("лето")
    await page.keyboard.press("Escape")
    await expect(page.locator(".reading-text .w[tabindex='0']").first).to_be_focused()


async def test_a_text_in_another_language_is_refused_and_not_lost(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await app.open("/readings")
    await app.page.locator("#text").fill("Летом мы едем на море, и там очень жарко.")
    await app.page.get_by_role("button", name="Читать").click()
    await expect(app.page.locator(".toast")).to_contain_text("испанский")
    await expect(app.page.locator("#text")).to_have_value("Летом мы едем на море, и там очень жарко.")


async def test_a_text_is_deleted_and_brought_back(open_app: OpenApp) -> None:
    app = await open_app()
    await app.welcome()
    await paste(app)
    page = app.page
    await page.get_by_role("button", name="Что сделать с текстом").click()
    await page.get_by_role("button", name="Удалить текст").click()
    await expect(page.get_by_role("heading", name="Текстов пока нет")).to_be_visible()
    await page.get_by_role("button", name="Вернуть").click()
    await expect(page.locator(".texts")).to_contain_text("En verano")


@pytest.mark.parametrize(("theme", "language", "width"), [*SMALL, ("light", "ru", 390), ("dark", "en", 1024)])
async def test_reading_is_accessible_and_fits(
    open_app: OpenApp, axe: str, root: Path, theme: str, language: str, width: int
) -> None:
    folder = root / "test-results" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    learnt, name = NAMES[language]
    app = await open_app(language=language, name=name, theme=theme, width=width, height=640 if width == 320 else 844)
    look = Look(app, axe, folder, f"{theme}-{language}-{width}")
    page = app.page
    await app.welcome(learnt)
    await app.open("/readings", theme=theme)
    await expect(page.locator(".state")).to_be_visible()
    await look("readings-empty")
    first = await app.api(
        "POST", "/api/readings", {"text": f"{POST} {LONG} y {LONG}. " + "Vivo en una ciudad grande. " * 8}
    )
    await app.api("POST", "/api/readings", {"text": f"{LONG} {LONG} vive en la casa de mi hermano y come manzanas."})
    new = [word["entry_id"] for word in first["words"] if word["state"] == "new"]
    title = {"default_title": "Mine"}
    await app.api("POST", f"/api/readings/{first['id']}/words", {"entry_ids": new[:6], **title})
    await app.open("/readings", theme=theme)
    await page.locator("#text").fill("Hoy es lunes. " * 600)
    await expect(page.locator(".texts li")).to_have_count(2)
    await look("readings")
    await app.open(f"/readings/{first['id']}", theme=theme)
    await expect(page.locator(".reading-text")).to_be_visible()
    await look("reading")
    await page.locator(".reading-text .w-new").first.click()
    await expect(page.locator("dialog")).to_be_visible()
    await look("reading-word")
    await page.locator("dialog .btn").click()
    await expect(page.locator(".toast")).to_be_visible()
    await look("reading-added")
    await page.locator(".reading-text .w-learning").first.click()
    await look("reading-learning")
    await page.keyboard.press("Escape")
    await page.locator(".reading-text .w-unknown").first.click()
    await expect(page.locator("dialog")).to_be_visible()
    await look("reading-unknown")
    assert look.wrong == {}
