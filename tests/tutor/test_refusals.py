"""Whatever is refused is said in the learner's language."""

import re
from pathlib import Path

import pytest

RAISED = re.compile(r'"(refusals-[a-z-]+)"')
SAID = re.compile(r"^(refusals-[a-z-]+) =", re.MULTILINE)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_every_refusal_of_the_rules_has_its_words(root: Path, language: str) -> None:
    raised = {key for path in (root / "tutor").rglob("*.py") for key in RAISED.findall(path.read_text("utf-8"))}
    said = SAID.findall((root / "locales" / language / "refusals.ftl").read_text("utf-8"))
    assert raised
    assert raised - set(said) == set()
    assert len(said) == len(set(said))
