"""What the lexicon knows of the words of a text, and what its reader does: three statements, however long the text and
however many the cards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from tutor.accounts.views import ProfileView
from tutor.readings import level, text
from tutor.readings.asking import Cards, cards_of, entries_of, is_known
from tutor.readings.endings import Base, bases
from tutor.readings.languages import SMALL
from tutor.readings.text import Place, Run, Sentence
from tutor.readings.views import ReadingPart, ReadingSentence, ReadingWord, WordCounts, WordState
from tutor.words.lexicon import Entry
from tutor.words.met import SMALL_WORDS
from tutor.words.text import is_written_in

MET_IN: Final = "reader"
KEY_MOST: Final = 60
"""Characters; what is longer is no word of any dictionary."""


@dataclass(frozen=True, slots=True)
class _Met:
    """A word, or a few that the lexicon has as one, where it stands in a sentence."""

    sentence: int
    start: int
    end: int
    key: str
    name: bool
    """It has a capital where a word has none."""


@dataclass(slots=True)
class Studied:
    """A text and all that is known of its words. ``entries`` stand beside ``words``."""

    sentences: list[ReadingSentence] = field(default_factory=list)
    words: list[ReadingWord] = field(default_factory=list)
    entries: list[Entry | None] = field(default_factory=list)
    level: str = ""

    @property
    def counts(self) -> WordCounts:
        states = [word.state for word in self.words]
        return WordCounts(*(states.count(state) for state in ("known", "learning", "new", "unknown")))

    @property
    def length(self) -> int:
        """In words, as often as they stand there."""
        return sum(part.word is not None for sentence in self.sentences for part in sentence.parts)


def share(known: int, words: int) -> int:
    """Per cent. A text in which there is nothing to learn is known."""
    return round(100 * known / words) if words else 100


async def study(profile: ProfileView, cleaned: str) -> Studied:
    """``cleaned``: as tutor.readings.text.clean leaves it."""
    read = [_read(profile, sentence) for sentence in text.sentences(cleaned, profile.language)]
    known = await entries_of(profile, set().union(*(each.keys for each in read)))
    met = [one for number, each in enumerate(read) for one in _met(profile, number, each, known)]
    small = SMALL.get(profile.language, frozenset())
    guesses = {
        one.key: bases(profile.language, one.key) for one in met if one.key not in known and one.key not in small
    }
    confirmed = await _confirmed(profile, guesses)
    meanings = {one.key: known.get(one.key) or confirmed.get(one.key, []) for one in met}
    lemmas = {
        key: {key, *(entry["lemma_key"] for entry in entries), *(base.key for base in guesses.get(key, ()))}
        for key, entries in meanings.items()
    }
    cards = await cards_of(profile, set().union(*lemmas.values()))
    return _put_together(profile, [each.sentence for each in read], met, meanings, lemmas, cards)


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with its words, those in the script of the language being learnt."""

    sentence: Sentence
    places: Sequence[Place]
    runs: Sequence[Run]

    @property
    def keys(self) -> set[str]:
        keys = {place.key for place in self.places} | {each.key for each in self.runs}
        return {key for key in keys if len(key) <= KEY_MOST}


def _read(profile: ProfileView, sentence: Sentence) -> _Read:
    places = [
        place
        for place in text.words(sentence.text, profile.language)
        if len(place.key) <= KEY_MOST and is_written_in(profile.language, place.key)
    ]
    return _Read(sentence, places, text.runs(sentence.text, places))


def _met(profile: ProfileView, number: int, read: _Read, known: dict[str, list[Entry]]) -> Iterator[_Met]:
    """From left to right, the longest the lexicon has at each place."""
    longest: dict[int, Run] = {}
    for each in read.runs:
        if each.key in known:
            longest.setdefault(each.first, each)
    place = 0
    while place < len(read.places):
        each = longest.get(place) or Run(place, place + 1, read.places[place].key)
        start, end = read.places[place].start, read.places[each.after - 1].end
        capital = read.sentence.text[start].isupper() and profile.language != "de"  # there, every noun has one
        yield _Met(number, start, end, each.key, capital and place > 0)
        place = each.after


