"""A typed answer held against the right one. Pure.

Never wrong because of case, punctuation, apostrophe style, width or ё: only letters count.
"""

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Final

from tutor.review.views import AGAIN, GOOD, HARD, Checked, DiffPart
from tutor.words.text import ARTICLES, distance, fold

LETTERS_PER_TYPO: Final = 5
SHORTEST_FORGIVEN: Final = 4
TYPED_MOST: Final = 200
"""Letters of an answer that are looked at; no word is longer."""

_NOT_LETTERS: Final = re.compile(r"[^\w']+")


def alternatives(answer: str) -> list[str]:
    """What may be answered where several answers stand in one: "el amigo / la amiga", "шлем, каска (разг.)"."""
    without_remarks = re.sub(r"\([^)]*\)", " ", answer)
    parts = [part.strip() for part in re.split(r"[,;/]", without_remarks)]
    return [part for part in parts if part] or [answer]


def check(typed: str, answer: str, language: str) -> Checked:
    """``answer`` may list alternatives; the nearest one is what the answer is held against.

    An article may be left out; a wrong one is a near miss, and so are accents. One slip is forgiven per five letters.
    """
    typed = typed[:TYPED_MOST]
    return min(
        (_against(typed, right, language) for right in dict.fromkeys([*alternatives(answer), answer])),
        key=lambda found: (-found.suggested_grade, sum(len(p.typed) + len(p.right) for p in found.parts if not p.same)),
    )


def _against(typed: str, right: str, language: str) -> Checked:
    mine, its = _plain(typed), _plain(right)
    my_article, my_word = _article(mine, language)
    its_article, its_word = _article(its, language)
    if mine and (mine == its or (my_word == its_word and not (my_article and its_article))):
        return Checked("right", right, [DiffPart(right, right, same=True)], GOOD)
    parts = _diff(" ".join(typed.split()), right)
    wrong_article = my_article and its_article and my_article != its_article
    slips = distance(_unaccented(my_word), _unaccented(its_word)) + (1 if wrong_article else 0)
    if my_word and slips <= _slips_forgiven(its_word):
        return Checked("nearly", right, parts, HARD)
    return Checked("wrong", right, parts, AGAIN)


def _plain(text: str) -> str:
    return " ".join(_NOT_LETTERS.sub(" ", fold(text)).split())


def _article(text: str, language: str) -> tuple[str, str]:
    head, _, rest = text.partition(" ")
    return (head, rest) if rest and head in ARTICLES.get(language, ()) else ("", text)


def _slips_forgiven(word: str) -> int:
    """None in a short word, where one letter makes another word: *sal*, *sol*."""
    return 0 if len(word) < SHORTEST_FORGIVEN else max(1, len(word) // LETTERS_PER_TYPO)


def _unaccented(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFD", text) if not unicodedata.combining(letter))


def _diff(typed: str, right: str) -> list[DiffPart]:
    """Runs of letters, compared without case; both spellings are given as they were written."""
    matcher = SequenceMatcher(None, typed.lower(), right.lower(), autojunk=False)
    if len(typed.lower()) != len(typed) or len(right.lower()) != len(right):  # "İ" is two letters in lower case
        matcher = SequenceMatcher(None, typed, right, autojunk=False)
    return [DiffPart(typed[i:j], right[k:m], same=kind == "equal") for kind, i, j, k, m in matcher.get_opcodes()]
