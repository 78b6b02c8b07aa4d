"""Any text in the language being learnt becomes a reading: without its links, with the share of words that are known
from the learner's own cards, words to take, and questions about it. No model is asked."""

import asyncio
import re
from collections.abc import Awaitable
from dataclasses import replace
from datetime import timedelta
from random import Random

import asyncpg
import pytest
import pytest_asyncio
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.support.exercises import right
from tests.support.gateway import no_gateway
from tests.support.people import NOON, new_cards, new_profile
from tutor.accounts.views import LEARNABLE, ProfileView
from tutor.database import one, run
from tutor.decks.service import Decks
from tutor.errors import Refusal
from tutor.exercises.faults import item_faults
from tutor.exercises.item import GAP, Ability, Item
from tutor.jobs import Jobs
from tutor.quizzes.service import Quizzes
from tutor.readings import text as texts
from tutor.readings.endings import bases
from tutor.readings.languages import can_be, language_of
from tutor.readings.level import level_of
from tutor.readings.questions import Asks
from tutor.readings.service import KEPT_MOST, RAW_MOST, TEXT_MOST, Readings
from tutor.readings.views import ReadingView, ReadingWord
from tutor.words.courses import load_courses
from tutor.words.service import Words

WORDS, DECKS = Words(), Decks()
READINGS = Readings(WORDS)
ASKS = Asks("Which word stood there?", "As in the text:")

TEXTS = {
    "es": "En verano voy a la playa con mi familia. ¡Hace mucho sol y comemos manzanas! Mi hermano compró una casa"
    " grande en Madrid. Por la noche leemos libros y bebemos agua fría. Mañana mi madre cocinará pescado con patatas."
    " Ana trabaja en una oficina.",
    "de": "Im Sommer fahre ich mit meiner Familie an den Strand. Wir haben ein kleines Haus und einen großen Garten."
    " Mein Bruder kauft heute Brot und Käse. Gestern machte er seine Hausaufgaben. Am Abend lesen wir Bücher und"
    " trinken Tee. Das Wetter ist schön und die Kinder spielen.",
    "fr": "En été, je vais à la plage avec ma famille. Nous mangeons du pain et buvons de l’eau. Mon frère habite à"
    " Paris et travaille dans un bureau. Le soir, nous lisons des livres et j’écoute de la musique. Demain, ma mère"
    " préparera un grand repas. S’il vous plaît, est-ce que vous avez du café ?",
    "en": "In summer I go to the beach with my family. We don’t cook at home and eat apples. My brother bought a big"
    " house in London. In the evening we read books and listened to music. Tomorrow my mother is making fish with"
    " potatoes. The children were playing in the garden.",
}


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def _courses(database: str) -> None:
    del database
    await load_courses()


async def bare_profile(language: str = "es", own: str = "ru") -> ProfileView:
    """A profile with the lexicon at hand and no cards."""
    profile = await new_profile(language, own)
    for deck in await DECKS.list(profile, NOON):
        await DECKS.delete(profile, deck.id, NOON)
    return profile


async def bring(profile: ProfileView, text: str) -> ReadingView:
    return await READINGS.bring(profile, text, NOON)


async def learn(profile: ProfileView, *words: str, state: int = 2) -> None:
    """Cards of ``words``, in review unless told otherwise."""
    added = await WORDS.add(profile, "\n".join(words), None, "list", NOON, default_title="x")
    await run(
        "UPDATE schedule SET state = $2, reps = 3 WHERE card_id = ANY($1::bigint[])",
        [card.id for card in added.cards],
        state,
    )


def states(reading: ReadingView) -> dict[str, str]:
    """Of each word, as it stands in the text."""
    return {
        part.text.lower(): reading.words[part.word].state
        for sentence in reading.sentences
        for part in sentence.parts
        if part.word is not None
    }


def word(reading: ReadingView, text: str) -> ReadingWord:
    """As it stands in the text."""
    for sentence in reading.sentences:
        for part in sentence.parts:
            if part.text == text and part.word is not None:
                return reading.words[part.word]
    raise AssertionError(f"no {text!r} in {reading.title}")


def whole(reading: ReadingView) -> str:
    return " ".join(sentence.text for sentence in reading.sentences)


