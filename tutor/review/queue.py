"""What is to be shown now, read in one statement whose cost is bounded by the day's caps, never by the cards there are.

Every part is a range scan with a LIMIT over ``schedule_profile_queue`` or ``schedule_deck_queue``.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Final

import orjson

from tutor.accounts.views import ProfileView
from tutor.days import day_ends, day_of
from tutor.review.asking import way_of
from tutor.review.schedule import Memory, intervals
from tutor.review.views import ReviewCard

LEARN_AHEAD: Final = timedelta(minutes=20)
"""A learning card due this soon is shown rather than nothing."""

NEW_EVERY: Final = 5
"""One showing in so many introduces a new card while reviews are left."""

LEARNING_NOW, REVIEWS, FRESH, LEARNING_SOON, LEARNING_LATER = range(5)
"""A card's ``place`` in the line."""

# Shared parameters: $1 profile · $2 today · $3 now · $4 the day's end · $5 reviews a day · $6 new cards a day.
TODAY: Final = """
today AS MATERIALIZED (
    SELECT coalesce(max(reviews), 0) AS done, coalesce(max(new_cards), 0) AS introduced
    FROM study_day WHERE profile_id = $1 AND day = $2
), room AS MATERIALIZED (
    SELECT done, introduced, greatest(0, $5::int - done) AS reviews, greatest(0,
        $6::int - introduced) AS fresh FROM today
)"""

# A deck's own limit is held against what was introduced from it today. The newest reviews tell, as many as today's
# figure says (twice, for some are undone), and only decks that have a limit ask.
DECK_ROOM: Final = """CASE WHEN d.new_per_day IS NULL THEN (SELECT fresh FROM room)
    ELSE least((SELECT fresh FROM room), greatest(0, d.new_per_day - (
        SELECT count(*) FROM (
            SELECT r.schedule_id, r.day, r.undone_at, r.before FROM review r WHERE r.profile_id = $1
            ORDER BY -r.id LIMIT (SELECT 2 * done + 20 FROM room)
        ) newest JOIN schedule shown ON shown.id = newest.schedule_id
        WHERE newest.day = $2 AND newest.undone_at IS NULL AND newest.before->>'state' = '0' AND shown.deck_id = d.id
    ))) END"""

SHOWABLE: Final = "s.aside IS NULL AND (s.not_before IS NULL OR s.not_before <= $2)"

# What undo may take back: the last ten grades, less those of cards the learner has set aside since.
UNDOABLE: Final = """(SELECT r.* FROM (SELECT * FROM review WHERE profile_id = $1 ORDER BY -id LIMIT 10) r
    JOIN schedule s ON s.id = r.schedule_id WHERE r.undone_at IS NULL AND (s.aside IS NULL OR s.aside = 'leech'))"""

CARD: Final = """s.id, s.version, s.state, s.step, s.stability, s.difficulty, s.due, s.last_review,
        s.direction, s.card_id,
    s.deck_id, d.title, c.word, c.transcription, c.translation, c.part_of_speech, c.grammar::text, c.example,
    c.example_translation, c.hint"""
CARD_FROM: Final = "schedule s JOIN card c ON c.id = s.card_id JOIN deck d ON d.id = s.deck_id"


DECK_LIMIT: Final = f"deck_room AS MATERIALIZED (SELECT {DECK_ROOM} AS allowed FROM deck d WHERE d.id = $9)"  # noqa: S608
ANY_LIMIT: Final = """limits AS MATERIALIZED (SELECT EXISTS (SELECT 1 FROM deck
    WHERE profile_id = $1 AND new_per_day IS NOT NULL AND deleted_at IS NULL) AS any_limit)"""


def _part(scope: str, state: int, until: str, most: str) -> str:
    """The first cards in one state."""
    due = f"AND s.due < {until}" if until else ""
    return f"""(SELECT s.id, s.card_id, s.due FROM schedule s WHERE {scope} AND s.state = {state} AND {SHOWABLE} {due}
        ORDER BY s.due, s.id LIMIT {most})"""  # noqa: S608 - constants


def _fresh(scope: str, *, one_deck: bool) -> str:
    if one_deck:
        return _part(scope, 0, "", "(SELECT allowed FROM deck_room)")
    # The line of all new cards; where a deck has a limit of its own, the lines of all decks, each as far as it may go.
    return f"""(SELECT * FROM {_part(scope, 0, "", "(SELECT fresh FROM room)")} whole
            WHERE NOT (SELECT any_limit FROM limits)
        UNION ALL
        SELECT * FROM (
            SELECT n.* FROM deck d CROSS JOIN LATERAL {_part("s.deck_id = d.id", 0, "", DECK_ROOM)} n
            WHERE d.profile_id = $1 AND d.deleted_at IS NULL AND (SELECT any_limit FROM limits)
            ORDER BY n.due, n.id LIMIT (SELECT fresh FROM room)
        ) limited)"""  # noqa: S608 - constants


