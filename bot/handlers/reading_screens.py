"""Readings on the screen: the list, and a text page by page with the words of each page to take."""

from html import escape
from typing import Any, Final

from bot.handlers.show import Button, Keyboard, button, label, short
from bot.i18n import Speech
from tutor.readings.views import ReadingPage, ReadingView, ReadingWord

Screen = tuple[str, Keyboard]

LIST_PAGE: Final = 8
PAGE_MOST: Final = 800
"""Characters that are read without scrolling, beside the buttons."""

PARAGRAPH_FROM: Final = PAGE_MOST // 2
"""A page of at least so many ends where a paragraph does."""

WORDS_A_PAGE: Final = 4
TITLE_MOST: Final = 28
TAGS: Final = {"new": "b", "learning": "u"}


def read_row(t: Speech) -> list[list[Button]]:
    """The text that the message with this button answers becomes a reading."""
    return [[button(label(t, "readings-read"), "rd:m")]]


def list_screen(t: Speech, page: ReadingPage, *, first: bool) -> Screen:
    """``first``: of the list's pages."""
    home = button(label(t, "common-home"), "go:home")
    if not page.readings:
        return "\n\n".join([t("readings-list"), t("readings-list-empty")]), [[home]]
    rows = [
        [button(label(t, "readings-row", title=short(each.title, TITLE_MOST), share=each.share), f"rd:{each.id}")]
        for each in page.readings
    ]
    turning: list[Button] = []
    if not first:
        turning.append(button(label(t, "common-earlier"), "go:readings"))
    if page.next is not None:
        turning.append(button(label(t, "common-later"), f"rdl:{page.next}"))
    if turning:
        rows.append(turning)
    return "\n\n".join([t("readings-list"), t("readings-list-how")]), [*rows, [home]]


def deleted_screen(t: Speech, reading_id: int) -> Screen:
    rows = [
        [button(label(t, "readings-restore"), f"rdu:{reading_id}")],
        [button(label(t, "readings-all"), "go:readings"), button(label(t, "common-home"), "go:home")],
    ]
    return t("readings-deleted"), rows


def page_screen(t: Speech, reading: ReadingView, number: int, offset: int, *, begun: bool) -> Screen:
    """``number``: of the page, from 0 · ``offset``: which of its words stand below · ``begun``: questions about it were
    begun and left."""
    pages = pages_of(reading)
    number = min(number, len(pages) - 1)
    words = to_take(reading, pages[number])
    offset = offset if offset < len(words) else 0
    figures = t("readings-figures", level=reading.level or "none", share=reading.share)
    if len(pages) > 1:
        figures = t("readings-page", figures=figures, number=number + 1, count=len(pages))
    lines = [t("readings-title", title=reading.title), figures]
    if number == 0 and reading.share > reading.share_before:
        lines.append(t("readings-grown", before=reading.share_before))
    lines += ["", _written(reading, pages[number])]
    if any(not word.fresh for word in words):
        lines += ["", t("readings-legend")]
    here = f"{reading.id}:{number}:{offset}"
    rows = [[_word(t, word, here)] for word in words[offset : offset + WORDS_A_PAGE]]
    rows += _more(t, words, offset, reading.id, number, here)
    rows += _turning(t, reading.id, number, len(pages))
    questions = label(t, "readings-questions-go-on" if begun else "readings-questions")
    rows += [
        [button(questions, f"rdq:{reading.id}"), button(label(t, "readings-delete"), f"rdx:{reading.id}")],
        [button(label(t, "readings-all"), "go:readings"), button(label(t, "common-home"), "go:home")],
    ]
    return "\n".join(lines), rows


def pages_of(reading: ReadingView) -> list[range]:
    """Places of the sentences of each page; at least one page."""
    pages: list[range] = []
    start = size = 0
    for place, sentence in enumerate(reading.sentences):
        full = size + len(sentence.text) > PAGE_MOST or (sentence.opens and size >= PARAGRAPH_FROM)
        if full and place > start:
            pages.append(range(start, place))
            start, size = place, 0
        size += len(sentence.text) + 1
    return [*pages, range(start, len(reading.sentences))]


def to_take(reading: ReadingView, page: range) -> list[ReadingWord]:
    """Words of a page that can become cards, and those that have become some here: they keep their place."""
    numbers = dict.fromkeys(part.word for place in page for part in reading.sentences[place].parts)
    words = [reading.words[number] for number in numbers if number is not None]
    return [word for word in words if word.entry_id is not None and (word.state == "new" or word.fresh)]


def _written(reading: ReadingView, page: range) -> str:
    pieces: list[str] = []
    for place in page:
        sentence = reading.sentences[place]
        if place > page.start:
            pieces.append("\n\n" if sentence.opens else " ")
        for part in sentence.parts:
            text = escape(part.text, quote=False)
            tag = TAGS.get(reading.words[part.word].state) if part.word is not None else None
            pieces.append(f"<{tag}>{text}</{tag}>" if tag else text)
    return "".join(pieces)


def _word(t: Speech, word: ReadingWord, here: str) -> Button:
    values: dict[str, Any] = {"word": word.word, "translation": word.translation}
    if word.fresh:
        return button(label(t, "readings-taken", **values), f"rdb:{here}:{word.card_id}")
    return button(label(t, "readings-take", **values), f"rda:{here}:{word.entry_id}")


def _more(
    t: Speech, words: list[ReadingWord], offset: int, reading_id: int, number: int, here: str
) -> list[list[Button]]:
    row = []
    if len(words) > WORDS_A_PAGE:
        following = offset + WORDS_A_PAGE if offset + WORDS_A_PAGE < len(words) else 0
        shown = min(offset + WORDS_A_PAGE, len(words))
        text = label(t, "readings-more", first=offset + 1, last=shown, count=len(words))
        row.append(button(text, f"rd:{reading_id}:{number}:{following}"))
    left = sum(not word.fresh for word in words)
    if left > 1:
        row.append(button(label(t, "readings-take-all", count=left), f"rda:{here}:all"))
    return [row] if row else []


def _turning(t: Speech, reading_id: int, number: int, count: int) -> list[list[Button]]:
    row = []
    if number > 0:
        row.append(button(label(t, "readings-before"), f"rd:{reading_id}:{number - 1}"))
    if number + 1 < count:
        row.append(button(label(t, "readings-after"), f"rd:{reading_id}:{number + 1}"))
    return [row] if row else []
