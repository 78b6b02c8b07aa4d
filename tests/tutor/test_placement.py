"""The placement quiz: it finds a learner's level in a dozen items, never guesses upwards, and forgets nothing."""

import asyncio
import math
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from tests.support.exercises import right, wrong
from tests.support.people import NOON, new_profile
from tutor.accounts.service import Accounts
from tutor.accounts.views import LEARNABLE, LEVELS, ProfileView
from tutor.database import one, row, rows
from tutor.errors import Refusal
from tutor.exercises.item import Answer, Item
from tutor.placement.bank import A_LEVEL, faults, load_bank
from tutor.placement.bank import main as check_banks
from tutor.placement.estimate import MOST, Estimate, Outcome, Response, choose, estimate
from tutor.placement.service import Placed, Placement
from tutor.quizzes.views import Step

Answers = Callable[[float], Outcome]
"""What a learner makes of an item of that difficulty."""

PEOPLE = 100
"""Of each level, for each language's bank."""


def placement() -> Placement:
    return Placement(Accounts())


def placed(answers: Answers, bank: list[float], rng: Random) -> tuple[Estimate, int]:
    """What a whole placement finds, and after how many items."""
    left, responses = list(bank), list[Response]()
    while not (found := estimate(responses)).enough:
        difficulty = left.pop(choose(left, found, rng))
        responses.append(Response(difficulty, answers(difficulty)))
    return found, len(responses)


def learner(ability: float, rng: Random) -> Answers:
    """Somebody not made like the estimate: each knows the easy and not the hard more or less sharply, guesses more or
    less, answers one item in twenty without thinking, and finds an item harder or easier than its author."""
    sharpness, guesses = rng.uniform(2.5, 4.5), rng.uniform(0.2, 1)

    def answers(difficulty: float) -> Outcome:
        if rng.random() < 0.05:
            return "right" if rng.random() < 0.25 else "wrong"
        felt = difficulty + rng.gauss(0, 0.15)
        if rng.random() < 1 / (1 + math.exp(-sharpness * (ability - felt))):
            return "right"
        if rng.random() < guesses:
            return "right" if rng.random() < 0.25 else "wrong"
        return "unknown"

    return answers


def ability_at(level: int, rng: Random) -> float:
    """Most of those at a level are in the middle of it, some near the next."""
    while not 0 <= (within := rng.gauss(0.5, 0.25)) < 1:
        pass
    return level + within


def banks() -> list[list[float]]:
    return [list(load_bank(language).difficulties.values()) for language in LEARNABLE]


# The estimate


@pytest.mark.parametrize("level", range(len(LEVELS)), ids=LEVELS)
def test_learners_of_each_level_are_placed_there(level: int) -> None:
    rng = Random(f"placement {level}")
    off, items = Counter[int](), 0
    for bank in banks():
        for _ in range(PEOPLE):
            found, asked = placed(learner(ability_at(level, rng), rng), bank, rng)
            assert asked <= MOST
            off[LEVELS.index(found.level) - level] += 1
            items += asked
    everybody = off.total()
    report = f"{LEVELS[level]}: {sorted(off.items())}, {items / everybody:.1f} items each"
    assert off[0] >= 0.75 * everybody, report
    assert off[-1] + off[0] + off[1] >= 0.95 * everybody, report


def test_who_knows_nothing_is_at_the_beginning_and_who_knows_all_at_the_end() -> None:
    rng = Random(1)
    for bank in banks():
        nothing, few = placed(lambda _: "unknown", bank, rng)
        everything, some = placed(lambda _: "right", bank, rng)
        assert (nothing.level, nothing.sure) == ("A1", True)
        assert (everything.level, everything.sure) == ("C2", True)
        assert max(few, some) < MOST, "who is this clear a case is asked less"


def test_guessing_at_random_leads_nowhere() -> None:
    rng = Random(2)
    found = Counter(
        placed(lambda _: "right" if rng.random() < 0.25 else "wrong", bank, rng)[0].level
        for bank in banks()
        for _ in range(PEOPLE)
    )
    assert found["A1"] >= 0.9 * found.total(), found


def test_a_few_lucky_answers_carry_no_level() -> None:
    """Stopped early, a placement gives no more than its answers show."""
    assert estimate([]).level == "A1"
    assert estimate([Response(2.5, "right")]).level == "A1"
    assert estimate([Response(5.5, "right")]).level == "A1"
    assert estimate([Response(2.5, "right"), Response(2.6, "right"), Response(2.4, "right")]).level in {"A2", "B1"}


@pytest.mark.parametrize("more", ["wrong", "unknown"])
def test_not_knowing_never_raises_a_level(more: Outcome) -> None:
    rng = Random(3)
    for _ in range(100):
        answers = learner(rng.uniform(0, 6), rng)
        responses = [Response(round(hard, 2), answers(hard)) for hard in (rng.uniform(0, 6) for _ in range(6))]
        before = LEVELS.index(estimate(responses).level)
        assert LEVELS.index(estimate([*responses, Response(rng.uniform(0, 6), more)]).level) <= before or before == 0