# What is left of a text


@pytest.mark.parametrize(
    ("brought", "left"),
    [
        ("Mira https://example.org/a?b=c. Es bonito.", "Mira. Es bonito."),
        ("Más en www.example.org o example.org/verano hoy", "Más en o hoy"),
        ("Escribe a ana@example.org, dice @ana_maria.", "Escribe a dice."),
        ("[Una playa](https://example.org/x) muy bonita", "Una playa muy bonita"),
        ("Ven (https://example.org) pronto.", "Ven pronto."),
        ("#spanish #learning\nHola.\n#fin", "Hola."),
        ("Me gusta #Madrid en mayo. #viajes", "Me gusta Madrid en mayo."),
        ("👉 ¡Hola! 😀🇪🇸👍🏽 ¿Qué tal? 1️⃣ Bien", "¡Hola! ¿Qué tal? 1 Bien"),
        ("# Título\n\n> **Hola**, _amigo_: `uno` ~~dos~~ ||tres||", "Título\n\nHola, amigo: uno dos tres"),
        ("<p>Hola <b class='x'>amigo</b></p>", "Hola amigo"),
        ("• pan\n• leche", "pan\n\nleche"),
        ("Hola\u200b a\xad todos\x00 \u202e.", "Hola a todos."),
        ("*****\n-----\n12:30\n…", ""),
        ("z̴̡̢̛̛̛̛̛̛͓alg", "z̴̡alg"),
        ("Ho\u0301la", "Hóla"),
        ("a" * 500, ""),
    ],
)  # fmt: skip
def test_what_is_no_reading_is_taken_out(brought: str, left: str) -> None:
    assert texts.clean(brought) == left


def test_lines_that_were_only_wrapped_are_one_paragraph_and_verses_stay() -> None:
    wrapped = (
        "Ayer por la tarde fuimos con toda la familia al mercado del barrio\n"
        "y compramos muchas cosas buenas para la cena de los abuelos con la tía\n"
        "Clara. Fue un día ma-\nravilloso."
    )
    assert "\n" not in texts.clean(wrapped)
    assert "un día maravilloso." in texts.clean(wrapped)
    assert texts.clean("Verde que te quiero verde.\nVerde viento.").count("\n\n") == 1
    assert texts.clean("Uno\n\ndos").count("\n\n") == 1


@given(st.text(st.characters(codec="utf-8"), max_size=300))
@example("[a](b)c://d")
@example("#a #b c\n@@ ://")
@example("_*_a_*_")
@settings(max_examples=300, deadline=None)
def test_whatever_is_brought_what_is_left_is_sound(brought: str) -> None:
    left = texts.clean(brought)
    assert not re.search(r"://|www\.|@|\*|`|\r|\t|\x00|  ", left, re.IGNORECASE)
    assert len(left) <= 2 * len(brought)
    for language in LEARNABLE:
        found = texts.sentences(left, language)
        assert "".join("".join(each.text for each in found).split()) == "".join(left.split())
        for sentence in found:
            assert 0 < len(sentence.text) <= texts.SENTENCE_MOST
            places = texts.words(sentence.text, language)
            assert [place.start for place in places] == sorted({place.start for place in places})
            assert all(0 <= place.start < place.end <= len(sentence.text) for place in places)
        assert len(texts.title(left, language)) <= texts.TITLE_MOST


@given(st.sampled_from(list(TEXTS.values())), st.text("😀🎉#@*_ \n", max_size=20))
@settings(max_examples=50, deadline=None)
def test_a_text_stays_itself_under_ornaments(text: str, ornament: str) -> None:
    dressed = f"{ornament} \n\n{text}\n\n {ornament}"
    assert texts.clean(dressed) == texts.clean(text)
    assert texts.clean(texts.clean(text)) == texts.clean(text)


