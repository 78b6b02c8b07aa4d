"""Every window of every dialog, by name. Renaming one sends those who stand in it home."""

from aiogram.fsm.state import State, StatesGroup


class Onboarding(StatesGroup):
    language = State()
    own = State()
    level = State()
    goal = State()
    minutes = State()
    reminder = State()
    zone = State()


class Settings(StatesGroup):
    main = State()
    choice = State()


class Profiles(StatesGroup):
    list = State()
    delete = State()


class Decks(StatesGroup):
    list = State()
    deck = State()
    new = State()
    rename = State()
    limit = State()


class Cards(StatesGroup):
    list = State()
    card = State()
    edit = State()
    field = State()
    move = State()


class Courses(StatesGroup):
    list = State()
    deck = State()


class Adding(StatesGroup):
    ask = State()
    meaning = State()
    translation = State()
    result = State()
    deck = State()
    where = State()
    course = State()


class Lessons(StatesGroup):
    list = State()


class Lesson(StatesGroup):
    aim = State()
    words = State()
    dialogue = State()


class Quiz(StatesGroup):
    source = State()
    topics = State()
    own = State()
    decks = State()
    lessons = State()


class Placement(StatesGroup):
    quiz = State()


class Exercise(StatesGroup):
    question = State()
    typing = State()
    speaking = State()
    checking = State()
    verdict = State()
    result = State()


WAITING_FOR_TEXT = frozenset(
    {
        Decks.new,
        Decks.rename,
        Cards.list,
        Cards.field,
        Adding.ask,
        Adding.translation,
        Quiz.own,
        Exercise.typing,
        Exercise.speaking,
    }
)
"""Windows whose next text is an answer to them. In all others a text means what it means anywhere."""
