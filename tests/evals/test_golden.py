"""The golden cases are complete, fit together, and the recordings are of them."""

import itertools
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from evals import recording
from evals.__main__ import TASKS
from evals.edits import compare
from evals.golden import FOLDER, Answers, ItemSets, Openings, Place, Wishes, attacks, load, sentences
from evals.recording import Recording
from tutor.accounts.views import LEVELS
from tutor.review.checking import Question, is_accepted
from tutor.words.text import lemma_key

RECORDED = FOLDER.parent / "recorded"


@pytest.fixture
def recorded() -> Recording:
    return recording.read(sorted(RECORDED.glob("*.json")))


def test_five_languages_have_mistakes_and_sentences_with_none() -> None:
    found = {each.language: each.cases for each in sentences()}
    assert set(found) == {"de", "en", "es", "fr", "it"}
    for language, cases in found.items():
        assert len([case for case in cases if case.edits]) >= 12, language
        assert len([case for case in cases if not case.edits]) >= 4, language


def test_every_mistake_is_in_its_sentence_and_each_way_to_mend_it_counts_in_full() -> None:
    for each in sentences():
        for case in each.cases:
            wanted = [(edit.wrong, edit.right) for edit in case.edits]
            for rights in itertools.product(*(edit.right for edit in case.edits)):
                made = [(edit.wrong, right) for edit, right in zip(case.edits, rights, strict=True)]
                compared = compare(case.text, made, wanted)
                assert (compared.extra, compared.missed) == (0, 0), case.id
                assert compared.hits >= len(case.edits), case.id


def test_drafting_has_words_groups_slips_and_what_is_no_word() -> None:
    sets = load("drafting.yaml", ItemSets).sets
    items = [(each, item) for each in sets for item in each.items]
    assert len(items) >= 30
    assert all(bool(item.lemma) + bool(item.members) + item.nothing == 1 for _, item in items)
    assert all(item.at_least <= len(item.members) for _, item in items)
    for each, item in items:
        assert all(level in LEVELS for level in item.level or ())
        if item.lemma and item.gender:
            assert {lemma_key(each.language, word) for word in item.word} == {lemma_key(each.language, item.lemma)}
            assert item.gender in ("m", "f")


def test_every_level_that_is_spoken_at_is_measured() -> None:
    golden = load("level.yaml", Openings)
    assert len(golden.cases) >= 12
    assert {case.level for case in golden.cases} == {"A1", "A2", "B1", "B2", "C1"}
    listed = Counter(word for levels in golden.above["en"].values() for word in levels)
    assert not [word for word, times in listed.items() if times > 1], "a word has one level"


def test_checking_has_every_verdict_and_names_the_place_of_what_is_wrong() -> None:
    cases = load("checking.yaml", Answers).cases
    assert len(cases) >= 40
    verdicts = Counter(case.verdict for case in cases)
    assert min(verdicts[verdict] for verdict in ("right", "nearly", "wrong")) >= 10
    assert verdicts["unsure"] >= 2
    for case in cases:
        assert case.where in case.answer, case.id
        assert bool(case.where) == (case.verdict in ("nearly", "wrong")), case.id


def test_what_is_wrong_is_never_taken_without_asking() -> None:
    for case in load("checking.yaml", Answers).cases:
        question = Question(case.kind, case.question, case.language, case.own_language, case.level, case.right)
        assert case.verdict == "right" or not is_accepted(question, case.answer), case.id


def test_disputes_are_about_answers_in_no_list_and_learners_are_often_right() -> None:
    cases = load("disputes.yaml", Answers).cases
    verdicts = Counter(case.verdict for case in cases)
    assert verdicts["right"] >= 8
    assert verdicts["wrong"] >= 5
    for case in cases:
        question = Question(case.kind, case.question, case.language, case.own_language, case.level, case.right)
        assert not is_accepted(question, case.answer), case.id
        assert case.where in case.answer, case.id


def test_lessons_are_wanted_on_topics_and_on_what_is_none() -> None:
    cases = load("lessons.yaml", Wishes).cases
    assert len({case.language for case in cases}) >= 3
    assert [case for case in cases if case.nothing]
    assert all(bool(case.words) != case.nothing for case in cases)


def test_the_injection_corpus_is_wide() -> None:
    texts = attacks()
    assert len(texts) >= 60
    assert {each.place for each in texts} == set(get_args(Place))
    assert {"en", "ru", "es", "de"} <= {each.language for each in texts}
    assert len({each.wants for each in texts}) == 10


@pytest.mark.parametrize("name", [*TASKS])
def test_a_case_has_one_name_and_a_recorded_reply(name: str, recorded: Recording) -> None:
    keys = [f"{name}/{case.id}" for case in TASKS[name]().cases()]
    assert len(keys) == len(set(keys))
    known = {key for key in recorded.replies if key.startswith(f"{name}/")}
    assert not known - set(keys), "recorded, but of no case any more"
    missing = set(keys) - known
    if name == "checking":  # an accepted answer is right without asking
        for case in load("checking.yaml", Answers).cases:
            question = Question(case.kind, case.question, case.language, case.own_language, case.level, case.right)
            if is_accepted(question, case.answer):
                missing.discard(f"checking/{case.id}")
    assert not missing


def test_recordings_say_that_no_model_made_them(recorded: Recording) -> None:
    assert "by hand" in recorded.about
    assert recorded.model == "by-hand"


def test_a_slip_of_the_pen_in_a_golden_file_is_no_silent_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.yaml").write_text(
        "cases: [{id: a, language: es, own_language: ru, levle: A1, text: hola}]\nabove: {}"
    )
    monkeypatch.setattr("evals.golden.FOLDER", tmp_path)
    with pytest.raises(ValidationError):
        load("x.yaml", Openings)
