"""Words, examples and answers spoken: made once, then read from the database."""

from tutor.media.speech import Part
from webapp.declare import Call, Query, Raw, endpoint

OGG = Raw("audio/ogg")


class SpeechQuery(Query):
    part: Part = "word"


@endpoint("GET", "/api/cards/{card_id}/speech", query=SpeechQuery, reply=OGG, refusals=("limit", "unavailable"))
async def speak_card(call: Call, card_id: int, query: SpeechQuery) -> bytes:
    """A card's word or example, spoken: Opus in OGG."""
    return (await call.services.speech.of_card(call.profile, card_id, query.part)).audio


@endpoint("GET", "/api/teacher/messages/{message_id}/speech", reply=OGG, refusals=("invalid", "limit", "unavailable"))
async def speak_answer(call: Call, message_id: int) -> bytes:
    """An answer of the teacher, spoken: Opus in OGG."""
    return (await call.services.speech.of_message(call.profile, message_id)).audio
