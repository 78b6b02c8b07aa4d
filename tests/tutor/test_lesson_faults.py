"""A course with a fault in it never reaches learners: each kind of fault is named with its file and its exercise."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tutor.lessons.faults import faults
from tutor.lessons.file import main

Course = dict[str, Any]
"""File name → what stands in it; text for what is no YAML."""

NUMBERS = ["uno", "dos", "tres", "cuatro", "cinco", "seis"]
LESSON, TEST = "es/a1/lessons/01-lesson.yaml", "es/a1/tests/1-test.yaml"


def both(en: str, ru: str) -> dict[str, str]:
    return {"en": en, "ru": ru}


def exercises(number: str) -> list[dict[str, Any]]:
    """One of each kind, about ``number`` things."""
    things, translated = f"{number} casas", both(f"{number} houses.", f"Домов: {number}.")
    return [
        {"kind": "choose", "text": f"Tengo ___ {things}.", "right": "las", "wrong": ["el", "lo"]},
        {"kind": "choose_many", "ask": both(f"Which go with {things}?", f"Что подходит к {things}?"),
         "right": ["grandes", "rojas"], "wrong": ["alto"]},
        {"kind": "type", "ask": both(f"How do you ask for {number}?", f"Как спросить про {number}?"),
         "right": ["¿Dónde (están)?"]},
        {"kind": "gap", "text": f"Hay {number} {{casas|pisos}} aquí."},
        {"kind": "order", "right": [f"Tengo {number} casas grandes", f"Casas grandes tengo {number}"],
         "means": translated},
        {"kind": "match", "pairs": [
            {"left": f"{number} gatos", "right": both("cats", "кошки")},
            {"left": "perro", "right": both("dog", "собака")},
            {"left": "pez", "right": both("fish", "рыба")}, {"left": "vaca", "right": both("cow", "корова")}]},
        {"kind": "transform", "ask": both("Make it one.", "Сделайте одним."), "text": f"los {number} gatos",
         "right": ["el gato"]},
        {"kind": "translate", "from": translated, "right": [f"(Son) {things}."]},
        {"kind": "translate", "text": f"Veo {things}.", "right": {"en": ["I see."], "ru": ["Вижу."]}},
        {"kind": "listen_type", "text": f"Oigo {number} voces."},
        {"kind": "listen_choose", "text": f"Son las {number}.", "right": "a", "wrong": ["b", "c"]},
        {"kind": "say", "text": f"Somos {number}.", "means": translated},
        {"kind": "mistake", "text": f"Los {number} gato duermen.", "right": [f"Los {number} gatos duermen."],
         "why": both("After los, plural.", "После los множественное."), "hint": both("Count.", "Посчитайте.")},
    ]  # fmt: skip


def lesson(number: str) -> dict[str, Any]:
    return {
        "title": both("Houses", "Дома"),
        "topics": ["home"],
        "aim": both("Count houses.", "Посчитаете дома."),
        "explanation": both("**Casas** are houses. " * 12, "**Casas** — это дома. " * 12),
        "words": [f"palabra{letter}" for letter in "abcdefgh"],
        "dialogue": [
            {"who": "Ana", "says": f"Línea {line} de {number}.", "means": both(f"Line {line}.", f"Строка {line}.")}
            for line in NUMBERS
        ],
        "exercises": exercises(number),
    }


def sample() -> Course:
    """A unit with nothing to mend."""
    words = [
        {"word": f"palabra{letter}", "ipa": "a", "pos": "noun", "translation": both("word", "слово"),
         "example": f"Una palabra{letter}.", "example_translation": both("A word.", "Слово.")}
        for letter in "abcdefgh"
    ]  # fmt: skip
    course: Course = {
        "topics.yaml": {"home": {"level": "A1", "title": both("Home", "Дом")}},
        "es/a1/01-words.yaml": {"title": both("Words", "Слова"), "words": words},
        TEST: {"title": both("Test", "Тест"), "aim": both("Show it.", "Покажите."), "exercises": exercises("seis")},
        "es/a2/outline.yaml": {"lessons": [
            {"title": both("Later", "Потом"), "aim": both("More.", "Больше."), "topics": ["home"]}]},
    }  # fmt: skip
    for place, number in enumerate(NUMBERS[:5], 1):
        course[f"es/a1/lessons/0{place}-lesson.yaml"] = lesson(number)
    return course


def write(course: Course, folder: Path) -> list[str]:
    """What the linter says of ``course``."""
    for name, content in course.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content if isinstance(content, str) else yaml.safe_dump(content, allow_unicode=True))
    return faults(folder)


def of_kind(course: Course, kind: str, place: int = 0) -> dict[str, Any]:
    found = [each for each in course[LESSON]["exercises"] if each["kind"] == kind]
    return found[place]  # type: ignore[no-any-return]


def put(which: str, place: int = 0, /, **fields: Any) -> Callable[[Course], None]:
    """The exercise of the kind ``which`` with other ``fields``; None takes one out."""

    def change(course: Course) -> None:
        exercise = of_kind(course, which, place)
        for name, value in fields.items():
            if value is None:
                exercise.pop(name, None)
            else:
                exercise[name] = value

    return change


def in_lesson(**fields: Any) -> Callable[[Course], None]:
    def change(course: Course) -> None:
        course[LESSON] |= fields

    return change


def spoilt(change: Callable[[dict[str, Any]], Any]) -> Callable[[Course], None]:
    """The lesson after ``change``."""
    return lambda course: change(course[LESSON])


def moved(old: str, new: str) -> Callable[[Course], None]:
    def change(course: Course) -> None:
        course[new] = course.pop(old)

    return change


def no_test(course: Course) -> None:
    del course[TEST]


def without_say(course: Course) -> None:
    for content in course.values():
        if isinstance(content, dict) and "exercises" in content:
            content["exercises"] = [each for each in content["exercises"] if each["kind"] != "say"]


FAULTS: list[tuple[str, Callable[[Course], Any], str]] = [
    ("a file in no course's place", moved(LESSON, "es/a1/lessons/first.yaml"), "not a lesson's place"),
    ("no YAML", lambda course: course.update({LESSON: "title: [a"}), "not YAML"),
    ("a field nobody knows", in_lesson(colour="red"), "colour"),
    ("a kind nobody knows", put("say", kind="sing"), "sing"),
    ("a kind without what it needs", put("type", right=None), "right"),
    ("no title in a language", in_lesson(title={"en": "Houses"}), "title: no ru"),
    ("no aim in a language", in_lesson(aim={"en": "Count."}), "aim: no ru"),
    ("an explanation too short to explain", in_lesson(explanation=both("Short.", "Кратко.")), "explanation"),
    ("no explanation in a language", in_lesson(explanation={"en": "A **word**. " * 20}), "explanation: no ru"),
    ("bold that never ends", in_lesson(explanation=both("**Bold. " * 41, "**Слово**. " * 20)), "without its end"),
    ("markup that nobody renders", in_lesson(explanation=both("# Title\n" + "Text. " * 50, "Слово. " * 40)), "markup"),
    ("a topic that is none", in_lesson(topics=["astrology"]), "no astrology in topics.yaml"),
    ("an exercise's topic that is none", put("gap", topic="astrology"), "no topic astrology"),
    ("a word that is in no deck", spoilt(lambda lesson: lesson["words"].append("fantasma")), "fantasma is in no deck"),
    ("a word twice", spoilt(lambda lesson: lesson["words"].append("palabraa")), "palabraa is there twice"),
    ("a line in one language", spoilt(lambda lesson: lesson["dialogue"][0].update(means={"en": "Line."})),
     "dialogue 1: means: no ru"),
    ("a line said twice", spoilt(lambda lesson: lesson["dialogue"].append(lesson["dialogue"][0])), "said twice"),
    ("too little dialogue", spoilt(lambda lesson: lesson.update(dialogue=lesson["dialogue"][:2])), "dialogue"),
    ("odd spaces in a line", spoilt(lambda lesson: lesson["dialogue"][0].update(says="Hola  Ana.")), "odd spaces"),
    ("odd spaces in a question", put("gap", text="Hay  {casas} aquí."), "odd spaces"),
    ("a gap that is none", put("gap", text="Hay casas aquí."), "one gap"),
    ("two gaps", put("gap", text="Hay {casas} {aquí}."), "one gap"),
    ("an empty gap", put("gap", text="Hay {} aquí."), "empty"),
    ("nothing but a gap", put("gap", text="{casas}"), "nothing but a gap"),
    ("two right options", put("choose", wrong=["Las", "lo"]), "two options that look alike"),
    ("a decoy that a gap accepts", put("gap", wrong=["casas", "perro"]), "two options that look alike"),
    ("a decoy that the gap's other answer is", put("gap", wrong=["pisos", "perro"]), "also right"),
    ("one option only", put("choose", wrong=["el"]), "wrong"),
    ("nothing wrong to choose", put("choose_many", wrong=[]), "wrong"),
    ("the same option twice", put("choose_many", wrong=["rojas"]), "look alike"),
    ("an option no button holds", put("choose", wrong=["el", "x" * 70]), "longer than 60"),
    ("pairs with one right side twice", spoilt(lambda lesson: lesson["exercises"][5]["pairs"].append(
        {"left": "ballena", "right": both("fish", "рыба")})), "look alike"),
    ("an order of other tiles", put("order", right=["Tengo uno casas grandes", "Tengo dos perros"]), "not of the same"),
    ("tiles too few to order", put("order", right=["Hola Ana"]), "fewer than three"),
    ("a pattern that does not end", put("type", right=["¿Dónde (están?"]), "type"),
    ("a pattern of thousands", put("translate", right=["[a|b] [a|b] [a|b] [a|b] [a|b] [a|b] [a|b]"]), "64"),
    ("an answer without a letter", put("type", right=["?!"]), "empty right answer"),
    ("no answer in a language", put("translate", 1, right={"en": ["I see."]}), "no ru"),
    ("both directions at once", put("translate", text="Veo."), "either"),
    ("no question in a language", put("transform", ask={"en": "Make it one."}), "ask: no ru"),
    ("a rule in another language", put("transform", ask=both("Make it one.", "Make it one.")), "not in the language"),
    ("an answer in another language", put("transform", right=["кот"]), "not in the language"),
    ("a mistake that is none", put("mistake", right=["Los uno gato duermen."]), "the answer is the question"),
    ("a hint that is the answer", put("type", hint=both("¿Dónde están?", "¿Dónde están?")), "gives the answer"),
    ("a question that shows the answer", put("translate", **{"from": both("Son uno casas.", "Дома: uno casas")}),
     "shows the answer"),
    ("one exercise twice", spoilt(lambda lesson: lesson["exercises"].append(deepcopy(lesson["exercises"][3]))),
     "asked already"),
    ("the same kind over and over", spoilt(lambda lesson: lesson.update(exercises=[
        {**lesson["exercises"][0], "text": f"Tengo ___ {n} casas."} for n in range(12)])), "kinds of exercise"),
    ("two lessons in one place", lambda course: course.update({"es/a1/lessons/01-other.yaml": lesson("siete")}),
     "has the number of"),
    ("a unit without a test", no_test, "no test"),
    ("a unit that is too short", lambda course: course.pop("es/a1/lessons/05-lesson.yaml"), "4 lessons instead of 5"),
    ("a unit without a kind", without_say, "no exercise of the kind say"),
    ("an outline elsewhere", moved("es/a2/outline.yaml", "es/outline.yaml"), "not an outline's place"),
    ("an outline's unknown topic", lambda course: course["es/a2/outline.yaml"]["lessons"][0].update(topics=["x"]),
     "no topic x"),
]  # fmt: skip


def test_the_sample_itself_is_sound(tmp_path: Path) -> None:
    assert write(sample(), tmp_path) == []


def test_the_bundled_courses_are_sound(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out


@pytest.mark.parametrize(("change", "said"), [fault[1:] for fault in FAULTS], ids=[fault[0] for fault in FAULTS])
def test_a_fault_is_named_with_its_place(tmp_path: Path, change: Callable[[Course], Any], said: str) -> None:
    course = sample()
    change(course)
    found = write(course, tmp_path)
    assert any(said in fault for fault in found), found
    assert all(fault.startswith("es/") for fault in found), found
