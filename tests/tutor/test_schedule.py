"""The pure rules of review: when, how, and whether the answer was right."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.review.asking import way_of
from tutor.review.check import alternatives, check
from tutor.review.schedule import LEARNING, NEW, RELEARNING, REVIEW, Memory, grade, intervals
from tutor.review.streak import streak, week
from tutor.review.views import AGAIN, EASY, GOOD, HARD

NOW = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
FRESH = Memory(NEW, None, None, None, NOW, None)
DAY = timedelta(days=1)


def known(stability: float, last: datetime) -> Memory:
    return Memory(REVIEW, None, stability, 5.0, last + timedelta(days=round(stability)), last)


def test_a_new_word_goes_through_the_steps_of_one_and_ten_minutes() -> None:
    assert grade(FRESH, AGAIN, NOW, 0.9, "UTC").due == NOW + timedelta(minutes=1)
    first = grade(FRESH, GOOD, NOW, 0.9, "UTC")
    assert (first.state, first.due) == (LEARNING, NOW + timedelta(minutes=10))
    second = grade(first, GOOD, first.due, 0.9, "UTC")
    assert second.state == REVIEW
    assert second.due >= first.due + DAY
    assert grade(FRESH, EASY, NOW, 0.9, "UTC").state == REVIEW


def test_a_forgotten_word_is_relearnt_in_ten_minutes() -> None:
    after = grade(known(10, NOW - 10 * DAY), AGAIN, NOW, 0.9, "UTC")
    assert (after.state, after.due) == (RELEARNING, NOW + timedelta(minutes=10))


def test_higher_retention_means_shorter_intervals() -> None:
    memory = known(10, NOW - 10 * DAY)
    assert (
        intervals(memory, NOW, 0.95, "UTC")[2]
        < intervals(memory, NOW, 0.9, "UTC")[2]
        < intervals(memory, NOW, 0.8, "UTC")[2]
    )


def test_a_word_learnt_last_night_has_slept_a_night_by_this_morning() -> None:
    night = datetime(2026, 5, 11, 20, 0, tzinfo=UTC)  # 23:00 in Moscow
    morning = datetime(2026, 5, 12, 4, 0, tzinfo=UTC)  # 07:00
    slept = grade(known(1, night), GOOD, morning, 0.9, "Europe/Moscow")
    at_once = grade(known(1, night), GOOD, night + timedelta(minutes=5), 0.9, "Europe/Moscow")
    assert slept.stability is not None
    assert at_once.stability is not None
    assert slept.stability > at_once.stability


memories = st.one_of(
    st.just(FRESH),
    st.builds(
        lambda state, stability, difficulty, days: Memory(
            state, None if state == REVIEW else 0, stability, difficulty, NOW, NOW - timedelta(days=days)
        ),
        st.sampled_from([LEARNING, REVIEW, RELEARNING]),
        st.floats(0.001, 36_500),
        st.floats(1, 10),
        st.floats(0, 4000),
    ),
)


@given(memories, st.floats(0.75, 0.97), st.sampled_from([AGAIN, HARD, GOOD, EASY]))
def test_the_button_shows_the_interval_that_it_gives(memory: Memory, retention: float, given_grade: int) -> None:
    shown = intervals(memory, NOW, retention, "UTC")[given_grade - 1]
    assert grade(memory, given_grade, NOW, retention, "UTC").due - NOW == timedelta(seconds=shown)


@given(memories, st.floats(0.75, 0.97))
def test_a_better_grade_never_comes_back_sooner(memory: Memory, retention: float) -> None:
    again, hard, good, easy = intervals(memory, NOW, retention, "UTC")
    assert 0 < again <= hard <= good <= easy


def test_the_better_a_word_is_known_the_more_it_is_recalled() -> None:
    assert way_of(NEW, None, "recognise", 0, typing=True) == "recognise"
    assert way_of(LEARNING, 1.0, "recognise", 1, typing=True) == "recognise"
    assert {way_of(REVIEW, 5.0, "recognise", version, typing=True) for version in (4, 5)} == {"recognise", "recall"}
    assert way_of(REVIEW, 21.0, "recognise", 4, typing=True) == "type"
    assert way_of(REVIEW, 21.0, "recognise", 4, typing=False) == "recall"
    assert way_of(NEW, None, "recall", 0, typing=True) == "recall"
    assert way_of(REVIEW, 30.0, "recall", 0, typing=True) == "type"


@pytest.mark.parametrize(
    "typed",
    ["manzana", "La manzana", "  la  MANZANA! ", "la manzana.", "ｍａｎｚａｎａ", "«la manzana»"],
)
def test_case_punctuation_width_and_a_left_out_article_are_never_wrong(typed: str) -> None:
    checked = check(typed, "la manzana", "es")
    assert (checked.verdict, checked.suggested_grade) == ("right", GOOD)
    assert all(part.same for part in checked.parts)


@pytest.mark.parametrize(
    ("typed", "answer", "language"),
    [("you’re welcome", "you're welcome", "en"), ("елка", "ёлка", "ru"), ("STRASSE", "Straße", "de"),
     ("шлем", "шлем, каска", "ru"),
     ("la amiga", "el amigo / la amiga", "es"), ("¿Cómo estás?", "cómo estás", "es"), ("to go", "go", "en")],
)  # fmt: skip
def test_other_spellings_and_listed_alternatives_are_right(typed: str, answer: str, language: str) -> None:
    assert check(typed, answer, language).verdict == "right"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("manzna", "la manzana"),
        ("el manzana", "la manzana"),
        ("mazana", "manzana"),
        ("mnazana", "manzana"),
        ("ano", "año"),
        ("si", "sí"),
    ],
)
def test_one_slip_is_nearly_right(typed: str, answer: str) -> None:
    checked = check(typed, answer, "es")
    assert (checked.verdict, checked.suggested_grade) == ("nearly", HARD)


@pytest.mark.parametrize(
    ("typed", "answer"), [("", "hola"), ("perro", "gato"), ("!!!", "sol"), ("o", "y"), ("sal", "sol")]
)
def test_another_word_is_wrong(typed: str, answer: str) -> None:
    checked = check(typed, answer, "es")
    assert (checked.verdict, checked.suggested_grade) == ("wrong", AGAIN)


def test_the_difference_is_shown_letter_by_letter() -> None:
    parts = [(part.typed, part.right, part.same) for part in check("mansana", "manzana", "es").parts]
    assert parts == [("man", "man", True), ("s", "z", False), ("ana", "ana", True)]


def test_alternatives_leave_remarks_out() -> None:
    assert alternatives("шлем, каска (разг.)") == ["шлем", "каска"]


@given(st.text(max_size=300), st.text(min_size=1, max_size=60))
def test_any_answer_can_be_checked_and_its_parts_spell_it(typed: str, answer: str) -> None:
    checked = check(typed, answer, "es")
    assert "".join(part.right for part in checked.parts) == checked.answer


@given(st.text(min_size=1, max_size=60))
def test_the_answer_itself_is_right_if_there_is_a_letter_in_it(answer: str) -> None:
    if any(letter.isalnum() for letter in answer):
        assert check(answer, answer, "es").verdict == "right"


TODAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("ago", "length"),
    [([], 0), ([0], 1), ([1], 1), ([0, 1, 2], 3), ([1, 2, 3], 3), ([2, 3], 0), ([0, 2, 3], 1), ([-1, 0, 1], 2)],
)
def test_a_streak_is_days_in_a_row_and_an_open_today_breaks_nothing(ago: list[int], length: int) -> None:
    assert streak([TODAY - timedelta(days=n) for n in ago], TODAY) == length


def test_the_week_ends_today() -> None:
    marks = week([TODAY, TODAY - 2 * DAY, TODAY - 9 * DAY], TODAY)
    assert [mark.done for mark in marks] == [False, False, False, False, True, False, True]
    assert marks[-1].day == TODAY
