"""How soon Today is there on a slow phone and a slow network: 4x CPU slow-down, 150 ms, 1.6 Mbit/s."""

import os
from typing import Any

import pytest
from playwright.async_api import expect

from tests.app.conftest import OpenApp

LCP_MS = 1_600
BLOCKING_MS = 100
KILOBIT = 1_000 / 8

WATCH = """
window.seen = { lcp: 0, blocking: 0 };
new PerformanceObserver((list) => { for (const e of list.getEntries()) window.seen.lcp = e.startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const e of list.getEntries()) window.seen.blocking += Math.max(0, e.duration - 50);
})
  .observe({ type: 'longtask', buffered: true });
"""


async def test_today_is_there_soon_on_a_slow_phone(
    open_app: OpenApp, record_property: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    app = await open_app()
    await app.welcome()
    slow = await open_app(visitor=app.visitor, path="/healthz-of-nothing.txt")
    page = slow.page
    session = await slow.context.new_cdp_session(page)
    await session.send("Network.enable")
    await session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    await session.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 1_600 * KILOBIT, "uploadThroughput": 750 * KILOBIT},
    )
    await session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    await page.add_init_script(WATCH)
    await slow.open("/")
    await expect(page.locator(".hero")).to_be_visible()
    await page.wait_for_timeout(500)  # what is painted last is reported a frame later
    seen = await page.evaluate("window.seen")
    record_property("lcp_ms", round(seen["lcp"]))
    record_property("tbt_ms", round(seen["blocking"]))
    with capsys.disabled():
        print(f"\n  Today on a slow phone: LCP {seen['lcp']:.0f} ms, TBT {seen['blocking']:.0f} ms")  # noqa: T201 - the report
    if os.environ.get("PROVE"):
        assert seen["lcp"] <= LCP_MS
        assert seen["blocking"] <= BLOCKING_MS
    else:
        # A busy machine proves nothing about a budget; three times as slow would be a fault all the same.
        assert seen["lcp"] <= 3 * LCP_MS