@pytest.mark.parametrize(
    "piece", ["(", "[ ", "<a", ".", "a.", "@", "# ", "a-\n", "*_`", "x", "¿", "‘", "a\u0301\u0302"]
)
def test_a_hostile_text_costs_no_time(piece: str) -> None:
    """What would take an expression with a hole in it hours."""
    left = texts.clean(piece * (RAW_MOST // len(piece)))
    texts.sentences(left, "de")


@pytest.mark.parametrize(
    ("language", "text", "cut"),
    [
        ("es", "El Sr. Pérez llega. ¿Y Ana? —¡Sí! —dice él. Son las 7.30.",
         ["El Sr. Pérez llega.", "¿Y Ana?", "—¡Sí! —dice él.", "Son las 7.30."]),
        ("de", "Am 3. Mai kommt Dr. Weiß, z. B. mit Frau A. Groß. Gut!",
         ["Am 3. Mai kommt Dr. Weiß, z. B. mit Frau A. Groß.", "Gut!"]),
        ("fr", "« Bonjour ! » dit M. Dupont. Il part…  Et toi ?",
         ["« Bonjour ! » dit M. Dupont.", "Il part…", "Et toi ?"]),
        ("en", 'He said "Hi." Then he left. e.g. this.', ['He said "Hi."', "Then he left. e.g. this."]),
    ],
)  # fmt: skip
def test_sentences_end_where_they_end(language: str, text: str, cut: list[str]) -> None:
    assert [sentence.text for sentence in texts.sentences(text, language)] == cut


def test_a_sentence_without_an_end_is_cut_between_words() -> None:
    found = texts.sentences(" ".join(["palabra"] * 200), "es")
    assert len(found) > 3
    assert [sentence.opens for sentence in found] == [True, *[False] * (len(found) - 1)]
    assert all(sentence.text.endswith("palabra") for sentence in found)


def test_the_title_is_the_first_sentence_as_far_as_it_fits() -> None:
    assert texts.title("Voy a casa. Luego como.", "es") == "Voy a casa"
    assert texts.title("¿Vienes? No.", "es") == "¿Vienes?"
    long = texts.title(" ".join(["verano"] * 30), "es")
    assert long.endswith("verano…")
    assert len(long) <= texts.TITLE_MOST


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *((text, language) for language, text in TEXTS.items()),
        ("Летом мы едем на море, и там очень жарко.", "ru"),
        ("Мы видели la playa вчера", "ru"),
        ("hotel bar", None),
        ("今日は天気がいいですね", None),
        ("12345 😀", None),
    ],
)
def test_the_language_of_a_text_is_told(text: str, language: str | None) -> None:
    assert language_of(text) == language
    if language is not None:
        assert [each for each in (*LEARNABLE, "ru") if can_be(each, text)] == [language]


@pytest.mark.parametrize(
    ("language", "form", "base", "part"),
    [
        ("en", "stopped", "stop", "verb"), ("en", "making", "make", "verb"), ("en", "cities", "city", "noun"),
        ("en", "don't", "do", "verb"), ("en", "happier", "happy", "adjective"),
        ("es", "hablaron", "hablar", "verb"), ("es", "buscaré", "buscar", "verb"), ("es", "lápices", "lápiz", "noun"),
        ("es", "levantarnos", "levantarse", "verb"), ("es", "alemana", "alemán", "adjective"),
        ("de", "machtest", "machen", "verb"), ("de", "aufgemacht", "aufmachen", "verb"),
        ("de", "schönes", "schön", "adjective"), ("de", "tagen", "tag", "noun"),
        ("fr", "mangeons", "manger", "verb"), ("fr", "finissait", "finir", "verb"),
        ("fr", "journaux", "journal", "noun"), ("fr", "heureuse", "heureux", "adjective"),
        ("fr", "appelait", "s'appeler", "verb"),
    ],
)  # fmt: skip
def test_a_regular_form_leads_to_its_word(language: str, form: str, base: str, part: str) -> None:
    assert any(each.key == base and part in each.parts for each in bases(language, form))


@given(st.sampled_from(LEARNABLE), st.text("abcdeéiñostuvz'", max_size=40))
@settings(max_examples=100, deadline=None)
def test_guesses_are_few_and_never_the_word_itself(language: str, key: str) -> None:
    found = bases(language, key)
    assert len(found) < 30
    assert all(each.key and each.key != key for each in found)


