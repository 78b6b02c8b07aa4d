"""The teacher's settings: OpenAI needs a key and nothing else, another service needs its address and its models."""

from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettingsError, read_settings
from tutor.llm.prices import Price


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_key_and_address_there_is_no_teacher() -> None:
    assert not read_settings().llm.ready


def test_a_key_is_enough_for_openai(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    llm = read_settings().llm
    assert llm.ready
    assert llm.is_openai
    assert llm.models == {
        "talk": "gpt-5-mini", "draft": "gpt-5-nano", "digest": "gpt-5-nano", "translate": "gpt-5-nano",
        "check": "gpt-5-nano", "lesson": "gpt-5-nano", "look": "gpt-5-mini", "hear": "gpt-4o-mini-transcribe",
        "say": "gpt-4o-mini-tts", "moderate": "omni-moderation-latest",
    }  # fmt: skip
    assert (llm.bot_budget_micros, llm.learner_budget_micros, llm.messages_per_day) == (5_000_000, 500_000, 100)
    assert "sk-secret" not in repr(llm)


def test_a_server_of_ones_own_needs_no_key_and_has_what_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:11434/v1/")
    monkeypatch.setenv("MODEL_CHAT", "qwen3")
    monkeypatch.setenv("MODEL_VISION", "llava")
    llm = read_settings().llm
    assert llm.ready
    assert not llm.is_openai
    assert llm.address == "http://localhost:11434/v1"
    assert llm.models["talk"] == "qwen3"
    assert llm.models["look"] == "llava"
    assert {"hear", "say", "moderate"}.isdisjoint(llm.models)


def test_a_part_of_openai_can_be_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret")
    monkeypatch.setenv("MODEL_SAY", "off")
    assert "say" not in read_settings().llm.models


def test_money_and_prices_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LLM_DAILY_BUDGET", "0.25")
    monkeypatch.setenv("LLM_PRICES", "qwen3=0/0/0; whisper=0.006")
    monkeypatch.setenv("LLM_MESSAGES_PER_DAY", "0")
    llm = read_settings().llm
    assert (llm.bot_budget_micros, llm.messages_per_day) == (250_000, 0)
    assert llm.prices["qwen3"] == Price()


@pytest.mark.parametrize(
    ("name", "value"),
    [("LLM_DAILY_BUDGET", "-1"), ("LLM_LEARNER_BUDGET", "inf"), ("LLM_PRICES", "cheap"), ("LLM_MESSAGES_PER_DAY", "x")],
)
def test_a_wrong_variable_is_named_in_one_line(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettingsError) as caught:
        read_settings()
    assert [line.partition(":")[0] for line in caught.value.lines] == [name]
