"""What regular forms are forms of: the lexicon lists many forms of a word, never all. Pure.

What comes out is a guess that the lexicon, or a card, has to confirm.
"""

import re
from dataclasses import dataclass
from typing import Final

STEM_LEAST: Final = 2

VERB: Final = frozenset({"verb"})
NAMING: Final = frozenset({"noun", "adjective", "numeral"})
NOUN: Final = frozenset({"noun"})
QUALITY: Final = frozenset({"adjective", "adverb"})
ANY: Final = VERB | NAMING | QUALITY


@dataclass(frozen=True, slots=True)
class Base:
    """What a word may be a form of, and which parts of speech have such forms."""

    key: str
    parts: frozenset[str]


_Rule = tuple[str, str, frozenset[str]]
"""An ending, what stands in its place in the dictionary, and in which parts of speech."""


def _rules(table: dict[str, str], parts: frozenset[str]) -> list[_Rule]:
    """``table``: by what the dictionary form ends in, the endings that stand in its place."""
    return [
        (ending.strip("-"), base.strip("-"), parts) for base, endings in table.items() for ending in endings.split()
    ]


_ES_FUTURE: Final = "é ás á emos éis án ía ías íamos íais ían"
_ES_ENCLITIC: Final = "me te se lo la le nos os los las les"
_FR_FUTURE: Final = "ai as a ons ez ont ais ait ions iez aient"


def _after(stem: str, endings: str) -> str:
    return " ".join(f"{stem}{ending}" for ending in endings.split())


_RULES: Final[dict[str, list[_Rule]]] = {
    "en": [
        *_rules({"-": "s ed ing", "-e": "es ed ing", "-y": "ies ied"}, VERB),
        *_rules({"-": "s es", "-y": "ies", "-f": "ves", "-fe": "ves"}, NOUN),
        *_rules({"-": "er est", "-e": "er est", "-y": "ier iest"}, frozenset({"adjective", "adverb"})),
        *_rules({"-": "'s 're 've 'll 'd 'm n't s'"}, ANY | {"pronoun", "determiner"}),
    ],
    "es": [
        *_rules(
            {
                "-ar": "o as a amos áis an é aste ó asteis aron aba abas ábamos abais aban e es emos éis en ando"
                f" ado ada ados adas {_after('ar', f'{_ES_FUTURE} {_ES_ENCLITIC}')}",
                "-er": "o es e emos éis en í iste ió imos isteis ieron ía ías íamos íais ían a as amos áis an iendo"
                f" ido ida idos idas {_after('er', f'{_ES_FUTURE} {_ES_ENCLITIC}')}",
                "-ir": "o es e imos ís en í iste ió isteis ieron ía ías íamos íais ían a as amos áis an iendo"
                f" ido ida idos idas {_after('ir', f'{_ES_FUTURE} {_ES_ENCLITIC}')}",
                "-car": "qué que ques quen quemos",
                "-gar": "gué gue gues guen guemos",
                "-zar": "cé ce ces cen cemos",
            },
            VERB,
        ),
        *_rules(
            {
                "-": "s es",
                "-z": "ces",
                "-ón": "ones ona",
                "-án": "ana anes anas",
                "-és": "esa eses esas",
                "-o": "a os as",
            },
            NAMING,
        ),
    ],
    "de": [
        *_rules(
            {
                "-en": "e st t est et te test ten tet ete etest eten end",
                "-ern": "ere erst ert erte erten",
                "-eln": "le elst elt elte elten",
            },
            VERB,
        ),
        *_rules({"-": "e en er n s es ern nen ne"}, NOUN),
        *_rules({"-": "e er es en em ere erer eres eren sten ste", "-e": "er es en em"}, QUALITY | {"numeral"}),
    ],
    "fr": [
        *_rules(
            {
                "-er": "e es ons ez ent ais ait ions iez aient eons eais eait é ée és ées ant"
                f" {_after('er', _FR_FUTURE)}",
                "-ir": "is it issons issez issent issais issait issant i ie ies ons ez ent ais ait aient ant"
                f" {_after('ir', _FR_FUTURE)}",
                "-re": f"s ons ez ent ais ait ions iez aient u ue us ues ant {_after('r', _FR_FUTURE)}",
                "-cer": "çons çais çait çant",
            },
            VERB,
        ),
        *_rules(
            {
                "-": "s x e es ne nes le les",
                "-al": "aux ale ales",
                "-ail": "aux",
                "-er": "ère ères",
                "-eux": "euse euses",
                "-eur": "euse euses rice",
                "-f": "ve ves",
            },
            NAMING,
        ),
    ],
}
_BY_ENDING: Final = {language: sorted(rules, key=lambda rule: -len(rule[0])) for language, rules in _RULES.items()}
_DOUBLED: Final = re.compile(r"([bdfgklmnprstvz])\1$")
_GERMAN_PARTICIPLE: Final = re.compile(r"^(.{0,8}?)ge(.{2,}?)(?:e?t|en)(?:e[rnms]?)?$")
_VOWELS: Final = frozenset("aâeéèêiîoôuûyhœ")
_MOST: Final = 24


def bases(language: str, key: str) -> list[Base]:
    """What ``key``, a folded word, may be a form of; the likeliest first. Nothing that is the word itself."""
    found: dict[tuple[str, frozenset[str]], Base] = {}

    def note(base: str, parts: frozenset[str]) -> None:
        if base != key and len(base) >= STEM_LEAST:
            found.setdefault((base, parts), Base(base, parts))

    for ending, replacement, parts in _BY_ENDING.get(language, ()):
        if not key.endswith(ending) or len(key) - len(ending) < STEM_LEAST:
            continue
        stem = key[: len(key) - len(ending)]
        note(stem + replacement, parts)
        if language == "en" and not replacement and _DOUBLED.search(stem):
            note(stem[:-1], parts)
        if parts is VERB and (reflexive := _reflexive(language, stem + replacement)):
            note(reflexive, parts)
    if language == "de" and (participle := _GERMAN_PARTICIPLE.match(key)):
        note(f"{participle[1]}{participle[2]}en", VERB)
    return [*found.values()][:_MOST]


def _reflexive(language: str, verb: str) -> str:
    if language == "es":
        return f"{verb}se"
    if language == "fr":
        return f"s'{verb}" if verb[0] in _VOWELS else f"se {verb}"
    return ""
