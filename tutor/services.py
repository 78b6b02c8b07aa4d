"""Everything a face may call, gathered once by the process entry and handed over whole."""

from dataclasses import dataclass

from tutor.accounts.service import Accounts
from tutor.decks.service import Decks
from tutor.reminders.service import Reminders
from tutor.review.service import Reviews
from tutor.words.service import Words


@dataclass(frozen=True, slots=True)
class Services:
    accounts: Accounts
    words: Words
    decks: Decks
    reviews: Reviews
    reminders: Reminders
