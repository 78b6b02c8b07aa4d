"""The figures as one table for people and one file for machines."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.bench.load import Figures

RESULTS: Final = Path("test-results") / "bench.json"
START_TARGET: Final = 4.0  # seconds
MEMORY_TARGET: Final = 250.0  # MB
ABSENT: Final = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """target_ms: CPU per operation aimed at · against: the bare server's operation that the ratio is to."""

    name: str
    target_ms: float | None = None
    against: str | None = None


ECHO: Final = "bare aiogram echo"
JSON: Final = "bare aiohttp JSON"
TALK: Final = "message to the teacher"
CROWD: Final = "50 at once, model takes 3 s"
TEACHER_ROWS: Final = (
    Row(TALK, 10.0, ECHO),
    Row(CROWD, None, ECHO),
)
ROWS: Final = (
    Row("/start, known learner", 3.0, ECHO),
    Row("/start, newcomer", None, ECHO),
    Row("review tap", 4.0, ECHO),
    Row("quiz tap", 4.0, ECHO),
    Row("plain text", None, ECHO),
    Row("GET /api/review/next", 1.2, JSON),
    Row("POST /api/reviews", 2.0, JSON),
    Row("GET /api/cards?limit=100", 4.0, JSON),
)


@dataclass
class Run:
    """The figures of one database: by operation, and the program's own."""

    title: str
    figures: dict[str, Figures] = field(default_factory=dict)
    start_seconds: float | None = None

    @property
    def memory(self) -> float | None:
        """Its most, MB."""
        return max((found.rss_mb for found in self.figures.values()), default=None)


def _table(rows: Sequence[Sequence[str]]) -> str:
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if index == 0 else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _number(value: float | None, digits: int = 2) -> str:
    return ABSENT if value is None else f"{value:,.{digits}f}"


def table(bare: Mapping[str, Figures], runs: Sequence[Run]) -> str:
    head = ["CPU ms per operation", "target"]
    for run in runs:
        head += [run.title, "× bare", "ops/s", "p50 ms", "p99 ms"]
    lines = [head]
    for row in (*ROWS, *TEACHER_ROWS):
        line = [row.name, _number(row.target_ms, 1)]
        for run in runs:
            found, base = run.figures.get(row.name), bare.get(row.against or "")
            line += _cells(found, base)
        lines.append(line)
    for name, found in bare.items():
        lines.append([name, ABSENT, *(_cells(found, found) * len(runs))])
    lines.append(["second start to ready, s", _number(START_TARGET, 1)])
    lines.append(["memory under load, MB", _number(MEMORY_TARGET, 0)])
    for run in runs:
        lines[-2] += [_number(run.start_seconds), *[""] * 4]
        lines[-1] += [_number(run.memory, 0), *[""] * 4]
    return _table(lines)


def _cells(found: Figures | None, base: Figures | None) -> list[str]:
    if found is None:
        return [ABSENT] * 5
    ratio = found.cpu_ms / base.cpu_ms if base is not None and base.cpu_ms else None
    return [
        _number(found.cpu_ms), _number(ratio, 1), _number(found.per_second, 0), _number(found.p50_ms, 1),
        _number(found.p99_ms, 1),
    ]  # fmt: skip


def write(bare: Mapping[str, Figures], runs: Sequence[Run]) -> Path:
    def all_of(figures: Mapping[str, Figures]) -> dict[str, Any]:
        return {name: asdict(found) for name, found in figures.items()}

    found = {
        "machine": {"cpus": os.cpu_count(), "system": platform.platform(), "python": platform.python_version()},
        "targets_cpu_ms": {row.name: row.target_ms for row in (*ROWS, *TEACHER_ROWS) if row.target_ms is not None},
        "bare": all_of(bare),
        "runs": [
            {"database": run.title, "start_seconds": run.start_seconds, "memory_mb": run.memory,
             "operations": all_of(run.figures)}
            for run in runs
        ],
    }  # fmt: skip
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(found, indent=2) + "\n")
    return RESULTS
