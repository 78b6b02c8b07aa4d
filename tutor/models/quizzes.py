"""Runs of exercises, and what they teach about a learner."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from tutor.models.accounts import Profile


class Quiz(Model):
    """One run. ``version`` grows by one with every answer: a button or a request names the one it was drawn for."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "quizzes")
    profile_id: int
    sort = fields.CharField(max_length=12)  # lesson · test · quiz · placement · reading
    lesson_id = fields.BigIntField(null=True)
    source: Any = fields.JSONField(default=dict)  # what it was made from: {"topic": …}, {"deck": …} …
    title = fields.CharField(max_length=120, default="")
    size = fields.SmallIntField()  # items, without those that come back
    total = fields.SmallIntField()  # with them
    number = fields.SmallIntField(default=1)  # the item that is asked now
    version = fields.IntField(default=0)
    right_first = fields.SmallIntField(default=0)  # items right at the first try
    started_at = fields.DatetimeField(auto_now_add=True)
    finished_at = fields.DatetimeField(null=True)
    dropped_at = fields.DatetimeField(null=True)  # its learner began another one instead

    class Meta:
        table = "quiz"
        indexes = (("profile_id", "id"),)


class QuizItem(Model):
    """One exercise of a run, made whole before it is asked."""

    id = fields.BigIntField(primary_key=True)
    quiz: fields.ForeignKeyRelation[Quiz] = fields.ForeignKeyField("models.Quiz", "items")
    quiz_id: int
    number = fields.SmallIntField()
    item: Any = fields.JSONField()  # tutor.exercises.item.Item
    item_key = fields.CharField(max_length=32)
    repeats = fields.SmallIntField(null=True)  # the number of the item that went wrong and comes back
    hinted = fields.BooleanField(default=False)
    verdict = fields.CharField(max_length=8, null=True)  # right · nearly · wrong · unsure · skipped · checking
    answer: Any = fields.JSONField(null=True)  # {"text": …} or {"picked": […]}
    slip = fields.CharField(max_length=16, default="")
    why = fields.CharField(max_length=300, default="")  # a model's rule
    version = fields.IntField(null=True)  # of the quiz when it was answered
    answered_at = fields.DatetimeField(null=True)

    class Meta:
        table = "quiz_item"
        unique_together = (("quiz_id", "number"),)


class Mistake(Model):
    """An exercise that went wrong and has not been right since: it comes back in later quizzes."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "mistakes")
    profile_id: int
    item_key = fields.CharField(max_length=32)
    item: Any = fields.JSONField()
    topic = fields.CharField(max_length=32, default="")
    times = fields.SmallIntField(default=1)
    last_at = fields.DatetimeField()
    mended_at = fields.DatetimeField(null=True)

    class Meta:
        table = "mistake"
        unique_together = (("profile_id", "item_key"),)


class TopicResult(Model):
    """How a profile does with a topic. ``recent``: the last first tries, newest last, 1 right, 0 wrong."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "topics")
    profile_id: int
    topic = fields.CharField(max_length=32)
    asked = fields.IntField(default=0)
    right = fields.IntField(default=0)
    step = fields.SmallIntField(default=1)  # 1–4: how hard its exercises are
    recent = fields.CharField(max_length=8, default="")
    updated_at = fields.DatetimeField()

    class Meta:
        table = "topic_result"
        unique_together = (("profile_id", "topic"),)


class OwnTopic(Model):
    """A topic in a learner's own words, with the lesson that was written for it once there is one."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "own_topics")
    profile_id: int
    title = fields.CharField(max_length=80)
    title_key = fields.CharField(max_length=80)  # folded
    lesson_id = fields.BigIntField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "own_topic"
        unique_together = (("profile_id", "title_key"),)


class AcceptedAnswer(Model):
    """An answer that was found right after all: for everybody who is asked the same."""

    id = fields.BigIntField(primary_key=True)
    item_key = fields.CharField(max_length=32)
    answer = fields.CharField(max_length=300)
    answer_key = fields.CharField(max_length=300)  # as it is compared
    by = fields.CharField(max_length=8)  # model · teacher
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "accepted_answer"
        unique_together = (("item_key", "answer_key"),)


class Dispute(Model):
    """A learner says their answer is right. What a model cannot settle waits for a human teacher."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "disputes")
    profile_id: int
    quiz: fields.ForeignKeyRelation[Quiz] = fields.ForeignKeyField("models.Quiz", "disputes")
    quiz_id: int
    number = fields.SmallIntField()
    item_key = fields.CharField(max_length=32)
    answer = fields.CharField(max_length=600)
    state = fields.CharField(max_length=8, default="open")  # open · accepted · refused · unsure (waits for a teacher)
    why = fields.CharField(max_length=300, default="")
    created_at = fields.DatetimeField(auto_now_add=True)
    settled_at = fields.DatetimeField(null=True)

    class Meta:
        table = "dispute"
        unique_together = (("quiz_id", "number"),)
