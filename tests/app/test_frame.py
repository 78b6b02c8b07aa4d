"""The Mini App inside a web client: Telegram's messages between the two frames."""

import asyncio
import json
from typing import Any

from playwright.async_api import Browser, expect

from tests.app.launch import DARK, Visitor

PARENT = """<!doctype html><title>client</title>
<script>window.told = []; addEventListener('message', (event) => told.push(JSON.parse(event.data)));</script>
<iframe width="390" height="700"></iframe>"""


async def test_the_frame_around_it_brings_theme_safe_areas_and_the_way_back(
    browser: Browser, base_url: str, token: str
) -> None:
    page = await browser.new_page(locale="ru")
    await page.route("**/client.html", lambda route: route.fulfill(content_type="text/html", body=PARENT))
    await page.goto(f"{base_url}/client.html")

    async def tell(event: str, data: dict[str, Any] | None = None) -> None:
        message = json.dumps({"eventType": event, "eventData": data or {}})
        await page.evaluate("(m) => document.querySelector('iframe').contentWindow.postMessage(m, '*')", message)

    async def told(event: str) -> list[dict[str, Any]]:
        messages: list[dict[str, Any]] = await page.evaluate("window.told")
        return [message.get("eventData") or {} for message in messages if message["eventType"] == event]

    async def last_told(event: str, data: dict[str, Any]) -> None:
        async with asyncio.timeout(10):
            while (await told(event))[-1:] != [data]:
                await asyncio.sleep(0.05)

    address = f"{base_url}/app/#{Visitor(token).fragment()}"
    await page.evaluate("(address) => { document.querySelector('iframe').src = address; }", address)
    app = page.frame_locator("iframe")
    await app.get_by_role("button", name="Испанский", exact=True).click()
    for _ in range(3):
        await app.locator(".choice").first.click()
    await app.locator(".btn").click()
    await expect(app.locator(".flash.front")).to_be_visible()
    # What speaks to the frame comes after the first screen, on a slow machine a moment later.
    await last_told("web_app_setup_back_button", {"is_visible": True})
    await last_told("web_app_setup_swipe_behavior", {"allow_vertical_swipe": False})
    assert len(await told("web_app_ready")) == 1

    await tell("theme_changed", {"theme_params": DARK})
    await expect(app.locator("html")).to_have_attribute("data-scheme", "dark")
    await tell("content_safe_area_changed", {"top": 46, "bottom": 0, "left": 0, "right": 0})
    await expect(app.locator("#app")).to_have_css("padding-top", "46px")
    await tell("back_button_pressed")
    await expect(app.locator(".hero")).to_be_visible()
    await last_told("web_app_setup_back_button", {"is_visible": False})
    await page.close()
