"""The chat page in a real browser: reading, writing, tapping, drafts, and the Mini App's sheet."""

import asyncio
import os
import re
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Literal

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, FilePayload, Page, async_playwright, expect

from tests.playground.conftest import Ground
from tests.playground.test_files import png, upload

pytestmark = pytest.mark.browser

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")

KEYBOARD = {"inline_keyboard": [[{"text": "Go on", "callback_data": "on"}]]}
VIOLATIONS = """async () => {
  const passing = document.getAnimations().filter(({ effect }) => effect.getTiming().iterations === 1);
  await Promise.all(passing.map(({ finished }) => finished));
  return (await axe.run()).violations.map(({ id, nodes }) => [id, nodes[0].html]);
}"""
APP = """<!doctype html><title>app</title><p id="heard"></p><script src="/app.js"></script>"""
APP_SCRIPT = """
const say = (eventType, eventData = null) => parent.postMessage(JSON.stringify({ eventType, eventData }), "*");
addEventListener("message", ({ data }) => {
  const { eventType, eventData } = JSON.parse(data);
  heard.textContent += ` ${eventType}`;
  if (eventType === "theme_changed") document.title = eventData.theme_params.bg_color;
  if (eventType === "back_button_pressed") say("web_app_setup_back_button", { is_visible: false });
});
heard.textContent = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") ? "signed" : "unsigned";
say("web_app_ready");
say("web_app_request_theme");
say("web_app_request_viewport");
say("web_app_request_safe_area");
say("web_app_setup_back_button", { is_visible: true });
say("web_app_setup_main_button", { is_visible: true, text: "Save it" });
"""


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium here: install it, or set CHROMIUM to its path")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser, ground: Ground) -> AsyncIterator[Page]:
    context = await browser.new_context(locale="en-GB", viewport={"width": 1000, "height": 700})
    page = await context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: wrong.append(request.url) if not request.url.startswith(_LOCAL) else None)
    await page.goto(f"{ground.url}/playground/")
    yield page
    await context.close()
    assert not wrong, "no errors, nothing against the content policy, nothing from outside"


_LOCAL = ("http://127.0.0.1", "http://localhost", "blob:", "data:")


async def open_chat(page: Page, ground: Ground) -> int:
    """Anna's chat, started; her id."""
    await page.get_by_role("button", name="Start", exact=True).click()
    await expect(page.locator(".message.mine")).to_contain_text("/start")
    return min(ground.world.chats)


