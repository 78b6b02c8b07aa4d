"""A typed answer held against all that is right: the one check of the product. Pure, and never slow.

**Right**: nothing differs but what never matters in the language (``rules.yaml``), or, where a word and no sentence is
asked for, an article that was left out.
**Nearly**: an accepted answer with marks missing over letters, an apostrophe or a blank out of place; or with one small
fault, in a sentence of six words or more with two: a word with a slip of the pen (one letter in four, none in words of
three, and never if another word comes of it), with another ending, another article, a preposition or auxiliary that
learners mix up, one thing out of its place, one small word missing or too many.
**Wrong**: anything else; and always another number or person, a "not" too many or too few, and a word that is another
one though it looks like it.
**When the form is asked for** (``strict_forms``: a gap, a transformation), another ending, another form of an
auxiliary, words missing or too many, another beginning, and an article in a language that declines it are wrong too.
What is left of "nearly" are accents (but not an umlaut that makes the form), a slip of the pen that leaves the form as
it is, an article, an order.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tutor.answers.compare import Verdict, asked, compare
from tutor.answers.diff import DiffPart, diff
from tutor.answers.letters import plain
from tutor.answers.reading import Reading, read, read_accepted, tidy
from tutor.answers.rules import rules_of
from tutor.answers.slips import Slip

__all__ = ["Checked", "DiffPart", "Slip", "Verdict", "check"]

ACCEPTED_MOST: Final = 256
"""Accepted answers that are looked at; an exercise has fewer."""

NEAREST: Final = 4
"""Those most like the typed one, which are compared word by word."""

ORDER: Final[dict[Verdict, int]] = {"right": 0, "nearly": 1, "wrong": 2}


@dataclass(frozen=True, slots=True)
class Checked:
    """``answer``: the accepted one it was held against, as written. ``slip``: None also where no name fits."""

    verdict: Verdict
    answer: str
    parts: list[DiffPart]
    slip: Slip | None


def check(
    typed: str,
    accepted: Sequence[str],
    language: str,
    *,
    strict_forms: bool = False,
    free_article: bool = False,
) -> Checked:
    """Holds ``typed`` against the nearest of ``accepted`` (whole answers, at least one).

    ``strict_forms``: the form itself is what is asked for. ``free_article``: what is asked for is a word, and its
    article may be left out; if False, that is decided by how the accepted answer is written. Raises ValueError if
    nothing is accepted.
    """
    if not accepted:
        raise ValueError("nothing is accepted")
    mine, typed = read(typed, language), tidy(typed)
    known = [(answer, read_accepted(answer, language)) for answer in dict.fromkeys(accepted[:ACCEPTED_MOST])]
    for answer, its in known:
        if not mine.unlike(its) and (mine.words or _signs(typed) == _signs(answer) != ""):
            return _right(answer)
    rules = rules_of(language)
    what = asked((its for _, its in known), rules, strict=strict_forms, free_article=free_article)
    nearest = sorted(known, key=lambda one: -_likeness(mine, one[1]))[:NEAREST]
    found, answer = min(
        ((compare(mine, its, what), answer) for answer, its in nearest),
        key=lambda one: (ORDER[one[0].verdict], one[0].weight),
    )
    if found.verdict == "right":
        return _right(answer)
    parts = diff(typed, answer, lambda word: plain(word, rules.spelling), blanks=rules.blanks)
    return Checked(found.verdict, answer, parts, found.slip)


def _right(answer: str) -> Checked:
    return Checked("right", answer, [DiffPart(answer, answer, same=True)], None)


def _likeness(one: Reading, other: Reading) -> float:
    """0–1, by the pairs of letters that both have."""
    return 2 * len(one.pairs & other.pairs) / (len(one.pairs) + len(other.pairs) or 1)


def _signs(text: str) -> str:
    """What answers without a letter are compared by."""
    return "".join(text.split())
