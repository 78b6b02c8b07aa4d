"""What is fixed before anything goes out: prompts, schemas, prices, estimates, the reading of what comes back."""

from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, Field

from tutor.llm import prompts, tokens
from tutor.llm.prices import Price, Usage, price, read_prices
from tutor.llm.prompts import Prompt, prompt
from tutor.llm.reading import Thoughts, UnreadableError, read
from tutor.llm.schema import strict_schema, tool

# Prompts


@pytest.fixture
def folder(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(prompts, "FOLDER", tmp_path)
    prompts._read.cache_clear()
    yield tmp_path
    prompts._read.cache_clear()


def test_a_prompt_is_a_file_with_a_version_and_places(folder: Any) -> None:
    (folder / "talk.md").write_text("version: 3\n\nSpeak {{language}} at {{level}}; say {{language}}, {not} {this}.\n")
    filled = prompt("talk", language="{{level}}", level="A1")
    assert filled == Prompt("talk", 3, "Speak {{level}} at A1; say {{level}}, {not} {this}."), "values stay as they are"
    assert filled.label == "talk@3"


@pytest.mark.parametrize("values", [{}, {"language": "es"}, {"language": "es", "level": "A1", "name": "Anna"}])
def test_a_value_that_is_missing_or_left_over_is_a_fault(folder: Any, values: dict[str, str]) -> None:
    (folder / "talk.md").write_text("version: 1\n{{language}} {{level}}")
    with pytest.raises(LookupError, match="wants"):
        prompt("talk", **values)


def test_a_prompt_without_a_version_is_a_fault(folder: Any) -> None:
    (folder / "talk.md").write_text("You are a teacher.")
    with pytest.raises(LookupError, match="version"):
        prompt("talk")


def test_every_prompt_of_the_project_has_a_version() -> None:
    names = [path.stem for path in prompts.FOLDER.glob("*.md")]
    assert {"as_json", "again", "say"} <= set(names)
    for name in names:
        version, text = prompts._read(name)
        assert version >= 1
        assert text


# Schemas


class Noun(BaseModel):
    kind: Literal["noun"]
    gender: str = Field("m", description="m or f", min_length=1, max_length=1)


class Verb(BaseModel):
    kind: Literal["verb"]


class Entry(BaseModel):
    word: Annotated[Noun | Verb, Field(discriminator="kind")]
    best: Noun = Field(description="The best of them")
    default: int | None = None


class EditCards(BaseModel):
    """Changes cards,
    all at once."""

    ids: list[int]


class Free(BaseModel):
    anything: dict[str, str]


def objects(node: Any) -> list[dict[str, Any]]:
    parts = node if isinstance(node, list) else node.values() if isinstance(node, dict) else ()
    found = [node] if isinstance(node, dict) and node.get("type") == "object" else []
    return [*found, *(inner for part in parts for inner in objects(part))]


def test_a_strict_schema_names_everything_and_allows_nothing_else() -> None:
    schema = strict_schema(Entry)
    assert len(objects(schema)) >= 3
    for each in objects(schema):
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])
    assert list(schema["properties"]) == ["word", "best", "default"], "a field may be called like a keyword"
    assert "oneOf" not in str(schema)
    assert "maxLength" not in str(schema)
    assert "$ref" not in schema["properties"]["best"], "a reference with a description is written out"
    assert schema["properties"]["best"]["description"] == "The best of them"


def test_free_keys_cannot_be_asked_for_strictly() -> None:
    with pytest.raises(TypeError, match="list of models"):
        strict_schema(Free)


def test_a_tool_is_named_and_described_by_its_class() -> None:
    function = tool(EditCards)["function"]
    assert (function["name"], function["description"], function["strict"]) == (
        "edit_cards",
        "Changes cards, all at once.",
        True,
    )


# Prices


@pytest.mark.parametrize(
    ("task", "model", "expected"),
    [
        ("talk", "gpt-5-mini", Price(0.25, 0.025, 2)),
        ("talk", "openai/gpt-5-mini-2025-08-07", Price(0.25, 0.025, 2)),
        ("talk", "llama3.2:3b", Price(0.25, 0.025, 2)),
        ("hear", "whisper-large", Price(minute=0.003)),
        ("say", "kokoro", Price(characters=19)),
        ("moderate", "whatever", Price()),
        ("talk", "mine", Price()),
        ("talk", "gpt-5-nano", Price(9, 9, 9)),
    ],
)
def test_every_model_has_a_price(task: str, model: str, expected: Price) -> None:
    assert price(task, model, read_prices("mine=0/0/0; gpt-5-nano=9/9/9;")) == expected


def test_money_is_counted_in_whole_micro_dollars_rounded_up() -> None:
    assert Price(0.25, 0.025, 2).of(Usage(1000, 800, 10)) == 50 + 20 + 20
    assert Price(0.05, 0.005, 0.4).of(Usage(1, 0, 0)) == 1
    assert Price().of(Usage(10**6, 0, 10**6)) == 0
    assert Price(minute=0.003).of_seconds(120) == 6000
    assert Price(characters=19).of_characters(100) == 1900


@pytest.mark.parametrize("text", ["model", "model=", "model=1/2", "=1/2/3", "model=1/2/x", "model=-1/0/0", "m=inf/1/1"])
def test_prices_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="must look like"):
        read_prices(text)


def test_one_figure_is_for_sound() -> None:
    assert read_prices("whisper=0.006") == {"whisper": Price(minute=0.006, characters=0.006)}


# Estimates


def test_estimates_know_scripts_and_do_not_count_photos_as_text() -> None:
    assert tokens.of_text("") == 0
    assert 10 <= tokens.of_text("The quick brown fox jumps over the lazy dog") <= 20
    assert tokens.of_text("Привет") >= 3
    assert tokens.of_text("你好") >= 2
    photo = {"type": "image_url", "image_url": {"url": "data:image/png;base64," + "A" * 10**6}}
    parts = [{"type": "text", "text": "What is it?"}, photo]
    assert tokens.of_messages([{"role": "user", "content": parts}]) < 2000


# Reading


class Answer(BaseModel):
    words: list[str]


@pytest.mark.parametrize("text", ["", "{", '{"words": ["half', "[1, 2]", "null", "{" * 50_000, '{"words": 5}'])
def test_what_is_no_answer_is_said_to_be_none_without_repeating_it(text: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read(text, Answer)
    assert "half" not in str(caught.value)


def test_raw_line_breaks_in_strings_are_forgiven() -> None:
    assert read('{"words": ["one\ntwo"]}', Answer).words == ["one\ntwo"]


@pytest.mark.parametrize(
    ("pieces", "shown"),
    [
        (["Hola"], "Hola"),
        (["<think>a", "b</think>", " Hola"], "Hola"),
        (["<thinking>\n", "</thinking>Hola"], "Hola"),
        (["\n<th", "ing> Hola"], "\n<thing> Hola"),
        (["<thi"], "<thi"),
        (["Hola <think>x</think>"], "Hola <think>x</think>"),
        (["<think>never ends"], ""),
    ],
)
def test_only_thoughts_before_the_answer_are_kept_back(pieces: list[str], shown: str) -> None:
    thoughts = Thoughts()
    assert "".join(map(thoughts.take, pieces)) + thoughts.rest() == shown
