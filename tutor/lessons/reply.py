"""A lesson as a model is asked for it: for one own language, every exercise in one flat shape.

Everything is text: one odd value must not cost the whole lesson.
"""

from pydantic import BaseModel, ConfigDict, Field

from tutor.exercises.registry import KINDS
from tutor.words.drafts import DraftedWord, Listed, Said


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class WrittenLine(_Part):
    who: Said = Field("", description="a first name or a role, one word")
    says: Said = ""
    means: Said = ""


class WrittenPair(_Part):
    left: Said = ""
    right: Said = ""


class WrittenExercise(_Part):
    """What each field holds in which kind, the prompt says; what a kind has no use for stays empty."""

    kind: Said = Field("", json_schema_extra={"enum": [*KINDS]})
    ask: Said = ""
    text: Said = ""
    meaning: Said = ""
    right: Listed = []
    wrong: Listed = []
    pairs: list[WrittenPair] = Field(default_factory=list)
    own: bool = Field(False, description="right and wrong are in the learner's own language")
    why: Said = ""
    hint: Said = ""


class LessonReply(_Part):
    """A lesson; empty for what is no topic."""

    topic: Said = Field("", description="the slug, of those given, that is nearest")
    title: Said = ""
    aim: Said = ""
    explanation: Said = ""
    words: list[DraftedWord] = Field(default_factory=list)
    dialogue: list[WrittenLine] = Field(default_factory=list)
    exercises: list[WrittenExercise] = Field(default_factory=list)

    @property
    def nothing(self) -> bool:
        return not (self.exercises or self.dialogue or self.explanation.strip())
