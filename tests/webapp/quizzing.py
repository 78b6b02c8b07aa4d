"""Answering exercises over HTTP. What is right is not told to a client: tests look it up."""

from typing import Any

import orjson

from tests.support.exercises import right, wrong
from tests.webapp.support import Person
from tutor.database import one
from tutor.exercises.item import Answer, Item, from_json


async def item_of(quiz: Any) -> Item:
    """The item a quiz asks now."""
    found = await one(
        "SELECT item::text FROM quiz_item WHERE quiz_id = $1 AND number = $2", quiz["id"], quiz["number"]
    )  # fmt: skip
    return from_json(orjson.loads(found["item"]))


def body_of(quiz: Any, answer: Answer) -> dict[str, Any]:
    given = {"picked": [*answer.picked]} if answer.picked else {"text": answer.text}
    return {"version": quiz["version"], **given}


async def answer(person: Person, quiz: Any, *, well: bool = True) -> Any:
    """Answers the item a quiz asks; the step after it. No model is waited for: then nobody could say how it was."""
    item = await item_of(quiz)
    given = right(item) if well else wrong(item)
    path = f"/api/quizzes/{quiz['id']}"
    step = await person.call("POST", f"{path}/answers", body_of(quiz, given))
    if step["outcome"] == "checking":
        return await person.call("POST", f"{path}/skip", {"version": quiz["version"]})
    return step


async def until(person: Person, step: Any, *shapes: str) -> Any:
    """Answers well until an item of one of these shapes is asked."""
    while step["asked"]["shape"] not in shapes:
        step = await answer(person, step["quiz"])
    return step


async def finish(person: Person, step: Any) -> Any:
    """Answers all that is left, well; the last step."""
    while step["asked"] is not None:
        step = await answer(person, step["quiz"])
        assert step["answered"]["given"] == "right", step["answered"]
    return step


async def lesson_at(person: Person, place: int = 0) -> Any:
    """A row of the course's list."""
    return (await person.call("GET", "/api/lessons"))["lessons"][place]


async def begin_lesson(person: Person, place: int = 0, **body: Any) -> Any:
    lesson = await lesson_at(person, place)
    return await person.call("POST", f"/api/lessons/{lesson['id']}/run", body)
