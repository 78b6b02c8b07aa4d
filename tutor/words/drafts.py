"""What a model says of words, and what may be believed of it: the shape that is asked for, and the checks. Pure.

Whatever passes may be shown to every learner; what does not is dropped, or stays with the one who asked.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Any, Final, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from tutor.accounts.views import LEVELS
from tutor.words.course_file import PARTS_OF_SPEECH
from tutor.words.draft import Draft
from tutor.words.limits import EXAMPLE_MOST, TRANSLATION_MOST, WORD_MOST
from tutor.words.text import clean, contains, distance, fold, is_written_in, lemma_key, translations

GRAMMAR: Final = ("gender", "plural", "feminine", "yo", "past", "participle")
POS: Final[tuple[str, ...]] = get_args(PARTS_OF_SPEECH)
LEVELS_ABOVE: Final = 2
"""A word nobody named may be this much harder than its learner's level."""

FORMS_MOST: Final = 12
SENSE_MOST: Final = 64
TRANSCRIPTION_MOST: Final = 160
WORDS_OF_A_WORD: Final = 8
WORDS_OF_AN_ITEM: Final = 5
LETTERS_OF_AN_ITEM: Final = 40

MARKS: Final = frozenset(" '’-–—.,;:!?¿¡()/%\"«»„“”…&+№°·")
LINK: Final = re.compile(
    r"\b(?:https?|javascript|data|tg|mailto|vbscript)\s*:|www\.|:\s*//|\w\.(?:com|org|net|ru|io|me|app)\b",
    re.IGNORECASE,
)
NOT_A_WORD: Final = re.compile(r"[;/()]")
BRACKETS: Final = re.compile(r"[\[\]/]")
NOT_IN: Final = {"en": re.compile("[¿¡ñ]"), "es": re.compile("[ßøåäœ]")}
"""Letters that say that a text is not of that language."""


def _text(given: Any) -> Any:
    return "" if given is None else given


def _list(given: Any) -> Any:
    return [item for item in given if isinstance(item, str)] if isinstance(given, list) else []


Said = Annotated[str, BeforeValidator(_text)]
Listed = Annotated[list[str], BeforeValidator(_list)]


class DraftedWord(BaseModel):
    """Everything is text: one odd value must not cost the whole list."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    word: Said = Field("", description="dictionary form, with its article where the language has one")
    lemma: Said = Field("", description="the same without article")
    pos: Said = Field("", json_schema_extra={"enum": [*POS]})
    level: Said = Field("", json_schema_extra={"enum": [*LEVELS]})
    ipa: Said = Field("", description="without brackets")
    grammar: Listed = Field([], description='like "plural: las casas"')
    forms: Listed = Field([], description="other written forms it is met in")
    sense: Said = Field("", description="which meaning, in a word or two; empty if the word has one")
    translation: Said = ""
    example: Said = ""
    example_translation: Said = ""
    hint: Said = ""


class DraftedItem(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)

    number: int
    group: bool = False
    words: list[DraftedWord] = Field(default_factory=list)


class DraftReply(BaseModel):
    """Entries for the items asked about."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    items: list[DraftedItem]


@dataclass(frozen=True, slots=True)
class Checked:
    """A word that can be a card. ``faults``: why it may not join the lexicon; none: it may."""

    draft: Draft
    lemma: str
    level: str
    sense: str
    form_keys: list[str]
    """What it is looked up by."""
    written: list[str]
    """Its forms as they are written."""
    faults: list[str] = field(default_factory=list)


def check_word(drafted: DraftedWord, language: str, own_language: str) -> Checked | None:
    """None if no card can be made of it: no word, no translation, markup, another language, too long."""
    word, translation = clean(drafted.word), clean(drafted.translation)
    if not _can_be_a_card(word, translation, language, own_language):
        return None
    lemma = clean(drafted.lemma)
    if not lemma or not contains(word, [lemma]):
        lemma = word
    key = lemma_key(language, lemma)
    if not key:
        return None
    grammar = dict(_grammar(drafted.grammar, language))
    written = [word, key, *(value for name, value in grammar.items() if name != "gender")]
    written += [form for form in map(clean, drafted.forms[:FORMS_MOST]) if _is_form(form, language)]
    example, meaning, fault = _example(drafted, written, language, own_language)
    faults = [fault] if fault else []
    pos, level = fold(drafted.pos), clean(drafted.level).upper()
    if pos not in POS:
        faults.append("part of speech")
    if level not in LEVELS:
        faults.append("level")
    draft = Draft(
        word=word,
        lemma_key=key,
        translation=translation,
        transcription=_transcription(drafted.ipa),
        part_of_speech=pos if pos in POS else "",
        grammar=grammar,
        example=example,
        example_translation=meaning,
        hint=_remark(drafted.hint, EXAMPLE_MOST),
    )
    return Checked(
        draft,
        lemma,
        level,
        _remark(drafted.sense, SENSE_MOST),
        _form_keys(written, translation, language, own_language),
        written,
        faults,
    )


