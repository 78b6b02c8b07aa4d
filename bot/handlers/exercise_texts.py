"""Exercises in words: what is asked, and how an answer was. Telegram HTML; what authors wrote is escaped."""

from collections.abc import Sequence
from html import escape
from typing import Final

from bot.handlers.exercise_picks import Picks, looking_for
from bot.handlers.show import short
from bot.i18n import Speech
from tutor.exercises.item import GAP, Ability, Answer, Item, Marked
from tutor.quizzes.views import Answered, Asked, QuizView

BAR: Final = ("▰", "▱")
BAR_LENGTH: Final = 10
BLANK: Final = "____"
SIGNS: Final = {"right": "✅", "nearly": "🟡", "wrong": "❌", "unsure": "❔", "skipped": "⏭", "checking": "⏳"}
NUMBERS: Final = ("1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣")
"""Pairs that were matched are told apart by these."""

ALIKE: Final = 0.5
"""Share of an answer's letters that are right from which on it is worth showing the others one by one."""

ASKED_MOST: Final = 90
"""Characters of a question that is only mentioned."""


def safe(text: str) -> str:
    return escape(text, quote=False)


def bold(text: str) -> str:
    return f"<b>{safe(text)}</b>"


def header(t: Speech, quiz: QuizView, answered: int = 0) -> str:
    """Where the run stands: its title, which exercise this is, a bar. ``answered``: the one that is spoken of, if not
    the one that waits."""
    done = round(BAR_LENGTH * (answered or quiz.number - 1) / max(1, quiz.total))
    progress = t("exercises-progress", number=answered or quiz.number, total=quiz.total)
    return f"{bold(quiz.title)} · {progress}\n{BAR[0] * done}{BAR[1] * (BAR_LENGTH - done)}"


def question(t: Speech, asked: Asked, picks: Picks, able: frozenset[Ability]) -> list[str]:
    """The lines of an exercise, without its options where those are buttons. ``able``: what the bot can do."""
    item = asked.item
    lines = [f"<i>🔁 {t('exercises-again')}</i>"] if asked.comes_back else []
    lines.append(instruction(t, item))
    if item.text:
        lines.append(f"\n{bold(item.text.replace(GAP, BLANK))}")
    if item.meaning:
        shown = safe(item.meaning) if item.text or item.shape == "order" else bold(item.meaning)
        lines.append(f"\n{shown}" if not item.text else shown)
    lines += _being_answered(t, item, picks, able)
    if asked.hinted and item.hint:
        lines.append(f"\n💡 {safe(item.hint)}")
    return lines


def instruction(t: Speech, item: Item) -> str:
    if item.ask:
        return safe(item.ask)
    if item.kind != "translate":
        return t(f"exercises-ask-{item.kind.replace('_', '-')}")
    if item.answer_language == item.language:
        return t("exercises-ask-translate-into", language=item.language)
    return t("exercises-ask-translate-out", language=item.own_language)


def _being_answered(t: Speech, item: Item, picks: Picks, able: frozenset[Ability]) -> list[str]:
    """What has been tapped so far, or what else there is to do than to tap."""
    if item.heard and "speech" not in able:
        return [f"\n🔇 {t('lessons-cannot-say')}"]
    if item.shape == "voice" and "hearing" not in able:
        return [f"\n🔇 {t('lessons-cannot-hear')}"]
    if item.shape == "order":
        built = [safe(item.options[place]) for place in picks.places]
        return ["", " ".join(["▸", *built, BLANK])]
    if item.shape == "pairs":
        matched = [
            f"{NUMBERS[number % len(NUMBERS)]} {safe(item.options[left])} — {safe(item.others[right])}"
            for number, (left, right) in enumerate(picks.pairs)
        ]
        return ["", *matched, f"▸ {bold(item.options[looking_for(item, picks)])} — {BLANK}"]
    if item.shape == "text":
        return [f"\n<i>✍️ {t('lessons-type-it')}</i>"]
    if item.shape == "voice":
        return [f"\n<i>🎙 {t('lessons-say-it')}</i>"]
    return []


def how_it_went(t: Speech, answered: Answered) -> list[str]:
    """Lines above the next exercise: of an answer that needs no screen of its own."""
    item, marked, given = answered.item, answered.marked, answered.given
    opening = f"{SIGNS[given]} <b>{t(f'exercises-{given}')}"
    if given == "nearly":
        differs = difference(marked) if marked.parts else solution(item, marked)
        return [f"{opening}:</b> {differs}", *_notes(t, marked), ""]
    if given == "right" and item.shape == "pairs":
        return [f"{opening}</b>", ""]
    if given == "right":
        return [f"{opening}:</b> {solution(item, marked, plain=True)}", ""]
    return [f"{opening}.</b> {t('exercises-answer')}: {solution(item, marked)}", ""]


