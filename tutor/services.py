"""Everything a face may call, gathered once by the process entry and handed over whole."""

from dataclasses import dataclass

from tutor.accounts.service import Accounts
from tutor.decks.service import Decks
from tutor.jobs import Jobs
from tutor.lessons.service import Lessons
from tutor.lessons.writing import LessonWriting
from tutor.llm.gateway import Gateway
from tutor.media.speech import SpeechService
from tutor.placement.service import Placement
from tutor.quizzes.judging import Judging
from tutor.quizzes.service import Quizzes
from tutor.quizzes.topics import Topics
from tutor.readings.service import Readings
from tutor.reminders.service import Reminders
from tutor.review.service import Reviews
from tutor.teacher.doing import Doing
from tutor.teacher.live import Live
from tutor.teacher.service import Teacher
from tutor.words.drafting import Drafting
from tutor.words.offers import Offers
from tutor.words.service import Words


@dataclass(frozen=True, slots=True)
class Services:
    accounts: Accounts
    words: Words
    decks: Decks
    reviews: Reviews
    reminders: Reminders
    gateway: Gateway
    jobs: Jobs
    offers: Offers
    drafting: Drafting
    teacher: Teacher
    live: Live
    speech: SpeechService
    lessons: Lessons
    quizzes: Quizzes
    judging: Judging
    topics: Topics
    writing: LessonWriting
    readings: Readings
    placement: Placement


def build_services(gateway: Gateway, jobs: Jobs, *, messages_per_day: int = 0) -> Services:
    """``messages_per_day``: to the teacher, of one learner; 0: no cap."""
    accounts, words, decks, reviews, offers = Accounts(), Words(), Decks(), Reviews(), Offers()
    quizzes, topics = Quizzes(gateway, jobs), Topics()
    doing = Doing(words, decks, accounts, jobs, gateway, topics)
    return Services(
        accounts=accounts,
        words=words,
        decks=decks,
        reviews=reviews,
        reminders=Reminders(accounts),
        gateway=gateway,
        jobs=jobs,
        offers=offers,
        drafting=Drafting(gateway),
        teacher=Teacher(gateway, jobs, accounts, reviews, offers, doing, messages_per_day=messages_per_day),
        live=Live(),
        speech=SpeechService(gateway),
        lessons=Lessons(),
        quizzes=quizzes,
        judging=Judging(gateway, quizzes),
        topics=topics,
        writing=LessonWriting(gateway, jobs, topics, decks, messages_per_day=messages_per_day),
        readings=Readings(words),
        placement=Placement(accounts),
    )
