"""The Mini App in a real Chromium, against the real process."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from tests.app.launch import Visitor
from tests.support.databases import create, drop, named
from tests.support.llm import LlmServer, llm_server
from tests.support.process import BotProcess, bots

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"

expect.set_options(timeout=10_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs a browser: without one it is skipped and says why."""
    here = Path(__file__).parent
    missing = pytest.mark.skip(reason=f"no Chromium at {CHROMIUM}: install it, or name it in CHROMIUM")
    for item in items:
        if item.path.is_relative_to(here):
            item.add_marker(pytest.mark.browser)
            if not Path(CHROMIUM).exists():
                item.add_marker(missing)


@pytest.fixture(scope="session")
def base_url(request: pytest.FixtureRequest) -> str:
    """The running process: one that stands at MINI_APP_URL, else the tests' own."""
    given = os.environ.get("MINI_APP_URL")
    return (given or str(request.getfixturevalue("server").url)).rstrip("/")


@dataclass(frozen=True)
class School:
    """The program with a teacher, on a language model of the tests' own."""

    url: str
    model: LlmServer


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def running_school(postgres_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[School]:
    url = named(postgres_url, f"school_{os.getpid()}")
    await create(url)
    folder = tmp_path_factory.mktemp("school")
    async with llm_server() as model:
        process = BotProcess(
            folder,
            {
                "DATABASE_URL": url, "DATA_DIR": str(folder), "BOT_TOKEN": "", "PUBLIC_URL": "", "WEBHOOK_SECRET": "",
                "OPENAI_BASE_URL": model.url, "MODEL_CHAT": "chat", "MODEL_SMALL": "small", "MODEL_SAY": "say",
                "LLM_PRICES": "chat=0/0/0; small=0/0/0; say=0/0/0",
            },
        )  # fmt: skip
        async with bots(process):
            await process.start()
            yield School(process.url, model)
            await process.stop()
    await drop(url)


@pytest_asyncio.fixture(loop_scope="session")
async def school(running_school: School) -> School:
    """A teacher who has been asked nothing yet and says what a test tells it to."""
    running_school.model.forget()
    return running_school


@pytest.fixture(scope="session")
def token() -> str:
    """The playground's: the process under test runs in playground mode."""
    from playground import TOKEN

    return TOKEN


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        await started.close()


OpenApp = Callable[..., Awaitable["App"]]


class App:
    """One learner's Mini App in one tab."""

    def __init__(self, page: Page, base_url: str, visitor: Visitor) -> None:
        self.page = page
        self.context: BrowserContext = page.context
        self.visitor = visitor
        self.faults: list[str] = []
        self._base_url = base_url
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("console", lambda message: self.faults.append(message.text) if message.type == "error" else None)

    async def open(self, path: str = "/", *, theme: str = "light", start_param: str | None = None) -> None:
        """As Telegram opens it: launch data in the fragment."""
        await self.page.goto("about:blank")
        await self.page.goto(f"{self._base_url}/app{path}#{self.visitor.fragment(theme, start_param)}")

    async def api(self, method: str, path: str, body: object = None) -> Any:
        """A request with this tab's own session, to arrange what is not under test."""
        return await self.page.evaluate(
            """async ([method, path, body]) => {
                const { token } = JSON.parse(sessionStorage.getItem('session'));
                const reply = await fetch(path, { method, body: body === null ? null : JSON.stringify(body),
                    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } });
                if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
                return reply.status === 204 ? null : reply.json();
            }""",
            [method, path, body],
        )

    async def welcome(self, language: str = "Испанский") -> None:
        """Through the questions with the first answers, to the first card."""
        page = self.page
        await page.get_by_role("button", name=language, exact=True).click()
        for _ in range(3):
            await page.locator(".choice").first.click()
        await page.locator(".btn").click()
        # The card itself: what stands for it while it is loaded is a .flash too.
        await expect(page.locator(".flash.front")).to_be_visible()


async def make_due(app: App) -> str:
    """A word of the learner's that was learnt last week, and is due by now."""
    card = (await app.api("GET", "/api/review/next"))["cards"][0]
    then = datetime.now(UTC) - timedelta(days=6)
    grades = [
        {
            "client_id": f"then-{step}", "schedule_id": card["schedule_id"], "version": card["version"] + step,
            "grade": 3, "way": card["way"], "graded_at": (then + timedelta(minutes=15 * step)).isoformat(),
        }
        for step in range(2)
    ]  # fmt: skip
    await app.api("POST", "/api/reviews", {"reviews": grades})
    return str(card["word"])


@pytest_asyncio.fixture(loop_scope="session")
async def open_app(browser: Browser, base_url: str, token: str) -> AsyncIterator[OpenApp]:
    """A call opens the Mini App of a new learner, at Today unless told otherwise."""
    contexts: list[BrowserContext] = []
    opened: list[App] = []

    async def open_one(
        *, language: str = "ru", name: str = "Анна", width: int = 390, height: int = 760, theme: str = "light",
        visitor: Visitor | None = None, path: str = "/", start_param: str | None = None, at: School | None = None,
    ) -> App:  # fmt: skip
        context = await browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", locale=language, device_scale_factor=2
        )
        contexts.append(context)
        app = App(await context.new_page(), at.url if at else base_url, visitor or Visitor(token, name, language))
        opened.append(app)
        await app.open(path, theme=theme, start_param=start_param)
        return app

    yield open_one
    for context in contexts:
        await context.close()
