"""Doing exercises as a learner does who looks at what was right and does better when it comes back."""

import re
from dataclasses import dataclass, field
from typing import Literal

from playwright.async_api import Locator, Page, expect

from tutor.exercises.kinds.order import tiles

Shape = Literal["one", "many", "order", "pairs", "text", "voice"]
MARKS: dict[str, Shape] = {
    "[role=checkbox]": "many",
    ".option": "one",
    ".ordering-tiles": "order",
    ".pairs": "pairs",
    "#answer": "text",
    ".by-voice": "voice",
}
WRONG = "xqzw vvk"


async def shape_on(page: Page) -> Shape:
    """How the exercise on show is answered."""
    await expect(page.locator(".exercise")).to_be_visible()
    for mark, shape in MARKS.items():
        if await page.locator(f".exercise {mark}").count():
            return shape
    raise AssertionError(await page.locator(".exercise").inner_text())


async def question(page: Page) -> str:
    """What tells one exercise from another."""
    texts = await page.locator(".prompt h1, .prompt .asked, .prompt .meaning").all_inner_texts()
    choices = await page.locator(".option span[lang], .tiles .tile, .half > span:first-child").all_inner_texts()
    return " | ".join([*texts, *sorted(choices)])


@dataclass
class Pupil:
    """Remembers what was right. ``shapes``: met so far."""

    page: Page
    known: dict[str, list[str]] = field(default_factory=dict)
    shapes: set[Shape] = field(default_factory=set)

    async def do(self) -> str:
        """Answers the exercise on show and goes on; how it went: right, nearly, wrong or skipped."""
        await self.answer()
        return await self.go_on()

    async def answer(self) -> None:
        shape, asked = await shape_on(self.page), await question(self.page)
        self.shapes.add(shape)
        await self._answer(shape, self.known.get(asked))
        await expect(self.page.locator(".verdict-word")).to_be_visible()
        self.known[asked] = await self._right(shape)

    async def go_on(self) -> str:
        feedback = self.page.locator(".feedback")
        given = next(word for word in (await feedback.get_attribute("class") or "").split() if word != "feedback")
        await feedback.locator(".btn").last.click()
        await expect(feedback).to_have_count(0)
        return given

    async def _answer(self, shape: Shape, right: list[str] | None) -> None:
        page = self.page
        if shape == "one":
            option = page.locator(".option")
            await (option.filter(has_text=right[0]) if right else option).first.click()
            return
        if shape == "many":
            for text in right or [await page.locator(".option span[lang]").first.inner_text()]:
                await page.locator(".option", has=page.get_by_text(text, exact=True)).click()
        elif shape == "order":
            for word in tiles(right[0]) if right else [await page.locator(".tiles .tile").first.inner_text()]:
                whole = re.compile(f"^\\s*{re.escape(word)}\\s*$")  # "a" is a part of "las"
                await page.locator(".tiles .tile:not(.used)").filter(has_text=whole).first.click()
        elif shape == "pairs":
            await self._match(right)
        elif shape == "text":
            await page.locator("#answer").fill(right[0] if right else WRONG)
        else:
            await page.locator(".dock .chip").click()
            return
        await page.locator(".dock .btn").click()

    async def _match(self, right: list[str] | None) -> None:
        left, other = self.page.locator(".side").first, self.page.locator(".side").last
        words = await left.locator(".half > span:first-child").all_inner_texts()
        others = await other.locator(".half > span:first-child").all_inner_texts()
        partners = dict(pair.split("=", 1) for pair in right) if right else dict(zip(words, others, strict=True))
        for place, word in enumerate(words):
            await left.locator(".half").nth(place).click()
            await other.locator(".half").nth(others.index(partners[word])).click()

    async def _right(self, shape: Shape) -> list[str]:
        """As the page tells it."""
        page = self.page
        if shape in {"one", "many"}:
            return await page.locator(".option.right span[lang]").all_inner_texts()
        if shape == "pairs":
            if await page.locator(".right-pairs").count():
                lefts = await page.locator(".right-pairs dt").all_inner_texts()
                rights = await page.locator(".right-pairs dd").all_inner_texts()
                return [f"{one}={other}" for one, other in zip(lefts, rights, strict=True)]
            return []
        if await page.locator(".feedback .right-answer").count():
            return [await page.locator(".feedback .right-answer").first.inner_text()]
        return []


async def tap_through(pupil: Pupil, end: Locator) -> list[str]:
    """Does exercises until ``end`` is on show; how each went."""
    went: list[str] = []
    while True:
        await expect(pupil.page.locator(".exercise").or_(end)).to_be_visible()
        if await end.is_visible():
            return went
        went.append(await pupil.do())