async def test_writing_and_tapping(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    markup = {"inline_keyboard": [[{"text": "Go on", "callback_data": "on"}]]}
    text = '<b>bold</b> <tg-spoiler>secret</tg-spoiler> &lt;img src=x onerror="alert(1)"&gt;'
    sent = await ground.call("sendMessage", chat_id=anna, text=text, parse_mode="HTML", reply_markup=markup)
    shown = page.locator(".message.theirs")
    await expect(shown.locator("strong")).to_have_text("bold")
    assert await shown.locator("img").count() == 0, "what looks like markup stays text"
    await shown.get_by_role("button", name="Hidden text, tap to reveal").click()
    await expect(shown.locator(".spoiler.revealed")).to_have_text("secret")

    await shown.get_by_role("button", name="Go on").click()
    await expect(shown.locator(".waiting")).to_have_count(1)
    update = (await ground.updates())[-1]["callback_query"]
    await ground.call("answerCallbackQuery", callback_query_id=update["id"], text="well done")
    await expect(page.get_by_role("status")).to_have_text("well done")
    await expect(shown.locator(".waiting")).to_have_count(0)
    await ground.call("editMessageText", chat_id=anna, message_id=sent["message_id"], text="Edited")
    await expect(shown.locator(".text")).to_have_text("Edited")
    await ground.call("deleteMessage", chat_id=anna, message_id=sent["message_id"])
    await expect(shown).to_have_count(0)

    await page.get_by_role("textbox", name="Message").fill("hola")
    await page.keyboard.press("Enter")
    await expect(page.locator(".message.mine").last).to_contain_text("hola")
    assert (await ground.updates())[-1]["message"]["text"] == "hola"


async def test_an_alert_waits_for_its_reader(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    markup = {"inline_keyboard": [[{"text": "Go on", "callback_data": "on"}]]}
    await ground.call("sendMessage", chat_id=anna, text="x", reply_markup=markup)
    await page.get_by_role("button", name="Go on").click()
    await expect(page.locator(".waiting")).to_have_count(1)
    update = (await ground.updates())[-1]["callback_query"]
    await ground.call("answerCallbackQuery", callback_query_id=update["id"], text="read me", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("read me")
    await page.get_by_role("button", name="OK").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)


async def test_commands_and_reply_keyboard(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    commands = [{"command": "review", "description": "Review"}, {"command": "help", "description": "Help"}]
    await ground.call("setMyCommands", commands=commands)
    box = page.get_by_role("textbox", name="Message")
    await box.fill("/he")
    options = page.get_by_role("option")
    await expect(options).to_have_text(["/helpHelp"])
    await options.click()
    await expect(page.locator(".message.mine").last).to_contain_text("/help")
    await ground.call("sendMessage", chat_id=anna, text="?", reply_markup={"keyboard": [["Uno", "Dos"]]})
    await page.get_by_role("button", name="Dos").click()
    await expect(page.locator(".message.mine").last).to_contain_text("Dos")


async def test_a_draft_streams_and_stops(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    for text in ("Once", "Once upon a time"):
        await ground.call("sendMessageDraft", chat_id=anna, draft_id=3, text=text, can_stop=True)
    await expect(page.locator(".draft .text")).to_have_text("Once upon a time")
    await page.get_by_role("button", name="Stop", exact=True).click()
    await expect(page.locator(".draft")).to_have_count(0)
    assert (await ground.updates())[-1]["stopped_message_generation"]["draft_id"] == 3


async def test_a_draft_grows_in_place_and_becomes_the_message(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    for text in ("", "Once", "Once upon", "Once upon a time"):
        await ground.call("sendMessageDraft", chat_id=anna, draft_id=3, text=text, can_stop=True)
        await expect(page.locator(".draft .text")).to_have_text(text or "Thinking…")
        await page.locator(".draft").evaluate("node => node.dataset.kept ??= 'yes'")
    await expect(page.locator(".draft[data-kept]")).to_have_count(1)
    await expect(page.locator(".draft .fresh").last).to_have_text(" a time")
    await expect(page.locator(".status")).to_have_text("typing…")
    await expect(page.get_by_role("button", name="Stop", exact=True)).to_be_in_viewport()
    await page.get_by_role("textbox", name="Message").fill("and then?")
    await page.keyboard.press("Enter")
    await expect(page.locator(".messages > li").last).to_have_class(re.compile("draft"))
    await ground.call("sendMessage", chat_id=anna, text="Once upon a time there was")
    await expect(page.locator(".messages > li").last).to_contain_text("there was")
    await expect(page.locator(".draft")).to_have_count(0)
    await expect(page.locator(".status")).to_have_text("bot")


async def test_a_rich_message_is_drawn_and_stays_text_where_it_must(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    rich = (
        "# Verbs\n\n| Person | Verb |\n|---|:-:|\n| yo | **soy** |\n\n1. one\n2. two\n\n- [x] done\n\n> quoted\n\n"
        '```python\nx = 1\n```\n\n<img src=x onerror="alert(1)"> [bad](javascript:alert(1)) '
        "[good](https://example.org) ||s||"
    )
    sent = await ground.call("sendRichMessage", chat_id=anna, rich_message={"markdown": rich})
    shown = page.locator(".message.theirs")
    await expect(shown.locator("th")).to_have_text(["Person", "Verb"])
    await expect(shown.locator("td strong")).to_have_text("soy")
    await expect(shown.locator("ol > li")).to_have_text(["1.one", "2.two"])
    await expect(shown.locator("blockquote")).to_have_text("quoted")
    await expect(shown.locator("pre code")).to_have_text("x = 1")
    await expect(shown.get_by_role("img", name="☑")).to_be_visible()
    await expect(shown.locator("a")).to_have_text(["good"])
    assert await shown.locator("img").count() == 0
    await expect(shown).to_contain_text("<img src=x")
    await ground.call("editMessageReplyMarkup", chat_id=anna, message_id=sent["message_id"], reply_markup=KEYBOARD)
    await expect(shown.get_by_role("button", name="Go on")).to_be_visible()
    await expect(shown.locator("td strong")).to_have_text("soy")


async def test_pictures_chosen_together_are_an_album_with_what_was_written(page: Page, ground: Ground) -> None:
    await open_chat(page, ground)
    await page.get_by_role("textbox", name="Message").fill("What does it say?")
    pictures = [FilePayload(name=f"{n}.png", mimeType="image/png", buffer=png(60, 40)) for n in range(3)]
    await page.locator(".field input[type=file]").set_input_files(pictures)
    await expect(page.locator(".message.mine img")).to_have_count(3)
    await expect(page.get_by_role("textbox", name="Message")).to_have_value("")
    messages = [update["message"] for update in await ground.updates()][-3:]
    assert len({message["media_group_id"] for message in messages}) == 1
    assert messages[0]["caption"] == "What does it say?"


async def test_a_word_is_marked_to_be_written_down_in_two_taps(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    await ground.updates(allowed_updates=["message", "message_reaction"])
    sent = await ground.call("sendMessage", chat_id=anna, text="la puerta")
    message = page.locator(".message.theirs")
    await message.hover()
    await message.get_by_role("button", name="What to do with this message").click()
    await page.get_by_role("button", name="✍").click()
    await expect(message.locator(".reaction.own")).to_have_text("✍\ufe0f")
    reaction = (await ground.updates())[-1]["message_reaction"]
    assert reaction["message_id"] == sent["message_id"]
    assert reaction["new_reaction"] == [{"type": "emoji", "emoji": "✍"}]


async def test_what_the_bot_is_doing_is_said(page: Page, ground: Ground) -> None:
    anna = await open_chat(page, ground)
    for action, words in (
        ("typing", "typing…"),
        ("record_voice", "recording a voice message…"),
        ("upload_voice", "sending a voice message…"),
    ):
        ground.clock.now = time.time()
        await ground.call("sendChatAction", chat_id=anna, action=action)
        await expect(page.locator(".status")).to_have_text(words)


async def test_a_method_can_be_made_unknown_beside_other_troubles(page: Page, ground: Ground) -> None:
    for method, setting in (("sendRichMessage", None), ("sendMessage", "Too many requests (429), %")):
        await page.get_by_role("button", name="Order troubles").click()
        await page.get_by_label("Calls").select_option(method)
        if setting is None:
            await page.get_by_label("The server does not know this call (404)").check()
        else:
            await page.get_by_label(setting).fill("50")
        await page.get_by_role("button", name="Apply").click()
        await expect(page.get_by_role("dialog")).to_have_count(0)
    async with asyncio.timeout(10):
        while len(faults := ground.world.faults.as_json()) < 2:
            await asyncio.sleep(0.02)
    assert {name: (fault["unknown"], fault["too_many"]) for name, fault in faults.items()} == {
        "sendrichmessage": (1, 0),
        "sendmessage": (0, 0.5),
    }
    await page.get_by_role("button", name="Order troubles").click()
    await page.get_by_role("button", name="End all troubles").click()
    await expect(page.get_by_role("dialog")).to_have_count(0)
    async with asyncio.timeout(10):
        while ground.world.faults.as_json():
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_axe_finds_nothing_wrong(page: Page, ground: Ground, root: Path, theme: Literal["light", "dark"]) -> None:
    script = root / "webapp" / "client" / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        pytest.skip("axe-core is not installed: run python infra/hatch_build.py")
    await page.emulate_media(color_scheme=theme)
    ground.clock.now = time.time()
    anna = await open_chat(page, ground)
    rich = "## Verbs\n\n| Person | Verb |\n|---|---|\n| yo | soy |\n\n- [x] done\n\n> quoted\n\n```\nx\n```\n\n||s||"
    await ground.call("sendRichMessage", chat_id=anna, rich_message={"markdown": rich}, reply_markup=KEYBOARD)
    assert (await upload(ground, "sendVoice", "voice", b"OggS" + bytes(3000), "v.oga", chat_id=str(anna)))["ok"]
    await ground.call("sendMessageDraft", chat_id=anna, draft_id=3, text="Once upon a time", can_stop=True)
    await expect(page.locator(".draft .text")).to_have_text("Once upon a time")
    await page.evaluate(script.read_text())
    assert await page.evaluate(VIOLATIONS) == []
    await page.get_by_role("button", name="Order troubles").click()
    await expect(page.get_by_role("dialog")).to_be_visible()
    assert await page.evaluate(VIOLATIONS) == []


async def test_language_and_theme_are_the_persons_choice(page: Page, ground: Ground) -> None:
    await page.get_by_role("button", name="Русский").click()
    await expect(page.get_by_role("heading", name="Люди")).to_be_visible()
    await page.get_by_role("button", name="Тёмная тема").click()
    await page.reload()
    await expect(page.get_by_role("heading", name="Люди")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("data-theme", "dark")


async def test_the_mini_app_is_launched_signed_and_talked_to(page: Page, ground: Ground) -> None:
    app = web.Application()
    app.router.add_get("/", _app)
    app.router.add_get("/app.js", _app_script)
    server = TestServer(app, host="127.0.0.1")
    await server.start_server()
    try:
        anna = await open_chat(page, ground)
        button = {"text": "Open", "web_app": {"url": str(server.make_url("/"))}}
        await ground.call("sendMessage", chat_id=anna, text="app", reply_markup={"inline_keyboard": [[button]]})
        await page.get_by_role("button", name="Open").click()
        heard = page.frame_locator(".sheet iframe").locator("#heard")
        for event in ("signed", "theme_changed", "viewport_changed", "safe_area_changed"):
            await expect(heard).to_contain_text(event)
        await page.get_by_role("button", name="Save it").click()
        await expect(heard).to_contain_text("main_button_pressed")
        await page.get_by_role("button", name="Back").click()
        await expect(heard).to_contain_text("back_button_pressed")
        await page.locator(".sheet").get_by_role("button", name="Close").click()
        await expect(page.locator(".sheet")).to_have_count(0)
    finally:
        await server.close()


async def test_it_fits_a_small_phone(page: Page, ground: Ground) -> None:
    await page.set_viewport_size({"width": 320, "height": 568})
    anna = await open_chat(page, ground)
    rows = [
        [{"text": word, "callback_data": word} for word in ("Again · 1 m", "Hard · 6 m", "Good · 5 d", "Easy · 9 d")]
    ]
    text = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
    await ground.call("sendMessage", chat_id=anna, text=text, reply_markup={"inline_keyboard": rows})
    await expect(page.locator(".message.theirs")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 320
    assert await page.evaluate("document.getElementById('scroll').scrollWidth <= 320")
    await page.get_by_role("button", name="People and settings").click()
    await expect(page.get_by_role("heading", name="People")).to_be_in_viewport()


async def _app(_: web.Request) -> web.Response:
    return web.Response(text=APP, content_type="text/html")


async def _app_script(_: web.Request) -> web.Response:
    return web.Response(text=APP_SCRIPT, content_type="text/javascript")