def test_longer_sentences_and_rarer_words_are_harder() -> None:
    easy = level_of(["A1"] * 20, 1, [5, 6, 6])
    assert easy == "A1"
    levels = [level_of(["A1"] * (20 - unknown), unknown, [6 + unknown]) for unknown in range(20)]
    assert levels == sorted(levels)
    assert levels[-1] in {"C1", "C2"}
    assert level_of(["A1"] * 3, 1, [4]) == "", "too little to tell"
    assert level_of([], 0, []) == ""


# What is known of its words


@pytest.mark.parametrize("language", LEARNABLE)
async def test_a_text_becomes_a_reading_with_nothing_lost(language: str) -> None:
    profile = await bare_profile(language, "ru")
    reading = await bring(profile, f"{TEXTS[language]}\n\nhttps://example.org #tag @name 😀")
    assert whole(reading) == TEXTS[language]
    assert reading.title == TEXTS[language].partition(".")[0]
    assert reading.level in {"A1", "A2"}
    assert (reading.share, reading.share_before, reading.counts.known) == (0, 0, 0)
    assert reading.counts.new >= 20
    assert reading.counts.all == sum(each.state != "plain" for each in reading.words)
    assert await READINGS.reading(profile, reading.id) == reading


async def test_a_word_is_known_once_its_card_is_in_review_in_whatever_form_it_stands() -> None:
    profile = await bare_profile()
    await learn(profile, "la manzana", "la playa", "comer")
    await learn(profile, "el sol", state=1)
    await learn(profile, "el verano", state=0)
    await learn(profile, "la casa", state=3)
    reading = await bring(profile, TEXTS["es"])
    found = states(reading)
    assert {found[each] for each in ("manzanas", "playa", "comemos")} == {"known"}
    assert {found[each] for each in ("sol", "verano", "casa")} == {"learning"}
    assert {found[each] for each in ("hermano", "libros", "pescado")} == {"new"}
    assert (reading.counts.known, reading.counts.learning) == (3, 3)
    assert reading.share == round(100 * 3 / reading.counts.all)


async def test_forms_that_no_lexicon_lists_are_found_by_their_endings() -> None:
    profile = await bare_profile()
    await learn(profile, "comprar", "cocinar")
    found = states(await bring(profile, TEXTS["es"]))
    assert (found["compró"], found["cocinará"]) == ("known", "known")


async def test_words_of_ones_own_count_though_the_lexicon_lacks_them() -> None:
    profile = await bare_profile()
    await learn(profile, "chipirón - кальмарчик", "replantear - переосмыслить")
    reading = await bring(profile, "Ayer comimos chipirones en la plaza. Luego replanteamos los planes de mañana.")
    found = states(reading)
    assert (found["chipirones"], found["replanteamos"]) == ("known", "known")
    assert (word(reading, "chipirones").translation, word(reading, "chipirones").entry_id) == ("кальмарчик", None)


async def test_several_words_that_are_one_are_one() -> None:
    profile = await bare_profile("fr")
    reading = await bring(profile, TEXTS["fr"])
    assert word(reading, "S’il vous plaît").word == "s'il vous plaît"
    assert word(reading, "eau").word == "l'eau"


async def test_names_and_the_smallest_words_do_not_count() -> None:
    profile = await bare_profile()
    reading = await bring(profile, "Vivo con Joaquín en Zaragoza y me gusta mucho Zaragoza. Zaragoza es muy grande.")
    found = states(reading)
    assert {found[each] for each in ("joaquín", "zaragoza", "con", "en", "y", "muy")} == {"plain"}
    assert reading.counts.unknown == 0


async def test_what_neither_lexicon_nor_cards_have_is_unknown() -> None:
    reading = await bring(await bare_profile(), "La zurribanda es muy grande y yo vivo en la casa de mi hermano.")
    assert states(reading)["zurribanda"] == "unknown"
    assert (word(reading, "zurribanda").entry_id, word(reading, "zurribanda").translation) == (None, "")


async def test_a_deleted_card_or_deck_is_no_knowledge() -> None:
    profile = await bare_profile()
    await learn(profile, "la playa", "el sol")
    card = (await DECKS.cards(profile, None)).cards[0]
    await DECKS.delete_card(profile, card.id, NOON)
    assert (await bring(profile, TEXTS["es"])).counts.known == 1
    await DECKS.delete(profile, card.deck_id, NOON)
    assert (await bring(profile, TEXTS["es"])).counts.known == 0


