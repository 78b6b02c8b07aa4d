"""What the model may do for a learner who asks: a few things with fixed shapes. None takes a learner's id.

The docstrings are what the model is told.
"""

import re
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

WORDS_MOST: Final = 20
TIME: Final = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]


class _Tool(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class AddCards(_Tool):
    """Adds words to the learner's cards. Only when the learner asks for it, with the words they named, in dictionary
    form in the language they are learning. deck: the deck they named, or an empty string."""

    words: list[Words]
    deck: str = ""


class StartLesson(_Tool):
    """Offers the learner a lesson. topic: what it should be about, or an empty string."""

    topic: str = ""


class StartQuiz(_Tool):
    """Offers the learner a quiz or a review of their cards. topic: what it should be about, or an empty string."""

    topic: str = ""


class ShowProgress(_Tool):
    """Shows the learner how far they are today: cards due, done, days in a row."""


class SetReminder(_Tool):
    """Sets the time of the learner's daily reminder. at: HH:MM on the learner's clock, or "off"."""

    at: str

    @property
    def minute(self) -> int | None:
        """Minutes after midnight, −1 for off; None for what is no time."""
        if self.at.strip().lower() == "off":
            return -1
        found = TIME.fullmatch(self.at.strip())
        return int(found[1]) * 60 + int(found[2]) if found else None


TOOLS: Final = (AddCards, StartLesson, StartQuiz, ShowProgress, SetReminder)

ActionName = Literal["cards", "lesson", "quiz", "progress", "reminder"]
