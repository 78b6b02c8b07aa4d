"""Conversations with the teacher, what is remembered of them, and the words they offer."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from tutor.models.accounts import Profile


class TeacherMessage(Model):
    """One message of a conversation. A learner's message has at most one answer (a partial unique index)."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "messages")
    profile_id: int
    role = fields.CharField(max_length=8)  # learner · teacher
    text = fields.TextField(default="")
    reply_to = fields.BigIntField(null=True)  # the learner's message it answers
    state = fields.CharField(
        max_length=8, default="done"
    )  # learner's: waiting, done · teacher's: done, stopped, failed
    error = fields.CharField(max_length=64, default="")  # failed: a message id of refusals.ftl
    scene = fields.CharField(max_length=24, default="")
    heard = fields.BooleanField(default=False)  # it was spoken
    corrections: Any = fields.JSONField(default=list)  # of the learner's message: [{wrong, right, why}]
    counted: Any = fields.JSONField(default=list)  # reviews it counted for: [{word, schedule_id, version, undone}]
    offer_id = fields.BigIntField(null=True)
    actions: Any = fields.JSONField(default=list)  # what the teacher offers to open or has done: [{name, …}]
    translation = fields.TextField(default="")  # teacher's: into the own language, once it was asked for
    client_id = fields.CharField(max_length=64, null=True)  # unique per profile (a partial index)
    created_at = fields.DatetimeField(auto_now_add=True)
    hidden_at = fields.DatetimeField(null=True)  # its learner cleared the history

    class Meta:
        table = "teacher_message"
        indexes = (("profile_id", "id"),)


class TeacherMemory(Model):
    """What the teacher knows of one profile beyond the last messages."""

    profile: fields.OneToOneRelation[Profile] = fields.OneToOneField("models.Profile", "memory", primary_key=True)
    profile_id: int
    summary = fields.TextField(default="")
    facts: Any = fields.JSONField(default=list)
    digested_to = fields.BigIntField(default=0)  # the newest message the summary covers
    scene = fields.CharField(max_length=24, default="")  # the role-play that is on
    scene_from = fields.BigIntField(default=0)  # messages before it do not belong to it

    class Meta:
        table = "teacher_memory"


class Offer(Model):
    """Words under a message, each a tap away from becoming a card."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "offers")
    profile_id: int
    met_in = fields.CharField(max_length=16)  # answer · correction · forward · photo · voice · list
    items: Any = fields.JSONField(default=list)  # see tutor/words/offers.py
    deck_id = fields.BigIntField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "offer"
        indexes = (("profile_id", "id"),)
