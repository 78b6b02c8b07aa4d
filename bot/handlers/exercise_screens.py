"""What a run of exercises looks like in the chat: texts and keyboards, nothing else.

Buttons that begin with ``x:`` belong to the run's dialog; all others work from any message, old or new.
"""

from bot.handlers import exercise_texts as texts
from bot.handlers.exercise_keys import LETTERS, SKIP, answers, beside, data_of, too_long
from bot.handlers.exercise_picks import Picks
from bot.handlers.review_screens import Screen
from bot.handlers.show import Button, button, label
from bot.i18n import Speech
from tutor.exercises.item import Ability
from tutor.quizzes.views import Answered, Asked, QuizView, Step


def question_screen(
    t: Speech,
    quiz: QuizView,
    asked: Asked,
    picks: Picks,
    able: frozenset[Ability],
    answered: Answered | None = None,
) -> Screen:
    """The exercise that waits for an answer. ``able``: what the bot can do. ``answered``: the exercise before it, if
    that was just answered."""
    lines = texts.how_it_went(t, answered) if answered is not None else []
    lines += [texts.header(t, quiz), "", *texts.question(t, asked, picks, able)]
    if too_long(asked.item):
        lines += texts.numbered(asked.item.options, LETTERS)
    return "\n".join(lines), [*answers(t, quiz, asked.item, picks), *beside(t, quiz, asked, able)]


def checking_screen(t: Speech, quiz: QuizView, asked: Asked) -> Screen:
    """A model is asked about an answer. No way out but one that ends the waiting: the message is edited when the model
    has spoken."""
    answer = texts.given(asked.item, asked.waiting) if asked.waiting is not None else ""
    lines = [texts.header(t, quiz), "", f"⏳ <b>{t('exercises-checking')}</b>", "", f"<i>{texts.safe(answer)}</i>"]
    return "\n".join(lines), [[button(f"⏭ {label(t, 'exercises-skip')}", data_of(quiz, SKIP))]]


def verdict_screen(t: Speech, quiz: QuizView, answered: Answered, *, teacher: bool, going_on: str = "") -> Screen:
    """How an answer was, where that is more than a line. ``teacher``: there is one to be asked. ``going_on``: what the
    button "Next" does, if not what it does outside the dialog."""
    rows: list[list[Button]] = [[button(f"{label(t, 'exercises-next')} ›", going_on or f"q:{quiz.id}")]]
    wrong = answered.given in {"wrong", "unsure"}
    if wrong and answered.disputable and not answered.dispute:
        rows.append([button(f"⚖️ {label(t, 'exercises-dispute')}", f"qd:{quiz.id}:{answered.number}")])
    last = [button(label(t, "common-home"), "go:home")]
    if wrong and teacher:
        last.insert(0, button(f"💬 {label(t, 'exercises-ask-teacher')}", f"qt:{quiz.id}:{answered.number}"))
    lines = [texts.header(t, quiz, answered.number), "", *texts.verdict(t, answered)]
    return "\n".join(lines), [*rows, last]


def judged_screen(t: Speech, step: Step, *, teacher: bool = False) -> Screen:
    """In place of ``checking_screen`` once a model has spoken: works outside the dialog. ``step``: what
    ``Quizzes.settle_checked`` gave, with ``answered``."""
    if step.answered is None:
        raise ValueError("nothing was judged")
    return verdict_screen(t, step.quiz, step.answered, teacher=teacher)
