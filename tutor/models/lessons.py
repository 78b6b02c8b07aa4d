"""Lessons and unit tests: bundled ones as loaded from ``courses/``, and those written for one learner."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from tutor.models.accounts import Profile


class Lesson(Model):
    """``body`` has the shape of tutor.lessons.file.LessonFile or TestFile. ``digest`` tells whether it has changed."""

    id = fields.BigIntField(primary_key=True)
    key = fields.CharField(max_length=96, null=True, unique=True)  # es/a1/lessons/03-food; null: written for a learner
    profile: fields.ForeignKeyNullableRelation[Profile] = fields.ForeignKeyField(
        "models.Profile", "lessons", null=True
    )  # whom it was written for; null: bundled
    profile_id: int | None
    language = fields.CharField(max_length=8)
    level = fields.CharField(max_length=2)
    sort = fields.CharField(max_length=8)  # lesson · test
    unit = fields.SmallIntField(default=0)
    position = fields.SmallIntField(default=0)  # a test comes after its unit's lessons
    title: Any = fields.JSONField()  # {"en": …, "ru": …}
    aim: Any = fields.JSONField()
    topics: Any = fields.JSONField(default=list)  # slugs; of the exercises too
    body: Any = fields.JSONField()
    digest = fields.CharField(max_length=64, default="")
    created_at = fields.DatetimeField(auto_now_add=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "lesson"
        indexes = (("language", "level", "position"), ("profile_id", "id"))


class LessonProgress(Model):
    """How far one profile has come with one lesson."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "lesson_progress")
    profile_id: int
    lesson: fields.ForeignKeyRelation[Lesson] = fields.ForeignKeyField("models.Lesson", "progress")
    lesson_id: int
    quiz_id = fields.BigIntField(null=True)  # the run that is open
    best = fields.SmallIntField(null=True)  # per cent right at the first try, of the best finished run
    times = fields.SmallIntField(default=0)  # finished
    finished_at = fields.DatetimeField(null=True)  # the first time

    class Meta:
        table = "lesson_progress"
        unique_together = (("profile_id", "lesson_id"),)


class Reading(Model):
    """A text a learner brought, to be read."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "readings")
    profile_id: int
    title = fields.CharField(max_length=80)
    text = fields.TextField()
    words = fields.SmallIntField()  # different ones
    known = fields.SmallIntField()  # of them, when it was brought
    level = fields.CharField(max_length=2, default="")  # as far as the lexicon tells
    created_at = fields.DatetimeField(auto_now_add=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "reading"
        indexes = (("profile_id", "id"),)
