"""Sound that was made once."""

from tortoise import fields
from tortoise.models import Model


class Speech(Model):
    """A text spoken by one voice; ``digest`` is over language, text, model and voice."""

    id = fields.BigIntField(primary_key=True)
    digest = fields.CharField(max_length=64, unique=True)
    language = fields.CharField(max_length=8)
    text = fields.TextField()
    audio = fields.BinaryField()  # OGG/Opus
    file_id = fields.CharField(max_length=256, null=True)  # Telegram's, once it has been sent
    created_at = fields.DatetimeField(auto_now_add=True)

    class Meta:
        table = "speech"
