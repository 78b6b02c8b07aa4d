"""Settings: the mode follows from what is set; what is wrong is said in one line each; the example is complete."""

from pathlib import Path

import pytest

from bot.settings import Settings, WrongSettingsError, example, read_settings

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_nothing_set_is_a_playground() -> None:
    assert read_settings().mode == "playground"


def test_a_token_polls_and_a_public_address_makes_it_a_webhook(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert read_settings().mode == "polling"
    monkeypatch.setenv("PUBLIC_URL", "https://bot.example.org/")
    settings = read_settings()
    assert settings.mode == "webhook"
    assert settings.public_url == "https://bot.example.org"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BOT_TOKEN", "secret-but-no-token"),
        ("PUBLIC_URL", "bot.example.org"),
        ("TELEGRAM_API_URL", "ftp://x"),
        ("WEBHOOK_SECRET", "with spaces"),
        ("DATABASE_URL", "mysql://root:hunter2@x/y"),
        ("REDIS_URL", "http://x"),
        ("PORT", "http"),
        ("PORT", "70000"),
        ("LOG_LEVEL", "LOUD"),
        ("ADMIN_IDS", "1,anna"),
        ("OPENAI_BASE_URL", "localhost"),
    ],
)
def test_a_wrong_variable_is_named_in_one_line_without_its_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettingsError) as caught:
        read_settings()
    assert len(caught.value.lines) == 1
    assert caught.value.lines[0].startswith(f"{name}: ")
    assert "hunter2" not in str(caught.value)
    assert "secret-but" not in str(caught.value)


def test_a_playground_is_for_this_machine_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOST", "0.0.0.0")  # noqa: S104 - refusing it is the point
    with pytest.raises(WrongSettingsError, match="HOST"):
        read_settings()


def test_telegram_opens_only_https(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    monkeypatch.setenv("PUBLIC_URL", "http://bot.example.org")
    with pytest.raises(WrongSettingsError, match="PUBLIC_URL"):
        read_settings()


def test_admins_are_a_list_of_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "1, 22 ,333")
    assert read_settings().admin_ids == {1, 22, 333}


def test_secrets_do_not_show_when_settings_are_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BOT_TOKEN", TOKEN)
    assert TOKEN not in repr(read_settings())


def test_the_example_file_names_every_variable(root: Path) -> None:
    assert (root / ".env.example").read_text() == example()


def test_the_example_file_can_be_used_as_it_is(monkeypatch: pytest.MonkeyPatch, root: Path, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text((root / ".env.example").read_text())
    assert read_settings() == Settings()
    assert read_settings().mode == "playground"
