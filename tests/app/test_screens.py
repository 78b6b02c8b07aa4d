"""Every screen in both themes, both languages, on a small and a usual phone: usable by all, and kept as pictures."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.app.conftest import App, OpenApp, School, make_due
from tests.app.exercising import Pupil, shape_on
from tests.support.llm import fails, hangs, says

LONG = "Donaudampfschifffahrtsgesellschaftskapitän"
SMALL = [(theme, language, 320) for theme in ("light", "dark") for language in ("ru", "en")]
"""Where it is hardest to fit; larger screens get a sample."""

LONG_OWN = {"ru": "Превысокомногорассмотрительствующий", "en": "Floccinaucinihilipilification"}
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


class Look:
    """Takes a picture of a screen and notes what is wrong with it."""

    def __init__(self, app: App, axe: str, folder: Path, suffix: str) -> None:
        self.app = app
        self.wrong: dict[str, Any] = {}
        self._axe = axe
        self.language = app.visitor.language
        self._folder = folder
        self._suffix = suffix

    async def __call__(self, screen: str) -> None:
        page = self.app.page
        await expect(page.locator(".skeleton")).to_have_count(0)
        await page.screenshot(path=self._folder / f"{screen}-{self._suffix}.png")
        if found := await _violations(page, self._axe):
            self.wrong[screen] = found
        if (wide := await _sideways(page)) > 0:
            self.wrong[f"{screen} is too wide"] = wide


async def _from_welcome_to_review(app: App, look: Look, learnt: str) -> None:
    page = app.page
    await expect(page.locator(".choice").first).to_be_visible()
    await look("welcome")
    await page.get_by_role("button", name=learnt, exact=True).click()
    await look("welcome-level")
    for _ in range(3):
        await page.locator(".choice").first.click()
    await look("welcome-reminder")
    await page.locator(".btn").click()
    await expect(page.locator(".flash.front")).to_be_visible()
    await look("review-front")
    await page.keyboard.press("Space")
    await look("review-back")
    await page.keyboard.press("4")
    await expect(page.locator(".flash.front")).to_be_visible()


async def _tabs_and_adding(app: App, look: Look, theme: str) -> None:
    page = app.page
    await app.api("POST", "/api/words/own", {"word": LONG, "translation": LONG, "default_title": "My words"})
    await app.open("/", theme=theme)
    await expect(page.locator(".hero")).to_be_visible()
    await look("today")
    for screen in ("words", "leeches", "course-decks", "teacher", "settings", "add"):
        await app.open(f"/{screen}", theme=theme)
        await expect(page.locator("h1")).to_be_visible()
        await look("teacher-off" if screen == "teacher" else screen)
    await page.locator("#words").fill(f"{LONG}, hola, qwertyish, cantar")
    await page.locator("form .btn").click()
    await expect(page.locator(".section-h").first).to_be_visible()
    await look("added")


async def _deck_and_card(app: App, look: Look, theme: str) -> None:
    page = app.page
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
    await app.open(f"/review/{deck['id']}", theme=theme)
    await _to_the_end(app)
    await look("done")
    await page.route("**/api/decks", lambda route: route.abort())
    await app.open("/words", theme=theme)
    await expect(page.get_by_role("alert")).to_be_visible()
    await look("failure")


async def _to_the_end(app: App) -> None:
    for _ in range(40):
        await expect(app.page.locator(".flash.front").or_(app.page.locator(".done"))).to_be_visible()
        if await app.page.locator(".done").is_visible():
            return
        await app.page.keyboard.press("Space")
        await app.page.keyboard.press("4")
    pytest.fail("the review has no end")


@pytest.mark.parametrize(("theme", "language", "width"), [*SMALL, ("light", "ru", 390), ("dark", "en", 390)])
async def test_every_screen_is_accessible_and_fits(
    open_app: OpenApp, axe: str, root: Path, theme: str, language: str, width: int
) -> None:
    folder = root / "test-results" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    learnt, name = NAMES[language]
    app = await open_app(language=language, name=name, theme=theme, width=width, height=640 if width == 320 else 844)
    look = Look(app, axe, folder, f"{theme}-{language}-{width}")
    await _from_welcome_to_review(app, look, learnt)
    await _tabs_and_adding(app, look, theme)
    await _deck_and_card(app, look, theme)
    assert look.wrong == {}


async def _lesson(app: App, look: Look, theme: str) -> int:
    """The list and a lesson; the lesson's id."""
    page = app.page
    await app.open("/lessons", theme=theme)
    await expect(page.locator(".lesson-rows").first).to_be_visible()
    await look("lessons")
    lesson: int = (await app.api("GET", "/api/lessons"))["lessons"][0]["id"]
    await app.open(f"/lessons/{lesson}", theme=theme)
    await expect(page.locator(".explanation")).to_be_visible()
    await look("lesson")
    await page.locator(".says").first.click()
    await page.locator(".dialogue").scroll_into_view_if_needed()
    await look("lesson-dialogue")
    return lesson