async def test_the_share_grows_with_the_cards_and_the_first_one_is_kept() -> None:
    profile = await bare_profile()
    reading = await bring(profile, TEXTS["es"])
    await learn(profile, "la playa", "el sol", "la manzana")
    now = await READINGS.reading(profile, reading.id)
    assert now.share > now.share_before == 0


# Taking words from it


async def test_words_of_a_reading_become_cards_and_can_be_taken_back() -> None:
    profile = await bare_profile()
    reading = await bring(profile, TEXTS["es"])
    wanted = [word(reading, each).entry_id for each in ("playa", "libros")]
    added = await READINGS.add(profile, reading.id, [each for each in wanted if each], NOON, default_title="Мои слова")
    assert [card.word for card in added.cards] == ["la playa", "el libro"]
    assert {card.met_in for card in added.cards} == {"reader"}
    now = await READINGS.reading(profile, reading.id)
    assert (word(now, "playa").state, word(now, "playa").fresh) == ("learning", True)
    again = await READINGS.add(profile, reading.id, [each for each in wanted if each], NOON, default_title="x")
    assert (again.cards, len(again.duplicates)) == ([], 2)
    await WORDS.undo_added(profile, [card.id for card in added.cards], NOON)
    assert word(await READINGS.reading(profile, reading.id), "playa").state == "new"


async def test_words_are_not_taken_back_once_they_were_shown() -> None:
    profile = await bare_profile()
    await learn(profile, "la playa")
    assert not word(await bring(profile, TEXTS["es"]), "playa").fresh


# Keeping readings


async def test_the_same_text_is_the_same_reading_also_when_two_taps_bring_it_at_once() -> None:
    profile = await bare_profile()
    brought = await asyncio.gather(*(bring(profile, TEXTS["es"]) for _ in range(5)))
    assert len({reading.id for reading in brought}) == 1
    assert (await bring(profile, f"{TEXTS['es']} #tag")).id == brought[0].id
    assert (await bring(profile, f"{TEXTS['es']} Adiós.")).id != brought[0].id


async def test_readings_are_listed_newest_first_page_by_page() -> None:
    profile = await bare_profile()
    made = [
        await READINGS.bring(profile, f"Hoy tengo {number} manzanas en mi casa.", NOON + timedelta(days=number))
        for number in range(5)
    ]
    page = await READINGS.list(profile, limit=3)
    assert [each.id for each in page.readings] == [each.id for each in reversed(made)][:3]
    rest = await READINGS.list(profile, page.next, limit=3)
    assert [each.id for each in rest.readings] == [each.id for each in reversed(made)][3:]
    assert rest.next is None
    assert page.readings[0].title == "Hoy tengo 4 manzanas en mi casa"
    assert page.readings[0].words == made[0].counts.all


async def test_a_deleted_reading_is_gone_and_can_be_brought_back() -> None:
    profile = await bare_profile()
    reading = await bring(profile, TEXTS["es"])
    await READINGS.delete(profile, reading.id, NOON)
    assert (await READINGS.list(profile)).readings == []
    for action in (READINGS.reading(profile, reading.id), READINGS.delete(profile, reading.id, NOON)):
        with pytest.raises(Refusal, match="refusals-reading-missing"):
            await action
    await READINGS.restore(profile, reading.id)
    assert (await READINGS.reading(profile, reading.id)).id == reading.id


async def test_too_many_readings_are_refused_in_words() -> None:
    profile = await bare_profile()
    await run(
        """INSERT INTO reading (profile_id, title, text, words, known, level, created_at)
        SELECT $1, 'x', n::text, 1, 0, '', now() FROM generate_series(1, $2) n""",
        profile.id,
        KEPT_MOST,
    )
    with pytest.raises(Refusal, match="refusals-too-many-readings"):
        await bring(profile, TEXTS["es"])


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "too-short"),
        ("https://example.org", "too-short"),
        ("😀 12345", "too-short"),
        ("Hola, ¿qué tal?", "too-short"),
        ("Завтра в восемь встречаемся у метро, не опаздывай.", "language"),
        (TEXTS["en"], "language"),
        ("今日は天気がいいですね。" * 5, "language"),
        ("Hoy es lunes. " * 1000, "too-long"),
        ("x" * (RAW_MOST + 1), "too-long"),
    ],
)
async def test_what_is_no_reading_is_refused_with_a_reason(text: str, why: str) -> None:
    with pytest.raises(Refusal, match=f"refusals-reading-{why}"):
        await bring(await bare_profile(), text)


