"""The lexicon: what is known of a word, kept for every learner."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class CourseDeck(Model):
    """A bundled deck, as loaded from ``courses/``. ``digest`` tells whether the file has changed since."""

    key = fields.CharField(max_length=64, primary_key=True)  # es/a1/03-food
    language = fields.CharField(max_length=8)
    level = fields.CharField(max_length=2)
    position = fields.SmallIntField()
    title: Any = fields.JSONField()  # {"en": …, "ru": …}
    size = fields.SmallIntField()
    digest = fields.CharField(max_length=64)

    class Meta:
        table = "course_deck"


class Entry(Model):
    """One sense of one word for speakers of one language."""

    id = fields.BigIntField(primary_key=True)
    language = fields.CharField(max_length=8)
    lemma = fields.CharField(max_length=128)
    lemma_key = fields.CharField(max_length=128)  # normalised: what two spellings of a word share
    sense = fields.CharField(max_length=64, default="")
    own_language = fields.CharField(max_length=8)
    level = fields.CharField(max_length=2)
    word = fields.CharField(max_length=160)  # dictionary form, with article where the language has one
    transcription = fields.CharField(max_length=160, default="")
    part_of_speech = fields.CharField(max_length=16, default="")
    grammar: Any = fields.JSONField(default=dict)  # {"gender": "f", "plural": "las manzanas"}
    translation = fields.CharField(max_length=256)
    example = fields.CharField(max_length=512, default="")
    example_translation = fields.CharField(max_length=512, default="")
    hint = fields.CharField(max_length=512, default="")
    source = fields.CharField(max_length=64)  # a CourseDeck's key, "llm" or "learner"
    position = fields.SmallIntField(default=0)  # within its course deck

    class Meta:
        table = "entry"
        unique_together = (("language", "lemma_key", "sense", "own_language"),)
        indexes = (("source", "own_language", "position"),)


class EntryForm(Model):
    """A written form under which an entry is found: lemma, plural, past tense … (normalised)."""

    id = fields.BigIntField(primary_key=True)
    entry: fields.ForeignKeyRelation[Entry] = fields.ForeignKeyField("models.Entry", "forms")
    entry_id: int
    language = fields.CharField(max_length=8)
    own_language = fields.CharField(max_length=8)
    form_key = fields.CharField(max_length=128)

    class Meta:
        table = "entry_form"
        unique_together = (("language", "own_language", "form_key", "entry_id"),)