async def _exercises(app: App, look: Look, theme: str, lesson: int) -> None:
    """Each shape asked and answered wrong, then the result."""
    page, pupil = app.page, Pupil(app.page)
    step = await app.api("POST", f"/api/lessons/{lesson}/run", {"abilities": ["speech", "hearing"]})
    path = f"/api/quizzes/{step['quiz']['id']}"
    while step["asked"] is not None:
        if step["asked"]["shape"] in pupil.shapes:
            step = await app.api("POST", f"{path}/skip", {"version": step["quiz"]["version"]})
            continue
        await app.open(f"/quiz/{step['quiz']['id']}", theme=theme)
        shape = await shape_on(page)
        await look(f"exercise-{shape}")
        await pupil.answer()
        await look(f"exercise-{shape}-answered")
        step = await app.api("GET", path)
    assert len(pupil.shapes) == 6
    await app.open(f"/quiz/{step['quiz']['id']}", theme=theme)
    await expect(page.locator(".score")).to_be_visible()
    await look("result")


async def _quizzes(app: App, look: Look, theme: str) -> None:
    page = app.page
    await app.open("/quiz", theme=theme)
    await expect(page.locator(".pick").first).to_be_visible()
    await page.locator("section.form input").fill(LONG)
    await page.locator("section.form button").first.click()
    await expect(page.locator(".own-topic")).to_be_visible()
    await look("quiz")
    own = {"word": LONG, "translation": LONG_OWN[look.language], "default_title": "My words"}
    card = (await app.api("POST", "/api/words/own", own))["cards"][0]
    await app.api("POST", "/api/quizzes", {"deck_id": card["deck_id"], "title": LONG})
    await app.open("/", theme=theme)
    await expect(page.locator(".rows .lead.warn")).to_be_visible()
    await look("today-carry-on")
    await page.get_by_role("link", name=LONG).first.click()
    await shape_on(page)
    await page.context.set_offline(True)
    await page.locator("#answer").fill(LONG)
    await page.locator(".dock .btn").click()
    await expect(page.locator(".feedback.waiting .icon-offline")).to_be_visible()
    await look("exercise-tunnel")


@pytest.mark.parametrize(
    ("theme", "language", "width"), [("light", "ru", 320), ("dark", "en", 320), ("dark", "ru", 1024)]
)
async def test_lessons_and_exercises_are_accessible_and_fit(
    open_app: OpenApp, axe: str, root: Path, theme: str, language: str, width: int
) -> None:
    folder = root / "test-results" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    learnt, name = NAMES[language]
    app = await open_app(language=language, name=name, theme=theme, width=width, height=568 if width == 320 else 768)
    look = Look(app, axe, folder, f"{theme}-{language}-{width}")
    await app.welcome(learnt)
    await _exercises(app, look, theme, await _lesson(app, look, theme))
    await _quizzes(app, look, theme)
    assert look.wrong == {}


ANSWER = f"""¡Muy bien! El **pretérito perfecto** se forma así:

| Persona | haber | participio |
|---|---|---|
| yo | he | comido |
| nosotros, nosotras | hemos | desayunado |

1. Сначала *haber*: `he`, `has`, `ha`.
2. Потом причастие: comer → **comido**.

> {LONG} he comido demasiado."""


