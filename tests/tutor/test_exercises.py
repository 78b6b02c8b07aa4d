"""Every kind of exercise, made from every lesson of every course: there is always one right answer, and it is found."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.exercises import right, wrong
from tutor.accounts.views import LEARNABLE
from tutor.exercises.faults import from_line, from_word, item_faults
from tutor.exercises.item import GAP, Ability, Answer, Item, from_json, to_json
from tutor.exercises.kind import Line, Setting, Word, said
from tutor.exercises.registry import KINDS, mark, write
from tutor.lessons.file import LessonFile, LessonPlace, TestFile, lesson_paths, parse, place_of
from tutor.lessons.topics import COURSES
from tutor.quizzes import making
from tutor.words.course_file import CourseFile, course_paths, own_languages
from tutor.words.course_file import parse as parse_deck
from tutor.words.course_file import place_of as deck_place_of

ALL: frozenset[Ability] = frozenset({"speech", "hearing"})
AUTHORED_ONLY = {"choose_many", "transform", "translate", "mistake"}


@cache
def lessons(language: str) -> list[tuple[LessonPlace, LessonFile | TestFile]]:
    found = [place_of(COURSES, path) for path in lesson_paths(COURSES)]
    return [
        (place, parse(place.path.read_bytes(), place.sort)) for place in found if place and place.language == language
    ]


@cache
def words(language: str, own: str) -> dict[str, Word]:
    """The course's words by the name lessons call them."""
    found: dict[str, Word] = {}
    for path in course_paths(COURSES):
        place = deck_place_of(COURSES, path)
        if place is None or place.language != language:
            continue
        deck: CourseFile = parse_deck(path.read_bytes())
        for word in deck.words:
            lemma = word.lemma or word.word
            found[f"{lemma}#{word.sense}" if word.sense else lemma] = Word(
                word.word, word.key(language), word.translation[own], word.pos, word.grammar, word.example,
                word.example_translation[own], tuple(word.written()),
            )  # fmt: skip
    return found


def settings_of(language: str) -> Iterator[Setting]:
    for own in own_languages(language):
        yield Setting(language, own, Random(7), "topic")


def made_of(file: LessonFile | TestFile, setting: Setting) -> Iterator[Item]:
    """All that can be made of a lesson: what its author wrote (which the linter has seen), and what the kinds make
    of words and lines (which give nothing rather than something unsound)."""
    for spec in file.exercises:
        yield write(spec, setting)
    if not isinstance(file, LessonFile):
        return
    known = words(setting.language, setting.own_language)
    own = [known[name] for name in file.words]
    lines = [Line(line.says, said(line.means, setting)) for line in file.dialogue]
    lines += [Line(word.example, word.example_translation, (word.lemma,)) for word in own]
    for kind in KINDS.values():
        yield from (item for word in own if (item := from_word(kind, word, own, setting)) is not None)
        yield from (item for line in lines if (item := from_line(kind, line, setting)) is not None)


@pytest.mark.parametrize("language", LEARNABLE)
def test_no_exercise_of_a_course_has_an_empty_gap_two_right_options_or_an_unreachable_answer(language: str) -> None:
    made: Counter[str] = Counter()
    for setting in settings_of(language):
        for place, file in lessons(language):
            for item in made_of(file, setting):
                made[item.kind] += 1
                where = f"{place.key} ({setting.own_language}): {item}"
                assert mark(item, right(item)).verdict == "right", where
                assert mark(item, wrong(item)).verdict in {"wrong", "nearly"}, where
                assert mark(item, Answer()).verdict == "wrong", where
                assert item.kind != "gap" or GAP in item.text, where
                assert all(option.strip() for option in (*item.options, *item.others, *item.accepted)), where
    assert set(made) == set(KINDS)
    assert all(count >= 20 for kind, count in made.items() if kind in AUTHORED_ONLY), made


@pytest.mark.parametrize("language", LEARNABLE)
def test_a_lessons_run_begins_with_its_words_and_never_asks_one_thing_twice(language: str) -> None:
    for setting in settings_of(language):
        known = words(language, setting.own_language)
        for place, file in lessons(language):
            if not isinstance(file, LessonFile):
                continue
            lines = [Line(line.says, said(line.means, setting)) for line in file.dialogue]
            run = making.lesson_run(file.exercises, [known[name] for name in file.words], lines, setting, ALL)
            assert len({item.key for item in run}) == len(run), place.key
            assert run[0].kind == "match", place.key
            assert len(run) >= len(file.exercises) + 4, place.key
            silent = making.lesson_run(file.exercises, [], [], setting, frozenset())
            assert not {"listen_type", "listen_choose", "say"} & {item.kind for item in silent}


@given(seed=st.integers(0, 10**6), size=st.sampled_from([5, 10, 20]), step=st.integers(1, 4), data=st.data())
@settings(max_examples=60, deadline=None)
def test_a_quiz_mixes_its_kinds_and_is_whole_whatever_chance_brings(
    seed: int, size: int, step: int, data: st.DataObject
) -> None:
    language = data.draw(st.sampled_from(LEARNABLE))
    setting = Setting(language, own_languages(language)[0], Random(seed))
    known = [*words(language, setting.own_language).values()]
    some = data.draw(st.lists(st.sampled_from(known), min_size=8, max_size=40, unique_by=lambda word: word.lemma))
    run = making.quiz_run([], some, [], setting, ALL, size=size, step=step)
    assert len(run) == size
    assert len({item.key for item in run}) == size
    assert not [fault for item in run for fault in item_faults(item)]
    commonest = Counter(item.kind for item in run).most_common(1)[0][1]
    alike = sum(1 for one, other in pairwise(run) if one.kind == other.kind)
    assert alike <= max(0, 2 * commonest - size - 1), "alike only where one kind is more than half of all"


def test_an_item_is_kept_and_read_again_as_it_was() -> None:
    for setting in settings_of("es"):
        for _, file in lessons("es"):
            for spec in file.exercises:
                item = write(spec, setting)
                kept: dict[str, Any] = to_json(item)
                assert from_json(kept) == item
                assert from_json(kept).key == item.key


def test_a_question_has_the_same_key_however_its_options_are_shuffled() -> None:
    for _, file in lessons("en"):
        for spec in file.exercises:
            keys = {write(spec, Setting("en", "ru", Random(seed))).key for seed in range(5)}
            assert len(keys) == 1