async def _confirmed(profile: ProfileView, guesses: dict[str, list[Base]]) -> dict[str, list[Entry]]:
    """Entries whose regular forms the words may be."""
    asked = {base.key for each in guesses.values() for base in each}
    found = await entries_of(profile, asked) if asked else {}
    confirmed: dict[str, list[Entry]] = {}
    for key, each in guesses.items():
        fitting = {
            entry["id"]: entry
            for base in each
            for entry in found.get(base.key, ())
            if entry["lemma_key"] == base.key and entry["part_of_speech"] in base.parts
        }
        if fitting:
            confirmed[key] = [*fitting.values()]
    return confirmed


def _put_together(
    profile: ProfileView,
    sentences: Sequence[Sentence],
    met: Sequence[_Met],
    meanings: dict[str, list[Entry]],
    lemmas: dict[str, set[str]],
    cards: Cards,
) -> Studied:
    studied = Studied()
    names = {one.key for one in met if one.name} - {one.key for one in met if _is_small_lettered(one, sentences)}
    numbers: dict[object, int] = {}
    parts: list[list[ReadingPart]] = [[] for _ in sentences]
    ends = [0] * len(sentences)
    for one in met:
        entries, card = meanings[one.key], cards.best(meanings[one.key], lemmas[one.key])
        entry = next((each for each in entries if card is not None and each["id"] == card["entry_id"]), None)
        entry = entry or (entries[0] if entries else None)
        same: object = card["id"] if card is not None else entry["lemma_key"] if entry is not None else one.key
        if same not in numbers:
            numbers[same] = len(studied.words)
            written = sentences[one.sentence].text[one.start : one.end]
            studied.words.append(_word(_state(profile, one, entry, card, names), written, entry, card))
            studied.entries.append(entry)
        whole = sentences[one.sentence].text
        if one.start > ends[one.sentence]:
            parts[one.sentence].append(ReadingPart(whole[ends[one.sentence] : one.start], None))
        parts[one.sentence].append(ReadingPart(whole[one.start : one.end], numbers[same]))
        ends[one.sentence] = one.end
    for number, sentence in enumerate(sentences):
        if ends[number] < len(sentence.text):
            parts[number].append(ReadingPart(sentence.text[ends[number] :], None))
        studied.sentences.append(ReadingSentence(parts[number], sentence.opens))
    studied.level = _level(studied)
    return studied


def _is_small_lettered(one: _Met, sentences: Sequence[Sentence]) -> bool:
    return sentences[one.sentence].text[one.start].islower()


def _state(profile: ProfileView, one: _Met, entry: Entry | None, card: Any | None, names: set[str]) -> WordState:
    if card is not None:
        return "known" if is_known(card) else "learning"
    small = one.key in SMALL.get(profile.language, frozenset())
    if small or (entry is not None and entry["part_of_speech"] in SMALL_WORDS):
        return "plain"
    if entry is not None:
        return "new"
    return "plain" if one.key in names or len(one.key) == 1 else "unknown"


def _word(state: WordState, written: str, entry: Entry | None, card: Any | None) -> ReadingWord:
    shown = card if card is not None else entry
    return ReadingWord(
        state=state,
        entry_id=entry["id"] if entry is not None else None,
        word=shown["word"] if shown is not None else written,
        transcription=shown["transcription"] if shown is not None else "",
        part_of_speech=shown["part_of_speech"] if shown is not None else "",
        translation=shown["translation"] if shown is not None else "",
        card_id=card["id"] if card is not None else None,
        fresh=card is not None and card["met_in"] == MET_IN and card["reps"] == 0,
    )


def _level(studied: Studied) -> str:
    counted = [entry for word, entry in zip(studied.words, studied.entries, strict=True) if word.state != "plain"]
    levels = [entry["level"] for entry in counted if entry is not None]
    lengths = [sum(part.word is not None for part in sentence.parts) for sentence in studied.sentences]
    return level.level_of(levels, len(counted) - len(levels), [length for length in lengths if length])