def verdict(t: Speech, answered: Answered) -> list[str]:
    """A whole screen of how an answer was: what was asked, what was answered, what is right and why."""
    item, marked, given = answered.item, answered.marked, answered.given
    lines = [f"{SIGNS[given]} <b>{t(f'exercises-{given}')}</b>", ""]
    if asked := mentioned(item):
        lines += [f"<i>{safe(asked)}</i>", ""]
    if item.shape == "pairs":
        lines += _pairs(item, answered.answer)
    elif item.shape == "many":
        lines += _options(item, answered.answer)
    else:
        lines.append(f"{t('exercises-yours')}: {_answer(item, answered)}")
        if marked.answer != answered.answer.text:
            other = t("exercises-also-right") if given == "right" else t("exercises-answer")
            lines.append(f"{other}: {solution(item, marked)}")
    lines += _notes(t, marked)
    if answered.dispute:
        lines += ["", f"⚖️ {t(f'exercises-dispute-{answered.dispute}')}"]
    return lines


def _notes(t: Speech, marked: Marked) -> list[str]:
    slip = (marked.slip or "").replace("_", "-")
    named = slip and t.has(f"exercises-slip-{slip}")
    why = f"<i>{safe(marked.why)}</i>" if marked.why else ""
    return [line for line in (t(f"exercises-slip-{slip}") if named else "", why) if line]


def mentioned(item: Item) -> str:
    """What an exercise asked, in a line of plain text."""
    asked = (item.text or item.meaning or item.heard or item.ask).replace(GAP, BLANK)
    return short(asked, ASKED_MOST)


def solution(item: Item, marked: Marked, *, plain: bool = False) -> str:
    """The right answer; where it belongs into a gap, in the whole sentence. ``plain``: nothing of it bold."""
    shown = safe(marked.answer) if plain else bold(marked.answer)
    return safe(item.text).replace(GAP, shown) if item.text.count(GAP) == 1 else shown


def _answer(item: Item, answered: Answered) -> str:
    """What a learner gave: letter by letter where most of it is right; struck where it is wrong."""
    parts, answer = answered.marked.parts, answered.answer
    if answered.given in {"right", "unsure"}:
        return bold(given(item, answer)) if answered.given == "right" else safe(given(item, answer))
    letters = sum(len(part.right or part.typed) for part in parts)
    alike = sum(len(part.right) for part in parts if part.same)
    if letters and alike / letters >= ALIKE:
        return difference(answered.marked)
    return f"<s>{safe(given(item, answer))}</s>"


def given(item: Item, answer: Answer) -> str:
    """An answer as plain text."""
    if not answer.picked:
        return answer.text
    if item.shape == "pairs":
        return "; ".join(f"{item.options[left]} — {item.others[right]}" for left, right in enumerate(answer.picked))
    between = " " if item.shape == "order" else ", "
    return between.join(item.options[place] for place in answer.picked)


def _pairs(item: Item, answer: Answer) -> list[str]:
    lines = []
    for left, (right, chosen) in enumerate(zip(item.rights, answer.picked, strict=False)):
        side, its = safe(item.options[left]), bold(item.others[right])
        if chosen == right:
            lines.append(f"✓ {side} — {safe(item.others[right])}")
        else:
            lines.append(f"✗ {side} — <s>{safe(item.others[chosen])}</s> {its}")
    return lines


def _options(item: Item, answer: Answer) -> list[str]:
    lines = []
    for place, option in enumerate(item.options):
        chosen, right = place in answer.picked, place in item.rights
        if chosen and right:
            lines.append(f"✓ {safe(option)}")
        elif right:
            lines.append(f"＋ {bold(option)}")
        elif chosen:
            lines.append(f"✗ <s>{safe(option)}</s>")
    return lines


def difference(marked: Marked) -> str:
    """A typed answer held against the right one, letter by letter: what is wrong struck, what is right bold."""
    shown = []
    for part in marked.parts:
        if part.same:
            shown.append(safe(part.right))
            continue
        shown.append(f"<s>{safe(part.typed)}</s>" if part.typed else "")
        shown.append(f"<b>{safe(part.right)}</b>" if part.right else "")
    return "".join(shown)


def numbered(options: Sequence[str], signs: Sequence[str]) -> list[str]:
    """Options that are too long for buttons."""
    return ["", *(f"{sign}. {safe(option)}" for sign, option in zip(signs, options, strict=False))]
