"""Reviews in the chat: one message that edits itself; a grade counts once; nothing goes stale unseen."""

import re
from datetime import timedelta

import pytest

from tests.bot.harness import Person, Shown
from tests.support.people import schedule_of
from tutor.database import run
from tutor.decks.views import CardView
from tutor.review.views import Queue


async def queue_of(person: Person) -> Queue:
    return await person.bot.services.reviews.next(await person.profile(), person.bot.now)


async def undoable(person: Person) -> int:
    return (await queue_of(person)).undoable


async def one_word(person: Person, word: str = "el verano", translation: str = "лето", example: str = "") -> CardView:
    """A profile with this word alone."""
    profile = await person.profile()
    for deck in await person.bot.services.decks.list(profile, person.bot.now):
        await person.bot.services.decks.delete(profile, deck.id, person.bot.now)
    added = await person.bot.services.words.add_own(
        profile, word, translation, None, "list", person.bot.now, example, default_title="Мои"
    )
    return added.cards[0]


async def make_mature(card: CardView) -> None:
    """Known well for long: it is asked to be typed. As stability is in days, so the next is far away."""
    await run(
        """UPDATE schedule SET state = 2, step = NULL, stability = 40, difficulty = 5, reps = 9, due = $2,
        last_review = $2::timestamptz - interval '40 days' WHERE card_id = $1""",
        card.id,
        learned_at(),
    )


def learned_at() -> object:
    from tests.support.people import NOON

    return NOON - timedelta(hours=1)


def grade_buttons(shown: Shown) -> list[str]:
    return [button["callback_data"] for button in shown.buttons if button["callback_data"].startswith("r:g:")]


async def test_a_card_is_asked_shown_graded_and_the_next_comes(learner: Person) -> None:
    """One edit and one callback answer a tap: nothing else goes out."""
    first = (await queue_of(learner)).cards[0]
    await learner.send("/review")
    assert first.word in learner.last.plain
    assert first.translation not in learner.last.plain
    await learner.tap("Показать")
    assert [call.method for call in learner.calls] == ["answerCallbackQuery", "editMessageText"]
    assert first.translation in learner.last.plain
    assert [label.split(" · ")[0] for label in learner.last.labels[:4]] == ["Снова", "Трудно", "Хорошо", "Легко"]
    await learner.tap("Легко")
    assert [call.method for call in learner.calls] == ["answerCallbackQuery", "editMessageText"]
    queue = await queue_of(learner)
    assert queue.done_today == 1
    assert queue.cards[0].word in learner.last.plain
    assert len(learner.chat) == 1


async def test_a_grades_interval_is_what_happens(learner: Person) -> None:
    """The button says eight days, and in eight days it comes."""
    await learner.send("/review")
    await learner.tap("Показать")
    card = (await queue_of(learner)).cards[0]
    days = round(card.intervals[3] / 86400)
    assert f"Легко · {days} дн" in learner.last.labels
    await learner.tap("Легко")
    shown = await learner.bot.services.decks.card(await learner.profile(), card.card_id)
    assert shown.due is not None
    assert round((shown.due - learner.bot.now).total_seconds()) == card.intervals[3]


async def test_a_double_tap_on_a_grade_counts_once(learner: Person) -> None:
    await learner.send("/review")
    await learner.tap("Показать")
    good = next(b["callback_data"] for b in learner.last.buttons if "Хорошо" in b["text"])
    await learner.press(good)
    shown = learner.last.text
    await learner.press(good)
    assert (await queue_of(learner)).done_today == 1
    assert learner.last.text == shown, "it leaves the next card as it is"
    assert not learner.answers


async def test_a_stale_button_says_so_and_shows_the_current_card(learner: Person) -> None:
    """Graded good on the other device meanwhile: an old "easy" does nothing."""
    await learner.send("/review")
    old_question = learner.last.buttons[0]["callback_data"]
    await learner.tap("Показать")
    good, easy = grade_buttons(learner.last)[2:]
    await learner.press(good)
    await learner.press(easy)
    assert learner.answers[-1]["show_alert"]
    assert (await queue_of(learner)).done_today == 1
    await learner.press(old_question)
    assert len(learner.answers) == 2
    assert (await queue_of(learner)).cards[0].word in learner.last.plain