@given(st.text(st.characters(codec="utf-8"), max_size=200))
@example("a b c d e <b>f</b> 'DROP TABLE reading'; -- %s $1")
@settings(max_examples=40, deadline=None)
def test_no_text_breaks_anything(text: str) -> None:
    """Checked with the words of the language around it, so that it is taken."""
    left = texts.clean(f"{text} En la casa de mi hermano hay una mesa y una silla.")
    assert "hermano" in left


async def test_a_hostile_text_is_a_text() -> None:
    profile = await bare_profile()
    text = "Robert'); DROP TABLE reading;-- vive en la casa. <script>alert(1)</script> Mi hermano come & bebe %s $1."
    reading = await bring(profile, text)
    assert "DROP TABLE reading;--" in whole(reading)
    assert "<script" not in whole(reading)
    assert await READINGS.reading(profile, reading.id) == reading


async def test_the_longest_text_is_taken() -> None:
    sentence = "Hoy tengo siete manzanas en la casa de mi hermano. "
    text = (sentence * (TEXT_MOST // len(sentence))).strip()
    reading = await bring(await bare_profile(), text)
    assert len(reading.sentences) == TEXT_MOST // len(sentence)


async def test_a_text_in_two_languages_keeps_both_and_asks_only_one() -> None:
    profile = await bare_profile()
    reading = await bring(profile, f"{TEXTS['es']}\n\nПеревод: летом я еду на море.")
    assert "Перевод: летом" in whole(reading)
    assert "летом" not in states(reading)


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        (TEXTS["es"], True),
        ("Hola.", False),
        ("Voy a la playa con mi familia en verano y comemos manzanas en casa", False),
        (TEXTS["en"], False),
        ("Летом я еду на море. Там очень жарко. Мы купаемся каждый день и едим яблоки.", False),
        ("Hoy es un día muy bonito. " * 900, False),
    ],
)
async def test_several_sentences_in_the_language_are_offered_as_a_reading(text: str, worth: bool) -> None:
    assert READINGS.is_worth_offering(await bare_profile(), text) is worth


# Whose it is


async def test_a_strangers_reading_is_not_there() -> None:
    profile, stranger = await bare_profile(), await bare_profile()
    reading = await bring(profile, TEXTS["es"])
    entry_id = word(reading, "playa").entry_id
    assert entry_id is not None
    for action in (
        READINGS.reading(stranger, reading.id),
        READINGS.delete(stranger, reading.id, NOON),
        READINGS.restore(stranger, reading.id),
        READINGS.add(stranger, reading.id, [entry_id], NOON, default_title="x"),
        READINGS.questions(stranger, reading.id, Random(1), asks=ASKS),
    ):
        with pytest.raises(Refusal, match="refusals-reading-missing"):
            await action
    assert (await READINGS.list(stranger)).readings == []
    assert await READINGS.open_run(stranger, reading.id) is None
    assert not (await DECKS.cards(stranger, None)).cards


async def test_an_entry_of_another_language_is_not_there() -> None:
    profile = await bare_profile()
    reading = await bring(profile, TEXTS["es"])
    other = await one("SELECT id FROM entry WHERE language = 'de' LIMIT 1")
    with pytest.raises(Refusal, match="refusals-entry-missing"):
        await READINGS.add(profile, reading.id, [other["id"]], NOON, default_title="x")


async def test_what_one_learner_knows_says_nothing_of_another() -> None:
    profile, other = await bare_profile(), await bare_profile()
    await learn(profile, "la playa")
    assert (await bring(other, TEXTS["es"])).counts.known == 0


# Questions


