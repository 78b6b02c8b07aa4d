"""Every screen in both themes, both languages, on a small and a usual phone: usable by everyone, and kept as pictures."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.app.conftest import App, type_of_open

LONG = "Donaudampfschifffahrtsgesellschaftskapitän"
NAMES = {"ru": ("Испанский", "Анна"), "en": ("Spanish", "Anna")}


@pytest.fixture(scope="session")
def axe(root: Path) -> str:
    script = root / "webapp" / "client" / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip("axe-core is not installed: run python infra/hatch_build.py")
    return script.read_text()


async def _violations(page: Page, axe: str) -> list[dict[str, Any]]:
    # Evaluated from outside, where the page's own policy for scripts does not hold.
    await page.evaluate(axe)
    found: str = await page.evaluate("async () => JSON.stringify((await axe.run()).violations)")
    return [
        {"rule": each["id"], "help": each["help"], "nodes": [node["html"][:160] for node in each["nodes"]]}
        for each in json.loads(found)
    ]


async def _sideways(page: Page) -> int:
    """How many pixels the page is wider than the screen."""
    wide: int = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return wide


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_every_screen_is_accessible_and_fits(
    open_app: type_of_open, axe: str, root: Path, theme: str, language: str, width: int
) -> None:
    folder = root / "test-results" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    wrong: dict[str, Any] = {}
    learnt, name = NAMES[language]
    app: App = await open_app(language=language, name=name, theme=theme, width=width, height=640 if width == 320 else 844)
    page = app.page

    async def look(screen: str) -> None:
        await expect(page.locator(".skeleton")).to_have_count(0)
        await page.screenshot(path=folder / f"{screen}-{theme}-{language}-{width}.png")
        found = await _violations(page, axe)
        if found:
            wrong[screen] = found
        if (wide := await _sideways(page)) > 0:
            wrong[f"{screen} is too wide"] = wide

    await expect(page.locator(".choice").first).to_be_visible()
    await look("welcome")
    await page.get_by_role("button", name=learnt, exact=True).click()
    await look("welcome-level")
    for _ in range(3):
        await page.locator(".choice").first.click()
    await look("welcome-reminder")
    await page.locator(".btn").click()
    await expect(page.locator(".flash")).to_be_visible()
    await look("review-front")
    await page.keyboard.press("Space")
    await look("review-back")
    await page.keyboard.press("4")
    await expect(page.locator(".flash.front")).to_be_visible()

    await app.api("POST", "/api/words/own", {"word": LONG, "translation": LONG, "default_title": "My words"})
    await app.open("/", theme=theme)
    await expect(page.locator(".hero")).to_be_visible()
    await look("today")
    for path, screen in (
        ("/words", "words"), ("/leeches", "leeches"), ("/course-decks", "course-decks"), ("/settings", "settings"), ("/add", "add"),
    ):  # fmt: skip
        await app.open(path, theme=theme)
        await expect(page.locator("h1")).to_be_visible()
        await look(screen)
    await app.open("/add", theme=theme)
    await page.locator("#words").fill(f"{LONG}, hola, qwertyish, cantar")
    await page.locator("form .btn").click()
    await expect(page.locator(".section-h").first).to_be_visible()
    await look("added")

    deck = (await app.api("GET", "/api/decks"))["decks"][0]
    await app.open(f"/decks/{deck['id']}", theme=theme)
    await expect(page.locator(".cards")).to_be_visible()
    await look("deck")
    await page.locator(".page-head .round").last.click()
    await look("deck-settings")
    card = (await app.api("GET", f"/api/cards?q={LONG}"))["cards"][0]
    await app.open(f"/cards/{card['id']}", theme=theme)
    await expect(page.locator(".word-head")).to_be_visible()
    await look("card")
    await page.locator(".actions button").first.click()
    await look("card-edit")

    await page.route("**/api/decks", lambda route: route.abort())
    await app.open("/words", theme=theme)
    await expect(page.get_by_role("alert")).to_be_visible()
    await look("failure")
    assert wrong == {}


async def test_a_review_of_a_long_word_keeps_the_grades_in_reach(open_app: type_of_open) -> None:
    app = await open_app(width=320, height=568)
    await app.welcome()
    deck = await app.api("POST", "/api/decks", {"title": "Слова, которые не помещаются ни в одну строку"})
    await app.api(
        "POST", "/api/words/own",
        {"word": LONG, "translation": LONG, "example": " ".join([LONG] * 8), "deck_id": deck["id"], "default_title": "x"},
    )  # fmt: skip
    await app.open(f"/review/{deck['id']}")
    await app.page.locator(".dock .btn").click()
    box = await app.page.locator(".grades").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 568
    assert await _sideways(app.page) <= 0


async def test_a_tablet_keeps_lines_short(open_app: type_of_open) -> None:
    app = await open_app(width=1024, height=768)
    await app.welcome()
    await app.open("/")
    box = await app.page.locator(".hero").bounding_box()
    assert box is not None
    assert box["width"] <= 620
