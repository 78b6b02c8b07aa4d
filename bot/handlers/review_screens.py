"""What reviews look like in the chat: texts and keyboards, nothing else."""

from datetime import datetime
from html import escape
from typing import Final

from bot.handlers import wording
from bot.handlers.show import Button, Keyboard, button, label
from bot.i18n import Speech
from tutor.accounts.views import ProfileView
from tutor.decks.views import CourseDeckView
from tutor.review.views import Checked, Queue, ReviewCard, Way

Screen = tuple[str, Keyboard]

WAYS: Final[tuple[Way, ...]] = ("recognise", "recall", "type")
GRADES: Final = ("again", "hard", "good", "easy")
DATA_MOST: Final = 64  # bytes in a button


def front(t: Speech, card: ReviewCard, queue: Queue, deck_id: int | None) -> Screen:
    """The question."""
    lines = [t("review-header", deck=card.deck_title, left=queue.counts.total), ""]
    if card.is_new:
        lines += [t("review-new"), ""]
    if card.way == "recognise":
        lines.append(f"<b>{escape(card.word, quote=False)}</b>")
        if card.transcription:
            lines.append(wording.transcribed(card.transcription))
    else:
        lines += [f"<b>{escape(card.translation, quote=False)}</b>", "", t(f"review-ask-{card.way}")]
    keyboard = [[button(label(t, "review-show"), f"r:s:{card.schedule_id}:{card.version}:{deck_id or 0}")]]
    last = [button(label(t, "common-home"), "go:home")]
    if queue.undoable:
        last.insert(0, button(label(t, "review-undo"), f"r:u:{deck_id or 0}:{queue.done_today}"))
    keyboard.append(last)
    return "\n".join(lines), keyboard


def back(
    t: Speech,
    card: ReviewCard,
    way: Way,
    deck_id: int | None,
    profile: ProfileView,
    since: int,
    checked: Checked | None = None,
    *,
    speaks: bool = False,
) -> Screen:
    """The answer with its grades. ``since``: when the question was shown, seconds since 1970; 0: not known.
    ``speaks``: it can be heard."""
    lines: list[str] = []
    if checked is not None:
        lines += [t(f"review-typed-{checked.verdict}"), wording.difference(checked), ""]
    lines.append(wording.back_of(t, card, profile.language))
    grades = [
        _grade(t, card, grade, way, deck_id, since, suggested=checked is not None and checked.suggested_grade == grade)
        for grade in range(1, 5)
    ]
    more = button(label(t, "review-more"), f"r:m:{card.schedule_id}:{card.version}:{deck_id or 0}")
    home = button(label(t, "common-home"), "go:home")
    heard = [button(label(t, "media-say"), f"s:c:{card.card_id}")] if speaks else []
    return "\n".join(lines), [grades[:2], grades[2:], [more, *heard, home]]


def _grade(
    t: Speech, card: ReviewCard, grade: int, way: Way, deck_id: int | None, since: int, *, suggested: bool
) -> Button:
    text = label(t, f"review-grade-{GRADES[grade - 1]}", interval=wording.interval(t, card.intervals[grade - 1]))
    if suggested:
        text = label(t, "review-suggested", grade=text)
    data = f"r:g:{card.schedule_id}:{card.version}:{deck_id or 0}:{grade}:{WAYS.index(way)}"
    timed = f"{data}:{since}"
    return button(text, timed if len(timed) <= DATA_MOST else data)


def menu(t: Speech, card: ReviewCard, deck_id: int | None, profile: ProfileView, *, speaks: bool = False) -> Screen:
    """What else can be done with the card on the screen."""
    place = f"{card.schedule_id}:{card.version}:{deck_id or 0}"
    example = [[button(label(t, "media-say-example"), f"s:e:{card.card_id}")]] if speaks and card.example else []
    return wording.back_of(t, card, profile.language), [
        *example,
        [button(label(t, "review-edit"), f"c:{card.card_id}:{deck_id or 0}")],
        [button(label(t, "review-suspend"), f"r:p:{place}"), button(label(t, "review-delete"), f"r:x:{place}")],
        [button(label(t, "common-back"), f"r:s:{place}")],
    ]


def put_aside(t: Speech, card: ReviewCard, what: str, deck_id: int | None) -> Screen:
    """A card was suspended or deleted: say so, with the way back. ``what``: ``suspended`` or ``deleted``."""
    undo = f"r:b:{card.card_id}:{int(what == 'deleted')}:{deck_id or 0}"
    return t(f"review-{what}", word=card.word), [
        [button(label(t, "review-take-back"), undo)],
        [button(label(t, "review-go-on"), f"r:n:{deck_id or 0}"), button(label(t, "common-home"), "go:home")],
    ]


def done(
    t: Speech, queue: Queue, offered: CourseDeckView | None, deck_id: int | None, zone: str, now: datetime
) -> Screen:
    """Nothing is left for now. ``offered``: the course deck to take next."""
    lines = [t("review-done") if queue.done_today else t("review-nothing")]
    if queue.done_today:
        lines.append(t("review-done-today", count=queue.done_today))
    if queue.next_due is not None:
        lines.append(t("review-next-due", when=wording.moment(t, queue.next_due, now, zone)))
    keyboard: list[list[Button]] = []
    if deck_id is not None:
        keyboard.append([button(label(t, "review-all-decks"), "r:n:0")])
    if offered is not None and len(offered.key.encode()) <= DATA_MOST - len("r:t:"):
        lines += ["", t("review-offer", title=offered.title, size=offered.size)]
        keyboard.append([button(label(t, "review-take", title=offered.title), f"r:t:{offered.key}")])
    keyboard.append([button(label(t, "lessons-next"), "go:next")])
    last = [button(label(t, "common-add"), "go:add"), button(label(t, "common-home"), "go:home")]
    if queue.undoable:
        last.insert(0, button(label(t, "review-undo"), f"r:u:{deck_id or 0}:{queue.done_today}"))
    keyboard.append(last)
    return "\n".join(lines), keyboard
