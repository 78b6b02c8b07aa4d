"""The tables, a file a feature. Times are UTC; ``day`` is a date in the learner's own zone."""

from tutor.models.accounts import Learner, Profile
from tutor.models.decks import Card, Deck
from tutor.models.review import Review, Schedule, StudyDay
from tutor.models.words import CourseDeck, Entry, EntryForm

__all__ = ["Card", "CourseDeck", "Deck", "Entry", "EntryForm", "Learner", "Profile", "Review", "Schedule", "StudyDay"]
