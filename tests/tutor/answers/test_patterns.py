"""Patterns of answers: one line for all that is right."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tutor.answers.patterns import PatternError, expand


@pytest.mark.parametrize(
    ("pattern", "variants"),
    [
        ("hola", ["hola"]),
        ("(Yo) soy médico", ["Yo soy médico", "soy médico"]),
        (
            "(Yo) soy [médico|doctor]",
            ["Yo soy médico", "Yo soy doctor", "soy médico", "soy doctor"],
        ),
        ("[How are you|How is it going]?", ["How are you?", "How is it going?"]),
        ("How are you (doing)?", ["How are you doing?", "How are you?"]),
        ("Tu viens (demain) ?", ["Tu viens demain ?", "Tu viens ?"]),
        ("¿(Tú) eres Ana?", ["¿Tú eres Ana?", "¿eres Ana?"]),
        ("Hola(, Ana)!", ["Hola, Ana!", "Hola!"]),
        ("Hola, (Ana).", ["Hola, Ana.", "Hola."]),
        ("(Sí), gracias", ["Sí, gracias", "gracias"]),
        ("a ((very) big) dog", ["a very big dog", "a big dog", "a dog"]),
        ("[a|the (big)] dog", ["a dog", "the big dog", "the dog"]),
        ("[a|a] dog", ["a dog"]),
        ("  much   space ", ["much space"]),
    ],
)
def test_a_pattern_stands_for_all_its_variants(pattern: str, variants: list[str]) -> None:
    assert expand(pattern) == variants


@pytest.mark.parametrize(
    "pattern",
    ["(a", "a)", "[a", "a]", "[a)", "(a]", "a|b", "(a|b)", "[a|]", "[|a]", "[]", "()", "( )", "", " ", "(a)",
     "[a(b]) c", "(a)(b)(c)(d)(e)(f)(g) h", "(" * 500 + "a" + ")" * 500, "[" * 500],
)  # fmt: skip
def test_a_pattern_that_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        expand(pattern)


def test_how_many_variants_there_may_be_is_up_to_the_caller() -> None:
    assert len(expand("(a)(b)(c)(d)(e)(f) g")) == 64
    with pytest.raises(PatternError):
        expand("(a)(b) c", most=3)
    assert len(expand("(a)(b) c", most=4)) == 4


@given(st.lists(st.integers(1, 4), min_size=1, max_size=5), st.lists(st.booleans(), min_size=5, max_size=5))
def test_there_are_as_many_variants_as_ways_to_choose(sizes: list[int], optional: list[bool]) -> None:
    parts, ways = ["start"], []
    for place, (size, may_go) in enumerate(zip(sizes, optional, strict=False)):
        either = "[" + "|".join(f"w{place}x{number}" for number in range(size)) + "]"
        parts.append(f"({either})" if may_go else either)
        ways.append(size + may_go)
    pattern = " ".join(parts)
    if prod(ways) > 64:
        with pytest.raises(PatternError):
            expand(pattern)
    else:
        variants = expand(pattern)
        assert len(variants) == len(set(variants)) == prod(ways)
        assert len(variants[0].split()) == len(sizes) + 1, "the fullest comes first"


@given(st.text("ab ()[]|.,?¿", max_size=30))
def test_any_text_is_a_pattern_or_refused(pattern: str) -> None:
    try:
        variants = expand(pattern)
    except PatternError:
        return
    assert 1 <= len(variants) <= 64
    assert all(variant == " ".join(variant.split()) != "" for variant in variants)
    assert not set("".join(variants)) & set("()[]|\0")
