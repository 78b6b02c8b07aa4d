"""Typed answers: what is named as wrong, how the difference is shown, and what always holds."""

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tutor.answers.table import cases_of, questions
from tutor.answers.check import Checked, check
from tutor.answers.diff import DiffPart
from tutor.answers.reading import tidy
from tutor.answers.rules import rules_of
from tutor.answers.slips import Slip

LANGUAGES = ("en", "es", "de", "fr", "ru", "tr", "ar", "he", "ja", "xx")
ACCEPTED = sorted(
    {
        (language, answer, question.strict)
        for language, question in questions()
        for case in cases_of(language, question)
        for answer in case.accepted
    }
)
ORDER = {"right": 0, "nearly": 1, "wrong": 2}


@pytest.mark.parametrize(
    ("language", "typed", "accepted", "slip"),
    [
        ("es", "el cafe", "el café", "accent"),
        ("de", "die Kuche", "die Küche", "accent"),
        ("en", "I dont know.", "I don't know.", "apostrophe"),
        ("fr", "je ai faim", "J'ai faim.", "apostrophe"),
        ("es", "el mesa", "la mesa", "article"),
        ("en", "I have dog.", "I have a dog.", "article"),
        ("es", "Voy a el cine.", "Voy al cine.", "article"),
        ("en", "brekfast", "breakfast", "spelling"),
        ("en", "good-by and icecream", "goodbye and ice cream", None),
        ("en", "icecream", "ice cream", "spacing"),
        ("en", "She live in London.", "She lives in London.", "ending"),
        ("ru", "Я живу в Москва.", "Я живу в Москве.", "ending"),
        ("es", "Gracias para la ayuda.", "Gracias por la ayuda.", "small_word"),
        ("en", "She always is late.", "She is always late.", "word_order"),
        ("en", "I from Spain.", "I am from Spain.", "missing_word"),
        ("en", "Let's go to home!", "Let's go home!", "extra_word"),
        ("en", "He knows.", "He doesn't know.", None),
        ("es", "Hablo inglés.", "No hablo inglés.", "negation"),
        ("en", "unhappy", "happy", "negation"),
        ("es", "Son las 3 y media.", "Son las tres y media.", "digits"),
        ("en", "dog", "cat", None),
        ("en", "", "cat", None),
    ],
)
def test_what_is_wrong_has_a_name(language: str, typed: str, accepted: str, slip: Slip | None) -> None:
    checked = check(typed, [accepted], language)
    assert checked.verdict != "right"
    assert checked.slip == slip


def test_an_answer_is_held_against_the_nearest_accepted_one() -> None:
    accepted = ["Soy de México.", "Yo vengo de México.", "Vengo de México."]
    assert check("vengo de mexico", accepted, "es").answer == "Vengo de México."
    assert check("quiero dormir", accepted, "es").verdict == "wrong"
    assert check("", accepted, "es").answer == "Soy de México."


def test_nothing_accepted_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="accepted"):
        check("hola", [], "es")


def test_a_card_asks_for_no_article_and_an_exercise_for_one_in_sentences() -> None:
    assert check("work", ["to work"], "en", free_article=True).verdict == "right"
    assert check("get up", ["to get up"], "en", free_article=True).verdict == "right"
    assert check("Day after tomorrow.", ["The day after tomorrow."], "en", free_article=True).verdict == "right"
    assert check("Sun is shining.", ["The sun is shining."], "en").verdict == "nearly"
    assert check("sun", ["the sun"], "en").verdict == "right"
    assert check("los gatos", ["gatos"], "es").verdict == "right"
    assert check("gatos", ["los gatos"], "es", strict_forms=True).verdict == "nearly"


def test_an_article_that_was_put_in_is_at_fault_beside_another() -> None:
    assert check("el mesa", ["la mesa", "mesa"], "es").verdict == "nearly"
    assert check("la mesa", ["la mesa", "mesa"], "es").verdict == "right"


def test_a_subject_that_no_answer_has_may_be_named_but_not_another() -> None:
    assert check("Yo soy de Perú", ["Soy de Perú."], "es").verdict == "nearly"
    assert check("Ella va al cine", ["Va al cine.", "Él va al cine."], "es").verdict == "wrong"


@pytest.mark.parametrize(
    ("typed", "right"),
    [("I'm here", "I am here"), ("she's got it", "she has got it"), ("she's finished", "she has finished"),
     ("she's finished", "she is finished"), ("I'd better go", "I had better go"), ("I'd go", "I would go"),
     ("Ana's a teacher", "Ana is a teacher"), ("we'll see", "we will see"), ("can't", "cannot"),
     ("isn't it", "is not it"), ("what's his name", "what is his name")],
)  # fmt: skip
def test_contractions_say_the_same(typed: str, right: str) -> None:
    assert check(typed, [right], "en", strict_forms=True).verdict == "right"
    assert check(right, [typed], "en", strict_forms=True).verdict == "right"


