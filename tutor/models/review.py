"""When a card is shown, and what came of it."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from tutor.models.accounts import Profile
from tutor.models.decks import Card


class Schedule(Model):
    """One direction of one card in time. Its partial indexes (only rows that are not set aside) stand in the migration.

    ``version`` grows by one with every change; a button or a request names the version it was drawn for.
    ``profile_id`` and ``deck_id`` repeat the card's, so that "what is due" reads one index.
    """

    id = fields.BigIntField(primary_key=True)
    card: fields.ForeignKeyRelation[Card] = fields.ForeignKeyField("models.Card", "schedules")
    card_id: int
    profile_id = fields.BigIntField()
    deck_id = fields.BigIntField()
    direction = fields.CharField(max_length=9, default="recognise")  # recognise: word → translation · recall: back
    state = fields.SmallIntField(default=0)  # 0 new · 1 learning · 2 review · 3 relearning (1–3 are FSRS's own)
    step = fields.SmallIntField(null=True)
    stability = fields.FloatField(null=True)  # days
    difficulty = fields.FloatField(null=True)  # 1–10
    due = fields.DatetimeField()
    last_review = fields.DatetimeField(null=True)
    reps = fields.IntField(default=0)
    lapses = fields.IntField(default=0)
    version = fields.IntField(default=0)
    aside = fields.CharField(max_length=9, null=True)  # suspended · leech · deleted · off (its direction is)
    not_before = fields.DateField(null=True)  # its sibling was shown: not on the same day

    class Meta:
        table = "schedule"
        unique_together = (("card_id", "direction"),)


class Review(Model):
    """One graded showing. (schedule, version) is unique: however often a grade arrives, it counts once."""

    id = fields.BigIntField(primary_key=True)
    schedule: fields.ForeignKeyRelation[Schedule] = fields.ForeignKeyField("models.Schedule", "reviews")
    schedule_id: int
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "reviews")
    profile_id: int
    version = fields.IntField()  # the schedule's version that was graded
    grade = fields.SmallIntField()  # 1 again · 2 hard · 3 good · 4 easy
    way = fields.CharField(max_length=9)  # recognise, recall, type
    graded_at = fields.DatetimeField()
    day = fields.DateField()
    duration_ms = fields.IntField(null=True)
    before: Any = fields.JSONField()  # the schedule as it stood, for undo
    client_id = fields.CharField(max_length=64, null=True)  # unique per profile: a partial index in the migration
    undone_at = fields.DatetimeField(null=True)

    class Meta:
        table = "review"
        unique_together = (("schedule_id", "version"),)


class StudyDay(Model):
    """What one profile did on one day of its own zone: caps, goal ring and streak read this and never count reviews."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "days")
    profile_id: int
    day = fields.DateField()
    reviews = fields.IntField(default=0)
    new_cards = fields.IntField(default=0)
    milliseconds = fields.BigIntField(default=0)
    added = fields.IntField(default=0)
    exercises = fields.IntField(default=0)

    class Meta:
        table = "study_day"
        unique_together = (("profile_id", "day"),)
