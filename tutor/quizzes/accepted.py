"""Answers that were found right after all: for everybody who is asked the same, from then on."""

from datetime import datetime
from typing import Final, Literal

from tutor.database import run
from tutor.exercises.item import Answer, Item
from tutor.words.text import clean, fold

ANSWER_MOST: Final = 300
By = Literal["model", "teacher"]

# What is known to be right stays as it was first written.
ACCEPT: Final = """INSERT INTO accepted_answer (item_key, answer, answer_key, by, created_at)
    VALUES ($1, $2, $3, $4, $5) ON CONFLICT (item_key, answer_key) DO NOTHING"""


async def accept(item: Item, answer: Answer, by: By, now: datetime) -> None:
    """In the transaction of what it follows from. One that is too long to be kept stays right for who gave it."""
    text = clean(answer.text)
    if len(text) <= ANSWER_MOST and fold(text):
        await run(ACCEPT, item.key, text, fold(text)[:ANSWER_MOST], by, now)
