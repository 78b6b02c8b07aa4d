"""Languages as a model is told of them. What people read stands in ``locales/``."""

from typing import Final

ENGLISH_NAMES: Final = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "ru": "Russian",
}


def in_english(code: str) -> str:
    """The name of a language in English; its code where we have none."""
    return ENGLISH_NAMES.get(code, code)
