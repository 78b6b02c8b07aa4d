"""The tables, a file a feature. Times are UTC; ``day`` is a date in the learner's own zone."""

from tutor.models.accounts import Learner, Profile
from tutor.models.decks import Card, Deck
from tutor.models.jobs import Job
from tutor.models.lessons import Lesson, LessonProgress, Reading
from tutor.models.llm import LlmCall, LlmDay, LlmSwitch
from tutor.models.media import Speech
from tutor.models.quizzes import AcceptedAnswer, Dispute, Mistake, OwnTopic, Quiz, QuizItem, TopicResult
from tutor.models.review import Review, Schedule, StudyDay
from tutor.models.teacher import Offer, TeacherMemory, TeacherMessage
from tutor.models.words import CourseDeck, Entry, EntryForm

__all__ = [
    "AcceptedAnswer",
    "Card",
    "CourseDeck",
    "Deck",
    "Dispute",
    "Entry",
    "EntryForm",
    "Job",
    "Learner",
    "Lesson",
    "LessonProgress",
    "LlmCall",
    "LlmDay",
    "LlmSwitch",
    "Mistake",
    "Offer",
    "OwnTopic",
    "Profile",
    "Quiz",
    "QuizItem",
    "Reading",
    "Review",
    "Schedule",
    "Speech",
    "StudyDay",
    "TeacherMemory",
    "TeacherMessage",
    "TopicResult",
]
