"""What a patient teacher says to each answer of the table, and so do we."""

import statistics
import time
from collections import Counter

import pytest

from tests.tutor.answers.table import Question, cases_of, questions
from tutor.answers.check import check
from tutor.answers.reading import read_accepted

QUESTIONS = questions()


@pytest.mark.parametrize(
    ("language", "question"), QUESTIONS, ids=[f"{language}-{question.accepts[0]}" for language, question in QUESTIONS]
)
def test_an_answer_gets_the_verdict_of_a_patient_teacher(language: str, question: Question) -> None:
    for case in cases_of(language, question):
        checked = check(case.typed, case.accepted, language, strict_forms=case.strict)
        assert checked.verdict == case.verdict, (case.typed, checked)


@pytest.mark.parametrize(("language", "question"), QUESTIONS)
def test_asking_for_the_form_is_never_kinder(language: str, question: Question) -> None:
    for case in cases_of(language, question):
        if case.verdict == "wrong" and not case.strict:
            assert check(case.typed, case.accepted, language, strict_forms=True).verdict == "wrong", case.typed
        if case.verdict == "right" and case.strict:
            assert check(case.typed, case.accepted, language).verdict == "right", case.typed


def test_the_table_is_wide() -> None:
    cases = [case for language, question in QUESTIONS for case in cases_of(language, question)]
    assert len(cases) >= 1000
    verdicts = Counter((case.language, case.verdict) for case in cases)
    for language in ("en", "es", "de", "fr", "ru"):
        assert min(verdicts[language, verdict] for verdict in ("right", "nearly", "wrong")) >= 25
    assert {"tr", "ar", "he", "ja"} <= {case.language for case in cases}


def test_no_answer_is_in_a_question_twice() -> None:
    for language, question in QUESTIONS:
        typed = [case.typed for case in cases_of(language, question)]
        assert len(typed) == len(set(typed)), (language, question.ask)


def test_it_takes_no_time(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing depends on the figures; they are printed to be looked at."""
    of_many = [
        f"{who}{what} en {where} con {whom}"
        for who in ("Yo ", "")
        for what in ("vivo", "trabajo", "estudio", "como")
        for where in ("Perú", "casa")
        for whom in ("mi madre", "mi padre", "Ana", "mis amigos")
    ]
    typed = {
        "right": of_many[-1].upper(),
        "nearly": "yo vivo en peru con mi padrre",
        "wrong": "Mi perro es muy grande y bonito",
        "endless": "ab ba " * 2000,
        "one letter": "a" * 5000,
        "signs": "'’-" * 2000,
    }
    figures = [
        f"{name:>12} {'cold' if cold else ''}: {_milliseconds(text, of_many, cold=cold):.2f} ms"
        for name, text in typed.items()
        for cold in (True, False)
    ]
    with capsys.disabled():
        print(f"\nan answer against {len(of_many)} accepted ones:", *figures, sep="\n")  # noqa: T201


def _milliseconds(typed: str, accepted: list[str], *, cold: bool) -> float:
    taken = []
    for _ in range(9):
        if cold:
            read_accepted.cache_clear()
        start = time.perf_counter()
        check(typed, accepted, "es")
        taken.append(time.perf_counter() - start)
    return statistics.median(taken) * 1000
