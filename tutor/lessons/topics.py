"""What lessons and quizzes can be about: the bundled topics of ``courses/topics.yaml``."""

from functools import cache
from pathlib import Path
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from tutor.accounts.views import LEVELS
from tutor.exercises.kind import LocalisedOption, Slug

COURSES: Final = Path(__file__).resolve().parents[2] / "courses"


class Topic(BaseModel):
    """``level``: the first one it is offered at."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    level: Annotated[str, Field(pattern=f"^(?:{'|'.join(LEVELS)})$")]
    title: LocalisedOption


@cache
def load_topics(folder: Path = COURSES) -> dict[str, Topic]:
    """By slug, in the order they are offered. Raises yaml.YAMLError or pydantic.ValidationError."""
    import yaml

    path = folder / "topics.yaml"
    if not path.exists():
        return {}
    return TypeAdapter(dict[Slug, Topic]).validate_python(yaml.safe_load(path.read_bytes()))