def test_the_order_of_answers_does_not_matter() -> None:
    responses = [Response(1.2, "right"), Response(2.5, "wrong"), Response(1.8, "unknown"), Response(1.5, "right")]
    there, back = estimate(responses), estimate(responses[::-1])
    assert there.level == back.level
    assert there.target == pytest.approx(back.target)


# The banks


def test_the_bundled_banks_have_no_fault(root: Path) -> None:
    assert faults(root / "courses") == []
    for language in LEARNABLE:
        levels = Counter(item.level for item in load_bank(language).items)
        assert min(levels[level] for level in LEVELS) >= A_LEVEL


GOOD = '- {level: A1, difficulty: 0.5, text: "Yo ___ Ana, de Madrid.", right: soy, wrong: [eres, es, son]}\n'


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("difficulty: 0.5", "difficulty: 1.5", "is not one of A1"),
        ("difficulty: 0.5", "difficulty: 6.5", "item 1: difficulty"),
        ("level: A1", "level: A7", "item 1: level"),
        ("[eres, es, son]", "[eres, es]", "item 1: wrong"),
        ("[eres, es, son]", "[eres, es, es]", "look alike: es"),
        ("[eres, es, son]", "[eres, es, soy]", "look alike"),
        ("Yo ___ Ana", "Yo Ana", "exactly one gap"),
        ("Yo ___ Ana", "Yo  ___ Ana", "odd spaces"),
        ("Yo ___ Ana", "___ Ana", "small letter"),
        ("right: soy", "right: yes", "item 1: right"),
        ("right: soy", "rigth: soy", "item 1: rig"),
        ("- {", "- {{", "not YAML"),
    ],
)
def test_a_fault_of_a_bank_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], right: str, wrong: str, said: str
) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "placement.yaml").write_text(GOOD.replace(right, wrong, 1), encoding="utf-8")
    assert check_banks([str(tmp_path / "es")]) == 1
    found = capsys.readouterr().out.splitlines()
    assert any(line.startswith("es/placement.yaml: ") and said in line for line in found), found


def test_too_few_items_and_one_asked_twice_are_named(tmp_path: Path) -> None:
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "placement.yaml").write_text(GOOD + GOOD, encoding="utf-8")
    found = faults(tmp_path)
    assert any("asked twice" in line for line in found)
    assert any("C2: 0 items" in line for line in found)
    assert "de/placement.yaml: missing" in found


# A run


def knows(item: Item, language: str, ability: float) -> Answer:
    hard = next(each.difficulty for each in load_bank(language).items if each.text == item.text)
    return right(item) if hard <= ability else Answer()


async def go_on(quiz: Placement, profile: ProfileView, step: Step, ability: float, rng: Random) -> Step:
    assert step.asked is not None
    answer = knows(step.asked.item, profile.language, ability)
    return await quiz.answer(profile, step.quiz.id, step.quiz.version, answer, NOON, rng)


async def go_through(profile: ProfileView, ability: float, seed: int = 1) -> tuple[Step, Placed]:
    quiz, rng = placement(), Random(seed)
    step = await quiz.start(profile, NOON, rng)
    while step.asked is not None:
        step = await go_on(quiz, profile, step, ability, rng)
    return step, await quiz.result(profile, step.quiz.id)


@pytest.mark.parametrize(
    ("language", "own", "level"), [("en", "ru", 0), ("es", "en", 2), ("de", "ru", 3), ("fr", "en", 5)]
)
async def test_a_placement_gives_the_profile_its_level(database: str, language: str, own: str, level: int) -> None:
    profile = await new_profile(language, own)
    step, found = await go_through(profile, level + 0.5)
    assert (found.level, found.finished) == (LEVELS[level], True)
    assert found.asked == step.quiz.number - 1 <= MOST
    assert (await Accounts().profiles(profile.learner_id))[0].level == "A1", "nothing changes before it is accepted"
    assert (await placement().accept(profile, step.quiz.id, NOON)).level == LEVELS[level]
    assert (await Accounts().profiles(profile.learner_id))[0].level == LEVELS[level]


async def test_a_killed_process_costs_no_answer(database: str) -> None:
    """Another process goes on at the item that was on the screen, with all that was answered before."""
    profile, rng = await new_profile("en"), Random(4)
    step = await placement().start(profile, NOON, rng)
    for _ in range(5):
        step = await go_on(placement(), profile, step, 2.5, rng)
    again = await placement().start(profile, NOON + timedelta(hours=3), Random(9))
    assert again.quiz.id == step.quiz.id
    assert again.asked == step.asked
    assert (again.quiz.number, again.quiz.version) == (6, 5)
    while again.asked is not None:
        again = await go_on(placement(), profile, again, 2.5, rng)
    assert (await placement().result(profile, again.quiz.id)).level == "B1"