def too_hard(checked: Checked, level: str) -> bool:
    """Much harder than a learner of ``level`` can use. A level nobody knows says nothing."""
    if checked.level not in LEVELS or level not in LEVELS:
        return False
    return LEVELS.index(checked.level) > LEVELS.index(level) + LEVELS_ABOVE


def answers_to(checked: Checked, item: str, language: str, own_language: str) -> bool:
    """Whether the word is what ``item`` names: one of its forms or meanings, a slip of the pen apart. What a model
    was talked into by the item's text is not."""
    asked = {lemma_key(language, item), lemma_key(own_language, item)}
    meanings = {lemma_key(own_language, meaning) for meaning in translations(checked.draft.translation)}
    known = {*checked.form_keys, *(lemma_key(language, form) for form in checked.written), *meanings}
    return any(_nearly(one, other) for one in asked for other in known)


def is_name_of_a_group(item: str) -> bool:
    """As in "the seasons", "10 kitchen words": a few plain words. A longer text could be an instruction."""
    return (
        len(item) <= LETTERS_OF_AN_ITEM
        and len(item.split()) <= WORDS_OF_AN_ITEM
        and all(letter.isalnum() or letter in " -'’" for letter in item)
    )


def is_in(language: str, text: str) -> bool:
    """Whether the script allows that ``text`` is in ``language``: all of its letters, for one written in Latin letters;
    Russian takes foreign names in theirs."""
    if not is_written_in(language, text):
        return False
    scripts = ("LATIN", "CYRILLIC") if language == "ru" else ("LATIN",)
    if any(letter.isalpha() and not unicodedata.name(letter, "").startswith((*scripts, "MODIFIER")) for letter in text):
        return False
    alien = NOT_IN.get(language)
    return alien is None or not alien.search(text.casefold())


def _is_plain(text: str, most: int) -> bool:
    """A few words as people write them: no markup, no link, nothing a screen could trip over."""
    return (
        0 < len(text) <= most
        and bool(fold(text))
        and not LINK.search(text)
        and all(letter.isalnum() or letter in MARKS or unicodedata.category(letter) == "Mn" for letter in text)
    )


def _can_be_a_card(word: str, translation: str, language: str, own_language: str) -> bool:
    return (
        _is_plain(word, WORD_MOST)
        and _is_plain(translation, TRANSLATION_MOST)
        and is_in(language, word)
        and is_in(own_language, translation)
        and bool(translations(translation))
        and len(word.split()) <= WORDS_OF_A_WORD
        and not NOT_A_WORD.search(word)
    )


def _is_form(form: str, language: str) -> bool:
    return _is_plain(form, WORD_MOST) and is_in(language, form)


def _example(drafted: DraftedWord, written: Sequence[str], language: str, own_language: str) -> tuple[str, str, str]:
    """The example and its translation, or nothing and what is wrong with them."""
    example, meaning = clean(drafted.example), clean(drafted.example_translation)
    fault = ""
    if not _is_plain(example, EXAMPLE_MOST) or not _is_plain(meaning, EXAMPLE_MOST):
        fault = "example"
    elif not is_in(language, example) or fold(example) == fold(meaning):
        fault = "example language"
    elif not is_in(own_language, meaning):
        fault = "example translation language"
    elif not contains(example, written):
        fault = "example without the word"
    return ("", "", fault) if fault else (example, meaning, "")


def _remark(text: str, most: int) -> str:
    """Nice to have: left out if it is odd."""
    text = clean(text)
    return text if _is_plain(text, most) else ""


def _grammar(notes: Sequence[str], language: str) -> Iterable[tuple[str, str]]:
    for note in notes[: len(GRAMMAR)]:
        name, _, value = note.partition(":")
        name, value = fold(name), clean(value)
        if name == "gender" and value not in ("m", "f"):
            continue
        if name in GRAMMAR and _is_plain(value, WORD_MOST) and is_in(language, value):
            yield name, value


def _transcription(ipa: str) -> str:
    text = clean(BRACKETS.sub("", ipa))
    is_ipa = all(letter.isalpha() or letter in " .ˈˌːˑ'-‿͡()" or unicodedata.category(letter) == "Mn" for letter in text)
    return text if is_ipa and len(text) <= TRANSCRIPTION_MOST else ""


def _form_keys(written: Sequence[str], translation: str, language: str, own_language: str) -> list[str]:
    """As a course's words are found: by form, and by meaning where the script tells that it is one."""
    meanings = translations(translation) if "ru" in {language, own_language} else []
    keys = [lemma_key(language, form) for form in written] + [
        lemma_key(own_language, meaning) for meaning in meanings if is_written_in(own_language, meaning)
    ]
    return [key for key in dict.fromkeys(keys) if key]


def _nearly(one: str, other: str) -> bool:
    if not one or not other:
        return False
    return one == other or distance(one[:WORD_MOST], other[:WORD_MOST]) <= len(other) // 4