def _queue(*, one_deck: bool) -> str:
    scope = "s.deck_id = $9" if one_deck else "s.profile_id = $1"
    limits = DECK_LIMIT if one_deck else ANY_LIMIT
    deck_there = (
        "EXISTS (SELECT 1 FROM deck WHERE id = $9 AND profile_id = $1 AND deleted_at IS NULL)" if one_deck else "true"
    )
    new_allowed = "$6 > 0"
    if one_deck:
        new_allowed += " AND (SELECT new_per_day IS DISTINCT FROM 0 FROM deck WHERE id = $9)"
    first = " UNION ALL ".join(
        f"(SELECT s.due FROM schedule s WHERE {scope} AND s.aside IS NULL AND s.state = {state} ORDER BY s.due LIMIT 1)"  # noqa: S608 - constants
        for state in (1, 2, 3)
    )
    return f"""WITH {TODAY}, {limits},
learning AS (
    {_part(scope, 1, "greatest($4, $7::timestamptz)", "100")} UNION ALL {_part(scope, 3, "greatest($4, $7)", "100")}
), review_part AS ({_part(scope, 2, "$4", "(SELECT reviews FROM room)")}),
fresh AS ({_fresh(scope, one_deck=one_deck)}),
line AS (
    SELECT id, card_id, due, CASE WHEN due <= $3 THEN 0 WHEN due <= $7 THEN 3 ELSE 4 END AS place FROM learning
    UNION ALL SELECT id, card_id, due, 1 FROM review_part
    UNION ALL SELECT id, card_id, due, 2 FROM fresh
), single AS MATERIALIZED (
    -- The two directions of one card never on the same day.
    SELECT DISTINCT ON (card_id) id, due, place FROM line ORDER BY card_id, place, due, id
), counts AS MATERIALIZED (
    SELECT count(*) FILTER (WHERE place = 2) AS new, count(*) FILTER (WHERE place = 1) AS review,
        count(*) FILTER (WHERE place IN (0, 3, 4)) AS learning, count(*) FILTER (WHERE place < 4) AS showable,
        min(due) FILTER (WHERE place = 4) AS later
    FROM single
), picked AS MATERIALIZED (
    SELECT id, place FROM (
        SELECT id, place, row_number() OVER (PARTITION BY place ORDER BY due, id) AS number FROM single WHERE place < 4
    ) ranked WHERE number <= $8
)
SELECT {deck_there} AS there, room.done, room.introduced,
    counts.new, counts.learning, counts.review,
    (SELECT count(*) FROM {UNDOABLE} undoable) AS undoable,
    CASE WHEN counts.showable > 0 THEN NULL WHEN counts.later IS NOT NULL THEN counts.later ELSE least(
        (SELECT greatest(min(due), $4) FROM ({first}) firsts HAVING count(*) > 0),
        CASE WHEN {new_allowed} AND EXISTS (SELECT 1 FROM schedule s WHERE {scope} AND s.aside IS NULL AND s.state = 0)
            THEN $4 END
    ) END AS next_due,
    p.place, {CARD}
FROM room CROSS JOIN counts LEFT JOIN (picked p JOIN ({CARD_FROM}) ON s.id = p.id) ON true
ORDER BY p.place, s.due, s.id"""  # noqa: S608 - constants


ALL_DECKS: Final = _queue(one_deck=False)
ONE_DECK: Final = _queue(one_deck=True)
"""Whose deck it is, its caller learns from ``there``: a second condition on every part would mislead the planner."""


def values(profile: ProfileView, now: datetime, limit: int, deck_id: int | None) -> list[Any]:
    """The parameters of ALL_DECKS, or of ONE_DECK with a deck."""
    today = day_of(now, profile.zone)
    shared = [*day_values(profile, now, today), now + LEARN_AHEAD, limit]
    return shared if deck_id is None else [*shared, deck_id]


def day_values(profile: ProfileView, now: datetime, today: date) -> list[Any]:
    """$1 to $6."""
    return [profile.id, today, now, day_ends(today, profile.zone), profile.reviews_per_day, profile.new_per_day]


def order(found: Sequence[Any], limit: int) -> list[Any]:
    """The first ``limit`` of the cards that were picked, in the order they are shown: what is being learnt and due,
    then reviews with a new card now and then, then what is being learnt and nearly due."""
    places: list[list[Any]] = [[], [], [], []]
    for record in found:
        if record["place"] is not None:
            places[record["place"]].append(record)
    line = places[LEARNING_NOW]
    reviews, fresh = places[REVIEWS], places[FRESH]
    shown, introduced = found[0]["done"] + len(line), found[0]["introduced"]
    while reviews or fresh:
        if fresh and (not reviews or (introduced + 1) * NEW_EVERY <= shown + 1):
            line.append(fresh.pop(0))
            introduced += 1
        else:
            line.append(reviews.pop(0))
        shown += 1
    return (line + places[LEARNING_SOON])[:limit]


def memory_of(record: Any) -> Memory:
    return Memory(
        record["state"], record["step"], record["stability"], record["difficulty"], record["due"], record["last_review"]
    )


def review_card(record: Any, profile: ProfileView, now: datetime) -> ReviewCard:
    """A record with the columns of CARD as it is shown ``now``."""
    state, direction, version = record["state"], record["direction"], record["version"]
    return ReviewCard(
        schedule_id=record["id"],
        version=version,
        card_id=record["card_id"],
        deck_id=record["deck_id"],
        deck_title=record["title"],
        direction=direction,
        way=way_of(state, record["stability"], direction, version, typing=profile.typing),
        is_new=state == 0,
        word=record["word"],
        transcription=record["transcription"],
        translation=record["translation"],
        part_of_speech=record["part_of_speech"],
        grammar=orjson.loads(record["grammar"]),
        example=record["example"],
        example_translation=record["example_translation"],
        hint=record["hint"],
        intervals=intervals(memory_of(record), now, profile.retention, profile.zone),
    )