async def asked_about(language: str, seed: int = 1, abilities: frozenset[Ability] = frozenset()) -> list[Item]:
    profile = await bare_profile(language)
    reading = await bring(profile, TEXTS[language])
    return (await READINGS.questions(profile, reading.id, Random(seed), asks=ASKS, abilities=abilities)).items


@pytest.mark.parametrize("language", LEARNABLE)
async def test_questions_are_made_from_the_texts_own_sentences(language: str) -> None:
    for seed in range(5):
        items = await asked_about(language, seed)
        assert len(items) == 10
        assert {item.kind for item in items} == {"gap", "order", "choose"}
        for item in items:
            assert item_faults(replace(item, ask="")) in ([], ["asks nothing"])
            assert item.words
            if item.kind == "gap":
                assert item.ask == ASKS.gap
                assert item.text.replace(GAP, item.answer) in TEXTS[language]
                assert not any(re.search(rf"\b{re.escape(wrong)}\b", item.text) for wrong in item.options)
            if item.kind == "order":
                assert item.ask == ASKS.order
                assert item.accepted[0] in TEXTS[language]
        sentences = [item.text or item.accepted[0] for item in items if item.kind in {"gap", "order"}]
        assert len(set(sentences)) == len(sentences)


async def test_what_is_heard_or_said_is_asked_only_where_it_can_be() -> None:
    items = await asked_about("es", abilities=frozenset({"speech", "hearing"}))
    assert {"listen_type", "listen_choose"} <= {item.kind for item in items}


async def test_questions_are_a_run_like_any_other_and_go_on_where_they_were_left() -> None:
    profile = await bare_profile()
    reading = await bring(profile, TEXTS["es"])
    asked = await READINGS.questions(profile, reading.id, Random(2), asks=ASKS)
    quizzes = Quizzes(no_gateway(), Jobs("test"))
    step = await quizzes.start_with(profile, "reading", asked.items, asked.title, {"reading": reading.id}, NOON)
    assert (step.quiz.sort, step.quiz.title, step.quiz.size) == ("reading", reading.title, len(asked.items))
    assert await READINGS.open_run(profile, reading.id) == step.quiz.id
    while step.asked is not None:
        step = await quizzes.answer(profile, step.quiz.id, step.quiz.version, right(step.asked.item), NOON)
        assert step.answered is not None
        assert step.answered.given == "right", step.answered
    assert step.quiz.finished
    assert await READINGS.open_run(profile, reading.id) is None


async def test_a_text_there_is_nothing_to_ask_about_says_so() -> None:
    profile = await bare_profile()
    reading = await bring(profile, "Trapisonda, trapisonda, trapisonda. ¡Trapisonda, trapisonda!")
    with pytest.raises(Refusal, match="refusals-reading-no-questions"):
        await READINGS.questions(profile, reading.id, Random(1), asks=ASKS)


# What it costs


Sent = tuple["asyncio.Task[None] | None", str]


@pytest.fixture
def statements(monkeypatch: pytest.MonkeyPatch) -> list[Sent]:
    """Those that PostgreSQL was sent, and by whom: the process does other things beside a test."""
    sent: list[Sent] = []
    execute = asyncpg.Connection._execute

    async def counting(self: object, query: str, *args: object, **more: object) -> object:
        sent.append((asyncio.current_task(), query))
        return await execute(self, query, *args, **more)

    monkeypatch.setattr(asyncpg.Connection, "_execute", counting)
    return sent


@pytest.mark.parametrize("cards", [0, 400])
async def test_the_cost_is_the_same_however_long_the_text_and_however_many_the_cards(
    cards: int, statements: list[Sent]
) -> None:
    profile = await bare_profile()
    if cards:
        await new_cards(profile, cards)

    async def cost(action: Awaitable[ReadingView]) -> int:
        statements.clear()
        await action
        mine = asyncio.current_task()
        # Less what a new connection asks about types, once.
        return sum(task is mine and "pg_" not in query for task, query in statements)

    short = await cost(bring(profile, "Mi hermano compró una casa grande en la ciudad."))
    long = await cost(bring(profile, TEXTS["es"] * 12))
    assert long == short <= 8, statements
    reading = (await READINGS.list(profile)).readings[0]
    assert await cost(READINGS.reading(profile, reading.id)) <= 4
