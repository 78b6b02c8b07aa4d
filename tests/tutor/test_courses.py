"""Courses: what is bundled is right, an author's mistake is named, and loading changes only what changed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tutor.database import one, rows
from tutor.words.course_faults import faults
from tutor.words.courses import load_courses, main

GOOD = """title: {en: Fruit, ru: Фрукты}
words:
"""
WORD = """  - word: %s
    ipa: x
    pos: noun
    translation: {ru: слово, en: word}
    example: Una %s, otra %s.
    example_translation: {ru: Слово., en: A word.}
"""
NAMES = ["zorba", "zorbe", "zorbi", "zorbo", "zorbu"]


def deck(names: list[str] = NAMES) -> str:
    return GOOD + "".join(WORD % (name, name, name) for name in names)


def write(folder: Path, text: str, name: str = "es/a1/90-made-up.yaml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_bundled_courses_have_no_fault(root: Path) -> None:
    assert faults(root / "courses") == []


def test_a_right_file_passes(tmp_path: Path) -> None:
    write(tmp_path, deck())
    assert faults(tmp_path) == []


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("ipa: '[x]'", "ipa: x", "zorba: ipa"),
        ("example: Nada aquí.", "example: Una zorba, otra zorba.", "zorba: example: does not contain"),
        ("translation: {en: word}", "translation: {ru: слово, en: word}", "zorba: translation: no ru"),
        ("example_translation: {ru: Слово.}", "example_translation: {ru: Слово., en: A word.}", "zorba: example_tr"),
        ("pos: thing", "pos: noun", "zorba: pos"),
        ("word: yes", "word: zorba", "word"),
        ("ipa: x\n    colour: red", "ipa: x", "zorba: colour"),
        ("title: {ru: Фрукты}", "title: {en: Fruit, ru: Фрукты}", "title: no en"),
        ("word: zorbe", "word: zorba", "more than once without a sense"),
        ("example: 'Una  zorba.'", "example: Una zorba, otra zorba.", "zorba: odd spaces"),
        ("title: {en: %s, ru: Ф}" % ("x" * 65), "title: {en: Fruit, ru: Фрукты}", "title.en"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_file_and_word(tmp_path: Path, wrong: str, right: str, said: str) -> None:
    write(tmp_path, deck().replace(right, wrong, 1))
    found = faults(tmp_path)
    assert any(line.startswith("es/a1/90-made-up.yaml: ") and said in line for line in found), found


@pytest.mark.parametrize(
    "text", ["words: [", "- just\n- a list\n", "", "title: {en: A, ru: А}\nwords: []\n", deck(NAMES[:4])]
)
def test_a_file_that_is_no_deck_is_named(tmp_path: Path, text: str) -> None:
    write(tmp_path, text)
    assert [line for line in faults(tmp_path) if line.startswith("es/a1/90-made-up.yaml: ")]


@pytest.mark.parametrize(
    "name", ["es/a1/fruit.yaml", "es/A1/01-fruit.yaml", "xx/a1/01-fruit.yaml", "01-fruit.yaml", "es/a1/01-fruit.yml"]
)
def test_a_file_in_the_wrong_place_is_named(tmp_path: Path, name: str) -> None:
    write(tmp_path, deck(), name)
    assert [line for line in faults(tmp_path) if line.startswith(f"{name}: not a course file's place")]


def test_two_files_with_one_number_are_named(tmp_path: Path) -> None:
    write(tmp_path, deck())
    write(tmp_path, deck([name + "x" for name in NAMES]), "es/a1/90-other.yaml")
    assert any("has the number of" in line for line in faults(tmp_path))


def test_the_command_prints_the_faults_and_fails(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(root / "courses")]) == 0
    assert capsys.readouterr().out == ""
    write(tmp_path, deck(NAMES[:1]))
    ran = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "tutor.words.courses", str(tmp_path)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1
    assert re.search(r"^es/a1/90-made-up\.yaml: words", ran.stdout, re.MULTILINE)


async def test_loading_keeps_ids_and_takes_only_what_changed(database: str, root: Path, tmp_path: Path) -> None:
    del database
    path = write(tmp_path, deck())
    await load_courses(tmp_path)
    entries = "SELECT id, word, translation, source, own_language FROM entry WHERE lemma_key LIKE 'zorb%' ORDER BY id"
    before = await rows(entries)
    assert len(before) == 10  # for speakers of Russian and of English
    path.write_text(deck([*NAMES[:4], "zorbuña"]).replace("слово", "словечко", 1), encoding="utf-8")
    await load_courses(tmp_path)
    after = {(e["word"], e["own_language"]): e for e in await rows(entries)}
    kept = {(e["word"], e["own_language"]): e["id"] for e in before}
    assert after["zorba", "ru"]["translation"] == "словечко"
    assert {key: e["id"] for key, e in after.items() if key in kept} == {
        k: v for k, v in kept.items() if k[0] != "zorbu"
    }
    assert ("zorbuña", "ru") in after
    forms = await one("SELECT count(*) AS n FROM entry_form WHERE entry_id = $1", after["zorba", "ru"]["id"])
    assert forms["n"] == 2  # the word, and its Russian translation
    path.rename(path.with_name("91-moved.yaml"))
    await load_courses(tmp_path)
    moved = await rows(entries)
    assert {e["id"] for e in moved} == {e["id"] for e in after.values()}
    assert {e["source"] for e in moved} == {"es/a1/91-moved"}
    await load_courses(root / "courses")
    assert await rows(entries) == []
    assert (await one("SELECT count(*) AS n FROM course_deck WHERE key LIKE '%moved%'"))["n"] == 0


async def test_several_processes_may_load_at_once(database: str, root: Path) -> None:
    import asyncio

    del database
    await asyncio.gather(*(load_courses(root / "courses") for _ in range(5)))
    decks = await one("SELECT count(*) AS n, sum(size) AS words FROM course_deck")
    entries = await one("SELECT count(*) AS n FROM entry WHERE own_language = 'ru' AND source LIKE '%/a1/%'")
    assert decks["n"] == len(list((root / "courses").glob("*/*/[0-9]*.yaml")))
    assert decks["words"] == entries["n"]
