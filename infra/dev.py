"""Everything a developer or a newcomer types, on a machine that has nothing but Python 3.11 or newer.

``python3 infra/dev.py run`` makes ``.venv`` from the pinned requirements, builds the Mini App with the Node that comes
as a wheel, and starts the bot. The other verbs: test, check, bench, prove, format, lock.
"""

import hashlib
import json
import os
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
REQUIREMENTS = ROOT / "infra" / "requirements"
MINIMUM = (3, 11)


def call(*command: str | Path, env: dict[str, str] | None = None) -> None:
    """Runs a command in the project's folder; ends with its exit code if it fails."""
    done = subprocess.run([str(part) for part in command], cwd=ROOT, env={**os.environ, **(env or {})}, check=False)
    if done.returncode:
        sys.exit(done.returncode)


def set_up(which: str) -> None:
    """``.venv`` with exactly the pinned packages of ``which`` (run or dev), and the Mini App built."""
    if not PYTHON.exists():
        print("Making .venv …", flush=True)
        venv.create(VENV, with_pip=True)
    _install(which)
    call(PYTHON, ROOT / "infra" / "hatch_build.py")


def _install(which: str) -> None:
    # The developer's set holds all of the runner's: whoever has it needs nothing more to run.
    if any(_installed(name) == _wanted(name) for name in {which, "dev"}):
        return
    print("Installing the pinned packages (the first time takes a minute or two) …", flush=True)
    pip: Sequence[str | Path] = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    call(*pip, "--require-hashes", "-r", REQUIREMENTS / f"{which}.txt")
    _stamp(which).write_text(_wanted(which))


def _stamp(which: str) -> Path:
    return VENV / f".{which}-installed"


def _installed(which: str) -> str:
    return _stamp(which).read_text() if _stamp(which).exists() else ""


def _wanted(which: str) -> str:
    return hashlib.sha256((REQUIREMENTS / f"{which}.txt").read_bytes()).hexdigest()


def run() -> None:
    set_up("run")
    os.environ.setdefault("LOG_FORMAT", "text")
    os.chdir(ROOT)
    os.execv(PYTHON, [str(PYTHON), "-m", "bot", *sys.argv[2:]])  # noqa: S606 - our own program takes this one's place


REMEMBERED = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
BROWSER_TESTS = ("tests/app/", "tests/playground/test_page.py")


def test() -> None:
    """All tests. A journey in the browser that fails is tried once more, by itself: on a machine whose cores are all
    busy Chromium may stand still for longer than a test waits. Nothing else gets a second try.
    """
    set_up("dev")
    workers = str(min(2, os.cpu_count() or 1))
    call(PYTHON, "-m", "tests.support.embedded")
    REMEMBERED.unlink(missing_ok=True)  # what failed in earlier runs
    command = (PYTHON, "-m", "pytest", "-n", workers, "-m", "not prove", "--cov", "--cov-report=term", *sys.argv[2:])
    code = subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode
    failed = _failed()
    if code == 1 and failed and all(name.startswith(BROWSER_TESTS) for name in failed):
        print(f"Once more, by themselves: {', '.join(failed)}", flush=True)
        call(PYTHON, "-m", "pytest", *failed)
    elif code:
        sys.exit(code)


def _failed() -> list[str]:
    """The tests that failed last, as pytest remembers them."""
    return list(json.loads(REMEMBERED.read_text())) if REMEMBERED.exists() else []


def check() -> None:
    """What takes no database: style, types, imports, texts, settings, courses, the client."""
    set_up("dev")
    call(BIN / "ruff", "format", "--check", ".")
    call(BIN / "ruff", "check", ".")
    call(BIN / "mypy")
    call(BIN / "lint-imports")
    call(PYTHON, "-m", "tutor.words.courses")
    call(PYTHON, "-m", "tutor.lessons.file")
    call(PYTHON, "-m", "tutor.placement.bank")
    call(PYTHON, ROOT / "infra" / "hatch_build.py", "--check")


def bench() -> None:
    set_up("dev")
    call(PYTHON, "-m", "tests.bench", *sys.argv[2:])


def prove() -> None:
    set_up("dev")
    # Whole if PROVE=1, as the tests themselves read it; else shortened.
    call(PYTHON, "-m", "pytest", "-m", "prove", "tests/prove", "--timeout=3600", "-s", *sys.argv[2:])


def format_() -> None:
    set_up("dev")
    call(BIN / "ruff", "format", ".")
    call(BIN / "ruff", "check", "--fix", ".")


def lock() -> None:
    """Pins every package anew, with hashes and without naming where they come from."""
    set_up("dev")
    call(PYTHON, "-m", "pip", "install", "--quiet", "uv")
    for name in ("run", "dev"):
        call(
            PYTHON,
            "-m",
            "uv",
            "pip",
            "compile",
            "--quiet",
            "--universal",
            "--python-version",
            "3.11",
            "--generate-hashes",
            "--no-emit-index-url",
            "--no-strip-extras",  # or pip looks for the newest version of what has an extra, pinned or not
            "--custom-compile-command",
            "make lock",
            REQUIREMENTS / f"{name}.in",
            "-o",
            REQUIREMENTS / f"{name}.txt",
        )


VERBS: dict[str, Callable[[], None]] = {
    "run": run,
    "test": test,
    "check": check,
    "bench": bench,
    "prove": prove,
    "format": format_,
    "lock": lock,
}


def main() -> None:
    if sys.version_info < MINIMUM:
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    verb = VERBS.get(sys.argv[1] if len(sys.argv) > 1 else "")
    if verb is None:
        sys.exit(f"usage: python3 infra/dev.py {'|'.join(VERBS)}")
    verb()


if __name__ == "__main__":
    main()
