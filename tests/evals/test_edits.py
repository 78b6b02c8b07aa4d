"""Corrections are compared by what they make of a sentence."""

import pytest

from evals.edits import Compared, apply, compare, idle_words, words

SENTENCE = "Yesterday I go to cinema with my sister."
WANTED = [("go", ["went"]), ("cinema", ["the cinema", "a cinema"])]


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ([("go", "went"), ("cinema", "the cinema")], Compared(2, 0, 0)),
        ([("go to cinema", "went to the cinema")], Compared(2, 0, 0)),
        ([(SENTENCE, "Yesterday I went to a cinema with my sister.")], Compared(2, 0, 0)),
        ([("go", "went")], Compared(1, 0, 1)),
        ([("go", "goes"), ("cinema", "the cinema")], Compared(1, 1, 1)),
        ([("my sister", "my brother")], Compared(0, 1, 2)),
        ([("goes", "went")], Compared(0, 1, 2)),
        ([], Compared(0, 0, 2)),
    ],
)
def test_however_a_correction_is_cut_it_counts_for_what_it_changes(
    made: list[tuple[str, str]], expected: Compared
) -> None:
    assert compare(SENTENCE, made, WANTED) == expected


def test_every_correction_of_a_right_sentence_is_one_too_many() -> None:
    assert compare("It is fine.", [("is", "was"), ("fine", "good")], []).extra == 1  # two words side by side: one place
    assert compare("It is fine.", [], []) == Compared(0, 0, 0)


def test_words_that_move_are_found_in_their_new_place() -> None:
    assert compare("Heute ich gehe ins Kino.", [("ich gehe", "gehe ich")], [("ich gehe", ["gehe ich"])]).missed == 0
    assert compare(
        "Heute ich gehe ins Kino.", [("Heute ich gehe", "Heute gehe ich")], [("ich gehe", ["gehe ich"])]
    ) == (compare("Heute ich gehe ins Kino.", [("ich gehe", "gehe ich")], [("ich gehe", ["gehe ich"])]))


def test_a_part_is_replaced_where_it_is_a_word_and_only_once() -> None:
    assert apply("I am a man, I am.", [("am", "was"), ("am", "is")]) == ("I was a man, I is.", 0)
    assert apply("I am.", [("are", "is"), ("m", "n")]) == ("I am.", 2)


def test_neither_punctuation_nor_the_first_capital_makes_another_sentence() -> None:
    assert words("¿Qué tal, Ana?") == words("qué tal Ana!")
    assert words("l’ami d'Anne") == ["l'", "ami", "d'", "Anne"]
    assert words("Der Mann") != words("Der mann")


def test_words_that_stay_as_they_are_were_not_needed() -> None:
    assert idle_words(("go", "went")) == 0
    assert idle_words(("I go to the cinema", "I went to the cinema")) == 4