def _noted(used: str) -> str:
    fixes = [
        {"wrong": "soy ido", "right": "he ido", "why": "Прошедшее составное: haber, а не ser.", "translation": "ходил"},
        {"wrong": LONG, "right": f"{LONG}es", "why": f"{LONG}, и ничего больше.", "translation": LONG},
    ]
    words = [
        {"word": "la mañana", "translation": "утро"},
        {"word": LONG, "translation": "капитан дунайского пароходства, самый главный"},
    ]
    return json.dumps({"fix": fixes, "words": words, "used": [used]}, ensure_ascii=False)


@pytest.mark.parametrize(("theme", "language", "width"), [*SMALL, ("dark", "ru", 390), ("light", "en", 1024)])
async def test_the_conversation_is_accessible_and_fits(
    open_app: OpenApp, school: School, axe: str, root: Path, theme: str, language: str, width: int
) -> None:
    folder = root / "test-results" / "screens"
    folder.mkdir(parents=True, exist_ok=True)
    learnt, name = NAMES[language]
    app = await open_app(
        at=school, language=language, name=name, theme=theme, width=width, height=640 if width == 320 else 844
    )
    look = Look(app, axe, folder, f"{theme}-{language}-{width}")
    page = app.page
    await app.welcome(learnt)
    due = await make_due(app)
    await app.open("/teacher", theme=theme)
    await expect(page.locator(".opener").first).to_be_visible()
    await look("teacher-empty")

    async def say(text: str) -> None:
        await page.locator("#say").fill(text)
        await page.locator(".composer button").click()

    school.model.script = [says(ANSWER.partition("\n\n>")[0], delay=0.02), says(f"{ANSWER}\n\n@@@\n{_noted(due)}")]
    await say("¿Cómo se forma?")
    await expect(page.locator(".writing .table")).to_be_visible()
    await look("teacher-writing")
    await expect(page.locator(".writing")).to_have_count(0, timeout=20_000)
    await say(f"Hoy soy ido con {due} y {LONG}.")
    await expect(page.locator(".counted")).to_be_visible()
    await look("teacher-answer")
    await page.locator(".corrections").scroll_into_view_if_needed()
    await page.locator(".corrections .round").first.click()
    await expect(page.locator(".corrections .taken")).to_be_visible()
    await look("teacher-corrections")
    await page.locator(".markdown strong", has_text="comido").last.click()
    await expect(page.locator("dialog")).to_be_visible()
    await look("teacher-word")
    await page.keyboard.press("Escape")
    await page.locator(".page-head .round").first.click()
    await look("teacher-scenes")
    school.model.script = [says("¡Buenos días!"), fails(401), hangs(60)]
    await page.locator("dialog .rows button").first.click()
    await expect(page.locator(".scene-bar")).to_be_visible()
    await expect(page.locator(".writing")).to_have_count(0)
    await say("Hola")
    await expect(page.locator(".trouble")).to_be_visible()
    await look("teacher-scene")
    await say("¿Y ahora?")
    await expect(page.locator(".dots")).to_be_visible()
    await app.context.set_offline(True)
    await say("En el túnel")
    await expect(page.locator(".bubble.pale")).to_be_visible()
    await look("teacher-tunnel")
    assert look.wrong == {}


async def test_a_review_of_a_long_word_keeps_the_grades_in_reach(open_app: OpenApp) -> None:
    app = await open_app(width=320, height=568)
    await app.welcome()
    deck = await app.api("POST", "/api/decks", {"title": "Слова, которые не помещаются ни в одну строку"})
    example = " ".join([LONG] * 8)
    word = {"word": LONG, "translation": LONG, "example": example, "deck_id": deck["id"], "default_title": "x"}
    await app.api("POST", "/api/words/own", word)
    await app.open(f"/review/{deck['id']}")
    await app.page.locator(".dock .btn").click()
    await expect(app.page.locator(".grades")).to_be_visible()
    box = await app.page.locator(".grades").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= 568
    assert await _sideways(app.page) <= 0


async def test_a_tablet_keeps_lines_short(open_app: OpenApp) -> None:
    app = await open_app(width=1024, height=768)
    await app.welcome()
    await app.open("/")
    await expect(app.page.locator(".hero .btn")).to_be_visible()  # the day itself, not the sketch before it
    box = await app.page.locator(".hero").bounding_box()
    assert box is not None
    assert box["width"] <= 620