async def test_undo_takes_back_one_grade_however_often_it_is_tapped(learner: Person) -> None:
    await learner.send("/review")
    first = (await queue_of(learner)).cards[0]
    for _ in range(2):
        await learner.tap("Показать")
        await learner.tap("Легко")
    undo = next(b["callback_data"] for b in learner.last.buttons if "Отменить" in b["text"])
    await learner.press(undo)
    assert grade_buttons(learner.last), "ready to be graded anew"
    await learner.press(undo)
    assert (await queue_of(learner)).done_today == 1
    await learner.send("/undo")
    assert first.word in learner.last.plain
    assert (await queue_of(learner)).done_today == 0
    await learner.send("/undo")
    assert "Отменять" in learner.last.plain or "больше" in learner.last.plain
    assert learner.last.buttons, "no dead end"


async def test_the_last_card_leads_on_to_the_next_deck_of_the_course(learner: Person) -> None:
    """What was done, when there is more, and the next deck by name, one tap away."""
    await learner.send("/review")
    while grade_buttons(learner.last) or "Показать ответ" in learner.last.labels:
        await learner.tap("Показать")
        await learner.tap("Легко")
    assert "10" in learner.last.plain
    assert "завтра" in learner.last.plain
    assert "➕ Люди" in learner.last.labels
    await learner.tap("➕ Люди")
    await learner.press("r:t:es/a1/02-people")
    decks = await learner.bot.services.decks.list(await learner.profile(), learner.bot.now)
    assert [deck.title for deck in decks] == ["Первые слова", "Люди"]


async def test_a_deck_is_reviewed_alone(learner: Person) -> None:
    profile = await learner.profile()
    added = await learner.bot.services.words.add_own(
        profile, "uno", "раз", None, "list", learner.bot.now, default_title="Мои"
    )
    await learner.send("/decks")
    await learner.tap("Мои")
    await learner.tap("Повторять")
    assert "uno" in learner.last.plain
    await learner.tap("Показать")
    await learner.tap("Легко")
    assert "r:n:0" in [button.get("callback_data") for button in learner.last.buttons], "and then the other decks"
    assert f":{added.deck_id}:" not in str(learner.last.rows[0])


async def test_a_well_known_word_is_typed_and_held_against_the_right_one(learner: Person) -> None:
    card = await one_word(learner)
    await make_mature(card)
    await learner.send("/review")
    assert "лето" in learner.last.plain
    assert "Напишите" in learner.last.plain
    question = learner.last
    await learner.send("el berano")
    assert question not in learner.chat, "its question is gone, the answer stands below"
    assert "<s>b</s><b>v</b>erano" in learner.last.text
    assert [label for label in learner.last.labels if label.startswith("▸")] == [
        label for label in learner.last.labels if "Трудно" in label
    ]
    await learner.tap("Трудно")
    assert (await queue_of(learner)).done_today == 1


@pytest.mark.parametrize("typed", ["el verano", "Verano", "  EL VERANO! "])
async def test_a_right_answer_is_right_however_it_is_written(learner: Person, typed: str) -> None:
    await make_mature(await one_word(learner))
    await learner.send("/review")
    await learner.send(typed)
    assert "✅" in learner.last.plain
    assert any(label.startswith("▸ Хорошо") for label in learner.last.labels)


async def test_a_text_after_the_question_is_over_means_what_it_means(learner: Person) -> None:
    """Graded on the other device: the text is no answer any more, it is looked up."""
    card = await one_word(learner)
    await make_mature(card)
    await learner.send("/review")
    await run("UPDATE schedule SET version = version + 1 WHERE id = $1", await schedule_of(card.id))
    await learner.send("invierno")
    assert "зима" in learner.last.plain


async def test_a_forgotten_question_can_still_be_answered_by_tapping(learner: Person) -> None:
    await make_mature(await one_word(learner))
    await learner.send("/review")
    await learner.bot.forget()
    await learner.tap("Показать")
    await learner.tap("Хорошо")
    assert (await queue_of(learner)).done_today == 1


