"""The JSON API, a file a feature. What a client may rely on stands in ``webapp/openapi.json``."""

from webapp.api import (
    accounts,
    cards,
    decks,
    lessons,
    lexicon,
    offers,
    placement,
    quizzes,
    readings,
    review,
    session,
    speech,
    teacher,
    today,
    words,
    writing,
)
from webapp.declare import endpoints_of

ENDPOINTS = endpoints_of(
    session,
    accounts,
    today,
    review,
    decks,
    cards,
    words,
    lexicon,
    lessons,
    quizzes,
    readings,
    writing,
    placement,
    offers,
    teacher,
    speech,
)
