"""Who learns, and what."""

from tortoise import fields
from tortoise.models import Model


class Learner(Model):
    """One person on Telegram. The active profile is a single pointer, so there can never be two."""

    id = fields.BigIntField(primary_key=True)
    telegram_id = fields.BigIntField(unique=True)
    first_name = fields.CharField(max_length=128, default="")
    username = fields.CharField(max_length=64, null=True)
    telegram_language = fields.CharField(max_length=16, default="")
    active_profile_id = fields.BigIntField(null=True)  # no foreign key: the two tables would point at each other
    unreachable_at = fields.DatetimeField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "learner"


class Profile(Model):
    """One learner, one language. One live profile per language (a partial unique index in the migration)."""

    id = fields.BigIntField(primary_key=True)
    learner: fields.ForeignKeyRelation[Learner] = fields.ForeignKeyField("models.Learner", "profiles")
    learner_id: int
    language = fields.CharField(max_length=8)
    own_language = fields.CharField(max_length=8)
    interface_language = fields.CharField(max_length=8)
    level = fields.CharField(max_length=2)
    goal = fields.CharField(max_length=16)
    daily_minutes = fields.SmallIntField()
    reminder_minute = fields.SmallIntField(null=True)  # minutes after midnight on the learner's wall clock; null: off
    next_reminder_at = fields.DatetimeField(null=True)  # the moment it is due in UTC; null: none is
    zone = fields.CharField(max_length=64, default="UTC")
    retention = fields.FloatField(default=0.9)
    new_per_day = fields.SmallIntField(default=10)
    reviews_per_day = fields.SmallIntField(default=200)
    both_directions = fields.BooleanField(default=False)
    typing = fields.BooleanField(default=True)  # may mature cards ask to type the answer
    active_deck_id = fields.BigIntField(null=True)
    created_at = fields.DatetimeField(auto_now_add=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "profile"
        indexes = (("learner_id",),)
