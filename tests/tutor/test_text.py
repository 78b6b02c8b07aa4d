"""Words as people type and paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.words.text import Pasted, clean, fold, is_written_in, lemma_key, split_list, translations


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("es", "la manzana", "Manzana"),
        ("es", "¿Qué?", "qué"),
        ("es", "LOS NIÑOS", "niños"),
        ("es", "nin\u0303o", "niño"),
        ("en", "to go", "Go"),
        ("en", "you're", "you’re"),
        ("en", "ｃａｔ", "cat"),
        ("ru", "Ёлка", "елка"),
        ("de", "Straße", "STRASSE"),
        ("de", "der Tisch", "Tisch"),
        ("fr", "l'ami", "Ami"),
        ("fr", "L’école", "école"),
        ("fr", "une école", "école"),
    ],
)
def test_two_spellings_of_one_word_share_a_key(language: str, one: str, other: str) -> None:
    assert lemma_key(language, one) == lemma_key(language, other)


@pytest.mark.parametrize(("language", "one", "other"), [("es", "año", "ano"), ("es", "sí", "si"), ("en", "go", "goes")])
def test_two_words_have_two_keys(language: str, one: str, other: str) -> None:
    assert lemma_key(language, one) != lemma_key(language, other)


def test_an_article_alone_is_a_word() -> None:
    assert lemma_key("es", "la") == "la"


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("gato", [("gato", "")]),
        ("gato, perro; sol", [("gato", ""), ("perro", ""), ("sol", "")]),
        (
            "1. gato - кот\n2) perro — собака; пёс\n• la casa = дом",
            [("gato", "кот"), ("perro", "собака; пёс"), ("la casa", "дом")],
        ),
        ("- sol\tсолнце\n\n* luna", [("sol", "солнце"), ("luna", "")]),
        ("uno - один, dos - два", [("uno", "один"), ("dos", "два")]),
        ("correr - бежать, бегать", [("correr", "бежать, бегать")]),
        ("лето, manzanas; gatito - котёнок", [("лето", ""), ("manzanas", ""), ("gatito", "котёнок")]),
        ('«hola», "adiós"', [("hola", ""), ("adiós", "")]),
        ("tío-abuelo", [("tío-abuelo", "")]),
        ("Gato, gato, el gato", [("Gato", ""), ("el gato", "")]),
        (" - \n...\n", []),
        ("", []),
    ],
)
def test_a_pasted_list_is_taken_apart(text: str, items: list[tuple[str, str]]) -> None:
    assert split_list(text) == [Pasted(word, translation) for word, translation in items]


def test_a_translation_has_several_meanings() -> None:
    assert translations("встречать, встретить / видеться (разг.)") == ["встречать", "встретить", "видеться"]


def test_the_script_tells_the_language_where_it_can() -> None:
    assert is_written_in("ru", "лето")
    assert not is_written_in("ru", "verano")
    assert is_written_in("es", "verano")
    assert not is_written_in("es", "лето")


@given(st.text())
def test_any_text_can_be_taken(text: str) -> None:
    for item in split_list(text):
        assert fold(item.word)
        assert clean(item.word) == item.word
        assert "\0" not in item.word + item.translation
        assert len(lemma_key("es", item.word)) <= 128


@given(st.text())
def test_a_key_of_a_key_is_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)