@pytest.mark.parametrize(
    ("typed", "right"),
    [("she's a dog", "she has a dog"), ("I'd like tea", "I had like tea"), ("Ana's book", "Ana is book"),
     ("I'd better go", "I would better go"), ("its name", "it's name"), ("were late", "we're late")],
)  # fmt: skip
def test_contractions_that_say_something_else_are_not_right(typed: str, right: str) -> None:
    assert check(typed, [right], "en").verdict != "right"
    assert check(right, [typed], "en").verdict != "right"


@pytest.mark.parametrize(
    ("typed", "right", "parts"),
    [
        ("como estas", "¿Cómo estás?", "=¿C -o+ó =mo est -a+á =s?"),
        ("I have dog", "I have a dog.", "=I have + a = dog."),
        ("mansana", "manzana", "=man -s+z =ana"),
        ("Hola Ana!!", "Hola, Eva.", "=Hola,  -Ana+Eva =."),
        ("goodmorning", "Good morning", "=Good +  =morning"),
        ("", "sol", "+sol"),
    ],
)
def test_the_difference_shows_letters_that_matter(typed: str, right: str, parts: str) -> None:
    def shown(part: DiffPart) -> str:
        if part.same:
            return f"={part.right}"
        return (f"-{part.typed}" if part.typed else "") + (f"+{part.right}" if part.right else "")

    assert " ".join(map(shown, check(typed, [right], "es").parts)) == parts


def _full_width(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


DRESSES: list[Callable[[str], str]] = [
    str.upper,
    str.lower,
    str.title,
    _full_width,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: unicodedata.normalize("NFC", text),
    lambda text: text.replace(" ", "  \u00a0"),
    lambda text: text.replace("'", "’"),
    lambda text: text.replace("'", "´"),
    lambda text: text.replace("-", "\u2011"),
    lambda text: f" «{text}»! 🙂👍🏽 ",
    lambda text: f"\u200e{text}\u200b…",
    lambda text: text.rstrip(".!?。"),
    lambda text: text.replace(",", "").replace("¿", "").replace("¡", ""),
]


@given(st.sampled_from(ACCEPTED), st.lists(st.sampled_from(DRESSES), min_size=1, max_size=4))
def test_an_accepted_answer_is_right_however_it_is_dressed(
    accepted: tuple[str, str, bool], dresses: list[Callable[[str], str]]
) -> None:
    language, answer, strict = accepted
    typed = answer
    for dress in dresses:
        typed = dress(typed)
    assert check(typed, [answer], language, strict_forms=strict).verdict == "right", typed


@given(st.text(max_size=900), st.lists(st.text(min_size=1, max_size=80), min_size=1, max_size=4),
       st.sampled_from(LANGUAGES), st.booleans())  # fmt: skip
def test_any_text_can_be_checked_and_its_parts_spell_it(
    typed: str, accepted: list[str], language: str, strict: bool
) -> None:
    checked = check(typed, accepted, language, strict_forms=strict)
    assert checked.answer in accepted
    _spells(checked, typed)


@given(st.sampled_from(ACCEPTED), st.data())
def test_a_mutilated_answer_can_be_checked_and_is_no_better_where_forms_matter(
    accepted: tuple[str, str, bool], data: st.DataObject
) -> None:
    language, answer, _ = accepted
    start, end = sorted(data.draw(st.tuples(st.integers(0, len(answer)), st.integers(0, len(answer)))))
    typed = answer[:start] + data.draw(st.text(answer, max_size=4)) + answer[end:]
    checked = check(typed, [answer], language)
    _spells(checked, typed)
    assert ORDER[checked.verdict] <= ORDER[check(typed, [answer], language, strict_forms=True).verdict]


@given(st.text(min_size=1, max_size=80), st.sampled_from(LANGUAGES))
def test_the_answer_itself_is_right(answer: str, language: str) -> None:
    if tidy(answer):
        assert check(answer, [answer], language, strict_forms=True).verdict == "right"


def _spells(checked: Checked, typed: str) -> None:
    assert "".join(part.right for part in checked.parts) == checked.answer
    if checked.verdict == "right":
        assert all(part.same for part in checked.parts)
    else:
        assert "".join(part.typed for part in checked.parts) == tidy(typed)
    assert all(part.typed or part.right for part in checked.parts)
    assert all(one.same != other.same for one, other in zip(checked.parts, checked.parts[1:], strict=False))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_rules(language: str) -> None:
    assert rules_of(language) is rules_of(language)
