"""The end of a run in the chat: how it went, what went wrong, and the ways on. Every button works from any message."""

from typing import Final

from bot.handlers import exercise_texts as texts
from bot.handlers.review_screens import Screen
from bot.handlers.show import Button, button, label, short
from bot.i18n import Speech
from tutor.quizzes.views import Answered, Result

MISTAKES_SHOWN: Final = 12
ANSWER_MOST: Final = 120
"""Characters of a right answer that is only mentioned."""

STARS: Final = ((100, "★★★", "all"), (80, "★★☆", "most"), (50, "★☆☆", "half"), (0, "☆☆☆", "few"))
"""Per cent right at the first try from which on there are so many, and what is said of it."""

COURSE: Final = frozenset({"lesson", "test"})


def per_cent(result: Result) -> int:
    return round(100 * result.quiz.right_first / max(1, result.quiz.size))


def result_screen(t: Speech, result: Result, words: int, answered: Answered | None = None) -> Screen:
    """``words``: those that are no cards yet and can be taken. ``answered``: the last item, if just answered."""
    quiz, reached = result.quiz, per_cent(result)
    stars, praise = next((sign, praise) for least, sign, praise in STARS if reached >= least)
    lines = texts.how_it_went(t, answered) if answered is not None else []
    lines += [
        f"🏁 {texts.bold(quiz.title)}",
        f"{stars} {t('lessons-result', right=quiz.right_first, size=quiz.size, percent=reached)}",
        t(f"lessons-praise-{praise}"),
    ]
    if result.best is not None and quiz.sort in COURSE:
        lines.append(t("lessons-best-before", percent=result.best))
    if result.mistakes:
        lines += ["", t("lessons-mistakes")]
        lines += [_mistake(each) for each in result.mistakes[:MISTAKES_SHOWN]]
    if len(result.mistakes) > MISTAKES_SHOWN:
        lines.append(t("lessons-more-mistakes", count=len(result.mistakes) - MISTAKES_SHOWN))
    return "\n".join(lines), _ways_on(t, result, words)


def _mistake(answered: Answered) -> str:
    """What was asked and what is right, in a line."""
    item, answer = answered.item, short(answered.marked.answer, ANSWER_MOST)
    asked = texts.mentioned(item)
    if item.shape == "pairs":
        return f"• {texts.safe(answer)}"
    if texts.BLANK in asked:
        return f"• {texts.safe(asked).replace(texts.BLANK, texts.bold(answer), 1)}"
    if not asked or asked == answer:  # what was to be said, or written as it was heard
        return f"• {texts.bold(answer)}"
    return f"• {texts.safe(asked)} → {texts.bold(answer)}"


def _ways_on(t: Speech, result: Result, words: int) -> list[list[Button]]:
    quiz = result.quiz
    rows: list[list[Button]] = []
    if words:
        rows.append([button(label(t, "lessons-take-words", count=words), f"qw:{quiz.id}")])
    if result.mistakes:
        rows.append([button(label(t, "lessons-repeat-mistakes", count=len(result.mistakes)), f"qm:{quiz.id}")])
    if result.next_lesson_id is not None and quiz.sort in COURSE:
        rows.append([button(label(t, "lessons-next"), f"l:{result.next_lesson_id}")])
    last = [button(label(t, "common-home"), "go:home")]
    if quiz.sort == "reading":
        last.insert(0, button(label(t, "readings-all"), "go:readings"))
    if quiz.sort in {*COURSE, "quiz"}:
        last.insert(0, button(label(t, "lessons-once-more"), f"qa:{quiz.id}"))
    return [*rows, last]