async def test_a_run_left_long_ago_is_begun_anew(database: str) -> None:
    profile = await new_profile("en")
    old = await placement().start(profile, NOON, Random(1))
    new = await placement().start(profile, NOON + timedelta(days=2), Random(1))
    assert new.quiz.id != old.quiz.id
    assert (await one("SELECT dropped_at FROM quiz WHERE id = $1", old.quiz.id))["dropped_at"] is not None


async def test_of_many_answers_at_once_one_counts(database: str) -> None:
    profile, quiz, rng = await new_profile("de"), placement(), Random(1)
    step = await quiz.start(profile, NOON, rng)
    assert step.asked is not None
    answers = [right(step.asked.item), wrong(step.asked.item), Answer()] * 5
    steps = await asyncio.gather(*(quiz.answer(profile, step.quiz.id, 0, answer, NOON, rng) for answer in answers))
    assert Counter(each.outcome for each in steps)["counted"] == 1
    now = await quiz.current(profile, step.quiz.id)
    assert (now.quiz.number, now.quiz.version, now.quiz.total) == (2, 1, 2)
    assert (await quiz.result(profile, step.quiz.id)).asked == 1
    items = await rows("SELECT number FROM quiz_item WHERE quiz_id = $1", step.quiz.id)
    assert len(items) == 2


async def test_an_answer_that_arrives_again_or_late_changes_nothing(database: str) -> None:
    profile, quiz, rng = await new_profile("fr"), placement(), Random(1)
    step = await quiz.start(profile, NOON, rng)
    first = await quiz.answer(profile, step.quiz.id, 0, Answer(picked=(1,)), NOON, rng)
    again = await quiz.answer(profile, step.quiz.id, 0, Answer(picked=(1,)), NOON, rng)
    assert (first.outcome, again.outcome) == ("counted", "repeated")
    assert again.quiz == first.quiz
    assert again.asked == first.asked
    assert (await quiz.answer(profile, step.quiz.id, 7, Answer(), NOON, rng)).outcome == "stale"
    assert (await quiz.answer(profile, step.quiz.id, 1, Answer(picked=(4,)), NOON, rng)).outcome == "stale"


async def test_no_item_comes_in_two_placements_in_a_row(database: str) -> None:
    profile = await new_profile("es")
    seen = []
    for seed in range(3):
        step, _ = await go_through(profile, 2.5, seed)
        items = await rows("SELECT item->>'text' AS text FROM quiz_item WHERE quiz_id = $1", step.quiz.id)
        seen.append({item["text"] for item in items})
        assert len(seen[-1]) == len(items)
    assert not seen[0] & seen[1]
    assert not seen[1] & seen[2]


async def test_it_can_be_stopped_at_any_item(database: str) -> None:
    """Stopped at once it says A1; what was answered counts; an answer after the end does not."""
    profile, quiz, rng = await new_profile("en", level="B2"), placement(), Random(1)
    step = await quiz.start(profile, NOON, rng)
    found = await quiz.stop(profile, step.quiz.id, NOON)
    assert (found.level, found.asked, found.finished) == ("A1", 0, True)
    assert (await quiz.answer(profile, step.quiz.id, 0, Answer(), NOON, rng)).outcome == "stale"
    step = await quiz.start(profile, NOON, rng)
    for _ in range(8):
        step = await go_on(quiz, profile, step, 4.5, rng)
    found = await quiz.stop(profile, step.quiz.id, NOON)
    assert found == await quiz.stop(profile, step.quiz.id, NOON), "twice is once"
    assert found.asked == 8
    assert found.level in {"B2", "C1"}


async def test_a_placement_teaches_nothing_about_lessons_and_mistakes(database: str) -> None:
    profile, quiz, rng = await new_profile("en"), placement(), Random(1)
    step = await quiz.start(profile, NOON, rng)
    while step.asked is not None:
        step = await quiz.answer(profile, step.quiz.id, step.quiz.version, wrong(step.asked.item), NOON, rng)
    assert step.quiz.total == step.quiz.number - 1, "nothing comes back"
    assert not await rows("SELECT 1 FROM mistake WHERE profile_id = $1", profile.id)
    assert not await rows("SELECT 1 FROM topic_result WHERE profile_id = $1", profile.id)
    day = await row("SELECT exercises FROM study_day WHERE profile_id = $1", profile.id)
    assert day is not None
    assert day["exercises"] == step.quiz.number - 1


async def test_a_strangers_placement_is_not_there(database: str) -> None:
    profile, stranger, quiz, rng = await new_profile("en"), await new_profile("en"), placement(), Random(1)
    step = await quiz.start(profile, NOON, rng)
    for action in (
        quiz.current(stranger, step.quiz.id),
        quiz.answer(stranger, step.quiz.id, 0, Answer(), NOON, rng),
        quiz.stop(stranger, step.quiz.id, NOON),
        quiz.result(stranger, step.quiz.id),
        quiz.accept(stranger, step.quiz.id, NOON),
    ):
        with pytest.raises(Refusal, match="refusals-quiz-missing"):
            await action
