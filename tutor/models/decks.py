"""What a learner keeps: decks of cards."""

from typing import Any

from tortoise import fields
from tortoise.models import Model

from tutor.models.accounts import Profile


class Deck(Model):
    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "decks")
    profile_id: int
    title = fields.CharField(max_length=64)
    position = fields.IntField(default=0)
    new_per_day = fields.SmallIntField(null=True)
    source = fields.CharField(max_length=64, null=True)  # the CourseDeck it was taken from, at most once per profile
    created_at = fields.DatetimeField(auto_now_add=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "deck"
        indexes = (("profile_id", "position"),)


class Card(Model):
    """A word as its learner keeps it: what is shown. When it is shown stands in its schedules."""

    id = fields.BigIntField(primary_key=True)
    profile: fields.ForeignKeyRelation[Profile] = fields.ForeignKeyField("models.Profile", "cards")
    profile_id: int
    deck: fields.ForeignKeyRelation[Deck] = fields.ForeignKeyField("models.Deck", "cards")
    deck_id: int
    entry_id = fields.BigIntField(null=True)
    word = fields.CharField(max_length=160)
    lemma_key = fields.CharField(max_length=128)
    transcription = fields.CharField(max_length=160, default="")
    translation = fields.CharField(max_length=256)
    part_of_speech = fields.CharField(max_length=16, default="")
    grammar: Any = fields.JSONField(default=dict)
    example = fields.CharField(max_length=512, default="")
    example_translation = fields.CharField(max_length=512, default="")
    hint = fields.CharField(max_length=512, default="")
    met_in = fields.CharField(max_length=16, default="")  # course, list, message, …
    created_at = fields.DatetimeField(auto_now_add=True)
    updated_at = fields.DatetimeField(auto_now=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "card"
        indexes = (("deck_id", "id"), ("profile_id", "lemma_key"), ("profile_id", "id"))