async def test_commands_are_no_typed_answers(learner: Person) -> None:
    await make_mature(await one_word(learner))
    await learner.send("/review")
    await learner.send("/help")
    assert "/review" in learner.last.plain
    await learner.send("/start")
    await learner.send("verano")
    assert not any("r:g:" in str(button) for button in learner.last.buttons), "home ends the question"


async def test_the_eighth_lapse_sets_a_word_aside_and_says_so(learner: Person) -> None:
    card = await one_word(learner)
    await make_mature(card)
    await run("UPDATE schedule SET lapses = 7 WHERE card_id = $1", card.id)
    await learner.send("/review")
    await learner.tap("Показать")
    await learner.tap("Снова")
    assert "упрям" in learner.answers[-1]["text"]
    await learner.send("/start")
    assert "упрямое слово" in learner.last.plain


async def test_a_card_is_suspended_or_deleted_from_its_answer_and_taken_back(learner: Person) -> None:
    card = await one_word(learner)
    decks, profile = learner.bot.services.decks, await learner.profile()
    await learner.send("/review")
    await learner.tap("Показать")
    await learner.tap("Ещё")
    await learner.tap("Отложить")
    assert (await decks.card(profile, card.id)).state == "suspended"
    await learner.tap("Вернуть")
    assert (await decks.card(profile, card.id)).state == "new"
    assert "verano" in learner.last.plain
    await learner.tap("Показать")
    await learner.tap("Ещё")
    await learner.tap("Удалить")
    assert not (await decks.cards(profile, card.deck_id)).cards
    await learner.tap("Вернуть")
    assert (await decks.card(profile, card.id)).word == "el verano"


async def test_a_card_is_edited_from_its_answer_and_the_review_goes_on(learner: Person) -> None:
    card = await one_word(learner)
    await learner.send("/review")
    for part in ("Показать", "Ещё", "Изменить", "Изменить", "Перевод"):
        await learner.tap(part)
    await learner.send("летняя пора")
    await learner.tap("Назад")
    assert "Показать ответ" in learner.last.labels
    assert (await learner.bot.services.decks.card(await learner.profile(), card.id)).translation == "летняя пора"


@pytest.mark.parametrize(
    ("word", "example", "bold"),
    [
        ("la manzana", "Como una manzana.", "Como una <b>manzana</b>."),
        ("hablar", "Ella habla mucho.", "Ella <b>habla</b> mucho."),
        ("¿qué?", "¿Qué es <esto>?", None),
        ("el mar", "A <b>mar</b> & b", "A &lt;b&gt;<b>mar</b>&lt;/b&gt; &amp; b"),
    ],
)
async def test_the_word_is_bold_in_its_example(learner: Person, word: str, example: str, bold: str | None) -> None:
    """In whatever form it stands there, and nothing a card holds can break the message."""
    await one_word(learner, word, "перевод", example)
    await learner.send("/review")
    await learner.tap("Показать")
    assert re.sub(r"<[^>]*>", "", bold or "") in learner.last.text.replace("<b>", "").replace("</b>", "")
    if bold:
        assert bold in learner.last.text


async def test_the_time_a_card_took_is_kept(learner: Person) -> None:
    """From the question to the grade; a card left lying is not counted as work."""
    from tutor.database import one

    await learner.send("/review")
    await learner.tap("Показать")
    learner.bot.now += timedelta(seconds=7)
    await learner.tap("Хорошо")
    profile = await learner.profile()
    found = await one("SELECT duration_ms FROM review WHERE profile_id = $1", profile.id)
    assert found["duration_ms"] == 7000


@pytest.mark.parametrize(
    "data", ["r:", "r:g:", "r:g:x:y:z", "r:s:99999999999999:0:0", "r:n:999999", "r:q", "r:m:-1:0:0", "r:t:none"]
)
async def test_a_button_out_of_nowhere_does_no_harm(learner: Person, data: str) -> None:
    await learner.send("/start")
    await learner.press(data)
    assert learner.last.buttons
